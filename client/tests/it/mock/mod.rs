//! The client against the stateful mock: its OAuth2 server, its clock, its rate limit, its certificate.
//!
//! The mock knows nothing of this crate. What both agree on here, they agree on by way of the documents.

mod client_credentials;
mod environments;
mod limits;
mod logins;
mod sessions;
mod shared;
#[cfg(feature = "rustls")]
mod tls;

use rooms_client::{Client, ClientBuilder, Credentials, Environment, Error, OAuthClient, Retry};
use rooms_mock::{CLIENT_SECRET, CONFIDENTIAL_CLIENT_ID, LoggedRequest, Mock, MockBuilder};

/// A mock whose log is read.
pub struct Service {
    pub mock: Mock,
}

impl Service {
    pub async fn start() -> Self {
        Self::with(Mock::builder()).await
    }

    pub async fn with(builder: MockBuilder) -> Self {
        Self { mock: builder.start().await.unwrap() }
    }

    pub fn builder(&self) -> ClientBuilder {
        let environment = Environment::custom(self.mock.url()).unwrap();
        let environment = environment.with_oauth_base_url(self.mock.url()).unwrap();
        Client::builder().environment(environment)
    }

    pub fn client(&self, credentials: impl Into<Credentials>) -> Client {
        self.builder().credentials(credentials).build().unwrap()
    }

    pub fn public(&self) -> OAuthClient {
        OAuthClient::public(self.mock.client_id())
    }

    pub fn confidential() -> OAuthClient {
        OAuthClient::confidential(CONFIDENTIAL_CLIENT_ID, CLIENT_SECRET)
    }

    /// The refresh token of the first account.
    pub fn refresh_token(&self) -> String {
        self.mock.accounts().owner.refresh_token.clone()
    }

    fn logged(&self, wanted: impl Fn(&LoggedRequest) -> bool) -> Vec<u16> {
        let lines = self.mock.control().requests();
        let lines = lines.iter().filter(|line| wanted(line));
        lines.map(|line| line.status).collect()
    }

    /// The statuses of all token requests.
    pub fn token_requests(&self) -> Vec<u16> {
        self.logged(|line| line.path == "/oauth2/token")
    }

    /// The statuses of all calls of the Rooms API.
    pub fn calls(&self) -> Vec<u16> {
        self.logged(|line| line.path.starts_with("/quran-reflect/"))
    }
}

/// The same delays each time.
fn steady() -> Retry {
    Retry::default().jitter(|| 1.0)
}

/// A call that any signed-in user may make.
pub async fn look(client: &Client) -> Result<u32, Error> {
    let call = client.list_joined_rooms().await;
    call.map(|answer| answer.attempts())
}
