//! Answers that are late, incomplete, too large or not what was agreed.

use std::time::Duration;

use rooms_client::{Client, Environment, Error, Retry};
use serde_json::json;
use tokio::{net::TcpStream, time::Instant};

use crate::capture::{Answer, Manner, Server};

fn joined() -> Answer {
    Answer::json(200, &json!({"joined": true}))
}

async fn one_attempt(server: &Server) -> Error {
    let client = server.builder().retry(Retry::none()).build().unwrap();
    let call = client.join_group(7).await;
    call.expect_err("no good answer")
}

#[tokio::test(start_paused = true)]
async fn slow_heads_and_slow_bodies_run_out_of_time() {
    let hour = Duration::from_secs(3600);
    for manner in [Manner::Late(hour), Manner::Haltingly(hour)] {
        let server = Server::always(joined().manner(manner)).await;
        let start = Instant::now();
        let error = one_attempt(&server).await;
        assert!(error.is_timeout() && !error.is_connect(), "{error:?}");
        assert_eq!(start.elapsed().as_secs(), 20, "the limit for silence");
        let started = matches!(manner, Manner::Haltingly(_));
        assert_eq!(error.status().is_some(), started);

        let builder = server.builder().retry(Retry::none());
        let client = builder.attempt_timeout(Duration::from_secs(3)).build().unwrap();
        let start = Instant::now();
        let call = client.join_group(7).await;
        assert!(call.expect_err("late").is_timeout());
        assert_eq!(start.elapsed().as_secs(), 3);
    }
}

/// Elsewhere a full queue is answered.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_host_that_does_not_react_runs_out_of_time_to_connect() {
    let socket = tokio::net::TcpSocket::new_v4().unwrap();
    socket.bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let listener = socket.listen(1).unwrap();
    let address = listener.local_addr().unwrap();
    // Nobody accepts, and once the queue is full the system ignores who else wants to connect.
    let mut queue = Vec::new();
    let knock = || tokio::time::timeout(Duration::from_millis(200), TcpStream::connect(address));
    while let Ok(stream) = knock().await {
        queue.push(stream);
        assert!(queue.len() < 100, "the queue is never full");
    }
    let environment = Environment::custom(format!("http://{address}")).unwrap();
    let builder = Client::builder().environment(environment).no_proxy();
    let builder = builder.retry(Retry::none()).timeout(Duration::from_secs(15));
    let client = builder.connect_timeout(Duration::from_millis(300)).build().unwrap();
    let start = Instant::now();
    let error = client.join_group(7).await.expect_err("nobody");
    assert!(error.is_timeout() && error.is_connect(), "{error:?}");
    assert!(start.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn a_body_that_breaks_off_is_no_answer() {
    let server = Server::always(joined().manner(Manner::Cut)).await;
    let error = one_attempt(&server).await;
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert_eq!(error.status().unwrap(), 200);
    assert!(!error.is_timeout());

    let server = Server::script([joined().manner(Manner::Cut), joined()]).await;
    let retry = Retry::default().jitter(|| 0.0);
    let client = server.builder().retry(retry).build().unwrap();
    let answer = client.join_group(7).await;
    assert_eq!(answer.expect("the second is complete").attempts(), 2);
}

#[tokio::test]
async fn a_reset_connection_is_no_answer() {
    let server = Server::always(joined().manner(Manner::Reset)).await;
    let error = one_attempt(&server).await;
    assert!(matches!(error, Error::Transport(_)), "{error:?}");
    assert_eq!(error.status(), None);
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_read() {
    let large = vec![b' '; 100_000];
    for manner in [Manner::Well, Manner::Unannounced] {
        for status in [200, 500] {
            let answer = Answer::new(status, "application/json", large.clone()).manner(manner);
            let server = Server::always(answer).await;
            let client = server.builder().response_limit(99_999).build().unwrap();
            let call = client.join_group(7).await;
            let error = call.expect_err("too large");
            let Error::TooLarge(too_large) = &error else {
                panic!("another error: {error:?}");
            };
            assert_eq!(too_large.limit(), 99_999);
            assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (status, 1));
            assert!(error.headers().is_some() && error.body().is_none());
            assert!(error.to_string().contains("more than 99999 bytes"), "{error}");
        }
        let answer = Answer::new(500, "text/plain", large.clone()).manner(manner);
        let server = Server::always(answer).await;
        let client = server.builder().response_limit(100_000).build().unwrap();
        let error = client.join_group(7).await.expect_err("500");
        assert_eq!(error.body().unwrap().len(), 100_000);
    }
}

#[tokio::test(start_paused = true)]
async fn a_body_that_is_announced_too_large_is_not_waited_for() {
    let hour = Duration::from_secs(3600);
    let large = Answer::new(200, "application/json", vec![b' '; 100_000]);
    let server = Server::always(large.manner(Manner::Haltingly(hour))).await;
    let client = server.builder().response_limit(99_999).build().unwrap();
    let start = Instant::now();
    let call = client.join_group(7).await;
    assert!(matches!(call, Err(Error::TooLarge(_))), "{call:?}");
    assert!(start.elapsed() < Duration::from_secs(1));
}

#[tokio::test]
async fn a_small_body_beyond_a_small_limit_is_too_large_as_well() {
    // One piece, of which nobody said how long it is.
    let server = Server::always(joined().manner(Manner::Unannounced)).await;
    let length = joined().body.len();
    for (limit, fits) in [(length, true), (length - 1, false)] {
        let client = server.builder().response_limit(limit).build().unwrap();
        let call = client.join_group(7).await;
        assert_eq!(call.is_ok(), fits, "{call:?}");
    }
}

#[tokio::test]
async fn truncated_json_keeps_what_came() {
    let server = Server::always(Answer::new(200, "application/json", "{\"joined\": tr")).await;
    let error = one_attempt(&server).await;
    assert!(matches!(error, Error::Undecodable(_)), "{error:?}");
    assert_eq!(error.text().unwrap(), "{\"joined\": tr");
}
