//! The connections of recorder and proxy add no failures of their own: nobody loses a request to one that a target closes.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use conformance::{guard::Guard, guard::Intent, proxy::Proxy};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

use crate::{
    proxy::settings,
    recorder::recorder,
    server::{connect, read_message, send, serving, split},
};

const ANSWER: &[u8] =
    b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{}";

fn asking(method: &str, then: &str) -> Vec<u8> {
    let path = "/quran-reflect/v1/rooms/search";
    let length = if method == "GET" { "" } else { "content-length: 2\r\n" };
    let body = if method == "GET" { "" } else { "{}" };
    format!("{method} {path} HTTP/1.1\r\nhost: local\r\nconnection: {then}\r\n{length}\r\n{body}")
        .into_bytes()
}

/// A server that keeps connections in what it says, and closes them behind every answer. Says when it has.
async fn closing(closed: Arc<tokio::sync::Semaphore>) -> String {
    serving(move |mut connection| {
        let closed = Arc::clone(&closed);
        async move {
            read_message(&mut connection).await;
            connection.write_all(ANSWER).await.unwrap();
            drop(connection);
            closed.add_permits(1);
        }
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_with_a_connection_per_call_loses_nothing() {
    let url = closing(Arc::new(tokio::sync::Semaphore::new(0))).await;
    let proxy = Proxy::start(settings(&url, None), |_| {}).await.unwrap();
    for number in 0..100 {
        let method = if number % 2 == 0 { "GET" } else { "POST" };
        let came = send(&proxy.url(), &asking(method, "close")).await;
        assert!(came.starts_with(b"HTTP/1.1 200 OK"), "{method} {number}");
    }
    let judgement = proxy.stop().await;
    assert_eq!((judgement.exchanges, judgement.answered), (100, 100));
    assert_eq!(judgement.incomplete, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_that_keeps_its_connection_gets_a_fresh_one_behind_a_closed_one() {
    let closed = Arc::new(tokio::sync::Semaphore::new(0));
    let url = closing(Arc::clone(&closed)).await;
    let proxy = Proxy::start(settings(&url, None), |_| {}).await.unwrap();
    let mut caller = connect(&proxy.url()).await;
    for number in 0..50 {
        let method = if number % 2 == 0 { "GET" } else { "POST" };
        caller.write_all(&asking(method, "keep-alive")).await.unwrap();
        let came = read_message(&mut caller).await;
        assert!(came.starts_with(b"HTTP/1.1 200 OK"), "{method} {number}");
        closed.acquire().await.unwrap().forget();
    }
    assert_eq!(proxy.stop().await.answered, 50);
}

/// A server that closes a connection when a second request comes over it, and counts what comes.
async fn closing_at_the_second(requests: Arc<AtomicUsize>) -> String {
    serving(move |mut connection| {
        let requests = Arc::clone(&requests);
        async move {
            read_message(&mut connection).await;
            requests.fetch_add(1, Ordering::SeqCst);
            connection.write_all(ANSWER).await.unwrap();
            if !read_message(&mut connection).await.is_empty() {
                requests.fetch_add(1, Ordering::SeqCst);
            }
        }
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_have_been_processed_is_not_sent_again_and_told_apart() {
    let requests = Arc::new(AtomicUsize::new(0));
    let url = closing_at_the_second(Arc::clone(&requests)).await;
    let outcome = Arc::new(Mutex::new(Vec::new()));
    let collected = Arc::clone(&outcome);
    let tell =
        move |news: conformance::proxy::News<'_>| collected.lock().unwrap().push(news.to_string());
    let proxy = Proxy::start(settings(&url, None), tell).await.unwrap();
    let mut caller = connect(&proxy.url()).await;
    caller.write_all(&asking("POST", "keep-alive")).await.unwrap();
    assert!(!read_message(&mut caller).await.is_empty());
    caller.write_all(&asking("POST", "keep-alive")).await.unwrap();
    assert_eq!(read_message(&mut caller).await, b"", "as without the proxy");
    proxy.stop().await;
    assert_eq!(requests.load(Ordering::SeqCst), 2, "once each");
    let outcome = outcome.lock().unwrap().join("\n");
    let part = "kept open after another answer: whether the request reached it cannot be told";
    assert!(outcome.contains(part), "{outcome}");
}

/// What a run makes of it, where one request after the other goes over one connection to the recorder.
async fn in_a_run(url: &str, methods: &[&str]) -> Vec<Option<String>> {
    let recorder = recorder(url, Guard::Free).await;
    let scope = recorder.call_scope(Intent::default());
    let mut caller = connect(&recorder.url()).await;
    for method in methods {
        caller.write_all(&asking(method, "keep-alive")).await.unwrap();
        let came = read_message(&mut caller).await;
        assert!(split(&came).is_some(), "{method} got no answer");
    }
    drop(caller);
    let exchanges = scope.close().await.exchanges.into_iter();
    exchanges.map(|one| one.failure.map(|why| why.reason)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_sends_again_what_only_reads_and_changes_nothing_over_a_used_connection() {
    let requests = Arc::new(AtomicUsize::new(0));
    let url = closing_at_the_second(Arc::clone(&requests)).await;
    let failures = in_a_run(&url, &["GET", "GET", "POST", "POST", "GET"]).await;
    assert_eq!(failures, [const { None }; 5]);
    // The second and the last one met a connection that was closed on them.
    assert!((5..=7).contains(&requests.load(Ordering::SeqCst)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_meets_an_end_on_a_fresh_connection_tells_so() {
    let url = serving(|mut connection: TcpStream| async move {
        read_message(&mut connection).await;
    })
    .await;
    let recorder = recorder(&url, Guard::Free).await;
    let scope = recorder.call_scope(Intent::default());
    assert_eq!(send(&recorder.url(), &asking("GET", "close")).await, b"");
    let exchanges = scope.close().await.exchanges;
    let failure = exchanges[0].failure.as_deref().unwrap();
    assert_eq!(failure, "the target closed the connection without an answer");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_caller_that_goes_away_takes_the_connection_to_the_target_along() {
    let (ended, mut ends) = tokio::sync::mpsc::unbounded_channel();
    let url = serving(move |mut connection: TcpStream| {
        let ended = ended.clone();
        async move {
            read_message(&mut connection).await;
            let _ = connection.read(&mut [0]).await;
            ended.send(()).unwrap();
        }
    })
    .await;
    let proxy = Proxy::start(settings(&url, None), |_| {}).await.unwrap();
    let mut caller = connect(&proxy.url()).await;
    caller.write_all(&asking("GET", "keep-alive")).await.unwrap();
    // The target has it by now, or will have it.
    caller.flush().await.unwrap();
    drop(caller);
    ends.recv().await.unwrap();
    let judgement = proxy.stop().await;
    let [incomplete] = judgement.incomplete.as_slice() else {
        panic!("{:?}", judgement.incomplete);
    };
    assert!(incomplete.contains("the client went away"), "{incomplete}");
}
