//! Ending a room, at once or in a while.

use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    apis::ucs::verbs::{
        Plan, add, archive, book, call, end, grant, look, remove, rename, revoke, scenario, time,
    },
    scenario::{Context, Scenario},
};

/// At once.
pub(crate) const NOW: Scenario = scenario(
    "a_room_is_ended_at_once_and_refuses_changes",
    "Without a time left a room ends at once, and from then on it cannot be changed.",
    "change_room",
    |context| Box::pin(now(context)),
);

/// In ten minutes.
pub(crate) const LATER: Scenario = scenario(
    "a_room_is_ended_in_ten_minutes",
    "With a time left a room goes on until it has passed.",
    "change_room",
    |context| Box::pin(later(context)),
);

async fn now(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let now = time(&owner).await;
    let plan = Plan::started("Short call").with(&member);
    let room = book(&owner, "owner books a room with the member", &now, plan).await;
    end(&owner, "owner ends it", &room.id)
        .await
        .expect("end-now-by-default")
        .status(200)
        .present("/data/remarks");
    let over = look(&member, "member finds it over", &room.id).await;
    let _ = over.expect("end-now-by-default").status(200).equal("/data/status", "ended");
    let _ =
        over.expect("early-end-has-a-reason").equal("/data/early_end_reason", "session terminated");

    let who = member.user_id();
    let refused = [
        rename(&owner, "owner cannot rename it", &room.id, "Longer call").await,
        end(&owner, "owner cannot end it again", &room.id).await,
        add(&owner, "owner cannot add anybody", &room.id, &outsider).await,
        remove(&owner, "owner cannot remove anybody", &room.id, &who).await,
        grant(&owner, "owner cannot grant anything", &room.id, &who).await,
        revoke(&owner, "owner cannot revoke anything", &room.id, &who).await,
        call(&member, "member cannot upload anything", |client| {
            Ok(client.get_upload_url(room.id.get()?).send())
        })
        .await,
    ];
    for step in refused {
        let _ = step.expect("ended-room-refuses-changes").status(400);
    }
    archive(&member, "member puts it away", &room.id, true)
        .await
        .expect("ended-room-can-be-archived")
        .status(200)
        .equal("/data/archive_room", true);
}

async fn later(context: &Context) {
    let owner = context.owner();
    let now = time(&owner).await;
    let room = book(&owner, "owner books a room", &now, Plan::started("Long call")).await;
    let reason = "The recording is complete";
    let label = "owner ends it in ten minutes";
    let ending = call(&owner, label, |client| {
        Ok(client.end_room(room.id.get()?).time_left_in_second(600).reason(reason).send())
    })
    .await;
    let _ = ending.expect("time-left-ends-later").status(200);
    let look_now = look(&owner, "owner finds it under way", &room.id).await;
    let _ = look_now.expect("time-left-ends-later").status(200).equal("/data/status", "started");
    let _ = look_now.expect("early-end-has-a-reason").equal("/data/early_end_reason", reason);
    let expected = now.get().ok().map(|now| now + TimeDelta::minutes(10));
    let words = "ten minutes after it was asked for, give or take ten seconds";
    let _ = look_now.expect("end-time-tells-the-end").satisfies("/data/end_time", words, |end| {
        let end = end.as_str().and_then(|end| end.parse::<DateTime<Utc>>().ok());
        let off = end.zip(expected).map(|(end, expected)| (end - expected).abs());
        off.is_some_and(|off| off <= TimeDelta::seconds(10))
    });
    let nine = context.advance_clock("nine minutes pass", Duration::from_secs(540)).await;
    look(&owner.after(&nine), "owner finds it still under way", &room.id)
        .await
        .expect("time-left-ends-later")
        .status(200)
        .equal("/data/status", "started");
    let two = context.advance_clock("two more minutes pass", Duration::from_secs(120)).await;
    look(&owner.after(&two), "owner finds it over", &room.id)
        .await
        .expect("time-left-ends-later")
        .status(200)
        .equal("/data/status", "ended");
}
