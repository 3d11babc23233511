//! A document as a collection for Postman, in its format 2.1: a folder per tag, a request per operation, the documented
//! examples as bodies, and variables that lead to this mock.

use rooms_openapi::{Api, Document, DocumentedResponse, Location, Operation, RequestBody};
use serde_json::{Map, Value, json};

use crate::account::{Accounts, CLIENT_ID};
use crate::oauth2::{CLIENT_SECRET, CONFIDENTIAL_CLIENT_ID};

const SCHEMA: &str = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
/// What the mock's public client has to send, because it has no secret.
const PROOF: [&str; 2] = ["code_challenge", "code_challenge_method"];
const FORM: &str = "application/x-www-form-urlencoded";

/// The collection of a document, for a caller who calls this mock `base`.
pub(crate) fn collection(document: &Document, base: &str) -> Value {
    let info = &document.value()["info"];
    let folders = tags(document).into_iter().map(|tag| {
        let named = document.value()["tags"].as_array().into_iter().flatten();
        let description = named.clone().find(|one| one["name"] == tag);
        let operations = document.operations().iter().filter(|one| one.tag == tag);
        let items: Vec<_> = operations.map(|one| item(document, one)).collect();
        json!({
            "name": tag,
            "description": description.map_or(&Value::Null, |one| &one["description"]),
            "item": items,
        })
    });
    json!({
        "info": {
            "name": format!("{} (mock)", info["title"].as_str().unwrap_or_default()),
            "description": info["description"],
            "schema": SCHEMA,
        },
        "item": folders.collect::<Vec<_>>(),
        "variable": variables(document, base),
    })
}

/// The tags that operations have: first those that the document lists, in its order.
fn tags(document: &Document) -> Vec<&str> {
    let listed = document.value()["tags"].as_array().into_iter().flatten();
    let listed = listed.filter_map(|tag| tag["name"].as_str());
    let used = || document.operations().iter().map(|one| one.tag.as_str());
    let mut tags = Vec::new();
    for tag in listed.filter(|tag| used().any(|one| one == *tag)).chain(used()) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

fn variables(document: &Document, base: &str) -> Value {
    let owner = Accounts::fixed().owner;
    let api = document.api();
    // Those who authenticate as a client need one that can.
    let (client, secret) = match api {
        Api::OAuth2 => (CONFIDENTIAL_CLIENT_ID, CLIENT_SECRET),
        _ => (CLIENT_ID, ""),
    };
    let token = match api {
        Api::LegacyGroups => owner.legacy_groups.access_token,
        Api::Ucs => owner.ucs.access_token,
        _ => owner.access_token,
    };
    let all = [
        ("baseUrl", format!("{base}{}", api.mount_path())),
        ("clientId", client.to_owned()),
        ("clientSecret", secret.to_owned()),
        ("token", token),
    ];
    let all = all.into_iter().filter(|(_, value)| !value.is_empty());
    all.map(|(key, value)| json!({ "key": key, "value": value, "type": "string" })).collect()
}

fn item(document: &Document, operation: &Operation) -> Value {
    let request = request(document, operation);
    let responses = operation.responses.iter().flat_map(|response| {
        let examples = response.examples.iter();
        examples.map(|example| saved(response, &example.name, &example.value, &request))
    });
    let responses: Vec<_> = responses.collect();
    json!({ "name": operation.summary, "request": request, "response": responses })
}

fn request(document: &Document, operation: &Operation) -> Value {
    let (mut headers, auth) = credentials(document, operation);
    let placed = |location| {
        let all = operation.parameters.iter();
        all.filter(move |one| one.location == location)
    };
    let described = |pointer: &str| {
        let written = document.at(pointer).map(|one| document.resolve(one));
        written.map_or(Value::Null, |one| one["description"].clone())
    };
    for header in placed(Location::Header) {
        headers.push(json!({
            "key": header.name,
            "value": text(header.example.as_ref()),
            "description": described(&header.pointer),
            "disabled": !header.required,
        }));
    }
    let mut request = json!({
        "method": operation.method,
        "description": description(operation),
        "auth": auth,
    });
    if let Some(body) = &operation.request_body {
        headers.push(json!({ "key": "Content-Type", "value": body.content_type }));
        request["body"] = written(body);
    }
    let path = operation.path.split('/').skip(1).map(|segment| {
        let name = segment.strip_prefix('{').and_then(|it| it.strip_suffix('}'));
        name.map_or_else(|| segment.to_owned(), |name| format!(":{name}"))
    });
    let path: Vec<_> = path.collect();
    let variables: Vec<_> = placed(Location::Path)
        .map(|one| json!({ "key": one.name, "value": text(one.example.as_ref()), "description": described(&one.pointer) }))
        .collect();
    let query: Vec<_> = placed(Location::Query)
        .map(|one| {
            json!({
                "key": one.name,
                "value": text(one.example.as_ref()),
                "description": described(&one.pointer),
                "disabled": !one.required && !PROOF.contains(&one.name.as_str()),
            })
        })
        .collect();
    let pairs = query.iter().filter(|one| one["disabled"] == false);
    let pairs = pairs.map(|one| format!("{}={}", text(one.get("key")), text(one.get("value"))));
    let pairs: Vec<_> = pairs.collect();
    let mut raw = format!("{{{{baseUrl}}}}/{}", path.join("/"));
    if !pairs.is_empty() {
        raw = format!("{raw}?{}", pairs.join("&"));
    }
    request["url"] = json!({
        "raw": raw,
        "host": ["{{baseUrl}}"],
        "path": path,
        "query": query,
        "variable": variables,
    });
    request["header"] = headers.into();
    request
}

/// The headers that credentials travel in, and what Postman itself has to add.
fn credentials(document: &Document, operation: &Operation) -> (Vec<Value>, Value) {
    let own = document.at(&operation.pointer).map(|it| &it["security"]);
    let asked = own.filter(|own| own.is_array());
    let asked = asked.unwrap_or(&document.value()["security"]);
    let asked = asked.as_array().map(Vec::as_slice).unwrap_or_default();
    // A form that names its client does not need the client in a header, unless it has to be there.
    let is_named = operation.request_body.as_ref().is_some_and(|body| {
        let first = body.examples.first();
        first.is_some_and(|example| example.value.get("client_id").is_some())
    });
    let may_be_without = asked.iter().any(|one| one == &json!({}));
    let chosen = match is_named && may_be_without {
        true => None,
        false => asked.first().and_then(Value::as_object),
    };
    let (mut headers, mut auth) = (Vec::new(), json!({ "type": "noauth" }));
    for name in chosen.into_iter().flat_map(Map::keys) {
        let scheme = &document.value()["components"]["securitySchemes"][name];
        let member =
            |key: &str, value: &str| json!({ "key": key, "value": value, "type": "string" });
        match (scheme["type"].as_str(), scheme["scheme"].as_str()) {
            (Some("apiKey"), _) => {
                let header = text(scheme.get("name"));
                let value = match header.as_str() {
                    "x-client-id" => "{{clientId}}",
                    _ => "{{token}}",
                };
                headers.push(json!({ "key": header, "value": value }));
            }
            (_, Some("basic")) => {
                let pair =
                    [member("username", "{{clientId}}"), member("password", "{{clientSecret}}")];
                auth = json!({ "type": "basic", "basic": pair });
            }
            _ => auth = json!({ "type": "bearer", "bearer": [member("token", "{{token}}")] }),
        }
    }
    (headers, auth)
}

/// The first example as a body.
fn written(body: &RequestBody) -> Value {
    let example = body.examples.first().map(|example| &example.value);
    if body.content_type == FORM {
        let fields = example.and_then(Value::as_object).into_iter().flatten();
        let fields = fields.map(|(key, value)| json!({ "key": key, "value": text(Some(value)) }));
        return json!({ "mode": "urlencoded", "urlencoded": fields.collect::<Vec<_>>() });
    }
    json!({
        "mode": "raw",
        "raw": example.map_or_else(String::new, |example| format!("{example:#}")),
        "options": { "raw": { "language": "json" } },
    })
}

/// What the document says about an operation, and the examples that are not its body here.
fn description(operation: &Operation) -> String {
    let mut said = format!("{}\n\n`{}`", operation.description, operation.id);
    if !operation.scopes.is_empty() {
        let scopes = operation.scopes.join("`, `");
        said = format!("{said}, for tokens with one of the scopes `{scopes}`");
    }
    let body = operation.request_body.as_ref();
    for example in body.into_iter().flat_map(|body| body.examples.iter().skip(1)) {
        said = format!("{said}\n\n{}:\n\n```json\n{:#}\n```", example.name, example.value);
    }
    said
}

/// A documented answer, as Postman keeps answers.
fn saved(response: &DocumentedResponse, name: &str, body: &Value, request: &Value) -> Value {
    let status = http::StatusCode::from_u16(response.status).ok();
    let reason = status.and_then(|status| status.canonical_reason());
    json!({
        "name": format!("{} {name}", response.status),
        "originalRequest": request,
        "status": reason.unwrap_or_default(),
        "code": response.status,
        "_postman_previewlanguage": "json",
        "header": [{ "key": "Content-Type", "value": response.content_type }],
        "cookie": [],
        "body": format!("{body:#}"),
    })
}

/// A value as it stands in a URL or a form.
fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}
