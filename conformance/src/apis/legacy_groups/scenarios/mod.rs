//! The retired predecessor of the rooms: groups and pages of Quran.com.

mod administration;
mod invitations;
mod reading;

use crate::scenario::Scenario;

/// The scenarios of this api.
pub(crate) const ALL: &[Scenario] = &[
    reading::LISTS,
    reading::SETTINGS,
    invitations::INVITES,
    invitations::REFUSED,
    administration::ADMIN,
    administration::REFUSED,
];
