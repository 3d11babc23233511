//! Rooms: a group with a member and a post, and where it takes one, a page, a private room, an invitation.

use serde_json::json;

use crate::{
    constraints::prerequisites::{Prerequisites, ask, number},
    scenario::{Context, Raw, Role, StepValue, Unavailable},
};

const GROUP: &str = "live-group";
const PAGE: &str = "live-page";

pub(crate) async fn prepare(
    context: &Context,
    operation: &str,
) -> Result<Prerequisites, Unavailable> {
    let owner = Prerequisites::of(Role::Owner);
    let own = "/v1/rooms/managed-rooms";
    Ok(match operation {
        "create_group" => owner.shown_at(own).creates("/data/id", "/v1/rooms/{}"),
        "create_page" => owner.shown_at(own),
        "update_page"
        | "get_page_by_subdomain"
        | "accept_page_link"
        | "follow_page"
        | "unfollow_page" => page(context, operation).await?,
        _ => group(context, operation).await?,
    })
}

async fn group(context: &Context, operation: &str) -> Result<Prerequisites, Unavailable> {
    let (owner, member, outsider) = (context.owner(), context.member(), context.outsider());
    let body = json!({"name": "A live group", "url": GROUP, "public": true});
    let created = Raw::post("/v1/rooms/groups").json(&body);
    let created = ask(&owner, "owner creates a group", created).await;
    let id = created.id("/data/id").get()?;
    let join = Raw::post(format!("/v1/rooms/{id}/join"));
    ask(&member, "member joins", join).await;
    let caller = match operation {
        "join_group" | "accept_group_link" | "accept_invite" | "reject_invite" => Role::Outsider,
        "leave_group" => Role::Member,
        _ => Role::Owner,
    };
    let mut live = Prerequisites::of(caller)
        .with("roomId", id)
        .with("groupId", id)
        .with("userId", member.user_id())
        .with("userIds", outsider.user_id())
        .with("postAsAuthorId", owner.user_id());
    live = match operation {
        "get_user" => live.with("id", member.user_id()),
        "get_group_by_url" => live.with("url", GROUP),
        "get_post" | "delete_post" | "update_post_privacy" => {
            let body = json!({"post": {
                "body": "A post to look at.", "draft": false, "references": [], "mentions": [],
                "roomId": id,
            }});
            let posted = Raw::post("/v1/posts").json(&body);
            let posted = ask(&owner, "owner posts in it", posted).await;
            let post = number(&posted.id("/data/id"))?;
            live.with("postId", post.clone()).with("id", post)
        }
        // From 0 to 0 is a whole chapter, whichever.
        "create_post" => live.with("from", 0).with("to", 0),
        _ => live.with("id", id),
    };
    if operation == "accept_group_link" {
        let closed = json!({"id": id, "public": false});
        let closed = Raw::patch("/v1/rooms/groups").json(&closed);
        ask(&owner, "owner makes it private", closed).await;
        let look = Raw::get(format!("/v1/rooms/{id}"));
        let look = ask(&owner, "owner reads its link", look).await;
        let token = look.text("/privateToken").get()?;
        live = live.with("url", GROUP).with("token", token);
    }
    if matches!(operation, "accept_invite" | "reject_invite") {
        let body = json!({"userIds": [outsider.user_id()], "emails": []});
        let invite = Raw::post(format!("/v1/rooms/{id}/invite")).json(&body);
        ask(&owner, "owner invites the outsider", invite).await;
        let room = StepValue::value(id);
        let token = outsider.reads_invitation("outsider reads the letter", &room).await;
        live = live.with("token", token.get()?);
    }
    Ok(match operation {
        "create_post" => {
            live.shown_at(format!("/v1/rooms/{id}/posts")).creates("/data/id", "/v1/posts/{}")
        }
        "delete_post" | "update_post_privacy" => live.shown_at(format!("/v1/rooms/{id}/posts")),
        "update_group" => live.shown_at(format!("/v1/rooms/{id}")),
        _ => live.shown_at(format!("/v1/rooms/{id}/members")).shown_at(format!("/v1/rooms/{id}")),
    })
}

async fn page(context: &Context, operation: &str) -> Result<Prerequisites, Unavailable> {
    let (owner, member) = (context.owner(), context.member());
    let body = json!({
        "name": "A live page", "jobTitle": "Coordinator", "contactNumber": "+34 600 000 000",
        "organizationName": "Association", "purpose": "Share lessons.", "url": PAGE,
    });
    let asked = Raw::post("/v1/rooms/pages").json(&body);
    let asked = ask(&owner, "owner requests a page", asked).await;
    let id = context.approve_page("the staff approve it", &asked, PAGE).await.get()?;
    let caller = match operation {
        "follow_page" | "accept_page_link" => Role::Outsider,
        "unfollow_page" => Role::Member,
        _ => Role::Owner,
    };
    let mut live = Prerequisites::of(caller)
        .with("id", id)
        .with("pageId", id)
        .with("subdomain", PAGE)
        .shown_at(format!("/v1/rooms/{id}"));
    if operation == "unfollow_page" {
        let follow = Raw::post(format!("/v1/rooms/{id}/follow"));
        ask(&member, "member follows it", follow).await;
    }
    if operation == "accept_page_link" {
        let closed = json!({"id": id, "public": false});
        let closed = Raw::patch("/v1/rooms/pages").json(&closed);
        ask(&owner, "owner makes it private", closed).await;
        let look = Raw::get(format!("/v1/rooms/{id}"));
        let look = ask(&owner, "owner reads its link", look).await;
        live = live.with("token", look.text("/privateToken").get()?);
    }
    Ok(live)
}
