//! What people see of groups and pages.

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    apis::legacy_groups::verbs::{Refusal as _, Room, User},
    scenario::{
        Context, Raw,
        Role::{Anonymous, Member, Outsider, Owner},
    },
};

/// Whether the ids of a list grow.
fn grows(list: &Value) -> bool {
    let ids = list.as_array().into_iter().flatten();
    let ids: Vec<_> = ids.map(|room| room["id"].as_i64()).collect();
    ids.is_sorted() && ids.iter().all(Option::is_some)
}

pub(super) async fn groups_and_pages_are_listed_apart(context: &Context) {
    let [owner, member, outsider, nobody] =
        User::all(context, [Owner, Member, Outsider, Anonymous]);
    let own = owner.lists_rooms().await;
    own.shows("list-shows-callers-rooms", json!({"success": true}))
        .equal("/data/groups/0/roomType", "group")
        .equal("/data/pages/0/roomType", "page")
        .and("lists-in-order-of-creation")
        .satisfies("/data/groups", "ids that grow", grows)
        .satisfies("/data/pages", "ids that grow", grows);
    let (group, page) = (own.id("/data/groups/0/id"), own.id("/data/pages/0/id"));
    (member.lists_rooms().await)
        .accepted("list-shows-callers-rooms")
        .item("/data/groups", "/id", &group)
        .equal("/currentUserIsAdmin", false);
    (outsider.lists_rooms().await)
        .accepted("list-shows-callers-rooms")
        .does_not_list("/data/groups", "/id", &group)
        .does_not_list("/data/pages", "/id", &page);
    for user in [owner.with_expired_token(), owner.with_broken_token(), nobody] {
        user.lists_rooms().await.denied("token-required");
    }
}

pub(super) async fn settings_tell_a_group_from_a_page(context: &Context) {
    let [owner, member, outsider] = User::all(context, [Owner, Member, Outsider]);
    let group = owner.own_group().await;
    (owner.reads(&group).await)
        .shows(
            "kind-tells-slug-or-subdomain",
            json!({"data": {"roomType": "group", "subdomain": ""}}),
        )
        .equal("/data/id", &group)
        .satisfies("/data/group", "a slug", |slug| *slug != "")
        .and("current-user-is-admin")
        .equal("/data/currentUserIsAdmin", true);
    let read = member.reads(&group).await;
    read.shows("current-user-is-admin", json!({"data": {"currentUserIsAdmin": false}}));
    outsider.reads(&group).await.denied("private-group-for-members");
    owner.with_expired_token().reads(&group).await.denied("token-required");
    owner.reads(&Room::nowhere()).await.denied("unknown-group-not-found");
    let by_name = owner.raw("owner reads a group by its name", || {
        Ok(Raw::new(Method::GET, "/v1/groups/evening-halaqa"))
    });
    by_name.await.denied("group-id-is-a-number");

    let listed = member.lists_rooms().await.should_succeed();
    let page = Room::new(listed.id("/data/pages/0/id"), "the page");
    (outsider.reads(&page).await)
        .shows(
            "kind-tells-slug-or-subdomain",
            json!({"data": {"roomType": "page", "verified": true, "group": ""}}),
        )
        .satisfies("/data/subdomain", "a subdomain", |name| *name != "");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_creation_is_that_of_the_ids() {
        assert!(grows(&json!([{"id": 1}, {"id": 2}])));
        assert!(!grows(&json!([{"id": 2}, {"id": 1}])));
        assert!(!grows(&json!([{}])));
    }
}
