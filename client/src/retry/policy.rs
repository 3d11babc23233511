//! How often and how long.

use std::{fmt, sync::Arc, time::Duration};

/// How requests are repeated when that is harmless.
///
/// *What* is repeated depends on the declared [effect](crate::Effect) of the operation:
///
/// | came back | reads and idempotent writes | other writes |
/// |---|---|---|
/// | 429 | repeated | repeated: it was refused before it did anything |
/// | 408, 502, 503, 504 | repeated | not repeated |
/// | no connection, no complete answer | repeated | not repeated |
/// | anything else | not repeated | not repeated |
///
/// *When*: after the time that the server asks for (`Retry-After`), else after a random time of up to
/// `base`, twice that, four times that and so on, up to `cap`. A wait that the [time limit of the
/// call](crate::ClientBuilder::timeout) leaves no room for is not begun: the call ends at once, and
/// [`Error::gave_up`](crate::Error::gave_up) says so.
#[derive(Clone)]
#[must_use]
pub struct Retry {
    pub(super) attempts: u32,
    pub(super) base: Duration,
    pub(super) cap: Duration,
    jitter: Arc<dyn Fn() -> f64 + Send + Sync>,
}

impl Retry {
    /// Nothing is repeated.
    pub fn none() -> Self {
        Self::default().attempts(1)
    }

    /// How many requests a call may make, the first included; 4 unless given. A request that is sent again
    /// with a new token is not counted.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// The longest first wait; 200 ms unless given.
    pub fn base(mut self, base: Duration) -> Self {
        self.base = base;
        self
    }

    /// The longest wait that is not asked for by the server; 10 s unless given.
    pub fn cap(mut self, cap: Duration) -> Self {
        self.cap = cap;
        self
    }

    /// Where randomness comes from: a number from 0 to 1 for each wait. For tests; `|| 1.0` waits longest.
    pub fn jitter(mut self, jitter: impl Fn() -> f64 + Send + Sync + 'static) -> Self {
        self.jitter = Arc::new(jitter);
        self
    }

    /// Full jitter: anything from no wait to the exponential one, so that clients that failed together don't
    /// come back together.
    pub(super) fn backoff(&self, attempt: u32) -> Duration {
        let doublings = attempt.saturating_sub(1).min(31);
        let longest = self.base.saturating_mul(1 << doublings).min(self.cap);
        let part = (self.jitter)();
        let part = if part.is_finite() { part.clamp(0.0, 1.0) } else { 1.0 };
        // Capped above, because a multiplication of the largest duration could round up over it.
        Duration::try_from_secs_f64(longest.as_secs_f64() * part).unwrap_or(longest)
    }
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            attempts: 4,
            base: Duration::from_millis(200),
            cap: Duration::from_secs(10),
            jitter: Arc::new(fastrand::f64),
        }
    }
}

impl fmt::Debug for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Retry")
            .field("attempts", &self.attempts)
            .field("base", &self.base)
            .field("cap", &self.cap)
            .finish_non_exhaustive()
    }
}
