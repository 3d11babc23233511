//! Credentials never come back.

use super::{Check, CheckLevel, Looked};
use crate::finding::Disagreement;

/// No response contains a token.
pub(super) const NOT_ECHOED: Check = Check {
    id: "credentials_not_echoed",
    level: CheckLevel::Documented,
    title: "no response contains an access token",
    source: "security schemes: tokens travel in request headers only",
    run: not_echoed,
};

fn not_echoed(subject: &Looked<'_>) -> Vec<Disagreement> {
    let Some(response) = &subject.exchange.response else {
        return Vec::new();
    };
    let body = String::from_utf8_lossy(&response.body.0);
    let headers = response.headers.0.iter().map(|(_, value)| value.as_str());
    let found = headers.chain([body.as_ref()]).find_map(|text| subject.secrets.credential_in(text));
    let seen = found.map(|variable| {
        Disagreement::new("no credentials in the response", format!("${variable}"))
            .with_schema_pointer("#/components/securitySchemes")
    });
    seen.into_iter().collect()
}
