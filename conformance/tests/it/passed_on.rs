//! The whole suite through the validation proxy: it sees nothing else than without.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex},
};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{Request, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use conformance::{
    exchange::Exchange,
    proxy::Proxy,
    scenario::ScenarioKind,
    scenarios,
    suite::{self, ScenarioResult, Suite},
    targets::{Kind, LiveConfig, Settings, Target},
};
use futures_util::{StreamExt as _, stream};
use rooms_mock::Mock;

use crate::{proxy::settings, suite::run};

/// The header by which the target knows which exchange is played again.
const NUMBER: &str = "x-played-again";

async fn proxy(upstream: &str) -> Proxy {
    let settings = settings(upstream, None);
    Proxy::start(settings, |_| {}).await.unwrap()
}

/// A run of every api at one address.
async fn outcome(mock: &Mock, address: &str) -> Vec<ScenarioResult> {
    let folder = tempfile::tempdir().unwrap();
    let tables = mock.accounts().named().map(|(name, account)| {
        let table = |name: String, id: String, token: &str, expired: &str| {
            format!(
                "[{name}]\nuser_id = {id}\naccess_token = '{token}'\nexpired_access_token = '{expired}'\n"
            )
        };
        let (legacy, ucs) = (&account.legacy_groups, &account.ucs);
        let quoted = |id: &dyn std::fmt::Display| format!("'{id}'");
        let (token, expired) = (&account.access_token, &account.expired_access_token);
        [
            table(name.to_owned(), quoted(&account.user_id), token, expired),
            format!("email = '{}'\n", account.email),
            table(
                format!("{name}.legacy_groups"),
                legacy.user_id.to_string(),
                &legacy.access_token,
                &legacy.expired_access_token,
            ),
            table(
                format!("{name}.ucs"),
                quoted(&ucs.user_id),
                &ucs.access_token,
                &ucs.expired_access_token,
            ),
        ]
        .concat()
    });
    let tables: String = tables.collect();
    crate::private::write(&folder.path().join("actors.toml"), tables);
    let settings = Settings::of([
        ("QF_ENV", "prelive"),
        ("QF_API_BASE_URL", address),
        ("QF_OAUTH_BASE_URL", address),
        ("QF_LEGACY_GROUPS_BASE_URL", &format!("{address}/legacy-groups")),
        ("QF_UCS_BASE_URL", &format!("{address}/ucs")),
        ("QF_CLIENT_ID", mock.client_id()),
        ("QF_RATE", "unlimited"),
    ]);
    let config = LiveConfig::read(Kind::PreLive, &settings, folder.path()).unwrap();
    let mut target = Target::live(config, folder.path()).unwrap();
    suite::preflight(&mut target).await.unwrap();
    let scenarios = scenarios::all().iter();
    let suite = Suite {
        target: Arc::new(target),
        scenarios: scenarios.filter(|scenario| scenario.kind == ScenarioKind::Written).collect(),
        jobs: 1,
    };
    suite.run(|_| {}).await.unwrap().results
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_through_the_proxy_tells_the_same_as_one_without() {
    let (near, far) = (Mock::start().await.unwrap(), Mock::start().await.unwrap());
    let proxy = proxy(far.url()).await;
    let address = proxy.url();
    let (direct, through) = tokio::join!(outcome(&near, near.url()), outcome(&far, &address));
    let mut blocks = 0;
    for (direct, through) in direct.iter().zip(&through) {
        let name = direct.scenario.name;
        let of = |result: &ScenarioResult| {
            (
                result.verdict(Kind::PreLive, true),
                (result.held, result.exercised(), result.compared()),
                result.not_exercised.len(),
                result.exchanges(),
            )
        };
        assert_eq!(of(direct), of(through), "{name}");
        assert_eq!(direct.snapshot.merged, through.snapshot.merged, "{name}");
        assert!(through.errors.is_empty(), "{name}: {:?}", through.errors);
        assert!(through.findings.is_empty(), "{name}: {:?}", through.findings);
        blocks += through.compared();
    }
    assert!(blocks > 400, "{blocks}");
    let exchanges: usize = through.iter().map(ScenarioResult::exchanges).sum();
    let judgement = proxy.stop().await;
    assert!(judgement.exchanges > exchanges, "{}", judgement.exchanges);
    assert_eq!(judgement.unlisted.unjudged, 0);
    assert!(!judgement.has_findings(), "{:?}", judgement.findings);
}

/// What reached the target: method, path and query, headers, body.
type Arrived = (String, String, Vec<(String, Vec<u8>)>, Bytes);

/// A target that answers every exchange of a run as it was answered in that run.
struct Stage {
    played: Vec<&'static Exchange>,
    arrived: Mutex<BTreeMap<usize, Vec<Arrived>>>,
}

fn wire(headers: &HeaderMap) -> Vec<(String, Vec<u8>)> {
    let headers = headers.iter();
    let end_to_end = headers.filter(|(name, _)| !["host", "date"].contains(&name.as_str()));
    let mut pairs: Vec<_> =
        end_to_end.map(|(name, value)| (name.to_string(), value.as_bytes().to_vec())).collect();
    pairs.sort();
    pairs
}

async fn answer(State(stage): State<Arc<Stage>>, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let number: usize = head.headers[NUMBER].to_str().unwrap().parse().unwrap();
    let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    let uri = head.uri.to_string();
    let arrived = (head.method.to_string(), uri, wire(&head.headers), body);
    let mut all = stage.arrived.lock().unwrap();
    all.entry(number).or_default().push(arrived);
    let recorded = stage.played[number].response.as_ref().unwrap();
    let mut response = Response::new(Body::from(recorded.body.0.clone()));
    *response.status_mut() = StatusCode::from_u16(recorded.status).unwrap();
    for (name, value) in &recorded.headers.0 {
        if !["content-length", "transfer-encoding", "connection"].contains(&name.as_str()) {
            let name: axum::http::HeaderName = name.parse().unwrap();
            response.headers_mut().append(name, value.parse().unwrap());
        }
    }
    response
}

async fn play(
    http: &reqwest::Client,
    base: &str,
    number: usize,
    exchange: &Exchange,
) -> (StatusCode, Vec<(String, Vec<u8>)>, Bytes) {
    let request = &exchange.request;
    let query = request.query.as_ref();
    let query = query.map(|query| format!("?{query}")).unwrap_or_default();
    let method = request.method.parse().unwrap();
    let mut call = http.request(method, format!("{base}{}{query}", request.path));
    for (name, value) in &request.headers.0 {
        if !["host", "content-length", "connection"].contains(&name.as_str()) {
            call = call.header(name, value);
        }
    }
    let call = call.header(NUMBER, number).body(request.body.0.clone());
    let response = call.send().await.unwrap();
    let (status, headers) = (response.status(), wire(response.headers()));
    (status, headers, response.bytes().await.unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_traffic_of_the_suite_passes_byte_for_byte_with_sixty_four_calls_in_flight() {
    // It has a runtime of its own.
    let run = tokio::task::spawn_blocking(run).await.unwrap();
    let scenarios = run.results.iter();
    let steps = scenarios
        .filter(|result| result.scenario.kind == ScenarioKind::Written)
        .flat_map(|result| &result.transcript.steps);
    let exchanges = steps.flat_map(|step| step.attempts.iter().chain(&step.exchange));
    let played: Vec<&Exchange> = exchanges
        .filter(|one| one.response.is_some() && one.request.path.starts_with('/'))
        .collect();
    assert!(played.len() > 600, "{}", played.len());
    let stage = Arc::new(Stage { played: played.clone(), arrived: Mutex::default() });
    let router = Router::new().fallback(answer).with_state(Arc::clone(&stage));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let direct = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async { axum::serve(listener, router).await });
    let proxy = proxy(&direct).await;
    let through = proxy.url();
    let http = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .build()
        .unwrap();
    let calls = played.iter().enumerate().map(|(number, exchange)| {
        let (http, direct, through) = (&http, &direct, &through);
        async move {
            let passed = play(http, through, number, exchange).await;
            let recorded = exchange.response.as_ref().unwrap();
            assert_eq!(passed.0, recorded.status, "{}", exchange.request.path);
            assert_eq!(passed, play(http, direct, number, exchange).await);
        }
    });
    stream::iter(calls).buffer_unordered(64).collect::<Vec<()>>().await;
    let judgement = proxy.stop().await;
    let unjudged = judgement.unlisted.unjudged;
    assert_eq!((judgement.exchanges, unjudged), (played.len(), 0));
    for (number, arrived) in stage.arrived.lock().unwrap().iter() {
        let [first, second] = arrived.as_slice() else {
            panic!("{number} arrived {} times", arrived.len());
        };
        assert_eq!(first, second, "{number}");
    }
}
