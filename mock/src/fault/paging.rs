//! Faults of reading: input ignored, pages that overlap or lose something, answers that lag behind.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use serde_json::Value;

use super::Fault;
use crate::domain::{Call, Domain};
use crate::quran_reflect::{Paging, UserId, View, World};

/// A query parameter has no effect.
#[derive(Debug)]
pub(super) struct Ignored {
    pub(super) operations: &'static [&'static str],
    pub(super) parameter: &'static str,
}

impl<D: Domain> Fault<D> for Ignored {
    fn request(&self, call: &mut Call) {
        if self.operations.contains(&call.operation.as_str()) {
            call.parameters.remove(self.parameter);
        }
    }

    fn trigger(&self) -> Option<String> {
        Some(format!("{} with the parameter `{}`", self.operations.join(" or "), self.parameter))
    }
}

/// Pages of lists are cut wrongly.
#[derive(Debug)]
pub(super) struct Cut(pub(super) fn(&mut Paging));

impl Fault for Cut {
    fn view(&self, _call: &Call, _world: &World, view: &mut View) {
        if let Some(paging) = view.paging_mut() {
            (self.0)(paging);
        }
    }

    fn trigger(&self) -> Option<String> {
        Some("any list that is cut into pages".to_owned())
    }
}

/// Answers of one operation are those of the call before.
#[derive(Debug)]
pub(super) struct Stale {
    operation: &'static str,
    earlier: Mutex<BTreeMap<(UserId, String), Value>>,
}

impl Stale {
    pub(super) fn new(operation: &'static str) -> Self {
        Self { operation, earlier: Mutex::default() }
    }
}

impl<D: Domain> Fault<D> for Stale {
    fn body(&self, call: &Call, body: &mut Value) {
        if call.operation == self.operation {
            let key = (call.caller, format!("{:?}", call.parameters));
            let mut earlier = self.earlier.lock().unwrap_or_else(PoisonError::into_inner);
            let earlier = earlier.insert(key, body.clone());
            *body = earlier.unwrap_or_else(|| body.take());
        }
    }

    fn reset(&self) {
        self.earlier.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn trigger(&self) -> Option<String> {
        Some(format!(
            "{} for the second time by one caller with the same parameters, after a change",
            self.operation
        ))
    }
}
