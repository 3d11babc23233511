//! The caller's rooms: found, sorted, page by page.

use crate::{
    apis::quran_reflect::verbs::{
        OWNER_MEMBER_OUTSIDER, PostPlan, join, scenario, set_admin, write_post,
    },
    scenario::{Actor, Context, GroupPlan, Scenario, Step, StepValue},
};

/// What the caller joined and what the caller administers.
pub(crate) const OWN_ROOMS: Scenario = scenario(
    "joined_and_managed_rooms_are_found_sorted_and_paged",
    "Both lists hold the caller's rooms only, filtered by name, sorted as asked, and end after the last page.",
    "list_joined_rooms",
    OWNER_MEMBER_OUTSIDER,
    |context| Box::pin(own_rooms(context)),
);

async fn joined<'s>(
    actor: &Actor<'s>,
    label: &str,
    needs: &StepValue<i64>,
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
    needs: &StepValue<i64>,
    query: &str,
) -> Step<'s> {
    actor
        .given(needs)
        .call(label, |client| Ok(client.list_managed_rooms().query(query).send()))
        .await
}

async fn own_rooms(context: &Context) {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let plan = GroupPlan::public("Kestrel Aurora");
    let aurora = owner.group("owner creates a public group", plan).await;
    let plan = GroupPlan::private("Kestrel Zenith");
    let zenith = owner.group("owner creates a private group", plan).await;
    join(&member, "member joins the public group", &aurora.id).await.should_succeed();

    let by_name =
        joined(&owner, "owner lists joined rooms", &zenith.id, "KESTREL", None, None).await;
    by_name
        .expect("joined-lists-callers-rooms")
        .status(200)
        .equal("/total", 2)
        .equal("/limit", 5)
        .lists("/data", "/id", &aurora.id)
        .lists("/data", "/id", &zenith.id);
    by_name.expect("query-is-part-of-the-name").lists("/data", "/id", &aurora.id);
    by_name.expect("rooms-sorted-by-name").lists_in_order(
        "/data",
        "/id",
        &[&aurora.id, &zenith.id],
    );
    joined(&owner, "owner sorts them backwards", &zenith.id, "kestrel", Some("NAME_DESC"), None)
        .await
        .expect("rooms-sorted-by-name")
        .status(200)
        .lists_in_order("/data", "/id", &[&zenith.id, &aurora.id]);
    let plan = PostPlan::new("A first note for everybody.").in_room(&aurora.id);
    let posted = write_post(&owner, "owner posts in the public group", plan).await;
    posted.should_succeed();
    let latest = Some("LATEST_ACTIVITY");
    joined(&owner.after(&posted), "owner sorts by activity", &zenith.id, "kestrel", latest, None)
        .await
        .expect("rooms-sorted-by-name")
        .status(200)
        .lists_in_order("/data", "/id", &[&aurora.id, &zenith.id]);
    let plan = PostPlan::new("A note for the few of us.").in_room(&zenith.id);
    let posted = write_post(&owner, "owner posts in the private group", plan).await;
    posted.should_succeed();
    joined(
        &owner.after(&posted),
        "owner sorts by activity again",
        &zenith.id,
        "kestrel",
        latest,
        None,
    )
    .await
    .expect("rooms-sorted-by-name")
    .status(200)
    .lists_in_order("/data", "/id", &[&zenith.id, &aurora.id]);
    joined(&owner, "owner looks for one of them", &zenith.id, "zenith", None, None)
        .await
        .expect("rooms-filtered-by-query")
        .status(200)
        .equal("/total", 1)
        .lists("/data", "/id", &zenith.id)
        .does_not_list("/data", "/id", &aurora.id);
    joined(&owner, "owner asks for the second page", &zenith.id, "kestrel", None, Some((2, 1)))
        .await
        .expect("rooms-sorted-by-name")
        .status(200)
        .equal("/currentPage", 2)
        .equal("/limit", 1)
        .equal("/pages", 2)
        .length("/data", 1)
        .equal("/data/0/id", &zenith.id);
    joined(&owner, "owner asks for a page past the end", &zenith.id, "kestrel", None, Some((9, 1)))
        .await
        .expect("page-past-the-end-is-empty")
        .status(200)
        .equal("/currentPage", 9)
        .equal("/total", 2)
        .length("/data", 0);
    joined(&member, "member lists joined rooms", &zenith.id, "kestrel", None, None)
        .await
        .expect("joined-lists-callers-rooms")
        .status(200)
        .equal("/total", 1)
        .does_not_list("/data", "/id", &zenith.id)
        .item("/data", "/id", &aurora.id)
        .equal("/roomType", "group")
        .equal("/isMember", true)
        .equal("/isOwner", false);
    joined(&outsider, "outsider lists joined rooms", &zenith.id, "kestrel", None, None)
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
        .equal("/limit", 5)
        .lists_in_order("/data", "/id", &[&aurora.id, &zenith.id]);
    managed(&owner, "owner looks for one they manage", &zenith.id, "ZENITH")
        .await
        .expect("rooms-filtered-by-query")
        .status(200)
        .equal("/total", 1)
        .lists("/data", "/id", &zenith.id)
        .does_not_list("/data", "/id", &aurora.id);
    let backwards = owner
        .given(&zenith.id)
        .call("owner sorts managed rooms backwards", |client| {
            Ok(client.list_managed_rooms().query("kestrel").sort_by("NAME_DESC").send())
        })
        .await;
    backwards.expect("rooms-sorted-by-name").status(200).lists_in_order(
        "/data",
        "/id",
        &[&zenith.id, &aurora.id],
    );
    managed(&member, "member manages nothing yet", &aurora.id, "kestrel")
        .await
        .expect("managed-lists-administered-rooms")
        .status(200)
        .equal("/total", 0);
    set_admin(&owner, "owner grants admin access", &aurora.id, member.user_id(), true)
        .await
        .should_succeed();
    managed(&member, "member manages the public group", &aurora.id, "kestrel")
        .await
        .expect("managed-lists-administered-rooms")
        .status(200)
        .equal("/total", 1)
        .item("/data", "/id", &aurora.id)
        .equal("/roomType", "group")
        .equal("/isAdmin", true)
        .equal("/isOwner", false);
    let past = owner
        .given(&zenith.id)
        .call("owner asks for managed rooms past the end", |client| {
            Ok(client
                .list_managed_rooms()
                .query("kestrel")
                .sort_by("NAME_DESC")
                .page(3)
                .limit(2)
                .send())
        })
        .await;
    past.expect("page-past-the-end-is-empty")
        .status(200)
        .equal("/currentPage", 3)
        .length("/data", 0);
}
