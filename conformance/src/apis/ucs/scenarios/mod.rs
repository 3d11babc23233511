//! Rooms for calls and chats, and the files that are sent in them.

mod administration;
mod booking;
mod changes;
mod ending;
mod files;
mod holding;
mod listing;
mod participants;
mod profiles;
mod refusals;

use crate::scenario::Scenario;

/// The scenarios of this api.
pub(crate) const ALL: &[Scenario] = &[
    booking::LIFE,
    booking::TIMES,
    participants::INVITED,
    participants::REMOVED,
    administration::ONLY_ADMINS,
    administration::GRANTED,
    administration::LAST,
    changes::UPDATED,
    changes::TOLD_APART,
    ending::NOW,
    ending::LATER,
    holding::SHOWN,
    listing::STATUS,
    profiles::INTRODUCED,
    profiles::ARCHIVED,
    files::SHARED,
    files::SIGNED,
    refusals::NO_TOKEN,
    refusals::NO_ROOM,
    refusals::MALFORMED,
];
