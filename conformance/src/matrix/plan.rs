//! What is called, and in which state of the world.

use std::collections::BTreeMap;

use serde_json::Value;

use super::cast::{Applicant, Caller, Relation, Room, Subject};
use crate::scenario::{Checkpoint, Raw};

/// One operation.
#[derive(Debug)]
pub(crate) struct MatrixPlan {
    pub(crate) operation: &'static str,
    pub(crate) variants: &'static [Variant],
    /// The rooms; one column or one grid each.
    pub(crate) rooms: &'static [Room],
    /// The rows.
    pub(crate) callers: Callers,
    /// What is left out, with the reason.
    pub(crate) left_out: &'static [&'static str],
}

/// Who calls an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Callers {
    /// People, by what they show and what they are to a room.
    People,
    /// Applications, by what they show.
    Applications,
    /// Whoever has a token, a person or an application.
    Bearers,
}

impl Callers {
    /// The rows. Where tokens have no scopes, nobody lacks one.
    pub(crate) fn all(self, scopes: bool) -> Vec<Caller> {
        match self {
            Self::People => {
                Caller::all().filter(|caller| scopes || *caller != Caller::Narrow).collect()
            }
            Self::Applications => Applicant::ALL.map(Caller::Application).into(),
            Self::Bearers => vec![
                Caller::Anonymous,
                Caller::Broken,
                Caller::Expired,
                Caller::Narrow,
                Caller::Application(Applicant::Confidential),
                Caller::Known(Relation::Owner),
            ],
        }
    }
}

/// One way to call it.
#[derive(Debug)]
pub(crate) struct Variant {
    /// What tells it from the others; empty if there is only one.
    pub(crate) name: &'static str,
    /// Whom it may be about. If empty, the columns are the rooms.
    pub(crate) about: &'static [Subject],
    /// What the third person is to the room, where nobody is a column.
    pub(crate) other: Option<Relation>,
    /// What the state needs besides people.
    pub(crate) needs: Needs,
    /// The request; none where such a call cannot be made.
    pub(crate) call: fn(&Scene, Subject) -> Option<Raw>,
    /// What of the answer others are not shown; none where nobody is to look.
    pub(crate) shows: Option<fn(&Scene, &Value) -> Vec<&'static str>>,
}

impl Variant {
    /// A way to call that is about a room and nobody in particular.
    pub(crate) const fn new(call: fn(&Scene, Subject) -> Option<Raw>) -> Self {
        Self { name: "", about: &[], other: None, needs: Needs::People, call, shows: None }
    }

    pub(crate) const fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    pub(crate) const fn about(mut self, people: &'static [Subject]) -> Self {
        self.about = people;
        self
    }

    pub(crate) const fn beside(mut self, other: Relation) -> Self {
        self.other = Some(other);
        self
    }

    pub(crate) const fn with(mut self, needs: Needs) -> Self {
        self.needs = needs;
        self
    }

    pub(crate) const fn showing(mut self, shows: fn(&Scene, &Value) -> Vec<&'static str>) -> Self {
        self.shows = Some(shows);
        self
    }
}

/// What a state has besides people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Needs {
    /// Nothing.
    People,
    /// A post of everybody in the scene, for all to read.
    PublicPosts,
    /// A post of everybody in the scene, for members.
    MembersPosts,
    /// One post of the owner of either sort.
    BothPosts,
    /// A file that a message names.
    File,
}

/// Which state a cell needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Wanted {
    pub(crate) room: Room,
    pub(crate) caller: Relation,
    pub(crate) other: Option<Relation>,
    pub(crate) needs: Needs,
}

/// A state that is ready, and what a call has to know about it.
#[derive(Clone, Debug)]
pub(crate) struct Scene {
    /// The ids of the people, by `owner`, `caller`, `other`.
    pub(crate) people: BTreeMap<&'static str, String>,
    /// The room, and whatever else has an id or a token: `room`, `slug`, `link`, `post of caller`.
    pub(crate) values: BTreeMap<String, String>,
    /// Where it can be returned to.
    pub(crate) checkpoint: Checkpoint,
    /// What the target knows there.
    pub(crate) world: Value,
}

impl Scene {
    /// A value; none where the state has no such thing.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// What somebody has, such as a post. The caller may be the owner.
    pub(crate) fn of(&self, what: &str, part: &str) -> Option<&str> {
        let own = self.get(&format!("{what} of {part}"));
        let as_owner = self.people.get("caller") == self.people.get("owner");
        let owner = part == "caller" && as_owner;
        own.or_else(|| self.get(&format!("{what} of owner")).filter(|_| owner))
    }

    /// A value that every state has.
    pub(crate) fn room(&self) -> &str {
        self.get("room").unwrap_or_default()
    }

    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.parse().ok()
    }

    /// The id of whom a call is about.
    pub(crate) fn id_of(&self, about: Subject) -> Option<&str> {
        self.people.get(who(about)).map(String::as_str)
    }
}

/// The part that somebody has whom a call is about.
pub(crate) fn who(about: Subject) -> &'static str {
    match about {
        Subject::Stranger | Subject::Member | Subject::Admin => "other",
        Subject::Owner => "owner",
        _ => "caller",
    }
}

/// A cell before it is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Case {
    pub(crate) variant: &'static str,
    pub(crate) room: Room,
    pub(crate) caller: Caller,
    pub(crate) about: Subject,
}

impl Case {
    /// What the caller is to the room.
    pub(crate) fn relation(&self) -> Relation {
        self.caller.relation()
    }

    /// Whether such a call can be made at all.
    pub(crate) fn makes_sense(&self) -> bool {
        match self.about {
            // Nobody is not themself.
            Subject::Oneself => self.caller != Caller::Anonymous,
            // That is the column `self`.
            Subject::Owner => {
                self.caller == Caller::Anonymous || self.relation() != Relation::Owner
            }
            _ => true,
        }
    }
}
