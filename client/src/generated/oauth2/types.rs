// Generated from openapi/oauth2.yaml by `cargo xtask regen`. Do not edit.

//! Types of bodies and parameters.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Why a request was refused.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct ErrorResponse {
    /// A word for the kind of refusal, `invalid_grant` for example.
    pub error: ::std::string::String,
    /// Details; development servers only.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub error_debug: ::std::option::Option<::std::string::String>,
    /// A sentence for developers.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub error_description: ::std::option::Option<::std::string::String>,
    /// What may help.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub error_hint: ::std::option::Option<::std::string::String>,
    /// The status once more.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub status_code: ::std::option::Option<i64>,
}
impl ErrorResponse {
    /// With what is required, and nothing else set.
    pub fn new(error: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            error: error.into(),
            error_debug: ::std::option::Option::None,
            error_description: ::std::option::Option::None,
            error_hint: ::std::option::Option::None,
            status_code: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What a token is worth. Without `active` true there is nothing else.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct Introspection {
    /// Whether the token works.
    pub active: bool,
    /// For whom it is meant.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub aud: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// The client that it was issued to.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_id: ::std::option::Option<::std::string::String>,
    /// When it expires, in seconds since 1970.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub exp: ::std::option::Option<i64>,
    /// Further data of the session.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub ext: ::std::option::Option<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    >,
    /// When it was issued, in seconds since 1970.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub iat: ::std::option::Option<i64>,
    /// Who issued it.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub iss: ::std::option::Option<::std::string::String>,
    /// Before when it does not work, in seconds since 1970.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub nbf: ::std::option::Option<i64>,
    /// The user as the id token calls them, where that differs from `sub`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub obfuscated_subject: ::std::option::Option<::std::string::String>,
    /// What it may do, separated by spaces.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub scope: ::std::option::Option<::std::string::String>,
    /// The user, or the client for a token without user.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub sub: ::std::option::Option<UserId>,
    /// How it is used, `Bearer`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub token_type: ::std::option::Option<::std::string::String>,
    /// What it is, `access_token` or `refresh_token`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub token_use: ::std::option::Option<::std::string::String>,
    /// A readable name of the user.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub username: ::std::option::Option<::std::string::String>,
}
impl Introspection {
    /// With what is required, and nothing else set.
    pub fn new(active: bool) -> Self {
        Self {
            active,
            aud: ::std::option::Option::None,
            client_id: ::std::option::Option::None,
            exp: ::std::option::Option::None,
            ext: ::std::option::Option::None,
            iat: ::std::option::Option::None,
            iss: ::std::option::Option::None,
            nbf: ::std::option::Option::None,
            obfuscated_subject: ::std::option::Option::None,
            scope: ::std::option::Option::None,
            sub: ::std::option::Option::None,
            token_type: ::std::option::Option::None,
            token_use: ::std::option::Option::None,
            username: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Which token to look into.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct IntrospectionRequest {
    /// Scopes that the token has to have, separated by spaces.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub scope: ::std::option::Option<::std::string::String>,
    /// An access or refresh token.
    pub token: IntrospectionRequestToken,
}
impl IntrospectionRequest {
    /// With what is required, and nothing else set.
    pub fn new(token: IntrospectionRequestToken) -> Self {
        Self {
            scope: ::std::option::Option::None,
            token,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `token` of [`IntrospectionRequest`].
///
/// An access or refresh token.
#[derive(::serde::Serialize, Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct IntrospectionRequestToken(::std::string::String);
impl ::std::fmt::Debug for IntrospectionRequestToken {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_tuple("IntrospectionRequestToken").field(&"[redacted]").finish()
    }
}
impl ::std::convert::TryFrom<&::std::string::String> for IntrospectionRequestToken {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<&::secrecy::SecretString> for IntrospectionRequestToken {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &::secrecy::SecretString,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        ::secrecy::ExposeSecret::expose_secret(value).parse()
    }
}
impl ::std::convert::TryFrom<::secrecy::SecretString> for IntrospectionRequestToken {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::secrecy::SecretString,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        ::secrecy::ExposeSecret::expose_secret(&value).parse()
    }
}
impl ::std::ops::Deref for IntrospectionRequestToken {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<IntrospectionRequestToken> for ::std::string::String {
    fn from(value: IntrospectionRequestToken) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for IntrospectionRequestToken {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for IntrospectionRequestToken {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for IntrospectionRequestToken {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for IntrospectionRequestToken {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// One public key.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct JsonWebKey {
    /// The algorithm, `RS256`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub alg: ::std::option::Option<::std::string::String>,
    /// Exponent, base64url.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub e: ::std::option::Option<::std::string::String>,
    /// The name that tokens call it by.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub kid: ::std::option::Option<::std::string::String>,
    /// The family of algorithms, `RSA`.
    pub kty: ::std::string::String,
    /// Modulus, base64url.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub n: ::std::option::Option<::std::string::String>,
    /// What it is for, `sig`.
    #[serde(rename = "use", skip_serializing_if = "::std::option::Option::is_none")]
    pub use_: ::std::option::Option<::std::string::String>,
}
impl JsonWebKey {
    /// With what is required, and nothing else set.
    pub fn new(kty: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            alg: ::std::option::Option::None,
            e: ::std::option::Option::None,
            kid: ::std::option::Option::None,
            kty: kty.into(),
            n: ::std::option::Option::None,
            use_: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Public keys.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct JsonWebKeySet {
    /// The keys, several while one replaces another.
    pub keys: ::std::vec::Vec<JsonWebKey>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Where everything is, and what is supported.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct OpenidConfiguration {
    /// Where browsers go to log in.
    pub authorization_endpoint: ::std::string::String,
    /// How PKCE challenges are made.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code_challenge_methods_supported: ::std::option::Option<
        ::std::vec::Vec<::std::string::String>,
    >,
    /// Where browsers go to log out.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub end_session_endpoint: ::std::option::Option<::std::string::String>,
    /// What tokens are given for.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub grant_types_supported: ::std::option::Option<
        ::std::vec::Vec<::std::string::String>,
    >,
    /// How id tokens are signed.
    pub id_token_signing_alg_values_supported: ::std::vec::Vec<::std::string::String>,
    /// Where tokens are looked into.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub introspection_endpoint: ::std::option::Option<::std::string::String>,
    /// Who issues tokens, as their `iss` says it.
    pub issuer: ::std::string::String,
    /// Where the keys are.
    pub jwks_uri: ::std::string::String,
    /// Response types of authorisation requests.
    pub response_types_supported: ::std::vec::Vec<::std::string::String>,
    /// Where tokens are ended.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub revocation_endpoint: ::std::option::Option<::std::string::String>,
    /// Scopes that exist.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub scopes_supported: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
    /// Whether users have one `sub` for all clients.
    pub subject_types_supported: ::std::vec::Vec<::std::string::String>,
    /// Where tokens are given.
    pub token_endpoint: ::std::string::String,
    /// How clients authenticate.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub token_endpoint_auth_methods_supported: ::std::option::Option<
        ::std::vec::Vec<::std::string::String>,
    >,
    /// Where users are told.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub userinfo_endpoint: ::std::option::Option<::std::string::String>,
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Which token to end.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct RevocationRequest {
    /// The client, if it does not authenticate with HTTP Basic.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_id: ::std::option::Option<RevocationRequestClientId>,
    /// The client's secret, if it has one and does not use HTTP Basic.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_secret: ::std::option::Option<ClientSecret>,
    /// An access or refresh token.
    pub token: RevocationRequestToken,
    /// Which of the two it is, `access_token` or `refresh_token`; servers find it anyway.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub token_type_hint: ::std::option::Option<::std::string::String>,
}
impl RevocationRequest {
    /// With what is required, and nothing else set.
    pub fn new(token: RevocationRequestToken) -> Self {
        Self {
            client_id: ::std::option::Option::None,
            client_secret: ::std::option::Option::None,
            token,
            token_type_hint: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `client_id` of [`RevocationRequest`].
///
/// The client, if it does not authenticate with HTTP Basic.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct RevocationRequestClientId(::std::string::String);
impl ::std::ops::Deref for RevocationRequestClientId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<RevocationRequestClientId> for ::std::string::String {
    fn from(value: RevocationRequestClientId) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for RevocationRequestClientId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for RevocationRequestClientId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for RevocationRequestClientId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for RevocationRequestClientId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `token` of [`RevocationRequest`].
///
/// An access or refresh token.
#[derive(::serde::Serialize, Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct RevocationRequestToken(::std::string::String);
impl ::std::fmt::Debug for RevocationRequestToken {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_tuple("RevocationRequestToken").field(&"[redacted]").finish()
    }
}
impl ::std::convert::TryFrom<&::std::string::String> for RevocationRequestToken {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<&::secrecy::SecretString> for RevocationRequestToken {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &::secrecy::SecretString,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        ::secrecy::ExposeSecret::expose_secret(value).parse()
    }
}
impl ::std::convert::TryFrom<::secrecy::SecretString> for RevocationRequestToken {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::secrecy::SecretString,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        ::secrecy::ExposeSecret::expose_secret(&value).parse()
    }
}
impl ::std::ops::Deref for RevocationRequestToken {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<RevocationRequestToken> for ::std::string::String {
    fn from(value: RevocationRequestToken) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for RevocationRequestToken {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for RevocationRequestToken {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for RevocationRequestToken {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for RevocationRequestToken {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What to give tokens for. Which fields belong to which grant is said at each.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq, Eq, Hash)]
pub struct TokenRequest {
    /// The client, if it does not authenticate with HTTP Basic.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_id: ::std::option::Option<TokenRequestClientId>,
    /// The client's secret, if it has one and does not use HTTP Basic.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_secret: ::std::option::Option<ClientSecret>,
    /// The code that the redirect brought. For `authorization_code`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<Code>,
    /// The secret behind the challenge of the authorisation request. For `authorization_code`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code_verifier: ::std::option::Option<TokenRequestCodeVerifier>,
    /// What the client has to offer.
    pub grant_type: TokenRequestGrantType,
    /// The redirect URI of the authorisation request. For `authorization_code`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub redirect_uri: ::std::option::Option<::std::string::String>,
    /// The newest refresh token. For `refresh_token`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub refresh_token: ::std::option::Option<RefreshToken>,
    /// Scopes, separated by spaces. For `client_credentials`, and to get fewer with `refresh_token`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub scope: ::std::option::Option<::std::string::String>,
}
impl TokenRequest {
    /// With what is required, and nothing else set.
    pub fn new(grant_type: TokenRequestGrantType) -> Self {
        Self {
            client_id: ::std::option::Option::None,
            client_secret: ::std::option::Option::None,
            code: ::std::option::Option::None,
            code_verifier: ::std::option::Option::None,
            grant_type,
            redirect_uri: ::std::option::Option::None,
            refresh_token: ::std::option::Option::None,
            scope: ::std::option::Option::None,
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `client_id` of [`TokenRequest`].
///
/// The client, if it does not authenticate with HTTP Basic.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct TokenRequestClientId(::std::string::String);
impl ::std::ops::Deref for TokenRequestClientId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<TokenRequestClientId> for ::std::string::String {
    fn from(value: TokenRequestClientId) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for TokenRequestClientId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for TokenRequestClientId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for TokenRequestClientId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for TokenRequestClientId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `code_verifier` of [`TokenRequest`].
///
/// The secret behind the challenge of the authorisation request. For `authorization_code`.
#[derive(::serde::Serialize, Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct TokenRequestCodeVerifier(::std::string::String);
impl ::std::fmt::Debug for TokenRequestCodeVerifier {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_tuple("TokenRequestCodeVerifier").field(&"[redacted]").finish()
    }
}
impl ::std::convert::TryFrom<&::std::string::String> for TokenRequestCodeVerifier {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<&::secrecy::SecretString> for TokenRequestCodeVerifier {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &::secrecy::SecretString,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        ::secrecy::ExposeSecret::expose_secret(value).parse()
    }
}
impl ::std::convert::TryFrom<::secrecy::SecretString> for TokenRequestCodeVerifier {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::secrecy::SecretString,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        ::secrecy::ExposeSecret::expose_secret(&value).parse()
    }
}
impl ::std::ops::Deref for TokenRequestCodeVerifier {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<TokenRequestCodeVerifier> for ::std::string::String {
    fn from(value: TokenRequestCodeVerifier) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for TokenRequestCodeVerifier {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        static PATTERN: ::std::sync::LazyLock<::regress::Regex> = ::std::sync::LazyLock::new(||
        { ::regress::Regex::new("^[A-Za-z0-9._~-]{43,128}$").unwrap() });
        if PATTERN.find(value).is_none() {
            return Err("doesn't match pattern \"^[A-Za-z0-9._~-]{43,128}$\"".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for TokenRequestCodeVerifier {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for TokenRequestCodeVerifier {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for TokenRequestCodeVerifier {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The `grant_type` of [`TokenRequest`].
///
/// What the client has to offer.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Copy,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
pub enum TokenRequestGrantType {
    #[serde(rename = "authorization_code")]
    AuthorizationCode,
    #[serde(rename = "refresh_token")]
    RefreshToken,
    #[serde(rename = "client_credentials")]
    ClientCredentials,
}
impl ::std::fmt::Display for TokenRequestGrantType {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match *self {
            Self::AuthorizationCode => f.write_str("authorization_code"),
            Self::RefreshToken => f.write_str("refresh_token"),
            Self::ClientCredentials => f.write_str("client_credentials"),
        }
    }
}
impl ::std::str::FromStr for TokenRequestGrantType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        match value {
            "authorization_code" => Ok(Self::AuthorizationCode),
            "refresh_token" => Ok(Self::RefreshToken),
            "client_credentials" => Ok(Self::ClientCredentials),
            _ => Err("invalid value".into()),
        }
    }
}
impl ::std::convert::TryFrom<&str> for TokenRequestGrantType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for TokenRequestGrantType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// The tokens that a client gets.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct TokenResponse {
    /// The token to call the APIs with, a JWT.
    pub access_token: AccessToken,
    /// When the access token ceases to work.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub expires_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// For how many seconds the access token works.
    pub expires_in: i64,
    /// Who logged in, a JWT; comes with `openid`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_token: ::std::option::Option<IdToken>,
    /// The token to get new tokens with; comes with `offline_access`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub refresh_token: ::std::option::Option<RefreshToken>,
    /// The scopes that were granted, separated by spaces.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub scope: ::std::option::Option<::std::string::String>,
    /// How the token is used. `bearer`, in either case.
    pub token_type: ::std::string::String,
}
impl TokenResponse {
    /// With what is required, and nothing else set.
    pub fn new(
        access_token: AccessToken,
        expires_in: i64,
        token_type: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        Self {
            access_token,
            expires_at: ::std::option::Option::None,
            expires_in,
            id_token: ::std::option::Option::None,
            refresh_token: ::std::option::Option::None,
            scope: ::std::option::Option::None,
            token_type: token_type.into(),
        }
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who the user is.
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    PartialEq,
    Eq,
    Hash,
    Default
)]
#[non_exhaustive]
pub struct UserInfo {
    /// E-mail address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email: ::std::option::Option<UserId>,
    /// Given name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Family name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// The stable key of the user, a UUID.
    pub sub: UserId,
}
impl UserInfo {
    /// With what is required, and nothing else set.
    pub fn new(sub: impl ::std::convert::Into<UserId>) -> Self {
        Self {
            email: ::std::option::Option::None,
            first_name: ::std::option::Option::None,
            last_name: ::std::option::Option::None,
            sub: sub.into(),
        }
    }
}
/// Error types.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
crate::id::id! {
    #[doc = " The token to call the APIs with, a JWT."] pub struct AccessToken(secret
    String);
}
crate::id::id! {
    #[doc = " The client's secret, if it has one and does not use HTTP Basic."] pub
    struct ClientSecret(secret String);
}
crate::id::id! {
    #[doc = " The code that the redirect brought. For `authorization_code`."] pub struct
    Code(secret String);
}
crate::id::id! {
    #[doc = " Who logged in, a JWT; comes with `openid`."] pub struct IdToken(secret
    String);
}
crate::id::id! {
    #[doc = " The token to get new tokens with; comes with `offline_access`."] pub struct
    RefreshToken(secret String);
}
crate::id::id! {
    #[doc = " Which person it is."] pub struct UserId(String);
}
