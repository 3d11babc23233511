//! Letters as mails.

use std::future::ready;
use std::time::{Duration, SystemTime};

use lettre::message::Mailbox;
use lettre::message::header::{ContentType, MIME_VERSION_1_0};
use lettre::transport::smtp::PoolConfig;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use percent_encoding::percent_decode_str;
use sha2::{Digest as _, Sha256};
use tokio::sync::{mpsc, oneshot};
use url::{Host, Url};

use super::{Letter, SmtpError, tell};
use crate::shown::{on_one_line, shown};

/// Who the letters are from. The domain is nobody's.
const DOMAIN: &str = "rooms-mock.example.org";
/// How long a server may take for a letter.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long the letters that wait are sent on at the end.
const FLUSH: Duration = Duration::from_secs(2);
/// How long a connection is kept for the next letter.
const KEPT: Duration = Duration::from_secs(10);

/// A server that takes mails.
#[derive(Debug)]
pub(super) struct Server {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    /// What messages call it.
    address: String,
    /// The URL of the mock.
    base: String,
}

impl Server {
    /// The server of a URL: `smtp://localhost:1025`, `smtps://user:password@mail.example`, `smtp://…?tls=required`.
    pub(super) fn at(url: &str, base: String) -> Result<Self, SmtpError> {
        let wrong = || {
            // The URL may have a password in it.
            SmtpError("the URL of the server is like smtp://localhost:1025 or smtps://user:password@mail.example".to_owned())
        };
        let url = Url::parse(url).map_err(|_| wrong())?;
        // Without brackets, which belong to URLs.
        let host = match url.host().ok_or_else(wrong)? {
            Host::Domain(name) => name.to_owned(),
            Host::Ipv4(ip) => ip.to_string(),
            Host::Ipv6(ip) => ip.to_string(),
        };
        let parameters = || {
            let made = TlsParameters::new(host.clone());
            made.map_err(|error| SmtpError(format!("TLS is not to be had: {error}")))
        };
        let (port, tls) = match (url.scheme(), url.query()) {
            ("smtp", None) => (25, Tls::None),
            ("smtp", Some("tls=required")) => (587, Tls::Required(parameters()?)),
            ("smtps", None) => (465, Tls::Wrapper(parameters()?)),
            _ => return Err(wrong()),
        };
        let port = url.port().unwrap_or(port);
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&host)
            .port(port)
            .tls(tls)
            .timeout(Some(PATIENCE))
            .pool_config(PoolConfig::new().max_size(1).idle_timeout(KEPT));
        if let Some(password) = url.password() {
            let plain = |text: &str| {
                let decoded = percent_decode_str(text).decode_utf8();
                decoded.map(|text| text.into_owned()).map_err(|_| wrong())
            };
            let credentials = Credentials::new(plain(url.username())?, plain(password)?);
            builder = builder.credentials(credentials);
        }
        Ok(Self { transport: builder.build(), address: format!("{host}:{port}"), base })
    }

    /// Sends letters until the other end of `stopped` is gone, and then, for a moment, those that wait.
    pub(super) async fn deliver(
        self,
        mut waiting: mpsc::Receiver<Letter>,
        mut stopped: oneshot::Receiver<()>,
    ) {
        loop {
            let letter = tokio::select! {
                letter = waiting.recv() => letter,
                _ = &mut stopped => return self.flush(ready(()), 0, waiting).await,
            };
            let Some(letter) = letter else { return };
            let mut sending = Box::pin(self.send(&letter));
            tokio::select! {
                () = &mut sending => {}
                _ = &mut stopped => return self.flush(sending, 1, waiting).await,
            }
        }
    }

    /// Sends the letters that wait, for a moment, behind those that are under way.
    async fn flush(
        &self,
        under_way: impl Future<Output = ()>,
        count: usize,
        mut waiting: mpsc::Receiver<Letter>,
    ) {
        waiting.close();
        let mut left = count + waiting.len();
        let all = async {
            under_way.await;
            left -= count;
            while let Some(letter) = waiting.recv().await {
                self.send(&letter).await;
                left -= 1;
            }
        };
        if tokio::time::timeout(FLUSH, all).await.is_err() {
            tell(&format!(
                "letters that were not sent to {} before the end: {left}; the invitations stand",
                self.address
            ));
        }
    }

    /// Sends a letter, or says why not.
    async fn send(&self, letter: &Letter) {
        let sent = match self.written(letter) {
            Ok(message) => tokio::time::timeout(2 * PATIENCE, self.transport.send(message))
                .await
                .map_err(|_| "it did not answer in time".to_owned())
                .and_then(|sent| sent.map_err(|error| causes(&error))),
            Err(error) => Err(causes(&*error)),
        };
        if let Err(why) = sent {
            tell(&format!(
                "the letter to {} was not taken by the SMTP server {}: {}; check --smtp and that server. GET /__mock/mailbox has the letter",
                shown(&letter.mail.email),
                self.address,
                on_one_line(&why)
            ));
        }
    }

    /// The mail of a letter. What others wrote in it cannot end a line.
    fn written(
        &self,
        Letter { mail, name, sent_at }: &Letter,
    ) -> Result<Message, Box<dyn std::error::Error + Send + Sync>> {
        let name = name.as_deref().map(|name| on_one_line(name.trim()));
        // The token is a secret, and says which letter it is.
        let digest = Sha256::digest(mail.token.as_bytes());
        let id: String = digest[..8].iter().map(|byte| format!("{byte:02x}")).collect();
        let seconds = u64::try_from(sent_at.timestamp()).unwrap_or_default();
        let base = &self.base;
        let text = format!(
            "{}\r\n\r\nThis call accepts the invitation, with the client id and the access token of {}:\r\n\r\n{}\r\n\r\n\
             The token of the invitation: {}\r\n\r\n{base}/__mock/ shows all letters of this mock.\r\n",
            on_one_line(&mail.text),
            on_one_line(&mail.email),
            mail.link(base),
            mail.token
        );
        let message = Message::builder()
            .from(Mailbox::new(Some("Rooms".to_owned()), format!("invitations@{DOMAIN}").parse()?))
            .to(Mailbox::new(name, mail.email.parse()?))
            .subject(on_one_line(&mail.subject))
            .date(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
            .message_id(Some(format!("<{id}.{}@{DOMAIN}>", mail.room_id)))
            .header(MIME_VERSION_1_0)
            .header(ContentType::TEXT_PLAIN)
            .body(text)?;
        Ok(message)
    }
}

/// An error with its causes.
fn causes(error: &dyn std::error::Error) -> String {
    let (mut text, mut cause) = (error.to_string(), error.source());
    while let Some(next) = cause {
        text = format!("{text}: {next}");
        cause = next.source();
    }
    text
}
