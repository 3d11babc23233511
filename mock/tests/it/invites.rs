//! Invitations: who may send them, what is reported, and when a token works.

use std::time::Duration;

use serde_json::json;

use crate::support::Api;

#[tokio::test]
async fn an_invited_person_becomes_a_member_once() {
    // accept-makes-member, invite-token-works-once
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", false).await;
    let token = api.invite(&owner, room, &member).await;
    let accept = format!("/v1/rooms/{room}/accept-invite?token={token}");
    assert_eq!(member.get(&accept).await.ok(), json!({ "accepted": true }));
    assert_eq!(member.profile(room).await["isMember"], true);
    let again = member.get(&accept).await;
    again.refused(400, "invite-token-works-once");
    again.names("token");
    let unknown = format!("/v1/rooms/{room}/accept-invite?token=iv_0");
    member.get(&unknown).await.refused(400, "invite-token-works-once");
}

#[tokio::test]
async fn a_rejected_token_is_dead() {
    // reject-kills-token
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", false).await;
    let token = api.invite(&owner, room, &member).await;
    let reject = format!("/v1/rooms/{room}/reject-invite?token={token}");
    assert_eq!(member.get(&reject).await.ok(), json!({ "rejected": true }));
    for verb in ["accept-invite", "reject-invite"] {
        let path = format!("/v1/rooms/{room}/{verb}?token={token}");
        member.get(&path).await.refused(400, "reject-kills-token");
    }
    assert_eq!(member.profile(room).await["isMember"], false);
}

#[tokio::test]
async fn each_target_is_reported() {
    // invite-reports-each-target, unknown-user-not-invited
    let api = Api::start().await;
    let (owner, member, outsider) = (api.owner(), api.member(), api.outsider());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    let stranger = "0b9d2f64-71c3-4e58-a0f6-3c5d8e917b2a";
    let body = json!({ "userIds": [member.id, stranger, outsider.id], "emails": ["New@Example.org", member.email] });
    let answer = owner.post(&format!("/v1/rooms/{room}/invite"), body).await.ok();
    assert_eq!(answer["invited"], true);
    let expected = json!({
        member.id.clone(): "already_a_member",
        stranger: "user_not_found",
        outsider.id.clone(): true,
        "New@Example.org": true,
        member.email.clone(): "already_a_member",
    });
    assert_eq!(answer["inviteStatus"], expected);
    let control = api.mock.control();
    assert_eq!(control.mailbox("new@example.org").len(), 1);
    assert_eq!(control.mailbox(&outsider.email).len(), 1);
    let nobody = json!({ "userIds": [stranger], "emails": [] });
    assert_eq!(
        owner.post(&format!("/v1/rooms/{room}/invite"), nobody).await.ok()["invited"],
        false
    );
}

#[tokio::test]
async fn somebody_named_twice_gets_one_letter() {
    let api = Api::start().await;
    let (owner, outsider) = (api.owner(), api.outsider());
    let room = api.group(&owner, "readers", true).await;
    let body = json!({ "userIds": [outsider.id, outsider.id], "emails": [outsider.email] });
    owner.post(&format!("/v1/rooms/{room}/invite"), body).await.ok();
    assert_eq!(api.mock.control().mailbox(&outsider.email).len(), 1);
}

#[tokio::test]
async fn only_admins_invite_and_only_somebody() {
    // invite-needs-admin, invite-needs-a-target
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    let path = format!("/v1/rooms/{room}/invite");
    let body = json!({ "userIds": [api.outsider().id], "emails": [] });
    member.post(&path, body.clone()).await.refused(403, "invite-needs-admin");
    let nobody = owner.post(&path, json!({ "userIds": [], "emails": [] })).await;
    nobody.refused(400, "invite-needs-a-target");
    nobody.names("userIds");
    owner.post("/v1/rooms/1/invite", body).await.refused(404, None);
    owner.post(&path, json!({ "userIds": [], "emails": ["nonsense"] })).await.names("emails[0]");
}

#[tokio::test]
async fn the_newest_invitation_counts() {
    // newest-invite-counts
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", false).await;
    let first = api.invite(&owner, room, &member).await;
    let second = api.invite(&owner, room, &member).await;
    let accept = |token: &str| format!("/v1/rooms/{room}/accept-invite?token={token}");
    member.get(&accept(&first)).await.refused(400, "newest-invite-counts");
    member.get(&accept(&second)).await.ok();
}

#[tokio::test]
async fn a_token_expires_after_seven_days() {
    // invite-token-expires
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", false).await;
    let day = Duration::from_secs(24 * 60 * 60);
    let token = api.invite(&owner, room, &member).await;
    api.mock.control().advance_clock(7 * day);
    let accept = format!("/v1/rooms/{room}/accept-invite?token={token}");
    member.get(&accept).await.refused(400, "invite-token-expires");
    let token = api.invite(&owner, room, &member).await;
    api.mock.control().advance_clock(7 * day - Duration::from_secs(60));
    member.get(&format!("/v1/rooms/{room}/accept-invite?token={token}")).await.ok();
}

#[tokio::test]
async fn a_token_is_for_one_person_and_one_room() {
    // invite-token-is-personal, invite-token-is-for-one-room
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", false).await;
    let other = api.group(&owner, "writers", false).await;
    let token = api.invite(&owner, room, &member).await;
    let accept = |room: i64| format!("/v1/rooms/{room}/accept-invite?token={token}");
    api.outsider().get(&accept(room)).await.refused(400, "invite-token-is-personal");
    member.get(&accept(other)).await.refused(400, "invite-token-is-for-one-room");
    member.get(&accept(1)).await.refused(404, None);
    member.get(&accept(room)).await.ok();
}

#[tokio::test]
async fn accepting_as_a_member_uses_the_token_up() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", true).await;
    let token = api.invite(&owner, room, &member).await;
    member.act(&format!("/v1/rooms/{room}/join")).await.ok();
    let accept = format!("/v1/rooms/{room}/accept-invite?token={token}");
    member.get(&accept).await.ok();
    member.get(&accept).await.refused(400, "invite-token-works-once");
}
