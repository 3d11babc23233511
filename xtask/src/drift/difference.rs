//! One structural difference between upstream and us.
//!
//! The pointer names an owner and a place below it: `GET /v1/rooms/{id}#/path/id/type`, or for a
//! curated component `Room#/properties/id/type`. It does not depend on the order of anything.

use std::{collections::BTreeMap, fmt};

use serde_json::Value;

/// What stands on a side that has nothing there.
pub(super) const ABSENT: &str = "absent";

/// Where the two documents differ, and what each of them says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Difference {
    pub(crate) pointer: String,
    pub(crate) upstream: Value,
    pub(crate) ours: Value,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "  {}", self.pointer)?;
        writeln!(f, "    upstream says: {}", plain(&self.upstream))?;
        writeln!(f, "    we say:        {}", plain(&self.ours))
    }
}

/// A value as people read it: texts without quotes.
pub(super) fn plain(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

/// All differences, by pointer.
#[derive(Debug, Default)]
pub(super) struct Differences(pub(super) BTreeMap<String, Difference>);

impl Differences {
    /// Notes the two values unless they are equal.
    pub(super) fn note(
        &mut self,
        pointer: impl Into<String>,
        upstream: impl Into<Value>,
        ours: impl Into<Value>,
    ) {
        let (pointer, upstream, ours) = (pointer.into(), upstream.into(), ours.into());
        if upstream != ours {
            let difference = Difference {
                pointer: pointer.clone(),
                upstream,
                ours,
            };
            self.0.insert(pointer, difference);
        }
    }
}
