//! No rule of a document without code and evidence, and no operation without rules.
//!
//! What the apis do is held by the scenarios of `conformance/`, which run on this mock.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rooms_mock::domain::RuleId;
use rooms_mock::{legacy_groups, oauth2, quran_reflect, ucs};
use rooms_openapi::{Api, Document, Environment};

/// The rules of an api as the mock knows them.
fn apis() -> [(Api, &'static [RuleId]); 4] {
    [
        (Api::QuranReflect, quran_reflect::rule::ALL),
        (Api::OAuth2, oauth2::rule::ALL),
        (Api::LegacyGroups, legacy_groups::rule::ALL),
        (Api::Ucs, ucs::rule::ALL),
    ]
}

fn document(api: Api) -> std::sync::Arc<Document> {
    Document::load(api, Environment::PreLive)
}

/// The Rust files below a folder of this crate, without those that are left out.
fn files(folder: &str, deep: bool, without: &[&str]) -> String {
    let mut text = String::new();
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        let mut entries: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        for path in entries {
            let name = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
            if path.is_dir() && deep {
                folders.push(path);
            } else if path.is_file() && !without.contains(&name(&path).as_str()) {
                text.push_str(&std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    text
}

#[test]
fn document_and_mock_know_the_same_rules() {
    for (api, rules) in apis() {
        let document = document(api);
        let documented: BTreeSet<_> =
            document.rules().map(|stated| stated.rule.id.as_str()).collect();
        let known: BTreeSet<_> = rules.iter().map(|rule| rule.name()).collect();
        assert_eq!(
            documented.difference(&known).collect::<Vec<_>>(),
            Vec::<&&str>::new(),
            "{api}: the mock does not know these"
        );
        assert_eq!(
            known.difference(&documented).collect::<Vec<_>>(),
            Vec::<&&str>::new(),
            "{api}: the document does not state these"
        );
    }
}

#[test]
fn every_rule_has_evidence_in_a_scenario() {
    for (api, rules) in apis() {
        let folder = format!("../conformance/src/apis/{}/scenarios", api.name());
        let scenarios = files(&folder, true, &[]);
        let cited = |rule: &RuleId| scenarios.contains(&format!("\"{}\"", rule.name()));
        let unproved: Vec<_> = rules.iter().filter(|rule| !cited(rule)).collect();
        assert!(unproved.is_empty(), "{api}: {unproved:?}");
    }
}

#[test]
fn every_rule_is_named_beside_the_code_that_keeps_it() {
    for (api, rules) in apis() {
        let sources = files(&format!("src/{}", api.name()), true, &["rule.rs", "tests.rs"]);
        let named = |rule: &RuleId| {
            let constant = rule.name().replace('-', "_").to_uppercase();
            sources.contains(rule.name()) || sources.contains(&format!("rule::{constant}"))
        };
        let unnamed: Vec<_> = rules.iter().filter(|rule| !named(rule)).collect();
        assert!(unnamed.is_empty(), "{api}: {unnamed:?}");
    }
}

#[test]
fn every_operation_has_rules() {
    type Knows = fn(&str) -> bool;
    let known: [(Api, Knows); 3] = [
        (Api::QuranReflect, |id| quran_reflect::rules::of(id).is_some()),
        (Api::LegacyGroups, |id| legacy_groups::rules::of(id).is_some()),
        (Api::Ucs, |id| ucs::rules::of(id).is_some()),
    ];
    for (api, knows) in known {
        let document = document(api);
        let ids = document.operations().iter().map(|operation| &operation.id);
        let without: Vec<_> = ids.filter(|id| !knows(id)).collect();
        assert!(without.is_empty(), "{api}: {without:?}");
        assert!(!knows("close_room"));
    }
}
