//! Ctrl-C, as a shell sends it.
#![cfg(unix)]

use std::{
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Child, Command, Stdio},
};

use rooms_mock::{Mock, Seed};
use serde_json::Value;

/// A run on a live target, played by a mock, with all its files in a folder.
fn live_run(mock: &Mock, folder: &Path, rate: &str, arguments: &[&str]) -> Child {
    live_run_at(mock.url(), mock, folder, rate, arguments)
}

/// The same for a mock that is reached by another URL.
pub fn live_run_at(url: &str, mock: &Mock, folder: &Path, rate: &str, arguments: &[&str]) -> Child {
    let tables = mock.accounts().named().map(|(name, account)| {
        format!(
            "[{name}]\nuser_id = '{}'\nemail = '{}'\naccess_token = '{}'\n",
            account.user_id, account.email, account.access_token,
        )
    });
    let actors = folder.join("actors.toml");
    crate::private::write(&actors, tables.collect::<String>());
    Command::new(env!("CARGO_BIN_EXE_conformance"))
        .args(["run", "--target", "prelive", "--live-files"])
        .arg(folder.join("live"))
        .arg("--results")
        .arg(folder.join("results"))
        .args(arguments)
        .env("QF_ENV", "prelive")
        .env("QF_API_BASE_URL", url)
        .env("QF_CLIENT_ID", mock.client_id())
        .env("QF_ACTORS_FILE", &actors)
        .env("QF_RATE", rate)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// What a run says after it was started, and how it ended.
async fn outcome(signal: Option<&str>, arguments: &[&str]) -> (String, Option<i32>, Value) {
    let mock = Mock::builder().seed(Seed::Empty).start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut binary = live_run(&mock, folder.path(), "40", arguments);
    let mut lines = BufReader::new(binary.stdout.take().unwrap()).lines();
    let mut outcome = String::new();
    if let Some(signal) = signal {
        // The second scenario is under way then.
        while !outcome.contains(" 1/") {
            outcome.push_str(&lines.next().unwrap().unwrap());
        }
        let id = binary.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status().unwrap();
        assert!(sent.success());
    }
    for line in lines {
        outcome = format!("{outcome}\n{}", line.unwrap());
    }
    let pipe = binary.stderr.take().unwrap();
    BufReader::new(pipe).read_to_string(&mut outcome).unwrap();
    let status = binary.wait().unwrap().code();
    let rooms = mock.control().state()["rooms"].clone();
    for room in rooms.as_array().unwrap() {
        assert_eq!(room["public"], false, "{room}");
    }
    let report = std::fs::read_to_string(folder.path().join("results/report.json")).unwrap();
    (outcome, status, serde_json::from_str(&report).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_is_asked_to_end_cleans_up_and_reports() {
    for signal in ["-INT", "-TERM", "-HUP"] {
        let (outcome, status, report) = outcome(Some(signal), &[]).await;
        assert_eq!(status, Some(1), "{signal}: {outcome}");
        for part in ["ending after the step under way", "scenarios were not told", "report:"] {
            assert!(outcome.contains(part), "{signal}: {outcome}");
        }
        assert!(outcome.contains("# prelive: interrupted"), "{signal}: {outcome}");
        assert_eq!(report["verdict"], "interrupted");
        assert_eq!(report["exit_status"], 1);
        assert_eq!(report["findings"], serde_json::json!([]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_whose_time_is_over_ends_like_one_that_is_interrupted() {
    let (outcome, status, report) = outcome(None, &["--max-time", "2s"]).await;
    assert_eq!(status, Some(1), "{outcome}");
    assert!(outcome.contains("--max-time is over"), "{outcome}");
    assert!(outcome.contains("# prelive: time limit reached"), "{outcome}");
    assert_eq!(report["verdict"], "time limit reached");
    assert_eq!(report["ended_early"], "time_limit");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_second_time_a_run_ends_at_once_and_says_where_its_ledger_is() {
    let mock = Mock::builder().seed(Seed::Empty).start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let mut binary = live_run(&mock, folder.path(), "1", &[]);
    let mut stdout = BufReader::new(binary.stdout.take().unwrap()).lines();
    let mut stderr = BufReader::new(binary.stderr.take().unwrap()).lines();
    while !stdout.next().unwrap().unwrap().contains(" 1/") {}
    let id = binary.id().to_string();
    let interrupt = || Command::new("kill").args(["-INT", &id]).status().unwrap();
    assert!(interrupt().success());
    while !stderr.next().unwrap().unwrap().contains("interrupted") {}
    assert!(interrupt().success());
    let rest: String = stderr.map(Result::unwrap).collect();
    assert_eq!(binary.wait().unwrap().code(), Some(4), "{rest}");
    let ledger = folder.path().join("live").join("ledger.jsonl");
    assert!(ledger.is_file());
    assert!(rest.contains(ledger.to_str().unwrap()), "{rest}");
}

#[test]
fn faults_that_are_interrupted_end_with_3_and_write_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut binary = Command::new(env!("CARGO_BIN_EXE_conformance"))
        .args(["faults", "--api", "ucs", "--jobs", "2", "--results"])
        .arg(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(binary.stdout.take().unwrap()).lines();
    // Mocks are running then.
    while !lines.next().unwrap().unwrap().contains("noticed by") {}
    let id = binary.id().to_string();
    let sent = Command::new("kill").args(["-INT", &id]).status().unwrap();
    assert!(sent.success());
    let mut stderr = String::new();
    let mut pipe = binary.stderr.take().unwrap();
    pipe.read_to_string(&mut stderr).unwrap();
    assert_eq!(binary.wait().unwrap().code(), Some(3), "{stderr}");
    assert!(stderr.contains("the mocks are ended"), "{stderr}");
    assert!(!folder.path().join("faults.json").exists());
}
