//! What a token is worth.

use crate::{
    apis::oauth2::verbs::{NO_TOKEN, introspect, logs_in, scenario},
    scenario::{Application, Context, Scenario},
};

/// Introspection.
pub(crate) const SCENARIO: Scenario = scenario(
    "an_application_learns_what_a_token_is_worth",
    "An application with a secret learns whose a token is and what it may do, and nothing about one that does not work.",
    "introspect_token",
    |context| Box::pin(run(context)),
);

async fn run(context: &Context) {
    let (application, owner) = (context.application(), context.owner());
    let client = context.confidential_client();
    let valid = owner.access_token().await;
    application
        .raw("application asks about the owner's token", || {
            Ok(introspect(&client.get()?, &valid.get()?))
        })
        .await
        .expect("inactive-token-is-active-false")
        .status(200)
        .equal("/active", true)
        .equal("/sub", owner.user_id());
    let expired = owner.with_expired_token().access_token().await;
    let unknown = owner.with_broken_token().access_token().await;
    for (label, token) in [
        ("application asks about an expired token", expired),
        ("application asks about a token that never was", unknown),
    ] {
        application
            .raw(label, || Ok(introspect(&client.get()?, &token.get()?)))
            .await
            .expect("inactive-token-is-active-false")
            .status(200)
            .equal("/active", false)
            .absent("/sub")
            .absent("/scope");
    }
    scopes(context).await;
    refused(context).await;
}

/// Scopes that the token has to have.
async fn scopes(context: &Context) {
    let (application, client) = (context.application(), context.confidential_client());
    let login = logs_in(context, &context.owner(), &context.public_client(), "room").await;
    let token = login.access_token();
    for (rule, label, scope, active) in [
        (
            "introspection-requires-scopes",
            "application asks whether the token may do something else",
            "room tag.read",
            false,
        ),
        (
            "parent-scope-covers-children",
            "application asks whether the token may do a part of what it may do",
            "room.create room.invite",
            true,
        ),
    ] {
        let asked = application
            .raw(label, || {
                let question = introspect(&client.get()?, &token.get()?);
                Ok(question.form(&[("scope", scope)]))
            })
            .await;
        let outcome = asked.expect(rule).status(200).equal("/active", active);
        if active {
            // The token of a login is its user's, not the application's.
            outcome.equal("/sub", context.owner().user_id());
        }
    }
}

async fn refused(context: &Context) {
    let (application, client) = (context.application(), context.confidential_client());
    let public = context.public_client();
    application
        .raw("application without a secret asks", || Ok(introspect(&public.get()?, NO_TOKEN)))
        .await
        .expect("introspection-needs-secret")
        .status(401)
        .equal("/error", "invalid_client");
    application
        .raw("an unknown application asks", || Ok(introspect(&Application::unknown(), NO_TOKEN)))
        .await
        .expect("client-must-authenticate")
        .status(401)
        .equal("/error", "invalid_client");
    application
        .raw("application asks about two tokens at once", || {
            let question = introspect(&client.get()?, NO_TOKEN);
            Ok(question.form(&[("token", "nor-was-this-one")]))
        })
        .await
        .expect("duplicate-field-refused")
        .status(400)
        .equal("/error", "invalid_request");
}
