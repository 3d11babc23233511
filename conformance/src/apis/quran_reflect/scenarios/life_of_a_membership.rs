//! From an invitation to a membership and out again.

use rooms_openapi::Api;

use crate::{
    scenario::{
        Context, GroupPlan,
        Role::{Invitee, Owner},
        Scenario, ScenarioKind,
    },
    targets::AccountSlot,
};

/// Create, invite, accept, leave.
pub(crate) const SCENARIO: Scenario = Scenario {
    name: "an_invited_person_becomes_a_member_and_may_leave",
    claim: "Accepting an invitation makes a member, and leaving ends the membership.",
    operation: "accept_invite",
    api: Api::QuranReflect,
    cast: &[(Owner, AccountSlot::Owner), (Invitee, AccountSlot::Outsider)],
    requires: &[],
    reads_only: false,
    kind: ScenarioKind::Written,
    run: |context| Box::pin(run(context)),
};

async fn run(context: &Context) {
    let (owner, invitee) = (context.owner(), context.invitee());
    let plan = GroupPlan::private("Evening circle").with_description("One page a day, together.");
    let group = owner.group("owner creates a private group", plan).await;
    group
        .created
        .expect("creator-owns-group")
        .equal("/data/isOwner", true)
        .equal("/data/ownerId", owner.user_id());
    group.created.expect("owner-belongs-from-the-start").equal("/data/membersCount", 1);

    let invited = owner
        .call("owner invites by e-mail", |client| {
            let (id, email) = (group.id()?, invitee.email());
            Ok(client.invite_users(id).emails([email]).send())
        })
        .await;
    invited
        .expect("invite-reports-each-target")
        .status(200)
        .equal("/invited", true)
        .equal(&format!("/inviteStatus/{}", invitee.email()), true);

    let token = invitee.reads_invitation("invitee opens the letter", &group.id).await;
    let accepted = invitee
        .call("invitee accepts", |client| {
            let (id, token) = (group.id()?, token.get()?);
            Ok(client.accept_invite(id, token).send())
        })
        .await;
    accepted.expect("accept-makes-member").status(200).equal("/accepted", true);

    let members = owner
        .after(&accepted)
        .call("owner sees the new member", |client| Ok(client.list_members(group.id()?).send()))
        .await;
    members
        .expect("accept-makes-member")
        .status(200)
        .equal("/total", 2)
        .item("/data", "/id", invitee.user_id())
        .equal("/isAdmin", false)
        .equal("/isOwner", false);

    let left = invitee
        .after(&accepted)
        .call("invitee leaves", |client| Ok(client.leave_group(group.id()?).send()))
        .await;
    left.expect("leave-ends-membership").status(200).equal("/left", true);

    let profile = owner
        .after(&left)
        .call("owner is the only member again", |client| Ok(client.get_room(group.id()?).send()))
        .await;
    profile.expect("leave-ends-membership").status(200).equal("/membersCount", 1);
    let members = owner
        .after(&left)
        .call("owner no longer sees the member", |client| {
            Ok(client.list_members(group.id()?).send())
        })
        .await;
    members.expect("leave-ends-membership").equal("/total", 1).does_not_list(
        "/data",
        "/id",
        invitee.user_id(),
    );
}
