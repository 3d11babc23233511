//! Private groups and pages, and the links that lead into them.

use serde_json::json;

use crate::{
    apis::quran_reflect::{
        nouns::{Key, Room},
        verbs::{Lists as _, User},
    },
    scenario::{
        Context,
        Role::{Admin, Member, Outsider, Owner},
    },
};

pub(super) async fn a_private_group_is_entered_by_its_link_only(context: &Context) {
    let [owner, outsider] = User::all(context, [Owner, Outsider]);
    let group = owner.private_group().named("Tafsir reading group").await;

    outsider.joins(&group).await.refused("private-group-refuses-join");
    outsider.lists_members(&group).await.refused("members-of-private-room-hidden");
    (outsider.reads_by_url(&group).await)
        .shows("private-profile-visible", json!({"isPublic": false}))
        .and("profile-tells-relation")
        .equal("/isMember", false)
        .and("private-token-for-admins")
        .absent("/privateToken");
    let profile = owner.reads_by_url(&group).await;
    profile.accepted("private-token-for-admins").present("/privateToken");
    let link = Key::shown(&profile);
    (outsider.enters_group(&group, &link).await)
        .shows("private-link-admits", json!({"success": true, "isNewMember": true}))
        .equal("/roomId", &group);
    let again = outsider.enters_group(&group, &link).await;
    again.shows("private-link-again-is-no-news", json!({"isNewMember": false}));
    (outsider.lists_members(&group).await)
        .shows("private-link-admits", json!({"total": 2}))
        .has(&outsider);
}

pub(super) async fn a_private_token_is_for_admins_of_a_private_room(context: &Context) {
    let [owner, admin, member] = User::all(context, [Owner, Admin, Member]);
    let group = owner.private_group().await;
    let profile = owner.reads(&group).await;
    profile.accepted("private-token-for-admins").present("/privateToken");
    let link = Key::shown(&profile);

    admin.enters_group(&group, &Key::made_up("pl_made_up")).await.refused("private-link-admits");
    admin.enters_group(&Room::nowhere(), &link).await.refused("unknown-room-not-found");
    let entered = admin.enters_group(&group, &link).await;
    entered.shows("private-link-admits", json!({"isNewMember": true}));
    (admin.reads(&group).await)
        .shows("private-token-for-admins", json!({"isMember": true, "privateToken": null}));
    owner.grants_admin(&admin, &group).await.should_succeed();
    let profile = admin.reads(&group).await;
    profile.accepted("private-token-for-admins").equal("/privateToken", &link);

    owner.opens(&group).await.should_succeed();
    (owner.reads(&group).await)
        .shows("private-token-for-admins", json!({"isPublic": true, "privateToken": null}));
    member.enters_group(&group, &link).await.refused("private-link-only-while-private");
    let profile = member.reads(&group).await;
    profile.shows("private-link-only-while-private", json!({"isMember": false}));
}

pub(super) async fn a_private_page_is_entered_by_its_link_only(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let page = owner.approved_page("cordoba-mosque").await;
    let closed = owner.updates_page("visibility", &page, |page| page.public(false)).await;
    closed.should_succeed();

    member.follows(&page).await.refused("private-page-refuses-follow");
    outsider.lists_members(&page).await.refused("members-of-private-room-hidden");
    let profile = owner.reads(&page).await;
    profile.accepted("private-token-for-admins").present("/privateToken");
    let link = Key::shown(&profile);
    let by_subdomain = owner.reads_by_subdomain(&page).await;
    by_subdomain.accepted("private-token-for-admins").equal("/privateToken", &link);
    member.enters_page(&page, &Key::made_up("pl_made_up")).await.refused("private-link-admits");
    let nowhere = Room::nowhere().at("no-page-is-here");
    member.enters_page(&nowhere, &link).await.refused("unknown-room-not-found");
    (member.enters_page(&page, &link).await)
        .shows("private-link-admits", json!({"isNewMember": true}))
        .equal("/roomId", &page);
    let again = member.enters_page(&page.at("Cordoba-Mosque"), &link).await;
    again.shows("private-link-again-is-no-news", json!({"isNewMember": false}));
    member.follows(&page).await.accepted("following-twice-changes-nothing");
    let followers = member.lists_members(&page).await;
    followers.shows("private-link-again-is-no-news", json!({"total": 2}));
}
