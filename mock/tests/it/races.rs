//! Calls at once: one request is atomic.

use crate::support::Api;

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_token_accepted_many_times_at_once_works_once() {
    let api = Api::start().await;
    let (owner, member) = (api.owner(), api.member());
    let room = api.group(&owner, "readers", false).await;
    let token = api.invite(&owner, room, &member).await;
    let path = format!("/v1/rooms/{room}/accept-invite?token={token}");
    let calls = (0..16).map(|_| member.request(reqwest::Method::GET, &path).send());
    let calls: Vec<_> = calls.map(tokio::spawn).collect();
    let mut accepted = 0;
    for call in calls {
        accepted += usize::from(call.await.unwrap().unwrap().status() == 200);
    }
    assert_eq!(accepted, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_url_wanted_by_many_at_once_goes_to_one() {
    let api = Api::start().await;
    let owner = api.owner();
    let body = serde_json::json!({ "name": "Readers", "url": "readers" });
    let calls = (0..16)
        .map(|_| owner.request(reqwest::Method::POST, "/v1/rooms/groups").json(&body).send());
    let calls: Vec<_> = calls.map(tokio::spawn).collect();
    let mut statuses = Vec::new();
    for call in calls {
        statuses.push(call.await.unwrap().unwrap().status().as_u16());
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [&[201_u16][..], &[400; 15]].concat());
}
