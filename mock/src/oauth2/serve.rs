//! Requests for `oauth2`: routed and checked by the document, answered by the desk, held to the document again.
//!
//! This api is no part of the pipeline: its input are forms and not JSON, most of its answers are redirects and pages, its
//! refusals go to the client or to the browser depending on how far a request got, and issuing a token is not an event
//! that somebody could look at before it happens. What it shares is the document, the rules' ids and two of the seams.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use http::{HeaderMap, header};
use rooms_openapi::{Api, Document, Environment, Location, Operation};
use serde_json::{Map, Value, json};

use super::authorize::is_silent;
use super::desk::{Desk, Refused};
use super::{jwt, rule};
use crate::advice;
use crate::apis::{self, Service};
use crate::domain::{Decision, Domain};
use crate::fault::{Armed, Faults, Switch};
use crate::input::{self, Payload};
use crate::quran_reflect::UserId;
use crate::reply::Reply;
use crate::serve::{Asked, Incoming, Served};
use crate::shown::shown;
use crate::store::{Shared, Store, owned};

/// How long an access token works unless the mock was told otherwise: `access-token-lives-an-hour`.
const HOUR: Duration = Duration::from_secs(3600);

/// Who issues tokens.
#[derive(Debug)]
pub(crate) struct Authority {
    document: Arc<Document>,
    store: Arc<Shared>,
    faults: Switch<OAuth2>,
    lifetime: Mutex<Option<Duration>>,
}

/// Login and tokens.
#[derive(Clone, Copy, Debug)]
pub struct OAuth2;

/// What comes to be known of a request beside its answer: who calls, and what there is to say about unknown names.
type Known<'a> = (&'a mut Option<UserId>, &'a mut Option<String>);

impl Domain for OAuth2 {
    const API: Api = Api::OAuth2;
    type World = ();
    type Event = Infallible;
    type View = Value;
}

impl Authority {
    pub(crate) fn new(
        environment: Environment,
        store: &Arc<Shared>,
        armed: &mut Armed,
        lifetime: Option<Duration>,
    ) -> Self {
        Self {
            document: Document::load(OAuth2::API, environment),
            store: Arc::clone(store),
            faults: Switch::new(armed),
            lifetime: Mutex::new(lifetime),
        }
    }

    /// Whether the redirect that ends a login carries the state of the request, `state-comes-back`, and what made it so.
    pub(crate) fn returns_state(&self) -> (bool, Vec<String>) {
        let faults = self.faults.now();
        let returns = faults.decide(&Decision {
            rule: rule::STATE_COMES_BACK,
            operation: "authorize",
            caller: None,
            room: None,
            holds: true,
        });
        (returns, faults.acted().into_names())
    }

    pub(crate) fn lifetime(&self) -> Duration {
        self.wanted_lifetime().unwrap_or(HOUR)
    }

    /// The lifetime that was asked for, which holds for the fixed tokens too.
    pub(crate) fn wanted_lifetime(&self) -> Option<Duration> {
        *self.lifetime.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on tokens work for so long.
    pub(crate) fn want_lifetime(&self, lifetime: Option<Duration>) {
        *self.lifetime.lock().unwrap_or_else(PoisonError::into_inner) = lifetime;
    }

    fn respond(&self, incoming: Incoming<'_>) -> Served {
        let method = incoming.method.as_str();
        let Some(route) = apis::route(&self.document, method, incoming.path) else {
            let allowed = advice::methods(&self.document, incoming.path);
            let path = incoming.path;
            let reply = advice::wrong_method(&self.document, "", method, path, &allowed);
            return Served { api: Some(OAuth2::API), ..reply.into() };
        };
        let operation = route.operation;
        let (mut caller, mut warning) = (None, None);
        let faults = self.faults.now();
        let known = (&mut caller, &mut warning);
        let reply = self.answer(operation, incoming, known, &faults);
        let mut reply = reply.unwrap_or_else(Refused::reply).documented_by(operation, |message| {
            Reply::error(500, "internal_server_error", message)
        });
        faults.reply(&operation.id, &mut reply);
        let store = self.store.lock();
        let caller = caller.and_then(|id| store.quran_reflect.user(id));
        Served {
            reply,
            operation: Some(operation.id.clone()),
            api: Some(OAuth2::API),
            caller: caller.map(|user| user.username.clone()),
            warning,
            faults: faults.acted().into_names(),
            dropped: false,
        }
    }

    fn answer(
        &self,
        operation: &Operation,
        incoming: Incoming<'_>,
        known: Known<'_>,
        faults: &Faults<OAuth2>,
    ) -> Result<Reply, Refused> {
        let mut store = self.store.lock();
        let answered = self.at_desk(&mut store, operation, incoming, known, faults);
        let lasting = faults.lasting(operation.effect);
        if !lasting.is_empty() {
            store.changed_by.extend(owned(&lasting));
        }
        answered
    }

    fn at_desk(
        &self,
        store: &mut Store,
        operation: &Operation,
        incoming: Incoming<'_>,
        (caller, warning): Known<'_>,
        faults: &Faults<OAuth2>,
    ) -> Result<Reply, Refused> {
        let now = store.clock.now();
        let mut desk = Desk {
            authority: self,
            store,
            faults,
            operation: &operation.id,
            base: incoming.base,
            now,
        };
        if operation.request_body.is_some() {
            let form = form(incoming.headers, incoming.payload)?;
            desk.require(rule::DUPLICATE_FIELD_REFUSED, form.doubled.is_none(), || {
                let name = shown(form.doubled.as_deref().unwrap_or_default());
                Refused::new("invalid_request", format!("The field `{name}` is there twice."))
            })?;
            let fields = form.fields;
            let pairs = input::pairs(incoming.query, |_| false).unwrap_or_default();
            let body = Value::Object(fields.clone());
            *warning = input::warn(&self.document, operation, &pairs, &body, incoming.payload);
            // Not a client that nobody knows, but a form that names none.
            if fields.get("client_id").and_then(Value::as_str) == Some("") {
                self.check(operation, &fields)?;
            }
            let client = desk.client(incoming.headers, &fields)?;
            self.check(operation, &fields)?;
            return match operation.id.as_str() {
                "exchange_token" => desk.exchange(&client, &fields),
                "introspect_token" => desk.introspect(&client, &fields),
                "revoke_token" => desk.revoke(&client, &fields),
                other => Ok(unanswered(other)),
            };
        }
        let asked_for = |name: &str| operation.parameter(Location::Query, name).is_some();
        let pairs = input::pairs(incoming.query, asked_for)
            .map_err(|refusal| Refused::new("invalid_request", refusal.message))?;
        // `prompt=none` is not documented, and has an effect: sessions of the login page would be of no use without.
        let has_effect = |(name, value): &&(String, String)| name == "prompt" && is_silent(value);
        let others: Vec<_> = pairs.iter().filter(|pair| !has_effect(pair)).cloned().collect();
        *warning = input::warn(&self.document, operation, &others, &Value::Null, incoming.payload);
        let wrong = self.document.check_query(operation, &pairs).err();
        let wrong = wrong.and_then(|wrong| wrong.first().map(ToString::to_string));
        let given: BTreeMap<String, String> = pairs.into_iter().collect();
        match operation.id.as_str() {
            "authorize" => desk.authorize(&given, wrong, incoming.headers),
            "end_session" => desk.logout(&given, incoming.headers),
            "get_userinfo" => desk.userinfo(incoming.headers, caller),
            "get_openid_configuration" => Ok(Reply::json(200, &desk.discovery())),
            "get_json_web_keys" => Ok(Reply::json(200, &jwt::published())),
            other => Ok(unanswered(other)),
        }
    }

    /// A form held to its schema.
    fn check(&self, operation: &Operation, fields: &Map<String, Value>) -> Result<(), Refused> {
        let violations = self.document.check_body(operation, &Value::Object(fields.clone()));
        let Some(first) = violations.first() else {
            return Ok(());
        };
        let all: Vec<_> = violations.iter().map(ToString::to_string).collect();
        let all = all.join("; ");
        Err(match first.field.as_str() {
            "grant_type" if fields.contains_key("grant_type") => {
                Refused::new("unsupported_grant_type", all).by(rule::UNKNOWN_GRANT_REFUSED)
            }
            _ => Refused::new("invalid_request", all),
        })
    }
}

impl Service for Authority {
    fn document(&self) -> &Document {
        &self.document
    }

    /// Its paths have nothing in common, so it claims those that it has, with whatever method.
    fn below<'p>(&self, path: &'p str) -> Option<&'p str> {
        Some(path).filter(|path| !advice::methods(&self.document, path).is_empty())
    }

    fn serve<'a>(&'a self, incoming: Incoming<'a>) -> BoxFuture<'a, Served> {
        async move { self.respond(incoming) }.boxed()
    }

    fn failed(&self, status: u16, kind: &str, message: &str) -> Reply {
        let body = json!({ "error": kind, "error_description": message });
        Reply { note: Some(message.to_owned()), ..Reply::json(status, &body) }
    }

    fn asked(&self, incoming: Incoming<'_>) -> Option<Asked> {
        let route = apis::route(&self.document, incoming.method.as_str(), incoming.path)?;
        let store = self.store.lock();
        let given = incoming.headers.get(header::AUTHORIZATION);
        let given = given.and_then(|value| value.to_str().ok()?.split_once(' '));
        let grant = given.and_then(|(_, token)| store.tokens.grant(token.trim()));
        let user = grant.and_then(|grant| grant.user);
        Some(Asked::new(&store, OAuth2::API, route.operation, user))
    }

    fn arm(&self, armed: &mut Armed) {
        self.faults.change(armed);
    }

    fn reset(&self) {
        self.faults.reset();
    }
}

fn unanswered(operation: &str) -> Reply {
    let message = format!("{operation} has no answer in the mock");
    Reply::error(500, "internal_server_error", &message)
}

/// The fields of a form.
struct Form {
    fields: Map<String, Value>,
    /// A field that is there more than once.
    doubled: Option<String>,
}

fn form(headers: &HeaderMap, payload: &Payload) -> Result<Form, Refused> {
    let wrong = |text: &str| Err(Refused::new("invalid_request", text));
    let Payload::Complete(bytes) = payload else {
        return wrong("The body is too large, or ended before it was complete.");
    };
    if !bytes.is_empty() && input::media_type(headers) != "application/x-www-form-urlencoded" {
        let given = shown(&input::media_type(headers));
        return wrong(&format!(
            "The body has to be sent as application/x-www-form-urlencoded (given: {given})."
        ));
    }
    let mut form = Form { fields: Map::new(), doubled: None };
    for (name, value) in url::form_urlencoded::parse(bytes) {
        let name = name.into_owned();
        let before = form.fields.insert(name.clone(), value.into_owned().into());
        if before.is_some() {
            form.doubled.get_or_insert(name);
        }
    }
    Ok(form)
}
