//! Posts in rooms and outside: who sees them, who changes them.

use serde_json::{Value, json};

use crate::support::{Actor, Api, application, ids, new_post};

async fn listed(actor: &Actor<'_>, room: i64, query: &str) -> Vec<i64> {
    ids(&actor.get(&format!("/v1/rooms/{room}/posts{query}")).await.ok())
}

#[tokio::test]
async fn posts_for_members_only_are_for_members_only() {
    // members-only-posts-for-members, posts-sorted, tabs-select-posts
    let api = Api::start().await;
    let (owner, outsider) = (api.owner(), api.outsider());
    let room = api.group(&owner, "readers", true).await;
    let public = api.post(&owner, room, 1).await;
    let hidden = api.post(&owner, room, 2).await;
    let as_room = api.post(&owner, room, 0).await;
    assert_eq!(listed(&owner, room, "").await, [as_room, hidden, public]);
    assert_eq!(listed(&outsider, room, "").await, [as_room, public]);
    assert_eq!(listed(&owner, room, "?tab=members_only").await, [hidden]);
    assert_eq!(listed(&owner, room, "?tab=public").await, [as_room, public]);
    assert_eq!(listed(&owner, room, "?tab=saved").await, Vec::<i64>::new());
    assert_eq!(listed(&owner, room, "?limit=2&page=2").await, [public]);
    outsider
        .get(&format!("/v1/posts/{hidden}"))
        .await
        .refused(404, "members-only-posts-for-members");
    outsider.get(&format!("/v1/posts/{public}")).await.ok();
    let statuses =
        async |id: i64| owner.get(&format!("/v1/posts/{id}")).await.ok()["roomPostStatus"].clone();
    assert_eq!(
        [statuses(hidden).await, statuses(public).await, statuses(as_room).await],
        [0, 1, 2]
    );
}

#[tokio::test]
async fn tabs_and_popularity_in_the_demo_community() {
    // tabs-select-posts, posts-sorted
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

#[tokio::test]
async fn posts_of_a_private_room_are_hidden_from_others() {
    // posts-of-private-room-hidden
    let api = Api::start().await;
    let (owner, outsider) = (api.owner(), api.outsider());
    let room = api.group(&owner, "readers", false).await;
    let public = api.post(&owner, room, 1).await;
    let rule = "posts-of-private-room-hidden";
    outsider.get(&format!("/v1/rooms/{room}/posts")).await.refused(404, rule);
    assert_eq!(listed(&owner, room, "").await, [public]);
    // privacy-changes-visibility: public means visible outside the room, a private room included.
    outsider.get(&format!("/v1/posts/{public}")).await.ok();
}

#[tokio::test]
async fn admins_change_who_sees_a_post() {
    // privacy-needs-admin, privacy-changes-visibility, post-must-be-in-room
    let api = Api::start().await;
    let (owner, member, outsider) = (api.owner(), api.member(), api.outsider());
    let room = api.group(&owner, "readers", true).await;
    let other = api.group(&owner, "writers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    let post = api.post(&member, room, 1).await;
    let privacy = |room: i64, post: i64| format!("/v1/rooms/{room}/posts/{post}/privacy");
    let hide = json!({ "isPublic": false });
    member.patch(&privacy(room, post), hide.clone()).await.refused(403, "privacy-needs-admin");
    assert_eq!(owner.patch(&privacy(room, post), hide.clone()).await.ok()["roomPostStatus"], 0);
    outsider.get(&format!("/v1/posts/{post}")).await.refused(404, "members-only-posts-for-members");
    assert_eq!(
        owner.patch(&privacy(room, post), json!({ "isPublic": true })).await.ok()["roomPostStatus"],
        1
    );
    outsider.get(&format!("/v1/posts/{post}")).await.ok();
    owner.patch(&privacy(other, post), hide.clone()).await.refused(404, "post-must-be-in-room");
    owner.patch(&privacy(room, 1), hide.clone()).await.refused(404, "post-must-be-in-room");
    owner.patch(&privacy(1, post), hide).await.refused(404, None);
}

#[tokio::test]
async fn only_members_post_in_a_room_and_only_admins_as_the_room() {
    // room-post-needs-membership, as-room-needs-admin, post-as-self-only
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    let in_room = |status: i64| new_post(json!({ "roomId": room, "roomPostStatus": status }));
    member.post("/v1/posts", in_room(1)).await.refused(403, "room-post-needs-membership");
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    member.post("/v1/posts", in_room(0)).await.refused(403, "as-room-needs-admin");
    member.post("/v1/posts", in_room(1)).await.ok();
    owner.post("/v1/posts", in_room(0)).await.ok();
    member.post("/v1/posts", new_post(json!({ "roomId": 1 }))).await.refused(404, None);
    let as_owner = new_post(json!({ "postAsAuthorId": owner.id }));
    member.post("/v1/posts", as_owner).await.refused(403, "post-as-self-only");
    member.post("/v1/posts", new_post(json!({ "postAsAuthorId": member.id }))).await.ok();
    assert_eq!(owner.profile(room).await["postsCount"], 2);
}

#[tokio::test]
async fn a_post_needs_six_characters_and_verses_that_exist() {
    // post-body-minimum, post-references-valid
    let api = Api::start().await;
    let owner = api.owner();
    owner.post("/v1/posts", new_post(json!({ "body": "short" }))).await.names("post.body");
    owner.post("/v1/posts", new_post(json!({ "body": "صبر و " }))).await.ok();
    let verses = |chapter: i64, from: i64, to: i64| {
        new_post(
            json!({ "references": [{ "chapterId": 1, "from": 1, "to": 1 }, { "chapterId": chapter, "from": from, "to": to }] }),
        )
    };
    owner.post("/v1/posts", verses(2, 286, 286)).await.ok();
    owner.post("/v1/posts", verses(114, 0, 0)).await.ok();
    owner.post("/v1/posts", verses(115, 1, 1)).await.names("post.references[1].chapterId");
    for (from, to, field) in [(1, 287, "to"), (5, 4, "to"), (0, 4, "from")] {
        let answer = owner.post("/v1/posts", verses(2, from, to)).await;
        answer.refused(400, "post-references-valid");
        answer.names(&format!("post.references[1].{field}"));
    }
}

#[tokio::test]
async fn drafts_are_seen_by_their_author_only() {
    // drafts-are-private
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    let draft = new_post(json!({ "roomId": room, "draft": true }));
    let draft = member.post("/v1/posts", draft).await.ok()["data"]["id"].as_i64().unwrap();
    assert_eq!(member.get(&format!("/v1/posts/{draft}")).await.ok()["draft"], true);
    owner.get(&format!("/v1/posts/{draft}")).await.refused(404, "drafts-are-private");
    assert_eq!(listed(&member, room, "").await, Vec::<i64>::new());
    assert_eq!(member.profile(room).await["postsCount"], 0);
    let path = format!("/v1/rooms/{room}/posts/{draft}/privacy");
    owner.patch(&path, json!({ "isPublic": false })).await.refused(404, "post-must-be-in-room");
}

#[tokio::test]
async fn authors_and_admins_delete_and_deleted_is_gone() {
    // delete-needs-author-or-admin, deleted-post-is-gone
    let api = Api::start().await;
    let (owner, member, outsider) = (api.owner(), api.member(), api.outsider());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    let (one, two) = (api.post(&member, room, 1).await, api.post(&member, room, 2).await);
    let path = |post: i64| format!("/v1/posts/{post}");
    outsider.delete(&path(one)).await.refused(403, "delete-needs-author-or-admin");
    outsider.delete(&path(two)).await.refused(404, "members-only-posts-for-members");
    assert_eq!(member.delete(&path(one)).await.ok(), json!({ "success": true }));
    owner.delete(&path(two)).await.ok();
    for post in [one, two] {
        member.get(&path(post)).await.refused(404, "deleted-post-is-gone");
        member.delete(&path(post)).await.refused(404, "deleted-post-is-gone");
    }
    assert_eq!(listed(&member, room, "").await, Vec::<i64>::new());
    assert_eq!(member.profile(room).await["postsCount"], 0);
    member.get("/v1/posts/1").await.refused(404, None);
}

#[tokio::test]
async fn a_post_without_a_room_says_so() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let mention = json!({
        "marker": format!("{{{{{}}}}}", member.id), "userId": member.id, "displayName": "Yusuf",
    });
    let body = new_post(
        json!({ "body": format!("With {{{{{}}}}} today", member.id), "mentions": [mention], "tags": ["hope"] }),
    );
    let post = owner.post("/v1/posts", body).await.ok()["data"].clone();
    assert_eq!([&post["room"], &post["roomId"]], [&Value::Null, &Value::Null]);
    assert_eq!(post["mentions"][0]["id"], member.id);
    assert_eq!(post["tags"][0]["name"], "hope");
    assert_eq!(
        member.get(&format!("/v1/posts/{}", post["id"])).await.ok()["isByFollowedUser"],
        false
    );
}

#[tokio::test]
async fn followers_of_a_page_see_its_posts() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let page = api.page(&owner, "cordoba").await;
    let hidden = api.post(&owner, page, 2).await;
    assert_eq!(listed(&member, page, "").await, Vec::<i64>::new());
    member.act(&format!("/v1/rooms/{page}/follow")).await.ok();
    assert_eq!(listed(&member, page, "").await, [hidden]);
    let post = member.get(&format!("/v1/posts/{hidden}")).await.ok();
    assert_eq!(post["room"]["subdomain"], application("cordoba")["url"]);
}

#[tokio::test]
async fn authors_keep_their_posts_in_a_room_they_have_left() {
    // authors-keep-their-posts
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    let post = api.post(&member, room, 2).await;
    member.act(&format!("/v1/rooms/{room}/leave")).await.ok();
    member.get(&format!("/v1/posts/{post}")).await.ok();
    member.delete(&format!("/v1/posts/{post}")).await.ok();
}

#[tokio::test]
async fn unknown_people_are_left_out_of_the_mentions() {
    // unknown-mentions-left-out
    let api = Api::start().await;
    let owner = api.owner();
    let mention = |user: &str| {
        json!({
            "marker": "{{0b9d2f64-71c3-4e58-a0f6-3c5d8e917b2a}}",
            "userId": user,
            "displayName": "Somebody",
        })
    };
    let nobody = "00000000-0000-4000-8000-000000000000";
    let fields = json!({ "mentions": [mention(nobody), mention(&owner.id)] });
    let post = owner.post("/v1/posts", new_post(fields)).await.ok();
    let mentions = post["data"]["mentions"].as_array().unwrap();
    assert_eq!(mentions.len(), 1);
    assert_eq!(mentions[0]["id"], owner.id);
    let marker = "{{0b9d2f64-71c3-4e58-a0f6-3c5d8e917b2a}}";
    let fields = json!({ "body": format!("سلام {marker}"), "mentions": [mention(&owner.id)] });
    let post = owner.post("/v1/posts", new_post(fields)).await.ok();
    let at = &post["data"]["mentions"][0]["locations"];
    assert_eq!(*at, json!({ "start": 5, "end": 5 + marker.len() }));
}
