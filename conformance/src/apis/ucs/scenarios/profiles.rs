//! What participants are called in a room, and who has put it away.

use serde_json::json;

use crate::{
    apis::ucs::verbs::User,
    scenario::{
        Context,
        Role::{Member, Owner},
    },
};

pub(super) async fn a_participant_says_their_name_on_joining(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let now = owner.asks_the_time().await;
    let room = owner.room("First meeting", &now, &[&member]).await;
    (owner.lists_participants(&room).await)
        .accepted("username-absent-until-set")
        .item("/data", "/id", &member)
        .shows(&json!({"username": null, "archive_room": false}));
    (member.introduces_themself("Yusuf", &room).await)
        .shows("first-call-sets-username", json!({"data": {"username": "Yusuf"}}))
        .equal("/data/id", &member);
    (owner.lists_participants(&room).await)
        .accepted("participants-have-profiles")
        .item("/data", "/id", &member)
        .shows(&json!({"username": "Yusuf", "archive_room": false}));
}

pub(super) async fn a_room_is_archived_for_one_user_alone(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let now = owner.asks_the_time().await;
    let room = owner.room("Put away", &now, &[&member]).await;
    member.introduces_themself("Yusuf", &room).await.should_succeed();
    member.archives(&room).await.shows(
        "profile-keeps-the-rest",
        json!({"data": {"username": "Yusuf", "archive_room": true}}),
    );
    let named = member.introduces_themself("Yusuf", &room).await;
    named.shows("profile-keeps-the-rest", json!({"data": {"archive_room": true}}));
    let listed = owner.lists_participants(&room).await;
    for (person, archived) in [(&member, true), (&owner, false)] {
        let item = listed.accepted("archive-is-per-user").item("/data", "/id", person);
        item.equal("/archive_room", archived);
    }
    (owner.reads(&room).await)
        .accepted("archive-is-per-user")
        .length("/data/archived_user_id", 1)
        .equal("/data/archived_user_id/0", &member);
    let undone = member.unarchives(&room).await;
    undone.shows("archive-can-be-undone", json!({"data": {"archive_room": false}}));
    let read = owner.reads(&room).await;
    read.accepted("archive-can-be-undone").length("/data/archived_user_id", 0);
}
