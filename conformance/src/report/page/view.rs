//! What the page shows of a record, in the order in which it is read.

use std::collections::BTreeMap;

use serde::Serialize;

use super::grid::Grid;
use crate::{
    report::record::{RunRecord, ScenarioRecord},
    scenario::ScenarioKind,
    suite::Verdict,
};

/// A part of the page with tables of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Chapter {
    /// What links to it.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What to know about it.
    pub note: String,
    /// What it counts.
    pub count: Option<usize>,
    /// Whether that is bad.
    pub bad: bool,
    /// Tables that are always shown.
    pub tables: Vec<Grid>,
    /// What can be unfolded.
    pub parts: Vec<Part>,
}

/// A part of a chapter that can be unfolded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Part {
    /// What it is about.
    pub title: String,
    /// What to know about it.
    pub note: String,
    /// What it counts.
    pub count: Option<usize>,
    /// Whether that is bad.
    pub bad: bool,
    /// Its tables.
    pub tables: Vec<Grid>,
    /// Text as it is.
    pub text: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Section {
    id: String,
    name: String,
    count: Option<usize>,
    bad: bool,
}

pub(super) fn sections(record: &RunRecord, chapters: &[&Chapter]) -> Vec<Section> {
    let section = |id: &str, name: &str, count: Option<usize>, bad| Section {
        id: id.to_owned(),
        name: name.to_owned(),
        count,
        bad,
    };
    let problems: usize = record.coverage.values().map(|one| one.problems.len()).sum();
    let mut all = vec![
        section("verdict", "Verdict", None, false),
        section("difference", "Since the previous run", None, false),
        section("findings", "Findings", Some(record.findings.len()), !record.findings.is_empty()),
        section("coverage", "Coverage", (problems > 0).then_some(problems), problems > 0),
    ];
    all.extend(chapters.iter().map(|one| section(&one.id, &one.title, one.count, one.bad)));
    if !record.timing.operations.is_empty() {
        all.push(section("timing", "Response times", None, false));
    }
    let not = record.not_exercised.len();
    all.push(section("not-exercised", "Not exercised", (not > 0).then_some(not), false));
    all.push(section("scenarios", "Scenarios", Some(record.scenarios.len()), false));
    all
}

#[derive(Debug, Serialize)]
pub(crate) struct Number {
    pub(crate) name: &'static str,
    pub(crate) value: String,
    pub(crate) of: Option<usize>,
    bad: bool,
}

/// What a run comes to.
pub(crate) fn numbers(record: &RunRecord) -> Vec<Number> {
    let sum =
        |count: fn(&ScenarioRecord) -> usize| record.scenarios.iter().map(count).sum::<usize>();
    let number = |name, value: usize, of: Option<usize>| Number {
        name,
        value: value.to_string(),
        of,
        bad: false,
    };
    let passed = record.scenarios.iter().filter(|one| one.verdict == Verdict::Passed);
    let counting = record.findings.iter().filter(|one| one.counts).count();
    let ratio = |name, ratios: &mut dyn Iterator<Item = crate::coverage::Ratio>| {
        let sum = ratios.fold((0, 0), |sum, one| (sum.0 + one.exercised, sum.1 + one.of));
        number(name, sum.0, Some(sum.1))
    };
    let covered = record.coverage.values();
    let rules = record.rules.values();
    let mut all = vec![
        Number { bad: counting > 0, ..number("findings that count", counting, None) },
        number("scenarios passed", passed.count(), Some(record.scenarios.len())),
        ratio("documented responses", &mut covered.clone().map(|one| one.documented)),
        ratio("inferred responses", &mut covered.clone().map(|one| one.inferred)),
        ratio("rules held", &mut rules.flat_map(|one| [one.documented, one.inferred])),
        number("expectations held", sum(|one| one.expectations_held), None),
        number("exchanges", sum(|one| one.exchanges), None),
    ];
    let lighter = record.findings.len() - counting;
    if lighter > 0 {
        all.insert(1, number("findings that do not", lighter, None));
    }
    all.push(Number {
        name: "median response time",
        value: super::filters::ms(record.timing.median_ms),
        of: None,
        bad: false,
    });
    all
}

#[derive(Debug, Serialize)]
pub(super) struct ScenarioError<'a> {
    scenario: &'a str,
    error: &'a str,
}

pub(super) fn errors(record: &RunRecord) -> Vec<ScenarioError<'_>> {
    record
        .scenarios
        .iter()
        .flat_map(|one| one.errors.iter().map(|error| ScenarioError { scenario: &one.name, error }))
        .collect()
}

#[derive(Debug, Serialize)]
pub(crate) struct Reason<'a> {
    pub(crate) reason: &'a str,
    pub(crate) steps: usize,
    pub(crate) scenarios: Vec<StepsOf<'a>>,
}

#[derive(Debug, Serialize)]
pub(crate) struct StepsOf<'a> {
    pub(crate) scenario: &'a str,
    pub(crate) steps: Vec<&'a str>,
}

/// Grouped by reason: a reader wants to know what is missing before what it is missing for.
pub(crate) fn not_exercised(record: &RunRecord) -> Vec<Reason<'_>> {
    let mut reasons: BTreeMap<&str, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for one in &record.not_exercised {
        let scenarios = reasons.entry(&one.reason).or_default();
        let steps = scenarios.entry(&one.scenario).or_default();
        steps.push(one.step.as_deref().unwrap_or("the whole scenario"));
    }
    let reasons = reasons.into_iter().map(|(reason, scenarios)| Reason {
        reason,
        steps: scenarios.values().map(Vec::len).sum(),
        scenarios: scenarios
            .into_iter()
            .map(|(scenario, steps)| StepsOf { scenario, steps })
            .collect(),
    });
    reasons.collect()
}

#[derive(Debug, Serialize)]
pub(super) struct Group<'a> {
    title: String,
    note: String,
    bad: bool,
    scenarios: Vec<&'a ScenarioRecord>,
}

pub(super) fn scenarios(record: &RunRecord) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<(ScenarioKind, &str), Vec<&ScenarioRecord>> = BTreeMap::new();
    for one in &record.scenarios {
        groups.entry((one.kind, &one.api)).or_default().push(one);
    }
    let groups = groups.into_iter().map(|((kind, api), scenarios)| {
        let passed = scenarios.iter().filter(|one| one.verdict == Verdict::Passed).count();
        let seconds = scenarios.iter().map(|one| one.duration_ms).sum::<f64>() / 1000.0;
        Group {
            title: format!("{} of {api}", kind_name(kind)),
            note: format!("{passed} of {} passed, {seconds:.1} s", scenarios.len()),
            bad: scenarios
                .iter()
                .any(|one| matches!(one.verdict, Verdict::Findings | Verdict::Errors)),
            scenarios,
        }
    });
    groups.collect()
}

fn kind_name(kind: ScenarioKind) -> &'static str {
    match kind {
        ScenarioKind::Written => "Scenarios",
        ScenarioKind::Matrix => "Authorisation",
        ScenarioKind::Constraints => "Constraints",
        ScenarioKind::Sequences => "Random sequences",
    }
}
