//! Who is in a room.

use crate::{
    apis::ucs::verbs::{
        NOBODY, Plan, add, book, grant, look, people, remove, rename, scenario, time,
    },
    scenario::{Context, Scenario},
};

/// Only who was invited.
pub(crate) const INVITED: Scenario = scenario(
    "only_the_invited_are_in_a_room",
    "Somebody who was not invited sees nothing of a room, and everything once they are.",
    "add_participant",
    |context| Box::pin(invited(context)),
);

/// And out again.
pub(crate) const REMOVED: Scenario = scenario(
    "whoever_is_removed_is_out_of_the_room",
    "Removing a participant ends what they may see and do, the administration included.",
    "remove_participant",
    |context| Box::pin(removed(context)),
);

async fn invited(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let now = time(&owner).await;
    let room = book(&owner, "owner books a room", &now, Plan::started("Family call")).await;
    look(&member, "member is not in it yet", &room.id)
        .await
        .expect("participant-calls-need-participant")
        .status(403);
    add(&owner, "owner invites the member", &room.id, &member)
        .await
        .expect("only-the-invited-participate")
        .status(200);
    look(&member, "member is in it now", &room.id)
        .await
        .expect("only-the-invited-participate")
        .status(200)
        .equal("/data/allowed_user_id/1", member.user_id());
    add(&owner, "owner invites the member again", &room.id, &member)
        .await
        .expect("adding-twice-changes-nothing")
        .status(200)
        .equal("/data/id", member.user_id());
    let listed = people(&member, "member sees two people", &room.id).await;
    let _ = listed.expect("adding-twice-changes-nothing").status(200).length("/data", 2);
    let _ = listed
        .expect("list-tells-admins")
        .equal("/data/0/id", owner.user_id())
        .equal("/data/0/is_admin", true)
        .equal("/data/1/is_admin", false);
}

async fn removed(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let now = time(&owner).await;
    let plan = Plan::started("Study group").with(&member);
    let room = book(&owner, "owner books a room with the member", &now, plan).await;
    let granted =
        grant(&owner, "owner shares the administration", &room.id, &member.user_id()).await;
    let _ = granted.expect("granted-participant-administers").status(200);
    remove(&member, "member removes somebody who is not there", &room.id, NOBODY)
        .await
        .expect("remove-target-participates")
        .status(404);
    remove(&owner, "owner removes the member", &room.id, &member.user_id())
        .await
        .expect("removed-participant-is-out")
        .status(200);
    look(&member, "member sees nothing of it any more", &room.id)
        .await
        .expect("removed-participant-is-out")
        .status(403);
    rename(&member, "member may not rename it either", &room.id, "Mine")
        .await
        .expect("removal-ends-admin-rights")
        .status(403);
    look(&owner, "owner is alone in it", &room.id)
        .await
        .expect("removal-ends-admin-rights")
        .status(200)
        .length("/data/allowed_user_id", 1)
        .length("/data/admin_user_id", 1);
}
