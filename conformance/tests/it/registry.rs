//! The list of scenarios and the folder of snapshots fit together.

use std::collections::BTreeSet;

use conformance::{paths, scenario::ScenarioKind, scenarios, snapshot, targets::AccountSlot};
use rooms_openapi::{Document, Environment};

use crate::suite::run;

#[test]
fn names_are_unique_facts_and_claims_cite_a_page() {
    let mut names = BTreeSet::new();
    for scenario in scenarios::all() {
        let name = scenario.name;
        assert!(names.insert(name), "{name} is listed twice");
        let snake =
            |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
        assert!(name.chars().all(snake), "{name} is not snake_case");
        assert!(!name.starts_with("test"), "{name} is a fact, not a test");
        assert!(scenario.claim.ends_with('.'), "the claim of {name} is a sentence");
        let document = Document::load(scenario.api, Environment::PreLive);
        let known = document.operation(scenario.operation).is_some();
        assert!(known, "{name} rests on an unknown operation");
    }
}

/// In a matrix one account is one caller after the other, each in a state of its own.
#[test]
fn nobody_plays_two_roles_of_a_scenario() {
    let scenarios = scenarios::all().iter();
    for scenario in scenarios.filter(|one| one.kind != ScenarioKind::Matrix) {
        let accounts: BTreeSet<AccountSlot> = scenario.cast.iter().map(|(_, slot)| *slot).collect();
        assert_eq!(accounts.len(), scenario.cast.len(), "{}", scenario.name);
    }
}

#[test]
fn every_snapshot_file_belongs_to_a_scenario_and_has_its_claim() {
    for scenario in scenarios::all() {
        let name = scenario.name;
        let stored = snapshot::stored(scenario.api, name);
        let stored = stored.unwrap_or_else(|| panic!("{name} has no snapshot"));
        assert_eq!(stored.description.as_deref(), Some(scenario.claim), "{name}");
    }
    for api in &scenarios::apis() {
        for entry in std::fs::read_dir(paths::snapshots().join(api.name())).unwrap() {
            let path = entry.unwrap().path();
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            let known = scenarios::all().iter().any(|one| one.api == *api && one.name == stem);
            let pending = path.extension().is_some_and(|extension| extension == "new");
            assert!(known || pending, "{} belongs to no scenario", path.display());
        }
    }
}

#[test]
fn every_stored_block_belongs_to_a_step() {
    for result in &run().results {
        let steps: BTreeSet<_> = result.transcript.steps.iter().map(|step| &step.label).collect();
        // What scenarios made from the document store are tables.
        if result.scenario.kind.is_generated() {
            continue;
        }
        for block in &result.snapshot.stored {
            let known = steps.contains(&block.label);
            assert!(known, "{}: no step is called '{}'", result.scenario.name, block.label);
        }
    }
}

#[test]
fn every_rule_of_the_document_is_cited_by_a_written_scenario() {
    for api in &scenarios::apis() {
        let written = run().results.iter().map(|result| (result.scenario, &result.rules));
        let written = written.filter(|(scenario, _)| !scenario.kind.is_generated());
        let cited: BTreeSet<_> = written
            .filter(|(scenario, _)| scenario.api == *api)
            .flat_map(|(_, rules)| rules.keys().map(String::as_str))
            .collect();
        let document = Document::load(*api, Environment::PreLive);
        let rules = document.rules().map(|stated| stated.rule.id.as_str());
        let uncited: Vec<_> = rules.filter(|rule| !cited.contains(rule)).collect();
        assert!(uncited.is_empty(), "no scenario of {api} cites {uncited:?}");
    }
}
