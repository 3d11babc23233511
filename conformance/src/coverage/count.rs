//! Counting: which cells an exchange shows.
//!
//! A cell of a response counts if the exchange was held to the checks: its schema says something about that place, so
//! another value there would be a finding. A cell of a request counts if an expectation held the success that answered
//! it: a target that did not take the parameter or the field would have refused it. Statuses and actors count if an
//! expectation held the status.

use std::collections::BTreeSet;

use rooms_openapi::Location;
use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::denominators::{
    ACCOUNT, ANYBODY, Denominators, EXPIRED, NARROW, Node, Number, Places, UNKNOWN, text,
};
use crate::{
    exchange::{Exchange, Request},
    scenario::{Role, Token},
    transcript::{StepKind, StepRecord, Transcript},
};

/// What is counted of one exchange.
#[derive(Clone, Copy, Debug)]
pub(super) struct Observed<'a> {
    pub(super) operation: &'a str,
    /// Who called; none if nobody knows.
    pub(super) caller: Option<(Role, Token)>,
    pub(super) exchange: &'a Exchange,
    /// Whether an expectation held the status that came.
    pub(super) held: bool,
    /// Pointers at which an expectation held a value.
    pub(super) held_at: &'a BTreeSet<String>,
}

impl Denominators {
    /// Counts the steps of a scenario.
    pub(super) fn count(&mut self, transcript: &Transcript) {
        for step in &transcript.steps {
            if let Some(observed) = observed(step) {
                self.see(observed);
            }
        }
    }

    /// Counts one exchange.
    pub(super) fn see(&mut self, observed: Observed<'_>) {
        let Some(places) = self.operations.get(observed.operation) else {
            return;
        };
        let mut shown = Vec::new();
        shows(places, observed, &mut shown);
        for number in shown {
            self.cells[number].exercised += 1;
        }
    }
}

fn observed(step: &StepRecord) -> Option<Observed<'_>> {
    // What is outside the api is held to nothing.
    if step.kind == StepKind::Control || !step.was_exercised() {
        return None;
    }
    let exchange = step.exchange.as_ref()?;
    let status = exchange.status()?;
    Some(Observed {
        operation: step.operation.as_deref()?,
        caller: Some((step.role, step.token)),
        exchange,
        held: step.kind != StepKind::Setup && step.pinned_status == Some(status),
        held_at: &step.held_at,
    })
}

fn shows(places: &Places, observed: Observed<'_>, shown: &mut Vec<Number>) {
    let Some(status) = observed.exchange.status() else {
        return;
    };
    if observed.held {
        shown.extend(places.statuses.get(&status));
        shown.extend(observed.caller.and_then(|caller| actor(places, caller)));
        // Some refusals are redirects.
        if status < 400 && !observed.exchange.sends_back_an_error() {
            request(places, &observed.exchange.request, shown);
        }
    }
    if let Some(node) = places.responses.get(&status)
        && let Some(body) = observed.exchange.json()
    {
        let mut walk = Walk { held_at: Some(observed.held_at), pointer: String::new(), shown };
        walk.node(node, &body);
    }
}

fn actor(places: &Places, (role, token): (Role, Token)) -> Option<Number> {
    if let Some(number) = places.actors.get(ANYBODY) {
        return Some(*number);
    }
    let place = match token {
        Token::Valid | Token::Again => role.name(),
        Token::Expired => EXPIRED,
        Token::Narrow => NARROW,
        Token::Broken => UNKNOWN,
    };
    let nobody = matches!(role, Role::Anonymous | Role::Application);
    let account = places.actors.get(ACCOUNT).filter(|_| !nobody);
    places.actors.get(place).or(account).copied()
}

fn request(places: &Places, request: &Request, shown: &mut Vec<Number>) {
    let query = request.query.as_deref().unwrap_or_default();
    let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).collect();
    for parameter in &places.parameters {
        let name = &parameter.name;
        let value = match parameter.location {
            // Without it no operation would be known. What it holds is nobody's list of values.
            Location::Path => Some(None),
            Location::Query => {
                let found = pairs.iter().find(|(given, _)| given == name);
                found.map(|(_, value)| Some(value.as_ref()))
            }
            Location::Header => {
                let found = request.headers.get(&name.to_ascii_lowercase());
                found.map(Some)
            }
        };
        let Some(value) = value else {
            shown.extend(parameter.left_out);
            continue;
        };
        shown.push(parameter.given);
        let listed = parameter.values.iter();
        let mut listed = listed.filter(|(listed, _, _)| Some(text(listed).as_str()) == value);
        shown.extend(listed.next().map(|(_, _, number)| *number));
    }
    if let Some(node) = &places.body
        && let Some(body) = request.form().or_else(|| request.body.json())
    {
        let mut walk = Walk { held_at: None, pointer: String::new(), shown };
        walk.node(node, &body);
    }
}

struct Walk<'a> {
    /// Of responses: where an expectation held a value.
    held_at: Option<&'a BTreeSet<String>>,
    pointer: String,
    shown: &'a mut Vec<Number>,
}

impl Walk<'_> {
    fn node(&mut self, node: &Node, value: &Value) {
        let held = || {
            let held_at = self.held_at?;
            Some(held_at.contains(&self.pointer))
        };
        // In a request nothing is to be held: the target took it.
        let is_held = |by_schema: bool| by_schema || held().unwrap_or(true);
        if value.is_null() {
            self.shown.extend(node.null);
            return;
        }
        if is_held(node.typed) {
            self.shown.extend(node.there);
        }
        let same = |listed: &Value| listed == value || value.as_str() == Some(&text(listed));
        let listed = node.values.iter().find(|(listed, _, _)| same(listed));
        if let Some((_, closed, number)) = listed
            && is_held(*closed)
        {
            self.shown.push(*number);
        }
        match value {
            Value::Object(fields) => {
                for (name, field) in &node.fields {
                    match fields.get(name) {
                        Some(value) => self.below(&escape(name), field, value),
                        None => self.shown.extend(field.absent),
                    }
                }
            }
            Value::Array(elements) => {
                for (index, value) in elements.iter().enumerate() {
                    if let Some(node) = &node.elements {
                        self.below(&index.to_string(), node, value);
                    }
                }
            }
            _ => {}
        }
    }

    fn below(&mut self, segment: &str, node: &Node, value: &Value) {
        let end = self.pointer.len();
        self.pointer.push('/');
        self.pointer.push_str(segment);
        self.node(node, value);
        self.pointer.truncate(end);
    }
}
