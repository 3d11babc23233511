//! The whole suite on the embedded mock, told once for all tests that look at it.

use std::{
    collections::BTreeSet,
    sync::{Arc, OnceLock},
};

use conformance::{
    coverage::{Coverage, Exclusions, Rules},
    scenario::ScenarioKind,
    scenarios,
    suite::{Run, Suite},
    targets::Target,
};
use rooms_openapi::{Api, Document, Environment};

static RUN: OnceLock<Run> = OnceLock::new();

/// The run.
pub fn run() -> &'static Run {
    RUN.get_or_init(|| {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let suite = Suite {
            target: Arc::new(Target::mock().unwrap()),
            scenarios: scenarios::all().iter().collect(),
            jobs: 4,
        };
        runtime.block_on(suite.run(|_| {})).unwrap()
    })
}

#[test]
fn a_clean_mock_gives_no_finding_and_every_step_takes_place() {
    for result in &run().results {
        assert!(result.errors.is_empty(), "{:?}", result.errors);
        assert!(result.not_exercised.is_empty(), "{:?}", result.not_exercised);
        let findings = result.findings.iter();
        let other: Vec<String> = findings
            .filter(|finding| finding.check != "snapshot")
            .map(ToString::to_string)
            .collect();
        assert!(other.is_empty(), "{}", other.join("\n"));
    }
}

#[test]
fn what_was_not_compared_is_counted_with_its_reason_and_not_as_held() {
    let reasons = |api: Api| {
        let results = run().results.iter().filter(|one| one.scenario.api == api);
        results.flat_map(|one| one.not_judged.keys().copied()).collect::<BTreeSet<_>>()
    };
    let uncounted = "nothing that the api shows counts its lists";
    assert!(reasons(Api::LegacyGroups).contains(uncounted));
    assert!(!reasons(Api::QuranReflect).contains(uncounted));
    let scenarios = run().results.iter();
    let mut scenarios = scenarios.filter(|one| one.scenario.kind == ScenarioKind::Written);
    assert!(scenarios.all(|one| one.not_judged.is_empty()));
}

#[test]
fn everything_documented_is_exercised_or_excluded_with_a_reason() {
    for api in scenarios::apis() {
        is_covered(api);
    }
}

fn is_covered(api: Api) {
    let document = Document::load(api, Environment::PreLive);
    let results = run().results.iter().filter(|one| one.scenario.api == api);
    let outcome = results.map(|one| (&one.transcript, &one.artifacts));
    let exclusions = Exclusions::committed().unwrap();
    let problems = Coverage::of(&document, outcome, &exclusions).problems();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_rule_of_every_document_is_seen_to_hold() {
    let mut open = Vec::new();
    for api in scenarios::apis() {
        let document = Document::load(api, Environment::PreLive);
        let results = run().results.iter().filter(|one| one.scenario.api == api);
        let rules = Rules::of(&document, results.map(|result| &result.rules));
        let of_api = rules.rules.iter().filter(|rule| !rule.held());
        open.extend(of_api.map(|rule| format!("{api}: {}", rule.id)));
    }
    assert!(open.is_empty(), "no evaluated expectation holds {open:?}");
}
