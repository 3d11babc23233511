//! The collections for Postman: complete, of the right form, and every request of them means what the document says.

use std::collections::BTreeMap;

use reqwest::Method;
use rooms_mock::{Environment, Mock, Seed};
use rooms_openapi::{Api as DocumentedApi, Document};
use serde_json::{Value, json};

use crate::support::Api;

async fn collection(api: &Api, of: DocumentedApi, host: &str) -> Value {
    let path = format!("/openapi/{}.postman.json", of.name());
    let response = api.raw(Method::GET, &path).header("host", host).send();
    let response = response.await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "application/json; charset=utf-8");
    serde_json::from_str(&response.text().await.unwrap()).unwrap()
}

/// What Postman does with `{{name}}`.
fn filled(text: &str, variables: &BTreeMap<String, String>) -> String {
    let mut text = text.to_owned();
    for (name, value) in variables {
        text = text.replace(&format!("{{{{{name}}}}}"), value);
    }
    assert!(!text.contains("{{"), "nothing fills {text}");
    text
}

/// The fields of a list of `key` and `value`, without those that are off.
fn pairs(list: &Value) -> Vec<(&str, &str)> {
    let list = list.as_array().into_iter().flatten();
    let list = list.filter(|one| one["disabled"] != true);
    list.map(|one| (one["key"].as_str().unwrap(), one["value"].as_str().unwrap())).collect()
}

fn variables(collection: &Value) -> BTreeMap<String, String> {
    let all = pairs(&collection["variable"]);
    all.into_iter().map(|(key, value)| (key.to_owned(), value.to_owned())).collect()
}

/// The folders with their requests.
fn folders(collection: &Value) -> Vec<(&str, &Vec<Value>)> {
    let folders = collection["item"].as_array().unwrap().iter();
    folders.map(|one| (one["name"].as_str().unwrap(), one["item"].as_array().unwrap())).collect()
}

/// The request of an item, as Postman sends it: method, url, and the rest.
fn sent(api: &Api, item: &Value, variables: &BTreeMap<String, String>) -> reqwest::RequestBuilder {
    let request = &item["request"];
    let url = &request["url"];
    let parts = |list: &Value| {
        let list = list.as_array().unwrap().iter();
        list.map(|part| part.as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let own: BTreeMap<_, _> = pairs(&url["variable"]).into_iter().collect();
    let path: Vec<_> = parts(&url["path"])
        .into_iter()
        .map(|part| match part.strip_prefix(':') {
            Some(name) => own[name].to_owned(),
            None => part,
        })
        .collect();
    let address =
        format!("{}/{}", filled(&parts(&url["host"]).join("."), variables), path.join("/"));
    let raw = url["raw"].as_str().unwrap();
    let query = pairs(&url["query"]);
    assert_eq!(raw.contains('?'), !query.is_empty(), "{raw}");
    assert!(
        raw.starts_with(&format!("{{{{baseUrl}}}}/{}", parts(&url["path"]).join("/"))),
        "{raw}"
    );
    let method: Method = request["method"].as_str().unwrap().parse().unwrap();
    let mut out = api.http.request(method, address).query(&query);
    for (key, value) in pairs(&request["header"]) {
        out = out.header(key, filled(value, variables));
    }
    let auth = |kind: &str, key: &str| {
        let all = pairs(&request["auth"][kind]);
        let found = all.iter().find(|(name, _)| *name == key).unwrap();
        filled(found.1, variables)
    };
    out = match request["auth"]["type"].as_str().unwrap() {
        "noauth" => out,
        "bearer" => out.bearer_auth(auth("bearer", "token")),
        "basic" => out.basic_auth(auth("basic", "username"), Some(auth("basic", "password"))),
        other => panic!("{other}"),
    };
    match request["body"]["mode"].as_str() {
        None => out,
        Some("raw") => out.body(request["body"]["raw"].as_str().unwrap().to_owned()),
        Some("urlencoded") => {
            let fields = pairs(&request["body"]["urlencoded"]);
            let text =
                url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
            out.body(text)
        }
        Some(other) => panic!("{other}"),
    }
}

/// A client that sees redirects instead of following them.
async fn start(environment: Environment, seed: Seed) -> Api {
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    Api { http: http.build().unwrap(), ..Api::of(environment, Mock::builder().seed(seed)).await }
}

#[tokio::test]
async fn every_operation_is_in_its_collection_once_below_its_tag_and_works_there() {
    for environment in [Environment::PreLive, Environment::Production] {
        for &of in DocumentedApi::ALL {
            let document = Document::load(of, environment);
            let first = start(environment, Seed::Demo).await;
            let host = first.mock.url().strip_prefix("http://").unwrap().to_owned();
            let collection = collection(&first, of, &host).await;
            let variables = variables(&collection);
            let mut seen = Vec::new();
            for (tag, items) in folders(&collection) {
                for item in items {
                    // Each on a mock of its own: some of them delete what others need.
                    let api = start(environment, Seed::Demo).await;
                    let moved = filled(&variables["baseUrl"], &BTreeMap::new())
                        .replace(first.mock.url(), api.mock.url());
                    let mut variables = variables.clone();
                    variables.insert("baseUrl".to_owned(), moved);
                    let status = sent(&api, item, &variables).send().await.unwrap().status();
                    let line = api.mock.control().requests().pop().unwrap();
                    let id =
                        line.operation.clone().unwrap_or_else(|| panic!("{item:#} → {status}"));
                    let operation = document.operation(&id).unwrap();
                    assert_eq!(item["request"]["method"], operation.method, "{id}");
                    assert_eq!(tag, operation.tag, "{id}");
                    assert_eq!(item["name"], operation.summary, "{id}");
                    assert!(operation.response(status.as_u16()).is_some(), "{id}: {status}");
                    // Credentials are right, and so is the form of what is sent.
                    let refused = ["credentials", "token-required", "malformed", "pkce"];
                    let is_wrong = |rule: &str| refused.iter().any(|word| rule.contains(word));
                    assert!(
                        status != 401 && !line.rule.is_some_and(is_wrong),
                        "{id}: {status} by {:?}",
                        line.rule
                    );
                    seen.push(id);
                }
            }
            seen.sort();
            let mut wanted: Vec<_> =
                document.operations().iter().map(|one| one.id.clone()).collect();
            wanted.sort();
            assert_eq!(seen, wanted, "{of}");
        }
    }
}

#[tokio::test]
async fn variables_lead_to_the_mock_under_the_name_that_the_caller_uses() {
    let api = Api::start().await;
    for (of, below, token) in [
        (DocumentedApi::QuranReflect, "/quran-reflect", "rooms-mock-owner-token"),
        (DocumentedApi::OAuth2, "", "rooms-mock-owner-token"),
        (DocumentedApi::LegacyGroups, "/legacy-groups", "rooms-mock-owner-legacy-token"),
        (DocumentedApi::Ucs, "/ucs", "rooms-mock-owner-ucs-token"),
    ] {
        for host in ["localhost:4010", "10.0.2.2:4010", "mock"] {
            let collection = collection(&api, of, host).await;
            let variables = variables(&collection);
            assert_eq!(variables["baseUrl"], format!("http://{host}{below}"));
            assert_eq!(variables["token"], token);
            assert!(variables["clientId"].starts_with("rooms-mock-"));
        }
    }
    for unknown in
        ["nothing.postman.json", "ucs.postman", "ucs.postman.postman.json", ".postman.json"]
    {
        let path = format!("/openapi/{unknown}");
        let answer = api.raw(Method::GET, &path).send().await.unwrap();
        assert_eq!(answer.status(), 404, "{unknown}");
    }
}

#[tokio::test]
async fn what_the_requests_of_a_collection_read_exists_in_the_demo_seed() {
    let api = start(Environment::PreLive, Seed::Demo).await;
    let host = api.mock.url().strip_prefix("http://").unwrap().to_owned();
    let collection = collection(&api, DocumentedApi::QuranReflect, &host).await;
    let variables = variables(&collection);
    let items: Vec<_> = folders(&collection).into_iter().flat_map(|(_, items)| items).collect();
    let mut read = 0;
    for item in items {
        let path = item["request"]["url"]["raw"].as_str().unwrap();
        if item["request"]["method"] != "GET" || path.contains(":token") || path.contains("-invite")
        {
            continue;
        }
        let response = sent(&api, item, &variables).send().await.unwrap();
        assert_eq!(response.status(), 200, "{path}");
        read += 1;
    }
    assert!(read >= 9, "{read}");
}

/// The parts of the published schema of the format that these collections use; it forbids little, so the test does.
fn schema() -> Value {
    let text = json!({ "type": "string" });
    let word = json!({ "type": "string", "minLength": 1 });
    let list = |item: &Value| json!({ "type": "array", "items": item });
    let object = |properties: Value, required: &[&str]| json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false });
    let parameter = object(
        json!({ "key": word, "value": text, "description": { "type": ["string", "null"] }, "disabled": { "type": "boolean" } }),
        &["key", "value"],
    );
    let attribute = object(
        json!({ "key": word, "value": text, "type": { "const": "string" } }),
        &["key", "value", "type"],
    );
    let url = object(
        json!({ "raw": word, "host": list(&word), "path": list(&text), "query": list(&parameter), "variable": list(&parameter) }),
        &["raw", "host", "path"],
    );
    let auth = object(
        json!({ "type": { "enum": ["noauth", "basic", "bearer"] }, "basic": list(&attribute), "bearer": list(&attribute) }),
        &["type"],
    );
    let body = object(
        json!({ "mode": { "enum": ["raw", "urlencoded"] }, "raw": text, "urlencoded": list(&parameter), "options": { "type": "object" } }),
        &["mode"],
    );
    let request = object(
        json!({
            "method": { "enum": ["GET", "PUT", "POST", "PATCH", "DELETE"] }, "url": url, "auth": auth, "body": body,
            "header": list(&parameter), "description": text,
        }),
        &["method", "url", "header"],
    );
    let response = object(
        json!({
            "name": word, "originalRequest": request, "status": word, "code": { "type": "integer" }, "body": text,
            "header": list(&parameter), "cookie": { "type": "array", "maxItems": 0 }, "_postman_previewlanguage": word,
        }),
        &["originalRequest"],
    );
    let item = object(
        json!({ "name": word, "request": request, "response": list(&response) }),
        &["request"],
    );
    let folder = object(
        json!({ "name": word, "description": { "type": ["string", "null"] }, "item": list(&item) }),
        &["item"],
    );
    let schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    let info = object(
        json!({ "name": word, "description": text, "schema": { "const": schema } }),
        &["name", "schema"],
    );
    object(
        json!({ "info": info, "item": list(&folder), "variable": list(&attribute) }),
        &["info", "item", "variable"],
    )
}

#[tokio::test]
async fn collections_have_the_form_of_version_2_1() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    for seed in [Seed::Empty, Seed::Demo] {
        let api = start(Environment::PreLive, seed).await;
        for &of in DocumentedApi::ALL {
            let collection = collection(&api, of, "localhost").await;
            let wrong: Vec<_> = validator
                .iter_errors(&collection)
                .map(|error| format!("{} {error}", error.instance_path()))
                .collect();
            assert!(wrong.is_empty(), "{of}: {wrong:#?}");
        }
    }
}
