//! What leaves, what stays, and what the ledger says of it.

use std::{collections::BTreeSet, sync::Arc};

use rooms_openapi::{Api, Document, Environment};
use serde_json::{Value, json};

use super::*;
use crate::{
    exchange::{Body, Headers, Request},
    guard::ledger::Ledger,
    redact::{Secrets, Sort},
};

fn request(method: &str, path: &str, body: &Value) -> Request {
    Request {
        method: method.to_owned(),
        path: format!("/quran-reflect{path}"),
        query: None,
        headers: Headers::default(),
        body: Body(body.to_string().into()),
    }
}

fn shared(folder: &std::path::Path) -> Guard {
    let addressees = BTreeSet::from(["amina@example.org".to_owned()]);
    let ledger = Ledger::open(folder).expect("a ledger");
    Guard::Shared(Box::new(Shared::new(addressees, String::new(), ledger)))
}

fn forwards(guard: &Guard, may_leave_traces: bool, request: &Request) -> bool {
    let intent = Intent { may_leave_traces, ..Intent::default() };
    guard.admit(&rooms(), &intent, request) == Admission::Forward
}

fn rooms() -> Arc<Document> {
    Document::load(Api::QuranReflect, Environment::PreLive)
}

#[test]
fn a_shared_target_gets_no_room_by_accident() {
    let folder = tempfile::tempdir().expect("a folder");
    let guard = shared(folder.path());
    let create = request("POST", "/v1/rooms/groups", &json!({"url": "x"}));
    assert!(!forwards(&guard, false, &create));
    assert!(forwards(&guard, true, &create));
    let ledger = std::fs::read_to_string(folder.path().join("ledger.jsonl")).expect("a file");
    assert_eq!(ledger.lines().count(), 1, "the attempt is on record: {ledger}");
}

#[test]
fn invitations_go_to_known_people_only() {
    let folder = tempfile::tempdir().expect("a folder");
    let guard = shared(folder.path());
    let invite = |email: &str| {
        let body = json!({"userIds": [], "emails": [email]});
        request("POST", "/v1/rooms/7/invite", &body)
    };
    assert!(forwards(&guard, false, &invite("amina@example.org")));
    assert!(!forwards(&guard, true, &invite("stranger@example.org")));
}

#[test]
fn a_fixture_keeps_its_slug() {
    let folder = tempfile::tempdir().expect("a folder");
    let guard = shared(folder.path());
    let rename = request("PATCH", "/v1/rooms/groups", &json!({"id": 7, "url": "x"}));
    let describe = request("PATCH", "/v1/rooms/groups", &json!({"id": 7, "name": "x"}));
    assert!(!forwards(&guard, false, &rename));
    assert!(forwards(&guard, false, &describe));
}

#[test]
fn what_only_reads_is_told_by_the_effect_and_not_by_the_method() {
    let guard = Guard::ReadOnly;
    let accept = request("GET", "/v1/rooms/group/x/accept/token", &Value::Null);
    assert!(!forwards(&guard, true, &accept));
    assert!(forwards(&guard, true, &request("GET", "/v1/rooms/7", &Value::Null)));
}

#[test]
fn the_sessions_of_the_accounts_stay_as_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut tokens = Secrets::default();
    tokens.add(Sort::Credential, "refresh/of=owner", "REFRESH_TOKEN_OWNER");
    let ledger = Ledger::open(folder.path()).expect("a ledger");
    let shared = Shared::new(BTreeSet::new(), String::new(), ledger).with_tokens(tokens);
    let guard = Guard::Shared(Box::new(shared));
    let document = Document::load(Api::OAuth2, Environment::PreLive);
    let admit = |may_leave_traces, path: &str, form: &str| {
        let request = Request {
            method: "POST".to_owned(),
            path: path.to_owned(),
            query: None,
            headers: Headers(vec![(
                "content-type".to_owned(),
                "application/x-www-form-urlencoded".to_owned(),
            )]),
            body: Body(form.to_owned().into()),
        };
        let intent = Intent { may_leave_traces, ..Intent::default() };
        guard.admit(&document, &intent, &request) == Admission::Forward
    };
    let refresh = |token: &str| format!("grant_type=refresh_token&refresh_token={token}");
    for path in ["/oauth2/token", "/oauth2/revoke"] {
        assert!(!admit(false, path, &refresh("made-up")), "{path}");
        assert!(admit(true, path, &refresh("made-up")), "{path}");
        assert!(!admit(true, path, &refresh("refresh%2Fof%3Downer")), "{path}");
    }
    let for_itself = "grant_type=client_credentials&scope=post.read";
    assert!(admit(false, "/oauth2/token", for_itself));
    assert!(admit(false, "/oauth2/introspect", "token=refresh%2Fof%3Downer"));
}

fn intent(scenario: &str, step: &str) -> Intent {
    Intent { scenario: scenario.to_owned(), step: step.to_owned(), ..Intent::default() }
}

#[test]
fn an_invitation_that_is_not_plainly_to_known_people_stays() {
    let folder = tempfile::tempdir().expect("a folder");
    let guard = shared(folder.path());
    for body in [
        json!({"userIds": "stranger", "emails": []}),
        json!({"userIds": [["stranger"]], "emails": []}),
        json!({"userIds": [7], "emails": []}),
        json!({"userId": "stranger"}),
        json!({"userIds": [], "emails": [], "email": "stranger@example.org"}),
        json!(["stranger@example.org"]),
        Value::Null,
    ] {
        let invite = request("POST", "/v1/rooms/7/invite", &body);
        assert!(!forwards(&guard, true, &invite), "{body}");
    }
    let nobody = request("POST", "/v1/rooms/7/invite", &json!({}));
    assert!(forwards(&guard, false, &nobody));
}

#[test]
fn what_leads_to_no_operation_does_not_change_a_shared_target() {
    let folder = tempfile::tempdir().expect("a folder");
    let guard = shared(folder.path());
    let unknown = |method| request(method, "/v1/rooms/7/archive", &Value::Null);
    assert!(!forwards(&guard, true, &unknown("POST")));
    assert!(!forwards(&guard, true, &unknown("DELETE")));
    assert!(forwards(&guard, false, &unknown("GET")));
}

#[test]
fn a_repeated_attempt_has_the_entry_of_the_first() {
    let folder = tempfile::tempdir().expect("a folder");
    let guard = shared(folder.path());
    let post = request("POST", "/v1/posts", &json!({"post": {"body": "Salam."}}));
    for scenario in ["one", "other"] {
        for _ in 0..2 {
            let admission = guard.admit(&rooms(), &intent(scenario, "writes"), &post);
            assert_eq!(admission, Admission::Forward);
        }
    }
    let ledger = std::fs::read_to_string(folder.path().join("ledger.jsonl")).expect("a file");
    assert_eq!(ledger.lines().count(), 2, "{ledger}");
    let settled = guard.settle("one", "writes", Some(201), &json!(7));
    let (settled, written) = settled.expect("announced");
    assert!(written.is_ok());
    assert_eq!(settled.existence, Existence::Yes(7));
    assert_eq!(guard.unsettled("one"), []);
    let open = guard.unsettled("other");
    assert!(matches!(&open[..], [Settled { existence: Existence::Unknown(_), .. }]), "{open:?}");
}

#[test]
fn what_may_exist_is_not_taken_for_refused() {
    let unknown = |status, id| matches!(Existence::of(status, &id), Existence::Unknown(_));
    assert!(unknown(None, Value::Null));
    assert!(unknown(Some(201), Value::Null));
    assert!(unknown(Some(201), json!("7")));
    assert!(unknown(Some(502), Value::Null));
    assert_eq!(Existence::of(Some(401), &json!(7)), Existence::No);
    assert_eq!(Existence::of(Some(429), &Value::Null), Existence::No);
}
