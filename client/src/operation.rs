//! What is known about an operation without calling it.
//!
//! The tables are generated; their row type is written by hand, because retries decide by effect.

/// What an operation does to the service.
///
/// The method does not tell it: four GETs of this API change membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Effect {
    /// Changes nothing.
    Read,
    /// Changes something each time it is called.
    Write,
    /// Changes something, and calling it again changes nothing more.
    IdempotentWrite,
}

/// A place for credentials in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Security {
    /// A header of this name.
    Header(&'static str),
    /// `Authorization` with an access token.
    Bearer,
    /// `Authorization` with the id and the secret of the application.
    Basic,
}

/// One documented method and path.
#[derive(Debug, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Operation {
    /// The id, which is also the name of the client's method.
    pub id: &'static str,
    /// The HTTP method, in capitals.
    pub method: &'static str,
    /// The path template below the base path.
    pub path: &'static str,
    /// One line.
    pub summary: &'static str,
    /// The group the operation belongs to.
    pub tag: &'static str,
    /// What it does to the service.
    pub effect: Effect,
    /// The scopes that authorise it; any of them.
    pub scopes: &'static [&'static str],
    /// What it takes as credentials: all of these, as far as the client has them; nothing if it is open to
    /// everybody.
    pub security: &'static [Security],
    /// The documented statuses of success.
    pub success: &'static [u16],
    /// The page that documents it.
    pub documentation: &'static str,
}

impl Operation {
    /// Method and path, as messages show it: `GET /v1/rooms/{id}`.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}
