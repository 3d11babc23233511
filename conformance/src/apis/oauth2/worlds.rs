//! Two applications with everything that a login brings, and who brings what of it.

use futures_util::future::BoxFuture;
use serde_json::{Value, json};

use crate::{
    apis::oauth2::verbs::{SCOPES, authorisation, exchange, introspect},
    matrix::{
        Applications,
        cast::{Applicant, Caller},
        changes::Names,
        plan::{Callers, Scene},
        worlds::{Setup, Values},
    },
    scenario::{Actor, Application, Consent, Context, Raw, Role, StepValue, Unavailable},
    targets::Capability,
};

/// What the target does not show: whether the tokens of both applications work.
pub(super) struct Tokens;

impl Applications for Tokens {
    fn world<'a>(
        &'a self,
        setup: &'a Setup<'_>,
        values: &'a Values,
    ) -> BoxFuture<'a, Option<Value>> {
        Box::pin(world(setup, values))
    }

    fn names(&self, caller: Caller) -> Names {
        names(caller)
    }

    fn seen_by(&self, scene: &Scene, caller: Caller) -> Scene {
        seen_by(scene, caller)
    }

    fn called<'s>(
        &self,
        context: &'s Context,
        who: (Callers, Caller),
        scene: &Scene,
        raw: &Raw,
    ) -> Option<(Actor<'s>, Raw)> {
        called(context, who, scene, raw)
    }
}

/// The tokens whose activity is looked at.
const WATCHED: [&str; 4] =
    ["public access", "public refresh", "confidential access", "confidential refresh"];

/// Both applications have tokens of one login and the code of another.
pub(crate) async fn open(setup: &Setup<'_>) -> Result<Values, Unavailable> {
    let mut values = Values::new();
    let context = setup.context;
    let clients =
        [("public", context.public_client()), ("confidential", context.confidential_client())];
    for (name, client) in clients {
        let client = client.get()?;
        let tokens = login(setup, name, &client, SCOPES).await?;
        values.insert(format!("{name} access"), setup.take(&tokens, "/access_token")?);
        values.insert(format!("{name} refresh"), setup.take(&tokens, "/refresh_token")?);
        let label = format!("{name} client asks for a code");
        values.insert(format!("{name} code"), code(setup, &label, &client, SCOPES).await?);
    }
    let public = context.public_client().get()?;
    let tokens = login(setup, "public, for rooms only,", &public, "room").await?;
    let without_openid = setup.take(&tokens, "/access_token")?;
    values.insert("without openid".to_owned(), without_openid);
    let form = [("grant_type", "client_credentials"), ("scope", "post.read")];
    let raw = Raw::post("/oauth2/token").form(&form);
    let raw = raw.by(&context.confidential_client().get()?);
    let own = setup.call(Role::Application, "a token for itself", raw).await?;
    values.insert("of a client".to_owned(), setup.take(&own, "/access_token")?);
    Ok(values)
}

async fn login(
    setup: &Setup<'_>,
    name: &str,
    client: &Application,
    scopes: &str,
) -> Result<Value, Unavailable> {
    let label = format!("{name} client asks to log in");
    let code = code(setup, &label, client, scopes).await?;
    let what = format!("{name} client gets tokens");
    setup.call(Role::Application, &what, exchange(client, &code)).await
}

async fn code(
    setup: &Setup<'_>,
    label: &str,
    client: &Application,
    scopes: &str,
) -> Result<String, Unavailable> {
    let context = setup.context;
    let application = context.application().requiring(Capability::Login);
    let raw = authorisation(client, &[("scope", Some(scopes))]);
    let asked = application.prepare(&setup.label(label), || Ok(raw)).await;
    let label = setup.label(&format!("{label}, owner consents"));
    let back = context.owner().logs_in(&label, &asked, Consent::Allow).await;
    back.brought("code").get()
}

/// Which of the watched tokens work.
async fn world(setup: &Setup<'_>, values: &Values) -> Option<Value> {
    let client = setup.context.confidential_client().get().ok()?;
    let mut tokens = Vec::new();
    for name in WATCHED {
        let raw = introspect(&client, values.get(name)?);
        let answer = setup.call(Role::Application, &format!("is {name} active"), raw).await;
        tokens.push(json!({"id": name, "active": answer.ok()?["active"]}));
    }
    Some(json!({"tokens": tokens}))
}

/// What the watched tokens are to a caller.
fn names(caller: Caller) -> Names {
    let own = own(caller);
    let name = |watched: &str| match (watched.starts_with(own), watched.ends_with("access")) {
        (true, true) => "own access token",
        (true, false) => "own refresh token",
        (false, true) => "another's access token",
        (false, false) => "another's refresh token",
    };
    WATCHED.iter().map(|one| ((*one).to_owned(), name(one))).collect()
}

/// The scene as the caller knows it: what is its own, and what another's.
fn seen_by(scene: &Scene, caller: Caller) -> Scene {
    let mut seen = scene.clone();
    let own = own(caller);
    for (name, value) in &scene.values {
        if let Some((whose, what)) = name.split_once(' ') {
            let whose = if whose == own { "own" } else { "another's" };
            seen.values.insert(format!("{whose} {what}"), value.clone());
        }
    }
    seen
}

/// The application whose things the caller brings.
fn own(caller: Caller) -> &'static str {
    match caller {
        Caller::Application(
            Applicant::Confidential | Applicant::WrongSecret | Applicant::NoSecret,
        ) => "confidential",
        _ => "public",
    }
}

/// Who sends the request, and the request with what the caller has to show.
fn called<'s>(
    context: &'s Context,
    (callers, caller): (Callers, Caller),
    scene: &Scene,
    raw: &Raw,
) -> Option<(Actor<'s>, Raw)> {
    let application = context.application();
    let bearer = |name: &str| Some((application.clone(), raw.clone().bearer(scene.get(name)?)));
    let applicant = match caller {
        Caller::Narrow => return bearer("without openid"),
        Caller::Application(_) if callers == Callers::Bearers => return bearer("of a client"),
        Caller::Application(applicant) => applicant,
        _ => return None,
    };
    let registered = |client: StepValue<Application>| client.get().ok();
    let confidential = registered(context.confidential_client());
    let by = match applicant {
        Applicant::Nobody => return Some((application, raw.clone())),
        Applicant::Unknown => Some(Application::unknown()),
        Applicant::WrongSecret => confidential.map(|client| client.with_wrong_secret()),
        Applicant::NoSecret => confidential.map(|client| client.without_secret()),
        Applicant::Public => registered(context.public_client()),
        Applicant::Confidential => confidential,
    };
    Some((application, raw.clone().by(&by?)))
}
