//! Client applications: how they show who they are, and what they get for themselves.

use crate::{
    apis::oauth2::verbs::{NO_TOKEN, refresh, scenario, scopes_are},
    scenario::{Application, Context, Raw, Scenario},
};

/// They authenticate.
pub(crate) const AUTHENTICATE: Scenario = Scenario {
    cast: &[],
    ..scenario(
        "an_application_shows_who_it_is",
        "An application that nobody knows, or that does not prove itself with its secret, gets no tokens.",
        "exchange_token",
        |context| Box::pin(authenticate(context)),
    )
};

/// They act for themselves.
pub(crate) const FOR_ITSELF: Scenario = Scenario {
    cast: &[],
    ..scenario(
        "an_application_with_a_secret_gets_a_token_for_itself",
        "An application with a secret gets a token for itself, without a user and for approved scopes only.",
        "exchange_token",
        |context| Box::pin(for_itself(context)),
    )
};

/// Tokens for the application itself; who asks comes on top.
fn own_token(scope: &str) -> Raw {
    Raw::post("/oauth2/token").form(&[("grant_type", "client_credentials"), ("scope", scope)])
}

async fn authenticate(context: &Context) {
    let application = context.application();
    let (public, confidential) = (context.public_client(), context.confidential_client());
    application
        .attempt_raw("an unknown application asks for tokens", || {
            Ok(refresh(&Application::unknown(), NO_TOKEN))
        })
        .await
        .expect("client-must-authenticate")
        .status(401)
        .equal("/error", "invalid_client");
    application
        .attempt_raw("application has the wrong secret", || {
            Ok(own_token("post.read").by(&confidential.get()?.with_wrong_secret()))
        })
        .await
        .expect("client-must-authenticate")
        .status(401)
        .equal("/error", "invalid_client");
    application
        .attempt_raw("application with a secret does not use it", || {
            Ok(refresh(&confidential.get()?.without_secret(), NO_TOKEN))
        })
        .await
        .expect("confidential-client-uses-secret")
        .status(401)
        .equal("/error", "invalid_client");
    application
        .raw("application sends its secret in the form", || {
            Ok(own_token("post.read").by_form(&confidential.get()?))
        })
        .await
        .expect("form-secret-accepted")
        .status(200)
        .present("/access_token");
    application
        .attempt_raw("application says everything twice", || {
            let doubled = [("refresh_token", "this-token-was-not-issued-either")];
            Ok(refresh(&public.get()?, NO_TOKEN).form(&doubled))
        })
        .await
        .expect("duplicate-field-refused")
        .status(400)
        .equal("/error", "invalid_request");
    application
        .attempt_raw("application offers something unheard of", || {
            let form = [("grant_type", "password"), ("username", "nobody")];
            Ok(Raw::post("/oauth2/token").form(&form).by(&public.get()?))
        })
        .await
        .expect("unknown-grant-refused")
        .status(400)
        .equal("/error", "unsupported_grant_type");
}

async fn for_itself(context: &Context) {
    let application = context.application();
    let (public, confidential) = (context.public_client(), context.confidential_client());
    let given = application
        .raw("application asks for itself", || Ok(own_token("post.read").by(&confidential.get()?)))
        .await;
    let _ = given
        .expect("client-token-has-no-user")
        .status(200)
        .present("/access_token")
        .absent("/refresh_token")
        .absent("/id_token");
    let _ =
        given
            .expect("client-scope-must-be-approved")
            .satisfies("/scope", "post.read", |came| scopes_are(came, "post.read"));
    application
        .attempt_raw("application asks for a scope that was not approved", || {
            Ok(own_token("room.create").by(&confidential.get()?))
        })
        .await
        .expect("client-scope-must-be-approved")
        .status(400)
        .equal("/error", "invalid_scope");
    application
        .attempt_raw("application without a secret asks for itself", || {
            Ok(own_token("post.read").by(&public.get()?))
        })
        .await
        .expect("client-credentials-need-secret")
        .status(401)
        .equal("/error", "invalid_client");
}
