// Generated from openapi/ucs-rooms.yaml by `cargo xtask regen`. Do not edit.

//! Every operation, as data.
use crate::operation::{Effect, Operation, Security};
/// What stands before every path.
pub const BASE_PATH: &str = "";
/// All operations, in the order of the document.
pub static ALL: &[&Operation] = &[
    &CREATE_ROOM,
    &UPDATE_ROOM,
    &END_ROOM,
    &ADD_PARTICIPANT,
    &REMOVE_PARTICIPANT,
    &GRANT_ADMIN,
    &REVOKE_ADMIN,
    &LIST_ROOMS,
    &GET_ROOM,
    &LIST_PARTICIPANTS,
    &UPDATE_PROFILE,
    &LIST_MESSAGES,
    &GET_UPLOAD_URL,
    &GET_DOWNLOAD_URL,
];
/// Create a room: `POST /room`.
pub static CREATE_ROOM: Operation = Operation {
    id: "create_room",
    method: "POST",
    path: "/room",
    summary: "Create a room",
    tag: "Rooms",
    effect: Effect::Write,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// Change a room: `POST /admin/room/{room_id}`.
pub static UPDATE_ROOM: Operation = Operation {
    id: "update_room",
    method: "POST",
    path: "/admin/room/{room_id}",
    summary: "Change a room",
    tag: "Admin",
    effect: Effect::Write,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// End a room: `POST /admin/room/{room_id}`.
pub static END_ROOM: Operation = Operation {
    id: "end_room",
    method: "POST",
    path: "/admin/room/{room_id}",
    summary: "End a room",
    tag: "Admin",
    effect: Effect::Write,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// Add a participant: `POST /admin/room/{room_id}/participant`.
pub static ADD_PARTICIPANT: Operation = Operation {
    id: "add_participant",
    method: "POST",
    path: "/admin/room/{room_id}/participant",
    summary: "Add a participant",
    tag: "Admin",
    effect: Effect::IdempotentWrite,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// Remove a participant: `DELETE /admin/room/{room_id}/participant`.
pub static REMOVE_PARTICIPANT: Operation = Operation {
    id: "remove_participant",
    method: "DELETE",
    path: "/admin/room/{room_id}/participant",
    summary: "Remove a participant",
    tag: "Admin",
    effect: Effect::IdempotentWrite,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// Grant administration: `POST /admin/room/{room_id}/participant/{participant_id}/admin`.
pub static GRANT_ADMIN: Operation = Operation {
    id: "grant_admin",
    method: "POST",
    path: "/admin/room/{room_id}/participant/{participant_id}/admin",
    summary: "Grant administration",
    tag: "Admin",
    effect: Effect::IdempotentWrite,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// Revoke administration: `DELETE /admin/room/{room_id}/participant/{participant_id}/admin`.
pub static REVOKE_ADMIN: Operation = Operation {
    id: "revoke_admin",
    method: "DELETE",
    path: "/admin/room/{room_id}/participant/{participant_id}/admin",
    summary: "Revoke administration",
    tag: "Admin",
    effect: Effect::IdempotentWrite,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// List the caller's rooms: `GET /participant/room`.
pub static LIST_ROOMS: Operation = Operation {
    id: "list_rooms",
    method: "GET",
    path: "/participant/room",
    summary: "List the caller's rooms",
    tag: "Participant",
    effect: Effect::Read,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// Read a room: `GET /participant/room/{room_id}`.
pub static GET_ROOM: Operation = Operation {
    id: "get_room",
    method: "GET",
    path: "/participant/room/{room_id}",
    summary: "Read a room",
    tag: "Participant",
    effect: Effect::Read,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// List the participants: `GET /participant/room/{room_id}/participant`.
pub static LIST_PARTICIPANTS: Operation = Operation {
    id: "list_participants",
    method: "GET",
    path: "/participant/room/{room_id}/participant",
    summary: "List the participants",
    tag: "Participant",
    effect: Effect::Read,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// Update the caller's profile: `PATCH /participant/room/{room_id}/userprofile`.
pub static UPDATE_PROFILE: Operation = Operation {
    id: "update_profile",
    method: "PATCH",
    path: "/participant/room/{room_id}/userprofile",
    summary: "Update the caller's profile",
    tag: "Participant",
    effect: Effect::IdempotentWrite,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// Read the chat: `GET /participant/room/{room_id}/chat`.
pub static LIST_MESSAGES: Operation = Operation {
    id: "list_messages",
    method: "GET",
    path: "/participant/room/{room_id}/chat",
    summary: "Read the chat",
    tag: "Participant",
    effect: Effect::Read,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// Ask for an upload URL: `GET /participant/room/{room_id}/upload`.
pub static GET_UPLOAD_URL: Operation = Operation {
    id: "get_upload_url",
    method: "GET",
    path: "/participant/room/{room_id}/upload",
    summary: "Ask for an upload URL",
    tag: "Participant",
    effect: Effect::Write,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
/// Ask for a download URL: `GET /participant/room/{room_id}/download`.
pub static GET_DOWNLOAD_URL: Operation = Operation {
    id: "get_download_url",
    method: "GET",
    path: "/participant/room/{room_id}/download",
    summary: "Ask for a download URL",
    tag: "Participant",
    effect: Effect::Read,
    scopes: &[],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://github.com/mssfoobar/docs",
};
