//! Whatever a server sends, the error keeps it and can be asked about it.

use std::time::Duration;

use rooms_client::{Client, Environment, Error, Retry, RoomType};
use serde_json::{Value, json};

use crate::capture::{Answer, Server};

async fn refused(answer: Answer) -> Error {
    let server = Server::always(answer).await;
    let client = server.builder().retry(Retry::none()).build().unwrap();
    let outcome = client.get_room(7).await;
    outcome.expect_err("the answer is no success")
}

fn room() -> Value {
    json!({
        "id": 7, "name": "n", "description": "", "roomType": "group", "isActive": true,
        "isVerified": false, "isPublic": true, "isOwner": false, "isAdmin": false,
        "ownerId": "u", "postsCount": 0, "membersCount": 1,
        "avatarUrls": {"thumb": "t", "original": "o"},
    })
}

#[tokio::test]
async fn the_gateways_error_body_is_understood() {
    let body = json!({"message": "no such room", "type": "not_found", "success": false});
    let error = refused(Answer::json(404, &body)).await;
    assert!(error.is_not_found() && !error.is_bad_request());
    assert_eq!(error.message(), Some("no such room"));
    assert_eq!(error.kind(), Some("not_found"));
    assert_eq!(error.operation().unwrap().id, "get_room");
    assert_eq!(error.attempts(), 1);
    assert_eq!(error.json(), Some(body));
    let text = "GET /v1/rooms/{id} was answered with 404 Not Found: no such room";
    assert_eq!(error.to_string(), text);
}

#[tokio::test]
async fn the_services_own_envelope_is_understood_inside_the_gateways() {
    let body = json!({
        "message": "Validation Error", "type": "unprocessable_entity", "success": false,
        "details": {"success": false, "error": {
            "code": "ValidationError", "message": "Validation Error", "details": {"sortBy": "INVALID"},
        }},
    });
    let error = refused(Answer::json(422, &body)).await;
    assert!(error.is_invalid_request());
    assert_eq!(error.code(), Some("ValidationError"));
    assert_eq!(error.field_errors().unwrap()["sortBy"], "INVALID");
    assert!(error.to_string().ends_with("Validation Error; sortBy: INVALID"), "{error}");
}

#[tokio::test]
async fn the_bare_envelope_of_older_services_is_understood() {
    let body = json!({"success": false, "error": {"code": "ForbiddenError", "message": "no"}});
    let error = refused(Answer::json(403, &body)).await;
    assert!(error.is_forbidden());
    assert_eq!((error.code(), error.message()), (Some("ForbiddenError"), Some("no")));
}

type Question = fn(&Error) -> bool;

#[tokio::test]
async fn each_status_is_asked_for_by_its_own_question() {
    let questions: [(u16, Question); 7] = [
        (400, Error::is_bad_request),
        (401, Error::is_unauthorized),
        (403, Error::is_forbidden),
        (404, Error::is_not_found),
        (409, Error::is_conflict),
        (429, Error::is_rate_limited),
        (503, Error::is_server_error),
    ];
    for (status, _) in questions {
        let error = refused(Answer::json(status, &json!({}))).await;
        for (asked, question) in questions {
            assert_eq!(question(&error), asked == status, "{asked} of {status}");
        }
    }
}

#[tokio::test]
async fn html_nothing_and_foreign_json_are_kept_as_they_are() {
    let html = "<html><body>\n  Bad Gateway\n</body></html>";
    let error = refused(Answer::new(502, "text/html", html)).await;
    assert!(error.is_server_error());
    assert_eq!(error.text().unwrap(), html);
    assert_eq!(error.headers().unwrap()["content-type"], "text/html");
    assert!(error.to_string().ends_with(": <html><body> Bad Gateway </body></html>"), "{error}");

    let error =
        refused(Answer { status: 401, headers: Vec::new(), body: Vec::new(), ..Answer::default() })
            .await;
    assert!(error.is_unauthorized());
    assert_eq!(error.body(), Some([].as_slice()));
    assert!(error.to_string().ends_with("401 Unauthorized"), "{error}");

    for body in
        [json!([1, 2]), json!("no"), json!({"error": "x"}), json!({"details": 3}), json!(null)]
    {
        let error = refused(Answer::json(400, &body)).await;
        assert!(error.is_bad_request());
        assert_eq!(error.json(), Some(body));
        assert_eq!(error.field_errors(), None);
    }
}

#[tokio::test]
async fn a_huge_body_is_kept_and_shown_in_part() {
    let body = "ä".repeat(100_000);
    let error = refused(Answer::new(500, "text/plain", body.clone())).await;
    assert_eq!(error.text().unwrap(), body);
    assert!(error.to_string().chars().count() < 300);
    assert!(format!("{error:?}").chars().count() < 600);
}

#[tokio::test]
async fn a_success_of_the_wrong_form_says_where_and_keeps_the_body() {
    let mut body = json!({"total": 1, "currentPage": 1, "limit": 10, "pages": 1, "data": [room()]});
    body["data"][0]["postsCount"] = json!("none");
    let server = Server::always(Answer::json(200, &body)).await;
    let error = server.client().search_rooms().await.expect_err("a text is no number");
    assert_eq!(error.status().unwrap(), 200);
    assert_eq!(error.json(), Some(body));
    assert!(error.to_string().contains("data[0].postsCount"), "{error}");

    let server = Server::always(Answer::new(200, "text/html", "<html>")).await;
    let error = server.client().get_room(7).await.expect_err("HTML is no room");
    assert!(matches!(error, Error::Undecodable(_)), "{error:?}");
    assert_eq!(error.body(), Some(b"<html>".as_slice()));
}

#[tokio::test]
async fn unknown_values_extra_fields_and_another_success_status_do_no_harm() {
    let mut body = room();
    body["roomType"] = json!("closed-group");
    body["metadata"] = json!({"new": true});
    let server = Server::always(Answer::json(203, &body)).await;
    let room = server.client().get_room(7).await.expect("a tolerant client");
    assert_eq!(room.status(), 203);
    assert_eq!(room.room_type, RoomType::Unknown("closed-group".to_owned()));
    assert_eq!(serde_json::from_slice::<Value>(room.body()).unwrap(), body);
}

#[tokio::test]
async fn no_server_and_a_silent_one_can_be_told_apart() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let silent = Environment::custom(format!("http://{}", listener.local_addr().unwrap())).unwrap();
    let client = Client::builder().environment(silent.clone()).timeout(Duration::from_millis(200));
    let error = client.build().unwrap().get_room(7).await.expect_err("nobody answers");
    assert!(error.is_timeout() && !error.is_connect(), "{error:?}");
    assert_eq!((error.status(), error.attempts()), (None, 1));

    drop(listener);
    let client = Client::builder().environment(silent).retry(Retry::none()).build().unwrap();
    let error = client.accept_invite(7, "very-secret-token").await.expect_err("nobody listens");
    assert!(error.is_connect(), "{error:?}");
    assert!(!format!("{error:?}").contains("very-secret"), "the URL carries the token: {error:?}");
}

#[tokio::test]
async fn half_an_emoji_hides_no_refusal_and_no_place() {
    let body = r#"{"message": "cut \ud83d", "type": "not_found", "success": false}"#;
    let error = refused(Answer::new(404, "application/json", body)).await;
    assert!(error.to_string().contains("cut \u{fffd}"), "{error}");
    assert_eq!(error.json().unwrap()["type"], "not_found");
    let body = room().to_string().replacen(r#":""#, r#":"\ud83d"#, 1);
    let body = body.replace(r#""postsCount":"#, r#""postsCount":"x","x":"#);
    let server = Server::always(Answer::new(200, "application/json", body)).await;
    let call = server.client().get_room(7).await;
    let error = call.expect_err("a text is no number").to_string();
    assert!(error.contains("(at `postsCount`)"), "{error}");
}

#[test]
fn an_answer_that_somebody_else_received_is_read_as_the_call_would_have() {
    use rooms_client::{StatusCode, operations};
    let read = |id: &str, status: u16, body: &str| {
        let status = StatusCode::from_u16(status).unwrap();
        operations::read(id, status, body.to_owned().into())
    };
    assert!(matches!(read("join_group", 200, r#"{"joined": true}"#), Some(Ok(()))));
    let error = read("join_group", 200, r#"{"joined": 1}"#).unwrap().unwrap_err();
    assert!(error.to_string().contains("(at `joined`)"), "{error}");
    let refused = read("join_group", 404, "{}").unwrap().unwrap_err();
    assert!(refused.is_not_found() && matches!(refused, Error::Refused(_)));
    assert!(read("leave_everything", 200, "{}").is_none());
    for operation in operations::ALL {
        assert!(read(operation.id, 200, "").is_some(), "{}", operation.id);
    }
}
