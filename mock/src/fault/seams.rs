//! The seams on which a fault may sit, in the order in which a request meets them.

use std::fmt::Debug;
use std::time::Duration;

use rooms_openapi::Violation;
use serde_json::Value;

use crate::domain::{Call, Decision, Domain, Verdict};
use crate::quran_reflect::QuranReflect;
use crate::reply::Reply;

/// One defect of one api, on as many seams as it needs. `oauth2` has the seams `decide` and `reply` only.
pub trait Fault<D: Domain = QuranReflect>: Send + Sync + Debug {
    /// The request was found wrong; the fault may overlook it.
    fn violations(&self, _operation: &str, _violations: &mut Vec<Violation>) {}

    /// The call is about to be judged.
    fn request(&self, _call: &mut Call) {}

    /// A rule is about to decide; the answer replaces what the rule says.
    fn decide(&self, decision: &Decision<'_>) -> bool {
        decision.holds
    }

    /// The rules have judged.
    fn verdict(&self, _call: &Call, _verdict: &mut Verdict<D>) {}

    /// The events are about to be applied.
    fn events(&self, _call: &Call, _world: &D::World, _events: &mut Vec<D::Event>) {}

    /// How long the store stands open between verdict and events. Requests are atomic without it.
    fn gap(&self, _call: &Call) -> Option<Duration> {
        None
    }

    /// The view is about to be rendered.
    fn view(&self, _call: &Call, _world: &D::World, _view: &mut D::View) {}

    /// The body of an accepted call was rendered.
    fn body(&self, _call: &Call, _body: &mut Value) {}

    /// The reply is about to leave.
    fn reply(&self, _operation: &str, _reply: &mut Reply) {}

    /// The mock was reset; what the fault remembers is void.
    fn reset(&self) {}

    /// What has to be called, and with what, for the fault to show. Left out, it follows from what the fault breaks.
    fn trigger(&self) -> Option<String> {
        None
    }
}
