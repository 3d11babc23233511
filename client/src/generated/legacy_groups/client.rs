// Generated from openapi/legacy-groups.yaml by `cargo xtask regen`. Do not edit.

//! Every operation as a method.
use super::builder;
/// Client for Quran.com legacy groups
///
/// Groups and pages of Quran Reflect as the retired Auth V1 API of Quran.com served them: the caller's rooms, the settings of one, and three changes that administrators make. The Rooms API has taken its place. Every call carries a token in the header `o_t_h`; one that is missing, unknown or expired is answered with 403.
///
/// Version: 1.0.0
///
/// Cheap to clone: clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) core: ::std::sync::Arc<crate::call::Core>,
}
impl Client {
    /// List the caller's groups and pages
    ///
    /// Everything that the caller belongs to, groups and pages apart. There is no paging.
    ///
    /// - Effect: reads, changes nothing.
    /// - Answers `200`: The caller's groups and pages.
    /// - Answers `403`: The token is missing, unknown or expired.
    /// - Answers `404`: Listed for every operation of this API; this one names nothing that could be missing.
    /// - Answers `422`: Listed for every operation of this API; this one takes nothing that could be invalid.
    /// - Answers `500`: The server failed; trying again later may help.
    ///
    /// Documented at <https://api-docs.quran.com/docs/auth_versioned/get-user-groups>.
    ///
    /// Sends a `GET` request to `/v1/groups/`
    ///
    /// ```text
    /// let response = client.list_groups()
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_groups(&self) -> builder::ListGroups<'_> {
        builder::ListGroups::new(self)
    }
    /// Read a group's settings
    ///
    /// What a group or page is called, who sees it, how large it is, and whether the caller administers it.
    ///
    /// - Effect: reads, changes nothing.
    /// - Answers `200`: The settings.
    /// - Answers `403`: The token is missing, unknown or expired, or the group is private and the caller no member of it.
    /// - Answers `404`: There is no such group.
    /// - Answers `422`: The id is not a number.
    /// - Answers `500`: The server failed; trying again later may help.
    ///
    /// Documented at <https://api-docs.quran.com/docs/auth_versioned/get-group-settings>.
    ///
    /// Sends a `GET` request to `/v1/groups/{groupId}`
    ///
    /// Arguments:
    /// - `group_id`: The id of the group or page.
    /// ```text
    /// let response = client.get_group()
    ///     .group_id(group_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_group(&self) -> builder::GetGroup<'_> {
        builder::GetGroup::new(self)
    }
    /// Make a member an administrator
    ///
    /// Gives a member of the group the rights of an administrator. There is no operation that takes them away again, other than removing the member.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200`: The user administers the group.
    /// - Answers `403`: The token is missing, unknown or expired, or the caller does not administer the group.
    /// - Answers `404`: There is no such group, or the user is not a member of it.
    /// - Answers `422`: The id is not a number, or the body is not as described.
    /// - Answers `500`: The server failed; trying again later may help.
    ///
    /// Documented at <https://api-docs.quran.com/docs/auth_versioned/assign-user-as-a-group-admin>.
    ///
    /// Sends a `PUT` request to `/v1/groups/{groupId}/assignAsAdmin`
    ///
    /// Arguments:
    /// - `group_id`: The id of the group or page.
    /// - `body`
    /// ```text
    /// let response = client.assign_admin()
    ///     .group_id(group_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn assign_admin(&self) -> builder::AssignAdmin<'_> {
        builder::AssignAdmin::new(self)
    }
    /// Invite somebody to a group
    ///
    /// Invites a user by id, or anybody by e-mail address. Exactly one of the two is given.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200`: The invitation is on its way.
    /// - Answers `403`: The token is missing, unknown or expired, or the caller does not administer the group.
    /// - Answers `404`: There is no such group, or no such user.
    /// - Answers `422`: The id is not a number, the body is not as described, or the user is a member already.
    /// - Answers `500`: The server failed; trying again later may help.
    ///
    /// Documented at <https://api-docs.quran.com/docs/auth_versioned/invite-user-to-group>.
    ///
    /// Sends a `PUT` request to `/v1/groups/{groupId}/inviteUser`
    ///
    /// Arguments:
    /// - `group_id`: The id of the group or page.
    /// - `body`
    /// ```text
    /// let response = client.invite_user()
    ///     .group_id(group_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn invite_user(&self) -> builder::InviteUser<'_> {
        builder::InviteUser::new(self)
    }
    /// Remove a member
    ///
    /// Ends the membership of a user, and the administrator's rights that go with it.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200`: The user is no member any more.
    /// - Answers `403`: The token is missing, unknown or expired, or the caller does not administer the group.
    /// - Answers `404`: There is no such group, or the user is not a member of it.
    /// - Answers `422`: The id is not a number, the body is not as described, or the user is the last administrator.
    /// - Answers `500`: The server failed; trying again later may help.
    ///
    /// Documented at <https://api-docs.quran.com/docs/auth_versioned/remove-user-from-group>.
    ///
    /// Sends a `PUT` request to `/v1/groups/{groupId}/removeUser`
    ///
    /// Arguments:
    /// - `group_id`: The id of the group or page.
    /// - `body`
    /// ```text
    /// let response = client.remove_user()
    ///     .group_id(group_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn remove_user(&self) -> builder::RemoveUser<'_> {
        builder::RemoveUser::new(self)
    }
}
