//! What a room holds, in every answer that shows the room.

use chrono::TimeDelta;
use serde_json::json;

use super::listing::list;
use crate::{
    apis::ucs::verbs::{add, archive, call, look, rename, scenario, time},
    scenario::{Context, Expect, Raw, Scenario},
};

/// Announcements, archive, and the reason of an early end.
pub(crate) const SHOWN: Scenario = scenario(
    "what_a_room_holds_is_shown_wherever_it_is",
    "Announcements, who put the room away and why it ends early are in every answer that shows the room.",
    "create_room",
    |context| Box::pin(shown(context)),
);

async fn shown(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let now = time(&owner).await;
    let created = owner
        .raw("owner books a room with announcements", || {
            let now = now.get()?;
            let at = |minutes| (now + TimeDelta::minutes(minutes)).to_rfc3339();
            Ok(Raw::post("/room").json(&json!({
                "name": "Tajweed circle",
                "start_time": at(-5),
                "end_time": at(60),
                "allowed_user_id": [member.user_id()],
                "announcements": [
                    {
                        "id": "welcome",
                        "message": "Welcome",
                        "relative_from": "start",
                        "relative_time_in_seconds": 60,
                        "user_id": [member.user_id()],
                    },
                    { "id": "five-minutes", "message": "Five minutes left", "relative_time_in_seconds": 300 },
                ],
            })))
        })
        .await;
    let room = created.should_succeed().text("/data/id");
    let expect = created.expect("announcement-ids-are-unique").status(200);
    let _ = announced(expect, "/data");
    let label = "member says their name";
    call(&member, label, |client| Ok(client.update_profile(room.get()?).username("Yusuf").send()))
        .await
        .should_succeed();
    add(&owner, "owner adds the member again", &room, &member)
        .await
        .expect("adding-twice-changes-nothing")
        .status(200)
        .equal("/data/username", "Yusuf");
    archive(&member, "member puts the room away", &room, true).await.should_succeed();

    let read = look(&member, "member reads the room", &room).await;
    let expect = read.expect("update-keeps-the-rest").status(200);
    let _ = announced(expect, "/data").equal("/data/archived_user_id/0", member.user_id());
    let renamed = rename(&owner, "owner renames it", &room, "Tajweed for beginners").await;
    let expect = renamed.expect("update-keeps-the-rest").status(200);
    let _ = announced(expect, "/data").equal("/data/archived_user_id/0", member.user_id());
    let label = "owner ends it in ten minutes";
    let reason = "The recording is complete";
    let ending = call(&owner, label, |client| {
        Ok(client.end_room(room.get()?).time_left_in_second(600).reason(reason).send())
    })
    .await;
    ending.should_succeed();
    let listed = list(&member.after(&ending), "member lists the room").await;
    let expect = listed.expect("early-end-has-a-reason").status(200);
    let expect = expect.item("/data", "/id", &room);
    let _ = announced(expect.equal("/early_end_reason", reason), "")
        .equal("/archived_user_id/0", member.user_id());
    rename(&owner, "owner renames it once more", &room, "Tajweed")
        .await
        .expect("update-keeps-the-rest")
        .status(200)
        .equal("/data/early_end_reason", reason);
}

fn announced<'s>(expect: Expect<'s>, room: &str) -> Expect<'s> {
    expect
        .equal(&format!("{room}/announcements/0/relative_from"), "start")
        .equal(&format!("{room}/announcements/1/relative_from"), "end")
}
