//! A trial: exchanges are heard one by one, and what is found is kept.

use std::collections::{BTreeMap, BTreeSet};

use rooms_openapi::{Api, Document, Level, Operation};
use serde_json::Value;

use super::{
    bounds::Bounds,
    court::{Court, Judgement},
    request::{REQUEST, wrong_request},
    secrets,
};
use crate::{
    checks,
    coverage::Counted,
    curl,
    exchange::{Exchange, FailureKind, Request},
    finding::{Disagreement, Finding, Place, shorten},
    guard,
    har::Captured,
    redact::Secrets,
    report::DedupedFinding,
};

/// A trial under way: exchanges are heard one by one.
#[derive(Debug)]
pub struct Trial {
    court: Court,
    bounds: Bounds,
    secrets: Secrets,
    judgement: Judgement,
    found: BTreeMap<(Api, String), DedupedFinding>,
    coverage: BTreeMap<Api, Counted>,
}

impl Trial {
    /// Before anything was heard.
    #[must_use]
    pub fn open(court: Court, bounds: Bounds) -> Self {
        let judgement = Judgement {
            environment: court.environment.name().to_owned(),
            ..Judgement::default()
        };
        Self {
            court,
            bounds,
            secrets: Secrets::with_room_for(bounds.secrets),
            judgement,
            found: BTreeMap::new(),
            coverage: BTreeMap::new(),
        }
    }

    /// Hears one more exchange, and returns the findings that nobody had before.
    pub fn hear(&mut self, captured: Captured) -> Vec<Finding> {
        self.learn(std::slice::from_ref(&captured));
        let missing = missing(self.judgement.exchanges + 1, &captured.exchange);
        let listed = self.judgement.kept_in_part();
        let news = self.try_one(captured);
        // Whoever calls here means the target, whether a document knows the place or not.
        if let Some(missing) = missing.filter(|_| self.judgement.kept_in_part() == listed) {
            self.incomplete(&missing);
        }
        news
    }

    /// What came of it so far.
    #[must_use]
    pub fn judgement(&self) -> Judgement {
        let mut judgement = self.judgement.clone();
        judgement.findings = self.found.values().cloned().collect();
        for (api, coverage) in &self.coverage {
            let document = Document::load(*api, self.court.environment);
            let (name, hash) = (api.name().to_owned(), document.hash().to_owned());
            judgement.documents.insert(name.clone(), hash);
            judgement.coverage.insert(name, coverage.coverage());
        }
        judgement
    }

    /// The text without anything secret that was heard so far.
    #[must_use]
    pub fn without_secrets(&self, text: &str) -> String {
        self.secrets.replace(text)
    }

    pub(super) fn learn(&mut self, captured: &[Captured]) {
        secrets::learn(&self.court, captured, &mut self.secrets);
    }

    pub(super) fn try_one(&mut self, captured: Captured) -> Vec<Finding> {
        self.judgement.exchanges += 1;
        let position = self.judgement.exchanges;
        self.judgement.answered += usize::from(captured.exchange.response.is_some());
        let Some((document, exchange)) = self.court.place(captured) else {
            self.judgement.foreign += 1;
            return Vec::new();
        };
        let operation = guard::operation(&document, &exchange.request);
        if operation.is_none() && exchange.request.preflight().is_some() {
            self.judgement.preflights += 1;
            return Vec::new();
        }
        let Some(operation) = operation else {
            self.unmatched(&exchange);
            return self.examine(&document, position, &exchange, None);
        };
        self.judgement.matched += 1;
        match missing(position, &exchange) {
            Some(missing) => self.incomplete(&missing),
            None => self.judgement.judged += 1,
        }
        self.coverage
            .entry(document.api())
            .or_insert_with(|| Counted::new(&document))
            .saw(&operation.id, &exchange);
        self.examine(&document, position, &exchange, Some(operation))
    }

    /// Exchanges that were passed on and never heard.
    pub fn missed(&mut self, count: usize) {
        self.judgement.unlisted.unjudged += count;
    }

    fn unmatched(&mut self, exchange: &Exchange) {
        let label = format!("{} {}", exchange.request.method, exchange.request.path);
        let label = shorten(&self.secrets.replace(&label));
        let listed = &mut self.judgement.unmatched;
        if listed.len() >= self.bounds.listed && !listed.contains_key(&label) {
            self.judgement.unlisted.unmatched += 1;
        } else {
            *listed.entry(label).or_default() += 1;
        }
    }

    fn incomplete(&mut self, text: &str) {
        let listed = &mut self.judgement.incomplete;
        if listed.len() >= self.bounds.listed {
            listed.remove(0);
            self.judgement.unlisted.incomplete += 1;
        }
        listed.push(self.secrets.replace(text));
    }

    fn examine(
        &mut self,
        document: &Document,
        position: usize,
        exchange: &Exchange,
        operation: Option<&Operation>,
    ) -> Vec<Finding> {
        let secrets = &self.secrets;
        let step = format!("exchange {position}");
        let subject = checks::Subject {
            document,
            operation,
            exchange,
            undecoded: None,
            secrets,
            addresses: &[],
        };
        let failure = exchange.failure.as_ref();
        let unkept = failure.is_some_and(|failure| failure.kind != FailureKind::Malformed);
        let responses = checks::examine(&subject).into_iter();
        // What the archive lacks says nothing about the server; the status does.
        let kept = |id: &str| !unkept || ["status_documented", "no_server_error"].contains(&id);
        let responses = responses
            .filter(|(check, seen)| kept(check.id) && !stands_for_a_secret(exchange, seen))
            .map(|(check, seen)| (check.id, seen));
        let requests = operation
            .map(|operation| wrong_request(document, operation, exchange))
            .unwrap_or_default();
        let requests = requests.into_iter().map(|seen| (REQUEST, seen));
        let mut news = Vec::new();
        for (check, seen) in responses.chain(requests) {
            let place = Place {
                scenario: "recorded traffic",
                step: &step,
                actor: "",
                operation,
                status: exchange.status(),
                curl: Some(curl::command(document.api(), &exchange.request, secrets)),
            };
            let mut finding = Finding::of_check(check, &place, seen).without(secrets);
            finding.accepted = self.court.known.accepts(&finding);
            let documented = self.court.strict || finding.level == Level::Documented;
            let counts = documented && check != REQUEST && finding.accepted.is_none();
            let key = (document.api(), finding.key.clone());
            if self.found.len() >= self.bounds.listed && !self.found.contains_key(&key) {
                let unlisted = &mut self.judgement.unlisted;
                *(if counts {
                    &mut unlisted.counting
                } else {
                    &mut unlisted.other
                }) += 1;
                continue;
            }
            let entry = self.found.entry(key).or_insert_with(|| {
                news.push(finding.clone());
                DedupedFinding {
                    api: document.api().name().to_owned(),
                    scenarios: BTreeSet::new(),
                    occurrences: 0,
                    counts: false,
                    evidence: None,
                    finding,
                }
            });
            entry.occurrences += 1;
            entry.counts |= counts;
            // A few are enough to look it up.
            if entry.scenarios.len() < 10 {
                entry.scenarios.insert(step.clone());
            }
        }
        news
    }
}

/// What is missing of an exchange, if something is.
fn missing(position: usize, exchange: &Exchange) -> Option<String> {
    let Request { method, path, .. } = &exchange.request;
    let failure = exchange.failure.as_deref()?;
    Some(format!("exchange {position}, {method} {path}: {failure}"))
}

/// Whether what has the wrong format is the variable that stands for a secret in an archive of ours.
fn stands_for_a_secret(exchange: &Exchange, seen: &Disagreement) -> bool {
    let format = seen.schema_pointer.as_deref();
    let (Some(pointer), true) = (
        seen.body_pointer.as_deref(),
        format.is_some_and(|pointer| pointer.ends_with("/format")),
    ) else {
        return false;
    };
    let body = exchange.json().unwrap_or_default();
    let value = body.pointer(pointer).and_then(Value::as_str);
    let name = value.and_then(|value| value.strip_prefix('$'));
    let plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    name.is_some_and(|name| !name.is_empty() && name.bytes().all(plain))
}
