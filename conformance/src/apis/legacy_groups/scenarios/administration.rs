//! Administrators: how one becomes one, what they may do, and how it ends.

use serde_json::json;

use crate::{
    apis::legacy_groups::verbs::{
        NO_GROUP, assigns, id_of, members_of, names, own_group, puts, reads, refused, removes,
        scenario, writes_to,
    },
    scenario::{Context, Scenario, StepValue},
};

/// From assignment to removal.
pub(crate) const ADMIN: Scenario = scenario(
    "an_assigned_administrator_acts_until_removed",
    "A member who is made an administrator may invite, and may nothing any more once removed.",
    "assign_admin",
    |context| Box::pin(life(context)),
);

/// What is refused.
pub(crate) const REFUSED: Scenario = scenario(
    "administration_is_for_administrators_and_one_stays",
    "Only administrators assign and remove, only members are assigned and removed, and the last administrator stays.",
    "remove_user",
    |context| Box::pin(limits(context)),
);

async fn life(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let group = own_group(context).await;
    let address = "grandmother@example.org";
    let step = writes_to(&member, "member invites", &group, address).await;
    refused(step, "invite-needs-admin", 403);
    let before = reads(&owner, "owner reads the group", &group).await.should_succeed();
    let count = before.id("/data/membersCount");
    let assigned = assigns(&owner, "owner assigns the member", &group, id_of(&member)).await;
    let _ = assigned.expect("assign-makes-admin").status(200).equal("/success", true);
    let admin = member.after(&assigned);
    let label = "owner assigns the member again";
    let _ = assigns(&owner, label, &group, id_of(&member))
        .await
        .expect("assigning-twice-changes-nothing")
        .status(200)
        .equal("/success", true);
    let _ = reads(&admin, "member reads the group as administrator", &group)
        .await
        .expect("assign-makes-admin")
        .status(200)
        .equal("/data/currentUserIsAdmin", true)
        .equal("/data/membersCount", &count);
    let _ = writes_to(&admin, "member invites as administrator", &group, address)
        .await
        .expect("assign-makes-admin")
        .status(200);
    let removed = removes(&owner, "owner removes the member", &group, id_of(&member)).await;
    let _ = removed.expect("remove-ends-membership").status(200).equal("/success", true);
    let (owner, former) = (owner.after(&removed), member.after(&removed));
    let members = members_of(context, &group).await;
    let _ = reads(&owner, "owner reads the group afterwards", &group)
        .await
        .expect("remove-ends-membership")
        .status(200)
        .equal("/data/membersCount", count.map(|count| count - 1))
        .equal("/data/membersCount", members);
    let step = writes_to(&former, "member invites after the removal", &group, address).await;
    refused(step, "removed-user-is-refused", 403);
    let step = reads(&former, "member reads the group after the removal", &group).await;
    refused(step, "removed-user-is-refused", 403);
    let label = "owner removes the member again";
    let step = removes(&owner, label, &group, id_of(&member)).await;
    refused(step, "remove-target-is-member", 404);
}

async fn limits(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let group = own_group(context).await;
    let step = assigns(&member, "member assigns", &group, id_of(&member)).await;
    refused(step, "assign-needs-admin", 403);
    let step = removes(&member, "member removes the owner", &group, id_of(&owner)).await;
    refused(step, "remove-needs-admin", 403);
    let step = assigns(&owner, "owner assigns an outsider", &group, id_of(&outsider)).await;
    refused(step, "assign-target-is-member", 404);
    let step = removes(&owner, "owner removes an outsider", &group, id_of(&outsider)).await;
    refused(step, "remove-target-is-member", 404);
    let step = removes(&owner, "owner removes the last administrator", &group, id_of(&owner)).await;
    refused(step, "last-admin-stays", 422);
    names(step, "userId");
    let expired = owner.with_expired_token();
    let label = "owner assigns with an expired token";
    let step = assigns(&expired, label, &group, id_of(&member)).await;
    refused(step, "token-required", 403);
    let label = "owner removes with an expired token";
    let step = removes(&expired, label, &group, id_of(&member)).await;
    refused(step, "token-required", 403);
    let nothing = StepValue::value(NO_GROUP);
    let label = "owner assigns in a group that does not exist";
    let step = assigns(&owner, label, &nothing, id_of(&member)).await;
    refused(step, "unknown-group-not-found", 404);
    let label = "owner removes from a group that does not exist";
    let step = removes(&owner, label, &nothing, id_of(&member)).await;
    refused(step, "unknown-group-not-found", 404);
    for verb in ["assignAsAdmin", "removeUser"] {
        let label = format!("owner asks for {verb} and names nobody");
        let step = puts(&owner, &label, &group, verb, json!({})).await;
        refused(step, "refusal-names-the-field", 422);
        names(step, "userId");
    }
}
