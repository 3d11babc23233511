//! A walk that reaches every status that can be reached, the examples of the document, and the seeds.

use reqwest::Method;
use serde_json::json;

use super::{GROUP, PAGE, actors, demo, start};

#[tokio::test]
async fn every_status_is_reached_that_can_be() {
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    for operation in api.document.operations() {
        let method: Method = operation.method.parse().unwrap();
        for group in ["7", "x", "1234"] {
            let path = operation.path.replace("{groupId}", group);
            for token in [owner.expired, outsider.token, owner.token] {
                let body = operation.request_body.is_some();
                for user in [7, member.id, outsider.id] {
                    let body = body.then(|| json!({ "userId": user }));
                    api.call(token, method.clone(), &path, body).await;
                }
            }
        }
    }
    let (unreached, undocumented) = api.unreached();
    assert!(undocumented.is_empty(), "{undocumented:?}");
    // 500 takes a fault; the list takes no input and names nothing that could be missing.
    let unreached: Vec<_> = unreached.into_iter().filter(|(_, status)| *status != 500).collect();
    let list = |status| ("list_groups".to_owned(), status);
    assert_eq!(unreached, [list(404), list(422)]);
}

#[tokio::test]
async fn the_examples_of_the_document_are_accepted_or_refused_for_a_reason() {
    for operation in start().await.document.operations() {
        let api = demo().await;
        let [owner, ..] = actors(&api);
        let method: Method = operation.method.parse().unwrap();
        let path = operation.path.replace("{groupId}", "1234");
        let Some(body) = &operation.request_body else {
            api.call(owner.token, method, &path, None).await.ok();
            continue;
        };
        for example in &body.examples {
            let answer =
                api.call(owner.token, method.clone(), &path, Some(example.value.clone())).await;
            // The member of the examples is one already.
            match (operation.id.as_str(), example.name.as_str()) {
                ("invite_user", "by_id") => answer.refused(422, "member-is-not-invited"),
                _ => drop(answer.ok()),
            }
        }
    }
}

#[tokio::test]
async fn the_group_and_the_page_exist_in_every_seed() {
    for api in [start().await, demo().await] {
        let [owner, member, outsider] = actors(&api);
        for room in [GROUP, PAGE] {
            for (actor, admin) in [(owner, true), (member, false)] {
                let data = actor.settings(room).await.ok()["data"].clone();
                assert_eq!(data["currentUserIsAdmin"], admin);
            }
        }
        assert_eq!(outsider.list().await["groups"], json!([]));
    }
}

#[tokio::test]
async fn paths_and_methods_that_lead_nowhere_are_answered_in_the_shape_of_this_api() {
    let api = start().await;
    for (method, path, status, told) in [
        (Method::GET, "/groups/12", 404, "GET /legacy-groups/v1/groups/{groupId}"),
        (Method::GET, "/v1/groups", 404, "GET /legacy-groups/v1/groups/"),
        (
            Method::POST,
            "/v1/groups/12/inviteUser",
            405,
            "PUT /legacy-groups/v1/groups/{groupId}/inviteUser",
        ),
    ] {
        let response = api.raw(method, path).send().await.unwrap();
        assert_eq!(response.status(), status, "{path}");
        let body: serde_json::Value =
            serde_json::from_str(&response.text().await.unwrap()).unwrap();
        let message = body["error"]["message"].as_str().unwrap();
        assert!(message.contains(told), "{message}");
    }
}

#[tokio::test]
async fn further_accounts_and_the_control_over_http_work_here_too() {
    let api = start().await;
    let [owner, ..] = actors(&api);
    let guest = api.mock.control().create_account(Default::default()).unwrap();
    let id = guest.legacy_groups.user_id;
    owner.put(GROUP, "inviteUser", json!({ "userId": id })).await.ok();
    let accept = format!("{}/__mock/legacy-groups/{GROUP}/accept", api.mock.url());
    for status in [200, 404] {
        let body = json!({ "userId": id });
        let response = api.http.post(&accept).json(&body).send().await.unwrap();
        assert_eq!(response.status(), status);
    }
    let list = api.get(&guest.legacy_groups.access_token, "/v1/groups/").await.ok();
    assert_eq!(list["data"]["groups"][0]["id"], GROUP);
    let line = api.mock.control().requests().pop().unwrap();
    assert_eq!(line.caller.as_deref(), Some(guest.username.as_str()));
}
