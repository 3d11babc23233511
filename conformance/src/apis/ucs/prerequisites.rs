//! UCS: a booked room with a participant, and a file in its chat.

use reqwest::Method;
use serde_json::json;

use crate::{
    constraints::prerequisites::{Prerequisites, ask},
    scenario::{Context, Raw, Role, StepValue, Unavailable},
};

pub(crate) async fn prepare(
    context: &Context,
    operation: &str,
) -> Result<Prerequisites, Unavailable> {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let listed = "/participant/room";
    if operation == "create_room" {
        return Ok(Prerequisites::of(Role::Owner)
            .with("allowed_user_id", member.user_id())
            .with("user_id", member.user_id())
            .shown_at(listed)
            .creates("/data/id", "/participant/room/{}"));
    }
    let body = json!({
        "name": "A live room", "allowed_user_id": [member.user_id()],
        "start_time": "2096-03-02T18:00:00Z", "end_time": "2096-03-02T19:00:00Z",
    });
    let booked = Raw::post("/room").json(&body);
    let booked = ask(&owner, "owner books a room", booked).await;
    let room = booked.text("/data/id").get()?;
    let target = match operation {
        "add_participant" => outsider.user_id(),
        _ => member.user_id(),
    };
    let mut live = Prerequisites::of(Role::Owner)
        .with("room_id", room.clone())
        .with("participant_id", target)
        .with("allowed_user_id", outsider.user_id())
        .with("user_id", member.user_id())
        .with("start_time", "2096-03-02T18:30:00Z")
        .with("end_time", "2096-03-02T19:30:00Z")
        .shown_at(format!("{listed}/{room}"))
        .shown_at(format!("{listed}/{room}/participant"));
    if operation == "get_download_url" {
        let asked = Raw::get(format!("{listed}/{room}/upload"));
        let asked = ask(&owner, "owner asks where to upload", asked).await;
        let (url, file) = (asked.text("/data/url"), asked.text("/data/file_id"));
        owner.at_url("owner uploads", || Ok(Raw::new(Method::PUT, url.get()?).body("notes"))).await;
        let room = StepValue::value(room);
        context.sends_message(&owner, "owner sends it", &room, "Notes", Some(&file)).await;
        live = live.with("file_id", file.get()?);
    }
    Ok(live)
}
