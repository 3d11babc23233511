//! Who is in a room.

use crate::{
    apis::ucs::{nouns::NOBODY, verbs::User},
    scenario::{
        Context,
        Role::{Member, Owner},
    },
};

pub(super) async fn only_the_invited_are_in_a_room(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let now = owner.asks_the_time().await;
    let room = owner.room("Family call", &now, &[]).await;
    member.reads(&room).await.refused("participant-calls-need-participant");
    owner.adds(&member, &room).await.accepted("only-the-invited-participate");
    (member.reads(&room).await)
        .accepted("only-the-invited-participate")
        .equal("/data/allowed_user_id/1", &member);
    let again = owner.adds(&member, &room).await;
    again.accepted("adding-twice-changes-nothing").equal("/data/id", &member);
    (member.lists_participants(&room).await)
        .accepted("adding-twice-changes-nothing")
        .length("/data", 2)
        .and("list-tells-admins")
        .equal("/data/0/id", &owner)
        .equal("/data/0/is_admin", true)
        .equal("/data/1/is_admin", false);
}

pub(super) async fn whoever_is_removed_is_out_of_the_room(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let now = owner.asks_the_time().await;
    let room = owner.room("Study group", &now, &[&member]).await;
    owner.grants_admin(&member, &room).await.accepted("granted-participant-administers");
    member.removes_a_stranger(NOBODY, &room).await.refused("remove-target-participates");
    owner.removes(&member, &room).await.accepted("removed-participant-is-out");
    member.reads(&room).await.refused("removed-participant-is-out");
    member.renames(&room, "Mine").await.expect("removal-ends-admin-rights").status(403);
    (owner.reads(&room).await)
        .accepted("removal-ends-admin-rights")
        .length("/data/allowed_user_id", 1)
        .length("/data/admin_user_id", 1);
}
