//! The token endpoint.

use http::header::{ACCEPT, CONTENT_TYPE};
use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded::Serializer;

use super::{
    OAuthClient,
    grant::{GrantedTokens, judge},
};
use crate::{
    Effect, TokenError,
    receive::{Failure, Transport},
    retry::{Deadline, Outcome, Verdict, decide},
};

/// Sends forms to the token endpoint.
#[derive(Clone, Debug)]
pub(crate) struct Endpoint {
    pub(crate) transport: Transport,
    /// The base URL, without a slash at the end.
    pub(crate) server: String,
}

/// One request for tokens.
pub(crate) struct Exchange<'a> {
    pub(crate) client: &'a OAuthClient,
    pub(crate) form: &'a [(&'a str, &'a str)],
    /// How far it may be repeated.
    pub(crate) effect: Effect,
    /// What must not show if the server repeats it.
    pub(crate) secrets: &'a [&'a SecretString],
}

impl Endpoint {
    /// Asks, and asks again when that is allowed.
    pub(crate) async fn exchange(
        &self,
        exchange: Exchange<'_>,
    ) -> Result<GrantedTokens, TokenError> {
        let Transport { retry, timeout, .. } = &self.transport;
        let deadline = Deadline::after(*timeout);
        let mut attempts = 0;
        loop {
            attempts += 1;
            let request = self.request(&exchange).map_err(TokenError::transport)?;
            let received = self.transport.receive(request, deadline).await;
            let outcome = match &received {
                Ok(received) => Outcome::answer(received.status, &received.headers),
                Err(Failure::Http { error, .. }) => Outcome::failure(error),
                Err(_) => Outcome::Final,
            };
            let verdict = decide(retry, exchange.effect, outcome, attempts, deadline.left());
            if let Verdict::Wait(delay) = verdict {
                tracing::info!(attempt = attempts, ?delay, "asking for a token again");
                tokio::time::sleep(delay).await;
                continue;
            }
            let received = received.map_err(TokenError::from)?;
            let sent = exchange.secrets.iter().copied();
            let secrets = sent.chain(exchange.client.secret());
            let secrets: Vec<_> = secrets.map(ExposeSecret::expose_secret).collect();
            return judge(received.status, &received.body, attempts, &secrets);
        }
    }

    fn request(&self, exchange: &Exchange<'_>) -> reqwest::Result<reqwest::Request> {
        let request = self.transport.http.post(format!("{}/oauth2/token", self.server));
        let mut form = Serializer::new(String::new());
        form.extend_pairs(exchange.form);
        let request = match exchange.client.basic() {
            Some((id, secret)) => request.basic_auth(id, Some(secret)),
            None => {
                form.append_pair("client_id", exchange.client.id());
                request
            }
        };
        request
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(form.finish())
            .build()
    }
}

impl From<Failure> for TokenError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Http { error, .. } => Self::transport(error),
            Failure::TooLarge { status, .. } => {
                Self::Unreadable { status, reason: "the body is too large" }
            }
            Failure::Redirected => Self::Redirected,
            #[cfg(feature = "middleware")]
            Failure::Middleware(source) => Self::Middleware { source },
        }
    }
}
