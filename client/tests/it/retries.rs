//! What is sent again, when, and how often.

use std::time::Duration;

use rooms_client::{Client, Environment, Error, Retry};
use serde_json::json;
use tokio::time::Instant;

use crate::capture::{Answer, Manner, Server};

fn joined() -> Answer {
    Answer::json(200, &json!({"joined": true}))
}

fn status(status: u16) -> Answer {
    Answer::json(status, &json!({"message": "not now", "type": "busy", "success": false}))
}

fn longest() -> Retry {
    Retry::default().jitter(|| 1.0)
}

fn client(server: &Server) -> Client {
    server.builder().retry(longest()).build().unwrap()
}

/// An idempotent write.
async fn join(client: &Client) -> Result<u32, Error> {
    let call = client.join_group(7).await;
    call.map(|answer| answer.attempts())
}

/// A plain write.
async fn create(client: &Client) -> Error {
    client.create_group("n", "u").await.expect_err("never answered with a room")
}

#[tokio::test(start_paused = true)]
async fn a_429_is_sent_again_for_every_effect_after_the_seconds_it_asks_for() {
    let busy = || status(429).header("retry-after", "7");
    let server = Server::script([busy(), joined()]).await;
    let start = Instant::now();
    assert_eq!(join(&client(&server)).await.unwrap(), 2);
    assert_eq!(start.elapsed().as_secs(), 7);

    let server = Server::script([busy(), status(400)]).await;
    let start = Instant::now();
    let error = create(&client(&server)).await;
    assert_eq!((error.attempts(), start.elapsed().as_secs()), (2, 7));
    assert!(error.to_string().contains("after 2 attempts"), "{error}");
    let bodies: Vec<_> = server.received().into_iter().map(|it| it.body).collect();
    assert!(!bodies[0].is_empty() && bodies[0] == bodies[1]);
}

#[tokio::test(start_paused = true)]
async fn a_date_is_understood_by_the_servers_own_clock() {
    let busy = status(503)
        .header("date", "Sat, 21 Nov 2026 10:00:00 GMT")
        .header("retry-after", "Sat, 21 Nov 2026 10:00:12 GMT");
    let server = Server::script([busy, joined()]).await;
    let start = Instant::now();
    assert_eq!(join(&client(&server)).await.unwrap(), 2);
    assert_eq!(start.elapsed().as_secs(), 12);
}

#[tokio::test(start_paused = true)]
async fn the_effect_decides_and_not_the_method() {
    for code in [408, 502, 503, 504] {
        // A POST that changes nothing more when it is repeated.
        let server = Server::script([status(code), joined()]).await;
        assert_eq!(join(&client(&server)).await.unwrap(), 2, "{code}");

        // A plain write.
        let server = Server::always(status(code)).await;
        assert_eq!(create(&client(&server)).await.attempts(), 1, "{code}");
        assert_eq!(server.received().len(), 1);
    }
    let server = Server::script([status(500), joined()]).await;
    assert_eq!(join(&client(&server)).await.expect_err("500").attempts(), 1);

    // Each operation of the table, so that the declared effect is what counts.
    let mut gets_that_write = 0;
    for operation in rooms_client::operations::ALL {
        let writes = operation.effect != rooms_client::Effect::Read;
        gets_that_write += usize::from(writes && operation.method == "GET");
    }
    assert_eq!(gets_that_write, 4);
    let server = Server::always(status(503)).await;
    let call = client(&server).accept_invite(7, "t").await;
    let effect = rooms_client::operations::ACCEPT_INVITE.effect;
    let expected = if effect == rooms_client::Effect::Write { 1 } else { 4 };
    assert_eq!(call.expect_err("503").attempts(), expected);
}

#[tokio::test(start_paused = true)]
async fn waits_grow_and_attempts_end() {
    let server = Server::always(status(503)).await;
    let start = Instant::now();
    let error = join(&client(&server)).await.expect_err("503");
    assert_eq!(error.attempts(), 4);
    assert_eq!(server.received().len(), 4);
    assert_eq!(start.elapsed().as_millis() / 100, 2 + 4 + 8);

    let builder = server.builder().retry(Retry::none());
    assert_eq!(join(&builder.build().unwrap()).await.expect_err("503").attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_wait_longer_than_the_calls_time_is_not_begun() {
    let server = Server::always(status(429).header("retry-after", "3600")).await;
    let builder = server.builder().timeout(Duration::from_secs(20));
    let start = Instant::now();
    let error = join(&builder.build().unwrap()).await.expect_err("429");
    assert!(start.elapsed() < Duration::from_secs(1));
    assert_eq!((error.attempts(), error.is_rate_limited()), (1, true));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(3600)));
    assert_eq!(error.gave_up().unwrap().wait, Duration::from_secs(3600));
    let text = "the server asks to wait for 3600 s, and the call had 20.0 s left";
    assert!(error.to_string().ends_with(text), "{error}");
}

#[tokio::test(start_paused = true)]
async fn the_time_of_a_call_spans_its_attempts() {
    let server = Server::always(joined().manner(Manner::Late(Duration::from_secs(3600)))).await;
    let builder = server.builder().retry(longest()).attempt_timeout(Duration::from_secs(4));
    let start = Instant::now();
    let error = join(&builder.timeout(Duration::from_secs(10)).build().unwrap()).await;
    let error = error.expect_err("no answer");
    assert!(error.is_timeout(), "{error:?}");
    // 4 s, a wait of 0.2 s, 4 s, a wait of 0.4 s, and the 1.4 s that are left.
    assert_eq!((error.attempts(), start.elapsed().as_secs()), (3, 10));
    assert!(error.to_string().contains("after 3 attempts"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn lost_connections_are_no_reason_to_write_twice() {
    let reset = || joined().manner(Manner::Reset);
    let server = Server::script([reset(), joined()]).await;
    assert_eq!(join(&client(&server)).await.unwrap(), 2);
    let server = Server::always(reset()).await;
    let error = create(&client(&server)).await;
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert_eq!((error.attempts(), server.received().len()), (1, 1));

    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let nowhere = Environment::custom(format!("http://{}", listener.local_addr().unwrap()));
    drop(listener);
    let builder = Client::builder().environment(nowhere.unwrap());
    let client = builder.build().unwrap();
    let error = join(&client).await.expect_err("nobody listens");
    assert_eq!((error.is_connect(), error.attempts()), (true, 4));
    assert_eq!(create(&client).await.attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn requests_are_spaced_when_a_rate_is_set() {
    let server = Server::always(joined()).await;
    let builder = server.builder().rate_limit(2.0);
    let client = builder.timeout(Duration::from_secs(2)).build().unwrap();
    let start = Instant::now();
    for _ in 0..4 {
        join(&client).await.unwrap();
    }
    assert_eq!(start.elapsed().as_millis() / 100, 15);
    let calls = futures_util::future::join_all((0..6).map(|_| join(&client))).await;
    let late: Vec<_> = calls.iter().filter_map(|call| call.as_ref().err()).collect();
    assert!(!late.is_empty() && late.iter().all(|error| error.is_timeout()));
    assert_eq!(server.received().len(), 10 - late.len());
    let refused = server.builder().rate_limit(0.0).build();
    assert!(refused.is_err());
}
