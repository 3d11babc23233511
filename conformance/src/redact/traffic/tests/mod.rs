//! What is recognised in an exchange, and what is not.

mod unreadable;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Documented, Traffic};
use crate::exchange::{Body, Exchange, Headers, Request, Response};

const JWT: &str = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl";

fn headers(pairs: &[(&str, &str)]) -> Headers {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    Headers(pairs.iter().map(owned).collect())
}

fn exchange(
    url: &str,
    sent: &[(&str, &str)],
    body: &str,
    came: &[(&str, &str)],
    answer: (u16, &str),
) -> Exchange {
    let (path, query) =
        url.split_once('?').map_or((url, None), |(path, query)| (path, Some(query)));
    Exchange {
        request: Request {
            method: "POST".to_owned(),
            path: path.to_owned(),
            query: query.map(str::to_owned),
            headers: headers(sent),
            body: Body(body.to_owned().into()),
        },
        response: Some(Response {
            status: answer.0,
            headers: headers(came),
            body: Body(answer.1.to_owned().into()),
        }),
        failure: None,
        duration_ms: 1.0,
    }
}

fn recognised(exchange: &Exchange) -> BTreeSet<String> {
    let mut traffic = Traffic::default();
    traffic.see(exchange, &Documented::default());
    traffic.found().into_iter().map(|one| one.secret).collect()
}

fn with_url(url: &str) -> BTreeSet<String> {
    recognised(&exchange(url, &[], "", &[], (200, "")))
}

fn with_header(name: &str, value: &str) -> BTreeSet<String> {
    let sent = recognised(&exchange("/", &[(name, value)], "", &[], (200, "")));
    let came = recognised(&exchange("/", &[], "", &[(name, value)], (400, "")));
    assert_eq!(sent, came, "{name}");
    sent
}

fn with_body(body: &Value) -> BTreeSet<String> {
    let sent = recognised(&exchange("/", &[], &body.to_string(), &[], (200, "")));
    let came = recognised(&exchange("/", &[], "", &[], (200, &body.to_string())));
    assert_eq!(sent, came, "{body}");
    sent
}

fn only(secret: &str) -> BTreeSet<String> {
    BTreeSet::from([secret.to_owned()])
}

#[test]
fn parameters_are_recognised_in_queries_fragments_and_urls_within_urls() {
    for url in [
        "/x?accessToken=nobody-knows",
        "/x?a=1&X-Amz-Security-Token=nobody%2Dknows",
        "/x?x-goog-signature=nobody-knows",
        "/x?sig=nobody-knows",
        "/x?auth=nobody-knows",
        "/x?bearer=nobody-knows",
        "/x?filter[api_key]=nobody-knows",
        "/x?code=nobody-knows&state=s",
        "/x?code=nobody-knows&redirect_uri=y",
        "/x?next=https%3A%2F%2Fa.example%2F%3Ftoken%3Dnobody-knows",
        "/x?next=%2Fcb%23access_token%3Dnobody-knows%26token_type%3Dbearer",
        "/x?json=%7B%22refreshToken%22%3A%22nobody-knows%22%7D",
        "/x?url=https%3A%2F%2Fuser%3Anobody-knows%40a.example%2F",
        "/x%3Ftoken=nobody-knows",
    ] {
        assert_eq!(with_url(url), only("nobody-knows"), "{url}");
    }
}

#[test]
fn headers_of_gateways_are_recognised() {
    for name in [
        "x-access-token",
        "private-token",
        "x-csrf-token",
        "x-api-key",
        "cf-access-client-secret",
        "x-forwarded-access-token",
        "x-amz-security-token",
        "authentication-info",
        "x-amzn-oidc-data",
        "x-session-id",
        "ocp-apim-subscription-key",
        "x-goog-iap-jwt-assertion",
        "x-signature",
    ] {
        assert_eq!(with_header(name, "nobody-knows"), only("nobody-knows"), "{name}");
    }
    let both = BTreeSet::from(["Bearer nobody-knows".to_owned(), "nobody-knows".to_owned()]);
    assert_eq!(with_header("x-original-authorization", "Bearer nobody-knows"), both);
    for (name, value) in [
        ("location", "https://a.example/cb#access_token=nobody-knows&token_type=bearer"),
        ("location", "https://a.example/cb?code=nobody-knows"),
        ("referer", "https://a.example/reset?password_reset_token=nobody-knows"),
        ("link", "<https://a.example/?api_key=nobody-knows>; rel=next"),
    ] {
        assert_eq!(with_header(name, value), only("nobody-knows"), "{value}");
    }
}

#[test]
fn cookies_are_recognised_by_name_or_because_nobody_could_guess_them() {
    let values = |header: &str| {
        let mut found = with_header("cookie", header);
        assert!(found.remove(header), "the whole header");
        found
    };
    for name in [
        "sessionid",
        "connect.sid",
        "JSESSIONID",
        "PHPSESSID",
        "XSRF-TOKEN",
        "refreshToken",
        "auth",
    ] {
        assert_eq!(values(&format!("lang=English; {name}=nobody")), only("nobody"), "{name}");
    }
    assert_eq!(values("AWSALB=5e55105e55105e55"), only("5e55105e55105e55"));
    assert_eq!(values("a=\"5e55105e55105e55\""), only("5e55105e55105e55"));
    for header in [
        "lang=English; consent=accepted; theme=ordinary",
        "timezone=America/Argentina/Buenos_Aires",
        "back=/quran-reflect/v1/rooms/7",
        "session=evening",
    ] {
        assert_eq!(values(header), BTreeSet::new(), "{header}");
    }
}

#[test]
fn fields_are_recognised_at_any_depth_of_json() {
    for name in [
        "accessToken",
        "access-token",
        "refreshtoken",
        "IdToken",
        "client_assertion",
        "SAMLResponse",
        "device_code",
        "user_code",
        "code_verifier",
        "passwordHash",
        "clientSecret",
        "apiKey",
        "sessionId",
        "csrfToken",
    ] {
        for body in [
            json!({name: "nobody-knows"}),
            json!({"a": [{"b": {name: "nobody-knows"}}]}),
            json!({name: ["nobody-knows"]}),
            json!({"payload": json!({"inner": {name: "nobody-knows"}}).to_string()}),
            json!([{"name": name, "value": "nobody-knows"}]),
        ] {
            let mut found = with_body(&body);
            found.retain(|secret| !secret.starts_with('{'));
            assert_eq!(found, only("nobody-knows"), "{body}");
        }
    }
    let found = with_body(&json!({"tokens": {"access": "n0b0dy-kn0ws", "type": "bearer"}}));
    assert_eq!(found, only("n0b0dy-kn0ws"));
    assert_eq!(with_body(&json!({"to": "amina@example.org"})), only("amina@example.org"));
}

#[test]
fn forms_are_recognised_with_and_without_files() {
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let found = recognised(&exchange(
        "/",
        &form,
        "grant_type=password&password=nobody+knows",
        &[],
        (200, ""),
    ));
    // As it is, and as it is meant.
    let both = ["nobody+knows", "nobody knows"].map(str::to_owned);
    assert_eq!(found, BTreeSet::from(both));
    let found = recognised(&exchange("/", &[], "a=1&client_secret=nobody-knows", &[], (200, "")));
    assert_eq!(found, only("nobody-knows"));
    let parts = [("content-type", "multipart/form-data; boundary=xyz")];
    let body = "--xyz\r\ncontent-disposition: form-data; name=\"title\"\r\n\r\nEvening circle\r\n--xyz\r\n\
                content-disposition: form-data; name=\"password\"\r\n\r\nnobody knows\r\n--xyz--\r\n";
    assert_eq!(recognised(&exchange("/", &parts, body, &[], (200, ""))), only("nobody knows"));
}

#[test]
fn a_jwt_is_recognised_by_its_shape_wherever_it_stands() {
    for url in [
        format!("/x/{JWT}/y"),
        format!("/x?a={JWT}"),
        format!("/x?{JWT}"),
        format!("/x?a=%22{JWT}%22"),
    ] {
        assert_eq!(with_url(&url), only(JWT), "{url}");
    }
    assert_eq!(with_header("x-anything", &format!("a {JWT}, b")), only(JWT));
    assert_eq!(with_body(&json!([["x", JWT]])), only(JWT));
    assert_eq!(with_body(&json!({JWT: 1})), only(JWT));
    for text in
        [format!("said {JWT}."), format!("<p title='{JWT}'>"), format!("{{\"cut\": \"{JWT}\"")]
    {
        let found = recognised(&exchange("/", &[], "", &[], (500, &text)));
        assert_eq!(found, only(JWT), "{text}");
    }
    let encrypted = "eyJhbGciOiJkaXIifQ..aXY.dGV4dA.dGFn";
    assert!(with_url(&format!("/x/{encrypted}")).contains(encrypted));
    let unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.";
    assert_eq!(with_url(&format!("/x/{unsigned}")), only(unsigned.trim_end_matches('.')));
    let found = recognised(&exchange("/", &[], "", &[], (401, "no Bearer n0b0dy-kn0ws, sorry")));
    assert_eq!(found, only("n0b0dy-kn0ws"));
}

#[test]
fn what_is_no_secret_stays_readable() {
    for body in [
        json!({"id": 7, "slug": "evening-circle-2", "name": "Evening circle", "url": "https://a.example/rooms/a1b2c3"}),
        json!({"token_type": "Bearer", "tokenType": "bearer", "expires_in": 3600, "scope": "openid room.write"}),
        json!({"keyword": "patience", "keywords": ["gratitude"], "monkey": "capuchin", "publicKey": "MIIBIjANBgkqhkiG9w0"}),
        json!({"author": "somebody", "authorId": "0d1a9c1e-5b7a-4c39-9a6e-2f41d0c7b815", "secretariat": "General"}),
        json!({"sessionCount": "several", "isSecret": true, "isPasswordSet": false, "session": "evening"}),
        json!({"createdAt": "2026-11-21T10:00:00.000Z", "key": "2026-11-21T10:00:00.000Z", "state": "published"}),
        json!({"code": "countryside", "error": "invalid_token", "token": "Bearer", "key": "members"}),
        json!({"token": "$TOKEN_OWNER", "email": "is missing", "password": null, "session": {"topic": "mercy"}}),
        json!({"status_code": "unknown", "languageIsoCode": "english", "token_endpoint": "https://a.example/oauth2/token"}),
    ] {
        assert_eq!(with_body(&body), BTreeSet::new(), "{body}");
    }
    for url in [
        "/quran-reflect/v1/rooms/7?page=2&limit=20&sort=created_at",
        "/x?state=published",
        "/x?key=members",
        "/x?code=countryside",
        "/x?response_type=code&code_challenge_method=S256&token_type_hint=refresh_token",
        "/x?token=$PRIVATE_TOKEN",
    ] {
        assert_eq!(with_url(url), BTreeSet::new(), "{url}");
    }
    for (name, value) in [
        ("content-type", "application/json"),
        ("etag", "\"a1b2c3d4e5f6\""),
        ("x-request-id", "a1b2c3d4e5f6"),
        ("www-authenticate", "Bearer realm=\"rooms\", error=\"invalid_token\""),
        ("user-agent", "Mozilla/5.0 (X11)"),
        ("idempotency-key", "0d1a9c1e-5b7a-4c39-9a6e-2f41d0c7b815"),
        ("referer", "https://a.example/rooms?page=2"),
    ] {
        assert_eq!(with_header(name, value), BTreeSet::new(), "{name}");
    }
}

#[test]
fn what_an_error_says_about_a_field_is_no_secret_and_a_secret_in_an_error_is_one() {
    let refused = |body: Value| recognised(&exchange("/", &[], "", &[], (422, &body.to_string())));
    for body in [
        json!({"errors": {"password": "is too short", "token": "required", "apiKey": ["missing"]}}),
        json!({"token": "expired", "accessToken": "invalid_token", "code": "E1234X99"}),
    ] {
        assert_eq!(refused(body.clone()), BTreeSet::new(), "{body}");
    }
    assert_eq!(refused(json!({"details": {"accessToken": "n0b0dy-kn0ws"}})), only("n0b0dy-kn0ws"));
}

#[test]
fn a_documented_field_is_no_secret_for_a_word_that_means_other_things_too() {
    let body =
        r#"{"key": "a1b2c3d4e5f6", "other": {"key": "n0b0dy-kn0ws"}, "password": "a1b2c3d4"}"#;
    let exchange = exchange("/", &[], body, &[], (200, ""));
    let documented = Documented {
        sent: ["/key", "/password"].map(str::to_owned).into(),
        received: BTreeSet::new(),
    };
    let mut traffic = Traffic::default();
    traffic.see(&exchange, &documented);
    let found: BTreeSet<String> = traffic.found().into_iter().map(|one| one.secret).collect();
    assert_eq!(found, BTreeSet::from(["n0b0dy-kn0ws".to_owned(), "a1b2c3d4".to_owned()]));
}
