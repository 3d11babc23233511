//! Where everything is.

use crate::{
    apis::oauth2::verbs::scenario,
    scenario::{Context, Raw, Scenario, ScenarioKind},
};

/// Discovery and keys.
pub(crate) const SCENARIO: Scenario = Scenario {
    cast: &[],
    reads_only: true,
    kind: ScenarioKind::Written,
    ..scenario(
        "discovery_names_the_issuer_and_the_keys_are_published",
        "The discovery document names the issuer, and the keys that tokens are signed with are published.",
        "get_openid_configuration",
        |context| Box::pin(run(context)),
    )
};

async fn run(context: &Context) {
    let application = context.application();
    let configuration = Raw::get("/.well-known/openid-configuration");
    application
        .raw("application asks where everything is", || Ok(configuration))
        .await
        .expect("issuer-from-discovery")
        .status(200)
        .satisfies("/issuer", "the URL of an issuer", |issuer| {
            issuer.as_str().is_some_and(|url| url.starts_with("http"))
        })
        .present("/token_endpoint")
        .present("/jwks_uri");
    application
        .raw("application asks for the keys", || Ok(Raw::get("/.well-known/jwks.json")))
        .await
        .expect("tokens-verify-with-published-keys")
        .status(200)
        .present("/keys/0/kid")
        .absent("/keys/0/d");
}
