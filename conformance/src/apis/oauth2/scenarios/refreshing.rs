//! Refresh tokens.

use serde_json::Value;

use crate::{
    apis::oauth2::verbs::{NO_TOKEN, SCOPES, logs_in, refresh, scenario, scopes_are},
    scenario::{Context, Raw, Scenario},
};

/// They rotate.
pub(crate) const ROTATES: Scenario = scenario(
    "a_refresh_token_is_exchanged_for_a_newer_one",
    "Each refresh brings a newer refresh token; the older one is refused from then on, and the newer goes on working.",
    "exchange_token",
    |context| Box::pin(rotates(context)),
);

/// They are bound.
pub(crate) const BOUND: Scenario = scenario(
    "a_refresh_token_is_bound_to_its_application_and_scopes",
    "A refresh token works for its own application, for the scopes that were granted or fewer.",
    "exchange_token",
    |context| Box::pin(bound(context)),
);

async fn rotates(context: &Context) {
    let (application, client) = (context.application(), context.public_client());
    application
        .attempt_raw("application presents a token that nobody issued", || {
            Ok(refresh(&client.get()?, NO_TOKEN))
        })
        .await
        .expect("old-refresh-token-dies")
        .status(400)
        .equal("/error", "invalid_grant");
    let login = logs_in(context, &context.owner(), &client, SCOPES).await;
    let first = login.refresh_token();
    let renewed = application
        .raw("application refreshes", || Ok(refresh(&client.get()?, &first.get()?)))
        .await;
    let older = first.get().map(Value::from).unwrap_or_default();
    let _ = renewed.expect("refresh-rotates").status(200).present("/access_token").satisfies(
        "/refresh_token",
        "a newer refresh token",
        |newer| newer.is_string() && *newer != older,
    );
    let second = renewed.text("/refresh_token");
    application
        .raw("application refreshes with the older token", || {
            Ok(refresh(&client.get()?, &first.get()?))
        })
        .await
        .expect("old-refresh-token-dies")
        .status(400)
        .equal("/error", "invalid_grant")
        .absent("/access_token");
    application
        .raw("application refreshes with the newer token", || {
            Ok(refresh(&client.get()?, &second.get()?))
        })
        .await
        .expect("old-refresh-token-dies")
        .status(200)
        .present("/refresh_token");
}

async fn bound(context: &Context) {
    let (application, client) = (context.application(), context.public_client());
    let login = logs_in(context, &context.owner(), &client, SCOPES).await;
    let (token, other) = (login.refresh_token(), context.confidential_client());
    application
        .raw("another application refreshes", || Ok(refresh(&other.get()?, &token.get()?)))
        .await
        .expect("refresh-bound-to-client")
        .status(400)
        .equal("/error", "invalid_grant");
    let scoped = |scope: &'static str, token: &str| -> Raw {
        Raw::post("/oauth2/token").form(&[
            ("grant_type", "refresh_token"),
            ("refresh_token", token),
            ("scope", scope),
        ])
    };
    application
        .raw("application refreshes for more scopes", || {
            Ok(scoped("openid tag", &token.get()?).by(&client.get()?))
        })
        .await
        .expect("refresh-keeps-scopes")
        .status(400)
        .equal("/error", "invalid_scope");
    application
        .raw("application refreshes for fewer scopes", || {
            Ok(scoped("openid", &token.get()?).by(&client.get()?))
        })
        .await
        .expect("refresh-keeps-scopes")
        .status(200)
        .satisfies("/scope", "openid", |came| scopes_are(came, "openid"));
}
