//! `oneOf`, `anyOf` and lists of types: each alternative holds together with what stands beside them.

use std::cmp::Ordering;

use serde_json::Value;

use super::{
    build::Reading,
    conjunction::{Conjunction, Extent, list},
    limits::{listed, order},
    shape::{Kind, Shape},
    side::Side,
    types::several_types,
};

/// More combinations of alternatives than this are compared as they are written.
const MOST_CHOICES: usize = 256;

impl<'a> Side<'a> {
    /// Alternatives: each of them holds together with what is written beside them.
    pub(super) fn chosen(
        self,
        written: &Conjunction<'a>,
        opened: &Conjunction<'a>,
        groups: &[Group<'a>],
        reading: &mut Reading<'a>,
    ) -> Shape<'a> {
        let base = opened.bare();
        let plain = base.only.is_none() && !base.says_anything();
        let combinations =
            groups.iter().map(|group| group.branches.len()).fold(1, usize::saturating_mul);
        if combinations > MOST_CHOICES {
            return self.as_written(written, opened, groups);
        }
        let start = if plain { Conjunction::default() } else { base.clone() };
        let mut branches = vec![start];
        for group in groups {
            let with = |branch: &Conjunction<'a>| {
                let branch = branch.clone();
                let added = group.branches.iter().map(move |node| {
                    let mut branch = branch.clone();
                    branch.add(node, Extent::Whole);
                    branch
                });
                added.collect::<Vec<_>>()
            };
            branches = branches.iter().flat_map(with).collect();
        }
        let exactly_one = groups.iter().any(|group| group.exactly_one);
        self.one_of(written, opened, branches, exactly_one, reading)
    }

    /// Too many alternatives to be compared one by one.
    pub(super) fn as_written(
        self,
        written: &Conjunction<'a>,
        opened: &Conjunction<'a>,
        groups: &[Group<'a>],
    ) -> Shape<'a> {
        let types = self.types(opened);
        let mut shape = self.single(written, opened, types.as_ref());
        for group in groups {
            let key = if group.exactly_one { "oneOf" } else { "anyOf" };
            shape.wholes.entry(key).or_default().push(group.list);
        }
        if types.is_some_and(|types| several_types(&types)) {
            shape.unread = Some("too many alternatives, of several types");
        }
        shape
    }

    pub(super) fn one_of(
        self,
        written: &Conjunction<'a>,
        opened: &Conjunction<'a>,
        branches: Vec<Conjunction<'a>>,
        exactly_one: bool,
        reading: &mut Reading<'a>,
    ) -> Shape<'a> {
        let types = self.types(opened);
        let mut with_null = usize::from(
            branches.iter().all(|branch| branch.only.is_some())
                && types.as_ref().is_some_and(|types| types.contains("null")),
        );
        let mut choices: Vec<Shape<'a>> = Vec::new();
        for branch in &branches {
            let Some(mut shape) = self.build(branch, reading) else {
                continue;
            };
            // What is written beside alternatives and holds for one of them anyway.
            if let [.., last] = branch.parts.as_slice()
                && last.extent == Extent::Whole
                && branch.parts.len() > 1
                && let Some(alone) = self.build(&Conjunction::of(last.node), reading)
                && alone.says_as_much_as(&shape)
            {
                shape = alone;
            }
            with_null += usize::from(shape.nullable || shape.word == "null");
            shape.nullable = false;
            let nested = shape.kind == Kind::Choice && shape.component.is_none();
            let one_list = self.is_disjoint(&shape.choices) || !(exactly_one || shape.exactly_one);
            let inner =
                if nested && one_list { std::mem::take(&mut shape.choices) } else { vec![shape] };
            for shape in inner {
                let possible = !["nothing", "null"].contains(&shape.word.as_str());
                if possible && !choices.iter().any(|known| known.says_as_much_as(&shape)) {
                    choices.push(shape);
                }
            }
        }
        if !exactly_one {
            drop_redundant(&mut choices);
        }
        let nullable = if exactly_one { with_null == 1 } else { with_null > 0 };
        if let Some(merged) = listed_one_by_one(&choices) {
            choices = vec![merged];
        }
        let mut shape = match choices.len() {
            0 => {
                let word = if nullable { "null" } else { "nothing" };
                let mut shape = Shape::plain(written.clone(), opened.clone(), None);
                (shape.kind, shape.word) = (Kind::Scalar, word.to_owned());
                return shape;
            }
            1 => {
                let mut only = choices.remove(0);
                only.written = written.clone();
                only
            }
            _ => {
                let mut shape = Shape::plain(written.clone(), opened.clone(), None);
                shape.kind = Kind::Choice;
                shape.exactly_one = exactly_one || self.is_disjoint(&choices);
                shape.choices = choices;
                let tag = opened.said("discriminator").next();
                let tag = tag.and_then(|tag| tag.get("propertyName")).cloned();
                shape.limits.extend(tag.map(|tag| ("discriminator", tag)));
                shape
            }
        };
        shape.nullable = nullable;
        shape
    }

    /// Whether no value fits two of the alternatives.
    fn is_disjoint(self, choices: &[Shape<'a>]) -> bool {
        let mut rest = choices;
        while let [one, others @ ..] = rest {
            if others.iter().any(|other| !self.is_apart(one, other)) {
                return false;
            }
            rest = others;
        }
        true
    }

    /// Whether no value fits both: by type, by the values of a property that both require, or because one
    /// requires what the other does not take.
    fn is_apart(self, one: &Shape<'a>, other: &Shape<'a>) -> bool {
        let families = (one.family(), other.family());
        if families.0 != families.1 {
            return !families.0.is_empty() && !families.1.is_empty();
        }
        let values = |shape: &Shape<'a>, name: &str| {
            let property = shape.properties.get(name).filter(|_| shape.required.contains(name));
            property.and_then(|property| listed(&property.opened(self)))
        };
        let by_value = one.properties.keys().any(|name| {
            let (one, other) = (values(one, name), values(other, name));
            one.zip(other)
                .is_some_and(|(one, other)| !one.iter().any(|value| other.contains(value)))
        });
        let refused = |one: &Shape<'a>, other: &Shape<'a>| {
            let closed = one.is_closed() && one.wholes.is_empty();
            closed && other.required.iter().any(|name| !one.properties.contains_key(name))
        };
        by_value || refused(one, other) || refused(other, one)
    }
}

/// Alternatives of one keyword.
#[derive(Debug)]
pub(super) struct Group<'a> {
    list: &'a Value,
    branches: Vec<&'a Value>,
    exactly_one: bool,
}

pub(super) fn groups<'a>(opened: &Conjunction<'a>) -> Vec<Group<'a>> {
    let mut groups = Vec::new();
    for part in opened.parts.iter().filter(|part| part.extent == Extent::Whole) {
        for key in ["oneOf", "anyOf"] {
            let branches: Vec<_> = list(part.node, key).collect();
            if let Some(list) = part.node.get(key).filter(|_| !branches.is_empty()) {
                groups.push(Group { list, branches, exactly_one: key == "oneOf" });
            }
        }
    }
    groups
}

/// Leaves out alternatives whose every value another one takes. Only scalars are told so.
fn drop_redundant(choices: &mut Vec<Shape<'_>>) {
    let takes_all = |wide: &Shape<'_>, narrow: &Shape<'_>| {
        let scalars = [wide.kind, narrow.kind] == [Kind::Scalar; 2];
        let base = narrow.word.split('<').next().unwrap_or_default();
        let within = wide.word == narrow.word
            || wide.word == base
            || (wide.word == "number" && base == "integer");
        let limited = wide.limits.iter().all(|(key, wide)| {
            let narrow = narrow.limits.get(key);
            narrow.is_some_and(|narrow| is_as_tight(key, narrow, wide))
        });
        scalars && within && limited && wide.wholes.is_empty()
    };
    let mut position = 0;
    while let Some(one) = choices.get(position) {
        let mut others = choices.iter().enumerate().filter(|(at, _)| *at != position);
        if others.any(|(_, other)| takes_all(other, one)) {
            choices.remove(position);
        } else {
            position += 1;
        }
    }
}

/// Whether a limit admits nothing that another does not admit.
fn is_as_tight(key: &str, narrow: &Value, wide: &Value) -> bool {
    if let ("enum", Value::Array(narrow), Value::Array(wide)) = (key, narrow, wide) {
        return narrow.iter().all(|value| wide.contains(value));
    }
    let beyond = match key {
        "minimum" | "minLength" => order(narrow, wide),
        "maximum" | "maxLength" => order(wide, narrow),
        _ => None,
    };
    narrow == wide || beyond.is_some_and(Ordering::is_ge)
}

/// Alternatives that list one value or a few each, as one list.
fn listed_one_by_one<'a>(choices: &[Shape<'a>]) -> Option<Shape<'a>> {
    let (first, rest) = choices.split_first()?;
    let only_listed = |shape: &Shape<'_>| {
        shape.kind == Kind::Scalar
            && shape.word == first.word
            && shape.limits.len() == 1
            && shape.wholes.is_empty()
            && shape.component.is_none()
    };
    let values = |shape: &Shape<'a>| shape.limits.get("enum")?.as_array().cloned();
    if rest.is_empty() || !choices.iter().all(only_listed) {
        return None;
    }
    let mut all: Vec<Value> = choices.iter().map(values).collect::<Option<Vec<_>>>()?.concat();
    all.sort_by_cached_key(ToString::to_string);
    let mut merged = first.clone();
    merged.limits.insert("enum", Value::Array(all));
    Some(merged)
}
