//! Who may do what, by the documents.
//!
//! Written from the rules of the curated documents and from nothing else; no server is asked, and none of the mock's
//! code is used. A rule is cited by its id, and the status of a refusal is the one that the rule has there.

use rooms_openapi::Api;

use super::{
    cast::Caller,
    plan::Case,
    ruling::{Ruling, answered, refused},
};
use crate::apis::{legacy_groups, oauth2, quran_reflect, ucs};

/// What the documents say about a call.
pub(super) fn ruling(api: Api, operation: &str, case: &Case) -> Ruling {
    if let Some(rule) = unknown(api, case.caller) {
        return refused(rule);
    }
    let known = match api {
        Api::QuranReflect => quran_reflect::policy::ruling(operation, case),
        Api::LegacyGroups => legacy_groups::policy::ruling(operation, case),
        Api::Ucs => ucs::policy::ruling(operation, case),
        Api::OAuth2 => oauth2::policy::ruling(operation, case),
        _ => None,
    };
    // No operation lists this, so what nobody thought of is told.
    known.unwrap_or_else(|| answered(0))
}

/// The rule that refuses whoever has nothing good to show.
fn unknown(api: Api, caller: Caller) -> Option<&'static str> {
    let (unknown, expired, narrow) = match api {
        Api::QuranReflect => {
            ("credentials-required", "expired-token-refused", "missing-scope-refused")
        }
        Api::OAuth2 => ("bearer-token-required", "bearer-token-required", "userinfo-needs-openid"),
        _ => ("token-required", "token-required", "token-required"),
    };
    match caller {
        Caller::Anonymous | Caller::Broken => Some(unknown),
        Caller::Expired => Some(expired),
        Caller::Narrow => Some(narrow),
        Caller::Known(_) | Caller::Application(_) => None,
    }
}
