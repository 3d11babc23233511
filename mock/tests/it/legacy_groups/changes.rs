//! Assigning, inviting, removing.

use serde_json::{Value, json};

use super::{GROUP, PAGE, actors, start};
use crate::support::Answer;

fn code(answer: &Answer) -> &Value {
    &answer.body["error"]["code"]
}

fn message(answer: &Answer) -> &str {
    answer.body["error"]["message"].as_str().unwrap()
}

#[tokio::test]
async fn exactly_one_target_is_invited() {
    // exactly-one-target, refusal-names-the-field
    let api = start().await;
    let [owner, _, outsider] = actors(&api);
    let neither = owner.put(GROUP, "inviteUser", json!({})).await;
    neither.refused(422, "exactly-one-target");
    assert_eq!(message(&neither), "`userId` or `email` is required");
    let both = json!({ "userId": outsider.id, "email": "leila.haddad@example.org" });
    let both = owner.put(GROUP, "inviteUser", both).await;
    both.refused(422, "exactly-one-target");
    assert_eq!(code(&both), "ValidationError");
    assert!(message(&both).contains("`email`"), "{both:?}");
}

#[tokio::test]
async fn bodies_are_closed_and_a_422_names_the_field() {
    let api = start().await;
    let [owner, member, _] = actors(&api);
    for (verb, body, rule, field) in [
        ("inviteUser", json!({ "userId": 1, "role": "admin" }), "bodies-are-closed", "`role`"),
        ("assignAsAdmin", json!({ "userId": member.id, "x": 1 }), "bodies-are-closed", "`x`"),
        ("assignAsAdmin", json!({}), "refusal-names-the-field", "`userId`"),
        ("removeUser", json!({ "userId": "153" }), "refusal-names-the-field", "`userId`"),
        ("inviteUser", json!({ "email": null }), "refusal-names-the-field", "`email`"),
        ("inviteUser", json!({ "email": "no address" }), "refusal-names-the-field", "`email`"),
        ("removeUser", json!([]), "refusal-names-the-field", "`body`"),
    ] {
        let answer = owner.put(GROUP, verb, body).await;
        answer.refused(422, rule);
        assert!(message(&answer).contains(field), "{answer:?}");
    }
    owner.put("x", "removeUser", json!({ "userId": 1 })).await.refused(422, "group-id-is-a-number");
}

#[tokio::test]
async fn an_invited_user_is_no_member_until_they_accept() {
    // invitation-is-no-membership, inviting-again-is-fine
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
    // anybody-with-an-address
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

#[tokio::test]
async fn who_cannot_be_invited() {
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    let nobody = owner.put(GROUP, "inviteUser", json!({ "userId": 1 })).await;
    nobody.refused(404, "invited-user-exists");
    owner.invite(GROUP, member).await.refused(422, "member-is-not-invited");
    let address = json!({ "email": "yusuf.demir@example.org" });
    let by_address = owner.put(GROUP, "inviteUser", address).await;
    by_address.refused(422, "member-is-not-invited");
    assert!(message(&by_address).contains("`email`"), "{by_address:?}");
    member.invite(GROUP, outsider).await.refused(403, "invite-needs-admin");
    owner.invite(7, outsider).await.refused(404, "unknown-group-not-found");
}

#[tokio::test]
async fn an_assigned_administrator_acts() {
    // assign-makes-admin, assigning-twice-changes-nothing
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    member.assign(GROUP, member).await.refused(403, "assign-needs-admin");
    owner.assign(GROUP, outsider).await.refused(404, "assign-target-is-member");
    owner.assign(GROUP, member).await.ok();
    let before = api.mock.control().state();
    let again = owner.assign(GROUP, member).await.ok();
    assert_eq!(again["data"]["message"], "User has been assigned as an admin successfully.");
    assert_eq!(before, api.mock.control().state());
    assert_eq!(member.settings(GROUP).await.ok()["data"]["currentUserIsAdmin"], true);
    member.invite(GROUP, outsider).await.ok();
    member.invite(PAGE, outsider).await.refused(403, "invite-needs-admin");
}

#[tokio::test]
async fn a_removed_administrator_is_refused() {
    // remove-ends-membership, removed-user-is-refused
    let api = start().await;
    let [owner, member, outsider] = actors(&api);
    owner.take_in(GROUP, outsider).await;
    owner.assign(GROUP, member).await.ok();
    outsider.remove(GROUP, member).await.refused(403, "remove-needs-admin");
    let answer = owner.remove(GROUP, member).await.ok();
    assert_eq!(answer["data"]["message"], "User has been removed successfully.");
    member.settings(GROUP).await.refused(403, "private-group-for-members");
    member.remove(GROUP, outsider).await.refused(403, "remove-needs-admin");
    assert_eq!(owner.settings(GROUP).await.ok()["data"]["membersCount"], 2);
    owner.remove(GROUP, member).await.refused(404, "remove-target-is-member");
    owner.take_in(GROUP, member).await;
    let back = member.settings(GROUP).await.ok();
    assert_eq!(back["data"]["currentUserIsAdmin"], false, "the rights do not come back");
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let api = start().await;
    let [owner, member, _] = actors(&api);
    owner.remove(GROUP, owner).await.refused(422, "last-admin-stays");
    owner.assign(GROUP, member).await.ok();
    owner.remove(GROUP, owner).await.ok();
    member.remove(GROUP, member).await.refused(422, "last-admin-stays");
}
