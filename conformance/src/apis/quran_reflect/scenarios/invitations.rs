//! Invitations: what becomes of them, who may send them, for whom and how long they work.

use std::time::Duration;

use serde_json::json;

use crate::{
    apis::quran_reflect::{
        nouns::{Key, NO_USER, Room, Stranger},
        verbs::User,
    },
    scenario::{
        Context, Raw,
        Role::{Invitee, Member, Outsider, Owner},
    },
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

pub(super) async fn a_rejected_invitation_is_dead(context: &Context) {
    let [owner, invitee] = User::all(context, [Owner, Invitee]);
    let group = owner.private_group().await;
    owner.invites(&[&invitee], &group).await.should_succeed();
    let letter = invitee.reads_letter(&group).await;

    let rejected = invitee.rejects(&letter, &group).await;
    rejected.shows("reject-kills-token", json!({"rejected": true}));
    invitee.rejects(&letter, &group).await.refused("reject-kills-token");
    let late = invitee.accepts(&letter, &group).await;
    late.refused("reject-kills-token");
    (invitee.after(&late).reads(&group).await)
        .shows("profile-tells-relation", json!({"isMember": false, "membersCount": 1}));
}

pub(super) async fn an_invitation_belongs_to_one_person_and_one_room(context: &Context) {
    let [owner, invitee, outsider] = User::all(context, [Owner, Invitee, Outsider]);
    let group = owner.private_group().await;
    let other = owner.public_group().another().await;
    owner.invites(&[&invitee], &group).await.should_succeed();
    let letter = invitee.reads_letter(&group).await;

    for (person, letter, room, rule) in [
        (&outsider, &letter, &group, "invite-token-is-personal"),
        (&invitee, &letter, &other, "invite-token-is-for-one-room"),
        (&invitee, &Key::made_up("iv_nobody_ever_sent_this"), &group, "invite-token-works-once"),
        (
            &invitee,
            &Key::made_up("iv_nobody_ever_sent_this"),
            &Room::nowhere(),
            "unknown-room-not-found",
        ),
    ] {
        person.accepts(letter, room).await.refused(rule);
        person.rejects(letter, room).await.refused(rule);
    }
    (outsider.reads(&group).await)
        .shows("profile-tells-relation", json!({"isMember": false, "membersCount": 1}));
    let accepted = invitee.accepts(&letter, &group).await;
    accepted.shows("accept-makes-member", json!({"accepted": true}));
    invitee.accepts(&letter, &group).await.refused("invite-token-works-once");
}

pub(super) async fn an_invitation_expires(context: &Context) {
    let [owner, invitee] = User::all(context, [Owner, Invitee]);
    let group = owner.private_group().await;
    owner.invites(&[&invitee], &group).await.should_succeed();
    let letter = invitee.reads_letter(&group).await;

    let passed = context.advance_clock("a week passes", 7 * DAY + Duration::from_secs(60)).await;
    let (owner, late) = (owner.after(&passed), invitee.after(&passed));
    late.accepts(&letter, &group).await.refused("invite-token-expires");
    late.rejects(&letter, &group).await.refused("invite-token-expires");
    late.reads(&group).await.shows("profile-tells-relation", json!({"isMember": false}));

    owner.invites(&[&invitee], &group).await.should_succeed();
    let letter = late.reads_letter(&group).await;
    let passed = context.advance_clock("six days pass", 6 * DAY).await;
    let letter = letter.called("the next invitation");
    let accepted = invitee.after(&passed).accepts(&letter, &group).await;
    accepted.shows("accept-makes-member", json!({"accepted": true}));
}

pub(super) async fn the_newest_invitation_counts(context: &Context) {
    let [owner, invitee] = User::all(context, [Owner, Invitee]);
    let group = owner.private_group().await;
    owner.invites(&[&invitee], &group).await.should_succeed();
    let first = invitee.reads_letter(&group).await.called("the first invitation");
    owner.invites_by_email(&invitee, &group).await.shows(
        "invite-reports-each-target",
        json!({"invited": true, "inviteStatus": {invitee.email(): true}}),
    );
    let second = invitee.reads_letter(&group).await.called("the second invitation");

    let outdated = invitee.accepts(&first, &group).await;
    outdated.expect("newest-invite-counts").status(400);
    let accepted = invitee.accepts(&second, &group).await;
    accepted.shows("newest-invite-counts", json!({"accepted": true}));
}

pub(super) async fn an_invitation_reports_each_target(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let group = owner.public_group().joined_by(&[&member]).await;

    let outcomes = json!({member.user_id(): "already_a_member", outsider.user_id(): true});
    owner
        .invites(&[&member, &outsider], &group)
        .await
        .shows("invite-reports-each-target", json!({"invited": true, "inviteStatus": outcomes}));
    let invited = owner.invites(&[&member], &group).await;
    invited.shows("invite-reports-each-target", json!({"invited": false}));
    owner.invites(&[&Stranger], &group).await.shows(
        "unknown-user-not-invited",
        json!({"invited": false, "inviteStatus": {NO_USER: "user_not_found"}}),
    );
    (owner.invites(&[], &group).await)
        .refused("invite-needs-a-target")
        .equal("/type", "invalid_request");
    let wrong_property = owner.raw("owner sends the wrong property", || {
        let path = format!("/v1/rooms/{}/invite", group.id()?);
        Ok(Raw::post(path).json(&json!({ "userId": NO_USER })))
    });
    wrong_property.await.refused("invite-needs-a-target");
    let letter = outsider.reads_letter(&group).await;
    outsider.given(&letter).joins(&group).await.should_succeed();
    outsider.accepts(&letter, &group).await.accepted("accept-makes-member");
    outsider.accepts(&letter, &group).await.refused("invite-token-works-once");
    let counted = owner.given(&letter).reads(&group).await;
    counted.shows("joining-twice-changes-nothing", json!({"membersCount": 3}));
}

pub(super) async fn only_admins_invite(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let group = owner.public_group().joined_by(&[&member]).await;

    (member.invites(&[&outsider], &group).await)
        .refused("invite-needs-admin")
        .equal("/type", "forbidden");
    outsider.invites(&[&outsider], &group).await.refused("invite-needs-admin");
    (owner.invites(&[&outsider], &Room::nowhere()).await)
        .refused("unknown-room-not-found")
        .equal("/type", "not_found");
    (outsider.reads(&group).await)
        .shows("profile-tells-relation", json!({"isMember": false, "membersCount": 2}));
}
