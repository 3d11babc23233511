//! What a live run would do, found out by doing it on an embedded mock under the same guard and with the
//! same capabilities. Nobody is contacted.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    sync::Arc,
    time::Duration,
};

use rooms_mock::{Mock, Seed};
use rooms_openapi::{Api, Document, Effect, Environment};

use crate::{
    scenario::Scenario,
    suite::{self, PreflightError, Run, ScenarioResult, Suite},
    targets::{LiveConfig, Rate, StageError, Target},
};

/// Why nothing could be rehearsed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RehearsalError {
    /// The stage.
    #[error(transparent)]
    Stage(#[from] StageError),
    /// The mock does not know the accounts.
    #[error(transparent)]
    Preflight(#[from] PreflightError),
    /// The folder of the ledger.
    #[error("no folder can be made for the rehearsal")]
    Folder(#[from] std::io::Error),
}

/// What a run would do.
#[derive(Debug)]
pub struct Rehearsal {
    /// With the long-lived groups still to be created.
    first: Vec<Part>,
    /// With all of them there.
    again: Vec<Part>,
    not_exercised: BTreeMap<String, BTreeSet<&'static str>>,
    /// By operation: what it creates, and what removes that again.
    creating: BTreeMap<String, (String, Option<String>)>,
    /// By operation: what takes it back.
    undone: BTreeMap<String, String>,
    /// Requests before the first scenario.
    ahead: usize,
    rate: Rate,
    target: &'static str,
}

/// What one scenario would do.
#[derive(Debug)]
struct Part {
    name: &'static str,
    requests: usize,
    steps: usize,
    skipped: usize,
    /// By operation: writes that take effect.
    writes: BTreeMap<String, usize>,
    /// By operation: writes that are to be refused.
    refused: BTreeMap<String, usize>,
}

/// Rehearses scenarios for a live target.
///
/// # Errors
///
/// When the embedded mock or the rehearsal's files are not to be had.
pub async fn rehearse(
    config: &LiveConfig,
    scenarios: Vec<&'static Scenario>,
) -> Result<Rehearsal, RehearsalError> {
    let environment = config.kind.environment();
    let mock = Mock::builder()
        .seed(Seed::Empty)
        .environment(environment)
        .start()
        .await
        .map_err(StageError::from)?;
    let folder = tempfile::tempdir()?;
    let mut runs = Vec::new();
    for _ in 0..2 {
        let played = config.played_by(&mock).await?;
        let mut target = Target::live(played, folder.path())?;
        suite::preflight(&mut target).await?;
        let suite = Suite { target: Arc::new(target), scenarios: scenarios.clone(), jobs: 1 };
        runs.push(suite.run(|_| {}).await?);
    }
    let parts = |run: &Run| run.results.iter().map(part).collect::<Vec<_>>();
    let mut not_exercised: BTreeMap<String, BTreeSet<&'static str>> = BTreeMap::new();
    for result in runs.iter().flat_map(|run| &run.results) {
        for one in &result.not_exercised {
            let scenarios = not_exercised.entry(one.reason.clone()).or_default();
            scenarios.insert(result.scenario.name);
        }
    }
    let accounts = config.accounts.iter();
    let expired = accounts.filter(|(_, one)| one.expired_access_token.is_some());
    let apis: BTreeSet<Api> = scenarios.iter().map(|scenario| scenario.api).collect();
    let documents: Vec<_> = apis.iter().map(|api| Document::load(*api, environment)).collect();
    let operations = || documents.iter().flat_map(|document| document.operations());
    let creating = operations().filter_map(|one| {
        let creates = one.creates.as_ref()?;
        Some((one.id.clone(), (creates.resource.clone(), one.undone_by.clone())))
    });
    let undone = operations().filter_map(|one| Some((one.id.clone(), one.undone_by.clone()?)));
    Ok(Rehearsal {
        creating: creating.collect(),
        undone: undone.collect(),
        first: runs.first().map(parts).unwrap_or_default(),
        again: runs.last().map(parts).unwrap_or_default(),
        not_exercised,
        ahead: 3 + expired.count(),
        rate: config.rate,
        target: config.kind.name(),
    })
}

fn part(result: &ScenarioResult) -> Part {
    let mut part = Part {
        name: result.scenario.name,
        requests: result.exchanges(),
        steps: result.exercised(),
        skipped: result.not_exercised.len(),
        writes: BTreeMap::new(),
        refused: BTreeMap::new(),
    };
    let document = Document::load(result.scenario.api, Environment::PreLive);
    for step in &result.transcript.steps {
        let Some(operation) = step.operation.as_deref().and_then(|id| document.operation(id))
        else {
            continue;
        };
        let status = step.exchange.as_ref().and_then(|exchange| exchange.status());
        if operation.effect == Effect::Read {
            continue;
        }
        let counts = match status {
            Some(200..=299) => &mut part.writes,
            _ => &mut part.refused,
        };
        *counts.entry(operation.id.clone()).or_default() += 1;
    }
    part
}

impl Rehearsal {
    /// How many requests a run makes, the first one and each later one.
    #[must_use]
    pub fn requests(&self) -> (usize, usize) {
        let sum = |parts: &[Part]| parts.iter().map(|part| part.requests).sum::<usize>();
        (self.ahead + sum(&self.first), self.ahead + sum(&self.again))
    }

    /// How often an operation changes something in a run, the first one and each later one.
    #[must_use]
    pub fn writes(&self, operation: &str) -> (usize, usize) {
        (count(&self.first, operation), count(&self.again, operation))
    }

    /// The report.
    #[must_use]
    pub fn report(&self) -> String {
        let mut text = String::new();
        let _ = self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) -> std::fmt::Result {
        let shown = self.again.iter().filter(|part| part.steps > 0);
        writeln!(
            text,
            "# {}: dry run\n\nNobody was contacted: this was rehearsed on an embedded mock, held to \
             the rules of a live run.\n\n## Would run: {} of {}\n",
            self.target,
            crate::report::plural(shown.clone().count(), "scenario"),
            self.again.len()
        )?;
        for part in shown {
            let skipped = match part.skipped {
                0 => String::new(),
                count => format!(", {count} not exercised"),
            };
            writeln!(
                text,
                "- {}: {}{skipped}, {}{}",
                part.name,
                crate::report::plural(part.steps, "step"),
                crate::report::plural(part.requests, "request"),
                listed("; writes ", &part.writes),
            )?;
        }
        writeln!(text, "\n## Would be written\n")?;
        self.written(text)?;
        self.time(text)?;
        writeln!(text, "\n## Not exercised\n")?;
        for (reason, scenarios) in &self.not_exercised {
            let count = crate::report::plural(scenarios.len(), "scenario");
            writeln!(text, "- {reason}: in {count}")?;
        }
        if self.not_exercised.is_empty() {
            writeln!(text, "- nothing")?;
        }
        Ok(())
    }

    fn written(&self, text: &mut String) -> std::fmt::Result {
        let sum = |undone: bool| {
            let all = self.creating.iter().filter(|(_, one)| one.1.is_some() == undone);
            all.fold((0, 0), |(first, again), (id, _)| {
                let (one, later) = self.writes(id);
                (first + one, again + later)
            })
        };
        let (first, again) = sum(false);
        writeln!(
            text,
            "- rooms that stay: at most {first} long-lived groups, those that are missing (private, \
             without members, when nothing runs); {again} in each later run"
        )?;
        for (id, (resource, undone)) in &self.creating {
            if let Some(undoing) = undone {
                let (made, gone) = (self.writes(id).1, self.writes(undoing).1);
                writeln!(text, "- {resource}s: {made} created, {gone} deleted again")?;
            }
        }
        let names: BTreeSet<&String> = self.again.iter().flat_map(|it| it.writes.keys()).collect();
        let said = |name: &str| {
            let mut all = self.creating.iter();
            all.any(|(id, (_, undone))| id == name || undone.as_deref() == Some(name))
        };
        for name in names.into_iter().filter(|name| !said(name)) {
            let note = match self.undone.get(name) {
                None => "; nothing takes it back".to_owned(),
                Some(undoing) if undoing == name => "; another one takes it back".to_owned(),
                Some(undoing) => format!("; {undoing} takes it back"),
            };
            writeln!(text, "- {name}: {}{note}", self.writes(name).1)?;
        }
        let mut refused: BTreeMap<String, usize> = BTreeMap::new();
        for part in &self.again {
            for (name, count) in &part.refused {
                *refused.entry(name.clone()).or_default() += count;
            }
        }
        if !refused.is_empty() {
            writeln!(text, "- attempts that have to be refused:{}", listed(" ", &refused))?;
        }
        Ok(())
    }

    fn time(&self, text: &mut String) -> std::fmt::Result {
        let (first, again) = self.requests();
        writeln!(text, "\n## Requests and time\n")?;
        let requests = format!("{first} requests in the first run, {again} in each later one");
        match self.rate {
            Rate::PerSecond(rate) => writeln!(
                text,
                "- {requests}; at {rate} per second that takes {} and {} (longer if the target asks \
                 for pauses)",
                span(first, rate),
                span(again, rate),
            ),
            Rate::Unlimited => writeln!(text, "- {requests}, as fast as they go"),
        }
    }
}

fn span(requests: usize, rate: f64) -> String {
    let seconds = f64::from(u32::try_from(requests).unwrap_or(u32::MAX)) / rate;
    let time = Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX);
    let seconds = time.as_secs();
    match seconds {
        0..60 => format!("{seconds} s"),
        _ => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

fn listed(before: &str, counts: &BTreeMap<String, usize>) -> String {
    if counts.is_empty() {
        return String::new();
    }
    let counts = counts.iter().map(|(name, count)| format!("{name} ×{count}"));
    format!("{before}{}", counts.collect::<Vec<_>>().join(", "))
}

fn count(parts: &[Part], operation: &str) -> usize {
    let counts = parts.iter().filter_map(|part| part.writes.get(operation));
    counts.sum()
}
