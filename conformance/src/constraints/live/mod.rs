//! What has to exist before an operation can succeed: ids, slugs, tokens. Everything else about a request comes from the
//! document.

mod legacy_groups;
mod oauth2;
mod quran_reflect;
mod ucs;

use rooms_openapi::{Api, Operation};
use serde_json::Value;

use super::sample::LiveValues;
use crate::scenario::{Actor, Missing, Obtained, Raw, Role, Step, Story};

/// What a scenario starts from.
#[derive(Debug)]
pub(super) struct Live {
    /// Values of parameters and fields by name.
    pub(super) values: LiveValues,
    /// Who may call.
    pub(super) caller: Role,
    /// What says who calls, where it is not the token of an account.
    pub(super) headers: Vec<(String, String)>,
    /// Reads that show the state, and who asks.
    pub(super) looks: Vec<(Role, Raw)>,
    /// Where the response has the id of what was created, and where that is read; `{}` is the id.
    pub(super) created: Option<(&'static str, &'static str)>,
}

impl Live {
    fn of(caller: Role) -> Self {
        Self {
            values: LiveValues::new(),
            caller,
            headers: Vec::new(),
            looks: Vec::new(),
            created: None,
        }
    }

    fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.insert(name, value.into());
        self
    }

    /// The owner reads this path.
    fn shown_at(self, path: impl Into<String>) -> Self {
        self.shown_by(Role::Owner, Raw::get(path))
    }

    fn shown_by(mut self, role: Role, raw: Raw) -> Self {
        self.looks.push((role, raw));
        self
    }

    fn creates(mut self, pointer: &'static str, path: &'static str) -> Self {
        self.created = Some((pointer, path));
        self
    }
}

/// Makes ready what an operation needs.
pub(super) async fn prepare(story: &Story, operation: &Operation) -> Result<Live, Missing> {
    match story.document().api() {
        Api::QuranReflect => quran_reflect::prepare(story, &operation.id).await,
        Api::OAuth2 => oauth2::prepare(story, &operation.id).await,
        Api::LegacyGroups => legacy_groups::prepare(story, &operation.id).await,
        Api::Ucs => ucs::prepare(story, &operation.id).await,
        other => {
            let reason = format!("nobody said yet what has to exist for operations of {other}");
            Err(Missing::stopped(reason))
        }
    }
}

/// A call on the way there, which has to succeed.
async fn ask<'s>(actor: &Actor<'s>, label: &str, raw: Raw) -> Step<'s> {
    actor.raw(label, || Ok(raw)).await.should_succeed()
}

fn number(id: &Obtained<i64>) -> Result<Value, Missing> {
    id.get().map(Value::from)
}
