//! Ids of business rules. Each api lists its own in a module `rule`, as its document states them below `x-rules`.
//!
//! An id names a decision: rules ask for it, faults override it, log lines and findings cite it.

use std::fmt;

/// The id of a business rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(&'static str);

impl RuleId {
    pub(crate) const fn named(id: &'static str) -> Self {
        Self(id)
    }

    /// The id as the document spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// Constants for the ids of an api, and `ALL` of them.
macro_rules! rules {
    ($($constant:ident = $id:literal,)*) => {
        $(
            #[doc = concat!("`", $id, "`")]
            pub const $constant: $crate::domain::RuleId = $crate::domain::RuleId::named($id);
        )*

        /// Every rule that the mock knows.
        pub const ALL: &[$crate::domain::RuleId] = &[$($constant),*];
    };
}

pub(crate) use rules;

/// `malformed-input-refused`: every api has this rule.
pub const MALFORMED_INPUT_REFUSED: RuleId = RuleId::named("malformed-input-refused");
