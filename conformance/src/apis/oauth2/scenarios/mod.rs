//! Logins, tokens, and what they are worth.

mod authorisation;
mod clients;
mod codes;
mod discovery;
mod introspection;
mod login;
mod logout;
mod refreshing;
mod revocation;
mod userinfo;

use crate::scenario::Scenario;

/// The scenarios of this api.
pub(crate) const ALL: &[Scenario] = &[
    discovery::SCENARIO,
    login::WITH_PKCE,
    login::AS_MUCH_AS_ASKED,
    authorisation::REFUSED,
    authorisation::DENIED,
    codes::ONCE,
    codes::BOUND,
    codes::EXPIRES,
    refreshing::ROTATES,
    refreshing::BOUND,
    clients::AUTHENTICATE,
    clients::FOR_ITSELF,
    introspection::SCENARIO,
    revocation::REFRESH_TOKEN,
    revocation::ACCESS_TOKEN,
    revocation::REFUSED,
    logout::ENDS_TOKENS,
    logout::REFUSED,
    userinfo::SCENARIO,
];
