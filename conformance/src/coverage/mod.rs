//! Coverage: what was exercised of what is documented.
//!
//! The denominator comes from the document alone ([`Dimension`] says what its operations are crossed with). A cell
//! counts only if a change of what it stands for would have been noticed.

mod cell;
mod cells;
mod count;
mod denominators;
mod exclusions;
mod rules;
mod shape;

pub use cell::{Cell, Dimension, Ratio};
pub(crate) use cells::Counted;
pub use cells::{Coverage, DimensionRatio};
pub use exclusions::{Exclusion, Exclusions, ExclusionsError};
pub use rules::{RuleRecord, Rules};
