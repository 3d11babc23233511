//! Steps that were stopped: what is not told never passes for told.

use std::sync::{Arc, OnceLock};

use conformance::{
    deviations::{Deviations, Known},
    scenario::{Context, Raw, Role, Scenario, ScenarioFuture, ScenarioKind, Unavailable},
    suite::{self, ScenarioResult, Verdict},
    targets::{AccountSlot, EndedEarly, Kind, Target},
};
use rooms_mock::Mock;
use rooms_openapi::{Api, Level};

const fn scenario(run: for<'a> fn(&'a Context) -> ScenarioFuture<'a>) -> Scenario {
    Scenario {
        name: "a_story_that_stops",
        claim: "What is not told is not passed.",
        operation: "get_own_profile",
        api: Api::QuranReflect,
        cast: &[(Role::Owner, AccountSlot::Owner)],
        requires: &[],
        reads_only: true,
        kind: ScenarioKind::Written,
        run,
    }
}

fn profile() -> Raw {
    Raw::get("/v1/users/profile")
}

/// A live target, played by a mock.
async fn target(known: Known) -> (Mock, tempfile::TempDir, Arc<Target>) {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let config = crate::live::config(&mock, Kind::PreLive, crate::live::valid);
    let target = Target::live(config, folder.path()).unwrap();
    let target = Arc::new(target.with_known_deviations(known));
    (mock, folder, target)
}

async fn outcome(scenario: &'static Scenario, known: Known) -> ScenarioResult {
    let (_mock, _folder, target) = target(known).await;
    suite::run_scenario(target, scenario).await.unwrap()
}

/// Something inferred that does not come, which does not count on a live target.
async fn breaks_what_is_inferred(context: &Context) {
    let step = context.owner().raw("looks", || Ok(profile())).await;
    let inferred = "owner-belongs-from-the-start";
    step.expect(inferred).status(418);
}

fn has_one_inferred_finding(result: &ScenarioResult) {
    let mut findings = result.findings.iter();
    assert!(
        findings.any(|one| one.level == Level::Inferred && one.check != "snapshot"),
        "{:?}",
        result.findings
    );
    let counting: Vec<_> = result.counting(Kind::PreLive, false).collect();
    assert!(counting.iter().all(|one| one.check == "snapshot"), "{counting:?}");
}

static RUNNING: OnceLock<Arc<Target>> = OnceLock::new();

static INTERRUPTED: Scenario = scenario(|context| {
    Box::pin(async {
        breaks_what_is_inferred(context).await;
        RUNNING.get().unwrap().end_early(EndedEarly::Interrupted);
        context.owner().raw("looks again", || Ok(profile())).await;
    })
});

#[tokio::test]
async fn a_scenario_that_was_interrupted_has_an_error_whatever_was_found() {
    let (_mock, _folder, target) = target(Known::default()).await;
    let target = RUNNING.get_or_init(|| target);
    let result = suite::run_scenario(Arc::clone(target), &INTERRUPTED).await.unwrap();
    has_one_inferred_finding(&result);
    assert_eq!(result.errors, ["the run was interrupted"]);
    assert_eq!(result.verdict(Kind::PreLive, false), Verdict::Errors);
}

static STOPPED: Scenario = scenario(|context| {
    Box::pin(async {
        breaks_what_is_inferred(context).await;
        let nothing = || Err(Unavailable::stopped("there is no token"));
        context.owner().raw("looks again", nothing).await;
    })
});

#[tokio::test]
async fn a_finding_that_does_not_count_explains_no_stop_of_another_reason() {
    let result = outcome(&STOPPED, Known::default()).await;
    has_one_inferred_finding(&result);
    let stopped = "step 'looks again' was stopped: there is no token";
    assert_eq!(result.errors, [stopped]);
}

static BUILDING: Scenario = scenario(|context| {
    Box::pin(async {
        let step = context.owner().raw("looks", || Ok(profile())).await;
        let id = step.id("/nothing");
        let again = || id.get().map(|id| Raw::get(format!("/v1/rooms/{id}")));
        context.owner().raw("looks at what was found", again).await;
    })
});

#[tokio::test]
async fn what_builds_on_a_known_deviation_is_not_exercised() {
    let entry = "[[deviation]]\ntarget = \"prelive\"\ncheck = \"documented_success\"\n\
                 operation = \"get_own_profile\"\nreason = \"it is going to be mended\"\n\
                 link = \"https://example.org/issues/1\"\nexpires = 2026-12-31\n";
    let known = Deviations::read("known.toml", entry).unwrap();
    let known = known.of(Kind::PreLive, "2026-12-31".parse().unwrap());
    let result = outcome(&BUILDING, known).await;
    assert!(result.findings[0].accepted.is_some());
    assert!(result.errors.is_empty(), "{:?}", result.errors);
    let [left_out] = result.not_exercised.as_slice() else {
        panic!("{:?}", result.not_exercised);
    };
    assert_eq!(left_out.step.as_deref(), Some("looks at what was found"));
    assert!(left_out.reason.contains("does not count"), "{left_out:?}");

    // One that counts says it all.
    let result = outcome(&BUILDING, Known::default()).await;
    assert!(result.errors.is_empty(), "{:?}", result.errors);
    assert!(result.not_exercised.is_empty());
    assert_eq!(result.verdict(Kind::PreLive, false), Verdict::Findings);
}
