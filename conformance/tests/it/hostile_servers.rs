//! Servers that do what no server should: each is told by what it did, in bounded time and memory, and the run goes on.

mod large_bodies;

use std::{
    io::Write as _,
    sync::Arc,
    time::{Duration, Instant},
};

use conformance::{
    checks::{self, Subject},
    exchange::{Exchange, FailureKind},
    guard::{Guard, Intent, pace::Pace},
    proxy::Proxy,
    recorder::{Network, Recorder, Upstream},
    redact::Secrets,
    scenario::{Raw, Scenario},
    suite::{self, ScenarioResult},
    targets::{Kind, Target},
};
use flate2::{Compression, write::GzEncoder};
use rooms_mock::Mock;
use rooms_openapi::{Api, Document, Environment};
use tokio::{io::AsyncWriteExt as _, net::TcpStream};

use crate::{
    proxy::{asking, settings},
    scenarios::OF_THE_OWNER,
    server::{read_message, send, serving},
};

const PROFILE: &str = "/quran-reflect/v1/users/profile";

static STORY: Scenario = Scenario {
    name: "a_story_at_a_hostile_server",
    claim: "Whatever comes, the scenario goes on.",
    run: |context| {
        Box::pin(async {
            let owner = context.owner();
            owner.call("looks", |client| Ok(client.get_own_profile().send())).await;
            let other = || Ok(Raw::get("/v1/rooms/7"));
            owner.raw("looks elsewhere", other).await;
        })
    },
    ..OF_THE_OWNER
};

/// An answer to the profile; everything else is answered with a refusal that is documented.
#[derive(Clone)]
enum Answer {
    Bytes(Vec<u8>),
    /// Bytes, and then the same ones without end.
    Endless(Vec<u8>, Vec<u8>),
    HangUp,
}

fn json(body: impl Into<Vec<u8>>) -> Answer {
    with_headers("", body)
}

fn with_headers(headers: &str, body: impl Into<Vec<u8>>) -> Answer {
    let body = body.into();
    let length = body.len();
    let head = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\n{headers}content-length: {length}\r\n\r\n"
    );
    Answer::Bytes([head.into_bytes(), body].concat())
}

async fn hostile(answer: Answer) -> String {
    let refusal = json(r#"{"success": false, "type": "not_found", "message": "no"}"#);
    let Answer::Bytes(refusal) = refusal else { unreachable!() };
    let refusal = String::from_utf8(refusal).unwrap().replacen("200 OK", "404 Not Found", 1);
    serving(move |mut connection: TcpStream| {
        let (answer, refusal) = (answer.clone(), refusal.clone());
        async move {
            loop {
                let request = read_message(&mut connection).await;
                if request.is_empty() {
                    return;
                }
                let is_profile = String::from_utf8_lossy(&request).contains(PROFILE);
                let sent = match &answer {
                    _ if !is_profile => connection.write_all(refusal.as_bytes()).await,
                    Answer::Bytes(bytes) => {
                        let sent = connection.write_all(bytes).await;
                        connection.shutdown().await.unwrap_or_default();
                        sent
                    }
                    Answer::Endless(head, part) => {
                        let mut sent = connection.write_all(head).await;
                        while sent.is_ok() {
                            sent = connection.write_all(part).await;
                        }
                        sent
                    }
                    Answer::HangUp => return,
                };
                if sent.is_err() {
                    return;
                }
            }
        }
    })
    .await
}

/// The scenario at a server with one hostile answer.
async fn outcome(answer: Answer) -> ScenarioResult {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut config = crate::live::config(&mock, Kind::PreLive, crate::live::valid);
    let url: url::Url = hostile(answer).await.parse().unwrap();
    config.gateway = url.clone();
    for base in config.bases.values_mut() {
        *base = url.clone();
    }
    let target = Target::live(config, folder.path()).unwrap();
    suite::run_scenario(Arc::new(target), &STORY).await.unwrap()
}

/// The check that speaks of the answer, and what it says. Both steps took place.
async fn found(answer: Answer) -> Vec<(String, String)> {
    let result = outcome(answer).await;
    assert_eq!(result.errors, Vec::<String>::new());
    assert_eq!(result.stop, None);
    assert_eq!(result.exercised(), 2, "{:?}", result.transcript.steps);
    let findings = result.findings.iter();
    let of_it = findings.filter(|one| one.step == "looks" && one.check != "snapshot");
    of_it.map(|one| (one.check.clone(), one.received.clone())).collect()
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(bytes).unwrap();
    gzip.finish().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_none_is_a_finding_about_it_and_the_scenario_goes_on() {
    let plain = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";
    let many: String = (0..200).map(|number| format!("x-{number}: 1\r\n")).collect();
    let long = format!("{plain}x-long: {}\r\n\r\n", "x".repeat(2_000_000));
    let nested = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    for (answer, check, part) in [
        (
            Answer::Bytes(b"HTP/1.1 200 OK\r\n\r\n".to_vec()),
            "response_complete",
            "no HTTP/1: `HTP/1.1 200 OK",
        ),
        (
            Answer::Bytes(b"HTTP/1.1 fine\r\n\r\n".to_vec()),
            "response_complete",
            "no HTTP: `HTTP/1.1 fine",
        ),
        (
            Answer::Bytes(b"HTTP/2 200\r\n\r\n".to_vec()),
            "response_complete",
            "no HTTP/1: `HTTP/2 200",
        ),
        (
            Answer::Bytes(b"SSH-2.0-OpenSSH\r\n".to_vec()),
            "response_complete",
            "no HTTP/1: `SSH-2.0",
        ),
        (
            Answer::Bytes(b"HTTP/1.1 200 OK\r\ncontent-length: -1\r\n\r\n".to_vec()),
            "response_complete",
            "content-length of `-1`",
        ),
        (Answer::Bytes(long.into_bytes()), "response_complete", "the head is longer than"),
        (
            Answer::Endless(plain.into(), b"x-more: 1\r\n".repeat(1000)),
            "response_complete",
            "the head is longer than",
        ),
        (with_headers(&many, "{}"), "typed_decode_conformance", ""),
        (
            Answer::Endless(format!("{plain}\r\n").into(), vec![b' '; 100_000]),
            "response_complete",
            "then: ",
        ),
        (
            Answer::Bytes(format!("{plain}content-length: 10\r\n\r\n{{").into()),
            "response_complete",
            "in the middle of the body",
        ),
        (
            Answer::Bytes(format!("{plain}transfer-encoding: chunked\r\n\r\nzz\r\n").into()),
            "response_complete",
            "a chunk of the length `zz",
        ),
        (json(r#"{"id": NaN}"#), "body_is_json", "NaN"),
        (json(b"{\"id\": \"\xff\xfe\"}".to_vec()), "body_is_json", "bytes that are not text"),
        (json(b"{\"id\": \"\x00\x1b[31m\"}".to_vec()), "body_is_json", ""),
        (json(nested), "response_schema_conformance", "expected an object"),
        (
            with_headers("content-encoding: gzip\r\n", gzipped(&vec![b'0'; 50_000_000])),
            "body_is_json",
            "bytes that are not text",
        ),
    ] {
        let findings = found(answer).await;
        let fits = |(id, seen): &(String, String)| id == check && seen.contains(part);
        assert!(findings.iter().any(fits), "{check}, {part}: {findings:?}");
        assert!(findings.iter().all(|(_, seen)| seen.len() < 1000), "{findings:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoint_that_hangs_up_ends_its_step_and_not_the_scenario() {
    let result = outcome(Answer::HangUp).await;
    assert_eq!(result.stop, None);
    assert_eq!(result.exercised(), 1);
    let [error] = result.errors.as_slice() else {
        panic!("{:?}", result.errors);
    };
    assert!(error.starts_with("step 'looks': the target did not answer: "), "{error}");
}

fn limited(url: &str, limit: Duration) -> Upstream {
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let (pace, guard) = (Arc::new(Pace::unlimited()), Arc::new(Guard::Free));
    let network = Network::new(None).with_limit(limit);
    Upstream::new(network, url.parse().unwrap(), document, pace, guard)
}

/// What is recorded of one call, and why it was held back.
async fn recorded(recorder: &Recorder) -> (Vec<Exchange>, Option<String>) {
    let scope = recorder.call_scope(Intent::default());
    send(&recorder.url(), &asking(PROFILE)).await;
    let recorded = scope.close().await;
    (recorded.exchanges, recorded.held_back)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endpoint_that_hangs_or_drips_has_a_limited_time_and_is_left_alone_then() {
    let hanging = serving(|connection: TcpStream| async move {
        std::future::pending::<()>().await;
        drop(connection);
    })
    .await;
    let dripping = serving(|mut connection: TcpStream| async move {
        let mut head = b"HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n".as_slice();
        while connection.write_all(head).await.is_ok() {
            head = b" ";
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    })
    .await;
    for (url, began) in [(hanging, false), (dripping, true)] {
        let upstream = limited(&url, Duration::from_millis(50));
        // Whoever asks: all recorders of a run share what they know.
        for _ in 0..2 {
            let recorder = Recorder::listen(upstream.clone()).await.unwrap();
            let (exchanges, held_back) = recorded(&recorder).await;
            let failure = exchanges[0].failure.as_ref().unwrap();
            assert_eq!((failure.kind, held_back), (FailureKind::TimedOut, None));
            assert_eq!(exchanges[0].response.is_some(), began);
        }
        let recorder = Recorder::listen(upstream).await.unwrap();
        let (exchanges, held_back) = recorded(&recorder).await;
        assert!(exchanges.is_empty());
        let reason = held_back.unwrap();
        assert!(reason.contains("2 times in a row, and is left alone"), "{reason}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_endless_body_passes_the_proxy_and_is_counted() {
    let part = vec![b'x'; 1_000_000];
    let head = b"HTTP/1.1 200 OK\r\ncontent-length: 40000000\r\n\r\n".to_vec();
    let server = [vec![head], vec![part; 40]].concat().concat();
    let url = hostile(Answer::Bytes(server)).await;
    let proxy = Proxy::start(settings(&url, None), |_| {}).await.unwrap();
    let came = send(&proxy.url(), &asking(PROFILE)).await;
    assert!(came.len() > 40_000_000);
    let judgement = proxy.stop().await;
    let listed = judgement.incomplete.join("\n");
    assert!(listed.contains("has 40000000 bytes, and at most 16777216 are kept"), "{listed}");
    assert!(!judgement.has_findings(), "{:?}", judgement.findings);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_none_is_a_finding_of_the_proxy_too() {
    let url = hostile(Answer::Bytes(b"HTTP/1.1 fine\r\n\r\n".to_vec())).await;
    let proxy = Proxy::start(settings(&url, None), |_| {}).await.unwrap();
    let came = send(&proxy.url(), &asking(PROFILE)).await;
    assert_eq!(came, b"HTTP/1.1 fine\r\n\r\n", "the application may see for itself");
    let judgement = proxy.stop().await;
    let findings: Vec<_> =
        judgement.findings.iter().map(|one| one.finding.check.as_str()).collect();
    assert_eq!(findings, ["response_complete"]);
    assert!(judgement.has_findings());
}
