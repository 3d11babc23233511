//! Expectations: matchers that cite a rule and turn what differs into findings.
//!
//! A step that did not take place has no expectations: it is reported as not exercised, never as
//! passed.

use rooms_openapi::{Level, Operation, pointer};
use serde_json::Value;

use super::{step::Step, step_value::Wanted};
use crate::{
    exchange::Exchange,
    finding::Disagreement,
    level,
    matchers::{self, Judgement},
};

/// Why an expectation is left out whose value is absent.
pub(crate) const NOTHING_WANTED: &str = "an earlier step did not bring the value to compare with";

/// What a rule asks of one response. Each method is one expectation.
#[derive(Clone, Debug)]
pub struct Expect<'s> {
    step: Step<'s>,
    rule: String,
    level: Level,
    /// The status that was asked for.
    asked: Option<u16>,
    /// JSON pointer that the pointers of the expectations continue.
    base: String,
    /// Whether there is something to look at.
    live: bool,
}

impl<'s> Expect<'s> {
    pub(crate) fn new(step: Step<'s>, rule: &str) -> Self {
        let stated = step.context.document.rule(rule);
        if stated.is_none() {
            step.context.error(format!("the document states no rule `{rule}`"));
        }
        Self {
            step,
            rule: rule.to_owned(),
            level: stated.map_or(Level::Documented, |stated| stated.rule.level),
            asked: None,
            base: String::new(),
            live: stated.is_some() && step.exchange().is_some(),
        }
    }

    /// The step, to go on with another rule.
    #[must_use]
    pub fn step(&self) -> Step<'s> {
        self.step
    }

    /// The same response, held to another rule.
    #[must_use]
    pub fn and(&self, rule: &str) -> Self {
        Self { asked: self.asked, ..Self::new(self.step, rule) }
    }

    /// The response has a status that the document lists as success.
    pub fn success(mut self) -> Self {
        let Some(exchange) = self.exchange() else {
            return self;
        };
        let Some(operation) = self.step.operation() else {
            return self.not_judged("the request led to no documented operation");
        };
        let held = matchers::should_succeed(&exchange, operation);
        let came = exchange.status().filter(|_| held.is_ok());
        self.asked = came.or_else(|| success(operation));
        self.step.pin(self.asked);
        self.note(None, held);
        self
    }

    /// The response has this status.
    pub fn status(mut self, status: u16) -> Self {
        self.asked = Some(status);
        if self.live
            && let Some(exchange) = self.step.exchange()
        {
            self.step.pin(Some(status));
            self.note(None, matchers::should_have_status(&exchange, status));
        }
        self
    }

    /// The node at a pointer equals a value.
    pub fn equal(self, pointer: &str, wanted: impl Wanted) -> Self {
        let at = format!("{}{pointer}", self.base);
        let Ok(wanted) = wanted.wanted() else {
            return self.not_judged(NOTHING_WANTED);
        };
        if self.live {
            self.step.hold_at(at);
        }
        self.with(pointer, |body, pointer| matchers::should_equal(body, pointer, &wanted))
    }

    /// The body has these values: objects are held member by member, and null stands for nothing there.
    pub fn shows(self, values: &Value) -> Self {
        self.shows_at("", values)
    }

    fn shows_at(self, at: &str, values: &Value) -> Self {
        match values {
            Value::Null => self.absent(at),
            Value::Object(members) => members.iter().fold(self, |held, (name, value)| {
                let name = pointer::escape(name);
                held.shows_at(&format!("{at}/{name}"), value)
            }),
            value => self.equal(at, value),
        }
    }

    /// The node at a pointer is there and not null.
    pub fn present(self, pointer: &str) -> Self {
        self.with(pointer, matchers::should_be_present)
    }

    /// The node at a pointer is not there, or null.
    pub fn absent(self, pointer: &str) -> Self {
        self.with(pointer, matchers::should_be_absent)
    }

    /// The list at a pointer has so many items.
    pub fn length(self, pointer: &str, length: usize) -> Self {
        self.with(pointer, |body, pointer| matchers::should_have_length(body, pointer, length))
    }

    /// The list at a pointer has an item whose node at `key` equals a value. What follows is about
    /// that item: its pointers start there.
    pub fn item(mut self, pointer: &str, key: &str, wanted: impl Wanted) -> Self {
        let Some(body) = self.body() else {
            return self;
        };
        let Ok(wanted) = wanted.wanted() else {
            self = self.not_judged(NOTHING_WANTED);
            self.live = false;
            return self;
        };
        let at = format!("{}{pointer}", self.base);
        let matched = matchers::should_list(&body, &at, key, &wanted);
        match &matched {
            Ok(index) => self.base = format!("{at}/{index}"),
            Err(_) => self.live = false,
        }
        self.note(Some(&at), matched.map(|_| ()));
        self
    }

    /// The list at a pointer has an item whose node at `key` equals a value.
    pub fn lists(self, pointer: &str, key: &str, wanted: impl Wanted) -> Self {
        let Ok(wanted) = wanted.wanted() else {
            return self.not_judged(NOTHING_WANTED);
        };
        self.with(pointer, |body, pointer| {
            matchers::should_list(body, pointer, key, &wanted).map(|_| ())
        })
    }

    /// The list at a pointer has no item whose node at `key` equals a value.
    pub fn does_not_list(self, pointer: &str, key: &str, wanted: impl Wanted) -> Self {
        let Ok(wanted) = wanted.wanted() else {
            return self.not_judged(NOTHING_WANTED);
        };
        self.with(pointer, |body, pointer| matchers::should_not_list(body, pointer, key, &wanted))
    }

    /// The list at a pointer has the items with these values at `key`, in this order. Other items
    /// in between do not matter.
    pub fn lists_in_order(self, pointer: &str, key: &str, wanted: &[&dyn Wanted]) -> Self {
        let wanted: Result<Vec<Value>, _> = wanted.iter().map(|one| one.wanted()).collect();
        let Ok(wanted) = wanted else {
            return self.not_judged(NOTHING_WANTED);
        };
        self.with(pointer, |body, pointer| {
            matchers::should_list_in_order(body, pointer, key, &wanted)
        })
    }

    /// The node at a pointer satisfies a condition that `documented` puts into words.
    pub fn satisfies(
        self,
        pointer: &str,
        documented: &str,
        condition: impl FnOnce(&Value) -> bool,
    ) -> Self {
        self.with(pointer, |body, pointer| {
            matchers::should_satisfy(body, pointer, documented, condition)
        })
    }

    /// What somebody else compared, about a response that should have this status.
    pub(crate) fn holds(mut self, status: u16, judgement: impl Into<Judgement>) -> Self {
        self.asked = Some(status);
        if self.live {
            self.note(None, judgement);
        }
        self
    }

    /// The body has exactly these bytes.
    pub fn bytes(self, wanted: &[u8]) -> Self {
        let response = self.exchange().and_then(|exchange| exchange.response);
        if let Some(response) = response {
            let came = &response.body.0;
            let matched = if came.as_ref() == wanted {
                Ok(())
            } else {
                let documented = format!("the {} bytes that were sent", wanted.len());
                Err(Disagreement::new(documented, format!("{} bytes, or others", came.len())))
            };
            self.note(None, matched);
        }
        self
    }

    fn body(&self) -> Option<Value> {
        if !self.live {
            return None;
        }
        Some(self.step.json().unwrap_or_default())
    }

    /// The exchange, if there is one to look at.
    pub(crate) fn exchange(&self) -> Option<Exchange> {
        self.step.exchange().filter(|_| self.live)
    }

    pub(crate) fn with<J: Into<Judgement>>(
        self,
        pointer: &str,
        hold: impl FnOnce(&Value, &str) -> J,
    ) -> Self {
        if let Some(body) = self.body() {
            let at = format!("{}{pointer}", self.base);
            self.note(Some(&at), hold(&body, &at));
        }
        self
    }

    /// Counts that there was nothing to compare with.
    pub(crate) fn not_judged(self, reason: &'static str) -> Self {
        if self.live {
            self.step.note(Some(&self.rule), Judgement::NotJudged(reason));
        }
        self
    }

    pub(crate) fn note(&self, pointer: Option<&str>, judgement: impl Into<Judgement>) {
        let judgement = judgement.into();
        let judgement = judgement.map_broken(|seen| seen.with_level(self.level_at(pointer)));
        self.step.note(Some(&self.rule), judgement);
    }

    /// The level of an expectation about a node, or about the status: no firmer than the rule, and
    /// no firmer than the response that is asked for. (An expectation that asks for no status is
    /// about success, whatever came.)
    fn level_at(&self, pointer: Option<&str>) -> Level {
        let document = &self.step.context.document;
        let record = self.step.record();
        let operation = record.operation.as_deref();
        let Some(operation) = operation.and_then(|id| document.operation(id)) else {
            return self.level;
        };
        let asked = self.asked.or(record.pinned_status).or_else(|| success(operation));
        let Some(asked) = asked else {
            return self.level;
        };
        let promised = match pointer {
            None => level::of_response(operation, asked),
            Some(pointer) => {
                let body = self.step.json().unwrap_or_default();
                level::of_node(document, operation, asked, &body, pointer)
            }
        };
        level::weaker(self.level, promised)
    }
}

/// The status with which an operation succeeds.
fn success(operation: &Operation) -> Option<u16> {
    let mut statuses = operation.responses.iter().map(|response| response.status);
    statuses.find(|status| (200..300).contains(status))
}
