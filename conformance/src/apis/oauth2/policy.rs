//! The policy of `oauth2`: which application may do what with whose tokens.

use crate::matrix::{
    cast::{Applicant, Caller, Subject},
    plan::Case,
    ruling::{Ruling, allowed, answered, refused, succeeds},
};

/// The ruling about an application, or about whoever has a good token.
pub(crate) fn ruling(operation: &str, case: &Case) -> Option<Ruling> {
    let Caller::Application(applicant) = case.caller else {
        let known = operation == "get_userinfo";
        return known.then(|| succeeds().showing("the caller", true));
    };
    if operation == "get_userinfo" {
        return Some(refused("userinfo-needs-openid"));
    }
    let introspects = operation == "introspect_token";
    match applicant {
        Applicant::Nobody => return Some(answered(401)),
        Applicant::Unknown | Applicant::WrongSecret => {
            return Some(refused("client-must-authenticate"));
        }
        Applicant::NoSecret | Applicant::Public if introspects => {
            return Some(refused("introspection-needs-secret"));
        }
        Applicant::NoSecret => return Some(refused("confidential-client-uses-secret")),
        Applicant::Public | Applicant::Confidential => {}
    }
    Some(match (operation, case.about) {
        ("introspect_token", Subject::Unknown) => allowed("inactive-token-is-active-false"),
        ("introspect_token", _) => succeeds().showing("active", true),
        ("revoke_token", Subject::Own) => allowed("revoking-refresh-kills-access")
            .changing("-own access token")
            .changing("-own refresh token"),
        ("revoke_token", Subject::Anothers) => refused("foreign-token-refused"),
        ("revoke_token", _) => allowed("revoking-unknown-is-fine"),
        ("exchange_token", about) => exchange(case.variant, about, applicant),
        _ => return None,
    })
}

fn exchange(variant: &str, about: Subject, applicant: Applicant) -> Ruling {
    let given = |ruling: Ruling| {
        ruling
            .showing("access_token", true)
            .showing("id_token", true)
            .showing("refresh_token", true)
    };
    match (variant, about) {
        ("a code", Subject::Own) => given(succeeds()),
        ("a code", _) => refused("code-bound-to-client"),
        ("a refresh token", Subject::Own) => {
            given(allowed("refresh-rotates")).changing("-own refresh token")
        }
        ("a refresh token", _) => refused("refresh-bound-to-client"),
        _ if applicant == Applicant::Public => refused("client-credentials-need-secret"),
        _ => allowed("client-token-has-no-user").showing("access_token", true),
    }
}
