//! Known deviations: accepted until their last day, a problem afterwards, and once they are gone.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use conformance::{
    coverage::Exclusions,
    deviations::Deviations,
    exit_status::ExitStatus,
    finding::Finding,
    report::{self, Detail, RunRecord},
    scenario::Scenario,
    scenarios,
    suite::{self, Run},
    targets::{Kind, Target},
};
use rooms_openapi::Api;

const LAST_DAY: &str = "2026-12-31";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn scenario() -> &'static Scenario {
    let mut all = scenarios::all().iter();
    all.find(|one| one.api == Api::LegacyGroups && one.operation == "get_group").unwrap()
}

/// The record of one scenario on a mock, as if it were the whole suite.
fn outcome(faults: &[&str], deviations: &str, today: &str) -> RunRecord {
    let known = Deviations::read("known.toml", deviations).unwrap();
    let target = Target::mock()
        .unwrap()
        .with_faults(faults.iter().map(|one| (*one).to_owned()))
        .with_known_deviations(known.of(Kind::Mock, day(today)));
    let target = Arc::new(target);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let result = runtime.block_on(suite::run_scenario(Arc::clone(&target), scenario()));
    let run = Run { results: vec![result.unwrap()], ..Run::default() };
    let none = Exclusions::default();
    let mut record = RunRecord::new(
        &target,
        &run,
        std::slice::from_ref(scenario()),
        &none,
        false,
        DateTime::<Utc>::UNIX_EPOCH,
    );
    // One scenario exercises few cells, which is not what this is about.
    for coverage in record.coverage.values_mut() {
        coverage.problems.clear();
    }
    record
}

fn entry(finding: &Finding) -> String {
    format!(
        "[[deviation]]\ntarget = \"mock\"\nfinding = {}\nreason = \"it is going to be mended\"\n\
         link = \"https://example.org/issues/1\"\nexpires = {LAST_DAY}\n",
        toml_text(&finding.key)
    )
}

fn toml_text(text: &str) -> String {
    format!("'''{text}'''")
}

/// Everything but snapshots that a fault leads to, as known deviations.
fn entries(fault: &str) -> String {
    let record = outcome(&[fault], "", LAST_DAY);
    assert_eq!(record.exit_status(), ExitStatus::FINDINGS);
    let findings = record.findings.iter().map(|one| &one.finding);
    let findings = findings.filter(|finding| finding.check != "snapshot");
    let entries: String = findings.map(entry).collect();
    assert!(!entries.is_empty());
    entries
}

const FAULT: &str = "legacy-answers-in-html";

#[test]
fn a_known_deviation_does_not_count_until_its_last_day_has_passed() {
    let entries = entries(FAULT);
    let accepted = outcome(&[FAULT], &entries, LAST_DAY);
    assert_eq!(accepted.exit_status(), ExitStatus::CONFORMANT);
    assert!(!accepted.findings.is_empty());
    assert!(accepted.findings.iter().all(|one| !one.counts));
    let text = report::summary(&accepted, Detail::Full);
    assert!(text.contains("## Known deviations\n"), "{text}");
    assert!(text.contains("accepted until 2026-12-31: it is going to be mended"), "{text}");

    let expired = outcome(&[FAULT], &entries, "2027-01-01");
    assert_eq!(expired.exit_status(), ExitStatus::FINDINGS);
    assert!(expired.findings.iter().any(|one| one.counts));
    let problems = &expired.deviations.problems;
    assert!(problems[0].contains("expired on 2026-12-31"), "{problems:?}");
    // It fails the run also when it no longer occurs.
    let gone = outcome(&[], &entries, "2027-01-01");
    assert_eq!(gone.exit_status(), ExitStatus::FINDINGS);
}

#[test]
fn one_that_no_longer_occurs_though_exercised_fails_a_complete_run() {
    let entries = entries(FAULT);
    let gone = outcome(&[], &entries, LAST_DAY);
    assert_eq!(gone.exit_status(), ExitStatus::FINDINGS);
    let problems = &gone.deviations.problems;
    assert!(problems[0].contains("no longer occurs"), "{problems:?}");
    let text = report::summary(&gone, Detail::Short);
    assert!(text.contains("remove it"), "{text}");

    // Of an operation or a step that nobody exercised nothing can be told.
    for other in [
        "check = \"undocumented_field\"\noperation = \"end_session\"",
        "check = \"undocumented_field\"\noperation = \"list_groups\"\nstep = \"nobody takes this\"",
    ] {
        let entry = format!(
            "[[deviation]]\ntarget = \"mock\"\n{other}\nreason = \"it is going to be mended\"\n\
             link = \"https://example.org/issues/1\"\nexpires = {LAST_DAY}\n"
        );
        let record = outcome(&[], &entry, LAST_DAY);
        assert_eq!(record.exit_status(), ExitStatus::CONFORMANT, "{other}");
    }
}

#[test]
fn another_target_has_deviations_of_its_own() {
    let entries = entries(FAULT).replace("\"mock\"", "\"prelive\"");
    let record = outcome(&[FAULT], &entries, LAST_DAY);
    assert_eq!(record.exit_status(), ExitStatus::FINDINGS);
    assert!(record.deviations.known.is_empty());
}

#[test]
fn a_file_that_cannot_be_used_says_where() {
    let good = "\n[[deviation]]\ntarget = \"mock\"\ncheck = \"undocumented_field\"\noperation = \"get_room\"\n\
                reason = \"it is going to be mended\"\nlink = \"https://example.org/issues/1\"\nexpires = 2026-12-31\n";
    assert!(Deviations::read("known.toml", good).is_ok());
    for (from, to, place, message) in [
        ("reason", "raeson", "known.toml:6", "raeson"),
        ("\"mock\"", "\"mokc\"", "known.toml:2", "no target is called `mokc`"),
        ("undocumented_field", "a_check", "known.toml:2", "neither a check nor a rule"),
        ("get_room", "get_rom", "known.toml:2", "no operation is called `get_rom`"),
        ("it is going to be mended", "", "known.toml:2", "`reason`"),
        ("https://", "", "known.toml:2", "`link`"),
        ("2026-12-31", "2026-12-31T10:00:00Z", "known.toml:2", "`expires`"),
        ("2026-12-31", "2026-13-31", "known.toml:8", ""),
        ("check =", "finding =", "known.toml:2", "which finding is meant"),
        ("[[deviation]]", "[[deviation]", "known.toml:2", ""),
    ] {
        let error = Deviations::read("known.toml", &good.replace(from, to)).unwrap_err();
        let text = error.to_string();
        assert!(text.starts_with(&format!("{place}: ")) && text.contains(message), "{text}");
    }
}

#[test]
fn the_committed_file_can_be_used() {
    assert!(Deviations::committed().is_ok());
}
