//! Who calls: tokens, where they come from, how they are kept fresh.
//!
//! A source makes tokens, the cache in front of it makes sure that it is asked once however many calls wait,
//! and the header values are made in one place. What asks the token endpoint of Quran Foundation for the
//! credentials of its rooms needs the features of both.

mod access_token;
mod authority;
mod cache;
#[cfg(all(feature = "quran-reflect", feature = "oauth2"))]
mod client_credentials;
#[cfg(feature = "quran-reflect")]
mod credentials;
#[cfg(feature = "quran-reflect")]
mod current;
#[cfg(feature = "oauth2")]
mod endpoint;
#[cfg(feature = "oauth2")]
mod file_store;
#[cfg(feature = "oauth2")]
mod grant;
#[cfg(feature = "oauth2")]
mod oauth_client;
#[cfg(all(feature = "quran-reflect", feature = "oauth2"))]
mod plan;
#[cfg(all(feature = "quran-reflect", feature = "oauth2"))]
mod refresh_token;
#[cfg(feature = "oauth2")]
pub(crate) mod secret;
mod source;
#[cfg(feature = "oauth2")]
mod store;

pub use access_token::AccessToken;
#[cfg(all(feature = "quran-reflect", feature = "oauth2"))]
pub use client_credentials::ClientCredentials;
#[cfg(feature = "quran-reflect")]
pub use credentials::Credentials;
#[cfg(feature = "oauth2")]
pub use file_store::FileStore;
#[cfg(feature = "oauth2")]
pub use grant::GrantedTokens;
#[cfg(feature = "oauth2")]
pub use oauth_client::OAuthClient;
#[cfg(all(feature = "quran-reflect", feature = "oauth2"))]
pub use refresh_token::RefreshToken;
pub use source::{BoxFuture, TokenSource};
#[cfg(feature = "oauth2")]
pub use store::{StoreLock, StoredTokens, TokenOwner, TokenStore};

pub(crate) use authority::{Authority, Origin};
#[cfg(feature = "oauth2")]
pub(crate) use endpoint::{Endpoint, Exchange};
#[cfg(feature = "oauth2")]
pub(crate) use store::login_of;
