//! What a difference means to somebody who uses a client that was built from our document.
//!
//! The same words weigh differently on the way out and on the way back: a field that becomes optional
//! is a relief in a request and a surprise in a response.

use std::{cmp::Ordering, collections::HashSet, fmt};

use serde::Serialize;
use serde_json::Value;

use super::{
    difference::{ABSENT, Difference},
    limits::{ABOVE, BELOW, order},
    subject::{Direction, Subject},
};

/// How much a difference matters to such a user; the later, the more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Class {
    /// Nothing on the wire.
    Text,
    /// More is offered, or less is asked for; a client goes on as before.
    Additive,
    /// Less is promised; a client that counted on it may get less than it expects, and goes on.
    Weaker,
    /// A call can fail, or its answer can no longer be read.
    Breaking,
}

impl Class {
    /// The word for it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Additive => "additive",
            Self::Weaker => "weaker",
            Self::Breaking => "breaking",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The class of a difference. What travels both ways has the worse of two.
pub(super) fn class(difference: &Difference, subject: Subject<'_>, direction: Direction) -> Class {
    let (was, now) = (&difference.ours, &difference.upstream);
    match direction {
        Direction::Request => one_way(subject, was, now, true),
        Direction::Response => one_way(subject, was, now, false),
        Direction::Both => one_way(subject, was, now, true).max(one_way(subject, was, now, false)),
    }
}

fn one_way(subject: Subject<'_>, was: &Value, now: &Value, request: bool) -> Class {
    use Class::{Additive, Breaking, Text, Weaker};
    let (came, went) = (was == ABSENT, now == ABSENT);
    match subject {
        Subject::Component if went => Breaking,
        // Only its name.
        Subject::Component => Text,
        // Calls go where they went, or they do not.
        Subject::Servers => {
            let here = |url: &Value| now.as_array().is_some_and(|now| now.contains(url));
            let all = was.as_array().is_some_and(|was| was.iter().all(here));
            if all { Additive } else { Breaking }
        }
        Subject::Operation | Subject::Success if went => Breaking,
        Subject::Operation | Subject::Success | Subject::Refusal if came => Additive,
        Subject::Operation | Subject::Success | Subject::Refusal => Weaker,
        // A path without its parameter leads elsewhere.
        Subject::PathParameter => Breaking,
        Subject::Parameter | Subject::Field if request => match (came, went) {
            (true, _) if is_required(now) => Breaking,
            (true, _) => Additive,
            _ => Weaker,
        },
        Subject::Parameter | Subject::Header | Subject::Field => match (came, went) {
            (true, _) => Additive,
            (_, true) if is_required(was) => Breaking,
            _ => Weaker,
        },
        Subject::Body => match (came, request) {
            (true, true) => Breaking,
            (true, false) => Additive,
            (false, true) => Weaker,
            (false, false) => Breaking,
        },
        Subject::Keyword(word) => match word {
            "operationId" | "tags" | "schema" => Text,
            "deprecated" if now == &Value::Bool(true) => Weaker,
            "deprecated" => Additive,
            "security" => choices(was, now),
            "style" | "explode" | "encoding" | "undefined" | "compared" => Breaking,
            "allowReserved" | "allowEmptyValue" if request => {
                must(!is_true(was), !is_true(now), true)
            }
            // What is only written does not come, what is only read is not sent.
            "writeOnly" if !request && is_true(now) => Weaker,
            "writeOnly" | "readOnly" if !request => Additive,
            "content" => content(was, now, request),
            "required" => must(is_true(was), is_true(now), request),
            // Null may come: a promise less. Null may go: a liberty less.
            "nullable" => must(!is_true(was), !is_true(now), request),
            "closed" => match (is_true(now), request) {
                (true, true) => Breaking,
                (false, false) => Weaker,
                _ => Additive,
            },
            "type" => kind(was, now, request),
            "enum" => values(was, now, request),
            "default" if !request || came || went => Text,
            "default" => Weaker,
            constraint => limits(constraint, was, now, request),
        },
    }
}

fn is_true(value: &Value) -> bool {
    value == &Value::Bool(true)
}

fn is_required(value: &Value) -> bool {
    value.as_str().is_some_and(|said| said.starts_with("required "))
}

/// Something that must be there: a demand in a request, a promise in a response.
fn must(was: bool, now: bool, request: bool) -> Class {
    match (was, now) {
        (false, true) if request => Class::Breaking,
        (true, false) if !request => Class::Breaking,
        (was, now) if was == now => Class::Text,
        _ => Class::Additive,
    }
}

/// What a caller may show: for every choice that there was, one has to be there that asks for no more.
fn choices(was: &Value, now: &Value) -> Class {
    let list = |value: &Value| -> Vec<Vec<String>> {
        let choices = value.as_str().unwrap_or_default().split(" or ");
        let parts = choices.map(|choice| choice.split(" and ").filter(|part| *part != "nothing"));
        parts.map(|parts| parts.map(str::to_owned).collect()).collect()
    };
    let (was, now) = (list(was), list(now));
    let serves =
        |shown: &Vec<String>| now.iter().any(|asked| asked.iter().all(|part| shown.contains(part)));
    if was.iter().all(serves) { Class::Additive } else { Class::Breaking }
}

/// Media types. What we send has to be taken; what comes has to be one that we read.
fn content(was: &Value, now: &Value, request: bool) -> Class {
    let list = |value: &Value| -> Vec<String> {
        let text = value.as_str().unwrap_or_default();
        text.split(", ").map(str::to_owned).collect()
    };
    let (was, now) = (list(was), list(now));
    let (narrow, wide) = if request { (was, now) } else { (now, was) };
    if narrow.iter().all(|one| wide.contains(one)) { Class::Additive } else { Class::Breaking }
}

/// Types: what is sent has to fit what is taken, on either way.
fn kind(was: &Value, now: &Value, request: bool) -> Class {
    let of = |told: &Value| Offer::of(told.as_str().unwrap_or_default());
    let (was, now) = (of(was), of(now));
    let (narrow, wide) = if request { (&was, &now) } else { (&now, &was) };
    // Where exactly one has to hold, several that hold are refused.
    let as_free = narrow.exactly_one || !wide.exactly_one || narrow.types.len() == 1;
    let fits = |one: &String| wide.types.iter().any(|other| within(one, other));
    if as_free && narrow.types.iter().all(fits) {
        return Class::Additive;
    }
    match (narrow.types.as_slice(), wide.types.as_slice()) {
        ([one], [other]) if base(one) == "integer" && base(other) == "integer" => Class::Weaker,
        _ => Class::Breaking,
    }
}

/// The types that a text tells, alternatives one by one.
pub(super) struct Offer {
    pub(super) exactly_one: bool,
    pub(super) types: Vec<String>,
}

impl Offer {
    pub(super) fn of(told: &str) -> Self {
        let (exactly_one, list) = match (told.strip_prefix("one of "), told.strip_prefix("any of "))
        {
            (Some(list), _) => (true, list),
            (_, Some(list)) => (false, list),
            (None, None) => (true, told),
        };
        // An object lists its properties in braces.
        let mut depth = 0_usize;
        let split = list.split(|letter| {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            letter == ',' && depth == 0
        });
        let types = split.map(|one| one.trim().to_owned()).collect();
        Self { exactly_one, types }
    }
}

fn base(kind: &str) -> &str {
    kind.split('<').next().unwrap_or_default()
}

/// Whether every value of one type is one of another.
fn within(narrow: &str, wide: &str) -> bool {
    let (small, large) = (base(narrow), base(wide));
    small == "nothing"
        || large == "anything"
        || (large == "number" && small == "integer")
        || (large == "object" && (small == "map" || small.starts_with("object {")))
        || (small == large && (wide == large || wide == narrow))
}

/// Listed values. A list that is not closed on our side takes every value.
fn values(was: &Value, now: &Value, request: bool) -> Class {
    let (narrow, wide) = if request { (was, now) } else { (now, was) };
    let within = |narrow: &Vec<Value>, wide: &Vec<Value>| {
        let wide: HashSet<_> = wide.iter().collect();
        narrow.iter().all(|one| wide.contains(one))
    };
    let fits = match (narrow.as_array(), wide.as_array()) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(narrow), Some(wide)) => within(narrow, wide),
    };
    match (fits, was.as_array(), now.as_array()) {
        (false, ..) => Class::Breaking,
        // A value that we know and that will not come any more.
        (true, Some(was), Some(now)) if !request && !within(was, now) => Class::Weaker,
        _ => Class::Additive,
    }
}

/// Constraints: tighter ones refuse requests, looser ones promise less about responses.
fn limits(constraint: &str, was: &Value, now: &Value, request: bool) -> Class {
    let (tighter, looser) = match strictness(constraint, was, now) {
        Some(Ordering::Greater) => (true, false),
        Some(Ordering::Less) => (false, true),
        Some(Ordering::Equal) => return Class::Text,
        None => (true, true),
    };
    match (request, tighter, looser) {
        (true, true, _) => Class::Breaking,
        (false, _, true) => Class::Weaker,
        _ => Class::Additive,
    }
}

/// Whether the constraint became stricter. `None` if that cannot be told.
fn strictness(constraint: &str, was: &Value, now: &Value) -> Option<Ordering> {
    let there = |value: &Value| value != ABSENT && value != &Value::Bool(false);
    match (there(was), there(now)) {
        (false, true) => return Some(Ordering::Greater),
        (true, false) => return Some(Ordering::Less),
        (false, false) => return Some(Ordering::Equal),
        (true, true) => {}
    }
    let by_size = compared(was, now)?;
    let lower = ["minimum", "minLength", "minItems", "minProperties"];
    let upper = ["maximum", "maxLength", "maxItems", "maxProperties"];
    if lower.contains(&constraint) {
        Some(by_size)
    } else if upper.contains(&constraint) {
        Some(by_size.reverse())
    } else {
        None
    }
}

/// How the new bound compares with the old one. One that is excluded is further than itself.
fn compared(was: &Value, now: &Value) -> Option<Ordering> {
    let parts = |bound: &Value| -> Option<(Value, i8)> {
        let text = bound.as_str().unwrap_or_default();
        for (word, beyond) in [(ABOVE, 1), (BELOW, -1)] {
            if let Some(number) = text.strip_prefix(word) {
                return Some((number.parse().ok()?, beyond));
            }
        }
        bound.is_number().then(|| (bound.clone(), 0))
    };
    let ((was, was_beyond), (now, now_beyond)) = (parts(was)?, parts(now)?);
    Some(order(&now, &was)?.then(now_beyond.cmp(&was_beyond)))
}
