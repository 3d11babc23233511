//! What participants are called in a room, and who has put it away.

use crate::{
    apis::ucs::verbs::{Plan, archive, book, call, look, people, scenario, time},
    scenario::{Context, Scenario},
};

/// Names.
pub(crate) const INTRODUCED: Scenario = scenario(
    "a_participant_says_their_name_on_joining",
    "The first call sets the username, which everybody in the room sees from then on.",
    "update_profile",
    |context| Box::pin(introduced(context)),
);

/// The archive.
pub(crate) const ARCHIVED: Scenario = scenario(
    "a_room_is_archived_for_one_user_alone",
    "Archiving a room puts it away for the caller and for nobody else, and can be undone.",
    "update_profile",
    |context| Box::pin(archived(context)),
);

async fn introduced(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let now = time(&owner).await;
    let plan = Plan::started("First meeting").with(&member);
    let room = book(&owner, "owner books a room with the member", &now, plan).await;
    people(&owner, "owner sees a participant without a name", &room.id)
        .await
        .expect("username-absent-until-set")
        .status(200)
        .item("/data", "/id", member.user_id())
        .absent("/username")
        .equal("/archive_room", false);
    let label = "member joins and says their name";
    call(&member, label, |client| {
        Ok(client.update_profile(room.id.get()?).username("Yusuf").send())
    })
    .await
    .expect("first-call-sets-username")
    .status(200)
    .equal("/data/id", member.user_id())
    .equal("/data/username", "Yusuf");
    people(&owner, "owner sees the name", &room.id)
        .await
        .expect("participants-have-profiles")
        .status(200)
        .item("/data", "/id", member.user_id())
        .equal("/username", "Yusuf")
        .equal("/archive_room", false);
}

async fn archived(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let now = time(&owner).await;
    let plan = Plan::started("Put away").with(&member);
    let room = book(&owner, "owner books a room with the member", &now, plan).await;
    let label = "member says their name";
    let named = call(&member, label, |client| {
        Ok(client.update_profile(room.id.get()?).username("Yusuf").send())
    })
    .await;
    let _ = named.should_succeed();
    archive(&member, "member archives the room", &room.id, true)
        .await
        .expect("profile-keeps-the-rest")
        .status(200)
        .equal("/data/username", "Yusuf")
        .equal("/data/archive_room", true);
    let label = "member says their name again";
    call(&member, label, |client| {
        Ok(client.update_profile(room.id.get()?).username("Yusuf").send())
    })
    .await
    .expect("profile-keeps-the-rest")
    .status(200)
    .equal("/data/archive_room", true);
    let listed = people(&owner, "owner sees who archived it", &room.id).await;
    let _ = listed
        .expect("archive-is-per-user")
        .status(200)
        .item("/data", "/id", member.user_id())
        .equal("/archive_room", true);
    let _ = listed
        .expect("archive-is-per-user")
        .item("/data", "/id", owner.user_id())
        .equal("/archive_room", false);
    look(&owner, "owner sees it in the room too", &room.id)
        .await
        .expect("archive-is-per-user")
        .status(200)
        .length("/data/archived_user_id", 1)
        .equal("/data/archived_user_id/0", member.user_id());
    archive(&member, "member takes it out again", &room.id, false)
        .await
        .expect("archive-can-be-undone")
        .status(200)
        .equal("/data/archive_room", false);
    look(&owner, "owner sees nobody in the list", &room.id)
        .await
        .expect("archive-can-be-undone")
        .status(200)
        .length("/data/archived_user_id", 0);
}
