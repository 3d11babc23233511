//! Advice for those who call something that is not there, or almost the right thing.
//!
//! The usual mistakes: no `/quran-reflect`, no `/v1`, an invented segment, the wrong method, `userId` for `userIds`.

use rooms_openapi::{Document, Operation, is_near};
use serde_json::{Value, json};

use crate::journal::LONGEST_METHOD;
use crate::reply::Reply;
use crate::secrets::blotted;
use crate::shown::cut;

/// The methods that a path below the base path is documented with.
pub(crate) fn methods(document: &Document, path: &str) -> Vec<&'static str> {
    let known = ["GET", "POST", "PUT", "PATCH", "DELETE"];
    known.into_iter().filter(|method| document.route(method, path).is_some()).collect()
}

/// The reply to a method that its path is not documented with.
pub(crate) fn wrong_method(
    document: &Document,
    prefix: &str,
    method: &str,
    path: &str,
    allowed: &[&str],
) -> Reply {
    let served: Vec<String> = allowed
        .iter()
        .filter_map(|method| Some(label(prefix, document.route(method, path)?.operation)))
        .collect();
    let message = format!(
        "{} is not documented here; the operation is {}.",
        cut(method, LONGEST_METHOD),
        served.join(" or ")
    );
    let reply = Reply::error(405, "method_not_allowed", &message);
    reply.with_header(http::header::ALLOW, &allowed.join(", "))
}

/// The reply to a path that leads nowhere; `path` is the whole path. The documents come with what stands before their
/// paths, the likeliest first.
pub(crate) fn no_route(documents: &[(&Document, &str)], method: &str, path: &str) -> Reply {
    let exactly =
        documents.iter().find_map(|(document, prefix)| corrected(document, prefix, method, path));
    let found = exactly.or_else(|| {
        let mut others = documents.iter();
        others.find_map(|(document, prefix)| nearest(document, prefix, method, path))
    });
    let mut message = format!(
        "No operation has this path: {} {}.",
        cut(method, LONGEST_METHOD),
        // The message goes to the log as well, and a path may hold the token of a private link.
        cut(&blotted(path, None), 200)
    );
    if let Some(found) = &found {
        message.push_str(&format!(" Did you mean {}?", found.label));
        if !found.mistake.is_empty() {
            message.push_str(&format!(" {}", found.mistake));
        }
    }
    let mut body = json!({ "message": message, "type": "not_found", "success": false });
    if let Some(Meant { operation, label, .. }) = &found {
        let error = json!({
            "code": "RouteNotFound",
            "message": message,
            "details": { "nearest": label, "operation": operation },
        });
        body["details"] = json!({ "success": false, "error": error });
    }
    Reply { note: Some(message), ..Reply::json(404, &body) }
}

/// What a caller seems to have meant.
struct Meant {
    operation: String,
    label: String,
    mistake: String,
}

impl Meant {
    fn new(prefix: &str, operation: &Operation, mistake: impl Into<String>) -> Self {
        Self {
            operation: operation.id.clone(),
            label: label(prefix, operation),
            mistake: mistake.into(),
        }
    }
}

/// Corrections that lead to an operation at once, each with the mistake that it corrects.
fn corrected(document: &Document, prefix: &str, method: &str, path: &str) -> Option<Meant> {
    let below = path.strip_prefix(prefix).filter(|rest| rest.starts_with('/'));
    let rest = below.unwrap_or(path);
    let rest = rest.strip_prefix("/auth").or_else(|| rest.strip_prefix("/api")).unwrap_or(rest);
    let operations = document.operations();
    let version = match operations.iter().all(|one| one.path.starts_with("/v1/")) {
        true => "/v1",
        false => "",
    };
    let is_versioned = rest.starts_with(&format!("{version}/"));
    let versioned = if is_versioned { rest.to_owned() } else { format!("{version}{rest}") };
    let plain = versioned.trim_end_matches('/').replace("//", "/");
    let mistake = match (below.is_some(), is_versioned) {
        (false, true) => format!("The paths of this api begin with {prefix}."),
        (false, false) => format!("The paths of this api begin with {prefix}{version}."),
        (true, false) => format!("The version {version} is missing after {prefix}."),
        (true, true) => "Mind double and trailing slashes.".to_owned(),
    };
    // The caller's method first, then any other that the path is documented with.
    let methods_of = |path: &str| {
        let others = methods(document, path);
        document
            .route(method, path)
            .is_some()
            .then(|| method.to_owned())
            .or(others.first().map(|one| (*one).to_owned()))
    };
    // Some paths end in a slash, most do not.
    for plain in [plain.clone(), format!("{plain}/")] {
        if let Some(found) = methods_of(&plain) {
            let route = document.route(&found, &plain)?;
            return Some(Meant::new(prefix, route.operation, mistake));
        }
    }
    // `/v1/rooms/groups/{id}/join`: the kind of a room is no part of these paths.
    for kind in ["/groups/", "/pages/", "/group/", "/page/"] {
        let without = plain.replacen(kind, "/", 1);
        if without != plain
            && let Some(found) = methods_of(&without)
        {
            let mistake = "Rooms of either kind are addressed as /v1/rooms/{id}, without groups or pages in between.";
            let route = document.route(&found, &without)?;
            return Some(Meant::new(prefix, route.operation, mistake));
        }
    }
    None
}

fn nearest(document: &Document, prefix: &str, method: &str, path: &str) -> Option<Meant> {
    let rest = path.strip_prefix(prefix).unwrap_or(path);
    let found = document
        .nearest(method, rest)
        .or_else(|| document.nearest(method, &format!("/v1{rest}")))?;
    Some(Meant::new(prefix, found, ""))
}

fn label(prefix: &str, operation: &Operation) -> String {
    format!("{} {prefix}{}", operation.method, operation.path)
}

/// What a body seems to have got wrong about a field that is missing from it.
pub(crate) fn about_body(
    document: &Document,
    operation: &Operation,
    body: &Value,
    field: &str,
) -> Option<String> {
    let given = body.as_object()?;
    if given.contains_key(field) {
        return None;
    }
    let schema = document.resolve(&operation.request_body.as_ref()?.schema);
    let properties = schema.get("properties")?.as_object()?;
    let wanted = document.resolve(properties.get(field)?);
    // The fields of an object that should have been wrapped.
    let inner = wanted.get("properties").and_then(Value::as_object);
    if inner.is_some_and(|inner| given.keys().any(|key| inner.contains_key(key))) {
        return Some(format!(" (wrap the fields in an object called `{field}`)"));
    }
    let similar = given.keys().find(|key| !properties.contains_key(*key) && is_near(key, field))?;
    Some(format!(" (the body has `{similar}`)"))
}
