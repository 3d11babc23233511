//! Faults of `legacy_groups`: each does what its name says.

use reqwest::Method;
use rooms_mock::Mock;
use serde_json::{Value, json};

use super::{GROUP, PAGE, actors};
use crate::checked::Checked;

async fn faulty(name: &str) -> Checked {
    super::with(Mock::builder().fault(name)).await.unheld()
}

#[tokio::test]
async fn rules_are_broken() {
    for (fault, verb, body, status) in [
        ("legacy-last-admin-can-be-removed", "removeUser", json!({ "userId": 117 }), 422),
        ("legacy-members-are-invited", "inviteUser", json!({ "userId": 153 }), 422),
        ("legacy-unknown-user-invited", "inviteUser", json!({ "userId": 7 }), 404),
        ("legacy-unknown-fields-accepted", "removeUser", json!({ "userId": 153, "x": 1 }), 422),
        (
            "legacy-both-targets-accepted",
            "inviteUser",
            json!({ "userId": 208, "email": "a@example.org" }),
            422,
        ),
        ("legacy-both-targets-accepted", "inviteUser", json!({}), 422),
        ("legacy-server-error", "assignAsAdmin", json!({ "userId": 153 }), 200),
    ] {
        let whole = super::start().await;
        let [owner, ..] = actors(&whole);
        assert_eq!(owner.put(GROUP, verb, body.clone()).await.status, status, "{fault}");
        let broken = faulty(fault).await;
        let [owner, ..] = actors(&broken);
        let expected = if status == 200 { 500 } else { 200 };
        assert_eq!(owner.put(GROUP, verb, body).await.status, expected, "{fault}");
    }
}

#[tokio::test]
async fn credentials_and_permissions_are_overlooked() {
    let api = faulty("legacy-token-not-checked").await;
    assert_eq!(api.get("nonsense", "/v1/groups/").await.ok()["data"]["groups"], json!([]));
    let api = faulty("legacy-expired-token-accepted").await;
    let [owner, ..] = actors(&api);
    api.get(owner.expired, "/v1/groups/").await.ok();
    api.get("nonsense", "/v1/groups/").await.refused(403, "token-required");
    let api = faulty("legacy-anybody-administers").await;
    let [_, member, outsider] = actors(&api);
    outsider.assign(GROUP, member).await.ok();
    let api = faulty("legacy-private-group-open").await;
    let [.., outsider] = actors(&api);
    outsider.settings(GROUP).await.ok();
    let api = faulty("legacy-list-shows-all").await;
    let [.., outsider] = actors(&api);
    assert_eq!(outsider.list().await["pages"][0]["id"], PAGE);
    let api = faulty("legacy-token-refused-with-401").await;
    let [_, member, _] = actors(&api);
    api.get("nonsense", "/v1/groups/").await.refused(401, "token-required");
    member.remove(GROUP, member).await.refused(403, "remove-needs-admin");
}

#[tokio::test]
async fn changes_are_lost_or_made_up() {
    let api = faulty("legacy-removal-lost").await;
    let [owner, member, _] = actors(&api);
    owner.remove(GROUP, member).await.ok();
    member.settings(GROUP).await.ok();
    let api = faulty("legacy-assignment-lost").await;
    let [owner, member, outsider] = actors(&api);
    owner.assign(GROUP, member).await.ok();
    member.invite(GROUP, outsider).await.refused(403, "invite-needs-admin");
    let api = faulty("legacy-invitation-is-membership").await;
    let [owner, _, outsider] = actors(&api);
    owner.invite(GROUP, outsider).await.ok();
    outsider.settings(GROUP).await.ok();
    let api = faulty("legacy-stale-settings").await;
    let [owner, member, _] = actors(&api);
    owner.settings(GROUP).await.ok();
    owner.remove(GROUP, member).await.ok();
    assert_eq!(owner.settings(GROUP).await.ok()["data"]["membersCount"], 2);
    assert_eq!(owner.settings(GROUP).await.ok()["data"]["membersCount"], 1);
}

#[tokio::test]
async fn answers_are_misshapen() {
    let api = faulty("legacy-members-count-off-by-one").await;
    assert_eq!(actors(&api)[0].settings(GROUP).await.ok()["data"]["membersCount"], 3);
    let api = faulty("legacy-admin-flag-inverted").await;
    assert_eq!(actors(&api)[0].list().await["groups"][0]["currentUserIsAdmin"], false);
    let api = faulty("legacy-truncated-list").await;
    assert_eq!(api.get(actors(&api)[0].token, "/v1/groups/").await.body, Value::Null);
    let api = faulty("legacy-list-has-moved").await;
    let plain = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none());
    let list = format!("{}/legacy-groups/v1/groups/", api.mock.url());
    let list = plain.build().unwrap().get(list).header("o_t_h", actors(&api)[0].token);
    assert_eq!(list.send().await.unwrap().status(), 301);
    let api = faulty("legacy-answers-in-html").await;
    let settings = api.raw(Method::GET, "/v1/groups/1301").header("o_t_h", actors(&api)[0].token);
    assert_eq!(settings.send().await.unwrap().headers()["content-type"], "text/html");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_administrators_remove_each_other_at_once() {
    for (fault, expected) in
        [(None, vec![200, 403]), (Some("legacy-last-admin-race"), vec![200, 200])]
    {
        let api = match fault {
            None => super::start().await,
            Some(fault) => faulty(fault).await,
        };
        let [owner, member, _] = actors(&api);
        owner.assign(GROUP, member).await.ok();
        let (one, other) = tokio::join!(
            async {
                api.raw(Method::PUT, "/v1/groups/1234/removeUser")
                    .header("o_t_h", owner.token)
                    .json(&json!({ "userId": member.id }))
                    .send()
                    .await
            },
            async {
                api.raw(Method::PUT, "/v1/groups/1234/removeUser")
                    .header("o_t_h", member.token)
                    .json(&json!({ "userId": owner.id }))
                    .send()
                    .await
            },
        );
        let mut statuses = [one, other].map(|answer| answer.unwrap().status().as_u16()).to_vec();
        statuses.sort_unstable();
        // The one who comes second is no member any more.
        assert_eq!(statuses, expected, "{fault:?}");
    }
}
