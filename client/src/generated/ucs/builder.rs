// Generated from openapi/ucs-rooms.yaml by `cargo xtask regen`. Do not edit.

//! One builder for each operation.
use super::{operations, types};
/// Builder for [`Client::create_room`]
///
/// [`Client::create_room`]: super::Client::create_room
#[derive(Debug, Clone)]
pub struct CreateRoom<'a> {
    client: &'a super::Client,
    body: Result<types::builder::CreateRoom, String>,
}
impl<'a> CreateRoom<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            body: Ok(::std::default::Default::default()),
        }
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::CreateRoom>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::CreateRoom) -> types::builder::CreateRoom,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/room`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RoomAnswer>, crate::Error> {
        let Self { client, body } = self;
        let body = body
            .and_then(|v| types::CreateRoom::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::CREATE_ROOM,
                &message,
            ))?;
        let url = format!("{}/room", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::CREATE_ROOM, request).await
    }
}
/// Builder for [`Client::update_room`]
///
/// [`Client::update_room`]: super::Client::update_room
#[derive(Debug, Clone)]
pub struct UpdateRoom<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
    body: Result<types::builder::UpdateRoom, String>,
}
impl<'a> UpdateRoom<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::UpdateRoom>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::UpdateRoom) -> types::builder::UpdateRoom,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/admin/room/{room_id}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RoomAnswer>, crate::Error> {
        let Self { client, room_id, body } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::UPDATE_ROOM,
                "room_id",
                &message,
            ))?;
        let body = body
            .and_then(|v| types::UpdateRoom::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::UPDATE_ROOM,
                &message,
            ))?;
        crate::invalid::fields(&operations::UPDATE_ROOM, &body, 1usize)?;
        let room_id = crate::path::segment(
            &operations::UPDATE_ROOM,
            "room_id",
            &room_id,
        )?;
        let url = format!("{}/admin/room/{room_id}", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::UPDATE_ROOM, request).await
    }
}
/// Builder for [`Client::end_room`]
///
/// [`Client::end_room`]: super::Client::end_room
#[derive(Debug, Clone)]
pub struct EndRoom<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
    body: Result<types::builder::EndRoom, String>,
}
impl<'a> EndRoom<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::EndRoom>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::EndRoom) -> types::builder::EndRoom,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/admin/room/{room_id}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RemarksAnswer>, crate::Error> {
        let Self { client, room_id, body } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::END_ROOM,
                "room_id",
                &message,
            ))?;
        let body = body
            .and_then(|v| types::EndRoom::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(&operations::END_ROOM, &message))?;
        let room_id = crate::path::segment(&operations::END_ROOM, "room_id", &room_id)?;
        let url = format!("{}/admin/room/{room_id}", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::END_ROOM, request).await
    }
}
/// Builder for [`Client::add_participant`]
///
/// [`Client::add_participant`]: super::Client::add_participant
#[derive(Debug, Clone)]
pub struct AddParticipant<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
    body: Result<types::builder::AddParticipant, String>,
}
impl<'a> AddParticipant<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::AddParticipant>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::AddParticipant,
        ) -> types::builder::AddParticipant,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `POST` request to `/admin/room/{room_id}/participant`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::ParticipantAnswer>, crate::Error> {
        let Self { client, room_id, body } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::ADD_PARTICIPANT,
                "room_id",
                &message,
            ))?;
        let body = body
            .and_then(|v| types::AddParticipant::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::ADD_PARTICIPANT,
                &message,
            ))?;
        let room_id = crate::path::segment(
            &operations::ADD_PARTICIPANT,
            "room_id",
            &room_id,
        )?;
        let url = format!("{}/admin/room/{room_id}/participant", client.core.base_url());
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::ADD_PARTICIPANT, request).await
    }
}
/// Builder for [`Client::remove_participant`]
///
/// [`Client::remove_participant`]: super::Client::remove_participant
#[derive(Debug, Clone)]
pub struct RemoveParticipant<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
    body: Result<types::builder::RemoveParticipant, String>,
}
impl<'a> RemoveParticipant<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::RemoveParticipant>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::RemoveParticipant,
        ) -> types::builder::RemoveParticipant,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `DELETE` request to `/admin/room/{room_id}/participant`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RemarksAnswer>, crate::Error> {
        let Self { client, room_id, body } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::REMOVE_PARTICIPANT,
                "room_id",
                &message,
            ))?;
        let body = body
            .and_then(|v| {
                types::RemoveParticipant::try_from(v).map_err(|e| e.to_string())
            })
            .map_err(|message| crate::invalid::body(
                &operations::REMOVE_PARTICIPANT,
                &message,
            ))?;
        let room_id = crate::path::segment(
            &operations::REMOVE_PARTICIPANT,
            "room_id",
            &room_id,
        )?;
        let url = format!("{}/admin/room/{room_id}/participant", client.core.base_url());
        let request = client
            .core
            .http()
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::REMOVE_PARTICIPANT, request).await
    }
}
/// Builder for [`Client::grant_admin`]
///
/// [`Client::grant_admin`]: super::Client::grant_admin
#[derive(Debug, Clone)]
pub struct GrantAdmin<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
    participant_id: Result<::std::string::String, String>,
}
impl<'a> GrantAdmin<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
            participant_id: Err("a value is required".to_string()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// The participant, by the id that the identity service has for the user.
    #[must_use]
    pub fn participant_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.participant_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("participant_id", &error));
        self
    }
    /// Sends a `POST` request to `/admin/room/{room_id}/participant/{participant_id}/admin`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RemarksAnswer>, crate::Error> {
        let Self { client, room_id, participant_id } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::GRANT_ADMIN,
                "room_id",
                &message,
            ))?;
        let participant_id = participant_id
            .map_err(|message| crate::invalid::parameter(
                &operations::GRANT_ADMIN,
                "participant_id",
                &message,
            ))?;
        let room_id = crate::path::segment(
            &operations::GRANT_ADMIN,
            "room_id",
            &room_id,
        )?;
        let participant_id = crate::path::segment(
            &operations::GRANT_ADMIN,
            "participant_id",
            &participant_id,
        )?;
        let url = format!(
            "{}/admin/room/{room_id}/participant/{participant_id}/admin", client.core
            .base_url()
        );
        let request = client
            .core
            .http()
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::GRANT_ADMIN, request).await
    }
}
/// Builder for [`Client::revoke_admin`]
///
/// [`Client::revoke_admin`]: super::Client::revoke_admin
#[derive(Debug, Clone)]
pub struct RevokeAdmin<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
    participant_id: Result<::std::string::String, String>,
}
impl<'a> RevokeAdmin<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
            participant_id: Err("a value is required".to_string()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// The participant, by the id that the identity service has for the user.
    #[must_use]
    pub fn participant_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.participant_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("participant_id", &error));
        self
    }
    /// Sends a `DELETE` request to `/admin/room/{room_id}/participant/{participant_id}/admin`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RemarksAnswer>, crate::Error> {
        let Self { client, room_id, participant_id } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::REVOKE_ADMIN,
                "room_id",
                &message,
            ))?;
        let participant_id = participant_id
            .map_err(|message| crate::invalid::parameter(
                &operations::REVOKE_ADMIN,
                "participant_id",
                &message,
            ))?;
        let room_id = crate::path::segment(
            &operations::REVOKE_ADMIN,
            "room_id",
            &room_id,
        )?;
        let participant_id = crate::path::segment(
            &operations::REVOKE_ADMIN,
            "participant_id",
            &participant_id,
        )?;
        let url = format!(
            "{}/admin/room/{room_id}/participant/{participant_id}/admin", client.core
            .base_url()
        );
        let request = client
            .core
            .http()
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::REVOKE_ADMIN, request).await
    }
}
/// Builder for [`Client::list_rooms`]
///
/// [`Client::list_rooms`]: super::Client::list_rooms
#[derive(Debug, Clone)]
pub struct ListRooms<'a> {
    client: &'a super::Client,
}
impl<'a> ListRooms<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }
    /// Sends a `GET` request to `/participant/room`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RoomsAnswer>, crate::Error> {
        let Self { client } = self;
        let url = format!("{}/participant/room", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::LIST_ROOMS, request).await
    }
}
/// Builder for [`Client::get_room`]
///
/// [`Client::get_room`]: super::Client::get_room
#[derive(Debug, Clone)]
pub struct GetRoom<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
}
impl<'a> GetRoom<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// Sends a `GET` request to `/participant/room/{room_id}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::RoomAnswer>, crate::Error> {
        let Self { client, room_id } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_ROOM,
                "room_id",
                &message,
            ))?;
        let room_id = crate::path::segment(&operations::GET_ROOM, "room_id", &room_id)?;
        let url = format!("{}/participant/room/{room_id}", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::GET_ROOM, request).await
    }
}
/// Builder for [`Client::list_participants`]
///
/// [`Client::list_participants`]: super::Client::list_participants
#[derive(Debug, Clone)]
pub struct ListParticipants<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
}
impl<'a> ListParticipants<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// Sends a `GET` request to `/participant/room/{room_id}/participant`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<
        crate::Response<types::ParticipantsAnswer>,
        crate::Error,
    > {
        let Self { client, room_id } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_PARTICIPANTS,
                "room_id",
                &message,
            ))?;
        let room_id = crate::path::segment(
            &operations::LIST_PARTICIPANTS,
            "room_id",
            &room_id,
        )?;
        let url = format!(
            "{}/participant/room/{room_id}/participant", client.core.base_url()
        );
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::LIST_PARTICIPANTS, request).await
    }
}
/// Builder for [`Client::update_profile`]
///
/// [`Client::update_profile`]: super::Client::update_profile
#[derive(Debug, Clone)]
pub struct UpdateProfile<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
    body: Result<types::builder::UpdateProfile, String>,
}
impl<'a> UpdateProfile<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::UpdateProfile>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(
            types::builder::UpdateProfile,
        ) -> types::builder::UpdateProfile,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PATCH` request to `/participant/room/{room_id}/userprofile`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::ParticipantAnswer>, crate::Error> {
        let Self { client, room_id, body } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::UPDATE_PROFILE,
                "room_id",
                &message,
            ))?;
        let body = body
            .and_then(|v| types::UpdateProfile::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::UPDATE_PROFILE,
                &message,
            ))?;
        crate::invalid::fields(&operations::UPDATE_PROFILE, &body, 1usize)?;
        let room_id = crate::path::segment(
            &operations::UPDATE_PROFILE,
            "room_id",
            &room_id,
        )?;
        let url = format!(
            "{}/participant/room/{room_id}/userprofile", client.core.base_url()
        );
        let request = client
            .core
            .http()
            .patch(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::UPDATE_PROFILE, request).await
    }
}
/// Builder for [`Client::list_messages`]
///
/// [`Client::list_messages`]: super::Client::list_messages
#[derive(Debug, Clone)]
pub struct ListMessages<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
}
impl<'a> ListMessages<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// Sends a `GET` request to `/participant/room/{room_id}/chat`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::MessagesAnswer>, crate::Error> {
        let Self { client, room_id } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::LIST_MESSAGES,
                "room_id",
                &message,
            ))?;
        let room_id = crate::path::segment(
            &operations::LIST_MESSAGES,
            "room_id",
            &room_id,
        )?;
        let url = format!("{}/participant/room/{room_id}/chat", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::LIST_MESSAGES, request).await
    }
}
/// Builder for [`Client::get_upload_url`]
///
/// [`Client::get_upload_url`]: super::Client::get_upload_url
#[derive(Debug, Clone)]
pub struct GetUploadUrl<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
}
impl<'a> GetUploadUrl<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// Sends a `GET` request to `/participant/room/{room_id}/upload`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::UploadAnswer>, crate::Error> {
        let Self { client, room_id } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_UPLOAD_URL,
                "room_id",
                &message,
            ))?;
        let room_id = crate::path::segment(
            &operations::GET_UPLOAD_URL,
            "room_id",
            &room_id,
        )?;
        let url = format!(
            "{}/participant/room/{room_id}/upload", client.core.base_url()
        );
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::GET_UPLOAD_URL, request).await
    }
}
/// Builder for [`Client::get_download_url`]
///
/// [`Client::get_download_url`]: super::Client::get_download_url
#[derive(Debug, Clone)]
pub struct GetDownloadUrl<'a> {
    client: &'a super::Client,
    room_id: Result<::std::string::String, String>,
    file_id: Result<::std::string::String, String>,
}
impl<'a> GetDownloadUrl<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            room_id: Err("a value is required".to_string()),
            file_id: Err("a value is required".to_string()),
        }
    }
    /// The room.
    #[must_use]
    pub fn room_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.room_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("room_id", &error));
        self
    }
    /// The file, by the id in the attachment of a message.
    #[must_use]
    pub fn file_id<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<::std::string::String>,
        T::Error: ::std::fmt::Display,
    {
        self.file_id = value
            .try_into()
            .map_err(|error| crate::invalid::at("file_id", &error));
        self
    }
    /// Sends a `GET` request to `/participant/room/{room_id}/download`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::DownloadAnswer>, crate::Error> {
        let Self { client, room_id, file_id } = self;
        let room_id = room_id
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_DOWNLOAD_URL,
                "room_id",
                &message,
            ))?;
        let file_id = file_id
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_DOWNLOAD_URL,
                "file_id",
                &message,
            ))?;
        let room_id = crate::path::segment(
            &operations::GET_DOWNLOAD_URL,
            "room_id",
            &room_id,
        )?;
        let url = format!(
            "{}/participant/room/{room_id}/download", client.core.base_url()
        );
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("file_id", &file_id))
            .build();
        crate::call::send(&client.core, &operations::GET_DOWNLOAD_URL, request).await
    }
}
