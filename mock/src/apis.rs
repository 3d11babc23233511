//! The apis that a mock serves, as one table: who answers for which path.

use std::fmt::Debug;
use std::sync::Arc;

use futures_util::future::BoxFuture;
use rooms_openapi::{Document, Effect, Environment, RouteMatch};
use serde_json::Value;

use crate::fault::Armed;
use crate::legacy_groups::LegacyGroups;
use crate::oauth2::Authority;
use crate::pipeline::Pipeline;
use crate::quran_reflect::QuranReflect;
use crate::reply::Reply;
use crate::serve::{Asked, Incoming, Served};
use crate::store::{Shared, Store};
use crate::ucs::Ucs;

/// Serves one api.
pub(crate) trait Service: Send + Sync + Debug {
    /// The document.
    fn document(&self) -> &Document;

    /// A path without the prefix, if the path belongs to this api.
    fn below<'p>(&self, path: &'p str) -> Option<&'p str>;

    /// Whether the rate limit of the mock counts its calls.
    fn is_limited(&self) -> bool {
        false
    }

    /// Serves a request whose path belongs to this api.
    fn serve<'a>(&'a self, incoming: Incoming<'a>) -> BoxFuture<'a, Served>;

    /// The reply to a request for something that this api serves outside its document; the path is the whole one.
    fn beside(&self, _incoming: Incoming<'_>) -> Option<Served> {
        None
    }

    /// An error that is no rule's, in the shape of this api.
    fn failed(&self, status: u16, kind: &str, message: &str) -> Reply {
        Reply::error(status, kind, message)
    }

    /// What operation a request asks for, and for whom. `None` if it leads nowhere.
    fn asked(&self, incoming: Incoming<'_>) -> Option<Asked>;

    /// Other faults are on from now on.
    fn arm(&self, armed: &mut Armed);

    /// What there is, as JSON without secrets.
    fn snapshot(&self, _store: &Store) -> Option<Value> {
        None
    }

    /// The mock was reset; what faults remember is void.
    fn reset(&self);
}

/// All of them. A path belongs to the first that claims it.
#[derive(Debug)]
pub(crate) struct Apis {
    pub(crate) authority: Arc<Authority>,
    services: Vec<Arc<dyn Service>>,
}

impl Apis {
    pub(crate) fn new(
        environment: Environment,
        store: &Arc<Shared>,
        authority: Authority,
        armed: &mut Armed,
    ) -> Self {
        let authority = Arc::new(authority);
        let services: Vec<Arc<dyn Service>> = vec![
            Arc::new(Pipeline::<QuranReflect>::new(environment, store, armed)),
            Arc::<Authority>::clone(&authority),
            Arc::new(Pipeline::<LegacyGroups>::new(environment, store, armed)),
            Arc::new(Pipeline::<Ucs>::new(environment, store, armed)),
        ];
        Self { authority, services }
    }

    pub(crate) fn each(&self) -> impl Iterator<Item = &dyn Service> {
        self.services.iter().map(AsRef::as_ref)
    }

    /// Who answers for a path, and what follows the prefix.
    pub(crate) fn of<'p>(&self, path: &'p str) -> Option<(&dyn Service, &'p str)> {
        self.each().find_map(|service| Some((service, service.below(path)?)))
    }

    /// All documents, each with its prefix.
    pub(crate) fn documents(&self) -> Vec<(&Document, &'static str)> {
        self.each()
            .map(|service| (service.document(), service.document().api().mount_path()))
            .collect()
    }
}

/// The operation of a request. HEAD is a GET without its body, and only where a GET changes nothing.
pub(crate) fn route<'a>(
    document: &'a Document,
    method: &str,
    path: &str,
) -> Option<RouteMatch<'a>> {
    match method {
        "HEAD" => {
            document.route("GET", path).filter(|route| route.operation.effect == Effect::Read)
        }
        _ => document.route(method, path),
    }
}
