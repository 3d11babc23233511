//! Who sees a post of a room, and who decides that.

use crate::{
    apis::quran_reflect::verbs::{
        NO_POST, NO_ROOM, OWNER_ADMIN_MEMBER, PostPlan, join, known, read_post, scenario,
        set_admin, tab, write_post,
    },
    scenario::{Actor, Context, GroupPlan, Scenario, Step, StepValue},
};

/// Privacy is toggled.
pub(crate) const PRIVACY: Scenario = scenario(
    "an_admin_toggles_the_privacy_of_a_post",
    "Administrators decide who sees a post of the room; its author, as an ordinary member, does not.",
    "update_post_privacy",
    OWNER_ADMIN_MEMBER,
    |context| Box::pin(privacy(context)),
);

pub(crate) async fn set_public<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<i64>,
    post: &StepValue<i64>,
    public: bool,
) -> Step<'s> {
    actor
        .call(label, |client| {
            Ok(client.update_post_privacy(room.get()?, post.get()?, public).send())
        })
        .await
}

async fn privacy(context: &Context) {
    let (owner, admin, member) = (context.owner(), context.admin(), context.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    let plan = GroupPlan::private("Sunday Study Circle");
    let other = owner.group("owner creates another group", plan).await;
    join(&admin, "a future admin joins", &group.id).await.should_succeed();
    set_admin(&owner, "owner grants admin access", &group.id, admin.user_id(), true)
        .await
        .should_succeed();
    join(&member, "member joins", &group.id).await.should_succeed();
    let plan = PostPlan::new("Everybody may read this.").in_room(&group.id);
    let plan = plan.about(2, 153).naming(vec![owner.user_id()]).tagged("patience");
    let posted = write_post(&member, "member posts publicly", plan.publicly()).await;
    posted.should_succeed();
    let post = posted.id("/data/id");

    set_public(&member, "the author hides the post", &group.id, &post, false)
        .await
        .expect("privacy-needs-admin")
        .status(403)
        .equal("/type", "forbidden");
    set_public(&admin, "admin hides the post", &group.id, &post, false)
        .await
        .expect("privacy-changes-visibility")
        .status(200)
        .equal("/id", &post)
        .equal("/roomPostStatus", 0)
        .equal("/references/0/chapterId", 2)
        .equal("/mentions/0/id", owner.user_id())
        .equal("/room/roomType", "group");
    tab(&member, "it is on the members tab", &group.id, "members_only")
        .await
        .expect("privacy-changes-visibility")
        .status(200)
        .item("/data", "/id", &post)
        .equal("/mentions/0/id", owner.user_id())
        .equal("/references/0/from", 153);
    set_public(&admin, "admin shows the post", &group.id, &post, true)
        .await
        .expect("privacy-changes-visibility")
        .status(200)
        .equal("/roomPostStatus", 1);
    tab(&member, "it is on the public tab", &group.id, "public")
        .await
        .expect("privacy-changes-visibility")
        .status(200)
        .lists("/data", "/id", &post);
    set_public(&owner, "owner names the wrong room", &other.id, &post, false)
        .await
        .expect("post-must-be-in-room")
        .status(404);
    set_public(&owner, "owner names no post", &group.id, &known(NO_POST), false)
        .await
        .expect("post-must-be-in-room")
        .status(404);
    set_public(&owner, "owner names no room", &known(NO_ROOM), &post, false)
        .await
        .expect("unknown-room-not-found")
        .status(404);
    read_post(&owner, "the post is still public", &post)
        .await
        .expect("post-must-be-in-room")
        .status(200)
        .equal("/roomPostStatus", 1)
        .equal("/mentions/0/id", owner.user_id());
}
