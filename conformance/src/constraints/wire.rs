//! What a request as it went out does that its document does not allow: by the compiled validators, never by what
//! somebody meant to send.

use rooms_openapi::pointer::{escape, unescape};
use rooms_openapi::{Document, Location, Operation, Violation, ViolationKind};
use serde_json::Value;
use url::form_urlencoded;

use super::{
    constraint::{Constraint, Keyword, Segment, Subject},
    draft::FORM,
};
use crate::exchange::Request;

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// Where in the document.
    pointer: String,
    /// What kind it is, where the pointer does not say it.
    keyword: Option<Keyword>,
    /// Where in the body.
    instance: String,
}

impl Wrong {
    fn about(pointer: &str, keyword: Keyword) -> Self {
        Self {
            pointer: pointer.to_owned(),
            keyword: Some(keyword),
            instance: String::new(),
        }
    }
}

impl From<Violation> for Wrong {
    fn from(violation: Violation) -> Self {
        let missing = violation.kind == ViolationKind::MissingParameter;
        Self {
            pointer: violation.schema_pointer,
            keyword: missing.then_some(Keyword::Required),
            instance: violation.instance_pointer,
        }
    }
}

/// Everything that is wrong with a request for an operation. One that does not even lead there is wrong by the
/// operation itself.
pub(super) fn wrongs(document: &Document, operation: &Operation, request: &Request) -> Vec<Wrong> {
    let below = request.path.strip_prefix(document.api().base_path());
    let route = below.and_then(|path| document.route(&request.method, path));
    let Some(route) = route.filter(|route| route.operation.id == operation.id) else {
        return vec![Wrong::about(&operation.pointer, Keyword::Syntax)];
    };
    let mut wrongs = Vec::new();
    for parameter in &operation.parameters {
        if parameter.location != Location::Path {
            continue;
        }
        let raw = route.parameters.get(&parameter.name);
        let raw = raw.map(String::as_str).unwrap_or_default();
        wrongs.extend(
            document
                .check_parameter(parameter, raw)
                .err()
                .map(Wrong::from),
        );
    }
    let query = request.query.as_deref().unwrap_or_default();
    let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    let query = document.check_query(operation, &pairs).err();
    wrongs.extend(query.into_iter().flatten().map(Wrong::from));
    wrongs.extend(wrong_body(document, operation, request));
    wrongs
}

fn wrong_body(document: &Document, operation: &Operation, request: &Request) -> Vec<Wrong> {
    let Some(documented) = &operation.request_body else {
        return Vec::new();
    };
    let escaped = escape(&documented.content_type);
    let media = format!("{}/content/{escaped}", documented.pointer);
    let one = |pointer: &str, keyword| vec![Wrong::about(pointer, keyword)];
    if request.body.is_empty() {
        let pointer = format!("{}/required", documented.pointer);
        return match documented.required {
            true => one(&pointer, Keyword::Required),
            false => Vec::new(),
        };
    }
    let given = request.headers.get("content-type").unwrap_or_default();
    let essence = given.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case(&documented.content_type) {
        return one(&media, Keyword::MediaType);
    }
    let value: Option<Value> = match documented.content_type.as_str() {
        FORM => request.form(),
        _ => request.body.json(),
    };
    let Some(value) = value else {
        return one(&media, Keyword::Syntax);
    };
    let violations = document.check_body(operation, &value).into_iter();
    violations.map(Wrong::from).collect()
}

/// Whether a constraint is among what is wrong.
pub(super) fn breaks(document: &Document, constraint: &Constraint, wrongs: &[Wrong]) -> bool {
    wrongs.iter().any(|wrong| is(document, constraint, wrong))
}

fn is(document: &Document, constraint: &Constraint, wrong: &Wrong) -> bool {
    let owner = &constraint.owner;
    match (constraint.keyword, &constraint.subject) {
        (Keyword::MediaType | Keyword::Syntax, _) => {
            wrong.pointer == constraint.pointer && wrong.keyword == Some(constraint.keyword)
        }
        (Keyword::Required, Subject::Parameter(..)) => {
            wrong.pointer == *owner && wrong.keyword == Some(Keyword::Required)
        }
        (Keyword::Required, Subject::Body(path)) => match path.last() {
            Some(Segment::Field(name)) => {
                let field = wrong.instance.rsplit('/').next().unwrap_or_default();
                let field = unescape(field);
                wrong.pointer == format!("{owner}/required") && field == *name
            }
            _ => wrong.pointer == constraint.pointer,
        },
        // Formats of integers are held as bounds that the document does not write.
        (Keyword::Format, _) => ["format", "minimum", "maximum"].iter().any(|keyword| {
            let pointer = format!("{owner}/{keyword}");
            let written = *keyword == "format" || document.at(&pointer).is_none();
            wrong.pointer == pointer && written
        }),
        _ => wrong.pointer == constraint.pointer,
    }
}
