//! The eyes that look at a view.

use chrono::SecondsFormat;
use rooms_openapi::Environment;
use uuid::Uuid;

use super::Time;

/// Whose eyes they are, when they look, and which environment's fields they get.
#[derive(Clone, Copy, Debug)]
pub struct Viewer<'a> {
    /// Whose account looks.
    pub user: Uuid,
    /// When. What follows from the time alone has no event.
    pub now: Time,
    /// The environment whose responses are imitated.
    pub environment: Environment,
    /// The url of the mock, for addresses in answers.
    pub origin: &'a str,
}

impl Viewer<'_> {
    /// Fields that pre-live sends and production does not.
    pub(crate) fn sees_prelive_fields(self) -> bool {
        self.environment == Environment::PreLive
    }
}

/// An instant as documents write it.
#[must_use]
pub fn instant(at: Time) -> String {
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}
