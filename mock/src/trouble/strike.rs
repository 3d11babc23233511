//! What a call meets before the api that it is for, and how every reply tells what changed it.

use std::io;
use std::sync::{Mutex, PoisonError};

use axum::body::Body;
use axum::response::Response;
use futures_util::stream;
use http::{HeaderName, HeaderValue, header};
use rooms_openapi::Api;

use super::{Interventions, Latency};
use crate::apis::Service;
use crate::control::Control;
use crate::ids::Ids;
use crate::limit::Limit;
use crate::reply::Reply;
use crate::serve::{Incoming, Served};

/// The header that tells what changed a reply.
const TOLD: HeaderName = HeaderName::from_static("x-mock-fault");

/// What a mock was told to do to calls, beside its faults.
#[derive(Debug, Default)]
pub(crate) struct Trouble {
    pub(crate) limit: Limit,
    pub(crate) interventions: Interventions,
    latency: Mutex<(Option<Latency>, Ids)>,
}

impl Trouble {
    pub(crate) fn latency(&self) -> Option<Latency> {
        self.latency.lock().unwrap_or_else(PoisonError::into_inner).0
    }

    pub(crate) fn hold_back(&self, latency: Option<Latency>) {
        let mut state = self.latency.lock().unwrap_or_else(PoisonError::into_inner);
        *state = (latency, Ids::new());
    }

    fn wait(&self) -> Option<std::time::Duration> {
        let mut state = self.latency.lock().unwrap_or_else(PoisonError::into_inner);
        let (latency, luck) = &mut *state;
        latency.map(|latency| latency.draw(luck))
    }
}

/// Serves a call of an api, unless something else was asked for.
pub(crate) async fn serve(control: &Control, api: &dyn Service, incoming: Incoming<'_>) -> Served {
    let trouble = control.trouble();
    let mut names = Vec::new();
    if let Some(wait) = trouble.wait() {
        names.push("latency".to_owned());
        tokio::time::sleep(wait).await;
    }
    if api.is_limited() && trouble.limit.is_exceeded() {
        names.push("rate-limit".to_owned());
        let message = "Too many requests; try again after the time in Retry-After.";
        let reply = api.failed(429, "rate_limit_exceeded", message);
        return Served { faults: names, ..reply.with_header(header::RETRY_AFTER, "1").into() };
    }
    let asked = match trouble.interventions.is_empty() {
        true => None,
        false => api.asked(incoming),
    };
    let Some(asked) = asked else {
        return told(api.serve(incoming).await, names);
    };
    let met = trouble.interventions.meet(&asked);
    names.extend(met.names.iter().cloned());
    tokio::time::sleep(met.delay).await;
    let kind = |status| match status {
        500.. => "internal_server_error",
        _ => "refused",
    };
    let instead = met.reply(|status, note| api.failed(status, kind(status), note));
    let closed =
        || Reply { note: Some("The connection was closed.".to_owned()), ..Reply::text(0, "") };
    let served = match instead.or_else(|| met.drop.then(closed)) {
        None => api.serve(incoming).await,
        Some(reply) => Served {
            operation: Some(asked.operation),
            api: Some(asked.api),
            caller: asked.caller.map(|(handle, _)| handle),
            dropped: met.drop,
            ..reply.into()
        },
    };
    told(served, names)
}

fn told(mut served: Served, mut names: Vec<String>) -> Served {
    names.append(&mut served.faults);
    served.faults = names;
    served
}

/// Adds what changed the world that a reply is about, and says all of it in the reply.
pub(crate) fn tell(control: &Control, served: &mut Served) {
    let lasting = control.store().lock().changed_by.clone();
    served.faults.extend(lasting);
    let of_tokens = matches!(served.api, Some(Api::QuranReflect | Api::OAuth2));
    if of_tokens && control.authority().wanted_lifetime().is_some() {
        served.faults.push("access-token-lifetime".to_owned());
    }
    served.faults.sort();
    served.faults.dedup();
    if !served.faults.is_empty()
        && let Ok(value) = HeaderValue::from_str(&served.faults.join(", "))
    {
        served.reply.headers.insert(TOLD, value);
    }
}

/// A connection that ends before anything was answered: the server stops where the body fails, before it sends the head.
pub(crate) fn dropped() -> Response {
    let failed = io::Error::other("the mock was told to drop this connection");
    Response::new(Body::from_stream(stream::once(async { Err::<bytes::Bytes, _>(failed) })))
}
