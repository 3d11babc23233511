//! Where Quran Foundation is.

use std::str::FromStr;

use crate::{ConfigurationError, place::base_url};

/// A set of base URLs that belong together; credentials of one are refused by the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Environment {
    /// For development, where new applications start.
    #[default]
    PreLive,
    /// The real thing.
    Production,
    /// Another gateway, a mock for example; see [`Environment::custom`].
    Custom(CustomEnvironment),
}

/// A gateway of one's own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomEnvironment {
    gateway: String,
    oauth: Option<String>,
}

impl Environment {
    /// An environment behind the given gateway URL, without the path of the API: `http://127.0.0.1:4010`.
    ///
    /// # Errors
    ///
    /// When it is not an `http` or `https` URL, or has credentials, a query or a fragment.
    pub fn custom(gateway: impl AsRef<str>) -> Result<Self, ConfigurationError> {
        let gateway = base_url(gateway.as_ref())
            .map_err(|(gateway, reason)| ConfigurationError::Gateway { gateway, reason })?;
        Ok(Self::Custom(CustomEnvironment { gateway, oauth: None }))
    }

    /// The same gateway with another OAuth2 server, whose token endpoint is `/oauth2/token` below this URL.
    ///
    /// A custom environment has none unless it is set here: refresh tokens and client secrets go to no host
    /// that was not named for them.
    ///
    /// # Errors
    ///
    /// As for [`Environment::custom`].
    pub fn with_oauth_base_url(self, url: impl AsRef<str>) -> Result<Self, ConfigurationError> {
        let oauth = base_url(url.as_ref())
            .map_err(|(url, reason)| ConfigurationError::OAuthBaseUrl { url, reason })?;
        Ok(Self::Custom(CustomEnvironment {
            gateway: self.gateway().to_owned(),
            oauth: Some(oauth),
        }))
    }

    /// The base URL of the OAuth2 server, without a slash at the end.
    #[must_use]
    pub fn oauth_base_url(&self) -> Option<&str> {
        match self {
            Self::PreLive => Some("https://prelive-oauth2.quran.foundation"),
            Self::Production => Some("https://oauth2.quran.foundation"),
            Self::Custom(custom) => custom.oauth.as_deref(),
        }
    }

    /// The gateway URL, without a slash at the end.
    #[must_use]
    pub fn gateway(&self) -> &str {
        match self {
            Self::PreLive => "https://apis-prelive.quran.foundation",
            Self::Production => "https://apis.quran.foundation",
            Self::Custom(custom) => &custom.gateway,
        }
    }
}

/// `prelive`, `production` or a gateway URL.
impl FromStr for Environment {
    type Err = ConfigurationError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "prelive" => Ok(Self::PreLive),
            "production" => Ok(Self::Production),
            url => Self::custom(url),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_custom_gateway_may_have_a_path_and_loses_its_last_slash() {
        let environment = Environment::custom("https://example.org/api/").expect("a fine gateway");
        assert_eq!(environment.gateway(), "https://example.org/api");
    }

    #[test]
    fn gateways_that_cannot_work_are_refused_without_repeating_a_password() {
        for gateway in ["", "example.org", "ftp://example.org", "http://example.org/?a=b"] {
            assert!(Environment::custom(gateway).is_err(), "{gateway}");
        }
        for gateway in ["http://me:hunter2@example.org", "http://me:hunter2@example.org:no-port"] {
            let refused = Environment::custom(gateway).expect_err("credentials");
            assert!(!refused.to_string().contains("hunter2"), "{refused}");
        }
    }

    #[test]
    fn an_oauth2_server_is_never_guessed() {
        let environment = Environment::custom("http://127.0.0.1:1").expect("a fine gateway");
        assert_eq!(environment.oauth_base_url(), None);
        let environment = environment.with_oauth_base_url("http://127.0.0.1:2/").expect("fine");
        assert_eq!(environment.oauth_base_url(), Some("http://127.0.0.1:2"));
        assert_eq!(environment.gateway(), "http://127.0.0.1:1");
        let environment = Environment::PreLive.with_oauth_base_url("http://[::1]:3").expect("fine");
        assert_eq!(environment.gateway(), Environment::PreLive.gateway());
        assert!(environment.with_oauth_base_url("http://a:b@c").is_err());
    }
}
