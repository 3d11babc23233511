//! The files of a run: complete, harmless whatever a server sends, and comparable with those of the run before.

use std::{fs, path::Path, sync::Arc, time::Duration};

use conformance::{
    coverage::Exclusions,
    exchange::Body,
    report::{self, ResultsFolder, RunRecord},
    scenarios,
    suite::{Run, ScenarioResult},
    targets::Target,
};
use serde_json::Value;

use crate::suite;

const HOSTILE: &str = "</script><script>alert(1)</script><img src=x onerror=alert(1)>'\"&";

/// Scenarios told to a mock that lets owners leave; and one that could not be told, and one that could not be shown.
pub async fn broken_run() -> Run {
    let target = Target::mock().unwrap();
    let target = Arc::new(target.with_faults(["owner-may-leave".to_owned()]));
    let mut results = Vec::new();
    let outcome = ["an_owner_cannot_leave", "a_post_is_created_read_and_deleted"];
    for scenario in scenarios::all().iter().filter(|one| outcome.contains(&one.name)) {
        let outcome = conformance::suite::run_scenario(Arc::clone(&target), scenario).await;
        results.push(outcome.unwrap());
    }
    assert_eq!(results.len(), outcome.len());
    let others: Vec<_> =
        scenarios::all().iter().filter(|one| !outcome.contains(&one.name)).take(2).collect();
    results.push(ScenarioResult::not_exercised(others[0], "no mailbox"));
    let mut failed = ScenarioResult::not_exercised(others[1], "no answer");
    failed.not_exercised.clear();
    failed.errors.push(format!("no answer: {HOSTILE}"));
    results.push(failed);
    Run { results, duration: Duration::from_millis(1234), ..Run::default() }
}

pub fn record(run: &Run) -> RunRecord {
    let target = Target::mock().unwrap();
    let now = "2026-01-01T10:00:00Z".parse().unwrap();
    RunRecord::new(&target, run, scenarios::all(), &Exclusions::default(), false, now)
}

/// A folder for a report.
pub fn results(folder: &Path) -> ResultsFolder {
    ResultsFolder::open(folder).unwrap()
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

#[tokio::test]
async fn nothing_that_a_server_sends_becomes_markup() {
    let folder = tempfile::tempdir().unwrap();
    let mut run = broken_run().await;
    for result in &mut run.results {
        for finding in &mut result.findings {
            for text in [
                &mut finding.documented,
                &mut finding.received,
                &mut finding.step,
                &mut finding.actor,
            ] {
                text.push_str(HOSTILE);
            }
            finding.body_pointer = Some(HOSTILE.to_owned());
            finding.curl = Some(HOSTILE.to_owned());
            finding.page = Some("javascript:alert(1)".to_owned());
        }
        for step in &mut result.transcript.steps {
            step.label.push_str(HOSTILE);
            if let Some(exchange) = &mut step.exchange {
                exchange.request.path.push_str(HOSTILE);
                let response = exchange.response.as_mut().unwrap();
                response.body = Body(HOSTILE.into());
                response.headers.0.push(("x-odd".to_owned(), HOSTILE.to_owned()));
            }
        }
        for one in &mut result.not_exercised {
            one.reason.push_str(HOSTILE);
        }
    }
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    let page = read(folder.path(), "report.html");
    assert_eq!(page.matches("<script").count(), 1, "only ours");
    assert!(!page.contains("<img"));
    assert!(!page.contains("href=\"javascript:"));
    // It is all there, and harmless.
    assert!(page.matches("&lt;img src").count() > 8, "{}", page.matches("&lt;img src").count());
}

#[tokio::test]
async fn the_page_needs_nothing_else_and_allows_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let run = broken_run().await;
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    let page = read(folder.path(), "report.html");
    assert!(
        page.contains("content=\"default-src &#x27;none&#x27;; style-src &#x27;sha256-"),
        "a policy"
    );
    for loads in [" src=\"", "@import", "url(", "<iframe", "<object", "style=\"", "onclick"] {
        assert!(!page.contains(loads), "{loads}");
    }
    let verdict = page.find("not conformant").unwrap();
    assert!(verdict < page.find("id=\"findings\"").unwrap(), "the verdict comes first");
    for part in
        ["owner-cannot-leave", "no mailbox", "curl -i -X", "no answer", "<svg", "documented"]
    {
        assert!(page.contains(part), "{part}");
    }
}

#[tokio::test]
async fn findings_are_failures_errors_are_errors_and_what_cannot_be_shown_is_skipped() {
    let run = broken_run().await;
    let text = report::junit(&record(&run)).unwrap();
    let read = quick_junit::Report::deserialize_from_str(&text).unwrap();
    assert_eq!((read.tests, read.failures, read.errors, read.skipped), (4, 1, 1, 1), "{text}");
    assert!(text.contains("<failure message=\"owner-cannot-be-removed: expected "), "{text}");
    assert!(text.contains("<skipped message=\"no mailbox\"/>"), "{text}");
}

#[tokio::test]
async fn a_report_tells_what_changed_since_the_one_that_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut run = broken_run().await;
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    let page = read(folder.path(), "report.html");
    assert!(page.contains("the next run will be compared with this one"));
    // The same again.
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    assert!(read(folder.path(), "report.html").contains("Nothing is different: the same"));
    // Repaired, and looked at again; then not looked at.
    let findings: Vec<_> =
        run.results.iter_mut().map(|one| std::mem::take(&mut one.findings)).collect();
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    let page = read(folder.path(), "report.html");
    assert!(page.contains("less</h3>"), "gone");
    for (result, findings) in run.results.iter_mut().zip(findings) {
        result.findings = findings;
    }
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    assert!(read(folder.path(), "report.html").contains("new finding"));
    run.results.retain(|one| one.findings.is_empty());
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    let page = read(folder.path(), "report.html");
    assert!(page.contains("of the previous run where this one did not look"));
    assert!(!page.contains("less</h3>"), "nobody looked");
    // Whatever is in its place.
    fs::write(folder.path().join("report.json"), "{").unwrap();
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    assert!(read(folder.path(), "report.html").contains("cannot be read"));
}

#[test]
fn the_halves_of_a_run_and_the_parts_that_tests_leave_are_the_whole() {
    let folder = tempfile::tempdir().unwrap();
    let whole = suite::run();
    let of = |results: Vec<ScenarioResult>| Run {
        duration: Duration::from_secs(results.len() as u64),
        results,
        ..Run::default()
    };
    let partition = |text: &str| text.parse::<conformance::suite::Partition>().unwrap();
    let first = of(partition("1/2").of(whole.results.clone()));
    report::write(&mut results(&folder.path().join("first")), &record(&first), &first).unwrap();
    for results in partition("2/2").of(whole.results.clone()).chunks(12) {
        let part = folder.path().join("second").join(results[0].scenario.name);
        let run = of(results.to_vec());
        report::write_shard(&part, &record(&run), &run).unwrap();
    }
    let given = ["first", "second"].map(|name| folder.path().join(name));
    let parts = report::find(&given).unwrap();
    assert!(parts.len() > 5, "{}", parts.len());
    let twice = given.iter().cloned().chain(parts.first().cloned());
    let twice = report::find(&twice.collect::<Vec<_>>()).unwrap();
    assert_eq!(twice, parts, "a part is one part, however often it is named");
    let merged = report::merge(&parts).unwrap();

    let exclusions = Exclusions::committed().unwrap();
    let now = "2026-01-01T10:00:00Z".parse().unwrap();
    let target = Target::mock().unwrap();
    let expected = RunRecord::new(&target, whole, scenarios::all(), &exclusions, false, now);
    assert_eq!(merged.exit_status(), expected.exit_status());
    assert_eq!(merged.selected, expected.selected);
    assert_eq!(merged.snapshots, expected.snapshots);
    for (api, coverage) in &expected.coverage {
        let merged = &merged.coverage[api];
        assert_eq!(merged.dimensions, coverage.dimensions, "{api}");
        assert_eq!(merged.problems, coverage.problems, "{api}");
        assert!(merged.grid == coverage.grid, "{api}");
    }
    assert!(merged.rules == expected.rules);
    let names = |record: &RunRecord| {
        let names = record.scenarios.iter().map(|one| one.name.clone());
        names.collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(names(&merged), names(&expected));

    let all = folder.path().join("all");
    report::write_merged(&all, &merged, &parts).unwrap();
    let files =
        |name: &str| fs::read_dir(folder.path().join(name).join("transcripts")).unwrap().count();
    assert!(files("all") > files("first"));
    assert_eq!(report::read(&all).unwrap(), merged);
    let there = report::write_merged(&given[0], &merged, &parts).unwrap_err();
    assert!(there.to_string().contains("holds one of the parts"), "{there}");
    let twice = report::merge(&[parts[0].clone(), parts[0].clone()]).unwrap_err();
    assert!(twice.to_string().contains("both tell the scenario"), "{twice}");
    let none = report::find(&[folder.path().join("nowhere")]).unwrap_err();
    assert!(none.to_string().contains("no report.json in"), "{none}");
}

#[tokio::test]
async fn a_report_is_what_its_published_schema_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("report.schema.json");
    let published = &fs::read_to_string(path).unwrap();
    assert!(
        *published == report::schema(),
        "conformance/report.schema.json is out of date: cargo run -p conformance -- report --schema > \
         conformance/report.schema.json"
    );
    let folder = tempfile::tempdir().unwrap();
    let run = broken_run().await;
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    let schema: Value = serde_json::from_str(published).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut report: Value = serde_json::from_str(&read(folder.path(), "report.json")).unwrap();
    let problems: Vec<_> = validator.iter_errors(&report).map(|one| one.to_string()).collect();
    assert!(problems.is_empty(), "{problems:?}");
    assert_eq!(report["verdict"], "not conformant");
    assert_eq!(report["exit_status"], 1);
    report["findings"][0]["level"] = "doubtful".into();
    assert!(!validator.is_valid(&report), "the schema knows the levels");
}
