//! What a request of our own does that its document does not allow, as it went out: by the compiled validators, never by
//! what somebody meant to send.
//!
//! A step that the target has to refuse proves something only if it is wrong in the one way that it is about.

use std::fmt;

use rooms_openapi::{
    Document, Location, Operation, Parameter, Violation, ViolationKind, pointer::escape,
};
use serde_json::Value;
use url::form_urlencoded;

use crate::{
    artifacts::Keyword,
    exchange::{Headers, Request},
};

/// The media type of forms.
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";

/// The part of a request that something is wrong with.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    /// Method and path: they lead elsewhere.
    Route,
    /// What says who calls: it is not there.
    Credentials,
    /// A parameter.
    Parameter(Location, String),
    /// The media type of the body.
    MediaType,
    /// The body as a whole: it is not there, or cannot be read.
    Body,
    /// A field of the body, by JSON pointer.
    Field(String),
    /// Fields that the object at this JSON pointer has to have.
    Missing(String),
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Route => f.write_str("method and path"),
            Self::Credentials => f.write_str("credentials"),
            Self::Parameter(location, name) => write!(f, "{} parameter `{name}`", location.name()),
            Self::MediaType => f.write_str("media type"),
            Self::Body => f.write_str("body"),
            Self::Field(pointer) => write!(f, "field {pointer}"),
            Self::Missing(pointer) if pointer.is_empty() => f.write_str("missing fields"),
            Self::Missing(pointer) => write!(f, "missing fields of {pointer}"),
        }
    }
}

/// One thing that is wrong with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) part: Part,
    /// Where in the document.
    pub(crate) pointer: String,
    /// What kind it is, where the pointer does not say it.
    pub(crate) keyword: Option<Keyword>,
    /// Where in the body.
    pub(crate) instance: String,
}

impl Wrong {
    fn about(part: Part, pointer: impl Into<String>, keyword: Keyword) -> Self {
        Self { part, pointer: pointer.into(), keyword: Some(keyword), instance: String::new() }
    }

    fn of_parameter(location: Location, violation: Violation) -> Self {
        let part = Part::Parameter(location, violation.field.clone());
        Self::of(part, violation)
    }

    fn of_body(violation: Violation) -> Self {
        let keyword = violation.schema_pointer.rsplit('/').next();
        let part = match (violation.instance_pointer.rsplit_once('/'), keyword) {
            // All of them are wrong by the same keyword.
            (Some((object, _)), Some("required")) => Part::Missing(object.to_owned()),
            (Some(_), _) => Part::Field(violation.instance_pointer.clone()),
            (None, _) => Part::Body,
        };
        Self::of(part, violation)
    }

    fn of(part: Part, violation: Violation) -> Self {
        let missing = violation.kind == ViolationKind::MissingParameter;
        Self {
            part,
            pointer: violation.schema_pointer,
            keyword: missing.then_some(Keyword::Required),
            instance: violation.instance_pointer,
        }
    }
}

/// Everything that is wrong with path, query and body of a request for an operation. One that does not even lead there
/// is wrong by the operation itself.
pub(crate) fn wrongs(document: &Document, operation: &Operation, request: &Request) -> Vec<Wrong> {
    let below = request.path.strip_prefix(document.api().base_path());
    let route = below.and_then(|path| document.route(&request.method, path));
    let Some(route) = route.filter(|route| route.operation.id == operation.id) else {
        return vec![Wrong::about(Part::Route, &operation.pointer, Keyword::Syntax)];
    };
    let mut wrongs = Vec::new();
    let of_path = |one: &&Parameter| one.location == Location::Path;
    for parameter in operation.parameters.iter().filter(of_path) {
        let raw = route.parameters.get(&parameter.name);
        let raw = raw.map(String::as_str).unwrap_or_default();
        let violation = document.check_parameter(parameter, raw).err();
        wrongs.extend(violation.map(|one| Wrong::of_parameter(Location::Path, one)));
    }
    let query = request.query.as_deref().unwrap_or_default();
    let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let violations = document.check_query(operation, &pairs).err();
    let violations = violations.into_iter().flatten();
    wrongs.extend(violations.map(|one| Wrong::of_parameter(Location::Query, one)));
    wrongs.extend(wrong_body(document, operation, request));
    wrongs
}

fn wrong_body(document: &Document, operation: &Operation, request: &Request) -> Vec<Wrong> {
    let Some(documented) = &operation.request_body else {
        return Vec::new();
    };
    let escaped = escape(&documented.content_type);
    let media = format!("{}/content/{escaped}", documented.pointer);
    if request.body.is_empty() {
        let pointer = format!("{}/required", documented.pointer);
        return match documented.required {
            true => vec![Wrong::about(Part::Body, pointer, Keyword::Required)],
            false => Vec::new(),
        };
    }
    let given = request.headers.get("content-type").unwrap_or_default();
    let essence = given.split(';').next().unwrap_or_default().trim();
    if !essence.eq_ignore_ascii_case(&documented.content_type) {
        return vec![Wrong::about(Part::MediaType, media, Keyword::MediaType)];
    }
    let value: Option<Value> = match documented.content_type.as_str() {
        FORM => request.form(),
        // Read strictly: what only lenient readers can read, nobody has to accept.
        _ => serde_json::from_slice(&request.body.0).ok(),
    };
    let Some(value) = value else {
        return vec![Wrong::about(Part::Body, media, Keyword::Syntax)];
    };
    let violations = document.check_body(operation, &value).into_iter();
    violations.map(Wrong::of_body).collect()
}

/// The parts of a request that are wrong, each once. What a broken part contains is not named besides it.
pub(crate) fn wrong_parts(
    document: &Document,
    operation: &Operation,
    request: &Request,
) -> Vec<Part> {
    let wrongs = wrongs(document, operation, request).into_iter();
    let mut parts: Vec<Part> = wrongs.map(|wrong| wrong.part).collect();
    if lacks_credentials(document, operation, &request.headers) {
        parts.push(Part::Credentials);
    }
    parts.sort();
    parts.dedup();
    let whole = parts.contains(&Part::Body);
    let fields: Vec<String> = parts
        .iter()
        .filter_map(|part| match part {
            Part::Field(pointer) => Some(pointer.clone()),
            _ => None,
        })
        .collect();
    parts.retain(|part| match part {
        Part::Field(pointer) => {
            let mut others = fields.iter();
            let inside = others.any(|other| {
                let rest = pointer.strip_prefix(other.as_str());
                rest.is_some_and(|rest| rest.starts_with('/'))
            });
            !whole && !inside
        }
        _ => true,
    });
    parts
}

/// Whether a request has not all headers of any of the ways in which the operation lets callers show who they are.
/// What travels in a form is none of them.
fn lacks_credentials(document: &Document, operation: &Operation, headers: &Headers) -> bool {
    let own = document.at(&operation.pointer);
    let own = own.and_then(|own| own.get("security"));
    let security = own.or_else(|| document.value().get("security"));
    let mut ways = security.and_then(Value::as_array).into_iter().flatten();
    let there = |scheme: &String| {
        let pointer = format!("#/components/securitySchemes/{}", escape(scheme));
        let Some(scheme) = document.at(&pointer) else {
            return true;
        };
        let text = |key: &str| scheme.get(key).and_then(Value::as_str).unwrap_or_default();
        match (text("type"), text("in"), text("scheme")) {
            ("apiKey", "header", _) => headers.get(&text("name").to_ascii_lowercase()).is_some(),
            // A client may be named in the form instead.
            ("http", _, "bearer") | ("oauth2", ..) => headers.get("authorization").is_some(),
            _ => true,
        }
    };
    let complete = |way: &Value| {
        let schemes = way.as_object();
        schemes.is_none_or(|schemes| schemes.keys().all(there))
    };
    let first = ways.next();
    first.is_some_and(|first| !complete(first) && !ways.any(complete))
}

/// Headers whose values are a list, which may be spread over several lines (RFC 9110, section 5.3). Any other stands
/// once.
const LISTS: [&str; 26] = [
    "accept",
    "accept-charset",
    "accept-encoding",
    "accept-language",
    "access-control-request-headers",
    "cache-control",
    "connection",
    "content-encoding",
    "content-language",
    "expect",
    "forwarded",
    "if-match",
    "if-none-match",
    "link",
    "pragma",
    "prefer",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade",
    "vary",
    "via",
    "warning",
    "x-forwarded-for",
    "x-forwarded-host",
    "x-forwarded-proto",
];

/// Whether a header may stand more than once in a request.
pub(crate) fn may_repeat(name: &str) -> bool {
    LISTS.iter().any(|list| list.eq_ignore_ascii_case(name))
}

/// The headers that may stand once, and stand more than once.
pub(crate) fn repeated(headers: &Headers) -> Vec<&str> {
    let mut seen: Vec<&str> = Vec::new();
    let mut repeated = Vec::new();
    for (name, _) in &headers.0 {
        if !seen.contains(&name.as_str()) {
            seen.push(name);
        } else if !may_repeat(name) && !repeated.contains(&name.as_str()) {
            repeated.push(name.as_str());
        }
    }
    repeated
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Environment};
    use serde_json::json;

    use super::*;
    use crate::exchange::Body;

    fn headers(all: &[(&str, &str)]) -> Headers {
        let all = all.iter();
        Headers(all.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    #[test]
    fn a_header_may_stand_twice_only_if_it_is_a_list() {
        let twice = headers(&[
            ("accept", "a/b"),
            ("x-auth-token", "t"),
            ("content-type", "a/b"),
            ("accept", "c/d"),
            ("content-type", "a/b"),
            ("x-auth-token", "u"),
            ("content-type", "c/d"),
        ]);
        assert_eq!(repeated(&twice), ["content-type", "x-auth-token"]);
        assert!(may_repeat("Accept") && !may_repeat("Host"));
    }

    fn parts(operation: &str, request: &Request) -> Vec<String> {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let operation = document.operation(operation).expect("documented");
        let parts = wrong_parts(&document, operation, request).into_iter();
        parts.map(|part| part.to_string()).collect()
    }

    fn creating(all: &[(&str, &str)], body: &Value) -> Request {
        Request {
            method: "POST".to_owned(),
            path: "/quran-reflect/v1/rooms/groups".to_owned(),
            query: None,
            headers: headers(all),
            body: Body(body.to_string().into_bytes().into()),
        }
    }

    const CREDENTIALS: [(&str, &str); 3] =
        [("x-auth-token", "t"), ("x-client-id", "c"), ("content-type", "application/json")];

    #[test]
    fn every_part_of_a_request_that_is_wrong_is_named_once() {
        let right = json!({"name": "Circle", "url": "circle"});
        let wrong = json!({"name": 7, "url": false});
        let of = |headers: &[_], body: &_| parts("create_group", &creating(headers, body));
        assert_eq!(of(&CREDENTIALS, &right), [""; 0]);
        assert_eq!(of(&CREDENTIALS[1..], &right), ["credentials"]);
        assert_eq!(of(&CREDENTIALS, &wrong), ["field /name", "field /url"]);
        assert_eq!(of(&CREDENTIALS, &json!([])), ["body"]);
        assert_eq!(of(&CREDENTIALS, &json!({})), ["missing fields"]);
        let half = json!({"name": 7});
        assert_eq!(of(&CREDENTIALS, &half), ["field /name", "missing fields"]);
        assert_eq!(of(&CREDENTIALS[..1], &wrong), ["credentials", "media type"]);
    }

    #[test]
    fn a_body_that_only_lenient_readers_can_read_is_wrong() {
        for body in [
            &b"\xef\xbb\xbf{\"name\":\"Circle\",\"url\":\"c\"}"[..],
            br#"{"name":"\ud83d","url":"c"}"#,
            br#"{"name":"Circle","url":"c","x":1e999}"#,
        ] {
            let mut request = creating(&CREDENTIALS, &json!({}));
            request.body = Body(body.to_vec().into());
            assert_eq!(parts("create_group", &request), ["body"]);
        }
    }

    #[test]
    fn a_request_that_leads_elsewhere_is_wrong_as_a_whole() {
        let mut request = creating(&CREDENTIALS, &json!({}));
        request.method = "GET".to_owned();
        assert_eq!(parts("create_group", &request), ["method and path"]);
    }
}
