//! Fields, listed values and constraints.

use serde_json::{Value, json};

use super::{Mutation, Part, last, object, other_type, pick, up, with};

pub(super) fn moved(part: &Part, case: &mut dyn FnMut(Mutation, &str, Value)) {
    let document = &part.document;
    for at in pick(part, |at, node| last(at) == "properties" && node.is_object()) {
        let names: Vec<String> =
            object(&mut document.pointer(&at).expect("there").clone()).keys().cloned().collect();
        case(
            Mutation::FieldAdded,
            &at,
            with(document, &at, |map| {
                object(map).insert("brand_new".to_owned(), json!({"type": "string"}));
            }),
        );
        for name in names {
            let place = format!("{at}/{name}");
            // What stands beside alternatives may list it as well: then that still holds.
            if document.pointer(&format!("{}/properties/{name}", up(&at, 3))).is_some() {
                continue;
            }

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
                    let field = object(&mut owner["properties"]).remove(&name).expect("there");
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
            let required = document.pointer(up(&at, 1)).and_then(|owner| owner.get("required"));
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
            } else {
                case(
                    Mutation::FieldRequired,
                    &place,
                    with(document, up(&at, 1), |owner| {
                        let list = object(owner).entry("required").or_insert_with(|| json!([]));
                        list.as_array_mut().expect("a list").push(json!(name));
                    }),
                );
            }
            let field = document.pointer(&place).expect("there");
            if field["type"].is_string() {
                let null = field["nullable"] == json!(true);
                let mutation = if null { Mutation::NullRemoved } else { Mutation::NullAdded };
                case(
                    mutation,
                    &place,
                    with(document, &place, |field| field["nullable"] = json!(!null)),
                );
            }
        }
    }
    for at in pick(part, |at, node| last(at) == "enum" && node.is_array()) {
        case(
            Mutation::ValueAdded,
            &at,
            with(document, &at, |list| {
                list.as_array_mut().expect("a list").push(json!("brand new"));
            }),
        );
        let several = document.pointer(&at).and_then(|list| list.get(1)).is_some();
        if several {
            case(
                Mutation::ValueRemoved,
                &at,
                with(document, &at, |list| {
                    list.as_array_mut().expect("a list").pop();
                }),
            );
        }
        case(
            Mutation::ValueRenamed,
            &at,
            with(document, &at, |list| {
                list[0] = json!("renamed");
            }),
        );
    }
    let lower = ["minimum", "minLength", "minItems"];
    let upper = ["maximum", "maxLength", "maxItems"];
    let limit = |at: &str, node: &Value| {
        (lower.contains(&last(at)) || upper.contains(&last(at))) && node.is_number()
    };
    for at in pick(part, limit) {
        let step = if lower.contains(&last(&at)) { 1 } else { -1 };
        for (mutation, step) in [(Mutation::LimitTightened, step), (Mutation::LimitLoosened, -step)]
        {
            case(
                mutation,
                &at,
                with(document, &at, |node| {
                    *node = json!(node.as_i64().expect("a whole number") + step);
                }),
            );
        }
    }
    for at in pick(part, |at, node| limit(at, node) || (last(at) == "pattern" && node.is_string()))
    {
        let word = last(&at).to_owned();
        case(
            Mutation::ConstraintRemoved,
            &at,
            with(document, up(&at, 1), |schema| {
                object(schema).remove(&word);
            }),
        );
        if word == "pattern" {
            case(
                Mutation::PatternChanged,
                &at,
                with(document, &at, |pattern| *pattern = json!("^moved$")),
            );
        }
    }
    let unlimited = |node: &Value| {
        let word = match node.get("type").and_then(Value::as_str)? {
            "string" => "maxLength",
            "integer" | "number" => "maximum",
            "array" => "maxItems",
            _ => return None,
        };
        node.get(word).is_none().then_some(word)
    };
    for at in pick(part, |_, node| unlimited(node).is_some()) {
        let word = document.pointer(&at).and_then(unlimited).expect("there");
        // A tighter limit may stand beside alternatives.
        if document.pointer(up(&at, 2)).is_some_and(|beside| beside.get(word).is_some()) {
            continue;
        }
        case(
            Mutation::ConstraintAdded,
            &at,
            with(document, &at, |schema| {
                object(schema).insert(word.to_owned(), json!(40));
            }),
        );
    }
}
