//! What tokens are worth, and how they end.

use rooms_mock::CLIENT_ID;

use super::support::{As, Oauth, SCOPES};

#[tokio::test]
async fn introspection_tells_what_a_token_may_do() {
    // inactive-token-is-active-false, introspection-requires-scopes, introspection-needs-secret
    let oauth = Oauth::start().await;
    let tokens = oauth.log_in(SCOPES).await;
    let (access, refresh) =
        (tokens["access_token"].as_str().unwrap(), tokens["refresh_token"].as_str().unwrap());
    let told = oauth.introspect(access).await;
    assert_eq!(told["client_id"], CLIENT_ID);
    assert_eq!(told["sub"], oauth.mock.accounts().owner.user_id.as_str());
    assert_eq!(
        (&told["token_use"], &told["token_type"]),
        (&"access_token".into(), &"Bearer".into())
    );
    assert_eq!(oauth.introspect(refresh).await["token_use"], "refresh_token");
    for (scope, active) in [("room.create openid", true), ("room post", false)] {
        let fields = [("token", access), ("scope", scope)];
        let told = oauth.form("/oauth2/introspect", As::Confidential, &fields).await.ok();
        assert_eq!(told["active"], active, "{scope}");
    }
    oauth.refresh(refresh).await.ok();
    let expired = oauth.mock.accounts().owner.expired_access_token.clone();
    for dead in [refresh, "unknown", &expired] {
        let told = oauth.introspect(dead).await;
        assert_eq!(told, serde_json::json!({ "active": false }));
    }
    let public = oauth.form("/oauth2/introspect", As::Public, &[("token", access)]).await;
    public.refused(401, "invalid_client", "introspection-needs-secret");
    let empty = oauth.form("/oauth2/introspect", As::Confidential, &[]).await;
    empty.refused(400, "invalid_request", None);
}

#[tokio::test]
async fn revoking_a_refresh_token_ends_the_access_token_but_not_the_reverse() {
    // revoking-refresh-kills-access, revoking-access-keeps-refresh, revoking-unknown-is-fine
    let oauth = Oauth::start().await;
    let tokens = oauth.log_in(SCOPES).await;
    let (access, refresh) =
        (tokens["access_token"].as_str().unwrap(), tokens["refresh_token"].as_str().unwrap());
    for _ in 0..2 {
        let answer = oauth.form("/oauth2/revoke", As::Public, &[("token", access)]).await;
        assert_eq!((answer.status, answer.text.as_str()), (200, ""));
    }
    assert!(!oauth.is_active(access).await && oauth.is_active(refresh).await);
    assert_eq!(oauth.call(CLIENT_ID, access, "/v1/rooms/joined-rooms").await, 401);
    let second = oauth.refresh(refresh).await.ok();
    let (access, refresh) =
        (second["access_token"].as_str().unwrap(), second["refresh_token"].as_str().unwrap());
    let fields = [("token", refresh), ("token_type_hint", "refresh_token")];
    oauth.form("/oauth2/revoke", As::Public, &fields).await;
    assert!(!oauth.is_active(access).await && !oauth.is_active(refresh).await);
    let missing = oauth.form("/oauth2/revoke", As::Public, &[]).await;
    missing.refused(400, "invalid_request", None);
}

#[tokio::test]
async fn a_token_is_revoked_by_its_own_client_only() {
    // only-owner-client-revokes, foreign-token-refused
    let oauth = Oauth::start().await;
    let tokens = oauth.log_in(SCOPES).await;
    for token in ["access_token", "refresh_token"] {
        let token = tokens[token].as_str().unwrap();
        let answer = oauth.form("/oauth2/revoke", As::Confidential, &[("token", token)]).await;
        answer.refused(400, "unauthorized_client", "only-owner-client-revokes");
        assert!(oauth.is_active(token).await);
    }
    let stranger = oauth.form("/oauth2/revoke", As::Nobody, &[("token", "x")]).await;
    stranger.refused(401, "invalid_client", "client-must-authenticate");
}
