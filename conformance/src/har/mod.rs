//! HTTP archives (HAR 1.2): what browsers' developer tools export, and what a run writes.
//!
//! An archive is read as a stream, entry by entry, and reading asks for no more than judging needs: every tool leaves
//! out something else, and what is odd in one entry says nothing about the others.

mod body;
mod entry;
mod read;
mod replaced;
mod scan;
mod write;

use std::io;

pub use read::{Written, WrittenEntry, read, written};
pub use replaced::Replaced;
pub(crate) use replaced::is_about;
pub use write::{CREATOR, Scene, archive, entry, entry_without_secrets};

use crate::exchange::Exchange;

/// Why a file cannot be read as an archive.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum HarError {
    /// No JSON, or JSON of another shape.
    #[error("it is no HTTP archive (HAR), which is JSON with `log.entries`: {0}")]
    Shape(String),
    /// The file cannot be read to its end.
    #[error(transparent)]
    Read(#[from] io::Error),
}

/// What an archive has in one place.
#[derive(Clone, Debug)]
pub enum Entry {
    /// An exchange.
    Captured(Box<Captured>),
    /// What no server of an api can have answered: a tunnel, or a page that came from no host.
    Elsewhere,
    /// What cannot be read, and why.
    Unreadable(String),
}

/// One exchange of an archive, and where it went.
#[derive(Clone, Debug)]
pub struct Captured {
    /// Scheme, host and port.
    pub origin: String,
    /// The exchange; its path is the whole path of the URL.
    pub exchange: Exchange,
    /// Why the body of the request is not known, if it is not.
    pub request_unknown: Option<String>,
    /// Whether the browser answered by itself, from what it had.
    pub from_cache: bool,
    /// Where secrets were replaced before the archive was written.
    pub replaced: Replaced,
}

impl Captured {
    /// An exchange that somebody saw with all that belongs to it.
    #[must_use]
    pub fn new(origin: impl Into<String>, exchange: Exchange) -> Self {
        Self {
            origin: origin.into(),
            exchange,
            request_unknown: None,
            from_cache: false,
            replaced: Replaced::default(),
        }
    }
}

#[cfg(test)]
mod tests;
