//! Lists, search and profiles.

use serde_json::json;

use crate::support::{Api, strings};

#[tokio::test]
async fn joined_and_managed_rooms_are_the_callers() {
    // joined-lists-callers-rooms, managed-lists-administered-rooms, rooms-sorted-by-name, rooms-filtered-by-query,
    // query-is-part-of-the-name
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    for (name, public) in [("beta", true), ("Alpha", false), ("gamma", true)] {
        api.group(&owner, name, public).await;
    }
    let mine = api.group(&member, "delta", true).await;
    owner.act(&format!("/v1/rooms/{mine}/join")).await.ok();
    let names = async |path: &str| strings(&owner.get(path).await.ok(), "name");
    assert_eq!(names("/v1/rooms/joined-rooms").await, ["Alpha", "beta", "delta", "gamma"]);
    assert_eq!(names("/v1/rooms/managed-rooms").await, ["Alpha", "beta", "gamma"]);
    assert_eq!(
        names("/v1/rooms/joined-rooms?sortBy=NAME_DESC").await,
        ["gamma", "delta", "beta", "Alpha"]
    );
    assert_eq!(names("/v1/rooms/joined-rooms?query=ET").await, ["beta"]);
    assert_eq!(names("/v1/rooms/joined-rooms?limit=3&page=2").await, ["gamma"]);
    assert_eq!(names("/v1/rooms/managed-rooms?page=9").await, Vec::<String>::new());
    assert_eq!(member.get("/v1/rooms/joined-rooms").await.ok()["total"], 1);
}

#[tokio::test]
async fn latest_activity_is_the_newest_post_or_creation() {
    // rooms-sorted-by-name
    let api = Api::start().await;
    let owner = api.owner();
    let first = api.group(&owner, "first", true).await;
    api.group(&owner, "second", true).await;
    let path = "/v1/rooms/managed-rooms?sortBy=LATEST_ACTIVITY";
    assert_eq!(strings(&owner.get(path).await.ok(), "name"), ["second", "first"]);
    api.post(&owner, first, 1).await;
    assert_eq!(strings(&owner.get(path).await.ok(), "name"), ["first", "second"]);
}

#[tokio::test]
async fn search_finds_public_rooms_by_name_or_description() {
    // search-shows-public-only, search-matches-name-or-description, search-filters-room-type, search-in-stable-order,
    // search-ignores-case, room-type-in-any-case
    let api = Api::start().await;
    let owner = api.owner();
    api.group(&owner, "zulu readers", true).await;
    api.group(&owner, "hidden readers", false).await;
    let described = api.group(&owner, "alpha", true).await;
    owner
        .patch("/v1/rooms/groups", json!({ "id": described, "description": "for READERS" }))
        .await
        .ok();
    api.page(&owner, "readers-page").await;
    let found = async |query: &str| {
        strings(&owner.get(&format!("/v1/rooms/search{query}")).await.ok(), "name")
    };
    assert_eq!(found("?query=reaDers").await, ["alpha", "readers-page", "zulu readers"]);
    assert_eq!(found("?query=readers&roomType=PAGE").await, ["readers-page"]);
    assert_eq!(found("?roomType=group").await, ["alpha", "zulu readers"]);
    assert_eq!(found("?roomType=castle").await, Vec::<String>::new());
    assert_eq!(found("?limit=2&page=2").await, ["zulu readers"]);
    assert_eq!(found("?query=zulu%20readers").await, ["zulu readers"]);
    assert_eq!(found("?query=zulu+readers").await, ["zulu readers"]);
}

#[tokio::test]
async fn a_profile_tells_the_callers_relation() {
    // profile-tells-relation, private-profile-visible, profile-by-url-ignores-case
    let api = Api::start().await;
    let (owner, member, outsider) = (api.owner(), api.member(), api.outsider());
    let room = api.group(&owner, "readers", false).await;
    let token = api.invite(&owner, room, &member).await;
    member.get(&format!("/v1/rooms/{room}/accept-invite?token={token}")).await.ok();
    for (actor, expected) in
        [(&owner, [true; 3]), (&member, [false, false, true]), (&outsider, [false; 3])]
    {
        for path in [format!("/v1/rooms/{room}"), "/v1/rooms/group/READERS".to_owned()] {
            let profile = actor.get(&path).await.ok();
            assert_eq!([&profile["isOwner"], &profile["isAdmin"], &profile["isMember"]], expected);
        }
    }
    // unknown-room-not-found
    owner.get("/v1/rooms/1").await.refused(404, None);
}

#[tokio::test]
async fn the_demo_community_is_believable() {
    let api = Api::demo().await;
    let owner = api.owner();
    let room = owner.get("/v1/rooms/group/evening-reflections").await.ok();
    assert_eq!(room["id"], 1_767_225_600_123_456_i64);
    assert_eq!(room["membersCount"], 12);
    assert_eq!(room["postsCount"], 5);
    assert_eq!(room["mutualFollowersCount"], 3);
    let found = owner.get("/v1/rooms/search?limit=100").await.ok();
    assert_eq!(found["total"], 6);
    assert_eq!(api.mock.control().mails().len(), 3);
    assert_eq!(api.mock.control().pending_pages().len(), 1);
}

#[tokio::test]
async fn what_was_read_before_is_read_anew_after_any_change() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    assert_eq!(owner.profile(room).await, owner.profile(room).await);
    // Different eyes see different things.
    assert_eq!(owner.profile(room).await["isOwner"], true);
    assert_eq!(member.profile(room).await["isOwner"], false);
    // Somebody else's write, which is a POST.
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    assert_eq!(owner.profile(room).await["membersCount"], 2);
    assert_eq!(member.profile(room).await["isMember"], true);
    // A reset, after which there are as few changes as there were before, and another room of the same id.
    api.mock.control().reset();
    let again = api.group(&owner, "writers", true).await;
    assert_eq!(again, room);
    assert_eq!(owner.profile(room).await["url"], "writers");
}
