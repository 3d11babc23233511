//! Tokens for the application itself.

use super::{AccessToken, BoxFuture, Exchange, OAuthClient, TokenSource, endpoint::Endpoint};
use crate::{Effect, TokenError};

/// Credentials of the application itself, without a user: the grant `client_credentials`.
///
/// Only a few reading operations accept such a token, see their scopes.
#[derive(Clone, Debug)]
#[must_use]
pub struct ClientCredentials {
    pub(super) client: OAuthClient,
    scopes: Vec<String>,
}

impl ClientCredentials {
    /// Asks for exactly these scopes.
    pub fn new<S: Into<String>>(client: OAuthClient, scopes: impl IntoIterator<Item = S>) -> Self {
        Self { client, scopes: scopes.into_iter().map(Into::into).collect() }
    }
}

/// Asks the token endpoint.
pub(super) struct ClientCredentialsSource {
    pub(super) endpoint: Endpoint,
    pub(super) grant: ClientCredentials,
}

impl TokenSource for ClientCredentialsSource {
    fn token(&self) -> BoxFuture<'_, Result<AccessToken, TokenError>> {
        Box::pin(async {
            let scope = self.grant.scopes.join(" ");
            let mut form = vec![("grant_type", "client_credentials")];
            if !scope.is_empty() {
                form.push(("scope", &scope));
            }
            let exchange = Exchange {
                client: &self.grant.client,
                form: &form,
                // One token more on the server harms nobody.
                effect: Effect::Read,
                secrets: &[],
            };
            Ok(self.endpoint.exchange(exchange).await?.access_token)
        })
    }
}
