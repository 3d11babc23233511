// Generated from openapi/oauth2.yaml by `cargo xtask regen`. Do not edit.

//! Every operation as a method, and in groups.
use super::{calls, operations, types};
use crate::request::{At, Body, Request};
/// Client for Quran Foundation OAuth2.
///
/// Login and tokens of Quran Foundation: the authorisation code flow with PKCE, refresh, client credentials, revocation, introspection, and the OpenID Connect operations around them. Client applications are confidential (they hold a secret and use HTTP Basic) or public (no secret, PKCE instead).
///
/// Cheap to clone: clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    pub(crate) core: ::std::sync::Arc<crate::call::Core>,
}
impl Client {
    /// Get tokens.
    ///
    /// Gives tokens for a code, for a refresh token, or for the client itself. Confidential clients authenticate with HTTP Basic, public ones name themselves in the form.
    ///
    /// It is answered with [`TokenResponse`](types::TokenResponse).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, oauth2::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::TokenResponse> = client
    ///     .exchange_token("client_credentials")
    ///     .scope("post.read")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /oauth2/token`
    /// - Effect: writes, and repeating it may write again.
    /// - Answers `200`: The tokens.
    /// - Answers `400`: The form is wrong (`invalid_request`), the grant does not hold (`invalid_grant`), or the scope goes too far (`invalid_scope`).
    /// - Answers `401`: The client is unknown, or failed to authenticate.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/oauth2_apis_versioned/oauth-2-token-exchange/>.
    pub fn exchange_token(
        &self,
        grant_type: impl TryInto<
            types::TokenRequestGrantType,
            Error: ::std::fmt::Display,
        >,
    ) -> calls::ExchangeTokenCall {
        let mut request = Request::new(&self.core, &operations::EXCHANGE_TOKEN);
        request
            .body(const {
                &Body {
                    is_form: true,
                    within: None,
                    least: 0usize,
                    needs: &[],
                }
            });
        request
            .convert::<
                types::TokenRequestGrantType,
            >(At::body("grant_type", "grant_type"), grant_type);
        calls::ExchangeTokenCall(request)
    }
    /// Tell what a token is worth.
    ///
    /// Tells a confidential client whether a token works, and if so whose it is and what it may do.
    ///
    /// It is answered with [`Introspection`](types::Introspection).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, oauth2::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::Introspection> = client
    ///     .introspect_token("rt_9d2c417f6ab0e35c")
    ///     .scope("room")
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /oauth2/introspect`
    /// - Effect: reads, changes nothing.
    /// - Answers `200`: What the token is worth.
    /// - Answers `400`: The form is wrong, for example without a token.
    /// - Answers `401`: The client is unknown, or failed to authenticate.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/oauth2_apis_versioned/introspect-o-auth-2-token/>.
    pub fn introspect_token(
        &self,
        token: impl TryInto<types::IntrospectionRequestToken, Error: ::std::fmt::Display>,
    ) -> calls::IntrospectTokenCall {
        let mut request = Request::new(&self.core, &operations::INTROSPECT_TOKEN);
        request
            .body(const {
                &Body {
                    is_form: true,
                    within: None,
                    least: 0usize,
                    needs: &[],
                }
            });
        request
            .convert::<
                types::IntrospectionRequestToken,
            >(At::body("token", "token"), token);
        calls::IntrospectTokenCall(request)
    }
    /// End a token.
    ///
    /// Makes an access or refresh token useless before its time. Confidential clients authenticate as they do for tokens, public ones name themselves.
    ///
    /// It is answered with nothing but its status.
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, oauth2::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<()> = client.revoke_token("rt_9d2c417f6ab0e35c").await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `POST /oauth2/revoke`
    /// - Effect: writes, and repeating it changes nothing more.
    /// - Answers `200`: The token does not work any more. There is no body.
    /// - Answers `400`: The form is wrong, or the token belongs to another client.
    /// - Answers `401`: The client is unknown, or failed to authenticate.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/oauth2_apis_versioned/revoke-o-auth-2-token/>.
    pub fn revoke_token(
        &self,
        token: impl TryInto<types::RevocationRequestToken, Error: ::std::fmt::Display>,
    ) -> calls::RevokeTokenCall {
        let mut request = Request::new(&self.core, &operations::REVOKE_TOKEN);
        request
            .body(const {
                &Body {
                    is_form: true,
                    within: None,
                    least: 0usize,
                    needs: &[],
                }
            });
        request
            .convert::<types::RevocationRequestToken>(At::body("token", "token"), token);
        calls::RevokeTokenCall(request)
    }
    /// Tell who the user is.
    ///
    /// Name and address of the user whose access token is sent as `Authorization` of type Bearer.
    ///
    /// It is answered with [`UserInfo`](types::UserInfo).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, oauth2::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::UserInfo> = client.get_userinfo().await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /userinfo`
    /// - Effect: reads, changes nothing.
    /// - Scope: `openid`
    /// - Answers `200`: The user.
    /// - Answers `401`: The access token does not work.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/oauth2_apis_versioned/get-oidc-user-info/>.
    pub fn get_userinfo(&self) -> calls::GetUserinfoCall {
        let request = Request::new(&self.core, &operations::GET_USERINFO);
        calls::GetUserinfoCall(request)
    }
    /// Tell where everything is.
    ///
    /// The discovery document of OpenID Connect. Clients take issuer and addresses from it.
    ///
    /// It is answered with [`OpenidConfiguration`](types::OpenidConfiguration).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, oauth2::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::OpenidConfiguration> = client
    ///     .get_openid_configuration()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /.well-known/openid-configuration`
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The discovery document.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/tutorials/oidc/getting-started-with-oauth2/>.
    pub fn get_openid_configuration(&self) -> calls::GetOpenidConfigurationCall {
        let request = Request::new(&self.core, &operations::GET_OPENID_CONFIGURATION);
        calls::GetOpenidConfigurationCall(request)
    }
    /// List the keys that tokens are signed with.
    ///
    /// The public keys of the issuer. The `kid` of a token names the one to check its signature with.
    ///
    /// It is answered with [`JsonWebKeySet`](types::JsonWebKeySet).
    ///
    /// ```no_run
    /// # use rooms_client::{Error, Response, oauth2::{Client, types}};
    /// # async fn example(client: &Client) -> Result<(), Error> {
    /// let answer: Response<types::JsonWebKeySet> = client.get_json_web_keys().await?;
    /// # Ok(()) }
    /// ```
    ///
    /// - `GET /.well-known/jwks.json`
    /// - Effect: reads, changes nothing.
    /// - Answers `200` *(inferred)*: The keys.
    ///
    /// Documented at <https://api-docs.quran.foundation/docs/tutorials/oidc/getting-started-with-oauth2/> (the page of `get_openid_configuration`).
    pub fn get_json_web_keys(&self) -> calls::GetJsonWebKeysCall {
        let request = Request::new(&self.core, &operations::GET_JSON_WEB_KEYS);
        calls::GetJsonWebKeysCall(request)
    }
}
impl Client {
    /// The operations of the group OAuth2.
    pub fn oauth2(&self) -> OAuth2<'_> {
        OAuth2(self)
    }
    /// The operations of the group OIDC.
    pub fn oidc(&self) -> OIDC<'_> {
        OIDC(self)
    }
}
/// The operations of the group OAuth2.
#[derive(Clone, Copy, Debug)]
pub struct OAuth2<'a>(&'a Client);
impl OAuth2<'_> {
    /// Get tokens: [`Client::exchange_token`].
    pub fn exchange_token(
        &self,
        grant_type: impl TryInto<
            types::TokenRequestGrantType,
            Error: ::std::fmt::Display,
        >,
    ) -> calls::ExchangeTokenCall {
        self.0.exchange_token(grant_type)
    }
    /// Tell what a token is worth: [`Client::introspect_token`].
    pub fn introspect_token(
        &self,
        token: impl TryInto<types::IntrospectionRequestToken, Error: ::std::fmt::Display>,
    ) -> calls::IntrospectTokenCall {
        self.0.introspect_token(token)
    }
    /// End a token: [`Client::revoke_token`].
    pub fn revoke_token(
        &self,
        token: impl TryInto<types::RevocationRequestToken, Error: ::std::fmt::Display>,
    ) -> calls::RevokeTokenCall {
        self.0.revoke_token(token)
    }
}
/// The operations of the group OIDC.
#[derive(Clone, Copy, Debug)]
pub struct OIDC<'a>(&'a Client);
impl OIDC<'_> {
    /// Tell who the user is: [`Client::get_userinfo`].
    pub fn userinfo(&self) -> calls::GetUserinfoCall {
        self.0.get_userinfo()
    }
    /// Tell where everything is: [`Client::get_openid_configuration`].
    pub fn openid_configuration(&self) -> calls::GetOpenidConfigurationCall {
        self.0.get_openid_configuration()
    }
    /// List the keys that tokens are signed with: [`Client::get_json_web_keys`].
    pub fn json_web_keys(&self) -> calls::GetJsonWebKeysCall {
        self.0.get_json_web_keys()
    }
}
