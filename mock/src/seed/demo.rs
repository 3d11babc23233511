//! The demo community: a dozen people, six groups, two pages, and what happens among them. Nobody in it is real.
//!
//! It is a saved state on a fixed clock, `demo.json`, and read like any other. What the curated document shows in its
//! examples exists in it under the same ids, so that examples can be tried out.

use chrono::{DateTime, SecondsFormat, TimeDelta};
use serde_json::Value;

use crate::clock::{Clock, ClockKind, START};
use crate::saved;
use crate::store::Store;

/// What lies around the start of the clock and moves with it. All else lies in the past and has fixed dates.
const MOVING: [&str; 4] =
    ["/saved/oauth", "/saved/quranReflect/invites", "/saved/tokens", "/saved/ucs"];

/// A store in that state.
pub(super) fn store(kind: ClockKind) -> Store {
    let clock = Clock::new(kind);
    let state = serde_json::from_str(include_str!("demo.json"));
    let mut state: Value = state.expect("the demo community is JSON");
    for pointer in MOVING {
        state.pointer_mut(pointer).into_iter().for_each(|node| shift(node, clock.now() - START));
    }
    let store = saved::read(state, kind).expect("the demo community is a state");
    Store { clock, ..store }
}

/// Moves every instant below a node; the beginning of time, which says "long ago", stays.
fn shift(node: &mut Value, by: TimeDelta) {
    match node {
        Value::Array(items) => items.iter_mut().for_each(|item| shift(item, by)),
        Value::Object(fields) => fields.values_mut().for_each(|field| shift(field, by)),
        Value::String(text) => {
            if let Ok(at) = DateTime::parse_from_rfc3339(text)
                && at.to_utc() != DateTime::UNIX_EPOCH
            {
                *text = (at.to_utc() + by).to_rfc3339_opts(SecondsFormat::AutoSi, true);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Time;
    use crate::quran_reflect::Kind;

    #[test]
    fn authors_and_owners_belong_to_their_rooms() {
        let store = store(ClockKind::Fixed);
        for room in store.quran_reflect.rooms() {
            assert!(room.is_member(room.owner), "{}", room.slug);
            for post in &room.posts {
                let post = store.quran_reflect.post(*post).expect("a post of the room");
                assert!(room.is_member(post.author), "{} in {}", post.body, room.slug);
            }
        }
    }

    #[test]
    fn what_lies_around_the_present_moves_with_the_clock_and_the_past_stays() {
        let (fixed, wall) = (store(ClockKind::Fixed), store(ClockKind::Wall));
        let moved = wall.clock.now() - START;
        let moved_by = |from: Time, to: Time| (from + moved - to).num_seconds() == 0;
        for (one, other) in fixed.quran_reflect.mails().zip(wall.quran_reflect.mails()) {
            assert!(moved_by(one.sent_at, other.sent_at) && one.sent_at == START);
            assert!(moved_by(one.expires_at, other.expires_at));
        }
        assert_eq!(fixed.quran_reflect.mails().count(), 3);
        let of = |store: &Store| {
            let room = store.quran_reflect.room_by_slug(Kind::Group, "thirty-days");
            room.expect("a group").created_at
        };
        assert_eq!(of(&fixed), of(&wall));
        let expired = |store: &Store| {
            let grant = store.tokens.grant("rooms-mock-owner-expired-token");
            grant.expect("a token").is_expired(store.clock.now())
        };
        assert!(expired(&fixed) && expired(&wall));
    }
}
