// Generated from openapi/quran-reflect.yaml by `cargo xtask regen`. Do not edit.

//! Every operation as a method, and in groups.
use super::{calls, operations, types};
use crate::request::{At, Body, Request};
/// Client for Quran Foundation Rooms.
///
/// Groups and pages ("rooms") of Quran Reflect: creating and administering them, becoming a member, and the posts shared inside. The posts and users operations that membership stories cannot do without come along. Every call carries an OAuth2 access token and the client id, each in a header of its own.
///
/// Cheap to clone: clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) core: ::std::sync::Arc<crate::call::Core>,
}
impl Client {
    /// Grant or revoke admin access.
    ///
    /// Makes a member of a room one of its administrators, or takes that right away again. The owner and the administrators of the room may call it.
    ///
    /// It is answered with [`Success`](types::Success).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Success> = client
    ///     .update_admin_access(
    ///         1767225600123456,
    ///         "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44",
    ///         true,
    ///     )
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /v1/rooms/admins-access`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.admin`
    /// - Answers `200`: Admin access is as requested.
    /// - Answers `400` *(inferred)*: The body does not match its schema.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller may not change admin access in this room.
    /// - Answers `404` *(inferred)*: There is no such room, or the user is not a member of it.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-admins-access/>.
    pub fn update_admin_access(
        &self,
        room: impl Into<types::RoomId>,
        user: impl Into<types::UserId>,
        admin: bool,
    ) -> calls::UpdateAdminAccessCall {
        let mut request = Request::new(&self.core, &operations::UPDATE_ADMIN_ACCESS);
        request.body(&Body::JSON);
        request.set(At::body("roomId", "room"), Into::<types::RoomId>::into(room));
        request.set(At::body("userId", "user"), Into::<types::UserId>::into(user));
        request.set(At::body("admin", "admin"), admin);
        calls::UpdateAdminAccessCall(request)
    }
    /// Create a group.
    ///
    /// Creates a group that belongs to the caller. A group is public, so that everybody can join it, or private, so that it is entered by invitation or private link.
    ///
    /// It is answered with [`RoomCreated`](types::RoomCreated).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RoomCreated> = client
    ///     .create_group("Tafsir Notes", "tafsir-notes")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /v1/rooms/groups`
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.create`
    /// - Answers `201`: The group exists; the answer shows it as the owner sees it.
    /// - Answers `400`: The body does not match its schema, or the URL is taken.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-create-new-group/>.
    pub fn create_group(
        &self,
        name: impl Into<String>,
        url: impl Into<String>,
    ) -> calls::CreateGroupCall {
        let mut request = Request::new(&self.core, &operations::CREATE_GROUP);
        request.body(&Body::JSON);
        request.limited::<types::CreateGroupName>(At::body("name", "name"), name.into());
        request.limited::<types::CreateGroupUrl>(At::body("url", "url"), url.into());
        calls::CreateGroupCall(request)
    }
    /// Update a group.
    ///
    /// Changes what the body names and leaves the rest as it is. The group is named by the id inside the body. Its owner and administrators may call it.
    ///
    /// It is answered with [`RoomUpdated`](types::RoomUpdated).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RoomUpdated> = client
    ///     .update_group(1767225600123456)
    ///     .name("Evening Reflections and Tea")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `PATCH /v1/rooms/groups`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.update`
    /// - Answers `200`: The group is as requested.
    /// - Answers `400` *(inferred)*: The body does not match its schema, contradicts itself, or the URL is taken.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller does not administer this group.
    /// - Answers `404` *(inferred)*: There is no such group.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-update-group/>.
    pub fn update_group(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::UpdateGroupCall {
        let mut request = Request::new(&self.core, &operations::UPDATE_GROUP);
        request.body(&Body::JSON);
        request.set(At::body("id", "room"), Into::<types::RoomId>::into(room));
        calls::UpdateGroupCall(request)
    }
    /// Request a page.
    ///
    /// Asks for a page of an organisation or scholar. A person of the platform reviews the request; until then there is no page.
    ///
    /// It is answered with [`PageRequested`](types::PageRequested).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::PageRequested> = client
    ///     .create_page()
    ///     .contact_number("+90 500 000 00 00")
    ///     .job_title("Lecturer")
    ///     .name("Scholar Notes")
    ///     .organization_name("Open Lectures")
    ///     .purpose("Publish lecture notes.")
    ///     .url("scholar-notes")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /v1/rooms/pages`
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.create`
    /// - Answers `201`: The request waits for review.
    /// - Answers `400`: The body does not match its schema, or the URL is taken.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-create-new-page/>.
    pub fn create_page(&self) -> calls::CreatePageCall {
        let mut request = Request::new(&self.core, &operations::CREATE_PAGE);
        request
            .body(const {
                &Body {
                    is_form: false,
                    within: None,
                    least: 0usize,
                    needs: &[
                        At::body("contactNumber", "contact_number"),
                        At::body("jobTitle", "job_title"),
                        At::body("name", "name"),
                        At::body("organizationName", "organization_name"),
                        At::body("purpose", "purpose"),
                        At::body("url", "url"),
                    ],
                }
            });
        calls::CreatePageCall(request)
    }
    /// Update a page.
    ///
    /// Changes what the body names and leaves the rest as it is. The page is named by the id inside the body. Its owner and administrators may call it.
    ///
    /// It is answered with [`RoomUpdated`](types::RoomUpdated).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RoomUpdated> = client
    ///     .update_page(1767225600456789)
    ///     .description("Lessons, circles, open days and a library.")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `PATCH /v1/rooms/pages`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.update`
    /// - Answers `200`: The page is as requested.
    /// - Answers `400` *(inferred)*: The body does not match its schema, contradicts itself, or the subdomain is taken.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller does not administer this page.
    /// - Answers `404` *(inferred)*: There is no such page.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-update-page/>.
    pub fn update_page(&self, room: impl Into<types::RoomId>) -> calls::UpdatePageCall {
        let mut request = Request::new(&self.core, &operations::UPDATE_PAGE);
        request.body(&Body::JSON);
        request.set(At::body("id", "room"), Into::<types::RoomId>::into(room));
        calls::UpdatePageCall(request)
    }
    /// List the rooms the caller joined.
    ///
    /// Lists groups the caller is a member of and pages the caller follows, private ones included, page by page.
    ///
    /// It is answered with [`PaginatedRooms`](types::PaginatedRooms).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.list_joined_rooms().stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/joined-rooms`
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.read`
    /// - Answers `200`: One page of the caller's rooms.
    /// - Answers `400` *(inferred)*: A query parameter is out of range or not one of its values.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-rooms/>.
    pub fn list_joined_rooms(&self) -> calls::ListJoinedRoomsCall {
        let request = Request::new(&self.core, &operations::LIST_JOINED_ROOMS);
        calls::ListJoinedRoomsCall(request)
    }
    /// List the rooms the caller administers.
    ///
    /// Lists the rooms the caller owns or administers, page by page.
    ///
    /// It is answered with [`PaginatedRooms`](types::PaginatedRooms).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.list_managed_rooms().stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/managed-rooms`
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.read`
    /// - Answers `200`: One page of the rooms the caller administers.
    /// - Answers `400` *(inferred)*: A query parameter is out of range or not one of its values.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-rooms/> (the page of `list_joined_rooms`).
    pub fn list_managed_rooms(&self) -> calls::ListManagedRoomsCall {
        let request = Request::new(&self.core, &operations::LIST_MANAGED_ROOMS);
        calls::ListManagedRoomsCall(request)
    }
    /// Search public rooms.
    ///
    /// Finds public groups and pages by name or description.
    ///
    /// It is answered with [`PaginatedRooms`](types::PaginatedRooms).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.search_rooms().stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/search`
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.search`
    /// - Answers `200`: One page of the public rooms found.
    /// - Answers `400` *(inferred)*: A query parameter is not a whole number of at least 1.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-search-rooms/>.
    pub fn search_rooms(&self) -> calls::SearchRoomsCall {
        let request = Request::new(&self.core, &operations::SEARCH_ROOMS);
        calls::SearchRoomsCall(request)
    }
    /// Read a group by its URL.
    ///
    /// Shows a group and how the caller relates to it, looked up by the last part of its address.
    ///
    /// It is answered with [`RoomProfile`](types::RoomProfile).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RoomProfile> = client
    ///     .get_group_by_url("evening-reflections")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/group/{url}`
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.read`
    /// - Answers `200`: The group.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no group with this URL.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-profile/>.
    pub fn get_group_by_url(&self, url: impl Into<String>) -> calls::GetGroupByUrlCall {
        let mut request = Request::new(&self.core, &operations::GET_GROUP_BY_URL);
        request.segment("url", &url.into());
        calls::GetGroupByUrlCall(request)
    }
    /// Read a page by its subdomain.
    ///
    /// Shows a page and how the caller relates to it, looked up by its subdomain.
    ///
    /// It is answered with [`RoomProfile`](types::RoomProfile).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RoomProfile> = client
    ///     .get_page_by_subdomain("cordoba-mosque")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/page/{subdomain}`
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.read`
    /// - Answers `200`: The page.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no page with this subdomain.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-profile/> (the page of `get_group_by_url`).
    pub fn get_page_by_subdomain(
        &self,
        subdomain: impl Into<String>,
    ) -> calls::GetPageBySubdomainCall {
        let mut request = Request::new(&self.core, &operations::GET_PAGE_BY_SUBDOMAIN);
        request.segment("subdomain", &subdomain.into());
        calls::GetPageBySubdomainCall(request)
    }
    /// Join a group through its private link.
    ///
    /// Makes the caller a member of a private group with the token of its private link. Although it is a GET it changes membership, so never prefetch or retry it blindly.
    ///
    /// It is answered with [`LinkAccepted`](types::LinkAccepted).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::LinkAccepted> = client
    ///     .accept_group_link("evening-reflections", "pl_5f0c2d7be19a4483")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/group/{url}/accept/{token}`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.invite`
    /// - Answers `200`: The caller is a member.
    /// - Answers `400`: The token is not valid for this group.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404` *(inferred)*: There is no group with this URL.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-accept-by-private-token/>.
    pub fn accept_group_link(
        &self,
        url: impl Into<String>,
        token: impl Into<types::PrivateToken>,
    ) -> calls::AcceptGroupLinkCall {
        let mut request = Request::new(&self.core, &operations::ACCEPT_GROUP_LINK);
        request.segment("url", &url.into());
        request.segment("token", &token.into().0);
        calls::AcceptGroupLinkCall(request)
    }
    /// Follow a page through its private link.
    ///
    /// Makes the caller a follower of a private page with the token of its private link. Although it is a GET it changes membership, so never prefetch or retry it blindly.
    ///
    /// It is answered with [`LinkAccepted`](types::LinkAccepted).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::LinkAccepted> = client
    ///     .accept_page_link("cordoba-mosque", "pl_5f0c2d7be19a4483")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/page/{subdomain}/accept/{token}`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.invite`
    /// - Answers `200`: The caller is a follower.
    /// - Answers `400`: The token is not valid for this page.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404` *(inferred)*: There is no page with this subdomain.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-accept-by-private-token/> (the page of `accept_group_link`).
    pub fn accept_page_link(
        &self,
        subdomain: impl Into<String>,
        token: impl Into<types::PrivateToken>,
    ) -> calls::AcceptPageLinkCall {
        let mut request = Request::new(&self.core, &operations::ACCEPT_PAGE_LINK);
        request.segment("subdomain", &subdomain.into());
        request.segment("token", &token.into().0);
        calls::AcceptPageLinkCall(request)
    }
    /// Read a room by its id.
    ///
    /// Shows a group or page and how the caller relates to it.
    ///
    /// It is answered with [`RoomProfile`](types::RoomProfile).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::RoomProfile> = client.get_room(1767225600123456).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/{id}`
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.read`
    /// - Answers `200`: The room.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no such room.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-profile-by-id/>.
    pub fn get_room(&self, room: impl Into<types::RoomId>) -> calls::GetRoomCall {
        let mut request = Request::new(&self.core, &operations::GET_ROOM);
        request.segment("room", &room.into().0);
        calls::GetRoomCall(request)
    }
    /// List the members of a room.
    ///
    /// Lists the members of a group or the followers of a page with their roles, page by page.
    ///
    /// It is answered with [`PaginatedMembers`](types::PaginatedMembers).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.list_members(1767225600123456).stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/{id}/members`
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.members.read`
    /// - Answers `200`: One page of the members.
    /// - Answers `400` *(inferred)*: The id, page or limit is not a whole number in range.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no such room, or its members are hidden from the caller.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-members/>.
    pub fn list_members(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::ListMembersCall {
        let mut request = Request::new(&self.core, &operations::LIST_MEMBERS);
        request.segment("room", &room.into().0);
        calls::ListMembersCall(request)
    }
    /// Remove a member.
    ///
    /// Takes somebody out of a group or page. Administrators remove others; everybody may remove themself.
    ///
    /// It is answered with [`Success`](types::Success).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Success> = client
    ///     .remove_member(1767225600123456, "c4a7e913-0d62-4f8b-b1d5-7e9038a26f44")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `DELETE /v1/rooms/{id}/members/{userId}`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.members.remove`
    /// - Answers `200`: The member is gone.
    /// - Answers `400` *(inferred)*: The room id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller may not remove this member.
    /// - Answers `404` *(inferred)*: There is no such room, or no such member in it.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-remove-member/>.
    pub fn remove_member(
        &self,
        room: impl Into<types::RoomId>,
        user: impl Into<types::UserId>,
    ) -> calls::RemoveMemberCall {
        let mut request = Request::new(&self.core, &operations::REMOVE_MEMBER);
        request.segment("room", &room.into().0);
        request.segment("user", &user.into().0);
        calls::RemoveMemberCall(request)
    }
    /// Invite people to a room.
    ///
    /// Sends invitations by user id and by e-mail address. The token of an invitation travels in the message only. Administrators of the room may call it.
    ///
    /// It is answered with [`InviteResult`](types::InviteResult).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::InviteResult> = client
    ///     .invite_users(1767225600123456)
    ///     .emails(["leila.haddad@example.org"])
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /v1/rooms/{id}/invite`
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.invite`
    /// - Answers `200`: The outcome for each of them.
    /// - Answers `400` *(inferred)*: The body does not match its schema, or names nobody.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller does not administer this room.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-invite-user-to-room/>.
    pub fn invite_users(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::InviteUsersCall {
        let mut request = Request::new(&self.core, &operations::INVITE_USERS);
        request.body(&Body::JSON);
        request.segment("room", &room.into().0);
        request
            .set(At::body("emails", "emails"), ::serde_json::Value::Array(Vec::new()));
        request
            .set(At::body("userIds", "users"), ::serde_json::Value::Array(Vec::new()));
        calls::InviteUsersCall(request)
    }
    /// Accept an invitation.
    ///
    /// Makes the caller a member with the token of an invitation. Although it is a GET it changes membership, so never prefetch or retry it blindly.
    ///
    /// It is answered with [`InviteAccepted`](types::InviteAccepted).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::InviteAccepted> = client
    ///     .accept_invite(1767225600123456, "iv_8c41e0a6d2f95b37")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/{id}/accept-invite`
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.invite`
    /// - Answers `200`: The caller is a member.
    /// - Answers `400`: The token is missing, invalid or expired.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-accept-invite/>.
    pub fn accept_invite(
        &self,
        room: impl Into<types::RoomId>,
        token: impl Into<types::InviteToken>,
    ) -> calls::AcceptInviteCall {
        let mut request = Request::new(&self.core, &operations::ACCEPT_INVITE);
        request.segment("room", &room.into().0);
        request
            .set(At::query("token", "token"), Into::<types::InviteToken>::into(token));
        calls::AcceptInviteCall(request)
    }
    /// Decline an invitation.
    ///
    /// Declines an invitation and ends its token. Although it is a GET it changes state, so never prefetch or retry it blindly.
    ///
    /// It is answered with [`InviteRejected`](types::InviteRejected).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::InviteRejected> = client
    ///     .reject_invite(1767225600123456, "iv_8c41e0a6d2f95b37")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/{id}/reject-invite`
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.invite`
    /// - Answers `200`: The invitation is declined.
    /// - Answers `400`: The token is missing, invalid or expired.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-reject-invite/>.
    pub fn reject_invite(
        &self,
        room: impl Into<types::RoomId>,
        token: impl Into<types::InviteToken>,
    ) -> calls::RejectInviteCall {
        let mut request = Request::new(&self.core, &operations::REJECT_INVITE);
        request.segment("room", &room.into().0);
        request
            .set(At::query("token", "token"), Into::<types::InviteToken>::into(token));
        calls::RejectInviteCall(request)
    }
    /// List the posts of a room.
    ///
    /// Lists the posts shared in a group or page, page by page.
    ///
    /// It is answered with [`PaginatedPosts`](types::PaginatedPosts).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let mut items = client.list_room_posts(1767225600123456).stream();
    /// while let Some(item) = items.next().await {
    ///     let item = item?;
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/rooms/{id}/posts`
    /// - Effect: reads, changes nothing.
    /// - Scope: `room.posts.read`
    /// - Answers `200`: One page of the posts.
    /// - Answers `400` *(inferred)*: The id or a query parameter is out of range or not one of its values.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no such room, or its posts are hidden from the caller.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-posts/>.
    pub fn list_room_posts(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::ListRoomPostsCall {
        let mut request = Request::new(&self.core, &operations::LIST_ROOM_POSTS);
        request.segment("room", &room.into().0);
        calls::ListRoomPostsCall(request)
    }
    /// Join a public group.
    ///
    /// Makes the caller a member of a public group. A private group is entered by invitation or private link.
    ///
    /// It is answered with [`Joined`](types::Joined).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Joined> = client.join_group(1767225600123456).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /v1/rooms/{groupId}/join`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.join`
    /// - Answers `200`: The caller is a member.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The group is private.
    /// - Answers `404` *(inferred)*: There is no such group.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-join-room/>.
    pub fn join_group(&self, room: impl Into<types::RoomId>) -> calls::JoinGroupCall {
        let mut request = Request::new(&self.core, &operations::JOIN_GROUP);
        request.segment("room", &room.into().0);
        calls::JoinGroupCall(request)
    }
    /// Leave a group.
    ///
    /// Ends the caller's membership of a group. Owners would have to hand the group over first, for which there is no operation.
    ///
    /// It is answered with [`Left`](types::Left).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Left> = client.leave_group(1767225600123456).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /v1/rooms/{groupId}/leave`
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `room.leave`
    /// - Answers `200`: The caller is no longer a member.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller owns the group, or is not a member of it.
    /// - Answers `404` *(inferred)*: There is no such group.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-leave-group/>.
    pub fn leave_group(&self, room: impl Into<types::RoomId>) -> calls::LeaveGroupCall {
        let mut request = Request::new(&self.core, &operations::LEAVE_GROUP);
        request.segment("room", &room.into().0);
        calls::LeaveGroupCall(request)
    }
    /// Follow a page.
    ///
    /// Makes the caller a follower of a page, so that its posts enter the caller's feed. Followers are the members of a page.
    ///
    /// It is answered with [`Followed`](types::Followed).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Followed> = client.follow_page(1767225600456789).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /v1/rooms/{pageId}/follow`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.follow`
    /// - Answers `200`: The caller follows the page.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The page is private.
    /// - Answers `404` *(inferred)*: There is no such page.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-follow-page/>.
    pub fn follow_page(&self, room: impl Into<types::RoomId>) -> calls::FollowPageCall {
        let mut request = Request::new(&self.core, &operations::FOLLOW_PAGE);
        request.segment("room", &room.into().0);
        calls::FollowPageCall(request)
    }
    /// Stop following a page.
    ///
    /// Ends the caller's following of a page.
    ///
    /// It is answered with [`Unfollowed`](types::Unfollowed).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Unfollowed> = client
    ///     .unfollow_page(1767225600456789)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /v1/rooms/{pageId}/unfollow`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.unfollow`
    /// - Answers `200`: The caller does not follow the page.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The caller owns the page.
    /// - Answers `404` *(inferred)*: There is no such page.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-unfollow-page/>.
    pub fn unfollow_page(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::UnfollowPageCall {
        let mut request = Request::new(&self.core, &operations::UNFOLLOW_PAGE);
        request.segment("room", &room.into().0);
        calls::UnfollowPageCall(request)
    }
    /// Change who sees a post of a room.
    ///
    /// Makes a post visible outside its room, or to members only. Administrators of the room may call it.
    ///
    /// It is answered with [`Post`](types::Post).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Post> = client
    ///     .update_post_privacy(1767225600123456, 1767229200000001, false)
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `PATCH /v1/rooms/{roomId}/posts/{postId}/privacy`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Scope: `room.posts.update`
    /// - Answers `200`: The post as it is now.
    /// - Answers `400` *(inferred)*: An id is not a whole number, or the body does not match its schema.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller does not administer the room.
    /// - Answers `404`: There is no such room, or no such post in it.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-update-post-privacy/>.
    pub fn update_post_privacy(
        &self,
        room: impl Into<types::RoomId>,
        post: impl Into<types::PostId>,
        is_public: bool,
    ) -> calls::UpdatePostPrivacyCall {
        let mut request = Request::new(&self.core, &operations::UPDATE_POST_PRIVACY);
        request.body(&Body::JSON);
        request.segment("room", &room.into().0);
        request.segment("post", &post.into().0);
        request.set(At::body("isPublic", "is_public"), is_public);
        calls::UpdatePostPrivacyCall(request)
    }
    /// Create a post.
    ///
    /// Publishes a reflection, or keeps it as a draft. With `roomId` the post belongs to that room.
    ///
    /// It is answered with [`PostCreated`](types::PostCreated).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::PostCreated> = client
    ///     .create_post("Patience is named beside prayer here.")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /v1/posts`
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `post.create`
    /// - Answers `201`: The post exists.
    /// - Answers `400`: The body does not match its schema, or refers to verses that do not exist.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The caller may not post there, or not in that name.
    /// - Answers `404` *(inferred)*: There is no such room.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/posts-controller-create/>.
    pub fn create_post(&self, body: impl Into<String>) -> calls::CreatePostCall {
        let mut request = Request::new(&self.core, &operations::CREATE_POST);
        request
            .body(const {
                &Body {
                    is_form: false,
                    within: Some("post"),
                    least: 0usize,
                    needs: &[],
                }
            });
        request.limited::<types::NewPostBody>(At::body("body", "body"), body.into());
        request.set(At::body("draft", "draft"), false);
        request
            .set(
                At::body("mentions", "mentions"),
                ::serde_json::Value::Array(Vec::new()),
            );
        request
            .set(
                At::body("references", "references"),
                ::serde_json::Value::Array(Vec::new()),
            );
        calls::CreatePostCall(request)
    }
    /// Read a post.
    ///
    /// Shows one post, if the caller may see it.
    ///
    /// It is answered with [`Post`](types::Post).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Post> = client.get_post(1767229200000001).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/posts/{id}`
    /// - Effect: reads, changes nothing.
    /// - Scope: `post.read`
    /// - Answers `200`: The post.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no such post, or the caller may not see it.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/posts-controller-find-one/>.
    pub fn get_post(&self, post: impl Into<types::PostId>) -> calls::GetPostCall {
        let mut request = Request::new(&self.core, &operations::GET_POST);
        request.segment("post", &post.into().0);
        calls::GetPostCall(request)
    }
    /// Delete a post.
    ///
    /// Takes a post away. Its author and the administrators of its room may call it; counters may follow with a delay.
    ///
    /// It is answered with [`Success`](types::Success).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Success> = client.delete_post(1767229200000001).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `DELETE /v1/posts/{id}`
    /// - Effect: writes, and repeating it may write again.
    /// - Scope: `post.delete`
    /// - Answers `200`: The post is gone.
    /// - Answers `400` *(inferred)*: The id is not a whole number.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403`: The caller may not delete this post.
    /// - Answers `404`: There is no such post, or the caller may not see it.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/posts-controller-delete/>.
    pub fn delete_post(&self, post: impl Into<types::PostId>) -> calls::DeletePostCall {
        let mut request = Request::new(&self.core, &operations::DELETE_POST);
        request.segment("post", &post.into().0);
        calls::DeletePostCall(request)
    }
    /// Read the caller's own profile.
    ///
    /// Shows the caller's profile.
    ///
    /// It is answered with [`OwnProfile`](types::OwnProfile).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::OwnProfile> = client.get_own_profile().await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/users/profile`
    /// - Effect: reads, changes nothing.
    /// - Scope: `user.profile.read`
    /// - Answers `200`: The caller's profile.
    /// - Answers `400` *(inferred)*: A query parameter is not a boolean.
    /// - Answers `401`: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/users-controller-profile/>.
    pub fn get_own_profile(&self) -> calls::GetOwnProfileCall {
        let request = Request::new(&self.core, &operations::GET_OWN_PROFILE);
        calls::GetOwnProfileCall(request)
    }
    /// Read somebody's profile.
    ///
    /// Shows a person's profile and how the caller relates to them.
    ///
    /// It is answered with [`UserProfile`](types::UserProfile).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, quran_reflect::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::UserProfile> = client
    ///     .get_user("c4a7e913-0d62-4f8b-b1d5-7e9038a26f44")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /v1/users/{id}`
    /// - Effect: reads, changes nothing.
    /// - Scope: `user.profile.read`
    /// - Answers `200`: The profile.
    /// - Answers `400` *(inferred)*: A query parameter is not a boolean.
    /// - Answers `401` *(inferred)*: No credentials, or credentials that are not accepted.
    /// - Answers `403` *(inferred)*: The access token lacks the scope.
    /// - Answers `404`: There is no such person.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/user_related_apis_prelive/users-controller-get-user-profile/>.
    pub fn get_user(&self, user: impl Into<types::UserId>) -> calls::GetUserCall {
        let mut request = Request::new(&self.core, &operations::GET_USER);
        request.segment("user", &user.into().0);
        calls::GetUserCall(request)
    }
}
impl Client {
    /// The operations of the group Rooms.
    pub fn rooms(&self) -> Rooms<'_> {
        Rooms(self)
    }
    /// The operations of the group Posts.
    pub fn posts(&self) -> Posts<'_> {
        Posts(self)
    }
    /// The operations of the group Users.
    pub fn users(&self) -> Users<'_> {
        Users(self)
    }
}
/// The operations of the group Rooms.
#[derive(Clone, Copy, Debug)]
pub struct Rooms<'a>(&'a Client);
impl Rooms<'_> {
    /// Grant or revoke admin access: [`Client::update_admin_access`].
    pub fn update_admin_access(
        &self,
        room: impl Into<types::RoomId>,
        user: impl Into<types::UserId>,
        admin: bool,
    ) -> calls::UpdateAdminAccessCall {
        self.0.update_admin_access(room, user, admin)
    }
    /// Create a group: [`Client::create_group`].
    pub fn create_group(
        &self,
        name: impl Into<String>,
        url: impl Into<String>,
    ) -> calls::CreateGroupCall {
        self.0.create_group(name, url)
    }
    /// Update a group: [`Client::update_group`].
    pub fn update_group(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::UpdateGroupCall {
        self.0.update_group(room)
    }
    /// Request a page: [`Client::create_page`].
    pub fn create_page(&self) -> calls::CreatePageCall {
        self.0.create_page()
    }
    /// Update a page: [`Client::update_page`].
    pub fn update_page(&self, room: impl Into<types::RoomId>) -> calls::UpdatePageCall {
        self.0.update_page(room)
    }
    /// List the rooms the caller joined: [`Client::list_joined_rooms`].
    pub fn joined(&self) -> calls::ListJoinedRoomsCall {
        self.0.list_joined_rooms()
    }
    /// List the rooms the caller administers: [`Client::list_managed_rooms`].
    pub fn managed(&self) -> calls::ListManagedRoomsCall {
        self.0.list_managed_rooms()
    }
    /// Search public rooms: [`Client::search_rooms`].
    pub fn search(&self) -> calls::SearchRoomsCall {
        self.0.search_rooms()
    }
    /// Read a group by its URL: [`Client::get_group_by_url`].
    pub fn group_by_url(&self, url: impl Into<String>) -> calls::GetGroupByUrlCall {
        self.0.get_group_by_url(url)
    }
    /// Read a page by its subdomain: [`Client::get_page_by_subdomain`].
    pub fn page_by_subdomain(
        &self,
        subdomain: impl Into<String>,
    ) -> calls::GetPageBySubdomainCall {
        self.0.get_page_by_subdomain(subdomain)
    }
    /// Join a group through its private link: [`Client::accept_group_link`].
    pub fn accept_group_link(
        &self,
        url: impl Into<String>,
        token: impl Into<types::PrivateToken>,
    ) -> calls::AcceptGroupLinkCall {
        self.0.accept_group_link(url, token)
    }
    /// Follow a page through its private link: [`Client::accept_page_link`].
    pub fn accept_page_link(
        &self,
        subdomain: impl Into<String>,
        token: impl Into<types::PrivateToken>,
    ) -> calls::AcceptPageLinkCall {
        self.0.accept_page_link(subdomain, token)
    }
    /// Read a room by its id: [`Client::get_room`].
    pub fn get(&self, room: impl Into<types::RoomId>) -> calls::GetRoomCall {
        self.0.get_room(room)
    }
    /// List the members of a room: [`Client::list_members`].
    pub fn members(&self, room: impl Into<types::RoomId>) -> calls::ListMembersCall {
        self.0.list_members(room)
    }
    /// Remove a member: [`Client::remove_member`].
    pub fn remove_member(
        &self,
        room: impl Into<types::RoomId>,
        user: impl Into<types::UserId>,
    ) -> calls::RemoveMemberCall {
        self.0.remove_member(room, user)
    }
    /// Invite people to a room: [`Client::invite_users`].
    pub fn invite_users(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::InviteUsersCall {
        self.0.invite_users(room)
    }
    /// Accept an invitation: [`Client::accept_invite`].
    pub fn accept_invite(
        &self,
        room: impl Into<types::RoomId>,
        token: impl Into<types::InviteToken>,
    ) -> calls::AcceptInviteCall {
        self.0.accept_invite(room, token)
    }
    /// Decline an invitation: [`Client::reject_invite`].
    pub fn reject_invite(
        &self,
        room: impl Into<types::RoomId>,
        token: impl Into<types::InviteToken>,
    ) -> calls::RejectInviteCall {
        self.0.reject_invite(room, token)
    }
    /// List the posts of a room: [`Client::list_room_posts`].
    pub fn posts(&self, room: impl Into<types::RoomId>) -> calls::ListRoomPostsCall {
        self.0.list_room_posts(room)
    }
    /// Join a public group: [`Client::join_group`].
    pub fn join_group(&self, room: impl Into<types::RoomId>) -> calls::JoinGroupCall {
        self.0.join_group(room)
    }
    /// Leave a group: [`Client::leave_group`].
    pub fn leave_group(&self, room: impl Into<types::RoomId>) -> calls::LeaveGroupCall {
        self.0.leave_group(room)
    }
    /// Follow a page: [`Client::follow_page`].
    pub fn follow_page(&self, room: impl Into<types::RoomId>) -> calls::FollowPageCall {
        self.0.follow_page(room)
    }
    /// Stop following a page: [`Client::unfollow_page`].
    pub fn unfollow_page(
        &self,
        room: impl Into<types::RoomId>,
    ) -> calls::UnfollowPageCall {
        self.0.unfollow_page(room)
    }
    /// Change who sees a post of a room: [`Client::update_post_privacy`].
    pub fn update_post_privacy(
        &self,
        room: impl Into<types::RoomId>,
        post: impl Into<types::PostId>,
        is_public: bool,
    ) -> calls::UpdatePostPrivacyCall {
        self.0.update_post_privacy(room, post, is_public)
    }
}
/// The operations of the group Posts.
#[derive(Clone, Copy, Debug)]
pub struct Posts<'a>(&'a Client);
impl Posts<'_> {
    /// Create a post: [`Client::create_post`].
    pub fn create(&self, body: impl Into<String>) -> calls::CreatePostCall {
        self.0.create_post(body)
    }
    /// Read a post: [`Client::get_post`].
    pub fn get(&self, post: impl Into<types::PostId>) -> calls::GetPostCall {
        self.0.get_post(post)
    }
    /// Delete a post: [`Client::delete_post`].
    pub fn delete(&self, post: impl Into<types::PostId>) -> calls::DeletePostCall {
        self.0.delete_post(post)
    }
}
/// The operations of the group Users.
#[derive(Clone, Copy, Debug)]
pub struct Users<'a>(&'a Client);
impl Users<'_> {
    /// Read the caller's own profile: [`Client::get_own_profile`].
    pub fn own_profile(&self) -> calls::GetOwnProfileCall {
        self.0.get_own_profile()
    }
    /// Read somebody's profile: [`Client::get_user`].
    pub fn get(&self, user: impl Into<types::UserId>) -> calls::GetUserCall {
        self.0.get_user(user)
    }
}
