//! Pages: requested, approved, updated.

use serde_json::json;

use crate::support::{Api, application, ids};

#[tokio::test]
async fn a_page_is_no_room_until_it_is_approved() {
    // page-needs-approval, requested-page-is-hidden, page-requester-becomes-owner, approved-page-is-verified, page-url-becomes-subdomain
    let api = Api::start().await;
    let owner = api.owner();
    let requested = owner.post("/v1/rooms/pages", application("Cordoba")).await.ok();
    let id = requested["data"]["id"].as_i64().unwrap();
    owner.get(&format!("/v1/rooms/{id}")).await.refused(404, None);
    owner.get("/v1/rooms/page/cordoba").await.refused(404, None);
    owner.patch("/v1/rooms/pages", json!({ "id": id, "name": "x" })).await.refused(404, None);
    for list in ["managed-rooms", "joined-rooms", "search"] {
        assert_eq!(ids(&owner.get(&format!("/v1/rooms/{list}")).await.ok()), Vec::<i64>::new());
    }
    assert_eq!(api.mock.control().pending_pages()[0].id, id);

    api.mock.control().approve_page(id).unwrap();
    assert!(api.mock.control().approve_page(id).is_err());
    let page = owner.get("/v1/rooms/page/cordoba").await.ok();
    assert_eq!([&page["roomType"], &page["subdomain"]], ["page", "cordoba"]);
    assert_eq!([&page["isOwner"], &page["isVerified"], &page["isMember"]], [true; 3]);
    assert_eq!(ids(&owner.get("/v1/rooms/managed-rooms").await.ok()), [id]);
}

#[tokio::test]
async fn a_subdomain_belongs_to_one_page_or_request() {
    // page-url-unique, requested-page-url-is-taken, page-url-conflict-on-update
    let api = Api::start().await;
    let owner = api.owner();
    let page = api.page(&owner, "cordoba").await;
    owner.post("/v1/rooms/pages", application("granada")).await.ok();
    for taken in ["Cordoba", "GRANADA"] {
        api.member()
            .post("/v1/rooms/pages", application(taken))
            .await
            .refused(400, "page-url-unique");
    }
    let moved = owner.patch("/v1/rooms/pages", json!({ "id": page, "url": "Granada" })).await;
    moved.refused(400, "page-url-conflict-on-update");
    moved.names("url");
    owner.patch("/v1/rooms/pages", json!({ "id": page, "url": "CORDOBA" })).await.ok();
    owner.patch("/v1/rooms/pages", json!({ "id": page, "url": "Toledo" })).await.ok();
    assert_eq!(owner.get("/v1/rooms/page/toledo").await.ok()["id"], page);
}

#[tokio::test]
async fn only_admins_update_a_page() {
    let api = Api::start().await;
    let owner = api.owner();
    let page = api.page(&owner, "cordoba").await;
    let change = json!({ "id": page, "name": "Cordoba", "country": "ES", "organizationWebsite": "https://example.org" });
    api.member().patch("/v1/rooms/pages", change.clone()).await.refused(403, "update-needs-admin");
    owner.patch("/v1/rooms/pages", change).await.ok();
    let seen = owner.profile(page).await;
    assert_eq!([&seen["name"], &seen["country"]], ["Cordoba", "ES"]);
    let both = json!({ "id": page, "avatar": "data:image/png;base64,", "removeAvatar": true });
    owner.patch("/v1/rooms/pages", both).await.refused(400, "avatar-or-remove");
}
