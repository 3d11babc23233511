//! The typed helpers for `httpmock`.

use httpmock::MockServer;
use rooms_client::{
    Client, Environment,
    quran_reflect::{httpmock::MockServerExt, types},
};

fn client(server: &MockServer) -> Client {
    let environment = Environment::custom(server.base_url()).unwrap();
    Client::builder().environment(environment).build().unwrap()
}

#[tokio::test]
async fn a_stub_reads_like_the_call() {
    let server = MockServer::start_async().await;
    let stub = server.join_group(|when, then| {
        when.group_id(7);
        then.ok(&types::Joined { joined: true });
    });
    assert!(
        client(&server)
            .join_group()
            .group_id(7)
            .send()
            .await
            .unwrap()
            .joined
    );
    stub.assert_async().await;
}

#[tokio::test]
async fn refusals_can_be_stubbed_too() {
    let server = MockServer::start_async().await;
    server.get_room(|_, then| {
        let body = types::ErrorResponse::builder()
            .message("gone")
            .type_("not_found")
            .success(false);
        then.not_found(&body.try_into().unwrap());
    });
    let error = client(&server)
        .get_room()
        .id(7)
        .send()
        .await
        .expect_err("stubbed");
    assert!(error.is_not_found());
    assert_eq!(error.message(), Some("gone"));
}

#[tokio::test]
async fn a_stub_answers_for_its_own_paths_only() {
    let server = MockServer::start_async().await;
    let rooms = server.get_room(|_, then| {
        then.into_inner().status(500);
    });
    let client = client(&server);
    assert_eq!(
        client
            .list_joined_rooms()
            .send()
            .await
            .expect_err("no stub")
            .status()
            .unwrap(),
        404
    );
    assert_eq!(
        client
            .search_rooms()
            .send()
            .await
            .expect_err("no stub")
            .status()
            .unwrap(),
        404
    );
    assert_eq!(
        client
            .list_members()
            .id(7)
            .send()
            .await
            .expect_err("no stub")
            .status()
            .unwrap(),
        404
    );
    assert_eq!(rooms.calls_async().await, 0);
    assert!(
        client
            .get_room()
            .id(7)
            .send()
            .await
            .expect_err("stubbed")
            .is_server_error()
    );
}

#[tokio::test]
async fn values_are_matched_literally() {
    let server = MockServer::start_async().await;
    let stub = server.get_group_by_url(|when, then| {
        when.url("a.b c");
        then.into_inner().status(418);
    });
    let client = client(&server);
    let other = client
        .get_group_by_url()
        .url("aXb c")
        .send()
        .await
        .expect_err("another url");
    assert_eq!(other.status().unwrap(), 404);
    let same = client
        .get_group_by_url()
        .url("a.b c")
        .send()
        .await
        .expect_err("stubbed");
    assert_eq!(same.status().unwrap(), 418);
    stub.assert_async().await;
}
