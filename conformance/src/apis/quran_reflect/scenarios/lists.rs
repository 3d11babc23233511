//! Rooms and members: found, sorted, page by page.

use serde_json::json;

use crate::{
    apis::quran_reflect::{
        nouns::Room,
        verbs::{Lists as _, User},
    },
    scenario::{
        Context,
        Role::{Member, Outsider, Owner},
    },
};

pub(super) async fn joined_and_managed_rooms_are_found_sorted_and_paged(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let aurora = owner.public_group().named("Kestrel Aurora").await;
    let zenith = owner.private_group().named("Kestrel Zenith").another().await;
    member.joins(&aurora).await.should_succeed();
    let (owner, reader, outsider) =
        (owner.given(&zenith), member.given(&zenith), outsider.given(&zenith));

    (owner.lists_joined_rooms("KESTREL").await)
        .shows("joined-lists-callers-rooms", json!({"total": 2, "limit": 5}))
        .has(&aurora)
        .has(&zenith)
        .and("query-is-part-of-the-name")
        .has(&aurora)
        .and("rooms-sorted-by-name")
        .has_in_order(&[&aurora, &zenith]);
    (owner.lists_joined_rooms("kestrel").sort_by("NAME_DESC").await)
        .accepted("rooms-sorted-by-name")
        .has_in_order(&[&zenith, &aurora]);
    for (text, first, second) in [
        ("A first note for everybody.", &aurora, &zenith),
        ("A note for the few of us.", &zenith, &aurora),
    ] {
        let posted = owner.posts(text).in_room(first).await;
        posted.should_succeed();
        (owner.after(&posted).lists_joined_rooms("kestrel").sort_by("LATEST_ACTIVITY").await)
            .accepted("rooms-sorted-by-name")
            .has_in_order(&[first, second]);
    }
    (owner.lists_joined_rooms("zenith").await)
        .shows("rooms-filtered-by-query", json!({"total": 1}))
        .has(&zenith)
        .has_no(&aurora);
    (owner.lists_joined_rooms("kestrel").page(2, 1).await)
        .shows("rooms-sorted-by-name", json!({"currentPage": 2, "limit": 1, "pages": 2}))
        .length("/data", 1)
        .equal("/data/0/id", &zenith);
    (owner.lists_joined_rooms("kestrel").page(9, 1).await)
        .shows("page-past-the-end-is-empty", json!({"currentPage": 9, "total": 2}))
        .length("/data", 0);
    (reader.lists_joined_rooms("kestrel").await)
        .shows("joined-lists-callers-rooms", json!({"total": 1}))
        .has_no(&zenith)
        .item_of(&aurora)
        .shows(&json!({"roomType": "group", "isMember": true, "isOwner": false}));
    (outsider.lists_joined_rooms("kestrel").await)
        .shows("joined-lists-callers-rooms", json!({"total": 0}))
        .length("/data", 0);

    (owner.lists_managed_rooms("kestrel").await)
        .shows("managed-lists-administered-rooms", json!({"total": 2, "limit": 5}))
        .has_in_order(&[&aurora, &zenith]);
    (owner.lists_managed_rooms("ZENITH").await)
        .shows("rooms-filtered-by-query", json!({"total": 1}))
        .has(&zenith)
        .has_no(&aurora);
    (owner.lists_managed_rooms("kestrel").sort_by("NAME_DESC").await)
        .accepted("rooms-sorted-by-name")
        .has_in_order(&[&zenith, &aurora]);
    let manager = member.given(&aurora);
    let none = manager.lists_managed_rooms("kestrel").await;
    none.shows("managed-lists-administered-rooms", json!({"total": 0}));
    owner.grants_admin(&member, &aurora).await.should_succeed();
    (manager.lists_managed_rooms("kestrel").await)
        .shows("managed-lists-administered-rooms", json!({"total": 1}))
        .item_of(&aurora)
        .shows(&json!({"roomType": "group", "isAdmin": true, "isOwner": false}));
    (owner.lists_managed_rooms("kestrel").sort_by("NAME_DESC").page(3, 2).await)
        .shows("page-past-the-end-is-empty", json!({"currentPage": 3}))
        .length("/data", 0);
}

pub(super) async fn search_finds_public_rooms_only(context: &Context) {
    let [owner, member] = User::all(context, [Owner, Member]);
    let public =
        owner.public_group().named("Merlin Readers").described("We read about peregrines.");
    let public = public.await;
    let private = owner.private_group().named("Merlin Keepers").another().await;
    let reader = member.given(&public);

    (reader.searches("MERLIN").await)
        .accepted("search-shows-public-only")
        .has_no(&private)
        .and("search-matches-name-or-description")
        .equal("/limit", 10)
        .item_of(&public)
        .shows(&json!({"roomType": "group", "isMember": false}));
    let keeper = owner.given(&private);
    keeper.searches("merlin keepers").await.accepted("search-shows-public-only").has_no(&private);
    let described = reader.searches("peregrines").await;
    described.accepted("search-matches-name-or-description").has(&public);
    for kind in ["GROUP", "group"] {
        (reader.searches("merlin").room_type(kind).await)
            .accepted("search-filters-room-type")
            .has(&public)
            .and("room-type-in-any-case")
            .has(&public);
    }
    let pages = reader.searches("merlin").room_type("PAGE").await;
    pages.accepted("search-filters-room-type").has_no(&public);
    (reader.searches("merlin readers").page(1000, 50).await)
        .shows("page-past-the-end-is-empty", json!({"currentPage": 1000}))
        .length("/data", 0);
    let opened = owner.opens(&private).await;
    opened.should_succeed();
    let reader = member.after(&opened);
    let both = reader.searches("merlin").await;
    both.accepted("search-in-stable-order").has_in_order(&[&private, &public]);
    let one = reader.searches("Peregrines").await;
    one.accepted("search-ignores-case").has(&public).has_no(&private);
}

pub(super) async fn member_paging_is_complete_and_stable(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let group = owner.public_group().joined_by(&[&member, &outsider]).await;

    (owner.lists_members(&group).await)
        .shows(
            "members-in-stable-order",
            json!({"total": 3, "currentPage": 1, "limit": 10, "pages": 1}),
        )
        .length("/data", 3)
        .equal("/data/0/isOwner", true)
        .has_in_order(&[&owner, &member, &outsider]);
    for (number, user) in [(1, &owner), (2, &member), (3, &outsider)] {
        (owner.lists_members(&group).page(number, 1).await)
            .shows(
                "members-in-stable-order",
                json!({"total": 3, "currentPage": number, "limit": 1, "pages": 3}),
            )
            .length("/data", 1)
            .equal("/data/0/id", user);
    }
    (owner.lists_members(&group).page(4, 1).await)
        .shows("page-past-the-end-is-empty", json!({"total": 3, "currentPage": 4, "pages": 3}))
        .length("/data", 0);
    (owner.lists_members(&Room::nowhere()).await)
        .refused("unknown-room-not-found")
        .equal("/type", "not_found");
}
