// Generated from openapi/legacy-groups.yaml by `cargo xtask regen`. Do not edit.

//! Every operation, as data.
use super::types;
use crate::operation::{Effect, Operation, Security};
/// What stands before every path.
pub const BASE_PATH: &str = "";
/// All operations, in the order of the document.
pub static ALL: &[&Operation] = &[
    &LIST_GROUPS,
    &GET_GROUP,
    &ASSIGN_ADMIN,
    &INVITE_USER,
    &REMOVE_USER,
];
/// List the caller's groups and pages: `GET /v1/groups/`.
pub static LIST_GROUPS: Operation = Operation {
    id: "list_groups",
    method: "GET",
    path: "/v1/groups/",
    summary: "List the caller's groups and pages",
    tag: "Groups",
    effect: Effect::Read,
    scopes: &[],
    security: &[Security::Header("o_t_h")],
    success: &[200u16],
    documentation: "https://api-docs.quran.com/docs/auth_versioned/get-user-groups",
};
/// Read a group's settings: `GET /v1/groups/{groupId}`.
pub static GET_GROUP: Operation = Operation {
    id: "get_group",
    method: "GET",
    path: "/v1/groups/{groupId}",
    summary: "Read a group's settings",
    tag: "Groups",
    effect: Effect::Read,
    scopes: &[],
    security: &[Security::Header("o_t_h")],
    success: &[200u16],
    documentation: "https://api-docs.quran.com/docs/auth_versioned/get-group-settings",
};
/// Make a member an administrator: `PUT /v1/groups/{groupId}/assignAsAdmin`.
pub static ASSIGN_ADMIN: Operation = Operation {
    id: "assign_admin",
    method: "PUT",
    path: "/v1/groups/{groupId}/assignAsAdmin",
    summary: "Make a member an administrator",
    tag: "Groups",
    effect: Effect::IdempotentWrite,
    scopes: &[],
    security: &[Security::Header("o_t_h")],
    success: &[200u16],
    documentation: "https://api-docs.quran.com/docs/auth_versioned/assign-user-as-a-group-admin",
};
/// Invite somebody to a group: `PUT /v1/groups/{groupId}/inviteUser`.
pub static INVITE_USER: Operation = Operation {
    id: "invite_user",
    method: "PUT",
    path: "/v1/groups/{groupId}/inviteUser",
    summary: "Invite somebody to a group",
    tag: "Groups",
    effect: Effect::Write,
    scopes: &[],
    security: &[Security::Header("o_t_h")],
    success: &[200u16],
    documentation: "https://api-docs.quran.com/docs/auth_versioned/invite-user-to-group",
};
/// Remove a member: `PUT /v1/groups/{groupId}/removeUser`.
pub static REMOVE_USER: Operation = Operation {
    id: "remove_user",
    method: "PUT",
    path: "/v1/groups/{groupId}/removeUser",
    summary: "Remove a member",
    tag: "Groups",
    effect: Effect::IdempotentWrite,
    scopes: &[],
    security: &[Security::Header("o_t_h")],
    success: &[200u16],
    documentation: "https://api-docs.quran.com/docs/auth_versioned/remove-user-from-group",
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
            "list_groups" => {
                crate::call::read::<types::ListedGroups>(&LIST_GROUPS, status, body)
            }
            "get_group" => {
                crate::call::read::<types::GroupSettings>(&GET_GROUP, status, body)
            }
            "assign_admin" => {
                crate::call::read::<types::Confirmation>(&ASSIGN_ADMIN, status, body)
            }
            "invite_user" => {
                crate::call::read::<types::Confirmation>(&INVITE_USER, status, body)
            }
            "remove_user" => {
                crate::call::read::<types::Confirmation>(&REMOVE_USER, status, body)
            }
            _ => return None,
        },
    )
}
