//! What is refused before anything is sent, and what is sent exactly.

use rooms_client::{Client, Environment, Error, Patch, quran_reflect::types};
use serde_json::{Value, json};

use crate::capture::{Answer, Server};

#[tokio::test]
async fn wrong_and_missing_values_are_named_and_nothing_is_sent() {
    let server = Server::always(Answer::json(200, &json!({}))).await;
    let client = server.client();
    let long = "x".repeat(51);
    let failures: [(Error, &str, &str); 5] = [
        (client.get_room().send().await.expect_err("no id"), "id", "a value is required"),
        (
            client.create_group().body_map(|body| body.name("n")).send().await.expect_err("no url"),
            "url",
            "a value is required",
        ),
        (
            client
                .create_group()
                .body_map(|body| body.name(long.as_str()).url("u"))
                .send()
                .await
                .expect_err("a long name"),
            "name",
            "longer than 50 characters",
        ),
        (
            client
                .create_post()
                .body_map(|body| body.post(types::NewPost::builder().body("short")))
                .send()
                .await
                .expect_err("a short post"),
            "post.body",
            "shorter than 6 characters",
        ),
        (
            client.get_group_by_url().url("").send().await.expect_err("no url"),
            "url",
            "must not be empty",
        ),
    ];
    for (error, expected_parameter, expected_message) in failures {
        assert!(error.is_invalid_request());
        assert_eq!((error.status(), error.attempts()), (None, 0));
        let Error::InvalidRequest { parameter, message, .. } = error else { panic!("{error:?}") };
        assert_eq!((parameter.as_str(), message.as_str()), (expected_parameter, expected_message));
    }
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn a_body_distinguishes_absent_null_and_value() {
    let server = Server::always(Answer::json(200, &json!({"success": true}))).await;
    let client = server.client();
    let call = client
        .update_group()
        .body_map(|body| body.id(7).country(Patch::Null).public(true).description("tea, too"));
    call.send().await.expect("success");
    let sent: Value = serde_json::from_slice(&server.only_request().body).unwrap();
    assert_eq!(sent, json!({"id": 7, "country": null, "public": true, "description": "tea, too"}));
}

#[tokio::test]
async fn path_parameters_stay_one_segment_and_queries_are_encoded() {
    let server = Server::always(Answer::json(404, &json!({}))).await;
    let _ = server.client().accept_group_link().url("a/b").token("c d?e").send().await;
    let _ = server.client().search_rooms().query("a&b=c").send().await;
    let received = server.received();
    assert_eq!(received[0].target, "/quran-reflect/v1/rooms/group/a%2Fb/accept/c%20d%3Fe");
    assert_eq!(received[1].query()["query"], "a&b=c");
}

#[tokio::test]
async fn only_what_the_documentation_asks_for_is_sent() {
    let server = Server::always(Answer::json(404, &json!({}))).await;
    let _ = server.client().get_room().id(7).send().await;
    let request = server.only_request();
    let names: Vec<_> = request.headers.keys().map(String::as_str).collect();
    assert_eq!(names, ["accept", "host", "user-agent"]);
}

#[test]
fn the_future_of_a_call_is_small() {
    let environment = Environment::custom("http://127.0.0.1:1").unwrap();
    let client = Client::builder().environment(environment).build().unwrap();
    let call = client.get_room().id(7).send();
    // Many calls at a time are many of these; they were 3,344 bytes when requests went from layer to layer.
    let size = size_of_val(&call);
    assert!(size <= 2_944, "{size} bytes");
}
