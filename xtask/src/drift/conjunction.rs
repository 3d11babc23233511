//! Schemas that hold at once: what is written beside and below `allOf`, and behind `$ref`.

use std::{collections::HashSet, ptr};

use serde_json::{Number, Value};

use super::side::Side;

/// Keywords that say nothing about values.
pub(super) const SILENT: [&str; 13] = [
    "description",
    "title",
    "summary",
    "example",
    "examples",
    "externalDocs",
    "xml",
    "deprecated",
    "discriminator",
    "nullable",
    "allOf",
    "$comment",
    "$defs",
];

/// More schemas than this do not hold at once in any document that somebody wrote.
const MOST_PARTS: usize = 500;

/// How much of a written schema holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Extent {
    Whole,
    /// All but what it refers to, joins or offers.
    Bare,
    /// Before OpenAPI 3.1 nothing stands beside a reference; only `nullable` is written so widely
    /// that it is meant.
    BesideReference,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Part<'a> {
    pub(super) node: &'a Value,
    pub(super) extent: Extent,
}

impl<'a> Part<'a> {
    fn whole(node: &'a Value) -> Self {
        Self { node, extent: Extent::Whole }
    }
}

/// Written schemas that hold at once.
#[derive(Clone, Debug, Default)]
pub(super) struct Conjunction<'a> {
    pub(super) parts: Vec<Part<'a>>,
    /// The only type that is looked at.
    pub(super) only: Option<&'static str>,
    /// Whether more hold than are read.
    pub(super) is_cut: bool,
}

/// What makes one conjunction the same as another of its document.
pub(super) type Identity = (Vec<(usize, Extent)>, Option<&'static str>);

impl<'a> Conjunction<'a> {
    pub(super) fn of(node: &'a Value) -> Self {
        let mut one = Self::default();
        one.add(node, Extent::Whole);
        one
    }

    pub(super) fn add(&mut self, node: &'a Value, extent: Extent) {
        let known = |part: &Part<'a>| ptr::eq(part.node, node) && part.extent == extent;
        if !node.is_null() && !self.parts.iter().any(known) {
            self.parts.push(Part { node, extent });
        }
    }

    pub(super) fn identity(&self) -> Identity {
        let of = |part: &Part<'_>| (ptr::from_ref(part.node) as usize, part.extent);
        let mut parts: Vec<_> = self.parts.iter().map(of).collect();
        parts.sort_unstable();
        (parts, self.only)
    }

    /// What is written first, which is the outermost.
    pub(super) fn outermost(&self) -> Option<&'a Value> {
        self.parts.first().map(|part| part.node)
    }

    /// Each part by itself.
    pub(super) fn one_by_one(&self) -> impl Iterator<Item = Self> {
        let parts = self.parts.iter();
        parts.map(|part| Self { parts: vec![*part], only: self.only, is_cut: self.is_cut })
    }

    /// All values of a keyword, in order.
    pub(super) fn said(&self, key: &str) -> impl Iterator<Item = &'a Value> {
        let said = move |part: &Part<'a>| match part.extent {
            Extent::BesideReference => None,
            Extent::Whole | Extent::Bare => part.node.get(key),
        };
        self.parts.iter().filter_map(said)
    }

    /// References followed and `allOf` opened. Nothing is opened twice, so circles end.
    pub(super) fn opened(&self, side: Side<'a>) -> Self {
        let mut opened = Self { parts: Vec::new(), only: self.only, is_cut: self.is_cut };
        let mut known = HashSet::new();
        let mut open: Vec<Part<'a>> = self.parts.iter().rev().copied().collect();
        while let Some(Part { node, extent }) = open.pop() {
            let target = side
                .referred(node)
                .filter(|_| extent == Extent::Whole)
                .filter(|target| !target.is_null());
            let extent = match target {
                Some(_) if !side.is_modern() => Extent::BesideReference,
                _ => extent,
            };
            if node.is_null() || !known.insert((ptr::from_ref(node), extent)) {
                continue;
            }
            if opened.parts.len() == MOST_PARTS {
                opened.is_cut = true;
                break;
            }
            opened.parts.push(Part { node, extent });
            // The last is the next.
            if extent == Extent::Whole {
                let elements = node.get("allOf").and_then(Value::as_array);
                let elements = elements.into_iter().flatten().rev();
                open.extend(elements.map(Part::whole));
            }
            open.extend(target.map(Part::whole));
        }
        opened
    }

    /// The same without what is offered as alternatives.
    pub(super) fn bare(&self) -> Self {
        let mut bare = Self { parts: Vec::new(), only: self.only, is_cut: self.is_cut };
        for part in &self.parts {
            let extent = match part.extent {
                Extent::Whole => Extent::Bare,
                other => other,
            };
            bare.add(part.node, extent);
        }
        bare
    }

    /// Whether anything is said about values.
    pub(super) fn says_anything(&self) -> bool {
        self.parts.iter().any(|part| match part.extent {
            Extent::BesideReference => false,
            Extent::Whole => says(part.node, &[]),
            Extent::Bare => says(part.node, &["oneOf", "anyOf"]),
        })
    }

    /// The component that this is, if it is nothing more than a reference to one.
    pub(super) fn component(&self, side: Side<'a>) -> Option<&'a str> {
        let [part] = self.parts.as_slice() else {
            return None;
        };
        let mut node = part.node;
        for _ in 0..64 {
            if let Some(reference) = node.get("$ref").and_then(Value::as_str) {
                if side.is_modern() && says(node, &[]) {
                    return None;
                }
                if let Some(name) = side.component_name(reference) {
                    return Some(name);
                }
                node = side.target(reference)?;
            } else {
                let mut elements = list(node, "allOf");
                match (elements.next(), elements.next()) {
                    (Some(only), None) if !says(node, &[]) => node = only,
                    _ => return None,
                }
            }
        }
        None
    }
}

/// Whether a schema says something about values by itself.
fn says(node: &Value, except: &[&str]) -> bool {
    let Some(map) = node.as_object() else {
        return node == &Value::Bool(false);
    };
    map.keys().any(|key| {
        let key = key.as_str();
        !(SILENT.contains(&key) || key == "$ref" || key.starts_with("x-") || except.contains(&key))
    })
}

pub(super) fn list<'a>(node: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    let list = node.get(key).and_then(Value::as_array);
    list.into_iter().flatten()
}

/// The same value with numbers as JSON means them: `50.0` is 50. Order within objects says nothing.
pub(super) fn by_value(value: &Value) -> Value {
    match value {
        Value::Number(number) => Value::Number(whole(number).unwrap_or_else(|| number.clone())),
        Value::Array(list) => list.iter().map(by_value).collect(),
        Value::Object(map) => {
            map.iter().map(|(key, child)| (key.clone(), by_value(child))).collect()
        }
        other => other.clone(),
    }
}

/// A whole number that is written with a fraction or an exponent.
fn whole(number: &Number) -> Option<Number> {
    let float = number.as_f64().filter(|_| number.is_f64())?;
    if float.fract() != 0.0 {
        return None;
    }
    format!("{float:.0}").parse::<i64>().ok().map(Number::from)
}
