#![doc = include_str!("../README.md")]
#![cfg_attr(feature = "quran-reflect", doc = "# Operations of Rooms")]
#![cfg_attr(feature = "quran-reflect", doc = include_str!("generated/quran_reflect/operations.md"))]
#![cfg_attr(
    not(any(
        feature = "quran-reflect",
        feature = "oauth2",
        feature = "legacy-groups",
        feature = "ucs"
    )),
    expect(
        dead_code,
        unused_imports,
        unused_macros,
        reason = "without an api, what they share has no use"
    )
)]

#[cfg(feature = "quran-reflect")]
mod audience;
mod auth;
#[cfg(feature = "blocking")]
pub mod blocking;
mod call;
mod call_options;
mod connection;
#[cfg(any(feature = "quran-reflect", feature = "oauth2"))]
mod environment;
mod error;
#[rustfmt::skip]
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::restriction,
    missing_docs,
    rustdoc::all,
    reason = "generated; the generator decides its style"
)]
mod generated;
mod id;
mod invalid;
#[cfg(feature = "quran-reflect")]
mod invite_outcome;
pub mod json;
#[cfg(feature = "legacy-groups")]
pub mod legacy_groups;
#[cfg(feature = "middleware")]
mod middleware;
#[cfg(feature = "oauth2")]
pub mod oauth2;
#[cfg(any(feature = "quran-reflect", feature = "legacy-groups", feature = "ucs"))]
mod open_enum;
mod operation;
mod outgoing;
mod pace;
#[cfg(feature = "quran-reflect")]
mod pagination;
mod patch;
mod path;
mod place;
#[cfg(feature = "quran-reflect")]
pub mod quran_reflect;
mod raw_request;
mod receive;
#[cfg_attr(
    not(all(feature = "quran-reflect", feature = "oauth2")),
    allow(clippy::allow_attributes, dead_code, reason = "each api uses its part")
)]
mod request;
mod request_id;
mod response;
mod retry;
mod settings;
mod span;
#[cfg(feature = "rustls-no-provider")]
mod tls;
#[cfg(feature = "ucs")]
pub mod ucs;

#[cfg(feature = "quran-reflect")]
pub use audience::PostAudience;
#[cfg(feature = "quran-reflect")]
pub use auth::Credentials;
pub use auth::{AccessToken, BoxFuture, TokenSource};
#[cfg(all(feature = "quran-reflect", feature = "oauth2"))]
pub use auth::{ClientCredentials, RefreshToken};
#[cfg(feature = "oauth2")]
pub use auth::{
    FileStore, GrantedTokens, OAuthClient, StoreLock, StoredTokens, TokenOwner, TokenStore,
};
#[cfg(any(feature = "quran-reflect", feature = "oauth2"))]
pub use environment::{CustomEnvironment, Environment};
pub use error::{
    AuthenticationError, CertificateProblem, ConfigurationError, DecodeError, Error,
    InvalidRequest, PaginationError, Problem, Refusal, Remedy, Stall, TokenError, TooLargeError,
    TransportError,
};
pub use http::{HeaderMap, Method, StatusCode};
#[cfg(feature = "quran-reflect")]
pub use invite_outcome::InviteOutcome;
pub use operation::{Effect, Operation, Security};
#[cfg(feature = "quran-reflect")]
pub use pagination::Items;
pub use patch::Patch;
#[cfg(feature = "quran-reflect")]
pub use quran_reflect::{
    Client, ClientBuilder, operations,
    types::{InviteToken, PostId, PrivateToken, RoomId, RoomType, RoomTypeFilter, UserId},
};
pub use raw_request::RawRequest;
pub use response::Response;
pub use retry::{GaveUp, Retry};
pub use secrecy::{self, ExposeSecret, SecretString};
