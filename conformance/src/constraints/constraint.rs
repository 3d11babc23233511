//! What a document asks of the requests of an operation, one thing at a time.

use std::fmt;

use rooms_openapi::{Document, Level, Location};
use serde::Serialize;

use crate::level;

/// The kinds of constraints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Keyword {
    /// The parameter, field or body is there.
    Required,
    /// The value is of this type. Where nothing says `nullable`, null is another one.
    Type,
    /// Null is a value too. A permission, so nothing violates it.
    Nullable,
    /// The text has at least so many characters.
    MinLength,
    /// The text has at most so many characters.
    MaxLength,
    /// The number is at least this.
    Minimum,
    /// The number is at most this.
    Maximum,
    /// The value is on the list.
    Enum,
    /// The value is written like this; of integers, it fits into so many bits.
    Format,
    /// The text matches this.
    Pattern,
    /// The list has at least so many items.
    MinItems,
    /// The list has at most so many items.
    MaxItems,
    /// No item is on the list twice.
    UniqueItems,
    /// The object has at least so many fields.
    MinProperties,
    /// The object has at most so many fields.
    MaxProperties,
    /// The object has no field that is not listed.
    Closed,
    /// The body is of this media type.
    MediaType,
    /// The body can be read as what its media type says.
    Syntax,
}

impl Keyword {
    /// The keyword of a schema, or a word of ours where it is none of a schema's.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::Type => "type",
            Self::Nullable => "nullable",
            Self::MinLength => "minLength",
            Self::MaxLength => "maxLength",
            Self::Minimum => "minimum",
            Self::Maximum => "maximum",
            Self::Enum => "enum",
            Self::Format => "format",
            Self::Pattern => "pattern",
            Self::MinItems => "minItems",
            Self::MaxItems => "maxItems",
            Self::UniqueItems => "uniqueItems",
            Self::MinProperties => "minProperties",
            Self::MaxProperties => "maxProperties",
            Self::Closed => "additionalProperties",
            Self::MediaType => "media type",
            Self::Syntax => "syntax",
        }
    }

    /// The keywords of schemas that constrain a value, in the order in which they are tried. `required` and
    /// `additionalProperties` are about fields and treated apart.
    pub(super) const OF_SCHEMAS: [Self; 14] = [
        Self::Type,
        Self::Nullable,
        Self::MinLength,
        Self::MaxLength,
        Self::Minimum,
        Self::Maximum,
        Self::Enum,
        Self::Format,
        Self::Pattern,
        Self::MinItems,
        Self::MaxItems,
        Self::UniqueItems,
        Self::MinProperties,
        Self::MaxProperties,
    ];
}

impl fmt::Display for Keyword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

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

/// What was seen of one constraint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ConstraintSeen {
    /// The curated operation id.
    pub operation: String,
    /// JSON pointer of the keyword in the document.
    pub pointer: String,
    /// What kind it is.
    pub keyword: Keyword,
    /// Whether a request that violates it, and really did on the wire, was refused as documented.
    pub violated: bool,
    /// Whether a request that just about keeps it was accepted.
    pub met: bool,
    /// Why no request can violate it.
    pub inviolable: Option<String>,
    /// Why no request can show that it is kept: a rule of the document asks for more.
    pub unmeetable: Option<String>,
}
