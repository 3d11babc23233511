//! The mock over HTTP. Every answer of every test is held to the document, and every refusal to leaving the state alone.
#![expect(clippy::unwrap_used, reason = "tests")]

mod binary;
mod checked;
mod config;
mod control;
mod credentials;
mod docs;
mod examples;
mod faults;
mod groups;
mod http;
mod legacy_groups;
mod limits;
mod messages;
mod oauth2;
mod page;
mod place;
mod postman;
mod races;
mod reading;
mod readme;
mod rules_covered;
#[cfg(feature = "smtp")]
mod smtp;
mod state;
mod support;
mod tls;
mod told;
mod traffic;
mod trouble;
mod ucs;
mod validation;
mod walk;
mod wire;
