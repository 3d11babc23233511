// Generated from openapi/oauth2.yaml by `cargo xtask regen`. Do not edit.

//! Every operation as a method.
use super::builder;
/// Client for Quran Foundation OAuth2
///
/// Login and tokens of Quran Foundation: the authorisation code flow with PKCE, refresh, client credentials, revocation, introspection, and the OpenID Connect operations around them. Client applications are confidential (they hold a secret and use HTTP Basic) or public (no secret, PKCE instead).
///
/// Version: 1.0.0
///
/// Cheap to clone: clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) core: ::std::sync::Arc<crate::call::Core>,
}
impl Client {
    /// Get tokens
    ///
    /// Gives tokens for a code, for a refresh token, or for the client itself. Confidential clients authenticate with HTTP Basic, public ones name themselves in the form.
    ///
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200`: The tokens.
    /// - Answers `400`: The form is wrong (`invalid_request`), the grant does not hold (`invalid_grant`), or the scope goes too far (`invalid_scope`).
    /// - Answers `401`: The client is unknown, or failed to authenticate.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/oauth2_apis_versioned/oauth-2-token-exchange/>.
    ///
    /// Sends a `POST` request to `/oauth2/token`
    ///
    /// ```text
    /// let response = client.exchange_token()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn exchange_token(&self) -> builder::ExchangeToken<'_> {
        builder::ExchangeToken::new(self)
    }
    /// Tell what a token is worth
    ///
    /// Tells a confidential client whether a token works, and if so whose it is and what it may do.
    ///
    /// - Effect: reads, changes nothing.
    /// - Answers `200`: What the token is worth.
    /// - Answers `400`: The form is wrong, for example without a token.
    /// - Answers `401`: The client is unknown, or failed to authenticate.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/oauth2_apis_versioned/introspect-o-auth-2-token/>.
    ///
    /// Sends a `POST` request to `/oauth2/introspect`
    ///
    /// ```text
    /// let response = client.introspect_token()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn introspect_token(&self) -> builder::IntrospectToken<'_> {
        builder::IntrospectToken::new(self)
    }
    /// End a token
    ///
    /// Makes an access or refresh token useless before its time. Confidential clients authenticate as they do for tokens, public ones name themselves.
    ///
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200`: The token does not work any more. There is no body.
    /// - Answers `400`: The form is wrong, or the token belongs to another client.
    /// - Answers `401`: The client is unknown, or failed to authenticate.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/oauth2_apis_versioned/revoke-o-auth-2-token/>.
    ///
    /// Sends a `POST` request to `/oauth2/revoke`
    ///
    /// ```text
    /// let response = client.revoke_token()
    ///     .body(body)
    ///     .send()
    ///     .await;
    /// ```
    pub fn revoke_token(&self) -> builder::RevokeToken<'_> {
        builder::RevokeToken::new(self)
    }
    /// Tell who the user is
    ///
    /// Name and address of the user whose access token is sent as `Authorization` of type Bearer.
    ///
    /// - Effect: reads, changes nothing.
    /// - Scope: `openid`
    /// - Answers `200`: The user.
    /// - Answers `401`: The access token does not work.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/oauth2_apis_versioned/get-oidc-user-info/>.
    ///
    /// Sends a `GET` request to `/userinfo`
    ///
    /// ```text
    /// let response = client.get_userinfo()
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_userinfo(&self) -> builder::GetUserinfo<'_> {
        builder::GetUserinfo::new(self)
    }
    /// Tell where everything is
    ///
    /// The discovery document of OpenID Connect. Clients take issuer and addresses from it.
    ///
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The discovery document.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/tutorials/oidc/getting-started-with-oauth2/>.
    ///
    /// Sends a `GET` request to `/.well-known/openid-configuration`
    ///
    /// ```text
    /// let response = client.get_openid_configuration()
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_openid_configuration(&self) -> builder::GetOpenidConfiguration<'_> {
        builder::GetOpenidConfiguration::new(self)
    }
    /// List the keys that tokens are signed with
    ///
    /// The public keys of the issuer. The `kid` of a token names the one to check its signature with.
    ///
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The keys.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/tutorials/oidc/getting-started-with-oauth2/> (the page of `get_openid_configuration`).
    ///
    /// Sends a `GET` request to `/.well-known/jwks.json`
    ///
    /// ```text
    /// let response = client.get_json_web_keys()
    ///     .send()
    ///     .await;
    /// ```
    pub fn get_json_web_keys(&self) -> builder::GetJsonWebKeys<'_> {
        builder::GetJsonWebKeys::new(self)
    }
}
