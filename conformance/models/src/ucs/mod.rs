//! The model of `ucs`: who is in a room, who administers it, who has put it away, and how it ends.

mod rules;

use std::collections::{BTreeMap, BTreeSet};

use proptest::{
    prelude::{Just, Strategy, any},
    sample::select,
    strategy::{BoxedStrategy, Union},
};

use crate::{
    Model,
    callers::who,
    nouns::{Answer, Call, Person, Sent, Token, Who, quoted},
    one_of,
};

/// A room.
#[derive(Clone, Debug)]
pub struct Room {
    started: bool,
    ended: bool,
    /// The creator first, the others as they were added.
    people: Vec<Person>,
    admins: BTreeSet<Person>,
    /// Who has put it away.
    archived: BTreeSet<Person>,
    /// Who was removed after that: no rule says whether they find it put away when they come back.
    unclear: BTreeSet<Person>,
}

/// All rooms.
#[derive(Clone, Debug, Default)]
pub struct Ucs {
    rooms: BTreeMap<u32, Room>,
}

/// What somebody does. The room with the number 0 does not exist.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    Create { room: u32, with: Option<Person>, started: bool },
    Rename { room: u32 },
    End { room: u32 },
    Add { room: u32, whom: Person },
    Remove { room: u32, whom: Person },
    Grant { room: u32, whom: Person },
    Revoke { room: u32, whom: Person },
    List,
    Read { room: u32 },
    People { room: u32 },
    Archive { room: u32, archive: bool },
}

/// How many rooms a sequence has at most.
const ROOMS: usize = 3;

impl Model for Ucs {
    type Act = Act;
    type Theme = ();

    fn calls(&self, (): ()) -> BoxedStrategy<Call<Act>> {
        let new = self.rooms.keys().next_back().map_or(1, |last| last + 1);
        let people =
            select(vec![None, Some(Person::Owner), Some(Person::Member), Some(Person::Outsider)]);
        let create = (people, any::<bool>()).prop_map(move |(with, started)| Act::Create {
            room: new,
            with,
            started,
        });
        let create = create.boxed();
        if self.rooms.is_empty() {
            return (who(), create).prop_map(|(by, act)| Call { by, act }).boxed();
        }
        let mut rooms: Vec<_> = self.rooms.keys().copied().cycle().take(24).collect();
        rooms.push(0);
        let room = || select(rooms.clone());
        let about = |act: fn(u32, Person) -> Act| {
            (room(), select(&Person::ALL[..])).prop_map(move |(room, whom)| act(room, whom)).boxed()
        };
        let more = u32::from(self.rooms.len() < ROOMS) * 4;
        let mut acts = vec![
            (2, room().prop_map(|room| Act::Rename { room }).boxed()),
            (1, room().prop_map(|room| Act::End { room }).boxed()),
            (12, about(|room, whom| Act::Add { room, whom })),
            (9, about(|room, whom| Act::Remove { room, whom })),
            (12, about(|room, whom| Act::Grant { room, whom })),
            (8, about(|room, whom| Act::Revoke { room, whom })),
            (3, Just(Act::List).boxed()),
            (3, room().prop_map(|room| Act::Read { room }).boxed()),
            (4, room().prop_map(|room| Act::People { room }).boxed()),
            (
                4,
                (room(), any::<bool>())
                    .prop_map(|(room, archive)| Act::Archive { room, archive })
                    .boxed(),
            ),
        ];
        if more > 0 {
            acts.push((more, create));
        }
        (who(), Union::new_weighted(acts)).prop_map(|(by, act)| Call { by, act }).boxed()
    }

    fn fitting(&self, mut call: Call<Act>, luck: usize) -> Call<Act> {
        let (Act::Rename { room }
        | Act::End { room }
        | Act::Add { room, .. }
        | Act::Remove { room, .. }
        | Act::Grant { room, .. }
        | Act::Revoke { room, .. }) = &call.act
        else {
            return call;
        };
        let Some(found) = self.rooms.get(room) else {
            return call;
        };
        let caller = one_of(found.admins.iter().copied(), luck);
        if let (Some(_), Some(fitting)) = (call.by.known(), caller) {
            call.by.person = Some(fitting);
        }
        if let Act::Remove { whom, .. } | Act::Grant { whom, .. } | Act::Revoke { whom, .. } =
            &mut call.act
            && let Some(fitting) = one_of(found.people.iter().copied(), luck / 3)
        {
            *whom = fitting;
        }
        call
    }

    fn is_possible(&self, call: &Call<Act>) -> bool {
        // This api has no scopes.
        if call.by.token == Token::Narrow {
            return false;
        }
        let there = |room: &u32| *room == 0 || self.rooms.contains_key(room);
        match &call.act {
            Act::List => true,
            Act::Create { room, .. } => !self.rooms.contains_key(room),
            // No rule says what comes of a room that ends before it starts.
            Act::End { room } => {
                *room == 0 || self.rooms.get(room).is_some_and(|room| room.started)
            }
            Act::Rename { room }
            | Act::Read { room }
            | Act::People { room }
            | Act::Add { room, .. }
            | Act::Remove { room, .. }
            | Act::Grant { room, .. }
            | Act::Revoke { room, .. }
            | Act::Archive { room, .. } => there(room),
        }
    }

    fn sent(&self, call: &Call<Act>) -> Sent {
        let admin = |room: u32, rest: &str| format!("/admin/room/<ROOM_{room}>{rest}");
        let participant = |room: u32, rest: &str| format!("/participant/room/<ROOM_{room}>{rest}");
        let user = |whom: Person| format!("{{\"participant_id\":\"{}\"}}", whom.user());
        let rights = |whom: Person| format!("/participant/{}/admin", whom.user());
        match &call.act {
            Act::Create { room, with, started } => {
                let with = with.map_or(String::new(), |person| quoted(&person.user()));
                // Each room has a start of its own, so that a list in the order of start has one order only.
                let year = if *started { 2001 } else { 2098 };
                Sent::json(
                    "POST",
                    "/room".to_owned(),
                    format!(
                        "{{\"name\":\"Recitation\",\"start_time\":\"{year}-01-01T{room:02}:00:00Z\",\"end_time\":\"2099-01-01T00:00:00Z\",\"allowed_user_id\":[{with}]}}"
                    ),
                )
            }
            Act::Rename { room } => {
                Sent::json("POST", admin(*room, ""), "{\"name\":\"Tajweed\"}".to_owned())
            }
            Act::End { room } => Sent::json("POST", admin(*room, ""), "{}".to_owned()),
            Act::Add { room, whom } => {
                Sent::json("POST", admin(*room, "/participant"), user(*whom))
            }
            Act::Remove { room, whom } => {
                Sent::json("DELETE", admin(*room, "/participant"), user(*whom))
            }
            Act::Grant { room, whom } => Sent::plain("POST", admin(*room, &rights(*whom))),
            Act::Revoke { room, whom } => Sent::plain("DELETE", admin(*room, &rights(*whom))),
            Act::List => Sent::get("/participant/room".to_owned()),
            Act::Read { room } => Sent::get(participant(*room, "")),
            Act::People { room } => Sent::get(participant(*room, "/participant")),
            Act::Archive { room, archive } => {
                let body = format!("{{\"archive_room\":{archive}}}");
                Sent::json("PATCH", participant(*room, "/userprofile"), body)
            }
        }
    }

    fn apply(&mut self, call: &Call<Act>) -> Answer {
        let Some(me) = call.by.known() else {
            return Answer::status(401, "token-required");
        };
        self.decide(me, &call.act).unwrap_or_else(|refused| refused)
    }

    fn audit(&self) -> Vec<Call<Act>> {
        let rooms = self.rooms.keys();
        let acts = rooms.flat_map(|room| [Act::Read { room: *room }, Act::People { room: *room }]);
        let acts: Vec<_> = acts.chain([Act::List]).collect();
        let by = |person: &Person| {
            let by = Who::from(*person);
            acts.clone().into_iter().map(move |act| Call { by, act })
        };
        Person::ALL.iter().flat_map(by).collect()
    }

    fn words(call: &Call<Act>) -> String {
        match &call.act {
            Act::Create { room, with, started } => {
                let kind = if *started { "started" } else { "booked" };
                let with = with.map(|person| format!(" with {}", person.name()));
                format!("creates the {kind} room {room}{}", with.unwrap_or_default())
            }
            Act::Rename { room } => format!("renames room {room}"),
            Act::End { room } => format!("ends room {room}"),
            Act::Add { room, whom } => format!("adds {} to room {room}", whom.name()),
            Act::Remove { room, whom } => format!("removes {} from room {room}", whom.name()),
            Act::Grant { room, whom } => format!("makes {} admin of room {room}", whom.name()),
            Act::Revoke { room, whom } => format!("unmakes {} admin of room {room}", whom.name()),
            Act::List => "lists their rooms".to_owned(),
            Act::Read { room } => format!("reads room {room}"),
            Act::People { room } => format!("lists the participants of room {room}"),
            Act::Archive { room, archive } => {
                let verb = if *archive { "archives" } else { "takes out of the archive" };
                format!("{verb} room {room}")
            }
        }
    }
}
