//! What recorded traffic is held to, and what came of it.

use std::{collections::BTreeMap, sync::Arc};

use rooms_openapi::{Api, Document, Environment};
use serde::Serialize;

use super::trial::Trial;
use crate::{
    coverage::Coverage, deviations::Known, exchange::Exchange, har::Captured,
    report::DedupedFinding,
};

/// What recorded traffic is held to.
#[derive(Clone, Debug)]
pub struct Court {
    /// The environment whose documents count.
    pub environment: Environment,
    /// The apis to look for.
    pub apis: Vec<Api>,
    /// Findings about inferred promises count too.
    pub strict: bool,
    /// Findings that are accepted for a while.
    pub known: Known,
}

/// What came of it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Judgement {
    /// The environment whose documents counted.
    pub environment: String,
    /// The documents that something was found of, with their hashes.
    pub documents: BTreeMap<String, String>,
    /// How many exchanges there were.
    pub exchanges: usize,
    /// How many belong to an operation.
    pub matched: usize,
    /// Requests to an api that lead to none of its operations, with how often they occur.
    pub unmatched: BTreeMap<String, usize>,
    /// How many exchanges belong to none of the apis.
    pub foreign: usize,
    /// Exchanges that only a part was kept of, and why.
    pub incomplete: Vec<String>,
    /// Findings, each with the number of its occurrences.
    pub findings: Vec<DedupedFinding>,
    /// What was seen of each document.
    pub coverage: BTreeMap<String, Coverage>,
}

impl Judgement {
    /// Whether a finding counts against the server.
    #[must_use]
    pub fn has_findings(&self) -> bool {
        self.findings.iter().any(|one| one.counts)
    }
}

impl Court {
    /// Judges captured exchanges.
    #[must_use]
    pub fn judge(&self, captured: Vec<Captured>) -> Judgement {
        let mut trial = Trial::open(self.clone());
        // What is secret at the end was secret at the beginning.
        trial.learn(&captured);
        for one in captured {
            trial.try_one(one);
        }
        trial.judgement()
    }

    /// The document of the api that a request went to, and the exchange with its path there: the mock's
    /// places on any host, and the documented hosts.
    pub(super) fn place(&self, captured: Captured) -> Option<(Arc<Document>, Exchange)> {
        let Captured {
            origin,
            mut exchange,
        } = captured;
        for api in &self.apis {
            let document = Document::load(*api, self.environment);
            let (base, mount) = (api.base_path(), api.mount_path());
            let path = &exchange.request.path;
            let below = |prefix: &str| {
                let rest = path.strip_prefix(prefix)?;
                rest.starts_with('/').then(|| format!("{base}{rest}"))
            };
            let documented = Environment::ALL.iter().any(|environment| {
                let server = Document::load(*api, *environment);
                let server = server.server_url();
                server == format!("{origin}{base}") && path.starts_with(base)
            });
            let found = if documented {
                Some(path.clone())
            } else if mount.is_empty() {
                // Without anything before its paths an api is known by its paths alone.
                let method = &exchange.request.method;
                document.route(method, path).map(|_| path.clone())
            } else {
                below(mount)
            };
            if let Some(path) = found {
                exchange.request.path = path;
                return Some((document, exchange));
            }
        }
        None
    }
}
