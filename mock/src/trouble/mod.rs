//! Trouble on demand: interventions, latency, rate limit and the lifetime of tokens, all of which change while the mock runs.
//!
//! Faults are defects of the rules and sit in the pipeline. What is here comes before it, as proxies, networks and quotas
//! do. Every reply that any of it changed says so in the header `x-mock-fault`, and so does the log.

mod intervention;
mod latency;
mod settings;
mod strike;

pub use intervention::{Intervention, NewIntervention};
pub(crate) use intervention::{Interventions, api};
pub use latency::Latency;
pub(crate) use settings::Start;
pub use settings::{Settings, SettingsChange};
pub(crate) use strike::{Trouble, dropped, serve, tell};
