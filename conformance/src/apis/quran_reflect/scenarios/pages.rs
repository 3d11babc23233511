//! Pages: requested, approved, updated, followed, and that groups are no pages.

use rooms_client::Patch;
use serde_json::json;

use crate::{
    apis::quran_reflect::{
        nouns::Room,
        verbs::{Lists as _, User, approval},
    },
    scenario::{
        Context,
        Role::{Member, Outsider, Owner},
    },
};

pub(super) async fn a_page_is_requested_approved_updated_and_followed(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let requested = owner.requests_page("Cordoba-Mosque").await;
    (requested.shows("page-needs-approval", json!({"success": true}))).present("/message");
    let asker = owner.after(&requested);
    let early = asker.reads_by_subdomain(&Room::requested("cordoba-mosque")).await;
    early.expect("requested-page-is-hidden").status(404);
    let unlisted = asker.lists_managed_rooms("cordoba").await;
    unlisted.shows("requested-page-is-hidden", json!({"total": 0}));
    let unfound = member.after(&requested).searches("cordoba").await;
    unfound.accepted("requested-page-is-hidden").length("/data", 0);

    let page = approval(&requested, "cordoba-mosque").await;
    (owner.reads_by_subdomain(&page.in_capitals()).await)
        .shows(
            "page-url-becomes-subdomain",
            json!({
                "subdomain": "cordoba-mosque",
                "roomType": "page",
                "name": "Cordoba Community Mosque",
                "description": "Lessons, circles and open days.",
                "country": "TR",
                "isPublic": true,
                "url": null,
            }),
        )
        .equal("/id", &page)
        .and("page-requester-becomes-owner")
        .shows(&json!({"ownerId": owner.user_id(), "isOwner": true}))
        .and("approved-page-is-verified")
        .shows(&json!({"isVerified": true, "isActive": true}));
    let (founder, reader) = (owner.given(&page), member.given(&page));
    for (rule, list) in [
        ("search-filters-room-type", reader.searches("open days").room_type("PAGE")),
        ("joined-lists-callers-rooms", founder.lists_joined_rooms("cordoba")),
        ("managed-lists-administered-rooms", founder.lists_managed_rooms("cordoba")),
    ] {
        list.await.accepted(rule).item_of(&page).equal("/roomType", "page");
    }
    let posted = owner.posts("The library opens on Sunday.").in_room(&page).publicly().await;
    posted.shows("room-post-needs-membership", json!({"data": {"room": {"roomType": "page"}}}));
    let post = posted.post();
    (member.lists_posts(&page).await)
        .accepted("members-only-posts-for-members")
        .equal("/data/0/id", &post)
        .equal("/data/0/room/roomType", "page");
    (member.reads_post(&post).await)
        .shows("members-only-posts-for-members", json!({"room": {"roomType": "page"}}));
    owner.hides(&post, &page).await.shows(
        "privacy-changes-visibility",
        json!({"roomPostStatus": 0, "room": {"roomType": "page"}}),
    );
    owner.deletes_post(&post).await.should_succeed();

    let updated = owner.updates_page("what visitors see", &page, |page| {
        page.description("Lessons and a library.")
            .organization_website("https://mosque.example.org")
            .country("ES")
            .public(Patch::Null)
            .hide_follow_join_button(Patch::Null)
    });
    updated.await.shows("update-needs-admin", json!({"success": true}));
    member.reads(&page).await.shows(
        "update-null-keeps-value",
        json!({
            "roomType": "page",
            "isPublic": true,
            "hideFollowJoinButton": false,
            "country": "ES",
            "description": "Lessons and a library.",
        }),
    );
    let refused = member.updates_page("name", &page, |page| page.name("Mine")).await;
    refused.refused("update-needs-admin");

    member.follows(&page).await.shows("follow-adds-follower", json!({"followed": true}));
    member.follows(&page).await.shows("following-twice-changes-nothing", json!({"followed": true}));
    owner.invites(&[&outsider], &page).await.accepted("invite-needs-admin");
    (owner.lists_members(&page).await)
        .accepted("follow-adds-follower")
        .has(&member)
        .and("following-twice-changes-nothing")
        .equal("/total", 2);
    let unfollowed = || json!({"unfollowed": true});
    member.unfollows(&page).await.shows("unfollow-removes-follower", unfollowed());
    member.unfollows(&page).await.shows("unfollowing-twice-changes-nothing", unfollowed());
    owner.unfollows(&page).await.refused("page-owner-cannot-unfollow");
    (owner.lists_members(&page).await)
        .shows("unfollow-removes-follower", json!({"total": 1}))
        .has_no(&member)
        .and("page-owner-cannot-unfollow")
        .has(&owner);
}

pub(super) async fn a_taken_subdomain_is_refused(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let requested = owner.requests_page("cordoba-mosque").await;
    requested.should_succeed();
    (member.after(&requested).requests_page("Cordoba-Mosque").await)
        .expect("requested-page-url-is-taken")
        .status(400)
        .equal("/type", "invalid_request")
        .present("/details/error/details/url");
    let page = approval(&requested, "cordoba-mosque").await;
    let late = member.given(&page).requests_page("cordoba-mosque").await;
    late.refused("page-url-unique");
    let other = owner.requests_page("scholar-notes").await;
    other.should_succeed();
    let asker = owner.after(&other);
    let moved = asker.updates_page("subdomain", &page, |page| page.url("Scholar-Notes")).await;
    moved.refused("page-url-conflict-on-update");
    let moved = owner.updates_page("subdomain and button", &page, |page| {
        page.url("cordoba").hide_follow_join_button(true)
    });
    moved.await.accepted("page-url-conflict-on-update");
    let renamed = owner.reads(&page).await;
    renamed.shows("page-url-conflict-on-update", json!({"subdomain": "cordoba"}));
}

pub(super) async fn group_operations_do_not_find_pages_nor_page_operations_groups(
    context: &Context,
) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let group = owner.public_group().await;
    (member.follows(&group).await).refused("operation-fits-room-kind").equal("/type", "not_found");
    member.unfollows(&group).await.refused("operation-fits-room-kind");
    let nowhere = Room::nowhere();
    member.follows(&nowhere).await.refused("unknown-room-not-found");
    member.unfollows(&nowhere).await.refused("unknown-room-not-found");
    member.joins(&nowhere).await.refused("unknown-room-not-found");
    let updated = owner.updates_page("name", &group, |page| page.name("Page")).await;
    updated.refused("operation-fits-room-kind");
    (owner.reads(&group).await).shows(
        "operation-fits-room-kind",
        json!({"name": "Evening Reflections", "membersCount": 1}),
    );

    let page = owner.approved_page("cordoba-mosque").await;
    member.joins(&page).await.refused("operation-fits-room-kind");
    owner.leaves(&page).await.refused("operation-fits-room-kind");
    owner.renames(&page, "Group").await.refused("operation-fits-room-kind");
    member.reads_by_url(&page).await.refused("operation-fits-room-kind");
}
