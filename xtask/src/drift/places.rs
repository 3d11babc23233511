//! Where a node of a document stands, by its identity.
//!
//! The comparison works on references into the two documents; where one of them stands is looked for
//! only when there is a difference to report.

use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::schema::MERGED;

/// The JSON pointers of a difference in both files. A side that has nothing there has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Places {
    pub(crate) upstream: Option<String>,
    pub(crate) ours: Option<String>,
}

const COMPONENTS: &str = "/components/schemas/";

/// The pointer of a node of a document. What was merged of several components is found in the first of
/// them that has it in the document as it was read.
pub(super) fn locate(document: &Value, original: &Value, node: &Value) -> Option<String> {
    let mut segments = Vec::new();
    if !search(document, node, &mut segments) {
        return None;
    }
    segments.reverse();
    let pointer = segments.iter().fold(String::new(), |at, segment| {
        format!("{at}/{}", escape(segment))
    });
    let Some(below) = pointer.strip_prefix(COMPONENTS) else {
        return Some(pointer);
    };
    let (names, rest) = below.split_at(below.find('/').unwrap_or(below.len()));
    let mut parts = names
        .split(MERGED)
        .map(|name| format!("{COMPONENTS}{name}{rest}"));
    let first = parts.clone().next();
    parts.find(|at| original.pointer(at).is_some()).or(first)
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
