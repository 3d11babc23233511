//! Coverage: what was exercised of what is documented.
//!
//! The denominator comes from the document alone. A cell counts only if an expectation held its
//! status, so that changing the status would have been noticed.

mod cells;
mod exclusions;
mod rules;

pub use cells::{Cell, Coverage, Ratio};
pub use exclusions::{Exclusion, Exclusions, ExclusionsError};
pub use rules::{RuleRecord, Rules};
