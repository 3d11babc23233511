//! Calls that many scenarios make, under names that read like the scenario.

use rooms_client::legacy_groups::Client;
use rooms_openapi::Api;
use serde_json::Value;

use crate::{
    scenario::{
        Actor, Cast, Context, Raw, Role, Scenario, ScenarioFuture, ScenarioKind, Step, StepValue,
        Unavailable,
    },
    targets::{AccountSlot, Capability},
};

/// A scenario of this api that may write.
pub(crate) const fn scenario(
    name: &'static str,
    claim: &'static str,
    operation: &'static str,
    run: for<'a> fn(&'a Context) -> ScenarioFuture<'a>,
) -> Scenario {
    Scenario {
        name,
        claim,
        operation,
        api: Api::LegacyGroups,
        cast: OWNER_MEMBER_OUTSIDER,
        requires: &[],
        reads_only: false,
        kind: ScenarioKind::Written,
        run,
    }
}

/// Three people: one administers the group, one belongs to it, one has nothing to do with it. No
/// operation creates a group, so it is one that is there.
const OWNER_MEMBER_OUTSIDER: Cast = &[
    (Role::Owner, AccountSlot::Owner),
    (Role::Member, AccountSlot::Member),
    (Role::Outsider, AccountSlot::Outsider),
];

/// A group id that belongs to nobody.
pub(crate) const NO_GROUP: i64 = 9_007_199_254_740_991;

/// A user id that belongs to nobody.
pub(crate) const NO_USER: i64 = 9_007_199_254_740_990;

/// The user id of somebody, which is a number here.
pub(crate) fn id_of(actor: &Actor<'_>) -> Result<i64, Unavailable> {
    let id = actor.user_id().parse();
    id.map_err(|_| Unavailable::stopped(format!("the user id of {} is no number", actor.name())))
}

/// Somebody lists their groups and pages.
pub(crate) async fn lists<'s>(actor: &Actor<'s>, label: &str) -> Step<'s> {
    actor.call_with(label, |client: &Client| Ok(client.list_groups().send())).await
}

/// The group that the owner administers.
pub(crate) async fn own_group(context: &Context) -> StepValue<i64> {
    let listed = lists(&context.owner(), "owner lists groups and pages").await;
    listed.should_succeed().id("/data/groups/0/id")
}

/// How many members a group has, where the target shows everything that it knows: no operation lists them.
pub(crate) async fn members_of(context: &Context, group: &StepValue<i64>) -> StepValue<usize> {
    let world = context.world().await.unwrap_or_default();
    let wanted = group.get().ok();
    let rooms = world["legacy_groups"]["rooms"].as_array();
    let mut rooms = rooms.into_iter().flatten();
    let room = rooms.find(|room| room["id"].as_i64() == wanted);
    match room.and_then(|room| room["members"].as_array()) {
        Some(members) => StepValue::value(members.len()),
        None => StepValue::unavailable(Unavailable::lacks(Capability::Checkpoints)),
    }
}

/// Somebody reads the settings of a group.
pub(crate) async fn reads<'s>(actor: &Actor<'s>, label: &str, group: &StepValue<i64>) -> Step<'s> {
    actor.call_with(label, |client: &Client| Ok(client.get_group(group.get()?).send())).await
}

/// Somebody invites a user.
pub(crate) async fn invites<'s>(
    actor: &Actor<'s>,
    label: &str,
    group: &StepValue<i64>,
    whom: Result<i64, Unavailable>,
) -> Step<'s> {
    actor
        .call_with(label, |client: &Client| {
            let (group, whom) = (group.get()?, whom?);
            Ok(client.invite_user(group).user(whom).send())
        })
        .await
}

/// Somebody invites whoever has an address.
pub(crate) async fn writes_to<'s>(
    actor: &Actor<'s>,
    label: &str,
    group: &StepValue<i64>,
    address: &str,
) -> Step<'s> {
    actor
        .call_with(label, |client: &Client| {
            Ok(client.invite_user(group.get()?).email(address.to_owned()).send())
        })
        .await
}

/// Somebody makes a member an administrator.
pub(crate) async fn assigns<'s>(
    actor: &Actor<'s>,
    label: &str,
    group: &StepValue<i64>,
    whom: Result<i64, Unavailable>,
) -> Step<'s> {
    actor
        .call_with(label, |client: &Client| {
            let (group, whom) = (group.get()?, whom?);
            Ok(client.assign_admin(group, whom).send())
        })
        .await
}

/// Somebody removes a member.
pub(crate) async fn removes<'s>(
    actor: &Actor<'s>,
    label: &str,
    group: &StepValue<i64>,
    whom: Result<i64, Unavailable>,
) -> Step<'s> {
    actor
        .call_with(label, |client: &Client| {
            let (group, whom) = (group.get()?, whom?);
            Ok(client.remove_user(group, whom).send())
        })
        .await
}

/// A change that the typed client could not ask for.
pub(crate) async fn puts<'s>(
    actor: &Actor<'s>,
    label: &str,
    group: &StepValue<i64>,
    verb: &str,
    body: Value,
) -> Step<'s> {
    actor
        .raw(label, || {
            let path = format!("/v1/groups/{}/{verb}", group.get()?);
            Ok(Raw::new(reqwest::Method::PUT, path).json(&body))
        })
        .await
}

/// The refusal of this api: a status, and the code that belongs to it.
pub(crate) fn refused(step: Step<'_>, rule: &str, status: u16) {
    let code = match status {
        403 => "ForbiddenError",
        404 => "NotFoundError",
        _ => "ValidationError",
    };
    let _ = step.expect(rule).status(status).equal("/success", false).equal("/error/code", code);
}

/// A refusal that names a field.
pub(crate) fn names(step: Step<'_>, field: &str) {
    let quoted = format!("`{field}`");
    let documented = format!("a message that names {quoted}");
    let _ = step.expect("refusal-names-the-field").satisfies(
        "/error/message",
        &documented,
        |message| message.as_str().is_some_and(|text| text.contains(&quoted)),
    );
}
