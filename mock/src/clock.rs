//! The clock of a mock: injected, so that time passes only when somebody says so.
//!
//! Every write happens later than the one before it, on either kind of clock; orders by time are therefore total.

use std::time::Duration;

use chrono::{DateTime, SubsecRound as _, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What time follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum ClockKind {
    /// Starts at 2026-03-01T08:00:00Z; each write is one second after the one before. The same calls give the same bytes.
    #[default]
    Fixed,
    /// The time of the machine.
    Wall,
}

/// The start of a fixed clock: 2026-03-01T08:00:00Z.
pub const START: DateTime<Utc> =
    DateTime::from_timestamp(1_772_352_000, 0).expect("a valid instant");

/// A clock.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Clock {
    kind: ClockKind,
    #[serde(with = "milliseconds")]
    advanced: TimeDelta,
    last: DateTime<Utc>,
}

/// A span of time as a number of milliseconds.
mod milliseconds {
    use chrono::TimeDelta;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(span: &TimeDelta, to: S) -> Result<S::Ok, S::Error> {
        span.num_milliseconds().serialize(to)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<TimeDelta, D::Error> {
        let span = TimeDelta::try_milliseconds(i64::deserialize(from)?);
        span.ok_or_else(|| serde::de::Error::custom("the clock was advanced too far"))
    }
}

impl Clock {
    /// A clock at its start.
    #[must_use]
    pub fn new(kind: ClockKind) -> Self {
        let last = match kind {
            ClockKind::Fixed => START,
            ClockKind::Wall => Utc::now().trunc_subsecs(3),
        };
        Self { kind, advanced: TimeDelta::zero(), last }
    }

    /// The same time on a clock of another kind.
    pub(crate) fn kept_by(mut self, kind: ClockKind) -> Self {
        self.kind = kind;
        self
    }

    /// Whether it could be set to an instant.
    pub(crate) fn set(&mut self, at: DateTime<Utc>) -> bool {
        if at > END || at < DateTime::UNIX_EPOCH {
            return false;
        }
        self.last = at.trunc_subsecs(3);
        self.advanced = match self.kind {
            ClockKind::Fixed => TimeDelta::zero(),
            ClockKind::Wall => self.last - Utc::now().trunc_subsecs(3),
        };
        true
    }

    /// What time follows.
    pub(crate) fn kind(&self) -> ClockKind {
        self.kind
    }

    /// The present time.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        match self.kind {
            ClockKind::Fixed => self.last,
            ClockKind::Wall => self.wall().max(self.last),
        }
    }

    /// The time at which a write would happen now.
    #[must_use]
    pub fn next(&self) -> DateTime<Utc> {
        match self.kind {
            ClockKind::Fixed => later(self.last, TimeDelta::seconds(1)),
            ClockKind::Wall => self.wall().max(later(self.last, TimeDelta::milliseconds(1))),
        }
    }

    /// Notes that a write has happened.
    pub fn wrote(&mut self, at: DateTime<Utc>) {
        self.last = self.last.max(at);
    }

    /// Lets time pass.
    pub fn advance(&mut self, by: Duration) {
        let by = TimeDelta::from_std(by).unwrap_or(TimeDelta::MAX);
        match self.kind {
            ClockKind::Fixed => self.last = later(self.last, by),
            ClockKind::Wall => {
                self.advanced = self.advanced.checked_add(&by).unwrap_or(TimeDelta::MAX)
            }
        }
    }

    fn wall(&self) -> DateTime<Utc> {
        // Nobody documents more than milliseconds.
        later(Utc::now().trunc_subsecs(3), self.advanced)
    }
}

/// The end of time.
const END: DateTime<Utc> = DateTime::from_timestamp(253_402_300_799, 0).expect("a valid instant");

/// Time ends in the year 9999: later instants cannot be written in RFC 3339.
fn later(at: DateTime<Utc>, by: TimeDelta) -> DateTime<Utc> {
    at.checked_add_signed(by).map_or(END, |sum| sum.min(END))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reading_a_fixed_clock_does_not_move_it() {
        let mut clock = Clock::new(ClockKind::Fixed);
        assert_eq!(clock.now(), START);
        clock.wrote(clock.next());
        assert_eq!(clock.now() - START, TimeDelta::seconds(1));
    }

    #[test]
    fn writes_on_a_wall_clock_never_coincide() {
        let mut clock = Clock::new(ClockKind::Wall);
        let first = clock.next();
        clock.wrote(first);
        assert!(clock.next() > first);
    }

    #[test]
    fn advancing_beyond_the_end_of_time_stops_there() {
        let mut clock = Clock::new(ClockKind::Fixed);
        clock.advance(Duration::MAX);
        clock.wrote(clock.next());
        assert_eq!(clock.now().to_rfc3339(), "9999-12-31T23:59:59+00:00");
    }
}
