//! Interventions: what happens to some calls of an operation in place of an answer, or before it.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rooms_openapi::Api;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::ids::Ids;
use crate::reply::Reply;
use crate::serve::Asked;

/// The longest that a reply is held back.
pub(crate) const LONGEST_MS: u64 = 600_000;
/// How many interventions may wait for their calls.
const MOST: usize = 100;

/// What is to happen to calls. `status`, `body` and `drop` come in place of the call, which then changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[non_exhaustive]
pub struct NewIntervention {
    /// The operation, by its id in the document; every one if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<String>,
    /// The api, where two have an operation of one id; every one if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub api: Option<String>,
    /// The status of the reply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// How long the reply is held back, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delay_ms: Option<u64>,
    /// Whether the connection is closed instead of answered.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub drop: bool,
    /// The body of the reply: a text as it is, everything else as JSON.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "given")]
    pub body: Option<Value>,
    /// After so many calls it is over; otherwise never.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times: Option<u64>,
    /// How likely a call is to meet it, from 0 to 1; otherwise each does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<f64>,
    /// Handles or user ids of those whose calls meet it; otherwise those of all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub callers: Option<Vec<String>>,
}

/// Whether HTTP knows no body for a status.
fn has_no_body(status: u16) -> bool {
    matches!(status, 204 | 304)
}

/// A body that is null is a body.
fn given<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(from).map(Some)
}

/// An intervention that waits for calls.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Intervention {
    /// Its number.
    pub id: u64,
    /// How many calls have met it.
    pub met: u64,
    /// What it does; `times` is what is left of them.
    #[serde(flatten)]
    pub what: NewIntervention,
}

impl NewIntervention {
    /// What is wrong with it by itself.
    pub(crate) fn mistake(&self) -> Option<&'static str> {
        if self.drop && (self.status.is_some() || self.body.is_some()) {
            return Some("with `drop` nothing is answered: leave out `status` and `body`");
        }
        if !self.drop && self.status.is_none() && self.body.is_none() && self.delay_ms.is_none() {
            return Some("nothing would happen: give `status`, `body`, `delayMs` or `drop`");
        }
        if self.status.is_some_and(|status| !(200..600).contains(&status)) {
            return Some("`status` is from 200 to 599");
        }
        if self.body.is_some() && self.status.is_some_and(has_no_body) {
            return Some("a reply with the status 204 or 304 has no body: leave out `body`");
        }
        if self.delay_ms.is_some_and(|ms| ms > LONGEST_MS) {
            return Some("`delayMs` is 600000 at most");
        }
        if self.times == Some(0) {
            return Some("`times` is 1 at least");
        }
        if self.probability.is_some_and(|it| !(0.0..=1.0).contains(&it)) {
            return Some("`probability` is from 0 to 1");
        }
        if self.callers.as_ref().is_some_and(Vec::is_empty) {
            return Some("`callers` names nobody: leave it out for everybody");
        }
        None
    }

    fn is_about(&self, asked: &Asked) -> bool {
        let is_caller = |named: &String| match &asked.caller {
            Some((handle, id)) => named.eq_ignore_ascii_case(handle) || *named == id.to_string(),
            None => false,
        };
        self.operation.as_ref().is_none_or(|id| *id == asked.operation)
            && self.api.as_ref().is_none_or(|api| api == asked.api.name())
            && self.callers.as_ref().is_none_or(|callers| callers.iter().any(is_caller))
    }
}

/// What the interventions that a call meets do to it.
#[derive(Debug, Default)]
pub(crate) struct Met {
    pub(crate) names: Vec<String>,
    pub(crate) delay: Duration,
    pub(crate) drop: bool,
    /// What is answered instead: status and body.
    pub(crate) instead: Option<(u16, Option<Value>)>,
}

impl Met {
    /// The reply instead; without a body it has the error body of the api.
    pub(crate) fn reply(&self, failed: impl FnOnce(u16, &str) -> Reply) -> Option<Reply> {
        let (status, body) = self.instead.as_ref()?;
        let note = format!("The mock was told to answer so: {}.", self.names.join(", "));
        Some(match body {
            None if has_no_body(*status) => Reply { note: Some(note), ..Reply::text(*status, "") },
            Some(Value::String(text)) => {
                Reply { note: Some(note), ..Reply::text(*status, text.clone()) }
            }
            Some(body) => Reply { note: Some(note), ..Reply::json(*status, body) },
            None => failed(*status, &note),
        })
    }
}

/// All that wait for calls, in the order in which they were asked for.
#[derive(Debug, Default)]
pub(crate) struct Interventions(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    last: u64,
    luck: Ids,
    waiting: Vec<Intervention>,
}

impl Interventions {
    /// Adds one; its number, or nothing if there are too many.
    pub(crate) fn add(&self, what: NewIntervention) -> Option<u64> {
        let mut state = self.lock();
        if state.waiting.len() >= MOST {
            return None;
        }
        state.last += 1;
        let id = state.last;
        let met = 0;
        state.waiting.push(Intervention { id, met, what });
        Some(id)
    }

    pub(crate) fn all(&self) -> Vec<Intervention> {
        self.lock().waiting.clone()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.lock().waiting.is_empty()
    }

    /// Ends one; whether there was one.
    pub(crate) fn end(&self, id: u64) -> bool {
        let mut state = self.lock();
        let before = state.waiting.len();
        state.waiting.retain(|one| one.id != id);
        state.waiting.len() < before
    }

    /// Ends all of them; the same calls will meet the same luck again.
    pub(crate) fn clear(&self) {
        let mut state = self.lock();
        state.waiting.clear();
        state.luck = Ids::new();
    }

    /// A call comes: delays add up, and the first that answers or drops ends it.
    pub(crate) fn meet(&self, asked: &Asked) -> Met {
        let (mut met, mut state) = (Met::default(), self.lock());
        let State { luck, waiting, .. } = &mut *state;
        for one in waiting.iter_mut().filter(|one| one.what.is_about(asked)) {
            let what = &mut one.what;
            if what.probability.is_some_and(|likely| luck.fraction() >= likely) {
                continue;
            }
            one.met += 1;
            what.times = what.times.map(|left| left.saturating_sub(1));
            met.names.push(format!("intervention-{}", one.id));
            met.delay += Duration::from_millis(what.delay_ms.unwrap_or_default());
            met.drop = what.drop;
            if what.status.is_some() || what.body.is_some() {
                met.instead = Some((what.status.unwrap_or(200), what.body.clone()));
            }
            if met.drop || met.instead.is_some() {
                break;
            }
        }
        waiting.retain(|one| one.what.times != Some(0));
        met
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The api of that name.
pub(crate) fn api(name: &str) -> Option<Api> {
    Api::ALL.iter().copied().find(|api| api.name() == name)
}
