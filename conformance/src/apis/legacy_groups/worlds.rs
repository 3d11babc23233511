//! The group and the page that there are, with people in them. No operation creates one.

use reqwest::Method;
use serde_json::json;

use crate::{
    matrix::{
        cast::{Relation, Room},
        worlds::{Setup, Values},
    },
    scenario::{Raw, Role, StepValue, Unavailable},
};

/// The owner's room with nobody else of ours in it.
pub(crate) async fn open(setup: &Setup<'_>, room: Room) -> Result<Values, Unavailable> {
    let raw = Raw::get("/v1/groups/");
    let listed = setup.call(Role::Owner, "owner looks for it", raw).await?;
    let place = if room.is_group() { "/data/groups/0/id" } else { "/data/pages/0/id" };
    let id = setup.take(&listed, place)?;
    let raw = Raw::new(Method::PUT, format!("/v1/groups/{id}/removeUser"));
    let raw = raw.json(&json!({"userId": user(setup, Role::Member)}));
    setup.call(Role::Owner, "owner removes the member who is there", raw).await?;
    Ok([("room".to_owned(), id)].into())
}

/// Brings the people to what they are to the room.
pub(crate) async fn gather(setup: &Setup<'_>, values: &mut Values) -> Result<(), Unavailable> {
    let id = values["room"].clone();
    for (_, role, relation) in setup.people() {
        if relation == Relation::Outsider {
            continue;
        }
        let body = json!({"userId": user(setup, role)});
        let raw = Raw::new(Method::PUT, format!("/v1/groups/{id}/inviteUser")).json(&body);
        setup.call(Role::Owner, &format!("owner invites {role}"), raw).await?;
        if relation == Relation::Invited {
            continue;
        }
        let group = StepValue::value(id.parse().unwrap_or_default());
        let label = setup.label(&format!("{role} accepts"));
        let actor = setup.context.actor(role);
        let accepted = actor.accepts_group_invitation(&label, &group).await;
        if let Some(unavailable) = accepted.unavailable() {
            return Err(unavailable);
        }
        if relation.administers() {
            let raw = Raw::new(Method::PUT, format!("/v1/groups/{id}/assignAsAdmin"));
            let what = format!("owner makes {role} an administrator");
            setup.call(Role::Owner, &what, raw.json(&body)).await?;
        }
    }
    Ok(())
}

/// Ids of users are numbers here.
fn user(setup: &Setup<'_>, role: Role) -> i64 {
    setup.context.actor(role).user_id().parse().unwrap_or_default()
}
