//! `oauth2`: login and consent, tokens, and what they are worth.
//!
//! Tokens are signed JWTs, but the mock itself believes what it has on record and not what a token says, so that
//! revocation works at once. Time is the mock's clock.

mod authorize;
mod browser;
mod client;
mod desk;
mod exchange;
mod identity;
mod jwt;
mod login;
mod page;
pub mod rule;
mod scope;
mod serve;
mod state;
mod tokens;

pub use client::{CLIENT_SECRET, CONFIDENTIAL_CLIENT_ID};
pub(crate) use client::{Client, Clients, approved};
pub(crate) use login::serve as pages;
pub(crate) use scope::Scopes;
pub(crate) use serve::Authority;
pub use serve::OAuth2;
pub(crate) use state::{Refresh, Session, State};
