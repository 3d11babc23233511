//! Copies of a document in which one node is moved.

use serde_json::{Map, Value, json};

/// What is done to a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mutation {
    OperationAdded,
    OperationRemoved,
    ParameterAdded,
    ParameterRemoved,
    ParameterRenamed,
    ParameterRetyped,
    FieldAdded,
    FieldRemoved,
    FieldRenamed,
    FieldRetyped,
    FieldOptional,
    ValueAdded,
    ValueRemoved,
    StatusAdded,
    StatusRemoved,
    LimitTightened,
    LimitLoosened,
}

/// One mutation of one document: the copy, and where it was done.
pub(super) struct Case {
    pub(super) mutation: Mutation,
    pub(super) at: String,
    pub(super) moved: Value,
}

/// The pointers of all nodes that a test picks.
fn all(node: &Value, at: &str, pick: &dyn Fn(&str, &Value) -> bool, found: &mut Vec<String>) {
    if pick(at, node) {
        found.push(at.to_owned());
    }
    let mut visit = |key: &str, child: &Value| {
        if !matches!(
            key,
            "example" | "examples" | "default" | "description" | "summary"
        ) {
            let key = key.replace('~', "~0").replace('/', "~1");
            all(child, &format!("{at}/{key}"), pick, found);
        }
    };
    match node {
        Value::Object(map) => map.iter().for_each(|(key, child)| visit(key, child)),
        Value::Array(list) => {
            let children = list.iter().enumerate();
            children.for_each(|(position, child)| visit(&position.to_string(), child));
        }
        _ => {}
    }
}

fn pick(document: &Value, pick: impl Fn(&str, &Value) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    all(document, "", &pick, &mut found);
    found
}

fn with(document: &Value, at: &str, change: impl FnOnce(&mut Value)) -> Value {
    let mut moved = document.clone();
    change(moved.pointer_mut(at).expect("a place of the document"));
    moved
}

fn object(node: &mut Value) -> &mut Map<String, Value> {
    node.as_object_mut().expect("an object")
}

/// Another type than the one there is, which never fits it.
fn other_type(node: &Value) -> Value {
    match node.get("type").and_then(Value::as_str) {
        Some("boolean") => json!({"type": "array", "items": {"type": "boolean"}}),
        _ => json!({"type": "boolean"}),
    }
}

const METHODS: [&str; 5] = ["get", "put", "post", "patch", "delete"];

pub(super) fn last(at: &str) -> &str {
    at.rsplit('/').next().unwrap_or_default()
}

pub(super) fn up(at: &str, levels: usize) -> &str {
    (0..levels).fold(at, |at, _| at.rsplit_once('/').map_or("", |(up, _)| up))
}

/// Shows every mutation, one after the other: together they would fill the memory.
pub(super) fn mutations(document: &Value, mut show: impl FnMut(Case)) {
    let mut case = |mutation, at: &str, moved| {
        show(Case {
            mutation,
            at: at.to_owned(),
            moved,
        });
    };
    let in_paths = |at: &str| at.starts_with("/paths/") && at.matches('/').count() == 3;
    for at in pick(document, |at, _| {
        in_paths(at) && METHODS.contains(&last(at))
    }) {
        let item = up(&at, 1);
        let label = last(&at).to_owned();
        case(
            Mutation::OperationRemoved,
            &at,
            with(document, item, |item| {
                object(item).remove(&label);
            }),
        );
        case(
            Mutation::OperationAdded,
            &at,
            with(document, item, |item| {
                object(item).insert(
                    "trace".to_owned(),
                    json!({"operationId": "new", "responses": {}}),
                );
            }),
        );
        case(
            Mutation::ParameterAdded,
            &at,
            with(document, &at, |operation| {
                let listed = object(operation)
                    .entry("parameters")
                    .or_insert_with(|| json!([]));
                let new = json!({"name": "brand_new", "in": "query", "schema": {"type": "string"}});
                listed.as_array_mut().expect("a list").push(new);
            }),
        );
        case(
            Mutation::StatusAdded,
            &at,
            with(document, &format!("{at}/responses"), |responses| {
                object(responses).insert("418".to_owned(), json!({"description": "new"}));
            }),
        );
    }
    for at in pick(document, |at, _| {
        last(up(at, 1)) == "responses" && at.starts_with("/paths/")
    }) {
        let status = last(&at).to_owned();
        case(
            Mutation::StatusRemoved,
            &at,
            with(document, up(&at, 1), |responses| {
                object(responses).remove(&status);
            }),
        );
    }
    let parameter = |node: &Value| node.get("in").is_some() && node.get("schema").is_some();
    for at in pick(document, |_, node| parameter(node)) {
        if at.starts_with("/paths/") {
            let position: usize = last(&at).parse().expect("a position");
            case(
                Mutation::ParameterRemoved,
                &at,
                with(document, up(&at, 1), |list| {
                    list.as_array_mut().expect("a list").remove(position);
                }),
            );
        }
        case(
            Mutation::ParameterRenamed,
            &at,
            with(document, &at, |node| {
                node["name"] = json!("renamed");
            }),
        );
        case(
            Mutation::ParameterRetyped,
            &at,
            with(document, &at, |node| {
                node["schema"] = other_type(&node["schema"]);
            }),
        );
    }
    for at in pick(document, |at, node| {
        last(at) == "properties" && node.is_object()
    }) {
        let names: Vec<String> = object(&mut document.pointer(&at).expect("there").clone())
            .keys()
            .cloned()
            .collect();
        case(
            Mutation::FieldAdded,
            &at,
            with(document, &at, |map| {
                object(map).insert("brand_new".to_owned(), json!({"type": "string"}));
            }),
        );
        for name in names {
            let place = format!("{at}/{name}");
            case(
                Mutation::FieldRemoved,
                &place,
                with(document, &at, |map| {
                    object(map).remove(&name);
                }),
            );
            case(
                Mutation::FieldRenamed,
                &place,
                with(document, up(&at, 1), |owner| {
                    let field = object(&mut owner["properties"])
                        .remove(&name)
                        .expect("there");
                    object(&mut owner["properties"]).insert("renamed".to_owned(), field);
                    for one in owner["required"].as_array_mut().into_iter().flatten() {
                        if one == name.as_str() {
                            *one = json!("renamed");
                        }
                    }
                }),
            );
            case(
                Mutation::FieldRetyped,
                &place,
                with(document, &at, |map| {
                    let other = other_type(&map[&name]);
                    map[&name] = other;
                }),
            );
            let required = document
                .pointer(up(&at, 1))
                .and_then(|owner| owner.get("required"));
            let required = required.and_then(Value::as_array);
            if required.is_some_and(|list| list.iter().any(|one| one == name.as_str())) {
                case(
                    Mutation::FieldOptional,
                    &place,
                    with(document, up(&at, 1), |owner| {
                        let list = owner["required"].as_array_mut().expect("a list");
                        list.retain(|one| one != name.as_str());
                    }),
                );
            }
        }
    }
    for at in pick(document, |at, node| last(at) == "enum" && node.is_array()) {
        case(
            Mutation::ValueAdded,
            &at,
            with(document, &at, |list| {
                list.as_array_mut()
                    .expect("a list")
                    .push(json!("brand new"));
            }),
        );
        case(
            Mutation::ValueRemoved,
            &at,
            with(document, &at, |list| {
                list.as_array_mut().expect("a list").pop();
            }),
        );
    }
    let lower = ["minimum", "minLength", "minItems"];
    let upper = ["maximum", "maxLength", "maxItems"];
    let limit = |at: &str, node: &Value| {
        (lower.contains(&last(at)) || upper.contains(&last(at))) && node.is_number()
    };
    for at in pick(document, limit) {
        let step = if lower.contains(&last(&at)) { 1 } else { -1 };
        for (mutation, step) in [
            (Mutation::LimitTightened, step),
            (Mutation::LimitLoosened, -step),
        ] {
            case(
                mutation,
                &at,
                with(document, &at, |node| {
                    *node = json!(node.as_i64().expect("a whole number") + step);
                }),
            );
        }
    }
}
