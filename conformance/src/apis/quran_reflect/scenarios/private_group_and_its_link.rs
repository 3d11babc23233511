//! The two ways to the door of a private group.

use rooms_openapi::Api;

use crate::{
    scenario::{
        Context, GroupPlan,
        Role::{Outsider, Owner},
        Scenario, ScenarioKind,
    },
    targets::AccountSlot,
};

/// An outsider is refused; the private link admits.
pub(crate) const SCENARIO: Scenario = Scenario {
    name: "a_private_group_is_entered_by_its_link_only",
    claim: "Nobody joins a private group directly, and whoever has its private link becomes a member.",
    operation: "accept_group_link",
    api: Api::QuranReflect,
    cast: &[(Owner, AccountSlot::Owner), (Outsider, AccountSlot::Outsider)],
    requires: &[],
    reads_only: false,
    kind: ScenarioKind::Written,
    run: |context| Box::pin(run(context)),
};

async fn run(context: &Context) {
    let (owner, outsider) = (context.owner(), context.outsider());
    let plan = GroupPlan::private("Tafsir reading group");
    let group = owner.group("owner creates a private group", plan).await;

    let refused = outsider
        .call("outsider tries to join", |client| Ok(client.join_group(group.id()?).send()))
        .await;
    refused.expect("private-group-refuses-join").status(403);

    let hidden = outsider
        .call("outsider looks for the members", |client| {
            Ok(client.list_members(group.id()?).send())
        })
        .await;
    hidden.expect("members-of-private-room-hidden").status(404);

    let seen = outsider
        .call("outsider reads the profile", |client| {
            Ok(client.get_group_by_url(group.url()?).send())
        })
        .await;
    seen.expect("private-profile-visible").status(200).equal("/isPublic", false);
    seen.expect("profile-tells-relation").equal("/isMember", false);
    seen.expect("private-token-for-admins").absent("/privateToken");

    let own = owner
        .call("owner reads the profile", |client| Ok(client.get_group_by_url(group.url()?).send()))
        .await;
    own.expect("private-token-for-admins").status(200).present("/privateToken");
    let token = own.text("/privateToken");

    let admitted = outsider
        .call("outsider follows the private link", |client| {
            let (url, token) = (group.url()?, token.get()?);
            Ok(client.accept_group_link(url, token).send())
        })
        .await;
    admitted
        .expect("private-link-admits")
        .status(200)
        .equal("/success", true)
        .equal("/isNewMember", true)
        .equal("/roomId", &group.id);

    let again = outsider
        .call("outsider follows it again", |client| {
            let (url, token) = (group.url()?, token.get()?);
            Ok(client.accept_group_link(url, token).send())
        })
        .await;
    again.expect("private-link-again-is-no-news").status(200).equal("/isNewMember", false);

    let members = outsider
        .call("outsider now sees the members", |client| Ok(client.list_members(group.id()?).send()))
        .await;
    members.expect("private-link-admits").status(200).equal("/total", 2).lists(
        "/data",
        "/id",
        outsider.user_id(),
    );
}
