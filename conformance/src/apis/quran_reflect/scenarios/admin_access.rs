//! Admin access: granting and revoking, what it allows, and how it ends.

use crate::{
    apis::quran_reflect::verbs::{
        NO_ROOM, OWNER_ADMIN_MEMBER, invite, join, known, leave, look, members, scenario, set_admin,
    },
    scenario::{Actor, Context, GroupPlan, Scenario, Step, StepValue},
};

/// Granted, used, revoked, refused.
pub(crate) const GRANTED_AND_REVOKED: Scenario = scenario(
    "admin_access_is_granted_used_and_revoked",
    "A member with admin access may administer the room, and no longer when it is revoked.",
    "update_admin_access",
    OWNER_ADMIN_MEMBER,
    |context| Box::pin(granted_and_revoked(context)),
);

/// Whom admin access can be given to, and whose cannot be taken.
pub(crate) const LIMITS: Scenario = scenario(
    "admin_access_is_for_members_and_the_owner_keeps_it",
    "Admin access is given to members only, and nobody takes the owner's.",
    "update_admin_access",
    OWNER_ADMIN_MEMBER,
    |context| Box::pin(limits(context)),
);

/// Admin access ends with the membership.
pub(crate) const LEAVING_ENDS_ADMIN_ACCESS: Scenario = scenario(
    "an_admin_who_leaves_comes_back_as_an_ordinary_member",
    "Admin access does not outlive membership.",
    "leave_group",
    OWNER_ADMIN_MEMBER,
    |context| Box::pin(leaving_ends_admin_access(context)),
);

async fn rename<'s>(
    actor: &Actor<'s>,
    label: &str,
    group: &StepValue<i64>,
    name: &str,
) -> Step<'s> {
    let name = name.to_owned();
    actor
        .call(label, |client| {
            let id = group.get()?;
            Ok(client.update_group(id).name(name).send())
        })
        .await
}

async fn granted_and_revoked(context: &Context) {
    let (owner, admin, member) = (context.owner(), context.admin(), context.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&admin, "a future admin joins", &group.id).await.should_succeed();
    join(&member, "member joins", &group.id).await.should_succeed();

    rename(&admin, "an ordinary member renames the group", &group.id, "Mine")
        .await
        .expect("update-needs-admin")
        .status(403)
        .equal("/type", "forbidden");
    set_admin(&owner, "owner grants admin access", &group.id, admin.user_id(), true)
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
    rename(&admin, "admin renames the group", &group.id, "Evening Circle")
        .await
        .expect("update-needs-admin")
        .status(200)
        .equal("/success", true);
    let shown = look(&admin, "admin reads the group", &group.id).await;
    shown.expect("profile-tells-relation").equal("/isAdmin", true).equal("/isOwner", false);
    shown.expect("update-needs-admin").equal("/name", "Evening Circle");
    let users = vec![member.user_id()];
    invite(&admin, "admin invites", &group.id, users.clone())
        .await
        .expect("invite-needs-admin")
        .status(200);
    set_admin(&admin, "admin grants admin access", &group.id, member.user_id(), true)
        .await
        .expect("admin-access-needs-admin")
        .status(200);
    set_admin(&admin, "admin revokes it again", &group.id, member.user_id(), false)
        .await
        .expect("admin-access-needs-admin")
        .status(200);

    set_admin(&owner, "owner revokes admin access", &group.id, admin.user_id(), false)
        .await
        .expect("admin-access-needs-admin")
        .status(200)
        .equal("/success", true);
    rename(&admin, "the former admin renames the group", &group.id, "Mine")
        .await
        .expect("update-needs-admin")
        .status(403);
    invite(&admin, "the former admin invites", &group.id, users)
        .await
        .expect("invite-needs-admin")
        .status(403);
    set_admin(&admin, "the former admin grants", &group.id, member.user_id(), true)
        .await
        .expect("admin-access-needs-admin")
        .status(403);
    let shown = look(&admin, "the former admin reads the group", &group.id).await;
    shown.expect("profile-tells-relation").equal("/isAdmin", false).equal("/isMember", true);
    shown.expect("update-needs-admin").equal("/name", "Evening Circle");
}

async fn limits(context: &Context) {
    let (owner, admin, member) = (context.owner(), context.admin(), context.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&admin, "a future admin joins", &group.id).await.should_succeed();

    set_admin(&owner, "owner grants to an outsider", &group.id, member.user_id(), true)
        .await
        .expect("admin-access-target-is-member")
        .status(404)
        .equal("/type", "not_found");
    set_admin(&owner, "owner grants in no room", &known(NO_ROOM), admin.user_id(), true)
        .await
        .expect("unknown-room-not-found")
        .status(404);
    set_admin(&admin, "a member promotes themself", &group.id, admin.user_id(), true)
        .await
        .expect("admin-access-needs-admin")
        .status(403);
    set_admin(&owner, "owner grants admin access", &group.id, admin.user_id(), true)
        .await
        .should_succeed();
    set_admin(&owner, "owner grants it twice", &group.id, admin.user_id(), true)
        .await
        .expect("admin-access-needs-admin")
        .status(200)
        .equal("/success", true);
    set_admin(&admin, "admin revokes the owner", &group.id, owner.user_id(), false)
        .await
        .expect("owner-keeps-admin-access")
        .status(403);
    set_admin(&owner, "owner revokes themself", &group.id, owner.user_id(), false)
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

async fn leaving_ends_admin_access(context: &Context) {
    let (owner, admin, member) = (context.owner(), context.admin(), context.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&admin, "a future admin joins", &group.id).await.should_succeed();
    set_admin(&owner, "owner grants admin access", &group.id, admin.user_id(), true)
        .await
        .should_succeed();
    leave(&admin, "admin leaves", &group.id)
        .await
        .expect("leave-ends-membership")
        .status(200)
        .equal("/left", true);
    join(&admin, "the former admin joins again", &group.id).await.should_succeed();
    look(&admin, "the former admin reads the group", &group.id)
        .await
        .expect("leaving-ends-admin-access")
        .status(200)
        .equal("/isMember", true)
        .equal("/isAdmin", false);
    rename(&admin, "the former admin renames the group", &group.id, "Mine")
        .await
        .expect("leaving-ends-admin-access")
        .status(403);
    rename(&member, "an outsider renames the group", &group.id, "Mine")
        .await
        .expect("update-needs-admin")
        .status(403);
}
