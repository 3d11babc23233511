//! The letters of a live target, from where whoever runs the suite says.
//!
//! The service sends the token of an invitation by e-mail only. Each account names where its mail is read, in the table
//! `[member.mail]` of the actors file; `QF_MAIL` does for all. Whatever the source is, a letter has to be younger than the
//! invitation, for its room and its address, and every token in it is kept out of whatever is printed from then on.

mod imap;
mod letter;
mod prompt;
mod source;

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use futures_util::future::BoxFuture;

pub use self::source::{mailboxes, of_account};
use self::{letter::Letter, source::Source};
use super::program;
use crate::targets::{Invitation, Mailbox, NotGiven};

/// How long a letter may take, unless the account says otherwise.
const PATIENCE: Duration = Duration::from_secs(120);

/// How long nobody is asked again.
const BETWEEN: Duration = Duration::from_secs(2);

/// The tokens that were used, of all accounts: none is used twice.
type Used = Arc<Mutex<BTreeSet<String>>>;

/// The mail of one account.
#[derive(Debug)]
pub(crate) struct Mail {
    /// The name of its table.
    account: &'static str,
    source: Source,
    /// How long a letter may take.
    patience: Duration,
    used: Used,
}

impl Mail {
    /// The token of an invitation, if it is in a letter of these.
    fn choose(&self, letters: &[Letter], invitation: &Invitation) -> Result<String, String> {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let token = letter::choose(letters, invitation, &used)?;
        used.insert(token.clone());
        Ok(token)
    }

    /// That no letter came, and what did.
    fn none(&self, invitation: &Invitation, seen: &str) -> NotGiven {
        NotGiven::Missing(format!(
            "no letter for [{}] about room {} came within {} s of asking {}: {seen}",
            self.account,
            invitation.room,
            self.patience.as_secs(),
            self.source.name()
        ))
    }

    fn failed(&self, why: &str) -> NotGiven {
        let (account, name) = (self.account, self.source.name());
        NotGiven::Failed(format!(
            "the letters of [{account}] cannot be read by {name}: {why}. Check [{account}.mail] of the actors file, or QF_MAIL"
        ))
    }

    async fn by_command(&self, command: &str, invitation: &Invitation) -> Result<String, NotGiven> {
        let deadline = tokio::time::Instant::now() + self.patience;
        loop {
            let letters = asked(command, &invitation.to, &instant(invitation)).await;
            let letters = letters.map_err(|why| self.failed(&why))?;
            let seen = match self.choose(&letters, invitation) {
                Ok(token) => return Ok(token),
                Err(seen) => seen,
            };
            if tokio::time::Instant::now() + BETWEEN > deadline {
                return Err(self.none(invitation, &seen));
            }
            tokio::time::sleep(BETWEEN).await;
        }
    }

    async fn by_imap(
        &self,
        imap: &imap::Imap,
        invitation: &Invitation,
    ) -> Result<String, NotGiven> {
        let failed = |why: String| self.failed(&why);
        let deadline = tokio::time::Instant::now() + self.patience;
        let mut reading = imap.open().await.map_err(failed)?;
        loop {
            let letters = reading.letters(invitation.since).await.map_err(failed)?;
            let seen = match self.choose(letters, invitation) {
                Ok(token) => {
                    reading.close().await;
                    return Ok(token);
                }
                Err(seen) => seen,
            };
            if tokio::time::Instant::now() + BETWEEN > deadline {
                reading.close().await;
                return Err(self.none(invitation, &seen));
            }
            tokio::time::sleep(BETWEEN).await;
        }
    }
}

/// What a program prints, asked for letters to an address since an instant.
async fn asked(command: &str, to: &str, since: &str) -> Result<Vec<Letter>, String> {
    let variables = [("ROOMS_MAIL_TO", to), ("ROOMS_MAIL_SINCE", since)];
    let printed = program::run(command, &variables).await.inspect_err(|why| {
        // Whatever it complained about may quote a letter.
        letter::learn_links(why);
    })?;
    Ok(letter::printed(&printed))
}

/// When an invitation was sent, RFC 3339.
fn instant(invitation: &Invitation) -> String {
    invitation.since.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

impl Mailbox for Mail {
    fn token<'a>(&'a self, invitation: &'a Invitation) -> BoxFuture<'a, Result<String, NotGiven>> {
        Box::pin(async move {
            match &self.source {
                Source::Prompt => {
                    let choose = |letters: &[Letter]| self.choose(letters, invitation);
                    prompt::ask(invitation, choose).await
                }
                Source::Command(command) => self.by_command(command, invitation).await,
                Source::Imap(imap) => self.by_imap(imap, invitation).await,
            }
        })
    }

    fn examine(&self) -> BoxFuture<'_, Result<String, NotGiven>> {
        Box::pin(async move {
            match &self.source {
                Source::Prompt => Ok("asked for on the terminal".to_owned()),
                Source::Command(command) => {
                    let now = chrono::Utc::now();
                    let now = now.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
                    let letters = asked(command, "nobody@example.invalid", &now).await;
                    letters.map_err(|why| self.failed(&why))?;
                    Ok("printed by a program, which works".to_owned())
                }
                Source::Imap(imap) => {
                    let reading = imap.open().await.map_err(|why| self.failed(&why))?;
                    reading.close().await;
                    Ok(format!("read by IMAP in {}, which opens", imap.shown()))
                }
            }
        })
    }
}
