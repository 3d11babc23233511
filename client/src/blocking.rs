//! Calls from code that is not asynchronous.
//!
//! Every call works here as it stands: there is no second client to learn.
//!
//! ```no_run
//! use rooms_client::{Client, Credentials, blocking};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder().credentials(Credentials::new("my-client", "a token")).build()?;
//! let rooms = blocking::wait(client.list_joined_rooms().send())?;
//! println!("{} rooms", rooms.data.len());
//! # Ok(()) }
//! ```

use std::sync::LazyLock;

use futures_util::{Stream, StreamExt};
use tokio::runtime::{Builder, Runtime};

/// One thread for all that goes on besides: connections, and tokens that others wait for.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let mut builder = Builder::new_multi_thread();
    let builder = builder.worker_threads(1).thread_name("rooms-client").enable_all();
    builder.build().expect("the operating system starts a thread")
});

/// Sends a call and waits for its answer.
///
/// # Panics
///
/// Within asynchronous code, which awaits the call instead; and if the system has no thread left.
pub fn wait<F: IntoFuture>(call: F) -> F::Output {
    RUNTIME.block_on(call.into_future())
}

/// The items of a stream, each of which is waited for.
///
/// # Panics
///
/// As [`wait`], whenever an item is asked for.
pub fn iter<S: Stream>(stream: S) -> impl Iterator<Item = S::Item> {
    let mut stream = Box::pin(stream);
    std::iter::from_fn(move || RUNTIME.block_on(stream.next()))
}
