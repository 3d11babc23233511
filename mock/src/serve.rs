//! What an api brings to the pipeline, and what goes in and out of it.

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use rooms_openapi::{Api, Operation, Violation};
use serde::Serialize;
use serde_json::Value;
use uuid::Uuid;

use crate::domain::{Domain, Refusal, Rule, RuleId, Time, Viewer};
use crate::fault::Faults;
use crate::input::Payload;
use crate::reply::Reply;
use crate::shown::in_header;
use crate::store::{Shared, Store};

/// What an api brings to the pipeline beside the types of its domain.
pub(crate) trait Serve: Domain {
    /// Whether the rate limit of the mock counts its calls.
    const LIMITED: bool = false;

    /// Its world.
    fn world(store: &Store) -> &Self::World;

    /// Applies an event to its world.
    fn apply(store: &mut Store, event: Self::Event);

    /// Whose account calls. A fault may let a request without known credentials pass; then it is the nil UUID.
    fn caller(
        operation: &Operation,
        headers: &HeaderMap,
        store: &Store,
        faults: &Faults<Self>,
    ) -> Result<Uuid, Refusal>;

    /// The rule by which input is refused that does not match the document. Without a violation it could not even be read.
    fn malformed(operation: &Operation, violation: Option<&Violation>) -> Option<RuleId>;

    /// The rules of an operation, by its curated id.
    fn rule(operation: &str) -> Option<Rule<Self>>;

    /// The JSON of a view. `None` if it shows something that is gone, which only a race can bring about.
    fn render<'a>(
        world: &'a Self::World,
        viewer: Viewer<'a>,
        view: &'a Self::View,
    ) -> Option<impl Serialize>;

    /// Status and body of a refusal, in the documented shape.
    fn refused(refusal: &Refusal, now: Time) -> (u16, Value);

    /// The body of an error that is no rule's: a `snake_case` word and a sentence.
    fn error(kind: &str, message: &str) -> Value;

    /// A reply about a path or a method that leads nowhere, with a body as this api writes them.
    fn advised(reply: Reply) -> Reply {
        let kind = match reply.status {
            405 => "method_not_allowed",
            _ => "not_found",
        };
        let body = Self::error(kind, reply.note.as_deref().unwrap_or_default());
        reply.with_json(&body)
    }

    /// What the log calls an account.
    fn handle(world: &Self::World, account: Uuid) -> Option<String>;

    /// The world as JSON without secrets.
    fn snapshot(world: &Self::World) -> Value;

    /// The reply to a request for something that this api serves outside its document; the path is the whole one.
    fn beside(_store: &Shared, _faults: &Faults<Self>, _incoming: Incoming<'_>) -> Option<Reply> {
        None
    }
}

/// A request for an api, its path below the api's prefix.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Incoming<'a> {
    pub(crate) method: &'a Method,
    pub(crate) path: &'a str,
    pub(crate) query: Option<&'a str>,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) payload: &'a Payload,
    /// The url of the mock as the caller calls it, without a slash at the end.
    pub(crate) base: &'a str,
}

/// A reply, and what the log says about how it came to be.
#[derive(Debug)]
pub(crate) struct Served {
    pub(crate) reply: Reply,
    pub(crate) operation: Option<String>,
    /// The api that served it.
    pub(crate) api: Option<Api>,
    /// What the log calls the caller.
    pub(crate) caller: Option<String>,
    /// What the caller is told about names that the document does not know.
    pub(crate) warning: Option<String>,
    /// What made it another reply than it would be: faults, interventions, settings.
    pub(crate) faults: Vec<String>,
    /// The connection is closed instead of answered.
    pub(crate) dropped: bool,
}

/// The header that tells of names that the document does not know.
const WARNING: HeaderName = HeaderName::from_static("x-mock-warning");

impl Served {
    /// Says in the reply what there is to say about names that the document does not know.
    pub(crate) fn warn(&mut self) {
        if let Some(warning) = &self.warning
            && let Ok(value) = HeaderValue::from_str(&in_header(warning))
        {
            self.reply.headers.insert(WARNING, value);
        }
    }
}

impl From<Reply> for Served {
    fn from(reply: Reply) -> Self {
        Self {
            reply,
            operation: None,
            api: None,
            caller: None,
            warning: None,
            faults: Vec::new(),
            dropped: false,
        }
    }
}

/// What is asked for, as far as interventions want to know.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) api: Api,
    pub(crate) operation: String,
    /// Handle and id of whoever calls, if known.
    pub(crate) caller: Option<(String, Uuid)>,
}

impl Asked {
    pub(crate) fn new(
        store: &Store,
        api: Api,
        operation: &Operation,
        caller: Option<Uuid>,
    ) -> Self {
        let caller = caller.and_then(|id| store.quran_reflect.user(id));
        Self {
            api,
            operation: operation.id.clone(),
            caller: caller.map(|user| (user.username.clone(), user.id)),
        }
    }
}
