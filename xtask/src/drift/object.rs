//! Objects that several written schemas describe together.

use serde_json::Value;

use super::{
    conjunction::{Conjunction, Extent},
    shape::{NEVER, Others, Shape},
    side::Side,
};

impl<'a> Side<'a> {
    /// Properties of all parts. Where one part lists a property, what another says about all others holds
    /// for it as well.
    pub(super) fn object(self, shape: &mut Shape<'a>) {
        let opened = shape.opened.clone();
        let mut values = Conjunction::default();
        let mut closed = false;
        for part in opened.parts.iter().filter(|part| part.extent != Extent::BesideReference) {
            let names = part.node.get("properties").and_then(Value::as_object);
            for (name, node) in names.into_iter().flatten() {
                shape.properties.entry(name).or_default().add(node, Extent::Whole);
            }
            match part.node.get("additionalProperties") {
                Some(Value::Bool(false)) => closed = true,
                Some(node)
                    if node.is_object() && Conjunction::of(node).opened(self).says_anything() =>
                {
                    values.add(node, Extent::Whole);
                }
                _ => {}
            }
        }
        for name in opened.said("required").filter_map(Value::as_array).flatten() {
            if let Some(name) = name.as_str() {
                shape.required.insert(name);
            }
        }
        let mut refused = Vec::new();
        for (name, property) in &mut shape.properties {
            for part in &opened.parts {
                let others = part.node.get("additionalProperties");
                let listed = part.node.get("properties").and_then(|names| names.get(*name));
                let mut matched = || {
                    let mut all = list_of_patterns(part.node).map(|pattern| matches(pattern, name));
                    all.any(|matched| {
                        if matched.is_none() {
                            shape.unread = Some("a pattern for names looks around");
                        }
                        matched == Some(true)
                    })
                };
                match others {
                    _ if listed.is_some() || part.extent == Extent::BesideReference => {}
                    Some(Value::Bool(false)) if !matched() => refused.push(*name),
                    Some(node) if node.is_object() && !matched() => {
                        property.add(node, Extent::Whole);
                    }
                    _ => {}
                }
            }
        }
        // What one part requires and another refuses: nothing would fit. It is read as if each knew of the
        // properties that the others list, which is what people mean by it.
        if !refused.iter().any(|name| shape.required.contains(name)) {
            for name in refused {
                let property = shape.properties.entry(name).or_default();
                property.add(&NEVER, Extent::Whole);
            }
        }
        let outermost =
            opened.parts.first().and_then(|part| part.node.get("unevaluatedProperties"));
        let conditional =
            ["if", "dependentSchemas"].iter().any(|key| opened.said(key).next().is_some());
        closed |= outermost == Some(&NEVER) && !conditional;
        if closed {
            let forbidden =
                |property: &Conjunction<'a>| property.parts.iter().any(|part| part.node == &NEVER);
            let required = shape.required.clone();
            shape
                .properties
                .retain(|name, property| required.contains(name) || !forbidden(property));
        }
        shape.others = match values.parts.is_empty() {
            _ if closed => Others::Closed,
            true => Others::Open,
            false => Others::Values(values),
        };
    }
}

fn list_of_patterns(node: &Value) -> impl Iterator<Item = &str> {
    let map = node.get("patternProperties").and_then(Value::as_object);
    map.into_iter().flatten().map(|(pattern, _)| pattern.as_str())
}

/// Whether a pattern matches, in time that grows with the name; nothing if it cannot be told so.
fn matches(pattern: &str, name: &str) -> Option<bool> {
    let pattern = regex::Regex::new(pattern).ok()?;
    Some(pattern.is_match(name))
}
