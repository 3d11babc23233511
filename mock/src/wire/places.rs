//! How many connections there are at once, and which of them makes room for the next one.
//!
//! Connections that say nothing cannot keep others out: where all places are taken, the one that has been silent for
//! longest is dismissed. Whoever waits for an answer is not.

use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_util::task::AtomicWaker;
use tokio::sync::Notify;
use tokio::time::{Instant, timeout};

/// How long a new connection may be silent, and how long one may be whose last request was answered.
pub(super) const SILENCE: Duration = Duration::from_secs(10);
pub(super) const REST: Duration = Duration::from_secs(75);
/// How long a request may take to arrive, from its first byte to its last.
pub(super) const ARRIVAL: Duration = Duration::from_secs(60);
/// How often it is looked whether somebody can be dismissed by now.
const LOOK: Duration = Duration::from_secs(1);

/// What is waited for on a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Awaited {
    /// The first byte of the first request.
    First,
    /// The rest of a request.
    Rest,
    /// An answer of the mock, which may take its time.
    Answer,
    /// Another request, or the end.
    Next,
}

impl Awaited {
    fn patience(self) -> Duration {
        match self {
            Self::First => SILENCE,
            Self::Rest => ARRIVAL,
            Self::Answer | Self::Next => REST,
        }
    }
}

/// A number of places.
#[derive(Debug)]
pub(crate) struct Places(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    most: usize,
    taken: Mutex<Taken>,
    freed: Notify,
}

#[derive(Debug, Default)]
struct Taken {
    last: u64,
    seats: BTreeMap<u64, Arc<Seat>>,
}

/// What is known of a connection where others look for a place.
#[derive(Debug)]
struct Seat {
    waiting: Mutex<Waiting>,
    waker: AtomicWaker,
}

#[derive(Clone, Copy, Debug)]
struct Waiting {
    awaited: Awaited,
    /// When it is too late for that; of no meaning for an answer.
    deadline: Instant,
    dismissed: bool,
}

impl Seat {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shared {
    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn free_place(self: &Arc<Self>) -> Option<Place> {
        let mut taken = self.taken();
        if taken.seats.len() >= self.most {
            return None;
        }
        taken.last += 1;
        let (number, awaited) = (taken.last, Awaited::First);
        let deadline = Instant::now() + awaited.patience();
        let waiting = Mutex::new(Waiting { awaited, deadline, dismissed: false });
        let seat = Arc::new(Seat { waiting, waker: AtomicWaker::new() });
        taken.seats.insert(number, Arc::clone(&seat));
        Some(Place { number, seat, places: Arc::clone(self) })
    }

    /// Dismisses who has never said anything, else who has no request under way, else whose request does not come to its
    /// end; of several the one that is silent for longest.
    fn dismiss_one(&self) {
        let taken = self.taken();
        let now = Instant::now();
        let rank = |waiting: Waiting| match waiting.awaited {
            Awaited::First => Some(0),
            Awaited::Next => Some(1),
            Awaited::Rest if now + ARRIVAL >= waiting.deadline + SILENCE => Some(2),
            Awaited::Rest | Awaited::Answer => None,
        };
        let seats = taken.seats.values().filter_map(|seat| {
            let waiting = *seat.waiting();
            (!waiting.dismissed).then_some(((rank(waiting)?, waiting.deadline), seat))
        });
        if let Some((_, seat)) = seats.min_by_key(|(order, _)| *order) {
            seat.waiting().dismissed = true;
            seat.waker.wake();
        }
    }
}

impl Places {
    pub(crate) fn new(most: usize) -> Self {
        let (taken, freed) = (Mutex::default(), Notify::new());
        Self(Arc::new(Shared { most, taken, freed }))
    }

    /// A place, once there is one.
    pub(crate) async fn take(&self) -> Place {
        loop {
            if let Some(place) = self.0.free_place() {
                return place;
            }
            self.0.dismiss_one();
            // Whoever was dismissed is about to go. If nobody could be, that may change with time alone.
            let _ = timeout(LOOK, self.0.freed.notified()).await;
        }
    }
}

/// One of them, until it is dropped.
#[derive(Debug)]
pub(crate) struct Place {
    number: u64,
    seat: Arc<Seat>,
    places: Arc<Shared>,
}

impl Place {
    pub(super) fn awaited(&self) -> Awaited {
        self.seat.waiting().awaited
    }

    /// From now on something is waited for, and for how long is said by what it is.
    pub(super) fn wait_for(&self, awaited: Awaited) -> Instant {
        let mut waiting = self.seat.waiting();
        waiting.awaited = awaited;
        if awaited != Awaited::Answer {
            waiting.deadline = Instant::now() + awaited.patience();
        }
        waiting.deadline
    }

    pub(super) fn deadline(&self) -> Instant {
        self.seat.waiting().deadline
    }

    /// Ends when somebody else needs the place.
    pub(crate) async fn dismissed(&self) {
        poll_fn(|context| match self.is_dismissed(context) {
            true => Poll::Ready(()),
            false => Poll::Pending,
        })
        .await;
    }

    /// Whether somebody else needs the place; `context` is woken when that is so.
    pub(super) fn is_dismissed(&self, context: &Context<'_>) -> bool {
        self.seat.waker.register(context.waker());
        self.seat.waiting().dismissed
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.taken().seats.remove(&self.number);
        self.places.freed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt as _;

    use super::*;

    /// Takes a place and gives it up as soon as it is dismissed; says so by its name.
    fn sit(place: Place, name: usize, gone: &tokio::sync::mpsc::UnboundedSender<usize>) {
        let gone = gone.clone();
        tokio::spawn(async move {
            place.dismissed().await;
            gone.send(name).expect("a listener");
            drop(place);
        });
    }

    #[tokio::test(start_paused = true)]
    async fn two_thousand_that_say_nothing_keep_nobody_waiting() {
        let places = Places::new(512);
        let (gone, mut dismissed) = tokio::sync::mpsc::unbounded_channel();
        let begun = Instant::now();
        for name in 0..2000 {
            sit(places.take().await, name, &gone);
            assert!(places.0.taken().seats.len() <= 512);
        }
        // No time has passed, and those that came first went first.
        assert_eq!(Instant::now(), begun);
        for name in 0..2000 - 512 {
            assert_eq!(dismissed.recv().await, Some(name));
        }
        assert_eq!(dismissed.recv().now_or_never(), None);
    }

    #[tokio::test(start_paused = true)]
    async fn who_waits_for_an_answer_stays_and_a_request_that_does_not_end_goes_last() {
        let places = Places::new(4);
        let (gone, mut dismissed) = tokio::sync::mpsc::unbounded_channel();
        for (name, awaited) in
            [Awaited::Rest, Awaited::Answer, Awaited::Next, Awaited::First].into_iter().enumerate()
        {
            let place = places.take().await;
            place.wait_for(awaited);
            sit(place, name, &gone);
        }
        let busy = async || {
            let place = places.take().await;
            place.wait_for(Awaited::Answer);
            place
        };
        let begun = Instant::now();
        let _kept = [busy().await, busy().await];
        assert_eq!((dismissed.recv().await, dismissed.recv().await), (Some(3), Some(2)));
        assert_eq!(Instant::now(), begun);
        let _third = busy().await;
        assert_eq!(dismissed.recv().await, Some(0));
        assert!(Instant::now() >= begun + SILENCE);
        // Nobody is left who could go: the next one waits until one of them ends.
        let waiting = timeout(10 * REST, busy()).await;
        assert!(waiting.is_err() && dismissed.recv().now_or_never().is_none());
    }
}
