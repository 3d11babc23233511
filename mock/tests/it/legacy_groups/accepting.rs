//! The control call that accepts an invitation, for which there is no operation.

use serde_json::json;

use super::{GROUP, actors, start};

#[tokio::test]
async fn an_invited_user_is_no_member_until_they_accept() {
    let api = start().await;
    let [owner, _, outsider] = actors(&api);
    let control = api.mock.control();
    assert!(control.accept_legacy_invitation(GROUP, outsider.id).is_err());
    owner.invite(GROUP, outsider).await.ok();
    let answer = owner.invite(GROUP, outsider).await.ok();
    assert_eq!(answer["data"]["message"], "User has been invited successfully.");
    outsider.settings(GROUP).await.refused(403, "private-group-for-members");
    control.accept_legacy_invitation(GROUP, outsider.id).unwrap();
    assert_eq!(outsider.settings(GROUP).await.ok()["data"]["membersCount"], 3);
    assert!(control.accept_legacy_invitation(GROUP, outsider.id).is_err(), "once");
}

#[tokio::test]
async fn invitations_by_address_reach_users_and_strangers() {
    let api = start().await;
    let [owner, _, outsider] = actors(&api);
    for email in ["nobody@example.org", "Nobody@Example.org", "LEILA.haddad@example.org"] {
        owner.put(GROUP, "inviteUser", json!({ "email": email })).await.ok();
    }
    api.mock.control().accept_legacy_invitation(GROUP, outsider.id).unwrap();
    let state = api.mock.control().state();
    assert_eq!(
        state["legacy_groups"]["rooms"][0]["invited"],
        json!([{ "email": "nobody@example.org" }])
    );
}
