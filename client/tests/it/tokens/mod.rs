//! Tokens: how they are asked for, how long they are used, and what happens when there are none.

mod failures;
mod kinds;
mod renewal;

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicUsize, Ordering},
};

use rooms_client::{
    Client, ClientBuilder, Credentials, Environment, Error, OAuthClient, TokenError,
};
use serde_json::{Value, json};

use crate::capture::{Answer, Request, Server};

const TOKEN_PATH: &str = "/oauth2/token";

/// An API that knows which token it wants, and an OAuth2 server with the given answers.
pub struct World {
    pub server: Server,
}

impl World {
    /// `api` answers calls, `oauth` requests for tokens; the number counts them.
    pub async fn new(
        api: impl Fn(&Request) -> Answer + Send + Sync + 'static,
        oauth: impl Fn(usize, &Request) -> Answer + Send + Sync + 'static,
    ) -> Self {
        let count = AtomicUsize::new(0);
        let server = Server::start(move |request| match request.path() {
            TOKEN_PATH => oauth(count.fetch_add(1, Ordering::Relaxed) + 1, request),
            _ => api(request),
        });
        Self { server: server.await }
    }

    pub fn builder(&self) -> ClientBuilder {
        let environment = Environment::custom(self.server.url()).unwrap();
        let environment = environment.with_oauth_base_url(self.server.url()).unwrap();
        Client::builder().environment(environment)
    }

    pub fn client(&self, credentials: impl Into<Credentials>) -> Client {
        self.builder().credentials(credentials).build().unwrap()
    }

    /// The forms that the token endpoint got.
    pub fn forms(&self) -> Vec<BTreeMap<String, String>> {
        let form = |request: Request| {
            let pairs = url::form_urlencoded::parse(&request.body);
            pairs.into_owned().collect()
        };
        self.token_requests().into_iter().map(form).collect()
    }

    pub fn token_requests(&self) -> Vec<Request> {
        let mut received = self.server.received();
        received.retain(|request| request.path() == TOKEN_PATH);
        received
    }

    /// The access tokens that the API got.
    pub fn used(&self) -> Vec<String> {
        let mut received = self.server.received();
        received.retain(|request| request.path() != TOKEN_PATH);
        let token = |request: &Request| request.headers["x-auth-token"].clone();
        received.iter().map(token).collect()
    }
}

pub fn joined() -> Answer {
    Answer::json(200, &json!({"joined": true}))
}

pub fn granted(access: impl Into<String>, more: Value) -> Answer {
    let mut body = json!({"access_token": access.into(), "token_type": "bearer"});
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    Answer::json(200, &body)
}

pub fn public() -> OAuthClient {
    OAuthClient::public("my-client")
}

pub async fn join(client: &Client) -> Result<u32, Error> {
    let call = client.join_group(7).await;
    call.map(|answer| answer.attempts())
}

pub fn refusal(code: &str) -> Answer {
    Answer::json(400, &json!({"error": code, "error_description": "no"}))
}

/// The error of a call without a token.
pub fn token_error(error: &Error) -> &TokenError {
    match error {
        Error::Authentication(error) => error.reason(),
        other => panic!("another error: {other:?}"),
    }
}
