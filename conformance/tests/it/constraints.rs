//! Proof that the checks derived from the documents notice validation that looks away, and say which constraint it was.

use std::sync::{Arc, OnceLock};

use conformance::{
    artifacts::Keyword, constraints::of_document, finding::Finding, scenario::ScenarioKind,
    scenarios, suite, targets::Target,
};
use rooms_mock::{
    Control, Fault, Mock, NewAccount,
    domain::Call,
    fault::{catalogue, find},
};
use rooms_openapi::{Api, Document, Environment, Violation};

use crate::suite::run;

/// What the scenario of an operation finds against a mock with a fault, snapshots aside.
async fn findings(fault: &str, operation: &str) -> Vec<Finding> {
    let api = find(fault).unwrap().api;
    let target = Target::mock().unwrap().with_faults([fault.to_owned()]);
    let target = Arc::new(target);
    let scenario = scenarios::all().iter().find(|one| {
        one.kind == ScenarioKind::Constraints && one.api == api && one.operation == operation
    });
    let outcome = suite::run_scenario(target, scenario.unwrap()).await.unwrap();
    let findings = outcome.findings.into_iter();
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

/// A mutation by hand: what validation overlooks, or what becomes of a call that it lets pass.
struct Mutated {
    overlooks: fn(&Violation) -> bool,
    alters: fn(&mut Call),
    /// Refusing does something all the same.
    happens: Option<Arc<OnceLock<Control>>>,
}

impl Default for Mutated {
    fn default() -> Self {
        Self { overlooks: |_| false, alters: |_| {}, happens: None }
    }
}

impl std::fmt::Debug for Mutated {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Mutated")
    }
}

impl Fault for Mutated {
    fn violations(&self, _: &str, violations: &mut Vec<Violation>) {
        let control = self.happens.as_ref().and_then(|control| control.get());
        if let (false, Some(control)) = (violations.is_empty(), control) {
            control.create_account(NewAccount::default()).unwrap();
        }
        violations.retain(|one| !(self.overlooks)(one));
    }

    fn request(&self, call: &mut Call) {
        (self.alters)(call);
    }
}

/// What the scenario of an operation finds against a mock that was changed by hand.
async fn found(mutated: Mutated, operation: &str) -> Vec<Finding> {
    let happens = mutated.happens.clone();
    let mock = Mock::builder().custom_fault(mutated).start().await.unwrap();
    if let Some(control) = happens {
        control.set(mock.control().clone()).unwrap();
    }
    let target = Target::mock_at(mock.url().parse().unwrap()).unwrap();
    let scenario = scenarios::all().iter().find(|one| {
        one.kind == ScenarioKind::Constraints
            && one.api == Api::QuranReflect
            && one.operation == operation
    });
    let outcome = suite::run_scenario(Arc::new(target), scenario.unwrap()).await.unwrap();
    assert!(outcome.errors.is_empty(), "{:?}", outcome.errors);
    let findings = outcome.findings.into_iter();
    findings.filter(|one| one.check != "snapshot").collect()
}

fn shorten_name(call: &mut Call) {
    if let Some(name) = call.body["name"].as_str() {
        call.body["name"] = name.chars().take(49).collect::<String>().into();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mutation_of_the_mock_is_noticed_by_the_check_that_names_it() {
    let named =
        |prefix: fn(&Violation) -> bool| Mutated { overlooks: prefix, ..Mutated::default() };
    let altered = |alters: fn(&mut Call)| Mutated { alters, ..Mutated::default() };
    let group = "#/components/schemas/CreateGroup";
    for (mutated, check, pointer) in [
        (
            named(|one| one.message == "is missing"),
            "no finding",
            "the rules ask for the same fields",
        ),
        (
            named(|one| one.message.starts_with("is null")),
            "constraint_violation_refused",
            "/properties/public/type",
        ),
        (
            named(|one| one.message.starts_with("is shorter")),
            "constraint_violation_refused",
            "/properties/url/minLength",
        ),
        (altered(shorten_name), "constraint_boundary_read_back", "/properties/name/maxLength"),
        (
            // The rules refuse a name that is no text.
            altered(|call| {
                if call.body["name"].as_str().is_some_and(|name| name.len() > 50) {
                    call.body["name"] = 1.into();
                }
            }),
            "constraint_boundary_accepted",
            "/properties/name/maxLength",
        ),
        (
            Mutated { happens: Some(Arc::default()), ..Mutated::default() },
            "refusal_changes_nothing",
            "",
        ),
        (
            altered(|call| {
                let name = call.body["name"].as_str().unwrap_or_default();
                call.body["name"] = name.replace('\u{308}', "").into();
            }),
            "nasty_text_kept",
            "",
        ),
        (
            altered(|call| assert!(!call.body.to_string().contains("\\u0000"))),
            "nasty_no_server_error",
            "",
        ),
        (
            altered(|call| {
                if call.body.get("nobodyKnowsThis").is_some() {
                    call.body["name"] = 1.into();
                }
            }),
            "nasty_but_legal_accepted",
            "",
        ),
    ] {
        let findings = found(mutated, "create_group").await;
        if check == "no finding" {
            assert!(findings.is_empty(), "{pointer}: {findings:#?}");
            continue;
        }
        let wanted = match pointer {
            "" => None,
            place => Some(format!("{group}{place}")),
        };
        let noticed = findings.iter().any(|finding| {
            finding.check == check
                && finding.operation.as_deref() == Some("create_group")
                && (wanted.is_none() || finding.schema_pointer == wanted)
        });
        assert!(noticed, "{check} {pointer}: {findings:#?}");
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
    // These break rules beyond the schemas, which scenarios hold.
    let beyond = ["legacy-both-targets-accepted", "ucs-end-before-start-accepted"];
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
        let seen: Vec<_> = seen.flat_map(|one| one.artifacts.constraints()).collect();
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
    let outcome = run().results.iter().flat_map(|one| one.artifacts.constraints());
    for seen in outcome.filter(|seen| seen.inviolable.is_some()) {
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
