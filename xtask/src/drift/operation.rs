//! Comparing two operations: parameters, body, responses with their headers.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::Environment;
use rooms_openapi::pointer::escape;
use serde_json::Value;

use super::{
    difference::{ABSENT, Differences},
    schema::{NOTHING, Schemas},
    shape::Side,
};

/// What a side says about the body of a request or a response: a schema for each media type.
#[derive(Debug)]
struct Body<'a>(BTreeMap<&'a str, &'a Value>);

impl<'a> Body<'a> {
    fn media_types(&self) -> String {
        let names: Vec<_> = self.0.keys().copied().collect();
        names.join(", ")
    }

    fn first(&self) -> &'a Value {
        self.0.values().next().copied().unwrap_or(&NOTHING)
    }
}

/// `item` is the path item, which may hold parameters for all its operations.
pub(super) fn compare<'a>(
    at: &str,
    upstream: (&'a Value, &'a Value),
    ours: (&'a Value, &'a Value),
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    let (theirs, mine) = (upstream.1, ours.1);
    let nodes = (theirs, mine);
    found.note(
        format!("{at}/operationId"),
        nodes,
        text(theirs, "operationId").unwrap_or(ABSENT),
        mine.pointer("/x-upstream/operationId")
            .and_then(Value::as_str)
            .unwrap_or(ABSENT),
    );
    let or_nothing =
        |node: &Value, key: &str| node.get(key).cloned().unwrap_or_else(|| ABSENT.into());
    found.note(
        format!("{at}/tags"),
        nodes,
        or_nothing(theirs, "tags"),
        or_nothing(mine, "tags"),
    );
    let retired = |node: &Value| node.get("deprecated") == Some(&Value::Bool(true));
    found.note(
        format!("{at}/deprecated"),
        nodes,
        retired(theirs),
        retired(mine),
    );
    found.note(
        format!("{at}/security"),
        nodes,
        security(schemas.upstream, theirs),
        security(schemas.ours, mine),
    );
    let (their_servers, my_servers) = (
        servers(schemas.upstream, upstream),
        servers(schemas.ours, ours),
    );
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

/// Where an operation is called: its own servers, else those of its path, else those of the document.
fn servers<'a>(side: Side<'a>, nodes: (&'a Value, &'a Value)) -> BTreeSet<&'a str> {
    let owners = [nodes.1, nodes.0, side.document];
    let servers = owners.iter().find_map(|owner| owner.get("servers"));
    let servers = servers.and_then(Value::as_array).into_iter().flatten();
    let urls = servers.filter_map(|server| server.get("url")?.as_str());
    urls.map(|url| url.trim_end_matches('/')).collect()
}

/// The servers of an environment; hosts of pre-live say so in their names. A document of one
/// environment only is compared in either.
fn called(servers: &BTreeSet<&str>, environment: Environment) -> Value {
    let prelive = environment == Environment::PreLive;
    let of_environment = |url: &&&str| url.contains("prelive") == prelive;
    let both = servers.iter().any(|url| of_environment(&url));
    let listed = servers.iter().filter(|url| !both || of_environment(url));
    listed.map(|url| Value::from(*url)).collect()
}

/// What a caller has to show: one text for each choice, by what travels and not by the names that a
/// document gives to its schemes.
fn security(side: Side<'_>, operation: &Value) -> Value {
    let choices = operation
        .get("security")
        .or_else(|| side.document.get("security"))
        .and_then(Value::as_array);
    let shown = |name: &String| -> String {
        let schemes = side.document.pointer("/components/securitySchemes");
        let scheme = schemes.and_then(|all| all.get(name));
        let said = |key: &str| scheme.and_then(|scheme| text(scheme, key));
        match (said("type"), said("in"), said("name"), said("scheme")) {
            (Some("apiKey"), Some(place), Some(name), _) => format!("{place} {name}"),
            (Some("http"), _, _, Some(scheme)) => format!("http {}", scheme.to_lowercase()),
            (Some(other), ..) => other.to_owned(),
            (None, ..) => format!("undefined scheme {name}"),
        }
    };
    let mut all: Vec<String> = choices
        .into_iter()
        .flatten()
        .map(|choice| {
            let names = choice.as_object().into_iter().flat_map(|map| map.keys());
            let mut parts: Vec<_> = names.map(shown).collect();
            parts.sort();
            parts.join(" and ")
        })
        .map(|choice| {
            if choice.is_empty() {
                "nothing".to_owned()
            } else {
                choice
            }
        })
        .collect();
    all.sort();
    if all.is_empty() {
        all.push("nothing".to_owned());
    }
    all.join(" or ").into()
}

fn text<'a>(node: &'a Value, key: &str) -> Option<&'a str> {
    node.get(key).and_then(Value::as_str)
}

fn required(node: &Value) -> bool {
    node.get("required") == Some(&Value::Bool(true))
}

/// Parameters by place and name; those of the operation replace those of the path item.
fn listed<'a>(side: Side<'a>, nodes: (&'a Value, &'a Value)) -> BTreeMap<String, &'a Value> {
    let mut listed = BTreeMap::new();
    for node in [nodes.0, nodes.1] {
        let parameters = node.get("parameters").and_then(Value::as_array);
        for parameter in parameters.into_iter().flatten() {
            let parameter = side.follow(parameter);
            let place = text(parameter, "in").unwrap_or("nowhere");
            let name = text(parameter, "name").unwrap_or_default();
            listed.insert(format!("{place}/{}", escape(name)), parameter);
        }
    }
    listed
}

fn parameters<'a>(
    at: &str,
    upstream: (&'a Value, &'a Value),
    ours: (&'a Value, &'a Value),
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    let theirs = listed(schemas.upstream, upstream);
    let mine = listed(schemas.ours, ours);
    named_values(at, theirs, mine, schemas, found);
}

/// Values with a name of their own, parameters or headers, by their places.
fn named_values<'a>(
    at: &str,
    mut theirs: BTreeMap<String, &'a Value>,
    mine: BTreeMap<String, &'a Value>,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    let named = |side: Side<'_>, value: &Value| {
        let said = side
            .shape(value.get("schema").unwrap_or(&NOTHING))
            .name(side);
        if required(value) {
            format!("required {said}")
        } else {
            said
        }
    };
    for (place, mine) in mine {
        let at = format!("{at}/{place}");
        let Some(theirs) = theirs.remove(&place) else {
            found.note(at, (&NOTHING, mine), ABSENT, named(schemas.ours, mine));
            continue;
        };
        let nodes = (theirs, mine);
        let needed = format!("{at}/required");
        found.note(needed, nodes, required(theirs), required(mine));
        for key in ["style", "explode"] {
            let said = |node: &Value| node.get(key).cloned().unwrap_or_else(|| ABSENT.into());
            found.note(format!("{at}/{key}"), nodes, said(theirs), said(mine));
        }
        let schema = |node: &'a Value| node.get("schema").unwrap_or(&NOTHING);
        schemas.compare(&at, schema(theirs), schema(mine), 0, found);
    }
    for (place, theirs) in theirs {
        let said = named(schemas.upstream, theirs);
        found.note(format!("{at}/{place}"), (theirs, &NOTHING), said, ABSENT);
    }
}

/// The body that a request or a response has. Content without a schema counts: something is sent.
fn body<'a>(owner: &'a Value) -> Option<Body<'a>> {
    let content = owner.get("content").and_then(Value::as_object)?;
    let schema = |media: &'a Value| media.get("schema").unwrap_or(&NOTHING);
    let listed: BTreeMap<_, _> = content
        .iter()
        .map(|(name, media)| (name.as_str(), schema(media)))
        .collect();
    (!listed.is_empty()).then_some(Body(listed))
}

fn body_at<'a>(
    at: &str,
    theirs: Option<Body<'a>>,
    mine: Option<Body<'a>>,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    let named = |side: Side<'_>, body: &Body<'_>| side.shape(body.first()).name(side);
    match (theirs, mine) {
        (Some(theirs), Some(mine)) => {
            let nodes = (theirs.first(), mine.first());
            let (their_types, my_types) = (theirs.media_types(), mine.media_types());
            found.note(format!("{at}/content"), nodes, their_types, my_types);
            let mut shared = mine.0.iter().filter_map(|(media, mine)| {
                let theirs = theirs.0.get(media)?;
                Some((*media, *theirs, *mine))
            });
            let first = shared.next().map(|(_, theirs, mine)| (theirs, mine));
            let (upstream, ours) = first.unwrap_or(nodes);
            schemas.compare(at, upstream, ours, 0, found);
            for (media, theirs, mine) in shared {
                let at = format!("{at}/content/{}", escape(media));
                schemas.compare(&at, theirs, mine, 0, found);
            }
        }
        (Some(theirs), None) => {
            let said = named(schemas.upstream, &theirs);
            found.note(at, (theirs.first(), &NOTHING), said, ABSENT);
        }
        (None, Some(mine)) => {
            let said = named(schemas.ours, &mine);
            found.note(at, (&NOTHING, mine.first()), ABSENT, said);
        }
        (None, None) => {}
    }
}

fn bodies<'a>(
    at: &str,
    theirs: &'a Value,
    mine: &'a Value,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    let at = format!("{at}/body");
    let request =
        |side: Side<'a>, node: &'a Value| node.get("requestBody").map(|body| side.follow(body));
    let (theirs, mine) = (
        request(schemas.upstream, theirs),
        request(schemas.ours, mine),
    );
    if let (Some(theirs), Some(mine)) = (theirs, mine) {
        let nodes = (theirs, mine);
        let needed = format!("{at}/required");
        found.note(needed, nodes, required(theirs), required(mine));
    }
    body_at(
        &at,
        theirs.and_then(body),
        mine.and_then(body),
        schemas,
        found,
    );
}

fn responses<'a>(
    at: &str,
    theirs: &'a Value,
    mine: &'a Value,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    let listed = |side: Side<'a>, node: &'a Value| -> BTreeMap<&'a str, &'a Value> {
        let map = node.get("responses").and_then(Value::as_object);
        let followed =
            |(status, node): (&'a String, &'a Value)| (status.as_str(), side.follow(node));
        map.into_iter().flatten().map(followed).collect()
    };
    let mut upstream = listed(schemas.upstream, theirs);
    let described = |side: Side<'_>, response: &Value| match body(response) {
        Some(body) => side.shape(body.first()).name(side),
        None => "no body".to_owned(),
    };
    for (status, mine) in listed(schemas.ours, mine) {
        let at = format!("{at}/responses/{status}");
        match upstream.remove(status) {
            None => found.note(at, (&NOTHING, mine), ABSENT, described(schemas.ours, mine)),
            Some(theirs) => {
                found.saw(&at, || "there".into());
                body_at(
                    &format!("{at}/body"),
                    body(theirs),
                    body(mine),
                    schemas,
                    found,
                );
                headers(&at, theirs, mine, schemas, found);
            }
        }
    }
    for (status, theirs) in upstream {
        let at = format!("{at}/responses/{status}");
        let said = described(schemas.upstream, theirs);
        found.note(at, (theirs, &NOTHING), said, ABSENT);
    }
}

/// The headers of a response, by name without regard to case.
fn headers<'a>(
    at: &str,
    theirs: &'a Value,
    mine: &'a Value,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    let listed = |side: Side<'a>, response: &'a Value| -> BTreeMap<String, &'a Value> {
        let map = response.get("headers").and_then(Value::as_object);
        map.into_iter()
            .flatten()
            .map(|(name, header)| (escape(&name.to_lowercase()), side.follow(header)))
            .collect()
    };
    let theirs = listed(schemas.upstream, theirs);
    let mine = listed(schemas.ours, mine);
    named_values(&format!("{at}/headers"), theirs, mine, schemas, found);
}
