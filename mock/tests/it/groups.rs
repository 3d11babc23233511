//! Creating and updating groups.

use serde_json::{Value, json};

use crate::support::Api;

#[tokio::test]
async fn the_creator_owns_the_group() {
    // creator-owns-group, owner-belongs-from-the-start, group-url-lowercased, group-public-by-default
    let api = Api::start().await;
    let owner = api.owner();
    let created =
        owner.post("/v1/rooms/groups", json!({ "name": "Readers", "url": "ReaDers" })).await.ok();
    let group = &created["data"];
    assert_eq!(group["url"], "readers");
    assert_eq!(
        [&group["isPublic"], &group["isOwner"], &group["isAdmin"], &group["isMember"]],
        [true; 4]
    );
    assert_eq!(group["ownerId"], owner.id);
    assert_eq!(group["membersCount"], 1);
    assert_eq!(owner.members(group["id"].as_i64().unwrap()).await, [owner.id.as_str()]);
}

#[tokio::test]
async fn a_url_belongs_to_one_group() {
    // group-url-unique, group-url-conflict-on-update
    let api = Api::start().await;
    let owner = api.owner();
    let room = api.group(&owner, "readers", true).await;
    api.group(&owner, "writers", true).await;
    let again =
        api.member().post("/v1/rooms/groups", json!({ "name": "x", "url": "READERS" })).await;
    again.refused(400, "group-url-unique");
    again.names("url");
    let moved = owner.patch("/v1/rooms/groups", json!({ "id": room, "url": "Writers" })).await;
    moved.refused(400, "group-url-conflict-on-update");
    moved.names("url");
    owner.patch("/v1/rooms/groups", json!({ "id": room, "url": "READERS" })).await.ok();
    owner.patch("/v1/rooms/groups", json!({ "id": room, "url": "Singers" })).await.ok();
    assert_eq!(owner.get("/v1/rooms/group/singers").await.ok()["id"], room);
    owner.get("/v1/rooms/group/readers").await.refused(404, None);
    api.group(&owner, "readers", true).await;
}

#[tokio::test]
async fn unset_null_and_value_differ() {
    // update-null-keeps-value, update-null-clears-country
    let api = Api::start().await;
    let owner = api.owner();
    let room = api.group(&owner, "readers", false).await;
    let update = async |fields: Value| {
        let mut body = json!({ "id": room });
        body.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        owner.patch("/v1/rooms/groups", body).await.ok();
        owner.profile(room).await
    };
    let set =
        update(json!({ "country": "TR", "hideFollowJoinButton": true, "description": "Evenings" }))
            .await;
    assert_eq!([&set["country"], &set["description"]], ["TR", "Evenings"]);
    let kept = update(json!({ "public": null, "hideFollowJoinButton": null })).await;
    assert_eq!([&kept["isPublic"], &kept["hideFollowJoinButton"]], [false, true]);
    assert_eq!(kept["country"], "TR");
    let cleared = update(json!({ "country": null })).await;
    assert_eq!(cleared.get("country"), None);
    assert_eq!(cleared["description"], "Evenings");
    assert_eq!(update(json!({ "public": true })).await["isPublic"], true);
    assert_eq!(update(json!({ "public": null })).await["isPublic"], true);
}

#[tokio::test]
async fn an_avatar_is_set_or_removed_but_not_both() {
    // avatar-or-remove
    let api = Api::start().await;
    let owner = api.owner();
    let room = api.group(&owner, "readers", true).await;
    let plain = owner.profile(room).await["avatarUrls"].clone();
    let avatar = "data:image/png;base64,aGVsbG8=";
    let both = json!({ "id": room, "avatar": avatar, "removeAvatar": true });
    owner.patch("/v1/rooms/groups", both).await.refused(400, "avatar-or-remove");
    owner
        .patch("/v1/rooms/groups", json!({ "id": room, "avatar": avatar, "removeAvatar": false }))
        .await
        .ok();
    assert_ne!(owner.profile(room).await["avatarUrls"], plain);
    owner.patch("/v1/rooms/groups", json!({ "id": room, "removeAvatar": true })).await.ok();
    assert_eq!(owner.profile(room).await["avatarUrls"], plain);
    owner.patch("/v1/rooms/groups", json!({ "id": room, "avatar": "hello" })).await.names("avatar");
}

#[tokio::test]
async fn group_operations_do_not_find_pages_nor_the_reverse() {
    // operation-fits-room-kind
    let api = Api::start().await;
    let owner = api.owner();
    let (group, page) =
        (api.group(&owner, "readers", true).await, api.page(&owner, "cordoba").await);
    let rule = "operation-fits-room-kind";
    owner.patch("/v1/rooms/groups", json!({ "id": page, "name": "x" })).await.refused(404, rule);
    owner.patch("/v1/rooms/pages", json!({ "id": group, "name": "x" })).await.refused(404, rule);
    let member = api.member();
    for (room, verb) in [(page, "join"), (page, "leave"), (group, "follow"), (group, "unfollow")] {
        member.act(&format!("/v1/rooms/{room}/{verb}")).await.refused(404, rule);
    }
    owner.get("/v1/rooms/group/cordoba").await.refused(404, None);
    owner.get("/v1/rooms/page/readers").await.refused(404, None);
}

#[tokio::test]
async fn a_group_and_a_page_may_have_the_same_address() {
    let api = Api::start().await;
    let owner = api.owner();
    let group = api.group(&owner, "cordoba", true).await;
    let page = api.page(&owner, "cordoba").await;
    assert_eq!(owner.get("/v1/rooms/group/cordoba").await.ok()["id"], group);
    assert_eq!(owner.get("/v1/rooms/page/cordoba").await.ok()["id"], page);
}
