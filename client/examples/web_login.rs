//! A web application on two machines: one begins the login of a visitor, the other completes it. What is between the two is a text,
//! which any shared store keeps; a map stands for it here.
#![expect(clippy::print_stdout, reason = "a program in a terminal says what it does")]

#[path = "circle/browser.rs"]
mod browser;

use std::{
    collections::HashMap,
    error::Error,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    extract::{RawQuery, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use rooms_client::{
    Client, Environment, ExposeSecret, OAuthClient, RefreshToken,
    oauth2::{self, Login, PendingLogin},
};
use rooms_mock::Mock;
use tokio::net::TcpListener;

type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

/// Where browsers come back to, as it is registered for the application: the address in front of all machines.
const CALLBACK: &str = "http://127.0.0.1:8765/callback";

/// One machine.
#[derive(Clone)]
struct Machine {
    environment: Environment,
    login: Login,
    /// Logins that have begun, by their state, as JSON. In production: a store of all machines, whose entries expire.
    pending: Arc<Mutex<HashMap<String, String>>>,
}

impl Machine {
    fn router(self) -> Router {
        let router = Router::new().route("/login", get(begin)).route("/callback", get(complete));
        router.with_state(self)
    }
}

/// `GET /login`: to the server's page. The cookie binds the login to this browser.
async fn begin(State(machine): State<Machine>) -> Result<Response, Failure> {
    let pending = machine.login.begin();
    let state = pending.state().expose_secret().to_owned();
    let cookie = format!("login={state}; Path=/; HttpOnly; SameSite=Lax; Max-Age=600");
    let text = serde_json::to_string(&pending)?;
    machine.pending.lock().unwrap_or_else(PoisonError::into_inner).insert(state, text);
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(pending.url())).into_response())
}

/// `GET /callback?code=…&state=…`: says who signed in. A login is completed once, and in the browser that began it.
async fn complete(
    State(machine): State<Machine>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let cookie = headers.get(header::COOKIE).and_then(|cookie| cookie.to_str().ok());
    let state = cookie.and_then(|cookie| cookie.strip_prefix("login=")).unwrap_or_default();
    let begun = machine.pending.lock().unwrap_or_else(PoisonError::into_inner).remove(state);
    let Some(begun) = begun else {
        return Ok((StatusCode::BAD_REQUEST, "sign in again: /login\n").into_response());
    };
    let pending: PendingLogin = serde_json::from_str(&begun)?;
    let redirect = format!("{CALLBACK}?{}", query.unwrap_or_default());
    let session = machine.login.exchange(&pending, &redirect).await?;
    let name = session.subject().unwrap_or("somebody").to_owned();
    let builder = Client::builder().environment(machine.environment);
    let client = builder.credentials(RefreshToken::from(session)).build()?;
    let rooms = client.list_managed_rooms().await?.data.len();
    Ok(format!("{name} manages {rooms} rooms\n").into_response())
}

/// What a visitor gets if something fails. The texts of the client's errors have no secrets.
struct Failure(String);

impl<E: Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        (StatusCode::BAD_GATEWAY, format!("{}\n", self.0)).into_response()
    }
}

#[tokio::main]
pub(crate) async fn main() -> Outcome {
    let mock = Mock::start().await?;
    let environment = Environment::custom(mock.url())?.with_oauth_base_url(mock.url())?;
    let server = oauth2::Client::builder().environment(environment.clone()).build()?;
    let login = server.login(OAuthClient::public(mock.client_id()), CALLBACK);
    let login = login.scopes(["openid", "offline_access", "room"]);
    let machine = Machine { environment, login, pending: Arc::default() };

    let mut machines = Vec::new();
    for _ in 0..2 {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        machines.push(format!("http://{}", listener.local_addr()?));
        let router = machine.clone().router();
        tokio::spawn(async move { axum::serve(listener, router).await });
    }

    // A visitor, whose first request goes to one machine and whose second goes to the other.
    let visitor = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    let visitor = visitor.no_proxy().build()?;
    let begun = visitor.get(format!("{}/login", machines[0])).send().await?;
    let header = |name| begun.headers()[name].to_str().unwrap_or_default();
    let cookie = header(header::SET_COOKIE).split(';').next().unwrap_or_default();
    let back = browser::sign_in(header(header::LOCATION), &mock.accounts().owner.username).await;
    let back = back.replace(CALLBACK, &format!("{}/callback", machines[1]));

    // Somebody else's browser does not get in with it, and it works once.
    assert_eq!(visitor.get(&back).send().await?.status(), StatusCode::BAD_REQUEST);
    let completed = visitor.get(&back).header(header::COOKIE, cookie).send().await?;
    print!("{}", completed.error_for_status()?.text().await?);
    let again = visitor.get(&back).header(header::COOKIE, cookie).send().await?;
    assert_eq!(again.status(), StatusCode::BAD_REQUEST);
    Ok(())
}
