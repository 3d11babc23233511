//! The token, the lists, the settings.

use reqwest::Method;
use serde_json::json;

use super::{GROUP, PAGE, actors, demo, start};
use crate::checked::ids;

#[tokio::test]
async fn a_missing_unknown_or_expired_token_is_403_with_a_rule_and_never_401() {
    let api = start().await;
    let [owner, ..] = actors(&api);
    for path in ["/v1/groups/".to_owned(), format!("/v1/groups/{GROUP}")] {
        let bare = api.raw(Method::GET, &path);
        api.send(Method::GET, &path, bare).await.refused(403, "token-required");
        for token in [
            "nonsense",
            owner.expired,
            &api.mock.accounts().owner.access_token,
            &api.mock.accounts().owner.ucs.access_token,
        ] {
            let answer = api.get(token, &path).await;
            answer.refused(403, "token-required");
            assert_eq!(answer.body["error"]["code"], "ForbiddenError");
        }
    }
    let foreign = api
        .http
        .get(format!("{}/quran-reflect/v1/rooms/search", api.mock.url()))
        .header("x-client-id", api.mock.client_id())
        .header("x-auth-token", owner.token);
    assert_eq!(foreign.send().await.unwrap().status(), 401, "a token is for one api");
}

#[tokio::test]
async fn the_lists_hold_the_callers_rooms_by_kind_in_order_of_creation() {
    // list-shows-callers-rooms, lists-in-order-of-creation
    let api = demo().await;
    let [owner, member, outsider] = actors(&api);
    let list = owner.list().await;
    assert_eq!(ids(&list["groups"]), [json!(GROUP)]);
    assert_eq!(ids(&list["pages"]), [json!(PAGE), json!(1340)]);
    assert_eq!(ids(&member.list().await["groups"]), [json!(GROUP), json!(1288)]);
    assert_eq!(outsider.list().await, json!({ "pages": [], "groups": [] }));
}

#[tokio::test]
async fn a_group_has_a_slug_and_a_page_a_subdomain() {
    // kind-tells-slug-or-subdomain
    let api = start().await;
    let [owner, ..] = actors(&api);
    let group = owner.settings(GROUP).await.ok()["data"].clone();
    let page = owner.settings(PAGE).await.ok()["data"].clone();
    let told = |room: &serde_json::Value| {
        ["roomType", "group", "subdomain", "verified", "link"].map(|field| room[field].clone())
    };
    assert_eq!(
        told(&group),
        [
            json!("group"),
            json!("evening-halaqa"),
            json!(""),
            json!(false),
            json!("https://quranreflect.com/groups/evening-halaqa"),
        ]
    );
    assert_eq!(
        told(&page),
        [
            json!("page"),
            json!(""),
            json!("quran-club"),
            json!(true),
            json!("https://quranreflect.com"),
        ]
    );
}

#[tokio::test]
async fn everybody_sees_who_they_are_and_a_private_group_is_for_members() {
    // current-user-is-admin, private-group-for-members
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    for (actor, admin) in [(owner, true), (member, false)] {
        let data = actor.settings(GROUP).await.ok()["data"].clone();
        assert_eq!(
            (&data["currentUserIsAdmin"], &data["membersCount"]),
            (&json!(admin), &json!(2))
        );
    }
    outsider.settings(GROUP).await.refused(403, "private-group-for-members");
    assert_eq!(outsider.settings(PAGE).await.ok()["data"]["currentUserIsAdmin"], false);
}

#[tokio::test]
async fn an_unknown_group_is_404_and_an_id_that_is_no_number_422() {
    let api = start().await;
    let [owner, ..] = actors(&api);
    let answer = owner.settings(1).await;
    answer.refused(404, "unknown-group-not-found");
    assert_eq!(answer.body["error"]["code"], "NotFoundError");
    let answer = api.get(owner.token, "/v1/groups/evening").await;
    answer.refused(422, "group-id-is-a-number");
    let message = answer.body["error"]["message"].as_str().unwrap();
    assert!(message.contains("`groupId`"), "{message}");
}
