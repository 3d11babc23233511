//! Credentials go to the configured host and nowhere else.

use rooms_client::{Client, ConfigurationError, Credentials, Environment, Error, SecretString};
use serde_json::json;

use crate::capture::{Answer, Server};

const TOKEN: &str = "eyJ-very-secret";

fn credentials() -> Credentials {
    Credentials::new("my-client", TOKEN)
}

#[tokio::test]
async fn both_headers_are_sent() {
    let server = Server::always(Answer::json(200, &json!({"joined": true}))).await;
    let client = server.builder().credentials(credentials()).build().unwrap();
    client.join_group(7).await.expect("success");
    let request = server.only_request();
    assert_eq!(request.headers["x-auth-token"], TOKEN);
    assert_eq!(request.headers["x-client-id"], "my-client");
    assert!(!request.headers.contains_key("authorization"));
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let elsewhere = Server::always(Answer::json(200, &json!({"joined": true}))).await;
    let target = format!("{}/gotcha", elsewhere.url());
    let server = Server::start(move |_| Answer {
        status: 307,
        headers: vec![("location", target.clone())],
        body: Vec::new(),
        ..Answer::default()
    })
    .await;
    let client = server.builder().credentials(credentials()).build().unwrap();
    let error = client.join_group(7).await.expect_err("a redirect is no success");
    assert_eq!(error.status().unwrap(), 307);
    assert!(error.headers().unwrap().contains_key("location"));
    assert!(elsewhere.received().is_empty());
}

#[tokio::test]
async fn an_http_client_that_follows_redirects_is_found_out() {
    let server = Server::start(|request| match request.path() {
        "/quran-reflect/v1/rooms/7" => Answer {
            status: 302,
            headers: vec![("location", "/elsewhere".to_owned())],
            body: Vec::new(),
            ..Answer::default()
        },
        _ => Answer::json(200, &json!({})),
    })
    .await;
    let client = server.builder().http_client(reqwest::Client::new()).build().unwrap();
    let error = client.get_room(7).await.expect_err("it came from elsewhere");
    assert!(matches!(error, Error::Configuration(ConfigurationError::Redirects)), "{error:?}");
}

#[tokio::test]
async fn an_http_client_of_ones_own_is_used() {
    let server = Server::always(Answer::json(404, &json!({}))).await;
    let http = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .user_agent("mine")
        .build()
        .unwrap();
    let client =
        server.builder().http_client(http.clone()).credentials(credentials()).build().unwrap();
    let _ = client.get_room(7).await;
    let request = server.only_request();
    assert_eq!(request.headers["user-agent"], "mine");
    assert_eq!(request.headers["x-auth-token"], TOKEN);

    let contradiction =
        server.builder().http_client(http).connect_timeout(std::time::Duration::MAX).build();
    assert!(matches!(
        contradiction,
        Err(ConfigurationError::Setting { setting: "connect_timeout" })
    ));
}

#[test]
fn secrets_do_not_show_in_debug_output() {
    let environment = Environment::custom("http://127.0.0.1:1").unwrap();
    let builder = Client::builder().environment(environment).credentials(credentials());
    let client = builder.clone().build().unwrap();
    let call = client.accept_group_link("g", "pl_secret");
    let invite = client.accept_invite(7, SecretString::from("iv_secret"));
    let mut profile = rooms_client::quran_reflect::types::RoomProfile::default();
    profile.private_token = Some("pl_secret".into());
    let shown =
        format!("{:?} {builder:?} {client:?} {call:?} {invite:?} {profile:?}", credentials());
    assert!(!shown.contains("secret"), "{shown}");
    assert!(shown.contains("my-client"), "{shown}");
}

#[test]
fn credentials_that_no_header_can_carry_are_refused_without_showing_them() {
    for (client_id, token) in [("c", "a\nb"), ("c", ""), ("", "t")] {
        let refused = Client::builder().credentials(Credentials::new(client_id, token)).build();
        let error = refused.expect_err("not a header");
        assert!(!error.to_string().contains("a\nb"), "{error}");
    }
}
