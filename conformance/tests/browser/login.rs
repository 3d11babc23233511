//! A browser logs the actors in, and the suite then passes over TLS, with tokens that live 20 s and every
//! 30th response a refusal.

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Command, Stdio},
    time::Duration,
};

use rooms_mock::{ClockKind, Mock, Tls};

use crate::driver::Browser;

async fn mock(folder: &Path) -> Mock {
    let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
    fs::write(folder.join("cert.pem"), made.cert.pem()).unwrap();
    let mock = Mock::builder()
        .clock(ClockKind::Wall)
        .tls(Tls::from_pem(made.cert.pem(), made.signing_key.serialize_pem()))
        .access_token_lifetime(Duration::from_secs(20))
        .rate_limit_every(30);
    mock.start().await.unwrap()
}

fn command(mock: &Mock, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_conformance"));
    command
        .args(arguments)
        .env("QF_ENV", "prelive")
        .env("QF_API_BASE_URL", mock.url())
        .env("QF_OAUTH_BASE_URL", mock.url())
        .env("QF_CLIENT_ID", mock.client_id())
        .env("QF_ACTORS_FILE", folder.join("actors.toml"))
        .env("QF_CA_FILE", folder.join("cert.pem"))
        .env("QF_RATE", "unlimited")
        .stdout(Stdio::piped());
    command
}

pub async fn logs_in_and_passes() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let mock = mock(folder).await;
    let browser = Browser::start().await;
    for (slot, account) in mock.accounts().named() {
        let mut login =
            command(&mock, folder, &["login", slot, "--timeout", "60"]).spawn().unwrap();
        let mut stdout = BufReader::new(login.stdout.take().unwrap());
        let url = loop {
            let mut line = String::new();
            assert!(stdout.read_line(&mut line).unwrap() > 0, "no URL was printed");
            if line.starts_with("https://") {
                break line.trim().to_owned();
            }
        };
        browser.open(&url).await;
        browser.arrives_at("Log in").await;
        browser.look("login").await;
        browser.click(&format!("button[value=\"{}\"]", account.username)).await;
        browser.arrives_at("Allow access").await;
        browser.look("consent").await;
        browser.click("button[value=allow]").await;
        browser.arrives_at("Thank you").await;
        browser.look("back").await;
        let mut outcome = String::new();
        stdout.read_to_string(&mut outcome).unwrap();
        assert!(login.wait().unwrap().success(), "{outcome}");
        assert!(outcome.contains(&format!("[{slot}] is stored in")), "{outcome}");
    }
    browser.end().await;
    let (live, results) = (folder.join("live"), folder.join("results"));
    let [live, results] = [live, results].map(|path| path.to_string_lossy().into_owned());
    let run = ["run", "--target", "prelive", "--live-files", &live, "--results", &results];
    for arguments in [&["doctor"][..], &run, &["cleanup", "--live-files", &live]] {
        let mut command = command(&mock, folder, arguments);
        let output = tokio::task::spawn_blocking(move || command.output());
        let output = output.await.unwrap().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {text}");
    }
    let requests = mock.control().requests().into_iter();
    let renewed = requests.filter(|one| one.path == "/oauth2/token").count();
    assert!(renewed > 3, "tokens were renewed while the suite ran: {renewed}");
}
