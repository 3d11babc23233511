//! Redaction: what must not be stored, and what differs from run to run, gets a stable name.
//!
//! Snapshots are driven by the annotations of the document (`x-redact`, `format: date-time`) and by what
//! is known about the accounts, not by patterns over text, so they cannot grow into guesswork. Of other
//! people's traffic nothing is known: what is secret there is told by names and shapes too.

mod body;
mod documented;
mod kind;
mod layer;
mod names;
mod request;
mod search;
mod secrets;
#[cfg(test)]
mod tests;
mod texts;
mod traffic;
mod vault;

pub use body::{Origin, body};
pub(crate) use documented::Documented;
pub(crate) use kind::is_variable;
pub use names::Names;
pub use request::path;
pub use secrets::{Piece, Secrets, Sort};
pub use texts::texts;
pub(crate) use traffic::{Recognised, Traffic};
pub use vault::{credential_in, learn, outgoing};
