//! Comparing two states of upstream with each other: the older one takes our place.

use serde_json::{Value, json};

/// The older document, dressed as a curated one: every component and operation comes from itself.
pub(super) fn as_curated(older: &Value) -> Value {
    let mut copy = older.clone();
    if let Some(Value::Object(schemas)) = copy.pointer_mut("/components/schemas") {
        for (name, schema) in schemas {
            if let Value::Object(schema) = schema {
                schema.insert("x-upstream".to_owned(), json!(name));
            }
        }
    }
    let Some(Value::Object(paths)) = copy.get_mut("paths") else {
        return copy;
    };
    let items = paths.values_mut().filter_map(Value::as_object_mut);
    for operation in items.flat_map(|item| item.values_mut()) {
        let id = operation.get("operationId").cloned();
        if let (Value::Object(operation), Some(id)) = (operation, id) {
            operation.insert("x-upstream".to_owned(), json!({"operationId": id}));
        }
    }
    copy
}
