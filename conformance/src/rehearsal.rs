//! What a live run would do, found out by doing it on an embedded mock under the same guard and with the
//! same capabilities. Nobody is contacted.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    sync::Arc,
    time::Duration,
};

use rooms_mock::{Mock, Seed};
use rooms_openapi::Effect;

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
    Ok(Rehearsal {
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
    let document =
        rooms_openapi::Document::load(result.scenario.api, rooms_openapi::Environment::PreLive);
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
        let rooms = ["create_group", "create_page"].map(|id| self.writes(id));
        let sum = |of: fn(&(usize, usize)) -> usize| rooms.iter().map(of).sum::<usize>();
        let (first, again) = (sum(|it| it.0), sum(|it| it.1));
        writeln!(
            text,
            "- rooms that stay: at most {first} long-lived groups, those that are missing (private, \
             without members, when nothing runs); {again} in each later run"
        )?;
        let (posts, deleted) = (self.writes("create_post").1, self.writes("delete_post").1);
        writeln!(text, "- posts: {posts} created, {deleted} deleted again")?;
        let names: BTreeSet<&String> = self.again.iter().flat_map(|it| it.writes.keys()).collect();
        let said = ["create_group", "create_page", "create_post", "delete_post"];
        for name in names.into_iter().filter(|name| !said.contains(&name.as_str())) {
            let note = match name.as_str() {
                "invite_users" => {
                    " (to the three accounts only; an invitation cannot be withdrawn)"
                }
                "update_group" => " (of the long-lived groups, restored at the end)",
                "join_group" | "accept_group_link" | "accept_invite" => {
                    " (our own accounts, removed again)"
                }
                _ => "",
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
