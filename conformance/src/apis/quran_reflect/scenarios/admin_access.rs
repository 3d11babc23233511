//! Admin access: to whom it is given, what it allows, and how it ends.

use serde_json::json;

use crate::{
    apis::quran_reflect::{
        nouns::Room,
        verbs::{Lists as _, User},
    },
    scenario::{
        Context,
        Role::{Admin, Member, Owner},
    },
};

pub(super) async fn admin_access_is_granted_used_and_revoked(context: &Context) {
    let [owner, admin, member] = User::all(context, [Owner, Admin, Member]);
    let group = owner.public_group().joined_by(&[&admin, &member]).await;
    let success = || json!({"success": true});

    (admin.renames(&group, "Mine").await).refused("update-needs-admin").equal("/type", "forbidden");
    owner.grants_admin(&admin, &group).await.shows("admin-access-needs-admin", success());
    (owner.lists_members(&group).await)
        .accepted("admin-access-needs-admin")
        .item_of(&admin)
        .shows(&json!({"isAdmin": true, "isOwner": false}));
    admin.renames(&group, "Evening Circle").await.shows("update-needs-admin", success());
    (admin.reads(&group).await)
        .shows("profile-tells-relation", json!({"isAdmin": true, "isOwner": false}))
        .and("update-needs-admin")
        .equal("/name", "Evening Circle");
    admin.invites(&[&member], &group).await.accepted("invite-needs-admin");
    admin.grants_admin(&member, &group).await.accepted("admin-access-needs-admin");
    admin.revokes_admin(&member, &group).await.accepted("admin-access-needs-admin");

    owner.revokes_admin(&admin, &group).await.shows("admin-access-needs-admin", success());
    admin.renames(&group, "Mine").await.refused("update-needs-admin");
    admin.invites(&[&member], &group).await.refused("invite-needs-admin");
    admin.grants_admin(&member, &group).await.refused("admin-access-needs-admin");
    (admin.reads(&group).await)
        .shows("profile-tells-relation", json!({"isAdmin": false, "isMember": true}))
        .and("update-needs-admin")
        .equal("/name", "Evening Circle");
}

pub(super) async fn admin_access_is_for_members_and_the_owner_keeps_it(context: &Context) {
    let [owner, admin, member] = User::all(context, [Owner, Admin, Member]);
    let group = owner.public_group().joined_by(&[&admin]).await;

    (owner.grants_admin(&member, &group).await)
        .refused("admin-access-target-is-member")
        .equal("/type", "not_found");
    owner.grants_admin(&admin, &Room::nowhere()).await.refused("unknown-room-not-found");
    admin.grants_admin(&admin, &group).await.refused("admin-access-needs-admin");
    owner.grants_admin(&admin, &group).await.should_succeed();
    let granted_twice = owner.grants_admin(&admin, &group).await;
    granted_twice.shows("admin-access-needs-admin", json!({"success": true}));
    admin.revokes_admin(&owner, &group).await.refused("owner-keeps-admin-access");
    owner.revokes_admin(&owner, &group).await.refused("owner-keeps-admin-access");
    (owner.reads(&group).await)
        .shows("owner-keeps-admin-access", json!({"isOwner": true, "isAdmin": true}));
    admin.revokes_admin(&admin, &group).await.accepted("admin-may-resign");
    (admin.reads(&group).await)
        .shows("admin-may-resign", json!({"isAdmin": false, "isMember": true}));
}

pub(super) async fn an_admin_who_leaves_comes_back_as_an_ordinary_member(context: &Context) {
    let [owner, admin, member] = User::all(context, [Owner, Admin, Member]);
    let group = owner.public_group().joined_by(&[&admin]).administered_by(&admin).await;

    admin.leaves(&group).await.shows("leave-ends-membership", json!({"left": true}));
    admin.joins(&group).await.should_succeed();
    (admin.reads(&group).await)
        .shows("leaving-ends-admin-access", json!({"isMember": true, "isAdmin": false}));
    let renamed = admin.renames(&group, "Mine").await;
    renamed.expect("leaving-ends-admin-access").status(403);
    member.renames(&group, "Mine").await.refused("update-needs-admin");
}
