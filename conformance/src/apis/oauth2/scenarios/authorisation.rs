//! Authorisation requests that lead nowhere, or back with an error.

use crate::{
    apis::oauth2::verbs::{CALLBACK, ELSEWHERE, STATE, asks, authorisation, scenario},
    scenario::{Application, Consent, Scenario, Story},
};

/// Requests that are wrong.
pub(crate) const REFUSED: Scenario = scenario(
    "a_wrong_authorisation_request_comes_back_with_an_error",
    "A wrong request goes back to the application with an error, unless nobody knows that it is the application's place.",
    "authorize",
    |story| Box::pin(refused(story)),
);

/// Users who refuse.
pub(crate) const DENIED: Scenario = scenario(
    "whoever_does_not_consent_is_sent_back_without_a_code",
    "Somebody who does not consent is sent back with an error and no code.",
    "authorize",
    |story| Box::pin(denied(story)),
);

async fn refused(story: &Story) {
    let client = story.public_client();
    goes_nowhere(story).await;
    let _ = asks(
        story,
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
        story,
        "application with a secret asks without a challenge",
        &story.confidential_client(),
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
        let step = asks(story, label, &client, &[changed]).await;
        let _ = step
            .expect(rule)
            .status(302)
            .redirects_to(CALLBACK)
            .brings("error", error)
            .brings_no("code");
        let _ = step.expect("state-comes-back").brings("state", STATE);
    }
    let _ = asks(story, "application asks without a state", &client, &[("state", None)])
        .await
        .expect("state-required")
        .status(302)
        .redirects_to(CALLBACK)
        .brings("error", "invalid_request");
}

/// Where nobody vouches for the place, the browser stays.
async fn goes_nowhere(story: &Story) {
    let (application, client) = (story.application(), story.public_client());
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

async fn denied(story: &Story) {
    let label = "application asks the owner";
    let asked = asks(story, label, &story.public_client(), &[]).await;
    let _ = asked.expect("redirect-uri-registered").status(302);
    let label = "owner logs in and refuses";
    let back = story.owner().logs_in(label, &asked, Consent::Deny).await;
    let _ = back
        .expect("user-may-refuse")
        .redirects_to(CALLBACK)
        .brings("error", "access_denied")
        .brings_no("code");
    let _ = back.expect("state-comes-back").brings("state", STATE);
}
