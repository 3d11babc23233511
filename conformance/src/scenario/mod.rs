//! The scenario: what a scenario sees of a run.
//!
//! Actors call, steps are recorded and checked, expectations cite rules. Nothing here tells a
//! scenario which target it runs on, and nothing stops it: what cannot take place is recorded with
//! its reason, and whatever depends on it is left out for the same reason.

mod actor;
mod application;
mod baseline;
mod clean_up;
mod context;
mod control;
mod declaration;
mod decode;
mod every_exchange;
mod expect;
mod fixture;
mod identity;
mod invitations;
mod outcome;
mod own_requests;
mod perform;
mod presence;
mod raw_request;
mod recording;
mod redirect;
mod session;
mod settle;
mod step;
mod step_value;
mod typed_client;
mod unrecorded;
mod verb;

pub use actor::Actor;
pub use application::{Application, Consent};
pub(crate) use clean_up::CLEAN_UP;
pub use context::Context;
pub use control::Checkpoint;
pub use declaration::{Cast, Role, Scenario, ScenarioFuture, ScenarioKind, Token};
pub(crate) use decode::with_causes;
pub use expect::Expect;
pub use fixture::{Group, GroupPlan};
pub use outcome::{LeftBehind, Reproduction, ScenarioOutcome, Stop, StopCause, Tally};
pub use raw_request::Raw;
pub(crate) use session::SessionError;
pub use step::Step;
pub use step_value::{StepValue, Unavailable, Wanted};
pub(crate) use typed_client::{Connection, TypedClient};
