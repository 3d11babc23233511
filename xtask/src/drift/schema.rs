//! Comparing two schemas.
//!
//! A curated component that names its upstream component is compared with it once, under its own
//! name; every other schema is compared where it is used, because upstream has it in place there.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::Environment;
use rooms_openapi::pointer::escape;
use serde_json::{Value, json};

use super::{
    conjunction::{Conjunction, Identity},
    difference::{ABSENT, Differences},
    shape::{Kind, NOTHING, Others, Shape, origins},
    side::Side,
    whole::{WHOLES, whole},
};

/// What joins the names of upstream components that one of ours merges.
const MERGED: &str = "+";

/// Keywords whose values are compared as they are.
const LIMITS: [&str; 16] = [
    "pattern",
    "minimum",
    "maximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "enum",
    "default",
    "readOnly",
    "writeOnly",
    "discriminator",
];

/// Schemas that nest deeper are not compared further, and the report says so.
const DEEPEST: usize = 200;

#[derive(Debug)]
pub(super) struct Schemas<'a> {
    pub(super) upstream: Side<'a>,
    pub(super) ours: Side<'a>,
    /// The environment whose servers are compared.
    pub(super) environment: Environment,
    /// Curated components that something refers to, still to be compared.
    queue: BTreeSet<&'a str>,
    /// What upstream has where ours has a component that upstream no longer has by its name.
    counterparts: BTreeMap<&'a str, Shape<'a>>,
    /// Uses of a curated component where upstream has something else than usual.
    elsewhere: Vec<Elsewhere<'a>>,
    /// What is being compared: a schema that contains itself is compared once.
    open: Vec<(Identity, Identity)>,
    /// Whether this only measures how much differs; then no other trial is made.
    pub(super) is_trial: bool,
}

#[derive(Debug)]
struct Elsewhere<'a> {
    at: String,
    component: &'a str,
    theirs: Shape<'a>,
    mine: Shape<'a>,
}

impl<'a> Schemas<'a> {
    pub(super) fn new(upstream: Side<'a>, ours: Side<'a>, environment: Environment) -> Self {
        Self {
            upstream,
            ours,
            environment,
            queue: BTreeSet::new(),
            counterparts: BTreeMap::new(),
            elsewhere: Vec::new(),
            open: Vec::new(),
            is_trial: false,
        }
    }

    /// The same for a comparison that does not count.
    pub(super) fn trial(&self) -> Self {
        Self {
            open: self.open.clone(),
            is_trial: true,
            ..Self::new(self.upstream, self.ours, self.environment)
        }
    }

    /// Compares every component that was referred to, and those that they refer to in turn.
    pub(super) fn components(&mut self, found: &mut Differences<'_>) {
        let (mut done, mut seen) = (BTreeSet::new(), BTreeSet::new());
        loop {
            if let Some(name) = self.queue.pop_first() {
                if done.insert(name) {
                    self.component(name, found);
                }
            } else if let Some(one) = self.elsewhere.pop() {
                // A schema that contains itself comes by again.
                if seen.insert((one.component, one.theirs.written.identity())) {
                    self.elsewhere(&one, found);
                }
            } else {
                return;
            }
        }
    }

    fn component(&mut self, name: &str, found: &mut Differences<'_>) {
        let Some(node) = self.ours.component(name) else {
            return;
        };
        let (at, origins) = (format!("{name}#"), origins(node));
        let mine = self.ours.shape(node);
        let there = self.origin(&origins);
        let place = format!("{at}/x-upstream");
        let was = origins.join(MERGED);
        let Some(theirs) = there
            .clone()
            .or_else(|| self.counterparts.get(name).cloned())
        else {
            return found.note(place, (&Value::Null, node), ABSENT, was);
        };
        if let (None, Some(now)) = (&there, theirs.component) {
            found.note(place, (theirs.node(), node), now, was);
        }
        self.shapes(&at, &theirs, &mine, found);
    }

    /// What a curated component comes from, if upstream has it.
    fn origin(&self, names: &[&str]) -> Option<Shape<'a>> {
        let nodes = names.iter().map(|name| self.upstream.component(name));
        let shapes: Option<Vec<_>> = nodes.map(|node| Some(self.upstream.shape(node?))).collect();
        match shapes?.as_slice() {
            [only] => Some(only.clone()),
            several => Shape::merged(several),
        }
    }

    /// What differs at the use of a component from what differs at the component itself.
    fn elsewhere(&mut self, one: &Elsewhere<'a>, found: &mut Differences<'_>) {
        let mut here = found.apart();
        self.shapes(&one.at, &one.theirs, &one.mine, &mut here);
        for (pointer, difference) in here.found {
            let below = &pointer[one.at.len()..];
            let there = found.found.get(&format!("{}#{below}", one.component));
            let told = there.is_some_and(|there| {
                there.upstream == difference.upstream && there.ours == difference.ours
            });
            if !told && below != "/nullable" {
                found.found.insert(pointer, difference);
            }
        }
    }

    /// Compares the schemas at one place.
    pub(super) fn compare(
        &mut self,
        at: &str,
        upstream: &Conjunction<'a>,
        ours: &Conjunction<'a>,
        found: &mut Differences<'_>,
    ) {
        if found.said.is_none() && upstream.is_same_text(ours) {
            return;
        }
        let (theirs, mine) = (self.upstream.shape_of(upstream), self.ours.shape_of(ours));
        self.compare_shapes(at, theirs, mine, found);
    }

    pub(super) fn compare_shapes(
        &mut self,
        at: &str,
        theirs: Shape<'a>,
        mine: Shape<'a>,
        found: &mut Differences<'_>,
    ) {
        let origins = mine.origins(self.ours);
        if origins.is_empty() {
            return self.shapes(at, &theirs, &mine, found);
        }
        let components = theirs.components();
        let same = {
            let (theirs, mine): (BTreeSet<_>, BTreeSet<_>) =
                (components.iter().collect(), origins.iter().collect());
            theirs == mine
        };
        // What stands in place has no name that could be another one.
        let named = !components.is_empty() || (theirs.kind == Kind::Choice && origins.len() > 1);
        if named && (!same || components.len() > 1) {
            let nodes = (theirs.written_at(), mine.written_at());
            found.note(format!("{at}/schema"), nodes, theirs.name(), mine.name());
        }
        let merged = match (origins.len(), theirs.kind) {
            (2.., Kind::Choice) => Shape::merged(&theirs.choices),
            _ => None,
        };
        let (nullable, theirs) = (theirs.nullable, merged.unwrap_or(theirs));
        let Some(name) = mine.component else {
            return self.shapes(at, &theirs, &mine, found);
        };
        self.queue.insert(name);
        found.saw(&format!("{at}/schema"), || mine.name().into());
        let nodes = (theirs.written_at(), mine.written_at());
        found.note(format!("{at}/nullable"), nodes, nullable, mine.nullable);
        if !same {
            if self.origin(&origins).is_none() {
                self.counterparts
                    .entry(name)
                    .or_insert_with(|| theirs.clone());
            }
            let at = at.to_owned();
            self.elsewhere.push(Elsewhere {
                at,
                component: name,
                theirs,
                mine,
            });
        }
    }

    pub(super) fn shapes(
        &mut self,
        at: &str,
        theirs: &Shape<'a>,
        mine: &Shape<'a>,
        found: &mut Differences<'_>,
    ) {
        let pair = (theirs.written.identity(), mine.written.identity());
        if self.open.contains(&pair) {
            return;
        }
        let nodes = (theirs.node(), mine.node());
        if self.open.len() > DEEPEST {
            let told = "nested too deeply to be compared";
            return found.note(format!("{at}/depth"), nodes, told, ABSENT);
        }
        self.open.push(pair);
        found.note(
            format!("{at}/nullable"),
            nodes,
            theirs.nullable,
            mine.nullable,
        );
        if [theirs.kind, mine.kind].contains(&Kind::Choice) {
            self.choices(at, theirs, mine, found);
        } else {
            self.one_kind(at, theirs, mine, found);
        }
        self.open.pop();
    }

    fn one_kind(
        &mut self,
        at: &str,
        theirs: &Shape<'a>,
        mine: &Shape<'a>,
        found: &mut Differences<'_>,
    ) {
        let kind = theirs.kind;
        let parts = [Kind::Listed, Kind::Map, Kind::Array].contains(&kind);
        found.saw(&format!("{at}/type"), || mine.word().into());
        let (their_type, my_type) = (theirs.signature(), mine.signature());
        if kind != mine.kind || (!parts && their_type != my_type) {
            let named = (theirs.name(), mine.name());
            let (upstream, ours) = if named.0 == named.1 {
                (their_type, my_type)
            } else {
                named
            };
            let nodes = (theirs.place("type"), mine.place("type"));
            found.note(format!("{at}/type"), nodes, upstream, ours);
        }
        if kind != mine.kind {
            // Of something else there is nothing more to compare; of everything there is.
            if [kind, mine.kind].contains(&Kind::Any) || theirs.family() == mine.family() {
                self.limits(at, theirs, mine, found);
            }
            return;
        }
        self.limits(at, theirs, mine, found);
        match kind {
            Kind::Listed | Kind::Map | Kind::Open => self.properties(at, theirs, mine, found),
            Kind::Array => self.compare(&format!("{at}/items"), &theirs.items, &mine.items, found),
            Kind::Choice | Kind::Scalar | Kind::Any => {}
        }
    }

    fn limits(&self, at: &str, theirs: &Shape<'a>, mine: &Shape<'a>, found: &mut Differences<'_>) {
        for key in LIMITS {
            self.limit(at, key, theirs, mine, found);
        }
        for (key, _) in WHOLES {
            if theirs.wholes.contains_key(key) || mine.wholes.contains_key(key) {
                let nodes = (theirs.place(key), mine.place(key));
                let upstream = whole(self.upstream, theirs, key);
                let ours = whole(self.ours, mine, key);
                let absent = || ABSENT.into();
                let (upstream, ours) =
                    (upstream.unwrap_or_else(absent), ours.unwrap_or_else(absent));
                found.note(format!("{at}/{key}"), nodes, upstream, ours);
            }
        }
    }

    pub(super) fn limit(
        &self,
        at: &str,
        key: &str,
        theirs: &Shape<'a>,
        mine: &Shape<'a>,
        found: &mut Differences<'_>,
    ) {
        let said = |shape: &Shape<'_>| shape.limits.get(key).cloned().unwrap_or(ABSENT.into());
        let nodes = (theirs.place(key), mine.place(key));
        found.note(format!("{at}/{key}"), nodes, said(theirs), said(mine));
    }

    fn properties(
        &mut self,
        at: &str,
        theirs: &Shape<'a>,
        mine: &Shape<'a>,
        found: &mut Differences<'_>,
    ) {
        let closed = |shape: &Shape<'_>| matches!(shape.others, Others::Closed);
        let key = "additionalProperties";
        let nodes = (theirs.place(key), mine.place(key));
        found.note(format!("{at}/closed"), nodes, closed(theirs), closed(mine));
        let none = Conjunction::default();
        let values = |shape: &Shape<'a>| match &shape.others {
            Others::Values(values) => Some(values.clone()),
            Others::Open | Others::Closed => None,
        };
        let (their_values, my_values) = (values(theirs), values(mine));
        let either = their_values.is_some() || my_values.is_some();
        if either && !closed(theirs) && !closed(mine) {
            let (theirs, mine) = (their_values.as_ref(), my_values.as_ref());
            let at = format!("{at}/values");
            self.compare(&at, theirs.unwrap_or(&none), mine.unwrap_or(&none), found);
        }
        let names = |shape: &Shape<'a>| -> BTreeSet<&'a str> {
            let listed = shape.properties.keys().copied();
            listed.chain(shape.required.iter().copied()).collect()
        };
        let names = &names(theirs) | &names(mine);
        let node = |one: &Conjunction<'a>| one.outermost().unwrap_or(&NOTHING);
        for name in names {
            let place = format!("{at}/properties/{}", escape(name));
            match (theirs.properties.get(name), mine.properties.get(name)) {
                (Some(upstream), Some(ours)) => {
                    let nodes = (node(upstream), node(ours));
                    let (sides, at) = ((self.upstream, self.ours), format!("{place}/required"));
                    let required = theirs.requirement(name, sides.0);
                    found.note(at, nodes, required, mine.requirement(name, sides.1));
                    self.compare(&place, upstream, ours, found);
                }
                (Some(upstream), None) => {
                    let said = listed(self.upstream, theirs, name, upstream);
                    found.note(place, (node(upstream), &Value::Null), said, ABSENT);
                }
                (None, Some(ours)) => {
                    let said = listed(self.ours, mine, name, ours);
                    found.note(place, (&Value::Null, node(ours)), ABSENT, said);
                }
                // Required, and described nowhere.
                (None, None) => {
                    let said = |shape: &Shape<'a>| match shape.required.contains(name) {
                        true => "required anything",
                        false => ABSENT,
                    };
                    let nodes = (theirs.place("required"), mine.place("required"));
                    found.note(place, nodes, said(theirs), said(mine));
                }
            }
        }
    }
}

/// What a side says about a property that the other side does not have.
fn listed<'a>(side: Side<'a>, owner: &Shape<'a>, name: &str, property: &Conjunction<'a>) -> String {
    let said = side.shape_of(property).name();
    if owner.requirement(name, side) == json!(false) {
        said
    } else {
        format!("required {said}")
    }
}
