//! Bodies of requests and responses: a schema for each media type.

use std::{collections::BTreeMap, sync::LazyLock};

use rooms_openapi::pointer::escape;
use serde_json::{Map, Value, json};

use super::{
    conjunction::{Conjunction, by_value},
    difference::{ABSENT, Differences},
    schema::Schemas,
    side::Side,
    values::required,
};

/// What 3.0 writes for a body that 3.1 has no schema for.
static BYTES: LazyLock<Value> = LazyLock::new(|| json!({"type": "string", "format": "binary"}));

/// What a side says about the body of a request or a response.
#[derive(Debug)]
pub(super) struct Body<'a>(BTreeMap<String, &'a Value>);

impl<'a> Body<'a> {
    /// The body that something has. Content without a schema counts: something is sent.
    pub(super) fn of(owner: &'a Value) -> Option<Self> {
        let content = owner.get("content").and_then(Value::as_object)?;
        let mut listed = BTreeMap::new();
        for (name, media) in content {
            let plain = media_type(name);
            let name = if listed.contains_key(&plain) { name.clone() } else { plain };
            listed.insert(name, media);
        }
        (!listed.is_empty()).then_some(Self(listed))
    }

    pub(super) fn media_types(&self) -> String {
        let names: Vec<_> = self.0.keys().map(String::as_str).collect();
        names.join(", ")
    }

    pub(super) fn first(&self) -> Conjunction<'a> {
        let first = self.0.iter().next();
        first.map(|(name, media)| schema(name, media)).unwrap_or_default()
    }

    fn first_node(&self) -> &'a Value {
        self.0.values().next().copied().unwrap_or(&Value::Null)
    }
}

/// Media types are written in either case. UTF-8 is what JSON is written in anyway.
fn media_type(name: &str) -> String {
    let mut parts = name.split(';').map(|part| part.trim().to_lowercase());
    let base = parts.next().unwrap_or_default();
    let is_json = base.ends_with("json");
    let mut parameters: Vec<_> = parts
        .map(|part| part.replace(['"', ' '], ""))
        .filter(|part| !(part.is_empty() || is_json && part == "charset=utf-8"))
        .collect();
    parameters.sort();
    let all: Vec<_> = [vec![base], parameters].concat();
    all.join("; ")
}

fn schema<'a>(name: &str, media: &'a Value) -> Conjunction<'a> {
    let told = ["json", "xml", "text/", "multipart/", "form-urlencoded"];
    match media.get("schema") {
        Some(schema) => Conjunction::of(schema),
        None if told.iter().any(|word| name.contains(word)) => Conjunction::default(),
        None => Conjunction::of(&BYTES),
    }
}

/// How the parts of a form are written, as far as it is not as usual.
fn encoding(media: &Value) -> Value {
    let mut parts = Map::new();
    for (name, part) in media.get("encoding").and_then(Value::as_object).into_iter().flatten() {
        let mut part = by_value(part);
        if let Value::Object(said) = &mut part {
            let style = said.get("style").cloned().unwrap_or_else(|| json!("form"));
            said.retain(|key, value| match key.as_str() {
                "style" => *value != json!("form"),
                "explode" => *value != json!(style == "form"),
                "allowReserved" => *value != json!(false),
                key => !key.starts_with("x-"),
            });
            if said.is_empty() {
                continue;
            }
        }
        parts.insert(name.clone(), part);
    }
    if parts.is_empty() { ABSENT.into() } else { Value::Object(parts) }
}

pub(super) fn body_at<'a>(
    at: &str,
    theirs: Option<Body<'a>>,
    mine: Option<Body<'a>>,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    let named = |side: Side<'a>, body: &Body<'a>| side.shape_of(&body.first()).name();
    let node = |body: &Body<'a>| body.first().outermost().unwrap_or_else(|| body.first_node());
    match (theirs, mine) {
        (Some(theirs), Some(mine)) => {
            let nodes = (node(&theirs), node(&mine));
            let (their_types, my_types) = (theirs.media_types(), mine.media_types());
            found.note(format!("{at}/content"), nodes, their_types, my_types);
            let shared = mine.0.iter().filter_map(|(name, mine)| {
                let theirs = *theirs.0.get(name)?;
                Some((name.as_str(), theirs, *mine))
            });
            let shared: Vec<_> = shared.collect();
            if shared.is_empty() {
                schemas.compare(at, &theirs.first(), &mine.first(), found);
            }
            for (position, (name, theirs, mine)) in shared.into_iter().enumerate() {
                let at = match position {
                    0 => at.to_owned(),
                    _ => format!("{at}/content/{}", escape(name)),
                };
                schemas.compare(&at, &schema(name, theirs), &schema(name, mine), found);
                let written = (encoding(theirs), encoding(mine));
                found.note(format!("{at}/encoding"), (theirs, mine), written.0, written.1);
            }
        }
        (Some(theirs), None) => {
            let said = named(schemas.upstream, &theirs);
            found.note(at, (node(&theirs), &Value::Null), said, ABSENT);
        }
        (None, Some(mine)) => {
            let said = named(schemas.ours, &mine);
            found.note(at, (&Value::Null, node(&mine)), ABSENT, said);
        }
        (None, None) => {}
    }
}

/// The bodies of two requests.
pub(super) fn bodies<'a>(
    at: &str,
    theirs: &'a Value,
    mine: &'a Value,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    let at = format!("{at}/body");
    let request =
        |side: Side<'a>, node: &'a Value| node.get("requestBody").map(|body| side.follow(body));
    let (theirs, mine) = (request(schemas.upstream, theirs), request(schemas.ours, mine));
    if let (Some(theirs), Some(mine)) = (theirs, mine) {
        let nodes = (theirs, mine);
        let needed = format!("{at}/required");
        found.note(needed, nodes, required(theirs), required(mine));
    }
    let (theirs, mine) = (theirs.and_then(Body::of), mine.and_then(Body::of));
    body_at(&at, theirs, mine, schemas, found);
}
