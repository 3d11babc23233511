//! A decision that a rule is about to make: the seam where a fault may decide otherwise.

use uuid::Uuid;

use super::rule::RuleId;

/// The id of a room in whatever api.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoomKey {
    /// A number.
    Number(i64),
    /// A UUID.
    Uuid(Uuid),
}

impl From<i64> for RoomKey {
    fn from(id: i64) -> Self {
        Self::Number(id)
    }
}

impl From<Uuid> for RoomKey {
    fn from(id: Uuid) -> Self {
        Self::Uuid(id)
    }
}

/// A decision that a rule is about to make.
#[derive(Clone, Copy, Debug)]
pub struct Decision<'a> {
    /// The rule.
    pub rule: RuleId,
    /// The operation at hand.
    pub operation: &'a str,
    /// Who calls; `None` while the caller is not known.
    pub caller: Option<Uuid>,
    /// The room it is about.
    pub room: Option<RoomKey>,
    /// What the rule says: true admits.
    pub holds: bool,
}

/// Has the last word on a decision; faultless judgement returns `decision.holds`.
pub type Judge<'a> = &'a dyn Fn(&Decision<'_>) -> bool;
