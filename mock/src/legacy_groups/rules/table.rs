//! Which rules belong to which operation. A test holds the table to the document.

use super::{changes, reading};
use crate::domain::Rule;
use crate::legacy_groups::LegacyGroups;

/// The rules of an operation, by its curated id.
#[must_use]
pub fn of(operation: &str) -> Option<Rule<LegacyGroups>> {
    Some(match operation {
        "list_groups" => reading::list_groups,
        "get_group" => reading::get_group,
        "assign_admin" => changes::assign_admin,
        "invite_user" => changes::invite_user,
        "remove_user" => changes::remove_user,
        _ => return None,
    })
}
