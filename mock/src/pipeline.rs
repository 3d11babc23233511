//! The pipeline: route → credentials → validation → rules → events → store → view → reply.
//!
//! One call is atomic, because one lock is held from the rules to the view. Faults sit between the stages; without faults
//! nothing here asks for them.

use std::sync::Arc;

use http::{HeaderMap, Method};
use rooms_openapi::{Document, Effect, RouteMatch};

use crate::advice;
use crate::credentials;
use crate::fault::Faults;
use crate::ids::Ids;
use crate::input::{self, Payload};
use crate::quran_reflect::{
    Call, Context, Decision, Outcome, Refusal, Time, UserId, Viewer, render, rules,
};
use crate::reply::{Reply, refusal_body, refused};
use crate::store::{Shared, Store};

/// A request for the api, its path below the base path.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Incoming<'a> {
    pub(crate) method: &'a Method,
    pub(crate) path: &'a str,
    pub(crate) query: Option<&'a str>,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) payload: &'a Payload,
}

/// A reply, and what the log says about how it came to be.
#[derive(Debug)]
pub(crate) struct Served {
    pub(crate) reply: Reply,
    pub(crate) operation: Option<String>,
    pub(crate) caller: Option<UserId>,
}

/// What serves one api.
#[derive(Debug)]
pub(crate) struct Pipeline {
    pub(crate) document: Arc<Document>,
    pub(crate) store: Shared,
    pub(crate) faults: Faults,
}

impl Pipeline {
    /// Serves a request.
    pub(crate) async fn serve(&self, incoming: Incoming<'_>) -> Served {
        let method = incoming.method.as_str();
        let Some(route) = self.route(method, incoming.path) else {
            return Served {
                reply: self.unrouted(method, incoming.path),
                operation: None,
                caller: None,
            };
        };
        let operation = route.operation;
        let mut caller = None;
        let judged = self.judge(&route, incoming, &mut caller).await;
        let mut reply = match judged {
            Ok(reply) => reply,
            Err(refusal) => refused(&refusal, &refusal_body(&refusal)),
        }
        .documented_by(operation);
        self.faults
            .each()
            .for_each(|fault| fault.reply(&operation.id, &mut reply));
        Served {
            reply,
            operation: Some(operation.id.clone()),
            caller,
        }
    }

    /// HEAD is a GET without its body, and only where a GET changes nothing.
    fn route(&self, method: &str, path: &str) -> Option<RouteMatch<'_>> {
        match method {
            "HEAD" => self
                .document
                .route("GET", path)
                .filter(|route| route.operation.effect == Effect::Read),
            _ => self.document.route(method, path),
        }
    }

    fn unrouted(&self, method: &str, path: &str) -> Reply {
        match advice::methods(&self.document, path) {
            allowed if allowed.is_empty() => {
                let path = format!("{}{path}", self.document.api().base_path());
                advice::no_route(&self.document, method, &path)
            }
            allowed => advice::wrong_method(&self.document, method, path, &allowed),
        }
    }

    async fn judge(
        &self,
        route: &RouteMatch<'_>,
        incoming: Incoming<'_>,
        caller: &mut Option<UserId>,
    ) -> Result<Reply, Refusal> {
        let operation = route.operation;
        let user = {
            let store = self.store.lock();
            credentials::caller(
                operation,
                incoming.headers,
                &store.tokens,
                store.clock.now(),
                &self.faults,
            )?
        };
        *caller = (!user.is_nil()).then_some(user);
        let Incoming {
            query,
            headers,
            payload,
            ..
        } = incoming;
        let mut call = input::check(&self.document, route, query, headers, payload, &self.faults)?;
        call.caller = user;
        self.faults
            .each()
            .for_each(|fault| fault.request(&mut call));
        let Some(rule) = rules::of(&operation.id) else {
            let message = format!("{} has no rules in the mock", operation.id);
            return Ok(Reply::error(500, "internal_server_error", &message));
        };
        let status = operation
            .responses
            .iter()
            .map(|response| response.status)
            .find(|status| *status < 300);
        let status = status.unwrap_or(200);
        match self.faults.gap(&call) {
            None => {
                let mut store = self.store.lock();
                let decided = self.decide(&store, &call, rule)?;
                Ok(self.finish(&mut store, &call, decided, status))
            }
            // A race: the world may change between verdict and events.
            Some(gap) => {
                let decided = {
                    let mut store = self.store.lock();
                    let decided = self.decide(&store, &call, rule)?;
                    store.ids.keep(decided.ids);
                    decided
                };
                tokio::time::sleep(gap).await;
                Ok(self.finish(&mut self.store.lock(), &call, decided, status))
            }
        }
    }

    /// The rules judge, and the events they call for are settled.
    fn decide(&self, store: &Store, call: &Call, rule: rules::Rule) -> Result<Decided, Refusal> {
        let judge = |decision: &Decision<'_>| self.faults.decide(decision);
        let now = store.clock.next();
        let context = Context::new(&store.world, call, now, store.ids, &judge);
        let mut verdict = rule(&context);
        self.faults
            .each()
            .for_each(|fault| fault.verdict(call, &mut verdict));
        let ids = context.into_ids();
        let Outcome { mut events, view } = verdict?;
        self.faults
            .each()
            .for_each(|fault| fault.events(call, &store.world, &mut events));
        Ok(Decided {
            outcome: Outcome { events, view },
            ids,
            now,
        })
    }

    /// The events happen, and the caller sees what came of it.
    fn finish(&self, store: &mut Store, call: &Call, decided: Decided, status: u16) -> Reply {
        let Decided {
            outcome: Outcome { events, mut view },
            ids,
            now,
        } = decided;
        store.apply(events, now, ids);
        let world = &store.world;
        self.faults
            .each()
            .for_each(|fault| fault.view(call, world, &mut view));
        let viewer = Viewer {
            user: call.caller,
            environment: self.document.environment(),
        };
        let Some(mut body) = render(world, viewer, &view) else {
            return Reply::error(
                500,
                "internal_server_error",
                "the mock lost what it was about to show",
            );
        };
        self.faults
            .each()
            .for_each(|fault| fault.body(call, &mut body));
        Reply::json(status, &body)
    }
}

/// A verdict that was not a refusal.
#[derive(Debug)]
struct Decided {
    outcome: Outcome,
    ids: Ids,
    now: Time,
}
