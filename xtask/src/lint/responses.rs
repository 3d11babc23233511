//! Rules about responses: what the generator can express, and what the mock and the checks rely on.

use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::{
    problem::Report,
    visit::{Found, Visit, entries},
};

/// The one body of every refusal. The generator knows one error type per operation.
const ERROR_BODY: &str = "#/components/schemas/ErrorResponse";

pub(super) fn check(visit: &Visit<'_>, report: &mut Report<'_>) {
    let unauthenticated = unauthenticated(visit.document);
    for operation in &visit.operations {
        let all = format!("{}/responses", operation.pointer);
        let mut successes = Vec::new();
        let mut refuses_strangers = false;
        for (status, response) in entries(operation.node, "responses") {
            let at = format!("{all}/{}", escape(status));
            let (at, response) = visit.follow(response, at);
            match status.parse::<u16>() {
                // A redirect is what an operation for browsers succeeds with.
                Ok(200..=399) => successes.push(status.as_str()),
                Ok(refusal) => refuses_strangers |= refusal == unauthenticated,
                Err(_) => report.add(
                    &at,
                    format!("`{status}` is no status"),
                    "list each status by number; anything else makes the generator merge types",
                ),
            }
            one(visit, status, &at, response, report);
        }
        count(operation, &all, &successes, report);
        if !refuses_strangers && !operation.is_anonymous() {
            report.add(
                &all,
                format!("{unauthenticated} is missing"),
                "add it, with `x-inferred` if upstream does not list it: every call carries credentials",
            );
        }
    }
}

/// What requests get whose credentials are not accepted.
fn unauthenticated(document: &Value) -> u16 {
    let said = document.get("x-unauthenticated").and_then(Value::as_u64);
    said.and_then(|status| status.try_into().ok()).unwrap_or(401)
}

fn count(operation: &Found<'_>, all: &str, successes: &[&str], report: &mut Report<'_>) {
    match successes {
        [_] => {}
        [] => report.add(
            all,
            format!("`{}` cannot succeed", operation.id()),
            "add the 2xx response, or the redirect of an operation for browsers",
        ),
        several => report.add(
            all,
            format!("several successes: {}", several.join(", ")),
            "keep the one that upstream answers; the generator knows one success type",
        ),
    }
}

/// The only media type that the client decodes.
const JSON: &str = "application/json";

fn one(visit: &Visit<'_>, status: &str, at: &str, response: &Value, report: &mut Report<'_>) {
    let description = response.get("description").and_then(Value::as_str);
    if description.is_none_or(|text| text.trim().is_empty()) {
        report.add(at, "`description` is missing", "say when this is answered");
    }
    let media: Vec<_> = entries(response, "content").collect();
    if media.len() > 1 {
        report.add(
            format!("{at}/content"),
            format!("{} media types", media.len()),
            "keep exactly one; the generator knows one per status",
        );
    }
    if status.starts_with('2')
        && let [(kind, _)] = media.as_slice()
        && *kind != JSON
    {
        report.add(
            format!("{at}/content/{}", escape(kind)),
            format!("a success answered as {kind}"),
            "describe it as application/json; the client would hand out bytes otherwise",
        );
    }
    for (kind, media) in &media {
        if media.get("schema").is_none() {
            report.add(
                format!("{at}/content/{}", escape(kind)),
                "content without `schema`",
                "add the schema; the generator panics without one",
            );
        }
    }
    if status.parse::<u16>().is_ok_and(|status| status >= 400) {
        let body = response.pointer("/content/application~1json/schema");
        let body = body.map(|schema| visit.follow(schema, String::new()).0);
        if body.as_deref() != Some(ERROR_BODY) {
            report.add(
                at,
                "the body of a refusal is not ErrorResponse",
                format!("refer to {ERROR_BODY} as application/json"),
            );
        }
    }
}
