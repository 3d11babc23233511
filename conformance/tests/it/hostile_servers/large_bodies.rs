//! Work on a body is in proportion to its size, whatever is in it.

use super::*;

/// What the checks say of a body of an operation, and how long that takes.
fn examined(operation: &str, body: &str) -> (usize, Duration) {
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let exchange = Exchange {
        request: conformance::exchange::Request {
            method: "GET".to_owned(),
            path: PROFILE.to_owned(),
            query: None,
            headers: conformance::exchange::Headers::default(),
            body: conformance::exchange::Body::default(),
        },
        response: Some(conformance::exchange::Response {
            status: 200,
            headers: conformance::exchange::Headers(vec![(
                "content-type".to_owned(),
                "application/json".to_owned(),
            )]),
            body: conformance::exchange::Body(body.to_owned().into()),
        }),
        failure: None,
        duration_ms: 1.0,
    };
    let subject = Subject {
        document: &document,
        operation: document.operation(operation),
        exchange: &exchange,
        undecoded: None,
        secrets: &Secrets::default(),
        addresses: &[],
    };
    let began = Instant::now();
    (checks::examine(&subject).len(), began.elapsed())
}

#[test]
fn work_on_a_body_grows_with_its_size_and_findings_are_of_its_kinds() {
    let nested = |depth: usize| format!("{}1{}", r#"{"odd": "#.repeat(depth), "}".repeat(depth));
    let wide = |count: usize, item: fn(usize) -> String| {
        let items: Vec<_> = (0..count).map(item).collect();
        format!(r#"{{"total": 1, "data": [{}]}}"#, items.join(","))
    };
    let same = |number: usize| format!(r#"{{"id": "x", "odd": {{"x": {number}}}}}"#);
    let other = |number: usize| format!(r#"{{"odd-{number}": {{"x": 1}}}}"#);
    for body in [nested(100), nested(10_000), wide(10_000, same), wide(10_000, other)] {
        let (findings, took) = examined("search_rooms", &body);
        assert!((1..=101).contains(&findings), "{findings} findings");
        assert!(took < Duration::from_secs(10), "{took:?}");
    }
}

#[test]
fn a_defect_far_down_a_long_list_is_found() {
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let operation = document.operation("search_rooms").unwrap();
    let mut body = operation.response(200).unwrap().examples[0].value.clone();
    let room = body["data"][0].clone();
    body["data"] = vec![room; 1_000].into();
    assert_eq!(examined("search_rooms", &body.to_string()).0, 0);
    body["data"][900]["id"] = "no number".into();
    assert_eq!(examined("search_rooms", &body.to_string()).0, 1);
    body["data"][100]["id"] = "no number".into();
    assert_eq!(examined("search_rooms", &body.to_string()).0, 1);
}
