//! What is refused before anything is sent, and what is sent exactly.

use rooms_client::{Client, Environment, Error, Patch, PostAudience, quran_reflect::types};
use serde_json::{Value, json};

use crate::capture::{Answer, Server};

#[tokio::test]
async fn wrong_and_missing_values_are_named_and_nothing_is_sent() {
    let server = Server::always(Answer::json(200, &json!({}))).await;
    let client = server.client();
    let long = "x".repeat(51);
    let failures: [(Error, &[(&str, &str)]); 5] = [
        (
            client.create_page().name("n").url("").await.expect_err("much is missing"),
            &[
                ("url", "shorter than 1 characters"),
                ("contact_number", "a value is required"),
                ("job_title", "a value is required"),
                ("organization_name", "a value is required"),
                ("purpose", "a value is required"),
            ],
        ),
        (
            client.create_group(long.as_str(), "").await.expect_err("a long name"),
            &[("name", "longer than 50 characters"), ("url", "shorter than 1 characters")],
        ),
        (
            client.create_post("short").await.expect_err("a short post"),
            &[("body", "shorter than 6 characters")],
        ),
        (
            client.list_members(7).page(u64::MAX).await.expect_err("no such page"),
            &[("page", "out of range integral type conversion attempted")],
        ),
        (client.get_group_by_url("").await.expect_err("no url"), &[("url", "must not be empty")]),
    ];
    for (error, expected) in failures {
        assert!(error.is_invalid_request());
        assert_eq!((error.status(), error.attempts()), (None, 0));
        let Error::InvalidRequest(invalid) = error else { panic!("{error:?}") };
        let problems = invalid.problems().iter();
        let problems: Vec<_> =
            problems.map(|it| (it.parameter.as_str(), it.message.as_str())).collect();
        assert_eq!(problems, expected);
    }
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn a_value_that_is_set_again_counts_alone_and_one_that_is_unset_not_at_all() {
    let server = Server::always(Answer::json(404, &json!({}))).await;
    let client = server.client();
    let description: Option<&str> = None;
    let call = client.create_group("n", "u").description("d".repeat(201)).description("d");
    let _ = call.clone().public(true).public(false).await;
    let _ = call.set_description(description).set_public(Some(true)).await;
    let sent = server.received().into_iter().map(|request| request.body);
    let sent: Vec<Value> = sent.map(|body| serde_json::from_slice(&body).unwrap()).collect();
    assert_eq!(
        sent,
        [
            json!({"name": "n", "url": "u", "description": "d", "public": false}),
            json!({"name": "n", "url": "u", "public": true}),
        ]
    );
}

#[tokio::test]
async fn lists_are_empty_and_posts_are_published_unless_something_else_is_said() {
    let server = Server::always(Answer::json(404, &json!({}))).await;
    let client = server.client();
    let user = types::UserId::from("u1");
    let _ = client.invite_users(7).users([&user]).await;
    let _ = client.create_post("in its room").room(7).audience(PostAudience::Members).await;
    let _ = client.rooms().invite_users(7).emails(vec![String::from("a@example.org")]).await;
    let sent = server.received().into_iter().map(|request| request.body);
    let sent: Vec<Value> = sent.map(|body| serde_json::from_slice(&body).unwrap()).collect();
    assert_eq!(
        sent,
        [
            json!({"userIds": ["u1"], "emails": []}),
            json!({"post": {
                "body": "in its room", "draft": false, "mentions": [], "references": [], "roomId": 7,
                "roomPostStatus": 2,
            }}),
            json!({"userIds": [], "emails": ["a@example.org"]}),
        ]
    );
}

#[test]
fn a_call_shows_what_is_set_and_no_value() {
    let environment = Environment::custom("http://127.0.0.1:1").unwrap();
    let client = Client::builder().environment(environment).build().unwrap();
    let shown = format!("{:?}", client.accept_invite(7, "a secret"));
    assert!(shown.contains("accept_invite") && shown.contains("\"token\""), "{shown}");
    assert!(!shown.contains("a secret"), "{shown}");
}

#[tokio::test]
async fn a_body_distinguishes_absent_null_and_value() {
    let server = Server::always(Answer::json(200, &json!({"success": true}))).await;
    let client = server.client();
    client
        .update_group(7)
        .country(Patch::Null)
        .public(true)
        .description("tea, too")
        .await
        .expect("success");
    let sent: Value = serde_json::from_slice(&server.only_request().body).unwrap();
    assert_eq!(sent, json!({"id": 7, "country": null, "public": true, "description": "tea, too"}));
}

#[tokio::test]
async fn path_parameters_stay_one_segment_and_queries_are_encoded() {
    let server = Server::always(Answer::json(404, &json!({}))).await;
    let _ = server.client().accept_group_link("a/b", "c d?e").await;
    let _ = server.client().search_rooms().query("a&b=c").await;
    let received = server.received();
    assert_eq!(received[0].target, "/quran-reflect/v1/rooms/group/a%2Fb/accept/c%20d%3Fe");
    assert_eq!(received[1].query()["query"], "a&b=c");
}

#[tokio::test]
async fn only_what_the_documentation_asks_for_is_sent() {
    let server = Server::always(Answer::json(404, &json!({}))).await;
    let _ = server.client().get_room(7).await;
    let request = server.only_request();
    let names: Vec<_> = request.headers.keys().map(String::as_str).collect();
    assert_eq!(names, ["accept", "host", "user-agent"]);
}

#[test]
fn the_future_of_a_call_is_small() {
    let environment = Environment::custom("http://127.0.0.1:1").unwrap();
    let client = Client::builder().environment(environment).build().unwrap();
    let call = client.get_room(7).send();
    // Many calls at a time are many of these; they were 3,344 bytes when requests went from layer to layer.
    let size = size_of_val(&call);
    assert!(size <= 2_944, "{size} bytes");
}
