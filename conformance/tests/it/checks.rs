//! Every check fires under a bad exchange made for it, it alone, and none fires under a good one.

use std::{fs, path::Path};

use conformance::{
    checks::{self, Subject},
    exchange::{Body, Exchange, Headers, Request, Response},
    redact::{Secrets, Sort},
};
use rooms_openapi::{Api, Document, Environment, Level};
use serde_json::{Value, json};

const TOKEN: &str = "token-of-the-owner";
const ADDRESS: &str = "someone.else@example.org";

/// The documented example of a profile, as an exchange.
fn good() -> Exchange {
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let operation = document.operation("get_room").unwrap();
    let example = &operation.response(200).unwrap().examples[0].value;
    Exchange {
        request: Request {
            method: "GET".to_owned(),
            path: "/quran-reflect/v1/rooms/101".to_owned(),
            query: None,
            headers: Headers::default(),
            body: Body::default(),
        },
        response: Some(Response {
            status: 200,
            headers: Headers(vec![(
                "content-type".to_owned(),
                "application/json; charset=utf-8".to_owned(),
            )]),
            body: Body(example.to_string().into()),
        }),
        failure: None,
        duration_ms: 1.0,
    }
}

fn with_response(change: impl FnOnce(&mut Response)) -> Exchange {
    let mut exchange = good();
    change(exchange.response.as_mut().unwrap());
    exchange
}

fn with_body(change: impl FnOnce(&mut Value)) -> Exchange {
    with_response(|response| {
        let mut body = response.body.json().unwrap();
        change(&mut body);
        response.body = Body(body.to_string().into());
    })
}

/// The ids of the checks that fire, with the levels of what they say.
fn firing(exchange: &Exchange, undecoded: Option<&str>) -> Vec<(&'static str, Level)> {
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let mut secrets = Secrets::default();
    secrets.add(Sort::Credential, TOKEN, "TOKEN_OWNER");
    let addresses = [ADDRESS.to_owned()];
    let subject = Subject {
        document: &document,
        operation: document.operation("get_room"),
        exchange,
        undecoded,
        secrets: &secrets,
        addresses: &addresses,
    };
    let seen = checks::examine(&subject).into_iter();
    seen.map(|(check, seen)| (check.id, seen.level)).collect()
}

#[test]
fn nothing_fires_under_the_documented_example() {
    assert_eq!(firing(&good(), None), []);
}

#[test]
fn each_check_fires_alone_under_a_defect_of_its_kind() {
    let bad: Vec<(&str, Exchange)> = vec![
        ("response_complete", {
            let mut exchange = good();
            exchange.failure = Some("connection reset".to_owned().into());
            exchange
        }),
        (
            "no_server_error",
            with_response(|response| {
                response.status = 500;
                response.body = Body::default();
            }),
        ),
        ("status_documented", with_response(|response| response.status = 202)),
        // There are no server errors beyond 599.
        ("status_documented", with_response(|response| response.status = 999)),
        (
            "content_type_documented",
            with_response(|response| response.headers.0[0].1 = "text/html".to_owned()),
        ),
        ("body_is_json", with_response(|response| response.body = Body("<html>".into()))),
        ("response_schema_conformance", with_body(|body| body["membersCount"] = json!("12"))),
        ("undocumented_field", with_body(|body| body["metadata"] = json!({}))),
        (
            "credentials_not_echoed",
            with_response(|response| {
                let echo = ("x-echo".to_owned(), format!("got {TOKEN}"));
                response.headers.0.push(echo);
            }),
        ),
        ("address_not_shown", with_body(|body| body["description"] = json!(ADDRESS))),
    ];
    for (check, exchange) in &bad {
        let fired: Vec<_> = firing(exchange, None).into_iter().map(|(id, _)| id).collect();
        assert_eq!(fired, [*check]);
    }
    // One cause, one finding: the client has no type for a status that is not listed.
    let unlisted = with_response(|response| response.status = 202);
    let documented = Level::Documented;
    assert_eq!(firing(&unlisted, Some("why")), [("status_documented", documented)]);
    let undecoded = firing(&good(), Some("invalid type: string"));
    assert_eq!(undecoded, [("typed_decode_conformance", Level::Documented)]);

    let mut covered: Vec<_> = bad.iter().map(|(check, _)| *check).collect();
    covered.push("typed_decode_conformance");
    for check in checks::ALL {
        assert!(covered.contains(&check.id), "{} is not shown to fire", check.id);
    }
}

#[test]
fn a_defect_of_an_inferred_response_is_inferred() {
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let operation = document.operation("get_room").unwrap();
    assert_eq!(operation.response(400).unwrap().level, Level::Inferred);
    let exchange = with_response(|response| {
        response.status = 400;
        response.body = Body(r#"{"message":7,"type":"x","success":false}"#.into());
    });
    let inferred = Level::Inferred;
    assert_eq!(firing(&exchange, None), [("response_schema_conformance", inferred)]);
}

#[test]
fn every_check_of_the_body_of_a_documented_refusal_is_inferred() {
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let operation = document.operation("get_room").unwrap();
    assert_eq!(operation.response(404).unwrap().level, Level::Documented);
    let refusal = |media_type: &str, body: &str| {
        with_response(|response| {
            response.status = 404;
            response.headers.0[0].1 = media_type.to_owned();
            response.body = Body(body.to_owned().into());
        })
    };
    let (json, fine) = ("application/json", r#"{"message":"m","type":"t","success":false}"#);
    for (check, exchange, undecoded) in [
        ("content_type_documented", refusal("text/plain", fine), None),
        ("body_is_json", refusal(json, ""), None),
        ("response_schema_conformance", refusal(json, "{}"), None),
        ("undocumented_field", refusal(json, &fine.replace('{', r#"{"x":1,"#)), None),
        ("typed_decode_conformance", refusal(json, fine), Some("why")),
    ] {
        let seen = firing(&exchange, undecoded);
        assert!(!seen.is_empty(), "{check}");
        assert!(seen.iter().all(|one| *one == (check, Level::Inferred)), "{seen:?}");
    }
}

#[test]
fn an_address_that_the_request_named_may_come_back() {
    let mut exchange = with_body(|body| body["description"] = json!(ADDRESS));
    exchange.request.body = Body(json!({"emails": [ADDRESS]}).to_string().into());
    assert_eq!(firing(&exchange, None), []);
}

#[test]
fn check_ids_are_unique_and_explain_themselves() {
    let mut ids: Vec<_> = checks::catalogue().map(|check| check.id).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), checks::catalogue().count());
    for check in checks::catalogue() {
        assert!(!check.title.is_empty() && !check.source.is_empty(), "{}", check.id);
    }
}

/// The ids under which code reports what differs: the first argument of these calls, also by a constant of the file.
fn ids_in(text: &str) -> Vec<String> {
    let calls = ["of_check(", ".hold(", "disagreed("].into_iter();
    let arguments = calls.flat_map(|call| text.split(call).skip(1)).map(|rest| {
        let end = rest.find([',', ')']).unwrap_or(rest.len());
        rest[..end].trim()
    });
    let literal = |text: &str| Some(text.strip_prefix('"')?.strip_suffix('"')?.to_owned());
    let constant = |name: &str| {
        let declared = format!("const {name}: &str = ");
        let (_, rest) = text.split_once(&declared)?;
        literal(rest.split(';').next()?)
    };
    arguments.filter_map(|argument| literal(argument).or_else(|| constant(argument))).collect()
}

#[test]
fn every_check_that_code_names_is_in_the_catalogue() {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut found = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            for id in ids_in(&fs::read_to_string(&path).unwrap()) {
                found += 1;
                let file = path.display();
                let listed = checks::listed(&id).is_some();
                assert!(listed, "`{id}` of {file} belongs into checks/catalogue.rs and the README");
            }
        }
    }
    assert!(found > 2, "{found}");
}
