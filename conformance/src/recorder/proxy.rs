//! The listener itself.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use reqwest::Url;
use tokio::{net::TcpListener, task::JoinHandle};

use super::{
    accept::next_connection,
    call_scope::{CallScope, Log},
    receiver::ExchangeSender,
    relay,
    upstream::{Upstream, route_to},
};
use crate::guard::Intent;

/// A listener for one scenario and one actor. Dropping it stops it.
#[derive(Debug)]
pub struct Recorder {
    address: SocketAddr,
    log: Arc<Log>,
    task: JoinHandle<()>,
}

impl Recorder {
    /// Listens on a free port of the loopback.
    ///
    /// # Errors
    ///
    /// When no port can be bound.
    pub async fn listen(upstream: Upstream) -> io::Result<Self> {
        let any = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        Self::with(any, upstream, Log::default()).await
    }

    /// Listens on an address for whoever comes, and passes every exchange on as it ends.
    ///
    /// # Errors
    ///
    /// When the address cannot be bound.
    pub async fn pass_on(
        address: SocketAddr,
        upstream: Upstream,
        sender: ExchangeSender,
    ) -> io::Result<Self> {
        Self::with(address, upstream, Log::passing_on(sender)).await
    }

    async fn with(address: SocketAddr, upstream: Upstream, log: Log) -> io::Result<Self> {
        let listener = TcpListener::bind(address).await?;
        let (address, log) = (listener.local_addr()?, Arc::new(log));
        let task = tokio::spawn(accept(listener, upstream, Arc::clone(&log)));
        Ok(Self { address, log, task })
    }

    /// The URL that stands for the gateway.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The URL that stands for one at another origin: the explicit route, for what the target tells a
    /// caller to fetch elsewhere. No body is rewritten, so a caller has to ask for it.
    #[must_use]
    pub fn url_for(&self, elsewhere: &Url) -> String {
        format!("{}{}", self.url(), route_to(elsewhere))
    }

    /// Opens the call scope of a call. One at a time: a listener serves one caller.
    #[must_use]
    pub fn call_scope(&self, intent: Intent) -> CallScope {
        CallScope::open(Arc::clone(&self.log), intent)
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(listener: TcpListener, upstream: Upstream, log: Arc<Log>) {
    let mut connections = tokio::task::JoinSet::new();
    loop {
        let connection = next_connection(&listener).await;
        let _ = connection.set_nodelay(true);
        let (upstream, log) = (upstream.clone(), Arc::clone(&log));
        connections.spawn(async move { relay::connection(connection, &upstream, &log).await });
        while connections.try_join_next().is_some() {}
    }
}
