//! Where a node of a document stands, by its identity.
//!
//! The comparison works on references into the two documents; where one of them stands is looked for
//! only when there is a difference to report.

use rooms_openapi::pointer::escape;
use serde_json::Value;

/// The JSON pointers of a difference in both files. A side that has nothing there has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Places {
    pub(crate) upstream: Option<String>,
    pub(crate) ours: Option<String>,
}

/// The pointer of a node of a document.
pub(super) fn locate(document: &Value, node: &Value) -> Option<String> {
    let mut segments = Vec::new();
    if !search(document, node, &mut segments) {
        return None;
    }
    segments.reverse();
    let escaped = segments
        .iter()
        .map(|segment| format!("/{}", escape(segment)));
    Some(escaped.collect())
}

/// Finds a node by its identity; the segments that lead to it come out last first.
fn search(here: &Value, node: &Value, segments: &mut Vec<String>) -> bool {
    if std::ptr::eq(here, node) {
        return true;
    }
    let found = match here {
        Value::Object(map) => map
            .iter()
            .find(|(_, child)| search(child, node, segments))
            .map(|(key, _)| key.clone()),
        Value::Array(list) => list
            .iter()
            .position(|child| search(child, node, segments))
            .map(|position| position.to_string()),
        _ => None,
    };
    let leads = found.is_some();
    segments.extend(found);
    leads
}
