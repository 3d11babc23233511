//! Judging traffic that somebody else recorded.
//!
//! Whoever does not want to give away credentials exports what a browser or a proxy saw; every exchange
//! is held to the checks of a live run. Nothing leaves this module before what is secret in it is
//! replaced.

use std::collections::{BTreeMap, BTreeSet};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use rooms_openapi::{Api, Document, Environment, Level, Operation};
use serde::Serialize;
use serde_json::Value;

use crate::{
    checks,
    coverage::{Coverage, Exclusions},
    curl,
    exchange::Exchange,
    finding::{Disagreement, Finding, Place},
    guard,
    har::Captured,
    redact::{Secrets, Sort},
    report::DedupedFinding,
};

/// Headers whose values are credentials.
const CREDENTIAL_HEADERS: [&str; 5] = [
    "authorization",
    "cookie",
    "o_t_h",
    "set-cookie",
    "x-auth-token",
];

/// Names of fields and parameters whose values are secret, in bodies, forms and queries.
const SECRET_FIELDS: [&str; 14] = [
    "access_token",
    "client_secret",
    "code",
    "code_verifier",
    "email",
    "emails",
    "expired_access_token",
    "id_token",
    "id_token_hint",
    "password",
    "privateToken",
    "refresh_token",
    "state",
    "token",
];

/// What recorded traffic is held to.
#[derive(Clone, Debug)]
pub struct Court {
    /// The environment whose documents count.
    pub environment: Environment,
    /// The apis to look for.
    pub apis: Vec<Api>,
    /// Findings about inferred promises count too.
    pub strict: bool,
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

/// An exchange at its place.
struct Matched {
    document: std::sync::Arc<Document>,
    position: usize,
    exchange: Exchange,
}

/// A trial under way: exchanges are heard one by one.
#[derive(Debug)]
pub struct Trial {
    court: Court,
    secrets: Secrets,
    judgement: Judgement,
    found: BTreeMap<String, DedupedFinding>,
    coverage: BTreeMap<Api, Coverage>,
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

    /// The api that a request went to: the mock's places on any host, and the documented hosts.
    fn place(&self, position: usize, captured: Captured) -> Option<Matched> {
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
                return Some(Matched {
                    document,
                    position,
                    exchange,
                });
            }
        }
        None
    }
}

impl Trial {
    /// Before anything was heard.
    #[must_use]
    pub fn open(court: Court) -> Self {
        let judgement = Judgement {
            environment: court.environment.name().to_owned(),
            ..Judgement::default()
        };
        Self {
            court,
            secrets: Secrets::default(),
            judgement,
            found: BTreeMap::new(),
            coverage: BTreeMap::new(),
        }
    }

    /// Hears one more exchange, and returns the findings that nobody had before.
    pub fn hear(&mut self, captured: Captured) -> Vec<Finding> {
        self.learn(std::slice::from_ref(&captured));
        self.try_one(captured)
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
            judgement.coverage.insert(name, coverage.clone());
        }
        judgement
    }

    /// The text without anything secret that was heard so far.
    #[must_use]
    pub fn without_secrets(&self, text: &str) -> String {
        self.secrets.replace(text)
    }

    fn learn(&mut self, captured: &[Captured]) {
        secrets(captured, &mut self.secrets);
    }

    fn try_one(&mut self, captured: Captured) -> Vec<Finding> {
        self.judgement.exchanges += 1;
        let position = self.judgement.exchanges;
        let Some(matched) = self.court.place(position, captured) else {
            self.judgement.foreign += 1;
            return Vec::new();
        };
        let Matched {
            document, exchange, ..
        } = &matched;
        let Some(operation) = guard::operation(document, &exchange.request) else {
            let label = format!("{} {}", exchange.request.method, exchange.request.path);
            let label = self.secrets.replace(&label);
            *self.judgement.unmatched.entry(label).or_default() += 1;
            return self.examine(&matched, None);
        };
        self.judgement.matched += 1;
        if let Some(failure) = &exchange.failure {
            let text = format!("exchange {position}: {failure}");
            self.judgement.incomplete.push(self.secrets.replace(&text));
        }
        let nothing = Exclusions::default();
        self.coverage
            .entry(document.api())
            .or_insert_with(|| Coverage::of(document, [], &nothing))
            .saw(&operation.id, exchange.status());
        self.examine(&matched, Some(operation))
    }

    fn examine(&mut self, matched: &Matched, operation: Option<&Operation>) -> Vec<Finding> {
        let Matched {
            document,
            position,
            exchange,
        } = matched;
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
        let unkept = exchange.failure.is_some();
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
            let finding = Finding::of_check(check, &place, seen).without(secrets);
            let documented = self.court.strict || finding.level == Level::Documented;
            let counts = documented && check != REQUEST;
            let entry = self.found.entry(finding.key.clone()).or_insert_with(|| {
                news.push(finding.clone());
                DedupedFinding {
                    scenarios: BTreeSet::new(),
                    occurrences: 0,
                    counts: false,
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

/// What a request does that the document does not allow. The server is not to blame for it.
pub(crate) const REQUEST: &str = "request_conformance";

fn wrong_request(
    document: &Document,
    operation: &Operation,
    exchange: &Exchange,
) -> Vec<Disagreement> {
    let request = &exchange.request;
    let query = request.query.as_deref().unwrap_or_default();
    let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    let mut violations = document
        .check_query(operation, &pairs)
        .err()
        .unwrap_or_default();
    let body = request.form().or_else(|| request.body.json());
    match (&operation.request_body, body) {
        (Some(_), Some(body)) => violations.extend(document.check_body(operation, &body)),
        (Some(expected), None) if expected.required => {
            let seen = Disagreement::new("a body that can be read", "none");
            return vec![seen];
        }
        _ => {}
    }
    let disagreement = |one: rooms_openapi::Violation| {
        let seen = Disagreement::new("a request that the document allows", one.to_string())
            .with_schema_pointer(one.schema_pointer);
        // A parameter has no place in the body.
        if one.instance_pointer.is_empty() {
            seen
        } else {
            seen.with_body_pointer(one.instance_pointer)
        }
    };
    violations.into_iter().map(disagreement).collect()
}

impl Judgement {
    /// Whether a finding counts against the server.
    #[must_use]
    pub fn has_findings(&self) -> bool {
        self.findings.iter().any(|one| one.counts)
    }
}

/// Everything secret in the traffic. A credential that a client sends must not come back; what a
/// server gives away itself, such as a fresh token, is only kept out of what is shown.
fn secrets(captured: &[Captured], secrets: &mut Secrets) {
    let mut given = Vec::new();
    let mut shown = Vec::new();
    for one in captured {
        let Exchange {
            request, response, ..
        } = &one.exchange;
        let pairs =
            url::form_urlencoded::parse(request.query.as_deref().unwrap_or_default().as_bytes());
        for (name, value) in pairs.into_owned() {
            fields(&name, &Value::from(value), &mut given);
        }
        for body in [request.form(), request.body.json()].into_iter().flatten() {
            fields("", &body, &mut given);
        }
        if let Some(response) = response {
            let body = response.body.json().unwrap_or_default();
            fields("", &body, &mut given);
            credentials(&response.headers.0, &mut given);
        }
        credentials(&request.headers.0, &mut shown);
    }
    // A token that a server issued in this very traffic came from there, so it may be in there.
    let issued: BTreeSet<&str> = given
        .iter()
        .filter(|(name, _)| name.ends_with("_token"))
        .map(|(_, secret)| secret.as_str())
        .collect();
    for (name, secret) in &shown {
        if !issued.contains(secret.as_str()) {
            secrets.add(Sort::Credential, secret, variable(name));
        }
    }
    for (name, secret) in &given {
        secrets.add(Sort::Private, secret, variable(name));
    }
}

fn variable(name: &str) -> String {
    let plain = |character: char| {
        if character.is_ascii_alphanumeric() {
            character.to_ascii_uppercase()
        } else {
            '_'
        }
    };
    name.chars().map(plain).collect()
}

fn credentials(headers: &[(String, String)], found: &mut Vec<(String, String)>) {
    for (name, value) in headers {
        if !CREDENTIAL_HEADERS.contains(&name.as_str()) {
            continue;
        }
        let secret = value
            .split_once(' ')
            .map_or(value.as_str(), |(_, rest)| rest);
        found.push((name.clone(), secret.to_owned()));
        let scheme = value.split(' ').next().unwrap_or_default();
        if name == "authorization" && scheme.eq_ignore_ascii_case("basic") {
            let pair = STANDARD
                .decode(secret)
                .ok()
                .and_then(|bytes| String::from_utf8(bytes).ok());
            if let Some((_, password)) = pair.as_deref().and_then(|pair| pair.split_once(':')) {
                found.push(("client_secret".to_owned(), password.to_owned()));
            }
        }
        if name.ends_with("cookie") {
            let values = value
                .split(';')
                .filter_map(|part| Some(part.split_once('=')?.1.trim()));
            found.extend(values.map(|value| (name.clone(), value.to_owned())));
        }
    }
}

/// Notes the texts below secret names.
fn fields(name: &str, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) if SECRET_FIELDS.contains(&name) => {
            found.push((name.to_owned(), text.clone()));
        }
        // The names in a list are those of the list.
        Value::Array(items) => items.iter().for_each(|item| fields(name, item, found)),
        Value::Object(map) => map
            .iter()
            .for_each(|(key, child)| fields(key, child, found)),
        _ => {}
    }
}

/// What came of it, as Markdown that reads well on a terminal too.
#[must_use]
pub fn summary(judgement: &Judgement) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    let verdict = if judgement.has_findings() {
        "not conformant"
    } else {
        "conformant"
    };
    let _ = writeln!(text, "# recorded traffic: {verdict}\n");
    for (api, hash) in &judgement.documents {
        let hash = hash.get(..12).unwrap_or(hash);
        let _ = writeln!(
            text,
            "Held to {api} of {}, document {hash}.\n",
            judgement.environment
        );
    }
    let (requests, findings): (Vec<_>, Vec<_>) = judgement
        .findings
        .iter()
        .partition(|one| one.finding.check == REQUEST);
    let (counting, other): (Vec<_>, Vec<_>) = findings.into_iter().partition(|one| one.counts);
    for (title, list) in [
        ("Findings", counting),
        (
            "Findings about inferred promises, which count with --strict",
            other,
        ),
        ("Requests that the document does not allow", requests),
    ] {
        if !list.is_empty() {
            let _ = writeln!(text, "## {title}\n");
        }
        for seen in list {
            let _ = crate::report::finding(&mut text, seen);
        }
    }
    if !judgement.unmatched.is_empty() {
        let _ = writeln!(text, "## Requests that lead to no documented operation\n");
        for (label, count) in &judgement.unmatched {
            let _ = writeln!(text, "- {label} ({count})");
        }
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "{} exchanges: {} of documented operations, {} to other places of these apis, {} to other servers; {} kept \
         in part only.",
        judgement.exchanges,
        judgement.matched,
        judgement.exchanges - judgement.matched - judgement.foreign,
        judgement.foreign,
        judgement.incomplete.len()
    );
    for (api, coverage) in &judgement.coverage {
        let (documented, inferred) = (
            coverage.ratio(Level::Documented),
            coverage.ratio(Level::Inferred),
        );
        let _ = writeln!(
            text,
            "{api}: {} of {} documented and {} of {} inferred responses seen.",
            documented.exercised, documented.of, inferred.exercised, inferred.of
        );
    }
    text
}
