//! Fresh identities: deterministic, so that the same calls get the same bytes.
//!
//! The look of the ids follows the real service: rooms and posts carry sixteen digits that read as microseconds since 1970.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid};

/// A source of ids and tokens. Cheap to copy: a rule draws from a copy that is kept only if its events are applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ids {
    drawn: u64,
    last: i64,
}

impl Default for Ids {
    fn default() -> Self {
        Self::new()
    }
}

impl Ids {
    /// A source that has given nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self { drawn: 0, last: 0 }
    }

    /// Goes on from whichever of the two sources has given more.
    pub(crate) fn keep(&mut self, other: Self) {
        self.drawn = self.drawn.max(other.drawn);
        self.last = self.last.max(other.last);
    }

    /// Goes on behind so many that count as given, and behind a number.
    pub(crate) fn from(mut self, given: u64, after: i64) -> Self {
        self.keep(Self { drawn: given, last: after });
        self
    }

    /// The id of something created at an instant; later ids are larger.
    pub fn numeric(&mut self, at: DateTime<Utc>) -> i64 {
        let below_a_second = i64::try_from(self.draw() % 1_000_000).unwrap_or_default();
        let wanted = at.timestamp().saturating_mul(1_000_000).saturating_add(below_a_second);
        self.last = wanted.max(self.last.saturating_add(1));
        self.last
    }

    /// The id of a user.
    pub fn uuid(&mut self) -> Uuid {
        let (high, low) = (self.draw(), self.draw());
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&high.to_be_bytes());
        bytes[8..].copy_from_slice(&low.to_be_bytes());
        Builder::from_random_bytes(bytes).into_uuid()
    }

    /// A secret with a prefix that tells what it is for.
    pub fn token(&mut self, prefix: &str) -> String {
        format!("{prefix}_{:016x}", self.draw())
    }

    /// A number from 0 to less than 1.
    pub(crate) fn fraction(&mut self) -> f64 {
        // As many bits as a fraction has.
        #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
        let (drawn, all) = ((self.draw() >> 11) as f64, (1_u64 << 53) as f64);
        drawn / all
    }

    /// `SplitMix64`: a fixed sequence that looks random. Nothing here needs to be hard to guess.
    fn draw(&mut self) -> u64 {
        self.drawn = self.drawn.wrapping_add(1);
        let mut mixed =
            self.drawn.wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(0x0052_4F4F_4D53);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_grow_even_within_one_second() {
        let mut ids = Ids::new();
        let drawn: Vec<_> = (0..50).map(|_| ids.numeric(DateTime::UNIX_EPOCH)).collect();
        assert!(drawn.windows(2).all(|pair| pair[0] < pair[1]), "{drawn:?}");
    }

    #[test]
    fn two_sources_draw_the_same() {
        let (mut one, mut other) = (Ids::new(), Ids::new());
        assert_eq!(one.token("iv"), other.token("iv"));
        assert_eq!(one.uuid(), other.uuid());
    }
}
