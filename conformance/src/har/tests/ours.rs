//! Archives of ours: what was replaced in them, and what is read again as it was written.

use super::*;

fn scene() -> Scene<'static> {
    Scene {
        scenario: "a_scenario",
        step: "a step",
        actor: "owner",
        origin: "https://apis-prelive.quran.foundation",
        started_at: "2026-11-20T10:00:00.000Z",
    }
}

fn exchange(sent: &str, came: &str) -> Exchange {
    let json_type = || Headers(vec![("content-type".to_owned(), "application/json".to_owned())]);
    Exchange {
        request: Request {
            method: "POST".to_owned(),
            path: "/quran-reflect/v1/rooms/7/join".to_owned(),
            query: Some("token=s3cret-1&page=1".to_owned()),
            headers: json_type(),
            body: Body(sent.to_owned().into()),
        },
        response: Some(Response {
            status: 200,
            headers: json_type(),
            body: Body(came.to_owned().into()),
        }),
        failure: None,
        duration_ms: 1.5,
    }
}

#[test]
fn an_archive_of_ours_says_where_it_replaced_what() {
    let replace = |text: &str| text.replace("s3cret-1", "$TOKEN").replace("123456", "$CODE");
    let sent = r#"{"emails": ["a", "s3cret-1"], "s3cret-1": 1}"#;
    let came = r#"{"data": {"x/y": "s3cret-1", "z": 1}}"#;
    let written = entry_without_secrets(scene(), &exchange(sent, came), &replace);
    let expected = json!({
        "/request/postData/text": ["/$TOKEN", "/emails/1"],
        "/request/queryString/0/value": [],
        "/request/url": ["token"],
        "/response/content/text": ["/data/x~1y"],
    });
    assert_eq!(written["_redacted"], expected);
    let read = captured(&written.to_string());
    assert_eq!(read.replaced.query, ["token"]);
    assert_eq!(read.replaced.request, ["/$TOKEN", "/emails/1"]);
    assert_eq!(read.replaced.response, ["/data/x~1y"]);
    assert_eq!((read.exchange.failure, read.request_unknown), (None, None));
    // A number that was replaced leaves no JSON.
    let broken =
        entry_without_secrets(scene(), &exchange(r#"{"a": 123456}"#, "[123456]"), &replace);
    let read = captured(&broken.to_string());
    let failure = read.exchange.failure.map(|failure| failure.reason);
    let reasons = [failure, read.request_unknown];
    for reason in reasons {
        assert!(reason.is_some_and(|reason| reason.contains("no longer JSON")));
    }
    let clean = entry_without_secrets(scene(), &exchange(sent, came), &str::to_owned);
    assert_eq!(clean.get("_redacted"), None);
}

#[test]
fn what_was_exchanged_is_read_as_it_was_written() {
    let mut binary = exchange("", "");
    if let Some(response) = &mut binary.response {
        response.body = Body(vec![0xff, 0, 1].into());
    }
    let mut cut = exchange("{}", r#"{"a""#);
    cut.failure = Some("the connection broke off".to_owned().into());
    for given in [exchange("{}", "{\"a\": \"\\ud83d\"}"), binary, cut] {
        let read = captured(&entry(scene(), &given).to_string());
        assert_eq!(read.exchange, given);
        assert_eq!(read.request_unknown, None);
    }
}

#[test]
fn what_is_said_about_a_replacement_is_known_by_its_place() {
    let replaced = ["/emails/0".to_owned()];
    for (place, schema, expected) in [
        ("/emails/0", Some("#/x/format"), true),
        ("/emails/0/deeper", None, true),
        ("/emails/1", Some("#/x/format"), false),
        ("/emails/01", None, false),
        ("/emails", Some("#/x/uniqueItems"), true),
        ("/emails", Some("#/x/oneOf/1"), true),
        ("/emails", Some("#/x/minItems"), false),
        ("", Some("#/x/required"), false),
    ] {
        assert_eq!(is_about(&replaced, place, schema), expected, "{place} {schema:?}");
    }
}
