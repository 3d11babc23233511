// Generated from openapi/ucs-rooms.yaml by `cargo xtask regen`. Do not edit.

//! Every operation, as data.
use super::types;
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
            "create_room" => {
                crate::call::read::<types::RoomAnswer>(&CREATE_ROOM, status, body)
            }
            "update_room" => {
                crate::call::read::<types::RoomAnswer>(&UPDATE_ROOM, status, body)
            }
            "end_room" => {
                crate::call::read::<types::RemarksAnswer>(&END_ROOM, status, body)
            }
            "add_participant" => {
                crate::call::read::<
                    types::ParticipantAnswer,
                >(&ADD_PARTICIPANT, status, body)
            }
            "remove_participant" => {
                crate::call::read::<
                    types::RemarksAnswer,
                >(&REMOVE_PARTICIPANT, status, body)
            }
            "grant_admin" => {
                crate::call::read::<types::RemarksAnswer>(&GRANT_ADMIN, status, body)
            }
            "revoke_admin" => {
                crate::call::read::<types::RemarksAnswer>(&REVOKE_ADMIN, status, body)
            }
            "list_rooms" => {
                crate::call::read::<types::RoomsAnswer>(&LIST_ROOMS, status, body)
            }
            "get_room" => crate::call::read::<types::RoomAnswer>(&GET_ROOM, status, body),
            "list_participants" => {
                crate::call::read::<
                    types::ParticipantsAnswer,
                >(&LIST_PARTICIPANTS, status, body)
            }
            "update_profile" => {
                crate::call::read::<
                    types::ParticipantAnswer,
                >(&UPDATE_PROFILE, status, body)
            }
            "list_messages" => {
                crate::call::read::<types::MessagesAnswer>(&LIST_MESSAGES, status, body)
            }
            "get_upload_url" => {
                crate::call::read::<types::UploadAnswer>(&GET_UPLOAD_URL, status, body)
            }
            "get_download_url" => {
                crate::call::read::<
                    types::DownloadAnswer,
                >(&GET_DOWNLOAD_URL, status, body)
            }
            _ => return None,
        },
    )
}
