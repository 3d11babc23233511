//! The end of a session.

use std::time::Duration;

use url::form_urlencoded;

use crate::{
    apis::oauth2::verbs::{CALLBACK, ELSEWHERE, SCOPES, STATE, logs_in, refresh, scenario, whose},
    scenario::{Context, Raw, Scenario},
    targets::Capability,
};

/// Tokens end with it.
pub(crate) const ENDS_TOKENS: Scenario = scenario(
    "logging_out_ends_the_tokens_of_the_session",
    "Whoever logs out is sent back to the application, whose tokens are worth nothing from then on.",
    "end_session",
    |context| Box::pin(ends_tokens(context)),
);

/// Where it does not lead.
pub(crate) const REFUSED: Scenario = scenario(
    "logging_out_leads_to_registered_places_only",
    "After logging out, the browser goes only where the application of the id token is known to be.",
    "end_session",
    |context| Box::pin(refused(context)),
);

fn logout(parameters: &[(&str, &str)]) -> Raw {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(parameters).finish();
    Raw::get(format!("/oauth2/sessions/logout?{query}"))
}

async fn ends_tokens(context: &Context) {
    let (application, client) = (context.application(), context.public_client());
    let login = logs_in(context, &context.owner(), &client, SCOPES).await;
    let (hint, token) = (login.id_token(), login.refresh_token());
    let over = application
        .raw("owner logs out", || {
            let hint = hint.get()?;
            Ok(logout(&[
                ("id_token_hint", &hint),
                ("post_logout_redirect_uri", CALLBACK),
                ("state", STATE),
            ]))
        })
        .await;
    let _ = over.expect("logout-redirect-registered").status(302).redirects_to(CALLBACK);
    let _ = over.expect("state-comes-back").brings("state", STATE);
    let access = login.access_token();
    let _ = whose(context, "application asks with the access token", &access)
        .await
        .expect("logout-ends-tokens")
        .status(401)
        .equal("/error", "invalid_token");
    application
        .raw("application refreshes", || Ok(refresh(&client.get()?, &token.get()?)))
        .await
        .expect("logout-ends-tokens")
        .status(400)
        .equal("/error", "invalid_grant");
}

async fn refused(context: &Context) {
    let (application, client) = (context.application(), context.public_client());
    application
        .attempt_raw("a logout does not say whose it is", || {
            Ok(logout(&[("post_logout_redirect_uri", CALLBACK)]))
        })
        .await
        .expect("logout-redirect-needs-hint")
        .status(400)
        .equal("/error", "invalid_request");
    let login = logs_in(context, &context.owner(), &client, SCOPES).await;
    let hint = login.id_token();
    application
        .raw("a logout leads elsewhere", || {
            let hint = hint.get()?;
            let parameters =
                [("id_token_hint", hint.as_str()), ("post_logout_redirect_uri", ELSEWHERE)];
            Ok(logout(&parameters))
        })
        .await
        .expect("logout-redirect-registered")
        .status(400)
        .equal("/error", "invalid_request");
    let later = context.advance_clock("a day passes", Duration::from_secs(86_400)).await;
    application
        .after(&later)
        .raw("owner logs out a day later", || {
            let hint = hint.get()?;
            let parameters =
                [("id_token_hint", hint.as_str()), ("post_logout_redirect_uri", CALLBACK)];
            Ok(logout(&parameters))
        })
        .await
        .expect("logout-hint-may-be-expired")
        .status(302)
        .redirects_to(CALLBACK);
    application
        .requiring(Capability::Login)
        .raw("somebody logs out without a word", || Ok(Raw::get("/oauth2/sessions/logout")))
        .await
        .expect("logout-redirect-registered")
        .status(302)
        .brings_no("state");
}
