//! From written schemas to the shape that they have together.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Value, json};

use super::{
    alternatives::groups,
    conjunction::{Conjunction, Extent, Identity, Part},
    limits::{limits, listed},
    shape::{Kind, Others, Shape},
    side::Side,
    types::{format, several_types, written_nullable},
    whole::wholes,
};

/// More alternatives of alternatives than this are compared as they are written.
pub(super) const MOST_STEPS: usize = 600;

/// The same for alternatives within each other.
const DEEPEST: usize = 50;

/// What is known while one schema is read.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// The conjunctions that are being read.
    open: Vec<Identity>,
    /// The last of them that something within leads back to.
    led_back_to: Option<usize>,
    /// What was read, unless it leads back.
    known: HashMap<Identity, Shape<'a>>,
    left: usize,
}

impl Default for Reading<'_> {
    fn default() -> Self {
        Self { open: Vec::new(), led_back_to: None, known: HashMap::new(), left: MOST_STEPS }
    }
}

impl<'a> Side<'a> {
    pub(super) fn shape(self, node: &'a Value) -> Shape<'a> {
        self.shape_of(&Conjunction::of(node))
    }

    pub(super) fn shape_of(self, written: &Conjunction<'a>) -> Shape<'a> {
        let mut reading = Reading::default();
        let shape = self.build(written, &mut reading);
        let read = shape.filter(|_| reading.left > 0);
        let mut shape = read.unwrap_or_else(|| {
            let opened = written.opened(self);
            self.as_written(written, &opened, &groups(&opened))
        });
        shape.steps = MOST_STEPS - reading.left;
        shape
    }

    /// The shape of a conjunction, unless it is an alternative of itself, which adds nothing.
    pub(super) fn build(
        self,
        written: &Conjunction<'a>,
        reading: &mut Reading<'a>,
    ) -> Option<Shape<'a>> {
        let identity = written.identity();
        if let Some(shape) = reading.known.get(&identity) {
            return Some(shape.clone());
        }
        if let Some(at) = reading.open.iter().position(|one| *one == identity) {
            reading.led_back_to = reading.led_back_to.max(Some(at));
            return None;
        }
        if reading.open.len() == DEEPEST {
            reading.left = 0;
        }
        reading.left = reading.left.checked_sub(1)?;
        let (depth, outside) = (reading.open.len(), reading.led_back_to.take());
        reading.open.push(identity.clone());
        let opened = written.opened(self);
        let types = self.types(&opened);
        let groups = groups(&opened);
        let mut shape = match &types {
            _ if !groups.is_empty() => self.chosen(written, &opened, &groups, reading),
            Some(types) if several_types(types) => {
                let branches = types.iter().filter(|kind| **kind != "null").map(|kind| {
                    let mut branch = opened.clone();
                    branch.only = Some(kind);
                    branch
                });
                self.one_of(written, &opened, branches.collect(), false, reading)
            }
            _ => self.single(written, &opened, types.as_ref()),
        };
        reading.open.pop();
        let forced = written_nullable(&opened) && shape.kind != Kind::Any;
        shape.nullable |= forced;
        shape.component = written.component(self).or(shape.component);
        // To itself is not back.
        let back = reading.led_back_to.filter(|at| *at < depth);
        if back.is_none() {
            reading.known.insert(identity, shape.clone());
        }
        reading.led_back_to = outside.max(back);
        Some(shape)
    }

    /// A schema of one type.
    pub(super) fn single(
        self,
        written: &Conjunction<'a>,
        opened: &Conjunction<'a>,
        types: Option<&BTreeSet<&'static str>>,
    ) -> Shape<'a> {
        let mut shape = Shape::plain(written.clone(), opened.clone(), None);
        if opened.is_cut {
            shape.unread = Some("too many schemas that hold at once");
        }
        let values = listed(opened);
        let null_listed = values.as_ref().is_some_and(|values| values.contains(&Value::Null));
        shape.nullable = match types {
            Some(types) => types.contains("null"),
            None => null_listed,
        };
        let kind = types.map(|types| types.iter().find(|kind| **kind != "null"));
        let empty = values.is_some_and(|values| values.iter().all(Value::is_null));
        let kind = match kind {
            Some(None) => {
                let word = if shape.nullable { "null" } else { "nothing" };
                (shape.kind, shape.word) = (Kind::Scalar, word.to_owned());
                shape.nullable = false;
                return shape;
            }
            Some(Some(kind)) => Some(*kind),
            None => None,
        };
        let dangling =
            |part: &Part<'a>| part.node.get("$ref").is_some() && self.referred(part.node).is_none();
        if opened.parts.iter().any(dangling) {
            (shape.kind, shape.word) = (Kind::Scalar, "undefined".to_owned());
            return shape;
        }
        if empty {
            let word = if null_listed { "null" } else { "nothing" };
            (shape.kind, shape.word) = (Kind::Scalar, word.to_owned());
            shape.nullable = false;
            return shape;
        }
        if matches!(kind, Some("object") | None) {
            self.object(&mut shape);
        }
        if matches!(kind, Some("array") | None) {
            for items in opened.said("items").filter(|items| !items.is_array()) {
                shape.items.add(items, Extent::Whole);
            }
        }
        shape.kind = match kind {
            Some("array") => Kind::Array,
            None if opened.said("items").next().is_some() => Kind::Array,
            Some("object") | None if !shape.properties.is_empty() => Kind::Listed,
            Some("object") | None if matches!(shape.others, Others::Values(_)) => Kind::Map,
            Some("object") => Kind::Open,
            Some(_) => Kind::Scalar,
            None => Kind::Any,
        };
        // Properties without a type are those of an object, items those of a list.
        let implied = match shape.kind {
            Kind::Array => Some("array"),
            Kind::Listed | Kind::Map => Some("object"),
            _ => kind,
        };
        shape.limits = limits(opened, implied);
        if implied == Some("boolean") && shape.limits.get("enum") == Some(&json!([false, true])) {
            shape.limits.remove("enum");
        }
        shape.wholes = wholes(opened, implied, &shape);
        if shape.kind == Kind::Scalar {
            let kind = kind.unwrap_or_default();
            shape.word = match format(opened) {
                Some(format) => format!("{kind}<{format}>"),
                None => kind.to_owned(),
            };
        }
        shape
    }
}
