//! How a mock is configured and started.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use rooms_openapi::Environment;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use url::Url;

use crate::account::Accounts;
use crate::apis::Apis;
use crate::clock::ClockKind;
use crate::config::{self, Config, ConfigError};
use crate::control::Control;
use crate::domain::Domain;
use crate::fault::{self, Armed, Fault, UnknownFault};
use crate::journal::Journal;
use crate::letters::{Delivery, SmtpError};
use crate::mock::Mock;
use crate::oauth2::Authority;
use crate::place::Place;
use crate::saved::{StateFile, StateFileError};
use crate::seed::Seed;
use crate::server;
use crate::store::{Shared, Store};
use crate::tls::{self, Tls, TlsError};
use crate::trouble::{Latency, Settings, Start};
use crate::wire::Checked;

/// Why a mock could not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The address cannot be listened on.
    #[error("cannot listen on {address}; choose another address or port")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// The certificate or its key cannot be used.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The state cannot be kept in its file.
    #[error(transparent)]
    State(#[from] StateFileError),
    /// The configuration cannot be used.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// Letters cannot be sent.
    #[error(transparent)]
    Smtp(#[from] SmtpError),
    /// A fault was asked for that does not exist.
    #[error(transparent)]
    UnknownFault(#[from] UnknownFault),
}

/// Configures a mock.
#[derive(Debug)]
pub struct MockBuilder {
    listen: SocketAddr,
    seed: Seed,
    environment: Environment,
    clock: ClockKind,
    log_to_stderr: bool,
    settings: Settings,
    tls: Option<Tls>,
    state: Option<PathBuf>,
    public_url: Option<Url>,
    allowed: Vec<String>,
    sessions: bool,
    smtp: Option<String>,
    config: Config,
    names: Vec<String>,
    faults: Armed,
}

impl Default for MockBuilder {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            seed: Seed::Empty,
            environment: Environment::PreLive,
            clock: ClockKind::Fixed,
            log_to_stderr: false,
            settings: Settings::default(),
            tls: None,
            state: None,
            public_url: None,
            allowed: Vec::new(),
            sessions: true,
            smtp: None,
            config: Config::default(),
            names: Vec::new(),
            faults: Armed::default(),
        }
    }
}

impl MockBuilder {
    /// The address to listen on; port 0 is any free one.
    #[must_use]
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = address;
        self
    }

    /// The initial state.
    #[must_use]
    pub fn seed(mut self, seed: Seed) -> Self {
        self.seed = seed;
        self
    }

    /// The environment whose document is served.
    #[must_use]
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = environment;
        self
    }

    /// The clock.
    #[must_use]
    pub fn clock(mut self, clock: ClockKind) -> Self {
        self.clock = clock;
        self
    }

    /// How long access tokens work, those of the accounts included. Otherwise issued ones work for an hour, and those of
    /// the accounts for ever.
    #[must_use]
    pub fn access_token_lifetime(mut self, lifetime: Duration) -> Self {
        self.settings.access_token_lifetime = Some(lifetime.as_secs());
        self
    }

    /// Refuses every so manyth request of the Rooms api with 429 and Retry-After, before anything else.
    #[must_use]
    pub fn rate_limit_every(mut self, requests: u64) -> Self {
        self.settings.rate_limit_every = Some(requests);
        self
    }

    /// Holds back the replies of the apis.
    #[must_use]
    pub fn latency(mut self, latency: Latency) -> Self {
        self.settings.latency = Some(latency);
        self
    }

    /// Serves HTTPS instead of HTTP.
    #[must_use]
    pub fn tls(mut self, tls: Tls) -> Self {
        self.tls = Some(tls);
        self
    }

    /// Keeps the state in a file: what is in it at the start takes the place of the seed, and what changes is saved soon.
    #[must_use]
    pub fn state(mut self, file: impl Into<PathBuf>) -> Self {
        self.state = Some(file.into());
        self
    }

    /// What the mock calls itself: in its issuer, its links and the `servers` of its documents. Otherwise it is what each
    /// request calls it, as long as that is this machine or a private name.
    #[must_use]
    pub fn public_url(mut self, url: Url) -> Self {
        self.public_url = Some(url);
        self
    }

    /// Lets pages of another origin call the control; `*` is every origin.
    #[must_use]
    pub fn allow_origin(mut self, origin: &str) -> Self {
        self.allowed.push(origin.to_owned());
        self
    }

    /// Whether the login page remembers browsers, which it does unless told otherwise: `prompt=none` then gets a code.
    #[must_use]
    pub fn sessions(mut self, wanted: bool) -> Self {
        self.sessions = wanted;
        self
    }

    /// Sends each invitation as a mail to an SMTP server: `smtp://localhost:1025`. Takes the feature `smtp`, which is on
    /// unless default features are off.
    #[must_use]
    pub fn smtp(mut self, url: impl Into<String>) -> Self {
        self.smtp = Some(url.into());
        self
    }

    /// What there is beside the seed, and how the mock behaves. Settings that were made before count if it has others.
    #[must_use]
    pub fn config(mut self, config: Config) -> Self {
        let Settings { rate_limit_every, access_token_lifetime, latency } = &mut self.settings;
        *rate_limit_every = rate_limit_every.or(config.rate_limit_every);
        *access_token_lifetime = access_token_lifetime.or(config.access_token_lifetime);
        *latency = latency.or(config.latency);
        self.config = config;
        self
    }

    /// Prints the request log to stderr.
    #[must_use]
    pub fn log_to_stderr(mut self, wanted: bool) -> Self {
        self.log_to_stderr = wanted;
        self
    }

    /// A fault of the catalogue, by name.
    #[must_use]
    pub fn fault(mut self, name: &str) -> Self {
        self.names.push(name.to_owned());
        self
    }

    /// A fault of one's own, in the api that it is a fault of.
    #[must_use]
    pub fn custom_fault<D: Domain>(mut self, fault: impl Fault<D> + 'static) -> Self {
        self.faults.add::<D>(fault::CUSTOM, Box::new(fault));
        self
    }

    /// Starts the mock on the current tokio runtime.
    ///
    /// # Errors
    ///
    /// If a fault is unknown or the address cannot be listened on.
    pub async fn start(self) -> Result<Mock, StartError> {
        let mut armed = self.faults;
        let clock = self.config.clock.as_ref().and_then(|clock| clock.kind);
        let clock = clock.unwrap_or(self.clock);
        let names: Vec<_> = self.config.faults.iter().chain(&self.names).collect();
        let entries = fault::named(&names)?;
        entries.iter().for_each(|entry| entry.arm(&mut armed));
        if let Some(mistake) = self.settings.mistake() {
            return Err(ConfigError::Contradiction(mistake).into());
        }
        let smtp = self.smtp.or_else(|| self.config.smtp.clone());
        let start = Start {
            faults: entries.iter().map(|entry| entry.name).collect(),
            settings: self.settings,
            sessions: self.sessions,
            config: self.config,
        };
        let lifetime = self.settings.access_token_lifetime;
        let lifetime = lifetime.map(Duration::from_secs);
        let address = self.listen;
        let failed = |source| StartError::Listen { address, source };
        let acceptor = self.tls.as_ref().map(tls::acceptor).transpose()?;
        let listener = TcpListener::bind(address).await.map_err(failed)?;
        let scheme = if acceptor.is_some() { "https" } else { "http" };
        let url = format!("{scheme}://{}", reachable(listener.local_addr().map_err(failed)?));
        let (file, kept) = match &self.state {
            Some(path) => {
                let (file, kept) = StateFile::open(path, clock)?;
                (Some(file), kept)
            }
            None => (None, None),
        };
        let mut seeded = Store::seeded(clock, self.seed, lifetime);
        config::plant(&mut seeded, &start.config)?;
        let mut store = kept.unwrap_or(seeded);
        let place =
            Place { listening: url.clone(), public: self.public_url, allowed: self.allowed };
        let delivery = smtp.map(|smtp| Delivery::start(&smtp, place.own())).transpose()?;
        let delivery = delivery.map(|(outbox, delivery)| {
            store.outbox = Some(outbox);
            delivery
        });
        if let Some(file) = &file {
            file.save(&store)?;
        }
        let store = Arc::new(Shared::new(store));
        let keeper = file.map(|file| {
            let (stop, stopped) = oneshot::channel();
            (stop, tokio::spawn(file.keep(Arc::clone(&store), stopped)))
        });
        let authority = Authority::new(self.environment, &store, &mut armed, lifetime);
        let apis = Apis::new(self.environment, &store, authority, &mut armed);
        let control = Control::new(
            store,
            apis,
            Journal::new(self.log_to_stderr),
            (clock, self.seed),
            start,
            place,
        )?;
        let (stop, stopped) = oneshot::channel::<()>();
        let tells = self.log_to_stderr;
        let router = server::router(control.clone());
        let watched = control.clone();
        let server = tokio::spawn(async move {
            // Either a message or the end of the sender stops the server.
            let stopped = async move {
                drop(stopped.await);
                // Whoever watches would be waited for.
                watched.journal().watchers().end();
            };
            match acceptor {
                None => {
                    let server = axum::serve(Checked::new(listener), router);
                    server.with_graceful_shutdown(stopped).await
                }
                Some(acceptor) => {
                    let listener = tls::Listener::new(listener, acceptor, tells)?;
                    let server = axum::serve(Checked::new(listener), router);
                    server.with_graceful_shutdown(stopped).await
                }
            }
        });
        Ok(Mock {
            url,
            accounts: Accounts::fixed(),
            control,
            stop: Some(stop),
            server: Some(server),
            keeper,
            delivery,
        })
    }
}

/// Where a server that listens on all interfaces is reached from this machine.
fn reachable(mut address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    address
}
