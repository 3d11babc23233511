// Generated from openapi/oauth2.yaml by `cargo xtask regen`. Do not edit.

//! One call for each operation: what it may be told before it is sent by awaiting it.
use super::types;
use crate::request::{At, Request, call};
/// A call of [`Client::exchange_token`](super::Client::exchange_token), `POST /oauth2/token`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct ExchangeTokenCall(pub(crate) Request);
impl ExchangeTokenCall {
    /// The client, if it does not authenticate with HTTP Basic.
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.0
            .limited::<
                types::TokenRequestClientId,
            >(At::body("client_id", "client_id"), client_id.into());
        self
    }
    /// [`client_id`](Self::client_id) with an `Option`: `None` leaves it out.
    pub fn set_client_id(self, client_id: Option<impl Into<String>>) -> Self {
        match client_id {
            Some(client_id) => self.client_id(client_id),
            None => Self(self.0.without(At::body("client_id", "client_id"))),
        }
    }
    /// The client's secret, if it has one and does not use HTTP Basic.
    pub fn client_secret(
        mut self,
        client_secret: impl Into<types::ClientSecret>,
    ) -> Self {
        self.0
            .set(
                At::body("client_secret", "client_secret"),
                Into::<types::ClientSecret>::into(client_secret),
            );
        self
    }
    /// [`client_secret`](Self::client_secret) with an `Option`: `None` leaves it out.
    pub fn set_client_secret(
        self,
        client_secret: Option<impl Into<types::ClientSecret>>,
    ) -> Self {
        match client_secret {
            Some(client_secret) => self.client_secret(client_secret),
            None => Self(self.0.without(At::body("client_secret", "client_secret"))),
        }
    }
    /// The code that the redirect brought. For `authorization_code`.
    pub fn code(mut self, code: impl Into<types::Code>) -> Self {
        self.0.set(At::body("code", "code"), Into::<types::Code>::into(code));
        self
    }
    /// [`code`](Self::code) with an `Option`: `None` leaves it out.
    pub fn set_code(self, code: Option<impl Into<types::Code>>) -> Self {
        match code {
            Some(code) => self.code(code),
            None => Self(self.0.without(At::body("code", "code"))),
        }
    }
    /// The secret behind the challenge of the authorisation request. For `authorization_code`.
    pub fn code_verifier(
        mut self,
        code_verifier: impl TryInto<
            types::TokenRequestCodeVerifier,
            Error: ::std::fmt::Display,
        >,
    ) -> Self {
        self.0
            .convert::<
                types::TokenRequestCodeVerifier,
            >(At::body("code_verifier", "code_verifier"), code_verifier);
        self
    }
    /// [`code_verifier`](Self::code_verifier) with an `Option`: `None` leaves it out.
    pub fn set_code_verifier(
        self,
        code_verifier: Option<
            impl TryInto<types::TokenRequestCodeVerifier, Error: ::std::fmt::Display>,
        >,
    ) -> Self {
        match code_verifier {
            Some(code_verifier) => self.code_verifier(code_verifier),
            None => Self(self.0.without(At::body("code_verifier", "code_verifier"))),
        }
    }
    /// The redirect URI of the authorisation request. For `authorization_code`.
    pub fn redirect_uri(mut self, redirect_uri: impl Into<String>) -> Self {
        self.0.set(At::body("redirect_uri", "redirect_uri"), redirect_uri.into());
        self
    }
    /// [`redirect_uri`](Self::redirect_uri) with an `Option`: `None` leaves it out.
    pub fn set_redirect_uri(self, redirect_uri: Option<impl Into<String>>) -> Self {
        match redirect_uri {
            Some(redirect_uri) => self.redirect_uri(redirect_uri),
            None => Self(self.0.without(At::body("redirect_uri", "redirect_uri"))),
        }
    }
    /// The newest refresh token. For `refresh_token`.
    pub fn refresh_token(
        mut self,
        refresh_token: impl Into<types::RefreshToken>,
    ) -> Self {
        self.0
            .set(
                At::body("refresh_token", "refresh_token"),
                Into::<types::RefreshToken>::into(refresh_token),
            );
        self
    }
    /// [`refresh_token`](Self::refresh_token) with an `Option`: `None` leaves it out.
    pub fn set_refresh_token(
        self,
        refresh_token: Option<impl Into<types::RefreshToken>>,
    ) -> Self {
        match refresh_token {
            Some(refresh_token) => self.refresh_token(refresh_token),
            None => Self(self.0.without(At::body("refresh_token", "refresh_token"))),
        }
    }
    /// Scopes, separated by spaces. For `client_credentials`, and to get fewer with `refresh_token`.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.0.set(At::body("scope", "scope"), scope.into());
        self
    }
    /// [`scope`](Self::scope) with an `Option`: `None` leaves it out.
    pub fn set_scope(self, scope: Option<impl Into<String>>) -> Self {
        match scope {
            Some(scope) => self.scope(scope),
            None => Self(self.0.without(At::body("scope", "scope"))),
        }
    }
}
call!(ExchangeTokenCall, types::TokenResponse, send);
/// A call of [`Client::introspect_token`](super::Client::introspect_token), `POST /oauth2/introspect`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct IntrospectTokenCall(pub(crate) Request);
impl IntrospectTokenCall {
    /// Scopes that the token has to have, separated by spaces.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.0.set(At::body("scope", "scope"), scope.into());
        self
    }
    /// [`scope`](Self::scope) with an `Option`: `None` leaves it out.
    pub fn set_scope(self, scope: Option<impl Into<String>>) -> Self {
        match scope {
            Some(scope) => self.scope(scope),
            None => Self(self.0.without(At::body("scope", "scope"))),
        }
    }
}
call!(IntrospectTokenCall, types::Introspection, send);
/// A call of [`Client::revoke_token`](super::Client::revoke_token), `POST /oauth2/revoke`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct RevokeTokenCall(pub(crate) Request);
impl RevokeTokenCall {
    /// The client, if it does not authenticate with HTTP Basic.
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.0
            .limited::<
                types::RevocationRequestClientId,
            >(At::body("client_id", "client_id"), client_id.into());
        self
    }
    /// [`client_id`](Self::client_id) with an `Option`: `None` leaves it out.
    pub fn set_client_id(self, client_id: Option<impl Into<String>>) -> Self {
        match client_id {
            Some(client_id) => self.client_id(client_id),
            None => Self(self.0.without(At::body("client_id", "client_id"))),
        }
    }
    /// The client's secret, if it has one and does not use HTTP Basic.
    pub fn client_secret(
        mut self,
        client_secret: impl Into<types::ClientSecret>,
    ) -> Self {
        self.0
            .set(
                At::body("client_secret", "client_secret"),
                Into::<types::ClientSecret>::into(client_secret),
            );
        self
    }
    /// [`client_secret`](Self::client_secret) with an `Option`: `None` leaves it out.
    pub fn set_client_secret(
        self,
        client_secret: Option<impl Into<types::ClientSecret>>,
    ) -> Self {
        match client_secret {
            Some(client_secret) => self.client_secret(client_secret),
            None => Self(self.0.without(At::body("client_secret", "client_secret"))),
        }
    }
    /// Which of the two it is, `access_token` or `refresh_token`; servers find it anyway.
    pub fn token_type_hint(mut self, token_type_hint: impl Into<String>) -> Self {
        self.0
            .set(At::body("token_type_hint", "token_type_hint"), token_type_hint.into());
        self
    }
    /// [`token_type_hint`](Self::token_type_hint) with an `Option`: `None` leaves it out.
    pub fn set_token_type_hint(
        self,
        token_type_hint: Option<impl Into<String>>,
    ) -> Self {
        match token_type_hint {
            Some(token_type_hint) => self.token_type_hint(token_type_hint),
            None => Self(self.0.without(At::body("token_type_hint", "token_type_hint"))),
        }
    }
}
call!(RevokeTokenCall, (), send_unread);
/// A call of [`Client::get_userinfo`](super::Client::get_userinfo), `GET /userinfo`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetUserinfoCall(pub(crate) Request);
call!(GetUserinfoCall, types::UserInfo, send);
/// A call of [`Client::get_openid_configuration`](super::Client::get_openid_configuration), `GET /.well-known/openid-configuration`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetOpenidConfigurationCall(pub(crate) Request);
call!(GetOpenidConfigurationCall, types::OpenidConfiguration, send);
/// A call of [`Client::get_json_web_keys`](super::Client::get_json_web_keys), `GET /.well-known/jwks.json`. It is sent by awaiting it.
#[derive(Clone, Debug)]
#[must_use = "nothing is sent until the call is awaited"]
pub struct GetJsonWebKeysCall(pub(crate) Request);
call!(GetJsonWebKeysCall, types::JsonWebKeySet, send);
