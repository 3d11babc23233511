//! What a document asks of the requests of an operation, one thing at a time.

use std::fmt;

use rooms_openapi::{Document, Level, Location};

use crate::{artifacts::Keyword, level};

/// A step on the way from a body to one of its values.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// The field of an object.
    Field(String),
    /// The items of a list.
    Item,
}

/// What a constraint is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Constrained {
    /// A parameter.
    Parameter(Location, String),
    /// A value in the body; without segments the body itself.
    Body(Vec<Segment>),
}

impl Constrained {
    /// The list that the subject is in, or the subject itself if it is in none.
    pub(super) fn list(&self) -> Self {
        match self {
            Self::Body(path) => {
                let before = path.iter().take_while(|segment| **segment != Segment::Item);
                Self::Body(before.cloned().collect())
            }
            Self::Parameter(..) => self.clone(),
        }
    }
}

impl fmt::Display for Constrained {
    /// As people write it: `limit`, `post.references[].from`; `body` is the whole body.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = match self {
            Self::Parameter(_, name) => return f.write_str(name),
            Self::Body(path) if path.is_empty() => return f.write_str("body"),
            Self::Body(path) => path,
        };
        for (position, segment) in path.iter().enumerate() {
            match segment {
                Segment::Item => f.write_str("[]")?,
                Segment::Field(name) if position == 0 => f.write_str(name)?,
                Segment::Field(name) => write!(f, ".{name}")?,
            }
        }
        Ok(())
    }
}

/// One constraint of a document. Operation, pointer and keyword together are its identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// The curated operation id.
    pub operation: String,
    /// JSON pointer of the keyword in the document; of a required field, its entry in the list.
    pub pointer: String,
    /// What kind it is.
    pub keyword: Keyword,
    /// What it is about.
    pub subject: Constrained,
    /// JSON pointer of the schema (of the parameter, or of the body) that the keyword stands in.
    pub owner: String,
    /// Which of the calls that share the operation it belongs to.
    pub shape: Option<String>,
}

impl Constraint {
    /// How firm it is. In a body it is no firmer than the body.
    #[must_use]
    pub fn level(&self, document: &Document) -> Level {
        match (&self.subject, document.operation(&self.operation)) {
            (Constrained::Body(_), Some(operation)) => {
                level::of_body(document, operation, &self.pointer)
            }
            _ => level::of_schema(document, &self.pointer),
        }
    }
}
