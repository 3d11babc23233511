//! Private links.

use serde_json::json;

use crate::support::Api;

#[tokio::test]
async fn the_private_link_admits_and_again_is_no_news() {
    // private-link-admits, private-link-again-is-no-news, private-token-for-admins
    let api = Api::start().await;
    let (owner, member, outsider) = (api.owner(), api.member(), api.outsider());
    let room = api.group(&owner, "readers", false).await;
    assert_eq!(member.profile(room).await.get("privateToken"), None);
    let token = owner.profile(room).await["privateToken"].as_str().unwrap().to_owned();
    let link = format!("/v1/rooms/group/Readers/accept/{token}");
    let first = member.get(&link).await.ok();
    assert_eq!(first, json!({ "roomId": room, "success": true, "isNewMember": true }));
    let before = api.state();
    assert_eq!(member.get(&link).await.ok()["isNewMember"], false);
    assert_eq!(before, api.state());
    assert_eq!(member.profile(room).await.get("privateToken"), None);
    api.promote(&owner, room, &member).await;
    assert_eq!(member.profile(room).await["privateToken"], token);

    outsider.get("/v1/rooms/group/readers/accept/pl_0").await.refused(400, "private-link-admits");
    outsider.get(&format!("/v1/rooms/group/nowhere/accept/{token}")).await.refused(404, None);
    outsider.get(&format!("/v1/rooms/page/readers/accept/{token}")).await.refused(404, None);
}

#[tokio::test]
async fn a_public_room_has_no_private_link() {
    // private-link-only-while-private
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let page = api.page(&owner, "cordoba").await;
    assert_eq!(owner.profile(page).await.get("privateToken"), None);
    owner.patch("/v1/rooms/pages", json!({ "id": page, "public": false })).await.ok();
    let token = owner.profile(page).await["privateToken"].as_str().unwrap().to_owned();
    let link = format!("/v1/rooms/page/cordoba/accept/{token}");
    assert_eq!(member.get(&link).await.ok()["isNewMember"], true);
    owner.patch("/v1/rooms/pages", json!({ "id": page, "public": true })).await.ok();
    let refused = api.outsider().get(&link).await;
    refused.refused(400, "private-link-only-while-private");
    refused.names("token");
}
