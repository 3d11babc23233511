//! Invitations.

use serde_json::json;

use crate::{
    apis::legacy_groups::verbs::{GRANDMOTHER, Refusal as _, Room, User},
    scenario::{
        Context,
        Role::{Anonymous, Member, Outsider, Owner},
    },
};

pub(super) async fn somebody_is_invited_by_id_or_by_address(context: &Context) {
    let [owner, outsider] = User::all(context, [Owner, Outsider]);
    let group = owner.own_group().await;
    let invited = owner.invites(&outsider, &group).await;
    invited.shows("exactly-one-target", json!({"success": true}));
    outsider.reads(&group).await.denied_with(403, "invitation-is-no-membership");
    let listed = outsider.lists_rooms().await;
    let listed = listed.accepted("invitation-is-no-membership");
    listed.does_not_list("/data/groups", "/id", &group);
    let again = owner.invites(&outsider, &group).await;
    again.shows("inviting-again-is-fine", json!({"success": true}));
    let accepted = outsider.after(&invited).accepts_invitation(&group).await;
    let read = outsider.after(&accepted).reads(&group).await;
    read.shows("invitation-is-no-membership", json!({"data": {"currentUserIsAdmin": false}}));
    let written = owner.writes_to(GRANDMOTHER, &group).await;
    written.shows("anybody-with-an-address", json!({"success": true}));
}

pub(super) async fn an_invitation_has_one_addressee_and_an_administrator_behind_it(
    context: &Context,
) {
    let [owner, member, outsider, nobody] =
        User::all(context, [Owner, Member, Outsider, Anonymous]);
    let group = owner.own_group().await;
    let id = outsider.id().unwrap_or_default();
    for (what, body, rule, field) in [
        ("of nobody", json!({}), "exactly-one-target", "userId"),
        (
            "by id and by address",
            json!({"userId": id, "email": outsider.email()}),
            "exactly-one-target",
            "email",
        ),
        (
            "with a message",
            json!({"userId": id, "message": "Salam"}),
            "bodies-are-closed",
            "message",
        ),
    ] {
        let refused = owner.puts("inviteUser", what, body, &group).await;
        refused.denied(rule);
        refused.naming(field);
    }
    owner.invites(&outsider, &Room::nowhere()).await.denied("unknown-group-not-found");
    owner.invites_a_stranger(&group).await.denied("invited-user-exists");
    owner.invites(&member, &group).await.denied("member-is-not-invited");
    owner.writes_to(("member", &member.email()), &group).await.denied("member-is-not-invited");
    for (user, rule) in [
        (&member, "invite-needs-admin"),
        (&outsider, "invite-needs-admin"),
        (&owner.with_expired_token(), "token-required"),
        (&nobody, "token-required"),
    ] {
        user.writes_to(GRANDMOTHER, &group).await.denied(rule);
    }
}
