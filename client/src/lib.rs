#![doc = include_str!("../README.md")]

mod auth;
mod builder;
mod call;
mod connection;
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
mod invalid;
mod open_enum;
mod operation;
mod pace;
mod pagination;
mod patch;
mod path;
mod receive;
mod response;
mod retry;
mod span;

pub use auth::{
    AccessToken, BoxFuture, ClientCredentials, Credentials, FileStore, OAuthClient, RefreshToken,
    StoreLock, StoredTokens, TokenSource, TokenStore,
};
pub use builder::ClientBuilder;
pub use environment::{CustomEnvironment, Environment};
pub use error::{
    AuthenticationError, ConfigurationError, DecodeError, Error, PaginationError, Refusal, Remedy,
    Stall, TokenError, TooLargeError, TransportError,
};
pub use generated::quran_reflect::{
    self, Client, operations,
    types::{RoomType, RoomTypeFilter},
};
pub use http::{HeaderMap, StatusCode};
pub use operation::{Effect, Operation};
pub use patch::Patch;
pub use response::Response;
pub use retry::{GaveUp, Retry};
