//! What a code is good for.

use std::time::Duration;

use crate::{
    apis::oauth2::verbs::{
        CALLBACK, SCOPES, VERIFIER, consents, exchange, logs_in, scenario, whose,
    },
    scenario::{Application, Context, Raw, Scenario},
};

/// A code works once.
pub(crate) const ONCE: Scenario = scenario(
    "a_code_works_once",
    "A code is exchanged once; whoever presents it again ends the tokens that it gave.",
    "exchange_token",
    |context| Box::pin(once(context)),
);

/// A code is bound.
pub(crate) const BOUND: Scenario = scenario(
    "a_code_is_bound_to_application_place_and_verifier",
    "A code works for the application that asked for it, with the same redirect URI and the verifier of its challenge.",
    "exchange_token",
    |context| Box::pin(bound(context)),
);

/// A code ends.
pub(crate) const EXPIRES: Scenario = scenario(
    "a_code_expires",
    "A code that nobody exchanged within ten minutes is worth nothing.",
    "exchange_token",
    |context| Box::pin(expires(context)),
);

async fn once(context: &Context) {
    let (application, client) = (context.application(), context.public_client());
    let login = logs_in(context, &context.owner(), &client, SCOPES).await;
    let code = login.code();
    application
        .raw("application exchanges the same code again", || {
            Ok(exchange(&client.get()?, &code.get()?))
        })
        .await
        .expect("code-works-once")
        .status(400)
        .equal("/error", "invalid_grant");
    let _ = whose(
        context,
        "application asks with the token of the first exchange",
        &login.access_token(),
    )
    .await
    .expect("reused-code-ends-its-tokens")
    .status(401);
}

/// An exchange with a part of its own.
fn with(client: &Application, code: &str, place: &str, verifier: Option<&str>) -> Raw {
    let raw = Raw::post("/oauth2/token").form(&[
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", place),
    ]);
    let raw = match verifier {
        Some(verifier) => raw.form(&[("code_verifier", verifier)]),
        None => raw,
    };
    raw.by(client)
}

async fn bound(context: &Context) {
    let (application, client) = (context.application(), context.public_client());
    let code = consents(context, &context.owner(), &client, SCOPES).await.brought("code");
    let other = context.confidential_client();
    let refused = |label: &'static str, make: fn(&Application, &str) -> Raw, client| {
        let (application, code) = (application.clone(), code.clone());
        async move {
            let client: crate::scenario::StepValue<Application> = client;
            application.raw(label, || Ok(make(&client.get()?, &code.get()?))).await
        }
    };
    const WRONG: &str = "another-verifier-that-is-just-as-long-as-the-first";
    for (rule, step) in [
        (
            "code-bound-to-client",
            refused("another application exchanges the code", exchange, other).await,
        ),
        (
            "code-bound-to-redirect-uri",
            refused(
                "application names another place",
                |client, code| {
                    let place = "http://127.0.0.1:49152/callback";
                    with(client, code, place, Some(VERIFIER))
                },
                client.clone(),
            )
            .await,
        ),
        (
            "pkce-verifier-must-match",
            refused(
                "application proves itself with another verifier",
                |client, code| with(client, code, CALLBACK, Some(WRONG)),
                client.clone(),
            )
            .await,
        ),
        (
            "pkce-verifier-must-match",
            refused(
                "application does not prove itself",
                |client, code| with(client, code, CALLBACK, None),
                client.clone(),
            )
            .await,
        ),
    ] {
        let _ =
            step.expect(rule).status(400).equal("/error", "invalid_grant").absent("/access_token");
    }
}

async fn expires(context: &Context) {
    let (application, client) = (context.application(), context.public_client());
    let code = consents(context, &context.owner(), &client, SCOPES).await.brought("code");
    let later = context.advance_clock("eleven minutes pass", Duration::from_secs(11 * 60)).await;
    application
        .after(&later)
        .raw("application exchanges the code too late", || {
            Ok(exchange(&client.get()?, &code.get()?))
        })
        .await
        .expect("code-expires")
        .status(400)
        .equal("/error", "invalid_grant");
}
