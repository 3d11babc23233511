//! No rule of the document without a test, and no operation without rules.

use std::collections::BTreeSet;

use rooms_mock::quran_reflect::{rule, rules};
use rooms_openapi::{Api, Document, Environment};

const TESTS: &[&str] = &[
    include_str!("admin.rs"),
    include_str!("credentials.rs"),
    include_str!("groups.rs"),
    include_str!("invites.rs"),
    include_str!("links.rs"),
    include_str!("members.rs"),
    include_str!("pages.rs"),
    include_str!("posts.rs"),
    include_str!("reading.rs"),
    include_str!("users.rs"),
    include_str!("validation.rs"),
];

const SOURCES: &[&str] = &[
    include_str!("../../src/credentials.rs"),
    include_str!("../../src/quran_reflect/refusal.rs"),
    include_str!("../../src/quran_reflect/view/listing.rs"),
    include_str!("../../src/quran_reflect/view/rooms.rs"),
    include_str!("../../src/quran_reflect/rules/admin.rs"),
    include_str!("../../src/quran_reflect/rules/groups.rs"),
    include_str!("../../src/quran_reflect/rules/invites.rs"),
    include_str!("../../src/quran_reflect/rules/links.rs"),
    include_str!("../../src/quran_reflect/rules/membership.rs"),
    include_str!("../../src/quran_reflect/rules/pages.rs"),
    include_str!("../../src/quran_reflect/rules/posts.rs"),
    include_str!("../../src/quran_reflect/rules/reading.rs"),
    include_str!("../../src/quran_reflect/rules/room_changes.rs"),
    include_str!("../../src/quran_reflect/rules/room_posts.rs"),
    include_str!("../../src/quran_reflect/rules/users.rs"),
];

#[test]
fn document_and_mock_know_the_same_rules() {
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let documented: BTreeSet<_> = document
        .rules()
        .map(|stated| stated.rule.id.as_str())
        .collect();
    let known: BTreeSet<_> = rule::ALL.iter().map(|rule| rule.name()).collect();
    assert_eq!(
        documented.difference(&known).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "the mock does not know these"
    );
    assert_eq!(
        known.difference(&documented).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "the document does not state these"
    );
}

#[test]
fn every_rule_has_a_test() {
    let untested: Vec<_> = rule::ALL
        .iter()
        .filter(|rule| !TESTS.iter().any(|test| test.contains(rule.name())))
        .collect();
    assert!(untested.is_empty(), "{untested:?}");
}

#[test]
fn every_rule_is_named_beside_the_code_that_keeps_it() {
    let unnamed: Vec<_> = rule::ALL
        .iter()
        .filter(|rule| !SOURCES.iter().any(|source| source.contains(rule.name())))
        .collect();
    assert!(unnamed.is_empty(), "{unnamed:?}");
}

#[test]
fn every_operation_has_rules() {
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let without: Vec<_> = document
        .operations()
        .iter()
        .filter(|operation| rules::of(&operation.id).is_none())
        .map(|one| &one.id)
        .collect();
    assert!(without.is_empty(), "{without:?}");
    assert!(rules::of("close_room").is_none());
}

#[test]
fn the_same_holds_for_oauth2() {
    const TESTS: &[&str] = &[
        include_str!("oauth2/exchange.rs"),
        include_str!("oauth2/identity.rs"),
        include_str!("oauth2/login.rs"),
        include_str!("oauth2/scopes.rs"),
        include_str!("oauth2/tokens.rs"),
    ];
    const SOURCES: &[&str] = &[
        include_str!("../../src/oauth2/authorize.rs"),
        include_str!("../../src/oauth2/client.rs"),
        include_str!("../../src/oauth2/desk.rs"),
        include_str!("../../src/oauth2/exchange.rs"),
        include_str!("../../src/oauth2/identity.rs"),
        include_str!("../../src/oauth2/jwt.rs"),
        include_str!("../../src/oauth2/login.rs"),
        include_str!("../../src/oauth2/scope.rs"),
        include_str!("../../src/oauth2/serve.rs"),
        include_str!("../../src/oauth2/tokens.rs"),
    ];
    let document = Document::load(Api::OAuth2, Environment::PreLive);
    let documented: BTreeSet<_> = document
        .rules()
        .map(|stated| stated.rule.id.as_str())
        .collect();
    let known: BTreeSet<_> = rooms_mock::oauth2::rule::ALL
        .iter()
        .map(|rule| rule.name())
        .collect();
    assert_eq!(documented, known);
    for id in known {
        assert!(
            TESTS.iter().any(|test| test.contains(id)),
            "{id} has no test"
        );
        let constant = id.replace('-', "_").to_uppercase();
        let named =
            |source: &&&str| source.contains(id) || source.contains(&format!("rule::{constant}"));
        assert!(
            SOURCES.iter().any(|source| named(&source)),
            "{id} is kept nowhere"
        );
    }
}
