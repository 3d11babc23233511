//! What a live target is spared, told by scenarios on a server that does not refuse what it should.

use std::sync::Arc;

use conformance::{
    scenario::{Cast, Context, GroupPlan, Raw, Role, Scenario, ScenarioFuture, ScenarioKind},
    suite::{self, ScenarioResult, Suite},
    targets::{AccountSlot, Capability, Kind, LiveConfig, Settings, Target},
};
use rooms_client::{Client, Credentials, Environment};
use rooms_mock::{Account, Mock, NewAccount};
use rooms_openapi::Api;
use serde_json::json;

use crate::server::Server;

fn connect(mock: &Mock, account: &Account) -> Client {
    let environment = Environment::custom(mock.url()).unwrap();
    Client::builder()
        .environment(environment)
        .credentials(Credentials::new(mock.client_id(), &*account.access_token))
        .build()
        .unwrap()
}

const fn scenario(
    name: &'static str,
    run: for<'a> fn(&'a Context) -> ScenarioFuture<'a>,
) -> Scenario {
    Scenario {
        name,
        claim: "A live target is spared.",
        operation: "create_group",
        api: Api::QuranReflect,
        cast: &[(Role::Owner, AccountSlot::Owner)],
        requires: &[],
        reads_only: false,
        kind: ScenarioKind::Written,
        run,
    }
}

fn answer(status: &str, body: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\
         connection: close\r\n\r\n{body}"
    )
    .into_bytes()
}

/// A live target at a URL, whose accounts are made up.
fn target(url: &str, folder: &tempfile::TempDir) -> Target {
    let table = |name: &str| {
        format!(
            "[{name}]\nuser_id = '{name}-id'\nemail = '{name}@example.org'\n\
             access_token = '{name}-token'\nexpired_access_token = '{name}-expired'\n"
        )
    };
    let tables = ["owner", "member", "outsider"].map(table).concat();
    crate::private::write(&folder.path().join("actors.toml"), tables);
    let settings = Settings::of([
        ("QF_API_BASE_URL", url),
        ("QF_CLIENT_ID", "rooms"),
        ("QF_RATE", "unlimited"),
    ]);
    let config = LiveConfig::read(Kind::PreLive, &settings, folder.path()).unwrap();
    Target::live(config, folder.path()).unwrap()
}

async fn run(scenario: &'static Scenario, answers: Vec<Vec<u8>>) -> (ScenarioResult, Server) {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::answering(answers).await;
    let target = Arc::new(target(&server.url(), &folder));
    let result = suite::run_scenario(target, scenario).await.unwrap();
    (result, server)
}

static CREATIONS: Scenario = scenario("creations", |context| Box::pin(creations(context)));

async fn creations(context: &Context) {
    let create = || Raw::post("/v1/rooms/groups").json(&json!({"name": "N", "url": "n"}));
    let (owner, anonymous) = (context.owner(), context.anonymous());
    owner.raw("raw", || Ok(create())).await;
    let expired = owner.with_expired_token();
    expired.raw("expired", || Ok(create())).await;
    let broken = owner.with_broken_token();
    broken.raw("broken", || Ok(create())).await;
    anonymous.raw("anonymous", || Ok(create())).await;
}

#[tokio::test]
async fn no_room_is_asked_for_in_the_hope_that_it_is_refused() {
    let (result, server) = run(&CREATIONS, vec![answer("201 Created", "{}")]).await;
    assert_eq!(result.not_exercised.len(), 4, "{:?}", result.not_exercised);
    assert!(server.received.lock().unwrap().is_empty());
}

static REFUSED: Scenario = scenario("refused", |context| Box::pin(refused(context)));

async fn refused(context: &Context) {
    let owner = context.owner();
    owner
        .attempt("owner takes a URL that is taken", |client| {
            Ok(client.create_group("N", "n").send())
        })
        .await;
}

#[tokio::test]
async fn a_room_that_should_have_been_refused_is_left_behind() {
    let body = r#"{"success": true, "data": {"id": 7}}"#;
    let (result, _) = run(&REFUSED, vec![answer("201 Created", body)]).await;
    let left = &result.left_behind;
    assert_eq!(left.len(), 1, "{left:?}");
    assert_eq!(left[0].what, "room 7");
    assert!(left[0].why.contains("ledger entry"), "{left:?}");
    let (result, _) = run(&REFUSED, vec![answer("400 Bad Request", "{}")]).await;
    assert!(result.left_behind.is_empty());
}

static WRITES: Scenario = scenario("writes", |context| Box::pin(writes(context)));

async fn writes(context: &Context) {
    let owner = context.owner();
    owner
        .raw("owner writes a post", || {
            let body = json!({"post": {"body": "Salam to all of you."}});
            Ok(Raw::post("/v1/posts").json(&body))
        })
        .await;
}

#[tokio::test]
async fn a_post_that_may_exist_is_left_behind() {
    let no_id = answer("201 Created", r#"{"success": true}"#);
    for answer in [no_id, Vec::new(), answer("502 Bad Gateway", "{}")] {
        let (result, _) = run(&WRITES, vec![answer]).await;
        let left = &result.left_behind;
        assert_eq!(left.len(), 1, "{left:?}");
        assert!(left[0].why.contains("may exist, see ledger entry"), "{left:?}");
    }
}

#[tokio::test]
async fn a_post_with_an_id_is_removed_again() {
    let created = answer("201 Created", r#"{"post": {"id": 9}}"#);
    let shown = answer("200 OK", r#"{"id": 9, "authorId": "owner-id"}"#);
    let deleted = answer("200 OK", r#"{"success": true}"#);
    let (result, server) = run(&WRITES, vec![created, shown, deleted]).await;
    assert!(result.left_behind.is_empty(), "{:?}", result.left_behind);
    let request = String::from_utf8(server.request(2)).unwrap();
    assert!(request.starts_with("DELETE /quran-reflect/v1/posts/9 "), "{request}");
}

#[tokio::test]
async fn a_post_of_somebody_else_stays_whatever_the_answer_to_its_creation_said() {
    for shown in
        [r#"{"id": 9, "authorId": "somebody"}"#, r#"{"id": 8, "authorId": "owner-id"}"#, "{}"]
    {
        let created = answer("201 Created", r#"{"post": {"id": 9}}"#);
        let answers = vec![created, answer("200 OK", shown)];
        let (result, server) = run(&WRITES, answers).await;
        assert_eq!(server.received.lock().unwrap().len(), 2, "{shown}");
        assert_eq!(result.left_behind.len(), 1, "{shown}");
        let mut findings = result.findings.iter();
        assert!(findings.any(|one| one.check == "lookup_fits"), "{shown}");
    }
}

#[tokio::test]
async fn nothing_is_tried_with_expired_tokens_that_are_accepted() {
    let mock = Mock::builder().fault("expired-token-accepted").start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let config = crate::live::config(&mock, Kind::PreLive, crate::live::valid);
    let mut target = Target::live(config, folder.path()).unwrap();
    assert_eq!(target.lacks(Capability::ExpiredTokens), None);
    suite::preflight(&mut target).await.unwrap();
    let reason = target.lacks(Capability::ExpiredTokens).unwrap();
    assert!(reason.contains("[owner] is not refused"), "{reason}");
}

/// The run of one scenario on a mock that is reached over HTTP, as a live target is.
async fn on_a_mock(mock: &Mock, scenario: &'static Scenario) -> ScenarioResult {
    let folder = tempfile::tempdir().unwrap();
    let config = crate::live::config(mock, Kind::PreLive, crate::live::valid);
    let target = Target::live(config, folder.path()).unwrap();
    suite::run_scenario(Arc::new(target), scenario).await.unwrap()
}

const CAST: Cast = &[(Role::Owner, AccountSlot::Owner), (Role::Member, AccountSlot::Member)];

static PANICS: Scenario =
    Scenario { cast: CAST, ..scenario("panics", |context| Box::pin(panics(context))) };

async fn panics(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let group = owner.group("a group", GroupPlan::public("Circle")).await;
    let id = group.id.get().unwrap();
    let join = member.call("joins", |client| Ok(client.join_group(id).send()));
    join.await.should_succeed();
    let user = member.user_id();
    let promote =
        owner.call("promotes", |client| Ok(client.update_admin_access(id, user, true).send()));
    promote.await.should_succeed();
    member
        .raw("writes", || {
            let body = json!({"post": {"body": "Salam to all of you.", "roomId": id}});
            Ok(Raw::post("/v1/posts").json(&body))
        })
        .await
        .should_succeed();
    panic!("mail to {}", owner.email());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scenario_that_panics_is_cleaned_up_and_its_message_holds_no_secret() {
    let mock = Mock::start().await.unwrap();
    let result = on_a_mock(&mock, &PANICS).await;
    assert_eq!(result.errors, ["the scenario panicked: mail to $EMAIL_OWNER"]);
    assert!(result.left_behind.is_empty(), "{:?}", result.left_behind);
    let owner = connect(&mock, &mock.accounts().owner);
    let joined = owner.list_joined_rooms().send().await.unwrap();
    let group = &joined.data[0];
    assert!(!group.is_public);
    assert_eq!(group.members_count, 1);
    assert_eq!(group.posts_count, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scenario_that_is_interrupted_takes_no_step_and_is_cleaned_up() {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let config = crate::live::config(&mock, Kind::PreLive, crate::live::valid);
    let target = Arc::new(Target::live(config, folder.path()).unwrap());
    target.end_early(conformance::targets::EndedEarly::Interrupted);
    let result = suite::run_scenario(Arc::clone(&target), &REFUSED).await.unwrap();
    assert_eq!(result.exchanges(), 0);
    assert!(result.errors[0].contains("interrupted"), "{:?}", result.errors);
    let suite = Suite { target, scenarios: vec![&REFUSED, &WRITES], jobs: 1 };
    let run = suite.run(|_| {}).await.unwrap();
    assert!(run.results.is_empty());
    assert_eq!(run.untold, 2);
}

static VISITED: Scenario =
    Scenario { cast: CAST, ..scenario("visited", |context| Box::pin(visited(context))) };

async fn visited(context: &Context) {
    let owner = context.owner();
    let group = owner.group("a group", GroupPlan::public("Circle")).await;
    let count = owner.call("looks", |client| Ok(client.get_room(group.id()?).send()));
    count.await.should_succeed();
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_stay_in_a_fixture_which_is_then_left_alone() {
    let mock = Mock::start().await.unwrap();
    let first = on_a_mock(&mock, &VISITED).await;
    assert!(first.errors.is_empty(), "{:?}", first.errors);
    let owner = connect(&mock, &mock.accounts().owner);
    let id = owner.list_joined_rooms().send().await.unwrap().data[0].id;
    owner.update_group(id).public(true).send().await.unwrap();
    let stranger = mock.control().create_account(NewAccount::default()).unwrap();
    let stranger = connect(&mock, &stranger);
    stranger.join_group(id).send().await.unwrap();

    let second = on_a_mock(&mock, &VISITED).await;
    assert!(second.errors.is_empty(), "{:?}", second.errors);
    assert!(second.findings.is_empty(), "{:?}", second.findings);
    let mut reasons = second.not_exercised.iter().map(|one| &one.reason);
    assert!(reasons.any(|reason| reason.contains("other people")));
    let members = owner.list_members(id).send().await.unwrap();
    assert_eq!(members.data.len(), 2, "the stranger is still there");
}
