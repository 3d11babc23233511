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
    for place in ["/paths", "/webhooks", "/components/pathItems"] {
        let items = copy.pointer_mut(place).and_then(Value::as_object_mut);
        items.into_iter().flat_map(|items| items.values_mut()).for_each(item);
    }
    copy
}

fn item(item: &mut Value) {
    let operations = item.as_object_mut().into_iter();
    for operation in operations.flat_map(|item| item.values_mut()) {
        let id = operation.get("operationId").cloned();
        if let (Value::Object(operation), Some(id)) = (&mut *operation, id) {
            operation.insert("x-upstream".to_owned(), json!({"operationId": id}));
        }
        let callbacks = operation.get_mut("callbacks").and_then(Value::as_object_mut);
        let callbacks = callbacks.into_iter().flat_map(|map| map.values_mut());
        let items = callbacks.filter_map(Value::as_object_mut);
        items.flat_map(|callback| callback.values_mut()).for_each(self::item);
    }
}
