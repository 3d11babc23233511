//! Where a scenario stands while it tries one request after another: the state it starts from, what shows it, and what
//! became of it.

use rooms_openapi::Operation;
use serde_json::Value;

use super::{draft::Draft, prerequisites::Prerequisites, readback::difference};
use crate::{
    apis,
    exchange::Exchange,
    finding::Disagreement,
    matchers::Judgement,
    scenario::{Actor, Checkpoint, Context, Raw, Step},
};

/// The check that a refused request left everything as it was.
pub(super) const CHANGES_NOTHING: &str = "refusal_changes_nothing";

/// A fresh state to come back to.
pub(super) struct StartState<'s> {
    pub(super) context: &'s Context,
    pub(super) operation: &'s Operation,
    pub(super) live: &'s Prerequisites,
    start: Checkpoint,
    world: Option<Value>,
    shown: Vec<Option<Value>>,
    /// Whether anything happened since the start that was not undone.
    touched: bool,
}

impl<'s> StartState<'s> {
    /// Remembers the state as it is now. None where that cannot be done.
    pub(super) async fn new(
        context: &'s Context,
        operation: &'s Operation,
        live: &'s Prerequisites,
    ) -> Option<Self> {
        let start = context.checkpoint().await?;
        let world = world(context).await;
        let mut state =
            Self { context, operation, live, start, world, shown: Vec::new(), touched: false };
        state.shown = state.look("before").await;
        Some(state)
    }

    pub(super) fn caller(&self) -> Actor<'s> {
        self.context.actor(self.live.caller)
    }

    /// Sends a request from the state at the start.
    pub(super) async fn send(&mut self, label: &str, draft: &Draft) -> Step<'s> {
        self.send_raw(label, draft.raw()).await
    }

    /// The same with a request that no draft can be.
    pub(super) async fn send_raw(&mut self, label: &str, raw: Raw) -> Step<'s> {
        if self.touched {
            self.context.restore(&self.start).await;
        }
        self.touched = true;
        self.caller().raw(label, || Ok(raw)).await
    }

    /// What the reads show that show the state.
    async fn look(&self, label: &str) -> Vec<Option<Value>> {
        let mut shown = Vec::new();
        for (index, (role, raw)) in self.live.looks.iter().enumerate() {
            let actor = self.context.actor(*role);
            let label = format!("{label}: look {}", index + 1);
            let step = actor.raw(&label, || Ok(raw.clone())).await;
            shown.push(self.lasting(&step));
        }
        shown
    }

    /// An answer without what differs from one time to the next.
    fn lasting(&self, step: &Step<'_>) -> Option<Value> {
        let mut body = step.json()?;
        let (record, status) = (step.record(), step.status()?);
        let document = self.context.document();
        let operation = document.operation(record.operation.as_deref()?)?;
        let schema = operation.response(status)?.schema.clone()?;
        for found in document.annotations(&schema, &body.clone(), "x-redact") {
            if found.value == "volatile"
                && let Some(node) = body.pointer_mut(&found.pointer)
            {
                *node = Value::Null;
            }
        }
        // When an answer was written is no part of the state.
        if let Some(fields) = body.as_object_mut() {
            fields.remove("sent_at");
        }
        body["status"] = status.into();
        Some(body)
    }

    /// Holds a refusal to changing nothing: what the api shows, and where it can be seen, all that the target knows.
    pub(super) async fn hold_unchanged(&mut self, step: &Step<'s>, label: &str) {
        let world = world(self.context).await;
        let mut sides = vec![("the state".to_owned(), self.world.clone(), world)];
        // Reads of an operation that only reads would only repeat it.
        if self.operation.effect != rooms_openapi::Effect::Read {
            let shown = self.look(label).await;
            let looks = self.shown.iter().cloned().zip(shown).zip(&self.live.looks);
            sides.extend(looks.map(|((before, after), (role, _))| {
                (format!("what the {role} reads"), before, after)
            }));
        }
        let mut compared = false;
        let mut changed = None;
        for (what, before, after) in sides {
            // What could not be read both times says nothing.
            if let (Some(before), Some(after)) = (before, after) {
                compared = true;
                let at = difference(&before, &after);
                changed = at.map(|at| format!("{what} at {at}")).or(changed);
            }
        }
        self.touched = changed.is_some() || !compared;
        let judgement = match changed {
            Some(what) => {
                let seen = Disagreement::new("a refused request that changes nothing", what);
                let responses = format!("{}/responses", self.operation.pointer);
                Judgement::Broken(seen.with_schema_pointer(responses))
            }
            None if compared => Judgement::Held,
            None => Judgement::NotJudged("the state could not be read before and after"),
        };
        step.hold(CHANGES_NOTHING, judgement);
    }

    /// Reads what an accepted request left behind.
    pub(super) async fn read_back(&self, step: &Step<'s>, label: &str) -> Vec<Value> {
        let mut shown: Vec<Value> = step.json().into_iter().collect();
        if self.operation.effect == rooms_openapi::Effect::Read {
            return Vec::new();
        }
        if let Some((pointer, path)) = self.live.created {
            let body = step.json().unwrap_or_default();
            let id = body.pointer(pointer).map(super::draft::text_of);
            let path = path.replace("{}", &id.unwrap_or_default());
            let label = format!("{label}: read back");
            let read = self.caller().raw(&label, || Ok(Raw::get(path))).await;
            if read.unavailable().is_some() {
                return Vec::new();
            }
            // The nearest to what was sent comes first.
            shown.splice(0..0, read.json());
        } else {
            shown.splice(0..0, self.look(label).await.into_iter().flatten());
        }
        shown
    }

    /// Whether lists and counts of what was read agree.
    pub(super) fn consistent(&self, answers: &[Value]) -> Judgement {
        let length = |list: &Value| list.as_array().map(Vec::len);
        let find = |pointer: &str| answers.iter().find_map(|answer| answer.pointer(pointer));
        let list = |pointer: &str| {
            let mut all = answers.iter().filter_map(|answer| answer.pointer(pointer));
            all.find(|value| value.is_array())
        };
        let Some(places) = apis::of(self.context.document().api()).counted_list() else {
            return Judgement::NotJudged("nothing that the api shows counts its lists");
        };
        let counted = find(places.counted);
        let is_length = |value: &&Value| value.is_number();
        let listed = list(places.listed).or_else(|| find(places.listed).filter(is_length));
        let (Some(counted), Some(listed)) = (counted, listed) else {
            return Judgement::NotJudged("no answer shows both a list and its count");
        };
        let agree = match (length(counted), length(listed)) {
            (Some(one), Some(other)) => one == other,
            _ => counted == listed,
        };
        if agree {
            return Judgement::Held;
        }
        let documented = format!("as many members as listed: {listed}");
        Judgement::Broken(Disagreement::new(documented, counted.to_string()))
    }

    /// Whether the answer is one of success by the document; a browser that is sent back with an error is none.
    pub(super) fn accepted(&self, exchange: &Exchange) -> bool {
        let status = exchange.status().unwrap_or_default();
        status < 400 && self.operation.response(status).is_some() && !exchange.sends_back_an_error()
    }

    /// Whether the answer is a refusal that the document lists.
    pub(super) fn refused(&self, exchange: &Exchange) -> bool {
        let status = exchange.status().unwrap_or_default();
        let listed = self.operation.response(status).is_some();
        listed && ((400..500).contains(&status) || exchange.sends_back_an_error())
    }

    /// The status with which the document lets invalid input be refused.
    pub(super) fn refusal(&self) -> Option<u16> {
        let listed = |status: &u16| self.operation.response(*status).is_some();
        [422, 400].into_iter().find(listed)
    }
}

/// All that the target knows, apart from the time; none if it cannot be read.
async fn world(context: &Context) -> Option<Value> {
    let mut world = context.world().await?;
    if let Some(fields) = world.as_object_mut() {
        fields.remove("now");
    }
    Some(world)
}
