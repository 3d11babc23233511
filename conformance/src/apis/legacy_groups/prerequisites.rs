//! Legacy groups: the group that every account has, because no operation creates one.

use serde_json::Value;

use crate::{
    constraints::prerequisites::{Prerequisites, ask},
    scenario::{Actor, Context, Raw, Role, Unavailable},
};

pub(crate) async fn prepare(
    context: &Context,
    operation: &str,
) -> Result<Prerequisites, Unavailable> {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let listed = ask(&owner, "owner lists groups", Raw::get("/v1/groups/")).await;
    let group = listed.id("/data/groups/0/id").get()?;
    let target = match operation {
        "invite_user" => number_of(&outsider),
        _ => number_of(&member),
    };
    Ok(Prerequisites::of(Role::Owner)
        .with("groupId", group)
        .with("userId", target)
        .shown_at(format!("/v1/groups/{group}")))
}

/// User ids are numbers here.
fn number_of(actor: &Actor<'_>) -> Value {
    let id = actor.user_id();
    id.parse::<i64>().map_or(Value::from(id), Value::from)
}
