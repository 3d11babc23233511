//! One request, one answer, with a limit to its size.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
#[cfg(feature = "middleware")]
use futures_util::FutureExt;
use futures_util::TryFutureExt;
use http::{HeaderMap, StatusCode};

use crate::retry::{Deadline, Retry};

/// The HTTP client and its limits.
#[derive(Clone, Debug)]
pub(crate) struct Transport {
    pub(crate) http: reqwest::Client,
    /// The same with what the application put around it.
    #[cfg(feature = "middleware")]
    pub(crate) middleware: Option<reqwest_middleware::ClientWithMiddleware>,
    /// Whether the HTTP client is ours, so that it is known not to follow redirects.
    pub(crate) own_http: bool,
    /// For everything that a call does.
    pub(crate) timeout: Duration,
    /// For one request and its answer.
    pub(crate) attempt_timeout: Duration,
    pub(crate) retry: Retry,
    /// How many bytes an answer may have.
    pub(crate) response_limit: usize,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Received {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// No answer, or none that is taken.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The exchange broke off; there is a status if the answer had begun.
    Http { status: Option<StatusCode>, error: reqwest::Error },
    /// The answer has too many bytes.
    TooLarge { status: StatusCode, headers: HeaderMap },
    /// The answer came from elsewhere.
    Redirected,
    /// A middleware of the application failed.
    #[cfg(feature = "middleware")]
    Middleware(Box<dyn std::error::Error + Send + Sync>),
}

impl Transport {
    /// Sends a request and reads its answer to the end.
    pub(crate) async fn receive(
        &self,
        mut request: reqwest::Request,
        deadline: Deadline,
    ) -> Result<Received, Failure> {
        let failed = |status| move |error| Failure::Http { status, error };
        *request.timeout_mut() = Some(deadline.limit(self.attempt_timeout));
        let asked = (!self.own_http).then(|| request.url().clone());
        let mut response = self.execute(request).await?;
        if asked.is_some_and(|asked| asked != *response.url()) {
            return Err(Failure::Redirected);
        }
        let status = response.status();
        let headers = std::mem::take(response.headers_mut());
        let announced = response.content_length().unwrap_or_default();
        let body = if announced > self.response_limit as u64 {
            None
        } else {
            self.read(response).await.map_err(failed(Some(status)))?
        };
        match body {
            Some(body) => Ok(Received { status, headers, body }),
            None => Err(Failure::TooLarge { status, headers }),
        }
    }

    fn execute(
        &self,
        request: reqwest::Request,
    ) -> impl Future<Output = Result<reqwest::Response, Failure>> {
        let failed = |error| Failure::Http { status: None, error };
        #[cfg(feature = "middleware")]
        if let Some(client) = &self.middleware {
            let response = client.execute(request).map_err(move |error| match error {
                reqwest_middleware::Error::Reqwest(error) => failed(error),
                reqwest_middleware::Error::Middleware(error) => Failure::Middleware(error.into()),
            });
            return response.boxed().left_future();
        }
        let response = self.http.execute(request).map_err(failed);
        #[cfg(feature = "middleware")]
        return response.right_future();
        #[cfg(not(feature = "middleware"))]
        return response;
    }

    /// The body, unless it is too large.
    async fn read(&self, mut response: reqwest::Response) -> reqwest::Result<Option<Bytes>> {
        let fits = |length: usize| length <= self.response_limit;
        let Some(first) = response.chunk().await? else {
            return Ok(Some(Bytes::new()));
        };
        let Some(second) = response.chunk().await? else {
            return Ok(Some(first).filter(|body| fits(body.len())));
        };
        let mut body = BytesMut::from(first);
        let mut next = Some(second);
        while let Some(chunk) = next {
            if !fits(body.len().saturating_add(chunk.len())) {
                return Ok(None);
            }
            body.extend_from_slice(&chunk);
            next = response.chunk().await?;
        }
        Ok(Some(body.freeze()))
    }
}
