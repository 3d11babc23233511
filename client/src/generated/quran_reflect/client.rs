// Generated from openapi/quran-reflect.yaml by `cargo xtask regen`. Do not edit.

//! Every operation as a method.
use super::builder;
/// Client for Quran Foundation Rooms
///
/// Groups and pages ("rooms") of Quran Reflect: creating and administering them, becoming a member, and the posts shared inside. The posts and users operations that membership stories cannot do without come along. Every call carries an OAuth2 access token and the client id, each in a header of its own.
///
/// Version: 1.0.0
///
/// Cheap to clone: clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) core: ::std::sync::Arc<crate::call::Core>,
}
impl Client {
    /// Grant or revoke admin access
    ///
    /// Makes a member of a room one of its administrators, or takes that right away again. The owner and the administrators of the room may call it.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.admin`
    /// - Answers `200`: Admin access is as requested.
    /// - Answers `400` *(inferred)*: The body does not match its schema.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller may not change admin access in this room.
    /// - Answers `404` *(inferred)*: There is no such room, or the user is not a member of it.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-admins-access/>.
    ///
    /// Sends a `POST` request to `/v1/rooms/admins-access`
    ///
    /// ```text
    /// let response = client.update_admin_access()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_admin_access(&self) -> builder::UpdateAdminAccess<'_> {
        builder::UpdateAdminAccess::new(self)
    }
    /// Create a group
    ///
    /// Creates a group that belongs to the caller. A group is public, so that everybody can join it, or private, so that it is entered by invitation or private link.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.create`
    /// - Answers `201`: The group exists; the answer shows it as the owner sees it.
    /// - Answers `400`: The body does not match its schema, or the URL is taken.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-create-new-group/>.
    ///
    /// Sends a `POST` request to `/v1/rooms/groups`
    ///
    /// ```text
    /// let response = client.create_group()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_group(&self) -> builder::CreateGroup<'_> {
        builder::CreateGroup::new(self)
    }
    /// Update a group
    ///
    /// Changes what the body names and leaves the rest as it is. The group is named by the id inside the body. Its owner and administrators may call it.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.update`
    /// - Answers `200`: The group is as requested.
    /// - Answers `400` *(inferred)*: The body does not match its schema, contradicts itself, or the URL is taken.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller does not administer this group.
    /// - Answers `404` *(inferred)*: There is no such group.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-update-group/>.
    ///
    /// Sends a `PATCH` request to `/v1/rooms/groups`
    ///
    /// ```text
    /// let response = client.update_group()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_group(&self) -> builder::UpdateGroup<'_> {
        builder::UpdateGroup::new(self)
    }
    /// Request a page
    ///
    /// Asks for a page of an organisation or scholar. A person of the platform reviews the request; until then there is no page.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.create`
    /// - Answers `201`: The request waits for review.
    /// - Answers `400`: The body does not match its schema, or the URL is taken.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-create-new-page/>.
    ///
    /// Sends a `POST` request to `/v1/rooms/pages`
    ///
    /// ```text
    /// let response = client.create_page()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_page(&self) -> builder::CreatePage<'_> {
        builder::CreatePage::new(self)
    }
    /// Update a page
    ///
    /// Changes what the body names and leaves the rest as it is. The page is named by the id inside the body. Its owner and administrators may call it.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.update`
    /// - Answers `200`: The page is as requested.
    /// - Answers `400` *(inferred)*: The body does not match its schema, contradicts itself, or the subdomain is taken.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller does not administer this page.
    /// - Answers `404` *(inferred)*: There is no such page.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-update-page/>.
    ///
    /// Sends a `PATCH` request to `/v1/rooms/pages`
    ///
    /// ```text
    /// let response = client.update_page()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_page(&self) -> builder::UpdatePage<'_> {
        builder::UpdatePage::new(self)
    }
    /// List the rooms the caller joined
    ///
    /// Lists groups the caller is a member of and pages the caller follows, private ones included, page by page.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.read`
    /// - Answers `200`: One page of the caller's rooms.
    /// - Answers `400` *(inferred)*: A query parameter is out of range or not one of its values.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-rooms/>.
    ///
    /// Sends a `GET` request to `/v1/rooms/joined-rooms`
    ///
    /// Arguments:
    /// - `limit`: How many rooms a page holds.
    /// - `page`: Which page, counted from 1.
    /// - `query`: Words to look for in the name.
    /// - `sort_by`: The order; by name ascending unless given.
    /// ```text
    /// let response = client.list_joined_rooms()
    ///     .limit(limit)
    ///     .page(page)
    ///     .query(query)
    ///     .sort_by(sort_by)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_joined_rooms(&self) -> builder::ListJoinedRooms<'_> {
        builder::ListJoinedRooms::new(self)
    }
    /// List the rooms the caller administers
    ///
    /// Lists the rooms the caller owns or administers, page by page.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.read`
    /// - Answers `200`: One page of the rooms the caller administers.
    /// - Answers `400` *(inferred)*: A query parameter is out of range or not one of its values.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-rooms/> (the page of `list_joined_rooms`).
    ///
    /// Sends a `GET` request to `/v1/rooms/managed-rooms`
    ///
    /// Arguments:
    /// - `limit`: How many rooms a page holds.
    /// - `page`: Which page, counted from 1.
    /// - `query`: Words to look for in the name.
    /// - `sort_by`: The order; by name ascending unless given.
    /// ```text
    /// let response = client.list_managed_rooms()
    ///     .limit(limit)
    ///     .page(page)
    ///     .query(query)
    ///     .sort_by(sort_by)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_managed_rooms(&self) -> builder::ListManagedRooms<'_> {
        builder::ListManagedRooms::new(self)
    }
    /// Search public rooms
    ///
    /// Finds public groups and pages by name or description.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.search`
    /// - Answers `200`: One page of the public rooms found.
    /// - Answers `400` *(inferred)*: A query parameter is not a whole number of at least 1.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-search-rooms/>.
    ///
    /// Sends a `GET` request to `/v1/rooms/search`
    ///
    /// Arguments:
    /// - `limit`: How many items a page holds; upstream names no maximum here.
    /// - `page`: Which page, counted from 1.
    /// - `query`: Words to look for in name and description.
    /// - `room_type`: Restricts the search to one kind of room.
    /// ```text
    /// let response = client.search_rooms()
    ///     .limit(limit)
    ///     .page(page)
    ///     .query(query)
    ///     .room_type(room_type)
    ///     .send()
    ///     .await;
    /// ```
    pub fn search_rooms(&self) -> builder::SearchRooms<'_> {
        builder::SearchRooms::new(self)
    }
    /// Read a group by its URL
    ///
    /// Shows a group and how the caller relates to it, looked up by the last part of its address.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.read`
    /// - Answers `200`: The group.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no group with this URL.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-profile/>.
    ///
    /// Sends a `GET` request to `/v1/rooms/group/{url}`
    ///
    /// Arguments:
    /// - `url`: The group's URL, the last part of its address.
    /// ```text
    /// let response = client.get_group_by_url()
    ///     .url(url)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_group_by_url(&self) -> builder::GetGroupByUrl<'_> {
        builder::GetGroupByUrl::new(self)
    }
    /// Read a page by its subdomain
    ///
    /// Shows a page and how the caller relates to it, looked up by its subdomain.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.read`
    /// - Answers `200`: The page.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no page with this subdomain.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-profile/> (the page of `get_group_by_url`).
    ///
    /// Sends a `GET` request to `/v1/rooms/page/{subdomain}`
    ///
    /// Arguments:
    /// - `subdomain`: The page's subdomain.
    /// ```text
    /// let response = client.get_page_by_subdomain()
    ///     .subdomain(subdomain)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_page_by_subdomain(&self) -> builder::GetPageBySubdomain<'_> {
        builder::GetPageBySubdomain::new(self)
    }
    /// Join a group through its private link
    ///
    /// Makes the caller a member of a private group with the token of its private link. Although it is a GET it changes membership, so never prefetch or retry it blindly.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.invite`
    /// - Answers `200`: The caller is a member.
    /// - Answers `400`: The token is not valid for this group.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404` *(inferred)*: There is no group with this URL.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-accept-by-private-token/>.
    ///
    /// Sends a `GET` request to `/v1/rooms/group/{url}/accept/{token}`
    ///
    /// Arguments:
    /// - `url`: The group's URL, the last part of its address.
    /// - `token`: The private token of the room.
    /// ```text
    /// let response = client.accept_group_link()
    ///     .url(url)
    ///     .token(token)
    ///     .send()
    ///     .await;
    /// ```
    pub fn accept_group_link(&self) -> builder::AcceptGroupLink<'_> {
        builder::AcceptGroupLink::new(self)
    }
    /// Follow a page through its private link
    ///
    /// Makes the caller a follower of a private page with the token of its private link. Although it is a GET it changes membership, so never prefetch or retry it blindly.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.invite`
    /// - Answers `200`: The caller is a follower.
    /// - Answers `400`: The token is not valid for this page.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404` *(inferred)*: There is no page with this subdomain.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-accept-by-private-token/> (the page of `accept_group_link`).
    ///
    /// Sends a `GET` request to `/v1/rooms/page/{subdomain}/accept/{token}`
    ///
    /// Arguments:
    /// - `subdomain`: The page's subdomain.
    /// - `token`: The private token of the room.
    /// ```text
    /// let response = client.accept_page_link()
    ///     .subdomain(subdomain)
    ///     .token(token)
    ///     .send()
    ///     .await;
    /// ```
    pub fn accept_page_link(&self) -> builder::AcceptPageLink<'_> {
        builder::AcceptPageLink::new(self)
    }
    /// Read a room by its id
    ///
    /// Shows a group or page and how the caller relates to it.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.read`
    /// - Answers `200`: The room.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no such room.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-profile-by-id/>.
    ///
    /// Sends a `GET` request to `/v1/rooms/{id}`
    ///
    /// Arguments:
    /// - `id`: The room.
    /// ```text
    /// let response = client.get_room()
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_room(&self) -> builder::GetRoom<'_> {
        builder::GetRoom::new(self)
    }
    /// List the members of a room
    ///
    /// Lists the members of a group or the followers of a page with their roles, page by page.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.members.read`
    /// - Answers `200`: One page of the members.
    /// - Answers `400` *(inferred)*: The id, page or limit is not a whole number in range.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no such room, or its members are hidden from the caller.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-members/>.
    ///
    /// Sends a `GET` request to `/v1/rooms/{id}/members`
    ///
    /// Arguments:
    /// - `id`: The room.
    /// - `limit`: How many items a page holds; upstream names no maximum here.
    /// - `page`: Which page, counted from 1.
    /// ```text
    /// let response = client.list_members()
    ///     .id(id)
    ///     .limit(limit)
    ///     .page(page)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_members(&self) -> builder::ListMembers<'_> {
        builder::ListMembers::new(self)
    }
    /// Remove a member
    ///
    /// Takes somebody out of a group or page. Administrators remove others; everybody may remove themself.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.members.remove`
    /// - Answers `200`: The member is gone.
    /// - Answers `400` *(inferred)*: The room id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller may not remove this member.
    /// - Answers `404` *(inferred)*: There is no such room, or no such member in it.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-remove-member/>.
    ///
    /// Sends a `DELETE` request to `/v1/rooms/{id}/members/{userId}`
    ///
    /// Arguments:
    /// - `id`: The room.
    /// - `user_id`: The member to remove, a UUID.
    /// ```text
    /// let response = client.remove_member()
    ///     .id(id)
    ///     .user_id(user_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn remove_member(&self) -> builder::RemoveMember<'_> {
        builder::RemoveMember::new(self)
    }
    /// Invite people to a room
    ///
    /// Sends invitations by user id and by e-mail address. The token of an invitation travels in the message only. Administrators of the room may call it.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.invite`
    /// - Answers `200`: The outcome for each of them.
    /// - Answers `400` *(inferred)*: The body does not match its schema, or names nobody.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller does not administer this room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-invite-user-to-room/>.
    ///
    /// Sends a `POST` request to `/v1/rooms/{id}/invite`
    ///
    /// Arguments:
    /// - `id`: The room.
    /// - `body`
    /// ```text
    /// let response = client.invite_users()
    ///     .id(id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn invite_users(&self) -> builder::InviteUsers<'_> {
        builder::InviteUsers::new(self)
    }
    /// Accept an invitation
    ///
    /// Makes the caller a member with the token of an invitation. Although it is a GET it changes membership, so never prefetch or retry it blindly.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.invite`
    /// - Answers `200`: The caller is a member.
    /// - Answers `400`: The token is missing, invalid or expired.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-accept-invite/>.
    ///
    /// Sends a `GET` request to `/v1/rooms/{id}/accept-invite`
    ///
    /// Arguments:
    /// - `id`: The room.
    /// - `token`: The token of the invitation.
    /// ```text
    /// let response = client.accept_invite()
    ///     .id(id)
    ///     .token(token)
    ///     .send()
    ///     .await;
    /// ```
    pub fn accept_invite(&self) -> builder::AcceptInvite<'_> {
        builder::AcceptInvite::new(self)
    }
    /// Decline an invitation
    ///
    /// Declines an invitation and ends its token. Although it is a GET it changes state, so never prefetch or retry it blindly.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.invite`
    /// - Answers `200`: The invitation is declined.
    /// - Answers `400`: The token is missing, invalid or expired.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-reject-invite/>.
    ///
    /// Sends a `GET` request to `/v1/rooms/{id}/reject-invite`
    ///
    /// Arguments:
    /// - `id`: The room.
    /// - `token`: The token of the invitation.
    /// ```text
    /// let response = client.reject_invite()
    ///     .id(id)
    ///     .token(token)
    ///     .send()
    ///     .await;
    /// ```
    pub fn reject_invite(&self) -> builder::RejectInvite<'_> {
        builder::RejectInvite::new(self)
    }
    /// List the posts of a room
    ///
    /// Lists the posts shared in a group or page, page by page.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.posts.read`
    /// - Answers `200`: One page of the posts.
    /// - Answers `400` *(inferred)*: The id or a query parameter is out of range or not one of its values.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no such room, or its posts are hidden from the caller.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-posts/>.
    ///
    /// Sends a `GET` request to `/v1/rooms/{id}/posts`
    ///
    /// Arguments:
    /// - `id`: The room.
    /// - `limit`: How many posts a page holds.
    /// - `page`: Which page, counted from 1.
    /// - `sort_by`: The order; latest first unless given.
    /// - `tab`: Which of the posts.
    /// ```text
    /// let response = client.list_room_posts()
    ///     .id(id)
    ///     .limit(limit)
    ///     .page(page)
    ///     .sort_by(sort_by)
    ///     .tab(tab)
    ///     .send()
    ///     .await;
    /// ```
    pub fn list_room_posts(&self) -> builder::ListRoomPosts<'_> {
        builder::ListRoomPosts::new(self)
    }
    /// Join a public group
    ///
    /// Makes the caller a member of a public group. A private group is entered by invitation or private link.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.join`
    /// - Answers `200`: The caller is a member.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The group is private.
    /// - Answers `404` *(inferred)*: There is no such group.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-join-room/>.
    ///
    /// Sends a `POST` request to `/v1/rooms/{groupId}/join`
    ///
    /// Arguments:
    /// - `group_id`: The group.
    /// ```text
    /// let response = client.join_group()
    ///     .group_id(group_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn join_group(&self) -> builder::JoinGroup<'_> {
        builder::JoinGroup::new(self)
    }
    /// Leave a group
    ///
    /// Ends the caller's membership of a group. Owners would have to hand the group over first, for which there is no operation.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.leave`
    /// - Answers `200`: The caller is no longer a member.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller owns the group, or is not a member of it.
    /// - Answers `404` *(inferred)*: There is no such group.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-leave-group/>.
    ///
    /// Sends a `POST` request to `/v1/rooms/{groupId}/leave`
    ///
    /// Arguments:
    /// - `group_id`: The group.
    /// ```text
    /// let response = client.leave_group()
    ///     .group_id(group_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn leave_group(&self) -> builder::LeaveGroup<'_> {
        builder::LeaveGroup::new(self)
    }
    /// Follow a page
    ///
    /// Makes the caller a follower of a page, so that its posts enter the caller's feed. Followers are the members of a page.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.follow`
    /// - Answers `200`: The caller follows the page.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The page is private.
    /// - Answers `404` *(inferred)*: There is no such page.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-follow-page/>.
    ///
    /// Sends a `POST` request to `/v1/rooms/{pageId}/follow`
    ///
    /// Arguments:
    /// - `page_id`: The page, as a room.
    /// ```text
    /// let response = client.follow_page()
    ///     .page_id(page_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn follow_page(&self) -> builder::FollowPage<'_> {
        builder::FollowPage::new(self)
    }
    /// Stop following a page
    ///
    /// Ends the caller's following of a page.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.unfollow`
    /// - Answers `200`: The caller does not follow the page.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The caller owns the page.
    /// - Answers `404` *(inferred)*: There is no such page.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-unfollow-page/>.
    ///
    /// Sends a `POST` request to `/v1/rooms/{pageId}/unfollow`
    ///
    /// Arguments:
    /// - `page_id`: The page, as a room.
    /// ```text
    /// let response = client.unfollow_page()
    ///     .page_id(page_id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn unfollow_page(&self) -> builder::UnfollowPage<'_> {
        builder::UnfollowPage::new(self)
    }
    /// Change who sees a post of a room
    ///
    /// Makes a post visible outside its room, or to members only. Administrators of the room may call it.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.posts.update`
    /// - Answers `200`: The post as it is now.
    /// - Answers `400` *(inferred)*: An id is not a whole number, or the body does not match its schema.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller does not administer the room.
    /// - Answers `404`: There is no such room, or no such post in it.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-update-post-privacy/>.
    ///
    /// Sends a `PATCH` request to `/v1/rooms/{roomId}/posts/{postId}/privacy`
    ///
    /// Arguments:
    /// - `room_id`: The room.
    /// - `post_id`: The post.
    /// - `body`
    /// ```text
    /// let response = client.update_post_privacy()
    ///     .room_id(room_id)
    ///     .post_id(post_id)
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn update_post_privacy(&self) -> builder::UpdatePostPrivacy<'_> {
        builder::UpdatePostPrivacy::new(self)
    }
    /// Create a post
    ///
    /// Publishes a reflection, or keeps it as a draft. With `roomId` the post belongs to that room.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `post.create`
    /// - Answers `201`: The post exists.
    /// - Answers `400`: The body does not match its schema, or refers to verses that do not exist.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The caller may not post there, or not in that name.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/posts-controller-create/>.
    ///
    /// Sends a `POST` request to `/v1/posts`
    ///
    /// ```text
    /// let response = client.create_post()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn create_post(&self) -> builder::CreatePost<'_> {
        builder::CreatePost::new(self)
    }
    /// Read a post
    ///
    /// Shows one post, if the caller may see it.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `post.read`
    /// - Answers `200`: The post.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no such post, or the caller may not see it.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/posts-controller-find-one/>.
    ///
    /// Sends a `GET` request to `/v1/posts/{id}`
    ///
    /// Arguments:
    /// - `id`: The post.
    /// ```text
    /// let response = client.get_post()
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_post(&self) -> builder::GetPost<'_> {
        builder::GetPost::new(self)
    }
    /// Delete a post
    ///
    /// Takes a post away. Its author and the administrators of its room may call it; counters may follow with a delay.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `post.delete`
    /// - Answers `200`: The post is gone.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller may not delete this post.
    /// - Answers `404`: There is no such post, or the caller may not see it.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/posts-controller-delete/>.
    ///
    /// Sends a `DELETE` request to `/v1/posts/{id}`
    ///
    /// Arguments:
    /// - `id`: The post.
    /// ```text
    /// let response = client.delete_post()
    ///     .id(id)
    ///     .send()
    ///     .await;
    /// ```
    pub fn delete_post(&self) -> builder::DeletePost<'_> {
        builder::DeletePost::new(self)
    }
    /// Read the caller's own profile
    ///
    /// Shows the caller's profile.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `user.profile.read`
    /// - Answers `200`: The caller's profile.
    /// - Answers `400` *(inferred)*: A query parameter is not a boolean.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/users-controller-profile/>.
    ///
    /// Sends a `GET` request to `/v1/users/profile`
    ///
    /// Arguments:
    /// - `qdc`: Adds e-mail address, picture and whether a password is set to one's own profile.
    /// ```text
    /// let response = client.get_own_profile()
    ///     .qdc(qdc)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_own_profile(&self) -> builder::GetOwnProfile<'_> {
        builder::GetOwnProfile::new(self)
    }
    /// Read somebody's profile
    ///
    /// Shows a person's profile and how the caller relates to them.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `user.profile.read`
    /// - Answers `200`: The profile.
    /// - Answers `400` *(inferred)*: A query parameter is not a boolean.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no such person.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/users-controller-get-user-profile/>.
    ///
    /// Sends a `GET` request to `/v1/users/{id}`
    ///
    /// Arguments:
    /// - `id`: The person, a UUID.
    /// - `qdc`: Adds e-mail address, picture and whether a password is set to one's own profile.
    /// ```text
    /// let response = client.get_user()
    ///     .id(id)
    ///     .qdc(qdc)
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_user(&self) -> builder::GetUser<'_> {
        builder::GetUser::new(self)
    }
}
