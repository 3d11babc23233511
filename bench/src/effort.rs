//! How much is measured.

/// Numbers of turns and calls.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort {
    /// How often each candidate has its turn.
    pub(crate) turns: usize,
    /// Calls of a turn, one after the other.
    pub(crate) sequential: u64,
    /// Calls of a turn with 64 in flight.
    pub(crate) concurrent: u64,
    /// Requests while memory is watched.
    pub(crate) watched: u64,
    /// Responses judged in a turn.
    pub(crate) judged: u64,
}

impl Effort {
    pub(crate) fn of(quick: bool) -> Self {
        if quick {
            Self { turns: 2, sequential: 20, concurrent: 200, watched: 2_000, judged: 20 }
        } else {
            Self {
                turns: 21,
                sequential: 3_000,
                concurrent: 15_000,
                watched: 1_000_000,
                judged: 5_000,
            }
        }
    }
}
