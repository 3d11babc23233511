//! The one road that every call takes: credentials, transport, answer, decoding.
//!
//! Every request ends here. What holds for all operations (retries, fresh tokens,
//! spans) is called from here and from nowhere else.

use std::sync::Arc;

use bytes::Bytes;
use http::{HeaderValue, StatusCode};
use serde::de::DeserializeOwned;
use tracing::Instrument;
use url::Url;

use crate::{
    AuthenticationError, ConfigurationError, DecodeError, Error, Operation, Refusal, Response,
    TooLargeError, TransportError,
    auth::Authority,
    call_options::CallOptions,
    error::Cause,
    json,
    outgoing::Outgoing,
    pace::Pace,
    place::Server,
    receive::{Failure, Received, Transport},
    request_id::{self, X_REQUEST_ID},
    response::Answer,
    retry::{Deadline, GaveUp, Outcome, Verdict, decide},
    span,
};

/// What all calls of a client share.
#[derive(Clone, Debug)]
pub(crate) struct Core {
    pub(crate) transport: Transport,
    pub(crate) url: Url,
    pub(crate) server: Server,
    pub(crate) authority: Authority,
    pub(crate) pace: Option<Pace>,
    pub(crate) request_ids: bool,
}

#[cfg(feature = "oauth2")]
impl Core {
    /// Gateway and base path, without a slash at the end.
    pub(crate) fn base_url(&self) -> &str {
        self.url.as_str().trim_end_matches('/')
    }
}

/// Sends a built request with what its call was told, and decodes the answer.
pub(crate) fn send<T: DeserializeOwned>(
    core: Arc<Core>,
    operation: &'static Operation,
    request: Result<Outgoing, Error>,
    options: &CallOptions,
) -> impl Future<Output = Result<Response<T>, Error>> + Send + use<T> {
    exchange(core, operation, request, options, decode)
}

/// Sends a built request to an operation whose success has nothing to read.
pub(crate) fn send_unread(
    core: Arc<Core>,
    operation: &'static Operation,
    request: Result<Outgoing, Error>,
    options: &CallOptions,
) -> impl Future<Output = Result<Response<()>, Error>> + Send + use<> {
    exchange(core, operation, request, options, |answer| match answer {
        answer if answer.status.is_success() => Ok(Response::received((), answer)),
        answer => Err(Error::Refused(Box::new(Refusal::new(answer)))),
    })
}

/// Sends a built request and hands the answer on.
///
/// What can be done at once is done outside of the future, which is copied around and had better be small.
fn exchange<T>(
    core: Arc<Core>,
    operation: &'static Operation,
    request: Result<Outgoing, Error>,
    options: &CallOptions,
    read: fn(Answer) -> Result<Response<T>, Error>,
) -> impl Future<Output = Result<Response<T>, Error>> + Send + use<T> {
    let request = request.and_then(|mut request| {
        options.apply(operation, &mut request.headers)?;
        if core.request_ids && !request.headers.contains_key(X_REQUEST_ID) {
            request.headers.insert(X_REQUEST_ID, request_id::random());
        }
        Ok(request)
    });
    let timeout = options.timeout().unwrap_or(core.transport.timeout);
    let may_retry = options.may_retry();
    async move {
        let request = request?;
        let span = span::begin(operation, &core.server);
        let deadline = Deadline::after(timeout);
        let request_id = None;
        let core = &core;
        let call = Call { core, operation, deadline, may_retry, attempts: 0, request_id };
        let outcome = call.run(&request).instrument(span.clone()).await;
        let outcome = outcome.and_then(read);
        span::end(&span, &outcome);
        outcome
    }
}

/// A call under way.
struct Call<'a> {
    core: &'a Core,
    operation: &'static Operation,
    deadline: Deadline,
    may_retry: bool,
    /// Requests made so far.
    attempts: u32,
    /// The id that they have, if they have one.
    request_id: Option<Box<HeaderValue>>,
}

impl Call<'_> {
    /// Sends the request until there is an answer to pass on.
    async fn run(mut self, outgoing: &Outgoing) -> Result<Answer, Error> {
        let Core { transport, authority, .. } = self.core;
        self.request_id = outgoing.headers.get(X_REQUEST_ID).cloned().map(Box::new);
        let mut token = self.token(None).await?;
        // A token is replaced once in a call; what is sent with the new one is no attempt of its own.
        let mut renewed = false;
        loop {
            self.wait_for_slot().await?;
            self.attempts += 1;
            let mut request = outgoing.request(&self.core.url);
            authority.authorize(self.operation, request.headers_mut(), token.as_ref());
            let received = transport.receive(request, self.deadline).await;
            if is_unauthorized(&received) && authority.is_renewable() && !renewed {
                renewed = true;
                match self.token(token.as_ref()).await? {
                    Some(new) => token = Some(new),
                    None => return self.pass_on(received, None),
                }
                continue;
            }
            let counted = self.attempts - u32::from(renewed);
            let left = self.deadline.left();
            let effect = self.operation.effect;
            let verdict = match self.may_retry {
                true => decide(&transport.retry, effect, outcome(&received), counted, left),
                false => Verdict::Stop,
            };
            match verdict {
                Verdict::Stop => return self.pass_on(received, None),
                Verdict::GiveUp(gave_up) => return self.pass_on(received, Some(gave_up)),
                Verdict::Wait(delay) => {
                    let status = received.ok().map(|received| received.status.as_u16());
                    tracing::info!(attempt = self.attempts, status, ?delay, "sending again");
                    tokio::time::sleep(delay).await;
                }
            }
        }
    }

    /// A token, in time.
    async fn token(&self, refused: Option<&HeaderValue>) -> Result<Option<HeaderValue>, Error> {
        let authority = &self.core.authority;
        if !Authority::is_asked_for_token(self.operation) {
            return Ok(None);
        }
        let at_hand = authority.token_at_hand();
        if let Some(token) = at_hand.filter(|token| Some(token) != refused) {
            return Ok(Some(token));
        }
        match self.deadline.within(authority.token(refused)).await {
            Some(Ok(token)) => Ok(token),
            Some(Err(source)) => {
                let error = AuthenticationError::new(self.operation, self.attempts, source);
                Err(Error::Authentication(Box::new(error)))
            }
            None => Err(self.failed(None, Cause::TimeUp("a token"))),
        }
    }

    async fn wait_for_slot(&self) -> Result<(), Error> {
        match &self.core.pace {
            Some(pace) if !pace.wait(self.deadline).await => {
                Err(self.failed(None, Cause::TimeUp("the rate limit")))
            }
            _ => Ok(()),
        }
    }

    fn failed(&self, status: Option<StatusCode>, cause: Cause) -> Error {
        let server = &self.core.server;
        let error = TransportError::new(self.operation, server, self.attempts, status, cause);
        Error::Transport(Box::new(error.with_request_id(self.request_id.clone())))
    }

    fn pass_on(
        &self,
        received: Result<Received, Failure>,
        gave_up: Option<GaveUp>,
    ) -> Result<Answer, Error> {
        let answer = |status, headers, body| Answer {
            operation: self.operation,
            attempts: self.attempts,
            gave_up,
            request_id: self.request_id.clone(),
            status,
            headers,
            body,
        };
        match received {
            Ok(Received { status, headers, body }) => Ok(answer(status, headers, body)),
            Err(Failure::Http { status, error }) => Err(self.failed(status, error.into())),
            Err(Failure::TooLarge { status, headers }) => {
                let answer = answer(status, headers, Bytes::new());
                let limit = self.core.transport.response_limit;
                Err(Error::TooLarge(Box::new(TooLargeError::new(answer, limit))))
            }
            Err(Failure::Redirected) => Err(ConfigurationError::Redirects.into()),
            #[cfg(feature = "middleware")]
            Err(Failure::Middleware(error)) => Err(self.failed(None, Cause::Middleware(error))),
        }
    }
}

fn is_unauthorized(received: &Result<Received, Failure>) -> bool {
    matches!(received, Ok(received) if received.status == StatusCode::UNAUTHORIZED)
}

fn outcome(received: &Result<Received, Failure>) -> Outcome {
    match received {
        Ok(received) => Outcome::answer(received.status, &received.headers),
        Err(Failure::Http { error, .. }) => Outcome::failure(error),
        Err(_) => Outcome::Final,
    }
}

/// Reads an answer that somebody else received, as the call would have.
pub(crate) fn read<T: DeserializeOwned>(
    operation: &'static Operation,
    status: StatusCode,
    body: Bytes,
) -> Result<(), Error> {
    let answer = Answer::made_up(operation, status, body);
    decode::<T>(answer).map(drop)
}

/// Any 2xx is taken for success: what the server meant counts for more than which number it chose.
fn decode<T: DeserializeOwned>(answer: Answer) -> Result<Response<T>, Error> {
    if !answer.status.is_success() {
        return Err(Error::Refused(Box::new(Refusal::new(answer))));
    }
    match json::from_slice(&answer.body) {
        Ok(value) => Ok(Response::received(value, answer)),
        Err(error) => Err(Error::Undecodable(Box::new(DecodeError::new::<T>(answer, error)))),
    }
}
