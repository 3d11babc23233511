//! The recorder: a small local reverse proxy from which all evidence comes.
//!
//! One listener belongs to one scenario and one actor, so an exchange never has to be attributed by
//! what it contains. Bytes are passed on as they come and only read along: nothing is added, followed or
//! unpacked, and when the target breaks a connection, so does the recorder. Only the host changes, which is another one.
//! It is written on sockets, because HTTP libraries refuse some messages by themselves, with an answer that the target
//! never gave, and lose what stands outside heads and bodies.

mod accept;
mod call_scope;
mod exchange;
mod head;
mod link;
mod network;
mod payload;
mod proxy;
mod receiver;
mod recording;
mod relay;
mod upstream;

pub(crate) use accept::next_connection;
pub use call_scope::{CallScope, Recorded};
pub(crate) use network::tls;
pub use network::{Authority, Network};
pub use proxy::Recorder;
pub use receiver::{ExchangeReceiver, ExchangeSender, exchange_channel};
pub use upstream::{Upstream, UpstreamError};
