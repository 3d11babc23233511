//! Reading rooms and people: the ways to a profile, and what it tells whom.

use serde_json::json;

use crate::{
    apis::quran_reflect::{
        nouns::{Room, Stranger},
        verbs::User,
    },
    scenario::{
        Context,
        Role::{Admin, Member, Owner},
    },
};

pub(super) async fn a_profile_tells_the_callers_relation(context: &Context) {
    let [owner, admin, member] = User::all(context, [Owner, Admin, Member]);
    let group = owner.public_group().joined_by(&[&admin]).administered_by(&admin).await;

    (owner.reads(&group).await)
        .shows(
            "profile-tells-relation",
            json!({"roomType": "group", "isOwner": true, "isAdmin": true, "isMember": true}),
        )
        .equal("/id", &group);
    (admin.reads_by_url(&group).await)
        .shows(
            "profile-tells-relation",
            json!({"roomType": "group", "isOwner": false, "isAdmin": true, "isMember": true}),
        )
        .equal("/id", &group);
    (member.reads_by_url(&group.in_capitals()).await)
        .accepted("profile-by-url-ignores-case")
        .equal("/id", &group)
        .equal("/url", &group.url)
        .and("profile-tells-relation")
        .shows(&json!({"isOwner": false, "isAdmin": false, "isMember": false, "membersCount": 2}))
        .equal("/ownerId", &owner);
    (owner.reads(&Room::nowhere()).await)
        .refused("unknown-room-not-found")
        .equal("/type", "not_found");
    owner.reads_by_url(&Room::nowhere()).await.refused("unknown-room-not-found");
    owner.reads_by_subdomain(&group).await.refused("operation-fits-room-kind");
}

pub(super) async fn an_email_address_is_shown_to_its_owner_only(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    (owner.reads_own_profile().await)
        .shows(
            "own-email-on-request",
            json!({"email": null, "photoUrl": null, "isPasswordSet": null}),
        )
        .equal("/id", &owner);
    for account in [owner.reads_own_account().await, owner.reads_account(&owner).await] {
        let shown = account.shows("own-email-on-request", json!({"email": owner.email()}));
        shown.equal("/id", &owner);
    }
    let briefly = member.reads_profile(&owner).await;
    briefly.shows("others-email-never-shown", json!({"email": null}));
    (member.reads_account(&owner).await)
        .shows("others-email-never-shown", json!({"email": null, "photoUrl": null}))
        .equal("/id", &owner);
    let nobody = member.reads_profile(&Stranger).await;
    nobody.expect("others-email-never-shown").status(404).equal("/type", "not_found");
}
