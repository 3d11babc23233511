//! The demo community, and what is read after a change.

use serde_json::Value;

use crate::support::Api;

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

#[tokio::test]
async fn tabs_and_popularity_in_the_demo_community() {
    let api = Api::demo().await;
    let (owner, room) = (api.owner(), 1_767_225_600_123_456_i64);
    let bodies = async |query: &str| {
        let list = owner.get(&format!("/v1/rooms/{room}/posts{query}")).await.ok();
        let likes = |post: &Value| post["likesCount"].as_i64().unwrap();
        let kinds = |post: &Value| {
            (likes(post), post["postTypeId"].as_i64().unwrap(), post["isSaved"] == true)
        };
        list["data"].as_array().unwrap().iter().map(kinds).collect::<Vec<_>>()
    };
    assert_eq!(
        bodies("?sortBy=popular").await.iter().map(|post| post.0).collect::<Vec<_>>(),
        [5, 3, 2, 1, 1]
    );
    assert!(bodies("?tab=reflections").await.iter().all(|post| post.1 == 1));
    assert_eq!(bodies("?tab=saved").await.iter().filter(|post| post.2).count(), 2);
}
