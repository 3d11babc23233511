//! A refusal: what a rule answers instead of events.
//!
//! It knows the status only as a kind, because the domain has no HTTP; the reply turns it into the documented body.

use std::borrow::Cow;

use super::decision::RoomKey;
use super::rule::{MALFORMED_INPUT_REFUSED, RuleId};

/// Why a request was refused, in the order in which reasons are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RefusalKind {
    /// The caller is not known: 401.
    Unauthorized,
    /// The request is wrong in itself: 400.
    Invalid,
    /// What it is about does not exist, or not for this caller: 404.
    NotFound,
    /// The caller may not do that: 403.
    Forbidden,
    /// What it is about is not in a state that allows it: 409.
    Conflict,
}

impl RefusalKind {
    /// The status that stands for it, unless an api has another.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::Unauthorized => 401,
            Self::Invalid => 400,
            Self::NotFound => 404,
            Self::Forbidden => 403,
            Self::Conflict => 409,
        }
    }
}

/// One refused request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What sort of refusal.
    pub kind: RefusalKind,
    /// The rule that refused; `None` if something simply does not exist.
    pub rule: Option<RuleId>,
    /// What to tell the caller, a sentence.
    pub message: Cow<'static, str>,
    /// The fields at fault, each with a reason.
    pub fields: Vec<(String, String)>,
    /// The room it is about.
    pub room: Option<RoomKey>,
}

impl Refusal {
    fn new(kind: RefusalKind, rule: Option<RuleId>, message: Cow<'static, str>) -> Self {
        Self { kind, rule, message, fields: Vec::new(), room: None }
    }

    /// The caller is not known.
    #[must_use]
    pub fn unauthorized(rule: RuleId, message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(RefusalKind::Unauthorized, Some(rule), message.into())
    }

    /// The token does not go far enough.
    #[must_use]
    pub(crate) fn of_token(kind: RefusalKind, message: String) -> Self {
        Self::new(kind, None, message.into())
    }

    /// A field is wrong by a rule. The reason goes on where the field's name ends: `is taken`.
    #[must_use]
    pub fn invalid(rule: RuleId, field: &str, reason: &str) -> Self {
        Self { rule: Some(rule), ..Self::malformed(field, reason) }
    }

    /// A field is wrong by its schema: `malformed-input-refused`.
    #[must_use]
    pub fn malformed(field: &str, reason: &str) -> Self {
        let mut refusal = Self::new(
            RefusalKind::Invalid,
            Some(MALFORMED_INPUT_REFUSED),
            format!("`{field}` {reason}").into(),
        );
        refusal.fields.push((field.to_owned(), reason.to_owned()));
        refusal
    }

    /// Something does not exist.
    #[must_use]
    pub fn missing(message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(RefusalKind::NotFound, None, message.into())
    }

    /// Something does not exist as far as this caller may know.
    #[must_use]
    pub fn not_found(rule: RuleId, message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(RefusalKind::NotFound, Some(rule), message.into())
    }

    /// The caller may not do that.
    #[must_use]
    pub fn forbidden(rule: RuleId, message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(RefusalKind::Forbidden, Some(rule), message.into())
    }

    /// The state of something does not allow that, in an api that answers this like invalid input.
    #[must_use]
    pub fn unfit(rule: RuleId, message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(RefusalKind::Invalid, Some(rule), message.into())
    }

    /// The state of something does not allow that.
    #[must_use]
    pub fn conflict(rule: RuleId, message: impl Into<Cow<'static, str>>) -> Self {
        Self::new(RefusalKind::Conflict, Some(rule), message.into())
    }

    /// Notes the room it is about.
    #[must_use]
    pub fn about(mut self, room: impl Into<RoomKey>) -> Self {
        self.room = Some(room.into());
        self
    }
}
