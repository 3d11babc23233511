//! Proof that the suite would notice: it is pointed at mocks that misbehave, one named fault each, and has to say
//! what is wrong with every one of them.
//!
//! The suite knows nothing but the URL of a mock, which is another process. It goes through the scenarios in an
//! order that is the same for every fault and stops at the first notice; what survives is told all of them. What
//! only a snapshot notices counts as not noticed.

mod detection;
mod expected;
mod files;
mod mocks;
mod order;
mod run;
mod search;
mod text;

pub use detection::{FaultDetection, FaultRecord, Notice, Outcome};
pub use expected::{Expected, ExpectedError, NotNoticed};
pub use files::write;
pub use mocks::{Here, Mocks, NotStarted, Processes, Running, faulty_mock};
pub use order::in_order;
pub use run::{Hunt, Progress};
pub use search::Road;
pub use text::{markdown, text};
