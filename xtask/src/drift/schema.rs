//! Comparing two schemas.
//!
//! A curated component that names its upstream component is compared with it once, under its own
//! name; every other schema is compared where it is used, because upstream has it in place there.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use rooms_openapi::Environment;
use rooms_openapi::pointer::escape;
use serde_json::{Map, Value, json};

use super::{
    difference::{ABSENT, Differences},
    shape::{Kind, Shape, Side, alternatives, joined},
};

/// What joins the names of upstream components that one of ours merges.
pub(super) const MERGED: &str = "+";

/// Keywords whose values are compared as they are.
const CONSTRAINTS: [&str; 14] = [
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "default",
];

/// Schemas in place can only nest so deep; a reference that leads back to itself stops here.
const DEEPEST: usize = 24;

#[derive(Debug)]
pub(super) struct Schemas<'a> {
    pub(super) upstream: Side<'a>,
    pub(super) ours: Side<'a>,
    /// Curated components that something refers to, still to be compared.
    pub(super) queue: BTreeSet<&'a str>,
    /// What upstream refers to in place of what a curated component says it comes from.
    pub(super) renamed: BTreeMap<&'a str, &'a str>,
    /// The environment whose servers are compared.
    pub(super) environment: Environment,
}

/// Two nodes at the same place, upstream's first.
type Nodes<'a> = (&'a Value, &'a Value);

impl<'a> Schemas<'a> {
    /// Compares every component that was referred to, and those that they refer to in turn.
    pub(super) fn components(&mut self, found: &mut Differences<'_>) {
        let mut done = BTreeSet::new();
        while let Some(name) = self.queue.pop_first() {
            if done.insert(name)
                && let Some(ours) = self.ours.component(name)
            {
                let at = format!("{name}#");
                let gone = self
                    .upstream
                    .component(&origins(ours).join(MERGED))
                    .is_none();
                if let (true, Some(now)) = (gone, self.renamed.get(name).copied()) {
                    let nodes = (self.upstream.component(now).unwrap_or(&NOTHING), ours);
                    let was = origins(ours).join(MERGED);
                    found.note(format!("{at}/x-upstream"), nodes, now, was);
                    self.against_components(&at, &[now], ours, 0, found);
                    continue;
                }
                self.against_components(&at, &origins(ours), ours, 0, found);
            }
        }
    }

    fn against_components(
        &mut self,
        at: &str,
        names: &[&str],
        ours: &'a Value,
        depth: usize,
        found: &mut Differences<'_>,
    ) {
        match self.upstream.component(&names.join(MERGED)) {
            Some(node) => {
                let (theirs, mine) = (self.upstream.shape(node), self.ours.shape(ours));
                self.shapes(at, &theirs, &mine, depth, found);
            }
            None => {
                let nodes = (&NOTHING, ours);
                found.note(
                    format!("{at}/x-upstream"),
                    nodes,
                    ABSENT,
                    names.join(MERGED),
                );
            }
        }
    }

    /// Compares the schemas at one place.
    pub(super) fn compare(
        &mut self,
        at: &str,
        upstream: &'a Value,
        ours: &'a Value,
        depth: usize,
        found: &mut Differences<'_>,
    ) {
        if depth > DEEPEST {
            return;
        }
        let (theirs, mine) = (self.upstream.shape(upstream), self.ours.shape(ours));
        let origins = origins(mine.node);
        if origins.is_empty() {
            return self.shapes(at, &theirs, &mine, depth, found);
        }
        let components = self.upstream.components(upstream);
        let same = {
            let (theirs, mine): (BTreeSet<_>, BTreeSet<_>) =
                (components.iter().collect(), origins.iter().collect());
            theirs == mine
        };
        let nodes = (upstream, ours);
        if !same || components.len() > 1 {
            let at = format!("{at}/schema");
            found.note(at, nodes, theirs.name(self.upstream), mine.name(self.ours));
        }
        match mine.component {
            Some(name) => {
                let gone = self.upstream.component(&origins.join(MERGED)).is_none();
                match components.as_slice() {
                    [now] if gone && !same => {
                        self.renamed.entry(name).or_insert(now);
                    }
                    // Something else stands here now, so what it is is compared here.
                    [] | [_] if !same => self.shapes(at, &theirs, &mine, depth, found),
                    _ => {}
                }
                self.queue.insert(name);
                found.saw(&format!("{at}/schema"), || mine.name(self.ours).into());
                let at = format!("{at}/nullable");
                found.note(at, nodes, theirs.is_nullable(), mine.is_nullable());
            }
            None if same => self.shapes(at, &theirs, &mine, depth, found),
            None => self.against_components(at, &origins, mine.node, depth, found),
        }
    }

    fn shapes(
        &mut self,
        at: &str,
        theirs: &Shape<'a>,
        mine: &Shape<'a>,
        depth: usize,
        found: &mut Differences<'_>,
    ) {
        let nodes = (theirs.node, mine.node);
        let nullable = format!("{at}/nullable");
        found.note(nullable, nodes, theirs.is_nullable(), mine.is_nullable());
        let kind = theirs.kind();
        let parts = [Kind::Listed, Kind::Map, Kind::Array].contains(&kind);
        found.saw(&format!("{at}/type"), || mine.word(self.ours).into());
        let (their_type, my_type) = (theirs.signature(self.upstream), mine.signature(self.ours));
        if kind != mine.kind() || (!parts && their_type != my_type) {
            let named = (theirs.name(self.upstream), mine.name(self.ours));
            let (upstream, ours) = if named.0 == named.1 {
                (their_type, my_type)
            } else {
                named
            };
            found.note(format!("{at}/type"), nodes, upstream, ours);
        }
        if kind != mine.kind() {
            return;
        }
        self.constraints(at, nodes, found);
        match kind {
            Kind::Listed => self.properties(at, nodes, depth, found),
            Kind::Map => {
                let at = format!("{at}/values");
                let key = "additionalProperties";
                self.compare(
                    &at,
                    child(theirs.node, key),
                    child(mine.node, key),
                    depth + 1,
                    found,
                );
            }
            Kind::Array => {
                let at = format!("{at}/items");
                let key = "items";
                self.compare(
                    &at,
                    child(theirs.node, key),
                    child(mine.node, key),
                    depth + 1,
                    found,
                );
            }
            Kind::OneOf | Kind::AllOf => self.parts(at, nodes, depth, found),
            Kind::Open | Kind::Scalar | Kind::Any => {}
        }
    }

    /// The parts of alternatives and the like, by their names: their order says nothing. A list with
    /// other parts is told as a whole.
    fn parts(&mut self, at: &str, nodes: Nodes<'a>, depth: usize, found: &mut Differences<'_>) {
        let sorted = |side: Side<'a>, node: &'a Value| {
            let parts = alternatives(node).into_iter().chain(joined(node));
            let mut parts: Vec<_> = parts
                .map(|part| (side.shape(part).name(side), part))
                .collect();
            parts.sort_by(|one, other| one.0.cmp(&other.0));
            parts
        };
        let (theirs, mine) = (sorted(self.upstream, nodes.0), sorted(self.ours, nodes.1));
        let same = theirs.len() == mine.len();
        let pairs = theirs.into_iter().zip(mine).enumerate();
        for (position, ((_, upstream), (_, ours))) in pairs.filter(|_| same) {
            let at = format!("{at}/parts/{position}");
            self.compare(&at, upstream, ours, depth + 1, found);
        }
    }

    fn constraints(&self, at: &str, nodes: Nodes<'_>, found: &mut Differences<'_>) {
        let (theirs, mine) = nodes;
        let absent = || Value::from(ABSENT);
        for key in CONSTRAINTS {
            let value = |node: &Value| node.get(key).cloned().unwrap_or_else(absent);
            found.note(format!("{at}/{key}"), nodes, value(theirs), value(mine));
        }
        let values = |node: &Value| {
            let mut values = node.get("enum").and_then(Value::as_array).cloned()?;
            values.sort_by_key(ToString::to_string);
            Some(Value::Array(values))
        };
        let (theirs_listed, mine_listed) = (values(theirs), values(mine));
        found.note(
            format!("{at}/enum"),
            nodes,
            theirs_listed.unwrap_or_else(absent),
            mine_listed.unwrap_or_else(absent),
        );
    }

    fn properties(
        &mut self,
        at: &str,
        nodes: Nodes<'a>,
        depth: usize,
        found: &mut Differences<'_>,
    ) {
        let (theirs, mine) = nodes;
        let closed = |node: &Value| node.get("additionalProperties") == Some(&Value::Bool(false));
        found.note(format!("{at}/closed"), nodes, closed(theirs), closed(mine));
        let others = |node: &'a Value| {
            let rest = child(node, "additionalProperties");
            if rest.is_object() { rest } else { &NOTHING }
        };
        let values = (others(theirs), others(mine));
        if values.0.is_object() || values.1.is_object() {
            let at = format!("{at}/values");
            self.compare(&at, values.0, values.1, depth + 1, found);
        }
        let (their_map, my_map) = (child(theirs, "properties"), child(mine, "properties"));
        for name in names(their_map, my_map) {
            let place = format!("{at}/properties/{}", escape(name));
            match (their_map.get(name), my_map.get(name)) {
                (Some(upstream), Some(ours)) => {
                    let (nodes, at) = ((upstream, ours), format!("{place}/required"));
                    let required = requirement(theirs, name, upstream);
                    found.note(at, nodes, required, requirement(mine, name, ours));
                    self.compare(&place, upstream, ours, depth + 1, found);
                }
                (Some(upstream), None) => {
                    let said = listed(self.upstream, theirs, name, upstream);
                    found.note(place, (upstream, &NOTHING), said, ABSENT);
                }
                (None, Some(ours)) => {
                    let said = listed(self.ours, mine, name, ours);
                    found.note(place, (&NOTHING, ours), ABSENT, said);
                }
                (None, None) => {}
            }
        }
    }
}

/// What a side says about a property that the other side does not have.
fn listed(side: Side<'_>, owner: &Value, name: &str, property: &Value) -> String {
    let said = side.shape(property).name(side);
    match requirement(owner, name, property) {
        Value::Bool(false) => said,
        _ => format!("required {said}"),
    }
}

/// The upstream components that a curated schema says it is.
fn origins(node: &Value) -> Vec<&str> {
    match node.get("x-upstream") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

pub(super) static NOTHING: Value = Value::Null;

fn child<'a>(node: &'a Value, key: &str) -> &'a Value {
    node.get(key).unwrap_or(&NOTHING)
}

fn names<'a>(theirs: &'a Value, mine: &'a Value) -> BTreeSet<&'a str> {
    let both = [theirs, mine].into_iter().filter_map(Value::as_object);
    both.flat_map(Map::keys).map(String::as_str).collect()
}

/// Whether a property is required. Upstream writes it into the property at times, where it means
/// nothing.
fn requirement(owner: &Value, name: &str, property: &Value) -> Value {
    let listed = owner.get("required").and_then(Value::as_array);
    if listed.is_some_and(|list| list.iter().any(|one| one == name)) {
        return Value::Bool(true);
    }
    match property.get("required") {
        Some(Value::Bool(true)) => Value::from("true, inside the property"),
        _ => Value::Bool(false),
    }
}

/// Upstream's document with one more component for each set of components that one of ours merges: all
/// their properties, of which those are required that all of them require.
pub(super) fn with_merged_components<'a>(upstream: &'a Value, ours: &Value) -> Cow<'a, Value> {
    let mut lists = BTreeSet::new();
    collect_lists(ours, &mut lists);
    if lists.is_empty() {
        return Cow::Borrowed(upstream);
    }
    let side = Side { document: upstream };
    let mut merged = Map::new();
    for list in lists {
        let nodes: Option<Vec<_>> = list.iter().map(|name| side.component(name)).collect();
        if let Some(nodes) = nodes {
            let nodes: Vec<_> = nodes
                .into_iter()
                .map(|node| side.shape(node).node)
                .collect();
            merged.insert(list.join(MERGED), merge(&nodes));
        }
    }
    let mut copy = upstream.clone();
    if let Some(Value::Object(known)) = copy.pointer_mut("/components/schemas") {
        known.extend(merged);
    }
    Cow::Owned(copy)
}

fn collect_lists<'a>(node: &'a Value, lists: &mut BTreeSet<Vec<&'a str>>) {
    match node {
        Value::Object(map) => {
            if node.get("x-upstream").is_some_and(Value::is_array) {
                lists.insert(origins(node));
            }
            map.values().for_each(|child| collect_lists(child, lists));
        }
        Value::Array(list) => list.iter().for_each(|child| collect_lists(child, lists)),
        _ => {}
    }
}

fn merge(nodes: &[&Value]) -> Value {
    let mut properties = Map::new();
    for node in nodes {
        for (name, property) in child(node, "properties").as_object().into_iter().flatten() {
            properties
                .entry(name.clone())
                .or_insert_with(|| property.clone());
        }
    }
    let in_all = |name: &&String| {
        let required = |node: &&Value| requirement(node, name, &NOTHING) == Value::Bool(true);
        nodes.iter().all(required)
    };
    let required: Vec<_> = properties.keys().filter(in_all).cloned().collect();
    json!({"type": "object", "properties": properties, "required": required})
}
