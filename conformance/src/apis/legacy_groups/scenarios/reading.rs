//! What people see of groups and pages.

use reqwest::Method;
use serde_json::Value;

use crate::{
    apis::legacy_groups::verbs::{NO_GROUP, lists, own_group, reads, refused, scenario},
    scenario::{Context, Raw, Scenario, ScenarioKind, StepValue},
};

/// The lists.
pub(crate) const LISTS: Scenario = Scenario {
    reads_only: true,
    kind: ScenarioKind::Written,
    ..scenario(
        "groups_and_pages_are_listed_apart",
        "Everybody sees the groups and the pages that they belong to, each in its own list, and nobody else's.",
        "list_groups",
        |context| Box::pin(listed(context)),
    )
};

/// The settings.
pub(crate) const SETTINGS: Scenario = Scenario {
    reads_only: true,
    kind: ScenarioKind::Written,
    ..scenario(
        "settings_tell_a_group_from_a_page",
        "A group has a slug and a page a subdomain, and everybody is told whether they administer it.",
        "get_group",
        |context| Box::pin(settings(context)),
    )
};

/// Whether the ids of a list grow.
fn grows(list: &Value) -> bool {
    let ids = list.as_array().into_iter().flatten();
    let ids: Vec<_> = ids.map(|room| room["id"].as_i64()).collect();
    ids.is_sorted() && ids.iter().all(Option::is_some)
}

async fn listed(context: &Context) {
    let (owner, outsider) = (context.owner(), context.outsider());
    let own = lists(&owner, "owner lists groups and pages").await;
    let _ = own
        .expect("list-shows-callers-rooms")
        .status(200)
        .equal("/success", true)
        .equal("/data/groups/0/roomType", "group")
        .equal("/data/pages/0/roomType", "page");
    let _ = own
        .expect("lists-in-order-of-creation")
        .satisfies("/data/groups", "ids that grow", grows)
        .satisfies("/data/pages", "ids that grow", grows);
    let (group, page) = (own.id("/data/groups/0/id"), own.id("/data/pages/0/id"));
    let _ = lists(&context.member(), "member lists groups and pages")
        .await
        .expect("list-shows-callers-rooms")
        .status(200)
        .item("/data/groups", "/id", &group)
        .equal("/currentUserIsAdmin", false);
    let _ = lists(&outsider, "outsider lists groups and pages")
        .await
        .expect("list-shows-callers-rooms")
        .status(200)
        .does_not_list("/data/groups", "/id", &group)
        .does_not_list("/data/pages", "/id", &page);
    for (label, who) in [
        ("owner lists with an expired token", owner.with_expired_token()),
        ("owner lists with an unknown token", owner.with_broken_token()),
        ("nobody lists", context.anonymous()),
    ] {
        refused(lists(&who, label).await, "token-required", 403);
    }
}

async fn settings(context: &Context) {
    let (owner, outsider) = (context.owner(), context.outsider());
    let group = own_group(context).await;
    let outcome = reads(&owner, "owner reads the group", &group).await;
    let _ = outcome
        .expect("kind-tells-slug-or-subdomain")
        .status(200)
        .equal("/data/id", &group)
        .equal("/data/roomType", "group")
        .equal("/data/subdomain", "")
        .satisfies("/data/group", "a slug", |slug| *slug != "");
    let _ = outcome.expect("current-user-is-admin").equal("/data/currentUserIsAdmin", true);
    let _ = reads(&context.member(), "member reads the group", &group)
        .await
        .expect("current-user-is-admin")
        .status(200)
        .equal("/data/currentUserIsAdmin", false);
    let step = reads(&outsider, "outsider reads the group", &group).await;
    refused(step, "private-group-for-members", 403);
    let expired = owner.with_expired_token();
    let step = reads(&expired, "owner reads with an expired token", &group).await;
    refused(step, "token-required", 403);
    let nothing = StepValue::value(NO_GROUP);
    let step = reads(&owner, "owner reads a group that does not exist", &nothing).await;
    refused(step, "unknown-group-not-found", 404);
    let step = owner
        .raw("owner reads a group by its name", || {
            Ok(Raw::new(Method::GET, "/v1/groups/evening-halaqa"))
        })
        .await;
    refused(step, "group-id-is-a-number", 422);
    page(context).await;
}

/// Of a page.
async fn page(context: &Context) {
    let outsider = context.outsider();
    let listed = lists(&context.member(), "member lists groups and pages").await;
    let page = listed.should_succeed().id("/data/pages/0/id");
    let _ = reads(&outsider, "outsider reads the page", &page)
        .await
        .expect("kind-tells-slug-or-subdomain")
        .status(200)
        .equal("/data/roomType", "page")
        .equal("/data/verified", true)
        .equal("/data/group", "")
        .satisfies("/data/subdomain", "a subdomain", |name| *name != "");
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_order_of_creation_is_that_of_the_ids() {
        assert!(grows(&json!([{"id": 1}, {"id": 2}])));
        assert!(!grows(&json!([{"id": 2}, {"id": 1}])));
        assert!(!grows(&json!([{}])));
    }
}
