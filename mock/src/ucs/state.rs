//! The world of this domain, and how events change it.

use std::collections::BTreeMap;

use super::event::Event;
use serde::{Deserialize, Serialize};

use super::model::{FileId, Participant, Room, RoomId, StoredFile, UserId};
use super::saved::Saved;

/// All rooms and files.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "Saved", into = "Saved")]
pub struct World {
    pub(super) handles: BTreeMap<UserId, String>,
    pub(super) rooms: BTreeMap<RoomId, Room>,
    pub(super) files: BTreeMap<FileId, StoredFile>,
    pub(super) stored: usize,
}

impl World {
    /// What the log calls a user.
    #[must_use]
    pub fn handle(&self, user: UserId) -> Option<&str> {
        self.handles.get(&user).map(String::as_str)
    }

    /// A room by id.
    #[must_use]
    pub fn room(&self, id: RoomId) -> Option<&Room> {
        self.rooms.get(&id)
    }

    /// All rooms, by id.
    pub fn rooms(&self) -> impl Iterator<Item = &Room> {
        self.rooms.values()
    }

    /// A file by id.
    #[must_use]
    pub fn file(&self, id: FileId) -> Option<&StoredFile> {
        self.files.get(&id)
    }

    /// All files, by id.
    pub fn files(&self) -> impl Iterator<Item = &StoredFile> {
        self.files.values()
    }

    /// How many bytes all files have together.
    #[must_use]
    pub fn stored(&self) -> usize {
        self.stored
    }

    /// Applies one event.
    pub fn apply(&mut self, event: Event) {
        match event {
            Event::UserKnown { user, handle } => drop(self.handles.insert(user, handle)),
            Event::RoomCreated(room) => drop(self.rooms.insert(room.id, *room)),
            Event::FileRequested(file) => drop(self.files.insert(file.id, *file)),
            Event::FileStored { file, content_type, bytes } => {
                if let Some(file) = self.files.get_mut(&file) {
                    let before = file.content.as_ref().map_or(0, |(_, bytes)| bytes.len());
                    self.stored = (self.stored - before).saturating_add(bytes.len());
                    file.content = Some((content_type, bytes));
                }
            }
            Event::RoomUpdated { room, .. }
            | Event::RoomEnded { room, .. }
            | Event::ParticipantAdded { room, .. }
            | Event::ParticipantRemoved { room, .. }
            | Event::AdminChanged { room, .. }
            | Event::ProfileChanged { room, .. }
            | Event::MessageSent { room, .. } => {
                if let Some(room) = self.rooms.get_mut(&room) {
                    change(room, event);
                }
            }
        }
    }
}

/// What happens to one room.
fn change(room: &mut Room, event: Event) {
    match event {
        Event::RoomUpdated { name, start, end, announcements, by, at, .. } => {
            room.name = name.unwrap_or_else(|| std::mem::take(&mut room.name));
            room.start = start.unwrap_or(room.start);
            room.end = end.unwrap_or(room.end);
            if let Some(announcements) = announcements {
                room.announcements = announcements;
            }
            (room.updated_by, room.updated_at) = (by, at);
        }
        Event::RoomEnded { end, reason, by, at, .. } => {
            room.end = end;
            room.early_end_reason = Some(reason);
            (room.updated_by, room.updated_at) = (by, at);
        }
        Event::ParticipantAdded { user, .. } => {
            if room.participant(user).is_none() {
                room.participants.push(Participant::new(user));
            }
        }
        Event::ParticipantRemoved { user, .. } => room.participants.retain(|one| one.id != user),
        Event::AdminChanged { user, admin, .. } => {
            if let Some(one) = participant(room, user) {
                one.admin = admin;
            }
        }
        Event::ProfileChanged { user, username, archived, .. } => {
            if let Some(one) = participant(room, user) {
                one.username = username.or(one.username.take());
                one.archived = archived.unwrap_or(one.archived);
            }
        }
        Event::MessageSent { message, .. } => room.messages.push(*message),
        Event::UserKnown { .. }
        | Event::RoomCreated(_)
        | Event::FileRequested(_)
        | Event::FileStored { .. } => {}
    }
}

fn participant(room: &mut Room, user: UserId) -> Option<&mut Participant> {
    room.participants.iter_mut().find(|one| one.id == user)
}
