// Generated from openapi/quran-reflect.yaml by `cargo xtask regen`. Do not edit.

//! Every operation, as data.
use super::types;
use crate::operation::{Effect, Operation, Security};
/// What stands before every path.
pub const BASE_PATH: &str = "/quran-reflect";
/// All operations, in the order of the document.
pub static ALL: &[&Operation] = &[
    &UPDATE_ADMIN_ACCESS,
    &CREATE_GROUP,
    &UPDATE_GROUP,
    &CREATE_PAGE,
    &UPDATE_PAGE,
    &LIST_JOINED_ROOMS,
    &LIST_MANAGED_ROOMS,
    &SEARCH_ROOMS,
    &GET_GROUP_BY_URL,
    &GET_PAGE_BY_SUBDOMAIN,
    &ACCEPT_GROUP_LINK,
    &ACCEPT_PAGE_LINK,
    &GET_ROOM,
    &LIST_MEMBERS,
    &REMOVE_MEMBER,
    &INVITE_USERS,
    &ACCEPT_INVITE,
    &REJECT_INVITE,
    &LIST_ROOM_POSTS,
    &JOIN_GROUP,
    &LEAVE_GROUP,
    &FOLLOW_PAGE,
    &UNFOLLOW_PAGE,
    &UPDATE_POST_PRIVACY,
    &CREATE_POST,
    &GET_POST,
    &DELETE_POST,
    &GET_OWN_PROFILE,
    &GET_USER,
];
/// Grant or revoke admin access: `POST /v1/rooms/admins-access`.
pub static UPDATE_ADMIN_ACCESS: Operation = Operation {
    id: "update_admin_access",
    method: "POST",
    path: "/v1/rooms/admins-access",
    summary: "Grant or revoke admin access",
    tag: "Rooms",
    effect: Effect::IdempotentWrite,
    scopes: &["room.admin"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-admins-access/",
};
/// Create a group: `POST /v1/rooms/groups`.
pub static CREATE_GROUP: Operation = Operation {
    id: "create_group",
    method: "POST",
    path: "/v1/rooms/groups",
    summary: "Create a group",
    tag: "Rooms",
    effect: Effect::Write,
    scopes: &["room.create"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[201u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-create-new-group/",
};
/// Update a group: `PATCH /v1/rooms/groups`.
pub static UPDATE_GROUP: Operation = Operation {
    id: "update_group",
    method: "PATCH",
    path: "/v1/rooms/groups",
    summary: "Update a group",
    tag: "Rooms",
    effect: Effect::IdempotentWrite,
    scopes: &["room.update"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-update-group/",
};
/// Request a page: `POST /v1/rooms/pages`.
pub static CREATE_PAGE: Operation = Operation {
    id: "create_page",
    method: "POST",
    path: "/v1/rooms/pages",
    summary: "Request a page",
    tag: "Rooms",
    effect: Effect::Write,
    scopes: &["room.create"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[201u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-create-new-page/",
};
/// Update a page: `PATCH /v1/rooms/pages`.
pub static UPDATE_PAGE: Operation = Operation {
    id: "update_page",
    method: "PATCH",
    path: "/v1/rooms/pages",
    summary: "Update a page",
    tag: "Rooms",
    effect: Effect::IdempotentWrite,
    scopes: &["room.update"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-update-page/",
};
/// List the rooms the caller joined: `GET /v1/rooms/joined-rooms`.
pub static LIST_JOINED_ROOMS: Operation = Operation {
    id: "list_joined_rooms",
    method: "GET",
    path: "/v1/rooms/joined-rooms",
    summary: "List the rooms the caller joined",
    tag: "Rooms",
    effect: Effect::Read,
    scopes: &["room.read"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-rooms/",
};
/// List the rooms the caller administers: `GET /v1/rooms/managed-rooms`.
pub static LIST_MANAGED_ROOMS: Operation = Operation {
    id: "list_managed_rooms",
    method: "GET",
    path: "/v1/rooms/managed-rooms",
    summary: "List the rooms the caller administers",
    tag: "Rooms",
    effect: Effect::Read,
    scopes: &["room.read"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-rooms/",
};
/// Search public rooms: `GET /v1/rooms/search`.
pub static SEARCH_ROOMS: Operation = Operation {
    id: "search_rooms",
    method: "GET",
    path: "/v1/rooms/search",
    summary: "Search public rooms",
    tag: "Rooms",
    effect: Effect::Read,
    scopes: &["room.search"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-search-rooms/",
};
/// Read a group by its URL: `GET /v1/rooms/group/{url}`.
pub static GET_GROUP_BY_URL: Operation = Operation {
    id: "get_group_by_url",
    method: "GET",
    path: "/v1/rooms/group/{url}",
    summary: "Read a group by its URL",
    tag: "Rooms",
    effect: Effect::Read,
    scopes: &["room.read"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-profile/",
};
/// Read a page by its subdomain: `GET /v1/rooms/page/{subdomain}`.
pub static GET_PAGE_BY_SUBDOMAIN: Operation = Operation {
    id: "get_page_by_subdomain",
    method: "GET",
    path: "/v1/rooms/page/{subdomain}",
    summary: "Read a page by its subdomain",
    tag: "Rooms",
    effect: Effect::Read,
    scopes: &["room.read"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-profile/",
};
/// Join a group through its private link: `GET /v1/rooms/group/{url}/accept/{token}`.
pub static ACCEPT_GROUP_LINK: Operation = Operation {
    id: "accept_group_link",
    method: "GET",
    path: "/v1/rooms/group/{url}/accept/{token}",
    summary: "Join a group through its private link",
    tag: "Rooms",
    effect: Effect::IdempotentWrite,
    scopes: &["room.invite"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-accept-by-private-token/",
};
/// Follow a page through its private link: `GET /v1/rooms/page/{subdomain}/accept/{token}`.
pub static ACCEPT_PAGE_LINK: Operation = Operation {
    id: "accept_page_link",
    method: "GET",
    path: "/v1/rooms/page/{subdomain}/accept/{token}",
    summary: "Follow a page through its private link",
    tag: "Rooms",
    effect: Effect::IdempotentWrite,
    scopes: &["room.invite"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-accept-by-private-token/",
};
/// Read a room by its id: `GET /v1/rooms/{id}`.
pub static GET_ROOM: Operation = Operation {
    id: "get_room",
    method: "GET",
    path: "/v1/rooms/{id}",
    summary: "Read a room by its id",
    tag: "Rooms",
    effect: Effect::Read,
    scopes: &["room.read"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-profile-by-id/",
};
/// List the members of a room: `GET /v1/rooms/{id}/members`.
pub static LIST_MEMBERS: Operation = Operation {
    id: "list_members",
    method: "GET",
    path: "/v1/rooms/{id}/members",
    summary: "List the members of a room",
    tag: "Rooms",
    effect: Effect::Read,
    scopes: &["room.members.read"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-members/",
};
/// Remove a member: `DELETE /v1/rooms/{id}/members/{userId}`.
pub static REMOVE_MEMBER: Operation = Operation {
    id: "remove_member",
    method: "DELETE",
    path: "/v1/rooms/{id}/members/{userId}",
    summary: "Remove a member",
    tag: "Rooms",
    effect: Effect::IdempotentWrite,
    scopes: &["room.members.remove"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-remove-member/",
};
/// Invite people to a room: `POST /v1/rooms/{id}/invite`.
pub static INVITE_USERS: Operation = Operation {
    id: "invite_users",
    method: "POST",
    path: "/v1/rooms/{id}/invite",
    summary: "Invite people to a room",
    tag: "Rooms",
    effect: Effect::Write,
    scopes: &["room.invite"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-invite-user-to-room/",
};
/// Accept an invitation: `GET /v1/rooms/{id}/accept-invite`.
pub static ACCEPT_INVITE: Operation = Operation {
    id: "accept_invite",
    method: "GET",
    path: "/v1/rooms/{id}/accept-invite",
    summary: "Accept an invitation",
    tag: "Rooms",
    effect: Effect::Write,
    scopes: &["room.invite"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-accept-invite/",
};
/// Decline an invitation: `GET /v1/rooms/{id}/reject-invite`.
pub static REJECT_INVITE: Operation = Operation {
    id: "reject_invite",
    method: "GET",
    path: "/v1/rooms/{id}/reject-invite",
    summary: "Decline an invitation",
    tag: "Rooms",
    effect: Effect::Write,
    scopes: &["room.invite"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-reject-invite/",
};
/// List the posts of a room: `GET /v1/rooms/{id}/posts`.
pub static LIST_ROOM_POSTS: Operation = Operation {
    id: "list_room_posts",
    method: "GET",
    path: "/v1/rooms/{id}/posts",
    summary: "List the posts of a room",
    tag: "Rooms",
    effect: Effect::Read,
    scopes: &["room.posts.read"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-get-room-posts/",
};
/// Join a public group: `POST /v1/rooms/{groupId}/join`.
pub static JOIN_GROUP: Operation = Operation {
    id: "join_group",
    method: "POST",
    path: "/v1/rooms/{groupId}/join",
    summary: "Join a public group",
    tag: "Rooms",
    effect: Effect::IdempotentWrite,
    scopes: &["room.join"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-join-room/",
};
/// Leave a group: `POST /v1/rooms/{groupId}/leave`.
pub static LEAVE_GROUP: Operation = Operation {
    id: "leave_group",
    method: "POST",
    path: "/v1/rooms/{groupId}/leave",
    summary: "Leave a group",
    tag: "Rooms",
    effect: Effect::Write,
    scopes: &["room.leave"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-leave-group/",
};
/// Follow a page: `POST /v1/rooms/{pageId}/follow`.
pub static FOLLOW_PAGE: Operation = Operation {
    id: "follow_page",
    method: "POST",
    path: "/v1/rooms/{pageId}/follow",
    summary: "Follow a page",
    tag: "Rooms",
    effect: Effect::IdempotentWrite,
    scopes: &["room.follow"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-follow-page/",
};
/// Stop following a page: `POST /v1/rooms/{pageId}/unfollow`.
pub static UNFOLLOW_PAGE: Operation = Operation {
    id: "unfollow_page",
    method: "POST",
    path: "/v1/rooms/{pageId}/unfollow",
    summary: "Stop following a page",
    tag: "Rooms",
    effect: Effect::IdempotentWrite,
    scopes: &["room.unfollow"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-unfollow-page/",
};
/// Change who sees a post of a room: `PATCH /v1/rooms/{roomId}/posts/{postId}/privacy`.
pub static UPDATE_POST_PRIVACY: Operation = Operation {
    id: "update_post_privacy",
    method: "PATCH",
    path: "/v1/rooms/{roomId}/posts/{postId}/privacy",
    summary: "Change who sees a post of a room",
    tag: "Rooms",
    effect: Effect::IdempotentWrite,
    scopes: &["room.posts.update"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/rooms-controller-update-post-privacy/",
};
/// Create a post: `POST /v1/posts`.
pub static CREATE_POST: Operation = Operation {
    id: "create_post",
    method: "POST",
    path: "/v1/posts",
    summary: "Create a post",
    tag: "Posts",
    effect: Effect::Write,
    scopes: &["post.create"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[201u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/posts-controller-create/",
};
/// Read a post: `GET /v1/posts/{id}`.
pub static GET_POST: Operation = Operation {
    id: "get_post",
    method: "GET",
    path: "/v1/posts/{id}",
    summary: "Read a post",
    tag: "Posts",
    effect: Effect::Read,
    scopes: &["post.read"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/posts-controller-find-one/",
};
/// Delete a post: `DELETE /v1/posts/{id}`.
pub static DELETE_POST: Operation = Operation {
    id: "delete_post",
    method: "DELETE",
    path: "/v1/posts/{id}",
    summary: "Delete a post",
    tag: "Posts",
    effect: Effect::Write,
    scopes: &["post.delete"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/posts-controller-delete/",
};
/// Read the caller's own profile: `GET /v1/users/profile`.
pub static GET_OWN_PROFILE: Operation = Operation {
    id: "get_own_profile",
    method: "GET",
    path: "/v1/users/profile",
    summary: "Read the caller's own profile",
    tag: "Users",
    effect: Effect::Read,
    scopes: &["user.profile.read"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/users-controller-profile/",
};
/// Read somebody's profile: `GET /v1/users/{id}`.
pub static GET_USER: Operation = Operation {
    id: "get_user",
    method: "GET",
    path: "/v1/users/{id}",
    summary: "Read somebody's profile",
    tag: "Users",
    effect: Effect::Read,
    scopes: &["user.profile.read"],
    security: &[Security::Header("x-auth-token"), Security::Header("x-client-id")],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/user_related_apis_prelive/users-controller-get-user-profile/",
};
/// Reads an answer that somebody else received, as the call would have: by the id of its operation. None if
/// there is no such call.
///
/// # Errors
///
/// As those of the call: when the answer is no success, or not in the documented form.
pub fn read(
    id: &str,
    status: crate::StatusCode,
    body: ::bytes::Bytes,
) -> Option<::std::result::Result<(), crate::Error>> {
    Some(
        match id {
            "update_admin_access" => {
                crate::call::read::<types::Success>(&UPDATE_ADMIN_ACCESS, status, body)
            }
            "create_group" => {
                crate::call::read::<types::RoomCreated>(&CREATE_GROUP, status, body)
            }
            "update_group" => {
                crate::call::read::<types::RoomUpdated>(&UPDATE_GROUP, status, body)
            }
            "create_page" => {
                crate::call::read::<types::PageRequested>(&CREATE_PAGE, status, body)
            }
            "update_page" => {
                crate::call::read::<types::RoomUpdated>(&UPDATE_PAGE, status, body)
            }
            "list_joined_rooms" => {
                crate::call::read::<
                    types::PaginatedRooms,
                >(&LIST_JOINED_ROOMS, status, body)
            }
            "list_managed_rooms" => {
                crate::call::read::<
                    types::PaginatedRooms,
                >(&LIST_MANAGED_ROOMS, status, body)
            }
            "search_rooms" => {
                crate::call::read::<types::PaginatedRooms>(&SEARCH_ROOMS, status, body)
            }
            "get_group_by_url" => {
                crate::call::read::<types::RoomProfile>(&GET_GROUP_BY_URL, status, body)
            }
            "get_page_by_subdomain" => {
                crate::call::read::<
                    types::RoomProfile,
                >(&GET_PAGE_BY_SUBDOMAIN, status, body)
            }
            "accept_group_link" => {
                crate::call::read::<
                    types::LinkAccepted,
                >(&ACCEPT_GROUP_LINK, status, body)
            }
            "accept_page_link" => {
                crate::call::read::<types::LinkAccepted>(&ACCEPT_PAGE_LINK, status, body)
            }
            "get_room" => {
                crate::call::read::<types::RoomProfile>(&GET_ROOM, status, body)
            }
            "list_members" => {
                crate::call::read::<types::PaginatedMembers>(&LIST_MEMBERS, status, body)
            }
            "remove_member" => {
                crate::call::read::<types::Success>(&REMOVE_MEMBER, status, body)
            }
            "invite_users" => {
                crate::call::read::<types::InviteResult>(&INVITE_USERS, status, body)
            }
            "accept_invite" => {
                crate::call::read::<types::InviteAccepted>(&ACCEPT_INVITE, status, body)
            }
            "reject_invite" => {
                crate::call::read::<types::InviteRejected>(&REJECT_INVITE, status, body)
            }
            "list_room_posts" => {
                crate::call::read::<
                    types::PaginatedPosts,
                >(&LIST_ROOM_POSTS, status, body)
            }
            "join_group" => crate::call::read::<types::Joined>(&JOIN_GROUP, status, body),
            "leave_group" => crate::call::read::<types::Left>(&LEAVE_GROUP, status, body),
            "follow_page" => {
                crate::call::read::<types::Followed>(&FOLLOW_PAGE, status, body)
            }
            "unfollow_page" => {
                crate::call::read::<types::Unfollowed>(&UNFOLLOW_PAGE, status, body)
            }
            "update_post_privacy" => {
                crate::call::read::<types::Post>(&UPDATE_POST_PRIVACY, status, body)
            }
            "create_post" => {
                crate::call::read::<types::PostCreated>(&CREATE_POST, status, body)
            }
            "get_post" => crate::call::read::<types::Post>(&GET_POST, status, body),
            "delete_post" => {
                crate::call::read::<types::Success>(&DELETE_POST, status, body)
            }
            "get_own_profile" => {
                crate::call::read::<types::OwnProfile>(&GET_OWN_PROFILE, status, body)
            }
            "get_user" => {
                crate::call::read::<types::UserProfile>(&GET_USER, status, body)
            }
            _ => return None,
        },
    )
}
