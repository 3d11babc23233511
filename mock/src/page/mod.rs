//! The page at `/__mock/` in a browser: what the control has, to look at and to switch.
//!
//! It is written on the server, shows everything without a script, and changes things with the calls that programs make as well.
//! Looking leaves no line in the log.

mod people;
mod render;
mod rooms;
mod traffic;
mod trouble;
mod view;

use http::request::Parts;
use http::{HeaderMap, header};
#[cfg(feature = "docs")]
pub(crate) use people::Person;

use crate::control::Control;
use crate::journal::Noted;
use crate::reply::Reply;

/// What somebody who reads is answered with; `None` if it is no page that they want. The caller has looked at who asks.
pub(crate) fn serve(control: &Control, parts: &Parts, base: &str) -> Option<Reply> {
    if !wants_html(&parts.headers) {
        return None;
    }
    let path = parts.uri.path();
    match path {
        // What is linked on the page is relative to it.
        "/" | "/__mock" => Some(moved("__mock/")),
        "/__mock/" => Some(render::page(&view::of(control, base))),
        _ => {
            let number = path.strip_prefix("/__mock/requests/")?.parse().ok()?;
            let noted = control.journal().noted(number)?;
            let open = parts.uri.query() == Some("secrets=shown");
            Some(render::whole(&traffic::Whole::new(&noted, base, open)))
        }
    }
}

/// A line of the log as the page has it; `None` if it cannot be written.
pub(crate) fn row(noted: &Noted) -> Option<String> {
    render::row(&traffic::Row::new(noted))
}

/// The reply to a browser that is better served elsewhere.
pub(crate) fn moved(to: &str) -> Reply {
    Reply::text(303, "").with_header(header::LOCATION, to).with_header(header::VARY, "accept")
}

/// The page of the reference.
#[cfg(feature = "docs")]
pub(crate) fn docs(view: &impl serde::Serialize, policy: &str) -> Reply {
    render::docs(view, policy)
}

/// Everybody who can log in, as pages show them.
#[cfg(feature = "docs")]
pub(crate) fn people(control: &Control) -> Vec<Person> {
    let known = control.people();
    let known = known.as_array().map_or(&[][..], Vec::as_slice);
    people::people(known).shown
}

/// Whether a reader asks for HTML before anything else. Programs ask for anything, or for JSON.
fn wants_html(headers: &HeaderMap) -> bool {
    let values = headers.get_all(header::ACCEPT).iter();
    let values = values.filter_map(|value| value.to_str().ok());
    let mut wanted = (0.0, false);
    for range in values.flat_map(|value| value.split(',')) {
        let mut parts = range.split(';').map(str::trim);
        let kind = parts.next().unwrap_or_default().to_ascii_lowercase();
        let weight = parts.find_map(|part| part.strip_prefix("q=")?.parse().ok());
        let weight: f64 = weight.unwrap_or(1.0);
        // Of two that are wanted as much, the first counts.
        if weight > wanted.0 {
            wanted = (weight, kind == "text/html");
        }
    }
    wanted.1
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn wants(accept: &[&'static str]) -> bool {
        let mut headers = HeaderMap::new();
        for value in accept {
            headers.append(header::ACCEPT, HeaderValue::from_static(value));
        }
        wants_html(&headers)
    }

    #[test]
    fn browsers_get_the_page_and_programs_do_not() {
        for accept in [
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
            "text/html",
            "Text/HTML; charset=utf-8",
            "application/json;q=0.5, text/html",
        ] {
            assert!(wants(&[accept]), "{accept}");
        }
        assert!(wants(&["application/json;q=0.1", "text/html;q=0.2"]));
        for accept in [
            "*/*",
            "application/json",
            "application/json, text/html",
            "application/json, text/plain, */*",
            "text/html;q=0",
            "text/htmlx",
            "",
            ",;q=x,",
        ] {
            assert!(!wants(&[accept]), "{accept}");
        }
        assert!(!wants(&[]));
    }
}
