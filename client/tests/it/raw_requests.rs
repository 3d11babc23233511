//! What the document does not have, and what one call does otherwise than its client.

use std::time::Duration;

use rooms_client::{Credentials, Effect, Error, Method, Retry};
use serde_json::{Value, json};

use crate::capture::{Answer, Manner, Server};

#[tokio::test]
async fn a_request_of_ones_own_goes_the_road_of_every_call() {
    let server = Server::always(Answer::json(200, &json!({"pinned": true}))).await;
    let credentials = Credentials::new("the id", "the token");
    let client = server.builder().credentials(credentials).build().unwrap();
    let answer = client
        .request(Method::PUT, "/v1/rooms/{id}/pins/{name}")
        .path_parameter("id", 7)
        .path_parameter("name", "a/b")
        .query("at", "top & left")
        .json(&json!({"colour": "red"}))
        .send::<Value>()
        .await
        .unwrap();
    assert_eq!(answer["pinned"], true);
    assert_eq!(answer.operation().label(), "PUT /v1/rooms/{id}/pins/{name}");
    let request = server.only_request();
    assert_eq!(request.method, "PUT");
    assert_eq!(request.path(), "/quran-reflect/v1/rooms/7/pins/a%2Fb");
    assert_eq!(request.query()["at"], "top & left");
    assert_eq!(request.body, br#"{"colour":"red"}"#);
    assert_eq!(request.headers["x-auth-token"], "the token");
    assert_eq!(request.headers["x-client-id"], "the id");
    assert_eq!(request.headers["content-type"], "application/json");
}

#[tokio::test]
async fn its_refusals_are_the_clients_and_show_no_value() {
    let server = Server::always(Answer::json(404, &json!({"message": "no such pin"}))).await;
    let request = |path| server.client().request(Method::GET, path);
    let error = request("/v1/pins/{token}").path_parameter("token", "s3cret").send_undecoded();
    let error = error.await.expect_err("404");
    assert!(error.is_not_found());
    assert_eq!(error.message(), Some("no such pin"));
    assert!(error.to_string().contains("GET /v1/pins/{token}"), "{error}");
    assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");

    for (request, parameter) in [
        (request("/v1/pins/{token}"), "token"),
        (request("/v1/pins").path_parameter("token", 1), "token"),
        (request("/v1/pins/{token}").path_parameter("token", ".."), "token"),
        (request("v1/pins"), "path"),
        (request("/v1/../../oauth2/token"), "path"),
        (request("/v1/pins?a=b"), "path"),
        (request("/v1/pins").header("no name", "value"), "header"),
        (request("/v1/pins").header("name", "no\nvalue"), "header"),
    ] {
        let error = request.send::<Value>().await.expect_err("not sent");
        let Error::InvalidRequest(invalid) = &error else { panic!("{error:?}") };
        let refused = &invalid.problems()[0].parameter;
        assert_eq!(refused, parameter, "{error}");
    }
    assert_eq!(server.received().len(), 1, "the refused ones were not sent");
}

#[tokio::test]
async fn what_is_not_known_is_taken_for_a_write_and_an_effect_says_otherwise() {
    let server = Server::always(Answer::json(503, &json!({})).header("retry-after", "0")).await;
    let retry = Retry::default().attempts(3);
    let client = server.builder().retry(retry).build().unwrap();
    let request = || client.request(Method::GET, "/v1/pins");
    let write = request().send::<Value>().await.expect_err("503");
    assert_eq!(write.attempts(), 1);
    let read = request().effect(Effect::Read).send::<Value>().await;
    assert_eq!(read.expect_err("503").attempts(), 3);
    let once = request().effect(Effect::Read).no_retry().send::<Value>().await;
    assert_eq!(once.expect_err("503").attempts(), 1);
}

#[tokio::test]
async fn one_call_has_a_time_limit_and_headers_of_its_own() {
    let late = Answer::json(200, &json!({})).manner(Manner::Late(Duration::from_secs(60)));
    let server = Server::always(late).await;
    let call = server.client().request(Method::GET, "/v1/pins");
    let call = call.timeout(Duration::from_millis(50)).header("traceparent", "00-1-1-00");
    let error = call.header("accept", "text/plain").send_undecoded().await;
    assert!(error.expect_err("too late").is_timeout());
    let request = server.only_request();
    assert_eq!(request.headers["traceparent"], "00-1-1-00");
    assert_eq!(request.headers["accept"], "text/plain");
}

#[tokio::test]
async fn credentials_are_the_clients_alone() {
    let server = Server::always(Answer::json(200, &json!({}))).await;
    let credentials = Credentials::new("the id", "the token");
    let client = server.builder().credentials(credentials).build().unwrap();
    let call = client.request(Method::GET, "/v1/pins").header("x-auth-token", "another");
    call.send_undecoded().await.unwrap();
    assert_eq!(server.only_request().headers["x-auth-token"], "the token");
}
