//! What a login takes from a server, and what it does not.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use rooms_client::{
    ExposeSecret, OAuthClient,
    oauth2::{Client, IdTokenProblem, Login, LoginError, PendingLogin, Session},
};
use serde_json::{Value, json};

use crate::capture::{Answer, Server};

fn login(server: &Server, scopes: &[&str]) -> Login {
    let client = Client::builder().base_url(server.url()).build().unwrap();
    client
        .login(OAuthClient::public("app"), "http://127.0.0.1:8765/callback")
        .scopes(scopes.to_vec())
}

async fn exchange(login: &Login, pending: &PendingLogin) -> Result<Session, LoginError> {
    let state = pending.state().expose_secret();
    login.exchange(pending, &format!("/callback?code=s3cr3t-3&state={state}")).await
}

/// An id token for a login, with a change.
fn id_token(pending: &PendingLogin, issuer: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut claims = json!({
        "iss": issuer, "sub": "user-1", "aud": "app", "iat": 1000, "exp": 4600,
        "nonce": pending.nonce().expose_secret(),
    });
    change(&mut claims);
    format!("e30.{}.c2ln", URL_SAFE_NO_PAD.encode(claims.to_string()))
}

#[tokio::test]
async fn a_code_is_exchanged_whatever_form_the_tokens_come_in() {
    let body = json!({
        "access_token": "s3cr3t-1",
        "expires_in": "3599.5",
        "scope": ["room"],
        "refresh_token": null,
    });
    let server = Server::always(Answer::json(200, &body)).await;
    let login = login(&server, &["room"]);
    let pending = login.begin();
    let session = exchange(&login, &pending).await.unwrap();
    let tokens = session.tokens();
    assert_eq!(tokens.access_token.secret().expose_secret(), "s3cr3t-1");
    assert!(tokens.access_token.end().is_some());
    assert!(tokens.refresh_token.is_none());
    assert_eq!(tokens.scopes.as_deref().unwrap(), ["room"]);
    assert_eq!(session.subject(), None, "`openid` was not asked for");
    assert!(!format!("{session:?} {tokens:?}").contains("s3cr3t"));
    let form = server.only_request().body;
    let form: Vec<_> = url::form_urlencoded::parse(&form).into_owned().collect();
    let names: Vec<_> = form.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["grant_type", "code", "redirect_uri", "code_verifier", "client_id"]);
    assert_eq!(form[3].1, pending.code_verifier().expose_secret());
}

/// What comes of a login whose id token is this one.
async fn with_token(issuer: &str, change: fn(&mut Value)) -> Result<Session, LoginError> {
    let token = std::sync::Arc::new(std::sync::Mutex::new(String::new()));
    let given = std::sync::Arc::clone(&token);
    let server = Server::start(move |request| match request.path() {
        "/oauth2/token" => {
            let token = given.lock().unwrap().clone();
            Answer::json(200, &json!({"access_token": "a", "id_token": token}))
        }
        _ => Answer::json(200, &json!({"issuer": "https://known.example.org/"})),
    })
    .await;
    let login = login(&server, &["openid"]);
    let pending = login.begin();
    let issuer = issuer.replace("SERVER", server.url());
    *token.lock().unwrap() = id_token(&pending, &issuer, change);
    exchange(&login, &pending).await
}

#[tokio::test]
async fn the_issuer_is_the_server_or_who_the_server_says_it_is() {
    for issuer in ["SERVER", "SERVER/", "https://known.example.org/"] {
        let session = with_token(issuer, |_| {}).await.unwrap();
        assert_eq!(session.subject(), Some("user-1"), "{issuer}");
    }
    for issuer in ["https://known.example.org", "https://other.example.org/", "SERVER//", ""] {
        let error = with_token(issuer, |_| {}).await.expect_err("another issuer");
        assert!(matches!(error, LoginError::IdToken(IdTokenProblem::Issuer)), "{issuer}: {error}");
    }
}

#[tokio::test]
async fn an_id_token_of_another_login_client_or_time_signs_nobody_in() {
    type Change = fn(&mut Value);
    let changes: [(Change, IdTokenProblem); 4] = [
        (|claims| claims["nonce"] = json!("of another login"), IdTokenProblem::Nonce),
        (|claims| claims["aud"] = json!("another"), IdTokenProblem::Audience),
        (|claims| claims["exp"] = json!(1000), IdTokenProblem::Expired),
        (|claims| claims["sub"] = Value::Null, IdTokenProblem::NoSubject),
    ];
    for (change, expected) in changes {
        let error = with_token("SERVER", change).await.expect_err("not ours");
        assert!(matches!(error, LoginError::IdToken(problem) if problem == expected), "{error}");
    }
}

#[tokio::test]
async fn an_id_token_that_was_asked_for_has_to_come() {
    let server = Server::always(Answer::json(200, &json!({"access_token": "a"}))).await;
    let login = login(&server, &["openid", "room"]);
    let error = exchange(&login, &login.begin()).await.expect_err("none came");
    assert!(matches!(error, LoginError::IdToken(IdTokenProblem::Missing)), "{error}");
}
