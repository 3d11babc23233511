//! Private pages and their link, and that groups are no pages.

use super::pages::{follow, request_page, unfollow};
use crate::{
    apis::quran_reflect::verbs::{
        NO_ROOM, OWNER_MEMBER_OUTSIDER, join, known, leave, look, members, scenario,
    },
    scenario::{Actor, Context, GroupPlan, Scenario, Step, StepValue},
};

/// A private page.
pub(crate) const PRIVATE: Scenario = scenario(
    "a_private_page_is_entered_by_its_link_only",
    "A private page refuses followers and admits whoever has its private link; its owner stays.",
    "accept_page_link",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(private(context)),
);

/// Groups are no pages.
pub(crate) const KINDS: Scenario = scenario(
    "group_operations_do_not_find_pages_nor_page_operations_groups",
    "An operation for one kind of room answers 404 for the other kind and for no room.",
    "follow_page",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(kinds(context)),
);

async fn private(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let requested = request_page(&owner, "owner requests a page", "cordoba-mosque").await;
    requested.should_succeed();
    let page =
        context.approve_page("the staff approve the page", &requested, "cordoba-mosque").await;
    let closed = owner
        .call("owner makes the page private", |client| {
            let id = page.get()?;
            Ok(client.update_page(id).public(false).send())
        })
        .await;
    closed.should_succeed();

    follow(&member, "member follows the private page", &page)
        .await
        .expect("private-page-refuses-follow")
        .status(403);
    members(&outsider, "outsider lists its followers", &page)
        .await
        .expect("members-of-private-room-hidden")
        .status(404);
    let own = look(&owner, "owner reads the page", &page).await;
    own.expect("private-token-for-admins").status(200).present("/privateToken");
    let token = own.text("/privateToken");
    let by_subdomain = owner
        .given(&page)
        .call("owner reads it by its subdomain", |client| {
            Ok(client.get_page_by_subdomain("cordoba-mosque").send())
        })
        .await;
    by_subdomain.expect("private-token-for-admins").status(200).equal("/privateToken", &token);
    let made_up = StepValue::value("pl_made_up".to_owned());
    enter(&member, "member makes a token up", "cordoba-mosque", &page, &made_up)
        .await
        .expect("private-link-admits")
        .status(400);
    enter(&member, "member follows a link to nowhere", "no-page-is-here", &page, &token)
        .await
        .expect("unknown-room-not-found")
        .status(404);
    enter(&member, "member follows the private link", "cordoba-mosque", &page, &token)
        .await
        .expect("private-link-admits")
        .status(200)
        .equal("/roomId", &page)
        .equal("/isNewMember", true);
    enter(&member, "member follows it again", "Cordoba-Mosque", &page, &token)
        .await
        .expect("private-link-again-is-no-news")
        .status(200)
        .equal("/isNewMember", false);
    follow(&member, "a follower follows the private page", &page)
        .await
        .expect("following-twice-changes-nothing")
        .status(200);
    members(&member, "member sees the followers", &page)
        .await
        .expect("private-link-again-is-no-news")
        .status(200)
        .equal("/total", 2);
}

async fn enter<'s>(
    actor: &Actor<'s>,
    label: &str,
    subdomain: &str,
    page: &StepValue<i64>,
    token: &StepValue<String>,
) -> Step<'s> {
    actor
        .given(page)
        .call(label, |client| Ok(client.accept_page_link(subdomain, token.get()?).send()))
        .await
}

async fn kinds(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let plan = GroupPlan::public("Evening Reflections");
    let group = owner.group("owner creates a public group", plan).await;
    follow(&member, "member follows a group", &group.id)
        .await
        .expect("operation-fits-room-kind")
        .status(404)
        .equal("/type", "not_found");
    unfollow(&member, "member unfollows a group", &group.id)
        .await
        .expect("operation-fits-room-kind")
        .status(404);
    follow(&member, "member follows nothing", &known(NO_ROOM))
        .await
        .expect("unknown-room-not-found")
        .status(404);
    unfollow(&member, "member unfollows nothing", &known(NO_ROOM))
        .await
        .expect("unknown-room-not-found")
        .status(404);
    join(&member, "member joins nothing", &known(NO_ROOM))
        .await
        .expect("unknown-room-not-found")
        .status(404);
    let updated = owner
        .call("owner updates a group as a page", |client| {
            let id = group.id()?;
            Ok(client.update_page(id).name("Page").send())
        })
        .await;
    updated.expect("operation-fits-room-kind").status(404);
    look(&owner, "the group is as it was", &group.id)
        .await
        .expect("operation-fits-room-kind")
        .status(200)
        .equal("/name", "Evening Reflections")
        .equal("/membersCount", 1);

    let requested = request_page(&owner, "owner requests a page", "cordoba-mosque").await;
    let page =
        context.approve_page("the staff approve the page", &requested, "cordoba-mosque").await;
    join(&member, "member joins a page", &page)
        .await
        .expect("operation-fits-room-kind")
        .status(404);
    leave(&owner, "owner leaves a page", &page)
        .await
        .expect("operation-fits-room-kind")
        .status(404);
    let updated = owner
        .call("owner updates a page as a group", |client| {
            let id = page.get()?;
            Ok(client.update_group(id).name("Group").send())
        })
        .await;
    updated.expect("operation-fits-room-kind").status(404);
    let crossed = member
        .given(&page)
        .call("member looks for a group there", |client| {
            Ok(client.get_group_by_url("cordoba-mosque").send())
        })
        .await;
    crossed.expect("operation-fits-room-kind").status(404);
}
