//! Booked, started and ended rooms with people in them, made by the operations of the api.

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    matrix::{
        cast::{Relation, Room},
        plan::Needs,
        worlds::{Setup, Values},
    },
    scenario::{Raw, Role, StepValue, Unavailable},
};

/// Far from any clock on either side.
const PAST: &str = "2001-01-01T00:00:00Z";
const FUTURE: &str = "2101-01-01T00:00:00Z";
const FAR_FUTURE: &str = "2101-01-02T00:00:00Z";

/// A room of the owner with nobody else in it. One that will have ended is going on until everybody is there.
pub(crate) async fn open(setup: &Setup<'_>, room: Room) -> Result<Values, Unavailable> {
    let raw = Raw::post("/room").json(&booking(room == Room::Booked));
    let created = setup.call(Role::Owner, "owner books it", raw).await?;
    let id = setup.take(&created, "/data/id")?;
    introduce(setup, &id, Role::Owner).await?;
    Ok([("room".to_owned(), id)].into())
}

/// What a room is booked with.
pub(crate) fn booking(later: bool) -> Value {
    let start = if later { FUTURE } else { PAST };
    json!({"name": "Matrix room", "start_time": start, "end_time": FAR_FUTURE})
}

/// Brings the people to what they are to the room, adds what else is needed, and ends it if that is wanted.
pub(crate) async fn gather(setup: &Setup<'_>, values: &mut Values) -> Result<(), Unavailable> {
    let Some(wanted) = setup.wanted() else {
        return Ok(());
    };
    let id = values["room"].clone();
    for (_, role, relation) in setup.people() {
        if relation == Relation::Outsider {
            continue;
        }
        let user = setup.context.actor(role).user_id();
        let raw = Raw::post(format!("/admin/room/{id}/participant"));
        let raw = raw.json(&json!({"participant_id": user}));
        setup.call(Role::Owner, &format!("owner adds {role}"), raw).await?;
        if relation != Relation::Invited {
            introduce(setup, &id, role).await?;
        }
        if relation.administers() {
            let raw = Raw::post(format!("/admin/room/{id}/participant/{user}/admin"));
            setup.call(Role::Owner, &format!("owner promotes {role}"), raw).await?;
        }
    }
    if wanted.needs == Needs::File {
        let file = share(setup, &id).await?;
        values.insert("file".to_owned(), file);
    }
    if wanted.room == Room::Ended {
        let raw = Raw::post(format!("/admin/room/{id}")).json(&json!({}));
        setup.call(Role::Owner, "owner ends it", raw).await?;
    }
    Ok(())
}

/// Somebody says their name.
async fn introduce(setup: &Setup<'_>, id: &str, role: Role) -> Result<(), Unavailable> {
    let raw = Raw::patch(format!("/participant/room/{id}/userprofile"));
    let raw = raw.json(&json!({"username": role.name()}));
    setup.call(role, &format!("{role} says their name"), raw).await?;
    Ok(())
}

/// The owner sends a file; its id is returned.
async fn share(setup: &Setup<'_>, id: &str) -> Result<String, Unavailable> {
    let raw = Raw::get(format!("/participant/room/{id}/upload"));
    let asked = setup.call(Role::Owner, "owner asks where to upload", raw).await?;
    let (url, file) = (setup.take(&asked, "/data/url")?, setup.take(&asked, "/data/file_id")?);
    let owner = setup.context.owner();
    let put = Raw::new(Method::PUT, url).body("Pause at every verse.");
    let put = put.header("content-type", "text/plain");
    let label = setup.label("owner uploads");
    let uploaded = owner.at_url(&label, || Ok(put)).await;
    if let Some(unavailable) = uploaded.unavailable() {
        return Err(unavailable);
    }
    let (room, sent) = (StepValue::value(id.to_owned()), StepValue::value(file.clone()));
    let label = setup.label("owner sends the file");
    let context = setup.context;
    let step = context.sends_message(&owner, &label, &room, "The notes", Some(&sent)).await;
    step.unavailable().map_or(Ok(file), Err)
}
