//! However a document is written, work grows with its size, and what is not compared is told.

use serde_json::{Map, Value, json};

use super::{
    super::{class::Class, compare::steps, since::as_curated},
    PRELIVE, compare, worst,
};

/// A document whose operation takes the first of some components.
fn document(components: Map<String, Value>, first: &str) -> Value {
    let schema = named(first);
    json!({
        "openapi": "3.0.3",
        "paths": {"/a": {"post": {
            "requestBody": {"content": {"application/json": {"schema": schema}}}, "responses": {}}}},
        "components": {"schemas": components},
    })
}

fn named(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

fn text(most: usize) -> Value {
    json!({"type": "object", "properties": {"text": {"type": "string", "maxLength": most}}})
}

/// Components that lead from one to the next, down to the last.
fn chain(length: usize, last: Value, link: impl Fn(usize, Value) -> Value) -> Value {
    let mut components: Map<String, Value> = (0..length)
        .map(|level| {
            let next = named(&format!("Level{}", level + 1));
            (format!("Level{level}"), link(level, next))
        })
        .collect();
    components.insert(format!("Level{length}"), last);
    document(components, "Level0")
}

fn field(name: &str, level: usize) -> Value {
    let name = format!("{name}{level}");
    json!({"type": "object", "required": [name], "properties": {name.as_str(): {"type": "string"}}})
}

/// Two choices at once, each of which leads on.
fn choices(level: usize, next: Value) -> Value {
    json!({"allOf": [{"oneOf": [next, field("a", level)]}, {"oneOf": [next, field("b", level)]}]})
}

/// Two properties, each of which leads on.
fn twice(least: Value) -> impl Fn(usize, Value) -> Value {
    move |_, next| {
        let next = json!({"allOf": [next, {"minProperties": least}]});
        json!({"type": "object", "properties": {"a": next, "b": next}})
    }
}

fn wrapped(link: impl Fn(usize, Value) -> Value) -> impl Fn(usize, Value) -> Value {
    move |level, next| json!({"allOf": [link(level, next)]})
}

/// What is said about the way from one document to another, after so many steps at most.
fn within(most: usize, before: &Value, after: &Value) -> (Option<Class>, bool) {
    let curated = as_curated(before);
    let taken = steps(after, &curated, PRELIVE);
    assert!(taken <= most, "{taken} steps");
    let found = compare(after, &curated);
    let gave_up = found.keys().any(|at| at.ends_with("/compared"));
    (worst(before, after), gave_up)
}

#[test]
fn alternatives_of_alternatives_are_not_told_equal_unless_they_were_compared() {
    let (before, spelled, tighter) = (
        chain(24, text(9), choices),
        chain(24, text(9), wrapped(choices)),
        chain(24, text(5), choices),
    );
    assert_eq!(within(0, &before, &before), (None, false), "the same words");
    for after in [spelled, tighter] {
        let most = 30_000;
        assert_eq!(within(most, &before, &after), (Some(Class::Breaking), true));
        assert_eq!(within(most, &after, &before), (Some(Class::Breaking), true));
    }
    // Few are compared one by one.
    let (before, after) = (chain(2, text(9), choices), chain(2, text(5), wrapped(choices)));
    assert_eq!(within(5_000, &before, &after), (Some(Class::Breaking), false));
    assert_eq!(within(5_000, &after, &before), (Some(Class::Additive), false));
}

#[test]
fn what_many_ways_lead_to_is_compared_once() {
    let before = chain(24, text(9), twice(json!(1)));
    let spelled = chain(24, text(9), twice(json!(1.0)));
    assert_eq!(within(500, &before, &spelled), (None, false));
    let tighter = chain(24, text(5), twice(json!(1.0)));
    assert_eq!(within(10_000, &before, &tighter), (Some(Class::Breaking), false));
    assert_eq!(within(10_000, &tighter, &before), (Some(Class::Additive), false));
    // In a circle too.
    let circle = |link: &dyn Fn(usize, Value) -> Value| chain(24, named("Level0"), link);
    let (before, spelled) = (circle(&twice(json!(1))), circle(&twice(json!(1.0))));
    assert_eq!(within(500, &before, &spelled), (None, false));
    let mut tighter = spelled;
    tighter["components"]["schemas"]["Level20"]["properties"]["a"]["maxProperties"] = json!(5);
    assert_eq!(within(10_000, &before, &tighter), (Some(Class::Breaking), false));
}

#[test]
fn a_hidden_change_below_equal_pairs_is_told_wherever_it_is_used() {
    // Two operations share a circle; what differs in it is told for the request and for the answer.
    let part = |most: usize| json!({"allOf": [named("Whole"), {"minProperties": 1}], "maxProperties": most});
    let side = |most: usize| {
        let mut components = Map::new();
        let whole = json!({"type": "object", "properties": {"part": {"allOf": [
            {"type": "object", "properties": {"whole": {"allOf": [named("Whole"), {"minProperties": 1}]}}},
            {"maxProperties": most},
        ]}}});
        components.insert("Whole".to_owned(), whole);
        let mut document = document(components, "Whole");
        let answer = json!({"200": {"content": {"application/json": {"schema": part(most)}}}});
        document["paths"]["/a"]["post"]["responses"] = answer;
        document
    };
    let (before, after) = (side(9), side(5));
    assert_eq!(worst(&before, &after), Some(Class::Breaking));
    assert_eq!(worst(&after, &before), Some(Class::Weaker));
}

#[test]
fn many_alternatives_are_compared_one_by_one() {
    let wide = |changed: usize, wrap: bool| {
        let one = |kind: usize| {
            let most = if kind == changed { 5 } else { 9 };
            let kind = json!({"type": "string", "enum": [format!("kind {kind}")]});
            let value = json!({"type": "string", "maxLength": most});
            let schema = json!({"type": "object", "required": ["kind"],
                "properties": {"kind": kind, "value": value}});
            if wrap { json!({"allOf": [schema]}) } else { schema }
        };
        let all: Vec<_> = (0..100).map(one).collect();
        let components = [("Wide".to_owned(), json!({"oneOf": all}))];
        document(components.into_iter().collect(), "Wide")
    };
    let (before, spelled, tighter) = (wide(100, false), wide(100, true), wide(70, true));
    assert_eq!(within(30_000, &before, &spelled), (None, false));
    assert_eq!(within(30_000, &before, &tighter), (Some(Class::Breaking), false));
    assert_eq!(within(30_000, &tighter, &before), (Some(Class::Additive), false));
}

#[test]
fn what_nests_or_joins_too_much_is_told() {
    let joined = |_: usize, next: Value| json!({"allOf": [next, {"minProperties": 1}]});
    let offered = |level: usize, next: Value| json!({"oneOf": [next, field("a", level)]});
    let nested = |_: usize, next: Value| json!({"type": "object", "properties": {"a": {"allOf": [next, {"minProperties": 1}]}}});
    let refused = |_: usize, next: Value| json!({"not": {"properties": {"a": next, "b": next}}});
    let links: [&dyn Fn(usize, Value) -> Value; 4] = [&joined, &offered, &nested, &refused];
    for link in links {
        let (before, after) = (chain(2_000, text(9), link), chain(2_000, text(5), link));
        assert_eq!(within(50_000, &before, &after), (Some(Class::Breaking), true));
        assert_eq!(within(50_000, &after, &before), (Some(Class::Breaking), true));
    }
}

#[test]
fn references_in_a_circle_say_nothing_and_what_stands_beside_them_does() {
    let circle = |most: usize| {
        let components = [
            ("One", json!({"allOf": [named("Two"), {"maxProperties": most}]})),
            ("Two", json!({"allOf": [named("One"), {"required": ["a"]}]})),
        ];
        let components = components.map(|(name, schema)| (name.to_owned(), schema));
        document(components.into_iter().collect(), "One")
    };
    assert_eq!(within(100, &circle(9), &circle(9)), (None, false));
    assert_eq!(within(100, &circle(9), &circle(5)), (Some(Class::Breaking), false));
    assert_eq!(within(100, &circle(5), &circle(9)), (Some(Class::Additive), false));
}

#[test]
fn a_pattern_for_names_is_looked_at_in_proportion_to_the_name() {
    let side = |split: bool| {
        let name = "a".repeat(60) + "b";
        let listed = json!({"properties": {name.as_str(): {"type": "string"}}});
        let mut closed = json!({"type": "object", "patternProperties": {"^(a+)+$": {}},
            "additionalProperties": false});
        if !split {
            closed["properties"] = listed["properties"].clone();
        }
        let schema = if split { json!({"allOf": [closed, listed]}) } else { closed };
        document([("One".to_owned(), schema)].into_iter().collect(), "One")
    };
    // Split, nothing takes the name.
    assert_eq!(within(100, &side(false), &side(true)).0, Some(Class::Weaker));
}
