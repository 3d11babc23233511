//! Faults that decide against a rule.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::Fault;
use super::catalogue::of_rules;
use crate::domain::{Call, Decision, Domain, RoomKey, RuleId};
use crate::quran_reflect::{Event, UserId, World, rule};

fn by<D: Domain>(rules: &[RuleId], word: &str) -> String {
    let names: Vec<_> = rules.iter().map(|rule| rule.name()).collect();
    of_rules(D::API, &names, word)
}

/// The rules never refuse or withhold anything.
#[derive(Debug)]
pub(super) struct Broken(pub(super) &'static [RuleId]);

impl<D: Domain> Fault<D> for Broken {
    fn decide(&self, decision: &Decision<'_>) -> bool {
        decision.holds || self.0.contains(&decision.rule)
    }

    fn trigger(&self) -> Option<String> {
        Some(by::<D>(self.0, "where these refuse or withhold something"))
    }
}

/// Rules that say what happens, and not what is refused, do not happen: in one operation, or in all.
#[derive(Debug)]
pub(super) struct Lapsed(pub(super) Option<&'static str>, pub(super) &'static [RuleId]);

impl<D: Domain> Fault<D> for Lapsed {
    fn decide(&self, decision: &Decision<'_>) -> bool {
        let here = self.0.is_none_or(|operation| operation == decision.operation);
        decision.holds && !(here && self.1.contains(&decision.rule))
    }

    fn trigger(&self) -> Option<String> {
        let text = by::<D>(self.1, "where this would happen");
        Some(match self.0 {
            Some(operation) => format!("{operation}, of {text}"),
            None => text,
        })
    }
}

/// A token that has expired goes on working, in an api that has one rule about tokens.
#[derive(Debug)]
pub(super) struct Expired(pub(super) RuleId);

impl<D: Domain> Fault<D> for Expired {
    fn decide(&self, decision: &Decision<'_>) -> bool {
        // Whose token it is was known already when the time is asked about.
        decision.holds || (decision.rule == self.0 && decision.caller.is_some())
    }

    fn trigger(&self) -> Option<String> {
        Some("any call with an access token that has expired".to_owned())
    }
}

/// The rules that ask for admin access.
const NEED_ADMIN: [RuleId; 6] = [
    rule::ADMIN_ACCESS_NEEDS_ADMIN,
    rule::UPDATE_NEEDS_ADMIN,
    rule::REMOVE_OTHERS_NEEDS_ADMIN,
    rule::INVITE_NEEDS_ADMIN,
    rule::PRIVACY_NEEDS_ADMIN,
    rule::AS_ROOM_NEEDS_ADMIN,
];

/// Revoked admin access goes on working where it is asked for.
#[derive(Debug, Default)]
pub(super) struct RevokedAdminStillActs {
    revoked: Mutex<BTreeSet<(RoomKey, UserId)>>,
}

impl Fault for RevokedAdminStillActs {
    fn decide(&self, decision: &Decision<'_>) -> bool {
        let asks = NEED_ADMIN.contains(&decision.rule);
        let revoked = self.revoked.lock().unwrap_or_else(PoisonError::into_inner);
        let formerly = || match (decision.room, decision.caller) {
            (Some(room), Some(caller)) => revoked.contains(&(room, caller)),
            _ => false,
        };
        decision.holds || (asks && formerly())
    }

    fn events(&self, _call: &Call, _world: &World, events: &mut Vec<Event>) {
        for event in events {
            if let Event::AdminAccessChanged { room, user, admin: false } = event {
                self.revoked
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .insert(((*room).into(), *user));
            }
        }
    }

    fn reset(&self) {
        self.revoked.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn trigger(&self) -> Option<String> {
        Some("what administrators may do in a room, by somebody whose admin access there was revoked while this was on".to_owned())
    }
}
