//! What became of an invitation.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// What became of the invitation of one person.
///
/// On the wire it is true for an invitation, and a word for everything else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum InviteOutcome {
    /// The person is invited.
    Invited,
    /// The person belongs to the room already.
    AlreadyMember,
    /// The person is not invited, and the server sent false in place of a reason.
    NotInvited,
    /// A word that the documentation does not name, as it was sent.
    Unknown(String),
}

const ALREADY_MEMBER: &str = "already_a_member";

impl From<bool> for InviteOutcome {
    fn from(invited: bool) -> Self {
        if invited { Self::Invited } else { Self::NotInvited }
    }
}

impl From<&str> for InviteOutcome {
    fn from(word: &str) -> Self {
        match word {
            ALREADY_MEMBER => Self::AlreadyMember,
            word => Self::Unknown(word.to_owned()),
        }
    }
}

impl Serialize for InviteOutcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Invited => serializer.serialize_bool(true),
            Self::NotInvited => serializer.serialize_bool(false),
            Self::AlreadyMember => serializer.serialize_str(ALREADY_MEMBER),
            Self::Unknown(word) => serializer.serialize_str(word),
        }
    }
}

impl<'de> Deserialize<'de> for InviteOutcome {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Visitor)
    }
}

struct Visitor;

impl de::Visitor<'_> for Visitor {
    type Value = InviteOutcome;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("true or a word")
    }

    fn visit_bool<E>(self, invited: bool) -> Result<InviteOutcome, E> {
        Ok(invited.into())
    }

    fn visit_str<E>(self, word: &str) -> Result<InviteOutcome, E> {
        Ok(word.into())
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for InviteOutcome {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "InviteOutcome".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": ["boolean", "string"] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_survives_a_round_trip() {
        for (json, outcome) in [
            ("true", InviteOutcome::Invited),
            ("false", InviteOutcome::NotInvited),
            (r#""already_a_member""#, InviteOutcome::AlreadyMember),
            (r#""blocked""#, InviteOutcome::Unknown("blocked".to_owned())),
        ] {
            let read: InviteOutcome = serde_json::from_str(json).expect("an outcome");
            assert_eq!(read, outcome);
            assert_eq!(serde_json::to_string(&read).expect("encodes"), json);
        }
        assert!(serde_json::from_str::<InviteOutcome>("7").is_err());
    }
}
