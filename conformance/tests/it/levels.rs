//! A finding is no firmer than the promise that was broken.

use std::sync::Arc;

use conformance::{
    scenario::{Context, Raw, Role, Scenario, ScenarioKind},
    suite,
    targets::{AccountSlot, Target},
};
use rooms_openapi::{Api, Level};

/// A documented rule, cited for whatever is expected below.
const RULE: &str = "credentials-required";

/// Expects what does not come, in all ways that differ by level.
const WRONG: Scenario = Scenario {
    name: "wrong_expectations",
    claim: "Nothing that is expected here comes.",
    operation: "get_room",
    api: Api::QuranReflect,
    cast: &[(Role::Owner, AccountSlot::Owner)],
    requires: &[],
    reads_only: true,
    kind: ScenarioKind::Written,
    run: |context| Box::pin(wrong(context)),
};

async fn wrong(context: &Context) {
    let owner = context.owner();
    let room = |label: &'static str| owner.raw(label, || Ok(Raw::get("/v1/rooms/1")));
    // 404 comes, which is documented; 400 is inferred and 200 documented.
    let _ = room("asks for 200").await.expect(RULE).status(200);
    let _ = room("asks for 400").await.expect(RULE).status(400);
    let _ = room("asks for a refusal")
        .await
        .expect(RULE)
        .status(404)
        .equal("/type", "nothing_of_the_kind");
    let _ = room("asks for a room").await.expect(RULE).equal("/id", 1);
    let _ = room("asks for an inferred rule").await.expect("private-profile-visible").status(200);
}

#[tokio::test]
async fn the_weakest_of_rule_response_and_body_decides() {
    let target = Arc::new(Target::mock().unwrap());
    let document = target.document(Api::QuranReflect);
    assert_eq!(document.rule(RULE).unwrap().rule.level, Level::Documented);
    let outcome = suite::run_scenario(target, &WRONG).await.unwrap();
    let levels: Vec<_> = outcome
        .findings
        .iter()
        .filter(|finding| finding.rule.is_some())
        .map(|finding| (finding.step.as_str(), finding.level))
        .collect();
    let (documented, inferred) = (Level::Documented, Level::Inferred);
    let expected = [
        ("asks for 200", documented),
        ("asks for 400", inferred),
        ("asks for a refusal", inferred),
        ("asks for a room", documented),
        ("asks for an inferred rule", inferred),
    ];
    assert_eq!(levels, expected);
    let rules = &outcome.rules[RULE];
    assert_eq!((rules.held, rules.broken), (1, 4));
}
