//! What answers for a fixture has to be the fixture: a live target, played by a mock whose answers are altered on the way.

use std::{
    fmt,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use conformance::{
    finding::Finding,
    scenario::{Context, GroupPlan, Raw, Role, Scenario, ScenarioFuture, ScenarioKind},
    suite::{self, ScenarioResult, Verdict},
    targets::{AccountSlot, Kind, Target},
};
use rooms_client::{Client, Credentials, Environment};
use rooms_mock::{Account, Fault, Mock, Reply, domain::Call};
use rooms_openapi::Api;
use serde_json::{Value, json};

/// What becomes of the answers of an operation; of both profiles if it has no name.
type Change = (&'static str, Box<dyn Fn(&mut Value) + Send + Sync>);

/// Alters answers, once it is told how.
#[derive(Clone, Default)]
struct Between(Arc<Mutex<Option<Change>>>);

impl fmt::Debug for Between {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Between")
    }
}

impl Fault for Between {
    fn body(&self, call: &Call, body: &mut Value) {
        if let Some((operation, change)) = &*self.0.lock().unwrap()
            && (call.operation == *operation || operation.is_empty() && is_profile(call))
        {
            change(body);
        }
    }

    fn reply(&self, _operation: &str, reply: &mut Reply) {
        if reply.body.as_ref() == b"null" {
            reply.body = Bytes::new();
        }
    }
}

static STORY: Scenario = Scenario {
    name: "a_story_in_a_fixture",
    claim: "What answers for a fixture is the fixture.",
    operation: "get_group_by_url",
    api: Api::QuranReflect,
    cast: &[(Role::Owner, AccountSlot::Owner), (Role::Member, AccountSlot::Member)],
    requires: &[],
    reads_only: false,
    kind: ScenarioKind::Written,
    run: outcome,
};

fn outcome(context: &Context) -> ScenarioFuture<'_> {
    Box::pin(async {
        let (owner, member) = (context.owner(), context.member());
        let group = owner.group("a group", GroupPlan::public("Circle")).await;
        let renamed = owner.call("owner renames it", |client| {
            let id = group.id()?;
            Ok(client.update_group(id).name("Another").send())
        });
        renamed.await.should_succeed();
        let joins = member.call("member joins", |client| Ok(client.join_group(group.id()?).send()));
        joins.await.should_succeed();
        let writes = member.raw("member writes", || {
            let post = json!({
                "body": "Salam to all of you.", "roomId": group.id()?,
                "draft": false, "references": [], "mentions": [],
            });
            Ok(Raw::post("/v1/posts").json(&json!({ "post": post })))
        });
        writes.await.should_succeed();
    })
}

fn is_profile(call: &Call) -> bool {
    ["get_room", "get_group_by_url"].contains(&call.operation.as_str())
}

struct Stage {
    mock: Mock,
    between: Between,
    folder: tempfile::TempDir,
}

fn connect(mock: &Mock, account: &Account) -> Client {
    Client::builder()
        .environment(Environment::custom(mock.url()).unwrap())
        .credentials(Credentials::new(mock.client_id(), &*account.access_token))
        .build()
        .unwrap()
}

impl Stage {
    async fn new() -> Self {
        let between = Between::default();
        let mock = Mock::builder().custom_fault(between.clone()).start();
        Self { mock: mock.await.unwrap(), between, folder: tempfile::tempdir().unwrap() }
    }

    /// A group that is none of the suite's.
    async fn group_of(&self, account: &Account, url: &str) -> i64 {
        let client = connect(&self.mock, account);
        let created = client.create_group("Private matters", url).send().await.unwrap();
        created.data.id.get()
    }

    /// The profile of a room, and its members, as its owner sees them.
    async fn shown(&self, account: &Account, id: i64) -> Value {
        let client = connect(&self.mock, account);
        let room = client.get_room(id).send().await.unwrap().into_inner();
        let members = client.list_members(id).send().await.unwrap().into_inner();
        json!([room, members])
    }

    async fn run(&self) -> ScenarioResult {
        let config = crate::live::config(&self.mock, Kind::PreLive, crate::live::valid);
        let target = Target::live(config, self.folder.path()).unwrap();
        suite::run_scenario(Arc::new(target), &STORY).await.unwrap()
    }

    async fn run_with(
        &self,
        operation: &'static str,
        change: impl Fn(&mut Value) + Send + Sync + 'static,
    ) -> ScenarioResult {
        *self.between.0.lock().unwrap() = Some((operation, Box::new(change)));
        let result = self.run().await;
        *self.between.0.lock().unwrap() = None;
        result
    }
}

/// The findings of a run that went on without its fixture.
fn goes_on_without<'r>(result: &'r ScenarioResult, what: &str) -> Vec<&'r Finding> {
    assert!(result.errors.is_empty(), "{what}: {:?}", result.errors);
    assert!(result.left_behind.is_empty(), "{what}: {:?}", result.left_behind);
    assert_eq!(result.verdict(Kind::PreLive, false), Verdict::Findings, "{what}");
    for label in ["a group", "owner renames it", "member joins", "member writes"] {
        let mut steps = result.not_exercised.iter();
        let step = steps.any(|one| one.step.as_deref() == Some(label));
        assert!(step, "{what}: {label}: {:?}", result.not_exercised);
    }
    let findings = result.findings.iter().filter(|one| one.check == "lookup_fits");
    findings.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lookup_that_gives_another_room_is_a_finding_and_nothing_is_written_to_it() {
    let stage = Stage::new().await;
    let first = stage.run().await;
    assert!(first.errors.is_empty(), "{:?}", first.errors);
    assert!(first.left_behind.is_empty(), "{:?}", first.left_behind);
    let accounts = stage.mock.accounts();
    let own = stage.group_of(&accounts.owner, "of-the-owner").await;
    let foreign = stage.group_of(&accounts.outsider, "of-the-outsider").await;
    let before =
        [stage.shown(&accounts.owner, own).await, stage.shown(&accounts.outsider, foreign).await];
    let ledgers = [true, false];
    for (known, id) in ledgers
        .into_iter()
        .flat_map(|known| [own, foreign, 9_007_199_254_740_991].map(|id| (known, id)))
    {
        if !known {
            // Another machine, which knows nothing.
            let ledger = stage.folder.path().join("ledger.jsonl");
            std::fs::remove_file(ledger).unwrap_or_default();
        }
        let result = stage.run_with("get_group_by_url", move |body| body["id"] = json!(id)).await;
        let what = format!("{id}, {known}");
        let findings = goes_on_without(&result, &what);
        assert_eq!(findings.len(), 1, "{what}: {findings:?}");
        assert_eq!(findings[0].operation.as_deref(), Some("get_group_by_url"));
        assert_eq!(findings[0].body_pointer.as_deref(), Some("/id"));
    }
    let after =
        [stage.shown(&accounts.owner, own).await, stage.shown(&accounts.outsider, foreign).await];
    assert_eq!(before, after);
    let again = stage.run().await;
    assert!(again.errors.is_empty(), "{:?}", again.errors);
    assert!(again.not_exercised.iter().all(|one| one.step.as_deref() == Some("a group")));
}

#[tokio::test(flavor = "multi_thread")]
async fn slug_and_owner_of_what_is_looked_up_have_to_be_those_of_the_fixture() {
    let stage = Stage::new().await;
    stage.run().await;
    let changes: [(&str, &str, Value); 5] = [
        ("get_group_by_url", "url", json!("another-slug")),
        ("get_group_by_url", "isOwner", json!(false)),
        ("get_group_by_url", "ownerId", json!("00000000-0000-4000-8000-000000000000")),
        ("get_group_by_url", "name", json!("Another name")),
        ("get_room", "id", json!(7)),
    ];
    for (operation, field, value) in changes {
        let result = stage.run_with(operation, move |body| body[field] = value.clone()).await;
        let findings = goes_on_without(&result, field);
        assert_eq!(findings.len(), 1, "{field}: {findings:?}");
        assert_eq!(findings[0].operation.as_deref(), Some(operation));
        assert_eq!(findings[0].body_pointer, Some(format!("/{field}")));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_without_a_usable_id_is_a_finding_and_no_fixture() {
    let stage = Stage::new().await;
    stage.run().await;
    let id = |value: Value| move |body: &mut Value| body["id"] = value.clone();
    for value in [json!("12"), json!(null), json!(1.5), json!([1])] {
        let result = stage.run_with("get_group_by_url", id(value.clone())).await;
        goes_on_without(&result, &value.to_string());
    }
    let empty = |body: &mut Value| *body = json!({});
    let result = stage.run_with("get_group_by_url", empty).await;
    goes_on_without(&result, "an empty object");
    let nothing = |body: &mut Value| *body = Value::Null;
    let result = stage.run_with("get_group_by_url", nothing).await;
    goes_on_without(&result, "an empty body");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_whose_owner_is_shown_nowhere_is_left_alone_without_a_finding_about_it() {
    let stage = Stage::new().await;
    stage.run().await;
    const HIDDEN: [&str; 2] = ["ownerId", "isOwner"];
    for (hidden, is_used) in [(&HIDDEN[..1], true), (&HIDDEN, false)] {
        let hide = move |body: &mut Value| {
            for field in hidden {
                body.as_object_mut().unwrap().remove(*field);
            }
        };
        *stage.between.0.lock().unwrap() = Some(("", Box::new(hide)));
        let result = stage.run().await;
        let step = result.not_exercised.iter();
        let left_out = { step }.any(|one| one.step.as_deref() == Some("member joins"));
        assert_eq!(left_out, !is_used, "{hidden:?}: {:?}", result.not_exercised);
        let mut findings = result.findings.iter();
        assert!(findings.all(|one| one.check != "lookup_fits"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_creation_that_names_another_room_is_a_finding_and_the_room_is_found_later() {
    let stage = Stage::new().await;
    let accounts = stage.mock.accounts();
    let own = stage.group_of(&accounts.owner, "of-the-owner").await;
    let before = stage.shown(&accounts.owner, own).await;
    let wrong = move |body: &mut Value| body["data"]["id"] = json!(own);
    let result = stage.run_with("create_group", wrong).await;
    let findings = goes_on_without(&result, "a created group");
    assert_eq!(findings[0].operation.as_deref(), Some("create_group"));
    assert_eq!(findings[0].body_pointer.as_deref(), Some("/data/id"));
    assert_eq!(stage.shown(&accounts.owner, own).await, before);
    let config = crate::live::config(&stage.mock, Kind::PreLive, crate::live::valid);
    let target = Arc::new(Target::live(config, stage.folder.path()).unwrap());
    let cleaned = suite::clean_up(target).await.unwrap();
    assert!(cleaned.left_behind.is_empty(), "{cleaned:?}");
    let again = stage.run().await;
    assert!(again.errors.is_empty(), "{:?}", again.errors);
    let mut findings = again.findings.iter();
    assert!(findings.all(|one| one.check == "snapshot"), "{:?}", again.findings);
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_of_another_room_are_findings_and_nobody_is_removed_by_them() {
    let stage = Stage::new().await;
    stage.run().await;
    let accounts = stage.mock.accounts();
    let owner = connect(&stage.mock, &accounts.owner);
    let post = owner.create_post("A reflection of my own.");
    let post = post.send().await.unwrap().into_inner();
    let post = serde_json::to_value(&post).unwrap();
    let id = post["data"]["id"].as_i64().or(post["post"]["id"].as_i64()).unwrap();
    let own = serde_json::to_value(owner.get_post(id).send().await.unwrap().into_inner());
    let own = own.unwrap();
    let listed = own.clone();
    let more = move |body: &mut Value| {
        let mut post = listed.clone();
        post["roomId"] = Value::Null;
        body["data"].as_array_mut().unwrap().push(post);
    };
    let result = stage.run_with("list_room_posts", more).await;
    let findings = goes_on_without_or_stays(&result);
    assert!(findings, "{:?}", result.findings);
    let still = owner.get_post(id).send().await.unwrap().into_inner();
    assert_eq!(serde_json::to_value(&still).unwrap()["id"], own["id"]);

    let member = accounts.member.user_id.to_string();
    let others = move |body: &mut Value| {
        for item in body["data"].as_array_mut().unwrap() {
            item["id"] = json!(member);
        }
    };
    let result = stage.run_with("list_members", others).await;
    assert!(goes_on_without_or_stays(&result), "{:?}", result.findings);
}

/// A finding about a list, and no step in the fixture.
fn goes_on_without_or_stays(result: &ScenarioResult) -> bool {
    assert!(result.errors.is_empty(), "{:?}", result.errors);
    let mut steps = result.not_exercised.iter();
    assert!(steps.any(|one| one.step.as_deref() == Some("member joins")));
    result.findings.iter().any(|one| one.check == "lookup_fits")
}
