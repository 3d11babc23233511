//! Faults: each does what its name says, through the whole pipeline, and nothing without being asked for.

use reqwest::Method;
use rooms_mock::{Mock, fault};
use serde_json::{Value, json};

use crate::support::Api;

/// A mock with one fault, and answers that are not held to the document.
struct Faulty(Api);

impl Faulty {
    async fn start(name: &str) -> Self {
        Self(Api::with(Mock::builder().fault(name)).await)
    }

    async fn call(
        &self,
        token: &str,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> (u16, String) {
        let mut request = self
            .0
            .raw(method, &format!("/quran-reflect{path}"))
            .header("x-client-id", self.0.mock.client_id())
            .header("x-auth-token", token);
        if let Some(body) = body {
            request = request.json(&body);
        }
        let response = request.send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    }

    async fn get(&self, token: &str, path: &str) -> (u16, String) {
        self.call(token, Method::GET, path, None).await
    }
}

#[tokio::test]
async fn an_unknown_fault_does_not_start() {
    let error = Mock::builder().fault("owner-may-fly").start().await.unwrap_err();
    assert!(error.to_string().contains("owner-may-leave"), "{error}");
}

#[tokio::test]
async fn the_catalogue_is_long_and_every_fault_starts() {
    assert!(fault::catalogue().len() >= 80);
    for entry in fault::catalogue() {
        Faulty::start(entry.name).await;
    }
}

#[tokio::test]
async fn owner_may_leave_breaks_that_rule_only() {
    let api = Api::with(Mock::builder().fault("owner-may-leave")).await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/leave")).await.refused(403, "only-members-leave");
    owner.act(&format!("/v1/rooms/{room}/leave")).await.ok();
    assert_eq!(owner.members(room).await, Vec::<String>::new());
}

#[tokio::test]
async fn invite_token_reusable_and_rejected_token_lives() {
    for (name, verb) in
        [("invite-token-reusable", "accept-invite"), ("rejected-token-lives", "reject-invite")]
    {
        let api = Api::with(Mock::builder().fault(name)).await;
        let (owner, member) = (api.owner(), api.member());
        let room = api.group(&owner, "readers", false).await;
        let token = api.invite(&owner, room, &member).await;
        member.get(&format!("/v1/rooms/{room}/{verb}?token={token}")).await.ok();
        member.get(&format!("/v1/rooms/{room}/accept-invite?token={token}")).await.ok();
    }
}

#[tokio::test]
async fn private_rooms_are_found_and_entered() {
    let api = Api::with(
        Mock::builder().fault("private-room-in-search").fault("private-group-open-to-join"),
    )
    .await;
    let room = api.group(&api.owner(), "readers", false).await;
    assert_eq!(api.member().get("/v1/rooms/search").await.ok()["total"], 1);
    api.member().act(&format!("/v1/rooms/{room}/join")).await.ok();
}

#[tokio::test]
async fn a_revoked_admin_still_acts() {
    let api = Api::with(Mock::builder().fault("revoked-admin-still-acts")).await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    let rename = json!({ "id": room, "name": "x" });
    member.patch("/v1/rooms/groups", rename.clone()).await.refused(403, "update-needs-admin");
    api.promote(&owner, room, &member).await;
    member.admin_access(room, &member, false).await.ok();
    member.patch("/v1/rooms/groups", rename).await.ok();
}

#[tokio::test]
async fn admin_access_survives_leaving() {
    let api = Api::with(Mock::builder().fault("admin-access-survives-leaving")).await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    api.promote(&owner, room, &member).await;
    member.act(&format!("/v1/rooms/{room}/leave")).await.ok();
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    assert_eq!(member.profile(room).await["isAdmin"], true);
}

#[tokio::test]
async fn a_page_needs_no_approval() {
    let api = Api::with(Mock::builder().fault("page-needs-no-approval")).await;
    api.owner().post("/v1/rooms/pages", crate::support::application("cordoba")).await.ok();
    api.owner().get("/v1/rooms/page/cordoba").await.ok();
}

#[tokio::test]
async fn null_clears_public() {
    let api = Api::with(Mock::builder().fault("null-clears-public")).await;
    let room = api.group(&api.owner(), "readers", true).await;
    api.owner().patch("/v1/rooms/groups", json!({ "id": room, "public": null })).await.ok();
    assert_eq!(api.owner().profile(room).await["isPublic"], false);
}

#[tokio::test]
async fn paging_repeats_an_item() {
    let api = Api::with(Mock::builder().fault("paging-repeats-an-item")).await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    let second = owner.get(&format!("/v1/rooms/{room}/members?limit=1&page=2")).await.ok();
    assert_eq!(second["data"][0]["id"], owner.id);
}

#[tokio::test]
async fn shapes_are_broken_wherever_a_room_stands() {
    for (name, breaks) in [
        ("members-count-off-by-one", json!({ "membersCount": 2 })),
        ("wrong-type", json!({ "membersCount": "1" })),
        ("null-field", json!({ "description": null })),
        ("extra-field", json!({ "internalScore": 7 })),
        ("room-type-in-capitals", json!({ "roomType": "GROUP" })),
        ("member-flag-inverted", json!({ "isMember": false })),
    ] {
        let faulty = Faulty::start(name).await;
        let token = &faulty.0.mock.accounts().owner.access_token;
        let body = json!({ "name": "a", "url": "a" });
        faulty.call(token, Method::POST, "/v1/rooms/groups", Some(body)).await;
        let (_, text) = faulty.get(token, "/v1/rooms/search").await;
        let list: Value = serde_json::from_str(&text).unwrap();
        for (field, value) in breaks.as_object().unwrap() {
            assert_eq!(&list["data"][0][field], value, "{name}");
        }
    }
}

#[tokio::test]
async fn replies_are_garbled() {
    let faulty = Faulty::start("truncated-body").await;
    let token = faulty.0.mock.accounts().owner.access_token.clone();
    let (status, text) = faulty.get(&token, "/v1/rooms/joined-rooms").await;
    assert_eq!(status, 200);
    assert!(serde_json::from_str::<Value>(&text).is_err(), "{text}");
    let faulty = Faulty::start("html-instead-of-json").await;
    assert!(faulty.get(&token, "/v1/rooms/1").await.1.starts_with("<!doctype html>"));
    let faulty = Faulty::start("created-answered-as-ok").await;
    let body = json!({ "name": "a", "url": "a" });
    assert_eq!(faulty.call(&token, Method::POST, "/v1/rooms/groups", Some(body)).await.0, 200);
    let faulty = Faulty::start("long-names-accepted").await;
    let body = json!({ "name": "a".repeat(60), "url": "a" });
    assert_eq!(faulty.call(&token, Method::POST, "/v1/rooms/groups", Some(body)).await.0, 201);
    let (status, text) =
        faulty.call(&token, Method::POST, "/v1/rooms/groups", Some(json!({ "name": 7 }))).await;
    assert_eq!(status, 400, "what cannot be read at all is still refused: {text}");
}

#[tokio::test]
async fn an_expired_token_is_accepted() {
    let faulty = Faulty::start("expired-token-accepted").await;
    let expired = &faulty.0.mock.accounts().owner.expired_access_token;
    assert_eq!(faulty.get(expired, "/v1/users/profile").await.0, 200);
    assert_eq!(faulty.get("nonsense", "/v1/users/profile").await.0, 401);
    let faulty = Faulty::start("credentials-not-checked").await;
    assert_eq!(faulty.get("nonsense", "/v1/rooms/search").await.0, 200);
    for operation in faulty.0.document.operations() {
        let path = operation.path.replace('{', "1").replace('}', "");
        let status =
            faulty.call("", operation.method.parse().unwrap(), &path, Some(json!({}))).await.0;
        assert!(status < 500, "{}", operation.id);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_race_lets_a_token_work_twice() {
    let faulty = Faulty::start("invite-token-race").await;
    let (owner, member) = (faulty.0.owner(), faulty.0.member());
    let room = faulty.0.group(&owner, "readers", false).await;
    let token = faulty.0.invite(&owner, room, &member).await;
    let path = format!("/v1/rooms/{room}/accept-invite?token={token}");
    let calls = [0; 4].map(|_| tokio::spawn(member.request(Method::GET, &path).send()));
    let mut accepted = 0;
    for call in calls {
        accepted += usize::from(call.await.unwrap().unwrap().status() == 200);
    }
    assert!(accepted > 1, "{accepted}");
}

#[tokio::test]
async fn a_fault_of_ones_own_sits_on_the_same_seams() {
    #[derive(Debug)]
    struct Shouting;

    impl rooms_mock::Fault for Shouting {
        fn body(&self, _call: &rooms_mock::quran_reflect::Call, body: &mut Value) {
            if let Some(name) = body.pointer_mut("/data/name") {
                *name = name.as_str().unwrap_or_default().to_uppercase().into();
            }
        }
    }

    let api = Api::with(Mock::builder().custom_fault(Shouting)).await;
    let body = json!({ "name": "readers", "url": "readers" });
    assert_eq!(api.owner().post("/v1/rooms/groups", body).await.ok()["data"]["name"], "READERS");
}
