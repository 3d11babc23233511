//! Search: public rooms by name, description and kind.

use crate::{
    apis::quran_reflect::verbs::{OWNER_MEMBER_OUTSIDER, scenario},
    scenario::{Context, GroupPlan, Scenario},
};

/// Search is for public rooms.
pub(crate) const SEARCH: Scenario = scenario(
    "search_finds_public_rooms_only",
    "Search finds public rooms by name and description and by kind, and never a private one.",
    "search_rooms",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(search(context)),
);

async fn search(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let plan = GroupPlan::public("Merlin Readers").with_description("We read about peregrines.");
    let public = owner.group("owner creates a public group", plan).await;
    let plan = GroupPlan::private("Merlin Keepers");
    let private = owner.group("owner creates a private group", plan).await;

    let by_name = member
        .given(&public.id)
        .call("member searches by name", |client| Ok(client.search_rooms().query("MERLIN").send()))
        .await;
    by_name.expect("search-shows-public-only").status(200).does_not_list(
        "/data",
        "/id",
        &private.id,
    );
    by_name
        .expect("search-matches-name-or-description")
        .equal("/limit", 10)
        .item("/data", "/id", &public.id)
        .equal("/roomType", "group")
        .equal("/isMember", false);
    let by_owner = owner
        .given(&private.id)
        .call("the owner of the private group searches", |client| {
            Ok(client.search_rooms().query("merlin keepers").send())
        })
        .await;
    by_owner.expect("search-shows-public-only").status(200).does_not_list(
        "/data",
        "/id",
        &private.id,
    );
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
    for (label, kind) in
        [("member searches groups", "GROUP"), ("member searches groups in lower case", "group")]
    {
        let groups = member
            .given(&public.id)
            .call(label, |client| Ok(client.search_rooms().query("merlin").room_type(kind).send()))
            .await;
        groups.expect("search-filters-room-type").status(200).lists("/data", "/id", &public.id);
        groups.expect("room-type-in-any-case").lists("/data", "/id", &public.id);
    }
    let pages = member
        .given(&public.id)
        .call("member searches pages", |client| {
            Ok(client.search_rooms().query("merlin").room_type("PAGE").send())
        })
        .await;
    pages.expect("search-filters-room-type").status(200).does_not_list("/data", "/id", &public.id);
    let past = member
        .given(&public.id)
        .call("member searches past the end", |client| {
            Ok(client.search_rooms().query("merlin readers").page(1000).limit(50).send())
        })
        .await;
    past.expect("page-past-the-end-is-empty")
        .status(200)
        .equal("/currentPage", 1000)
        .length("/data", 0);
    let opened = owner
        .call("owner makes the private group public", |client| {
            let id = private.id()?;
            Ok(client.update_group(id).public(true).send())
        })
        .await;
    opened.should_succeed();
    let both = member
        .after(&opened)
        .call("member searches again", |client| Ok(client.search_rooms().query("merlin").send()))
        .await;
    both.expect("search-in-stable-order").status(200).lists_in_order(
        "/data",
        "/id",
        &[&private.id, &public.id],
    );
    let one = member
        .after(&opened)
        .call("member searches by description again", |client| {
            Ok(client.search_rooms().query("Peregrines").send())
        })
        .await;
    one.expect("search-ignores-case").status(200).lists("/data", "/id", &public.id).does_not_list(
        "/data",
        "/id",
        &private.id,
    );
}
