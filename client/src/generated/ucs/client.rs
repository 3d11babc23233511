// Generated from openapi/ucs-rooms.yaml by `cargo xtask regen`. Do not edit.

//! Every operation as a method, and in groups.
use super::{calls, operations, types};
use crate::request::{At, Body, Request};
/// Client for UCS room management.
///
/// Rooms for calls and chats of the Universal Communication Service: booking one, inviting participants, sharing the administration, reading the chat and exchanging files. Talking itself happens through the real-time client library. Every call carries a bearer token of the identity service. The page that documents it has neither bodies nor statuses, so most of what is written here is inferred, and says from what.
///
/// Cheap to clone: clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) core: ::std::sync::Arc<crate::call::Core>,
}
impl Client {
    /// Create a room.
    ///
    /// Books a room from one time to another. Whoever creates it administers it.
    ///
    /// It is answered with [`RoomAnswer`](types::RoomAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RoomAnswer> = client
    ///     .create_room(
    ///         "Tajweed circle",
    ///         std::time::SystemTime::now(),
    ///         std::time::SystemTime::now(),
    ///     )
    ///     .allowed_users(["c4a7e913-0d62-4f8b-b1d5-7e9038a26f44"])
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /room`
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200` *(inferred)*: The room is booked, or started if its time has come.
    /// - Answers `400` *(inferred)*: The body is not as described, or contradicts itself.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    ///
    /// Documented at <https://github.com/mssfoobar/docs>.
    pub fn create_room(
        &self,
        name: impl Into<String>,
        start_time: impl Into<::chrono::DateTime<::chrono::offset::Utc>>,
        end_time: impl Into<::chrono::DateTime<::chrono::offset::Utc>>,
    ) -> calls::CreateRoomCall {
        let mut request = Request::new(&self.core, &operations::CREATE_ROOM);
        request.body(&Body::JSON);
        request.limited::<types::CreateRoomName>(At::body("name", "name"), name.into());
        request
            .set(
                At::body("start_time", "start_time"),
                Into::<::chrono::DateTime<::chrono::offset::Utc>>::into(start_time),
            );
        request
            .set(
                At::body("end_time", "end_time"),
                Into::<::chrono::DateTime<::chrono::offset::Utc>>::into(end_time),
            );
        calls::CreateRoomCall(request)
    }
    /// Change a room.
    ///
    /// Changes what the body names and leaves the rest as it is. Nothing set would end the room, so at least one field is needed.
    ///
    /// It is answered with [`RoomAnswer`](types::RoomAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RoomAnswer> = client
    ///     .update_room("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
    ///     .name("Tajweed circle for beginners")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /admin/room/{room_id}`
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200` *(inferred)*: The room as it is now, or a remark about its end.
    /// - Answers `400` *(inferred)*: The id or the body is not as described, the body mixes the two calls, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn update_room(&self, room: impl Into<types::RoomId>) -> calls::UpdateRoomCall {
        let mut request = Request::new(&self.core, &operations::UPDATE_ROOM);
        request
            .body(const {
                &Body {
                    is_form: false,
                    within: None,
                    least: 1usize,
                    needs: &[],
                }
            });
        request.segment("room", &room.into().0);
        calls::UpdateRoomCall(request)
    }
    /// End a room.
    ///
    /// Ends the room at once, or when the given number of seconds has passed.
    ///
    /// It is answered with [`RemarksAnswer`](types::RemarksAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RemarksAnswer> = client
    ///     .end_room("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /admin/room/{room_id}`
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200` *(inferred)*: The room as it is now, or a remark about its end.
    /// - Answers `400` *(inferred)*: The id or the body is not as described, the body mixes the two calls, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn end_room(&self, room: impl Into<types::RoomId>) -> calls::EndRoomCall {
        let mut request = Request::new(&self.core, &operations::END_ROOM);
        request.body(&Body::JSON);
        request.segment("room", &room.into().0);
        calls::EndRoomCall(request)
    }
    /// Add a participant.
    ///
    /// Invites a user to the room.
    ///
    /// It is answered with [`ParticipantAnswer`](types::ParticipantAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::ParticipantAnswer> = client
    ///     .add_participant(
    ///         "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77",
    ///         "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44",
    ///     )
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /admin/room/{room_id}/participant`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200` *(inferred)*: The user is a participant.
    /// - Answers `400` *(inferred)*: An id or the body is not as described, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn add_participant(
        &self,
        room: impl Into<types::RoomId>,
        participant: impl Into<types::UserId>,
    ) -> calls::AddParticipantCall {
        let mut request = Request::new(&self.core, &operations::ADD_PARTICIPANT);
        request.body(&Body::JSON);
        request.segment("room", &room.into().0);
        request
            .set(
                At::body("participant_id", "participant"),
                Into::<types::UserId>::into(participant),
            );
        calls::AddParticipantCall(request)
    }
    /// Remove a participant.
    ///
    /// Takes a user out of the room. The participant is named in the body, since the path has no place for the id.
    ///
    /// It is answered with [`RemarksAnswer`](types::RemarksAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RemarksAnswer> = client
    ///     .remove_participant(
    ///         "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77",
    ///         "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44",
    ///     )
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `DELETE /admin/room/{room_id}/participant`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200` *(inferred)*: The user is out of the room.
    /// - Answers `400` *(inferred)*: An id or the body is not as described, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room, or the user is not in it.
    /// - Answers `409` *(inferred)*: The user is the last administrator.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn remove_participant(
        &self,
        room: impl Into<types::RoomId>,
        participant: impl Into<types::UserId>,
    ) -> calls::RemoveParticipantCall {
        let mut request = Request::new(&self.core, &operations::REMOVE_PARTICIPANT);
        request.body(&Body::JSON);
        request.segment("room", &room.into().0);
        request
            .set(
                At::body("participant_id", "participant"),
                Into::<types::UserId>::into(participant),
            );
        calls::RemoveParticipantCall(request)
    }
    /// Grant administration.
    ///
    /// Makes a participant an administrator of the room.
    ///
    /// It is answered with [`RemarksAnswer`](types::RemarksAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RemarksAnswer> = client
    ///     .grant_admin(
    ///         "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77",
    ///         "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44",
    ///     )
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /admin/room/{room_id}/participant/{participant_id}/admin`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200` *(inferred)*: The participant administers the room.
    /// - Answers `400` *(inferred)*: An id is not as described, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room, or the user is not in it.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn grant_admin(
        &self,
        room: impl Into<types::RoomId>,
        participant: impl Into<types::UserId>,
    ) -> calls::GrantAdminCall {
        let mut request = Request::new(&self.core, &operations::GRANT_ADMIN);
        request.segment("room", &room.into().0);
        request.segment("participant", &participant.into().0);
        calls::GrantAdminCall(request)
    }
    /// Revoke administration.
    ///
    /// Takes the administration of the room away from a participant, who stays in the room.
    ///
    /// It is answered with [`RemarksAnswer`](types::RemarksAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RemarksAnswer> = client
    ///     .revoke_admin(
    ///         "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77",
    ///         "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44",
    ///     )
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `DELETE /admin/room/{room_id}/participant/{participant_id}/admin`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200` *(inferred)*: The participant does not administer the room.
    /// - Answers `400` *(inferred)*: An id is not as described, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller does not administer the room.
    /// - Answers `404` *(inferred)*: There is no such room, or the user is not in it.
    /// - Answers `409` *(inferred)*: The user is the last administrator.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn revoke_admin(
        &self,
        room: impl Into<types::RoomId>,
        participant: impl Into<types::UserId>,
    ) -> calls::RevokeAdminCall {
        let mut request = Request::new(&self.core, &operations::REVOKE_ADMIN);
        request.segment("room", &room.into().0);
        request.segment("participant", &participant.into().0);
        calls::RevokeAdminCall(request)
    }
    /// List the caller's rooms.
    ///
    /// All rooms that the caller was added to, whatever their status. There is no paging.
    ///
    /// It is answered with [`RoomsAnswer`](types::RoomsAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RoomsAnswer> = client.list_rooms().await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /participant/room`
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The caller's rooms.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn list_rooms(&self) -> calls::ListRoomsCall {
        let request = Request::new(&self.core, &operations::LIST_ROOMS);
        calls::ListRoomsCall(request)
    }
    /// Read a room.
    ///
    /// The room, its times and its people, as anybody in it may see it.
    ///
    /// It is answered with [`RoomAnswer`](types::RoomAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RoomAnswer> = client
    ///     .get_room("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /participant/room/{room_id}`
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The room.
    /// - Answers `400` *(inferred)*: The id is not a UUID.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn get_room(&self, room: impl Into<types::RoomId>) -> calls::GetRoomCall {
        let mut request = Request::new(&self.core, &operations::GET_ROOM);
        request.segment("room", &room.into().0);
        calls::GetRoomCall(request)
    }
    /// List the participants.
    ///
    /// Everybody in the room, with the profile that each has there.
    ///
    /// It is answered with [`ParticipantsAnswer`](types::ParticipantsAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::ParticipantsAnswer> = client
    ///     .list_participants("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /participant/room/{room_id}/participant`
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The participants.
    /// - Answers `400` *(inferred)*: The id is not a UUID.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn list_participants(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::ListParticipantsCall {
        let mut request = Request::new(&self.core, &operations::LIST_PARTICIPANTS);
        request.segment("room", &room.into().0);
        calls::ListParticipantsCall(request)
    }
    /// Update the caller's profile.
    ///
    /// Sets how the caller is called in this room, and whether the caller has put the room away.
    ///
    /// It is answered with [`ParticipantAnswer`](types::ParticipantAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::ParticipantAnswer> = client
    ///     .update_profile("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
    ///     .username("Yusuf")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `PATCH /participant/room/{room_id}/userprofile`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200` *(inferred)*: The caller's profile.
    /// - Answers `400` *(inferred)*: The id is not a UUID, or the body is not as described.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn update_profile(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::UpdateProfileCall {
        let mut request = Request::new(&self.core, &operations::UPDATE_PROFILE);
        request
            .body(const {
                &Body {
                    is_form: false,
                    within: None,
                    least: 1usize,
                    needs: &[],
                }
            });
        request.segment("room", &room.into().0);
        calls::UpdateProfileCall(request)
    }
    /// Read the chat.
    ///
    /// The messages so far. New ones arrive through the real-time client library, which is also what sends them.
    ///
    /// It is answered with [`MessagesAnswer`](types::MessagesAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::MessagesAnswer> = client
    ///     .list_messages("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /participant/room/{room_id}/chat`
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The messages.
    /// - Answers `400` *(inferred)*: The id is not a UUID.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn list_messages(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::ListMessagesCall {
        let mut request = Request::new(&self.core, &operations::LIST_MESSAGES);
        request.segment("room", &room.into().0);
        calls::ListMessagesCall(request)
    }
    /// Ask for an upload URL.
    ///
    /// Gives a new file id, and a URL that takes the bytes of the file for a short time. The id then goes into a message.
    ///
    /// It is answered with [`UploadAnswer`](types::UploadAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::UploadAnswer> = client
    ///     .get_upload_url("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /participant/room/{room_id}/upload`
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200` *(inferred)*: Where to upload, and the id of the file.
    /// - Answers `400` *(inferred)*: The id is not a UUID, or the room has ended.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn get_upload_url(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::GetUploadUrlCall {
        let mut request = Request::new(&self.core, &operations::GET_UPLOAD_URL);
        request.segment("room", &room.into().0);
        calls::GetUploadUrlCall(request)
    }
    /// Ask for a download URL.
    ///
    /// Gives a URL from which the file of a message can be read for a short time.
    ///
    /// It is answered with [`DownloadAnswer`](types::DownloadAnswer).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, ucs::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::DownloadAnswer> = client
    ///     .get_download_url(
    ///         "7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77",
    ///         "0b6f4d0a-3f0e-4c69-8a5e-6d1c8c1f9a10",
    ///     )
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /participant/room/{room_id}/download`
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: Where to download.
    /// - Answers `400` *(inferred)*: An id is missing or no UUID.
    /// - Answers `401` *(inferred)*: No token, or one that the identity service does not accept.
    /// - Answers `403` *(inferred)*: The caller is not in the room.
    /// - Answers `404` *(inferred)*: There is no such room, or no message in it that names the file.
    ///
    /// Documented at <https://github.com/mssfoobar/docs> (the page of `create_room`).
    pub fn get_download_url(
        &self,
        room: impl Into<types::RoomId>,
        file: impl Into<types::FileId>,
    ) -> calls::GetDownloadUrlCall {
        let mut request = Request::new(&self.core, &operations::GET_DOWNLOAD_URL);
        request.segment("room", &room.into().0);
        request.set(At::query("file_id", "file"), Into::<types::FileId>::into(file));
        calls::GetDownloadUrlCall(request)
    }
}
impl Client {
    /// The operations of the group Rooms.
    pub fn rooms(&self) -> Rooms<'_> {
        Rooms(self)
    }
    /// The operations of the group Admin.
    pub fn admin(&self) -> Admin<'_> {
        Admin(self)
    }
    /// The operations of the group Participant.
    pub fn participant(&self) -> Participant<'_> {
        Participant(self)
    }
}
/// The operations of the group Rooms.
#[derive(Clone, Copy, Debug)]
pub struct Rooms<'a>(&'a Client);
impl Rooms<'_> {
    /// Create a room: [`Client::create_room`].
    pub fn create(
        &self,
        name: impl Into<String>,
        start_time: impl Into<::chrono::DateTime<::chrono::offset::Utc>>,
        end_time: impl Into<::chrono::DateTime<::chrono::offset::Utc>>,
    ) -> calls::CreateRoomCall {
        self.0.create_room(name, start_time, end_time)
    }
}
/// The operations of the group Admin.
#[derive(Clone, Copy, Debug)]
pub struct Admin<'a>(&'a Client);
impl Admin<'_> {
    /// Change a room: [`Client::update_room`].
    pub fn update_room(&self, room: impl Into<types::RoomId>) -> calls::UpdateRoomCall {
        self.0.update_room(room)
    }
    /// End a room: [`Client::end_room`].
    pub fn end_room(&self, room: impl Into<types::RoomId>) -> calls::EndRoomCall {
        self.0.end_room(room)
    }
    /// Add a participant: [`Client::add_participant`].
    pub fn add_participant(
        &self,
        room: impl Into<types::RoomId>,
        participant: impl Into<types::UserId>,
    ) -> calls::AddParticipantCall {
        self.0.add_participant(room, participant)
    }
    /// Remove a participant: [`Client::remove_participant`].
    pub fn remove_participant(
        &self,
        room: impl Into<types::RoomId>,
        participant: impl Into<types::UserId>,
    ) -> calls::RemoveParticipantCall {
        self.0.remove_participant(room, participant)
    }
    /// Grant administration: [`Client::grant_admin`].
    pub fn grant(
        &self,
        room: impl Into<types::RoomId>,
        participant: impl Into<types::UserId>,
    ) -> calls::GrantAdminCall {
        self.0.grant_admin(room, participant)
    }
    /// Revoke administration: [`Client::revoke_admin`].
    pub fn revoke(
        &self,
        room: impl Into<types::RoomId>,
        participant: impl Into<types::UserId>,
    ) -> calls::RevokeAdminCall {
        self.0.revoke_admin(room, participant)
    }
}
/// The operations of the group Participant.
#[derive(Clone, Copy, Debug)]
pub struct Participant<'a>(&'a Client);
impl Participant<'_> {
    /// List the caller's rooms: [`Client::list_rooms`].
    pub fn rooms(&self) -> calls::ListRoomsCall {
        self.0.list_rooms()
    }
    /// Read a room: [`Client::get_room`].
    pub fn room(&self, room: impl Into<types::RoomId>) -> calls::GetRoomCall {
        self.0.get_room(room)
    }
    /// List the participants: [`Client::list_participants`].
    pub fn list(&self, room: impl Into<types::RoomId>) -> calls::ListParticipantsCall {
        self.0.list_participants(room)
    }
    /// Update the caller's profile: [`Client::update_profile`].
    pub fn update_profile(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::UpdateProfileCall {
        self.0.update_profile(room)
    }
    /// Read the chat: [`Client::list_messages`].
    pub fn messages(&self, room: impl Into<types::RoomId>) -> calls::ListMessagesCall {
        self.0.list_messages(room)
    }
    /// Ask for an upload URL: [`Client::get_upload_url`].
    pub fn upload_url(&self, room: impl Into<types::RoomId>) -> calls::GetUploadUrlCall {
        self.0.get_upload_url(room)
    }
    /// Ask for a download URL: [`Client::get_download_url`].
    pub fn download_url(
        &self,
        room: impl Into<types::RoomId>,
        file: impl Into<types::FileId>,
    ) -> calls::GetDownloadUrlCall {
        self.0.get_download_url(room, file)
    }
}
