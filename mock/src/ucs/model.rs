//! The nouns of this domain: rooms, those in them, messages and files.

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use crate::domain::Time;

/// Identity of a user, a UUID of the identity service.
pub type UserId = Uuid;
/// Identity of a room.
pub type RoomId = Uuid;
/// Identity of a file.
pub type FileId = Uuid;

/// Where a room is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Its time has not come.
    Booked,
    /// It is going on.
    Started,
    /// It is over.
    Ended,
}

impl Status {
    /// The lower-case word that responses use.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Started => "started",
            Self::Ended => "ended",
        }
    }
}

/// What the time of an announcement counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RelativeFrom {
    /// Forward from the start.
    Start,
    /// Backward from the end.
    End,
}

/// A message that the room shows at a time of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Announcement {
    /// The caller's own id, unique in the room.
    pub id: String,
    /// What is shown.
    pub message: String,
    /// What the time counts from.
    pub relative_from: RelativeFrom,
    /// How many seconds.
    pub relative_time_in_seconds: i64,
    /// Who sees it; everybody if it is empty.
    pub user_id: Vec<UserId>,
}

/// Somebody in a room, with the profile they have there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Participant {
    /// Who.
    pub id: UserId,
    /// How they are called, once they have said so.
    pub username: Option<String>,
    /// Whether they have put the room away.
    pub archived: bool,
    /// Whether they administer it.
    pub admin: bool,
}

/// The file that goes with a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Attachment {
    /// Which file.
    pub file: FileId,
    /// What it is called.
    pub name: String,
    /// How many bytes it has.
    pub size: usize,
    /// Its media type.
    pub content_type: String,
}

/// A message of the chat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Message {
    /// Who sent it.
    pub from: UserId,
    /// How they were called.
    pub name: String,
    /// What they wrote.
    pub text: String,
    /// The file that goes with it.
    pub attachment: Option<Attachment>,
    /// When it was sent.
    pub sent_at: Time,
}

/// A file, from the time that somebody asked where to put it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StoredFile {
    /// Identity.
    pub id: FileId,
    /// The room it belongs to.
    pub room: RoomId,
    /// Who asked.
    pub asked_by: UserId,
    /// Media type and bytes, once they are there.
    #[serde(with = "super::saved::content")]
    pub content: Option<(String, Bytes)>,
}

/// A room.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Room {
    /// Identity.
    pub id: RoomId,
    /// The name.
    pub name: String,
    /// When it starts.
    pub start: Time,
    /// When it ends.
    pub end: Time,
    /// Why it was ended, if it was.
    pub early_end_reason: Option<String>,
    /// What is announced.
    pub announcements: Vec<Announcement>,
    /// Who is in it, in the order of their arrival.
    pub participants: Vec<Participant>,
    /// The chat, oldest first.
    pub messages: Vec<Message>,
    /// When it was created.
    pub created_at: Time,
    /// Who created it.
    pub created_by: UserId,
    /// When it was changed last.
    pub updated_at: Time,
    /// Who changed it last.
    pub updated_by: UserId,
}

impl Room {
    /// Where the room is in its life: `status-follows-the-clock`, `past-start-starts-at-once`.
    #[must_use]
    pub fn status(&self, now: Time) -> Status {
        // A room that was ended before its start never starts.
        if now >= self.end {
            Status::Ended
        } else if now >= self.start {
            Status::Started
        } else {
            Status::Booked
        }
    }

    /// Somebody in the room.
    #[must_use]
    pub fn participant(&self, user: UserId) -> Option<&Participant> {
        self.participants.iter().find(|one| one.id == user)
    }

    /// Whether somebody administers the room.
    #[must_use]
    pub fn is_admin(&self, user: UserId) -> bool {
        self.participant(user).is_some_and(|one| one.admin)
    }

    /// How many administrators there are.
    #[must_use]
    pub fn admins(&self) -> usize {
        self.participants.iter().filter(|one| one.admin).count()
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn a_room_is_booked_then_started_then_ended_and_an_end_before_the_start_counts() {
        let at = |minutes| Time::UNIX_EPOCH + TimeDelta::minutes(minutes);
        let mut room = Room {
            id: Uuid::nil(),
            name: String::new(),
            start: at(10),
            end: at(20),
            early_end_reason: None,
            announcements: Vec::new(),
            participants: Vec::new(),
            messages: Vec::new(),
            created_at: at(0),
            created_by: Uuid::nil(),
            updated_at: at(0),
            updated_by: Uuid::nil(),
        };
        let statuses = [9, 10, 19, 20].map(|minutes| room.status(at(minutes)).word());
        assert_eq!(statuses, ["booked", "started", "started", "ended"]);
        room.end = at(5);
        assert_eq!(room.status(at(4)), Status::Booked);
        assert_eq!(room.status(at(5)), Status::Ended);
    }
}
