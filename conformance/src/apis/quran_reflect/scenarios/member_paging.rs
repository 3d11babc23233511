//! Members: complete, in order, page by page.

use crate::{
    apis::quran_reflect::verbs::{NO_ROOM, OWNER_MEMBER_OUTSIDER, join, known, members, scenario},
    scenario::{Context, GroupPlan, Scenario},
};

/// Members page by page.
pub(crate) const MEMBERS: Scenario = scenario(
    "member_paging_is_complete_and_stable",
    "Paging through the members shows everybody once, the owner first, and ends after the last page.",
    "list_members",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(member_paging(context)),
);

async fn member_paging(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    join(&member, "one person joins", &group.id).await.should_succeed();
    join(&outsider, "another person joins", &group.id).await.should_succeed();

    let (first, second, third) = (owner.user_id(), member.user_id(), outsider.user_id());
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
                Ok(client.list_members(group.id()?).page(number).limit(1).send())
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
            Ok(client.list_members(group.id()?).page(4).limit(1).send())
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
        .expect("unknown-room-not-found")
        .status(404)
        .equal("/type", "not_found");
}
