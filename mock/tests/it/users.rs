//! Profiles of people.

use crate::support::Api;

#[tokio::test]
async fn ones_own_address_is_shown_on_request_only() {
    // own-email-on-request
    let api = Api::start().await;
    let owner = api.owner();
    assert_eq!(owner.get("/v1/users/profile").await.ok().get("email"), None);
    assert_eq!(owner.get("/v1/users/profile?qdc=true").await.ok()["email"], owner.email);
    assert_eq!(owner.get("/v1/users/profile?qdc=false").await.ok().get("email"), None);
    owner.get("/v1/users/profile?qdc=maybe").await.names("qdc");
}

#[tokio::test]
async fn the_address_of_others_is_never_shown() {
    // others-email-never-shown
    let api = Api::demo().await;
    let (owner, member) = (api.owner(), api.member());
    let seen = owner.get(&format!("/v1/users/{}?qdc=true", member.id)).await.ok();
    assert!(!seen.to_string().contains('@'), "{seen}");
    assert_eq!(seen["followed"], true);
    assert_eq!(seen["mutualFollowersCount"], 0);
    let own = member.get(&format!("/v1/users/{}?qdc=true", member.id)).await.ok();
    assert_eq!(own["email"], member.email);
}

#[tokio::test]
async fn people_are_found_by_id_or_handle() {
    let api = Api::start().await;
    let owner = api.owner();
    let member = api.member().id;
    assert_eq!(owner.get("/v1/users/Yusuf.Demir").await.ok()["id"], member);
    assert_eq!(owner.get(&format!("/v1/users/{member}")).await.ok()["username"], "yusuf.demir");
    owner.get("/v1/users/nobody").await.refused(404, None);
    owner.get("/v1/users/0b9d2f64-71c3-4e58-a0f6-3c5d8e917b2a").await.refused(404, None);
}
