//! What somebody sent where an access token belongs: usually another of the many texts that a mock gives out.

use http::HeaderMap;
use rooms_openapi::Api;

use crate::store::Store;

/// Where to find the right one.
const WHERE: &str = "GET / of this mock lists the tokens of each api.";

/// What is told to tokens of before a reset.
const GONE: &str = "is from before the mock was reset, or its state replaced: log in again";

/// The header that carries the access token of an api.
fn header(api: Api) -> &'static str {
    match api {
        Api::QuranReflect => "x-auth-token",
        Api::LegacyGroups => "o_t_h",
        _ => "Authorization",
    }
}

/// Why a call of an api has no access token that is known. `token` is what stood where it belongs, if anything did.
pub(crate) fn about(store: &Store, api: Api, headers: &HeaderMap, token: Option<&str>) -> String {
    let name = header(api);
    let scheme = |text: &str| text.get(..7).is_some_and(|it| it.eq_ignore_ascii_case("bearer "));
    let as_bearer = if name == "Authorization" { ", as `Bearer`" } else { "" };
    match token.filter(|token| !token.is_empty()) {
        Some(token) if scheme(token) => {
            format!("The header {name} carries the access token alone, without `Bearer`.")
        }
        Some(token) => match kind(store, api, token) {
            what if what == GONE => format!("The access token {what}."),
            what => format!("The access token in {name} {what}. {WHERE}"),
        },
        None if !as_bearer.is_empty() && headers.contains_key(name) => {
            "The header Authorization is not of type Bearer.".to_owned()
        }
        None => {
            let others = [Api::QuranReflect, Api::LegacyGroups, Api::Ucs].map(header);
            let other =
                others.into_iter().find(|other| *other != name && headers.contains_key(*other));
            match other {
                Some(other) => {
                    format!(
                        "The access token is expected in the header {name}{as_bearer}, not in {other}."
                    )
                }
                None => format!("The header {name} with an access token{as_bearer} is missing."),
            }
        }
    }
}

/// What a text is that is no access token of an api, or no refresh token or code of a login; the sentence goes on from its
/// name.
pub(crate) fn kind(store: &Store, api: impl Into<Option<Api>>, token: &str) -> &'static str {
    let api = api.into();
    let shares_tokens = matches!(api, Some(Api::QuranReflect | Api::OAuth2));
    let world = &store.quran_reflect;
    if store.tokens.is_gone(token) {
        return GONE;
    }
    if !shares_tokens && store.tokens.grant(token).is_some() {
        return "is an access token of quran_reflect and oauth2";
    }
    match store.keys.api(token).filter(|other| Some(*other) != api) {
        Some(Api::LegacyGroups) => return "is an access token of legacy_groups",
        Some(Api::Ucs) => return "is an access token of ucs",
        _ => {}
    }
    if store.oauth.refresh.contains_key(token) {
        "is a refresh token: POST /oauth2/token exchanges it for an access token"
    } else if store.oauth.codes.contains_key(token) {
        "is an authorisation code: POST /oauth2/token exchanges it for an access token"
    } else if store.oauth.clients.contains_key(token) {
        "is the id of a client"
    } else if world.invite(token).is_some() {
        "is the token of an invitation, which says who is invited and not who calls"
    } else if world.user_by_name(token).or(world.user_by_email(token)).is_some()
        || token.parse().is_ok_and(|id| world.user(id).is_some())
    {
        "is the name of a user"
    } else if token.starts_with("eyJ") {
        "is nobody's, or was revoked, or is an id token, which says who logged in and no more"
    } else {
        "is nobody's, or was revoked"
    }
}
