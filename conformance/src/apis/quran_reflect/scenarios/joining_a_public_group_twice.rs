//! Joining is open, and joining again is no news.

use rooms_openapi::Api;

use crate::{
    scenario::{
        Context, GroupPlan,
        Role::{Member, Owner},
        Scenario, ScenarioKind,
    },
    targets::AccountSlot,
};

/// A public group is joined twice.
pub(crate) const SCENARIO: Scenario = Scenario {
    name: "joining_a_public_group_twice_changes_nothing",
    claim: "Anybody joins a public group, and joining it again makes no second membership.",
    operation: "join_group",
    api: Api::QuranReflect,
    cast: &[(Owner, AccountSlot::Owner), (Member, AccountSlot::Member)],
    requires: &[],
    reads_only: false,
    kind: ScenarioKind::Written,
    run: |context| Box::pin(run(context)),
};

async fn run(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let plan = GroupPlan::public("Morning recitation");
    let group = owner.group("owner creates a public group", plan).await;

    let joined =
        member.call("member joins", |client| Ok(client.join_group(group.id()?).send())).await;
    joined.expect("public-group-open-to-join").status(200).equal("/joined", true);

    let again =
        member.call("member joins again", |client| Ok(client.join_group(group.id()?).send())).await;
    again.expect("joining-twice-changes-nothing").status(200).equal("/joined", true);

    let members = member
        .call("there is one membership", |client| Ok(client.list_members(group.id()?).send()))
        .await;
    members
        .expect("joining-twice-changes-nothing")
        .status(200)
        .equal("/total", 2)
        .length("/data", 2);

    let profile = member
        .call("member reads the profile", |client| Ok(client.get_room(group.id()?).send()))
        .await;
    profile
        .expect("profile-tells-relation")
        .status(200)
        .equal("/isMember", true)
        .equal("/isAdmin", false)
        .equal("/membersCount", 2);
}
