//! Accepting connections, also while none can be accepted.

use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};

/// How long to leave a listener alone that cannot accept.
const BREATH: Duration = Duration::from_millis(100);

/// The next connection. Where none can be accepted (too many files are open, for one), it is tried again after a
/// while: at once would keep the processor busy with nothing else.
pub(crate) async fn next_connection(listener: &TcpListener) -> TcpStream {
    loop {
        match listener.accept().await {
            Ok((connection, _)) => return connection,
            Err(error) => {
                tracing::warn!("no connection can be accepted: {error}");
                tokio::time::sleep(BREATH).await;
            }
        }
    }
}
