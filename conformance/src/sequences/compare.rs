//! Holds an answer to what the model says of it.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    exchange::Exchange,
    finding::Disagreement,
    matchers::{self, Judgement},
    scenario::Step,
};
use conformance_models::nouns::{Answer, Claim, Person, Wanted};

/// What ids, tokens and addresses are, by the names that the models use.
#[derive(Clone, Debug, Default)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    pub(super) fn set(&mut self, name: &str, value: String) {
        self.0.insert(name.to_owned(), value);
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// A text with everything in it that has a name. What has none is no id of anything.
    pub(super) fn fill(&self, text: &str) -> String {
        pieces(text)
            .map(|piece| match piece {
                Piece::Text(text) => text,
                Piece::Name(name) => self.get(name).unwrap_or("0"),
            })
            .collect()
    }

    pub(super) fn json(&self, text: &str) -> Value {
        serde_json::from_str(&self.fill(text)).unwrap_or_default()
    }
}

/// A part of a text of the models.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    Text(&'t str),
    Name(&'t str),
}

/// The parts of a text of the models.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    let parts = text.split('<').enumerate();
    parts.flat_map(|(index, part)| match (index, part.split_once('>')) {
        (1.., Some((name, rest))) => [Piece::Name(name), Piece::Text(rest)],
        _ => [Piece::Text(part), Piece::Text("")],
    })
}

/// A rule that an answer does not follow.
#[derive(Clone, Debug)]
pub(super) struct Breach {
    pub(super) rule: &'static str,
    /// None if it is the status.
    pub(super) claim: Option<Claim>,
    /// The operation that was called.
    pub(super) operation: Option<String>,
    pub(super) seen: Disagreement,
}

impl Breach {
    /// Whether both are the same disagreement: the same rule about the same thing.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let place = |breach: &Self| breach.claim.as_ref().map(|claim| shape(&claim.pointer));
        self.rule == other.rule && self.operation == other.operation && place(self) == place(other)
    }
}

/// A pointer without the places in lists.
fn shape(pointer: &str) -> String {
    let digits = |segment: &&str| !segment.bytes().all(|byte| byte.is_ascii_digit());
    pointer.split('/').filter(digits).collect::<Vec<_>>().join("/")
}

/// The first thing in an answer that the model does not allow.
pub(super) fn breach(answer: &Answer, names: &Names, exchange: &Exchange) -> Option<Breach> {
    let (wanted, rule) = answer.statuses.first()?;
    let came = exchange.status();
    if !answer.statuses.iter().any(|(status, _)| Some(*status) == came) {
        let seen = matchers::should_have_status(exchange, *wanted).err()?;
        let (claim, operation) = (None, None);
        return Some(Breach { rule, claim, operation, seen });
    }
    if came != Some(*wanted) {
        return None;
    }
    let body = exchange.json().unwrap_or_default();
    answer.claims.iter().find_map(|claim| {
        let Judgement::Broken(seen) = holds(claim, names, &body) else {
            return None;
        };
        Some(Breach { rule: claim.rule, claim: Some(claim.clone()), operation: None, seen })
    })
}

fn holds(claim: &Claim, names: &Names, body: &Value) -> Judgement {
    let pointer = names.fill(&claim.pointer);
    match &claim.wanted {
        Wanted::Is(value) => matchers::should_equal(body, &pointer, &names.json(value)).into(),
        Wanted::Present => matchers::should_be_present(body, &pointer).into(),
        Wanted::Absent => matchers::should_be_absent(body, &pointer),
        Wanted::List { key, items } => {
            let (wanted, documented) = listed(items, key, names);
            matchers::should_satisfy(body, &pointer, &documented, |node| {
                at_key(node, key).as_ref() == Some(&wanted)
            })
            .into()
        }
    }
}

fn listed(items: &[String], key: &str, names: &Names) -> (Vec<Value>, String) {
    let wanted: Vec<_> = items.iter().map(|item| names.json(item)).collect();
    let documented = format!(
        "a list with these at {key} of its items, in this order: {}",
        Value::from(wanted.clone())
    );
    (wanted, documented)
}

fn at_key(node: &Value, key: &str) -> Option<Vec<Value>> {
    let items = node.as_array()?.iter();
    Some(items.map(|item| item.pointer(key).cloned().unwrap_or_default()).collect())
}

/// Counts what came of an answer in which the model breaks nothing, for the record.
pub(super) fn note_held(step: &Step<'_>, answer: &Answer, names: &Names, exchange: &Exchange) {
    let status = exchange.status();
    step.pin(status);
    let held = answer.statuses.iter();
    for (_, rule) in held.filter(|(allowed, _)| Some(*allowed) == status) {
        step.note(Some(rule), Judgement::Held);
    }
    if answer.statuses.first().map(|(first, _)| *first) == status {
        let body = exchange.json().unwrap_or_default();
        for claim in &answer.claims {
            step.note(Some(claim.rule), holds(claim, names, &body));
        }
    }
}

/// Expects of a step what it breaks, so that it becomes a finding like any other.
pub(super) fn expect(step: &Step<'_>, answer: &Answer, breach: &Breach, names: &Names) {
    let expect = step.expect(breach.rule);
    let Some(claim) = &breach.claim else {
        let status = answer.statuses.first().map_or(0, |(status, _)| *status);
        let _ = expect.status(status);
        return;
    };
    let pointer = names.fill(&claim.pointer);
    let _ = match &claim.wanted {
        Wanted::Is(value) => expect.equal(&pointer, names.json(value)),
        Wanted::Present => expect.present(&pointer),
        Wanted::Absent => expect.absent(&pointer),
        Wanted::List { key, items } => {
            let (wanted, documented) = listed(items, key, names);
            expect.satisfies(&pointer, &documented, |node| {
                at_key(node, key).as_ref() == Some(&wanted)
            })
        }
    };
}

/// The names that are known from the start.
pub(super) fn names_of(identity: impl Fn(Person) -> (String, String)) -> Names {
    let mut names = Names::default();
    for person in Person::ALL {
        let (user, email) = identity(person);
        let name = person.name().to_uppercase();
        names.set(&format!("USER_{name}"), user);
        names.set(&format!("EMAIL_{name}"), email);
    }
    names.set("USER_NOBODY", "00000000-0000-4000-8000-000000000000".to_owned());
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_a_text_are_found_and_filled_in() {
        let mut names = Names::default();
        names.set("ROOM_1", "17".to_owned());
        assert_eq!(names.fill("/v1/rooms/<ROOM_1>/join"), "/v1/rooms/17/join");
        assert_eq!(names.fill("/v1/rooms/<ROOM_2>"), "/v1/rooms/0");
        let parts: Vec<_> = pieces("a<B>c").filter(|one| *one != Piece::Text("")).collect();
        assert_eq!(parts, [Piece::Text("a"), Piece::Name("B"), Piece::Text("c")]);
    }
}
