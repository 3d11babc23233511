//! What the calls of this api are about, each with what labels call it.

use std::fmt;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::verbs::User;
use crate::scenario::{Step, StepValue, Unavailable, Wanted};

/// An id that belongs to nobody and nothing.
pub(crate) const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

/// A room of the scenario.
#[derive(Clone, Debug)]
pub(crate) struct Room {
    pub(crate) id: StepValue<String>,
    noun: &'static str,
}

impl Room {
    /// The room that a step created. That there is none is a finding.
    pub(crate) fn created(step: &Step<'_>, noun: &'static str) -> Self {
        Self { id: step.should_succeed().text("/data/id"), noun }
    }

    /// The same under another name, where a scenario has two of them.
    pub(crate) fn called(self, noun: &'static str) -> Self {
        Self { noun, ..self }
    }
}

/// A file that somebody uploads.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) id: StepValue<String>,
    noun: &'static str,
}

impl File {
    /// The file for which somebody was told where to upload.
    pub(crate) fn asked_for(step: &Step<'_>) -> Self {
        Self { id: step.text("/data/file_id"), noun: "the file" }
    }

    /// A file that nobody uploaded.
    pub(crate) fn nowhere() -> Self {
        Self { id: StepValue::value(NOBODY.to_owned()), noun: "no file" }
    }
}

macro_rules! nouns {
    ($($noun:ty),*) => {$(
        impl fmt::Display for $noun {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.noun)
            }
        }

        impl Wanted for $noun {
            fn wanted(&self) -> Result<Value, Unavailable> {
                self.id.wanted()
            }
        }
    )*};
}

nouns!(Room, File);

impl<'s> User<'s> {
    /// A room that has started and has an hour left, for these people.
    pub(crate) async fn room(
        &self,
        name: &str,
        now: &StepValue<DateTime<Utc>>,
        people: &[&User<'_>],
    ) -> Room {
        Room::created(&self.books("a room", name, (now, -5, 60), people).await, "the room")
    }
}
