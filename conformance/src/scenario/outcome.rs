//! What is left of a scenario when it has been told.

use std::collections::BTreeMap;

use crate::{
    artifacts::Artifacts,
    finding::Finding,
    redact::{Names, Secrets},
    snapshot::Block,
    transcript::Transcript,
};

/// How the expectations fared that cite one rule. Only those count that were evaluated.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    serde::Serialize,
    serde::Deserialize,
    schemars::JsonSchema,
)]
pub struct Tally {
    /// How many held.
    pub held: usize,
    /// How many did not.
    pub broken: usize,
    /// How many had nothing to compare.
    #[serde(default, skip_serializing_if = "is_none")]
    pub not_judged: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it")]
fn is_none(count: &usize) -> bool {
    *count == 0
}

/// Something that a scenario created on a live target and that could not be removed again.
#[derive(
    Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct LeftBehind {
    /// The scenario.
    pub scenario: String,
    /// What it is.
    pub what: String,
    /// Why it is still there.
    pub why: String,
}

/// Why the target cannot be called any more.
#[derive(
    Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
pub struct Stop {
    /// The step that could not take place, or the last one.
    pub step: String,
    /// What happened.
    pub cause: StopCause,
    /// In a sentence.
    pub reason: String,
}

/// What keeps a target from being called.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum StopCause {
    /// Nobody answers, or only a gateway in front of it, or it asks for a longer pause than a run makes.
    TargetWentAway,
    /// There is no access token any more.
    NoToken,
}

/// How a target can be made to disagree again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reproduction {
    /// Names its files.
    pub name: String,
    /// What has to be done, in words.
    pub steps: String,
    /// The same as a shell script, with variables for ids and secrets.
    pub script: String,
    /// The same as a Rust test.
    pub test: String,
}

impl Reproduction {
    /// The same without anything secret.
    pub(crate) fn without(mut self, secrets: &Secrets) -> Self {
        for text in [&mut self.steps, &mut self.script, &mut self.test] {
            *text = secrets.replace(text);
        }
        self
    }
}

/// A scenario that has been told.
#[derive(Clone, Debug)]
pub struct ScenarioOutcome {
    /// All steps.
    pub transcript: Transcript,
    /// What it tabulates.
    pub tables: Vec<Block>,
    /// What it leaves beside its steps.
    pub artifacts: Artifacts,
    /// All findings, of checks and expectations.
    pub findings: Vec<Finding>,
    /// How to see some of them again.
    pub reproductions: Vec<Reproduction>,
    /// What could not be told, and why.
    pub errors: Vec<String>,
    /// How many expectations held.
    pub held: usize,
    /// How often there was nothing to compare, by reason.
    pub not_judged: BTreeMap<&'static str, usize>,
    /// How the rules fared that were cited.
    pub rules: BTreeMap<String, Tally>,
    /// The names that are known before anything is redacted.
    pub names: Names,
    /// The secrets that turned up.
    pub secrets: Secrets,
    /// Ids and slugs by the step that made them known.
    pub introduced: BTreeMap<usize, Vec<(&'static str, String)>>,
    /// Why nothing more can be told, in no scenario.
    pub stop: Option<Stop>,
    /// What is still there.
    pub left_behind: Vec<LeftBehind>,
}
