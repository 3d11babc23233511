//! Who sees a post of a room. Requests and responses number it differently; here it is one type.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Who sees a post of a room, and who speaks in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum PostAudience {
    /// The members of the room.
    Members,
    /// Everybody.
    Public,
    /// Everybody, and it is the room that speaks.
    AsRoom,
    /// A number that the documentation does not name, as the server sent it. It cannot be sent back: it is left out.
    Unknown(i64),
}

impl PostAudience {
    /// What a number in a request means.
    #[must_use]
    pub fn from_requested(code: i64) -> Self {
        match code {
            0 => Self::AsRoom,
            1 => Self::Public,
            2 => Self::Members,
            other => Self::Unknown(other),
        }
    }

    /// What a number in a response means.
    #[must_use]
    pub fn from_answered(code: i64) -> Self {
        match code {
            0 => Self::Members,
            1 => Self::Public,
            2 => Self::AsRoom,
            other => Self::Unknown(other),
        }
    }
}

/// As requests number it.
pub(crate) mod requested {
    use super::{Deserializer, PostAudience, Serializer};

    /// The number; nothing for one that requests have no number for.
    pub(crate) fn code(audience: PostAudience) -> Option<i64> {
        match audience {
            PostAudience::AsRoom => Some(0),
            PostAudience::Public => Some(1),
            PostAudience::Members => Some(2),
            PostAudience::Unknown(_) => None,
        }
    }

    pub(crate) fn write<S: Serializer>(
        audience: &Option<PostAudience>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        super::write(audience.and_then(code), serializer)
    }

    pub(crate) fn read<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<PostAudience>, D::Error> {
        super::read(deserializer, PostAudience::from_requested)
    }
}

/// As responses number it.
pub(crate) mod answered {
    use super::{Deserializer, PostAudience, Serializer};

    fn code(audience: PostAudience) -> i64 {
        match audience {
            PostAudience::Members => 0,
            PostAudience::Public => 1,
            PostAudience::AsRoom => 2,
            PostAudience::Unknown(other) => other,
        }
    }

    pub(crate) fn write<S: Serializer>(
        audience: &Option<PostAudience>,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        super::write(audience.map(code), serializer)
    }

    pub(crate) fn read<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<PostAudience>, D::Error> {
        super::read(deserializer, PostAudience::from_answered)
    }
}

fn write<S: Serializer>(code: Option<i64>, serializer: S) -> Result<S::Ok, S::Error> {
    code.serialize(serializer)
}

fn read<'de, D: Deserializer<'de>>(
    deserializer: D,
    meaning: fn(i64) -> PostAudience,
) -> Result<Option<PostAudience>, D::Error> {
    Ok(Option::<i64>::deserialize(deserializer)?.map(meaning))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quran_reflect::types::{NewPost, Post};

    #[test]
    fn what_is_read_and_written_back_means_the_same() {
        for (answered, audience, requested) in [
            (0, PostAudience::Members, Some(2)),
            (1, PostAudience::Public, Some(1)),
            (2, PostAudience::AsRoom, Some(0)),
            (7, PostAudience::Unknown(7), None),
        ] {
            let post = serde_json::json!({
                "id": 1, "authorId": "a", "createdAt": "2026-01-01T00:00:00Z", "updatedAt": "2026-01-01T00:00:00Z",
                "commentsCount": 0, "postTypeId": 1, "roomPostStatus": answered,
            });
            let read: Post = serde_json::from_value(post).expect("a post");
            assert_eq!(read.audience, Some(audience));
            assert_eq!(serde_json::to_value(&read).expect("encodes")["roomPostStatus"], answered);
            let mut post = NewPost::new("in its new room".parse().expect("a text"), false);
            post.audience = read.audience;
            let sent = serde_json::to_value(&post).expect("encodes");
            assert_eq!(sent["roomPostStatus"].as_i64(), requested);
        }
    }
}
