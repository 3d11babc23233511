//! One structural difference between upstream and us.
//!
//! The pointer names an owner and a place below it: `GET /v1/rooms/{id}#/path/id/type`, or for a
//! curated component `Room#/properties/id/type`. It does not depend on the order of anything.

use std::collections::BTreeMap;

use serde_json::Value;

use super::places::{Index, Places};

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
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Words for what is not compared: it differs from everything, itself included.
const NOT_COMPARED: &str = "not compared: ";

/// All differences, by pointer.
#[derive(Debug)]
pub(super) struct Differences<'a> {
    pub(super) found: BTreeMap<String, Difference>,
    /// Where nodes stand; nobody asks in a comparison that does not count.
    places: Option<(&'a Index<'a>, &'a Index<'a>)>,
    /// Everything that was compared, with what our side says; not kept unless asked for.
    pub(super) said: Option<BTreeMap<String, Value>>,
    /// How often two values differed.
    pub(super) noted: usize,
}

impl<'a> Differences<'a> {
    pub(super) fn new(
        (upstream, ours): (&'a Index<'a>, &'a Index<'a>),
        said: Option<BTreeMap<String, Value>>,
    ) -> Self {
        Self { found: BTreeMap::new(), places: Some((upstream, ours)), said, noted: 0 }
    }

    /// Of the same documents, for differences that are looked at before they count.
    pub(super) fn apart(&self) -> Self {
        Self { found: BTreeMap::new(), places: self.places, said: None, noted: 0 }
    }

    /// For differences that are only counted.
    pub(super) fn counted() -> Self {
        Self { found: BTreeMap::new(), places: None, said: None, noted: 0 }
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
        let places = self.places.map(|(theirs, mine)| Places {
            upstream: theirs.locate(nodes.0),
            ours: mine.locate(nodes.1),
        });
        let difference = Difference {
            pointer: pointer.clone(),
            upstream,
            ours,
            places: places.unwrap_or_default(),
        };
        self.noted += 1;
        self.found.insert(pointer, difference);
    }

    /// Notes that something was not compared, and why.
    pub(super) fn gave_up(&mut self, at: &str, nodes: (&Value, &Value), why: &str) {
        let told = format!("{NOT_COMPARED}{why}");
        self.note(format!("{at}/compared"), nodes, told, ABSENT);
    }
}
