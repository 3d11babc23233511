//! The examples of the document, tried out on the demo community.

use std::collections::BTreeMap;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use reqwest::Method;
use rooms_openapi::{Location, Operation};
use serde_json::Value;

use crate::support::{Answer, Api};

/// What the owner of the demo community gets for each example, where it is not simply a success.
const EXPECTED: &[(&str, u16, Option<&str>)] = &[
    // The rooms of the examples exist already, are public, and belong to the caller.
    ("create_group public_group", 400, Some("group-url-unique")),
    ("create_page organisation", 400, Some("page-url-unique")),
    ("accept_group_link", 400, Some("private-link-only-while-private")),
    ("accept_page_link", 400, Some("private-link-only-while-private")),
    ("leave_group", 403, Some("owner-cannot-leave")),
    ("unfollow_page", 403, Some("page-owner-cannot-unfollow")),
    // Tokens cannot be known before they are sent.
    ("accept_invite", 400, Some("invite-token-works-once")),
    ("reject_invite", 400, Some("invite-token-works-once")),
];

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Calls an operation with the example of each of its parameters.
async fn call(api: &Api, operation: &Operation, body: Option<Value>) -> Answer {
    let (mut path, mut query) = (operation.path.clone(), Vec::new());
    for parameter in &operation.parameters {
        let example = text(parameter.example.as_ref().expect("parameters have examples"));
        let example = utf8_percent_encode(&example, NON_ALPHANUMERIC).to_string();
        match parameter.location {
            Location::Path => path = path.replace(&format!("{{{}}}", parameter.name), &example),
            _ => query.push(format!("{}={example}", parameter.name)),
        }
    }
    if !query.is_empty() {
        path = format!("{path}?{}", query.join("&"));
    }
    let method: Method = operation.method.parse().unwrap();
    api.owner().call(method, &path, body).await
}

#[tokio::test]
async fn every_documented_request_is_accepted_or_refused_for_a_reason() {
    let expected: BTreeMap<_, _> =
        EXPECTED.iter().map(|(name, status, rule)| (*name, (*status, *rule))).collect();
    let (api, mut differing) = (Api::demo().await, Vec::new());
    for operation in api.document.operations() {
        let examples = operation.request_body.iter().flat_map(|body| &body.examples);
        let mut bodies: Vec<(String, Option<Value>)> = examples
            .map(|example| {
                (format!("{} {}", operation.id, example.name), Some(example.value.clone()))
            })
            .collect();
        if operation.request_body.is_none() {
            bodies.push((operation.id.clone(), None));
        }
        assert!(!bodies.is_empty(), "{} has no example body", operation.id);
        for (name, body) in bodies {
            api.mock.control().reset();
            let answer = call(&api, operation, body).await;
            let success = operation.responses[0].status;
            let wanted = expected.get(name.as_str()).copied().unwrap_or((success, None));
            if (answer.status, answer.rule) != wanted {
                differing.push(format!(
                    "{name}: {} {:?}, {}",
                    answer.status, answer.rule, answer.body["message"]
                ));
            }
        }
    }
    assert!(differing.is_empty(), "{differing:#?}");
}
