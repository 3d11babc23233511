//! Where the service is.

use std::str::FromStr;

use url::Url;

use crate::ConfigurationError;

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
}

impl Environment {
    /// An environment behind the given gateway URL, without the path of the API: `http://127.0.0.1:4010`.
    ///
    /// # Errors
    ///
    /// When it is not an `http` or `https` URL, or has credentials, a query or a fragment.
    pub fn custom(gateway: impl AsRef<str>) -> Result<Self, ConfigurationError> {
        let given = gateway.as_ref();
        let refuse = |reason: &str| ConfigurationError::gateway(given, reason);
        let url = Url::parse(given).map_err(|error| refuse(&error.to_string()))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(refuse("the scheme is neither http nor https"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(ConfigurationError::gateway(
                "(hidden)",
                "it contains credentials",
            ));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(refuse("it has a query or a fragment"));
        }
        let gateway = url.as_str().trim_end_matches('/').to_owned();
        Ok(Self::Custom(CustomEnvironment { gateway }))
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
        for gateway in [
            "",
            "example.org",
            "ftp://example.org",
            "http://example.org/?a=b",
        ] {
            assert!(Environment::custom(gateway).is_err(), "{gateway}");
        }
        let refused =
            Environment::custom("http://me:hunter2@example.org").expect_err("credentials");
        assert!(!refused.to_string().contains("hunter2"), "{refused}");
    }
}
