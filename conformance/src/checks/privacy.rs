//! Other people's e-mail addresses stay private.

use rooms_openapi::Level;

use super::{Check, CheckLevel, Looked};
use crate::finding::Disagreement;

/// A response names no address that the request did not name first.
pub(super) const ADDRESS_NOT_SHOWN: Check = Check {
    id: "address_not_shown",
    level: CheckLevel::Inferred,
    title: "no response shows the e-mail address of another account",
    source: "rule others-email-never-shown",
    run: address_not_shown,
};

fn address_not_shown(subject: &Looked<'_>) -> Vec<Disagreement> {
    let Some(response) = &subject.exchange.response else {
        return Vec::new();
    };
    let asked = String::from_utf8_lossy(&subject.exchange.request.body.0);
    let came = String::from_utf8_lossy(&response.body.0);
    let shown = subject.addresses.iter().any(|address| {
        // The status of an invitation is keyed by the address that was invited.
        came.contains(address.as_str()) && !asked.contains(address.as_str())
    });
    if !shown {
        return Vec::new();
    }
    let mut seen = Disagreement::new("no address of another account", "one");
    let rule = subject.document.rule("others-email-never-shown");
    seen.schema_pointer = rule.map(|stated| stated.rule.pointer.clone());
    vec![seen.with_level(Level::Inferred)]
}
