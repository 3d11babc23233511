//! Where a node of a document stands, by its identity.
//!
//! The comparison works on references into the two documents; where they stand is put together once, and
//! only when there is a difference to report.

use std::{cell::OnceCell, collections::HashMap, ptr};

use rooms_openapi::pointer::escape;
use serde_json::Value;

/// The JSON pointers of a difference in both files. A side that has nothing there has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub(crate) struct Places {
    pub(crate) upstream: Option<String>,
    pub(crate) ours: Option<String>,
}

#[derive(Clone, Copy, Debug)]
enum Segment<'a> {
    Key(&'a str),
    Position(usize),
}

/// The places of all nodes of a document.
#[derive(Debug)]
pub(super) struct Index<'a> {
    document: &'a Value,
    /// For each node what it stands in, and under which name.
    parents: OnceCell<HashMap<usize, (usize, Segment<'a>)>>,
}

fn identity(node: &Value) -> usize {
    ptr::from_ref(node) as usize
}

impl<'a> Index<'a> {
    pub(super) fn of(document: &'a Value) -> Self {
        Self { document, parents: OnceCell::new() }
    }

    /// The pointer of a node of the document.
    pub(super) fn locate(&self, node: &Value) -> Option<String> {
        let parents = self.parents.get_or_init(|| parents(self.document));
        let (mut here, mut segments) = (identity(node), Vec::new());
        while here != identity(self.document) {
            let (parent, segment) = parents.get(&here)?;
            segments.push(match segment {
                Segment::Key(key) => format!("/{}", escape(key)),
                Segment::Position(position) => format!("/{position}"),
            });
            here = *parent;
        }
        segments.reverse();
        Some(segments.concat())
    }
}

fn parents(document: &Value) -> HashMap<usize, (usize, Segment<'_>)> {
    let (mut parents, mut open) = (HashMap::new(), vec![document]);
    while let Some(node) = open.pop() {
        let mut within = |child, segment| {
            parents.insert(identity(child), (identity(node), segment));
            open.push(child);
        };
        match node {
            Value::Object(map) => {
                for (key, child) in map {
                    within(child, Segment::Key(key));
                }
            }
            Value::Array(list) => {
                for (position, child) in list.iter().enumerate() {
                    within(child, Segment::Position(position));
                }
            }
            _ => {}
        }
    }
    parents
}
