//! What a scenario saw of the constraints of requests.

use std::fmt;

use serde::Serialize;

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
    pub(crate) const OF_SCHEMAS: [Self; 14] = [
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
