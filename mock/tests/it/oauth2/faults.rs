//! Faults of `oauth2`: each does what its name says.

use std::time::Duration;

use rooms_mock::{CLIENT_ID, CONFIDENTIAL_CLIENT_ID, Mock};

use super::support::{As, Oauth, REDIRECT, SCOPES};

async fn faulty(name: &str) -> Oauth {
    Oauth::with(Mock::builder().fault(name)).await
}

#[tokio::test]
async fn codes_and_refresh_tokens_work_when_they_should_not() {
    let oauth = faulty("code-works-twice").await;
    let code = oauth.code().await;
    oauth.exchange(&code, &[]).await.ok();
    oauth.exchange(&code, &[]).await.ok();
    let oauth = faulty("code-never-expires").await;
    let code = oauth.code().await;
    oauth.mock.control().advance_clock(Duration::from_secs(3600));
    oauth.exchange(&code, &[]).await.ok();
    let oauth = faulty("code-redeemed-for-any-uri").await;
    let code = oauth.code().await;
    let elsewhere = [("redirect_uri", "http://127.0.0.1:1/callback")];
    oauth.exchange(&code, &elsewhere).await.ok();
    let oauth = faulty("pkce-not-checked").await;
    let code = oauth.code().await;
    let verifier = "a".repeat(43);
    oauth.exchange(&code, &[("code_verifier", &verifier)]).await.ok();
    let oauth = faulty("old-refresh-token-lives").await;
    let tokens = oauth.log_in(SCOPES).await;
    let token = tokens["refresh_token"].as_str().unwrap();
    oauth.refresh(token).await.ok();
    oauth.refresh(token).await.ok();
}

#[tokio::test]
async fn scopes_and_clients_are_not_checked() {
    let form = [("grant_type", "client_credentials"), ("scope", "room.delete")];
    Oauth::start().await.token(As::Confidential, &form).await.refused(
        400,
        "invalid_scope",
        "client-scope-must-be-approved",
    );
    let oauth = faulty("client-gets-unapproved-scope").await;
    oauth.token(As::Confidential, &form).await.ok();
    let oauth = faulty("unapproved-scope-granted").await;
    let answer = oauth.authorize(&[("scope", "room.delete")]).await;
    assert_eq!(answer.status, 302);
    assert!(!answer.location().contains("error="), "{answer:?}");
    let oauth = faulty("refresh-widens-scopes").await;
    let tokens = oauth.log_in("offline_access").await;
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", tokens["refresh_token"].as_str().unwrap()),
        ("scope", "room"),
        ("client_id", CLIENT_ID),
    ];
    assert_eq!(oauth.token(As::Public, &form).await.ok()["scope"], "room");
    let oauth = faulty("secret-not-checked").await;
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", CONFIDENTIAL_CLIENT_ID),
        ("scope", "room.read"),
    ];
    oauth.token(As::Nobody, &form).await.ok();
    let oauth = faulty("anybody-revokes").await;
    let tokens = oauth.log_in(SCOPES).await;
    let access = tokens["access_token"].as_str().unwrap();
    let form = [("token", access)];
    let answer = oauth.form("/oauth2/revoke", As::Confidential, &form).await;
    assert_eq!(answer.status, 200);
    assert!(!oauth.is_active(access).await);
}

#[tokio::test]
async fn browsers_are_sent_anywhere() {
    let oauth = faulty("any-redirect-uri").await;
    let to = "https://elsewhere.example.org/";
    let answer = oauth.authorize(&[("redirect_uri", to)]).await;
    assert!(answer.location().contains("/__mock/oauth2/"), "{answer:?}");
    assert_ne!(to, REDIRECT);
    let oauth = faulty("logout-leads-anywhere").await;
    let tokens = oauth.log_in(SCOPES).await;
    let hint = tokens["id_token"].as_str().unwrap();
    let out = format!("/oauth2/sessions/logout?id_token_hint={hint}&post_logout_redirect_uri={to}");
    let answer = oauth.get(&out).await;
    assert!(answer.location().starts_with(to), "{answer:?}");
    let oauth = faulty("truncated-keys").await;
    let url = format!("{}/.well-known/jwks.json", oauth.mock.url());
    let keys = oauth.http.get(url).send().await.unwrap().text().await;
    assert!(serde_json::from_str::<serde_json::Value>(&keys.unwrap()).is_err());
}
