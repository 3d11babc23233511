//! Redaction: what must not be stored, and what differs from run to run, gets a stable name.
//!
//! It is driven by the annotations of the document (`x-redact`, `format: date-time`) and by what is
//! known about the accounts, not by patterns over text, so it cannot grow into guesswork.

mod body;
mod layer;
mod names;
mod request;
mod search;
mod secrets;
#[cfg(test)]
mod tests;
mod texts;
mod vault;

pub use body::{Origin, body};
pub use names::Names;
pub use request::path;
pub use secrets::{Piece, Secrets, Sort};
pub use texts::texts;
pub use vault::{credential_in, learn, outgoing};
