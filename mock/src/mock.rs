//! A running mock: start it, ask for its url, drop it to stop it.

use std::io;

use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::account::{Accounts, CLIENT_ID};
use crate::builder::{MockBuilder, StartError};
use crate::control::Control;
use crate::letters::Delivery;

/// A running mock. Dropping it stops it.
#[derive(Debug)]
pub struct Mock {
    pub(crate) url: String,
    pub(crate) accounts: Accounts,
    pub(crate) control: Control,
    pub(crate) stop: Option<oneshot::Sender<()>>,
    pub(crate) server: Option<JoinHandle<io::Result<()>>>,
    pub(crate) keeper: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
    pub(crate) delivery: Option<Delivery>,
}

impl Mock {
    /// Starts a mock with nothing but the three accounts, on a free port of the loopback interface.
    ///
    /// # Errors
    ///
    /// If no port can be listened on.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// A mock to be configured.
    #[must_use]
    pub fn builder() -> MockBuilder {
        MockBuilder::default()
    }

    /// The gateway url, without a path: `http://127.0.0.1:40123`.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The id of the public client, which needs no secret.
    #[must_use]
    pub fn client_id(&self) -> &'static str {
        CLIENT_ID
    }

    /// The three accounts.
    #[must_use]
    pub fn accounts(&self) -> &Accounts {
        &self.accounts
    }

    /// The control.
    #[must_use]
    pub fn control(&self) -> &Control {
        &self.control
    }

    /// Stops the mock and waits until requests under way are answered, the state is in its file, and the letters that could be
    /// sent in two seconds are.
    pub async fn stop(mut self) {
        self.stop.take();
        if let Some(server) = self.server.take() {
            // The server neither fails nor panics once it listens.
            let _ = server.await;
        }
        if let Some((stop, keeper)) = self.keeper.take() {
            drop(stop);
            let _ = keeper.await;
        }
        if let Some(delivery) = self.delivery.take() {
            delivery.stop().await;
        }
    }
}
