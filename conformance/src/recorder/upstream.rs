//! The connection to the target that all listeners of a run share.

use std::{sync::Arc, time::Duration};

use reqwest::{Certificate, Url, redirect};
use rooms_openapi::Document;

use crate::{guard::Guard, pace::Pace};

/// Why no connection could be prepared.
#[derive(Debug, thiserror::Error)]
#[error("the HTTP client towards the target could not be built")]
pub struct UpstreamError(#[from] reqwest::Error);

/// Where the recorder forwards to, and under which rules.
#[derive(Clone, Debug)]
pub struct Upstream {
    pub(super) http: reqwest::Client,
    pub(super) base: Url,
    pub(super) document: Arc<Document>,
    pub(super) pace: Arc<Pace>,
    pub(super) guard: Arc<Guard>,
}

impl Upstream {
    /// The HTTP client that a run needs once: no redirects, no proxy, no decompression, no retry.
    ///
    /// # Errors
    ///
    /// When the additional certificate authority is not acceptable.
    pub fn http(authority: Option<Certificate>) -> Result<reqwest::Client, UpstreamError> {
        let builder = plain().timeout(Duration::from_secs(60));
        let builder = match authority {
            Some(authority) => builder.tls_certs_merge([authority]),
            None => builder,
        };
        Ok(builder.build()?)
    }

    /// The same for actors, towards their recorders. It has no time limit: before a request goes
    /// out, the recorder waits for as long as the pace takes, and it limits what comes after that.
    ///
    /// # Errors
    ///
    /// When the client cannot be built.
    pub fn client_http() -> Result<reqwest::Client, UpstreamError> {
        Ok(plain().build()?)
    }

    /// Towards the base URL of an api, which its document describes.
    #[must_use]
    pub fn new(
        http: reqwest::Client,
        base: Url,
        document: Arc<Document>,
        pace: Arc<Pace>,
        guard: Arc<Guard>,
    ) -> Self {
        Self {
            http,
            base,
            document,
            pace,
            guard,
        }
    }

    /// The URL of a request at the target: the path comes from the wire and is not re-encoded.
    pub(super) fn url(&self, path_and_query: &str) -> Result<Url, url::ParseError> {
        let base = self.base.as_str().trim_end_matches('/');
        Url::parse(&format!("{base}{path_and_query}"))
    }
}

fn plain() -> reqwest::ClientBuilder {
    reqwest::Client::builder()
        .redirect(redirect::Policy::none())
        .retry(reqwest::retry::never())
        .no_proxy()
        .http1_only()
        .connect_timeout(Duration::from_secs(10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_happens_behind_the_pace_has_a_time_limit() {
        let towards_target = format!("{:?}", Upstream::http(None).expect("a client"));
        let towards_recorder = format!("{:?}", Upstream::client_http().expect("a client"));
        assert!(towards_target.contains("60s"), "{towards_target}");
        assert!(!towards_recorder.contains("60s"), "{towards_recorder}");
    }
}
