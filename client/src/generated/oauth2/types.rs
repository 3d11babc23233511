// Generated from openapi/oauth2.yaml by `cargo xtask regen`. Do not edit.

//! Types of bodies and parameters.
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Why a request was refused.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::ErrorResponse {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// What a token is worth. Without `active` true there is nothing else.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub sub: ::std::option::Option<::std::string::String>,
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
    pub fn builder() -> builder::Introspection {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Which token to look into.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct IntrospectionRequest {
    /// Scopes that the token has to have, separated by spaces.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub scope: ::std::option::Option<::std::string::String>,
    /// An access or refresh token.
    pub token: IntrospectionRequestToken,
}
impl ::std::fmt::Debug for IntrospectionRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("IntrospectionRequest")
            .field("scope", &self.scope)
            .field("token", &"[redacted]")
            .finish()
    }
}
impl IntrospectionRequest {
    pub fn builder() -> builder::IntrospectionRequest {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// An access or refresh token.
#[derive(::serde::Serialize, Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct IntrospectionRequestToken(::std::string::String);
impl ::std::fmt::Debug for IntrospectionRequestToken {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_tuple("IntrospectionRequestToken").field(&"[redacted]").finish()
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
    pub fn builder() -> builder::JsonWebKey {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Public keys.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct JsonWebKeySet {
    /// The keys, several while one replaces another.
    pub keys: ::std::vec::Vec<JsonWebKey>,
}
impl JsonWebKeySet {
    pub fn builder() -> builder::JsonWebKeySet {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Where everything is, and what is supported.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
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
impl OpenidConfiguration {
    pub fn builder() -> builder::OpenidConfiguration {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Which token to end.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct RevocationRequest {
    /// The client, if it does not authenticate with HTTP Basic.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_id: ::std::option::Option<RevocationRequestClientId>,
    /// The client's secret, if it has one and does not use HTTP Basic.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_secret: ::std::option::Option<::std::string::String>,
    /// An access or refresh token.
    pub token: RevocationRequestToken,
    /// Which of the two it is, `access_token` or `refresh_token`; servers find it anyway.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub token_type_hint: ::std::option::Option<::std::string::String>,
}
impl ::std::fmt::Debug for RevocationRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("RevocationRequest")
            .field("client_id", &self.client_id)
            .field("client_secret", &"[redacted]")
            .field("token", &"[redacted]")
            .field("token_type_hint", &self.token_type_hint)
            .finish()
    }
}
impl RevocationRequest {
    pub fn builder() -> builder::RevocationRequest {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
/// An access or refresh token.
#[derive(::serde::Serialize, Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct RevocationRequestToken(::std::string::String);
impl ::std::fmt::Debug for RevocationRequestToken {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_tuple("RevocationRequestToken").field(&"[redacted]").finish()
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct TokenRequest {
    /// The client, if it does not authenticate with HTTP Basic.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_id: ::std::option::Option<TokenRequestClientId>,
    /// The client's secret, if it has one and does not use HTTP Basic.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub client_secret: ::std::option::Option<::std::string::String>,
    /// The code that the redirect brought. For `authorization_code`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub code: ::std::option::Option<::std::string::String>,
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
    pub refresh_token: ::std::option::Option<::std::string::String>,
    /// Scopes, separated by spaces. For `client_credentials`, and to get fewer with `refresh_token`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub scope: ::std::option::Option<::std::string::String>,
}
impl ::std::fmt::Debug for TokenRequest {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TokenRequest")
            .field("client_id", &self.client_id)
            .field("client_secret", &"[redacted]")
            .field("code", &"[redacted]")
            .field("code_verifier", &"[redacted]")
            .field("grant_type", &self.grant_type)
            .field("redirect_uri", &self.redirect_uri)
            .field("refresh_token", &"[redacted]")
            .field("scope", &self.scope)
            .finish()
    }
}
impl TokenRequest {
    pub fn builder() -> builder::TokenRequest {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
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
/// The secret behind the challenge of the authorisation request. For `authorization_code`.
#[derive(::serde::Serialize, Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct TokenRequestCodeVerifier(::std::string::String);
impl ::std::fmt::Debug for TokenRequestCodeVerifier {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_tuple("TokenRequestCodeVerifier").field(&"[redacted]").finish()
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
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, PartialEq)]
pub struct TokenResponse {
    /// The token to call the APIs with, a JWT.
    pub access_token: ::std::string::String,
    /// When the access token ceases to work.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub expires_at: ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
    /// For how many seconds the access token works.
    pub expires_in: i64,
    /// Who logged in, a JWT; comes with `openid`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id_token: ::std::option::Option<::std::string::String>,
    /// The token to get new tokens with; comes with `offline_access`.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub refresh_token: ::std::option::Option<::std::string::String>,
    /// The scopes that were granted, separated by spaces.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub scope: ::std::option::Option<::std::string::String>,
    /// How the token is used. `bearer`, in either case.
    pub token_type: ::std::string::String,
}
impl ::std::fmt::Debug for TokenResponse {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.debug_struct("TokenResponse")
            .field("access_token", &"[redacted]")
            .field("expires_at", &self.expires_at)
            .field("expires_in", &self.expires_in)
            .field("id_token", &"[redacted]")
            .field("refresh_token", &"[redacted]")
            .field("scope", &self.scope)
            .field("token_type", &self.token_type)
            .finish()
    }
}
impl TokenResponse {
    pub fn builder() -> builder::TokenResponse {
        Default::default()
    }
}
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
/// Who the user is.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
pub struct UserInfo {
    /// E-mail address.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub email: ::std::option::Option<::std::string::String>,
    /// Given name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub first_name: ::std::option::Option<::std::string::String>,
    /// Family name.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub last_name: ::std::option::Option<::std::string::String>,
    /// The stable key of the user, a UUID.
    pub sub: ::std::string::String,
}
impl UserInfo {
    pub fn builder() -> builder::UserInfo {
        Default::default()
    }
}
/// Types for composing complex structures.
pub mod builder {
    /// Builds a [`ErrorResponse`](super::ErrorResponse).
    #[derive(Clone, Debug)]
    pub struct ErrorResponse {
        error: ::std::result::Result<::std::string::String, ::std::string::String>,
        error_debug: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        error_description: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        error_hint: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        status_code: ::std::result::Result<
            ::std::option::Option<i64>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for ErrorResponse {
        fn default() -> Self {
            Self {
                error: Err("error: a value is required".to_string()),
                error_debug: Ok(Default::default()),
                error_description: Ok(Default::default()),
                error_hint: Ok(Default::default()),
                status_code: Ok(Default::default()),
            }
        }
    }
    impl ErrorResponse {
        /// A word for the kind of refusal, `invalid_grant` for example.
        #[must_use]
        pub fn error<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.error = value
                .try_into()
                .map_err(|error| crate::invalid::at("error", &error));
            self
        }
        /// Details; development servers only.
        #[must_use]
        pub fn error_debug<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.error_debug = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("error_debug", &error));
            self
        }
        /// A sentence for developers.
        #[must_use]
        pub fn error_description<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.error_description = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("error_description", &error));
            self
        }
        /// What may help.
        #[must_use]
        pub fn error_hint<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.error_hint = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("error_hint", &error));
            self
        }
        /// The status once more.
        #[must_use]
        pub fn status_code(mut self, value: i64) -> Self {
            self.status_code = Ok(Some(value));
            self
        }
    }
    impl ::std::convert::TryFrom<ErrorResponse> for super::ErrorResponse {
        type Error = super::error::ConversionError;
        fn try_from(
            value: ErrorResponse,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                error: value.error?,
                error_debug: value.error_debug?,
                error_description: value.error_description?,
                error_hint: value.error_hint?,
                status_code: value.status_code?,
            })
        }
    }
    impl ::std::convert::From<super::ErrorResponse> for ErrorResponse {
        fn from(value: super::ErrorResponse) -> Self {
            Self {
                error: Ok(value.error),
                error_debug: Ok(value.error_debug),
                error_description: Ok(value.error_description),
                error_hint: Ok(value.error_hint),
                status_code: Ok(value.status_code),
            }
        }
    }
    /// Builds a [`Introspection`](super::Introspection).
    #[derive(Clone, Debug)]
    pub struct Introspection {
        active: ::std::result::Result<bool, ::std::string::String>,
        aud: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            ::std::string::String,
        >,
        client_id: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        exp: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        ext: ::std::result::Result<
            ::std::option::Option<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            ::std::string::String,
        >,
        iat: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        iss: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        nbf: ::std::result::Result<::std::option::Option<i64>, ::std::string::String>,
        obfuscated_subject: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        scope: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sub: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        token_type: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        token_use: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        username: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for Introspection {
        fn default() -> Self {
            Self {
                active: Err("active: a value is required".to_string()),
                aud: Ok(Default::default()),
                client_id: Ok(Default::default()),
                exp: Ok(Default::default()),
                ext: Ok(Default::default()),
                iat: Ok(Default::default()),
                iss: Ok(Default::default()),
                nbf: Ok(Default::default()),
                obfuscated_subject: Ok(Default::default()),
                scope: Ok(Default::default()),
                sub: Ok(Default::default()),
                token_type: Ok(Default::default()),
                token_use: Ok(Default::default()),
                username: Ok(Default::default()),
            }
        }
    }
    impl Introspection {
        /// Whether the token works.
        #[must_use]
        pub fn active(mut self, value: bool) -> Self {
            self.active = Ok(value);
            self
        }
        /// For whom it is meant.
        #[must_use]
        pub fn aud<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.aud = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("aud", &error));
            self
        }
        /// The client that it was issued to.
        #[must_use]
        pub fn client_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.client_id = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("client_id", &error));
            self
        }
        /// When it expires, in seconds since 1970.
        #[must_use]
        pub fn exp(mut self, value: i64) -> Self {
            self.exp = Ok(Some(value));
            self
        }
        /// Further data of the session.
        #[must_use]
        pub fn ext<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<
                ::serde_json::Map<::std::string::String, ::serde_json::Value>,
            >,
            T::Error: ::std::fmt::Display,
        {
            self.ext = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("ext", &error));
            self
        }
        /// When it was issued, in seconds since 1970.
        #[must_use]
        pub fn iat(mut self, value: i64) -> Self {
            self.iat = Ok(Some(value));
            self
        }
        /// Who issued it.
        #[must_use]
        pub fn iss<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.iss = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("iss", &error));
            self
        }
        /// Before when it does not work, in seconds since 1970.
        #[must_use]
        pub fn nbf(mut self, value: i64) -> Self {
            self.nbf = Ok(Some(value));
            self
        }
        /// The user as the id token calls them, where that differs from `sub`.
        #[must_use]
        pub fn obfuscated_subject<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.obfuscated_subject = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("obfuscated_subject", &error));
            self
        }
        /// What it may do, separated by spaces.
        #[must_use]
        pub fn scope<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.scope = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("scope", &error));
            self
        }
        /// The user, or the client for a token without user.
        #[must_use]
        pub fn sub<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.sub = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("sub", &error));
            self
        }
        /// How it is used, `Bearer`.
        #[must_use]
        pub fn token_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.token_type = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("token_type", &error));
            self
        }
        /// What it is, `access_token` or `refresh_token`.
        #[must_use]
        pub fn token_use<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.token_use = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("token_use", &error));
            self
        }
        /// A readable name of the user.
        #[must_use]
        pub fn username<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.username = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("username", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<Introspection> for super::Introspection {
        type Error = super::error::ConversionError;
        fn try_from(
            value: Introspection,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                active: value.active?,
                aud: value.aud?,
                client_id: value.client_id?,
                exp: value.exp?,
                ext: value.ext?,
                iat: value.iat?,
                iss: value.iss?,
                nbf: value.nbf?,
                obfuscated_subject: value.obfuscated_subject?,
                scope: value.scope?,
                sub: value.sub?,
                token_type: value.token_type?,
                token_use: value.token_use?,
                username: value.username?,
            })
        }
    }
    impl ::std::convert::From<super::Introspection> for Introspection {
        fn from(value: super::Introspection) -> Self {
            Self {
                active: Ok(value.active),
                aud: Ok(value.aud),
                client_id: Ok(value.client_id),
                exp: Ok(value.exp),
                ext: Ok(value.ext),
                iat: Ok(value.iat),
                iss: Ok(value.iss),
                nbf: Ok(value.nbf),
                obfuscated_subject: Ok(value.obfuscated_subject),
                scope: Ok(value.scope),
                sub: Ok(value.sub),
                token_type: Ok(value.token_type),
                token_use: Ok(value.token_use),
                username: Ok(value.username),
            }
        }
    }
    /// Builds a [`IntrospectionRequest`](super::IntrospectionRequest).
    #[derive(Clone)]
    pub struct IntrospectionRequest {
        scope: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        token: ::std::result::Result<
            super::IntrospectionRequestToken,
            ::std::string::String,
        >,
    }
    impl ::std::fmt::Debug for IntrospectionRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("IntrospectionRequest")
                .field("scope", &self.scope)
                .field("token", &"[redacted]")
                .finish()
        }
    }
    impl ::std::default::Default for IntrospectionRequest {
        fn default() -> Self {
            Self {
                scope: Ok(Default::default()),
                token: Err("token: a value is required".to_string()),
            }
        }
    }
    impl IntrospectionRequest {
        /// Scopes that the token has to have, separated by spaces.
        #[must_use]
        pub fn scope<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.scope = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("scope", &error));
            self
        }
        /// An access or refresh token.
        #[must_use]
        pub fn token<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::IntrospectionRequestToken>,
            T::Error: ::std::fmt::Display,
        {
            self.token = value
                .try_into()
                .map_err(|error| crate::invalid::at("token", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<IntrospectionRequest> for super::IntrospectionRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: IntrospectionRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                scope: value.scope?,
                token: value.token?,
            })
        }
    }
    impl ::std::convert::From<super::IntrospectionRequest> for IntrospectionRequest {
        fn from(value: super::IntrospectionRequest) -> Self {
            Self {
                scope: Ok(value.scope),
                token: Ok(value.token),
            }
        }
    }
    /// Builds a [`JsonWebKey`](super::JsonWebKey).
    #[derive(Clone, Debug)]
    pub struct JsonWebKey {
        alg: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        e: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        kid: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        kty: ::std::result::Result<::std::string::String, ::std::string::String>,
        n: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        use_: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for JsonWebKey {
        fn default() -> Self {
            Self {
                alg: Ok(Default::default()),
                e: Ok(Default::default()),
                kid: Ok(Default::default()),
                kty: Err("kty: a value is required".to_string()),
                n: Ok(Default::default()),
                use_: Ok(Default::default()),
            }
        }
    }
    impl JsonWebKey {
        /// The algorithm, `RS256`.
        #[must_use]
        pub fn alg<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.alg = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("alg", &error));
            self
        }
        /// Exponent, base64url.
        #[must_use]
        pub fn e<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.e = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("e", &error));
            self
        }
        /// The name that tokens call it by.
        #[must_use]
        pub fn kid<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.kid = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("kid", &error));
            self
        }
        /// The family of algorithms, `RSA`.
        #[must_use]
        pub fn kty<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.kty = value
                .try_into()
                .map_err(|error| crate::invalid::at("kty", &error));
            self
        }
        /// Modulus, base64url.
        #[must_use]
        pub fn n<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.n = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("n", &error));
            self
        }
        /// What it is for, `sig`.
        #[must_use]
        pub fn use_<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.use_ = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("use_", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<JsonWebKey> for super::JsonWebKey {
        type Error = super::error::ConversionError;
        fn try_from(
            value: JsonWebKey,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                alg: value.alg?,
                e: value.e?,
                kid: value.kid?,
                kty: value.kty?,
                n: value.n?,
                use_: value.use_?,
            })
        }
    }
    impl ::std::convert::From<super::JsonWebKey> for JsonWebKey {
        fn from(value: super::JsonWebKey) -> Self {
            Self {
                alg: Ok(value.alg),
                e: Ok(value.e),
                kid: Ok(value.kid),
                kty: Ok(value.kty),
                n: Ok(value.n),
                use_: Ok(value.use_),
            }
        }
    }
    /// Builds a [`JsonWebKeySet`](super::JsonWebKeySet).
    #[derive(Clone, Debug)]
    pub struct JsonWebKeySet {
        keys: ::std::result::Result<
            ::std::vec::Vec<super::JsonWebKey>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for JsonWebKeySet {
        fn default() -> Self {
            Self {
                keys: Err("keys: a value is required".to_string()),
            }
        }
    }
    impl JsonWebKeySet {
        /// The keys, several while one replaces another.
        #[must_use]
        pub fn keys<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<super::JsonWebKey>>,
            T::Error: ::std::fmt::Display,
        {
            self.keys = value
                .try_into()
                .map_err(|error| crate::invalid::at("keys", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<JsonWebKeySet> for super::JsonWebKeySet {
        type Error = super::error::ConversionError;
        fn try_from(
            value: JsonWebKeySet,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self { keys: value.keys? })
        }
    }
    impl ::std::convert::From<super::JsonWebKeySet> for JsonWebKeySet {
        fn from(value: super::JsonWebKeySet) -> Self {
            Self { keys: Ok(value.keys) }
        }
    }
    /// Builds a [`OpenidConfiguration`](super::OpenidConfiguration).
    #[derive(Clone, Debug)]
    pub struct OpenidConfiguration {
        authorization_endpoint: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        code_challenge_methods_supported: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            ::std::string::String,
        >,
        end_session_endpoint: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        grant_types_supported: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            ::std::string::String,
        >,
        id_token_signing_alg_values_supported: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
        introspection_endpoint: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        issuer: ::std::result::Result<::std::string::String, ::std::string::String>,
        jwks_uri: ::std::result::Result<::std::string::String, ::std::string::String>,
        response_types_supported: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
        revocation_endpoint: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        scopes_supported: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            ::std::string::String,
        >,
        subject_types_supported: ::std::result::Result<
            ::std::vec::Vec<::std::string::String>,
            ::std::string::String,
        >,
        token_endpoint: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        token_endpoint_auth_methods_supported: ::std::result::Result<
            ::std::option::Option<::std::vec::Vec<::std::string::String>>,
            ::std::string::String,
        >,
        userinfo_endpoint: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::default::Default for OpenidConfiguration {
        fn default() -> Self {
            Self {
                authorization_endpoint: Err(
                    "authorization_endpoint: a value is required".to_string(),
                ),
                code_challenge_methods_supported: Ok(Default::default()),
                end_session_endpoint: Ok(Default::default()),
                grant_types_supported: Ok(Default::default()),
                id_token_signing_alg_values_supported: Err(
                    "id_token_signing_alg_values_supported: a value is required"
                        .to_string(),
                ),
                introspection_endpoint: Ok(Default::default()),
                issuer: Err("issuer: a value is required".to_string()),
                jwks_uri: Err("jwks_uri: a value is required".to_string()),
                response_types_supported: Err(
                    "response_types_supported: a value is required".to_string(),
                ),
                revocation_endpoint: Ok(Default::default()),
                scopes_supported: Ok(Default::default()),
                subject_types_supported: Err(
                    "subject_types_supported: a value is required".to_string(),
                ),
                token_endpoint: Err("token_endpoint: a value is required".to_string()),
                token_endpoint_auth_methods_supported: Ok(Default::default()),
                userinfo_endpoint: Ok(Default::default()),
            }
        }
    }
    impl OpenidConfiguration {
        /// Where browsers go to log in.
        #[must_use]
        pub fn authorization_endpoint<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.authorization_endpoint = value
                .try_into()
                .map_err(|error| crate::invalid::at("authorization_endpoint", &error));
            self
        }
        /// How PKCE challenges are made.
        #[must_use]
        pub fn code_challenge_methods_supported<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.code_challenge_methods_supported = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at(
                    "code_challenge_methods_supported",
                    &error,
                ));
            self
        }
        /// Where browsers go to log out.
        #[must_use]
        pub fn end_session_endpoint<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.end_session_endpoint = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("end_session_endpoint", &error));
            self
        }
        /// What tokens are given for.
        #[must_use]
        pub fn grant_types_supported<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.grant_types_supported = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("grant_types_supported", &error));
            self
        }
        /// How id tokens are signed.
        #[must_use]
        pub fn id_token_signing_alg_values_supported<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.id_token_signing_alg_values_supported = value
                .try_into()
                .map_err(|error| crate::invalid::at(
                    "id_token_signing_alg_values_supported",
                    &error,
                ));
            self
        }
        /// Where tokens are looked into.
        #[must_use]
        pub fn introspection_endpoint<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.introspection_endpoint = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("introspection_endpoint", &error));
            self
        }
        /// Who issues tokens, as their `iss` says it.
        #[must_use]
        pub fn issuer<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.issuer = value
                .try_into()
                .map_err(|error| crate::invalid::at("issuer", &error));
            self
        }
        /// Where the keys are.
        #[must_use]
        pub fn jwks_uri<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.jwks_uri = value
                .try_into()
                .map_err(|error| crate::invalid::at("jwks_uri", &error));
            self
        }
        /// Response types of authorisation requests.
        #[must_use]
        pub fn response_types_supported<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.response_types_supported = value
                .try_into()
                .map_err(|error| crate::invalid::at("response_types_supported", &error));
            self
        }
        /// Where tokens are ended.
        #[must_use]
        pub fn revocation_endpoint<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.revocation_endpoint = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("revocation_endpoint", &error));
            self
        }
        /// Scopes that exist.
        #[must_use]
        pub fn scopes_supported<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.scopes_supported = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("scopes_supported", &error));
            self
        }
        /// Whether users have one `sub` for all clients.
        #[must_use]
        pub fn subject_types_supported<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.subject_types_supported = value
                .try_into()
                .map_err(|error| crate::invalid::at("subject_types_supported", &error));
            self
        }
        /// Where tokens are given.
        #[must_use]
        pub fn token_endpoint<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.token_endpoint = value
                .try_into()
                .map_err(|error| crate::invalid::at("token_endpoint", &error));
            self
        }
        /// How clients authenticate.
        #[must_use]
        pub fn token_endpoint_auth_methods_supported<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
            T::Error: ::std::fmt::Display,
        {
            self.token_endpoint_auth_methods_supported = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at(
                    "token_endpoint_auth_methods_supported",
                    &error,
                ));
            self
        }
        /// Where users are told.
        #[must_use]
        pub fn userinfo_endpoint<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.userinfo_endpoint = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("userinfo_endpoint", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<OpenidConfiguration> for super::OpenidConfiguration {
        type Error = super::error::ConversionError;
        fn try_from(
            value: OpenidConfiguration,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                authorization_endpoint: value.authorization_endpoint?,
                code_challenge_methods_supported: value
                    .code_challenge_methods_supported?,
                end_session_endpoint: value.end_session_endpoint?,
                grant_types_supported: value.grant_types_supported?,
                id_token_signing_alg_values_supported: value
                    .id_token_signing_alg_values_supported?,
                introspection_endpoint: value.introspection_endpoint?,
                issuer: value.issuer?,
                jwks_uri: value.jwks_uri?,
                response_types_supported: value.response_types_supported?,
                revocation_endpoint: value.revocation_endpoint?,
                scopes_supported: value.scopes_supported?,
                subject_types_supported: value.subject_types_supported?,
                token_endpoint: value.token_endpoint?,
                token_endpoint_auth_methods_supported: value
                    .token_endpoint_auth_methods_supported?,
                userinfo_endpoint: value.userinfo_endpoint?,
            })
        }
    }
    impl ::std::convert::From<super::OpenidConfiguration> for OpenidConfiguration {
        fn from(value: super::OpenidConfiguration) -> Self {
            Self {
                authorization_endpoint: Ok(value.authorization_endpoint),
                code_challenge_methods_supported: Ok(
                    value.code_challenge_methods_supported,
                ),
                end_session_endpoint: Ok(value.end_session_endpoint),
                grant_types_supported: Ok(value.grant_types_supported),
                id_token_signing_alg_values_supported: Ok(
                    value.id_token_signing_alg_values_supported,
                ),
                introspection_endpoint: Ok(value.introspection_endpoint),
                issuer: Ok(value.issuer),
                jwks_uri: Ok(value.jwks_uri),
                response_types_supported: Ok(value.response_types_supported),
                revocation_endpoint: Ok(value.revocation_endpoint),
                scopes_supported: Ok(value.scopes_supported),
                subject_types_supported: Ok(value.subject_types_supported),
                token_endpoint: Ok(value.token_endpoint),
                token_endpoint_auth_methods_supported: Ok(
                    value.token_endpoint_auth_methods_supported,
                ),
                userinfo_endpoint: Ok(value.userinfo_endpoint),
            }
        }
    }
    /// Builds a [`RevocationRequest`](super::RevocationRequest).
    #[derive(Clone)]
    pub struct RevocationRequest {
        client_id: ::std::result::Result<
            ::std::option::Option<super::RevocationRequestClientId>,
            ::std::string::String,
        >,
        client_secret: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        token: ::std::result::Result<
            super::RevocationRequestToken,
            ::std::string::String,
        >,
        token_type_hint: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::fmt::Debug for RevocationRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("RevocationRequest")
                .field("client_id", &self.client_id)
                .field("client_secret", &"[redacted]")
                .field("token", &"[redacted]")
                .field("token_type_hint", &self.token_type_hint)
                .finish()
        }
    }
    impl ::std::default::Default for RevocationRequest {
        fn default() -> Self {
            Self {
                client_id: Ok(Default::default()),
                client_secret: Ok(Default::default()),
                token: Err("token: a value is required".to_string()),
                token_type_hint: Ok(Default::default()),
            }
        }
    }
    impl RevocationRequest {
        /// The client, if it does not authenticate with HTTP Basic.
        #[must_use]
        pub fn client_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::RevocationRequestClientId>,
            T::Error: ::std::fmt::Display,
        {
            self.client_id = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("client_id", &error));
            self
        }
        /// The client's secret, if it has one and does not use HTTP Basic.
        #[must_use]
        pub fn client_secret<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.client_secret = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("client_secret", &error));
            self
        }
        /// An access or refresh token.
        #[must_use]
        pub fn token<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::RevocationRequestToken>,
            T::Error: ::std::fmt::Display,
        {
            self.token = value
                .try_into()
                .map_err(|error| crate::invalid::at("token", &error));
            self
        }
        /// Which of the two it is, `access_token` or `refresh_token`; servers find it anyway.
        #[must_use]
        pub fn token_type_hint<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.token_type_hint = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("token_type_hint", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<RevocationRequest> for super::RevocationRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: RevocationRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                client_id: value.client_id?,
                client_secret: value.client_secret?,
                token: value.token?,
                token_type_hint: value.token_type_hint?,
            })
        }
    }
    impl ::std::convert::From<super::RevocationRequest> for RevocationRequest {
        fn from(value: super::RevocationRequest) -> Self {
            Self {
                client_id: Ok(value.client_id),
                client_secret: Ok(value.client_secret),
                token: Ok(value.token),
                token_type_hint: Ok(value.token_type_hint),
            }
        }
    }
    /// Builds a [`TokenRequest`](super::TokenRequest).
    #[derive(Clone)]
    pub struct TokenRequest {
        client_id: ::std::result::Result<
            ::std::option::Option<super::TokenRequestClientId>,
            ::std::string::String,
        >,
        client_secret: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        code: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        code_verifier: ::std::result::Result<
            ::std::option::Option<super::TokenRequestCodeVerifier>,
            ::std::string::String,
        >,
        grant_type: ::std::result::Result<
            super::TokenRequestGrantType,
            ::std::string::String,
        >,
        redirect_uri: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        refresh_token: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        scope: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
    }
    impl ::std::fmt::Debug for TokenRequest {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TokenRequest")
                .field("client_id", &self.client_id)
                .field("client_secret", &"[redacted]")
                .field("code", &"[redacted]")
                .field("code_verifier", &"[redacted]")
                .field("grant_type", &self.grant_type)
                .field("redirect_uri", &self.redirect_uri)
                .field("refresh_token", &"[redacted]")
                .field("scope", &self.scope)
                .finish()
        }
    }
    impl ::std::default::Default for TokenRequest {
        fn default() -> Self {
            Self {
                client_id: Ok(Default::default()),
                client_secret: Ok(Default::default()),
                code: Ok(Default::default()),
                code_verifier: Ok(Default::default()),
                grant_type: Err("grant_type: a value is required".to_string()),
                redirect_uri: Ok(Default::default()),
                refresh_token: Ok(Default::default()),
                scope: Ok(Default::default()),
            }
        }
    }
    impl TokenRequest {
        /// The client, if it does not authenticate with HTTP Basic.
        #[must_use]
        pub fn client_id<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::TokenRequestClientId>,
            T::Error: ::std::fmt::Display,
        {
            self.client_id = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("client_id", &error));
            self
        }
        /// The client's secret, if it has one and does not use HTTP Basic.
        #[must_use]
        pub fn client_secret<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.client_secret = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("client_secret", &error));
            self
        }
        /// The code that the redirect brought. For `authorization_code`.
        #[must_use]
        pub fn code<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.code = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("code", &error));
            self
        }
        /// The secret behind the challenge of the authorisation request. For `authorization_code`.
        #[must_use]
        pub fn code_verifier<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::TokenRequestCodeVerifier>,
            T::Error: ::std::fmt::Display,
        {
            self.code_verifier = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("code_verifier", &error));
            self
        }
        /// What the client has to offer.
        #[must_use]
        pub fn grant_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<super::TokenRequestGrantType>,
            T::Error: ::std::fmt::Display,
        {
            self.grant_type = value
                .try_into()
                .map_err(|error| crate::invalid::at("grant_type", &error));
            self
        }
        /// The redirect URI of the authorisation request. For `authorization_code`.
        #[must_use]
        pub fn redirect_uri<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.redirect_uri = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("redirect_uri", &error));
            self
        }
        /// The newest refresh token. For `refresh_token`.
        #[must_use]
        pub fn refresh_token<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.refresh_token = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("refresh_token", &error));
            self
        }
        /// Scopes, separated by spaces. For `client_credentials`, and to get fewer with `refresh_token`.
        #[must_use]
        pub fn scope<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.scope = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("scope", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<TokenRequest> for super::TokenRequest {
        type Error = super::error::ConversionError;
        fn try_from(
            value: TokenRequest,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                client_id: value.client_id?,
                client_secret: value.client_secret?,
                code: value.code?,
                code_verifier: value.code_verifier?,
                grant_type: value.grant_type?,
                redirect_uri: value.redirect_uri?,
                refresh_token: value.refresh_token?,
                scope: value.scope?,
            })
        }
    }
    impl ::std::convert::From<super::TokenRequest> for TokenRequest {
        fn from(value: super::TokenRequest) -> Self {
            Self {
                client_id: Ok(value.client_id),
                client_secret: Ok(value.client_secret),
                code: Ok(value.code),
                code_verifier: Ok(value.code_verifier),
                grant_type: Ok(value.grant_type),
                redirect_uri: Ok(value.redirect_uri),
                refresh_token: Ok(value.refresh_token),
                scope: Ok(value.scope),
            }
        }
    }
    /// Builds a [`TokenResponse`](super::TokenResponse).
    #[derive(Clone)]
    pub struct TokenResponse {
        access_token: ::std::result::Result<
            ::std::string::String,
            ::std::string::String,
        >,
        expires_at: ::std::result::Result<
            ::std::option::Option<::chrono::DateTime<::chrono::offset::Utc>>,
            ::std::string::String,
        >,
        expires_in: ::std::result::Result<i64, ::std::string::String>,
        id_token: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        refresh_token: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        scope: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        token_type: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::fmt::Debug for TokenResponse {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct("TokenResponse")
                .field("access_token", &"[redacted]")
                .field("expires_at", &self.expires_at)
                .field("expires_in", &self.expires_in)
                .field("id_token", &"[redacted]")
                .field("refresh_token", &"[redacted]")
                .field("scope", &self.scope)
                .field("token_type", &self.token_type)
                .finish()
        }
    }
    impl ::std::default::Default for TokenResponse {
        fn default() -> Self {
            Self {
                access_token: Err("access_token: a value is required".to_string()),
                expires_at: Ok(Default::default()),
                expires_in: Err("expires_in: a value is required".to_string()),
                id_token: Ok(Default::default()),
                refresh_token: Ok(Default::default()),
                scope: Ok(Default::default()),
                token_type: Err("token_type: a value is required".to_string()),
            }
        }
    }
    impl TokenResponse {
        /// The token to call the APIs with, a JWT.
        #[must_use]
        pub fn access_token<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.access_token = value
                .try_into()
                .map_err(|error| crate::invalid::at("access_token", &error));
            self
        }
        /// When the access token ceases to work.
        #[must_use]
        pub fn expires_at<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
            T::Error: ::std::fmt::Display,
        {
            self.expires_at = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("expires_at", &error));
            self
        }
        /// For how many seconds the access token works.
        #[must_use]
        pub fn expires_in(mut self, value: i64) -> Self {
            self.expires_in = Ok(value);
            self
        }
        /// Who logged in, a JWT; comes with `openid`.
        #[must_use]
        pub fn id_token<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.id_token = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("id_token", &error));
            self
        }
        /// The token to get new tokens with; comes with `offline_access`.
        #[must_use]
        pub fn refresh_token<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.refresh_token = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("refresh_token", &error));
            self
        }
        /// The scopes that were granted, separated by spaces.
        #[must_use]
        pub fn scope<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.scope = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("scope", &error));
            self
        }
        /// How the token is used. `bearer`, in either case.
        #[must_use]
        pub fn token_type<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.token_type = value
                .try_into()
                .map_err(|error| crate::invalid::at("token_type", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<TokenResponse> for super::TokenResponse {
        type Error = super::error::ConversionError;
        fn try_from(
            value: TokenResponse,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                access_token: value.access_token?,
                expires_at: value.expires_at?,
                expires_in: value.expires_in?,
                id_token: value.id_token?,
                refresh_token: value.refresh_token?,
                scope: value.scope?,
                token_type: value.token_type?,
            })
        }
    }
    impl ::std::convert::From<super::TokenResponse> for TokenResponse {
        fn from(value: super::TokenResponse) -> Self {
            Self {
                access_token: Ok(value.access_token),
                expires_at: Ok(value.expires_at),
                expires_in: Ok(value.expires_in),
                id_token: Ok(value.id_token),
                refresh_token: Ok(value.refresh_token),
                scope: Ok(value.scope),
                token_type: Ok(value.token_type),
            }
        }
    }
    /// Builds a [`UserInfo`](super::UserInfo).
    #[derive(Clone, Debug)]
    pub struct UserInfo {
        email: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        first_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        last_name: ::std::result::Result<
            ::std::option::Option<::std::string::String>,
            ::std::string::String,
        >,
        sub: ::std::result::Result<::std::string::String, ::std::string::String>,
    }
    impl ::std::default::Default for UserInfo {
        fn default() -> Self {
            Self {
                email: Ok(Default::default()),
                first_name: Ok(Default::default()),
                last_name: Ok(Default::default()),
                sub: Err("sub: a value is required".to_string()),
            }
        }
    }
    impl UserInfo {
        /// E-mail address.
        #[must_use]
        pub fn email<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.email = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("email", &error));
            self
        }
        /// Given name.
        #[must_use]
        pub fn first_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.first_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("first_name", &error));
            self
        }
        /// Family name.
        #[must_use]
        pub fn last_name<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.last_name = value
                .try_into()
                .map(Some)
                .map_err(|error| crate::invalid::at("last_name", &error));
            self
        }
        /// The stable key of the user, a UUID.
        #[must_use]
        pub fn sub<T>(mut self, value: T) -> Self
        where
            T: ::std::convert::TryInto<::std::string::String>,
            T::Error: ::std::fmt::Display,
        {
            self.sub = value
                .try_into()
                .map_err(|error| crate::invalid::at("sub", &error));
            self
        }
    }
    impl ::std::convert::TryFrom<UserInfo> for super::UserInfo {
        type Error = super::error::ConversionError;
        fn try_from(
            value: UserInfo,
        ) -> ::std::result::Result<Self, super::error::ConversionError> {
            Ok(Self {
                email: value.email?,
                first_name: value.first_name?,
                last_name: value.last_name?,
                sub: value.sub?,
            })
        }
    }
    impl ::std::convert::From<super::UserInfo> for UserInfo {
        fn from(value: super::UserInfo) -> Self {
            Self {
                email: Ok(value.email),
                first_name: Ok(value.first_name),
                last_name: Ok(value.last_name),
                sub: Ok(value.sub),
            }
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
