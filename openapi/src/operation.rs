//! What a document says about one operation, as plain data.
//!
//! Everything keeps its JSON pointer into the document, so that whoever reports about it can cite it.

use std::{collections::BTreeMap, fmt};

use serde_json::Value;

/// What an operation does to the service. The method does not tell it here: four GETs change
/// membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Changes nothing.
    Read,
    /// Changes something each time.
    Write,
    /// Changes something, and repeating it changes nothing more.
    IdempotentWrite,
}

impl Effect {
    /// The spelling of the `x-effect` extension.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::IdempotentWrite => "idempotent-write",
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        [Self::Read, Self::Write, Self::IdempotentWrite]
            .into_iter()
            .find(|effect| effect.name() == name)
    }
}

/// Whether upstream says a thing, or we concluded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Upstream's documentation says so.
    Documented,
    /// Upstream is silent or contradicts itself; the document gives the reason.
    Inferred,
}

impl Level {
    /// The word used in documents and reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Inferred => "inferred",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Where an operation comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upstream {
    /// Upstream's own operation id, which need not be unique there.
    pub operation_id: String,
    /// The documentation page.
    pub page: String,
    /// The curated operation whose page this is, if upstream has no page for this one.
    pub page_shared_with: Option<String>,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Location {
    /// A segment of the path.
    Path,
    /// The query string.
    Query,
    /// A header.
    Header,
}

impl Location {
    /// The spelling of `in`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
        }
    }

    pub(crate) fn parse(name: &str) -> Option<Self> {
        [Self::Path, Self::Query, Self::Header].into_iter().find(|location| location.name() == name)
    }
}

/// One documented parameter.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// The name on the wire.
    pub name: String,
    /// Where it travels.
    pub location: Location,
    /// Whether a request without it is wrong.
    pub required: bool,
    /// Its schema, as written in the document.
    pub schema: Value,
    /// Why we have it although upstream does not.
    pub inferred: Option<String>,
    /// A realistic value.
    pub example: Option<Value>,
    /// The kind of identity it carries (`x-redact`).
    pub redact: Option<String>,
    /// JSON pointer of the parameter.
    pub pointer: String,
    /// JSON pointer of the schema, references followed.
    pub schema_pointer: String,
}

/// A named example.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Its key below `examples`, or `example`.
    pub name: String,
    /// The value.
    pub value: Value,
    /// JSON pointer of the value.
    pub pointer: String,
}

/// The documented request body.
#[derive(Clone, Debug, PartialEq)]
pub struct RequestBody {
    /// The media type.
    pub content_type: String,
    /// Whether a request without it is wrong.
    pub required: bool,
    /// Its schema, as written in the document.
    pub schema: Value,
    /// Realistic bodies.
    pub examples: Vec<Example>,
    /// JSON pointer of the request body.
    pub pointer: String,
    /// JSON pointer of the schema, references followed.
    pub schema_pointer: String,
}

/// One status that an operation may answer.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentedResponse {
    /// The status.
    pub status: u16,
    /// Whether upstream documents it.
    pub level: Level,
    /// Why we expect it although upstream does not document it.
    pub reason: Option<String>,
    /// When it is answered.
    pub description: String,
    /// The media type, if there is a body.
    pub content_type: Option<String>,
    /// The schema of the body, as written in the document.
    pub schema: Option<Value>,
    /// Realistic bodies.
    pub examples: Vec<Example>,
    /// JSON pointer of the response.
    pub pointer: String,
    /// JSON pointer of the schema, references followed.
    pub schema_pointer: Option<String>,
}

/// A business rule: the glue between document, mock, scenarios and findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Unique in the document, kebab-case.
    pub id: String,
    /// Whether upstream states it.
    pub level: Level,
    /// With which status a call is refused that does not keep to it; none if nothing is refused, or if a
    /// redirect says so.
    pub status: Option<u16>,
    /// The rule, as one sentence.
    pub text: String,
    /// Why we concluded it; inferred rules only.
    pub why: Option<String>,
    /// JSON pointer of the rule.
    pub pointer: String,
}

/// One of several calls that share a method and path, told apart by their bodies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestShape {
    /// `snake_case` verb and object, unique among operations too; the client's method has this name.
    pub id: String,
    /// One line.
    pub summary: String,
    /// The text below the summary.
    pub description: String,
    /// JSON pointer of the schema of its body.
    pub body: String,
    /// JSON pointer of the schema that its success is answered with.
    pub answer: String,
    /// The names of the operation's examples that belong to it.
    pub examples: Vec<String>,
}

/// Something that a call brings into being, and that stays until it is removed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Creates {
    /// What it is: `room`.
    pub resource: String,
    /// JSON pointer to its id in the success.
    pub id: String,
    /// What finds it again if no answer came: JSON pointers into the request body, by name.
    pub found_by: BTreeMap<String, String>,
}

/// One method and path.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    /// `snake_case` verb and object, unique.
    pub id: String,
    /// The method, in capitals.
    pub method: String,
    /// The path template below the base path.
    pub path: String,
    /// One line.
    pub summary: String,
    /// The text below the summary.
    pub description: String,
    /// The first tag.
    pub tag: String,
    /// What it does to the service.
    pub effect: Effect,
    /// What it creates, if that stays.
    pub creates: Option<Creates>,
    /// The operation that takes back what it did, if one does.
    pub undone_by: Option<String>,
    /// The scopes that authorise it.
    pub scopes: Vec<String>,
    /// Where it comes from.
    pub upstream: Upstream,
    /// Parameters, those of the path item included.
    pub parameters: Vec<Parameter>,
    /// The body it takes.
    pub request_body: Option<RequestBody>,
    /// The calls that share it, if there are several.
    pub shapes: Vec<RequestShape>,
    /// What it may answer, by ascending status.
    pub responses: Vec<DocumentedResponse>,
    /// The rules stated here.
    pub rules: Vec<Rule>,
    /// Ids of rules that hold here too and are stated at another operation.
    pub shared_rules: Vec<String>,
    /// All extensions as written.
    pub extensions: BTreeMap<String, Value>,
    /// JSON pointer of the operation.
    pub pointer: String,
}

impl Operation {
    /// Method and path, as reports show it: `GET /v1/rooms/{id}`.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// The documented response of a status.
    #[must_use]
    pub fn response(&self, status: u16) -> Option<&DocumentedResponse> {
        self.responses.iter().find(|response| response.status == status)
    }

    /// The parameter of that name and place.
    #[must_use]
    pub fn parameter(&self, location: Location, name: &str) -> Option<&Parameter> {
        self.parameters
            .iter()
            .find(|parameter| parameter.location == location && parameter.name == name)
    }
}
