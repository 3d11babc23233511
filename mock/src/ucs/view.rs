//! What a caller gets to see, and its JSON.

use chrono::SecondsFormat;
use serde_json::{Map, Value, json};

use super::model::{
    Announcement, FileId, Message, Participant, RelativeFrom, Room, RoomId, Time, UserId,
};
use super::sign;
use super::state::World;
use crate::domain::Viewer;

/// What a caller gets to see.
#[derive(Clone, Debug)]
pub enum View {
    /// Data that are already complete.
    Fixed(Value),
    /// A room.
    Room(RoomId),
    /// A list of rooms.
    Rooms(Vec<RoomId>),
    /// Somebody in a room.
    Participant {
        /// Which room.
        room: RoomId,
        /// Who.
        user: UserId,
    },
    /// Those in a room.
    Participants {
        /// Which room.
        room: RoomId,
        /// Who.
        users: Vec<UserId>,
    },
    /// The chat of a room.
    Messages {
        /// Which room.
        room: RoomId,
        /// The positions of the messages in the chat.
        messages: Vec<usize>,
    },
    /// Where a file may be put.
    Upload(FileId),
    /// Where a file is.
    Download(FileId),
}

impl From<Value> for View {
    fn from(data: Value) -> Self {
        Self::Fixed(data)
    }
}

pub(super) fn render(world: &World, viewer: Viewer<'_>, view: &View) -> Option<Value> {
    let data = match view {
        View::Fixed(data) => data.clone(),
        View::Room(id) => room(viewer, world.room(*id)?),
        View::Rooms(ids) => {
            let rooms = ids.iter().filter_map(|id| world.room(*id));
            rooms.map(|one| room(viewer, one)).collect()
        }
        View::Participant { room, user } => participant(world.room(*room)?.participant(*user)?),
        View::Participants { room, users } => {
            let room = world.room(*room)?;
            let found = users.iter().filter_map(|user| room.participant(*user));
            found.map(participant).collect()
        }
        View::Messages { room, messages } => {
            let chat = &world.room(*room)?.messages;
            let found = messages.iter().filter_map(|position| chat.get(*position));
            found.map(message).collect()
        }
        View::Upload(file) => json!({
            "url": sign::url(viewer.origin, "PUT", *file, viewer.now)?,
            "file_id": file,
        }),
        View::Download(file) => json!({
            "url": sign::url(viewer.origin, "GET", *file, viewer.now)?,
        }),
    };
    Some(json!({ "data": data, "sent_at": instant(viewer.now) }))
}

/// A room, with its status at the time of looking: `list-tells-status`, `end-time-tells-the-end`.
fn room(viewer: Viewer<'_>, room: &Room) -> Value {
    let ids = |select: fn(&Participant) -> bool| -> Vec<UserId> {
        let chosen = room.participants.iter().filter(|one| select(one));
        chosen.map(|one| one.id).collect()
    };
    let mut value = json!({
        "id": room.id,
        "name": room.name,
        "status": room.status(viewer.now).word(),
        "start_time": instant(room.start),
        "end_time": instant(room.end),
        "announcements": room.announcements.iter().map(announcement).collect::<Vec<_>>(),
        "admin_user_id": ids(|one| one.admin),
        "allowed_user_id": ids(|_| true),
        "archived_user_id": ids(|one| one.archived),
        "created_at": instant(room.created_at),
        "created_by": room.created_by,
        "updated_at": instant(room.updated_at),
        "updated_by": room.updated_by,
    });
    if let Some(reason) = &room.early_end_reason {
        value["early_end_reason"] = reason.as_str().into();
    }
    value
}

fn announcement(announcement: &Announcement) -> Value {
    json!({
        "id": announcement.id,
        "message": announcement.message,
        "relative_from": match announcement.relative_from {
            RelativeFrom::Start => "start",
            RelativeFrom::End => "end",
        },
        "relative_time_in_seconds": announcement.relative_time_in_seconds,
        "user_id": announcement.user_id,
    })
}

/// Somebody in a room: `participants-have-profiles`, `username-absent-until-set`, `list-tells-admins`.
fn participant(participant: &Participant) -> Value {
    let mut value = json!({
        "id": participant.id,
        "archive_room": participant.archived,
        "is_admin": participant.admin,
    });
    if let Some(username) = &participant.username {
        value["username"] = username.as_str().into();
    }
    value
}

/// A message: `attachment-names-the-file`.
fn message(message: &Message) -> Value {
    let mut value = json!({
        "uid": message.from,
        "name": message.name,
        "text": message.text,
        "timestamp": instant(message.sent_at),
    });
    if let Some(file) = &message.attachment {
        value["attachment"] = json!({
            "name": file.name,
            "size": file.size,
            "content_type": file.content_type,
            "file_id": file.file,
        });
    }
    value
}

/// An instant as this api writes it: what was given comes back the same.
pub(super) fn instant(at: Time) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// Everything in the world, without the bytes of files.
pub(super) fn snapshot(world: &World) -> Value {
    let room = |room: &Room| {
        json!({
            "id": room.id,
            "name": room.name,
            "startTime": instant(room.start),
            "endTime": instant(room.end),
            "earlyEndReason": room.early_end_reason,
            "announcements": room.announcements.iter().map(announcement).collect::<Vec<_>>(),
            "participants": room.participants.iter().map(participant).collect::<Vec<_>>(),
            "messages": room.messages.iter().map(message).collect::<Vec<_>>(),
            "updatedAt": instant(room.updated_at),
            "updatedBy": room.updated_by,
        })
    };
    let files: Vec<Value> = world
        .files()
        .map(|file| {
            let mut value = Map::new();
            value.insert("id".to_owned(), json!(file.id));
            value.insert("roomId".to_owned(), json!(file.room));
            value.insert("askedBy".to_owned(), json!(file.asked_by));
            let size = file.content.as_ref().map(|(_, bytes)| bytes.len());
            value.insert("size".to_owned(), json!(size));
            value.into()
        })
        .collect();
    json!({ "rooms": world.rooms().map(room).collect::<Vec<_>>(), "files": files })
}
