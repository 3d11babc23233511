//! The recorder: a small local reverse proxy from which all evidence comes.
//!
//! One listener belongs to one scenario and one actor, so an exchange never has to be attributed by
//! what it contains. It adds nothing to the traffic, follows no redirect, decompresses nothing and
//! retries nothing; when the target breaks a connection, so does the recorder. (Where a caller states
//! no `accept`, the HTTP client towards the target states `*/*`, which means the same.)

mod accept;
mod bracket;
mod headers;
mod hearer;
mod proxy;
mod upstream;

pub(crate) use accept::next_connection;
pub use bracket::{Bracket, Recorded};
pub use hearer::{Heard, Hearer, hearing};
pub use proxy::Recorder;
pub use upstream::{Upstream, UpstreamError};
