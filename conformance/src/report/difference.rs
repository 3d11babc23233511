//! What changed since the previous run in the same folder.
//!
//! The earlier report may be of another version, so only what is needed of it is read, and what cannot
//! be read is as good as none. A finding is new or gone only if the other run looked there as well.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::record::{DedupedFinding, RunRecord};
use crate::{coverage::Ratio, finding::Finding, suite::Verdict};

/// What is read of an earlier report.
#[derive(Clone, Debug, Deserialize)]
pub struct Earlier {
    target: String,
    environment: String,
    started_at: String,
    #[serde(default)]
    verdict: Option<String>,
    #[serde(default)]
    documents: BTreeMap<String, String>,
    #[serde(default)]
    duration_ms: f64,
    findings: Vec<EarlierFinding>,
    scenarios: Vec<EarlierScenario>,
    #[serde(default)]
    coverage: BTreeMap<String, EarlierCoverage>,
}

#[derive(Clone, Debug, Deserialize)]
struct EarlierFinding {
    #[serde(default)]
    api: String,
    key: String,
    check: String,
    rule: Option<String>,
    label: Option<String>,
    documented: String,
    received: String,
    scenarios: BTreeSet<String>,
}

#[derive(Clone, Debug, Deserialize)]
struct EarlierScenario {
    name: String,
    verdict: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct EarlierCoverage {
    documented: Ratio,
    inferred: Ratio,
}

/// A finding in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The rule or check.
    pub subject: String,
    /// Method and path template.
    pub label: Option<String>,
    /// What was asked for, and what came.
    pub text: String,
}

/// How much of something was covered then and is now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Of what.
    pub what: String,
    /// Then.
    pub before: Ratio,
    /// Now.
    pub now: Ratio,
    /// Whether it is less now.
    pub worse: bool,
}

/// What changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Difference {
    /// When the earlier run began.
    pub since: String,
    /// Its verdict.
    pub verdict: Option<String>,
    /// Findings that it did not have, although it looked.
    pub new: Vec<Line>,
    /// Findings that it had and that are no more, although this run looked.
    pub gone: Vec<Line>,
    /// Findings of both.
    pub same: usize,
    /// Findings of the earlier run where this one did not look.
    pub not_looked_at: usize,
    /// Findings of this run where the earlier one did not look.
    pub newly_looked_at: usize,
    /// Coverage that changed.
    pub coverage: Vec<Change>,
    /// Scenarios that were told for the first time.
    pub scenarios_new: Vec<String>,
    /// Scenarios that were told then and not now.
    pub scenarios_gone: Vec<String>,
    /// Documents that changed.
    pub documents: Vec<String>,
    /// How much longer or shorter it took, in milliseconds.
    pub longer_ms: i64,
}

impl Earlier {
    /// What is needed of the text of a report, if it is one.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

impl Difference {
    /// What changed, if the two can be compared at all: the same kind of target, held to the same environment.
    #[must_use]
    pub fn between(earlier: &Earlier, record: &RunRecord) -> Option<Self> {
        if earlier.target != record.target || earlier.environment != record.environment {
            return None;
        }
        let told = |verdict: &str| verdict != "not_exercised";
        let then: BTreeSet<&str> = earlier
            .scenarios
            .iter()
            .filter(|one| told(&one.verdict))
            .map(|one| one.name.as_str())
            .collect();
        let now: BTreeSet<&str> = record
            .scenarios
            .iter()
            .filter(|one| one.verdict != Verdict::NotExercised)
            .map(|one| one.name.as_str())
            .collect();
        let looked = |scenarios: &BTreeSet<String>, told: &BTreeSet<&str>| {
            scenarios.iter().any(|one| told.contains(one.as_str()))
        };
        let mut all = Self {
            since: earlier.started_at.clone(),
            verdict: earlier.verdict.clone(),
            coverage: coverage(earlier, record),
            scenarios_new: now.difference(&then).map(|name| (*name).to_owned()).collect(),
            scenarios_gone: then.difference(&now).map(|name| (*name).to_owned()).collect(),
            documents: record
                .documents
                .iter()
                .filter(|(api, hash)| earlier.documents.get(*api).is_some_and(|then| then != *hash))
                .map(|(api, _)| api.clone())
                .collect(),
            longer_ms: (record.duration_ms - earlier.duration_ms).round() as i64,
            ..Self::default()
        };
        let before: BTreeSet<_> = earlier.findings.iter().map(EarlierFinding::id).collect();
        let after: BTreeSet<_> = record.findings.iter().map(id).collect();
        for one in &record.findings {
            if before.contains(&id(one)) {
                all.same += 1;
            } else if looked(&one.scenarios, &then) {
                all.new.push(line(&one.finding));
            } else {
                all.newly_looked_at += 1;
            }
        }
        for one in &earlier.findings {
            if after.contains(&one.id()) {
                continue;
            }
            if looked(&one.scenarios, &now) {
                all.gone.push(one.line());
            } else {
                all.not_looked_at += 1;
            }
        }
        Some(all)
    }

    /// Whether nothing that a reader looks for is different.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.new.is_empty()
            && self.gone.is_empty()
            && self.coverage.is_empty()
            && self.scenarios_new.is_empty()
            && self.scenarios_gone.is_empty()
            && self.documents.is_empty()
            && self.not_looked_at + self.newly_looked_at == 0
    }
}

fn coverage(earlier: &Earlier, record: &RunRecord) -> Vec<Change> {
    let mut changes = Vec::new();
    for (api, now) in &record.coverage {
        let Some(before) = earlier.coverage.get(api) else {
            continue;
        };
        for (level, before, now) in [
            ("documented", before.documented, now.documented),
            ("inferred", before.inferred, now.inferred),
        ] {
            if before != now {
                // Whichever has the larger share of its own document covers more of it.
                let worse = now.exercised * before.of < before.exercised * now.of;
                let what = format!("{level} responses of {api}");
                changes.push(Change { what, before, now, worse });
            }
        }
    }
    changes
}

fn id(seen: &DedupedFinding) -> (&str, &str) {
    (&seen.api, &seen.finding.key)
}

fn line(finding: &Finding) -> Line {
    let subject = finding.rule.as_ref().unwrap_or(&finding.check);
    Line {
        subject: subject.clone(),
        label: finding.label.clone(),
        text: told(&finding.documented, &finding.received),
    }
}

impl EarlierFinding {
    fn id(&self) -> (&str, &str) {
        (&self.api, &self.key)
    }

    fn line(&self) -> Line {
        let subject = self.rule.as_ref().unwrap_or(&self.check);
        Line {
            subject: subject.clone(),
            label: self.label.clone(),
            text: told(&self.documented, &self.received),
        }
    }
}

fn told(documented: &str, received: &str) -> String {
    match received.trim() {
        long if long.contains('\n') => format!("something else than {documented}"),
        short => format!("expected {documented}, got {short}"),
    }
}
