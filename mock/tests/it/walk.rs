//! A walk that reaches every documented status of every operation. (The support code holds each answer to the document.)

use std::collections::BTreeSet;

use reqwest::Method;
use rooms_mock::{CLIENT_ID, Environment, Mock};
use serde_json::{Value, json};

use crate::support::{Actor, Api, application, new_post};

/// Calls that need no thought: without credentials, and with input that cannot be right.
async fn refusals_of_every_operation(api: &Api) {
    for operation in api.document.operations() {
        let method: Method = operation.method.parse().unwrap();
        let path = operation.path.replace("{url}", "a").replace("{subdomain}", "a");
        let wrong = path.replace(['{', '}'], "");
        api.raw(method.clone(), &format!("/quran-reflect{wrong}")).send().await.unwrap();
        let body = operation.request_body.is_some().then(|| json!([]));
        let query = if operation.id == "get_user" || operation.id == "get_own_profile" {
            "?qdc=7"
        } else {
            "?limit=0"
        };
        api.owner().call(method.clone(), &format!("{wrong}{query}"), body).await;
        let owner = &api.mock.accounts().owner.user_id;
        let narrow = api.mock.control().issue_access_token(owner, "openid");
        api.raw(method, &format!("/quran-reflect{wrong}"))
            .header("x-auth-token", narrow.unwrap())
            .header("x-client-id", CLIENT_ID)
            .send()
            .await
            .unwrap();
    }
}

/// Calls each of which is about something that does not exist.
async fn nothing_there(owner: &Actor<'_>) {
    for (method, path, body) in [
        (
            Method::POST,
            "/v1/rooms/admins-access",
            json!({ "roomId": 1, "userId": owner.id, "admin": true }),
        ),
        (Method::PATCH, "/v1/rooms/groups", json!({ "id": 1 })),
        (Method::PATCH, "/v1/rooms/pages", json!({ "id": 1 })),
        (Method::POST, "/v1/rooms/1/invite", json!({ "userIds": ["x"], "emails": [] })),
        (Method::PATCH, "/v1/rooms/1/posts/1/privacy", json!({ "isPublic": true })),
        (Method::POST, "/v1/posts", new_post(json!({ "roomId": 1 }))),
    ] {
        owner.call(method, path, Some(body)).await;
    }
    for (method, path) in [
        (Method::GET, "/v1/rooms/1/members"),
        (Method::GET, "/v1/rooms/1/accept-invite?token=x"),
        (Method::GET, "/v1/rooms/1/reject-invite?token=x"),
        (Method::DELETE, "/v1/rooms/1/members/x"),
        (Method::GET, "/v1/rooms/group/a"),
        (Method::GET, "/v1/rooms/page/a"),
        (Method::GET, "/v1/rooms/group/a/accept/b"),
        (Method::GET, "/v1/rooms/page/a/accept/b"),
        (Method::GET, "/v1/rooms/1"),
        (Method::GET, "/v1/rooms/1/posts"),
        (Method::POST, "/v1/rooms/1/join"),
        (Method::POST, "/v1/rooms/1/leave"),
        (Method::POST, "/v1/rooms/1/follow"),
        (Method::POST, "/v1/rooms/1/unfollow"),
        (Method::GET, "/v1/posts/1"),
        (Method::DELETE, "/v1/posts/1"),
        (Method::GET, "/v1/users/nobody"),
    ] {
        owner.call(method, path, None).await;
    }
}

/// What the owner may do, and the outsider may not.
async fn allowed_and_forbidden(api: &Api) {
    let (owner, member, outsider) = (api.owner(), api.member(), api.outsider());
    let group = api.group(&owner, "readers", true).await;
    let hidden = api.group(&owner, "hidden", false).await;
    let (page, closed) = (api.page(&owner, "cordoba").await, api.page(&owner, "granada").await);
    for id in [page, closed] {
        owner.patch("/v1/rooms/pages", json!({ "id": id, "public": id == page })).await.ok();
    }
    for (room, verb, ending) in [(group, "join", "leave"), (page, "follow", "unfollow")] {
        member.act(&format!("/v1/rooms/{room}/{verb}")).await.ok();
        member.act(&format!("/v1/rooms/{room}/{ending}")).await.ok();
        member.act(&format!("/v1/rooms/{room}/{verb}")).await.ok();
        owner.act(&format!("/v1/rooms/{room}/{ending}")).await;
    }
    outsider.act(&format!("/v1/rooms/{hidden}/join")).await;
    outsider.act(&format!("/v1/rooms/{closed}/follow")).await;
    for (room, list) in [(group, "members"), (group, "posts")] {
        owner.get(&format!("/v1/rooms/{room}/{list}")).await.ok();
    }
    let post = api.post(&owner, group, 1).await;
    for actor in [&outsider, &owner] {
        actor.admin_access(group, &member, true).await;
        actor.patch("/v1/rooms/groups", json!({ "id": group, "name": "Readers" })).await;
        actor.patch("/v1/rooms/pages", json!({ "id": page, "name": "Cordoba" })).await;
        let invitation = json!({ "userIds": [outsider.id], "emails": [] });
        actor.post(&format!("/v1/rooms/{group}/invite"), invitation).await;
        actor.delete(&format!("/v1/rooms/{group}/members/{}", member.id)).await;
        actor
            .patch(&format!("/v1/rooms/{group}/posts/{post}/privacy"), json!({ "isPublic": true }))
            .await;
        actor.get(&format!("/v1/posts/{post}")).await;
        actor.post("/v1/posts", new_post(json!({ "roomId": group }))).await;
        actor.delete(&format!("/v1/posts/{post}")).await;
    }
    owner.post("/v1/rooms/pages", application("toledo")).await.ok();
    enter_by_invitation_and_link(api, hidden, closed).await;
    for path in [
        "joined-rooms",
        "managed-rooms",
        "search",
        "group/readers",
        "page/cordoba",
        &group.to_string(),
    ] {
        owner.get(&format!("/v1/rooms/{path}")).await.ok();
    }
    owner.get("/v1/users/profile").await.ok();
    owner.get("/v1/users/yusuf.demir").await.ok();
}

async fn enter_by_invitation_and_link(api: &Api, group: i64, page: i64) {
    let (owner, outsider) = (api.owner(), api.outsider());
    for verb in ["reject-invite", "accept-invite"] {
        let token = api.invite(&owner, group, &outsider).await;
        outsider.get(&format!("/v1/rooms/{group}/{verb}?token={token}")).await.ok();
    }
    for (room, address) in [(group, "group/hidden"), (page, "page/granada")] {
        let token = owner.profile(room).await["privateToken"].as_str().unwrap().to_owned();
        outsider.get(&format!("/v1/rooms/{address}/accept/{token}")).await.ok();
        outsider.get(&format!("/v1/rooms/{address}/accept/nonsense")).await;
    }
}

#[tokio::test]
async fn every_documented_status_of_every_operation_is_reached() {
    walk(Environment::PreLive).await;
}

#[tokio::test]
async fn production_is_held_to_its_own_document() {
    walk(Environment::Production).await;
}

async fn walk(environment: Environment) {
    let api = Api::of(environment, Mock::builder()).await;
    refusals_of_every_operation(&api).await;
    nothing_there(&api.owner()).await;
    allowed_and_forbidden(&api).await;
    let seen: BTreeSet<(String, u16)> = api
        .mock
        .control()
        .requests()
        .into_iter()
        .filter_map(|line| Some((line.operation?, line.status)))
        .collect();
    let documented: BTreeSet<(String, u16)> = api
        .document
        .operations()
        .iter()
        .flat_map(|operation| {
            operation.responses.iter().map(|response| (operation.id.clone(), response.status))
        })
        .collect();
    let unreached: Vec<_> = documented.difference(&seen).collect();
    assert!(unreached.is_empty(), "{unreached:?}");
    let undocumented: Vec<_> = seen.difference(&documented).collect();
    assert!(undocumented.is_empty(), "{undocumented:?}");
    let _: Value = api.mock.control().state();
}
