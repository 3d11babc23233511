//! Posts inside rooms: tabs, order, and who sees them.

use crate::{
    apis::quran_reflect::verbs::{
        NO_ROOM, OWNER_MEMBER_OUTSIDER, PostPlan, delete_post, join, known, leave, look, posts,
        read_post, scenario, tab, write_post,
    },
    scenario::{Context, GroupPlan, Scenario},
};

/// Tabs, order, visibility.
pub(crate) const ROOM_POSTS: Scenario = scenario(
    "room_posts_are_listed_by_tab_order_and_visibility",
    "Members see all posts of a room, others the public ones only, and tabs and order select among them.",
    "list_room_posts",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(room_posts(context)),
);

/// A private room hides its posts.
pub(crate) const PRIVATE_ROOM: Scenario = scenario(
    "posts_of_a_private_room_are_hidden",
    "Who does not belong to a private room sees neither its list of posts nor a post for members.",
    "list_room_posts",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(private_room(context)),
);

async fn room_posts(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&member, "member joins", &group.id).await.should_succeed();
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
            Ok(client.list_room_posts(group.id()?).sort_by("popular").send())
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
    tab(&member, "member opens the public tab", &group.id, "public")
        .await
        .expect("tabs-select-posts")
        .status(200)
        .lists("/data", "/id", &open)
        .does_not_list("/data", "/id", &closed);
    tab(&member, "member opens the members tab", &group.id, "members_only")
        .await
        .expect("tabs-select-posts")
        .status(200)
        .lists("/data", "/id", &closed)
        .does_not_list("/data", "/id", &open);
    tab(&member, "member opens the reflections tab", &group.id, "reflections")
        .await
        .expect("tabs-select-posts")
        .status(200)
        .lists("/data", "/id", &open)
        .lists("/data", "/id", &closed);
    tab(&member, "member opens the saved tab", &group.id, "saved")
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
            Ok(client.list_room_posts(group.id()?).page(2).limit(1).send())
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
            Ok(client.list_room_posts(group.id()?).page(7).limit(1).send())
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
        .expect("unknown-room-not-found")
        .status(404);
    let liked = outsider.likes("outsider likes the older post", &open).await;
    let popular = member
        .after(&liked)
        .call("member sorts by likes again", |client| {
            Ok(client.list_room_posts(group.id()?).sort_by("popular").send())
        })
        .await;
    popular
        .expect("posts-sorted")
        .status(200)
        .equal("/data/0/id", &open)
        .equal("/data/1/id", &closed);
}

async fn private_room(context: &Context) {
    let (owner, outsider) = (context.owner(), context.outsider());
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
            Ok(client.accept_group_link(group.url()?, token.get()?).send())
        })
        .await;
    entered.should_succeed();
    let plan = PostPlan::new("Glad to be here.").in_room(&group.id);
    let own = write_post(&outsider, "and posts for members", plan.for_members()).await;
    own.should_succeed();
    let own = own.id("/data/id");
    leave(&outsider, "and leaves again", &group.id).await.should_succeed();
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
