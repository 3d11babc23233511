//! Values that a step gives to later steps.
//!
//! A value may be absent: its step was not exercised, or its response lacked it. Whoever needs it
//! then is not exercised either, and says why. So a scenario never stops in the middle.

use serde::Serialize;
use serde_json::Value;

use crate::{reason::Reason, targets::Capability, transcript::Outcome};

/// Why a value is absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unavailable {
    /// The step that gives it is not exercised on this target.
    NotExercised(Reason),
    /// The step that gives it went wrong.
    Stopped(Reason),
}

impl Unavailable {
    /// The target lacks what is needed.
    #[must_use]
    pub fn lacks(capability: Capability) -> Self {
        Self::NotExercised(Reason::lacks(capability))
    }

    /// Something went wrong.
    #[must_use]
    pub fn stopped(reason: impl Into<Reason>) -> Self {
        Self::Stopped(reason.into())
    }

    /// The reason.
    #[must_use]
    pub fn reason(&self) -> &Reason {
        match self {
            Self::NotExercised(reason) | Self::Stopped(reason) => reason,
        }
    }
}

impl Outcome {
    pub(crate) fn failed(reason: impl Into<Reason>) -> Self {
        Self::Failed { reason: reason.into() }
    }
}

impl From<Unavailable> for Outcome {
    fn from(unavailable: Unavailable) -> Self {
        match unavailable {
            Unavailable::NotExercised(reason) => Self::NotExercised { reason },
            Unavailable::Stopped(reason) => Self::Stopped { reason },
        }
    }
}

/// A value from a step, or the reason why it is absent.
#[derive(Clone, Debug, PartialEq)]
pub struct StepValue<T>(Result<T, Unavailable>);

impl<T> StepValue<T> {
    /// A value that is there.
    #[must_use]
    pub fn value(value: T) -> Self {
        Self(Ok(value))
    }

    /// A value that is absent.
    #[must_use]
    pub fn unavailable(unavailable: Unavailable) -> Self {
        Self(Err(unavailable))
    }

    /// Another value made of this one.
    #[must_use]
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> StepValue<U> {
        StepValue(self.0.map(make))
    }
}

impl<T: Clone> StepValue<T> {
    /// The value, for use in a call: `client.get_room(id.get()?)`.
    ///
    /// # Errors
    ///
    /// The reason why it is absent, which makes the call a step that is not exercised.
    pub fn get(&self) -> Result<T, Unavailable> {
        self.0.clone()
    }
}

/// What an expectation compares with: a literal, or a value from an earlier step.
pub trait Wanted {
    /// The value as JSON.
    ///
    /// # Errors
    ///
    /// The reason why it is absent; the expectation is left out then.
    fn wanted(&self) -> Result<Value, Unavailable>;
}

impl<T: Serialize + Clone> Wanted for StepValue<T> {
    fn wanted(&self) -> Result<Value, Unavailable> {
        let value = self.get()?;
        serde_json::to_value(value).map_err(|error| Unavailable::stopped(error.to_string()))
    }
}

impl<T: Wanted + ?Sized> Wanted for &T {
    fn wanted(&self) -> Result<Value, Unavailable> {
        (**self).wanted()
    }
}

macro_rules! literals {
    ($($literal:ty),*) => {$(
        impl Wanted for $literal {
            fn wanted(&self) -> Result<Value, Unavailable> {
                Ok(Value::from(self.to_owned()))
            }
        }
    )*};
}

literals!(bool, i32, i64, u64, str, String, Value);
