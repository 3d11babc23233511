//! Authorisation requests that lead nowhere, or back with an error.

use crate::{
    apis::oauth2::verbs::{CALLBACK, ELSEWHERE, STATE, asks, authorisation, scenario},
    scenario::{Application, Consent, Context, Scenario},
};

/// Requests that are wrong.
pub(crate) const REFUSED: Scenario = scenario(
    "a_wrong_authorisation_request_comes_back_with_an_error",
    "A wrong request goes back to the application with an error, unless nobody knows that it is the application's place.",
    "authorize",
    |context| Box::pin(refused(context)),
);

/// Users who refuse.
pub(crate) const DENIED: Scenario = scenario(
    "whoever_does_not_consent_is_sent_back_without_a_code",
    "Somebody who does not consent is sent back with an error and no code.",
    "authorize",
    |context| Box::pin(denied(context)),
);

async fn refused(context: &Context) {
    let client = context.public_client();
    goes_nowhere(context).await;
    let _ = asks(
        context,
        "application asks from another port of this machine",
        &client,
        &[("redirect_uri", Some("http://127.0.0.1:49152/callback"))],
    )
    .await
    .expect("loopback-port-is-free")
    .status(302)
    .brings_no("error");
    let unchallenged = [("code_challenge", None), ("code_challenge_method", None)];
    let _ = asks(
        context,
        "application with a secret asks without a challenge",
        &context.confidential_client(),
        &unchallenged,
    )
    .await
    .expect("public-client-needs-pkce")
    .status(302)
    .brings_no("error");
    for (rule, label, changed, error) in [
        (
            "only-code-flow",
            "application asks for a token right away",
            ("response_type", Some("token")),
            "unsupported_response_type",
        ),
        (
            "public-client-needs-pkce",
            "application without a secret asks without a challenge",
            ("code_challenge", None),
            "invalid_request",
        ),
        (
            "pkce-method-is-s256",
            "application asks with a plain challenge",
            ("code_challenge_method", Some("plain")),
            "invalid_request",
        ),
        (
            "scope-must-be-approved",
            "application asks for a scope that was not approved",
            ("scope", Some("openid room.create")),
            "invalid_scope",
        ),
    ] {
        let step = asks(context, label, &client, &[changed]).await;
        let _ = step
            .expect(rule)
            .status(302)
            .redirects_to(CALLBACK)
            .brings("error", error)
            .brings_no("code");
        let _ = step.expect("state-comes-back").brings("state", STATE);
    }
    let _ = asks(context, "application asks without a state", &client, &[("state", None)])
        .await
        .expect("state-required")
        .status(302)
        .redirects_to(CALLBACK)
        .brings("error", "invalid_request");
}

/// Where nobody vouches for the place, the browser stays.
async fn goes_nowhere(context: &Context) {
    let (application, client) = (context.application(), context.public_client());
    let changed = [("redirect_uri", Some(ELSEWHERE))];
    application
        .raw("application asks to be answered elsewhere", || {
            Ok(authorisation(&client.get()?, &changed))
        })
        .await
        .expect("redirect-uri-registered")
        .status(400)
        .equal("/error", "invalid_request");
    application
        .raw("an unknown application asks", || Ok(authorisation(&Application::unknown(), &[])))
        .await
        .expect("redirect-uri-registered")
        .status(400)
        .equal("/error", "invalid_request");
}

async fn denied(context: &Context) {
    let label = "application asks the owner";
    let asked = asks(context, label, &context.public_client(), &[]).await;
    let _ = asked.expect("redirect-uri-registered").status(302);
    let label = "owner logs in and refuses";
    let back = context.owner().logs_in(label, &asked, Consent::Deny).await;
    let _ = back
        .expect("user-may-refuse")
        .redirects_to(CALLBACK)
        .brings("error", "access_denied")
        .brings_no("code");
    let _ = back.expect("state-comes-back").brings("state", STATE);
}
