//! What a target's api does not give: the letters that the service sends, and the approval of a page by its staff.
//!
//! A mock gives both through its control. For a live target whoever runs the suite says where they come from.

use std::{fmt, sync::Arc};

use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;

use super::{account::AccountSlot, control::Control};

/// Why something from outside the api did not come.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotGiven {
    /// It is not there, as far as can be seen.
    #[error("{0}")]
    Missing(String),
    /// Whoever should give it does not work.
    #[error("{0}")]
    Failed(String),
}

/// An invitation whose letter is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Whose letter it is.
    pub account: AccountSlot,
    /// The address that it went to.
    pub to: String,
    /// The room.
    pub room: i64,
    /// The slug of the room, if it is known.
    pub slug: Option<String>,
    /// When it was sent, by the earlier of the clocks on both sides: an older letter is another one's.
    pub since: DateTime<Utc>,
}

/// Where the letters to an account are read.
pub trait Mailbox: fmt::Debug + Send + Sync {
    /// The token of an invitation. Waits for its letter, and never gives a token twice.
    ///
    /// # Errors
    ///
    /// When no letter came in time, or letters cannot be read.
    fn token<'a>(&'a self, invitation: &'a Invitation) -> BoxFuture<'a, Result<String, NotGiven>>;

    /// Whether every letter that the service sends is there at once, so that one that is not was never sent.
    fn is_complete(&self) -> bool {
        false
    }

    /// Whether letters can be read, in words; for whoever prepares a run.
    ///
    /// # Errors
    ///
    /// When they cannot.
    fn examine(&self) -> BoxFuture<'_, Result<String, NotGiven>>;
}

/// A page that waits for approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestedPage {
    /// The id that its request was answered with, if it was.
    pub id: Option<i64>,
    /// The subdomain that was asked for.
    pub subdomain: String,
}

/// Who approves pages.
pub trait Approval: fmt::Debug + Send + Sync {
    /// Has a page approved; the id of its room.
    ///
    /// # Errors
    ///
    /// When nobody approves it.
    fn approve<'a>(&'a self, page: &'a RequestedPage) -> BoxFuture<'a, Result<i64, NotGiven>>;

    /// Whether every page that is requested can be seen, so that one that is not was never requested.
    fn is_complete(&self) -> bool {
        false
    }
}

/// Where the letters to each account are read: in the order owner, member, outsider.
pub type Mailboxes = [Option<Arc<dyn Mailbox>>; 3];

impl Mailbox for Control {
    fn token<'a>(&'a self, invitation: &'a Invitation) -> BoxFuture<'a, Result<String, NotGiven>> {
        Box::pin(async {
            let letters = self.letters(&invitation.to).await;
            let letters = letters.map_err(|error| NotGiven::Failed(error.to_string()))?;
            let mut newest_first = letters.into_iter().rev();
            let newest = newest_first.find(|letter| letter.room_id == invitation.room);
            let newest = newest.map(|letter| letter.token);
            newest.ok_or_else(|| NotGiven::Missing("no letter".to_owned()))
        })
    }

    fn is_complete(&self) -> bool {
        true
    }

    fn examine(&self) -> BoxFuture<'_, Result<String, NotGiven>> {
        Box::pin(async { Ok("read in the mailbox of the mock".to_owned()) })
    }
}

impl Approval for Control {
    fn approve<'a>(&'a self, page: &'a RequestedPage) -> BoxFuture<'a, Result<i64, NotGiven>> {
        Box::pin(async {
            let failed = |error: super::ControlError| NotGiven::Failed(error.to_string());
            let pending = self.pending_pages().await.map_err(failed)?;
            let mut newest_first = pending.into_iter().rev();
            let same = |one: &str| one.eq_ignore_ascii_case(&page.subdomain);
            let found = newest_first.find(|one| same(&one.subdomain));
            let found = found.ok_or_else(|| NotGiven::Missing("none".to_owned()))?;
            self.approve_page(found.id).await.map_err(failed)?;
            Ok(found.id)
        })
    }

    fn is_complete(&self) -> bool {
        true
    }
}
