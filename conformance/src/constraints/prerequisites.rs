//! What has to exist before an operation can succeed: ids, slugs, tokens. Everything else about a request comes from the
//! document.

use serde_json::Value;

use super::sample::LiveValues;
use crate::scenario::{Actor, Raw, Role, Step, StepValue, Unavailable};

/// What a scenario starts from.
#[derive(Debug)]
pub(crate) struct Prerequisites {
    /// Values of parameters and fields by name.
    pub(crate) values: LiveValues,
    /// Who may call.
    pub(crate) caller: Role,
    /// What says who calls, where it is not the token of an account.
    pub(crate) headers: Vec<(String, String)>,
    /// Reads that show the state, and who asks.
    pub(crate) looks: Vec<(Role, Raw)>,
    /// Where the response has the id of what was created, and where that is read; `{}` is the id.
    pub(crate) created: Option<(&'static str, &'static str)>,
}

impl Prerequisites {
    pub(crate) fn of(caller: Role) -> Self {
        Self {
            values: LiveValues::new(),
            caller,
            headers: Vec::new(),
            looks: Vec::new(),
            created: None,
        }
    }

    pub(crate) fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.insert(name, value.into());
        self
    }

    /// The owner reads this path.
    pub(crate) fn shown_at(self, path: impl Into<String>) -> Self {
        self.shown_by(Role::Owner, Raw::get(path))
    }

    pub(crate) fn shown_by(mut self, role: Role, raw: Raw) -> Self {
        self.looks.push((role, raw));
        self
    }

    pub(crate) fn creates(mut self, pointer: &'static str, path: &'static str) -> Self {
        self.created = Some((pointer, path));
        self
    }
}

/// A call on the way there, which has to succeed.
pub(crate) async fn ask<'s>(actor: &Actor<'s>, label: &str, raw: Raw) -> Step<'s> {
    actor.raw(label, || Ok(raw)).await.should_succeed()
}

pub(crate) fn number(id: &StepValue<i64>) -> Result<Value, Unavailable> {
    id.get().map(Value::from)
}
