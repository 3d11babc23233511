//! Logins and tokens: an application with a secret, a code that waits for its exchange, and tokens of an earlier login.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use url::form_urlencoded;

use crate::{
    constraints::prerequisites::{Prerequisites, ask},
    scenario::{Application, Consent, Context, Raw, Role, Step, Unavailable},
    targets::Capability,
};

/// Where the application is reached.
const CALLBACK: &str = "http://127.0.0.1:8765/callback";
/// A code verifier, and the challenge that RFC 7636 gives for it.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const SCOPES: &str = "openid offline_access room post.read";

pub(crate) async fn prepare(
    context: &Context,
    operation: &str,
) -> Result<Prerequisites, Unavailable> {
    let client = context.confidential_client().get()?;
    let secret = client.shared_secret();
    let basic = STANDARD.encode(format!("{}:{secret}", client.id()));
    let basic = ("authorization".to_owned(), format!("Basic {basic}"));
    let application = Prerequisites::of(Role::Application);
    Ok(match operation {
        "authorize" => application
            .with("client_id", client.id())
            .with("redirect_uri", CALLBACK)
            .with("scope", SCOPES)
            .with("code_challenge", CHALLENGE)
            .with("code_challenge_method", "S256"),
        "end_session" => {
            let tokens = tokens(context, &client).await?;
            application
                .with("id_token_hint", tokens.text("/id_token").get()?)
                .with("post_logout_redirect_uri", CALLBACK)
        }
        "exchange_token" | "introspect_token" | "revoke_token" => {
            let tokens = tokens(context, &client).await?;
            let access = tokens.text("/access_token").get()?;
            let mut live = application
                .with("token", access.clone())
                .with("refresh_token", tokens.text("/refresh_token").get()?)
                .with("redirect_uri", CALLBACK)
                .with("code_verifier", VERIFIER)
                .with("client_id", client.id())
                .with("client_secret", secret);
            if operation == "exchange_token" {
                let back = login(context, &client, "second").await?;
                live = live.with("code", back.brought("code").get()?);
            }
            live.headers.push(basic);
            let ask = Raw::get("/userinfo").without("authorization");
            live.shown_by(Role::Owner, ask.bearer(&access))
        }
        "get_userinfo" => Prerequisites::of(Role::Owner),
        _ => application,
    })
}

/// The whole way to tokens.
async fn tokens<'s>(context: &'s Context, client: &Application) -> Result<Step<'s>, Unavailable> {
    let back = login(context, client, "first").await?;
    let code = back.brought("code").get()?;
    let tokens = Raw::post("/oauth2/token").form(&[
        ("grant_type", "authorization_code"),
        ("code", &code),
        ("redirect_uri", CALLBACK),
        ("code_verifier", VERIFIER),
    ]);
    let application = context.application();
    Ok(ask(&application, "application gets tokens", tokens.by(client)).await)
}

/// The way to a code.
async fn login<'s>(
    context: &'s Context,
    client: &Application,
    which: &str,
) -> Result<Step<'s>, Unavailable> {
    let query = form_urlencoded::Serializer::new(String::new())
        .extend_pairs([
            ("response_type", "code"),
            ("client_id", client.id()),
            ("redirect_uri", CALLBACK),
            ("scope", SCOPES),
            ("state", "a-state-of-the-application"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ])
        .finish();
    let request = Raw::get(format!("/oauth2/auth?{query}"));
    let application = context.application().requiring(Capability::Login);
    let label = format!("application asks for the {which} login");
    let asked = application.raw(&label, || Ok(request)).await;
    let label = format!("owner logs in for the {which} time");
    Ok(context.owner().logs_in(&label, &asked, Consent::Allow).await)
}
