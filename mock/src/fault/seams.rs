//! The seams on which a fault may sit, in the order in which a request meets them.

use std::fmt::Debug;
use std::time::Duration;

use rooms_openapi::Violation;
use serde_json::Value;

use crate::quran_reflect::{Call, Decision, Event, Verdict, View, World};
use crate::reply::Reply;

/// One defect, on as many seams as it needs.
pub trait Fault: Send + Sync + Debug {
    /// The request was found wrong; the fault may overlook it.
    fn violations(&self, _operation: &str, _violations: &mut Vec<Violation>) {}

    /// The call is about to be judged.
    fn request(&self, _call: &mut Call) {}

    /// A rule is about to decide; the answer replaces what the rule says.
    fn decide(&self, decision: &Decision<'_>) -> bool {
        decision.holds
    }

    /// The rules have judged.
    fn verdict(&self, _call: &Call, _verdict: &mut Verdict) {}

    /// The events are about to be applied.
    fn events(&self, _call: &Call, _world: &World, _events: &mut Vec<Event>) {}

    /// How long the store stands open between verdict and events. Requests are atomic without it.
    fn gap(&self, _call: &Call) -> Option<Duration> {
        None
    }

    /// The view is about to be rendered.
    fn view(&self, _call: &Call, _world: &World, _view: &mut View) {}

    /// The body of an accepted call was rendered.
    fn body(&self, _call: &Call, _body: &mut Value) {}

    /// The reply is about to leave.
    fn reply(&self, _operation: &str, _reply: &mut Reply) {}

    /// The mock was reset; what the fault remembers is void.
    fn reset(&self) {}
}

/// The faults of one mock, applied one after the other.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Box<dyn Fault>>);

impl Faults {
    pub(crate) fn new(faults: Vec<Box<dyn Fault>>) -> Self {
        Self(faults)
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = &dyn Fault> {
        self.0.iter().map(AsRef::as_ref)
    }

    pub(crate) fn decide(&self, decision: &Decision<'_>) -> bool {
        self.each().fold(decision.holds, |holds, fault| {
            fault.decide(&Decision { holds, ..*decision })
        })
    }

    pub(crate) fn gap(&self, call: &Call) -> Option<Duration> {
        self.each().filter_map(|fault| fault.gap(call)).max()
    }
}
