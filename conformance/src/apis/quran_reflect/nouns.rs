//! What the calls of this api are about, each with what labels call it.

use std::fmt;

use serde_json::Value;

use super::verbs::User;
use crate::scenario::{Group, Step, StepValue, Unavailable, Wanted};

/// An id that belongs to nothing, on shared targets too: the greatest that every JSON reader keeps exactly.
const NOTHING: i64 = 9_007_199_254_740_991;

/// A user id that belongs to nobody.
pub(crate) const NO_USER: &str = "00000000-0000-4000-8000-000000000000";

/// A group or a page.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    pub(crate) id: StepValue<i64>,
    /// The URL of a group, or the subdomain of a page.
    pub(crate) url: StepValue<String>,
    noun: String,
}

impl Room {
    /// A group of the context.
    pub(crate) fn group(group: Group<'_>, noun: &str) -> Self {
        Self { id: group.id, url: group.url, noun: noun.to_owned() }
    }

    /// The group that a step created.
    pub(crate) fn created(step: &Step<'_>) -> Self {
        let (id, url) = (step.id("/data/id"), step.text("/data/url"));
        Self { id, url, noun: "the group".to_owned() }
    }

    /// A page that has been approved.
    pub(crate) fn page(id: StepValue<i64>, subdomain: &str) -> Self {
        Self { id, url: StepValue::value(subdomain.to_owned()), noun: "the page".to_owned() }
    }

    /// A page that waits for approval: nobody knows its id.
    pub(crate) fn requested(subdomain: &str) -> Self {
        Self::page(StepValue::value(NOTHING), subdomain)
    }

    /// A room that is not there.
    pub(crate) fn nowhere() -> Self {
        let url = StepValue::value("no-group-has-this-url".to_owned());
        Self { id: StepValue::value(NOTHING), url, noun: "no room".to_owned() }
    }

    /// The same room under this address.
    pub(crate) fn at(&self, url: &str) -> Self {
        let noun = format!("{} at {url}", self.noun);
        Self { id: self.id.clone(), url: StepValue::value(url.to_owned()), noun }
    }

    /// The same room, its address written in capitals.
    pub(crate) fn in_capitals(&self) -> Self {
        let url = self.url.clone().map(|url| url.to_uppercase());
        Self { id: self.id.clone(), url, noun: format!("{} in capitals", self.noun) }
    }

    pub(crate) fn id(&self) -> Result<i64, Unavailable> {
        self.id.get()
    }

    /// The address. Where the room is not there, nobody looks for its address.
    pub(crate) fn url(&self) -> Result<String, Unavailable> {
        self.id.get()?;
        self.url.get()
    }

    /// Which room, after a preposition; nothing where there can be no doubt.
    pub(crate) fn unless_clear(&self, preposition: &str) -> String {
        match self.noun.as_str() {
            "the group" | "the page" => String::new(),
            noun => format!(" {preposition} {noun}"),
        }
    }
}

/// A post.
#[derive(Clone, Debug)]
pub(crate) struct Post {
    pub(crate) id: StepValue<i64>,
    noun: String,
}

impl Post {
    /// The post that a step wrote. That there is none is a finding.
    pub(crate) fn written(step: &Step<'_>, noun: &str) -> Self {
        Self { id: step.should_succeed().id("/data/id"), noun: noun.to_owned() }
    }

    /// A post that is not there.
    pub(crate) fn nowhere() -> Self {
        Self { id: StepValue::value(NOTHING), noun: "no post".to_owned() }
    }
}

/// What lets somebody into a room: the token of an invitation, or of a private link.
#[derive(Clone, Debug)]
pub(crate) struct Key {
    pub(crate) token: StepValue<String>,
    noun: String,
}

impl Key {
    pub(crate) fn new(token: StepValue<String>, noun: &str) -> Self {
        Self { token, noun: noun.to_owned() }
    }

    /// The same under another name, where a scenario has two of them.
    pub(crate) fn called(self, noun: &str) -> Self {
        Self { noun: noun.to_owned(), ..self }
    }

    /// A token that nobody ever gave.
    pub(crate) fn made_up(token: &str) -> Self {
        Self::new(StepValue::value(token.to_owned()), "a made-up token")
    }

    /// The private link that a profile shows.
    pub(crate) fn shown(profile: &Step<'_>) -> Self {
        Self::new(profile.text("/privateToken"), "the private link")
    }
}

macro_rules! nouns {
    ($($noun:ty: $value:ident),*) => {$(
        impl fmt::Display for $noun {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.noun)
            }
        }

        impl Wanted for $noun {
            fn wanted(&self) -> Result<Value, Unavailable> {
                self.$value.wanted()
            }
        }
    )*};
}

nouns!(Room: id, Post: id, Key: token);

/// Whom a call is about.
pub(crate) trait Person: Send + Sync {
    fn id(&self) -> String;
    fn called(&self) -> String;
}

impl Person for User<'_> {
    fn id(&self) -> String {
        self.user_id()
    }

    fn called(&self) -> String {
        self.name()
    }
}

/// Somebody whom the service does not know.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stranger;

impl Person for Stranger {
    fn id(&self) -> String {
        NO_USER.to_owned()
    }

    fn called(&self) -> String {
        "a stranger".to_owned()
    }
}
