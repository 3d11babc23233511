//! Which rules belong to which operation. A test holds the table to the document.

use super::{booking, ending, files, participants, reading};
use crate::domain::Rule;
use crate::ucs::Ucs;

/// The rules of an operation, by its curated id.
#[must_use]
pub fn of(operation: &str) -> Option<Rule<Ucs>> {
    Some(match operation {
        "create_room" => booking::create_room,
        "change_room" => ending::change_room,
        "add_participant" => participants::add_participant,
        "remove_participant" => participants::remove_participant,
        "grant_admin" => participants::grant_admin,
        "revoke_admin" => participants::revoke_admin,
        "list_rooms" => reading::list_rooms,
        "get_room" => reading::get_room,
        "list_participants" => reading::list_participants,
        "update_profile" => participants::update_profile,
        "list_messages" => reading::list_messages,
        "get_upload_url" => files::get_upload_url,
        "get_download_url" => files::get_download_url,
        _ => return None,
    })
}
