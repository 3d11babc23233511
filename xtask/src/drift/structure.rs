//! What upstream said, told from what we say and what the ledger says that upstream said.
//!
//! Ledger entries repeat both sides. With ours taken out and upstream's put in, the curated document has
//! upstream's structure, as far as it is compared: no upstream document is needed to see whether that is
//! still the structure which the two were reconciled with.

use std::collections::BTreeMap;

use rooms_openapi::Environment;
use serde_json::{Value, json};

use super::{
    compare::said,
    difference::{ABSENT, plain},
    ledger::{Entry, Ledger},
    lock::{Prints, print},
    whole::WHOLES,
};

/// What is said at each place, without places where nothing is.
pub(crate) type Structure = BTreeMap<String, Value>;

/// Where false says as much as nothing.
const UNLESS_TRUE: [&str; 4] = ["closed", "deprecated", "nullable", "required"];

/// What a curated document says, at the places where the comparison looks.
pub(crate) fn curated(document: &Value, environment: Environment) -> Structure {
    let mut origins = Structure::new();
    let mut copy = document.clone();
    let components = copy.pointer_mut("/components/schemas");
    for (name, schema) in components.and_then(Value::as_object_mut).into_iter().flatten() {
        let origin = schema.as_object_mut().and_then(|map| map.remove("x-upstream"));
        in_place(schema);
        if let (Some(origin), Value::Object(schema)) = (origin, schema) {
            origins.insert(format!("{name}#/x-upstream"), origin);
            // It is compared with itself, under its own name.
            schema.insert("x-upstream".to_owned(), json!(name));
        }
    }
    let items = copy.get_mut("paths").and_then(Value::as_object_mut);
    let items = items.into_iter().flat_map(|paths| paths.values_mut());
    let operations = items.filter_map(Value::as_object_mut);
    for operation in operations.flat_map(|item| item.values_mut()) {
        let id = operation.get("x-upstream").cloned();
        in_place(operation);
        if let (Some(id), Value::Object(operation)) = (id, operation) {
            operation.insert("x-upstream".to_owned(), id);
        }
    }
    let mut structure = said(&copy, environment);
    structure.extend(origins);
    structure.retain(|pointer, value| {
        let word = pointer.rsplit('/').next().unwrap_or_default();
        *value != ABSENT && !(UNLESS_TRUE.contains(&word) && *value == json!(false))
    });
    structure
}

/// Schemas that say in place which component of upstream they are, are compared in place.
fn in_place(node: &mut Value) {
    match node {
        Value::Object(map) => {
            map.remove("x-upstream");
            map.values_mut().for_each(in_place);
        }
        Value::Array(list) => list.iter_mut().for_each(in_place),
        _ => {}
    }
}

/// The same as upstream says it, by the ledger. Fingerprints say enough.
pub(crate) fn upstream(mut structure: Prints, ledger: &Ledger, environment: Environment) -> Prints {
    for entry in ledger.entries(environment) {
        let pointer = &entry.pointer;
        if entry.upstream == ABSENT {
            remove(&mut structure, pointer, |_| true);
            continue;
        }
        // Where upstream has something of another kind, nothing below is compared.
        if let Some(place) = pointer.strip_suffix("/type")
            && !(is_scalar(&entry.upstream) && is_scalar(&entry.ours))
        {
            remove(&mut structure, place, |below| {
                !["/nullable", "/required", "/schema"].contains(&below)
            });
        }
        structure.insert(pointer.clone(), print(pointer, &entry.upstream));
    }
    structure
}

/// What the document says where a ledger entry is about something else that it says.
pub(crate) fn contradiction(structure: &Structure, entry: &Entry) -> Option<String> {
    let recorded = plain(&entry.ours);
    if entry.pointer.ends_with('#') {
        // A whole operation, which the entry names by an id.
        let next = structure.range(entry.pointer.clone()..).next();
        let is_there = next.is_some_and(|(pointer, _)| pointer.starts_with(&entry.pointer));
        let here = if is_there { "an operation" } else { ABSENT };
        return (is_there == (recorded == ABSENT)).then(|| here.to_owned());
    }
    let here = found(structure, &entry.pointer);
    let (place, keyword) = entry.pointer.rsplit_once('/').unwrap_or_default();
    let is_property = place.ends_with("/properties");
    if !is_property && WHOLES.iter().any(|(whole, _)| *whole == keyword) {
        // The entry has it as it is written, in one of many spellings.
        return ((here == ABSENT) != (recorded == ABSENT)).then_some(here);
    }
    // An object is told by its fields, one by one.
    let word = |text: &str| text.split(" {").next().unwrap_or_default().to_owned();
    let nothing = |text: &str| [ABSENT, "false"].contains(&text);
    // Components that upstream does not have are told by their contents too.
    let bare = recorded.strip_prefix("required ").unwrap_or(&recorded);
    let named = here.ends_with("object") && bare.starts_with(|first: char| first.is_uppercase());
    let same = word(&recorded) == word(&here) || (nothing(&recorded) && nothing(&here)) || named;
    (!same).then_some(here)
}

/// What a place is, in the words of a difference.
fn found(structure: &Structure, place: &str) -> String {
    if let Some(value) = structure.get(place) {
        let names_nothing = value == "there";
        if !names_nothing {
            return plain(value);
        }
    }
    let get = |below: &str| structure.get(&format!("{place}{below}"));
    let kind = ["/schema", "/type", "/body/schema", "/body/type", "/operationId"];
    let kind = kind.iter().find_map(|below| get(below));
    let kind = match (kind, get("")) {
        (Some(kind), _) => plain(kind),
        (None, Some(_)) => "no body".to_owned(),
        (None, None) => return ABSENT.to_owned(),
    };
    match get("/required") {
        Some(_) => format!("required {kind}"),
        None => kind,
    }
}

/// Removes a place and those places below it that are meant.
fn remove(structure: &mut Prints, place: &str, meant: impl Fn(&str) -> bool) {
    let places = structure.range(place.to_owned()..).map(|(pointer, _)| pointer);
    let below = places.take_while(|pointer| pointer.starts_with(place)).filter(|pointer| {
        let below = &pointer[place.len()..];
        let whole = below.is_empty() || below.starts_with('/') || place.ends_with('#');
        whole && meant(below)
    });
    for pointer in below.cloned().collect::<Vec<_>>() {
        structure.remove(&pointer);
    }
}

fn is_scalar(value: &Value) -> bool {
    let word = value.as_str().unwrap_or_default();
    let word = word.split('<').next().unwrap_or_default();
    ["boolean", "integer", "number", "string"].contains(&word)
}
