//! The address that a group gives up is free again, which no scenario asks.

use serde_json::json;

use crate::support::Api;

#[tokio::test]
async fn a_url_belongs_to_one_group() {
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
