//! Comparing two operations: parameters, body, responses.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    difference::{ABSENT, Differences},
    schema::{Schemas, escape},
    shape::Side,
};

/// What a side says about the body of a request or a response.
#[derive(Debug)]
struct Body<'a> {
    media_types: String,
    schema: &'a Value,
}

static NOTHING: Value = Value::Null;

/// `item` is the path item, which may hold parameters for all its operations.
pub(super) fn compare<'a>(
    at: &str,
    upstream: (&'a Value, &'a Value),
    ours: (&'a Value, &'a Value),
    schemas: &mut Schemas<'a>,
    found: &mut Differences,
) {
    let (theirs, mine) = (upstream.1, ours.1);
    found.note(
        format!("{at}/operationId"),
        text(theirs, "operationId").unwrap_or(ABSENT),
        mine.pointer("/x-upstream/operationId")
            .and_then(Value::as_str)
            .unwrap_or(ABSENT),
    );
    let or_nothing =
        |node: &Value, key: &str| node.get(key).cloned().unwrap_or_else(|| ABSENT.into());
    found.note(
        format!("{at}/tags"),
        or_nothing(theirs, "tags"),
        or_nothing(mine, "tags"),
    );
    let retired = |node: &Value| node.get("deprecated") == Some(&Value::Bool(true));
    found.note(format!("{at}/deprecated"), retired(theirs), retired(mine));
    parameters(at, upstream, ours, schemas, found);
    bodies(at, theirs, mine, schemas, found);
    responses(at, theirs, mine, schemas, found);
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
    found: &mut Differences,
) {
    let mut theirs = listed(schemas.upstream, upstream);
    let mine = listed(schemas.ours, ours);
    let named = |side: Side<'_>, parameter: &Value| {
        let said = side
            .shape(parameter.get("schema").unwrap_or(&NOTHING))
            .name(side);
        if required(parameter) {
            format!("required {said}")
        } else {
            said
        }
    };
    for (place, mine) in mine {
        let at = format!("{at}/{place}");
        let Some(theirs) = theirs.remove(&place) else {
            found.note(at, ABSENT, named(schemas.ours, mine));
            continue;
        };
        found.note(format!("{at}/required"), required(theirs), required(mine));
        for key in ["style", "explode"] {
            let said = |node: &Value| node.get(key).cloned().unwrap_or_else(|| ABSENT.into());
            found.note(format!("{at}/{key}"), said(theirs), said(mine));
        }
        let schema = |node: &'a Value| node.get("schema").unwrap_or(&NOTHING);
        schemas.compare(&at, schema(theirs), schema(mine), 0, found);
    }
    for (place, theirs) in theirs {
        found.note(
            format!("{at}/{place}"),
            named(schemas.upstream, theirs),
            ABSENT,
        );
    }
}

/// The body that a request or a response has. Content without a schema counts: something is sent.
fn body<'a>(owner: &'a Value) -> Option<Body<'a>> {
    let content = owner.get("content").and_then(Value::as_object)?;
    let (_, first) = content.iter().next()?;
    let media_types: Vec<_> = content.keys().map(String::as_str).collect();
    Some(Body {
        media_types: media_types.join(", "),
        schema: first.get("schema").unwrap_or(&NOTHING),
    })
}

fn body_at<'a>(
    at: &str,
    theirs: Option<Body<'a>>,
    mine: Option<Body<'a>>,
    schemas: &mut Schemas<'a>,
    found: &mut Differences,
) {
    let named = |side: Side<'_>, body: &Body<'_>| side.shape(body.schema).name(side);
    match (theirs, mine) {
        (Some(theirs), Some(mine)) => {
            found.note(
                format!("{at}/content"),
                theirs.media_types,
                mine.media_types,
            );
            schemas.compare(at, theirs.schema, mine.schema, 0, found);
        }
        (Some(theirs), None) => found.note(at, named(schemas.upstream, &theirs), ABSENT),
        (None, Some(mine)) => found.note(at, ABSENT, named(schemas.ours, &mine)),
        (None, None) => {}
    }
}

fn bodies<'a>(
    at: &str,
    theirs: &'a Value,
    mine: &'a Value,
    schemas: &mut Schemas<'a>,
    found: &mut Differences,
) {
    let at = format!("{at}/body");
    let request =
        |side: Side<'a>, node: &'a Value| node.get("requestBody").map(|body| side.follow(body));
    let (theirs, mine) = (
        request(schemas.upstream, theirs),
        request(schemas.ours, mine),
    );
    if let (Some(theirs), Some(mine)) = (theirs, mine) {
        found.note(format!("{at}/required"), required(theirs), required(mine));
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
    found: &mut Differences,
) {
    let listed = |side: Side<'a>, node: &'a Value| -> BTreeMap<&'a str, &'a Value> {
        let map = node.get("responses").and_then(Value::as_object);
        let followed =
            |(status, node): (&'a String, &'a Value)| (status.as_str(), side.follow(node));
        map.into_iter().flatten().map(followed).collect()
    };
    let mut upstream = listed(schemas.upstream, theirs);
    let described = |side: Side<'_>, response: &Value| match body(response) {
        Some(body) => side.shape(body.schema).name(side),
        None => "no body".to_owned(),
    };
    for (status, mine) in listed(schemas.ours, mine) {
        let at = format!("{at}/responses/{status}");
        match upstream.remove(status) {
            None => found.note(at, ABSENT, described(schemas.ours, mine)),
            Some(theirs) => {
                body_at(
                    &format!("{at}/body"),
                    body(theirs),
                    body(mine),
                    schemas,
                    found,
                );
            }
        }
    }
    for (status, theirs) in upstream {
        let at = format!("{at}/responses/{status}");
        found.note(at, described(schemas.upstream, theirs), ABSENT);
    }
}
