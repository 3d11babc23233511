//! Who the user is, logging out, discovery and keys.

use reqwest::Method;
use rooms_mock::Mock;
use serde_json::Value;

use super::support::{As, Oauth, REDIRECT, SCOPES, encoded};

async fn userinfo(oauth: &Oauth, authorization: &str) -> super::support::Answer {
    let request = oauth.request(Method::GET, "/userinfo");
    let request = request.header("authorization", authorization);
    oauth.send(request).await
}

#[tokio::test]
async fn userinfo_tells_the_user_of_an_openid_login() {
    // bearer-token-required, userinfo-needs-openid
    let oauth = Oauth::start().await;
    let tokens = oauth.log_in(SCOPES).await;
    let token = tokens["access_token"].as_str().unwrap();
    let told = userinfo(&oauth, &format!("Bearer {token}")).await.ok();
    assert_eq!(told["sub"], oauth.mock.accounts().owner.user_id.as_str());
    assert_eq!((&told["first_name"], &told["last_name"]), (&"Amina".into(), &"Rahman".into()));
    let plain = oauth.log_in("room").await;
    let fields = [("grant_type", "client_credentials"), ("scope", "openid")];
    let client = oauth.token(As::Confidential, &fields).await.ok();
    for tokens in [plain, client] {
        let token = tokens["access_token"].as_str().unwrap();
        let answer = userinfo(&oauth, &format!("Bearer {token}")).await;
        answer.refused(401, "invalid_token", "userinfo-needs-openid");
    }
    let expired = oauth.mock.accounts().owner.expired_access_token.clone();
    for wrong in [format!("Bearer {expired}"), "Bearer x".into(), "Basic eDp5".into(), "x".into()] {
        let answer = userinfo(&oauth, &wrong).await;
        answer.refused(401, "invalid_token", "bearer-token-required");
        assert!(answer.headers.contains_key("www-authenticate"));
    }
    let answer = oauth.get("/userinfo").await;
    answer.refused(401, "invalid_token", "bearer-token-required");
}

async fn log_out(oauth: &Oauth, fields: &super::support::Fields<'_>) -> super::support::Answer {
    let query = encoded(&[], fields);
    oauth.get(&format!("/oauth2/sessions/logout?{query}")).await
}

#[tokio::test]
async fn logging_out_ends_the_tokens_of_the_session() {
    // logout-ends-tokens, logout-redirect-needs-hint, logout-redirect-registered, logout-hint-may-be-expired
    // state-comes-back
    let oauth = Oauth::start().await;
    let (mine, other) = (oauth.log_in(SCOPES).await, oauth.log_in(SCOPES).await);
    let hint = mine["id_token"].as_str().unwrap();
    let back = ("post_logout_redirect_uri", REDIRECT);
    for (fields, rule) in [
        (vec![back], Some("logout-redirect-needs-hint")),
        (
            vec![("post_logout_redirect_uri", "https://example.org/"), ("id_token_hint", hint)],
            Some("logout-redirect-registered"),
        ),
        (vec![back, ("id_token_hint", "no.id.token")], None),
        (vec![("id_token_hint", mine["access_token"].as_str().unwrap())], None),
    ] {
        log_out(&oauth, &fields).await.refused(400, "invalid_request", rule);
    }
    assert!(oauth.is_active(mine["access_token"].as_str().unwrap()).await);
    oauth.mock.control().advance_clock(std::time::Duration::from_secs(3000));
    let fields = [back, ("id_token_hint", hint), ("state", "bye")];
    let answer = log_out(&oauth, &fields).await;
    assert_eq!((answer.status, answer.location()), (302, format!("{REDIRECT}?state=bye")));
    for token in ["access_token", "refresh_token"] {
        assert!(!oauth.is_active(mine[token].as_str().unwrap()).await);
        assert!(oauth.is_active(other[token].as_str().unwrap()).await);
    }
    oauth.mock.control().advance_clock(std::time::Duration::from_secs(30_000));
    let late = [("id_token_hint", other["id_token"].as_str().unwrap())];
    let goodbye = log_out(&oauth, &late).await.location();
    assert!(oauth.get(&goodbye).await.text.contains("You are logged out"));
    assert!(!oauth.is_active(other["refresh_token"].as_str().unwrap()).await);
}

#[tokio::test]
async fn discovery_leads_to_the_keys_that_tokens_verify_with() {
    // issuer-from-discovery, tokens-verify-with-published-keys
    let oauth = Oauth::start().await;
    let discovery = oauth.get("/.well-known/openid-configuration").await.ok();
    for operation in oauth.document.operations() {
        let named = discovery.as_object().unwrap().values();
        let mut named = named.filter_map(Value::as_str);
        let discovered = operation.id == "get_openid_configuration"
            || named.any(|url| url == format!("{}{}", oauth.mock.url(), operation.path));
        assert!(discovered, "{}", operation.id);
    }
    let keys = oauth.get("/.well-known/jwks.json").await.ok();
    let keys: jsonwebtoken::jwk::JwkSet = serde_json::from_value(keys).unwrap();
    let tokens = oauth.log_in(SCOPES).await;
    for token in ["access_token", "id_token"] {
        let token = tokens[token].as_str().unwrap();
        let header = jsonwebtoken::decode_header(token).unwrap();
        let key = keys.find(&header.kid.unwrap()).unwrap();
        let mut rules = jsonwebtoken::Validation::new(header.alg);
        rules.validate_aud = false;
        // The mock lives in March 2026.
        rules.validate_exp = false;
        rules.set_issuer(&[discovery["issuer"].as_str().unwrap()]);
        let key = jsonwebtoken::DecodingKey::from_jwk(key).unwrap();
        jsonwebtoken::decode::<Value>(token, &key, &rules).unwrap();
    }
}

#[tokio::test]
async fn a_fault_may_decide_against_a_rule() {
    #[derive(Debug)]
    struct CodesWorkForEver;

    impl rooms_mock::Fault<rooms_mock::oauth2::OAuth2> for CodesWorkForEver {
        fn decide(&self, decision: &rooms_mock::domain::Decision<'_>) -> bool {
            decision.holds || decision.rule.name() == "code-works-once"
        }
    }

    let oauth = Oauth::with(Mock::builder().custom_fault(CodesWorkForEver)).await;
    let code = oauth.code().await;
    oauth.exchange(&code, &[]).await.ok();
    oauth.exchange(&code, &[]).await.ok();
}
