//! How a step takes place: from the label to the record.

use std::future::Future;

use reqwest::{RequestBuilder, StatusCode, Url};
use rooms_client::{Error, Response};
use rooms_openapi::Effect;

use super::{
    actor::Actor,
    decode::{self, Reading},
    outcome::StopCause,
    raw_request::Raw,
    session::Session,
    step::Step,
    step_value::Unavailable,
};
use crate::{
    exchange::{Exchange, FailureKind},
    guard::{self, Intent},
    reason::Reason,
    recorder::Recorded,
    scenario::Token,
    targets::AccountSlot,
    transcript::{Outcome, StepKind, StepRecord},
};

/// How often a raw request is sent that is refused for now.
const ATTEMPTS: u32 = 4;

/// Names and values of headers.
type Credentials = Vec<(&'static str, String)>;

/// A step about to take place.
pub(crate) struct Calling<'s> {
    pub(crate) actor: Actor<'s>,
    pub(crate) label: String,
    pub(crate) kind: StepKind,
    pub(crate) may_leave_traces: bool,
}

impl<'s> Calling<'s> {
    pub(crate) async fn typed<C, T, F, Fut>(self, act: F) -> Step<'s>
    where
        C: 'static,
        F: FnOnce(&'s C) -> Result<Fut, Unavailable>,
        Fut: Future<Output = Result<Response<T>, Error>>,
    {
        let (session, _) = match self.session().await {
            Ok(ready) => ready,
            Err(outcome) => return self.without_exchange(outcome),
        };
        let Some(client) = session.client.of::<C>() else {
            let api = self.actor.context.scenario.api;
            let reason = format!("the scenario is about {api}, and the client of another api");
            return self.without_exchange(Outcome::failed(reason));
        };
        let future = match act(client) {
            Ok(future) => future,
            Err(unavailable) => return self.without_exchange(unavailable.into()),
        };
        let _turn = session.turn.lock().await;
        let scope = session.recorder.call_scope(self.intent());
        let result = future.await;
        let recorded = scope.close().await;
        self.record(recorded, decode::reading(&result))
    }

    pub(crate) async fn raw(self, make: impl FnOnce() -> Result<Raw, Unavailable>) -> Step<'s> {
        let (session, credentials) = match self.session().await {
            Ok(ready) => ready,
            Err(outcome) => return self.without_exchange(outcome),
        };
        let raw = match make() {
            Ok(raw) => raw.written(),
            Err(unavailable) => return self.without_exchange(unavailable.into()),
        };
        let base = self.actor.context.document.api().base_path();
        let url = format!("{}{base}{}", session.recorder.url(), raw.path);
        self.send_raw(session, raw, url, credentials).await
    }

    /// A request at a URL that the target handed out, by the recorder's explicit route. Whatever lets the
    /// caller in there is in the URL, so no credentials go along.
    pub(crate) async fn elsewhere(
        self,
        make: impl FnOnce() -> Result<Raw, Unavailable>,
    ) -> Step<'s> {
        let (session, _) = match self.session().await {
            Ok(ready) => ready,
            Err(outcome) => return self.without_exchange(outcome),
        };
        let raw = match make() {
            Ok(raw) => raw.written(),
            Err(unavailable) => return self.without_exchange(unavailable.into()),
        };
        let url = match Url::parse(&raw.path) {
            Ok(url) => session.recorder.url_for(&url),
            Err(error) => {
                let reason = format!("the target handed out what is no URL: {error}");
                return self.without_exchange(Outcome::failed(reason));
            }
        };
        self.send_raw(session, raw, url, Vec::new()).await
    }

    /// The exchange of one request, without a step.
    pub(crate) async fn quietly(self, raw: Raw) -> Result<Exchange, Outcome> {
        let (session, credentials) = self.session().await?;
        let last = self.last(session, raw, credentials).await;
        last.filter(|last| last.response.is_some()).ok_or_else(|| Outcome::failed("no answer came"))
    }

    /// The exchange of a request that belongs to no scenario: is anybody there? None if nobody could be asked.
    pub(crate) async fn ask(self, raw: Raw) -> Option<Exchange> {
        let (session, credentials) = self.key().await.ok()?;
        self.last(session, raw, credentials).await
    }

    /// The exchange of a request that counts, without a step.
    async fn last(
        &self,
        session: &Session,
        raw: Raw,
        credentials: Credentials,
    ) -> Option<Exchange> {
        let raw = raw.written();
        let base = self.actor.context.document.api().base_path();
        let url = format!("{}{base}{}", session.recorder.url(), raw.path);
        let (recorded, _) = self.exchange(session, raw, url, credentials).await;
        (self.actor.context).hold_headers(&self.label, &recorded.exchanges);
        recorded.exchanges.into_iter().next_back()
    }

    async fn send_raw(
        self,
        session: &Session,
        raw: Raw,
        url: String,
        credentials: Credentials,
    ) -> Step<'s> {
        let (recorded, reading) = self.exchange(session, raw, url, credentials).await;
        self.record(recorded, reading)
    }

    async fn exchange(
        &self,
        session: &Session,
        raw: Raw,
        url: String,
        credentials: Credentials,
    ) -> (Recorded, Reading) {
        let http = self.actor.context.target.client_http();
        let mut request = http.request(raw.method.clone(), url);
        for (name, value) in &credentials {
            if raw.takes(name) {
                request = request.header(*name, value);
            }
        }
        for (name, value) in raw.headers {
            request = request.header(name, value);
        }
        if let Some(body) = raw.body {
            request = request.body(body);
        }
        let _turn = session.turn.lock().await;
        let scope = session.recorder.call_scope(self.intent());
        let reading = send(request, || self.actor.context.target.pace().stopped().is_some()).await;
        (scope.close().await, reading)
    }

    pub(crate) fn intent(&self) -> Intent {
        let valid = matches!(self.actor.token, Token::Valid | Token::Again);
        let slot = self.actor.slot().filter(|_| valid);
        Intent {
            account: slot.map(AccountSlot::name),
            scenario: self.actor.context.scenario.name.to_owned(),
            step: self.label.clone(),
            actor: self.actor.name(),
            may_leave_traces: self.may_leave_traces,
        }
    }

    /// The session, and the credentials of the next call on it.
    pub(crate) async fn session(&self) -> Result<(&'s Session, Credentials), Outcome> {
        let context = self.actor.context;
        if let Some(unavailable) = &self.actor.blocked {
            return Err(unavailable.clone().into());
        }
        let cleaning = context.state().cleaning;
        if let (Some(why), false) = (context.target.ended_early(), cleaning) {
            let reason = Reason::EndedEarly(why);
            // Whatever else there is to say: the rest of the scenario could not be told.
            context.error(reason.to_string());
            return Err(Outcome::Stopped { reason });
        }
        if let Some(stop) = &context.state().stop {
            let reason = Reason::RunStopped(stop.clone());
            return Err(Outcome::Stopped { reason });
        }
        if let (Some(step), false) = (&context.state().unanswered, cleaning) {
            let reason = Reason::Unanswered(step.clone());
            return Err(Outcome::Stopped { reason });
        }
        if context.target_went_away(&self.label).await {
            let reason = Reason::WentAway;
            return Err(Outcome::Stopped { reason });
        }
        self.key().await
    }

    /// The same without asking whether anybody wants the call.
    async fn key(&self) -> Result<(&'s Session, Credentials), Outcome> {
        let context = self.actor.context;
        let key = (self.actor.role, self.actor.token);
        let identity = self.actor.identity();
        let account = self.actor.slot().zip(identity.as_ref());
        let (target, stage) = (&context.target, &context.stage);
        let session = context.sessions.get(key, target, stage, account);
        match session.await {
            Some(Ok(session)) => match session.credentials().await {
                Ok(credentials) => Ok((session, credentials)),
                Err(error) => {
                    let reason = error.to_string();
                    context.stop(&self.label, StopCause::NoToken, &reason);
                    let reason = reason.into();
                    Err(Outcome::Failed { reason })
                }
            },
            Some(Err(error)) => Err(Outcome::failed(error.to_string())),
            None => {
                let reason = format!("the cast has no {}", self.actor.role);
                Err(Outcome::failed(reason))
            }
        }
    }

    pub(crate) fn without_exchange(self, outcome: Outcome) -> Step<'s> {
        let record = self.blank(outcome);
        self.actor.context.push(record)
    }

    fn blank(&self, outcome: Outcome) -> StepRecord {
        StepRecord {
            label: self.label.clone(),
            actor: self.actor.name(),
            role: self.actor.role,
            token: self.actor.token,
            kind: self.kind,
            outcome,
            operation: None,
            exchange: None,
            attempts: Vec::new(),
            undecoded: None,
            pinned_status: None,
            held_at: std::collections::BTreeSet::new(),
        }
    }

    pub(crate) fn record(self, recorded: Recorded, reading: Reading) -> Step<'s> {
        let context = self.actor.context;
        let mut attempts = recorded.exchanges;
        context.hold_headers(&self.label, &attempts);
        let exchange = attempts.pop();
        let answered = exchange.as_ref().is_some_and(|last| last.response.is_some());
        let stopped = context.target.pace().stopped();
        if let Some(reason) = stopped {
            context.stop(&self.label, StopCause::TargetWentAway, reason);
        }
        // A refusal for now says nothing about the call: the client has tried several times.
        let refused = exchange.as_ref().and_then(Exchange::status) == Some(429);
        let outcome = match (&recorded.held_back, &exchange, &reading) {
            _ if refused && stopped.is_some() => Outcome::NotExercised {
                reason: Reason::Paused(stopped.unwrap_or_default().to_owned()),
            },
            _ if refused => {
                Outcome::failed("the target refused it for now (status 429), again and again")
            }
            (_, Some(last), _) if !answered => match &last.failure {
                // An answer that is none is one that the checks speak of.
                Some(failure) if failure.kind == FailureKind::Malformed => Outcome::Exercised,
                failure => {
                    let failure = failure.as_deref().unwrap_or("no answer came");
                    Outcome::failed(format!("the target did not answer: {failure}"))
                }
            },
            (Some(reason), _, _) => {
                Outcome::NotExercised { reason: Reason::HeldBack(reason.clone()) }
            }
            (None, Some(_), _) => Outcome::Exercised,
            (None, None, Reading::NotSent(error) | Reading::Undecoded(error)) => {
                Outcome::failed(format!("the request was not sent: {error}"))
            }
            (None, None, Reading::Fine) => Outcome::failed("no request reached the recorder"),
        };
        let operation = exchange
            .as_ref()
            .and_then(|exchange| guard::operation(&context.document, &exchange.request));
        let reads = operation.is_some_and(|one| one.effect == Effect::Read);
        let failure = exchange.as_ref().and_then(|last| last.failure.as_ref());
        let is_there = failure.is_none_or(|failure| failure.kind != FailureKind::Unreachable);
        let failed = matches!(outcome, Outcome::Failed { .. });
        // Whoever only read goes on. What another call did is not known.
        let unanswered = failed && exchange.is_some() && !answered && !(is_there && reads);
        let mut record = self.blank(outcome);
        record.operation = operation.map(|operation| operation.id.clone());
        // What came whole and still did not get through the client is nothing that it can read.
        let whole = exchange.as_ref().is_some_and(|last| last.failure.is_none());
        record.undecoded = match reading {
            Reading::Undecoded(error) if answered => Some(error),
            Reading::NotSent(error) if answered && whole => Some(error),
            _ => None,
        };
        context.learn();
        self.settle(&record, exchange.as_ref());
        record.exchange = exchange;
        context.keep_private(&record, &attempts);
        // Pages on the way are nobody's attempts.
        if self.kind != StepKind::Control {
            record.attempts = attempts;
        }
        let account = self.actor.account();
        let step = context.push(record);
        if unanswered {
            let reference = step.reference();
            context.state().unanswered.get_or_insert(reference);
        }
        // What is outside the api is held to nothing.
        if self.kind != StepKind::Control {
            context.check(&step, account.map(|account| account.email.as_str()));
        }
        context.notice(&step);
        context.notice_invitations(&step);
        step
    }
}

/// Sends a request, and again if it is refused for now: that was before anything was done. The pause
/// that the target asks for is kept by the recorder, which also has the responses; here they only
/// have to be read to their end.
async fn send(request: RequestBuilder, is_over: impl Fn() -> bool) -> Reading {
    let mut next = Some(request);
    let mut attempts = 0;
    while let Some(request) = next.take() {
        attempts += 1;
        let again = request.try_clone();
        let status = match request.send().await {
            Ok(response) => {
                let status = response.status();
                let _ = response.bytes().await;
                status
            }
            Err(error) => return Reading::NotSent(error.to_string()),
        };
        if status == StatusCode::TOO_MANY_REQUESTS && attempts < ATTEMPTS && !is_over() {
            next = again;
        }
    }
    Reading::Fine
}
