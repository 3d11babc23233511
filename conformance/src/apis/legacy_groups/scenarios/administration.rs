//! Administrators: how one becomes one, what they may do, and how it ends.

use serde_json::json;

use crate::{
    apis::legacy_groups::verbs::{GRANDMOTHER, Refusal as _, Room, User, members_of},
    scenario::{
        Context,
        Role::{Member, Outsider, Owner},
    },
};

pub(super) async fn an_assigned_administrator_acts_until_removed(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let group = owner.own_group().await;
    member.writes_to(GRANDMOTHER, &group).await.denied("invite-needs-admin");
    let before = owner.reads(&group).await.should_succeed();
    let count = before.id("/data/membersCount");
    let assigned = owner.assigns(&member, &group).await;
    assigned.shows("assign-makes-admin", json!({"success": true}));
    let admin = member.after(&assigned);
    let again = owner.assigns(&member, &group).await;
    again.shows("assigning-twice-changes-nothing", json!({"success": true}));
    (admin.reads(&group).await)
        .shows("assign-makes-admin", json!({"data": {"currentUserIsAdmin": true}}))
        .equal("/data/membersCount", &count);
    admin.writes_to(GRANDMOTHER, &group).await.accepted("assign-makes-admin");
    let removed = owner.removes(&member, &group).await;
    removed.shows("remove-ends-membership", json!({"success": true}));
    let (owner, former) = (owner.after(&removed), member.after(&removed));
    let members = members_of(context, &group).await;
    (owner.reads(&group).await)
        .accepted("remove-ends-membership")
        .equal("/data/membersCount", count.map(|count| count - 1))
        .equal("/data/membersCount", members);
    former.writes_to(GRANDMOTHER, &group).await.denied_with(403, "removed-user-is-refused");
    former.reads(&group).await.denied_with(403, "removed-user-is-refused");
    owner.removes(&member, &group).await.denied("remove-target-is-member");
}

pub(super) async fn administration_is_for_administrators_and_one_stays(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let group = owner.own_group().await;
    member.assigns(&member, &group).await.denied("assign-needs-admin");
    member.removes(&owner, &group).await.denied("remove-needs-admin");
    owner.assigns(&outsider, &group).await.denied("assign-target-is-member");
    owner.removes(&outsider, &group).await.denied("remove-target-is-member");
    let last = owner.removes(&owner, &group).await;
    last.denied("last-admin-stays");
    last.naming("userId");
    let expired = owner.with_expired_token();
    expired.assigns(&member, &group).await.denied("token-required");
    expired.removes(&member, &group).await.denied("token-required");
    owner.assigns(&member, &Room::nowhere()).await.denied("unknown-group-not-found");
    owner.removes(&member, &Room::nowhere()).await.denied("unknown-group-not-found");
    for verb in ["assignAsAdmin", "removeUser"] {
        let nobody = owner.puts(verb, "of nobody", json!({}), &group).await;
        nobody.denied("refusal-names-the-field");
        nobody.naming("userId");
    }
}
