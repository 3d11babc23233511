//! The end of tokens before their time.

use crate::{
    apis::oauth2::verbs::{NO_TOKEN, SCOPES, logs_in, refresh, revoke, scenario, whose},
    scenario::{Application, Context, Scenario},
};

/// Of a refresh token.
pub(crate) const REFRESH_TOKEN: Scenario = scenario(
    "revoking_a_refresh_token_ends_the_whole_login",
    "With a refresh token, the access tokens of the same login end.",
    "revoke_token",
    |context| Box::pin(refresh_token(context)),
);

/// Of an access token.
pub(crate) const ACCESS_TOKEN: Scenario = scenario(
    "revoking_an_access_token_keeps_the_login",
    "A revoked access token is worth nothing, and its refresh token brings a new one.",
    "revoke_token",
    |context| Box::pin(access_token(context)),
);

/// By somebody else.
pub(crate) const REFUSED: Scenario = scenario(
    "only_the_application_of_a_token_revokes_it",
    "An application revokes its own tokens, and that it has none is no mistake.",
    "revoke_token",
    |context| Box::pin(refused(context)),
);

async fn refresh_token(context: &Context) {
    let (application, client) = (context.application(), context.public_client());
    let login = logs_in(context, &context.owner(), &client, SCOPES).await;
    let token = login.refresh_token();
    application
        .raw("application revokes the refresh token", || Ok(revoke(&client.get()?, &token.get()?)))
        .await
        .expect("revoking-refresh-kills-access")
        .status(200);
    let access = login.access_token();
    let _ = whose(context, "application asks with the access token", &access)
        .await
        .expect("revoking-refresh-kills-access")
        .status(401)
        .equal("/error", "invalid_token");
    let confidential = context.confidential_client();
    application
        .raw("another application asks about the access token", || {
            Ok(crate::apis::oauth2::verbs::introspect(&confidential.get()?, &access.get()?))
        })
        .await
        .expect("inactive-token-is-active-false")
        .status(200)
        .equal("/active", false);
    application
        .raw("application refreshes with the revoked token", || {
            Ok(refresh(&client.get()?, &token.get()?))
        })
        .await
        .expect("revoking-refresh-kills-access")
        .status(400)
        .equal("/error", "invalid_grant");
}

async fn access_token(context: &Context) {
    let (application, client) = (context.application(), context.public_client());
    let login = logs_in(context, &context.owner(), &client, SCOPES).await;
    let (access, token) = (login.access_token(), login.refresh_token());
    application
        .raw("application revokes the access token", || Ok(revoke(&client.get()?, &access.get()?)))
        .await
        .expect("revoking-access-keeps-refresh")
        .status(200);
    let _ = whose(context, "application asks with the revoked token", &access)
        .await
        .expect("bearer-token-required")
        .status(401)
        .equal("/error", "invalid_token");
    application
        .raw("application refreshes", || Ok(refresh(&client.get()?, &token.get()?)))
        .await
        .expect("revoking-access-keeps-refresh")
        .status(200)
        .present("/access_token");
}

async fn refused(context: &Context) {
    let (application, client) = (context.application(), context.public_client());
    application
        .attempt_raw("application revokes a token that never was", || {
            Ok(revoke(&client.get()?, NO_TOKEN))
        })
        .await
        .expect("revoking-unknown-is-fine")
        .status(200);
    application
        .attempt_raw("an unknown application revokes", || {
            Ok(revoke(&Application::unknown(), NO_TOKEN))
        })
        .await
        .expect("client-must-authenticate")
        .status(401)
        .equal("/error", "invalid_client");
    application
        .attempt_raw("application revokes two tokens at once", || {
            let both = revoke(&client.get()?, NO_TOKEN);
            Ok(both.form(&[("token", "nor-was-this-one")]))
        })
        .await
        .expect("duplicate-field-refused")
        .status(400)
        .equal("/error", "invalid_request");
    let login = logs_in(context, &context.owner(), &client, SCOPES).await;
    let (access, other) = (login.access_token(), context.confidential_client());
    application
        .raw("another application revokes the access token", || {
            Ok(revoke(&other.get()?, &access.get()?))
        })
        .await
        .expect("foreign-token-refused")
        .status(400)
        .equal("/error", "unauthorized_client");
    let _ = whose(context, "application asks with the access token", &access)
        .await
        .expect("only-owner-client-revokes")
        .status(200);
}
