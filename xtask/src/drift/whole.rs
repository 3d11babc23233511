//! Keywords that no pointer leads into, compared as a whole: `not`, `if`, `contains` and the like.
//!
//! What two spellings of such a schema have in common is for a library to say: they are written out as
//! JSON Schema and brought into its canonical form, which holds no places and so serves for nothing else.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{
    conjunction::{Conjunction, Extent, Identity, by_value},
    difference::ABSENT,
    limits::{ABOVE, BELOW, several},
    shape::{Kind, Others, Shape},
    side::Side,
};

/// Keywords that are compared as a whole, and the type that they are about.
pub(super) const WHOLES: [(&str, &str); 20] = [
    ("oneOf", ""),
    ("anyOf", ""),
    ("not", ""),
    ("if", ""),
    ("then", ""),
    ("else", ""),
    ("patternProperties", "object"),
    ("propertyNames", "object"),
    ("dependentSchemas", "object"),
    ("dependentRequired", "object"),
    ("dependencies", "object"),
    ("unevaluatedProperties", "object"),
    ("unevaluatedItems", "array"),
    ("additionalItems", "array"),
    ("prefixItems", "array"),
    ("contains", "array"),
    ("minContains", "array"),
    ("maxContains", "array"),
    ("contentSchema", "string"),
    ("contentMediaType", "string"),
];

/// The keywords that are compared as a whole, of those that say something about a type.
pub(super) fn wholes<'a>(
    opened: &Conjunction<'a>,
    kind: Option<&str>,
    shape: &Shape<'a>,
) -> BTreeMap<&'static str, Vec<&'a Value>> {
    let mut wholes: BTreeMap<&'static str, Vec<&'a Value>> = BTreeMap::new();
    let conditional = ["then", "else"].iter().any(|key| opened.said(key).next().is_some())
        && opened.said("if").next().is_some();
    for (key, about) in WHOLES {
        let fits = about.is_empty() || kind.is_none_or(|kind| kind == about);
        let means = match key {
            "if" | "then" | "else" => conditional,
            "unevaluatedProperties" => !shape.is_closed(),
            // Unless there are too many, alternatives are compared one by one.
            "oneOf" | "anyOf" => false,
            "contentMediaType" => opened.said("contentEncoding").next().is_some(),
            _ => true,
        };
        let said: Vec<_> = opened
            .parts
            .iter()
            .filter(|part| part.extent != Extent::BesideReference)
            .filter_map(|part| part.node.get(key))
            .filter(|value| key == "not" || *value != &Value::Bool(true))
            .collect();
        if fits && means && !said.is_empty() {
            wholes.insert(key, said);
        }
    }
    wholes
}

/// Schemas that nest deeper are not written out.
const DEEPEST: usize = 50;

/// More schemas than this are not written out.
const MOST_WRITTEN: usize = 20_000;

/// What a shape says by a keyword that is compared as a whole, unless that takes more steps than are `left`.
pub(super) fn whole<'a>(
    side: Side<'a>,
    shape: &Shape<'a>,
    key: &str,
    left: &mut usize,
) -> Option<Value> {
    let Some(said) = shape.wholes.get(key) else {
        return Some(ABSENT.into());
    };
    let most = MOST_WRITTEN.min(*left);
    let mut open = Open { schemas: Vec::new(), left: most };
    let base = beside(side, shape, &mut open);
    let all: Vec<_> = said.iter().map(|value| keyword(side, key, value, &mut open)).collect();
    *left -= most - open.left;
    if open.left == 0 {
        return None;
    }
    let mut all: Vec<_> = all.into_iter().filter_map(|value| alone(key, value, &base)).collect();
    all.sort_by_cached_key(ToString::to_string);
    all.dedup();
    match all.len() {
        0 => Some(ABSENT.into()),
        1 => all.pop(),
        _ => Some(Value::Array(all)),
    }
}

/// What a keyword says, as it is written in the file.
pub(super) fn in_the_file(shape: &Shape<'_>, key: &str) -> Value {
    let said = shape.wholes.get(key).into_iter().flatten();
    let written: Vec<_> = said.map(|value| json!({ key: value })).collect();
    several(written.iter()).unwrap_or(ABSENT.into())
}

/// Keywords whose meaning depends on others beside them.
const TOGETHER: [&str; 10] = [
    "if",
    "then",
    "else",
    "minContains",
    "maxContains",
    "additionalItems",
    "unevaluatedItems",
    "unevaluatedProperties",
    "contentSchema",
    "contentMediaType",
];

/// What a keyword says by itself, in one spelling; nothing if that holds anyway.
fn alone(key: &str, value: Value, base: &Value) -> Option<Value> {
    if TOGETHER.contains(&key) {
        // The library drops such a keyword where it does not see the others.
        return Some(json!({ key: canonical(&value) }));
    }
    let schema = json!({ key: value });
    let both = json!({"allOf": [base, schema]});
    (canonical(&both) != canonical(base)).then(|| canonical(&schema))
}

/// What holds beside the keywords that are compared as a whole, as far as it is told in a few words.
fn beside<'a>(side: Side<'a>, shape: &Shape<'a>, open: &mut Open) -> Value {
    match shape.kind {
        Kind::Choice | Kind::Any => json!({}),
        Kind::Scalar => {
            let mut bare = shape.clone();
            bare.wholes.clear();
            shape_out(side, &bare, open)
        }
        _ if shape.nullable => json!({"type": [shape.family(), "null"]}),
        _ => json!({"type": shape.family()}),
    }
}

/// Schemas that are being written out, and how many more may be.
#[derive(Debug)]
struct Open {
    schemas: Vec<Identity>,
    left: usize,
}

fn canonical(schema: &Value) -> Value {
    let Ok(canonical) = jsonschema::canonicalize(schema) else {
        return schema.clone();
    };
    let mut schema = canonical.to_json_schema();
    if let Value::Object(map) = &mut schema {
        map.remove("$schema");
    }
    schema
}

fn keyword<'a>(side: Side<'a>, key: &str, value: &'a Value, open: &mut Open) -> Value {
    let mut schema = |node: &'a Value| written_out(side, &Conjunction::of(node), open);
    match (key, value) {
        ("patternProperties" | "dependentSchemas", Value::Object(map)) => {
            map.iter().map(|(name, node)| (name.clone(), schema(node))).collect()
        }
        ("prefixItems" | "oneOf" | "anyOf", Value::Array(list)) => {
            list.iter().map(schema).collect()
        }
        (
            "not"
            | "if"
            | "then"
            | "else"
            | "propertyNames"
            | "unevaluatedProperties"
            | "unevaluatedItems"
            | "additionalItems"
            | "contains"
            | "contentSchema",
            node,
        ) => schema(node),
        _ => by_value(value),
    }
}

/// A schema as JSON Schema has it, components and all.
fn written_out<'a>(side: Side<'a>, schema: &Conjunction<'a>, open: &mut Open) -> Value {
    let identity = schema.identity();
    if let Some(at) = open.schemas.iter().rposition(|one| *one == identity) {
        // How far up it leads back is all that is left to say.
        return json!({"const": format!("as {} levels up", open.schemas.len() - at)});
    }
    if open.schemas.len() == DEEPEST {
        open.left = 0;
    }
    if open.left == 0 {
        return Value::Null;
    }
    let shape = side.shape_of(schema);
    open.left = match shape.is_read() {
        true => open.left.saturating_sub(shape.steps),
        false => 0,
    };
    open.schemas.push(identity);
    let value = shape_out(side, &shape, open);
    open.schemas.pop();
    value
}

fn shape_out<'a>(side: Side<'a>, shape: &Shape<'a>, open: &mut Open) -> Value {
    let mut map = Map::new();
    let mut all = Vec::new();
    match shape.kind {
        Kind::Choice => {
            let choices = shape.choices.iter();
            let choices: Value = choices.map(|choice| shape_out(side, choice, open)).collect();
            map.insert(shape.choice_keyword().to_owned(), choices);
        }
        Kind::Any => {}
        _ if shape.family() == "nothing" => return json!(false),
        _ => {
            let word = shape.signature();
            let (kind, format) = word.split_once('<').unwrap_or((word.as_str(), ""));
            let kind = match shape.kind {
                Kind::Scalar => kind,
                _ => shape.family(),
            };
            map.insert("type".to_owned(), json!(kind));
            if !format.is_empty() {
                map.insert("format".to_owned(), json!(format.trim_end_matches('>')));
            }
        }
    }
    for (key, value) in &shape.limits {
        let text = value.as_str().unwrap_or_default();
        let excluded = |word: &str| text.strip_prefix(word)?.parse::<Value>().ok();
        match (*key, value) {
            ("minimum", _) if excluded(ABOVE).is_some() => {
                map.insert("exclusiveMinimum".to_owned(), json!(excluded(ABOVE)));
            }
            ("maximum", _) if excluded(BELOW).is_some() => {
                map.insert("exclusiveMaximum".to_owned(), json!(excluded(BELOW)));
            }
            ("pattern" | "multipleOf", Value::Array(list)) => {
                all.extend(list.iter().map(|one| json!({ *key: one })));
            }
            _ => {
                map.insert((*key).to_owned(), value.clone());
            }
        }
    }
    let properties = shape.properties.iter();
    let properties: Map<String, Value> = properties
        .map(|(name, property)| ((*name).to_owned(), written_out(side, property, open)))
        .collect();
    if !properties.is_empty() {
        map.insert("properties".to_owned(), Value::Object(properties));
    }
    if !shape.required.is_empty() {
        map.insert("required".to_owned(), json!(shape.required));
    }
    match &shape.others {
        Others::Open => None,
        Others::Closed => map.insert("additionalProperties".to_owned(), json!(false)),
        Others::Values(values) => {
            let values = written_out(side, values, open);
            map.insert("additionalProperties".to_owned(), values)
        }
    };
    if !shape.items.parts.is_empty() {
        map.insert("items".to_owned(), written_out(side, &shape.items, open));
    }
    for (key, said) in &shape.wholes {
        all.extend(said.iter().map(|value| json!({ *key: keyword(side, key, value, open) })));
    }
    if !all.is_empty() {
        map.insert("allOf".to_owned(), Value::Array(all));
    }
    match shape.nullable {
        true => json!({"anyOf": [map, {"type": "null"}]}),
        false => Value::Object(map),
    }
}
