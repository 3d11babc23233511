//! Where tokens come from, as a trait.

use std::pin::Pin;

use super::AccessToken;
use crate::TokenError;

/// A future on the heap, so that traits with it can be used as trait objects.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Makes access tokens, for example by asking a service of your own.
///
/// The client keeps the token until it is nearly over or refused, and asks again then: one call at a time,
/// however many calls wait for the answer. Closures are sources, too:
///
/// ```
/// use std::time::Duration;
///
/// use rooms_client::{AccessToken, Credentials, TokenError};
///
/// async fn from_our_vault() -> Result<String, std::io::Error> {
///     Ok("token".to_owned())
/// }
///
/// let credentials = Credentials::from_source("my-client", || async {
///     let token = from_our_vault().await.map_err(TokenError::other)?;
///     Ok(AccessToken::new(token).expires_in(Duration::from_secs(3600)))
/// });
/// # let _ = credentials;
/// ```
pub trait TokenSource: Send + Sync {
    /// A new token. Called when there is none, or when the last one is nearly over or was refused.
    fn token(&self) -> BoxFuture<'_, Result<AccessToken, TokenError>>;
}

impl<F, T> TokenSource for F
where
    F: Fn() -> T + Send + Sync,
    T: Future<Output = Result<AccessToken, TokenError>> + Send + 'static,
{
    fn token(&self) -> BoxFuture<'_, Result<AccessToken, TokenError>> {
        Box::pin(self())
    }
}
