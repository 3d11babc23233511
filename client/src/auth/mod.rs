//! Who calls: tokens, where they come from, how they are kept fresh.
//!
//! A source makes tokens, the cache in front of it makes sure that it is asked once however many calls wait,
//! and the header values are made in one place.

mod access_token;
mod authority;
mod cache;
mod client_credentials;
mod credentials;
mod current;
mod endpoint;
mod file_store;
mod grant;
mod oauth_client;
mod refresh_token;
mod source;
mod store;

pub use access_token::AccessToken;
pub use client_credentials::ClientCredentials;
pub use credentials::Credentials;
pub use file_store::FileStore;
pub use oauth_client::OAuthClient;
pub use refresh_token::RefreshToken;
pub use source::{BoxFuture, TokenSource};
pub use store::{StoreLock, StoredTokens, TokenStore};

pub(crate) use authority::Authority;
pub(crate) use endpoint::{Endpoint, Exchange};
