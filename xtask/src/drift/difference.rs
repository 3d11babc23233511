//! One structural difference between upstream and us.
//!
//! The pointer names an owner and a place below it: `GET /v1/rooms/{id}#/path/id/type`, or for a
//! curated component `Room#/properties/id/type`. It does not depend on the order of anything.

use std::collections::BTreeMap;

use serde_json::Value;

use super::places::{Places, locate};

/// What stands on a side that has nothing there.
pub(super) const ABSENT: &str = "absent";

/// Where the two documents differ, and what each of them says.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Difference {
    pub(crate) pointer: String,
    pub(crate) upstream: Value,
    pub(crate) ours: Value,
    /// Where that is in the files.
    pub(crate) places: Places,
}

impl Difference {
    /// The label of an operation, or the name of a component, and the place below it.
    pub(super) fn owner(&self) -> (&str, &str) {
        self.pointer.split_once('#').unwrap_or((&self.pointer, ""))
    }
}

/// A value as people read it: texts without quotes.
pub(super) fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// All differences, by pointer.
#[derive(Debug)]
pub(super) struct Differences<'a> {
    pub(super) found: BTreeMap<String, Difference>,
    pub(super) upstream: &'a Value,
    pub(super) ours: &'a Value,
    /// Everything that was compared, with what our side says; not kept unless asked for.
    pub(super) said: Option<BTreeMap<String, Value>>,
}

impl Differences<'_> {
    /// Of the same documents, for differences that are looked at before they count.
    pub(super) fn apart(&self) -> Self {
        Self {
            found: BTreeMap::new(),
            upstream: self.upstream,
            ours: self.ours,
            said: None,
        }
    }

    /// Keeps what our side says somewhere, if that is asked for.
    pub(super) fn saw(&mut self, pointer: &str, ours: impl FnOnce() -> Value) {
        if let Some(said) = &mut self.said {
            said.insert(pointer.to_owned(), ours());
        }
    }

    /// Notes the two values unless they are equal. `nodes` are those that say so, upstream's first.
    pub(super) fn note(
        &mut self,
        pointer: impl Into<String>,
        nodes: (&Value, &Value),
        upstream: impl Into<Value>,
        ours: impl Into<Value>,
    ) {
        let (pointer, upstream, ours) = (pointer.into(), upstream.into(), ours.into());
        self.saw(&pointer, || ours.clone());
        if upstream == ours {
            return;
        }
        let places = Places {
            upstream: locate(self.upstream, nodes.0),
            ours: locate(self.ours, nodes.1),
        };
        let difference = Difference {
            pointer: pointer.clone(),
            upstream,
            ours,
            places,
        };
        self.found.insert(pointer, difference);
    }
}
