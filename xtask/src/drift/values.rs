//! Values with a name of their own: parameters, and headers of responses.

use std::collections::BTreeMap;

use rooms_openapi::pointer::escape;
use serde_json::{Value, json};

use super::{
    bodies::Body,
    calls::{Call, names},
    conjunction::{Conjunction, list},
    difference::{ABSENT, Differences},
    operation::text,
    schema::Schemas,
    shape::Kind,
    side::Side,
};

/// Headers that are described elsewhere: a parameter of such a name is none.
const NO_PARAMETERS: [&str; 3] = ["accept", "content-type", "authorization"];

pub(super) fn required(node: &Value) -> bool {
    node.get("required") == Some(&json!(true))
}

/// A parameter or a header, and what it is called where it is compared.
#[derive(Clone, Copy, Debug)]
struct Named<'a> {
    node: &'a Value,
    /// Where it travels.
    place: &'a str,
}

impl<'a> Named<'a> {
    /// How the value is written. One that is written as a media type has that instead of a style.
    fn style(self, side: Side<'a>) -> (Value, Value) {
        if let Some(body) = self.body() {
            return (json!(format!("content {}", body.media_types())), ABSENT.into());
        }
        let usual = match self.place {
            "query" | "cookie" => "form",
            _ => "simple",
        };
        let style = text(self.node, "style").unwrap_or(usual);
        let explode = self.node.get("explode").and_then(Value::as_bool);
        // A single value has no parts that could be joined.
        let single = side.shape_of(&self.schema()).kind == Kind::Scalar;
        let explode = explode.filter(|explode| *explode != (style == "form") && !single);
        let told = |unusual: bool, value: Value| if unusual { value } else { ABSENT.into() };
        (told(style != usual, json!(style)), told(explode.is_some(), json!(explode)))
    }

    fn body(self) -> Option<Body<'a>> {
        Body::of(self.node).filter(|_| self.node.get("schema").is_none())
    }

    fn schema(self) -> Conjunction<'a> {
        match (self.node.get("schema"), self.body()) {
            (Some(schema), _) => Conjunction::of(schema),
            (None, Some(body)) => body.first(),
            (None, None) => Conjunction::default(),
        }
    }

    fn said(self, side: Side<'a>) -> String {
        let said = side.shape_of(&self.schema()).name();
        match required(self.node) {
            true => format!("required {said}"),
            false => said,
        }
    }
}

/// Parameters by place and name; those of the operation replace those of the path item.
fn listed<'a>(
    side: Side<'a>,
    call: Call<'a>,
    renamed: &BTreeMap<&str, &str>,
) -> BTreeMap<String, Named<'a>> {
    let mut listed = BTreeMap::new();
    for node in [call.item, call.node] {
        for node in list(node, "parameters") {
            let node = side.follow(node);
            let place = text(node, "in").unwrap_or("nowhere");
            let name = text(node, "name").unwrap_or_default();
            if place == "header" && NO_PARAMETERS.contains(&name.to_lowercase().as_str()) {
                continue;
            }
            let name = match place {
                "path" => renamed.get(name).copied().unwrap_or(name),
                _ => name,
            };
            listed.insert(format!("{place}/{}", escape(name)), Named { node, place });
        }
    }
    listed
}

pub(super) fn parameters<'a>(
    at: &str,
    upstream: Call<'a>,
    ours: Call<'a>,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    // A parameter of the path is known by its position; what it is called is ours to choose.
    let renamed = names(upstream.path).zip(names(ours.path)).collect();
    let mut theirs = listed(schemas.upstream, upstream, &renamed);
    let mine = listed(schemas.ours, ours, &BTreeMap::new());
    // Case says nothing in the name of a header.
    let headers = mine.keys().filter(|place| place.starts_with("header/"));
    for place in headers {
        let other = theirs.keys().find(|other| other.eq_ignore_ascii_case(place)).cloned();
        if let Some(named) = other.and_then(|other| theirs.remove(&other)) {
            theirs.insert(place.clone(), named);
        }
    }
    named_values(at, theirs, mine, schemas, found);
}

/// The headers of a response, by name without regard to case.
pub(super) fn headers<'a>(
    at: &str,
    theirs: &'a Value,
    mine: &'a Value,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    let listed = |side: Side<'a>, response: &'a Value| -> BTreeMap<String, Named<'a>> {
        let map = response.get("headers").and_then(Value::as_object);
        let named = map.into_iter().flatten().map(|(name, header)| {
            let node = side.follow(header);
            let place = "header";
            (escape(&name.to_lowercase()), Named { node, place })
        });
        // What the body is says the content.
        named.filter(|(name, _)| name != "content-type").collect()
    };
    let theirs = listed(schemas.upstream, theirs);
    let mine = listed(schemas.ours, mine);
    named_values(&format!("{at}/headers"), theirs, mine, schemas, found);
}

fn named_values<'a>(
    at: &str,
    mut theirs: BTreeMap<String, Named<'a>>,
    mine: BTreeMap<String, Named<'a>>,
    schemas: &mut Schemas<'a>,
    found: &mut Differences<'_>,
) {
    for (place, mine) in mine {
        let at = format!("{at}/{place}");
        let Some(theirs) = theirs.remove(&place) else {
            found.note(at, (&Value::Null, mine.node), ABSENT, mine.said(schemas.ours));
            continue;
        };
        let nodes = (theirs.node, mine.node);
        let needed = format!("{at}/required");
        found.note(needed, nodes, required(theirs.node), required(mine.node));
        let (their_style, my_style) = (theirs.style(schemas.upstream), mine.style(schemas.ours));
        found.note(format!("{at}/style"), nodes, their_style.0, my_style.0);
        found.note(format!("{at}/explode"), nodes, their_style.1, my_style.1);
        for key in ["allowReserved", "allowEmptyValue", "deprecated"] {
            let said = |node: &Value| match node.get(key) {
                Some(Value::Bool(true)) => json!(true),
                _ => ABSENT.into(),
            };
            found.note(format!("{at}/{key}"), nodes, said(theirs.node), said(mine.node));
        }
        schemas.compare(&at, &theirs.schema(), &mine.schema(), found);
    }
    for (place, theirs) in theirs {
        let said = theirs.said(schemas.upstream);
        found.note(format!("{at}/{place}"), (theirs.node, &Value::Null), said, ABSENT);
    }
}
