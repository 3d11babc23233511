//! Requests that many scenarios make, under names that read like the scenario.

use rooms_openapi::Api;
use url::form_urlencoded;

use crate::{
    scenario::{
        Actor, Application, Cast, Consent, Context, Raw, Role, Scenario, ScenarioFuture,
        ScenarioKind, Step, StepValue,
    },
    targets::{AccountSlot, Capability},
};

/// A scenario of this api in which one person logs in.
pub(crate) const fn scenario(
    name: &'static str,
    claim: &'static str,
    operation: &'static str,
    run: for<'a> fn(&'a Context) -> ScenarioFuture<'a>,
) -> Scenario {
    Scenario {
        name,
        claim,
        operation,
        api: Api::OAuth2,
        cast: OWNER,
        requires: &[],
        reads_only: false,
        kind: ScenarioKind::Written,
        run,
    }
}

/// Somebody who logs in.
pub(crate) const OWNER: Cast = &[(Role::Owner, AccountSlot::Owner)];

/// Where the applications are reached.
pub(crate) const CALLBACK: &str = "http://127.0.0.1:8765/callback";
/// A place that belongs to no application.
pub(crate) const ELSEWHERE: &str = "https://elsewhere.example.org/callback";
/// A code verifier, and the challenge that RFC 7636 gives for it.
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
/// What comes back with the redirect.
pub(crate) const STATE: &str = "the-state-of-the-application";
/// What comes back in the id token.
pub(crate) const NONCE: &str = "the-nonce-of-the-application";
/// Everything that a login can be asked for here.
pub(crate) const SCOPES: &str = "openid offline_access room";

/// A token of plausible shape that nobody ever issued.
pub(crate) const NO_TOKEN: &str = "this-token-was-never-issued";

/// An authorisation request with PKCE; `changed` replaces parameters, or leaves them out.
pub(crate) fn authorisation(client: &Application, changed: &[(&str, Option<&str>)]) -> Raw {
    let usual = [
        ("response_type", "code"),
        ("client_id", client.id()),
        ("redirect_uri", CALLBACK),
        ("scope", SCOPES),
        ("state", STATE),
        ("nonce", NONCE),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ];
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in usual {
        let change = changed.iter().find(|(changed, _)| *changed == name);
        if let Some(value) = change.map_or(Some(value), |(_, value)| *value) {
            query.append_pair(name, value);
        }
    }
    Raw::get(format!("/oauth2/auth?{}", query.finish()))
}

/// The application sends a browser to the login. Without one that can go on there, it is not worth
/// asking: whether this place is registered, only the owner of an application knows.
pub(crate) async fn asks<'s>(
    context: &'s Context,
    label: &str,
    client: &StepValue<Application>,
    changed: &[(&str, Option<&str>)],
) -> Step<'s> {
    let application = context.application().requiring(Capability::Login);
    application.raw(label, || Ok(authorisation(&client.get()?, changed))).await
}

/// A code for tokens.
pub(crate) fn exchange(client: &Application, code: &str) -> Raw {
    Raw::post("/oauth2/token")
        .form(&[
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", CALLBACK),
            ("code_verifier", VERIFIER),
        ])
        .by(client)
}

/// A refresh token for tokens.
pub(crate) fn refresh(client: &Application, token: &str) -> Raw {
    Raw::post("/oauth2/token")
        .form(&[("grant_type", "refresh_token"), ("refresh_token", token)])
        .by(client)
}

/// A question about a token.
pub(crate) fn introspect(client: &Application, token: &str) -> Raw {
    Raw::post("/oauth2/introspect").form(&[("token", token)]).by(client)
}

/// The end of a token.
pub(crate) fn revoke(client: &Application, token: &str) -> Raw {
    Raw::post("/oauth2/revoke").form(&[("token", token)]).by(client)
}

/// In the name of the owner, an application asks whose its token is.
pub(crate) async fn whose<'s>(
    context: &'s Context,
    label: &str,
    token: &StepValue<String>,
) -> Step<'s> {
    let ask = || {
        let ask = Raw::get("/userinfo").without("authorization");
        Ok(ask.bearer(&token.get()?))
    };
    context.owner().raw(label, ask).await
}

/// A login that has taken place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Login<'s> {
    /// The redirect back to the application.
    pub(crate) back: Step<'s>,
    /// The exchange of the code.
    pub(crate) exchanged: Step<'s>,
}

impl Login<'_> {
    pub(crate) fn code(&self) -> StepValue<String> {
        self.back.brought("code")
    }

    pub(crate) fn access_token(&self) -> StepValue<String> {
        self.exchanged.text("/access_token")
    }

    pub(crate) fn refresh_token(&self) -> StepValue<String> {
        self.exchanged.text("/refresh_token")
    }

    pub(crate) fn id_token(&self) -> StepValue<String> {
        self.exchanged.text("/id_token")
    }
}

/// The way to a code: the application asks, and somebody logs in and consents.
pub(crate) async fn consents<'s>(
    context: &'s Context,
    who: &Actor<'s>,
    client: &StepValue<Application>,
    scopes: &str,
) -> Step<'s> {
    let changed = [("scope", Some(scopes))];
    let label = format!("application asks {} for {scopes}", who.name());
    let asked = asks(context, &label, client, &changed).await;
    let _ = asked.expect("redirect-uri-registered").status(302);
    let label = format!("{} logs in and allows {scopes}", who.name());
    who.logs_in(&label, &asked, Consent::Allow).await
}

/// The whole way to tokens.
pub(crate) async fn logs_in<'s>(
    context: &'s Context,
    who: &Actor<'s>,
    client: &StepValue<Application>,
    scopes: &str,
) -> Login<'s> {
    let back = consents(context, who, client, scopes).await;
    let code = back.brought("code");
    let label = format!("application gets tokens for {scopes}");
    let exchanged =
        context.application().raw(&label, || Ok(exchange(&client.get()?, &code.get()?))).await;
    Login { back, exchanged: exchanged.should_succeed() }
}

/// The scopes of a token response, whatever their order.
pub(crate) fn scopes_are(value: &serde_json::Value, wanted: &str) -> bool {
    let sorted = |text: &str| {
        let mut scopes: Vec<_> = text.split(' ').map(str::to_owned).collect();
        scopes.sort();
        scopes
    };
    value.as_str().is_some_and(|came| sorted(came) == sorted(wanted))
}
