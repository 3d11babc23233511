//! Comparing two operations: what is said about the call, its parameters, body and responses.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::Environment;
use serde_json::Value;

use super::{
    bodies::{Body, bodies, body_at},
    calls::Call,
    conjunction::list,
    difference::{ABSENT, Differences},
    schema::Schemas,
    side::Side,
    values::{headers, parameters},
};

/// More addresses of one server than this are no list of servers.
const MOST_ADDRESSES: usize = 64;

pub(super) fn compare<'a>(
    at: &str,
    upstream: Call<'a>,
    ours: Call<'a>,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    let (theirs, mine) = (upstream.node, ours.node);
    let nodes = (theirs, mine);
    found.note(
        format!("{at}/operationId"),
        nodes,
        text(theirs, "operationId").unwrap_or(ABSENT),
        mine.pointer("/x-upstream/operationId").and_then(Value::as_str).unwrap_or(ABSENT),
    );
    found.note(format!("{at}/tags"), nodes, tags(theirs), tags(mine));
    let retired = |node: &Value| node.get("deprecated") == Some(&Value::Bool(true));
    found.note(format!("{at}/deprecated"), nodes, retired(theirs), retired(mine));
    found.note(
        format!("{at}/security"),
        nodes,
        security(schemas.upstream, theirs),
        security(schemas.ours, mine),
    );
    let (their_servers, my_servers) =
        (servers(schemas.upstream, upstream), servers(schemas.ours, ours));
    let environment = schemas.environment;
    found.note(
        format!("{at}/servers"),
        nodes,
        called(&their_servers, environment),
        called(&my_servers, environment),
    );
    parameters(at, upstream, ours, schemas, found);
    bodies(at, theirs, mine, schemas, found);
    responses(at, theirs, mine, schemas, found);
}

/// A set of names; none are as good as an empty one.
fn tags(node: &Value) -> Value {
    let tags = node.get("tags").and_then(Value::as_array);
    let tags: BTreeSet<_> = tags.into_iter().flatten().filter_map(Value::as_str).collect();
    if tags.is_empty() {
        return ABSENT.into();
    }
    tags.into_iter().map(Value::from).collect()
}

/// Where an operation is called: its own servers, else those of its path, else those of the document.
/// An empty list is none.
fn servers<'a>(side: Side<'a>, call: Call<'a>) -> BTreeSet<String> {
    let owners = [call.node, call.item, side.document];
    let mut listed = owners
        .iter()
        .filter_map(|owner| owner.get("servers")?.as_array())
        .filter(|servers| !servers.is_empty());
    let Some(servers) = listed.next() else {
        // The address that the document came from.
        return [String::new()].into();
    };
    let urls = servers.iter().flat_map(addresses);
    urls.map(|url| url.trim_end_matches('/').to_owned()).collect()
}

/// The addresses that a server stands for: its variables replaced by each of their values.
fn addresses(server: &Value) -> Vec<String> {
    let url = text(server, "url").unwrap_or_default().to_owned();
    let variables = server.get("variables").and_then(Value::as_object);
    variables.into_iter().flatten().fold(vec![url], |urls, (name, variable)| {
        let mut values: Vec<_> = list(variable, "enum").filter_map(Value::as_str).collect();
        if values.is_empty() {
            values.extend(text(variable, "default"));
        }
        let place = format!("{{{name}}}");
        let filled = |url: &String| -> Vec<String> {
            let with = values.iter().map(|value| url.replace(&place, value));
            if values.is_empty() { vec![url.clone()] } else { with.collect() }
        };
        urls.iter().flat_map(filled).take(MOST_ADDRESSES).collect()
    })
}

/// The servers of an environment; hosts of pre-live say so in their names. A document of one
/// environment only is compared in either.
fn called(servers: &BTreeSet<String>, environment: Environment) -> Value {
    let prelive = environment == Environment::PreLive;
    let of_environment = |url: &&String| url.contains("prelive") == prelive;
    let both = servers.iter().any(|url| of_environment(&url));
    let listed = servers.iter().filter(|url| !both || of_environment(url));
    listed.map(|url| Value::from(url.as_str())).collect()
}

/// What a caller has to show: one text for each choice, by what travels and not by the names that a
/// document gives to its schemes.
fn security(side: Side<'_>, operation: &Value) -> Value {
    let choices = operation
        .get("security")
        .or_else(|| side.document.get("security"))
        .and_then(Value::as_array);
    let shown = |(name, scopes): (&String, &Value)| -> Vec<String> {
        let schemes = side.document.pointer("/components/securitySchemes");
        let scheme = schemes.and_then(|all| all.get(name)).map(|node| side.follow(node));
        let said = |key: &str| scheme.and_then(|scheme| text(scheme, key));
        let kind = match (said("type"), said("in"), said("name"), said("scheme")) {
            (Some("apiKey"), Some(place), Some(name), _) => format!("{place} {name}"),
            (Some("http"), _, _, Some(scheme)) => format!("http {}", scheme.to_lowercase()),
            (Some(other), ..) => other.to_owned(),
            (None, ..) => format!("undefined scheme {name}"),
        };
        let scopes = scopes.as_array().into_iter().flatten().filter_map(Value::as_str);
        let scopes: Vec<_> = scopes.map(|scope| format!("scope {scope}")).collect();
        [vec![kind], scopes].concat()
    };
    let mut all: Vec<String> = choices
        .into_iter()
        .flatten()
        .map(|choice| {
            let schemes = choice.as_object().into_iter().flatten();
            let mut parts: Vec<_> = schemes.flat_map(shown).collect();
            parts.sort();
            match parts.is_empty() {
                true => "nothing".to_owned(),
                false => parts.join(" and "),
            }
        })
        .collect();
    all.sort();
    all.dedup();
    if all.is_empty() {
        all.push("nothing".to_owned());
    }
    all.join(" or ").into()
}

pub(super) fn text<'a>(node: &'a Value, key: &str) -> Option<&'a str> {
    node.get(key).and_then(Value::as_str)
}

fn responses<'a>(
    at: &str,
    theirs: &'a Value,
    mine: &'a Value,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    // A range is written in capitals.
    let listed = |side: Side<'a>, node: &'a Value| -> BTreeMap<String, &'a Value> {
        let map = node.get("responses").and_then(Value::as_object);
        let followed =
            |(status, node): (&'a String, &'a Value)| (status.replace('x', "X"), side.follow(node));
        map.into_iter().flatten().map(followed).collect()
    };
    let mut upstream = listed(schemas.upstream, theirs);
    let described = |side: Side<'a>, response: &'a Value| match Body::of(response) {
        Some(body) => side.shape_of(&body.first()).name(),
        None => "no body".to_owned(),
    };
    for (status, mine) in listed(schemas.ours, mine) {
        let at = format!("{at}/responses/{status}");
        match upstream.remove(&status) {
            None => found.note(at, (&Value::Null, mine), ABSENT, described(schemas.ours, mine)),
            Some(theirs) => {
                found.saw(&at, || "there".into());
                body_at(&format!("{at}/body"), Body::of(theirs), Body::of(mine), schemas, found);
                headers(&at, theirs, mine, schemas, found);
            }
        }
    }
    for (status, theirs) in upstream {
        let at = format!("{at}/responses/{status}");
        let said = described(schemas.upstream, theirs);
        found.note(at, (theirs, &Value::Null), said, ABSENT);
    }
}
