//! Invitations.

use serde_json::json;

use crate::{
    apis::legacy_groups::verbs::{
        NO_GROUP, NO_USER, id_of, invites, lists, names, own_group, puts, reads, refused, scenario,
        writes_to,
    },
    scenario::{Context, Scenario, StepValue},
};

/// How they are sent.
pub(crate) const INVITES: Scenario = scenario(
    "somebody_is_invited_by_id_or_by_address",
    "An administrator invites by id or by e-mail address; whoever is invited becomes a member by accepting.",
    "invite_user",
    |context| Box::pin(sent(context)),
);

/// When they are not.
pub(crate) const REFUSED: Scenario = scenario(
    "an_invitation_has_one_addressee_and_an_administrator_behind_it",
    "Neither or both of id and address, an unknown group or user, a member, or a caller who is no administrator: no invitation.",
    "invite_user",
    |context| Box::pin(not_sent(context)),
);

async fn sent(context: &Context) {
    let (owner, outsider) = (context.owner(), context.outsider());
    let group = own_group(context).await;
    let label = "owner invites the outsider by id";
    let invited = invites(&owner, label, &group, id_of(&outsider)).await;
    let _ = invited.expect("exactly-one-target").status(200).equal("/success", true);
    let step = reads(&outsider, "outsider reads the group", &group).await;
    refused(step, "invitation-is-no-membership", 403);
    let _ = lists(&outsider, "outsider lists groups and pages")
        .await
        .expect("invitation-is-no-membership")
        .status(200)
        .does_not_list("/data/groups", "/id", &group);
    let label = "owner invites the outsider again";
    let _ = invites(&owner, label, &group, id_of(&outsider))
        .await
        .expect("inviting-again-is-fine")
        .status(200)
        .equal("/success", true);
    let accepted =
        outsider.after(&invited).accepts_group_invitation("outsider accepts", &group).await;
    let member = outsider.after(&accepted);
    let _ = reads(&member, "outsider reads the group as a member", &group)
        .await
        .expect("invitation-is-no-membership")
        .status(200)
        .equal("/data/currentUserIsAdmin", false);
    let label = "owner invites somebody who has an address only";
    let _ = writes_to(&owner, label, &group, "grandmother@example.org")
        .await
        .expect("anybody-with-an-address")
        .status(200)
        .equal("/success", true);
}

async fn not_sent(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let group = own_group(context).await;
    let label = "owner invites nobody";
    let step = puts(&owner, label, &group, "inviteUser", json!({})).await;
    refused(step, "exactly-one-target", 422);
    names(step, "userId");
    let both = json!({ "userId": id_of(&outsider).unwrap_or_default(), "email": outsider.email() });
    let label = "owner invites by id and by address";
    let step = puts(&owner, label, &group, "inviteUser", both).await;
    refused(step, "exactly-one-target", 422);
    names(step, "email");
    let unknown = json!({ "userId": id_of(&outsider).unwrap_or_default(), "message": "Salam" });
    let label = "owner adds a message to an invitation";
    let step = puts(&owner, label, &group, "inviteUser", unknown).await;
    refused(step, "bodies-are-closed", 422);
    names(step, "message");
    let nothing = StepValue::value(NO_GROUP);
    let label = "owner invites to a group that does not exist";
    let step = invites(&owner, label, &nothing, id_of(&outsider)).await;
    refused(step, "unknown-group-not-found", 404);
    let label = "owner invites somebody who does not exist";
    let step = invites(&owner, label, &group, Ok(NO_USER)).await;
    refused(step, "invited-user-exists", 404);
    let label = "owner invites a member";
    let step = invites(&owner, label, &group, id_of(&member)).await;
    refused(step, "member-is-not-invited", 422);
    let label = "owner invites a member by address";
    let step = writes_to(&owner, label, &group, &member.email()).await;
    refused(step, "member-is-not-invited", 422);
    for (label, who, rule) in [
        ("member invites", &member, "invite-needs-admin"),
        ("outsider invites", &outsider, "invite-needs-admin"),
        ("owner invites with an expired token", &owner.with_expired_token(), "token-required"),
        ("nobody invites", &context.anonymous(), "token-required"),
    ] {
        let step = writes_to(who, label, &group, "grandmother@example.org").await;
        refused(step, rule, 403);
    }
}
