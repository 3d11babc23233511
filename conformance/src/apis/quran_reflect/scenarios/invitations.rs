//! Invitations: what becomes of them, who may send them, for whom and how long they work.

use std::time::Duration;

use serde_json::json;

use crate::{
    apis::quran_reflect::verbs::{
        NO_ROOM, NO_USER, OWNER_INVITEE_OUTSIDER, OWNER_MEMBER_OUTSIDER, accept, invite,
        invite_all, join, known, look, reject, scenario,
    },
    scenario::{Context, GroupPlan, Raw, Scenario, StepValue},
};

/// A declined invitation is dead.
pub(crate) const REJECTED: Scenario = scenario(
    "a_rejected_invitation_is_dead",
    "Declining an invitation ends its token and makes nobody a member.",
    "reject_invite",
    OWNER_INVITEE_OUTSIDER,
    |context| Box::pin(rejected(context)),
);

/// Whose the token is, and for which room.
pub(crate) const PERSONAL: Scenario = scenario(
    "an_invitation_belongs_to_one_person_and_one_room",
    "The token of an invitation works for the invited person and for its own room only.",
    "accept_invite",
    OWNER_INVITEE_OUTSIDER,
    |context| Box::pin(personal(context)),
);

/// A token has its time.
pub(crate) const EXPIRES: Scenario = scenario(
    "an_invitation_expires",
    "The token of an invitation stops working when it has expired.",
    "accept_invite",
    OWNER_INVITEE_OUTSIDER,
    |context| Box::pin(expires(context)),
);

/// One open invitation per person.
pub(crate) const NEWEST: Scenario = scenario(
    "the_newest_invitation_counts",
    "Inviting somebody again ends the earlier token.",
    "invite_users",
    OWNER_INVITEE_OUTSIDER,
    |context| Box::pin(newest(context)),
);

/// Every person invited has an outcome.
pub(crate) const REPORTS: Scenario = scenario(
    "an_invitation_reports_each_target",
    "Inviting several people tells for each of them what became of it.",
    "invite_users",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(reports(context)),
);

/// Inviting is for admins.
pub(crate) const ONLY_ADMINS: Scenario = scenario(
    "only_admins_invite",
    "Members and outsiders cannot invite, and nobody invites to a room that is not there.",
    "invite_users",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(only_admins(context)),
);

async fn rejected(context: &Context) {
    let (owner, invitee) = (context.owner(), context.invitee());
    let plan = GroupPlan::private("Sunday Study Circle");
    let group = owner.group("owner creates a private group", plan).await;
    let users = vec![invitee.user_id()];
    invite(&owner, "owner invites", &group.id, users).await.should_succeed();
    let token = invitee.reads_invitation("invitee reads the letter", &group.id).await;

    reject(&invitee, "invitee declines", &group.id, &token)
        .await
        .expect("reject-kills-token")
        .status(200)
        .equal("/rejected", true);
    reject(&invitee, "invitee declines again", &group.id, &token)
        .await
        .expect("reject-kills-token")
        .status(400);
    let late = accept(&invitee, "invitee accepts after all", &group.id, &token).await;
    late.expect("reject-kills-token").status(400);
    look(&invitee.after(&late), "invitee reads the group", &group.id)
        .await
        .expect("profile-tells-relation")
        .status(200)
        .equal("/isMember", false)
        .equal("/membersCount", 1);
}

async fn personal(context: &Context) {
    let (owner, invitee, outsider) = (context.owner(), context.invitee(), context.outsider());
    let private = GroupPlan::private("Sunday Study Circle");
    let group = owner.group("owner creates a private group", private).await;
    let public = GroupPlan::public("Evening Reflections");
    let other = owner.group("owner creates another group", public).await;
    let users = vec![invitee.user_id()];
    invite(&owner, "owner invites", &group.id, users).await.should_succeed();
    let token = invitee.reads_invitation("invitee reads the letter", &group.id).await;

    accept(&outsider, "outsider tries the token", &group.id, &token)
        .await
        .expect("invite-token-is-personal")
        .status(400);
    reject(&outsider, "outsider declines with it", &group.id, &token)
        .await
        .expect("invite-token-is-personal")
        .status(400);
    accept(&invitee, "invitee tries it elsewhere", &other.id, &token)
        .await
        .expect("invite-token-is-for-one-room")
        .status(400);
    reject(&invitee, "invitee declines elsewhere", &other.id, &token)
        .await
        .expect("invite-token-is-for-one-room")
        .status(400);
    let bogus = StepValue::value("iv_nobody_ever_sent_this".to_owned());
    accept(&invitee, "invitee makes a token up", &group.id, &bogus)
        .await
        .expect("invite-token-works-once")
        .status(400);
    reject(&invitee, "invitee declines with it", &group.id, &bogus)
        .await
        .expect("invite-token-works-once")
        .status(400);
    accept(&invitee, "invitee asks for no room", &known(NO_ROOM), &bogus)
        .await
        .expect("unknown-room-not-found")
        .status(404);
    reject(&invitee, "invitee declines no room", &known(NO_ROOM), &bogus)
        .await
        .expect("unknown-room-not-found")
        .status(404);
    look(&outsider, "outsider reads the group", &group.id)
        .await
        .expect("profile-tells-relation")
        .equal("/isMember", false)
        .equal("/membersCount", 1);
    accept(&invitee, "invitee accepts at last", &group.id, &token)
        .await
        .expect("accept-makes-member")
        .status(200)
        .equal("/accepted", true);
    accept(&invitee, "invitee accepts twice", &group.id, &token)
        .await
        .expect("invite-token-works-once")
        .status(400);
}

async fn expires(context: &Context) {
    let (owner, invitee) = (context.owner(), context.invitee());
    let plan = GroupPlan::private("Sunday Study Circle");
    let group = owner.group("owner creates a private group", plan).await;
    let users = vec![invitee.user_id()];
    invite(&owner, "owner invites", &group.id, users.clone()).await.should_succeed();
    let token = invitee.reads_invitation("invitee reads the letter", &group.id).await;

    let week = Duration::from_secs(7 * 24 * 60 * 60 + 60);
    let passed = context.advance_clock("a week passes", week).await;
    accept(&invitee.after(&passed), "invitee accepts late", &group.id, &token)
        .await
        .expect("invite-token-expires")
        .status(400);
    reject(&invitee.after(&passed), "invitee declines late", &group.id, &token)
        .await
        .expect("invite-token-expires")
        .status(400);
    look(&invitee.after(&passed), "invitee reads the group", &group.id)
        .await
        .expect("profile-tells-relation")
        .equal("/isMember", false);

    invite(&owner.after(&passed), "owner invites again", &group.id, users).await.should_succeed();
    let token =
        invitee.after(&passed).reads_invitation("invitee reads the next letter", &group.id).await;
    let days = Duration::from_secs(6 * 24 * 60 * 60);
    let passed = context.advance_clock("six days pass", days).await;
    accept(&invitee.after(&passed), "invitee accepts in time", &group.id, &token)
        .await
        .expect("accept-makes-member")
        .status(200)
        .equal("/accepted", true);
}

async fn newest(context: &Context) {
    let (owner, invitee) = (context.owner(), context.invitee());
    let plan = GroupPlan::private("Sunday Study Circle");
    let group = owner.group("owner creates a private group", plan).await;
    let users = vec![invitee.user_id()];
    invite(&owner, "owner invites", &group.id, users).await.should_succeed();
    let first = invitee.reads_invitation("invitee reads the letter", &group.id).await;
    let emails = vec![invitee.email()];
    invite_all(&owner, "owner invites by address", &group.id, Vec::new(), emails)
        .await
        .expect("invite-reports-each-target")
        .status(200)
        .equal("/invited", true)
        .equal(&format!("/inviteStatus/{}", invitee.email()), true);
    let second = invitee.reads_invitation("invitee reads the next letter", &group.id).await;

    accept(&invitee, "invitee uses the first letter", &group.id, &first)
        .await
        .expect("newest-invite-counts")
        .status(400);
    accept(&invitee, "invitee uses the second letter", &group.id, &second)
        .await
        .expect("newest-invite-counts")
        .status(200)
        .equal("/accepted", true);
}

async fn reports(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&member, "member joins", &group.id).await.should_succeed();

    let users = vec![member.user_id(), outsider.user_id()];
    invite(&owner, "owner invites both", &group.id, users)
        .await
        .expect("invite-reports-each-target")
        .status(200)
        .equal("/invited", true)
        .equal(&format!("/inviteStatus/{}", member.user_id()), "already_a_member")
        .equal(&format!("/inviteStatus/{}", outsider.user_id()), true);
    let users = vec![member.user_id()];
    invite(&owner, "owner invites a member", &group.id, users)
        .await
        .expect("invite-reports-each-target")
        .status(200)
        .equal("/invited", false);
    invite(&owner, "owner invites nobody known", &group.id, vec![NO_USER.to_owned()])
        .await
        .expect("unknown-user-not-invited")
        .status(200)
        .equal("/invited", false)
        .equal(&format!("/inviteStatus/{NO_USER}"), "user_not_found");
    invite(&owner, "owner invites nobody at all", &group.id, Vec::new())
        .await
        .expect("invite-needs-a-target")
        .status(400)
        .equal("/type", "invalid_request");
    owner
        .raw("owner sends the wrong property", || {
            let body = json!({ "userId": NO_USER });
            Ok(Raw::post(format!("/v1/rooms/{}/invite", group.id()?)).json(&body))
        })
        .await
        .expect("invite-needs-a-target")
        .status(400);
    let token = outsider.reads_invitation("outsider reads the letter", &group.id).await;
    join(&outsider.given(&token), "outsider joins instead", &group.id).await.should_succeed();
    accept(&outsider, "outsider accepts as a member", &group.id, &token)
        .await
        .expect("accept-makes-member")
        .status(200);
    accept(&outsider, "outsider accepts once more", &group.id, &token)
        .await
        .expect("invite-token-works-once")
        .status(400);
    look(&owner.given(&token), "owner counts the members", &group.id)
        .await
        .expect("joining-twice-changes-nothing")
        .equal("/membersCount", 3);
}

async fn only_admins(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&member, "member joins", &group.id).await.should_succeed();

    let users = vec![outsider.user_id()];
    invite(&member, "member invites", &group.id, users.clone())
        .await
        .expect("invite-needs-admin")
        .status(403)
        .equal("/type", "forbidden");
    let step = invite(&outsider, "outsider invites themself", &group.id, users.clone()).await;
    step.expect("invite-needs-admin").status(403);
    invite(&owner, "owner invites to no room", &known(NO_ROOM), users)
        .await
        .expect("unknown-room-not-found")
        .status(404)
        .equal("/type", "not_found");
    look(&outsider, "outsider reads the group", &group.id)
        .await
        .expect("profile-tells-relation")
        .equal("/isMember", false)
        .equal("/membersCount", 2);
}
