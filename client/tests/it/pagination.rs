//! Lists as streams, against servers that count right and servers that don't.

use axum::body::{Body, to_bytes};
use futures_util::{StreamExt, TryStreamExt};
use rooms_client::{Error, PaginationError, Stall};
use serde_json::{Value, json};

use crate::capture::{Answer, Request, Server};

fn member(number: i64) -> Value {
    json!({
        "id": number.to_string(), "username": "u", "firstName": "f", "lastName": "l", "verified": false,
        "avatarUrls": {}, "isAdmin": false, "isOwner": false, "isFollowed": false, "isActive": true,
        "followersCount": 0,
    })
}

fn asked(request: &Request) -> i64 {
    request.query()["page"].parse().unwrap()
}

/// A page of two members, out of five.
fn page(number: i64) -> Answer {
    let members: Vec<_> = (number * 2 - 1..=(number * 2).min(5)).map(member).collect();
    Answer::json(
        200,
        &json!({"total": 5, "currentPage": number, "limit": 2, "pages": 3, "data": members}),
    )
}

/// The ids that came, and the error that ended the stream, if any.
async fn collect(server: &Server, from: Option<i64>) -> (Vec<String>, Option<Error>) {
    let client = server.client();
    let mut call = client.list_members(7).limit(2);
    if let Some(page) = from {
        call = call.page(page);
    }
    let mut members = call.stream();
    let mut ids = Vec::new();
    while let Some(member) = members.next().await {
        match member {
            Ok(member) => ids.push(member.id.into()),
            Err(error) => {
                assert!(members.next().await.is_none(), "an error ends the stream");
                return (ids, Some(error));
            }
        }
    }
    (ids, None)
}

fn stall(error: Option<Error>) -> Stall {
    match error.expect("the stream ends with an error") {
        Error::Pagination(error) => PaginationError::stall(&error),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn every_item_comes_once_and_no_page_past_the_last_is_fetched() {
    let server = Server::start(|request| page(asked(request))).await;
    let (ids, error) = collect(&server, None).await;
    assert_eq!(ids, ["1", "2", "3", "4", "5"]);
    assert!(error.is_none());
    let pages: Vec<_> = server.received().iter().map(asked).collect();
    assert_eq!(pages, [1, 2, 3]);
    assert!(server.received().iter().all(|request| request.query()["limit"] == "2"));
}

#[tokio::test]
async fn a_stream_begins_where_the_call_says() {
    let server = Server::start(|request| page(asked(request))).await;
    let (ids, error) = collect(&server, Some(3)).await;
    assert_eq!((ids, error.is_none()), (vec!["5".to_owned()], true));
}

#[tokio::test]
async fn a_stream_outlives_its_client_and_is_the_body_of_an_answer() {
    fn owned<T: Send + Unpin + 'static>(stream: T) -> T {
        stream
    }
    let server = Server::start(|request| page(asked(request))).await;
    let members = owned(server.client().list_members(7).stream());
    let lines = owned(members.map_ok(|member| format!("{}\n", member.id)));
    let moved = tokio::spawn(to_bytes(Body::from_stream(lines), usize::MAX));
    assert_eq!(moved.await.unwrap().unwrap(), "1\n2\n3\n4\n5\n");
}

#[tokio::test]
async fn a_page_is_fetched_only_when_it_is_needed() {
    let server = Server::start(|request| page(asked(request))).await;
    let client = server.client();
    let mut members = client.list_members(7).stream().take(2);
    while members.next().await.is_some() {}
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn a_server_that_ignores_the_page_number_is_noticed() {
    let server = Server::start(|_| page(1)).await;
    let (ids, error) = collect(&server, None).await;
    assert_eq!(ids, ["1", "2"]);
    assert_eq!(stall(error), Stall::OtherPage { asked: 2, got: 1 });
    assert_eq!(server.received().len(), 2);
}

#[tokio::test]
async fn a_server_that_repeats_items_under_new_numbers_is_noticed() {
    let server = Server::start(|request| {
        let number = asked(request);
        let data = [member(number % 2)];
        let frame = json!({"total": 1000, "currentPage": number, "limit": 1, "pages": number + 1, "data": data});
        Answer::json(200, &frame)
    })
    .await;
    let (ids, error) = collect(&server, None).await;
    assert_eq!(ids, ["1", "0"]);
    assert_eq!(stall(error), Stall::Repeated { page: 3 });
}

#[tokio::test]
async fn an_error_in_the_middle_keeps_what_came_before() {
    let server = Server::start(|request| match asked(request) {
        2 => Answer::json(404, &json!({"message": "gone", "type": "not_found", "success": false})),
        number => page(number),
    })
    .await;
    let (ids, error) = collect(&server, None).await;
    assert_eq!(ids, ["1", "2"]);
    assert!(error.unwrap().is_not_found());
}

#[tokio::test]
async fn half_an_emoji_costs_one_character_and_neither_page_nor_stream() {
    let server = Server::start(|request| {
        let Answer { body, .. } = page(asked(request));
        let body = String::from_utf8(body).unwrap();
        Answer::new(200, "application/json", body.replace(r#""u""#, r#""u\ud83d""#))
    })
    .await;
    let (ids, error) = collect(&server, None).await;
    assert_eq!(ids, ["1", "2", "3", "4", "5"], "{error:?}");
    let client = server.client();
    let page = client.list_members(7).page(1).await.unwrap();
    assert_eq!(page.data[0].username, "u\u{fffd}");
    assert!(page.body().windows(6).any(|part| part == br"\ud83d"), "as it came");
}
