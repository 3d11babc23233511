//! Faults of the answer: fields, types, statuses, bytes. And validation that looks away.

use rooms_openapi::Violation;
use serde_json::Value;

use super::Fault;
use crate::domain::{Call, Domain};
use crate::reply::Reply;

/// Objects that have all of some fields are changed wherever they stand in a body.
#[derive(Debug)]
pub(super) struct Misshapen {
    pub(super) having: &'static [&'static str],
    pub(super) change: fn(&mut serde_json::Map<String, Value>),
}

impl Misshapen {
    fn walk(&self, value: &mut Value) {
        match value {
            Value::Array(items) => items.iter_mut().for_each(|item| self.walk(item)),
            Value::Object(fields) => {
                fields.values_mut().for_each(|field| self.walk(field));
                if self.having.iter().all(|field| fields.contains_key(*field)) {
                    (self.change)(fields);
                }
            }
            _ => {}
        }
    }
}

impl<D: Domain> Fault<D> for Misshapen {
    fn body(&self, _call: &Call, body: &mut Value) {
        self.walk(body);
    }

    fn trigger(&self) -> Option<String> {
        Some(format!("any reply with an object that has {}", self.having.join(" and ")))
    }
}

/// Replies of one operation and status are changed.
#[derive(Debug)]
pub(super) struct Garbled {
    pub(super) operation: &'static str,
    pub(super) status: u16,
    pub(super) change: fn(&mut Reply),
}

impl<D: Domain> Fault<D> for Garbled {
    fn reply(&self, operation: &str, reply: &mut Reply) {
        if operation == self.operation && reply.status == self.status {
            (self.change)(reply);
        }
    }

    fn trigger(&self) -> Option<String> {
        Some(format!("{} where it answers {}", self.operation, self.status))
    }
}

/// Replies of all operations are changed.
#[derive(Debug)]
pub(super) struct Everywhere(pub(super) fn(&mut Reply));

impl<D: Domain> Fault<D> for Everywhere {
    fn reply(&self, _operation: &str, reply: &mut Reply) {
        (self.0)(reply);
    }
}

/// Something else is shown than what the rules said.
#[derive(Debug)]
pub(super) struct Seen<V>(pub(super) fn(&mut V));

impl<D: Domain> Fault<D> for Seen<D::View> {
    fn view(&self, _call: &Call, _world: &D::World, view: &mut D::View) {
        (self.0)(view);
    }
}

/// Some of what is wrong with the input of any operation is overlooked.
#[derive(Debug)]
pub(super) struct Overlooked(pub(super) fn(&Violation) -> bool);

impl<D: Domain> Fault<D> for Overlooked {
    fn violations(&self, _operation: &str, violations: &mut Vec<Violation>) {
        violations.retain(|violation| !(self.0)(violation));
    }
}

/// Whatever is wrong with the input of an operation is overlooked.
#[derive(Debug)]
pub(super) struct Unvalidated(pub(super) &'static str);

impl<D: Domain> Fault<D> for Unvalidated {
    fn violations(&self, operation: &str, violations: &mut Vec<Violation>) {
        if operation == self.0 {
            violations.clear();
        }
    }

    fn trigger(&self) -> Option<String> {
        Some(format!("{} with input that does not match the document", self.0))
    }
}
