//! Who is removed from a room, by whom, and that its owner stays.

use crate::{
    apis::quran_reflect::verbs::{
        NO_ROOM, OWNER_ADMIN_MEMBER, OWNER_MEMBER_OUTSIDER, join, known, leave, look, members,
        remove, scenario, set_admin,
    },
    scenario::{Context, GroupPlan, Scenario},
};

/// The owner stays.
pub(crate) const OWNER_STAYS: Scenario = scenario(
    "an_owner_cannot_leave",
    "The owner neither leaves the group nor is removed from it, and who is not a member cannot leave.",
    "leave_group",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(owner_stays(context)),
);

/// An admin removes a member.
pub(crate) const ADMIN_REMOVES: Scenario = scenario(
    "an_admin_removes_a_member",
    "An administrator removes a member; a member removes nobody else.",
    "remove_member",
    OWNER_ADMIN_MEMBER,
    |context| Box::pin(admin_removes(context)),
);

/// Members remove themselves.
pub(crate) const MEMBER_REMOVES_SELF: Scenario = scenario(
    "a_member_removes_themself",
    "A member may remove themself, and an administrator who does so comes back as an ordinary member.",
    "remove_member",
    OWNER_ADMIN_MEMBER,
    |context| Box::pin(member_removes_self(context)),
);

async fn owner_stays(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&member, "member joins", &group.id).await.should_succeed();

    leave(&owner, "owner leaves", &group.id)
        .await
        .expect("owner-cannot-leave")
        .status(403)
        .equal("/type", "forbidden");
    remove(&owner, "owner removes themself", &group.id, owner.user_id())
        .await
        .expect("owner-cannot-be-removed")
        .status(403);
    leave(&outsider, "outsider leaves", &group.id).await.expect("only-members-leave").status(403);
    leave(&outsider, "outsider leaves no group", &known(NO_ROOM))
        .await
        .expect("unknown-room-not-found")
        .status(404);
    let shown = look(&owner, "owner reads the group", &group.id).await;
    shown
        .expect("owner-cannot-leave")
        .equal("/isOwner", true)
        .equal("/isMember", true)
        .equal("/membersCount", 2);
    shown.expect("creator-owns-group").equal("/ownerId", owner.user_id());
    leave(&member, "member leaves", &group.id)
        .await
        .expect("leave-ends-membership")
        .status(200)
        .equal("/left", true);
    leave(&member, "member leaves again", &group.id).await.expect("only-members-leave").status(403);
}

async fn admin_removes(context: &Context) {
    let (owner, admin, member) = (context.owner(), context.admin(), context.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&admin, "a future admin joins", &group.id).await.should_succeed();
    join(&member, "member joins", &group.id).await.should_succeed();
    set_admin(&owner, "owner grants admin access", &group.id, admin.user_id(), true)
        .await
        .should_succeed();

    remove(&member, "member removes the admin", &group.id, admin.user_id())
        .await
        .expect("remove-others-needs-admin")
        .status(403);
    remove(&admin, "admin removes the owner", &group.id, owner.user_id())
        .await
        .expect("owner-cannot-be-removed")
        .status(403);
    remove(&admin, "admin removes the member", &group.id, member.user_id())
        .await
        .expect("remove-others-needs-admin")
        .status(200)
        .equal("/success", true);
    remove(&admin, "admin removes them again", &group.id, member.user_id())
        .await
        .expect("remove-target-is-member")
        .status(404);
    remove(&admin, "admin removes somebody from no room", &known(NO_ROOM), member.user_id())
        .await
        .expect("unknown-room-not-found")
        .status(404);
    members(&owner, "owner lists the members", &group.id)
        .await
        .expect("remove-others-needs-admin")
        .status(200)
        .equal("/total", 2)
        .does_not_list("/data", "/id", member.user_id());
    look(&member, "the removed member reads the group", &group.id)
        .await
        .expect("profile-tells-relation")
        .equal("/isMember", false)
        .equal("/membersCount", 2);
}

async fn member_removes_self(context: &Context) {
    let (owner, admin, member) = (context.owner(), context.admin(), context.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&admin, "a future admin joins", &group.id).await.should_succeed();
    join(&member, "member joins", &group.id).await.should_succeed();
    set_admin(&owner, "owner grants admin access", &group.id, admin.user_id(), true)
        .await
        .should_succeed();

    remove(&member, "member removes themself", &group.id, member.user_id())
        .await
        .expect("member-may-remove-self")
        .status(200)
        .equal("/success", true);
    remove(&admin, "admin removes themself", &group.id, admin.user_id())
        .await
        .expect("member-may-remove-self")
        .status(200)
        .equal("/success", true);
    members(&owner, "owner is alone", &group.id)
        .await
        .expect("member-may-remove-self")
        .status(200)
        .equal("/total", 1)
        .does_not_list("/data", "/id", member.user_id())
        .does_not_list("/data", "/id", admin.user_id());
    join(&admin, "the former admin joins again", &group.id).await.should_succeed();
    look(&admin, "the former admin reads the group", &group.id)
        .await
        .expect("removal-ends-admin-access")
        .status(200)
        .equal("/isMember", true)
        .equal("/isAdmin", false);
}
