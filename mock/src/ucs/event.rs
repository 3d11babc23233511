//! What can happen. Applying an event cannot fail: one about something that is gone does nothing.

use bytes::Bytes;

use super::model::{
    Announcement, FileId, Message, Participant, Room, RoomId, StoredFile, Time, UserId,
};

/// A change of the world.
#[derive(Clone, Debug)]
pub enum Event {
    /// Somebody has an account.
    UserKnown {
        /// Who.
        user: UserId,
        /// What the log calls them.
        handle: String,
    },
    /// A room was booked.
    RoomCreated(Box<Room>),
    /// Fields of a room changed; `None` leaves one as it is.
    RoomUpdated {
        /// Which room.
        room: RoomId,
        /// The new name.
        name: Option<String>,
        /// The new start.
        start: Option<Time>,
        /// The new end.
        end: Option<Time>,
        /// The new announcements, in place of those before.
        announcements: Option<Vec<Announcement>>,
        /// Who did it.
        by: UserId,
        /// When.
        at: Time,
    },
    /// A room got an early end.
    RoomEnded {
        /// Which room.
        room: RoomId,
        /// When it is over.
        end: Time,
        /// Why.
        reason: String,
        /// Who did it.
        by: UserId,
        /// When.
        at: Time,
    },
    /// Somebody is in the room from now on.
    ParticipantAdded {
        /// Which room.
        room: RoomId,
        /// Who.
        user: UserId,
    },
    /// Somebody is out of the room, and the rights are gone.
    ParticipantRemoved {
        /// Which room.
        room: RoomId,
        /// Who.
        user: UserId,
    },
    /// A participant became an administrator, or ceased to be one.
    AdminChanged {
        /// Which room.
        room: RoomId,
        /// Who.
        user: UserId,
        /// Became or ceased.
        admin: bool,
    },
    /// A participant changed their profile; `None` leaves a field as it is.
    ProfileChanged {
        /// Which room.
        room: RoomId,
        /// Who.
        user: UserId,
        /// The new name.
        username: Option<String>,
        /// Whether the room is put away.
        archived: Option<bool>,
    },
    /// A message was sent.
    MessageSent {
        /// Which room.
        room: RoomId,
        /// What.
        message: Box<Message>,
    },
    /// Somebody asked where to put a file.
    FileRequested(Box<StoredFile>),
    /// The bytes of a file arrived.
    FileStored {
        /// Which file.
        file: FileId,
        /// Its media type.
        content_type: String,
        /// The bytes.
        bytes: Bytes,
    },
}

impl Participant {
    /// Somebody who was just added.
    #[must_use]
    pub fn new(id: UserId) -> Self {
        Self { id, username: None, archived: false, admin: false }
    }
}
