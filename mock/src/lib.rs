#![doc = include_str!("../README.md")]

mod account;
mod advice;
mod apis;
mod clock;
mod control;
mod control_http;
pub mod domain;
pub mod fault;
mod ids;
mod input;
mod journal;
mod keys;
pub mod legacy_groups;
mod mock;
pub mod oauth2;
mod pipeline;
pub mod quran_reflect;
mod reply;
mod seed;
mod server;
mod store;
mod tls;
pub mod ucs;

pub use account::{Account, Accounts, CLIENT_ID, OwnAccount};
pub use clock::ClockKind;
pub use control::{Control, ControlError, Mail, NewAccount, PendingPage};
pub use fault::Fault;
pub use ids::Ids;
pub use journal::LoggedRequest;
pub use mock::{Mock, MockBuilder, StartError};
pub use oauth2::{CLIENT_SECRET, CONFIDENTIAL_CLIENT_ID};
pub use reply::Reply;
pub use rooms_openapi::{Environment, Violation};
pub use seed::{Seed, UnknownSeed};
pub use tls::{Tls, TlsError};
