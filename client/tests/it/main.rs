//! The client against servers that it doesn't know: small ones that show what was sent and answer anything,
//! and the stateful mock.
#![expect(clippy::unwrap_used, reason = "tests")]

#[cfg(all(feature = "oauth2", feature = "legacy-groups", feature = "ucs"))]
mod apis;
mod capture;
mod credentials;
mod errors;
mod examples;
mod failures;
#[rustfmt::skip]
mod generated;
mod logins;
mod mock;
mod pagination;
mod raw_requests;
mod reach;
mod requests;
mod retries;
#[cfg(feature = "schemars")]
mod schemas;
mod spans;
mod store;
#[cfg(feature = "httpmock")]
mod stubs;
mod table;
mod tokens;
mod vectors;
mod ways;
