//! Null as a value of its own.
//!
//! In the body of a PATCH, a property that is left out, one that is null and one with a value mean three
//! different things. Leaving out is not calling the setter; the other two are here.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The value of a property that may be set to null.
///
/// ```
/// use rooms_client::{Patch, quran_reflect::types::UpdateGroup};
///
/// let mut body = UpdateGroup::new(7);
/// body.country = Some(Patch::Null);
/// body.public = Some(true.into());
/// assert_eq!(
///     serde_json::to_value(body).expect("JSON"),
///     serde_json::json!({"id": 7, "country": null, "public": true}),
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Patch<T> {
    /// Send null.
    Null,
    /// Send this value.
    Set(T),
}

impl<T> Patch<T> {
    /// The value, if it is not null.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Null => None,
            Self::Set(value) => Some(value),
        }
    }
}

impl<T> From<T> for Patch<T> {
    fn from(value: T) -> Self {
        Self::Set(value)
    }
}

impl From<&str> for Patch<String> {
    fn from(value: &str) -> Self {
        Self::Set(value.to_owned())
    }
}

impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::deserialize(deserializer).map(|value| value.map_or(Self::Null, Self::Set))
    }
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Patch<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        Option::<T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Option::<T>::json_schema(generator)
    }
}

/// Reads a property that is present, so that null is not taken for absent.
#[cfg(feature = "quran-reflect")]
pub(crate) fn present<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Body {
        #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
        country: Option<Patch<String>>,
    }

    #[test]
    fn absent_null_and_value_are_three_things_both_ways() {
        for (country, encoded) in [
            (None, json!({})),
            (Some(Patch::Null), json!({"country": null})),
            (Some("TR".into()), json!({"country": "TR"})),
        ] {
            let body = Body { country };
            assert_eq!(serde_json::to_value(&body).expect("encodes"), encoded);
            assert_eq!(serde_json::from_value::<Body>(encoded).expect("decodes"), body);
        }
    }
}
