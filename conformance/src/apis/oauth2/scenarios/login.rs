//! The authorisation code flow with PKCE.

use std::time::Duration;

use jsonwebtoken::{Algorithm, DecodingKey, Validation, jwk::JwkSet};
use serde_json::Value;

use crate::{
    apis::oauth2::verbs::{NONCE, SCOPES, STATE, logs_in, scenario, scopes_are, whose},
    scenario::{Context, Raw, Scenario, StepValue},
};

/// A login of a public client.
pub(crate) const WITH_PKCE: Scenario = scenario(
    "a_login_tells_the_application_who_somebody_is",
    "Whoever logs in and consents is sent back with a code, for which the application gets tokens that tell who it is.",
    "authorize",
    |context| Box::pin(with_pkce(context)),
);

/// No more than was asked for.
pub(crate) const AS_MUCH_AS_ASKED: Scenario = scenario(
    "a_login_brings_no_more_than_it_asked_for",
    "Without `openid` there is no id token, and without `offline_access` no refresh token.",
    "exchange_token",
    |context| Box::pin(as_much_as_asked(context)),
);

async fn with_pkce(context: &Context) {
    let (owner, application) = (context.owner(), context.application());
    let configuration = application
        .raw("application asks where everything is", || {
            Ok(Raw::get("/.well-known/openid-configuration"))
        })
        .await
        .should_succeed();
    let keys = application
        .raw("application asks for the keys", || Ok(Raw::get("/.well-known/jwks.json")))
        .await
        .should_succeed();
    let login = logs_in(context, &owner, &context.public_client(), SCOPES).await;
    let _ = login.back.expect("state-comes-back").brings("state", STATE).brings_some("code");
    let tokens = login.exchanged;
    let _ = tokens.expect("access-token-lives-an-hour").status(200).equal("/expires_in", 3600);
    let _ = tokens
        .expect("scope-must-be-approved")
        .satisfies("/scope", SCOPES, |came| scopes_are(came, SCOPES));
    let _ = tokens.expect("offline-access-gives-refresh-token").present("/refresh_token");
    let _ = tokens
        .expect("openid-gives-id-token")
        .claims("/id_token", "/sub", owner.user_id())
        .claims("/id_token", "/email", owner.email());
    let _ = tokens.expect("nonce-comes-back").claims("/id_token", "/nonce", NONCE);
    let _ = tokens.expect("issuer-from-discovery").claims(
        "/id_token",
        "/iss",
        configuration.text("/issuer"),
    );
    let keys: StepValue<Value> = keys.value("");
    if let (Ok(keys), Ok(client)) = (keys.get(), context.public_client().get()) {
        let documented = "a signature that holds under the published key it names";
        let _ = tokens.expect("tokens-verify-with-published-keys").satisfies(
            "/id_token",
            documented,
            |token| verifies(token, &keys, client.id()),
        );
    }
    let access = login.access_token();
    let _ = whose(context, "application asks who it is", &access)
        .await
        .expect("bearer-token-required")
        .status(200)
        .equal("/sub", owner.user_id())
        .equal("/email", owner.email());
    let _ = context.advance_clock("an hour passes", Duration::from_secs(3601)).await;
    let _ = whose(context, "application asks with the token of an hour ago", &access)
        .await
        .expect("access-token-lives-an-hour")
        .status(401)
        .equal("/error", "invalid_token");
}

/// Whether a token is signed with the key that it names, for this audience.
fn verifies(token: &Value, keys: &Value, audience: &str) -> bool {
    let verified = || {
        let token = token.as_str()?;
        let keys: JwkSet = serde_json::from_value(keys.clone()).ok()?;
        let name = jsonwebtoken::decode_header(token).ok()?.kid?;
        let key = DecodingKey::from_jwk(keys.find(&name)?).ok()?;
        let mut rules = Validation::new(Algorithm::RS256);
        rules.set_audience(&[audience]);
        // The clock of a mock is its own.
        rules.validate_exp = false;
        jsonwebtoken::decode::<Value>(token, &key, &rules).ok()
    };
    verified().is_some()
}

async fn as_much_as_asked(context: &Context) {
    let login = logs_in(context, &context.owner(), &context.public_client(), "room").await;
    let _ = login.exchanged.expect("openid-gives-id-token").status(200).absent("/id_token");
    let _ = login.exchanged.expect("offline-access-gives-refresh-token").absent("/refresh_token");
    let _ = whose(context, "application asks who it is, without openid", &login.access_token())
        .await
        .expect("userinfo-needs-openid")
        .status(401)
        .equal("/error", "invalid_token");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_token_does_not_verify() {
        let keys = serde_json::json!({ "keys": [] });
        assert!(!verifies(&Value::from("x.y.z"), &keys, "client"));
        assert!(!verifies(&Value::Null, &keys, "client"));
    }
}
