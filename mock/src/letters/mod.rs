//! Letters on their way: each invitation goes to the SMTP server that the mock was told of, if it was.
//!
//! Whoever invites does not wait for it. A letter is put into a queue, and a task of its own sends one after the other.

#[cfg(feature = "smtp")]
mod smtp;

use std::io::{self, Write as _};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::mpsc;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::control_data::Mail;
use crate::domain::Time;
use crate::quran_reflect::{Invite, World};

/// How many letters may wait. Beyond this they stay in the mailbox of the control only.
const MOST: usize = 1000;

/// A letter.
#[derive(Clone, Debug)]
#[cfg_attr(
    not(feature = "smtp"),
    expect(dead_code, reason = "nobody sends them without the feature")
)]
pub(crate) struct Letter {
    mail: Mail,
    /// What the user is called who has the address.
    name: Option<String>,
    sent_at: Time,
}

/// Where letters are put.
#[derive(Clone, Debug)]
pub(crate) struct Outbox {
    letters: mpsc::Sender<Letter>,
    /// Whether it was told that there is no room.
    told: Arc<AtomicBool>,
}

impl Outbox {
    /// Puts the letter of an invitation there.
    pub(crate) fn put(&self, world: &World, invite: &Invite) {
        let user = world.user_by_email(&invite.email);
        let name = user.map(|user| format!("{} {}", user.first_name, user.last_name));
        let letter = Letter {
            mail: Mail::new(world, invite, invite.sent_at),
            name,
            sent_at: invite.sent_at,
        };
        let is_full = self.letters.try_send(letter).is_err();
        if is_full && !self.told.swap(is_full, Ordering::Relaxed) {
            tell(&format!(
                "letters are not sent as long as {MOST} wait already, or the mock ends; GET /__mock/mailbox has them"
            ));
        }
        self.told.store(is_full, Ordering::Relaxed);
    }
}

/// What is wrong with the address of an SMTP server.
#[derive(Debug, thiserror::Error)]
#[error("letters cannot be sent by SMTP: {0}")]
pub struct SmtpError(String);

/// What sends letters, until it is stopped.
#[derive(Debug)]
pub(crate) struct Delivery {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Delivery {
    /// Begins to send letters to the server of a URL. Their links lead to `base`.
    #[cfg(feature = "smtp")]
    pub(crate) fn start(url: &str, base: String) -> Result<(Outbox, Self), SmtpError> {
        let server = smtp::Server::at(url, base)?;
        let (letters, waiting) = mpsc::channel(MOST);
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(server.deliver(waiting, stopped));
        let told = Arc::default();
        Ok((Outbox { letters, told }, Self { stop, task }))
    }

    /// Refuses, because this was built without what it takes.
    #[cfg(not(feature = "smtp"))]
    pub(crate) fn start(_url: &str, _base: String) -> Result<(Outbox, Self), SmtpError> {
        let text = "this rooms-mock was built without the feature `smtp`";
        Err(SmtpError(text.to_owned()))
    }

    /// Stops it, once it has sent what it could send in a moment.
    pub(crate) async fn stop(self) {
        drop(self.stop);
        let _ = self.task.await;
    }
}

/// Says something on stderr. If that is closed, nobody is left to tell.
fn tell(text: &str) {
    let _ = writeln!(io::stderr(), "rooms-mock: {text}");
}
