//! The pipeline: route → credentials → validation → rules → events → store → view → reply. Every api goes through it.
//!
//! One call is atomic, because one lock is held from the rules to the view. Faults sit between the stages; without faults
//! nothing here asks for them. What differs between apis is behind [`Serve`](crate::serve::Serve).
//!
//! A view is written as bytes at once, without a tree of JSON between: that tree is there only for a fault to change it.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use rooms_openapi::{Document, Effect, Environment, RouteMatch};
use serde_json::Value;
use uuid::Uuid;

use crate::advice;
use crate::apis::{self, Service};
use crate::domain::{
    Call, Context, Decision, Domain, MALFORMED_INPUT_REFUSED, Outcome, Refusal, RefusalKind, Rule,
    Time, Verdict, Viewer,
};
use crate::fault::{Armed, Faults, Switch};
use crate::ids::Ids;
use crate::input;
use crate::reply::{Reply, json_bytes};
use crate::serve::{Asked, Incoming, Serve, Served};
use crate::shown::shown;
use crate::store::{Guard, Shared, Store, mark, owned};

/// What serves one api.
#[derive(Debug)]
pub(crate) struct Pipeline<D: Serve> {
    document: Arc<Document>,
    store: Arc<Shared>,
    faults: Switch<D>,
}

impl<D: Serve> Service for Pipeline<D> {
    fn document(&self) -> &Document {
        &self.document
    }

    fn below<'p>(&self, path: &'p str) -> Option<&'p str> {
        path.strip_prefix(D::API.mount_path()).filter(|below| below.starts_with('/'))
    }

    fn is_limited(&self) -> bool {
        D::LIMITED
    }

    fn serve<'a>(&'a self, incoming: Incoming<'a>) -> BoxFuture<'a, Served> {
        self.answer(incoming).boxed()
    }

    fn beside(&self, incoming: Incoming<'_>) -> Option<Served> {
        let faults = self.faults.now();
        let reply = D::beside(&self.store, &faults, incoming)?;
        let acted = faults.acted();
        mark(&self.store, &acted.before);
        Some(Served { faults: acted.into_names(), ..reply.into() })
    }

    fn asked(&self, incoming: Incoming<'_>) -> Option<Asked> {
        let route = apis::route(&self.document, incoming.method.as_str(), incoming.path)?;
        let store = self.store.lock();
        let caller = D::caller(route.operation, incoming.headers, &store, &Faults::none());
        Some(Asked::new(&store, D::API, route.operation, caller.ok()))
    }

    fn arm(&self, armed: &mut Armed) {
        self.faults.change(armed);
    }

    fn failed(&self, status: u16, kind: &str, message: &str) -> Reply {
        failed::<D>(status, kind, message)
    }

    fn snapshot(&self, store: &Store) -> Option<Value> {
        Some(D::snapshot(D::world(store)))
    }

    fn reset(&self) {
        self.faults.reset();
    }
}

impl<D: Serve> Pipeline<D> {
    pub(crate) fn new(environment: Environment, store: &Arc<Shared>, armed: &mut Armed) -> Self {
        Self {
            document: Document::load(D::API, environment),
            store: Arc::clone(store),
            faults: Switch::new(armed),
        }
    }

    async fn answer(&self, incoming: Incoming<'_>) -> Served {
        let method = incoming.method.as_str();
        let Some(route) = apis::route(&self.document, method, incoming.path) else {
            return Served { api: Some(D::API), ..self.unrouted(method, incoming.path).into() };
        };
        let operation = route.operation;
        let mut caller = Uuid::nil();
        let faults = self.faults.now();
        let mut warning = None;
        let known = (&mut caller, &mut warning);
        let judged = self.judge(&route, incoming, known, &faults).await;
        if judged.is_err() {
            mark(&self.store, &faults.lasting(operation.effect));
        }
        let reply = judged.unwrap_or_else(|mut refusal| {
            if refusal.rule == Some(MALFORMED_INPUT_REFUSED) {
                refusal.rule = D::malformed(operation, None);
            }
            let store = self.store.lock();
            if refusal.kind == RefusalKind::Forbidden
                && let Some(name) = D::handle(D::world(&store), caller)
            {
                let message = &refusal.message;
                refusal.message =
                    format!("{message} The access token is that of {}.", shown(&name)).into();
            }
            let (status, body) = D::refused(&refusal, store.clock.now());
            Reply::refusing(&refusal, status, &body)
        });
        let mut reply = reply
            .documented_by(operation, |message| failed::<D>(500, "internal_server_error", message));
        faults.reply(&operation.id, &mut reply);
        Served {
            faults: faults.acted().into_names(),
            warning,
            dropped: false,
            reply,
            operation: Some(operation.id.clone()),
            caller: D::handle(D::world(&self.store.lock()), caller),
            api: Some(D::API),
        }
    }

    fn unrouted(&self, method: &str, path: &str) -> Reply {
        D::advised(match advice::methods(&self.document, path) {
            allowed if allowed.is_empty() => {
                let path = format!("{}{path}", D::API.mount_path());
                advice::no_route(&[(&self.document, D::API.mount_path())], method, &path)
            }
            allowed => {
                advice::wrong_method(&self.document, D::API.mount_path(), method, path, &allowed)
            }
        })
    }

    async fn judge(
        &self,
        route: &RouteMatch<'_>,
        incoming: Incoming<'_>,
        (caller, warning): (&mut Uuid, &mut Option<String>),
        faults: &Faults<D>,
    ) -> Result<Reply, Refusal> {
        let operation = route.operation;
        *caller = D::caller(operation, incoming.headers, &self.store.lock(), faults)?;
        let mut call = input::check(&self.document, route, incoming, faults, warning)?;
        call.caller = *caller;
        faults.request(&mut call);
        let Some(rule) = D::rule(&operation.id) else {
            let message = format!("{} has no rules in the mock", operation.id);
            return Ok(failed::<D>(500, "internal_server_error", &message));
        };
        let status =
            operation.responses.iter().map(|response| response.status).find(|status| *status < 300);
        let status = status.unwrap_or(200);
        let request = Request { faults, effect: operation.effect, base: incoming.base };
        match faults.gap(&call) {
            None => {
                let mut store = self.store.lock();
                let decided = self.decide(&store, &call, rule, faults)?;
                let shown = self.happen(&mut store, &call, decided, &request);
                drop(store);
                Ok(accepted(&call, shown, status, faults))
            }
            // A race: the world may change between verdict and events.
            Some(gap) => {
                let decided = {
                    let mut store = self.store.lock();
                    let decided = self.decide(&store, &call, rule, faults)?;
                    store.ids.keep(decided.ids);
                    decided
                };
                tokio::time::sleep(gap).await;
                let mut store = self.store.lock();
                let shown = self.happen(&mut store, &call, decided, &request);
                drop(store);
                Ok(accepted(&call, shown, status, faults))
            }
        }
    }

    /// The rules judge, and the events they call for are settled.
    fn decide(
        &self,
        store: &Store,
        call: &Call,
        rule: Rule<D>,
        faults: &Faults<D>,
    ) -> Result<Decided<D>, Refusal> {
        let judge = |decision: &Decision<'_>| faults.decide(decision);
        let (world, now) = (D::world(store), store.clock.next());
        let context = Context::new(world, call, now, store.ids, &judge);
        let mut verdict: Verdict<D> = rule(&context);
        faults.verdict(call, &mut verdict);
        let ids = context.into_ids();
        let Outcome { mut events, view } =
            verdict.map_err(|refusal| input::repeating(refusal, call))?;
        faults.events(call, world, &mut events);
        Ok(Decided { outcome: Outcome { events, view }, ids, now })
    }

    /// The events happen, and what the caller sees of it.
    fn happen(
        &self,
        store: &mut Guard<'_>,
        call: &Call,
        decided: Decided<D>,
        request: &Request<'_, D>,
    ) -> Option<Bytes> {
        let Decided { outcome: Outcome { events, mut view }, ids, now } = decided;
        // Nothing happens without events: neither time nor ids are used up, and the store is not taken to be changed.
        if !events.is_empty() {
            store.wrote(now, ids);
            events.into_iter().for_each(|event| D::apply(store, event));
        }
        let lasting = request.faults.lasting(request.effect);
        if !lasting.is_empty() {
            store.changed_by.extend(owned(&lasting));
        }
        request.faults.view(call, D::world(store), &mut view);
        let viewer = Viewer {
            user: call.caller,
            now: store.clock.now(),
            environment: self.document.environment(),
            origin: request.base,
        };
        let shown = D::render(D::world(store), viewer, &view)?;
        Some(json_bytes(&shown))
    }
}

/// The reply to an accepted call. Needs nothing of the store, so others need not wait for it.
fn accepted<D: Serve>(call: &Call, shown: Option<Bytes>, status: u16, faults: &Faults<D>) -> Reply {
    let Some(body) = shown else {
        let message = "the mock lost what it was about to show";
        return failed::<D>(500, "internal_server_error", message);
    };
    if !faults.is_empty() {
        let written: Value = serde_json::from_slice(&body).unwrap_or_default();
        let mut changed = written.clone();
        faults.body(call, &mut changed);
        // What no fault changed stays as it is written, to the byte.
        if changed != written {
            return Reply::json(status, &changed);
        }
    }
    Reply::written(status, body)
}

/// An error that is no rule's, in the shape of an api.
fn failed<D: Serve>(status: u16, kind: &str, message: &str) -> Reply {
    Reply { note: Some(message.to_owned()), ..Reply::json(status, &D::error(kind, message)) }
}

/// What a call comes with beside itself.
#[derive(Debug)]
struct Request<'a, D: Domain> {
    faults: &'a Faults<D>,
    effect: Effect,
    /// The url of the mock as the caller calls it.
    base: &'a str,
}

/// A verdict that was not a refusal.
#[derive(Debug)]
struct Decided<D: Domain> {
    outcome: Outcome<D>,
    ids: Ids,
    now: Time,
}

#[cfg(test)]
mod tests {
    use crate::fault::Fault;
    use crate::mock::Mock;

    #[derive(Debug)]
    struct Harmless;

    impl Fault for Harmless {}

    /// What is watched or kept in a file would be shown or written anew with every read.
    #[tokio::test]
    async fn only_a_call_that_changes_something_counts_as_a_change() {
        for builder in [Mock::builder(), Mock::builder().custom_fault(Harmless)] {
            let mock = builder.start().await.expect("a mock");
            let call = async |method, path: &str, body: Option<&str>| {
                let url = format!("{}/quran-reflect{path}", mock.url());
                let request = reqwest::Client::new().request(method, url);
                let request = request.header("x-client-id", mock.client_id());
                let token = &mock.accounts().owner.access_token;
                let request = request.header("x-auth-token", token);
                let request = request.header("content-type", "application/json");
                let request = request.body(body.unwrap_or_default().to_owned());
                let status = request.send().await.expect("an answer").status();
                (status.as_u16(), mock.control().store().lock().changes())
            };
            let get = reqwest::Method::GET;
            let (_, before) = call(get.clone(), "/v1/rooms/joined-rooms", None).await;
            let (status, after) = call(get.clone(), "/v1/users/profile", None).await;
            assert_eq!((status, after), (200, before));
            let body = r#"{"name":"Tea","url":"tea","public":true}"#;
            let (status, after) = call(reqwest::Method::POST, "/v1/rooms/groups", Some(body)).await;
            assert!(status == 201 && after > before, "{status}");
        }
    }
}
