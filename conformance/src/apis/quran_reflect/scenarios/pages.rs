//! Pages: requested, approved, updated, followed.

use rooms_client::Patch;

use super::post_privacy::set_public;
use crate::{
    apis::quran_reflect::verbs::{
        OWNER_MEMBER_OUTSIDER, PostPlan, delete_post, invite, look, members, posts, read_post,
        scenario, write_post,
    },
    scenario::{Actor, Context, Scenario, Step, StepValue},
    targets::Capability,
};

/// The life of a page.
pub(crate) const LIFE: Scenario = scenario(
    "a_page_is_requested_approved_updated_and_followed",
    "A page comes into being by approval, belongs to whoever asked for it, and is followed and unfollowed.",
    "create_page",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(life(context)),
);

/// Subdomains are unique.
pub(crate) const SUBDOMAINS: Scenario = scenario(
    "a_taken_subdomain_is_refused",
    "No two pages have the same subdomain, whether approved or only requested.",
    "create_page",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(subdomains(context)),
);

pub(crate) async fn request_page<'s>(actor: &Actor<'s>, label: &str, subdomain: &str) -> Step<'s> {
    actor
        .requiring(Capability::DisposableRooms)
        .call(label, |client| {
            Ok(client
                .create_page()
                .name("Cordoba Community Mosque")
                .description("Lessons, circles and open days.")
                .job_title("Coordinator")
                .contact_number("+34 600 000 000")
                .organization_name("Cordoba Community Mosque Association")
                .purpose("Share the weekly lessons.")
                .country("TR")
                .url(subdomain)
                .send())
        })
        .await
}

pub(crate) async fn follow<'s>(actor: &Actor<'s>, label: &str, page: &StepValue<i64>) -> Step<'s> {
    actor.call(label, |client| Ok(client.follow_page(page.get()?).send())).await
}

pub(crate) async fn unfollow<'s>(
    actor: &Actor<'s>,
    label: &str,
    page: &StepValue<i64>,
) -> Step<'s> {
    actor.call(label, |client| Ok(client.unfollow_page(page.get()?).send())).await
}

async fn life(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let requested = request_page(&owner, "owner requests a page", "Cordoba-Mosque").await;
    requested.expect("page-needs-approval").status(201).equal("/success", true).present("/message");
    let early = owner
        .after(&requested)
        .call("owner looks for the page too early", |client| {
            Ok(client.get_page_by_subdomain("cordoba-mosque").send())
        })
        .await;
    early.expect("requested-page-is-hidden").status(404);
    let unlisted = owner
        .after(&requested)
        .call("owner manages no such page yet", |client| {
            Ok(client.list_managed_rooms().query("cordoba").send())
        })
        .await;
    unlisted.expect("requested-page-is-hidden").status(200).equal("/total", 0);
    let unfound = member
        .after(&requested)
        .call("nobody finds it in search", |client| {
            Ok(client.search_rooms().query("cordoba").send())
        })
        .await;
    unfound.expect("requested-page-is-hidden").status(200).length("/data", 0);

    let page =
        context.approve_page("the staff approve the page", &requested, "cordoba-mosque").await;
    let seen = owner
        .given(&page)
        .call("owner reads the page by its subdomain", |client| {
            Ok(client.get_page_by_subdomain("CORDOBA-MOSQUE").send())
        })
        .await;
    seen.expect("page-url-becomes-subdomain")
        .status(200)
        .equal("/id", &page)
        .equal("/subdomain", "cordoba-mosque")
        .equal("/roomType", "page")
        .equal("/name", "Cordoba Community Mosque")
        .equal("/description", "Lessons, circles and open days.")
        .equal("/country", "TR")
        .equal("/isPublic", true)
        .absent("/url");
    seen.expect("page-requester-becomes-owner")
        .equal("/ownerId", owner.user_id())
        .equal("/isOwner", true);
    seen.expect("approved-page-is-verified").equal("/isVerified", true).equal("/isActive", true);
    let found = member
        .given(&page)
        .call("member finds it among the pages", |client| {
            Ok(client.search_rooms().query("open days").room_type("PAGE").send())
        })
        .await;
    found
        .expect("search-filters-room-type")
        .status(200)
        .item("/data", "/id", &page)
        .equal("/roomType", "page");
    let own = owner
        .given(&page)
        .call("owner joined the page by founding it", |client| {
            Ok(client.list_joined_rooms().query("cordoba").send())
        })
        .await;
    own.expect("joined-lists-callers-rooms")
        .status(200)
        .item("/data", "/id", &page)
        .equal("/roomType", "page");
    let managed = owner
        .given(&page)
        .call("and manages it", |client| Ok(client.list_managed_rooms().query("cordoba").send()))
        .await;
    managed
        .expect("managed-lists-administered-rooms")
        .status(200)
        .item("/data", "/id", &page)
        .equal("/roomType", "page");
    let plan = PostPlan::new("The library opens on Sunday.").in_room(&page);
    let posted = write_post(&owner, "owner posts on the page", plan.publicly()).await;
    posted.expect("room-post-needs-membership").status(201).equal("/data/room/roomType", "page");
    let post = posted.id("/data/id");
    posts(&member, "member lists the posts of the page", &page)
        .await
        .expect("members-only-posts-for-members")
        .status(200)
        .equal("/data/0/id", &post)
        .equal("/data/0/room/roomType", "page");
    read_post(&member, "member reads the post", &post)
        .await
        .expect("members-only-posts-for-members")
        .status(200)
        .equal("/room/roomType", "page");
    set_public(&owner, "owner hides it from visitors", &page, &post, false)
        .await
        .expect("privacy-changes-visibility")
        .status(200)
        .equal("/roomPostStatus", 0)
        .equal("/room/roomType", "page");
    delete_post(&owner, "owner deletes it", &post).await.should_succeed();

    let updated = owner
        .call("owner updates the page", |client| {
            let id = page.get()?;
            Ok(client
                .update_page(id)
                .description("Lessons and a library.")
                .organization_website("https://mosque.example.org")
                .country("ES")
                .public(Patch::Null)
                .hide_follow_join_button(Patch::Null)
                .send())
        })
        .await;
    updated.expect("update-needs-admin").status(200).equal("/success", true);
    let changed = look(&member, "member reads the page", &page).await;
    changed
        .expect("update-null-keeps-value")
        .status(200)
        .equal("/roomType", "page")
        .equal("/isPublic", true)
        .equal("/hideFollowJoinButton", false)
        .equal("/country", "ES")
        .equal("/description", "Lessons and a library.");
    let refused = member
        .call("member updates the page", |client| {
            let id = page.get()?;
            Ok(client.update_page(id).name("Mine").send())
        })
        .await;
    refused.expect("update-needs-admin").status(403);

    follow(&member, "member follows", &page)
        .await
        .expect("follow-adds-follower")
        .status(200)
        .equal("/followed", true);
    follow(&member, "member follows again", &page)
        .await
        .expect("following-twice-changes-nothing")
        .status(200)
        .equal("/followed", true);
    let users = vec![outsider.user_id()];
    invite(&owner, "owner invites somebody to follow", &page, users)
        .await
        .expect("invite-needs-admin")
        .status(200);
    let list = members(&owner, "owner lists the followers", &page).await;
    list.expect("follow-adds-follower").status(200).lists("/data", "/id", member.user_id());
    list.expect("following-twice-changes-nothing").equal("/total", 2);
    unfollow(&member, "member stops following", &page)
        .await
        .expect("unfollow-removes-follower")
        .status(200)
        .equal("/unfollowed", true);
    unfollow(&member, "member stops again", &page)
        .await
        .expect("unfollowing-twice-changes-nothing")
        .status(200)
        .equal("/unfollowed", true);
    unfollow(&owner, "owner stops following", &page)
        .await
        .expect("page-owner-cannot-unfollow")
        .status(403);
    let list = members(&owner, "owner is the only follower", &page).await;
    list.expect("unfollow-removes-follower").status(200).equal("/total", 1).does_not_list(
        "/data",
        "/id",
        member.user_id(),
    );
    list.expect("page-owner-cannot-unfollow").lists("/data", "/id", owner.user_id());
}

async fn subdomains(context: &Context) {
    let (owner, member) = (context.owner(), context.member());
    let requested = request_page(&owner, "owner requests a page", "cordoba-mosque").await;
    requested.should_succeed();
    let pending = request_page(
        &member.after(&requested),
        "member requests the same subdomain",
        "Cordoba-Mosque",
    )
    .await;
    pending
        .expect("requested-page-url-is-taken")
        .status(400)
        .equal("/type", "invalid_request")
        .present("/details/error/details/url");
    let page =
        context.approve_page("the staff approve the page", &requested, "cordoba-mosque").await;
    let approved =
        request_page(&member.given(&page), "member requests it once more", "cordoba-mosque").await;
    approved.expect("page-url-unique").status(400);
    let other = request_page(&owner, "owner requests another page", "scholar-notes").await;
    other.should_succeed();
    let moved = owner
        .after(&other)
        .call("owner moves the page to the other subdomain", |client| {
            let id = page.get()?;
            Ok(client.update_page(id).url("Scholar-Notes").send())
        })
        .await;
    moved.expect("page-url-conflict-on-update").status(400);
    let renamed = owner
        .call("owner moves it to a free one", |client| {
            let id = page.get()?;
            Ok(client.update_page(id).url("cordoba").hide_follow_join_button(true).send())
        })
        .await;
    renamed.expect("page-url-conflict-on-update").status(200);
    look(&owner, "the page is at the new subdomain", &page)
        .await
        .expect("page-url-conflict-on-update")
        .status(200)
        .equal("/subdomain", "cordoba");
}
