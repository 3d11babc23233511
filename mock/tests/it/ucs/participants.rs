//! Who is in a room, who administers it, and their profiles.

use serde_json::json;

use super::{actors, start};

#[tokio::test]
async fn only_administrators_use_admin_calls() {
    // admin-calls-need-admin
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    let room = owner.booked().await;
    owner.add(&room, member).await.ok();
    for actor in [member, outsider] {
        let refusals = [
            actor.change(&room, json!({ "name": "x" })).await,
            actor.change(&room, json!({})).await,
            actor.add(&room, outsider).await,
            actor.remove(&room, member).await,
            actor.grant(&room, member).await,
            actor.revoke(&room, owner).await,
        ];
        for refusal in refusals {
            refusal.refused(403, "admin-calls-need-admin");
        }
    }
}

#[tokio::test]
async fn only_the_invited_participate_until_they_are_removed() {
    // only-the-invited-participate, removed-participant-is-out
    let api = start().await;
    let [owner, member, _] = actors(&api);
    let room = owner.booked().await;
    let calls = ["", "/participant", "/chat", "/upload"];
    for call in calls {
        member.read(&room, call).await.refused(403, "participant-calls-need-participant");
    }
    let me = member.profile(&room, json!({ "username": "x" })).await;
    me.refused(403, "participant-calls-need-participant");
    let added = owner.add(&room, member).await.ok();
    let expected = json!({ "id": member.id, "archive_room": false, "is_admin": false });
    assert_eq!(added["data"], expected);
    for call in calls {
        member.read(&room, call).await.ok();
    }
    let kicked = owner.remove(&room, member).await.ok();
    assert_eq!(kicked["data"]["remarks"], format!("Kicked userid {}", member.id));
    for call in calls {
        member.read(&room, call).await.refused(403, "participant-calls-need-participant");
    }
    owner.remove(&room, member).await.refused(404, "remove-target-participates");
}

#[tokio::test]
async fn adding_and_granting_twice_changes_nothing() {
    // adding-twice-changes-nothing, granting-twice-changes-nothing, revoking-twice-changes-nothing
    let api = start().await;
    let [owner, member, _] = actors(&api);
    let room = owner.booked().await;
    owner.add(&room, member).await.ok();
    member.profile(&room, json!({ "username": "Yusuf" })).await.ok();
    let state = || api.mock.control().state();
    let before = state();
    assert_eq!(owner.add(&room, member).await.ok()["data"]["username"], "Yusuf");
    owner.revoke(&room, member).await.ok();
    assert_eq!(before, state());
    owner.grant(&room, member).await.ok();
    let before = state();
    owner.grant(&room, member).await.ok();
    assert_eq!(before, state());
}

#[tokio::test]
async fn granted_participants_administer_until_revoked() {
    // granted-participant-administers, revoked-participant-administers-no-more
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    let room = owner.booked().await;
    owner.grant(&room, member).await.refused(404, "grant-target-participates");
    owner.revoke(&room, member).await.refused(404, "revoke-target-participates");
    owner.add(&room, member).await.ok();
    owner.grant(&room, member).await.ok();
    member.add(&room, outsider).await.ok();
    owner.revoke(&room, member).await.ok();
    member.remove(&room, outsider).await.refused(403, "admin-calls-need-admin");
}

#[tokio::test]
async fn the_last_administrator_stays_and_rights_end_with_removal() {
    // last-admin-stays, removal-ends-admin-rights
    let api = start().await;
    let [owner, member, _] = actors(&api);
    let room = owner.booked().await;
    owner.add(&room, member).await.ok();
    owner.revoke(&room, owner).await.refused(409, "last-admin-stays");
    owner.remove(&room, owner).await.refused(409, "last-admin-stays");
    owner.grant(&room, member).await.ok();
    owner.remove(&room, member).await.ok();
    owner.add(&room, member).await.ok();
    member.change(&room, json!({ "name": "x" })).await.refused(403, "admin-calls-need-admin");
    owner.grant(&room, member).await.ok();
    owner.revoke(&room, owner).await.ok();
    member.revoke(&room, member).await.refused(409, "last-admin-stays");
}

#[tokio::test]
async fn a_profile_is_set_and_a_room_archived_per_user() {
    // first-call-sets-username, archive-is-per-user, archive-can-be-undone, profile-keeps-the-rest
    let api = start().await;
    let [owner, member, _] = actors(&api);
    let room = owner.started().await;
    owner.add(&room, member).await.ok();
    let mine = member.profile(&room, json!({ "username": "Yusuf" })).await.ok()["data"].clone();
    assert_eq!((&mine["username"], &mine["archive_room"]), (&json!("Yusuf"), &json!(false)));
    owner.change(&room, json!({})).await.ok();
    // ended-room-can-be-archived
    let mine = member.profile(&room, json!({ "archive_room": true })).await.ok()["data"].clone();
    assert_eq!((&mine["username"], &mine["archive_room"]), (&json!("Yusuf"), &json!(true)));
    assert_eq!(owner.list().await[0]["archived_user_id"], json!([member.id]));
    let list = owner.read(&room, "/participant").await.ok()["data"].clone();
    assert_eq!([&list[0]["archive_room"], &list[1]["archive_room"]], [false, true]);
    member.profile(&room, json!({ "archive_room": false })).await.ok();
    assert_eq!(owner.list().await[0]["archived_user_id"], json!([]));
    for body in [json!({}), json!({ "username": "" }), json!({ "archive_room": "yes" })] {
        member.profile(&room, body).await.refused(400, "malformed-input-refused");
    }
}
