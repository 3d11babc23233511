// Generated from openapi/oauth2.yaml by `cargo xtask regen`. Do not edit.

//! Every operation, as data.
use super::types;
use crate::operation::{Effect, Operation, Security};
/// What stands before every path.
pub const BASE_PATH: &str = "";
/// All operations, in the order of the document.
pub static ALL: &[&Operation] = &[
    &EXCHANGE_TOKEN,
    &INTROSPECT_TOKEN,
    &REVOKE_TOKEN,
    &GET_USERINFO,
    &GET_OPENID_CONFIGURATION,
    &GET_JSON_WEB_KEYS,
];
/// Get tokens: `POST /oauth2/token`.
pub static EXCHANGE_TOKEN: Operation = Operation {
    id: "exchange_token",
    method: "POST",
    path: "/oauth2/token",
    summary: "Get tokens",
    tag: "OAuth2",
    effect: Effect::Write,
    scopes: &[],
    security: &[Security::Basic],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/oauth2_apis_versioned/oauth-2-token-exchange/",
};
/// Tell what a token is worth: `POST /oauth2/introspect`.
pub static INTROSPECT_TOKEN: Operation = Operation {
    id: "introspect_token",
    method: "POST",
    path: "/oauth2/introspect",
    summary: "Tell what a token is worth",
    tag: "OAuth2",
    effect: Effect::Read,
    scopes: &[],
    security: &[Security::Basic],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/oauth2_apis_versioned/introspect-o-auth-2-token/",
};
/// End a token: `POST /oauth2/revoke`.
pub static REVOKE_TOKEN: Operation = Operation {
    id: "revoke_token",
    method: "POST",
    path: "/oauth2/revoke",
    summary: "End a token",
    tag: "OAuth2",
    effect: Effect::IdempotentWrite,
    scopes: &[],
    security: &[Security::Basic],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/oauth2_apis_versioned/revoke-o-auth-2-token/",
};
/// Tell who the user is: `GET /userinfo`.
pub static GET_USERINFO: Operation = Operation {
    id: "get_userinfo",
    method: "GET",
    path: "/userinfo",
    summary: "Tell who the user is",
    tag: "OIDC",
    effect: Effect::Read,
    scopes: &["openid"],
    security: &[Security::Bearer],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/oauth2_apis_versioned/get-oidc-user-info/",
};
/// Tell where everything is: `GET /.well-known/openid-configuration`.
pub static GET_OPENID_CONFIGURATION: Operation = Operation {
    id: "get_openid_configuration",
    method: "GET",
    path: "/.well-known/openid-configuration",
    summary: "Tell where everything is",
    tag: "OIDC",
    effect: Effect::Read,
    scopes: &[],
    security: &[],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/tutorials/oidc/getting-started-with-oauth2/",
};
/// List the keys that tokens are signed with: `GET /.well-known/jwks.json`.
pub static GET_JSON_WEB_KEYS: Operation = Operation {
    id: "get_json_web_keys",
    method: "GET",
    path: "/.well-known/jwks.json",
    summary: "List the keys that tokens are signed with",
    tag: "OIDC",
    effect: Effect::Read,
    scopes: &[],
    security: &[],
    success: &[200u16],
    documentation: "https://api-docs.quran.foundation/docs/tutorials/oidc/getting-started-with-oauth2/",
};
/// Reads an answer that somebody else received, as the call would have: by the id of its operation. None if
/// there is no such call.
///
/// # Errors
///
/// As those of the call: when the answer is no success, or not in the documented form.
pub fn read(
    id: &str,
    status: crate::StatusCode,
    body: ::bytes::Bytes,
) -> Option<::std::result::Result<(), crate::Error>> {
    Some(
        match id {
            "exchange_token" => {
                crate::call::read::<types::TokenResponse>(&EXCHANGE_TOKEN, status, body)
            }
            "introspect_token" => {
                crate::call::read::<
                    types::Introspection,
                >(&INTROSPECT_TOKEN, status, body)
            }
            "revoke_token" => Ok(()),
            "get_userinfo" => {
                crate::call::read::<types::UserInfo>(&GET_USERINFO, status, body)
            }
            "get_openid_configuration" => {
                crate::call::read::<
                    types::OpenidConfiguration,
                >(&GET_OPENID_CONFIGURATION, status, body)
            }
            "get_json_web_keys" => {
                crate::call::read::<
                    types::JsonWebKeySet,
                >(&GET_JSON_WEB_KEYS, status, body)
            }
            _ => return None,
        },
    )
}
