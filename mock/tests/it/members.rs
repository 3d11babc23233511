//! Joining, leaving, following, removing, and the list of members.

use serde_json::json;

use crate::support::{Api, strings};

#[tokio::test]
async fn anybody_joins_a_public_group_and_twice_is_once() {
    // public-group-open-to-join, joining-twice-changes-nothing, leave-ends-membership
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    let join = format!("/v1/rooms/{room}/join");
    assert_eq!(member.act(&join).await.ok(), json!({ "joined": true }));
    let before = api.state();
    assert_eq!(member.act(&join).await.ok(), json!({ "joined": true }));
    assert_eq!(before, api.state());
    assert_eq!(owner.members(room).await, [owner.id.clone(), member.id.clone()]);
    assert_eq!(member.profile(room).await["membersCount"], 2);
    assert_eq!(member.act(&format!("/v1/rooms/{room}/leave")).await.ok(), json!({ "left": true }));
    assert_eq!(member.profile(room).await["isMember"], false);
    assert_eq!(owner.members(room).await, [owner.id.as_str()]);
}

#[tokio::test]
async fn a_private_group_refuses_joining_but_not_its_members() {
    // private-group-refuses-join
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", false).await;
    let join = format!("/v1/rooms/{room}/join");
    member.act(&join).await.refused(403, "private-group-refuses-join");
    owner.act(&join).await.ok();
}

#[tokio::test]
async fn owners_and_strangers_do_not_leave() {
    // owner-cannot-leave, only-members-leave
    let api = Api::start().await;
    let owner = api.owner();
    let leave = format!("/v1/rooms/{}/leave", api.group(&owner, "readers", true).await);
    owner.act(&leave).await.refused(403, "owner-cannot-leave");
    api.member().act(&leave).await.refused(403, "only-members-leave");
}

#[tokio::test]
async fn admin_access_ends_with_membership() {
    // leaving-ends-admin-access, removal-ends-admin-access
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    for leaving in [true, false] {
        member.act(&format!("/v1/rooms/{room}/join")).await.ok();
        api.promote(&owner, room, &member).await;
        if leaving {
            member.act(&format!("/v1/rooms/{room}/leave")).await.ok();
        } else {
            owner.delete(&format!("/v1/rooms/{room}/members/{}", member.id)).await.ok();
        }
        assert_eq!(member.get("/v1/rooms/managed-rooms").await.ok()["total"], 0);
        member.act(&format!("/v1/rooms/{room}/join")).await.ok();
        assert_eq!(member.profile(room).await["isAdmin"], false);
    }
}

#[tokio::test]
async fn pages_are_followed_and_unfollowed() {
    // follow-adds-follower, following-twice-changes-nothing, unfollow-removes-follower,
    // unfollowing-twice-changes-nothing, page-owner-cannot-unfollow, private-page-refuses-follow
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let page = api.page(&owner, "cordoba").await;
    let (follow, unfollow) =
        (format!("/v1/rooms/{page}/follow"), format!("/v1/rooms/{page}/unfollow"));
    for _ in 0..2 {
        assert_eq!(member.act(&follow).await.ok(), json!({ "followed": true }));
        assert_eq!(member.profile(page).await["membersCount"], 2);
    }
    assert_eq!(owner.members(page).await, [owner.id.clone(), member.id.clone()]);
    for _ in 0..2 {
        assert_eq!(member.act(&unfollow).await.ok(), json!({ "unfollowed": true }));
        assert_eq!(member.profile(page).await["isMember"], false);
    }
    owner.act(&unfollow).await.refused(403, "page-owner-cannot-unfollow");
    owner.patch("/v1/rooms/pages", json!({ "id": page, "public": false })).await.ok();
    member.act(&follow).await.refused(403, "private-page-refuses-follow");
}

#[tokio::test]
async fn admins_remove_others_and_members_themselves() {
    // remove-others-needs-admin, member-may-remove-self, owner-cannot-be-removed, remove-target-is-member
    let api = Api::start().await;
    let (owner, member, outsider) = (api.owner(), api.member(), api.outsider());
    let room = api.group(&owner, "readers", true).await;
    let target = |id: &str| format!("/v1/rooms/{room}/members/{id}");
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    outsider.act(&format!("/v1/rooms/{room}/join")).await.ok();
    member.delete(&target(&outsider.id)).await.refused(403, "remove-others-needs-admin");
    owner.delete(&target(&owner.id)).await.refused(403, "owner-cannot-be-removed");
    assert_eq!(owner.delete(&target(&outsider.id)).await.ok(), json!({ "success": true }));
    owner.delete(&target(&outsider.id)).await.refused(404, "remove-target-is-member");
    owner.delete(&target("nobody")).await.refused(404, "remove-target-is-member");
    member.delete(&target(&member.id)).await.ok();
    assert_eq!(owner.members(room).await, [owner.id.as_str()]);
}

#[tokio::test]
async fn members_come_in_a_stable_order_and_pages_lose_nobody() {
    // members-in-stable-order, page-past-the-end-is-empty
    let api = Api::start().await;
    let owner = api.owner();
    let room = api.group(&owner, "readers", true).await;
    let mut expected = vec![owner.id.clone()];
    for _ in 0..6 {
        let guest = api.guest();
        guest.act(&format!("/v1/rooms/{room}/join")).await.ok();
        expected.push(guest.id);
    }
    let mut seen = Vec::new();
    for page in 1..=4 {
        let list = owner.get(&format!("/v1/rooms/{room}/members?limit=2&page={page}")).await.ok();
        assert_eq!(
            [&list["total"], &list["pages"], &list["currentPage"], &list["limit"]],
            [7, 4, page, 2]
        );
        seen.extend(strings(&list, "id"));
    }
    assert_eq!(seen, expected);
    let beyond = owner.get(&format!("/v1/rooms/{room}/members?limit=2&page=99")).await.ok();
    assert_eq!(
        (&beyond["currentPage"], &beyond["total"], &beyond["data"]),
        (&json!(99), &json!(7), &json!([]))
    );
}

#[tokio::test]
async fn members_of_a_private_room_are_hidden_from_others() {
    // members-of-private-room-hidden
    let api = Api::start().await;
    let owner = api.owner();
    let room = api.group(&owner, "readers", false).await;
    let rule = "members-of-private-room-hidden";
    api.outsider().get(&format!("/v1/rooms/{room}/members")).await.refused(404, rule);
    assert_eq!(owner.members(room).await, [owner.id.as_str()]);
}
