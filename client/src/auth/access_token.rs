//! An access token and how long it is good for.
//!
//! Expiry is kept on the monotonic clock, so that a clock that is set does no harm. A token whose time was
//! misjudged is refused by the server, and replaced then.

use std::time::{Duration, SystemTime};

use secrecy::SecretString;
use tokio::time::Instant;

/// How long before its end a token is replaced, at most.
const LEEWAY: Duration = Duration::from_secs(30);

/// An access token. It never shows in `Debug` output.
#[derive(Clone, Debug)]
#[must_use]
pub struct AccessToken {
    secret: SecretString,
    term: Option<Term>,
}

#[derive(Clone, Copy, Debug)]
struct Term {
    /// From here on the token is replaced.
    renew: Instant,
    /// From here on it is useless.
    end: Instant,
}

impl AccessToken {
    /// A token of unknown lifetime: used until the server refuses it.
    pub fn new(secret: impl Into<SecretString>) -> Self {
        Self { secret: secret.into(), term: None }
    }

    /// The token ends after this time, counted from now.
    pub fn expires_in(mut self, lifetime: Duration) -> Self {
        let now = Instant::now();
        self.term = now
            .checked_add(lifetime)
            .map(|end| Term { renew: now + (lifetime - leeway(lifetime)), end });
        self
    }

    /// The token ends at this time.
    pub fn expires_at(self, end: SystemTime) -> Self {
        self.expires_in(end.duration_since(SystemTime::now()).unwrap_or_default())
    }

    /// The token itself.
    #[must_use]
    pub fn secret(&self) -> &SecretString {
        &self.secret
    }

    /// Whether it is used without a thought of replacing it: its end is unknown, or further away than the
    /// smaller of half a minute and a tenth of its lifetime.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.is_fresh(Instant::now())
    }

    /// Whether it can be used without a thought of replacing it.
    pub(crate) fn is_fresh(&self, now: Instant) -> bool {
        self.term.is_none_or(|term| now < term.renew)
    }

    /// Whether it can be used at all.
    pub(crate) fn is_alive(&self, now: Instant) -> bool {
        self.term.is_none_or(|term| now < term.end)
    }

    /// When it ends, by the calendar; `None` if nobody said.
    #[must_use]
    pub fn end(&self) -> Option<SystemTime> {
        let left = self.term?.end.saturating_duration_since(Instant::now());
        SystemTime::now().checked_add(left)
    }
}

/// How long before its end a token of this lifetime is replaced. A tenth, so that short-lived tokens are
/// used for most of their life.
fn leeway(lifetime: Duration) -> Duration {
    LEEWAY.min(lifetime / 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_leeway_is_half_a_minute_or_a_tenth() {
        assert_eq!(leeway(Duration::from_secs(3600)), Duration::from_secs(30));
        assert_eq!(leeway(Duration::from_secs(20)), Duration::from_secs(2));
        assert_eq!(leeway(Duration::ZERO), Duration::ZERO);
    }

    #[test]
    fn a_token_is_replaced_before_it_is_useless() {
        let token = AccessToken::new("t").expires_in(Duration::from_secs(100));
        let after = |seconds| Instant::now() + Duration::from_secs(seconds);
        assert!(token.is_fresh(after(89)) && token.is_alive(after(89)));
        assert!(!token.is_fresh(after(91)) && token.is_alive(after(91)));
        assert!(!token.is_alive(after(101)));
        assert!(AccessToken::new("t").is_fresh(after(1_000_000)));
        assert!(!AccessToken::new("t").expires_at(SystemTime::UNIX_EPOCH).is_alive(after(0)));
    }
}
