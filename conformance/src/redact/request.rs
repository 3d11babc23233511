//! Request paths with names for ids, slugs and tokens.

use percent_encoding::percent_decode_str;
use rooms_openapi::{Document, Location, Operation};

use super::names::Names;
use crate::exchange::Request;

/// Path and query below the base path, with annotated parameters named.
#[must_use]
pub fn path(
    document: &Document,
    operation: Option<&Operation>,
    request: &Request,
    names: &mut Names,
) -> String {
    // A URL that the target handed out is known as a whole.
    if let Some(url) = request.elsewhere() {
        return names.of_sent("signed-url", &url);
    }
    let base = document.api().base_path();
    let path = request.path.strip_prefix(base).unwrap_or(&request.path);
    let mut text = match operation {
        Some(operation) => by_template(operation, path, names),
        None => names.in_text(path),
    };
    if let Some(query) = &request.query {
        let pairs = url::form_urlencoded::parse(query.as_bytes());
        let shown = pairs.map(|(name, value)| {
            let value = parameter(operation, Location::Query, &name, &value, names);
            format!("{name}={value}")
        });
        text = format!("{text}?{}", shown.collect::<Vec<_>>().join("&"));
    }
    text
}

fn by_template(operation: &Operation, path: &str, names: &mut Names) -> String {
    let template = operation.path.split('/');
    let shown = template.zip(path.split('/')).map(|(part, given)| {
        let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
        match name {
            Some(name) => {
                let given = percent_decode_str(given).decode_utf8_lossy();
                parameter(Some(operation), Location::Path, name, &given, names)
            }
            None => given.to_owned(),
        }
    });
    shown.collect::<Vec<_>>().join("/")
}

fn parameter(
    operation: Option<&Operation>,
    location: Location,
    name: &str,
    value: &str,
    names: &mut Names,
) -> String {
    let parameter = operation.and_then(|operation| operation.parameter(location, name));
    match parameter.and_then(|parameter| parameter.redact.as_deref()) {
        Some(kind) => names.of_sent(kind, value),
        None => names.in_text(value),
    }
}
