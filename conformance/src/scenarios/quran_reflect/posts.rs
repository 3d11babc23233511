//! Posts: inside rooms and on their own, who sees them and who decides that.

use serde_json::json;

use super::calls::{
    NO_POST, NO_ROOM, NO_USER, OWNER_ADMIN_MEMBER, OWNER_MEMBER_OUTSIDER, PostPlan, delete_post,
    join, known, leave, look, posts, read_post, scenario, set_admin, write_post,
};
use crate::{
    scenario::Scenario,
    story::{Actor, Group, GroupPlan, Obtained, Raw, Step, Story},
};

/// Tabs, order, visibility.
pub(super) const ROOM_POSTS: Scenario = scenario(
    "room_posts_are_listed_by_tab_order_and_visibility",
    "Members see all posts of a room, others the public ones only, and tabs and order select among them.",
    "list_room_posts",
    OWNER_MEMBER_OUTSIDER,
    |story| Box::pin(room_posts(story)),
);

/// A private room hides its posts.
pub(super) const PRIVATE_ROOM: Scenario = scenario(
    "posts_of_a_private_room_are_hidden",
    "Who does not belong to a private room sees neither its list of posts nor a post for members.",
    "list_room_posts",
    OWNER_MEMBER_OUTSIDER,
    |story| Box::pin(private_room(story)),
);

/// Privacy is toggled.
pub(super) const PRIVACY: Scenario = scenario(
    "an_admin_toggles_the_privacy_of_a_post",
    "Administrators decide who sees a post of the room; its author, as an ordinary member, does not.",
    "update_post_privacy",
    OWNER_ADMIN_MEMBER,
    |story| Box::pin(privacy(story)),
);

/// The life of a post.
pub(super) const LIFE: Scenario = scenario(
    "a_post_is_created_read_and_deleted",
    "A post is readable until its author or an administrator deletes it, and gone afterwards.",
    "create_post",
    OWNER_MEMBER_OUTSIDER,
    |story| Box::pin(life(story)),
);

/// Who may post what.
pub(super) const REFUSED: Scenario = scenario(
    "a_post_is_refused_where_its_author_may_not_write",
    "Only members post in a room, only administrators in its name, and nobody in the name of others.",
    "create_post",
    OWNER_MEMBER_OUTSIDER,
    |story| Box::pin(refused(story)),
);

async fn tab<'s>(actor: &Actor<'s>, label: &str, group: &Group<'_>, tab: &str) -> Step<'s> {
    actor
        .call(label, |client| {
            Ok(client.list_room_posts().id(group.id()?).tab(tab).send())
        })
        .await
}

async fn room_posts(story: &Story) {
    let (owner, member, outsider) = (story.owner(), story.member(), story.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&member, "member joins", &group.id)
        .await
        .should_succeed();
    let plan = PostPlan::new("Everybody may read this.").in_room(&group.id);
    let open = write_post(&member, "member posts publicly", plan.publicly()).await;
    open.should_succeed();
    let plan = PostPlan::new("Only members may read this.").in_room(&group.id);
    let closed = write_post(&member, "member posts for members", plan.for_members()).await;
    closed
        .expect("room-post-needs-membership")
        .status(201)
        .equal("/success", true)
        .equal("/data/roomId", &group.id)
        .equal("/data/roomPostStatus", 0);
    let (open, closed) = (open.id("/data/id"), closed.id("/data/id"));

    posts(&member, "member sees both, the latest first", &group.id)
        .await
        .expect("posts-sorted")
        .status(200)
        .equal("/total", 2)
        .equal("/limit", 20)
        .equal("/data/0/id", &closed)
        .equal("/data/1/id", &open);
    let popular = member
        .call("member sorts by likes", |client| {
            let request = client.list_room_posts().id(group.id()?);
            Ok(request.sort_by("popular").send())
        })
        .await;
    popular
        .expect("posts-sorted")
        .status(200)
        .lists("/data", "/id", &open)
        .lists("/data", "/id", &closed);
    posts(&outsider, "outsider sees the public one", &group.id)
        .await
        .expect("members-only-posts-for-members")
        .status(200)
        .equal("/total", 1)
        .lists("/data", "/id", &open)
        .does_not_list("/data", "/id", &closed);
    tab(&member, "member opens the public tab", &group, "public")
        .await
        .expect("tabs-select-posts")
        .status(200)
        .lists("/data", "/id", &open)
        .does_not_list("/data", "/id", &closed);
    tab(
        &member,
        "member opens the members tab",
        &group,
        "members_only",
    )
    .await
    .expect("tabs-select-posts")
    .status(200)
    .lists("/data", "/id", &closed)
    .does_not_list("/data", "/id", &open);
    tab(
        &member,
        "member opens the reflections tab",
        &group,
        "reflections",
    )
    .await
    .expect("tabs-select-posts")
    .status(200)
    .lists("/data", "/id", &open)
    .lists("/data", "/id", &closed);
    tab(&member, "member opens the saved tab", &group, "saved")
        .await
        .expect("tabs-select-posts")
        .status(200)
        .length("/data", 0);
    read_post(&outsider, "outsider reads the public post", &open)
        .await
        .expect("members-only-posts-for-members")
        .status(200)
        .equal("/id", &open);
    read_post(&outsider, "outsider reads the members' post", &closed)
        .await
        .expect("members-only-posts-for-members")
        .status(404);
    let second = member
        .call("member asks for the second page", |client| {
            let request = client.list_room_posts().id(group.id()?);
            Ok(request.page(2).limit(1).send())
        })
        .await;
    second
        .expect("posts-sorted")
        .status(200)
        .equal("/pages", 2)
        .length("/data", 1)
        .equal("/data/0/id", &open);
    let past = member
        .call("member asks for a page past the end", |client| {
            let request = client.list_room_posts().id(group.id()?);
            Ok(request.page(7).limit(1).send())
        })
        .await;
    past.expect("page-past-the-end-is-empty")
        .status(200)
        .equal("/currentPage", 7)
        .length("/data", 0);
    look(&owner, "owner sees two posts counted", &group.id)
        .await
        .expect("room-post-needs-membership")
        .equal("/postsCount", 2);
    posts(&owner, "owner lists posts of no room", &known(NO_ROOM))
        .await
        .expect("posts-of-private-room-hidden")
        .status(404);
}

async fn private_room(story: &Story) {
    let (owner, outsider) = (story.owner(), story.outsider());
    let plan = GroupPlan::private("Sunday Study Circle");
    let group = owner.group("owner creates a private group", plan).await;
    let plan = PostPlan::new("Notes of our last evening.").in_room(&group.id);
    let closed = write_post(&owner, "owner posts for members", plan.for_members()).await;
    closed.should_succeed();
    let plan = PostPlan::new("Something for everybody.").in_room(&group.id);
    let open = write_post(&owner, "owner posts publicly", plan.publicly()).await;
    open.should_succeed();
    let (closed, open) = (closed.id("/data/id"), open.id("/data/id"));

    posts(&outsider, "outsider lists the posts", &group.id)
        .await
        .expect("posts-of-private-room-hidden")
        .status(404)
        .equal("/type", "not_found");
    read_post(&outsider, "outsider reads the members' post", &closed)
        .await
        .expect("members-only-posts-for-members")
        .status(404);
    read_post(&outsider, "outsider reads the public post", &open)
        .await
        .expect("privacy-changes-visibility")
        .status(200);
    posts(&owner, "owner lists the posts", &group.id)
        .await
        .expect("posts-of-private-room-hidden")
        .status(200)
        .equal("/total", 2);
    let seen = look(&owner, "owner reads the group", &group.id).await;
    seen.should_succeed();
    let token = seen.text("/privateToken");
    let entered = outsider
        .call("outsider enters by the private link", |client| {
            let request = client.accept_group_link().url(group.url()?);
            Ok(request.token(token.get()?).send())
        })
        .await;
    entered.should_succeed();
    let plan = PostPlan::new("Glad to be here.").in_room(&group.id);
    let own = write_post(&outsider, "and posts for members", plan.for_members()).await;
    own.should_succeed();
    let own = own.id("/data/id");
    leave(&outsider, "and leaves again", &group.id)
        .await
        .should_succeed();
    read_post(&outsider, "the author still reads the post", &own)
        .await
        .expect("authors-keep-their-posts")
        .status(200)
        .equal("/id", &own);
    delete_post(&outsider, "the author deletes the post", &own)
        .await
        .expect("authors-keep-their-posts")
        .status(200);
}

async fn set_public<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &Obtained<i64>,
    post: &Obtained<i64>,
    public: bool,
) -> Step<'s> {
    actor
        .call(label, |client| {
            let request = client
                .update_post_privacy()
                .room_id(room.get()?)
                .post_id(post.get()?);
            Ok(request.body_map(|body| body.is_public(public)).send())
        })
        .await
}

async fn privacy(story: &Story) {
    let (owner, admin, member) = (story.owner(), story.admin(), story.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    let plan = GroupPlan::private("Sunday Study Circle");
    let other = owner.group("owner creates another group", plan).await;
    join(&admin, "a future admin joins", &group.id)
        .await
        .should_succeed();
    set_admin(
        &owner,
        "owner grants admin access",
        &group.id,
        admin.user_id(),
        true,
    )
    .await
    .should_succeed();
    join(&member, "member joins", &group.id)
        .await
        .should_succeed();
    let plan = PostPlan::new("Everybody may read this.").in_room(&group.id);
    let posted = write_post(&member, "member posts publicly", plan.publicly()).await;
    posted.should_succeed();
    let post = posted.id("/data/id");

    set_public(
        &member,
        "the author hides the post",
        &group.id,
        &post,
        false,
    )
    .await
    .expect("privacy-needs-admin")
    .status(403)
    .equal("/type", "forbidden");
    set_public(&admin, "admin hides the post", &group.id, &post, false)
        .await
        .expect("privacy-changes-visibility")
        .status(200)
        .equal("/id", &post)
        .equal("/roomPostStatus", 0);
    tab(&member, "it is on the members tab", &group, "members_only")
        .await
        .expect("privacy-changes-visibility")
        .status(200)
        .lists("/data", "/id", &post);
    set_public(&admin, "admin shows the post", &group.id, &post, true)
        .await
        .expect("privacy-changes-visibility")
        .status(200)
        .equal("/roomPostStatus", 1);
    tab(&member, "it is on the public tab", &group, "public")
        .await
        .expect("privacy-changes-visibility")
        .status(200)
        .lists("/data", "/id", &post);
    set_public(
        &owner,
        "owner names the wrong room",
        &other.id,
        &post,
        false,
    )
    .await
    .expect("post-must-be-in-room")
    .status(404);
    set_public(
        &owner,
        "owner names no post",
        &group.id,
        &known(NO_POST),
        false,
    )
    .await
    .expect("post-must-be-in-room")
    .status(404);
    set_public(&owner, "owner names no room", &known(NO_ROOM), &post, false)
        .await
        .expect("post-must-be-in-room")
        .status(404);
    read_post(&owner, "the post is still public", &post)
        .await
        .expect("post-must-be-in-room")
        .status(200)
        .equal("/roomPostStatus", 1);
}

async fn life(story: &Story) {
    let (owner, member, outsider) = (story.owner(), story.member(), story.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&member, "member joins", &group.id)
        .await
        .should_succeed();

    let plan = PostPlan::new("A reflection of my own.");
    let own = write_post(&member, "member posts outside any room", plan).await;
    own.expect("post-body-minimum")
        .status(201)
        .equal("/data/authorId", member.user_id())
        .equal("/data/body", "A reflection of my own.")
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
    draft
        .expect("drafts-are-private")
        .status(201)
        .equal("/data/draft", true);
    let (own, draft) = (own.id("/data/id"), draft.id("/data/id"));
    let (first, second) = (first.id("/data/id"), second.id("/data/id"));

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
    delete_post(&member, "member deletes the draft", &draft)
        .await
        .should_succeed();
    delete_post(&member, "member deletes the own post", &own)
        .await
        .should_succeed();
    delete_post(&member, "member deletes the one with names", &named)
        .await
        .should_succeed();
    read_post(&owner, "owner reads no post", &known(NO_POST))
        .await
        .expect("deleted-post-is-gone")
        .status(404);
}

async fn refused(story: &Story) {
    let (owner, member, outsider) = (story.owner(), story.member(), story.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&member, "member joins", &group.id)
        .await
        .should_succeed();

    let plan = PostPlan::new("Let me in.").in_room(&group.id);
    write_post(&outsider, "outsider posts in the group", plan)
        .await
        .expect("room-post-needs-membership")
        .status(403)
        .equal("/type", "forbidden");
    let plan = PostPlan::new("Nobody is here.").in_room(&known(NO_ROOM));
    write_post(&member, "member posts in no room", plan)
        .await
        .expect("room-post-needs-membership")
        .status(404);
    let plan = PostPlan::new("We, the group.").in_room(&group.id);
    write_post(
        &member,
        "member speaks as the group",
        plan.clone().on_behalf_of_the_room(),
    )
    .await
    .expect("as-room-needs-admin")
    .status(403);
    let spoken = write_post(
        &owner,
        "owner speaks as the group",
        plan.on_behalf_of_the_room(),
    )
    .await;
    spoken
        .expect("as-room-needs-admin")
        .status(201)
        .equal("/data/roomPostStatus", 2);
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
        (
            "the text is too short",
            "post-body-minimum",
            "post.body",
            json!({ "body": "Short" }),
        ),
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
        member
            .raw(label, || Ok(post(change)))
            .await
            .expect(rule)
            .status(400)
            .satisfies("/details/error/details", "the field is named", |details| {
                details.get(field).is_some()
            });
    }
    let nobody = look(&owner, "only the owner's post counts", &group.id).await;
    nobody
        .expect("room-post-needs-membership")
        .status(200)
        .equal("/postsCount", 1);
}
