//! The list of the caller's rooms.

use std::time::Duration;

use crate::{
    apis::ucs::verbs::{Plan, book, call, scenario, time},
    scenario::{Actor, Context, Scenario, Step},
};

/// As time passes.
pub(crate) const STATUS: Scenario = scenario(
    "the_list_tells_where_each_room_is_in_its_life",
    "The list has the caller's rooms in the order of their start, each booked, started or ended as time passes.",
    "list_rooms",
    |context| Box::pin(status(context)),
);

pub(crate) async fn list<'s>(actor: &Actor<'s>, label: &str) -> Step<'s> {
    call(actor, label, |client| Ok(client.list_rooms().send())).await
}

async fn status(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let now = time(&owner).await;
    let later = Plan::started("Later").minutes(60, 120).with(&member);
    let later = book(&owner, "owner books a room for later", &now, later).await;
    let soon = Plan::started("Soon").minutes(10, 30).with(&member);
    let soon = book(&owner, "owner books a room for soon", &now, soon).await;
    let foreign = Plan::started("Elsewhere").minutes(20, 40);
    let foreign = book(&outsider, "outsider books a room of their own", &now, foreign).await;

    let member = member.after(&soon.created).after(&later.created);
    let listed = list(&member, "member lists two rooms that are booked").await;
    let _ = listed.expect("list-in-order-of-start").status(200).lists_in_order(
        "/data",
        "/id",
        &[&soon.id, &later.id],
    );
    let _ = listed.expect("list-shows-own-rooms").does_not_list("/data", "/id", &foreign.id);
    shows(listed, "list-tells-status", [(&soon.id, "booked"), (&later.id, "booked")]);

    for (words, seconds, states) in [
        ("a quarter of an hour later one has started", 900, ["started", "booked"]),
        ("an hour later it is over and the other has started", 3600, ["ended", "started"]),
        ("two hours later both are over", 7200, ["ended", "ended"]),
    ] {
        let passed = context
            .advance_clock(&format!("{seconds} seconds pass"), Duration::from_secs(seconds))
            .await;
        let listed = list(&member.after(&passed), words).await;
        let _ = listed.expect("status-follows-the-clock").status(200);
        let expected = [(&soon.id, states[0]), (&later.id, states[1])];
        shows(listed, "status-follows-the-clock", expected);
    }
}

fn shows(listed: Step<'_>, rule: &str, expected: [(&crate::scenario::StepValue<String>, &str); 2]) {
    for (room, status) in expected {
        let _ = listed.expect(rule).item("/data", "/id", room).equal("/status", status);
    }
}
