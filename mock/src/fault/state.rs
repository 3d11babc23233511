//! Faults that change what happens: events lost, altered or added, and races.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;

use super::Fault;
use crate::domain::{Call, Domain};
use crate::quran_reflect::{Event, RoomChange, RoomId, UserId, World, rules};

/// Events of one kind do not happen in one operation.
#[derive(Debug)]
pub(super) struct Lost<E> {
    pub(super) operation: &'static str,
    pub(super) event: fn(&E) -> bool,
}

impl<D: Domain> Fault<D> for Lost<D::Event> {
    fn events(&self, call: &Call, _world: &D::World, events: &mut Vec<D::Event>) {
        if call.operation == self.operation {
            events.retain(|event| !(self.event)(event));
        }
    }

    fn trigger(&self) -> Option<String> {
        Some(format!("{} where it is accepted; later reads show it", self.operation))
    }
}

/// Something else happens than what the rules said.
#[derive(Debug)]
pub(super) struct Changed<E>(pub(super) fn(&Call, &mut Vec<E>));

impl<D: Domain> Fault<D> for Changed<D::Event> {
    fn events(&self, call: &Call, _world: &D::World, events: &mut Vec<D::Event>) {
        (self.0)(call, events);
    }
}

/// Updates of a room change something else than asked for.
#[derive(Debug)]
pub(super) struct Altered(pub(super) fn(&Value, &mut RoomChange));

impl Fault for Altered {
    fn events(&self, call: &Call, _world: &World, events: &mut Vec<Event>) {
        for event in events {
            if let Event::RoomUpdated { change, .. } = event {
                (self.0)(&call.body, change);
            }
        }
    }
}

/// A requested page is there at once.
#[derive(Debug)]
pub(super) struct ApprovedAtOnce;

impl Fault for ApprovedAtOnce {
    fn events(&self, _call: &Call, _world: &World, events: &mut Vec<Event>) {
        let approved: Vec<Event> = events
            .iter()
            .filter_map(|event| match event {
                Event::PageRequested(request) => Some(rules::approve_page(
                    request,
                    request.requested_at,
                    "pl_0000000000000000".to_owned(),
                )),
                _ => None,
            })
            .flatten()
            .collect();
        events.extend(approved);
    }

    fn trigger(&self) -> Option<String> {
        Some("create_page where it is accepted".to_owned())
    }
}

/// An administrator who goes and comes back is an administrator again.
#[derive(Debug, Default)]
pub(super) struct AdminAccessSurvives {
    former: Mutex<BTreeSet<(RoomId, UserId)>>,
}

impl Fault for AdminAccessSurvives {
    fn events(&self, _call: &Call, world: &World, events: &mut Vec<Event>) {
        let mut former = self.former.lock().unwrap_or_else(PoisonError::into_inner);
        let mut restored = Vec::new();
        for event in events.iter() {
            match event {
                Event::MemberLeft { room, user }
                    if world.room(*room).is_some_and(|room| room.is_admin(*user)) =>
                {
                    former.insert((*room, *user));
                }
                Event::MemberJoined { room, user, .. } if former.contains(&(*room, *user)) => {
                    restored.push(Event::AdminAccessChanged {
                        room: *room,
                        user: *user,
                        admin: true,
                    });
                }
                _ => {}
            }
        }
        events.extend(restored);
    }

    fn reset(&self) {
        self.former.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn trigger(&self) -> Option<String> {
        Some(
            "joining a room again, by somebody who left it as an administrator while this was on"
                .to_owned(),
        )
    }
}

/// Two calls of one operation at once do not notice each other.
#[derive(Debug)]
pub(super) struct Race(pub(super) &'static str);

impl<D: Domain> Fault<D> for Race {
    fn gap(&self, call: &Call) -> Option<Duration> {
        (call.operation == self.0).then_some(Duration::from_millis(50))
    }

    fn trigger(&self) -> Option<String> {
        Some(format!("two calls of {} within 50 milliseconds", self.0))
    }
}
