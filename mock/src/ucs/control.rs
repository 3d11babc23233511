//! What the real-time library does in the real service: send a message to the chat.

use serde::Deserialize;
use uuid::Uuid;

use super::event::Event;
use super::model::{Attachment, Message};
use crate::store::Store;

/// A message to be sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct NewChatMessage {
    /// The `ucs` id of whoever sends it.
    pub user_id: Uuid,
    /// What they write.
    pub text: String,
    /// A file that was uploaded for this room.
    #[serde(default)]
    pub file_id: Option<Uuid>,
    /// What the file is called; `file` unless given.
    #[serde(default)]
    pub file_name: Option<String>,
}

impl NewChatMessage {
    /// A message without a file.
    #[must_use]
    pub fn new(user_id: Uuid, text: impl Into<String>) -> Self {
        Self { user_id, text: text.into(), ..Self::default() }
    }

    /// The same with a file.
    #[must_use]
    pub fn with_file(mut self, file_id: Uuid, name: impl Into<String>) -> Self {
        self.file_id = Some(file_id);
        self.file_name = Some(name.into());
        self
    }
}

/// Why a message could not be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotPosted {
    /// There is no such room.
    #[error("there is no UCS room {0}")]
    NoRoom(Uuid),
    /// Only those in a room send messages to it.
    #[error(
        "user {user} is not in the UCS room {room}; add them with POST /admin/room/{room}/participant first"
    )]
    NotInRoom {
        /// Which room.
        room: Uuid,
        /// Who.
        user: Uuid,
    },
    /// Nothing was uploaded under that id for that room.
    #[error(
        "no file {file} was uploaded for the UCS room {room}; PUT its bytes to the upload URL first"
    )]
    NoFile {
        /// Which room.
        room: Uuid,
        /// Which file.
        file: Uuid,
    },
}

/// Sends a message.
pub(crate) fn post(store: &mut Store, room: Uuid, new: NewChatMessage) -> Result<(), NotPosted> {
    let user = new.user_id;
    let found = store.ucs.room(room).ok_or(NotPosted::NoRoom(room))?;
    let sender = found.participant(user).ok_or(NotPosted::NotInRoom { room, user })?;
    let name = sender.username.clone().unwrap_or_default();
    let attachment = match new.file_id {
        None => None,
        Some(file) => {
            let missing = NotPosted::NoFile { room, file };
            let stored = store.ucs.file(file).filter(|stored| stored.room == room);
            let content = stored.and_then(|stored| stored.content.as_ref());
            let (content_type, bytes) = content.ok_or(missing)?;
            Some(Attachment {
                file,
                name: new.file_name.unwrap_or_else(|| "file".to_owned()),
                size: bytes.len(),
                content_type: content_type.clone(),
            })
        }
    };
    let now = store.clock.next();
    let message = Box::new(Message { from: user, name, text: new.text, attachment, sent_at: now });
    store.wrote(now, store.ids);
    store.ucs.apply(Event::MessageSent { room, message });
    Ok(())
}
