//! A live target, played by a mock that the suite reaches over HTTP only.

use std::sync::Arc;

use conformance::{
    scenarios,
    suite::{self, PreflightError, Suite},
    targets::{Kind, LiveConfig, Settings, Target},
};
use rooms_mock::{Account, Mock};
use rooms_openapi::Environment;

/// The configuration of a run against a mock, as its binary writes it.
pub fn config(mock: &Mock, kind: Kind, change: impl Fn(&str, &Account) -> String) -> LiveConfig {
    config_at(mock.url(), mock, kind, change)
}

/// The same for a mock that is reached by another URL.
pub fn config_at(
    url: &str,
    mock: &Mock,
    kind: Kind,
    change: impl Fn(&str, &Account) -> String,
) -> LiveConfig {
    let folder = tempfile::tempdir().unwrap();
    let tables = mock.accounts().named().map(|(name, account)| {
        format!(
            "[{name}]\nuser_id = '{}'\nemail = '{}'\naccess_token = '{}'\n\
             expired_access_token = '{}'\n",
            account.user_id,
            account.email,
            change(name, account),
            account.expired_access_token,
        )
    });
    let tables: String = tables.collect();
    crate::private::write(&folder.path().join("actors.toml"), tables);
    let settings = Settings::of([
        ("QF_ENV", kind.environment().name()),
        ("QF_API_BASE_URL", url),
        ("QF_CLIENT_ID", mock.client_id()),
        ("QF_RATE", "unlimited"),
    ]);
    LiveConfig::read(kind, &settings, folder.path()).unwrap()
}

pub fn valid(_: &str, account: &Account) -> String {
    account.access_token.clone()
}

async fn run(target: Arc<Target>) -> suite::Run {
    let suite = Suite { target, scenarios: scenarios::all().iter().collect(), jobs: 1 };
    suite.run(|_| {}).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_runs_find_the_same_and_reuse_the_same_groups() {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut rooms = Vec::new();
    for _ in 0..2 {
        let config = config(&mock, Kind::PreLive, valid);
        let mut target = Target::live(config, folder.path()).unwrap();
        suite::preflight(&mut target).await.unwrap();
        for result in run(Arc::new(target)).await.results {
            let name = result.scenario.name;
            assert!(result.errors.is_empty(), "{name}: {:?}", result.errors);
            let findings: Vec<_> = result.findings.iter().map(ToString::to_string).collect();
            assert!(findings.is_empty(), "{name}: {}", findings.join("\n"));
            assert!(result.left_behind.is_empty(), "{name}: {:?}", result.left_behind);
        }
        let state = mock.control().state();
        rooms.push(state["rooms"].as_array().map(Vec::len));
    }
    assert!(rooms[0].is_some_and(|count| count > 0), "{rooms:?}");
    assert_eq!(rooms[0], rooms[1], "the second run creates nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn production_is_only_read() {
    let mock = Mock::builder().environment(Environment::Production).start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let before = mock.control().state();
    let target =
        Arc::new(Target::live(config(&mock, Kind::Production, valid), folder.path()).unwrap());
    for result in run(target).await.results {
        let reads = result.scenario.reads_only;
        assert!(reads || result.transcript.steps.is_empty(), "{}", result.scenario.name);
    }
    assert_eq!(mock.control().state(), before);
}

#[tokio::test]
async fn a_refused_token_is_told_before_anything_runs() {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let change = |name: &str, account: &Account| match name {
        "member" => "an-old-token".to_owned(),
        _ => account.access_token.clone(),
    };
    let mut target = Target::live(config(&mock, Kind::PreLive, change), folder.path()).unwrap();
    let error = suite::preflight(&mut target).await.unwrap_err();
    let expected = matches!(error, PreflightError::Unauthorised { account: "member", .. });
    assert!(expected, "{error}");
    assert!(!error.to_string().contains("an-old-token"));
}

#[tokio::test]
async fn a_target_that_is_busy_is_not_called_unreachable() {
    let mock = Mock::start().await.unwrap();
    let answer = b"HTTP/1.1 503 X\r\nretry-after: 7200\r\ncontent-length: 0\r\n\r\n".to_vec();
    let server = crate::server::Server::answering(vec![answer]).await;
    let folder = tempfile::tempdir().unwrap();
    let mut config = config(&mock, Kind::PreLive, valid);
    config.gateway = server.url().parse().unwrap();
    let mut target = Target::live(config, folder.path()).unwrap();
    let outcome = suite::preflight(&mut target).await.unwrap_err().to_string();
    for part in ["for now", "503", "7200 s"] {
        assert!(outcome.contains(part), "{outcome}");
    }
}
