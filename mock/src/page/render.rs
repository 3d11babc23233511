//! From what is shown to HTML. All of it may be other people's text, so all of it goes through the engine's escaping, and a policy
//! lets nothing run or load that is not ours by its hash.

use std::sync::LazyLock;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use chrono::DateTime;
use http::header;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, UndefinedBehavior, context};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::reply::Reply;
use crate::shown::is_unseen;

const STYLE: &str = include_str!("../../templates/page.css");
const SCRIPT: &str = include_str!("../../templates/page.js");

static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    // Not by the name of the template: nothing here is ever meant as markup.
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(|out, state, value| match value.as_str() {
        // Marks of direction would show a text as another one.
        Some(text) if !value.is_safe() && text.contains(is_misleading) => {
            minijinja::escape_formatter(out, state, &written_out(text).into())
        }
        _ => minijinja::escape_formatter(out, state, value),
    });
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_filter("when", when);
    for (name, text) in [
        ("page.html", include_str!("../../templates/page.html")),
        ("parts.html", include_str!("../../templates/parts.html")),
        ("row.html", include_str!("../../templates/row.html")),
        ("whole.html", include_str!("../../templates/whole.html")),
        #[cfg(feature = "docs")]
        ("docs.html", include_str!("../../templates/docs.html")),
    ] {
        // A template that cannot be read is missed when it is wanted.
        let _ = environment.add_template(name, text);
    }
    environment
});

/// Nothing is loaded but from here, and of style and script only ours run.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; connect-src 'self'; img-src data:; form-action 'none'; \
         frame-ancestors 'none'; base-uri 'none'",
        hash(STYLE),
        hash(SCRIPT)
    )
});

/// The page.
pub(super) fn page(view: &impl Serialize) -> Reply {
    let context = context! {
        style => Value::from_safe_string(STYLE.to_owned()),
        script => Value::from_safe_string(SCRIPT.to_owned()),
        ..Value::from(Serde(view))
    };
    let page = TEMPLATES.get_template("page.html");
    html(page.and_then(|page| page.render(context)), &POLICY)
}

/// The reference.
#[cfg(feature = "docs")]
pub(super) fn docs(view: &impl Serialize, policy: &str) -> Reply {
    let template = TEMPLATES.get_template("docs.html");
    let rendered = template.and_then(|template| template.render(Value::from(Serde(view))));
    html(rendered, policy)
}

/// One request, a line; `None` if that cannot be put together.
pub(super) fn row(row: &impl Serialize) -> Option<String> {
    let template = TEMPLATES.get_template("row.html").ok()?;
    template.render(context! { row => Value::from(Serde(row)) }).ok()
}

/// One request with headers and bodies: a part of the page.
pub(super) fn whole(whole: &impl Serialize) -> Reply {
    let template = TEMPLATES.get_template("whole.html");
    let rendered = template.and_then(|template| template.render(Value::from(Serde(whole))));
    html(rendered, "default-src 'none'; frame-ancestors 'none'")
}

/// HTML that stays in the browser that asked for it.
fn html(rendered: Result<String, minijinja::Error>, policy: &str) -> Reply {
    match rendered {
        Ok(html) => Reply::text(200, html)
            .with_header(header::CONTENT_TYPE, "text/html; charset=utf-8")
            .with_header(header::VARY, "accept")
            .with_header(header::CACHE_CONTROL, "no-store")
            .with_header(header::REFERRER_POLICY, "no-referrer")
            .with_header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
            .with_header(header::CONTENT_SECURITY_POLICY, policy),
        Err(error) => {
            let message = format!("The page cannot be put together: {error:#}.");
            Reply::error(500, "internal_server_error", &message)
        }
    }
}

/// What is not seen, or changes what is; lines and columns do no harm on a page.
fn is_misleading(letter: char) -> bool {
    is_unseen(letter) && !matches!(letter, '\n' | '\r' | '\t')
}

/// The text with that written out.
fn written_out(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match is_misleading(letter) {
            true => plain.extend(letter.escape_default()),
            false => plain.push(letter),
        }
    }
    plain
}

/// A time for readers: UTC, with seconds if they are wanted.
fn when(time: &str, seconds: Option<bool>) -> String {
    let form = match seconds {
        Some(true) => "%Y-%m-%d %H:%M:%S",
        _ => "%Y-%m-%d %H:%M",
    };
    DateTime::parse_from_rfc3339(time)
        .map_or_else(|_| time.to_owned(), |time| time.to_utc().format(form).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_templates_are_read() {
        for name in ["page.html", "parts.html", "row.html", "whole.html"] {
            assert!(TEMPLATES.get_template(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn times_are_short_and_marks_of_direction_are_seen() {
        assert_eq!(when("2026-03-01T08:00:09Z", None), "2026-03-01 08:00");
        assert_eq!(when("2026-03-01T08:00:09.5Z", Some(true)), "2026-03-01 08:00:09");
        assert_eq!(when("<then>", None), "<then>");
        assert_eq!(written_out("a\u{202e}b\nc\u{7}"), "a\\u{202e}b\nc\\u{7}");
    }
}
