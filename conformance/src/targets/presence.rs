//! Whether the target is still there.
//!
//! Where a target is down, a gateway in front of it answers, something else in its place, or nobody does. Held to the document, each such answer would be
//! a finding about a target that never gave it. One broken operation looks the same from near, so other operations are asked
//! before the run is given up.

use std::{
    collections::BTreeSet,
    sync::{Mutex, MutexGuard, PoisonError},
};

use rooms_openapi::Operation;

use crate::exchange::{Exchange, FailureKind, Response};

/// After so many steps in a row without an answer of the target's own, others are asked.
const IN_A_ROW: usize = 3;

/// A step that was not answered by the target itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Unanswered {
    /// The scenario.
    pub(crate) scenario: String,
    /// The step.
    pub(crate) step: String,
    /// The operation, or what was called.
    pub(crate) operation: String,
    /// What came instead.
    pub(crate) came: String,
}

/// A target that went away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Gone {
    /// In a sentence.
    pub(crate) reason: String,
    /// The steps that it did not answer any more.
    pub(crate) steps: Vec<Unanswered>,
}

/// What is known about a target being there.
#[derive(Debug, Default)]
pub(crate) struct Presence {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    steps: Vec<Unanswered>,
    /// How many others are waited for, after the target was asked in vain.
    patience: usize,
    gone: Option<Gone>,
}

impl Presence {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes notice of how a step was answered.
    pub(crate) fn note(
        &self,
        exchange: &Exchange,
        operation: Option<&Operation>,
        step: impl FnOnce(String) -> Unanswered,
    ) {
        let mut state = self.state();
        match not_its_own(exchange, operation) {
            Some(came) => state.steps.push(step(came)),
            None => {
                state.steps.clear();
                state.patience = 0;
            }
        }
    }

    /// The operations that were not answered, if it is time to ask others.
    pub(crate) fn in_doubt(&self) -> Option<BTreeSet<String>> {
        let state = self.state();
        (state.steps.len() >= IN_A_ROW + state.patience).then(|| {
            let steps = state.steps.iter();
            steps.map(|one| one.operation.clone()).collect()
        })
    }

    /// It was asked and is there: what was not answered speaks for itself.
    pub(crate) fn is_there(&self) {
        let mut state = self.state();
        // Asked less and less often, as long as nothing else comes.
        state.patience = 2 * state.steps.len();
    }

    /// It was asked, and this came instead of answers.
    pub(crate) fn went_away(&self, asked: &[String]) -> Gone {
        let mut state = self.state();
        let steps = std::mem::take(&mut state.steps);
        let came: BTreeSet<&str> = steps.iter().map(|one| one.came.as_str()).collect();
        let came = came.into_iter().chain(asked.iter().map(String::as_str));
        let came: BTreeSet<&str> = came.collect();
        let came: Vec<&str> = came.into_iter().take(3).collect();
        let gone = Gone {
            reason: format!(
                "the target went away: the last {} requests got no answer of its own, but {}",
                steps.len() + asked.len(),
                came.join(", ")
            ),
            steps,
        };
        state.gone = Some(gone.clone());
        gone
    }

    /// How it went away, if it did.
    pub(crate) fn gone(&self) -> Option<Gone> {
        self.state().gone.clone()
    }
}

/// What came instead of an answer of the target's own. Its own ones have no status that only gateways give, and look like an
/// answer that is documented.
pub(crate) fn not_its_own(exchange: &Exchange, operation: Option<&Operation>) -> Option<String> {
    let Some(response) = &exchange.response else {
        return match &exchange.failure {
            // Whoever answers something else than HTTP is there.
            Some(failure) if failure.kind == FailureKind::Malformed => None,
            Some(failure) => Some(failure.reason.clone()),
            None => Some("no answer".to_owned()),
        };
    };
    let of_a_gateway = matches!(response.status, 502..=504 | 511 | 520..=530);
    (of_a_gateway || !looks_documented(exchange, response, operation)).then(|| {
        let status = response.status;
        match response.media_type() {
            _ if response.body.is_empty() => format!("status {status} without a body"),
            Some(media_type) => format!("status {status} with {media_type}"),
            None => format!("status {status} with a body of unknown form"),
        }
    })
}

/// Whether an answer is JSON, which is what all documents promise, or else of the form that the operation has for the status.
fn looks_documented(
    exchange: &Exchange,
    response: &Response,
    operation: Option<&Operation>,
) -> bool {
    let status = response.status;
    if is_json(response) {
        return true;
    }
    // No document speaks of other places, of answers that have no body by nature, and of refusals that may come before the target.
    let Some(operation) = operation else {
        return status < 500;
    };
    let has_no_body = matches!(exchange.request.method.as_str(), "HEAD" | "OPTIONS");
    let is_refused = status == 429 || (status == 401 && response.body.is_empty());
    if is_refused || (has_no_body && status < 500) {
        return true;
    }
    operation.response(status).is_some_and(|documented| match documented.content_type.as_deref() {
        Some(documented) => response.media_type().as_deref() == Some(documented),
        // What comes along with a redirect is for people.
        None => (300..400).contains(&status) || response.body.is_empty(),
    })
}

fn is_json(response: &Response) -> bool {
    let media_type = response.media_type().unwrap_or_default();
    media_type.contains("json") || response.body.json().is_some()
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Document, Environment};

    use super::*;
    use crate::exchange::{Body, Failure, Headers, Request};

    fn exchange(answer: Option<(u16, &str, &str)>) -> Exchange {
        Exchange {
            request: Request {
                method: "GET".to_owned(),
                path: "/".to_owned(),
                query: None,
                headers: Headers::default(),
                body: Body::default(),
            },
            response: answer.map(|(status, media_type, body)| Response {
                status,
                headers: Headers(vec![("content-type".to_owned(), media_type.to_owned())]),
                body: Body(body.to_owned().into()),
            }),
            failure: None,
            duration_ms: 1.0,
        }
    }

    #[test]
    fn what_only_a_gateway_gives_is_no_answer_of_the_target() {
        for (status, media_type, body) in [
            (502, "text/html", "<html>"),
            (503, "text/plain", "no healthy upstream"),
            (504, "", ""),
            (502, "application/json", "{}"),
            (503, "application/problem+json", "{}"),
            (500, "text/html", "<html>"),
            (522, "text/html; charset=utf-8", "<html>"),
            (599, "text/plain", "x"),
        ] {
            let came = not_its_own(&exchange(Some((status, media_type, body))), None);
            assert!(came.is_some_and(|came| came.contains(&status.to_string())));
        }
        assert!(not_its_own(&exchange(None), None).is_some());
        let broken = |kind| Exchange {
            failure: Some(Failure::new(kind, "what happened")),
            ..exchange(None)
        };
        for kind in [FailureKind::Unreachable, FailureKind::TimedOut, FailureKind::Incomplete] {
            let came = not_its_own(&broken(kind), None);
            assert_eq!(came.as_deref(), Some("what happened"));
        }
        assert_eq!(not_its_own(&broken(FailureKind::Malformed), None), None);
        for (status, media_type, body) in [
            (500, "application/json", "{}"),
            (501, "text/plain", "{}"),
            (500, "application/json", "{torn"),
            (404, "text/html", "<html>"),
            (429, "text/html", "<html>"),
            (200, "text/html", "<html>"),
            (401, "", ""),
        ] {
            let came = not_its_own(&exchange(Some((status, media_type, body))), None);
            assert_eq!(came, None, "{status} {media_type}");
        }
    }

    #[test]
    fn what_no_documented_answer_of_the_operation_looks_like_is_none_of_the_target() {
        let came = |api, operation: &str, (status, media_type, body)| {
            let document = Document::load(api, Environment::PreLive);
            let operation = document.operation(operation).expect("an operation");
            not_its_own(&exchange(Some((status, media_type, body))), Some(operation))
        };
        let profile = |answer| came(Api::QuranReflect, "get_own_profile", answer);
        for answer in [
            (200, "text/html", "<html>"),
            (404, "text/html; charset=utf-8", "<html>"),
            (401, "text/html", "<html>"),
            (403, "text/plain", "forbidden"),
            (200, "text/plain", "ok"),
            (302, "", ""),
            (307, "text/html", "<a>"),
            (511, "text/html", "<html>"),
            (511, "application/json", "{}"),
            (200, "", ""),
        ] {
            assert!(profile(answer).is_some(), "{answer:?}");
        }
        for answer in [
            (200, "application/json", "{torn"),
            (404, "application/problem+json", "{}"),
            (418, "text/plain", "{}"),
            (401, "", ""),
            (429, "text/html", "<html>"),
        ] {
            assert_eq!(profile(answer), None, "{answer:?}");
        }
        // Where somebody is sent elsewhere by the document, that is an answer.
        let sent = came(Api::OAuth2, "authorize", (302, "text/html", "<a>"));
        assert_eq!(sent, None);
    }

    #[test]
    fn others_are_asked_after_some_steps_in_a_row_and_then_less_often() {
        let presence = Presence::default();
        let note = |answer| {
            presence.note(&exchange(answer), None, |came| Unanswered {
                scenario: "s".to_owned(),
                step: "t".to_owned(),
                operation: "get_room".to_owned(),
                came,
            });
        };
        let (down, up) = (Some((502, "text/html", "")), Some((200, "", "")));
        for answer in [down, down, up, down, None] {
            note(answer);
            assert!(presence.in_doubt().is_none());
        }
        note(down);
        assert!(presence.in_doubt().is_some());
        presence.is_there();
        for _ in 0..5 {
            note(down);
            assert!(presence.in_doubt().is_none());
        }
        note(down);
        assert!(presence.in_doubt().is_some());
        let gone = presence.went_away(&["status 502 with text/html".to_owned()]);
        assert_eq!(gone.steps.len(), 9);
        assert!(gone.reason.contains("last 10 requests"), "{}", gone.reason);
        assert_eq!(presence.gone(), Some(gone));
    }
}
