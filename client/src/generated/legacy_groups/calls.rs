// Generated from openapi/legacy-groups.yaml by `cargo xtask regen`. Do not edit.

//! One call for each operation: what it may be told before it is sent by awaiting it.
use super::types;
use crate::request::{At, Request, call};
/// A call of [`Client::list_groups`](super::Client::list_groups), `GET /v1/groups/`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct ListGroupsCall(pub(crate) Request);
call!(ListGroupsCall, types::ListedGroups, send);
/// A call of [`Client::get_group`](super::Client::get_group), `GET /v1/groups/{groupId}`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetGroupCall(pub(crate) Request);
call!(GetGroupCall, types::GroupSettings, send);
/// A call of [`Client::assign_admin`](super::Client::assign_admin), `PUT /v1/groups/{groupId}/assignAsAdmin`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct AssignAdminCall(pub(crate) Request);
call!(AssignAdminCall, types::Confirmation, send);
/// A call of [`Client::invite_user`](super::Client::invite_user), `PUT /v1/groups/{groupId}/inviteUser`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct InviteUserCall(pub(crate) Request);
impl InviteUserCall {
    /// The e-mail address, of a user or of somebody who is not one yet.
    pub fn email(mut self, email: impl Into<String>) -> Self {
        self.0.set(At::body("email", "email"), email.into());
        self
    }
    /// [`email`](Self::email) with an `Option`: `None` leaves it out.
    pub fn set_email(self, email: Option<impl Into<String>>) -> Self {
        match email {
            Some(email) => self.email(email),
            None => Self(self.0.without(At::body("email", "email"))),
        }
    }
    /// The user's id.
    pub fn user(mut self, user: impl Into<types::UserId>) -> Self {
        self.0.set(At::body("userId", "user"), Into::<types::UserId>::into(user));
        self
    }
    /// [`user`](Self::user) with an `Option`: `None` leaves it out.
    pub fn set_user(self, user: Option<impl Into<types::UserId>>) -> Self {
        match user {
            Some(user) => self.user(user),
            None => Self(self.0.without(At::body("userId", "user"))),
        }
    }
}
call!(InviteUserCall, types::Confirmation, send);
/// A call of [`Client::remove_user`](super::Client::remove_user), `PUT /v1/groups/{groupId}/removeUser`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct RemoveUserCall(pub(crate) Request);
call!(RemoveUserCall, types::Confirmation, send);
