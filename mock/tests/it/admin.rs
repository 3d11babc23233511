//! Admin access: granted, used, revoked.

use serde_json::json;

use crate::support::Api;

#[tokio::test]
async fn an_admin_may_do_what_a_member_may_not_until_access_is_revoked() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    let rename = json!({ "id": room, "name": "Renamed" });

    member.patch("/v1/rooms/groups", rename.clone()).await.refused(403, "update-needs-admin");
    member.admin_access(room, &member, true).await.refused(403, "admin-access-needs-admin");
    api.promote(&owner, room, &member).await;
    assert_eq!(member.profile(room).await["isAdmin"], true);
    member.patch("/v1/rooms/groups", rename.clone()).await.ok();
    owner.admin_access(room, &member, false).await.ok();
    assert_eq!(member.profile(room).await["isAdmin"], false);
    member.patch("/v1/rooms/groups", rename).await.refused(403, "update-needs-admin");
}

#[tokio::test]
async fn only_members_get_admin_access() {
    // admin-access-target-is-member
    let api = Api::start().await;
    let owner = api.owner();
    let room = api.group(&owner, "readers", true).await;
    owner
        .admin_access(room, &api.outsider(), true)
        .await
        .refused(404, "admin-access-target-is-member");
    let nobody = json!({ "roomId": room, "userId": "nobody", "admin": true });
    owner
        .post("/v1/rooms/admins-access", nobody)
        .await
        .refused(404, "admin-access-target-is-member");
    owner.admin_access(room + 1, &owner, true).await.refused(404, None);
}

#[tokio::test]
async fn an_admin_resigns_but_the_owner_stays_an_admin() {
    // admin-may-resign, owner-keeps-admin-access
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    api.promote(&owner, room, &member).await;
    member.admin_access(room, &owner, false).await.refused(403, "owner-keeps-admin-access");
    owner.admin_access(room, &owner, false).await.refused(403, "owner-keeps-admin-access");
    member.admin_access(room, &member, false).await.ok();
    assert_eq!(member.profile(room).await["isAdmin"], false);
    assert_eq!(owner.profile(room).await["isAdmin"], true);
}

#[tokio::test]
async fn granting_twice_changes_nothing() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    api.promote(&owner, room, &member).await;
    let before = api.state();
    api.promote(&owner, room, &member).await;
    api.promote(&owner, room, &owner).await;
    assert_eq!(before, api.state());
}
