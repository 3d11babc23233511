//! Schemas: from OpenAPI 3.0 to JSON Schema draft 4, compiled once per document.
//!
//! Every schema exists twice. The tolerant one is what the document says; the strict one also
//! closes each object whose properties are listed, because an undocumented field in a response is
//! something we want to know about, while the document itself must stay open for clients.

mod annotations;
mod convert;
mod formats;
mod unknown;
mod validators;
mod violation;

pub use annotations::Annotation;
pub(crate) use annotations::annotations;
pub use formats::is_format;
pub use unknown::UnknownName;
pub(crate) use unknown::{MOST as MOST_UNKNOWN, unknown_fields};
pub use validators::SchemaChecks;
pub(crate) use validators::{Validators, from_text};
pub use violation::{Violation, ViolationKind};
