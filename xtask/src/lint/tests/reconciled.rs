//! The real documents and ledgers, changed one thing at a time, without any upstream document.

use rooms_openapi::{Api, Environment};
use serde_json::{Value, json};

use super::super::{problem::Problem, reconciled::Reconciled};
use crate::{
    drift::{self, Ledger, lock_file_name},
    paths::workspace_root,
};

fn document(api: Api, environment: Environment) -> Value {
    drift::document(api, environment).expect("it fits")
}

fn reconciled(api: Api) -> Reconciled {
    let of = |environment| Some(document(api, environment));
    Reconciled::new(api, of, lock(api).as_deref())
}

fn lock(api: Api) -> Option<String> {
    let root = workspace_root().expect("a workspace");
    std::fs::read_to_string(root.join("openapi").join(lock_file_name(api))).ok()
}

fn ledger(api: Api) -> Ledger {
    Ledger::parse(api.curation_source()).expect("a ledger")
}

/// Where something does not fit.
fn pointers(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|one| one.pointer.as_str()).collect()
}

#[test]
fn every_committed_document_fits_what_it_was_reconciled_with() {
    for api in Api::ALL {
        assert_eq!(lock(*api).is_some(), *api != Api::Ucs, "{}", api.name());
        let problems = reconciled(*api).problems(&ledger(*api));
        assert_eq!(problems, [], "{}", api.name());
    }
}

#[test]
fn removing_any_entry_of_a_ledger_is_noticed_at_its_place() {
    let mut removed = 0;
    for api in Api::ALL {
        let reconciled = reconciled(*api);
        let ledger = ledger(*api);
        for (number, group) in ledger.differences.iter().enumerate() {
            for position in 0..group.entries.len() {
                let mut shorter = ledger.clone();
                let entry = shorter.differences[number].entries.remove(position);
                let problems = reconciled.problems(&shorter);
                assert_eq!(pointers(&problems), [entry.pointer], "{}", api.name());
                removed += 1;
            }
        }
    }
    assert!(removed > 400, "{removed}");
}

#[test]
fn a_change_of_a_document_is_noticed_at_its_place_unless_an_entry_says_so() {
    let api = Api::QuranReflect;
    for (at, value, pointer, entry) in [
        (
            "/components/schemas/CreateGroup/properties/name/maxLength",
            Some(json!(7)),
            "CreateGroup#/properties/name/maxLength",
            None,
        ),
        (
            "/components/schemas/CreateGroup/properties/later",
            Some(json!({"type": "string", "maxLength": 5})),
            "CreateGroup#/properties/later",
            Some(json!({"upstream": "absent", "ours": "string"})),
        ),
        (
            "/components/schemas/CreateGroup/properties/public",
            None,
            "CreateGroup#/properties/public",
            None,
        ),
        (
            "/paths/~1v1~1rooms~1{id}/get/responses/410",
            Some(json!({"description": "Gone."})),
            "GET /v1/rooms/{id}#/responses/410",
            Some(json!({"upstream": "absent", "ours": "no body"})),
        ),
        ("/paths/~1v1~1rooms~1{id}/get", None, "GET /v1/rooms/{id}#", None),
    ] {
        let changed = |environment| {
            let mut document = document(api, environment);
            let (owner, name) = at.rsplit_once('/').expect("a place");
            let owner = document.pointer_mut(owner).expect(at);
            let map = owner.as_object_mut().expect("an object");
            match &value {
                Some(value) => map.insert(name.to_owned(), value.clone()),
                None => map.remove(name),
            };
            Some(document)
        };
        let reconciled = Reconciled::new(api, changed, lock(api).as_deref());
        let problems = reconciled.problems(&ledger(api));
        let found = pointers(&problems);
        assert!(found.iter().any(|one| one.starts_with(pointer)), "{at}: {found:?}");
        let Some(mut entry) = entry else { continue };
        assert_eq!(found, [pointer]);
        entry["pointer"] = pointer.into();
        let mut longer = ledger(api);
        longer.differences[0].entries.push(serde_json::from_value(entry).expect("an entry"));
        assert_eq!(reconciled.problems(&longer), [], "{at}");
        let last = longer.differences[0].entries.last_mut().expect("the new one");
        last.ours = json!("number");
        assert_eq!(pointers(&reconciled.problems(&longer)), [pointer], "{at}");
    }
}

#[test]
fn a_ledger_that_was_never_reconciled_says_so() {
    let of = |environment| Some(document(Api::OAuth2, environment));
    let problems = Reconciled::new(Api::OAuth2, of, None).problems(&ledger(Api::OAuth2));
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].advice.contains("--reconcile"), "{problems:?}");
    let broken = Reconciled::new(Api::OAuth2, of, Some("{}"));
    assert_eq!(broken.problems(&ledger(Api::OAuth2)).len(), 1);
}
