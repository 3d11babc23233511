// Generated from openapi/legacy-groups.yaml by `cargo xtask regen`. Do not edit.

//! Every operation as a method, and in groups.
use super::{calls, operations, types};
use crate::request::{At, Body, Request};
/// Client for Quran.com legacy groups.
///
/// Groups and pages of Quran Reflect as the retired Auth V1 API of Quran.com served them: the caller's rooms, the settings of one, and three changes that administrators make. The Rooms API has taken its place. Every call carries a token in the header `o_t_h`; one that is missing, unknown or expired is answered with 403.
///
/// Cheap to clone: clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) core: ::std::sync::Arc<crate::call::Core>,
}
impl Client {
    /// List the caller's groups and pages.
    ///
    /// Everything that the caller belongs to, groups and pages apart. There is no paging.
    ///
    /// It is answered with [`ListedGroups`](types::ListedGroups).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, legacy_groups::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::ListedGroups> = client.list_groups().await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/groups/`
    /// - Effect: reads, changes nothing.
    /// - Answers `200`: The caller's groups and pages.
    /// - Answers `403`: The token is missing, unknown or expired.
    /// - Answers `404`: Listed for every operation of this API; this one names nothing that could be missing.
    /// - Answers `422`: Listed for every operation of this API; this one takes nothing that could be invalid.
    /// - Answers `500`: The server failed; trying again later may help.
    ///
    /// Documented at <https://api-docs.quran.com/docs/auth_versioned/get-user-groups>.
    pub fn list_groups(&self) -> calls::ListGroupsCall {
        let request = Request::new(&self.core, &operations::LIST_GROUPS);
        calls::ListGroupsCall(request)
    }
    /// Read a group's settings.
    ///
    /// What a group or page is called, who sees it, how large it is, and whether the caller administers it.
    ///
    /// It is answered with [`GroupSettings`](types::GroupSettings).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, legacy_groups::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::GroupSettings> = client.get_group(1234).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/groups/{groupId}`
    /// - Effect: reads, changes nothing.
    /// - Answers `200`: The settings.
    /// - Answers `403`: The token is missing, unknown or expired, or the group is private and the caller no member of it.
    /// - Answers `404`: There is no such group.
    /// - Answers `422`: The id is not a number.
    /// - Answers `500`: The server failed; trying again later may help.
    ///
    /// Documented at <https://api-docs.quran.com/docs/auth_versioned/get-group-settings>.
    pub fn get_group(&self, room: impl Into<types::RoomId>) -> calls::GetGroupCall {
        let mut request = Request::new(&self.core, &operations::GET_GROUP);
        request.segment("room", &room.into().0);
        calls::GetGroupCall(request)
    }
    /// Make a member an administrator.
    ///
    /// Gives a member of the group the rights of an administrator. There is no operation that takes them away again, other than removing the member.
    ///
    /// It is answered with [`Confirmation`](types::Confirmation).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, legacy_groups::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Confirmation> = client.assign_admin(1234, 153).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `PUT /v1/groups/{groupId}/assignAsAdmin`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200`: The user administers the group.
    /// - Answers `403`: The token is missing, unknown or expired, or the caller does not administer the group.
    /// - Answers `404`: There is no such group, or the user is not a member of it.
    /// - Answers `422`: The id is not a number, or the body is not as described.
    /// - Answers `500`: The server failed; trying again later may help.
    ///
    /// Documented at <https://api-docs.quran.com/docs/auth_versioned/assign-user-as-a-group-admin>.
    pub fn assign_admin(
        &self,
        room: impl Into<types::RoomId>,
        user: impl Into<types::UserId>,
    ) -> calls::AssignAdminCall {
        let mut request = Request::new(&self.core, &operations::ASSIGN_ADMIN);
        request.body(&Body::JSON);
        request.segment("room", &room.into().0);
        request.set(At::body("userId", "user"), Into::<types::UserId>::into(user));
        calls::AssignAdminCall(request)
    }
    /// Invite somebody to a group.
    ///
    /// Invites a user by id, or anybody by e-mail address. Exactly one of the two is given.
    ///
    /// It is answered with [`Confirmation`](types::Confirmation).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, legacy_groups::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Confirmation> = client
    ///     .invite_user(1234)
    ///     .user(153)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `PUT /v1/groups/{groupId}/inviteUser`
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200`: The invitation is on its way.
    /// - Answers `403`: The token is missing, unknown or expired, or the caller does not administer the group.
    /// - Answers `404`: There is no such group, or no such user.
    /// - Answers `422`: The id is not a number, the body is not as described, or the user is a member already.
    /// - Answers `500`: The server failed; trying again later may help.
    ///
    /// Documented at <https://api-docs.quran.com/docs/auth_versioned/invite-user-to-group>.
    pub fn invite_user(&self, room: impl Into<types::RoomId>) -> calls::InviteUserCall {
        let mut request = Request::new(&self.core, &operations::INVITE_USER);
        request.body(&Body::JSON);
        request.segment("room", &room.into().0);
        calls::InviteUserCall(request)
    }
    /// Remove a member.
    ///
    /// Ends the membership of a user, and the administrator's rights that go with it.
    ///
    /// It is answered with [`Confirmation`](types::Confirmation).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, legacy_groups::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Confirmation> = client.remove_user(1234, 153).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `PUT /v1/groups/{groupId}/removeUser`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200`: The user is no member any more.
    /// - Answers `403`: The token is missing, unknown or expired, or the caller does not administer the group.
    /// - Answers `404`: There is no such group, or the user is not a member of it.
    /// - Answers `422`: The id is not a number, the body is not as described, or the user is the last administrator.
    /// - Answers `500`: The server failed; trying again later may help.
    ///
    /// Documented at <https://api-docs.quran.com/docs/auth_versioned/remove-user-from-group>.
    pub fn remove_user(
        &self,
        room: impl Into<types::RoomId>,
        user: impl Into<types::UserId>,
    ) -> calls::RemoveUserCall {
        let mut request = Request::new(&self.core, &operations::REMOVE_USER);
        request.body(&Body::JSON);
        request.segment("room", &room.into().0);
        request.set(At::body("userId", "user"), Into::<types::UserId>::into(user));
        calls::RemoveUserCall(request)
    }
}
impl Client {
    /// The operations of the group Groups.
    pub fn groups(&self) -> Groups<'_> {
        Groups(self)
    }
}
/// The operations of the group Groups.
#[derive(Clone, Copy, Debug)]
pub struct Groups<'a>(&'a Client);
impl Groups<'_> {
    /// List the caller's groups and pages: [`Client::list_groups`].
    pub fn list(&self) -> calls::ListGroupsCall {
        self.0.list_groups()
    }
    /// Read a group's settings: [`Client::get_group`].
    pub fn get(&self, room: impl Into<types::RoomId>) -> calls::GetGroupCall {
        self.0.get_group(room)
    }
    /// Make a member an administrator: [`Client::assign_admin`].
    pub fn assign_admin(
        &self,
        room: impl Into<types::RoomId>,
        user: impl Into<types::UserId>,
    ) -> calls::AssignAdminCall {
        self.0.assign_admin(room, user)
    }
    /// Invite somebody to a group: [`Client::invite_user`].
    pub fn invite_user(&self, room: impl Into<types::RoomId>) -> calls::InviteUserCall {
        self.0.invite_user(room)
    }
    /// Remove a member: [`Client::remove_user`].
    pub fn remove_user(
        &self,
        room: impl Into<types::RoomId>,
        user: impl Into<types::UserId>,
    ) -> calls::RemoveUserCall {
        self.0.remove_user(room, user)
    }
}
