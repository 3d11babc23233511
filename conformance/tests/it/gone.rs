//! A target that goes away while it is called.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};

use crate::scenarios::OF_THE_OWNER;
use axum::{
    Router,
    body::{Body, Bytes},
    http::{HeaderMap, Method, StatusCode, Uri, header},
    response::Response,
};
use conformance::{
    coverage::Exclusions,
    report::RunRecord,
    scenario::{Raw, Scenario, ScenarioKind, StopCause},
    scenarios,
    suite::{self, PreflightError, Run, Suite},
    targets::{Kind, Target},
};
use rooms_mock::Mock;
use rooms_openapi::Api;
use tokio::{net::TcpListener, task::JoinHandle};

/// What a gateway says instead of the target: status, media type, text.
type Instead = (u16, &'static str, &'static str);

/// Says for each path what is said instead of the target, if anything is.
type Rule = Box<dyn Fn(&str) -> Option<Instead> + Send>;

const BAD_GATEWAY: Instead = (502, "text/html", "<html><h1>502 Bad Gateway</h1></html>");

/// A gateway in front of a mock.
struct Gateway {
    url: String,
    rule: Arc<Mutex<Rule>>,
    served: Arc<AtomicUsize>,
    task: JoinHandle<()>,
}

impl Gateway {
    async fn of(mock: &Mock) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let nothing: Rule = Box::new(|_| None);
        let (rule, served) = (Arc::new(Mutex::new(nothing)), Arc::<AtomicUsize>::default());
        let (given, count) = (Arc::clone(&rule), Arc::clone(&served));
        let (http, mock) = (reqwest::Client::new(), mock.url().to_owned());
        let pass = move |method: Method, uri: Uri, headers: HeaderMap, body: Bytes| {
            let instead = given.lock().unwrap()(uri.path());
            count.fetch_add(1, Ordering::Relaxed);
            let (http, url) = (http.clone(), format!("{mock}{uri}"));
            async move {
                if let Some((status, media_type, text)) = instead {
                    let builder = Response::builder().status(status);
                    let builder = builder.header(header::CONTENT_TYPE, media_type);
                    return builder.body(Body::from(text)).unwrap();
                }
                let mut headers = headers;
                headers.remove(header::HOST);
                let answer = http.request(method, url).headers(headers).body(body);
                let answer = answer.send().await.unwrap();
                let mut builder = Response::builder().status(answer.status());
                if let Some(kind) = answer.headers().get(header::CONTENT_TYPE) {
                    builder = builder.header(header::CONTENT_TYPE, kind);
                }
                builder.body(Body::from(answer.bytes().await.unwrap())).unwrap()
            }
        };
        let app = Router::new().fallback(pass);
        let task = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { url, rule, served, task }
    }

    fn says(&self, rule: impl Fn(&str) -> Option<Instead> + Send + 'static) {
        *self.rule.lock().unwrap() = Box::new(rule);
    }
}

async fn target(gateway: &Gateway, mock: &Mock, folder: &tempfile::TempDir) -> Target {
    let config = crate::live::config_at(&gateway.url, mock, Kind::PreLive, crate::live::valid);
    let mut target = Target::live(config, folder.path()).unwrap();
    suite::preflight(&mut target).await.unwrap();
    target
}

fn scenarios() -> impl Iterator<Item = &'static Scenario> {
    let all = scenarios::all().iter();
    all.filter(|one| one.api == Api::QuranReflect && one.kind == ScenarioKind::Written)
}

fn record(target: &Target, run: &Run) -> RunRecord {
    let now = "2026-01-01T10:00:00Z".parse().unwrap();
    RunRecord::new(target, run, scenarios::all(), &Exclusions::default(), false, now)
}

/// A run whose target goes away after its second scenario.
async fn run_that_loses_its_target(leave: impl Fn(&Gateway)) -> (RunRecord, usize) {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let gateway = Gateway::of(&mock).await;
    let target = Arc::new(target(&gateway, &mock, &folder).await);
    let suite = Suite { target: Arc::clone(&target), scenarios: scenarios().collect(), jobs: 1 };
    let mut outcome = 0;
    let mut before = 0;
    let run = suite.run(|_| {
        outcome += 1;
        if outcome == 2 {
            before = gateway.served.load(Ordering::Relaxed);
            leave(&gateway);
        }
    });
    let run = run.await.unwrap();
    let after = gateway.served.load(Ordering::Relaxed) - before;
    (record(&target, &run), after)
}

fn is_said_to_be_gone(record: &RunRecord, came: &str) {
    let stop = record.stop.as_ref().unwrap();
    assert_eq!(stop.cause, StopCause::TargetWentAway);
    assert!(stop.reason.contains(came), "{}", stop.reason);
    assert_eq!(record.exit_status().code(), 3, "{:?}", record.left_behind);
    let findings: Vec<_> = record.findings.iter().map(|one| one.finding.to_string()).collect();
    assert!(findings.is_empty(), "{findings:?}");
    assert!(record.untold > 20, "{}", record.untold);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_of_which_only_the_gateway_is_left_ends_the_run_without_findings() {
    for (instead, came) in [
        (BAD_GATEWAY, "status 502 with text/html"),
        ((503, "text/plain", "no healthy upstream"), "status 503 with text/plain"),
        ((500, "text/html", "<html>"), "status 500 with text/html"),
        ((504, "application/json", "{}"), "status 504 with application/json"),
        ((200, "text/html", "<html>"), "status 200 with text/html"),
        ((404, "text/html", "<html>"), "status 404 with text/html"),
        ((401, "text/html", "<html>"), "status 401 with text/html"),
        ((403, "text/plain", "no"), "status 403 with text/plain"),
        ((511, "text/html", "<html>"), "status 511 with text/html"),
        ((302, "text/html", ""), "status 302 without a body"),
    ] {
        let (record, asked) =
            run_that_loses_its_target(|gateway| gateway.says(move |_| Some(instead))).await;
        is_said_to_be_gone(&record, came);
        assert!(asked < 20, "{asked}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_target_that_nobody_answers_for_ends_the_run() {
    let (record, _) = run_that_loses_its_target(|gateway| gateway.task.abort()).await;
    is_said_to_be_gone(&record, "no answer of its own");
}

static PROFILE: Scenario = Scenario {
    name: "somebody_looks_again_and_again",
    claim: "Looking changes nothing.",
    run: |context| {
        Box::pin(async {
            for count in 0..10 {
                let looks = || Ok(Raw::get("/v1/users/profile"));
                context.owner().raw(&format!("looks {count}"), looks).await;
            }
        })
    },
    ..OF_THE_OWNER
};

#[tokio::test(flavor = "multi_thread")]
async fn one_operation_that_is_broken_is_a_finding_and_the_run_goes_on() {
    for (instead, check) in [
        (BAD_GATEWAY, "no_server_error"),
        ((200, "text/html", "<html>"), "content_type_documented"),
        ((302, "text/html", ""), "status_documented"),
    ] {
        is_a_finding(instead, check).await;
    }
}

async fn is_a_finding(instead: Instead, check: &str) {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let gateway = Gateway::of(&mock).await;
    let target = Arc::new(target(&gateway, &mock, &folder).await);
    gateway.says(move |path| path.ends_with("/v1/users/profile").then_some(instead));
    let suite = Suite {
        target: Arc::clone(&target),
        scenarios: [&PROFILE].into_iter().chain(scenarios().take(2)).collect(),
        jobs: 1,
    };
    let run = suite.run(|_| {}).await.unwrap();
    let record = record(&target, &run);
    assert_eq!(record.stop, None);
    assert_eq!(record.untold, 0);
    assert_eq!(run.results[0].exercised(), 10);
    let mut findings = run.results[0].findings.iter();
    assert!(findings.any(|one| one.check == check));
    assert_eq!(record.exit_status().code(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_gateway_before_a_run_is_told_as_one() {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let gateway = Gateway::of(&mock).await;
    gateway.says(|_| Some(BAD_GATEWAY));
    let config = crate::live::config_at(&gateway.url, &mock, Kind::PreLive, crate::live::valid);
    let mut target = Target::live(config, folder.path()).unwrap();
    let error = suite::preflight(&mut target).await.unwrap_err();
    let status = StatusCode::BAD_GATEWAY.as_u16();
    assert!(matches!(error, PreflightError::NoProfile { status: found, .. } if found == status));
    assert!(!error.to_string().contains("cannot be reached"), "{error}");
}
