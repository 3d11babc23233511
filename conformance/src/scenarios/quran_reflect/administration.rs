//! Who administers a room: granting and revoking, what it allows, and what the owner cannot lose.

use super::calls::{
    NO_ROOM, OWNER_ADMIN_MEMBER, OWNER_MEMBER_OUTSIDER, invite, join, known, leave, look, members,
    remove, scenario, set_admin,
};
use crate::{
    scenario::Scenario,
    story::{Actor, GroupPlan, Obtained, Step, Story},
};

/// Granted, used, revoked, refused.
pub(super) const GRANTED_AND_REVOKED: Scenario = scenario(
    "admin_access_is_granted_used_and_revoked",
    "A member with admin access may administer the room, and no longer when it is revoked.",
    "update_admin_access",
    OWNER_ADMIN_MEMBER,
    |story| Box::pin(granted_and_revoked(story)),
);

/// Whom admin access can be given to, and whose cannot be taken.
pub(super) const LIMITS: Scenario = scenario(
    "admin_access_is_for_members_and_the_owner_keeps_it",
    "Admin access is given to members only, and nobody takes the owner's.",
    "update_admin_access",
    OWNER_ADMIN_MEMBER,
    |story| Box::pin(limits(story)),
);

/// The owner stays.
pub(super) const OWNER_STAYS: Scenario = scenario(
    "an_owner_cannot_leave",
    "The owner neither leaves the group nor is removed from it, and who is not a member cannot leave.",
    "leave_group",
    OWNER_MEMBER_OUTSIDER,
    |story| Box::pin(owner_stays(story)),
);

/// An admin removes a member.
pub(super) const ADMIN_REMOVES: Scenario = scenario(
    "an_admin_removes_a_member",
    "An administrator removes a member; a member removes nobody else.",
    "remove_member",
    OWNER_ADMIN_MEMBER,
    |story| Box::pin(admin_removes(story)),
);

/// Members remove themselves.
pub(super) const MEMBER_REMOVES_SELF: Scenario = scenario(
    "a_member_removes_themself",
    "A member may remove themself, and an administrator who does so comes back as an ordinary member.",
    "remove_member",
    OWNER_ADMIN_MEMBER,
    |story| Box::pin(member_removes_self(story)),
);

/// Admin access ends with the membership.
pub(super) const LEAVING_ENDS_ADMIN_ACCESS: Scenario = scenario(
    "an_admin_who_leaves_comes_back_as_an_ordinary_member",
    "Admin access does not outlive membership.",
    "leave_group",
    OWNER_ADMIN_MEMBER,
    |story| Box::pin(leaving_ends_admin_access(story)),
);

async fn rename<'s>(actor: &Actor<'s>, label: &str, group: &Obtained<i64>, name: &str) -> Step<'s> {
    let name = name.to_owned();
    actor
        .call(label, |client| {
            let id = group.get()?;
            let request = client.update_group();
            Ok(request.body_map(|body| body.id(id).name(name)).send())
        })
        .await
}

async fn granted_and_revoked(story: &Story) {
    let (owner, admin, member) = (story.owner(), story.admin(), story.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&admin, "a future admin joins", &group.id)
        .await
        .should_succeed();
    join(&member, "member joins", &group.id)
        .await
        .should_succeed();

    rename(
        &admin,
        "an ordinary member renames the group",
        &group.id,
        "Mine",
    )
    .await
    .expect("update-needs-admin")
    .status(403)
    .equal("/type", "forbidden");
    set_admin(
        &owner,
        "owner grants admin access",
        &group.id,
        admin.user_id(),
        true,
    )
    .await
    .expect("admin-access-needs-admin")
    .status(200)
    .equal("/success", true);
    members(&owner, "owner sees the admin", &group.id)
        .await
        .expect("admin-access-needs-admin")
        .status(200)
        .item("/data", "/id", admin.user_id())
        .equal("/isAdmin", true)
        .equal("/isOwner", false);
    rename(
        &admin,
        "admin renames the group",
        &group.id,
        "Evening Circle",
    )
    .await
    .expect("update-needs-admin")
    .status(200)
    .equal("/success", true);
    let shown = look(&admin, "admin reads the group", &group.id).await;
    shown
        .expect("profile-tells-relation")
        .equal("/isAdmin", true)
        .equal("/isOwner", false);
    shown
        .expect("update-needs-admin")
        .equal("/name", "Evening Circle");
    let users = vec![member.user_id()];
    invite(&admin, "admin invites", &group.id, users.clone())
        .await
        .expect("invite-needs-admin")
        .status(200);
    set_admin(
        &admin,
        "admin grants admin access",
        &group.id,
        member.user_id(),
        true,
    )
    .await
    .expect("admin-access-needs-admin")
    .status(200);
    set_admin(
        &admin,
        "admin revokes it again",
        &group.id,
        member.user_id(),
        false,
    )
    .await
    .expect("admin-access-needs-admin")
    .status(200);

    set_admin(
        &owner,
        "owner revokes admin access",
        &group.id,
        admin.user_id(),
        false,
    )
    .await
    .expect("admin-access-needs-admin")
    .status(200)
    .equal("/success", true);
    rename(
        &admin,
        "the former admin renames the group",
        &group.id,
        "Mine",
    )
    .await
    .expect("update-needs-admin")
    .status(403);
    invite(&admin, "the former admin invites", &group.id, users)
        .await
        .expect("invite-needs-admin")
        .status(403);
    set_admin(
        &admin,
        "the former admin grants",
        &group.id,
        member.user_id(),
        true,
    )
    .await
    .expect("admin-access-needs-admin")
    .status(403);
    let shown = look(&admin, "the former admin reads the group", &group.id).await;
    shown
        .expect("profile-tells-relation")
        .equal("/isAdmin", false)
        .equal("/isMember", true);
    shown
        .expect("update-needs-admin")
        .equal("/name", "Evening Circle");
}

async fn limits(story: &Story) {
    let (owner, admin, member) = (story.owner(), story.admin(), story.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&admin, "a future admin joins", &group.id)
        .await
        .should_succeed();

    set_admin(
        &owner,
        "owner grants to an outsider",
        &group.id,
        member.user_id(),
        true,
    )
    .await
    .expect("admin-access-target-is-member")
    .status(404)
    .equal("/type", "not_found");
    set_admin(
        &owner,
        "owner grants in no room",
        &known(NO_ROOM),
        admin.user_id(),
        true,
    )
    .await
    .expect("admin-access-target-is-member")
    .status(404);
    set_admin(
        &admin,
        "a member promotes themself",
        &group.id,
        admin.user_id(),
        true,
    )
    .await
    .expect("admin-access-needs-admin")
    .status(403);
    set_admin(
        &owner,
        "owner grants admin access",
        &group.id,
        admin.user_id(),
        true,
    )
    .await
    .should_succeed();
    set_admin(
        &owner,
        "owner grants it twice",
        &group.id,
        admin.user_id(),
        true,
    )
    .await
    .expect("admin-access-needs-admin")
    .status(200)
    .equal("/success", true);
    set_admin(
        &admin,
        "admin revokes the owner",
        &group.id,
        owner.user_id(),
        false,
    )
    .await
    .expect("owner-keeps-admin-access")
    .status(403);
    set_admin(
        &owner,
        "owner revokes themself",
        &group.id,
        owner.user_id(),
        false,
    )
    .await
    .expect("owner-keeps-admin-access")
    .status(403);
    look(&owner, "owner reads the group", &group.id)
        .await
        .expect("owner-keeps-admin-access")
        .equal("/isOwner", true)
        .equal("/isAdmin", true);
    set_admin(&admin, "admin resigns", &group.id, admin.user_id(), false)
        .await
        .expect("admin-may-resign")
        .status(200);
    look(&admin, "the former admin reads the group", &group.id)
        .await
        .expect("admin-may-resign")
        .equal("/isAdmin", false)
        .equal("/isMember", true);
}

async fn owner_stays(story: &Story) {
    let (owner, member, outsider) = (story.owner(), story.member(), story.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&member, "member joins", &group.id)
        .await
        .should_succeed();

    leave(&owner, "owner leaves", &group.id)
        .await
        .expect("owner-cannot-leave")
        .status(403)
        .equal("/type", "forbidden");
    remove(&owner, "owner removes themself", &group.id, owner.user_id())
        .await
        .expect("owner-cannot-be-removed")
        .status(403);
    leave(&outsider, "outsider leaves", &group.id)
        .await
        .expect("only-members-leave")
        .status(403);
    leave(&outsider, "outsider leaves no group", &known(NO_ROOM))
        .await
        .expect("only-members-leave")
        .status(404);
    let shown = look(&owner, "owner reads the group", &group.id).await;
    shown
        .expect("owner-cannot-leave")
        .equal("/isOwner", true)
        .equal("/isMember", true)
        .equal("/membersCount", 2);
    shown
        .expect("creator-owns-group")
        .equal("/ownerId", owner.user_id());
    leave(&member, "member leaves", &group.id)
        .await
        .expect("leave-ends-membership")
        .status(200)
        .equal("/left", true);
    leave(&member, "member leaves again", &group.id)
        .await
        .expect("only-members-leave")
        .status(403);
}

async fn admin_removes(story: &Story) {
    let (owner, admin, member) = (story.owner(), story.admin(), story.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&admin, "a future admin joins", &group.id)
        .await
        .should_succeed();
    join(&member, "member joins", &group.id)
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

    remove(
        &member,
        "member removes the admin",
        &group.id,
        admin.user_id(),
    )
    .await
    .expect("remove-others-needs-admin")
    .status(403);
    remove(
        &admin,
        "admin removes the owner",
        &group.id,
        owner.user_id(),
    )
    .await
    .expect("owner-cannot-be-removed")
    .status(403);
    remove(
        &admin,
        "admin removes the member",
        &group.id,
        member.user_id(),
    )
    .await
    .expect("remove-others-needs-admin")
    .status(200)
    .equal("/success", true);
    remove(
        &admin,
        "admin removes them again",
        &group.id,
        member.user_id(),
    )
    .await
    .expect("remove-target-is-member")
    .status(404);
    remove(
        &admin,
        "admin removes somebody from no room",
        &known(NO_ROOM),
        member.user_id(),
    )
    .await
    .expect("remove-target-is-member")
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

async fn member_removes_self(story: &Story) {
    let (owner, admin, member) = (story.owner(), story.admin(), story.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&admin, "a future admin joins", &group.id)
        .await
        .should_succeed();
    join(&member, "member joins", &group.id)
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

    remove(
        &member,
        "member removes themself",
        &group.id,
        member.user_id(),
    )
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
    join(&admin, "the former admin joins again", &group.id)
        .await
        .should_succeed();
    look(&admin, "the former admin reads the group", &group.id)
        .await
        .expect("removal-ends-admin-access")
        .status(200)
        .equal("/isMember", true)
        .equal("/isAdmin", false);
}

async fn leaving_ends_admin_access(story: &Story) {
    let (owner, admin, member) = (story.owner(), story.admin(), story.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
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
    leave(&admin, "admin leaves", &group.id)
        .await
        .expect("leave-ends-membership")
        .status(200)
        .equal("/left", true);
    join(&admin, "the former admin joins again", &group.id)
        .await
        .should_succeed();
    look(&admin, "the former admin reads the group", &group.id)
        .await
        .expect("leaving-ends-admin-access")
        .status(200)
        .equal("/isMember", true)
        .equal("/isAdmin", false);
    rename(
        &admin,
        "the former admin renames the group",
        &group.id,
        "Mine",
    )
    .await
    .expect("leaving-ends-admin-access")
    .status(403);
    rename(&member, "an outsider renames the group", &group.id, "Mine")
        .await
        .expect("update-needs-admin")
        .status(403);
}
