//! Tokens that can't be had: what is said, and what is kept.

use std::time::Duration;

use futures_util::future::join_all;
use rooms_client::{Client, Environment, RefreshToken, Remedy, TokenError};
use serde_json::json;

use super::{World, granted, join, joined, public, refusal, token_error};
use crate::capture::{Answer, Manner, Server};

#[tokio::test]
async fn a_refused_refresh_says_what_to_do() {
    for (code, remedy, advice) in [
        ("invalid_grant", Remedy::SignIn, "the user has to sign in again"),
        ("token_inactive", Remedy::SignIn, "the user has to sign in again"),
        ("invalid_client", Remedy::CheckClient, "check the client id"),
        ("invalid_scope", Remedy::CheckScopes, "scopes"),
        ("invalid_request", Remedy::CheckSettings, "OAuth2 base URL"),
    ] {
        let world = World::new(|_| joined(), move |_, _| refusal(code)).await;
        let client = world.client(RefreshToken::new(public(), "r"));
        let error = join(&client).await.expect_err("no token");
        let reason = token_error(&error);
        assert_eq!((reason.code(), reason.remedy()), (Some(code), remedy));
        assert!(error.to_string().contains(advice), "{error}");
        assert!(error.to_string().contains(code), "{error}");
        assert_eq!((error.attempts(), error.status()), (0, None));
        assert_eq!(error.operation().unwrap().id, "join_group");
        assert_eq!((world.used().len(), world.token_requests().len()), (0, 1));
    }
}

#[tokio::test(start_paused = true)]
async fn a_busy_token_endpoint_does_not_cost_the_refresh_token() {
    let world = World::new(
        |_| joined(),
        |count, _| match count {
            1 => Answer::json(503, &json!({"error": "invalid_grant"})),
            2 => Answer::json(429, &json!({})).header("retry-after", "3"),
            _ => granted("t", json!({})),
        },
    );
    let world = world.await;
    let client = world.client(RefreshToken::new(public(), "r"));
    let error = join(&client).await.expect_err("no token");
    assert!(matches!(token_error(&error), TokenError::Unavailable { .. }), "{error:?}");
    assert_eq!(token_error(&error).remedy(), Remedy::TryLater);

    let start = tokio::time::Instant::now();
    join(&client).await.expect("the second call gets a token");
    assert_eq!(start.elapsed().as_secs(), 3);
    assert!(world.forms().iter().all(|form| form["refresh_token"] == "r"));
}

#[tokio::test]
async fn an_unreachable_token_endpoint_is_a_matter_of_the_network() {
    let server = Server::always(joined()).await;
    let nowhere = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", nowhere.local_addr().unwrap());
    drop(nowhere);
    let environment = Environment::custom(server.url()).unwrap();
    let client = Client::builder()
        .environment(environment.with_oauth_base_url(url).unwrap())
        .credentials(RefreshToken::new(public(), "r"))
        .build()
        .unwrap();
    let error = join(&client).await.expect_err("no token");
    assert_eq!(token_error(&error).remedy(), Remedy::CheckNetwork);
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn calls_that_wait_together_fail_together() {
    let slow = Manner::Late(Duration::from_millis(50));
    let world = World::new(|_| joined(), move |_, _| refusal("invalid_grant").manner(slow)).await;
    let client = world.client(RefreshToken::new(public(), "r"));
    let calls = join_all((0..50).map(|_| join(&client))).await;
    assert!(calls.iter().all(Result::is_err));
    assert_eq!(world.token_requests().len(), 1);
}
