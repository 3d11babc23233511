//! The authorization matrix notices who may do too much or too little, and says by which rule.

use std::sync::Arc;

use conformance::{
    finding::Finding,
    scenario::{Scenario, ScenarioKind},
    scenarios, suite,
    targets::Target,
};
use rooms_openapi::{Api, Document, Environment};

fn matrices() -> impl Iterator<Item = &'static Scenario> {
    let all = scenarios::all().iter();
    all.filter(|scenario| scenario.kind == ScenarioKind::Matrix)
}

fn of(api: Api, operation: &str) -> &'static Scenario {
    let mut matrices = matrices();
    matrices.find(|one| one.api == api && one.operation == operation).unwrap()
}

#[test]
fn every_operation_that_takes_credentials_has_a_matrix() {
    for api in Api::ALL.iter().copied() {
        let document = Document::load(api, Environment::PreLive);
        for operation in document.operations() {
            let pointer = format!("{}/security", operation.pointer);
            let security = document.at(&pointer).and_then(|security| security.as_array());
            let expected = usize::from(security.is_none_or(|schemes| !schemes.is_empty()));
            let count =
                matrices().filter(|one| one.api == api && one.operation == operation.id).count();
            assert_eq!(count, expected, "{} of {api}", operation.id);
        }
    }
}

#[tokio::test]
async fn every_cell_agrees_with_a_clean_mock_and_has_a_reason() {
    let target = Arc::new(Target::mock().unwrap());
    for (api, operation) in [
        (Api::QuranReflect, "remove_member"),
        (Api::LegacyGroups, "assign_admin"),
        (Api::Ucs, "update_profile"),
    ] {
        let outcome = suite::run_scenario(Arc::clone(&target), of(api, operation)).await.unwrap();
        assert_eq!(outcome.findings, [], "{operation}");
        let matrix = outcome.artifacts.matrices().next().unwrap().clone();
        assert_eq!(matrix.operation, operation);
        let cells: Vec<_> = matrix.cells().collect();
        assert!(cells.len() > 40, "{operation} has {} cells", cells.len());
        for cell in cells {
            let reason = matrix.reasons.iter().find(|one| one.mark == cell.reason);
            let reason = reason.unwrap_or_else(|| panic!("'{}' has no reason", cell.step));
            assert_eq!(Some(reason.status), cell.status, "'{}'", cell.step);
            assert!(cell.agrees == Some(true) && !reason.pointer.is_empty(), "'{}'", cell.step);
            let refused = cell.status >= Some(400);
            assert!(!refused || cell.changes.is_empty(), "'{}'", cell.step);
        }
    }
}

/// What one matrix says about a mock with one fault, snapshots aside.
async fn notices(fault: &str, api: Api, operation: &str) -> Vec<Finding> {
    let target = Target::mock().unwrap().with_faults([fault.to_owned()]);
    let outcome = suite::run_scenario(Arc::new(target), of(api, operation)).await.unwrap();
    let matrix = outcome.artifacts.matrices().next().unwrap().clone();
    assert!(matrix.cells().any(|cell| cell.agrees == Some(false)), "{fault}: every cell agrees");
    let findings = outcome.findings.into_iter();
    findings.filter(|finding| finding.check != "snapshot").collect()
}

#[tokio::test]
async fn whoever_may_too_much_is_noticed_by_the_rule_that_forbids_it() {
    let (rooms, legacy, ucs) = (Api::QuranReflect, Api::LegacyGroups, Api::Ucs);
    let oauth = Api::OAuth2;
    for (fault, api, operation, rule) in [
        ("owner-may-leave", rooms, "leave_group", "owner-cannot-leave"),
        ("anybody-leaves", rooms, "leave_group", "only-members-leave"),
        ("private-group-open-to-join", rooms, "join_group", "private-group-refuses-join"),
        ("privacy-open-to-members", rooms, "update_post_privacy", "privacy-needs-admin"),
        ("owner-loses-admin-access", rooms, "update_admin_access", "owner-keeps-admin-access"),
        ("invite-token-for-anybody", rooms, "accept_invite", "invite-token-is-personal"),
        ("scope-not-checked", rooms, "create_group", "missing-scope-refused"),
        ("expired-token-accepted", rooms, "get_room", "expired-token-refused"),
        ("outsider-reads-private-members", rooms, "list_members", "members-of-private-room-hidden"),
        ("legacy-anybody-administers", legacy, "invite_user", "invite-needs-admin"),
        ("legacy-private-group-open", legacy, "get_group", "private-group-for-members"),
        ("ucs-anybody-administers", ucs, "change_room", "admin-calls-need-admin"),
        ("ucs-ended-room-changes", ucs, "change_room", "ended-room-refuses-changes"),
        ("secret-not-checked", oauth, "exchange_token", "client-must-authenticate"),
        ("introspection-open-to-anybody", oauth, "introspect_token", "introspection-needs-secret"),
        ("anybody-revokes", oauth, "revoke_token", "foreign-token-refused"),
        ("userinfo-without-bearer", oauth, "get_userinfo", "bearer-token-required"),
    ] {
        let findings = notices(fault, api, operation).await;
        let named = findings.iter().any(|one| {
            one.rule.as_deref() == Some(rule) && one.operation.as_deref() == Some(operation)
        });
        assert!(named, "{fault}: {findings:#?}");
    }
}

#[tokio::test]
async fn what_a_call_changes_and_shows_is_noticed_too() {
    let (rooms, ucs) = (Api::QuranReflect, Api::Ucs);
    for (fault, api, operation, rule, received) in [
        ("leaver-stays-member", rooms, "leave_group", "leave-ends-membership", "nothing changed"),
        (
            "private-token-shown-to-all",
            rooms,
            "get_room",
            "private-token-for-admins",
            "shown: isMember, link",
        ),
        (
            "private-room-in-search",
            rooms,
            "search_rooms",
            "search-shows-public-only",
            "shown: the room",
        ),
        ("ucs-list-shows-all", ucs, "list_rooms", "list-shows-own-rooms", "shown: the room"),
    ] {
        let findings = notices(fault, api, operation).await;
        let named = findings
            .iter()
            .any(|one| one.rule.as_deref() == Some(rule) && one.received == received);
        assert!(named, "{fault}: {findings:#?}");
    }
}
