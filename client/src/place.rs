//! Base URLs: what they may be, and what is told of them.

use std::fmt;

use url::Url;

/// Who answers, as spans tell it.
#[derive(Clone, Debug)]
pub(crate) struct Server {
    pub(crate) address: String,
    pub(crate) port: Option<u16>,
    /// What stands before the paths of operations.
    pub(crate) base_path: String,
}

impl Server {
    /// Who answers at a base URL.
    pub(crate) fn at(base_url: &str) -> Self {
        let url = Url::parse(base_url).ok();
        Self {
            address: url.as_ref().and_then(Url::host_str).unwrap_or_default().to_owned(),
            port: url.as_ref().and_then(Url::port_or_known_default),
            base_path: url.as_ref().map_or("", |url| url.path().trim_end_matches('/')).to_owned(),
        }
    }
}

impl fmt::Display for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.port {
            Some(port) => write!(f, "{}:{port}", self.address),
            None => f.write_str(&self.address),
        }
    }
}

/// The URL without its last slash; else the URL as far as it may be shown, and what is wrong with it.
pub(crate) fn base_url(given: &str) -> Result<String, (String, String)> {
    let refuse = |reason: &str| Err((given.to_owned(), reason.to_owned()));
    let url = match Url::parse(given) {
        Ok(url) => url,
        // There may be a password before it.
        Err(error) if given.contains('@') => {
            return Err(("(hidden)".to_owned(), error.to_string()));
        }
        Err(error) => return refuse(&error.to_string()),
    };
    if !url.username().is_empty() || url.password().is_some() {
        return Err(("(hidden)".to_owned(), "it contains credentials".to_owned()));
    }
    if !matches!(url.scheme(), "http" | "https") {
        return refuse("the scheme is neither http nor https");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refuse("it has a query or a fragment");
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}
