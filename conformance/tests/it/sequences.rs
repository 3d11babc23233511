//! Random sequences: the model is nobody's but the documents'.

use std::sync::Arc;

use conformance::{
    scenario::Scenario,
    scenarios,
    sequences::SequencePlan,
    suite::{self, ScenarioResult},
    targets::Target,
};

fn named(name: &str) -> &'static Scenario {
    let mut all = scenarios::all().iter();
    all.find(|one| one.name == name).expect("a scenario")
}

/// One scenario on a mock with a fault.
async fn outcome(fault: &str, name: &str) -> ScenarioResult {
    let target = Target::mock().expect("a target");
    let target = target.with_faults([fault.to_owned()]);
    suite::run_scenario(Arc::new(target), named(name)).await.expect("a scenario")
}

#[tokio::test]
async fn two_calls_at_once_that_do_not_notice_each_other_break_the_rule_that_keeps_them_apart() {
    for (fault, scenario, rule) in [
        (
            "invite-token-race",
            "an_invitation_accepted_twice_at_once_works_once",
            "invite-token-works-once",
        ),
        ("slug-race", "a_url_taken_by_two_at_once_goes_to_one", "group-url-unique"),
        (
            "subdomain-race",
            "a_subdomain_taken_by_two_at_once_goes_to_one",
            "requested-page-url-is-taken",
        ),
        (
            "legacy-last-admin-race",
            "the_last_two_administrators_of_a_legacy_group_do_not_both_go",
            "last-admin-stays",
        ),
        (
            "ucs-last-admin-race",
            "the_last_two_administrators_of_a_room_do_not_both_resign",
            "last-admin-stays",
        ),
    ] {
        let outcome = outcome(fault, scenario).await;
        let mut findings = outcome.findings.iter();
        let found = findings.find(|finding| finding.check != "snapshot");
        let found = found.unwrap_or_else(|| panic!("{fault} is not noticed"));
        assert_eq!(found.rule.as_deref(), Some(rule), "{fault}: {found}");
        assert!(found.operation.is_some(), "{fault}: {found}");
        assert_eq!(outcome.reproductions.len(), 1, "{fault}");
    }
}

#[tokio::test]
async fn a_count_that_is_always_one_too_high_is_noticed() {
    let name = "random_calls_about_legacy_groups_agree_with_the_model";
    let outcome = outcome("legacy-members-count-off-by-one", name).await;
    let found = outcome.findings.first().expect("a finding");
    assert_eq!(found.rule.as_deref(), Some("list-shows-callers-rooms"));
    let pointer = found.body_pointer.as_deref().expect("a pointer");
    assert!(pointer.ends_with("/membersCount"), "{found}");
}

#[tokio::test]
async fn a_disagreement_is_told_with_as_few_calls_as_it_takes() {
    let name = "random_calls_about_groups_agree_with_the_model";
    let outcome = outcome("owner-may-leave", name).await;
    let [reproduction] = outcome.reproductions.as_slice() else {
        panic!("{:?}", outcome.findings);
    };
    insta::assert_snapshot!("sequence_as_steps", reproduction.steps);
    insta::assert_snapshot!("sequence_as_commands", reproduction.script);
    insta::assert_snapshot!("sequence_as_a_test", reproduction.test);
    let found = outcome.findings.iter().find(|one| one.rule.is_some());
    let found = found.expect("a finding");
    assert_eq!(found.rule.as_deref(), Some("owner-cannot-leave"));
    assert!(found.step.starts_with("seed "), "{found}");
    assert_eq!(found.curl.as_ref(), Some(&reproduction.script));
}

#[tokio::test]
async fn a_seed_that_every_run_plays_can_be_asked_for() {
    let plan = SequencePlan { seed: Some(5), count: None };
    let target = Arc::new(Target::mock().expect("a target").with_sequences(plan));
    let scenario = named("random_calls_about_legacy_groups_agree_with_the_model");
    let outcome = suite::run_scenario(target, scenario).await.expect("a scenario");
    assert!(outcome.errors.is_empty(), "{:?}", outcome.errors);
    assert!(outcome.findings.is_empty(), "{:?}", outcome.findings);
}
