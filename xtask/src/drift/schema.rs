//! Comparing two schemas.
//!
//! A curated component that names its upstream component is compared with it once, under its own
//! name; every other schema is compared where it is used, because upstream has it in place there.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use rooms_openapi::Environment;
use serde_json::Value;

use super::{
    alike::Alike,
    conjunction::Conjunction,
    difference::{ABSENT, Differences},
    pairs::{Pairs, pair},
    shape::{Kind, Shape, origins},
    side::{Side, size},
};

/// What joins the names of upstream components that one of ours merges.
const MERGED: &str = "+";

/// Schemas that nest deeper are not compared further, and the report says so.
const DEEPEST: usize = 100;

/// How many steps are made beside one for each node of the documents; what is left then is told.
const MORE_STEPS: usize = 20_000;

/// The same for a comparison that only measures.
const MOST_TRIAL_STEPS: usize = 1_000;

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
    /// What was compared: a schema that contains itself is compared once.
    pairs: Pairs,
    pub(super) alike: Rc<Alike<'a>>,
    /// How many steps may be made in all, and how many are left.
    most: usize,
    pub(super) left: usize,
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
        let alike = Rc::new(Alike::of(upstream, ours));
        let most = MORE_STEPS + size(upstream.document) + size(ours.document);
        Self {
            upstream,
            ours,
            environment,
            queue: BTreeSet::new(),
            counterparts: BTreeMap::new(),
            elsewhere: Vec::new(),
            pairs: Pairs::default(),
            alike,
            most,
            left: most,
            is_trial: false,
        }
    }

    /// How many steps were made.
    pub(super) fn steps(&self) -> usize {
        self.most - self.left
    }

    /// The same for a comparison that does not count.
    pub(super) fn trial(&self) -> Self {
        let most = MOST_TRIAL_STEPS.min(self.left);
        Self {
            upstream: self.upstream,
            ours: self.ours,
            environment: self.environment,
            queue: BTreeSet::new(),
            counterparts: BTreeMap::new(),
            elsewhere: Vec::new(),
            pairs: self.pairs.within(),
            alike: Rc::clone(&self.alike),
            most,
            left: most,
            is_trial: true,
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
        if found.said.is_none() && origins == [name] && self.alike.is_component(name) {
            return;
        }
        let mine = self.ours.shape(node);
        let there = self.origin(&origins);
        let place = format!("{at}/x-upstream");
        let was = origins.join(MERGED);
        let counterpart = || {
            let mut found = self.counterparts.get(name).cloned()?;
            // Told where it is used.
            found.nullable = mine.nullable;
            Some(found)
        };
        let Some(theirs) = there.clone().or_else(counterpart) else {
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
        if found.said.is_none() && self.alike.are(upstream, ours) {
            return;
        }
        let (theirs, mine) = (self.upstream.shape_of(upstream), self.ours.shape_of(ours));
        self.left = self.left.saturating_sub(theirs.steps + mine.steps - 1);
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
                self.counterparts.entry(name).or_insert_with(|| theirs.clone());
            }
            let at = at.to_owned();
            self.elsewhere.push(Elsewhere { at, component: name, theirs, mine });
        }
    }

    pub(super) fn shapes(
        &mut self,
        at: &str,
        theirs: &Shape<'a>,
        mine: &Shape<'a>,
        found: &mut Differences<'_>,
    ) {
        let Some(before) = self.pairs.enter(pair(theirs, mine), found.noted) else {
            return;
        };
        let why = match theirs.unread.or(mine.unread) {
            _ if self.pairs.depth() > DEEPEST => Some("it is nested too deeply"),
            _ if self.left == 0 => Some("the document is too large or says too much at once"),
            unread => unread,
        };
        match why {
            Some(why) => found.gave_up(at, (theirs.node(), mine.node()), why),
            None => {
                let nullable = (theirs.nullable, mine.nullable);
                if nullable.0 != nullable.1 || found.said.is_some() {
                    let nodes = (theirs.node(), mine.node());
                    found.note(format!("{at}/nullable"), nodes, nullable.0, nullable.1);
                }
                if [theirs.kind, mine.kind].contains(&Kind::Choice) {
                    self.choices(at, theirs, mine, found);
                } else {
                    self.one_kind(at, theirs, mine, found);
                }
            }
        }
        let is_kept = found.said.is_none();
        self.pairs.leave(before, found.noted, is_kept);
    }
}
