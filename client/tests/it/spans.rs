//! What `tracing` is told, and what it is not.

use std::{cell::RefCell, io, sync::Once};

use rooms_client::{Client, FileStore, OAuthClient, RefreshToken, Retry};
use serde_json::json;
use tracing_subscriber::fmt::format::FmtSpan;

use crate::{
    capture::Answer,
    tokens::{World, granted},
};

thread_local! {
    /// What was told on this thread, which is the thread of one test and its runtime.
    static TOLD: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

struct Log;

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        TOLD.with_borrow_mut(|told| told.extend_from_slice(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Everything that is told at any level while the calls run.
///
/// The subscriber is there for the whole process: one that comes and goes misses what tests without one
/// happen to reach first.
async fn told(calls: impl Future<Output = ()>) -> String {
    static SUBSCRIBER: Once = Once::new();
    SUBSCRIBER.call_once(|| {
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_span_events(FmtSpan::CLOSE)
            .with_ansi(false)
            .with_writer(|| Log)
            .init();
    });
    TOLD.take();
    calls.await;
    String::from_utf8(TOLD.take()).unwrap()
}

async fn call(client: &Client) {
    let error =
        client.accept_group_link("canary-url", "canary-link").await.expect_err("never a success");
    assert!(!format!("{error} {error:?}").contains("canary"), "{error:?}");
    let list = client.search_rooms().query("canary-query").await;
    assert!(list.is_err());
}

#[tokio::test]
async fn a_span_tells_what_opentelemetry_asks_for_and_no_secret() {
    let world = World::new(
        |_| Answer::json(503, &json!({"message": "busy"})),
        |count, _| match count {
            1 => granted("canary-access", json!({"refresh_token": "canary-rotated"})),
            _ => Answer::json(
                400,
                &json!({"error": "invalid_grant", "error_description": "canary-rotated"}),
            ),
        },
    );
    let world = world.await;
    let folder = tempfile::tempdir().unwrap();
    let store = FileStore::new(folder.path().join("tokens.json"));
    let oauth = OAuthClient::confidential("my-client", "canary-secret");
    let grant = RefreshToken::new(oauth, "canary-refresh").store(store);
    let retry = Retry::default().attempts(2).jitter(|| 0.0);
    let builder = world.builder().retry(retry).credentials(grant);
    let client = builder.build().unwrap();
    let log = told(call(&client)).await;

    let port = world.server.url().rsplit(':').next().unwrap();
    for field in [
        "otel.name=\"GET /v1/rooms/group/{url}/accept/{token}\"",
        "otel.kind=\"client\"",
        "rooms.operation=\"accept_group_link\"",
        "http.request.method=\"GET\"",
        "http.request.resend_count=1",
        "http.response.status_code=503",
        "server.address=\"127.0.0.1\"",
        &format!("server.port={port}"),
        "url.path=\"/quran-reflect/v1/rooms/group/{url}/accept/{token}\"",
        "error.type=\"503\"",
        "INFO rooms.call",
        "sending again attempt=1 status=503",
        "new access token",
        "WARN rooms.call",
        "the call failed rooms.operation=\"accept_group_link\" error.type=\"503\" attempts=2",
    ] {
        assert!(log.contains(field), "{field} is missing in:\n{log}");
    }
    assert!(!log.contains("canary"), "{log}");
    assert!(!format!("{client:?}").contains("canary"));
}

#[tokio::test]
async fn failures_to_get_a_token_are_told_without_it() {
    let world = World::new(
        |_| Answer::json(503, &json!({})),
        |_, _| {
            let text = "canary-refresh and canary-secret are wrong";
            Answer::json(401, &json!({"error": "invalid_client", "error_description": text}))
        },
    );
    let world = world.await;
    let oauth = OAuthClient::confidential("my-client", "canary-secret");
    let builder = world.builder().credentials(RefreshToken::new(oauth, "canary-refresh"));
    let client = builder.build().unwrap();
    let log = told(call(&client)).await;
    assert!(log.contains("error.type=\"authentication\""), "{log}");
    assert!(log.contains("no new access token"), "{log}");
    assert!(!log.contains("canary"), "{log}");
}
