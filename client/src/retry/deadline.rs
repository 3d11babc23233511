//! The end of the time for a call.

use std::time::Duration;

use tokio::time::{Instant, timeout_at};

/// When a call has to be over; never, if the time limit is beyond what a clock can hold.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline(Option<Instant>);

impl Deadline {
    pub(crate) fn after(limit: Duration) -> Self {
        Self(Instant::now().checked_add(limit))
    }

    /// What is left; `None` is for ever.
    pub(crate) fn left(self) -> Option<Duration> {
        self.0.map(|end| end.saturating_duration_since(Instant::now()))
    }

    /// The limit, or what is left if that is less.
    pub(crate) fn limit(self, limit: Duration) -> Duration {
        self.left().map_or(limit, |left| left.min(limit))
    }

    /// The result, if it comes in time.
    pub(crate) async fn within<T>(self, future: impl Future<Output = T>) -> Option<T> {
        match self.0 {
            Some(end) => timeout_at(end, future).await.ok(),
            None => Some(future.await),
        }
    }
}
