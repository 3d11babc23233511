//! Posts: written, listed, read and deleted, refused, and who sees them.

use serde_json::{Value, json};

use crate::{
    apis::quran_reflect::{
        nouns::{Key, Post, Room, Stranger},
        verbs::{Lists as _, User},
    },
    scenario::{
        Context, Raw,
        Role::{Admin, Member, Outsider, Owner},
    },
};

pub(super) async fn room_posts_are_listed_by_tab_order_and_visibility(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let group = owner.public_group().joined_by(&[&member]).await;
    let open = member.posts("Everybody may read this.").in_room(&group).publicly().await.post();
    let closed = member.posts("Only members may read this.").in_room(&group).for_members().await;
    closed
        .shows(
            "room-post-needs-membership",
            json!({"success": true, "data": {"roomPostStatus": 0}}),
        )
        .equal("/data/roomId", &group);
    let closed = closed.post();

    (member.lists_posts(&group).await)
        .shows("posts-sorted", json!({"total": 2, "limit": 20}))
        .equal("/data/0/id", &closed)
        .equal("/data/1/id", &open);
    let popular = member.lists_posts(&group).sort_by("popular").await;
    popular.accepted("posts-sorted").has(&open).has(&closed);
    (outsider.lists_posts(&group).await)
        .shows("members-only-posts-for-members", json!({"total": 1}))
        .has(&open)
        .has_no(&closed);
    let tab = async |tab| member.lists_posts(&group).tab(tab).await.accepted("tabs-select-posts");
    tab("public").await.has(&open).has_no(&closed);
    tab("members_only").await.has(&closed).has_no(&open);
    tab("reflections").await.has(&open).has(&closed);
    tab("saved").await.length("/data", 0);
    let read = outsider.reads_post(&open).await;
    read.accepted("members-only-posts-for-members").equal("/id", &open);
    outsider.reads_post(&closed).await.refused("members-only-posts-for-members");
    (member.lists_posts(&group).page(2, 1).await)
        .shows("posts-sorted", json!({"pages": 2}))
        .length("/data", 1)
        .equal("/data/0/id", &open);
    (member.lists_posts(&group).page(7, 1).await)
        .shows("page-past-the-end-is-empty", json!({"currentPage": 7}))
        .length("/data", 0);
    owner.reads(&group).await.shows("room-post-needs-membership", json!({"postsCount": 2}));
    owner.lists_posts(&Room::nowhere()).await.refused("unknown-room-not-found");
    let liked = outsider.likes_post(&open).await;
    (member.after(&liked).lists_posts(&group).sort_by("popular").await)
        .accepted("posts-sorted")
        .equal("/data/0/id", &open)
        .equal("/data/1/id", &closed);
}

pub(super) async fn posts_of_a_private_room_are_hidden(context: &Context) {
    let [owner, outsider] = User::all(context, [Owner, Outsider]);
    let group = owner.private_group().await;
    let closed =
        owner.posts("Notes of our last evening.").in_room(&group).for_members().await.post();
    let open = owner.posts("Something for everybody.").in_room(&group).publicly().await.post();

    (outsider.lists_posts(&group).await)
        .refused("posts-of-private-room-hidden")
        .equal("/type", "not_found");
    outsider.reads_post(&closed).await.refused("members-only-posts-for-members");
    outsider.reads_post(&open).await.accepted("privacy-changes-visibility");
    owner.lists_posts(&group).await.shows("posts-of-private-room-hidden", json!({"total": 2}));
    let profile = owner.reads(&group).await;
    profile.should_succeed();
    outsider.enters_group(&group, &Key::shown(&profile)).await.should_succeed();
    let own = outsider.posts("Glad to be here.").in_room(&group).for_members();
    let own = own.called("the own post").await.post();
    outsider.leaves(&group).await.should_succeed();
    let read = outsider.reads_post(&own).await;
    read.accepted("authors-keep-their-posts").equal("/id", &own);
    outsider.deletes_post(&own).await.accepted("authors-keep-their-posts");
}

pub(super) async fn an_admin_toggles_the_privacy_of_a_post(context: &Context) {
    let [owner, admin, member] = User::all(context, [Owner, Admin, Member]);
    let group = owner
        .public_group()
        .joined_by(&[&admin])
        .administered_by(&admin)
        .joined_by(&[&member])
        .await;
    let other = owner.private_group().another().await;
    let post = member.posts("Everybody may read this.").in_room(&group).publicly();
    let post =
        post.about(2, 153).naming(&[&owner]).tagged("patience").called("the post").await.post();

    (member.hides(&post, &group).await).refused("privacy-needs-admin").equal("/type", "forbidden");
    (admin.hides(&post, &group).await)
        .shows(
            "privacy-changes-visibility",
            json!({"roomPostStatus": 0, "room": {"roomType": "group"}}),
        )
        .equal("/id", &post)
        .equal("/references/0/chapterId", 2)
        .equal("/mentions/0/id", &owner);
    (member.lists_posts(&group).tab("members_only").await)
        .accepted("privacy-changes-visibility")
        .item_of(&post)
        .equal("/mentions/0/id", &owner)
        .equal("/references/0/from", 153);
    let published = admin.publishes(&post, &group).await;
    published.shows("privacy-changes-visibility", json!({"roomPostStatus": 1}));
    let listed = member.lists_posts(&group).tab("public").await;
    listed.accepted("privacy-changes-visibility").has(&post);
    owner.hides(&post, &other).await.refused("post-must-be-in-room");
    owner.hides(&Post::nowhere(), &group).await.refused("post-must-be-in-room");
    owner.hides(&post, &Room::nowhere()).await.refused("unknown-room-not-found");
    (owner.reads_post(&post).await)
        .shows("post-must-be-in-room", json!({"roomPostStatus": 1}))
        .equal("/mentions/0/id", &owner);
}

pub(super) async fn a_post_is_created_read_and_deleted(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let group = owner.public_group().joined_by(&[&member]).await;

    let own = member.posts("A reflection of my own.").about(2, 153).called("the own post").await;
    own.shows(
        "post-body-minimum",
        json!({"data": {"body": "A reflection of my own.", "roomId": null}}),
    )
    .equal("/data/authorId", &member)
    .equal("/data/references/0/chapterId", 2)
    .equal("/data/references/0/from", 153)
    .equal("/data/references/0/to", 153);
    let named = member.posts("Somebody said something.").naming(&[&Stranger, &member]);
    let named = named.called("the post with names").await;
    (named.accepted("unknown-mentions-left-out").length("/data/mentions", 1))
        .equal("/data/mentions/0/id", &member);
    let named = named.post();
    let six_letters = || member.posts("Six letters at least").in_room(&group);
    let first = six_letters().called("the first post").await.post();
    let second = six_letters().called("the second post").await.post();
    let draft = member.posts("Not finished yet.").in_room(&group).unpublished().await;
    draft.shows("drafts-are-private", json!({"data": {"draft": true}}));
    let (own, draft) = (own.post(), draft.post());

    let read = member.reads_post(&own).await;
    read.shows("authors-keep-their-posts", json!({"roomId": null, "room": null}));
    member.reads_post(&draft).await.accepted("drafts-are-private");
    owner.reads_post(&draft).await.expect("drafts-are-private").status(404);
    let listed = owner.lists_posts(&group).await;
    listed.shows("drafts-are-private", json!({"total": 2})).has_no(&draft);

    outsider.private_group().named("Leila's Own Circle").another().await;
    let owners = owner.posts("From the owner to all.").in_room(&group).called("the owner's post");
    let owners = owners.await.post();
    member.deletes_post(&owners).await.refused("delete-needs-author-or-admin");
    member.reads_post(&owners).await.accepted("delete-needs-author-or-admin");
    owner.deletes_post(&owners).await.accepted("delete-needs-author-or-admin");
    outsider.deletes_post(&first).await.refused("delete-needs-author-or-admin");
    outsider.deletes_post(&draft).await.expect("drafts-are-private").status(404);
    let deleted = member.deletes_post(&first).await;
    deleted.shows("delete-needs-author-or-admin", json!({"success": true}));
    member.reads_post(&first).await.expect("deleted-post-is-gone").status(404);
    member.deletes_post(&first).await.expect("deleted-post-is-gone").status(404);
    owner.deletes_post(&second).await.accepted("delete-needs-author-or-admin");
    owner.lists_posts(&group).await.shows("deleted-post-is-gone", json!({"total": 0}));
    for post in [&draft, &own, &named] {
        member.deletes_post(post).await.should_succeed();
    }
    owner.reads_post(&Post::nowhere()).await.expect("deleted-post-is-gone").status(404);
}

pub(super) async fn a_post_is_refused_where_its_author_may_not_write(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let group = owner.public_group().joined_by(&[&member]).await;

    (outsider.posts("Let me in.").in_room(&group).await)
        .refused("room-post-needs-membership")
        .equal("/type", "forbidden");
    let nowhere = member.posts("Nobody is here.").in_room(&Room::nowhere()).await;
    nowhere.refused("unknown-room-not-found");
    let refused = member.posts("We, the group.").in_room(&group).in_its_name().await;
    refused.refused("as-room-needs-admin");
    let spoken = owner.posts("We, the group.").in_room(&group).in_its_name().await;
    let as_room = json!({"roomPostStatus": 2, "room": {"roomType": "group"}});
    spoken.shows("as-room-needs-admin", json!({"data": as_room}));
    let spoken = spoken.post();
    member.reads_post(&spoken).await.shows("as-room-needs-admin", as_room);
    (member.lists_posts(&group).await)
        .accepted("as-room-needs-admin")
        .equal("/data/0/id", &spoken)
        .equal("/data/0/roomPostStatus", 2)
        .equal("/data/0/room/roomType", "group");
    let forged = member.posts("I am somebody else.").in_the_name_of(&owner).await;
    forged.refused("post-as-self-only");

    let post = |change: Value| {
        let mut post =
            json!({ "body": "Long enough.", "draft": false, "references": [], "mentions": [] });
        if let (Some(post), Some(change)) = (post.as_object_mut(), change.as_object()) {
            post.extend(change.clone());
        }
        Raw::post("/v1/posts").json(&json!({ "post": post }))
    };
    let reference = |chapter: i64, from: i64, to: i64| json!({"references": [{"chapterId": chapter, "from": from, "to": to}]});
    for (label, rule, field, change) in [
        ("the text is too short", "post-body-minimum", "post.body", json!({"body": "Short"})),
        (
            "there is no such chapter",
            "post-references-valid",
            "post.references[0].chapterId",
            reference(115, 1, 1),
        ),
        (
            "the verses end before they begin",
            "post-references-valid",
            "post.references[0].to",
            reference(2, 5, 3),
        ),
        (
            "there is no such room status",
            "room-post-needs-membership",
            "post.roomPostStatus",
            json!({"roomPostStatus": 3}),
        ),
    ] {
        member.raw(label, || Ok(post(change))).await.expect(rule).status(400).satisfies(
            "/details/error/details",
            "the field is named",
            |details| details.get(field).is_some(),
        );
    }
    owner.reads(&group).await.shows("room-post-needs-membership", json!({"postsCount": 1}));
}
