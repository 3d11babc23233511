//! The state of a mock is exported, imported, and kept in a file.

use std::path::Path;
use std::time::Duration;

use reqwest::Method;
use rooms_mock::{ClockKind, Mock, MockBuilder, Seed, StartError};
use serde_json::{Value, json};

use crate::support::{Api, application};

/// A community in which everything has happened that can be saved.
async fn lively(api: &Api) {
    let (owner, member, guest) = (api.owner(), api.member(), api.guest());
    let room = api.group(&owner, "readers", false).await;
    let first = api.invite(&owner, room, &member).await;
    let token = api.invite(&owner, room, &member).await;
    assert_ne!(first, token);
    member.get(&format!("/v1/rooms/{room}/accept-invite?token={token}")).await.ok();
    api.invite(&owner, room, &guest).await;
    api.promote(&owner, room, &member).await;
    let post = api.post(&member, room, 2).await;
    let gone = api.post(&owner, room, 1).await;
    owner.delete(&format!("/v1/posts/{gone}")).await.ok();
    api.mock.control().like_post(post, &owner.id).unwrap();
    owner.post("/v1/rooms/pages", application("cordoba")).await.ok();
    api.mock.control().advance_clock(Duration::from_millis(86_400_500));
}

async fn put(api: &Api, state: &Value) -> (u16, String) {
    let request = api.raw(Method::PUT, "/__mock/state").json(state);
    let response = request.send().await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

async fn export(api: &Api) -> Value {
    let response = api.raw(Method::GET, "/__mock/state").send().await.unwrap();
    serde_json::from_str(&response.text().await.unwrap()).unwrap()
}

#[tokio::test]
async fn an_exported_state_goes_on_in_another_mock_as_if_it_were_there() {
    let (api, other) = (Api::demo().await, Api::start().await);
    lively(&api).await;
    let token = api.mock.control().issue_access_token(&api.owner().id, "room.read").unwrap();
    let state = export(&api).await;
    assert_eq!(put(&other, &state).await.0, 200);
    assert_eq!(export(&other).await, state);
    // What follows from it is there too: indices, counts, orders.
    let profile = |api: &Api| {
        let request = api.raw(Method::GET, "/quran-reflect/v1/rooms/joined-rooms");
        let request = request.header("x-auth-token", &token);
        request.header("x-client-id", api.mock.client_id()).send()
    };
    let (one, two) = (profile(&api).await.unwrap(), profile(&other).await.unwrap());
    assert_eq!(one.status(), 200);
    assert_eq!(one.text().await.unwrap(), two.text().await.unwrap());
    // And both go on alike.
    for api in [&api, &other] {
        let owner = api.owner();
        api.group(&owner, "writers", true).await;
        let taken = json!({ "name": "x", "url": "readers", "public": true });
        owner.post("/v1/rooms/groups", taken).await.refused(400, "group-url-unique");
        let page = api.mock.control().pending_pages().remove(0);
        api.mock.control().approve_page(page.id).unwrap();
    }
    assert_eq!(export(&api).await, export(&other).await);
}

#[tokio::test]
async fn what_is_no_state_or_contradicts_itself_changes_nothing() {
    let api = Api::demo().await;
    lively(&api).await;
    let state = export(&api).await;
    let with = |pointer: &str, value: Value| {
        let mut state = state.clone();
        *state.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
        state
    };
    let twice = |pointer: &str| {
        let mut list = state.pointer(pointer).unwrap().clone();
        let first = list[0].clone();
        list.as_array_mut().unwrap().push(first);
        with(pointer, list)
    };
    let nobody = json!("00000000-0000-0000-0000-000000000009");
    let world = "/saved/quranReflect";
    for (wrong, word) in [
        (json!({}), "no `version`"),
        (json!([1]), "no `version`"),
        (with("/version", json!(7)), "version 7"),
        (with("/version", json!("1")), "reads version 1"),
        (with("/saved", json!({})), "missing field"),
        (with("/saved/ids/drawn", json!(-1)), "integer `-1`"),
        (twice(&format!("{world}/users")), "two users"),
        (twice(&format!("{world}/rooms")), "two rooms"),
        (twice(&format!("{world}/posts")), "two posts"),
        (twice("/saved/legacyGroups/users"), "legacy_groups"),
        (twice("/saved/legacyGroups/rooms"), "legacy_groups"),
        (twice("/saved/ucs/rooms"), "of ucs"),
        (with(&format!("{world}/rooms/0/owner"), nobody.clone()), "owner"),
        (with(&format!("{world}/rooms/0/slug"), json!("Upper")), "lower case"),
        (with(&format!("{world}/posts/0/author"), nobody.clone()), "author"),
        (with(&format!("{world}/posts/0/room"), json!(9)), "does not exist"),
        (with(&format!("{world}/posts/0/likes"), json!([nobody])), "liked"),
        (with(&format!("{world}/invites/0/room"), json!(9)), "invitation"),
        (with(&format!("{world}/users/0/saved"), json!([9])), "saved post"),
        (with(&format!("{world}/users/0/following"), json!([nobody])), "follows"),
        (with(&format!("{world}/pageRequests/0/requester"), nobody.clone()), "of nobody"),
        (with("/saved/legacyGroups/rooms/0/members", json!({ "9": true })), "user 9"),
    ] {
        let (status, text) = put(&api, &wrong).await;
        assert!(status == 400 && text.contains(word), "{word}: {text}");
        assert_eq!(export(&api).await, state);
    }
}

fn keeping(path: &Path) -> MockBuilder {
    Mock::builder().seed(Seed::Demo).clock(ClockKind::Wall).state(path)
}

#[tokio::test]
async fn a_state_in_a_file_survives_restarts() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rooms.json");
    let api = Api::with(keeping(&path)).await;
    lively(&api).await;
    let mut before = export(&api).await;
    let guest = api.mock.control().create_account(Default::default()).unwrap();
    api.mock.stop().await;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let api = Api::with(keeping(&path)).await;
    let mut after = export(&api).await;
    assert_eq!(after["rooms"], before["rooms"]);
    for state in [&mut before, &mut after] {
        state["saved"] = Value::Null;
        state["now"] = Value::Null;
        state["users"] = Value::Null;
    }
    assert_eq!(after, before);
    let request = api.raw(Method::GET, "/quran-reflect/v1/users/profile");
    let request = request.header("x-auth-token", guest.access_token);
    let request = request.header("x-client-id", api.mock.client_id());
    assert_eq!(request.send().await.unwrap().status(), 200);
}

/// Whoever is killed has saved what is older than a moment.
#[tokio::test]
async fn a_change_is_saved_without_being_asked() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rooms.json");
    let api = Api::with(keeping(&path)).await;
    api.group(&api.owner(), "soon-saved", true).await;
    let saved = async {
        while !std::fs::read_to_string(&path).unwrap().contains("soon-saved") {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), saved).await.unwrap();
    // Nothing else is left beside it.
    let mut names: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["rooms.json", "rooms.json.lock"]);
}

#[tokio::test]
async fn a_file_that_cannot_be_used_is_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("rooms.json");
    for (text, word) in [("{\"version\": 7}", "version 7"), ("[", "EOF"), ("{}", "no `version`")] {
        std::fs::write(&path, text).unwrap();
        let error = anyhow::Error::from(keeping(&path).start().await.unwrap_err());
        let told = format!("{error:#}");
        assert!(told.contains(word) && told.contains("rooms.json is left as it is"), "{told}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
    }
    std::fs::remove_file(&path).unwrap();
    let first = keeping(&path).start().await.unwrap();
    let error = keeping(&path).start().await.unwrap_err();
    assert!(
        matches!(error, StartError::State(_)) && error.to_string().contains("another rooms-mock"),
        "{error}"
    );
    first.stop().await;
    keeping(&path).start().await.unwrap();
    let nowhere = folder.path().join("missing/rooms.json");
    let error = keeping(&nowhere).start().await.unwrap_err();
    assert!(error.to_string().contains("check the folder"), "{error}");
}

#[tokio::test]
async fn tokens_of_before_a_reset_are_told_so_and_the_log_survives_on_request() {
    let api = Api::start().await;
    let control = api.mock.control();
    let account = control.create_account(Default::default()).unwrap();
    let told = async || {
        let paths = [
            "/quran-reflect/v1/users/profile",
            "/legacy-groups/v1/groups/1234",
            "/ucs/participant/room",
            "/userinfo",
        ];
        for path in paths {
            let (own, ucs) = (&account.access_token, &account.ucs.access_token);
            let bearer = if path == "/userinfo" { own } else { ucs };
            let request = api.raw(Method::GET, path).bearer_auth(bearer);
            let request =
                request.header("x-client-id", api.mock.client_id()).header("x-auth-token", own);
            let request = request.header("o_t_h", &account.legacy_groups.access_token);
            let text = request.send().await.unwrap().text().await.unwrap();
            assert!(text.contains("from before the mock was reset"), "{path}: {text}");
        }
        let form = format!(
            "grant_type=refresh_token&client_id={}&refresh_token={}",
            api.mock.client_id(),
            account.refresh_token
        );
        let request = api.raw(Method::POST, "/oauth2/token").body(form);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let text = request.send().await.unwrap().text().await.unwrap();
        assert!(text.contains("The refresh token is from before"), "{text}");
    };
    let reset = async |body: Value| {
        let request = api.raw(Method::POST, "/__mock/reset").json(&body);
        request.send().await.unwrap().status()
    };
    assert_eq!(reset(json!({})).await, 200);
    told().await;
    let logged = control.requests().len();
    assert_eq!(reset(json!({ "keepRequests": true })).await, 200);
    told().await;
    assert!(control.requests().len() > logged);
    assert_eq!(reset(json!({ "keep": true })).await, 400);
    // Where a state with these tokens comes back, they work again.
    control.reset();
    let again = control.create_account(Default::default()).unwrap();
    assert_eq!(again, account);
    let request = api.raw(Method::GET, "/quran-reflect/v1/users/profile");
    let request = request.header("x-client-id", api.mock.client_id());
    let request = request.header("x-auth-token", &again.access_token);
    assert_eq!(request.send().await.unwrap().status(), 200);
}

#[tokio::test]
async fn the_clock_can_be_read_and_health_leaves_no_trace() {
    let api = Api::start().await;
    let text = async |path: &str| {
        let response = api.raw(Method::GET, path).send().await.unwrap();
        assert_eq!(response.status(), 200);
        response.text().await.unwrap()
    };
    assert_eq!(text("/health").await, json!({ "status": "ok" }).to_string());
    assert!(api.mock.control().requests().is_empty());
    let clock: Value = serde_json::from_str(&text("/__mock/clock").await).unwrap();
    assert_eq!(clock, json!({ "now": "2026-03-01T08:00:00.000Z", "kind": "fixed" }));
}

#[tokio::test]
async fn what_a_fault_made_of_the_state_comes_back_and_a_mistake_in_a_file_does_not() {
    let faults = ["owner-may-leave", "slug-may-be-taken"];
    let builder = faults.iter().fold(Mock::builder(), |it, name| it.fault(name));
    let api = Api::with(builder).await;
    let owner = api.owner();
    let room = api.group(&owner, "left", true).await;
    let leave = format!("/v1/rooms/{room}/leave");
    assert_eq!(owner.post(&leave, json!({})).await.status, 200);
    api.group(&owner, "twice", true).await;
    api.group(&owner, "twice", true).await;
    let mut state = api.mock.control().export_state().unwrap();
    let plain = Api::start().await;
    plain.mock.control().import_state(state.clone()).unwrap();
    assert_eq!(plain.state()["rooms"], api.state()["rooms"]);
    state["saved"]["changedBy"] = json!([]);
    let refused = plain.mock.control().import_state(state).unwrap_err();
    let cause = std::error::Error::source(&refused).unwrap().to_string();
    assert!(cause.contains("two rooms") || cause.contains("no member"), "{cause}");
}
