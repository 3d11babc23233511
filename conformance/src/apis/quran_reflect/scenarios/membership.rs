//! Who becomes a member, who leaves or is removed, and that the owner stays.

use serde_json::json;

use crate::{
    apis::quran_reflect::{
        nouns::Room,
        verbs::{Lists as _, User},
    },
    scenario::{
        Context, GroupPlan,
        Role::{Admin, Invitee, Member, Outsider, Owner},
    },
};

pub(super) async fn an_invited_person_becomes_a_member_and_may_leave(context: &Context) {
    let [owner, invitee] = User::all(context, [Owner, Invitee]);
    let plan = GroupPlan::private("Evening circle").with_description("One page a day, together.");
    let group = owner.group("owner creates a private group", plan).await;
    let created = group.created;
    created
        .shows("creator-owns-group", json!({"data": {"isOwner": true, "ownerId": owner.user_id()}}))
        .and("owner-belongs-from-the-start")
        .shows(&json!({"data": {"membersCount": 1}}));
    let group = Room::group(group, "the group");

    owner.invites_by_email(&invitee, &group).await.shows(
        "invite-reports-each-target",
        json!({"invited": true, "inviteStatus": {invitee.email(): true}}),
    );
    let letter = invitee.reads_letter(&group).await;
    let accepted = invitee.accepts(&letter, &group).await;
    accepted.shows("accept-makes-member", json!({"accepted": true}));
    (owner.after(&accepted).lists_members(&group).await)
        .shows("accept-makes-member", json!({"total": 2}))
        .item_of(&invitee)
        .shows(&json!({"isAdmin": false, "isOwner": false}));
    let left = invitee.after(&accepted).leaves(&group).await;
    left.shows("leave-ends-membership", json!({"left": true}));
    let owner = owner.after(&left);
    owner.reads(&group).await.shows("leave-ends-membership", json!({"membersCount": 1}));
    (owner.lists_members(&group).await)
        .shows("leave-ends-membership", json!({"total": 1}))
        .has_no(&invitee);
}

pub(super) async fn joining_a_public_group_twice_changes_nothing(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let group = owner.public_group().named("Morning recitation").await;

    member.joins(&group).await.shows("public-group-open-to-join", json!({"joined": true}));
    member.joins(&group).await.shows("joining-twice-changes-nothing", json!({"joined": true}));
    (member.lists_members(&group).await)
        .shows("joining-twice-changes-nothing", json!({"total": 2}))
        .length("/data", 2);
    member.reads(&group).await.shows(
        "profile-tells-relation",
        json!({"isMember": true, "isAdmin": false, "membersCount": 2}),
    );
}

pub(super) async fn an_owner_cannot_leave(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let group = owner.public_group().joined_by(&[&member]).await;

    owner.leaves(&group).await.refused("owner-cannot-leave").equal("/type", "forbidden");
    owner.removes(&owner, &group).await.refused("owner-cannot-be-removed");
    outsider.leaves(&group).await.refused("only-members-leave");
    outsider.leaves(&Room::nowhere()).await.refused("unknown-room-not-found");
    (owner.reads(&group).await)
        .shows("owner-cannot-leave", json!({"isOwner": true, "isMember": true, "membersCount": 2}))
        .and("creator-owns-group")
        .equal("/ownerId", &owner);
    member.leaves(&group).await.shows("leave-ends-membership", json!({"left": true}));
    member.leaves(&group).await.refused("only-members-leave");
}

pub(super) async fn an_admin_removes_a_member(context: &Context) {
    let [owner, admin, member] = User::all(context, [Owner, Admin, Member]);
    let group = owner.public_group().joined_by(&[&admin, &member]).administered_by(&admin).await;

    member.removes(&admin, &group).await.refused("remove-others-needs-admin");
    admin.removes(&owner, &group).await.refused("owner-cannot-be-removed");
    let removed = admin.removes(&member, &group).await;
    removed.shows("remove-others-needs-admin", json!({"success": true}));
    admin.removes(&member, &group).await.refused("remove-target-is-member");
    admin.removes(&member, &Room::nowhere()).await.refused("unknown-room-not-found");
    (owner.lists_members(&group).await)
        .shows("remove-others-needs-admin", json!({"total": 2}))
        .has_no(&member);
    (member.reads(&group).await)
        .shows("profile-tells-relation", json!({"isMember": false, "membersCount": 2}));
}

pub(super) async fn a_member_removes_themself(context: &Context) {
    let [owner, admin, member] = User::all(context, [Owner, Admin, Member]);
    let group = owner.public_group().joined_by(&[&admin, &member]).administered_by(&admin).await;

    for leaver in [&member, &admin] {
        let removed = leaver.removes(leaver, &group).await;
        removed.shows("member-may-remove-self", json!({"success": true}));
    }
    (owner.lists_members(&group).await)
        .shows("member-may-remove-self", json!({"total": 1}))
        .has_no(&member)
        .has_no(&admin);
    admin.joins(&group).await.should_succeed();
    (admin.reads(&group).await)
        .shows("removal-ends-admin-access", json!({"isMember": true, "isAdmin": false}));
}
