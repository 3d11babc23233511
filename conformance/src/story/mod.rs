//! The story: what a scenario sees of a run.
//!
//! Actors call, steps are recorded and checked, expectations cite rules. Nothing here tells a
//! scenario which target it runs on, and nothing stops it: what cannot take place is recorded with
//! its reason, and whatever depends on it is left out for the same reason.

mod actor;
mod application;
mod baseline;
mod control;
mod decode;
mod examine;
mod expect;
mod fixture;
mod identity;
mod line;
mod obtained;
mod perform;
mod presence;
mod quiet;
mod raw;
mod record;
mod redirect;
mod sent;
mod state;
mod step;
mod tidy;
mod told;
mod typed;

pub use actor::Actor;
pub use application::{Application, Consent};
pub use control::Checkpoint;
pub(crate) use decode::with_causes;
pub use expect::Expect;
pub use fixture::{Group, GroupPlan};
pub use obtained::{Missing, Obtained, Wanted};
pub use raw::Raw;
pub use state::Story;
pub use step::Step;
pub(crate) use tidy::CLEAN_UP;
pub use told::{LeftBehind, Reproduction, Stop, StopCause, Tally, Told};
pub use typed::{Typed, TypedClient};
