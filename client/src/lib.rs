#![doc = include_str!("../README.md")]

mod builder;
mod call;
mod credentials;
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
mod pagination;
mod patch;
mod path;
mod response;

pub use builder::ClientBuilder;
pub use credentials::Credentials;
pub use environment::{CustomEnvironment, Environment};
pub use error::{
    ConfigurationError, DecodeError, Error, PaginationError, Refusal, Stall, TransportError,
};
pub use generated::quran_reflect::{
    self, Client, operations,
    types::{RoomType, RoomTypeFilter},
};
pub use http::{HeaderMap, StatusCode};
pub use operation::{Effect, Operation};
pub use patch::Patch;
pub use response::Response;
