//! Differences minus ledger, and files that cannot be compared.

use rooms_openapi::{Api, Environment};
use serde_json::json;

use super::{
    super::{
        difference::Difference,
        judge::judge,
        ledger::Ledger,
        read::{of_title, read_upstream},
        report::Format,
        run::{Options, document, run},
    },
    PRELIVE, compare, compare_documents, differences,
    documents::{ours, upstream},
    ledger_of,
};

#[test]
fn removing_any_entry_reports_exactly_its_difference() {
    let all = differences(&upstream(), &ours());
    for removed in 0..all.len() {
        let mut entries = all.clone();
        let removed = entries.remove(removed);
        let ledger = ledger_of(&entries);
        let verdict = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
        assert_eq!(verdict.unexplained, [(removed, None)]);
        assert!(verdict.obsolete.is_empty());
        assert_eq!(verdict.explained, entries.len());
    }
}

#[test]
fn a_complete_ledger_leaves_nothing_over() {
    let ledger = ledger_of(&differences(&upstream(), &ours()));
    let verdict = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
    assert!(verdict.is_clean());
}

#[test]
fn an_entry_without_a_difference_is_obsolete() {
    let mut all = differences(&upstream(), &ours());
    all.push(Difference {
        pointer: "Room#/properties/gone".to_owned(),
        upstream: json!("string"),
        ours: json!("absent"),
        ..Difference::default()
    });
    let ledger = ledger_of(&all);
    let verdict = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
    assert!(verdict.unexplained.is_empty());
    assert_eq!(verdict.obsolete.len(), 1);
    assert_eq!(verdict.obsolete[0].pointer, "Room#/properties/gone");
}

#[test]
fn an_entry_that_records_other_values_explains_nothing() {
    let all = differences(&upstream(), &ours());
    for side in ["upstream", "ours"] {
        let mut changed = all.clone();
        let entry = &mut changed[3];
        let value = if side == "ours" { &mut entry.ours } else { &mut entry.upstream };
        *value = json!("something else");
        let ledger = ledger_of(&changed);
        let verdict = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
        let (difference, recorded) = &verdict.unexplained[0];
        assert_eq!(difference, &all[3], "{side}");
        assert_eq!(recorded.map(|entry| entry.pointer.as_str()), Some(all[3].pointer.as_str()));
        assert!(verdict.obsolete.is_empty(), "told once");
    }
}

#[test]
fn a_doubled_entry_is_obsolete() {
    let mut all = differences(&upstream(), &ours());
    all.push(all[0].clone());
    let ledger = ledger_of(&all);
    let verdict = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
    assert_eq!(verdict.obsolete.len(), 1);
}

#[test]
fn entries_of_another_environment_do_not_count() {
    let all = differences(&upstream(), &ours());
    let mut text = serde_json::to_value(
        all.iter()
            .map(|one| json!({"pointer": one.pointer, "upstream": one.upstream, "ours": one.ours}))
            .collect::<Vec<_>>(),
    )
    .expect("JSON");
    text = json!({"api": "quran_reflect", "differences": [
        {"why": "x", "environment": "production", "entries": text}]});
    let ledger = Ledger::parse(&text.to_string()).expect("a ledger");
    let prelive = judge(compare(&upstream(), &ours()), &ledger, PRELIVE);
    assert_eq!((prelive.unexplained.len(), prelive.obsolete.len()), (all.len(), 0));
    let production = judge(compare(&upstream(), &ours()), &ledger, Environment::Production);
    assert!(production.is_clean());
}

#[test]
fn what_is_no_openapi_document_cannot_be_compared() {
    let folder = tempfile::tempdir().expect("a folder");
    for (text, message) in [
        ("<html>", "is not JSON"),
        ("[]", "is not an OpenAPI 3 document"),
        ("{\"swagger\": \"2.0\", \"paths\": {}}", "is not an OpenAPI 3 document"),
        ("{\"openapi\": \"3.0.0\"}", "is not an OpenAPI 3 document"),
    ] {
        let path = folder.path().join("upstream.json");
        std::fs::write(&path, text).expect("written");
        let path = path.to_str().expect("a name");
        let error = read_upstream(path).expect_err(text);
        assert!(error.to_string().contains(message), "{error}");
    }
    let missing = Options {
        upstream: folder.path().join("missing.json").display().to_string(),
        since: None,
        environment: PRELIVE,
        api: Some(Api::QuranReflect),
        format: Format::Text,
        print_entries: false,
        strict: false,
        reconcile: false,
    };
    let error = run(&missing).expect_err("no such file");
    assert!(error.to_string().contains("failed to read"), "{error}");
}

#[test]
fn an_upstream_document_is_known_by_its_title() {
    for (title, api) in [
        ("User-related APIs", Api::QuranReflect),
        ("OAuth2 APIs", Api::OAuth2),
        ("Quran.com Auth V1 API", Api::LegacyGroups),
    ] {
        let upstream = json!({"info": {"title": title}});
        assert_eq!(of_title(&upstream).expect("known"), api);
    }
    let error = of_title(&json!({"info": {"title": "Recipes"}})).expect_err("unknown");
    let message = error.to_string();
    assert!(message.contains("`Recipes`") && message.contains("OAuth2 APIs"), "{message}");
}

/// Needs upstream's documents, which are not part of the repository: set `UPSTREAM_PRELIVE`,
/// `UPSTREAM_PRODUCTION`, `UPSTREAM_OAUTH2` and `UPSTREAM_LEGACY_GROUPS` to their paths.
#[test]
#[ignore = "needs upstream's documents"]
fn removing_any_entry_of_the_real_ledger_reports_exactly_its_difference() {
    for (variable, api, environment) in [
        ("UPSTREAM_PRELIVE", Api::QuranReflect, PRELIVE),
        ("UPSTREAM_PRODUCTION", Api::QuranReflect, Environment::Production),
        ("UPSTREAM_OAUTH2", Api::OAuth2, PRELIVE),
        ("UPSTREAM_OAUTH2", Api::OAuth2, Environment::Production),
        ("UPSTREAM_LEGACY_GROUPS", Api::LegacyGroups, Environment::Production),
    ] {
        let ours = document(api, environment).expect("it fits");
        let ledger = Ledger::parse(api.curation_source()).expect("a ledger");
        let path = std::env::var(variable).expect(variable);
        let upstream = read_upstream(&path).expect("upstream's document");
        assert_eq!(of_title(&upstream).expect("a known title"), api);
        let clean = compare_documents(&upstream, &ours, environment);
        assert!(judge(clean.clone(), &ledger, environment).is_clean(), "{variable}");
        let mut removed_entries = 0;
        for group in 0..ledger.differences.len() {
            for entry in 0..ledger.differences[group].entries.len() {
                let mut shorter = ledger.clone();
                if shorter.differences[group].environment().is_some_and(|only| only != environment)
                {
                    continue;
                }
                let removed = shorter.differences[group].entries.remove(entry);
                let verdict = judge(clean.clone(), &shorter, environment);
                let [(difference, None)] = verdict.unexplained.as_slice() else {
                    panic!("{}: {:?}", removed.pointer, verdict.unexplained);
                };
                assert_eq!(difference.pointer, removed.pointer);
                assert_eq!(
                    (&difference.upstream, &difference.ours),
                    (&removed.upstream, &removed.ours)
                );
                assert!(verdict.obsolete.is_empty(), "{}", removed.pointer);
                removed_entries += 1;
            }
        }
        assert!(removed_entries > 0, "{variable}");
        eprintln!("{variable}, {environment}: {removed_entries} entries removed, one at a time");
    }
}
