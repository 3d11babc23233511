//! One token for all calls, and one request for it.
//!
//! The source runs in a task of its own: when the call that started it is dropped, the others still get the
//! token, and a refresh token that was replaced on the way is not lost. Whoever waits for the same task gets
//! the same answer, errors included.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use futures_util::{
    FutureExt,
    future::{BoxFuture, Shared},
};
use http::HeaderValue;
use secrecy::ExposeSecret;
use tokio::time::Instant;
use tracing::{Instrument, instrument::WithSubscriber};

use super::{AccessToken, TokenSource};
use crate::TokenError;

/// How long a token that still works is used after its replacement failed, before that is tried again.
const PAUSE: Duration = Duration::from_secs(1);

type Outcome = Result<HeaderValue, Arc<TokenError>>;

pub(crate) struct TokenCache {
    source: Arc<dyn TokenSource>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    current: Option<(HeaderValue, AccessToken)>,
    flight: Option<Flight>,
    flights: u64,
    paused_until: Option<Instant>,
}

#[derive(Clone)]
struct Flight {
    number: u64,
    outcome: Shared<BoxFuture<'static, Outcome>>,
}

/// What is known when a call wants a token.
#[derive(Clone, Copy, Debug)]
struct Look {
    fresh: bool,
    alive: bool,
    in_flight: bool,
    paused: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Use,
    Join,
    Start,
}

fn decide(look: Look) -> Step {
    match look {
        Look { fresh: true, .. } => Step::Use,
        Look { in_flight: true, .. } => Step::Join,
        Look { alive: true, paused: true, .. } => Step::Use,
        _ => Step::Start,
    }
}

impl TokenCache {
    pub(super) fn new(source: Arc<dyn TokenSource>, initial: Option<AccessToken>) -> Arc<Self> {
        let current = initial.and_then(|token| Some((header(&token).ok()?, token)));
        Arc::new(Self { source, state: Mutex::new(State { current, ..State::default() }) })
    }

    /// The token, if nothing has to be done for it.
    pub(super) fn at_hand(&self) -> Option<HeaderValue> {
        let state = self.state();
        let (header, token) = state.current.as_ref()?;
        token.is_fresh(Instant::now()).then(|| header.clone())
    }

    /// A token that works as far as we know, and is not the refused one.
    pub(super) async fn get(self: &Arc<Self>, refused: Option<&HeaderValue>) -> Outcome {
        loop {
            let (flight, joined) = match self.look(refused) {
                Ok(token) => return Ok(token),
                Err(waiting) => waiting,
            };
            let outcome = flight.outcome.clone().await;
            match outcome {
                Ok(token) => return Ok(token),
                Err(error) => {
                    let mut state = self.state();
                    if matches!(*error, TokenError::Interrupted) {
                        let same = |it: &mut Flight| it.number == flight.number;
                        state.flight.take_if(same);
                        // It was another call's task, and ended with its runtime: ours gets its own.
                        if joined {
                            continue;
                        }
                    }
                    let now = Instant::now();
                    let alive = state.current.as_ref().filter(|(_, token)| token.is_alive(now));
                    return alive.map(|(header, _)| header.clone()).ok_or(error);
                }
            }
        }
    }

    /// The same with what is known about its end.
    #[cfg(feature = "quran-reflect")]
    pub(super) async fn access_token(
        self: &Arc<Self>,
        refused: Option<&HeaderValue>,
    ) -> Result<AccessToken, Arc<TokenError>> {
        let header = self.get(refused).await?;
        if let Some((_, token)) = self.state().current.as_ref().filter(|(it, _)| *it == header) {
            return Ok(token.clone());
        }
        // Somebody else's call has replaced it in the meantime.
        let text = header.to_str().map_err(|_| TokenError::Unusable)?;
        Ok(AccessToken::new(text))
    }

    /// The token, or the task to wait for and whether it was there before.
    fn look(
        self: &Arc<Self>,
        refused: Option<&HeaderValue>,
    ) -> Result<HeaderValue, (Flight, bool)> {
        let mut state = self.state();
        let now = Instant::now();
        state.current.take_if(|(header, _)| Some(&*header) == refused);
        let current = state.current.as_ref();
        let look = Look {
            fresh: current.is_some_and(|(_, token)| token.is_fresh(now)),
            alive: current.is_some_and(|(_, token)| token.is_alive(now)),
            in_flight: state.flight.is_some(),
            paused: state.paused_until.is_some_and(|until| now < until),
        };
        match (decide(look), current, &state.flight) {
            (Step::Use, Some((header, _)), _) => Ok(header.clone()),
            (Step::Join, _, Some(flight)) => Err((flight.clone(), true)),
            _ => Err((self.start(&mut state), false)),
        }
    }

    fn start(self: &Arc<Self>, state: &mut State) -> Flight {
        let cache = Arc::clone(self);
        let work = async move {
            let token = cache.source.token().await;
            cache.land(token.and_then(|token| Ok((header(&token)?, token))))
        };
        let task = tokio::spawn(work.in_current_span().with_current_subscriber());
        state.flights += 1;
        let outcome =
            task.map(|ended| ended.unwrap_or_else(|_| Err(Arc::new(TokenError::Interrupted))));
        let flight = Flight { number: state.flights, outcome: outcome.boxed().shared() };
        state.flight = Some(flight.clone());
        flight
    }

    fn land(&self, outcome: Result<(HeaderValue, AccessToken), TokenError>) -> Outcome {
        let mut state = self.state();
        state.flight = None;
        match outcome {
            Ok((header, token)) => {
                state.current = Some((header.clone(), token));
                state.paused_until = None;
                tracing::info!("new access token");
                Ok(header)
            }
            Err(error) => {
                state.paused_until = Some(Instant::now() + PAUSE);
                tracing::warn!(error = &error as &dyn std::error::Error, "no new access token");
                Err(Arc::new(error))
            }
        }
    }

    /// Nothing that panics happens under the lock.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub(super) fn header(token: &AccessToken) -> Result<HeaderValue, TokenError> {
    let text = token.secret().expose_secret();
    let mut header = HeaderValue::from_str(text).map_err(|_| TokenError::Unusable)?;
    if header.is_empty() {
        return Err(TokenError::Unusable);
    }
    header.set_sensitive(true);
    Ok(header)
}

impl fmt::Debug for TokenCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenCache")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fresh_token_is_used_and_nobody_asks_twice() {
        let nothing = Look { fresh: false, alive: false, in_flight: false, paused: false };
        assert_eq!(decide(nothing), Step::Start);
        let in_flight = Look { in_flight: true, ..nothing };
        assert_eq!(decide(in_flight), Step::Join);
        assert_eq!(decide(Look { fresh: true, ..in_flight }), Step::Use);
    }

    #[test]
    fn a_token_that_still_works_bridges_the_pause_after_a_failure() {
        let alive = Look { fresh: false, alive: true, in_flight: false, paused: true };
        assert_eq!(decide(alive), Step::Use);
        assert_eq!(decide(Look { paused: false, ..alive }), Step::Start);
        assert_eq!(decide(Look { alive: false, ..alive }), Step::Start);
    }
}
