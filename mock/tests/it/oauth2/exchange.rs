//! Tokens for codes, refresh tokens and clients.

use std::time::Duration;

use reqwest::Method;
use rooms_mock::{CLIENT_ID, CLIENT_SECRET, CONFIDENTIAL_CLIENT_ID, Mock};

use super::support::{As, Oauth, REDIRECT, SCOPES, VERIFIER, claims};

#[tokio::test]
async fn a_code_gives_tokens_that_work() {
    // offline-access-gives-refresh-token, openid-gives-id-token, nonce-comes-back, access-token-lives-an-hour
    let oauth = Oauth::start().await;
    let tokens = oauth.log_in(SCOPES).await;
    assert_eq!(tokens["expires_in"], 3600);
    assert_eq!(tokens["scope"], "offline_access openid room");
    let (access, id) = (claims(&tokens["access_token"]), claims(&tokens["id_token"]));
    let owner = &oauth.mock.accounts().owner;
    assert_eq!((&access["sub"], &id["sub"]), (&id["sub"], &owner.user_id.clone().into()));
    assert_eq!((&id["nonce"], &id["aud"][0]), (&"no-1".into(), &CLIENT_ID.into()));
    assert_eq!(access["scp"], serde_json::json!(["offline_access", "openid", "room"]));
    assert_eq!(access["exp"].as_i64().unwrap() - access["iat"].as_i64().unwrap(), 3600);
    let token = tokens["access_token"].as_str().unwrap();
    assert_eq!(oauth.call(CLIENT_ID, token, "/v1/rooms/joined-rooms").await, 200);
    // Neither scope, neither token.
    let plain = oauth.log_in("room").await;
    assert!(plain.get("refresh_token").is_none() && plain.get("id_token").is_none());
}

#[tokio::test]
async fn a_code_works_once_and_its_theft_ends_everything() {
    // code-works-once, reused-code-ends-its-tokens
    let oauth = Oauth::start().await;
    let code = oauth.code().await;
    let tokens = oauth.exchange(&code, &[]).await.ok();
    let (access, refresh) =
        (tokens["access_token"].as_str().unwrap(), tokens["refresh_token"].as_str().unwrap());
    assert!(oauth.is_active(access).await);
    oauth.exchange(&code, &[]).await.refused(400, "invalid_grant", "code-works-once");
    assert!(!oauth.is_active(access).await);
    oauth.refresh(refresh).await.refused(400, "invalid_grant", None);
    oauth.exchange("ac_unknown", &[]).await.refused(400, "invalid_grant", None);
}

#[tokio::test]
async fn a_code_is_bound_to_its_request() {
    // code-bound-to-redirect-uri, pkce-verifier-must-match, code-bound-to-client, code-expires
    let oauth = Oauth::start().await;
    let code = oauth.code().await;
    let other = "a".repeat(43);
    for (field, value, rule) in [
        ("redirect_uri", "", "code-bound-to-redirect-uri"),
        ("redirect_uri", "http://127.0.0.1:8766/callback", "code-bound-to-redirect-uri"),
        ("code_verifier", "", "pkce-verifier-must-match"),
        ("code_verifier", &other, "pkce-verifier-must-match"),
    ] {
        let answer = oauth.exchange(&code, &[(field, value)]).await;
        answer.refused(400, "invalid_grant", rule);
    }
    let malformed = oauth.exchange(&code, &[("code_verifier", "short")]).await;
    malformed.refused(400, "invalid_request", None);
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
        ("redirect_uri", REDIRECT),
        ("code_verifier", VERIFIER),
    ];
    let stolen = oauth.token(As::Confidential, &fields).await;
    stolen.refused(400, "invalid_grant", "code-bound-to-client");
    oauth.mock.control().advance_clock(Duration::from_secs(599));
    oauth.exchange(&code, &[]).await.ok();
    let late = oauth.code().await;
    oauth.mock.control().advance_clock(Duration::from_secs(600));
    oauth.exchange(&late, &[]).await.refused(400, "invalid_grant", "code-expires");
}

#[tokio::test]
async fn a_confidential_client_needs_its_secret_wherever_it_puts_it() {
    // client-must-authenticate, confidential-client-uses-secret, form-secret-accepted
    let oauth = Oauth::start().await;
    let without = [
        ("client_id", CONFIDENTIAL_CLIENT_ID),
        ("code_challenge", ""),
        ("code_challenge_method", ""),
    ];
    let code = oauth.walk(&without, "leila.haddad", "allow").await["code"].clone();
    let fields = |more: &[(&'static str, &'static str)]| {
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code.as_str()),
            ("redirect_uri", REDIRECT),
        ];
        fields.extend_from_slice(more);
        fields
    };
    for (client, more, rule) in [
        (As::Nobody, vec![], "client-must-authenticate"),
        (As::Nobody, vec![("client_id", "nobody")], "client-must-authenticate"),
        (
            As::Nobody,
            vec![("client_id", CONFIDENTIAL_CLIENT_ID)],
            "confidential-client-uses-secret",
        ),
        (
            As::Nobody,
            vec![("client_id", CONFIDENTIAL_CLIENT_ID), ("client_secret", "wrong")],
            "client-must-authenticate",
        ),
        (As::Basic(CONFIDENTIAL_CLIENT_ID, "wrong"), vec![], "client-must-authenticate"),
        (As::Basic(CONFIDENTIAL_CLIENT_ID, ""), vec![], "confidential-client-uses-secret"),
        (As::Basic(CLIENT_ID, CLIENT_SECRET), vec![], "client-must-authenticate"),
        (As::Confidential, vec![("client_id", CLIENT_ID)], "client-must-authenticate"),
    ] {
        let answer = oauth.token(client, &fields(&more)).await;
        answer.refused(401, "invalid_client", rule);
        assert!(answer.headers.contains_key("www-authenticate"));
    }
    let form = [("client_id", CONFIDENTIAL_CLIENT_ID), ("client_secret", CLIENT_SECRET)];
    let answer = oauth.token(As::Nobody, &fields(&form)).await;
    assert_eq!(answer.headers["cache-control"], "no-store");
    answer.ok();
}

#[tokio::test]
async fn refreshing_rotates_and_the_old_token_dies_alone() {
    // refresh-rotates, old-refresh-token-dies, refresh-bound-to-client, refresh-keeps-scopes
    let oauth = Oauth::start().await;
    let first = oauth.log_in("openid offline_access room post").await;
    let old = first["refresh_token"].as_str().unwrap();
    let fields = [("grant_type", "refresh_token"), ("refresh_token", old)];
    let foreign = oauth.token(As::Confidential, &fields).await;
    foreign.refused(400, "invalid_grant", "refresh-bound-to-client");
    let second = oauth.refresh(old).await.ok();
    let new = second["refresh_token"].as_str().unwrap();
    assert_ne!(old, new);
    assert_ne!(first["access_token"], second["access_token"]);
    assert!(second["id_token"].is_string());
    oauth.refresh(old).await.refused(400, "invalid_grant", "old-refresh-token-dies");
    let narrow =
        [("grant_type", "refresh_token"), ("refresh_token", new), ("scope", "post offline_access")];
    let third = oauth.token(As::Public, &narrow).await.ok();
    assert_eq!(third["scope"], "offline_access post");
    let wide = [
        ("grant_type", "refresh_token"),
        ("refresh_token", third["refresh_token"].as_str().unwrap()),
        ("scope", "user"),
    ];
    let wide = oauth.token(As::Public, &wide).await;
    wide.refused(400, "invalid_scope", "refresh-keeps-scopes");
    let whole = oauth.refresh(third["refresh_token"].as_str().unwrap()).await.ok();
    assert_eq!(whole["scope"], "offline_access openid post room");
    oauth.refresh("rt_unknown").await.refused(400, "invalid_grant", None);
}

#[tokio::test]
async fn the_accounts_refresh_tokens_work_for_either_client() {
    let oauth = Oauth::start().await;
    let accounts = oauth.mock.accounts().clone();
    let tokens = oauth.refresh(&accounts.owner.refresh_token).await.ok();
    let token = tokens["access_token"].as_str().unwrap();
    assert_eq!(claims(&tokens["access_token"])["sub"], accounts.owner.user_id.as_str());
    assert_eq!(oauth.call(CLIENT_ID, token, "/v1/users/profile").await, 200);
    let again = oauth.refresh(&accounts.owner.refresh_token).await;
    again.refused(400, "invalid_grant", "old-refresh-token-dies");
    let fields = [
        ("grant_type", "refresh_token"),
        ("refresh_token", accounts.member.refresh_token.as_str()),
    ];
    oauth.token(As::Confidential, &fields).await.ok();
    oauth.mock.control().reset();
    oauth.refresh(&accounts.owner.refresh_token).await.ok();
}

#[tokio::test]
async fn a_client_by_itself_gets_what_was_approved() {
    // client-credentials-need-secret, client-token-has-no-user, client-scope-must-be-approved
    let oauth = Oauth::start().await;
    let fields = [("grant_type", "client_credentials"), ("scope", "post.read")];
    let tokens = oauth.token(As::Confidential, &fields).await.ok();
    assert!(tokens.get("refresh_token").is_none() && tokens.get("id_token").is_none());
    assert_eq!(claims(&tokens["access_token"])["sub"], CONFIDENTIAL_CLIENT_ID);
    let public = oauth.token(As::Public, &fields).await;
    public.refused(401, "invalid_client", "client-credentials-need-secret");
    let more = [("grant_type", "client_credentials"), ("scope", "room.create")];
    let more = oauth.token(As::Confidential, &more).await;
    more.refused(400, "invalid_scope", "client-scope-must-be-approved");
}

#[tokio::test]
async fn malformed_forms_are_refused() {
    // duplicate-field-refused
    let oauth = Oauth::start().await;
    let unknown = vec![("grant_type", "password")];
    let answer = oauth.token(As::Public, &unknown).await;
    answer.refused(400, "unsupported_grant_type", "unknown-grant-refused");
    for (fields, error) in [
        (vec![], "invalid_request"),
        (vec![("grant_type", "authorization_code")], "invalid_request"),
        (vec![("grant_type", "refresh_token")], "invalid_request"),
    ] {
        let answer = oauth.token(As::Public, &fields).await;
        answer.refused(400, error, None);
    }
    let form = "application/x-www-form-urlencoded";
    for (kind, body, rule) in [
        (
            form,
            "grant_type=refresh_token&grant_type=refresh_token",
            Some("duplicate-field-refused"),
        ),
        ("application/json", "{\"grant_type\": \"refresh_token\"}", None),
    ] {
        let request = oauth.request(Method::POST, "/oauth2/token");
        let answer = oauth.send(request.header("content-type", kind).body(body)).await;
        answer.refused(400, "invalid_request", rule);
    }
    assert_eq!(oauth.get("/oauth2/token").await.status, 405);
}

#[tokio::test]
async fn tokens_expire_on_the_mocks_clock() {
    // access-token-lives-an-hour, expired-token-refused
    let oauth = Oauth::start().await;
    let tokens = oauth.log_in("openid room").await;
    let token = tokens["access_token"].as_str().unwrap();
    let fixed = oauth.mock.accounts().owner.access_token.clone();
    oauth.mock.control().advance_clock(Duration::from_secs(3599));
    assert_eq!(oauth.call(CLIENT_ID, token, "/v1/rooms/joined-rooms").await, 200);
    oauth.mock.control().advance_clock(Duration::from_secs(1));
    assert_eq!(oauth.call(CLIENT_ID, token, "/v1/rooms/joined-rooms").await, 401);
    let rule = oauth.mock.control().requests().pop().unwrap().rule;
    assert_eq!(rule, Some("expired-token-refused"));
    assert_eq!(oauth.call(CLIENT_ID, &fixed, "/v1/rooms/joined-rooms").await, 200);
    assert_eq!(oauth.mock.control().accounts_expire_at(), None);
}

#[tokio::test]
async fn a_wanted_lifetime_holds_for_all_tokens() {
    let builder = Mock::builder().access_token_lifetime(Duration::from_secs(20));
    let oauth = Oauth::with(builder).await;
    let tokens = oauth.log_in(SCOPES).await;
    assert_eq!(tokens["expires_in"], 20);
    let expiry = oauth.mock.control().accounts_expire_at();
    assert_eq!(expiry.as_deref(), Some("2026-03-01T08:00:20.000Z"));
    let fixed = oauth.mock.accounts().owner.clone();
    let issued = tokens["access_token"].as_str().unwrap();
    oauth.mock.control().advance_clock(Duration::from_secs(20));
    for token in [fixed.access_token.as_str(), issued] {
        assert_eq!(oauth.call(CLIENT_ID, token, "/v1/rooms/joined-rooms").await, 401);
        assert!(!oauth.is_active(token).await);
    }
    let fresh = oauth.refresh(&fixed.refresh_token).await.ok();
    let fresh = fresh["access_token"].as_str().unwrap();
    assert_eq!(oauth.call(CLIENT_ID, fresh, "/v1/rooms/joined-rooms").await, 200);
}

#[tokio::test]
async fn the_same_calls_get_the_same_tokens_from_the_same_address() {
    let oauth = Oauth::start().await;
    let first = oauth.log_in(SCOPES).await;
    oauth.mock.control().reset();
    assert_eq!(first, oauth.log_in(SCOPES).await);
}
