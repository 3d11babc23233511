//! The judge: exchanges come one by one, and what is found is kept.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use rooms_openapi::{Api, Document, Environment, Level, Operation};

use super::{
    config::{JudgeConfig, JudgeOutcome},
    http::own_answer,
    limits::Limits,
    request::{REQUEST, wrong_request},
    route::Located,
    secrets,
};
use crate::{
    apis, checks,
    coverage::Counted,
    curl,
    exchange::{Exchange, FailureKind, Request},
    finding::{Finding, Place, shorten},
    guard,
    har::{Captured, Entry},
    redact::{Secrets, Traffic},
    report::DedupedFinding,
};

/// The document that something is held to.
type Held = (Api, Environment);

fn held(document: &Document) -> Held {
    (document.api(), document.environment())
}

/// A judge at work: exchanges come one by one.
#[derive(Debug)]
pub struct Judge {
    config: JudgeConfig,
    limits: Limits,
    secrets: Secrets,
    traffic: Traffic,
    judgement: JudgeOutcome,
    found: BTreeMap<(Held, String), DedupedFinding>,
    coverage: BTreeMap<Held, Counted>,
    /// Exchanges of which there is a part only, the latest ones.
    incomplete: VecDeque<String>,
    /// How many exchanges, and entries that are none, were heard.
    position: usize,
}

impl Judge {
    /// Before anything was heard.
    #[must_use]
    pub fn open(config: JudgeConfig, limits: Limits) -> Self {
        let judgement = JudgeOutcome {
            environment: config.environment.name().to_owned(),
            ..JudgeOutcome::default()
        };
        Self {
            config,
            limits,
            secrets: Secrets::with_room_for(limits.secrets),
            traffic: Traffic::default(),
            judgement,
            found: BTreeMap::new(),
            coverage: BTreeMap::new(),
            incomplete: VecDeque::new(),
            position: 0,
        }
    }

    /// Hears one more exchange, and returns the findings that nobody had before.
    pub fn hear(&mut self, captured: Captured) -> Vec<Finding> {
        self.learn(std::slice::from_ref(&captured));
        let missing = missing(self.position + 1, &captured.exchange, None);
        let (listed, before) = (self.incomplete.len(), self.judgement.unlisted.incomplete);
        let news = self.try_one(captured);
        // Whoever calls here means the target, whether a document knows the place or not.
        let now = (self.incomplete.len(), self.judgement.unlisted.incomplete);
        if let Some(missing) = missing.filter(|_| now == (listed, before)) {
            self.incomplete(&missing);
        }
        news
    }

    /// What came of it so far.
    #[must_use]
    pub fn judgement(&self) -> JudgeOutcome {
        let mut judgement = self.judgement.clone();
        judgement.incomplete = self.incomplete.iter().cloned().collect();
        judgement.findings = self.found.values().cloned().collect();
        for ((api, environment), coverage) in &self.coverage {
            let hash = Document::load(*api, *environment).hash().to_owned();
            let name = match *environment == self.config.environment {
                true => api.name().to_owned(),
                false => format!("{api} of {environment}"),
            };
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
        let (traffic, secrets) = (&mut self.traffic, &mut self.secrets);
        secrets::learn(&self.config, captured, traffic, secrets);
    }

    pub(super) fn try_entry(&mut self, entry: Entry) {
        match entry {
            Entry::Captured(captured) => {
                // What is shown of an exchange has its own secrets before those of others.
                if self.secrets.have_been_forgotten() {
                    self.learn(std::slice::from_ref(&captured));
                }
                self.try_one(*captured);
            }
            Entry::Elsewhere => {
                self.position += 1;
                self.judgement.exchanges += 1;
                self.judgement.foreign += 1;
            }
            Entry::Unreadable(reason) => {
                self.position += 1;
                let listed = &mut self.judgement.unreadable;
                if listed.len() < self.limits.listed {
                    let line = format!("entry {}: {reason}", self.position);
                    listed.push(shorten(&self.secrets.replace(&line)));
                } else {
                    self.judgement.unlisted.unreadable += 1;
                }
            }
        }
    }

    fn try_one(&mut self, captured: Captured) -> Vec<Finding> {
        self.position += 1;
        self.judgement.exchanges += 1;
        self.judgement.answered += usize::from(captured.exchange.response.is_some());
        let (document, path) = match self.config.locate(&captured) {
            Located::At(document, path) => (document, path),
            elsewhere => {
                self.judgement.foreign += 1;
                if matches!(elsewhere, Located::OnAnotherHost) {
                    self.on_another_host(&captured.origin);
                }
                return Vec::new();
            }
        };
        let mut captured = captured;
        captured.exchange.request.path = path;
        let exchange = &captured.exchange;
        let operation = guard::operation(&document, &exchange.request);
        if operation.is_none() && exchange.request.preflight().is_some() {
            self.judgement.preflights += 1;
            return Vec::new();
        }
        let Some(operation) = operation else {
            self.unmatched(exchange);
            return self.examine(&document, &captured, None);
        };
        if let Some(kind) = own_answer(operation, exchange, captured.from_cache) {
            *self.judgement.of_http.entry(kind).or_default() += 1;
            return Vec::new();
        }
        self.judgement.matched += 1;
        self.judgement.judged += usize::from(exchange.failure.is_none());
        let unknown = captured.request_unknown.as_deref();
        if let Some(missing) = missing(self.position, exchange, unknown) {
            self.incomplete(&missing);
        }
        self.coverage
            .entry(held(&document))
            .or_insert_with(|| Counted::new(&document))
            .saw(&operation.id, exchange);
        self.examine(&document, &captured, Some(operation))
    }

    /// Exchanges that were passed on and never heard.
    pub fn missed(&mut self, count: usize) {
        self.judgement.unlisted.unjudged += count;
    }

    fn on_another_host(&mut self, origin: &str) {
        let origin = shorten(&self.secrets.replace(origin));
        let hosts = &mut self.judgement.other_hosts;
        if hosts.len() < self.limits.listed || hosts.contains_key(&origin) {
            *hosts.entry(origin).or_default() += 1;
        }
    }

    fn unmatched(&mut self, exchange: &Exchange) {
        let label = format!("{} {}", exchange.request.method, exchange.request.path);
        let label = shorten(&self.secrets.replace(&label));
        let listed = &mut self.judgement.unmatched;
        if listed.len() >= self.limits.listed && !listed.contains_key(&label) {
            self.judgement.unlisted.unmatched += 1;
        } else {
            *listed.entry(label).or_default() += 1;
        }
    }

    fn incomplete(&mut self, text: &str) {
        let listed = &mut self.incomplete;
        if listed.len() >= self.limits.listed {
            listed.pop_front();
            self.judgement.unlisted.incomplete += 1;
        }
        listed.push_back(self.secrets.replace(text));
    }

    fn examine(
        &mut self,
        document: &Document,
        captured: &Captured,
        operation: Option<&Operation>,
    ) -> Vec<Finding> {
        let Captured { exchange, replaced, .. } = captured;
        let secrets = &self.secrets;
        let step = format!("exchange {}", self.position);
        let failure = exchange.failure.as_ref();
        let unkept = failure.is_some_and(|failure| failure.kind != FailureKind::Malformed);
        let undecoded = operation
            .filter(|_| failure.is_none())
            .and_then(|operation| apis::of(document.api()).undecoded(operation, exchange))
            .filter(|undecoded| !undecoded.is_at(&replaced.response));
        let subject = checks::Subject {
            document,
            operation,
            exchange,
            undecoded: undecoded.as_ref().map(|undecoded| undecoded.text.as_str()),
            secrets,
            addresses: &[],
        };
        let responses = checks::examine_as_sent(&subject, &replaced.response).into_iter();
        // What the archive lacks says nothing about the server; the status does. What broke on its way is one finding, and
        // what came of its body says nothing more.
        let of_the_head = ["status_documented", "no_server_error"];
        let of_the_rest = ["response_complete", "content_type_documented"];
        let kept = |id: &str| {
            failure.is_none() || of_the_head.contains(&id) || (!unkept && of_the_rest.contains(&id))
        };
        let responses =
            responses.filter(|(check, _)| kept(check.id)).map(|(check, seen)| (check.id, seen));
        let requests = operation
            .map(|operation| wrong_request(document, operation, captured))
            .unwrap_or_default();
        let requests = requests.into_iter().map(|seen| (REQUEST, seen));
        let mut news = Vec::new();
        for (check, seen) in responses.chain(requests) {
            let mut place = Place {
                scenario: "recorded traffic",
                step: &step,
                actor: "",
                operation,
                status: exchange.status(),
                curl: None,
            };
            let documented = self.config.strict || seen.level == Level::Documented;
            let key = Finding::key_of_check(check, &place, &seen);
            let key = (held(document), secrets.replace(&key));
            let is_new = !self.found.contains_key(&key);
            // What is only counted needs no words.
            // Those of another environment's target are not known here.
            let known = &self.config.known;
            let may_be_known =
                !known.is_empty() && document.environment() == self.config.environment;
            let finding = (is_new || may_be_known).then(|| {
                place.curl = Some(curl::command(document.api(), &exchange.request, secrets));
                let mut finding = Finding::of_check(check, &place, seen).without(secrets);
                if may_be_known {
                    finding.accepted = known.accepts(&finding);
                }
                finding
            });
            let accepted = finding.as_ref().is_some_and(|one| one.accepted.is_some());
            let counts = documented && check != REQUEST && !accepted;
            if is_new && self.found.len() >= self.limits.listed {
                let unlisted = &mut self.judgement.unlisted;
                *(if counts { &mut unlisted.counting } else { &mut unlisted.other }) += 1;
                continue;
            }
            if let (true, Some(finding)) = (is_new, finding) {
                news.push(finding.clone());
                let first = DedupedFinding {
                    api: document.api().name().to_owned(),
                    scenarios: BTreeSet::new(),
                    occurrences: 0,
                    counts: false,
                    evidence: None,
                    finding,
                };
                self.found.insert(key.clone(), first);
            }
            let Some(entry) = self.found.get_mut(&key) else {
                continue;
            };
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
fn missing(position: usize, exchange: &Exchange, request: Option<&str>) -> Option<String> {
    let Request { method, path, .. } = &exchange.request;
    let reasons: Vec<&str> = exchange.failure.as_deref().into_iter().chain(request).collect();
    let reasons = (!reasons.is_empty()).then(|| reasons.join("; "))?;
    Some(format!("exchange {position}, {method} {path}: {reasons}"))
}
