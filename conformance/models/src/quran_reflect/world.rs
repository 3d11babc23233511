//! What there is: rooms with their people, letters, posts.

use std::collections::{BTreeMap, BTreeSet};

use super::acts::{Kind, Number};
use crate::nouns::{Answer, Person, Refusals};

/// The first part of names, told apart by what a search may look for.
pub(super) const NAMES: [&str; 3] = ["Evening circle", "Morning circle", "Tafsir notes"];

/// A room.
#[derive(Clone, Debug)]
pub(super) struct Room {
    pub(super) kind: Kind,
    /// In lower case.
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) public: bool,
    /// A page waits for that.
    pub(super) approved: bool,
    pub(super) owner: Person,
    /// The owner first, the others as they came.
    pub(super) members: Vec<Person>,
    pub(super) admins: BTreeSet<Person>,
    /// How often it became private.
    pub(super) epoch: u32,
    /// The private links that somebody was shown, by epoch.
    pub(super) links: BTreeSet<u32>,
    /// The rule by which its members last changed.
    pub(super) because: &'static str,
}

impl Room {
    pub(super) fn has(&self, person: Person) -> bool {
        self.members.contains(&person)
    }

    pub(super) fn is_run_by(&self, person: Person) -> bool {
        self.admins.contains(&person)
    }

    pub(super) fn admit(&mut self, person: Person, because: &'static str) {
        if !self.has(person) {
            self.members.push(person);
            self.because = because;
        }
    }

    /// Takes somebody out, and with them their admin access.
    pub(super) fn drop(&mut self, person: Person, because: &'static str) {
        self.members.retain(|one| *one != person);
        self.admins.remove(&person);
        self.because = because;
    }

    pub(super) fn set_public(&mut self, public: bool) {
        if self.public && !public {
            self.epoch += 1;
        }
        self.public = public;
    }

    /// Whether its members and posts are kept from somebody.
    pub(super) fn hides_from(&self, person: Person) -> bool {
        !self.public && !self.has(person)
    }
}

/// What became of a letter with an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Open,
    Used,
    Declined,
    /// A newer one was sent.
    Replaced,
    /// The document does not say whether it still works.
    Unclear,
}

/// An invitation.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    pub(super) room: Number,
    pub(super) to: Person,
    pub(super) fate: Fate,
}

/// A post.
#[derive(Clone, Debug)]
pub(super) struct Post {
    pub(super) author: Person,
    pub(super) room: Option<Number>,
    pub(super) draft: bool,
    /// Visible outside its room.
    pub(super) open: bool,
    pub(super) deleted: bool,
}

/// The state of the model.
#[derive(Clone, Debug, Default)]
pub struct Rooms {
    pub(super) rooms: BTreeMap<Number, Room>,
    pub(super) letters: BTreeMap<Number, Letter>,
    pub(super) posts: BTreeMap<Number, Post>,
}

impl Rooms {
    /// A room that can be found.
    pub(super) fn room(&self, number: Number) -> Option<&Room> {
        self.rooms.get(&number).filter(|room| room.approved)
    }

    pub(super) fn room_mut(&mut self, number: Number) -> Option<&mut Room> {
        self.rooms.get_mut(&number).filter(|room| room.approved)
    }

    /// A room of a kind, or the refusal of an operation for that kind.
    pub(super) fn of_kind(&mut self, number: Number, kind: Kind) -> Result<&mut Room, Answer> {
        match self.room_mut(number) {
            Some(room) if room.kind == kind => Ok(room),
            Some(_) => Err(Answer::status(404, "operation-fits-room-kind")),
            None => Err(unknown()),
        }
    }

    /// Whether another room of a kind has a slug, or asks for it.
    pub(super) fn taken_by(
        &self,
        kind: Kind,
        slug: &str,
        except: Number,
    ) -> Option<(Number, &Room)> {
        let slug = slug.to_lowercase();
        let mut rooms = self.rooms.iter().map(|(number, room)| (*number, room));
        rooms.find(|(number, room)| *number != except && room.kind == kind && room.slug == slug)
    }
}

/// Nothing is there.
pub(super) fn unknown() -> Answer {
    Answer::status(404, "unknown-room-not-found")
}

/// The refusals of whoever asks for something, as an early return.
pub(super) fn unless(refusals: Refusals) -> Result<(), Answer> {
    refusals.answer().map_or(Ok(()), Err)
}

/// The name of a room in texts.
pub(super) fn id(room: Number) -> String {
    format!("<ROOM_{room}>")
}

/// The name of a post in texts.
pub(super) fn post_id(post: Number) -> String {
    format!("<POST_{post}>")
}

/// The name of the token of a letter in texts.
pub(super) fn token(letter: Number) -> String {
    format!("INVITE_TOKEN_{letter}")
}

/// The name of a private link in texts.
pub(super) fn link(room: Number, epoch: u32) -> String {
    format!("PRIVATE_TOKEN_{room}_{epoch}")
}

/// What a room is called. No two rooms share a name, so that a list by name has one order only.
pub(super) fn name(room: Number, which: usize) -> String {
    let letter = |number: Number| char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    let (first, second) = (letter(room / 26), letter(room));
    format!("{} {first}{second}", NAMES[which % NAMES.len()])
}
