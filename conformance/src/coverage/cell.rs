//! One cell of the grid: something that the document says, and how often a run showed it.

use std::{fmt, ops::AddAssign};

use rooms_openapi::Level;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::finding::LevelName;

/// What an operation is crossed with.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Dimension {
    /// The statuses that it lists.
    Status,
    /// Who calls.
    Actor,
    /// Its parameters: given, and left out if they are optional.
    Parameter,
    /// The fields of its body: given, left out if they are optional, null if that is allowed.
    RequestField,
    /// The values that a parameter or a field of the body may have.
    RequestValue,
    /// The fields of its responses: seen, seen absent if they are optional, seen null if that is allowed.
    ResponseField,
    /// The values that a field of a response may have.
    ResponseValue,
    /// What a parameter or a field of the body has to keep to: met, and violated.
    Constraint,
}

impl Dimension {
    /// All of them, in the order of reports.
    pub const ALL: [Self; 8] = [
        Self::Status,
        Self::Actor,
        Self::Parameter,
        Self::RequestField,
        Self::RequestValue,
        Self::ResponseField,
        Self::ResponseValue,
        Self::Constraint,
    ];

    /// The name in files and in the names of cells.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Actor => "actor",
            Self::Parameter => "parameter",
            Self::RequestField => "request_field",
            Self::RequestValue => "request_value",
            Self::ResponseField => "response_field",
            Self::ResponseValue => "response_value",
            Self::Constraint => "constraint",
        }
    }

    /// What is counted, in words for people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Status => "responses",
            Self::Actor => "actors",
            Self::Parameter => "parameters",
            Self::RequestField => "request fields",
            Self::RequestValue => "request values",
            Self::ResponseField => "response fields",
            Self::ResponseValue => "response values",
            Self::Constraint => "constraints",
        }
    }
}

impl fmt::Display for Dimension {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How something is shown.
pub(super) const GIVEN: &str = "given";
pub(super) const LEFT_OUT: &str = "left-out";
pub(super) const NULL: &str = "null";
pub(super) const SEEN: &str = "seen";
pub(super) const ABSENT: &str = "absent";

/// One documented thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cell {
    /// What the operation is crossed with.
    pub dimension: Dimension,
    /// The operation id.
    pub operation: String,
    /// The status, of responses and of what is in them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The actor; place and name of the parameter (`query.limit`); the field as a JSON pointer, with `*` for any
    /// element of a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// How it shows: `seen`, `absent` or `null`; `given`, `left-out` or `null`; `met` or `violated` and the keyword;
    /// or the value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown: Option<String>,
    /// Whether upstream documents it.
    #[serde(with = "crate::finding::level")]
    #[schemars(with = "LevelName")]
    pub level: Level,
    /// How many exchanges showed it so that a change would have been noticed.
    pub exercised: usize,
    /// Why it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub excluded: Option<String>,
}

impl Cell {
    pub(super) fn new(dimension: Dimension, operation: &str, level: Level) -> Self {
        Self {
            dimension,
            operation: operation.to_owned(),
            status: None,
            place: None,
            shown: None,
            level,
            exercised: 0,
            excluded: None,
        }
    }

    pub(super) fn at(mut self, place: impl Into<String>) -> Self {
        self.place = Some(place.into());
        self
    }

    pub(super) fn of_status(mut self, status: Option<u16>) -> Self {
        self.status = status;
        self
    }

    pub(super) fn shown(mut self, shown: impl Into<String>) -> Self {
        self.shown = Some(shown.into());
        self
    }

    /// The name by which exclusions and messages call it, unique in its document:
    /// `response_field get_room 200 /membersCount seen`.
    #[must_use]
    pub fn name(&self) -> String {
        let mut name = format!("{} {}", self.dimension, self.operation);
        let status = self.status.map(|status| status.to_string());
        for part in [&status, &self.place, &self.shown].into_iter().flatten() {
            name.push(' ');
            name.push_str(part);
        }
        name
    }

    /// Whether it is neither shown nor left out with a reason.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.exercised == 0 && self.excluded.is_none()
    }
}

/// Exercised and documented.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Ratio {
    /// Cells that were exercised.
    pub exercised: usize,
    /// Cells there are.
    pub of: usize,
}

impl AddAssign for Ratio {
    fn add_assign(&mut self, other: Self) {
        self.exercised += other.exercised;
        self.of += other.of;
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.exercised, self.of)
    }
}
