//! Runs that are cut short while a table is half filled: what was not asked is not judged, whatever stopped the run.

use std::{
    fs,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    sync::{
        Arc, OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

use conformance::{
    report,
    scenario::Scenario,
    scenarios,
    suite::{Run, Suite},
    targets::{EndedEarly, Target},
};
use rooms_mock::Mock;
use serde_json::Value;

use crate::{
    report::record,
    server::{Instead, in_front_of},
    verdicts::agrees,
};

/// One of each kind of scenario that fills a table, of every api.
const TABLES: [&str; 8] = [
    "who_may_update_group_of_quran_reflect",
    "who_may_assign_admin_of_legacy_groups",
    "who_may_revoke_token_of_oauth2",
    "quran_reflect_update_group_holds_requests_to_the_document",
    "ucs_update_profile_holds_requests_to_the_document",
    "random_calls_about_invitations_agree_with_the_model",
    "random_calls_about_rooms_of_ucs_agree_with_the_model",
    "two_people_who_remove_each_other_at_once_are_not_both_removed",
];

/// What happens at a request.
#[derive(Clone, Copy, Debug)]
enum Cut {
    /// The run is asked to end while it is answered.
    Ends(EndedEarly),
    /// It is not answered, and the connection is closed; so it is when it is sent again.
    Closes,
    /// Neither are those that follow.
    GoesAway,
    /// The control is not there any more either.
    GoesAwayWhole,
    /// It is answered by a page of somebody else, and so are those that follow.
    Page(&'static str),
}

fn scenario(name: &str) -> &'static Scenario {
    let mut all = scenarios::all().iter();
    all.find(|one| one.name == name).unwrap_or_else(|| panic!("no scenario is called {name}"))
}

/// A run of one scenario that is cut at its nth request; how many requests there were.
async fn cut(name: &str, at: usize, what: Cut) -> (Run, usize) {
    let mock = Mock::start().await.unwrap();
    let running: Arc<OnceLock<Arc<Target>>> = Arc::default();
    let known = Arc::clone(&running);
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let url = in_front_of(mock.url(), move |line| {
        let is_control = line.contains(" /__mock/");
        let number = match is_control {
            true => counted.load(Ordering::SeqCst),
            false => counted.fetch_add(1, Ordering::SeqCst) + 1,
        };
        match what {
            Cut::GoesAwayWhole if number >= at => Instead::Close,
            _ if is_control => Instead::Pass,
            Cut::Closes if number == at || number == at + 1 => Instead::Close,
            Cut::GoesAway if number >= at => Instead::Close,
            Cut::Page(page) if number >= at => Instead::Say(page),
            Cut::Ends(why) if number == at => {
                known.get().unwrap().end_early(why);
                Instead::Pass
            }
            _ => Instead::Pass,
        }
    })
    .await;
    let target = Arc::new(Target::mock_at(url.parse().unwrap()).unwrap());
    running.set(Arc::clone(&target)).unwrap();
    let suite = Suite { target, scenarios: vec![scenario(name)], jobs: 1 };
    let run = suite.run(|_| {}).await.unwrap();
    (run, count.load(Ordering::SeqCst))
}

/// Nothing is said of what was not asked.
fn says_nothing_else(run: &Run, outcome: &str) {
    let result = &run.results[0];
    let findings: Vec<_> = result.findings.iter().map(ToString::to_string).collect();
    assert_eq!(findings, Vec::<String>::new(), "{outcome}");
    assert_eq!(result.snapshot.differences, [], "{outcome}");
    assert_eq!(result.snapshot.merged, result.snapshot.stored, "{outcome}");
    for cell in result.artifacts.matrices().flat_map(|matrix| matrix.cells()) {
        assert_ne!(cell.agrees, Some(false), "{outcome}: '{}'", cell.step);
        let asked = cell.status.is_some();
        assert!(asked || cell.agrees.is_none(), "{outcome}: '{}'", cell.step);
    }
    assert!(
        !result.errors.iter().any(|error| error.contains("no valid request meets")),
        "{outcome}: {:?}",
        result.errors
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_ends_while_a_table_is_half_filled_says_nothing_of_the_rest() {
    for name in TABLES {
        let mut cuts = 0;
        for at in [1, 2, 5, 12, 30, 31, 80, 200] {
            let (why, word) = match at % 2 {
                0 => (EndedEarly::TimeLimit, "time limit reached"),
                _ => (EndedEarly::Interrupted, "interrupted"),
            };
            let (run, count) = cut(name, at, Cut::Ends(why)).await;
            if count < at {
                break;
            }
            let outcome = format!("{name} at {at}");
            says_nothing_else(&run, &outcome);
            let errors = &run.results[0].errors;
            assert!(
                errors.is_empty() || errors.contains(&why.sentence().to_owned()),
                "{outcome}: {errors:?}"
            );
            cuts += usize::from(!errors.is_empty());
            assert_eq!(run.results[0].compared() == 0, !errors.is_empty(), "{outcome}");
            agrees(&run, word, 1);
        }
        assert!(cuts >= 3, "{name}: {cuts}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_goes_away_while_a_table_is_half_filled_is_no_finding() {
    let cases = [
        (TABLES[0], 40, Cut::GoesAway),
        (TABLES[2], 25, Cut::GoesAwayWhole),
        (TABLES[3], 30, Cut::GoesAway),
        (TABLES[5], 20, Cut::GoesAwayWhole),
        (TABLES[6], 20, Cut::GoesAway),
    ];
    for (name, at, what) in cases {
        let (run, _) = cut(name, at, what).await;
        let outcome = format!("{name} at {at}, {what:?}");
        says_nothing_else(&run, &outcome);
        assert!(!run.results[0].errors.is_empty(), "{outcome}");
        let word = record(&run).conclusions()[0].words();
        let status = match word {
            "the target went away" => 3,
            _ => 1,
        };
        agrees(&run, word, status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_without_an_answer_makes_no_finding_of_the_table() {
    for (name, at) in [(TABLES[0], 33), (TABLES[1], 50), (TABLES[3], 21), (TABLES[6], 9)] {
        let (run, _) = cut(name, at, Cut::Closes).await;
        let outcome = format!("{name} at {at}");
        says_nothing_else(&run, &outcome);
        assert!(!run.results[0].errors.is_empty(), "{outcome}");
        agrees(&run, "not everything could be told", 1);
    }
}

const BAD_GATEWAY: &str =
    "HTTP/1.1 502 Bad Gateway\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>";

#[tokio::test(flavor = "multi_thread")]
async fn a_table_that_a_gateway_fills_is_taken_back() {
    for (name, at) in [(TABLES[0], 40), (TABLES[3], 30)] {
        let (run, _) = cut(name, at, Cut::Page(BAD_GATEWAY)).await;
        says_nothing_else(&run, name);
        agrees(&run, "the target went away", 3);
    }
}

/// What a run of the binary on its mock left, and how it ended.
fn left(folder: &std::path::Path) -> (Value, quick_junit::Report) {
    let report = fs::read_to_string(folder.join("report.json")).unwrap();
    let junit = fs::read_to_string(folder.join("junit.xml")).unwrap();
    (
        serde_json::from_str(&report).unwrap(),
        quick_junit::Report::deserialize_from_str(&junit).unwrap(),
    )
}

fn is_cut(folder: &std::path::Path, words: &[&str], outcome: &str) {
    let (report, junit) = left(folder);
    assert_eq!(report["findings"], serde_json::json!([]), "{outcome}");
    assert_eq!(report["snapshots"]["differing"], 0, "{outcome}");
    let word = report["verdict"].as_str().unwrap();
    assert!(words.contains(&word), "{outcome}: {word}");
    assert_eq!(junit.failures, 0, "{outcome}");
    assert!(junit.errors > 0 || word == "conformant", "{outcome}");
    let page = fs::read_to_string(folder.join("report.html")).unwrap();
    assert!(page.contains(&format!("<title>mock: {word}</title>")), "{outcome}");
}

#[test]
fn the_binary_whose_time_is_over_in_a_table_has_no_findings() {
    for (name, most) in [(TABLES[0], "60ms"), (TABLES[0], "300ms"), (TABLES[3], "150ms")] {
        let folder = tempfile::tempdir().unwrap();
        let run = Command::new(env!("CARGO_BIN_EXE_conformance"))
            .args(["run", "--scenario", name, "--max-time", most, "--results"])
            .arg(folder.path().join("results"))
            .output()
            .unwrap();
        let outcome = String::from_utf8_lossy(&run.stdout).into_owned();
        let results = folder.path().join("results");
        // How far it comes is not up to us.
        is_cut(&results, &["time limit reached", "conformant"], &outcome);
        let (report, _) = left(&results);
        let status = i64::from(run.status.code().unwrap());
        assert_eq!(report["exit_status"], status, "{outcome}");
        assert!(outcome.contains(&format!("# mock: {}", report["verdict"].as_str().unwrap())));
    }
}

#[cfg(unix)]
#[test]
fn the_binary_that_is_asked_to_end_in_a_table_has_no_findings() {
    for signal in ["-INT", "-TERM", "-HUP"] {
        let folder = tempfile::tempdir().unwrap();
        let results = folder.path().join("results");
        let mut run = Command::new(env!("CARGO_BIN_EXE_conformance"))
            .args(["run", "--jobs", "1", "--scenario", "an_owner_cannot_leave"])
            .args(["--scenario", TABLES[0], "--scenario", TABLES[3], "--results"])
            .arg(&results)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(run.stdout.take().unwrap()).lines();
        // The first scenario is over then, and a table is under way.
        while !lines.next().unwrap().unwrap().contains("1/3]") {}
        let id = run.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status().unwrap();
        assert!(sent.success());
        let outcome: Vec<_> = lines.map(Result::unwrap).collect();
        assert_eq!(run.wait().unwrap().code(), Some(1), "{signal}: {outcome:?}");
        is_cut(&results, &["interrupted"], &format!("{signal}: {outcome:?}"));
    }
}

#[tokio::test]
async fn a_scenario_with_findings_and_errors_has_both_in_junit() {
    let mut run = crate::report::broken_run().await;
    let broken = run
        .results
        .iter_mut()
        .find(|result| result.scenario.name == "an_owner_cannot_leave")
        .unwrap();
    assert!(!broken.findings.is_empty());
    broken.errors.push("the run was interrupted".to_owned());
    let junit = report::junit(&record(&run)).unwrap();
    let junit = quick_junit::Report::deserialize_from_str(&junit).unwrap();
    let mut cases = junit.test_suites.iter().flat_map(|suite| &suite.test_cases);
    let mut kind = |name: &str| {
        let case = cases.find(|case| case.name.as_str() == name);
        match &case.unwrap_or_else(|| panic!("no {name}")).status {
            quick_junit::TestCaseStatus::NonSuccess { kind, .. } => *kind,
            other => panic!("{name}: {other:?}"),
        }
    };
    let failure = kind("an_owner_cannot_leave");
    assert_eq!(failure, quick_junit::NonSuccessKind::Failure);
    let error = kind("an_owner_cannot_leave_is_told_whole");
    assert_eq!(error, quick_junit::NonSuccessKind::Error);
}
