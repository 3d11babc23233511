//! Posts: written, read, deleted, refused.

use serde_json::json;

use crate::{
    apis::quran_reflect::verbs::{
        NO_POST, NO_ROOM, NO_USER, OWNER_MEMBER_OUTSIDER, PostPlan, delete_post, join, known, look,
        posts, read_post, scenario, write_post,
    },
    scenario::{Context, GroupPlan, Raw, Scenario},
};

/// The life of a post.
pub(crate) const LIFE: Scenario = scenario(
    "a_post_is_created_read_and_deleted",
    "A post is readable until its author or an administrator deletes it, and gone afterwards.",
    "create_post",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(life(context)),
);

/// Who may post what.
pub(crate) const REFUSED: Scenario = scenario(
    "a_post_is_refused_where_its_author_may_not_write",
    "Only members post in a room, only administrators in its name, and nobody in the name of others.",
    "create_post",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(refused(context)),
);

async fn life(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&member, "member joins", &group.id).await.should_succeed();

    let plan = PostPlan::new("A reflection of my own.").about(2, 153);
    let own = write_post(&member, "member posts outside any room", plan).await;
    own.expect("post-body-minimum")
        .status(201)
        .equal("/data/authorId", member.user_id())
        .equal("/data/body", "A reflection of my own.")
        .equal("/data/references/0/chapterId", 2)
        .equal("/data/references/0/from", 153)
        .equal("/data/references/0/to", 153)
        .absent("/data/roomId");
    let names = vec![NO_USER.to_owned(), member.user_id()];
    let plan = PostPlan::new("Somebody said something.").naming(names);
    let named = write_post(&member, "member names somebody unknown", plan).await;
    named
        .expect("unknown-mentions-left-out")
        .status(201)
        .length("/data/mentions", 1)
        .equal("/data/mentions/0/id", member.user_id());
    let named = named.id("/data/id");
    let plan = PostPlan::new("Six letters at least").in_room(&group.id);
    let first = write_post(&member, "member posts in the group", plan.clone()).await;
    first.should_succeed();
    let second = write_post(&member, "member posts once more", plan).await;
    second.should_succeed();
    let draft = PostPlan::new("Not finished yet.").in_room(&group.id);
    let draft = write_post(&member, "member keeps a draft", draft.unpublished()).await;
    draft.expect("drafts-are-private").status(201).equal("/data/draft", true);
    let (own, draft) = (own.id("/data/id"), draft.id("/data/id"));
    let (first, second) = (first.id("/data/id"), second.id("/data/id"));

    read_post(&member, "member reads the post outside any room", &own)
        .await
        .expect("authors-keep-their-posts")
        .status(200)
        .absent("/roomId")
        .absent("/room");
    read_post(&member, "member reads the draft", &draft)
        .await
        .expect("drafts-are-private")
        .status(200);
    read_post(&owner, "owner reads the draft", &draft)
        .await
        .expect("drafts-are-private")
        .status(404);
    posts(&owner, "owner lists the posts", &group.id)
        .await
        .expect("drafts-are-private")
        .status(200)
        .equal("/total", 2)
        .does_not_list("/data", "/id", &draft);

    let elsewhere = GroupPlan::private("Leila's Own Circle");
    outsider.group("outsider administers a group elsewhere", elsewhere).await;
    let plan = PostPlan::new("From the owner to all.").in_room(&group.id);
    let owners = write_post(&owner, "owner posts in the group", plan).await;
    owners.should_succeed();
    let owners = owners.id("/data/id");
    delete_post(&member, "member deletes the owner's post", &owners)
        .await
        .expect("delete-needs-author-or-admin")
        .status(403);
    read_post(&member, "the owner's post is still there", &owners)
        .await
        .expect("delete-needs-author-or-admin")
        .status(200);
    delete_post(&owner, "owner deletes it", &owners)
        .await
        .expect("delete-needs-author-or-admin")
        .status(200);
    delete_post(&outsider, "outsider deletes a post", &first)
        .await
        .expect("delete-needs-author-or-admin")
        .status(403);
    delete_post(&outsider, "outsider deletes a draft", &draft)
        .await
        .expect("drafts-are-private")
        .status(404);
    delete_post(&member, "the author deletes a post", &first)
        .await
        .expect("delete-needs-author-or-admin")
        .status(200)
        .equal("/success", true);
    read_post(&member, "the author reads it again", &first)
        .await
        .expect("deleted-post-is-gone")
        .status(404);
    delete_post(&member, "the author deletes it again", &first)
        .await
        .expect("deleted-post-is-gone")
        .status(404);
    delete_post(&owner, "owner deletes the other post", &second)
        .await
        .expect("delete-needs-author-or-admin")
        .status(200);
    posts(&owner, "no posts are left", &group.id)
        .await
        .expect("deleted-post-is-gone")
        .status(200)
        .equal("/total", 0);
    delete_post(&member, "member deletes the draft", &draft).await.should_succeed();
    delete_post(&member, "member deletes the own post", &own).await.should_succeed();
    delete_post(&member, "member deletes the one with names", &named).await.should_succeed();
    read_post(&owner, "owner reads no post", &known(NO_POST))
        .await
        .expect("deleted-post-is-gone")
        .status(404);
}

async fn refused(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&member, "member joins", &group.id).await.should_succeed();

    let plan = PostPlan::new("Let me in.").in_room(&group.id);
    write_post(&outsider, "outsider posts in the group", plan)
        .await
        .expect("room-post-needs-membership")
        .status(403)
        .equal("/type", "forbidden");
    let plan = PostPlan::new("Nobody is here.").in_room(&known(NO_ROOM));
    write_post(&member, "member posts in no room", plan)
        .await
        .expect("unknown-room-not-found")
        .status(404);
    let plan = PostPlan::new("We, the group.").in_room(&group.id);
    write_post(&member, "member speaks as the group", plan.clone().on_behalf_of_the_room())
        .await
        .expect("as-room-needs-admin")
        .status(403);
    let spoken =
        write_post(&owner, "owner speaks as the group", plan.on_behalf_of_the_room()).await;
    spoken
        .expect("as-room-needs-admin")
        .status(201)
        .equal("/data/roomPostStatus", 2)
        .equal("/data/room/roomType", "group");
    let spoken = spoken.id("/data/id");
    read_post(&member, "member reads what the group says", &spoken)
        .await
        .expect("as-room-needs-admin")
        .status(200)
        .equal("/roomPostStatus", 2)
        .equal("/room/roomType", "group");
    posts(&member, "it is among the posts", &group.id)
        .await
        .expect("as-room-needs-admin")
        .status(200)
        .equal("/data/0/id", &spoken)
        .equal("/data/0/roomPostStatus", 2)
        .equal("/data/0/room/roomType", "group");
    let plan = PostPlan::new("I am somebody else.").in_the_name_of(owner.user_id());
    write_post(&member, "member posts in the owner's name", plan)
        .await
        .expect("post-as-self-only")
        .status(403);

    let post = |change: serde_json::Value| {
        let mut post =
            json!({ "body": "Long enough.", "draft": false, "references": [], "mentions": [] });
        if let (Some(post), Some(change)) = (post.as_object_mut(), change.as_object()) {
            post.extend(change.clone());
        }
        Raw::post("/v1/posts").json(&json!({ "post": post }))
    };
    for (label, rule, field, change) in [
        ("the text is too short", "post-body-minimum", "post.body", json!({ "body": "Short" })),
        (
            "there is no such chapter",
            "post-references-valid",
            "post.references[0].chapterId",
            json!({ "references": [{ "chapterId": 115, "from": 1, "to": 1 }] }),
        ),
        (
            "the verses end before they begin",
            "post-references-valid",
            "post.references[0].to",
            json!({ "references": [{ "chapterId": 2, "from": 5, "to": 3 }] }),
        ),
        (
            "there is no such room status",
            "room-post-needs-membership",
            "post.roomPostStatus",
            json!({ "roomPostStatus": 3 }),
        ),
    ] {
        member.raw(label, || Ok(post(change))).await.expect(rule).status(400).satisfies(
            "/details/error/details",
            "the field is named",
            |details| details.get(field).is_some(),
        );
    }
    let nobody = look(&owner, "only the owner's post counts", &group.id).await;
    nobody.expect("room-post-needs-membership").status(200).equal("/postsCount", 1);
}
