// Generated from openapi/legacy-groups.yaml by `cargo xtask regen`. Do not edit.

//! One builder for each operation.
use super::{operations, types};
/// Builder for [`Client::list_groups`]
///
/// [`Client::list_groups`]: super::Client::list_groups
#[derive(Debug, Clone)]
pub struct ListGroups<'a> {
    client: &'a super::Client,
}
impl<'a> ListGroups<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self { client: client }
    }
    /// Sends a `GET` request to `/v1/groups/`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::ListedGroups>, crate::Error> {
        let Self { client } = self;
        let url = format!("{}/v1/groups/", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::LIST_GROUPS, request).await
    }
}
/// Builder for [`Client::get_group`]
///
/// [`Client::get_group`]: super::Client::get_group
#[derive(Debug, Clone)]
pub struct GetGroup<'a> {
    client: &'a super::Client,
    group_id: Result<i64, String>,
}
impl<'a> GetGroup<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            group_id: Err("a value is required".to_string()),
        }
    }
    /// The id of the group or page.
    #[must_use]
    pub fn group_id(mut self, value: i64) -> Self {
        self.group_id = Ok(value);
        self
    }
    /// Sends a `GET` request to `/v1/groups/{groupId}`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::GroupSettings>, crate::Error> {
        let Self { client, group_id } = self;
        let group_id = group_id
            .map_err(|message| crate::invalid::parameter(
                &operations::GET_GROUP,
                "group_id",
                &message,
            ))?;
        let group_id = crate::path::segment(
            &operations::GET_GROUP,
            "group_id",
            &group_id,
        )?;
        let url = format!("{}/v1/groups/{group_id}", client.core.base_url());
        let request = client
            .core
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build();
        crate::call::send(&client.core, &operations::GET_GROUP, request).await
    }
}
/// Builder for [`Client::assign_admin`]
///
/// [`Client::assign_admin`]: super::Client::assign_admin
#[derive(Debug, Clone)]
pub struct AssignAdmin<'a> {
    client: &'a super::Client,
    group_id: Result<i64, String>,
    body: Result<types::builder::AssignAdmin, String>,
}
impl<'a> AssignAdmin<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            group_id: Err("a value is required".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// The id of the group or page.
    #[must_use]
    pub fn group_id(mut self, value: i64) -> Self {
        self.group_id = Ok(value);
        self
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::AssignAdmin>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::AssignAdmin) -> types::builder::AssignAdmin,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PUT` request to `/v1/groups/{groupId}/assignAsAdmin`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Confirmation>, crate::Error> {
        let Self { client, group_id, body } = self;
        let group_id = group_id
            .map_err(|message| crate::invalid::parameter(
                &operations::ASSIGN_ADMIN,
                "group_id",
                &message,
            ))?;
        let body = body
            .and_then(|v| types::AssignAdmin::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::ASSIGN_ADMIN,
                &message,
            ))?;
        let group_id = crate::path::segment(
            &operations::ASSIGN_ADMIN,
            "group_id",
            &group_id,
        )?;
        let url = format!(
            "{}/v1/groups/{group_id}/assignAsAdmin", client.core.base_url()
        );
        let request = client
            .core
            .http()
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::ASSIGN_ADMIN, request).await
    }
}
/// Builder for [`Client::invite_user`]
///
/// [`Client::invite_user`]: super::Client::invite_user
#[derive(Debug, Clone)]
pub struct InviteUser<'a> {
    client: &'a super::Client,
    group_id: Result<i64, String>,
    body: Result<types::builder::InviteUser, String>,
}
impl<'a> InviteUser<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            group_id: Err("a value is required".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// The id of the group or page.
    #[must_use]
    pub fn group_id(mut self, value: i64) -> Self {
        self.group_id = Ok(value);
        self
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::InviteUser>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::InviteUser) -> types::builder::InviteUser,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PUT` request to `/v1/groups/{groupId}/inviteUser`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Confirmation>, crate::Error> {
        let Self { client, group_id, body } = self;
        let group_id = group_id
            .map_err(|message| crate::invalid::parameter(
                &operations::INVITE_USER,
                "group_id",
                &message,
            ))?;
        let body = body
            .and_then(|v| types::InviteUser::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::INVITE_USER,
                &message,
            ))?;
        let group_id = crate::path::segment(
            &operations::INVITE_USER,
            "group_id",
            &group_id,
        )?;
        let url = format!("{}/v1/groups/{group_id}/inviteUser", client.core.base_url());
        let request = client
            .core
            .http()
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::INVITE_USER, request).await
    }
}
/// Builder for [`Client::remove_user`]
///
/// [`Client::remove_user`]: super::Client::remove_user
#[derive(Debug, Clone)]
pub struct RemoveUser<'a> {
    client: &'a super::Client,
    group_id: Result<i64, String>,
    body: Result<types::builder::RemoveUser, String>,
}
impl<'a> RemoveUser<'a> {
    pub(crate) fn new(client: &'a super::Client) -> Self {
        Self {
            client: client,
            group_id: Err("a value is required".to_string()),
            body: Ok(::std::default::Default::default()),
        }
    }
    /// The id of the group or page.
    #[must_use]
    pub fn group_id(mut self, value: i64) -> Self {
        self.group_id = Ok(value);
        self
    }
    /// Sets the whole body.
    #[must_use]
    pub fn body<T>(mut self, value: T) -> Self
    where
        T: ::std::convert::TryInto<types::RemoveUser>,
        T::Error: ::std::fmt::Display,
    {
        self.body = value.try_into().map(From::from).map_err(|error| error.to_string());
        self
    }
    /// Fills in the body through its builder.
    pub fn body_map<F>(mut self, f: F) -> Self
    where
        F: std::ops::FnOnce(types::builder::RemoveUser) -> types::builder::RemoveUser,
    {
        self.body = self.body.map(f);
        self
    }
    /// Sends a `PUT` request to `/v1/groups/{groupId}/removeUser`
    ///
    /// # Errors
    ///
    /// When the request is incomplete, gets no answer, or is answered with anything but success in the
    /// documented form; see [`Error`](crate::Error).
    pub async fn send(
        self,
    ) -> ::std::result::Result<crate::Response<types::Confirmation>, crate::Error> {
        let Self { client, group_id, body } = self;
        let group_id = group_id
            .map_err(|message| crate::invalid::parameter(
                &operations::REMOVE_USER,
                "group_id",
                &message,
            ))?;
        let body = body
            .and_then(|v| types::RemoveUser::try_from(v).map_err(|e| e.to_string()))
            .map_err(|message| crate::invalid::body(
                &operations::REMOVE_USER,
                &message,
            ))?;
        let group_id = crate::path::segment(
            &operations::REMOVE_USER,
            "group_id",
            &group_id,
        )?;
        let url = format!("{}/v1/groups/{group_id}/removeUser", client.core.base_url());
        let request = client
            .core
            .http()
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build();
        crate::call::send(&client.core, &operations::REMOVE_USER, request).await
    }
}
