//! What an application sends: its form is judged first, then what is in it, and nothing is said of it that is not so.

use conformance::{
    deviations::Known,
    exchange::{Body, Exchange, Failure, FailureKind, Headers, Request, Response},
    har::Captured,
    judge::{Judge, JudgeConfig, JudgeOutcome, Limits},
};
use rooms_openapi::{Api, Environment};

const HOST: &str = "https://apis-prelive.quran.foundation";
const REFUSAL: &str = r#"{"message": "no", "type": "invalid_request", "success": false}"#;

fn headers(media_type: &str) -> Headers {
    match media_type {
        "" => Headers::default(),
        one => Headers(vec![("content-type".to_owned(), one.to_owned())]),
    }
}

fn exchange(method: &str, path: &str, media_type: &str, body: &[u8]) -> Exchange {
    Exchange {
        request: Request {
            method: method.to_owned(),
            path: path.to_owned(),
            query: None,
            headers: headers(media_type),
            body: Body(body.to_vec().into()),
        },
        response: Some(Response {
            status: 400,
            headers: headers("application/json"),
            body: Body(REFUSAL.into()),
        }),
        failure: None,
        duration_ms: 1.0,
    }
}

fn judged(exchange: Exchange) -> JudgeOutcome {
    let config = JudgeConfig {
        environment: Environment::PreLive,
        at: Vec::new(),
        apis: Api::ALL.to_vec(),
        strict: true,
        known: Known::default(),
    };
    let mut judge = Judge::open(config, Limits::FOR_ARCHIVES);
    judge.hear(Captured::new(HOST, exchange));
    judge.judgement()
}

/// What is said about a request, and nothing is said about its answer.
fn complaints(judgement: &JudgeOutcome) -> Vec<String> {
    let findings = judgement.findings.iter().map(|one| &one.finding);
    let of_requests = findings.map(|one| {
        assert_eq!(one.check, "request_conformance", "{one}");
        format!("{}: {}", one.documented, one.received)
    });
    of_requests.collect()
}

#[test]
fn the_form_of_a_request_is_judged_and_told_as_it_is() {
    let json = "application/json; charset=utf-8";
    let good = br#"{"name":"Tea","url":"tea"}"#;
    for (media_type, body, part) in [
        (json, &good[..], ""),
        ("Application/JSON", good, ""),
        // Nothing says what it is, and it can be read.
        ("", good, ""),
        (json, b"", "none"),
        (json, br#"{"name":"Te"#, "no JSON: EOF while parsing a string at line 1 column 11"),
        (json, b"name=Tea", "no JSON: expected"),
        (json, b"{\"name\":\"\xff\",\"url\":\"tea\"}", "no UTF-8 behind the first 9 bytes of 24"),
        (json, b"\xef\xbb\xbf{\"name\":\"Tea\",\"url\":\"tea\"}", "a byte order mark"),
        (json, br#"{"name":"Tea"}"#, "`url` is missing"),
        ("text/plain;charset=UTF-8", good, "one in text/plain"),
        (
            "application/x-www-form-urlencoded",
            b"name=Tea&url=tea",
            "one in application/x-www-form-urlencoded",
        ),
        ("application/xml", b"<a/>", "one in application/xml"),
        ("multipart/form-data; boundary=X", b"--X--", "one in multipart/form-data"),
    ] {
        let sent = exchange("POST", "/quran-reflect/v1/rooms/groups", media_type, body);
        let outcome = complaints(&judged(sent));
        let case = format!("{media_type} {}: {outcome:?}", String::from_utf8_lossy(body));
        assert_eq!(outcome.len(), usize::from(!part.is_empty()), "{case}");
        assert!(outcome.iter().all(|one| one.contains(part)), "{case}");
    }
    // What is in it is judged all the same, if it can be read.
    let sent = exchange("POST", "/quran-reflect/v1/rooms/groups", "text/plain", b"{}");
    let outcome = complaints(&judged(sent));
    assert!(
        outcome.len() > 1 && outcome.iter().any(|one| one.contains("text/plain")),
        "{outcome:?}"
    );
}

#[test]
fn a_form_has_to_be_one() {
    let form = "application/x-www-form-urlencoded";
    for (path, media_type, body, part) in [
        ("/oauth2/revoke", form, "token=abcdefgh", ""),
        (
            "/oauth2/revoke",
            "application/json",
            r#"{"token":"abcdefgh"}"#,
            "one in application/json",
        ),
        ("/oauth2/revoke", form, "", "none"),
    ] {
        let sent = exchange("POST", path, media_type, body.as_bytes());
        let outcome = of_oauth2(sent);
        assert_eq!(outcome.len(), usize::from(!part.is_empty()), "{media_type}: {outcome:?}");
        assert!(outcome.iter().all(|one| one.contains(part)), "{media_type}: {outcome:?}");
    }
}

fn of_oauth2(mut exchange: Exchange) -> Vec<String> {
    exchange.response = None;
    exchange.failure = Some(Failure::from("no answer came".to_owned()));
    let config = JudgeConfig {
        environment: Environment::PreLive,
        at: Vec::new(),
        apis: Api::ALL.to_vec(),
        strict: true,
        known: Known::default(),
    };
    let mut judge = Judge::open(config, Limits::FOR_ARCHIVES);
    judge.hear(Captured::new("https://prelive-oauth2.quran.foundation", exchange));
    complaints(&judge.judgement())
}

#[test]
fn json_that_is_nested_deep_is_json_and_judged_as_far_as_documents_go() {
    let creates = |body: &str| {
        let groups = "/quran-reflect/v1/rooms/groups";
        exchange("POST", groups, "application/json", body.as_bytes())
    };
    for levels in [100, 127, 128, 129, 5_000, 100_000] {
        let deep = "[".repeat(levels) + &"]".repeat(levels);
        let outcome = complaints(&judged(creates(&deep)));
        assert!(outcome.len() == 1 && outcome[0].contains("object"), "{levels}: {outcome:?}");
        let field = format!(r#"{{"name":{deep},"url":"tea"}}"#);
        let outcome = complaints(&judged(creates(&field)));
        assert!(outcome.len() == 1 && outcome[0].contains("`name`"), "{levels}: {outcome:?}");
        let mut answered = exchange("POST", "/quran-reflect/v1/rooms/7/join", "", b"");
        if let Some(response) = &mut answered.response {
            response.status = 200;
            response.body = Body(format!(r#"{{"joined":true,"more":{deep}}}"#).into());
        }
        let judgement = judged(answered);
        let checks = judgement.findings.iter().map(|one| one.finding.check.as_str());
        let checks: Vec<_> = checks.collect();
        assert!(checks.contains(&"undocumented_field"), "{levels}: {checks:?}");
        assert!(!checks.contains(&"body_is_json"), "{levels}: {checks:?}");
    }
}

#[test]
fn what_broke_on_its_way_is_one_finding_and_its_body_is_none() {
    for (kind, body, expected) in [
        (FailureKind::Malformed, r#"{"joined":"#, &["response_complete"][..]),
        (FailureKind::Malformed, r#"{"joined":7}"#, &["response_complete"]),
        (FailureKind::Malformed, "", &["response_complete"]),
        (FailureKind::Incomplete, r#"{"joined":"#, &[]),
        (FailureKind::TimedOut, r#"{"joined":7}"#, &[]),
    ] {
        let mut broken = exchange("POST", "/quran-reflect/v1/rooms/7/join", "", b"");
        broken.failure = Some(Failure::new(kind, "a chunk has no length"));
        if let Some(response) = &mut broken.response {
            response.status = 200;
            response.body = Body(body.into());
        }
        let judgement = judged(broken);
        let checks = judgement.findings.iter().map(|one| one.finding.check.as_str());
        assert_eq!(checks.collect::<Vec<_>>(), expected, "{kind:?} {body}");
        assert_eq!(judgement.kept_in_part(), 1, "{kind:?} {body}");
    }
}
