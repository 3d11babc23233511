//! The client against servers that it doesn't know: small ones that show what was sent, and answer anything.
#![expect(clippy::unwrap_used, reason = "tests")]

mod capture;
mod credentials;
mod errors;
mod examples;
#[rustfmt::skip]
mod generated;
mod pagination;
mod requests;
#[cfg(feature = "schemars")]
mod schemas;
#[cfg(feature = "httpmock")]
mod stubs;
mod table;
mod vectors;
