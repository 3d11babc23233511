//! `junit.xml`, which CI systems show: a suite per api, a case per scenario.

use std::time::Duration;

use chrono::DateTime;
use quick_junit::{NonSuccessKind, Report, SerializeError, TestCase, TestCaseStatus, TestSuite};

use super::{
    plural,
    record::{DedupedFinding, RunRecord, ScenarioRecord},
    summary,
    verdict::{Conclusion, Verdict},
};
use crate::{sanitize, suite};

/// The record as `JUnit` XML: findings that count are failures, what could not be told are errors, and what
/// this target cannot show is skipped, with the reason.
///
/// # Errors
///
/// When it cannot be written as XML.
pub fn junit(record: &RunRecord) -> Result<String, SerializeError> {
    let mut report = Report::new(format!("conformance of {}", record.target));
    report.set_time(duration(record.duration_ms));
    let began = DateTime::parse_from_rfc3339(&record.started_at).ok();
    if let Some(began) = began {
        report.set_timestamp(began);
    }
    for api in record.documents.keys() {
        let mut suite = TestSuite::new(api.as_str());
        if let Some(began) = began {
            suite.set_timestamp(began);
        }
        let scenarios = record.scenarios.iter().filter(|one| one.api == *api);
        let mut took = 0.0;
        for scenario in scenarios {
            took += scenario.duration_ms;
            suite.add_test_cases(cases(record, scenario));
        }
        if let Some(coverage) = coverage(record, api) {
            suite.add_test_case(coverage);
        }
        suite.set_time(duration(took));
        suite.add_property(("verdict", Verdict::of(record).word));
        suite.add_property(("environment", record.environment_of(api)));
        suite.add_property(("document", record.documents[api].as_str()));
        report.add_test_suite(suite);
    }
    let left = record.left_behind.iter();
    let left: Vec<_> =
        left.map(|one| format!("{}: {} ({})", one.scenario, one.what, one.why)).collect();
    let known = &record.deviations.problems;
    // Findings, errors and ledgers have cases of their own.
    let conclusions = record.conclusions().into_iter();
    let cut = conclusions.filter(|one| {
        matches!(
            one,
            Conclusion::NothingExercised
                | Conclusion::TargetWentAway
                | Conclusion::NotAuthorised
                | Conclusion::Interrupted
                | Conclusion::TimeLimitReached
        )
    });
    let mut cut: Vec<_> = cut.map(|one| one.words().to_owned()).collect();
    cut.extend(record.stop.iter().map(|stop| stop.reason.clone()));
    if record.untold > 0 {
        let untold = plural(record.untold, "selected scenario");
        cut.push(format!("{untold} were not told, because the run ended before"));
    }
    for (suite, name, kind, lines) in [
        ("run", "the_run_is_complete", NonSuccessKind::Error, &cut),
        ("clean_up", "nothing_is_left_behind", NonSuccessKind::Error, &left),
        ("known_deviations", "known_deviations_hold", NonSuccessKind::Failure, known),
    ] {
        let Some(first) = lines.first() else {
            continue;
        };
        let status = failure(kind, suite, first, &lines.join("\n"));
        let mut suite = TestSuite::new(suite);
        suite.add_test_case(TestCase::new(name, status));
        report.add_test_suite(suite);
    }
    Ok(sanitize::xml(&report.to_string()?).into_owned())
}

/// The case of a scenario. One of which something could not be told, although it has findings that count, has a second
/// case: a case is either a failure or an error.
fn cases(record: &RunRecord, scenario: &ScenarioRecord) -> Vec<TestCase> {
    let findings = record.findings.iter();
    let findings: Vec<_> =
        findings.filter(|one| one.counts && one.scenarios.contains(&scenario.name)).collect();
    let mut case = told(record, scenario, &findings);
    if scenario.verdict != suite::Verdict::Errors || findings.is_empty() {
        return vec![case];
    }
    let name = format!("{}_is_told_whole", scenario.name);
    let mut whole = TestCase::new(name, case.status);
    whole.classname.clone_from(&case.classname);
    case.status = found(&findings);
    vec![case, whole]
}

fn told(record: &RunRecord, scenario: &ScenarioRecord, findings: &[&DedupedFinding]) -> TestCase {
    let status = match scenario.verdict {
        suite::Verdict::Passed => TestCaseStatus::success(),
        suite::Verdict::NotExercised => {
            let mut status = TestCaseStatus::skipped();
            let mut reasons = record.not_exercised.iter();
            let first = reasons.find(|one| one.scenario == scenario.name);
            status.set_message(first.map_or("not exercised", |one| one.reason.as_str()));
            status
        }
        suite::Verdict::Errors => {
            let first = scenario.errors.first().map_or("an error", String::as_str);
            failure(NonSuccessKind::Error, "error", first, &scenario.errors.join("\n"))
        }
        suite::Verdict::Findings => found(findings),
    };
    let mut case = TestCase::new(scenario.name.as_str(), status);
    case.set_classname(format!("{}.{}", record.target, scenario.api));
    case.set_time(duration(scenario.duration_ms));
    case.set_assertions(scenario.expectations_held);
    let steps = record.not_exercised.iter();
    let skipped: Vec<_> = steps
        .filter(|one| {
            one.scenario == scenario.name && scenario.verdict != suite::Verdict::NotExercised
        })
        .filter_map(|one| Some(format!("not exercised: {}: {}", one.step.as_deref()?, one.reason)))
        .collect();
    let mut told = vec![scenario.claim.clone()];
    told.extend(scenario.page.iter().cloned());
    told.extend(skipped);
    case.set_system_out(told.join("\n"));
    case
}

fn found(findings: &[&DedupedFinding]) -> TestCaseStatus {
    let first = findings.first().map_or_else(
        || "a finding that shows elsewhere as well".to_owned(),
        |one| first_line(&one.finding.to_string()),
    );
    let kind = findings.first().map_or("finding", |one| one.finding.check.as_str());
    failure(NonSuccessKind::Failure, kind, &first, &described(findings))
}

fn described(findings: &[&DedupedFinding]) -> String {
    let mut text = String::new();
    for one in findings {
        // Writing to a string does not fail.
        let _ = summary::finding(&mut text, one);
    }
    text
}

/// A case that fails if there are empty cells without a reason, or reasons that do not hold.
fn coverage(record: &RunRecord, api: &str) -> Option<TestCase> {
    let problems = &record.coverage.get(api)?.problems;
    let first = problems.first()?;
    let status = failure(NonSuccessKind::Failure, "coverage", first, &problems.join("\n"));
    let mut case = TestCase::new("coverage_is_complete", status);
    case.set_classname(format!("{}.{api}", record.target));
    Some(case)
}

fn failure(kind: NonSuccessKind, sort: &str, message: &str, description: &str) -> TestCaseStatus {
    let mut status = TestCaseStatus::non_success(kind);
    status.set_type(sort);
    status.set_message(message);
    status.set_description(description);
    status
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

/// Nothing that a record may hold makes this panic.
fn duration(ms: f64) -> Duration {
    Duration::try_from_secs_f64(ms / 1000.0).unwrap_or_default()
}
