//! The access token for requests that this crate does not make.

use std::sync::Arc;

use super::AccessToken;
use crate::{Client, TokenError};

impl Client {
    /// The access token that a call would be sent with now, renewed if its end is near. None for a client
    /// without credentials.
    ///
    /// For requests to a neighbour of this API that takes the same tokens. Send it to nobody else.
    ///
    /// # Errors
    ///
    /// When there is no token to be had.
    pub async fn access_token(&self) -> Result<Option<AccessToken>, Arc<TokenError>> {
        self.core.authority.access_token(None).await
    }

    /// Another access token than this one, which a server refused. None where tokens can't be renewed.
    ///
    /// # Errors
    ///
    /// When there is no token to be had.
    pub async fn access_token_after(
        &self,
        refused: &AccessToken,
    ) -> Result<Option<AccessToken>, Arc<TokenError>> {
        self.core.authority.access_token(Some(refused)).await
    }
}
