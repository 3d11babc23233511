//! What a target can show that not every target can.
//!
//! A step asks for a capability; where it is missing, the step and what depends on it are *not
//! exercised*, and the sentence here is the reason in the report.

use std::collections::BTreeSet;

use serde::Serialize;

/// An optional ability of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Capability {
    /// The letters that the service sends can be read.
    Mailbox,
    /// A requested page can be approved.
    ApprovePage,
    /// The clock of the service can be moved.
    Clock,
    /// Posts can be liked, which no operation of the document does.
    Likes,
    /// Messages can be sent to a chat, which is no part of the api.
    Chat,
    /// Rooms may be created freely, because they vanish with the target.
    DisposableRooms,
    /// There are more than three accounts.
    MoreAccounts,
    /// There are access tokens that have expired.
    ExpiredTokens,
    /// There are access tokens that may do next to nothing.
    NarrowTokens,
    /// Accounts can log in and consent without a human, and sessions may be ended.
    Login,
    /// A state can be remembered and returned to, and everything that is known be seen.
    Checkpoints,
    /// A client application without a secret is configured.
    PublicClient,
    /// A client application with a secret is configured.
    ConfidentialClient,
}

impl Capability {
    /// Everything that a mock in this process can do.
    pub const ALL: &'static [Self] = &[
        Self::Mailbox,
        Self::ApprovePage,
        Self::Clock,
        Self::Likes,
        Self::Chat,
        Self::DisposableRooms,
        Self::MoreAccounts,
        Self::ExpiredTokens,
        Self::NarrowTokens,
        Self::Login,
        Self::Checkpoints,
        Self::PublicClient,
        Self::ConfidentialClient,
    ];

    /// Why something is not exercised where the capability is missing.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Mailbox => "invite tokens travel by e-mail, and this target has no mailbox",
            Self::ApprovePage => "a page waits for the approval of the service's own staff",
            Self::Clock => "the clock of this target cannot be moved",
            Self::Likes => {
                "posts are liked on the website, and no operation of the document does it"
            }
            Self::Chat => "messages are sent by a real-time library, not over HTTP",
            Self::DisposableRooms => "a room stays for ever, so fixture groups are used instead",
            Self::MoreAccounts => "this target has three accounts",
            Self::ExpiredTokens => "no expired access token is configured for this account",
            Self::NarrowTokens => "a token with fewer scopes takes another login",
            Self::Login => "a human logs in and consents on pages of the service",
            Self::Checkpoints => {
                "the state of a service that others use cannot be put back after each call"
            }
            Self::PublicClient => "the configured client has a secret",
            Self::ConfidentialClient => "no client secret is configured",
        }
    }
}

/// The capabilities of a target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Capabilities(BTreeSet<Capability>);

impl Capabilities {
    /// All of them.
    #[must_use]
    pub fn all() -> Self {
        Self::of(Capability::ALL.iter().copied())
    }

    /// These.
    #[must_use]
    pub fn of(capabilities: impl IntoIterator<Item = Capability>) -> Self {
        Self(capabilities.into_iter().collect())
    }

    /// Takes one away.
    pub(crate) fn remove(&mut self, capability: Capability) {
        self.0.remove(&capability);
    }

    /// Whether a capability is there.
    #[must_use]
    pub fn has(&self, capability: Capability) -> bool {
        self.0.contains(&capability)
    }
}
