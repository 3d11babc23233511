//! Why a call did not succeed.
//!
//! One variant for each party that can do something about it. Whatever the server sent is kept: status,
//! headers and raw body, be it JSON of any shape, a page of HTML or nothing.

mod authentication;
mod certificate;
mod code;
mod configuration;
mod decode;
mod invalid_request;
mod kind;
#[cfg(feature = "test-util")]
mod made_up;
mod pagination;
mod refusal;
mod shown;
mod token;
mod too_large;
mod transport;

pub use authentication::AuthenticationError;
pub use certificate::CertificateProblem;
pub use configuration::ConfigurationError;
pub use decode::DecodeError;
pub use invalid_request::{InvalidRequest, Problem};
pub use kind::Error;
pub use pagination::{PaginationError, Stall};
pub use refusal::Refusal;
pub use token::{Remedy, TokenError};
pub use too_large::TooLargeError;
pub use transport::TransportError;

pub(crate) use certificate::is_about_certificate;
#[cfg(feature = "oauth2")]
pub(crate) use code::{KNOWN as KNOWN_CODES, remedy as remedy_of_code};
pub(crate) use shown::shown;
pub(crate) use transport::Cause;
