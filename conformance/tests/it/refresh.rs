//! Tokens that end while a run goes on, on a mock whose tokens are short-lived.

use std::{path::Path, sync::Arc, time::Duration};

use conformance::{
    scenarios,
    suite::{self, PreflightError, ScenarioResult},
    targets::{Kind, LiveConfig, Settings, Target},
};
use rooms_mock::{Account, ClockKind, Mock};

use crate::private;

/// Tables with a comment and a key of somebody else's.
fn actors(mock: &Mock, tokens: impl Fn(&str, &Account) -> String) -> String {
    let tables = mock.accounts().named().map(|(name, account)| {
        let (id, email) = (&account.user_id, &account.email);
        let tokens = tokens(name, account);
        format!(
            "# The {name}.\n[{name}]\nuser_id = '{id}' # an id\nemail = '{email}'\nnote = 'mine'\n\
             {tokens}"
        )
    });
    tables.collect()
}

fn config(mock: &Mock, folder: &Path) -> LiveConfig {
    let settings = Settings::of([
        ("QF_API_BASE_URL", mock.url()),
        ("QF_OAUTH_BASE_URL", mock.url()),
        ("QF_CLIENT_ID", mock.client_id()),
        ("QF_RATE", "unlimited"),
    ]);
    LiveConfig::read(Kind::PreLive, &settings, folder).unwrap()
}

async fn short_lived(seconds: u64) -> Mock {
    let mock =
        Mock::builder().clock(ClockKind::Wall).access_token_lifetime(Duration::from_secs(seconds));
    mock.start().await.unwrap()
}

fn token_requests(mock: &Mock) -> usize {
    let requests = mock.control().requests().into_iter();
    requests.filter(|one| one.path == "/oauth2/token").count()
}

async fn outcome(target: &Arc<Target>, name: &str) -> ScenarioResult {
    let mut all = scenarios::all().iter();
    let scenario = all.find(|one| one.name == name).unwrap();
    suite::run_scenario(Arc::clone(target), scenario).await.unwrap()
}

fn passed(result: &ScenarioResult) {
    assert!(result.errors.is_empty(), "{:?}", result.errors);
    let findings: Vec<_> = result.findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    assert!(result.exercised() > 0);
}

const STORY: &str = "joining_a_public_group_twice_changes_nothing";

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_token_alone_is_enough_and_the_newest_is_kept() {
    let mock = short_lived(3600).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("actors.toml");
    let before =
        actors(&mock, |_, account| format!("refresh_token = '{}' # keep\n", account.refresh_token));
    private::write(&path, &before);
    let mut target = Target::live(config(&mock, folder.path()), folder.path()).unwrap();
    suite::preflight(&mut target).await.unwrap();
    assert_eq!(token_requests(&mock), 3, "one for each account");
    let after = std::fs::read_to_string(&path).unwrap();
    for part in ["# an id", "note = 'mine'", "# keep", "access_token = ", "expires_at = "] {
        assert_eq!(after.matches(part).count(), 3, "{part}");
    }
    assert!(after.starts_with("# The owner."));
    for (_, account) in mock.accounts().named() {
        assert!(!after.contains(&account.refresh_token), "it was replaced");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let target = Arc::new(target);
    passed(&outcome(&target, STORY).await);
    assert_eq!(token_requests(&mock), 3, "the tokens are still good");
    drop(target);
    // The next run begins with what the last one left.
    let mut target = Target::live(config(&mock, folder.path()), folder.path()).unwrap();
    suite::preflight(&mut target).await.unwrap();
    assert_eq!(token_requests(&mock), 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_are_renewed_ahead_of_their_end() {
    let mock = short_lived(2).await;
    let folder = tempfile::tempdir().unwrap();
    let tokens =
        |_: &str, account: &Account| format!("refresh_token = '{}'\n", account.refresh_token);
    private::write(&folder.path().join("actors.toml"), actors(&mock, tokens));
    let mut target = Target::live(config(&mock, folder.path()), folder.path()).unwrap();
    suite::preflight(&mut target).await.unwrap();
    let target = Arc::new(target);
    let began = std::time::Instant::now();
    // Two lifetimes at least, and for as long as it takes on a busy machine until a token was renewed. The mock keeps
    // the latest requests only, so they are counted on the way.
    let mut renewed = false;
    while began.elapsed() < Duration::from_secs(4)
        || (!renewed && began.elapsed() < Duration::from_secs(60))
    {
        passed(&outcome(&target, STORY).await);
        renewed |= token_requests(&mock) > 3;
    }
    assert!(renewed);
    let refused = mock.control().requests().into_iter();
    let refused = refused.filter(|one| one.status == 401).count();
    assert_eq!(refused, 0, "no call was made with a token that had ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_refused_is_renewed_once() {
    let mock = short_lived(3600).await;
    let folder = tempfile::tempdir().unwrap();
    // Nobody says when it ends, and it has ended.
    let tokens = |_: &str, account: &Account| {
        format!(
            "access_token = '{}'\nrefresh_token = '{}'\n",
            account.expired_access_token, account.refresh_token
        )
    };
    private::write(&folder.path().join("actors.toml"), actors(&mock, tokens));
    let target = Target::live(config(&mock, folder.path()), folder.path()).unwrap();
    let target = Arc::new(target);
    passed(&outcome(&target, STORY).await);
    let slots_used = token_requests(&mock);
    assert!((2..=3).contains(&slots_used), "{slots_used}");
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_that_come_while_a_scenario_goes_on_are_kept_out_of_what_is_written() {
    let mock = short_lived(3600).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("actors.toml");
    let tokens =
        |_: &str, account: &Account| format!("refresh_token = '{}'\n", account.refresh_token);
    private::write(&path, actors(&mock, tokens));
    let target = Target::live(config(&mock, folder.path()), folder.path()).unwrap();
    let result = outcome(&Arc::new(target), STORY).await;
    let now: toml::Table = std::fs::read_to_string(&path).unwrap().parse().unwrap();
    for (slot, key, variable) in [
        ("owner", "access_token", "TOKEN_OWNER"),
        ("owner", "refresh_token", "REFRESH_TOKEN_OWNER"),
    ] {
        let secret = now[slot][key].as_str().unwrap();
        assert_eq!(result.secrets.variable(secret), Some(variable));
        assert_eq!(conformance::redact::outgoing(secret), format!("${variable}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refresh_token_that_is_used_up_names_the_account_and_the_way_out() {
    let mock = short_lived(3600).await;
    let folder = tempfile::tempdir().unwrap();
    let tokens = |name: &str, account: &Account| match name {
        "member" => "refresh_token = 'used-up-refresh-token'\n".to_owned(),
        _ => format!("refresh_token = '{}'\n", account.refresh_token),
    };
    private::write(&folder.path().join("actors.toml"), actors(&mock, tokens));
    let mut target = Target::live(config(&mock, folder.path()), folder.path()).unwrap();
    let error = suite::preflight(&mut target).await.unwrap_err();
    assert!(matches!(error, PreflightError::NoToken(_)), "{error}");
    let outcome = error.to_string();
    for part in ["[member]", "invalid_grant", "login member"] {
        assert!(outcome.contains(part), "{outcome}");
    }
    assert!(!outcome.contains("used-up"), "{outcome}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_scenario_whose_tokens_are_gone_ends_and_says_so() {
    let mock = short_lived(1).await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("actors.toml");
    let tokens =
        |_: &str, account: &Account| format!("refresh_token = '{}'\n", account.refresh_token);
    private::write(&path, actors(&mock, tokens));
    let mut target = Target::live(config(&mock, folder.path()), folder.path()).unwrap();
    suite::preflight(&mut target).await.unwrap();
    // Somebody else ends the sessions.
    mock.control().reset();
    tokio::time::sleep(Duration::from_secs(1)).await;
    let result = outcome(&Arc::new(target), STORY).await;
    assert!(result.stop.is_some());
    assert!(result.errors[0].contains("there is no access token for"), "{:?}", result.errors);
    assert!(result.errors[0].contains("-- login"), "{:?}", result.errors);
}
