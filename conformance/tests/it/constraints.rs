//! Proof that the checks derived from the documents notice validation that looks away, and say which constraint it was.

use std::sync::Arc;

use conformance::{
    constraints::{Keyword, of_document},
    finding::Finding,
    scenario::ScenarioKind,
    scenarios, suite,
    target::Target,
};
use rooms_mock::fault::{catalogue, find};
use rooms_openapi::{Api, Document, Environment};

use crate::suite::run;

/// What the scenario of an operation finds against a mock with a fault, snapshots aside.
async fn findings(fault: &str, operation: &str) -> Vec<Finding> {
    let api = find(fault).unwrap().api;
    let target = Target::mock().unwrap().with_faults([fault.to_owned()]);
    let target = Arc::new(target);
    let scenario = scenarios::all().iter().find(|one| {
        one.kind == ScenarioKind::Constraints && one.api == api && one.operation == operation
    });
    let told = suite::tell(target, scenario.unwrap()).await.unwrap();
    let findings = told.findings.into_iter();
    findings.filter(|one| one.check != "snapshot").collect()
}

#[tokio::test]
async fn skipped_validation_is_noticed_by_the_constraint_that_it_skips() {
    for (fault, operation, pointer) in [
        (
            "long-names-accepted",
            "create_group",
            "#/components/schemas/CreateGroup/properties/name/maxLength",
        ),
        (
            "any-limit-accepted",
            "list_joined_rooms",
            "#/components/parameters/RoomsLimit/schema/maximum",
        ),
        (
            "legacy-unknown-fields-accepted",
            "assign_admin",
            "#/components/schemas/AssignAdmin/additionalProperties",
        ),
        (
            "ucs-any-name-accepted",
            "create_room",
            "#/components/schemas/CreateRoom/properties/name/minLength",
        ),
    ] {
        let findings = findings(fault, operation).await;
        let named = findings.iter().find(|finding| {
            finding.check == "constraint_violation_refused"
                && finding.schema_pointer.as_deref() == Some(pointer)
                && finding.operation.as_deref() == Some(operation)
        });
        assert!(named.is_some(), "{fault}: {findings:#?}");
    }
}

#[test]
fn faults_of_validation_are_known_here() {
    let known = [
        "long-names-accepted",
        "any-limit-accepted",
        "legacy-unknown-fields-accepted",
        "ucs-any-name-accepted",
    ];
    // These break rules beyond the schemas, which stories hold.
    let beyond = [
        "legacy-both-targets-accepted",
        "ucs-end-before-start-accepted",
    ];
    let faults = catalogue().iter().filter(|one| one.class == "validation");
    let unknown: Vec<_> = faults
        .map(|one| one.name)
        .filter(|name| !known.contains(name) && !beyond.contains(name))
        .collect();
    assert!(unknown.is_empty(), "add {unknown:?}");
}

#[test]
fn every_constraint_is_violated_and_met_or_says_why_not() {
    let results = || run().results.iter();
    for api in Api::ALL {
        let document = Document::load(*api, Environment::PreLive);
        let seen = results().filter(|one| one.scenario.api == *api);
        let seen: Vec<_> = seen.flat_map(|one| &one.constraints).collect();
        for one in of_document(&document) {
            let found = seen.iter().find(|seen| {
                (&seen.operation, &seen.pointer, seen.keyword)
                    == (&one.operation, &one.pointer, one.keyword)
            });
            let found = found.unwrap_or_else(|| panic!("nobody tried {one:?}"));
            assert!(found.violated || found.inviolable.is_some(), "{found:?}");
            assert!(found.met || found.unmeetable.is_some(), "{found:?}");
        }
    }
}

#[test]
fn only_what_cannot_be_wrong_on_the_wire_is_called_inviolable() {
    let told = run().results.iter().flat_map(|one| &one.constraints);
    for seen in told.filter(|seen| seen.inviolable.is_some()) {
        let limits = [
            Keyword::MinLength,
            Keyword::MaxLength,
            Keyword::Minimum,
            Keyword::Maximum,
            Keyword::Enum,
            Keyword::Pattern,
            Keyword::Closed,
            Keyword::MediaType,
        ];
        assert!(!limits.contains(&seen.keyword), "{seen:?}");
    }
}
