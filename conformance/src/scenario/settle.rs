//! What came of a call that was to create something.

use rooms_openapi::Creates;
use serde_json::Value;

use super::{context::Created, perform::Calling};
use crate::{
    exchange::Exchange,
    guard::Existence,
    transcript::{StepKind, StepRecord},
};

impl Calling<'_> {
    /// Tells the ledger how it ended, and remembers what has to be removed again. What cannot be
    /// removed, or may exist without anybody knowing, is left behind.
    pub(super) fn settle(&self, record: &StepRecord, exchange: Option<&Exchange>) {
        let context = self.actor.context;
        let body = exchange.and_then(Exchange::json).unwrap_or_default();
        let operation = record.operation.as_deref().and_then(|id| context.document.operation(id));
        let creates = operation.and_then(|operation| operation.creates.as_ref());
        let id = creates.map_or(Value::Null, |creates| id_of(creates, &body));
        let status = exchange.and_then(Exchange::status);
        let guard = context.target.guard();
        let scenario = context.scenario.name;
        let Some((settled, written)) = guard.settle(scenario, &record.label, status, &id) else {
            return;
        };
        if let Err(error) = written {
            context.error(format!("the ledger cannot be written: {error}"));
        }
        if self.kind == StepKind::Setup {
            // A fixture is meant to stay, and is found again by its slug.
            context.state().founded = Some(settled.entry);
            return;
        }
        match settled.existence {
            Existence::No => {}
            Existence::Yes(post) if operation.is_some_and(|one| one.undone_by.is_some()) => {
                let (entry, role) = (settled.entry, self.actor.role);
                let sent = exchange.and_then(|exchange| exchange.request.body.json());
                let room = sent.and_then(|sent| sent.pointer("/post/roomId")?.as_i64());
                context.state().created.push(Created { entry, role, post, room });
            }
            _ => context.leave_behind(&settled),
        }
    }
}

/// The id of what was created: where the document says, or near there, because what a target created against its document
/// has to be removed as well. Places of numbers come first.
fn id_of(creates: &Creates, body: &Value) -> Value {
    let (parent, leaf) = creates.id.rsplit_once('/').unwrap_or_default();
    let resource = &creates.resource;
    let near = [
        format!("{parent}/{leaf}"),
        format!("/{resource}/{leaf}"),
        format!("{parent}/{resource}/{leaf}"),
        format!("/{leaf}"),
    ];
    let ids = near.iter().filter_map(|place| body.pointer(place));
    ids.clone().find(|id| id.is_i64()).or(ids.clone().next()).cloned().unwrap_or_default()
}
