//! `/docs/`: a reference of each document in a browser, with calls to try as one of the accounts.
//!
//! Swagger UI draws it; its files are part of the program, so that nothing is loaded from elsewhere, and the policy of the page lets
//! it call nothing but this mock.

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use http::request::Parts;
use http::{HeaderValue, header};
use serde::Serialize;
use utoipa_swagger_ui::Config;

use crate::control::Control;
use crate::page::{self, Person};
use crate::reply::Reply;

/// What of Swagger UI is served, with its type.
const FILES: [(&str, &str); 2] = [
    ("swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
    ("swagger-ui.css", "text/css; charset=utf-8"),
];

/// Styles that scripts write are allowed: Swagger UI is made so.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
    connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

/// What the page is made of.
#[derive(Serialize)]
struct View {
    client: &'static str,
    confidential: (&'static str, &'static str),
    apis: Vec<&'static str>,
    people: Vec<Person>,
}

/// The reply to who reads the reference; `None` if it is not what is asked for.
pub(crate) fn serve(control: &Control, parts: &Parts) -> Option<Reply> {
    let path = parts.uri.path();
    if path == "/docs" {
        return Some(page::moved("docs/"));
    }
    let file = path.strip_prefix("/docs/")?;
    let own = |text: &'static str, kind: &str| {
        Reply::text(200, text)
            .with_header(header::CONTENT_TYPE, kind)
            .with_header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
    };
    match file {
        "" => Some(page::docs(&view(control), POLICY)),
        "docs.js" => {
            Some(own(include_str!("../templates/docs.js"), "text/javascript; charset=utf-8"))
        }
        "docs.css" => Some(own(include_str!("../templates/docs.css"), "text/css; charset=utf-8")),
        _ => {
            let (name, kind) = FILES.iter().find(|(name, _)| *name == file)?;
            Some(of_swagger_ui(parts, name, kind))
        }
    }
}

/// A file of Swagger UI. They are kept compressed.
fn of_swagger_ui(parts: &Parts, name: &str, kind: &str) -> Reply {
    static CONFIG: LazyLock<Arc<Config<'static>>> = LazyLock::new(|| Arc::new(Config::from("/")));
    let Ok(Some(file)) = utoipa_swagger_ui::serve(name, Arc::clone(&CONFIG)) else {
        return Reply::error(404, "not_found", "Swagger UI has no such file.");
    };
    let mut accepted = parts.headers.get_all(header::ACCEPT_ENCODING).iter();
    let takes = accepted.any(|value| value.to_str().is_ok_and(|value| value.contains("gzip")));
    if file.gzpipped && !takes {
        let message = "This file is kept compressed with gzip; accept that.";
        return Reply::error(406, "not_acceptable", message);
    }
    let bytes = match file.bytes {
        Cow::Borrowed(bytes) => bytes.into(),
        Cow::Owned(bytes) => bytes::Bytes::from(bytes),
    };
    let mut reply = Reply::text(200, bytes)
        .with_header(header::CONTENT_TYPE, kind)
        .with_header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .with_header(header::VARY, "accept-encoding")
        // It is another one only with another version of the mock.
        .with_header(header::CACHE_CONTROL, "max-age=3600");
    if file.gzpipped {
        let gzip = HeaderValue::from_static("gzip");
        reply.headers.insert(header::CONTENT_ENCODING, gzip);
    }
    reply
}

fn view(control: &Control) -> View {
    let documents = control.apis().documents();
    View {
        client: crate::account::CLIENT_ID,
        confidential: (crate::CONFIDENTIAL_CLIENT_ID, crate::CLIENT_SECRET),
        apis: documents.iter().map(|(document, _)| document.api().name()).collect(),
        people: page::people(control),
    }
}
