//! Lists: the caller's rooms, search, members; complete, in order, page by page.

use super::calls::{
    NO_ROOM, OWNER_MEMBER_OUTSIDER, PostPlan, join, known, members, scenario, set_admin, write_post,
};
use crate::{
    scenario::Scenario,
    story::{Actor, GroupPlan, Obtained, Step, Story},
};

/// What the caller joined and what the caller administers.
pub(super) const OWN_ROOMS: Scenario = scenario(
    "joined_and_managed_rooms_are_found_sorted_and_paged",
    "Both lists hold the caller's rooms only, filtered by name, sorted as asked, and end after the last page.",
    "list_joined_rooms",
    OWNER_MEMBER_OUTSIDER,
    |story| Box::pin(own_rooms(story)),
);

/// Search is for public rooms.
pub(super) const SEARCH: Scenario = scenario(
    "search_finds_public_rooms_only",
    "Search finds public rooms by name and description and by kind, and never a private one.",
    "search_rooms",
    OWNER_MEMBER_OUTSIDER,
    |story| Box::pin(search(story)),
);

/// Members page by page.
pub(super) const MEMBERS: Scenario = scenario(
    "member_paging_is_complete_and_stable",
    "Paging through the members shows everybody once, the owner first, and ends after the last page.",
    "list_members",
    OWNER_MEMBER_OUTSIDER,
    |story| Box::pin(member_paging(story)),
);

async fn joined<'s>(
    actor: &Actor<'s>,
    label: &str,
    needs: &Obtained<i64>,
    query: &str,
    sort_by: Option<&str>,
    page: Option<(i64, i64)>,
) -> Step<'s> {
    actor
        .given(needs)
        .call(label, |client| {
            let mut request = client.list_joined_rooms().query(query);
            if let Some(sort_by) = sort_by {
                request = request.sort_by(sort_by);
            }
            if let Some((page, limit)) = page {
                request = request.page(page).limit(limit);
            }
            Ok(request.send())
        })
        .await
}

async fn managed<'s>(
    actor: &Actor<'s>,
    label: &str,
    needs: &Obtained<i64>,
    query: &str,
) -> Step<'s> {
    actor
        .given(needs)
        .call(label, |client| {
            Ok(client.list_managed_rooms().query(query).send())
        })
        .await
}

async fn own_rooms(story: &Story) {
    let (owner, member, outsider) = (story.owner(), story.member(), story.outsider());
    let plan = GroupPlan::public("Kestrel Aurora");
    let aurora = owner.group("owner creates a public group", plan).await;
    let plan = GroupPlan::private("Kestrel Zenith");
    let zenith = owner.group("owner creates a private group", plan).await;
    join(&member, "member joins the public group", &aurora.id)
        .await
        .should_succeed();

    let by_name = joined(
        &owner,
        "owner lists joined rooms",
        &zenith.id,
        "KESTREL",
        None,
        None,
    )
    .await;
    by_name
        .expect("joined-lists-callers-rooms")
        .status(200)
        .equal("/total", 2)
        .lists("/data", "/id", &aurora.id)
        .lists("/data", "/id", &zenith.id);
    by_name.expect("rooms-sorted-by-name").lists_in_order(
        "/data",
        "/id",
        &[&aurora.id, &zenith.id],
    );
    joined(
        &owner,
        "owner sorts them backwards",
        &zenith.id,
        "kestrel",
        Some("NAME_DESC"),
        None,
    )
    .await
    .expect("rooms-sorted-by-name")
    .status(200)
    .lists_in_order("/data", "/id", &[&zenith.id, &aurora.id]);
    let plan = PostPlan::new("A first note for everybody.").in_room(&aurora.id);
    let posted = write_post(&owner, "owner posts in the public group", plan).await;
    posted.should_succeed();
    let latest = Some("LATEST_ACTIVITY");
    joined(
        &owner.after(&posted),
        "owner sorts by activity",
        &zenith.id,
        "kestrel",
        latest,
        None,
    )
    .await
    .expect("rooms-sorted-by-name")
    .status(200)
    .lists_in_order("/data", "/id", &[&aurora.id, &zenith.id]);
    joined(
        &owner,
        "owner looks for one of them",
        &zenith.id,
        "zenith",
        None,
        None,
    )
    .await
    .expect("rooms-filtered-by-query")
    .status(200)
    .equal("/total", 1)
    .lists("/data", "/id", &zenith.id)
    .does_not_list("/data", "/id", &aurora.id);
    joined(
        &owner,
        "owner asks for the second page",
        &zenith.id,
        "kestrel",
        None,
        Some((2, 1)),
    )
    .await
    .expect("rooms-sorted-by-name")
    .status(200)
    .equal("/currentPage", 2)
    .equal("/limit", 1)
    .equal("/pages", 2)
    .length("/data", 1)
    .equal("/data/0/id", &zenith.id);
    joined(
        &owner,
        "owner asks for a page past the end",
        &zenith.id,
        "kestrel",
        None,
        Some((9, 1)),
    )
    .await
    .expect("page-past-the-end-is-empty")
    .status(200)
    .equal("/currentPage", 9)
    .equal("/total", 2)
    .length("/data", 0);
    joined(
        &member,
        "member lists joined rooms",
        &zenith.id,
        "kestrel",
        None,
        None,
    )
    .await
    .expect("joined-lists-callers-rooms")
    .status(200)
    .equal("/total", 1)
    .does_not_list("/data", "/id", &zenith.id)
    .item("/data", "/id", &aurora.id)
    .equal("/isMember", true)
    .equal("/isOwner", false);
    joined(
        &outsider,
        "outsider lists joined rooms",
        &zenith.id,
        "kestrel",
        None,
        None,
    )
    .await
    .expect("joined-lists-callers-rooms")
    .status(200)
    .equal("/total", 0)
    .length("/data", 0);

    managed(&owner, "owner lists managed rooms", &zenith.id, "kestrel")
        .await
        .expect("managed-lists-administered-rooms")
        .status(200)
        .equal("/total", 2)
        .lists_in_order("/data", "/id", &[&aurora.id, &zenith.id]);
    managed(&member, "member manages nothing yet", &aurora.id, "kestrel")
        .await
        .expect("managed-lists-administered-rooms")
        .status(200)
        .equal("/total", 0);
    set_admin(
        &owner,
        "owner grants admin access",
        &aurora.id,
        member.user_id(),
        true,
    )
    .await
    .should_succeed();
    managed(
        &member,
        "member manages the public group",
        &aurora.id,
        "kestrel",
    )
    .await
    .expect("managed-lists-administered-rooms")
    .status(200)
    .equal("/total", 1)
    .item("/data", "/id", &aurora.id)
    .equal("/isAdmin", true)
    .equal("/isOwner", false);
    let past = owner
        .given(&zenith.id)
        .call("owner asks for managed rooms past the end", |client| {
            let request = client.list_managed_rooms().query("kestrel");
            Ok(request.sort_by("NAME_DESC").page(3).limit(2).send())
        })
        .await;
    past.expect("page-past-the-end-is-empty")
        .status(200)
        .equal("/currentPage", 3)
        .length("/data", 0);
}

async fn search(story: &Story) {
    let (owner, member) = (story.owner(), story.member());
    let plan = GroupPlan::public("Merlin Readers").with_description("We read about peregrines.");
    let public = owner.group("owner creates a public group", plan).await;
    let plan = GroupPlan::private("Merlin Keepers");
    let private = owner.group("owner creates a private group", plan).await;

    let by_name = member
        .given(&public.id)
        .call("member searches by name", |client| {
            Ok(client.search_rooms().query("MERLIN").send())
        })
        .await;
    by_name
        .expect("search-shows-public-only")
        .status(200)
        .does_not_list("/data", "/id", &private.id);
    by_name
        .expect("search-matches-name-or-description")
        .item("/data", "/id", &public.id)
        .equal("/isMember", false);
    let by_owner = owner
        .given(&private.id)
        .call("the owner of the private group searches", |client| {
            Ok(client.search_rooms().query("merlin keepers").send())
        })
        .await;
    by_owner
        .expect("search-shows-public-only")
        .status(200)
        .does_not_list("/data", "/id", &private.id);
    let by_description = member
        .given(&public.id)
        .call("member searches by description", |client| {
            Ok(client.search_rooms().query("peregrines").send())
        })
        .await;
    by_description
        .expect("search-matches-name-or-description")
        .status(200)
        .lists("/data", "/id", &public.id);
    for (label, kind) in [
        ("member searches groups", "GROUP"),
        ("member searches groups in lower case", "group"),
    ] {
        let groups = member
            .given(&public.id)
            .call(label, |client| {
                let request = client.search_rooms().query("merlin");
                Ok(request.room_type(kind).send())
            })
            .await;
        groups
            .expect("search-filters-room-type")
            .status(200)
            .lists("/data", "/id", &public.id);
    }
    let pages = member
        .given(&public.id)
        .call("member searches pages", |client| {
            let request = client.search_rooms().query("merlin");
            Ok(request.room_type("PAGE").send())
        })
        .await;
    pages
        .expect("search-filters-room-type")
        .status(200)
        .does_not_list("/data", "/id", &public.id);
    let past = member
        .given(&public.id)
        .call("member searches past the end", |client| {
            let request = client.search_rooms().query("merlin readers");
            Ok(request.page(1000).limit(50).send())
        })
        .await;
    past.expect("page-past-the-end-is-empty")
        .status(200)
        .equal("/currentPage", 1000)
        .length("/data", 0);
    let opened = owner
        .call("owner makes the private group public", |client| {
            let id = private.id()?;
            let request = client.update_group();
            Ok(request.body_map(|body| body.id(id).public(true)).send())
        })
        .await;
    opened.should_succeed();
    let both = member
        .after(&opened)
        .call("member searches again", |client| {
            Ok(client.search_rooms().query("merlin").send())
        })
        .await;
    both.expect("search-in-stable-order")
        .status(200)
        .lists_in_order("/data", "/id", &[&private.id, &public.id]);
    let one = member
        .after(&opened)
        .call("member searches by description again", |client| {
            Ok(client.search_rooms().query("Peregrines").send())
        })
        .await;
    one.expect("search-matches-name-or-description")
        .status(200)
        .lists("/data", "/id", &public.id)
        .does_not_list("/data", "/id", &private.id);
}

async fn member_paging(story: &Story) {
    let (owner, member, outsider) = (story.owner(), story.member(), story.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&outsider, "one person joins", &group.id)
        .await
        .should_succeed();
    join(&member, "another person joins", &group.id)
        .await
        .should_succeed();

    let (first, second, third) = (owner.user_id(), outsider.user_id(), member.user_id());
    members(&owner, "owner lists them all", &group.id)
        .await
        .expect("members-in-stable-order")
        .status(200)
        .equal("/total", 3)
        .equal("/currentPage", 1)
        .equal("/limit", 10)
        .equal("/pages", 1)
        .length("/data", 3)
        .equal("/data/0/isOwner", true)
        .lists_in_order("/data", "/id", &[&first, &second, &third]);
    for (number, user) in [(1, &first), (2, &second), (3, &third)] {
        let page = owner
            .call(&format!("owner asks for page {number}"), |client| {
                let request = client.list_members().id(group.id()?);
                Ok(request.page(number).limit(1).send())
            })
            .await;
        page.expect("members-in-stable-order")
            .status(200)
            .equal("/total", 3)
            .equal("/currentPage", number)
            .equal("/limit", 1)
            .equal("/pages", 3)
            .length("/data", 1)
            .equal("/data/0/id", user);
    }
    let past = owner
        .call("owner asks for a page past the end", |client| {
            let request = client.list_members().id(group.id()?);
            Ok(request.page(4).limit(1).send())
        })
        .await;
    past.expect("page-past-the-end-is-empty")
        .status(200)
        .equal("/total", 3)
        .equal("/currentPage", 4)
        .equal("/pages", 3)
        .length("/data", 0);
    members(&owner, "owner lists members of no room", &known(NO_ROOM))
        .await
        .expect("members-of-private-room-hidden")
        .status(404)
        .equal("/type", "not_found");
}
