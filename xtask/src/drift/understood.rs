//! What is read of a document. What is not understood is refused by its name, never passed over.

use std::{collections::HashSet, ptr};

use anyhow::{Result, bail};
use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::{
    keywords::{Expected, expected, is_schema, near},
    side::Side,
};

/// Dialects of schemas that are read.
const DIALECTS: [&str; 2] = [
    "https://spec.openapis.org/oas/3.1/dialect/base",
    "https://json-schema.org/draft/2020-12/schema",
];

/// Keywords that change what a reference leads to.
const REFUSED: [&str; 4] = ["$dynamicRef", "$recursiveRef", "$id", "$vocabulary"];

/// Keys outside of schemas whose values are data, or are not compared.
const DATA: [&str; 6] = ["example", "examples", "default", "enum", "links", "scopes"];

/// Keys outside of schemas whose values are maps from free names.
const NAME_MAPS: [&str; 13] = [
    "responses",
    "parameters",
    "requestBodies",
    "headers",
    "securitySchemes",
    "pathItems",
    "callbacks",
    "paths",
    "webhooks",
    "content",
    "encoding",
    "variables",
    "mapping",
];

/// Maps whose names cannot begin as those of extensions do.
const WITH_EXTENSIONS: [&str; 3] = ["paths", "responses", "callbacks"];

/// Keys outside of schemas that are true or false.
const FLAGS: [&str; 5] = ["required", "deprecated", "explode", "allowReserved", "allowEmptyValue"];

/// All schemas of a document that is understood, each with its JSON pointer.
///
/// # Errors
///
/// Something that is not understood, by name and place.
pub(super) fn understood(document: &Value) -> Result<Vec<(String, &Value)>> {
    let version = document.get("openapi").and_then(Value::as_str);
    let version = version.unwrap_or_default();
    if !["3.0", "3.1"].iter().any(|known| is_version(version, known)) {
        bail!("OpenAPI {version} is not understood, only 3.0 and 3.1");
    }
    if let Some(dialect) = document.get("jsonSchemaDialect") {
        is_dialect(dialect, "jsonSchemaDialect", "")?;
    }
    let mut walk = Walk::of(document);
    walk.object(document, "")?;
    while let Some((reference, target, role)) = walk.referred.pop() {
        let at = reference.trim_start_matches('#');
        match role {
            Role::Object => walk.object(target, at)?,
            Role::Schema => walk.schema(target, at)?,
        }
    }
    Ok(walk.schemas)
}

fn is_version(version: &str, known: &str) -> bool {
    let rest = version.strip_prefix(known);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
}

fn is_dialect(dialect: &Value, key: &str, at: &str) -> Result<()> {
    let name = dialect.as_str().unwrap_or_default();
    if !DIALECTS.contains(&name.trim_end_matches('#')) {
        bail!("the dialect {dialect} is not understood (`{key}` at #{at})");
    }
    Ok(())
}

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Role {
    /// Of OpenAPI.
    Object,
    /// Of JSON Schema.
    Schema,
}

#[derive(Debug)]
struct Walk<'a> {
    side: Side<'a>,
    modern: bool,
    /// A node may stand in a circle of references.
    seen: HashSet<(*const Value, Role)>,
    /// What references lead to, which may stand where nothing else leads.
    referred: Vec<(&'a str, &'a Value, Role)>,
    schemas: Vec<(String, &'a Value)>,
}

impl<'a> Walk<'a> {
    fn of(document: &'a Value) -> Self {
        let side = Side { document };
        Self {
            side,
            modern: side.is_modern(),
            seen: HashSet::new(),
            referred: Vec::new(),
            schemas: Vec::new(),
        }
    }

    fn object(&mut self, node: &'a Value, at: &str) -> Result<()> {
        match node {
            Value::Object(map) => {
                if !self.seen.insert((ptr::from_ref(node), Role::Object)) {
                    return Ok(());
                }
                for (key, child) in map {
                    self.field(key, child, at)?;
                }
            }
            Value::Array(list) => {
                for (position, child) in list.iter().enumerate() {
                    self.object(child, &format!("{at}/{position}"))?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn field(&mut self, key: &str, value: &'a Value, at: &str) -> Result<()> {
        if key.starts_with("x-") {
            return Ok(());
        }
        let place = format!("{at}/{}", escape(key));
        if key == "$ref" {
            return self.reference(value, Role::Object, at);
        }
        if FLAGS.contains(&key) && !value.is_boolean() {
            return refuse(key, value, Expected::Flag.words(self.modern), at);
        }
        if DATA.contains(&key) {
            return Ok(());
        }
        match (key, value) {
            ("schema", _) => self.schema(value, &place),
            ("schemas", Value::Object(map)) if at == "/components" => {
                map.iter().try_for_each(|(name, child)| self.schema(child, &below(&place, name)))
            }
            (_, Value::Object(map)) if NAME_MAPS.contains(&key) => {
                let extensions = WITH_EXTENSIONS.contains(&key) && at != "/components";
                map.iter()
                    .filter(|(name, _)| !(extensions && name.starts_with("x-")))
                    .try_for_each(|(name, child)| self.object(child, &below(&place, name)))
            }
            _ => self.object(value, &place),
        }
    }

    fn schema(&mut self, node: &'a Value, at: &str) -> Result<()> {
        let map = match node {
            Value::Object(map) => map,
            _ if is_schema(node, self.modern) => return Ok(()),
            _ => bail!(
                "{} at #{at} is not understood; expected is {}",
                told(node),
                Expected::Schema.words(self.modern)
            ),
        };
        if !self.seen.insert((ptr::from_ref(node), Role::Schema)) {
            return Ok(());
        }
        self.schemas.push((at.to_owned(), node));
        map.iter().try_for_each(|(key, value)| self.keyword(key, value, at))
    }

    fn keyword(&mut self, key: &str, value: &'a Value, at: &str) -> Result<()> {
        if key.starts_with("x-") {
            return Ok(());
        }
        if REFUSED.contains(&key) {
            bail!("`{key}` at #{at} is not understood");
        }
        let Some(expected) = expected(key) else {
            return match near(key) {
                Some(meant) => bail!("`{key}` at #{at} is not understood; `{meant}` is"),
                // In 3.1 any other word is an annotation, which is listed.
                None if self.modern => Ok(()),
                None => bail!(
                    "`{key}` at #{at} is no keyword of a schema; one of your own begins with `x-`"
                ),
            };
        };
        if !expected.takes(value, self.modern) {
            return refuse(key, value, expected.words(self.modern), at);
        }
        match key {
            "$ref" => return self.reference(value, Role::Schema, at),
            "$schema" => return is_dialect(value, key, at),
            _ => {}
        }
        let place = format!("{at}/{key}");
        match (expected, value) {
            // Whether a flag may stand here is known by now.
            (Expected::Schema | Expected::SchemaOrFlag, Value::Object(_)) => {
                self.schema(value, &place)
            }
            (Expected::Schemas | Expected::Alternatives, Value::Array(list)) => {
                list.iter().enumerate().try_for_each(|(position, child)| {
                    self.schema(child, &format!("{place}/{position}"))
                })
            }
            (Expected::SchemasByName, Value::Object(map)) => {
                map.iter().try_for_each(|(name, child)| self.schema(child, &below(&place, name)))
            }
            (Expected::Dependencies, Value::Object(map)) => map
                .iter()
                .filter(|(_, child)| child.is_object())
                .try_for_each(|(name, child)| self.schema(child, &below(&place, name))),
            _ => Ok(()),
        }
    }

    fn reference(&mut self, value: &'a Value, role: Role, at: &str) -> Result<()> {
        let Some(reference) = value.as_str() else {
            return refuse("$ref", value, Expected::Text.words(self.modern), at);
        };
        if reference != "#" && !reference.starts_with("#/") {
            bail!(
                "the reference {reference} at #{at} leads out of the document; bundle it into one file first"
            );
        }
        let Some(target) = self.side.target(reference) else {
            bail!(
                "the reference {reference} at #{at} leads nowhere; correct it, or add what it should lead to"
            );
        };
        self.referred.push((reference, target, role));
        Ok(())
    }
}

fn below(place: &str, name: &str) -> String {
    format!("{place}/{}", escape(name))
}

fn refuse(key: &str, value: &Value, expected: &str, at: &str) -> Result<()> {
    bail!("`{key}` at #{at} is {}, which is not understood; expected is {expected}", told(value))
}

/// A value in few words.
fn told(value: &Value) -> String {
    const LONGEST: usize = 60;
    let text = value.to_string();
    match value {
        Value::Object(_) => "an object".to_owned(),
        Value::Array(list) if list.is_empty() => "an empty list".to_owned(),
        _ if text.chars().count() <= LONGEST => text,
        Value::Array(_) => "a list".to_owned(),
        _ => text.chars().take(LONGEST).chain(['…']).collect(),
    }
}
