//! One verdict: whatever holds of a run, all that is written about it says the same.

use std::{fs, sync::Arc};

use conformance::{
    exit_status::ExitStatus,
    finding::{Disagreement, Finding, Place},
    report::{self, Detail, Verdict},
    scenario::{LeftBehind, Scenario, Stop, StopCause},
    scenarios,
    suite::{self, Run, ScenarioResult},
    targets::{EndedEarly, Target},
};
use serde_json::Value;

use crate::report::{record, results};

type Change = fn(&mut Run);

/// What may hold, with the verdict if nothing else does.
const CHANGES: [(&str, u8, Change); 9] = [
    ("clean-up incomplete", 4, |run| run.results[0].left_behind.push(left())),
    ("clean-up incomplete", 4, |run| run.cleaned_up.left_behind.push(left())),
    ("clean-up incomplete", 4, |run| {
        run.cleaned_up.errors.push("the ledger is torn".to_owned());
    }),
    ("the target went away", 3, |run| {
        run.results[0].stop = Some(stop(StopCause::TargetWentAway));
        run.untold = 3;
    }),
    ("not authorised any more", 3, |run| {
        run.cleaned_up.stop = Some(stop(StopCause::NoToken));
    }),
    ("not conformant", 1, |run| {
        let seen = Disagreement::new("this", "that");
        run.results[0].findings.push(Finding::of_check("no_server_error", &Place::default(), seen));
    }),
    ("interrupted", 1, |run| {
        run.ended_early = Some(EndedEarly::Interrupted);
        run.untold = 3;
    }),
    ("time limit reached", 1, |run| run.ended_early = Some(EndedEarly::TimeLimit)),
    ("not everything could be told", 1, |run| {
        run.results[0].errors.push("no answer".to_owned());
    }),
];

fn left() -> LeftBehind {
    LeftBehind { scenario: "s".to_owned(), what: "a post".to_owned(), why: "no answer".to_owned() }
}

fn stop(cause: StopCause) -> Stop {
    Stop { step: "a step".to_owned(), cause, reason: "nobody answers".to_owned() }
}

fn context() -> &'static Scenario {
    let mut all = scenarios::all().iter();
    all.find(|one| one.name == "an_owner_cannot_leave").unwrap()
}

/// Holds everything that is written about a run to one verdict.
pub fn agrees(run: &Run, word: &str, status: u8) {
    let folder = tempfile::tempdir().unwrap();
    let record = record(run);
    report::write(&mut results(folder.path()), &record, run).unwrap();
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(record.exit_status().code(), status, "{word}");
    let outcome: Value = serde_json::from_str(&read("report.json")).unwrap();
    assert_eq!(outcome["verdict"], word);
    assert_eq!(outcome["exit_status"], status);
    assert_eq!(outcome["conclusions"][0], word);
    let title = format!("mock: {word}");
    let terminal = report::summary(&record, Detail::Short);
    assert!(terminal.starts_with(&format!("# {title}\n")), "{terminal}");
    let summary = read("summary.md");
    let first = summary.lines().next().unwrap();
    assert!(first.ends_with(&title), "{first}");
    assert!(read("report.html").contains(&format!("<title>{title}</title>")), "{word}");
    let text = read("junit.xml");
    let junit = quick_junit::Report::deserialize_from_str(&text).unwrap();
    assert_eq!(junit.failures + junit.errors > 0, status != 0, "{word}: {text}");
    assert!(text.contains(&format!("name=\"verdict\" value=\"{word}\"")), "{text}");
    // Whoever makes the report again, or merges it, hears the same.
    let again = report::read(folder.path()).unwrap();
    assert_eq!(again.conclusions(), record.conclusions());
    assert_eq!(Verdict::of(&again), Verdict::of(&record));
}

#[tokio::test]
async fn exit_status_report_summary_page_and_junit_never_disagree() {
    let target = Arc::new(Target::mock().unwrap());
    let result = suite::run_scenario(target, context()).await.unwrap();
    let fine = || Run { results: vec![result.clone()], ..Run::default() };
    agrees(&fine(), "conformant", 0);
    let nothing = Run {
        results: vec![ScenarioResult::not_exercised(context(), "no mailbox")],
        ..Run::default()
    };
    agrees(&nothing, "nothing could be exercised", 2);
    for (index, (word, status, change)) in CHANGES.iter().enumerate() {
        let mut one = fine();
        change(&mut one);
        agrees(&one, word, *status);
        // The first of two counts; all of them are told.
        for (_, other, further) in CHANGES.iter().skip(index + 1) {
            let mut both = fine();
            change(&mut both);
            further(&mut both);
            assert!(other <= status, "the list is in the order of what counts");
            // A run ends early for one reason, and is stopped for one.
            let is_one = (both.ended_early, *word) == (Some(EndedEarly::TimeLimit), "interrupted");
            if is_one || (both.cleaned_up.stop.is_some() && *word == "the target went away") {
                continue;
            }
            let both = record(&both);
            assert_eq!(Verdict::of(&both).word, *word);
            assert_eq!(both.exit_status().code(), *status);
        }
    }
    let untold = Run { untold: 1, ..fine() };
    agrees(&untold, "not everything could be told", 1);
}

#[tokio::test]
async fn a_scenario_without_a_stored_snapshot_is_not_told_whole_and_no_finding() {
    static NEW: Scenario = Scenario { name: "a_story_that_nobody_stored", ..*PROFILE };
    static PROFILE: &Scenario = &scenarios_profile();
    let result = suite::run_scenario(Arc::new(Target::mock().unwrap()), &NEW).await.unwrap();
    assert!(result.findings.is_empty(), "{:?}", result.findings);
    let run = Run { results: vec![result], ..Run::default() };
    let record = record(&run);
    assert_eq!(record.exit_status(), ExitStatus::FINDINGS);
    let error = &record.scenarios[0].errors[0];
    assert!(error.contains("no stored snapshot of a_story_that_nobody_stored"), "{error}");
    assert_eq!(record.snapshots.compared, 0);
    agrees(&run, "not everything could be told", 1);
}

const fn scenarios_profile() -> Scenario {
    Scenario {
        name: "",
        claim: "It looks.",
        operation: "get_own_profile",
        api: rooms_openapi::Api::QuranReflect,
        cast: &[(conformance::scenario::Role::Owner, conformance::targets::AccountSlot::Owner)],
        requires: &[],
        reads_only: true,
        kind: conformance::scenario::ScenarioKind::Written,
        run: |context| {
            Box::pin(async {
                let looks = || Ok(conformance::scenario::Raw::get("/v1/users/profile"));
                context.owner().raw("looks", looks).await.should_succeed();
            })
        },
    }
}
