//! What exists at the start: nothing, or the rooms of the demo, which lie around the present time.

use bytes::Bytes;
use chrono::TimeDelta;
use rooms_openapi::Api;
use uuid::{Uuid, uuid};

use super::event::Event;
use super::model::{
    Announcement, Attachment, Message, Participant, RelativeFrom, Room, RoomId, StoredFile, UserId,
};
use crate::account::{Account, Accounts};
use crate::seed::Seed;
use crate::store::Store;

/// The booked room of the examples.
const BOOKED: RoomId = uuid!("7d9f5c1e-52b4-4a0e-9c39-0c3c6f1f2a77");
const STARTED: RoomId = uuid!("3f1c9a52-6d0b-47e8-8b15-c2d7e4a09f66");
const ENDED: RoomId = uuid!("a86e2d40-17f3-4c9b-b0d2-5e9c71f83a14");
/// The file of the examples, and the user in them.
const NOTES: Uuid = uuid!("0b6f4d0a-3f0e-4c69-8a5e-6d1c8c1f9a10");
const CONTENT: &[u8] = b"Pause at every verse.";
const GUEST: UserId = uuid!("c4a7e913-0d62-4f8b-b1d5-7e9038a26f44");

/// Adds a user with tokens for this api.
pub(crate) fn admit(store: &mut Store, details: &Account) {
    let own = &details.ucs;
    let (working, expired) = (&own.access_token, &own.expired_access_token);
    store.keys.insert(Api::Ucs, own.user_id, working, expired);
    store.ucs.apply(Event::UserKnown { user: own.user_id, handle: details.username.clone() });
}

/// Adds what the seed has beside the accounts.
pub(crate) fn plant(store: &mut Store, seed: Seed) {
    if seed == Seed::Empty {
        return;
    }
    let accounts = Accounts::fixed();
    let (owner, member) = (accounts.owner.ucs.user_id, accounts.member.ucs.user_id);
    // On the fixed clock this is 18:00 of the next day, as in the examples.
    book(store, BOOKED, "Tajweed circle", (34, 35), &[owner, member, GUEST]);
    book(store, STARTED, "Morning revision", (-1, 2), &[member, owner]);
    book(store, ENDED, "Family call", (-50, -49), &[owner, member]);
    for (room, user, username) in [
        (STARTED, owner, "Amina"),
        (STARTED, member, "Yusuf"),
        (ENDED, owner, "Amina"),
        (BOOKED, member, "Yusuf"),
    ] {
        store.ucs.apply(Event::ProfileChanged {
            room,
            user,
            username: Some(username.to_owned()),
            archived: Some(room == ENDED),
        });
    }
    share_notes(store, BOOKED, member);
    say(store, STARTED, (member, "Yusuf"), "Shall we begin with al-Mulk?", None);
    say(store, STARTED, (owner, "Amina"), "Gladly.", None);
}

fn book(store: &mut Store, id: RoomId, name: &str, hours: (i64, i64), users: &[UserId]) {
    let now = store.clock.now();
    let Some(creator) = users.first().copied() else {
        return;
    };
    let participants =
        users.iter().map(|user| Participant { admin: *user == creator, ..Participant::new(*user) });
    let room = Room {
        id,
        name: name.to_owned(),
        start: now + TimeDelta::hours(hours.0),
        end: now + TimeDelta::hours(hours.1),
        early_end_reason: None,
        announcements: vec![Announcement {
            id: "five-minutes".to_owned(),
            message: "Five minutes left".to_owned(),
            relative_from: RelativeFrom::End,
            relative_time_in_seconds: 300,
            user_id: Vec::new(),
        }],
        participants: participants.collect(),
        messages: Vec::new(),
        created_at: now - TimeDelta::hours(60),
        created_by: creator,
        updated_at: now - TimeDelta::hours(60),
        updated_by: creator,
    };
    store.ucs.apply(Event::RoomCreated(Box::new(room)));
}

/// A file with its message.
fn share_notes(store: &mut Store, room: RoomId, user: UserId) {
    store.ucs.apply(Event::FileRequested(Box::new(StoredFile {
        id: NOTES,
        room,
        asked_by: user,
        content: None,
    })));
    store.ucs.apply(Event::FileStored {
        file: NOTES,
        content_type: "text/plain".to_owned(),
        bytes: Bytes::from_static(CONTENT),
    });
    let attachment = Attachment {
        file: NOTES,
        name: "notes.txt".to_owned(),
        size: CONTENT.len(),
        content_type: "text/plain".to_owned(),
    };
    say(store, room, (user, "Yusuf"), "The notes of today", Some(attachment));
}

fn say(
    store: &mut Store,
    room: RoomId,
    (from, name): (UserId, &str),
    text: &str,
    attachment: Option<Attachment>,
) {
    let message = Message {
        from,
        name: name.to_owned(),
        text: text.to_owned(),
        attachment,
        sent_at: store.clock.now() - TimeDelta::minutes(10),
    };
    store.ucs.apply(Event::MessageSent { room, message: Box::new(message) });
}
