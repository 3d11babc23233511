//! The retired predecessor of the rooms: groups and pages of Quran.com.

mod administration;
mod calls;
mod invitations;
mod reading;

use crate::scenario::Scenario;

/// The scenarios of this api.
pub(super) const ALL: &[Scenario] = &[
    reading::LISTS,
    reading::SETTINGS,
    invitations::INVITES,
    invitations::REFUSED,
    administration::ADMIN,
    administration::REFUSED,
];
