//! Comparing what two schemas of one kind say: limits, and the schemas within them.

use std::collections::BTreeSet;

use rooms_openapi::pointer::escape;
use serde_json::{Value, json};

use super::{
    conjunction::Conjunction,
    difference::{ABSENT, Differences},
    schema::Schemas,
    shape::{Kind, NOTHING, Others, Shape},
    side::Side,
    whole::{WHOLES, in_the_file, whole},
};

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

impl<'a> Schemas<'a> {
    pub(super) fn one_kind(
        &mut self,
        at: &str,
        theirs: &Shape<'a>,
        mine: &Shape<'a>,
        found: &mut Differences<'_>,
    ) {
        let (kind, kinds) = (theirs.kind, [theirs.kind, mine.kind]);
        let same = kind == mine.kind || (theirs.family(), mine.family()) == ("object", "object");
        let parts = [Kind::Listed, Kind::Map, Kind::Array].contains(&kind);
        found.saw(&format!("{at}/type"), || mine.word().into());
        let (their_type, my_type) = (theirs.signature(), mine.signature());
        if !same || (kind == mine.kind && !parts && their_type != my_type) {
            let nodes = (theirs.place("type"), mine.place("type"));
            found.note(format!("{at}/type"), nodes, their_type, my_type);
        }
        // Of something else there is nothing more to compare; of everything there is.
        if same || kinds.contains(&Kind::Any) || theirs.family() == mine.family() {
            self.limits(at, theirs, mine, found);
        }
        match kind {
            Kind::Listed | Kind::Map | Kind::Open if same => {
                self.properties(at, theirs, mine, found);
            }
            Kind::Array if same => {
                self.compare(&format!("{at}/items"), &theirs.items, &mine.items, found);
            }
            _ => {}
        }
    }

    fn limits(
        &mut self,
        at: &str,
        theirs: &Shape<'a>,
        mine: &Shape<'a>,
        found: &mut Differences<'_>,
    ) {
        for key in LIMITS {
            self.limit(at, key, theirs, mine, found);
        }
        for (key, _) in WHOLES {
            if !theirs.wholes.contains_key(key) && !mine.wholes.contains_key(key) {
                continue;
            }
            let nodes = (theirs.place(key), mine.place(key));
            let upstream = whole(self.upstream, theirs, key, &mut self.left);
            let ours = whole(self.ours, mine, key, &mut self.left);
            match upstream.zip(ours) {
                Some((upstream, ours)) => {
                    let written = (in_the_file(theirs, key), in_the_file(mine, key));
                    // People know what they wrote, unless only what it refers to differs.
                    let told = match upstream != ours && written.0 != written.1 {
                        true => (shown(upstream, written.0), shown(ours, written.1)),
                        false => (upstream, ours),
                    };
                    found.note(format!("{at}/{key}"), nodes, told.0, told.1);
                }
                None => found.gave_up(at, nodes, "it is too large to be compared as a whole"),
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
        if found.said.is_none() && theirs.limits.get(key) == mine.limits.get(key) {
            return;
        }
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
        let key = "additionalProperties";
        let nodes = (theirs.place(key), mine.place(key));
        let closed = (theirs.is_closed(), mine.is_closed());
        found.note(format!("{at}/closed"), nodes, closed.0, closed.1);
        let none = Conjunction::default();
        let values = |shape: &Shape<'a>| match &shape.others {
            Others::Values(values) => Some(values.clone()),
            Others::Open | Others::Closed => None,
        };
        let (their_values, my_values) = (values(theirs), values(mine));
        let either = their_values.is_some() || my_values.is_some();
        if either && closed == (false, false) {
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
                    let nodes = (theirs.place("required"), mine.place("required"));
                    let required = |shape: &Shape<'a>| shape.required.contains(name);
                    let at = format!("{place}/required");
                    found.note(at, nodes, required(theirs), required(mine));
                }
            }
        }
    }
}

/// What is written, where it says anything.
fn shown(said: Value, written: Value) -> Value {
    if said == ABSENT { said } else { written }
}

/// What a side says about a property that the other side does not have.
fn listed<'a>(side: Side<'a>, owner: &Shape<'a>, name: &str, property: &Conjunction<'a>) -> String {
    let said = side.shape_of(property).name();
    if owner.requirement(name, side) == json!(false) { said } else { format!("required {said}") }
}
