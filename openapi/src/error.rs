//! Why a document cannot be used.
//!
//! The fields are kept apart so that a linter can print them on lines of their own.

/// A document that cannot be loaded: where, what, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}{}{pointer}: {message}; {advice}", if pointer.is_empty() { "" } else { " " })]
pub struct DocumentError {
    /// The file name of the document.
    pub file: String,
    /// JSON pointer (`#/paths/…`), or empty if the text could not be parsed at all.
    pub pointer: String,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub advice: String,
}
