//! Proof that the suite notices: every fault of the mock leads to a finding that says what is wrong.
//! Snapshots do not count, so this holds with all of them deleted.

use std::sync::Arc;

use conformance::{finding::Finding, scenarios, suite, target::Target};
use futures_util::{StreamExt, stream};
use rooms_mock::fault::{Entry, catalogue, find};

/// Faults that the stories cannot notice yet, each with the reason. One that is noticed all the same
/// fails the test, so that this list cannot rot.
const NOT_NOTICED: &[(&str, &str)] = &[
    (
        "posts-sort-ignored",
        "no curated operation likes a post, so all posts of a story are equally popular",
    ),
    (
        "invite-token-race",
        "a story calls one after another; this takes two calls at once",
    ),
    (
        "slug-race",
        "a story calls one after another; this takes two calls at once",
    ),
    (
        "subdomain-race",
        "a story calls one after another; this takes two calls at once",
    ),
    (
        "legacy-members-count-off-by-one",
        "no operation lists the members, and a count that is always one too high fits its own changes",
    ),
    (
        "legacy-last-admin-race",
        "a story calls one after another; this takes two calls at once",
    ),
    (
        "ucs-last-admin-race",
        "a story calls one after another; this takes two calls at once",
    ),
];

/// The first finding against a mock with one fault that is not a snapshot's, by the stories of the api that misbehaves.
async fn first_notice(fault: &str) -> Option<Finding> {
    let api = find(fault).unwrap().api;
    let target = Target::mock().unwrap().with_faults([fault.to_owned()]);
    let target = Arc::new(target);
    for scenario in scenarios::all().iter().filter(|one| one.api == api) {
        let told = suite::tell(Arc::clone(&target), scenario).await.unwrap();
        let mut findings = told.findings.into_iter();
        if let Some(finding) = findings.find(|finding| finding.check != "snapshot") {
            return Some(finding);
        }
    }
    None
}

fn names_what_is_wrong(finding: &Finding) -> bool {
    finding.rule.is_some() || finding.operation.is_some() || finding.body_pointer.is_some()
}

#[test]
fn every_fault_is_noticed_by_a_finding_that_names_a_rule_an_operation_or_a_field() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let noticed = runtime.block_on(async {
        // The faults of an api are for its stories, so they wait until it has some.
        let told = |fault: &&Entry| scenarios::apis().contains(&fault.api);
        stream::iter(catalogue().iter().filter(told))
            .map(|fault| tokio::spawn(async move { (fault, first_notice(fault.name).await) }))
            .buffered(4)
            .map(Result::unwrap)
            .collect::<Vec<_>>()
            .await
    });
    let mut survivors = Vec::new();
    for (fault, finding) in &noticed {
        match finding {
            Some(finding) if names_what_is_wrong(finding) => {
                eprintln!("{:34} {finding}\n", fault.name);
            }
            _ => survivors.push(fault.name),
        }
    }
    let expected: Vec<_> = NOT_NOTICED.iter().map(|(fault, _)| *fault).collect();
    assert_eq!(survivors, expected, "not noticed");
}

#[test]
fn a_broken_rule_is_noticed_by_the_expectation_that_cites_it() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    for (fault, rule) in [
        ("owner-may-leave", "owner-cannot-leave"),
        ("invite-token-reusable", "invite-token-works-once"),
        ("private-room-in-search", "search-shows-public-only"),
        ("private-group-open-to-join", "private-group-refuses-join"),
        ("rejected-token-lives", "reject-kills-token"),
        ("revoked-admin-still-acts", "update-needs-admin"),
        ("slug-may-be-taken", "group-url-unique"),
        ("privacy-open-to-members", "privacy-needs-admin"),
        ("null-clears-public", "update-null-keeps-value"),
        ("page-needs-no-approval", "requested-page-is-hidden"),
        ("owner-can-be-removed", "owner-cannot-be-removed"),
        ("drafts-shown-to-all", "drafts-are-private"),
        ("scope-not-checked", "missing-scope-refused"),
        ("pkce-not-checked", "pkce-verifier-must-match"),
        ("code-works-twice", "code-works-once"),
        ("refresh-not-rotated", "refresh-rotates"),
        ("old-refresh-token-lives", "old-refresh-token-dies"),
        ("state-dropped", "state-comes-back"),
        ("nonce-dropped", "nonce-comes-back"),
    ] {
        let finding = runtime.block_on(first_notice(fault)).unwrap();
        assert_eq!(finding.rule.as_deref(), Some(rule), "{fault}: {finding}");
    }
}
