//! Logging in, with a browser that is played here, on a mock that the suite reaches over HTTP only.

mod token_responses;

use std::{
    path::Path,
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, channel},
    },
    time::Duration,
};

use conformance::{
    live::login::{self, LoggedIn, Login, LoginError},
    targets::{AccountSlot, Connection, Kind, Settings},
};
use reqwest::{StatusCode, header::LOCATION};
use rooms_mock::{CLIENT_SECRET, CONFIDENTIAL_CLIENT_ID, ClockKind, Mock};
use tokio::task::JoinHandle;
use url::Url;

use crate::{
    browser::{browser, click},
    private,
    server::Server,
};

/// One whose tokens have not expired long ago.
async fn mock() -> Mock {
    let mock = Mock::builder().clock(ClockKind::Wall);
    mock.start().await.unwrap()
}

fn connection(oauth: &str, client: &str, secret: Option<&str>, folder: &Path) -> Connection {
    let settings =
        [("QF_API_BASE_URL", oauth), ("QF_OAUTH_BASE_URL", oauth), ("QF_CLIENT_ID", client)];
    let secret = secret.map(|secret| ("QF_CLIENT_SECRET", secret));
    let settings = Settings::of(settings.into_iter().chain(secret));
    Connection::read(Kind::PreLive, &settings, folder).unwrap()
}

fn login(connection: Connection, slot: AccountSlot) -> Login {
    Login {
        connection,
        slot,
        scopes: login::default_scopes(Kind::PreLive),
        port: None,
        patience: Duration::from_secs(20),
    }
}

/// A login that waits for its browser.
struct Begun {
    url: Url,
    task: JoinHandle<Result<LoggedIn, LoginError>>,
    outcome: Receiver<String>,
}

impl Begun {
    async fn of(login: Login) -> Self {
        let (sender, outcome) = channel();
        let (url_sender, url) = tokio::sync::oneshot::channel();
        let mut url_sender = Some(url_sender);
        let task = tokio::spawn(login.run(move |text| {
            let line = text.lines().find(|line| line.starts_with("http"));
            if let (Some(line), Some(sender)) = (line, url_sender.take_if(|_| line.is_some())) {
                sender.send(Url::parse(line).unwrap()).unwrap();
            }
            let _ = sender.send(text.to_owned());
        }));
        let url = url.await.unwrap();
        Self { url, task, outcome }
    }

    fn parameter(&self, name: &str) -> String {
        let mut pairs = self.url.query_pairs();
        let (_, value) = pairs.find(|(key, _)| key == name).unwrap();
        value.into_owned()
    }

    async fn ends(self) -> Result<LoggedIn, LoginError> {
        self.task.await.unwrap()
    }
}

fn table(folder: &Path, name: &str) -> toml::Table {
    let text = std::fs::read_to_string(folder.join("actors.toml")).unwrap();
    let tables: toml::Table = text.parse().unwrap();
    tables[name].as_table().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_stores_the_account_for_either_kind_of_client() {
    let mock = mock().await;
    let folder = tempfile::tempdir().unwrap();
    let owner = &mock.accounts().owner;
    for (client, secret) in
        [(mock.client_id(), None), (CONFIDENTIAL_CLIENT_ID, Some(CLIENT_SECRET))]
    {
        let connection = connection(mock.url(), client, secret, folder.path());
        let begun = Begun::of(login(connection, AccountSlot::Owner)).await;
        assert_eq!(begun.parameter("code_challenge_method"), "S256");
        assert!(begun.parameter("nonce").len() > 10);
        let back = click(&browser(), &begun.url, &owner.username, "allow").await;
        let answer = browser().get(back).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        assert!(answer.text().await.unwrap().contains("Thank you"));
        let logged_in = begun.ends().await.unwrap();
        assert_eq!(logged_in.user_id, owner.user_id);
        assert!(logged_in.missing.is_empty() && logged_in.lasts && logged_in.has_email);
        let stored = table(folder.path(), "owner");
        assert_eq!(stored["email"].as_str(), Some(owner.email.as_str()));
        for key in ["user_id", "access_token", "refresh_token", "expires_at"] {
            assert!(stored[key].as_str().is_some_and(|text| !text.is_empty()), "{key}");
        }
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let file = std::fs::metadata(folder.path().join("actors.toml")).unwrap();
        assert_eq!(file.permissions().mode() & 0o777, 0o600);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_leaves_everything_else_in_the_file_alone() {
    let mock = mock().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("actors.toml");
    let before = "# Ours.\n[owner]\nuser_id = 'somebody'\nexpired_access_token = 'theirs'\n\
                  note = 'mine' # keep\n[owner.ucs]\nuser_id = 7\n";
    private::write(&path, before);
    let connection = connection(mock.url(), mock.client_id(), None, folder.path());
    let begun = Begun::of(login(connection, AccountSlot::Owner)).await;
    let back = click(&browser(), &begun.url, &mock.accounts().owner.username, "allow").await;
    browser().get(back).send().await.unwrap();
    begun.ends().await.unwrap();
    let after = std::fs::read_to_string(&path).unwrap();
    for part in ["# Ours.", "note = 'mine' # keep", "[owner.ucs]\nuser_id = 7"] {
        assert!(after.contains(part), "{part}");
    }
    assert!(!after.contains("theirs"), "that of another user is of no use");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_denied_consent_stores_nothing() {
    let mock = mock().await;
    let folder = tempfile::tempdir().unwrap();
    let connection = connection(mock.url(), mock.client_id(), None, folder.path());
    let begun = Begun::of(login(connection, AccountSlot::Owner)).await;
    let back = click(&browser(), &begun.url, &mock.accounts().owner.username, "deny").await;
    let page = browser().get(back).send().await.unwrap();
    assert!(page.text().await.unwrap().contains("Not logged in"));
    let error = begun.ends().await.unwrap_err();
    assert!(error.to_string().contains("consent was denied"), "{error}");
    assert!(!folder.path().join("actors.toml").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_know_the_state_is_sent_away_and_the_login_goes_on() {
    let mock = mock().await;
    let folder = tempfile::tempdir().unwrap();
    let connection = connection(mock.url(), mock.client_id(), None, folder.path());
    let begun = Begun::of(login(connection, AccountSlot::Owner)).await;
    let back = click(&browser(), &begun.url, &mock.accounts().owner.username, "allow").await;
    let mut forged = back.clone();
    forged.set_query(Some("code=stolen&state=guessed"));
    let page = browser().get(forged).send().await.unwrap();
    assert_eq!(page.status(), StatusCode::BAD_REQUEST);
    let mut elsewhere = back.clone();
    elsewhere.set_path("/favicon.ico");
    let page = browser().get(elsewhere).send().await.unwrap();
    assert_eq!(page.status(), StatusCode::NOT_FOUND);
    browser().get(back).send().await.unwrap();
    let outcome: Vec<String> = begun.outcome.try_iter().collect();
    begun.ends().await.unwrap();
    assert!(outcome.iter().any(|text| text.contains("not that of this login")), "{outcome:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_never_comes_back_is_not_waited_for_for_ever() {
    let mock = mock().await;
    let folder = tempfile::tempdir().unwrap();
    let connection = connection(mock.url(), mock.client_id(), None, folder.path());
    let login = Login { patience: Duration::from_secs(1), ..login(connection, AccountSlot::Owner) };
    let error = Begun::of(login).await.ends().await.unwrap_err().to_string();
    for part in ["no browser came back within 1 s", "--redirect-port", "/callback"] {
        assert!(error.contains(part), "{error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_port_that_is_taken_is_told_at_once() {
    let mock = mock().await;
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let connection = connection(mock.url(), mock.client_id(), None, folder.path());
    let login = Login { port: Some(port), ..login(connection, AccountSlot::Owner) };
    let error = login.run(|_| {}).await.unwrap_err();
    assert!(matches!(error, LoginError::Port { .. }), "{error}");
    assert_eq!(error.exit_status().code(), 2);
    assert!(error.to_string().contains(&port.to_string()), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_of_the_wrong_kind_is_told_by_the_token_endpoint() {
    let mock = mock().await;
    let folder = tempfile::tempdir().unwrap();
    let connection = connection(mock.url(), CONFIDENTIAL_CLIENT_ID, None, folder.path());
    let begun = Begun::of(login(connection, AccountSlot::Owner)).await;
    let back = click(&browser(), &begun.url, &mock.accounts().owner.username, "allow").await;
    browser().get(back).send().await.unwrap();
    let error = begun.ends().await.unwrap_err();
    assert!(matches!(error, LoginError::Exchange { .. }), "{error}");
    for part in ["invalid_client", "QF_CLIENT_SECRET"] {
        assert!(error.to_string().contains(part), "{error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn scopes_that_are_not_approved_come_back_with_advice() {
    let mock = mock().await;
    let folder = tempfile::tempdir().unwrap();
    let connection = connection(mock.url(), mock.client_id(), None, folder.path());
    let login = Login {
        scopes: vec!["openid".to_owned(), "content".to_owned()],
        ..login(connection, AccountSlot::Owner)
    };
    let begun = Begun::of(login).await;
    let sent_back = browser().get(begun.url.clone()).send().await.unwrap();
    let back = sent_back.headers()[LOCATION].to_str().unwrap().to_owned();
    browser().get(back).send().await.unwrap();
    let error = begun.ends().await.unwrap_err().to_string();
    for part in ["invalid_scope", "--scope"] {
        assert!(error.contains(part), "{error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_account_does_not_play_two_actors() {
    let mock = mock().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("actors.toml");
    let owner = &mock.accounts().owner;
    let before = format!("[owner]\nuser_id = '{}'\n", owner.user_id);
    private::write(&path, &before);
    let connection = connection(mock.url(), mock.client_id(), None, folder.path());
    let begun = Begun::of(login(connection, AccountSlot::Member)).await;
    let back = click(&browser(), &begun.url, &owner.username, "allow").await;
    browser().get(back).send().await.unwrap();
    let error = begun.ends().await.unwrap_err().to_string();
    assert!(error.contains("account of [owner] already"), "{error}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), before);
}
