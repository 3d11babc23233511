//! The one road that every call takes: credentials, transport, answer, decoding.
//!
//! The generated `send` of each operation ends here. Whatever shall hold for all operations (retries,
//! fresh tokens, spans) belongs into [`exchange`] and nowhere else.

use std::{sync::Arc, time::Duration};

use serde::de::DeserializeOwned;

use crate::{
    DecodeError, Error, Operation, Refusal, Response, TransportError,
    credentials::CredentialSource, response::Answer,
};

/// What all calls of a client share.
#[derive(Clone, Debug)]
pub(crate) struct Core {
    pub(crate) http: reqwest::Client,
    pub(crate) base_url: String,
    pub(crate) credentials: CredentialSource,
    /// Set on each request when the HTTP client is not ours, and so may have another limit or none.
    pub(crate) timeout: Option<Duration>,
    /// Whether the HTTP client is ours, so that it is known not to follow redirects.
    pub(crate) own_http: bool,
}

impl Core {
    /// The HTTP client.
    pub(crate) fn http(&self) -> &reqwest::Client {
        &self.http
    }

    /// Gateway and base path, without a slash at the end.
    pub(crate) fn base_url(&self) -> &str {
        &self.base_url
    }
}

/// Sends a built request and decodes the answer.
pub(crate) async fn send<T: DeserializeOwned>(
    core: &Arc<Core>,
    operation: &'static Operation,
    request: reqwest::Result<reqwest::Request>,
) -> Result<Response<T>, Error> {
    let request = request.map_err(|error| Error::InvalidRequest {
        operation,
        parameter: "request".to_owned(),
        message: error.without_url().to_string(),
    })?;
    let answer = exchange(core, operation, request).await?;
    if !answer.status.is_success() {
        return Err(Error::Refused(Box::new(Refusal::new(answer))));
    }
    decode(answer)
}

/// One request, one answer. The place for retries.
async fn exchange(
    core: &Core,
    operation: &'static Operation,
    mut request: reqwest::Request,
) -> Result<Answer, Error> {
    let attempts = 1;
    core.credentials.authorize(request.headers_mut());
    if core.timeout.is_some() {
        *request.timeout_mut() = core.timeout;
    }
    let asked = (!core.own_http).then(|| request.url().clone());
    let failed = |status, error| {
        Error::Transport(Box::new(TransportError::new(
            operation, attempts, status, error,
        )))
    };
    let response = core
        .http
        .execute(request)
        .await
        .map_err(|error| failed(None, error))?;
    if asked.is_some_and(|asked| asked != *response.url()) {
        return Err(crate::ConfigurationError::Redirects.into());
    }
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response
        .bytes()
        .await
        .map_err(|error| failed(Some(status), error))?;
    Ok(Answer {
        operation,
        attempts,
        status,
        headers,
        body,
    })
}

/// Any 2xx is taken for success: what the server meant counts for more than which number it chose.
fn decode<T: DeserializeOwned>(answer: Answer) -> Result<Response<T>, Error> {
    match serde_json::from_slice(&answer.body) {
        Ok(value) => Ok(Response::new(value, answer)),
        Err(error) => Err(Error::Undecodable(Box::new(DecodeError::new::<T>(
            answer, error,
        )))),
    }
}
