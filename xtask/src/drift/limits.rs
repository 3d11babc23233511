//! What a conjunction says about values beside their type: of several limits the tightest holds, and one
//! that is written out and holds anyway is none.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet, HashSet},
};

use serde_json::{Value, json};

use super::conjunction::{Conjunction, Part, by_value};

/// Limits by keyword. An exclusive bound stands in the place of the inclusive one.
pub(super) type Limits = BTreeMap<&'static str, Value>;

/// What stands before a bound that is excluded.
pub(super) const ABOVE: &str = "more than ";
pub(super) const BELOW: &str = "less than ";

/// The types that a keyword is about; on others it says nothing.
const ABOUT: [(&str, &[&str]); 11] = [
    ("minimum", &["integer", "number"]),
    ("maximum", &["integer", "number"]),
    ("multipleOf", &["integer", "number"]),
    ("minLength", &["string"]),
    ("maxLength", &["string"]),
    ("pattern", &["string"]),
    ("minItems", &["array"]),
    ("maxItems", &["array"]),
    ("uniqueItems", &["array"]),
    ("minProperties", &["object"]),
    ("maxProperties", &["object"]),
];

pub(super) const KEYWORDS: [&str; 18] = [
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "readOnly",
    "writeOnly",
    "default",
    "enum",
    "const",
];

/// The limits that hold for values of a type, or for all if it is not known.
pub(super) fn limits(parts: &Conjunction<'_>, kind: Option<&str>) -> Limits {
    let mut limits = Limits::new();
    let limited = |part: &Part<'_>| KEYWORDS.iter().any(|key| part.node.get(key).is_some());
    if !parts.parts.iter().any(limited) {
        return limits;
    }
    let mut set = |key: &'static str, value: Option<Value>| {
        if let Some(value) = value {
            limits.insert(key, value);
        }
    };
    let whole = kind == Some("integer");
    set("minimum", bound(parts, ("minimum", "exclusiveMinimum"), whole, Tighter::Up));
    set("maximum", bound(parts, ("maximum", "exclusiveMaximum"), whole, Tighter::Down));
    for key in ["minLength", "minItems", "minProperties"] {
        let most = tightest(parts.said(key), Tighter::Up);
        set(key, most.filter(|value| value != &json!(0)));
    }
    for key in ["maxLength", "maxItems", "maxProperties"] {
        set(key, tightest(parts.said(key), Tighter::Down));
    }
    for key in ["uniqueItems", "readOnly", "writeOnly"] {
        let holds = parts.said(key).any(|value| value == &json!(true));
        set(key, holds.then_some(json!(true)));
    }
    set("pattern", several(parts.said("pattern")));
    let step = step(parts).filter(|step| !(whole && step == &json!(1)));
    set("multipleOf", step);
    // The first to say it is the nearest.
    set("default", parts.said("default").next().map(by_value));
    set("enum", values(parts).map(Value::Array));
    if let Some(kind) = kind {
        limits.retain(|key, _| {
            let about = ABOUT.iter().find(|(keyword, _)| keyword == key);
            about.is_none_or(|(_, kinds)| kinds.contains(&kind))
        });
    }
    limits
}

/// The values that every list has, without null, which is told apart.
pub(super) fn values(parts: &Conjunction<'_>) -> Option<Vec<Value>> {
    let mut listed = listed(parts)?;
    listed.retain(|value| !value.is_null());
    listed.sort_by_cached_key(ToString::to_string);
    listed.dedup();
    Some(listed)
}

/// The same with null.
pub(super) fn listed(parts: &Conjunction<'_>) -> Option<Vec<Value>> {
    let lists = parts.said("enum").filter_map(Value::as_array).cloned();
    let lists = lists.chain(parts.said("const").map(|only| vec![only.clone()]));
    lists.map(|list| list.iter().map(by_value).collect::<Vec<_>>()).reduce(|all, other| {
        let other: HashSet<_> = other.iter().collect();
        all.into_iter().filter(|one| other.contains(one)).collect()
    })
}

/// How one number compares with another; whole ones exactly.
pub(super) fn order(one: &Value, other: &Value) -> Option<Ordering> {
    let whole = |value: &Value| value.as_i64().map(i128::from).or(value.as_u64().map(i128::from));
    match (whole(one), whole(other)) {
        (Some(one), Some(other)) => Some(one.cmp(&other)),
        _ => one.as_f64()?.partial_cmp(&other.as_f64()?),
    }
}

/// Which way a bound gets tighter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tighter {
    Up,
    Down,
}

impl Tighter {
    fn is_further(self, one: &Value, other: &Value) -> bool {
        let wanted = match self {
            Self::Up => Ordering::Greater,
            Self::Down => Ordering::Less,
        };
        order(one, other) == Some(wanted)
    }
}

fn tightest<'v>(values: impl Iterator<Item = &'v Value>, tighter: Tighter) -> Option<Value> {
    let numbers = values.filter(|value| value.is_number()).map(by_value);
    numbers.reduce(|one, other| if tighter.is_further(&other, &one) { other } else { one })
}

/// A bound, in the words of either version: an exclusive one is a number of its own, or a word about the
/// inclusive one. Whole numbers have no exclusive ones: above 5 is 6.
fn bound(
    parts: &Conjunction<'_>,
    keys: (&str, &str),
    whole: bool,
    tighter: Tighter,
) -> Option<Value> {
    let (mut inclusive, mut exclusive) = (Vec::new(), Vec::new());
    for one in parts.one_by_one() {
        let excluded = one.said(keys.1).any(|said| said == &json!(true));
        let list = if excluded { &mut exclusive } else { &mut inclusive };
        list.extend(one.said(keys.0));
        exclusive.extend(one.said(keys.1));
    }
    let mut inclusive = tightest(inclusive.into_iter(), tighter);
    let mut exclusive = tightest(exclusive.into_iter(), tighter);
    if whole {
        let at = inclusive.iter().map(|bound| reached(bound, tighter, false));
        let beyond = exclusive.iter().map(|bound| reached(bound, tighter, true));
        let all: Vec<_> = at.chain(beyond).collect();
        (inclusive, exclusive) = (tightest(all.iter(), tighter), None);
    }
    let word = if tighter == Tighter::Up { ABOVE } else { BELOW };
    match (inclusive, exclusive) {
        (Some(bound), Some(excluded)) if tighter.is_further(&bound, &excluded) => Some(bound),
        (_, Some(excluded)) => Some(json!(format!("{word}{excluded}"))),
        (bound, None) => bound,
    }
}

/// The first whole number that a bound admits.
fn reached(bound: &Value, tighter: Tighter, excluded: bool) -> Value {
    let step: i64 = if tighter == Tighter::Up { 1 } else { -1 };
    if let Some(fraction) = bound.as_f64().filter(|_| bound.is_f64()) {
        // Rounding leaves what is excluded behind.
        let rounded = if tighter == Tighter::Up { fraction.ceil() } else { fraction.floor() };
        return by_value(&json!(rounded));
    }
    match bound.as_i64().and_then(|whole| whole.checked_add(step)) {
        Some(next) if excluded => json!(next),
        _ => bound.clone(),
    }
}

/// What all steps lead to: of whole numbers the least common multiple.
fn step(parts: &Conjunction<'_>) -> Option<Value> {
    let said = || parts.said("multipleOf");
    let whole: Option<Vec<u64>> = said().map(|step| by_value(step).as_u64()).collect();
    let greatest = |mut a: u64, mut b: u64| {
        while b != 0 {
            (a, b) = (b, a % b);
        }
        a
    };
    let common = whole.and_then(|steps| {
        let mut steps = steps.into_iter().filter(|step| *step > 0);
        let first = steps.next()?;
        steps.try_fold(first, |all, step| (all / greatest(all, step)).checked_mul(step))
    });
    common.map_or_else(|| several(said()), |step| Some(json!(step)))
}

/// One value, or a list of those that differ.
pub(super) fn several<'v>(values: impl Iterator<Item = &'v Value>) -> Option<Value> {
    let mut texts = BTreeSet::new();
    let mut list: Vec<Value> =
        values.map(by_value).filter(|value| texts.insert(value.to_string())).collect();
    list.sort_by_cached_key(ToString::to_string);
    match list.len() {
        0 => None,
        1 => list.pop(),
        _ => Some(Value::Array(list)),
    }
}
