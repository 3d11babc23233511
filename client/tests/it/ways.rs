//! Ways around and ways in: names, middlewares, calls that block, and what stands in for a client.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use rooms_client::{
    Client, Environment, Error, Method, Response, Retry, StatusCode, TokenError, blocking,
    operations, quran_reflect::types,
};
use serde_json::{Value, json};

use crate::capture::{Answer, Server};

async fn pins(client: &Client) -> Result<Response<Value>, Error> {
    client.request(Method::GET, "/v1/pins").effect(rooms_client::Effect::Read).send().await
}

#[tokio::test]
async fn an_application_says_its_name() {
    let server = Server::always(Answer::json(200, &json!({}))).await;
    let client = server.builder().user_agent("circle/1.2").build().unwrap();
    pins(&client).await.unwrap();
    let agent = &server.only_request().headers["user-agent"];
    assert!(agent.starts_with("circle/1.2 rooms-client/"), "{agent}");
    let error = server.builder().user_agent("no\nname").build().expect_err("no header");
    assert!(error.to_string().contains("HTTP client"), "{error}");
}

#[tokio::test]
async fn a_call_has_one_id_for_all_its_requests_and_the_servers_goes_before() {
    let answers = [503, 200, 404].map(|status| Answer::json(status, &json!({})));
    let [busy, fine, missing] = answers;
    let busy = busy.header("retry-after", "0");
    let missing = missing.header("x-request-id", "of the server");
    let server = Server::script([busy, fine, missing]).await;
    let client = server.builder().request_ids(true).build().unwrap();
    let answer = pins(&client).await.unwrap();
    let error = pins(&client).await.expect_err("404");
    let received = server.received();
    let sent: Vec<_> = received.iter().map(|request| &request.headers["x-request-id"]).collect();
    assert_eq!(sent[0], sent[1]);
    assert_ne!(sent[1], sent[2]);
    assert_eq!(sent[0].len(), 32);
    assert_eq!(answer.request_id(), Some(sent[0].as_str()));
    assert_eq!(error.request_id(), Some("of the server"));
    assert!(error.to_string().ends_with("(request of the server)"), "{error}");

    let call = client.request(Method::GET, "/v1/pins").header("x-request-id", "of the caller");
    call.send_undecoded().await.expect_err("404");
    assert_eq!(server.received()[3].headers["x-request-id"], "of the caller");
}

#[tokio::test]
async fn a_connection_that_is_refused_names_the_host_and_the_id() {
    // Nobody listens on a port that was just given back.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let environment = Environment::custom(format!("http://{free}")).unwrap();
    let builder = Client::builder().environment(environment).retry(Retry::none());
    let client = builder.request_ids(true).build().unwrap();
    let error = pins(&client).await.expect_err("nobody is there");
    assert!(error.is_connect());
    assert!(error.request_id().is_some());
    assert_eq!(error.to_string(), format!("GET /v1/pins at {free} failed"));
}

/// Counts requests, and fails the third.
struct Counting(Arc<AtomicUsize>);

#[async_trait::async_trait]
impl reqwest_middleware::Middleware for Counting {
    async fn handle(
        &self,
        mut request: reqwest::Request,
        extensions: &mut http::Extensions,
        next: reqwest_middleware::Next<'_>,
    ) -> reqwest_middleware::Result<reqwest::Response> {
        if self.0.fetch_add(1, Ordering::Relaxed) == 2 {
            let reason = std::io::Error::other("enough");
            return Err(reqwest_middleware::Error::middleware(reason));
        }
        request.headers_mut().insert("x-seen", "yes".parse().unwrap());
        next.run(request, extensions).await
    }
}

#[tokio::test]
async fn a_middleware_is_around_every_request_and_its_error_is_the_calls() {
    let busy = Answer::json(503, &json!({})).header("retry-after", "0");
    let server = Server::script([busy, Answer::json(200, &json!({}))]).await;
    let count = Arc::new(AtomicUsize::new(0));
    let builder = server.builder().middleware(Counting(Arc::clone(&count)));
    let client = builder.build().unwrap();
    assert_eq!(pins(&client).await.unwrap().attempts(), 2);
    assert_eq!(count.load(Ordering::Relaxed), 2);
    assert_eq!(server.received()[1].headers["x-seen"], "yes");
    let error = pins(&client).await.expect_err("the middleware fails");
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert_eq!((error.attempts(), server.received().len()), (1, 2));
    let source = std::error::Error::source(&error).unwrap().to_string();
    assert_eq!(source, "a middleware failed");
}

#[test]
fn calls_work_without_a_runtime() {
    let mock = blocking::wait(rooms_mock::Mock::start()).unwrap();
    let credentials = rooms_client::Credentials::new(
        mock.client_id(),
        mock.accounts().owner.access_token.as_str(),
    );
    let environment = Environment::custom(mock.url()).unwrap();
    let client = Client::builder().environment(environment).credentials(credentials);
    let client = client.build().unwrap();
    blocking::wait(async { pins(&client).await }).expect_err("no such thing");
    let rooms = blocking::iter(client.list_joined_rooms().stream());
    assert_eq!(rooms.map(Result::unwrap).count(), 0);
}

#[test]
fn what_stands_in_for_a_client_answers_what_it_would() {
    let joined = Response::new(&operations::CREATE_GROUP, types::Joined::new(true));
    assert!(joined.joined);
    assert_eq!((joined.status(), joined.attempts()), (StatusCode::CREATED, 1));

    let body = r#"{"message": "no such room", "type": "not_found"}"#;
    let error = Error::status_for_test(&operations::GET_ROOM, StatusCode::NOT_FOUND, body);
    assert!(error.is_not_found());
    assert_eq!((error.message(), error.attempts()), (Some("no such room"), 1));
    assert!(Error::timeout_for_test(&operations::GET_ROOM).is_timeout());
    let error = Error::authentication_for_test(&operations::GET_ROOM, TokenError::NoRefreshToken);
    assert!(error.to_string().contains("sign in"), "{error}");
}
