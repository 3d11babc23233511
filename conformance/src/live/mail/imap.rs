//! Letters in a mailbox of an IMAP server. It is only looked at: nothing is marked as read, moved or deleted.

use std::{fmt, time::Duration};

use async_imap::{Client, Session};
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::StreamExt as _;
use percent_encoding::percent_decode_str;
use secrecy::{ExposeSecret as _, SecretString};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::TcpStream,
    time::timeout,
};
use url::{Host, Url};

use super::{
    super::program,
    letter::{self, Letter},
};
use crate::{
    exchange::transport_error::cause,
    recorder::{Authority, tls},
    redact::{self, Sort},
    sanitize,
};

/// How long the server may take for an answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Larger letters are none of the service's.
const LARGEST: u32 = 1024 * 1024;

/// So many of the newest letters are looked at.
const MOST: usize = 50;

/// A mailbox of a server.
#[derive(Debug)]
pub(crate) struct Imap {
    host: Host,
    port: u16,
    is_secure: bool,
    user: String,
    mailbox: String,
    password: Password,
    authority: Option<Authority>,
    shown: String,
}

/// Anything that bytes go through.
trait Wire: AsyncRead + AsyncWrite + fmt::Debug + Send + Unpin {}
impl<S: AsyncRead + AsyncWrite + fmt::Debug + Send + Unpin> Wire for S {}

/// Where the password comes from.
#[derive(Debug)]
enum Password {
    Known(SecretString),
    Command(String),
}

impl Imap {
    /// The mailbox of a URL: `imaps://user@host/INBOX`. A user with an at sign writes it `%40`.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in words.
    pub(crate) fn new(
        url: &str,
        password: Option<&str>,
        password_command: Option<&str>,
        authority: Option<&Authority>,
    ) -> Result<Self, String> {
        // It may hold a password, so it is not quoted.
        let wrong = || "has an address that is not like imaps://user@host/INBOX".to_owned();
        let url = Url::parse(url).map_err(|_| wrong())?;
        let is_secure = match url.scheme() {
            "imaps" => true,
            "imap" => false,
            _ => return Err(wrong()),
        };
        // Of a scheme that is none of the web's, addresses are names.
        let host = Host::parse(url.host_str().ok_or_else(wrong)?).map_err(|_| wrong())?;
        let is_loopback = match &host {
            Host::Domain(name) => name == "localhost",
            Host::Ipv4(ip) => ip.is_loopback(),
            Host::Ipv6(ip) => ip.is_loopback(),
        };
        if !is_secure && !is_loopback {
            return Err(
                "has an address with imap: passwords travel by imaps, except on the loopback"
                    .to_owned(),
            );
        }
        if url.password().is_some() {
            let advice =
                "leave it out and set password_command in [ACCOUNT.mail], or QF_MAIL_PASSWORD";
            return Err(format!("has an address with a password in it: {advice}"));
        }
        let decoded =
            |text: &str| percent_decode_str(text).decode_utf8().map(|text| text.into_owned());
        let user = decoded(url.username()).map_err(|_| wrong())?;
        if user.is_empty() {
            return Err(
                "has an address that does not say who logs in: imaps://user@host/INBOX".to_owned()
            );
        }
        let mailbox = decoded(url.path().trim_matches('/')).map_err(|_| wrong())?;
        let mailbox = if mailbox.is_empty() { "INBOX".to_owned() } else { mailbox };
        let password = match (password_command, password) {
            (Some(command), _) => Password::Command(command.to_owned()),
            (None, Some(password)) => {
                redact::learn(Sort::Credential, password, "QF_MAIL_PASSWORD");
                Password::Known(password.to_owned().into())
            }
            (None, None) => {
                return Err(
                    "has no password: set password_command in [ACCOUNT.mail], or QF_MAIL_PASSWORD"
                        .to_owned(),
                );
            }
        };
        let port = url.port().unwrap_or(if is_secure { 993 } else { 143 });
        let shown = match url.port() {
            Some(port) => format!("{}://{host}:{port}/{mailbox}", url.scheme()),
            None => format!("{}://{host}/{mailbox}", url.scheme()),
        };
        let authority = authority.cloned();
        Ok(Self { host, port, is_secure, user, mailbox, password, authority, shown })
    }

    /// Its address, without who logs in.
    pub(crate) fn shown(&self) -> &str {
        &self.shown
    }

    async fn password(&self) -> Result<SecretString, String> {
        match &self.password {
            Password::Known(password) => Ok(password.clone()),
            Password::Command(command) => {
                let printed = program::run(command, &[]).await;
                let printed =
                    printed.map_err(|why| format!("password_command does not work: {why}"))?;
                let printed = String::from_utf8(printed);
                let printed = printed.map_err(|_| "password_command prints no text".to_owned())?;
                // Whoever keeps more than the password in one place has it on the first line.
                let password = printed.lines().next().unwrap_or_default();
                if password.is_empty() {
                    return Err("password_command prints nothing".to_owned());
                }
                redact::learn(Sort::Credential, password, "MAIL_PASSWORD");
                Ok(password.to_owned().into())
            }
        }
    }

    async fn connect(&self) -> Result<Box<dyn Wire>, String> {
        let address = (self.host.to_string(), self.port);
        let host = address.0.trim_matches(['[', ']']).to_owned();
        let stream = TcpStream::connect((host.as_str(), self.port)).await;
        let stream = stream.map_err(|error| format!("no connection: {error}"))?;
        if !self.is_secure {
            return Ok(Box::new(stream));
        }
        let tls = tls(self.authority.as_ref(), &[]).map_err(|error| error.to_string())?;
        let name =
            host.try_into().map_err(|_| "its host is none that a certificate names".to_owned())?;
        match tls.connect(name, stream).await {
            Ok(stream) => Ok(Box::new(stream)),
            Err(error) => {
                let why = cause(&error);
                Err(format!("TLS fails: {why}. QF_CA_FILE names an authority of one's own"))
            }
        }
    }

    /// Logs in and opens the mailbox.
    ///
    /// # Errors
    ///
    /// What did not work, in words.
    pub(crate) async fn open(&self) -> Result<Reading, String> {
        let password = self.password().await?;
        let opening = async {
            let mut client = Client::new(self.connect().await?);
            let greeting = client.read_response().await.map_err(|error| error.to_string())?;
            greeting.ok_or("the server hangs up at once")?;
            let login = client.login(&self.user, password.expose_secret()).await;
            let mut session = login.map_err(|(error, _)| {
                format!("the login of {} is refused: {}", self.user, told(&error))
            })?;
            let opened = session.examine(&self.mailbox).await;
            opened
                .map_err(|error| format!("{} cannot be opened: {}", self.mailbox, told(&error)))?;
            Ok(session)
        };
        let session = in_time(opening).await?;
        Ok(Reading { session, read: Vec::new(), letters: Vec::new() })
    }
}

/// What a server says, harmless and short.
fn told(error: &async_imap::error::Error) -> String {
    sanitize::line(&sanitize::shortened(&redact::outgoing(&error.to_string()), 200))
}

async fn in_time<T>(what: impl Future<Output = Result<T, String>>) -> Result<T, String> {
    match timeout(PATIENCE, what).await {
        Ok(outcome) => outcome,
        Err(_) => Err(format!("the server did not answer within {} s", PATIENCE.as_secs())),
    }
}

/// A mailbox that is looked at.
pub(crate) struct Reading {
    session: Session<Box<dyn Wire>>,
    /// The letters that were looked at, by their numbers.
    read: Vec<u32>,
    letters: Vec<Letter>,
}

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reading").field("read", &self.read).finish_non_exhaustive()
    }
}

impl Reading {
    /// The letters since an instant, those of earlier calls included.
    pub(crate) async fn letters(&mut self, since: DateTime<Utc>) -> Result<&[Letter], String> {
        in_time(self.look(since)).await?;
        letter::learn(&self.letters);
        Ok(&self.letters)
    }

    async fn look(&mut self, since: DateTime<Utc>) -> Result<(), String> {
        let session = &mut self.session;
        // So that the server tells what came.
        session.noop().await.map_err(|error| told(&error))?;
        // The server's day may be another one.
        let day = (since - TimeDelta::days(1)).format("%d-%b-%Y");
        let found = session.uid_search(format!("SINCE {day}")).await;
        let mut new: Vec<u32> = found.map_err(|error| told(&error))?.into_iter().collect();
        new.sort_unstable();
        let new = &new[new.len().saturating_sub(MOST)..];
        for number in new.iter().copied() {
            if self.read.contains(&number) {
                continue;
            }
            self.read.push(number);
            let what = "(UID INTERNALDATE RFC822.SIZE)";
            let head = first(session, number, what).await?;
            let Some(head) = head else { continue };
            let came = head.internal_date().map(|came| came.to_utc());
            let is_old = came.is_some_and(|came| came.timestamp() < since.timestamp());
            if is_old || head.size.is_some_and(|size| size > LARGEST) {
                continue;
            }
            let message = first(session, number, "BODY.PEEK[]").await?;
            let raw = message.as_ref().and_then(|message| message.body());
            self.letters.extend(raw.and_then(|raw| Letter::of_message(raw, came)));
        }
        Ok(())
    }

    /// Logs out.
    pub(crate) async fn close(mut self) {
        // Whoever is not heard any more is logged out as well.
        let _ = timeout(PATIENCE, self.session.logout()).await;
    }
}

/// What a letter is fetched with. None if it is gone.
async fn first(
    session: &mut Session<Box<dyn Wire>>,
    number: u32,
    what: &str,
) -> Result<Option<async_imap::types::Fetch>, String> {
    let fetched = session.uid_fetch(number.to_string(), what).await;
    let mut fetched = fetched.map_err(|error| told(&error))?;
    let mut found = None;
    while let Some(one) = fetched.next().await {
        let one = one.map_err(|error| told(&error))?;
        if found.is_none() && (one.uid.is_none() || one.uid == Some(number)) {
            found = Some(one);
        }
    }
    Ok(found)
}
