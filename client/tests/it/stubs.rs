//! The typed helpers for `httpmock`.

use std::sync::atomic::{AtomicUsize, Ordering};

use httpmock::{HttpMockResponse, MockServer, Then};
use rooms_client::{
    Client, Environment, Error, Retry, RoomType,
    quran_reflect::{httpmock::MockServerExt, types},
};

fn client(server: &MockServer) -> Client {
    let environment = Environment::custom(server.base_url()).unwrap();
    let retry = Retry::default().jitter(|| 0.0);
    let builder = Client::builder().environment(environment).retry(retry);
    builder.build().unwrap()
}

#[tokio::test]
async fn a_stub_reads_like_the_call() {
    let server = MockServer::start_async().await;
    let stub = server.join_group(|when, then| {
        when.room(7);
        then.ok(&types::Joined::new(true));
    });
    assert!(client(&server).join_group(7).await.unwrap().joined);
    stub.assert_async().await;
}

#[tokio::test]
async fn refusals_can_be_stubbed_too() {
    let server = MockServer::start_async().await;
    server.get_room(|_, then| {
        then.not_found(&types::ErrorResponse::new("gone", false, "not_found"));
    });
    let error = client(&server).get_room(7).await.expect_err("stubbed");
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
    assert_eq!(client.list_joined_rooms().await.expect_err("no stub").status().unwrap(), 404);
    assert_eq!(client.search_rooms().await.expect_err("no stub").status().unwrap(), 404);
    assert_eq!(client.list_members(7).await.expect_err("no stub").status().unwrap(), 404);
    assert_eq!(rooms.calls_async().await, 0);
    assert!(client.get_room(7).await.expect_err("stubbed").is_server_error());
}

#[tokio::test]
async fn values_are_matched_literally() {
    let server = MockServer::start_async().await;
    let stub = server.get_group_by_url(|when, then| {
        when.url("a.b c");
        then.into_inner().status(418);
    });
    let client = client(&server);
    let other = client.get_group_by_url("aXb c").await.expect_err("another url");
    assert_eq!(other.status().unwrap(), 404);
    let same = client.get_group_by_url("a.b c").await.expect_err("stubbed");
    assert_eq!(same.status().unwrap(), 418);
    stub.assert_async().await;
}

/// One raw answer after the other, and then always the last.
fn in_turn(then: Then, answers: &'static [(u16, &'static str)]) {
    let turn = AtomicUsize::new(0);
    then.respond_with(move |_| {
        let turn = turn.fetch_add(1, Ordering::Relaxed);
        let (status, body) = answers[turn.min(answers.len() - 1)];
        let answer = HttpMockResponse::builder().status(status);
        answer.header("retry-after", "0").body(body).build()
    });
}

const ROOM: &str = r#"{"id": 7, "name": "n", "description": "", "roomType": "majlis", "isActive": true,
    "isVerified": false, "isPublic": true, "isOwner": false, "isAdmin": false, "ownerId": "u", "postsCount": 0,
    "membersCount": 1, "avatarUrls": {"thumb": "t", "original": "o"}, "mood": {"calm": true}}"#;

#[tokio::test]
async fn what_was_refused_for_now_is_asked_again() {
    let server = MockServer::start_async().await;
    let reads = server.get_room(|when, then| {
        when.room(7);
        in_turn(then.into_inner(), &[(503, ""), (503, ""), (200, ROOM)]);
    });
    let posts = server.create_post(|_, then| {
        in_turn(then.into_inner(), &[(429, ""), (503, ""), (201, "{}")]);
    });
    let client = client(&server);
    let room = client.get_room(7).await.expect("the third answer");
    assert_eq!((room.attempts(), reads.calls_async().await), (3, 3));

    // A plain write is repeated after the 429 and not after the 503.
    let call = client.create_post("in the name of tests").await;
    let error = call.expect_err("503");
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (503, 2));
    assert_eq!(posts.calls_async().await, 2);
}

#[tokio::test]
async fn news_in_an_answer_do_no_harm() {
    let server = MockServer::start_async().await;
    server.get_room(|_, then| in_turn(then.into_inner(), &[(200, ROOM)]));
    let room = client(&server).get_room(7).await.expect("tolerant");
    assert_eq!(room.room_type, RoomType::Unknown("majlis".to_owned()));
}

#[tokio::test]
async fn broken_json_and_html_are_kept() {
    for (status, body) in
        [(200, &ROOM[..40]), (200, "<html>Welcome</html>"), (502, "<html>Bad Gateway</html>")]
    {
        let server = MockServer::start_async().await;
        server.get_room(|when, then| {
            when.room(7);
            then.into_inner().status(status).header("content-type", "text/html").body(body);
        });
        let error = client(&server).get_room(7).await.expect_err("no room");
        assert_eq!(matches!(error, Error::Undecodable(_)), status == 200, "{error:?}");
        assert_eq!(error.is_server_error(), status == 502);
        assert_eq!(error.text().unwrap(), body);
    }
}
