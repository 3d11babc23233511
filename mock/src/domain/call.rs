//! A call: an operation, its caller and its typed input, after routing, authentication and validation.
//!
//! The accessors refuse rather than panic: a fault may have let input pass that does not fit the document.

use std::collections::BTreeMap;

use serde_json::Value;
use uuid::Uuid;

use super::refusal::Refusal;

/// One call of one operation.
#[derive(Clone, Debug, PartialEq)]
pub struct Call {
    /// The curated operation id.
    pub operation: String,
    /// Whose account calls. An account is one person in all apis, whatever each of them calls that person.
    pub caller: Uuid,
    /// Path and query parameters by name, documented defaults filled in.
    pub parameters: BTreeMap<String, Value>,
    /// The JSON body; `Null` if the operation has none.
    pub body: Value,
}

/// A field of a body that may be left out or be null.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given<T> {
    /// Left out.
    Unset,
    /// Given as null.
    Null,
    /// Given with a value.
    Value(T),
}

impl<T> Given<T> {
    /// The value, if there is one.
    pub fn value(self) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Unset | Self::Null => None,
        }
    }
}

impl Call {
    /// An integer among the parameters.
    ///
    /// # Errors
    ///
    /// A refusal that names the parameter if it is absent or no integer.
    pub fn id(&self, name: &str) -> Result<i64, Refusal> {
        self.parameters
            .get(name)
            .and_then(integer)
            .ok_or_else(|| Refusal::malformed(name, "must be an integer"))
    }

    /// A text among the parameters.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.parameters.get(name).and_then(Value::as_str)
    }

    /// A flag among the parameters.
    #[must_use]
    pub fn flag(&self, name: &str) -> bool {
        self.parameters.get(name).and_then(Value::as_bool).unwrap_or(false)
    }

    /// A positive number among the parameters.
    #[must_use]
    pub fn count(&self, name: &str) -> Option<usize> {
        let count = self.parameters.get(name).and_then(integer)?;
        usize::try_from(count).ok().filter(|count| *count > 0)
    }

    /// The body's fields.
    #[must_use]
    pub fn body(&self) -> Fields<'_> {
        Fields { value: &self.body, prefix: String::new() }
    }
}

/// The fields of an object in a body.
#[derive(Clone, Debug)]
pub struct Fields<'a> {
    value: &'a Value,
    prefix: String,
}

impl<'a> Fields<'a> {
    /// The fields of an object somewhere in a body; `path` is how messages call it.
    #[must_use]
    pub fn of(value: &'a Value, path: &str) -> Self {
        Self { value, prefix: format!("{path}.") }
    }

    /// An object below this one.
    ///
    /// # Errors
    ///
    /// A refusal that names the field if it is no object.
    pub fn object(&self, name: &str) -> Result<Self, Refusal> {
        match self.value.get(name) {
            Some(value) if value.is_object() => {
                Ok(Self { value, prefix: format!("{}{name}.", self.prefix) })
            }
            _ => Err(self.wrong(name, "must be an object")),
        }
    }

    /// A list below this object; empty if it is absent.
    ///
    /// # Errors
    ///
    /// A refusal that names the field if it is no list.
    pub fn list(&self, name: &str) -> Result<&'a [Value], Refusal> {
        match self.value.get(name) {
            None | Some(Value::Null) => Ok(&[]),
            Some(Value::Array(items)) => Ok(items),
            Some(_) => Err(self.wrong(name, "must be an array")),
        }
    }

    /// A text that must be there.
    ///
    /// # Errors
    ///
    /// A refusal that names the field if it is no text.
    pub fn text(&self, name: &str) -> Result<&'a str, Refusal> {
        self.value
            .get(name)
            .and_then(Value::as_str)
            .ok_or_else(|| self.wrong(name, "must be a string"))
    }

    /// An integer that must be there.
    ///
    /// # Errors
    ///
    /// A refusal that names the field if it is no integer.
    pub fn integer(&self, name: &str) -> Result<i64, Refusal> {
        self.value.get(name).and_then(integer).ok_or_else(|| self.wrong(name, "must be an integer"))
    }

    /// A boolean that must be there.
    ///
    /// # Errors
    ///
    /// A refusal that names the field if it is no boolean.
    pub fn boolean(&self, name: &str) -> Result<bool, Refusal> {
        self.value
            .get(name)
            .and_then(Value::as_bool)
            .ok_or_else(|| self.wrong(name, "must be a boolean"))
    }

    /// A text that may be left out or null.
    ///
    /// # Errors
    ///
    /// A refusal that names the field if it is something else.
    pub fn given_text(&self, name: &str) -> Result<Given<String>, Refusal> {
        match self.value.get(name) {
            None => Ok(Given::Unset),
            Some(Value::Null) => Ok(Given::Null),
            Some(Value::String(text)) => Ok(Given::Value(text.clone())),
            Some(_) => Err(self.wrong(name, "must be a string")),
        }
    }

    /// A boolean that may be left out or null.
    ///
    /// # Errors
    ///
    /// A refusal that names the field if it is something else.
    pub fn given_boolean(&self, name: &str) -> Result<Given<bool>, Refusal> {
        match self.value.get(name) {
            None => Ok(Given::Unset),
            Some(Value::Null) => Ok(Given::Null),
            Some(Value::Bool(flag)) => Ok(Given::Value(*flag)),
            Some(_) => Err(self.wrong(name, "must be a boolean")),
        }
    }

    /// An integer that may be left out or null.
    ///
    /// # Errors
    ///
    /// A refusal that names the field if it is something else.
    pub fn given_integer(&self, name: &str) -> Result<Given<i64>, Refusal> {
        match self.value.get(name) {
            None => Ok(Given::Unset),
            Some(Value::Null) => Ok(Given::Null),
            Some(value) => integer(value)
                .map(Given::Value)
                .ok_or_else(|| self.wrong(name, "must be an integer")),
        }
    }

    /// Whether a field is there with a value.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.value.get(name).is_some_and(|value| !value.is_null())
    }

    /// The name of a field as messages call it.
    #[must_use]
    pub fn path(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    fn wrong(&self, name: &str, reason: &str) -> Refusal {
        Refusal::malformed(&self.path(name), reason)
    }
}

/// JSON has one kind of number: `5.0` is an integer too.
fn integer(value: &Value) -> Option<i64> {
    // Every integer up to 2^53 survives the way through a float, and no id is larger.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    value.as_i64().or_else(|| {
        let float = value.as_f64()?;
        #[expect(clippy::cast_possible_truncation, reason = "integral and within ±2^53")]
        (float.fract() == 0.0 && float.abs() <= EXACT).then_some(float as i64)
    })
}
