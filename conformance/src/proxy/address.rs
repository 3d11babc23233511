//! The URL to which a proxy passes traffic on.

use reqwest::Url;

/// Why a URL is none that traffic can be passed on to. It never quotes one that may have a password in it.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[non_exhaustive]
pub enum AddressError {
    /// No URL, or one of something else.
    #[error("{0} is no http or https URL, such as https://apis-prelive.quran.foundation")]
    NoUrl(String),
    /// A user name or a password.
    #[error(
        "the URL has a user name or a password in it, which would go to the target with every request: leave them out; \
         credentials are the application's part"
    )]
    Credentials,
    /// A query or a fragment.
    #[error("{0} has a query or a fragment: leave it out, because paths are added at its end")]
    Beyond(String),
}

/// The URL of a target, as it is written on a command line.
///
/// # Errors
///
/// When it is no URL of a server, or has parts that requests bring themselves.
pub fn upstream(given: &str) -> Result<Url, AddressError> {
    let shown = if given.contains('@') { "what was given" } else { given };
    let url = Url::parse(given).ok();
    let url = url.filter(|url| ["http", "https"].contains(&url.scheme()) && url.has_host());
    let url = url.ok_or_else(|| AddressError::NoUrl(shown.to_owned()))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(AddressError::Credentials);
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(AddressError::Beyond(shown.to_owned()));
    }
    Ok(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_requests_bring_themselves_is_refused_and_no_password_is_repeated() {
        assert!(upstream("https://example.org/below").is_ok());
        for (given, part) in [
            ("example.org", "example.org is no http or https URL"),
            ("ftp://example.org", "is no http or https URL"),
            ("https://example.org/?a=b", "a query or a fragment"),
            ("https://example.org/#a", "a query or a fragment"),
            ("https://amina:s3cr3t@example.org", "a user name or a password"),
            ("https://amina@example.org", "a user name or a password"),
            ("https://amina:s3cr3t@example.org:port", "is no http or https URL"),
            ("ftp://amina:s3cr3t@example.org/?a=b", "is no http or https URL"),
        ] {
            let error = upstream(given).expect_err(given).to_string();
            assert!(error.contains(part), "{given}: {error}");
            assert!(!error.contains("s3cr3t"), "{error}");
        }
    }
}
