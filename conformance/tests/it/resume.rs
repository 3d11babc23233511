//! A live run that is killed, at whatever request, and started again.
#![cfg(unix)]

use std::{
    path::Path,
    process::{Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU32, AtomicUsize, Ordering},
    },
};

use futures_util::StreamExt;
use rooms_mock::{Fault, Mock, Reply, domain::Call};
use serde_json::Value;

use crate::private;

/// Kills the process that calls: at a request, before it takes effect or after.
#[derive(Clone, Debug, Default)]
struct Reaper {
    process: Arc<AtomicU32>,
    left: Arc<AtomicUsize>,
    after_effect: bool,
    seen: Arc<AtomicUsize>,
}

impl Reaper {
    fn count(&self) {
        if self.left.load(Ordering::SeqCst) == 0 {
            return;
        }
        if self.left.fetch_sub(1, Ordering::SeqCst) == 1 {
            let id = self.process.load(Ordering::SeqCst).to_string();
            let killed = Command::new("kill").args(["-KILL", &id]).status().unwrap();
            assert!(killed.success());
        }
    }
}

impl Fault for Reaper {
    fn request(&self, _: &mut Call) {
        self.seen.fetch_add(1, Ordering::SeqCst);
        if !self.after_effect {
            self.count();
        }
    }

    fn reply(&self, _: &str, _: &mut Reply) {
        if self.after_effect {
            self.count();
        }
    }
}

/// What there is on the mock that outlives a run, without what differs between two runs.
fn lasting(state: &Value) -> Vec<String> {
    let list = |name: &str| state[name].as_array().cloned().unwrap_or_default();
    let rooms = list("rooms").into_iter().map(|room| {
        let members = room["members"].as_array().unwrap().iter();
        let mut members: Vec<_> =
            members.map(|member| format!("{} {}", member["userId"], member["admin"])).collect();
        members.sort();
        format!("room {} public {} {members:?}", room["slug"], room["public"])
    });
    let posts = list("posts").into_iter();
    let posts = posts
        .filter(|post| post["removed"] != true)
        .map(|post| format!("post {} {}", post["authorId"], post["body"]));
    let mut lasting: Vec<_> = rooms.chain(posts).collect();
    lasting.sort();
    lasting
}

fn actors(mock: &Mock, folder: &Path) -> String {
    let tables = mock.accounts().named().map(|(name, account)| {
        format!(
            "[{name}]\nuser_id = '{}'\nemail = '{}'\naccess_token = '{}'\n",
            account.user_id, account.email, account.access_token,
        )
    });
    let path = folder.join("actors.toml");
    private::write(&path, tables.collect::<String>());
    path.to_string_lossy().into_owned()
}

fn command(mock: &Mock, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_conformance"));
    command
        .args(arguments)
        .arg("--live-files")
        .arg(folder)
        .env("QF_ENV", "prelive")
        .env("QF_API_BASE_URL", mock.url())
        .env("QF_CLIENT_ID", mock.client_id())
        .env("QF_ACTORS_FILE", actors(mock, folder))
        .env("QF_RATE", "unlimited")
        .env_remove("QF_OAUTH_BASE_URL")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// How many killed runs at once; each has a mock, a ledger and a lock of its own.
const AT_ONCE: usize = 6;

/// Killed at each request before it takes effect, and after; the other scenarios at each in turn.
const TWICE: &str = "posts_of_a_private_room_are_hidden";

const STORIES: [&str; 3] =
    [TWICE, "admin_access_is_granted_used_and_revoked", "a_taken_url_is_refused"];

fn run_arguments(context: &str, results: &Path) -> Vec<String> {
    let results = results.to_string_lossy().into_owned();
    ["run", "--target", "prelive", "--scenario", context, "--results", &results]
        .map(str::to_owned)
        .to_vec()
}

/// Runs a scenario; killed at the nth request if a number is given, and started again then.
async fn outcome(context: &str, kill_at: usize, after_effect: bool) -> (Vec<String>, usize) {
    let reaper = Reaper { after_effect, ..Reaper::default() };
    let mock = Mock::builder().custom_fault(reaper.clone());
    let mock = mock.start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let arguments = run_arguments(context, &folder.path().join("results"));
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    if kill_at > 0 {
        let child = command(&mock, folder.path(), &arguments).spawn().unwrap();
        reaper.process.store(child.id(), Ordering::SeqCst);
        reaper.left.store(kill_at, Ordering::SeqCst);
        let output = tokio::task::spawn_blocking(move || child.wait_with_output());
        let output = output.await.unwrap().unwrap();
        assert_eq!(output.status.code(), None, "it was killed at {kill_at}");
    }
    let mut again = command(&mock, folder.path(), &arguments);
    let output = tokio::task::spawn_blocking(move || again.output());
    let output = output.await.unwrap().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let place = format!("{context}, killed at {kill_at}, after effect: {after_effect}");
    assert_eq!(output.status.code(), Some(0), "{place}: {text}");
    assert!(!text.contains("left behind"), "{place}: {text}");
    (lasting(&mock.control().state()), reaper.seen.load(Ordering::SeqCst))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_run_that_is_killed_at_any_request_leaves_no_duplicate_and_forgets_nothing() {
    for context in STORIES {
        let (undisturbed, requests) = outcome(context, 0, false).await;
        assert!(undisturbed.iter().any(|one| one.starts_with("room")), "{undisturbed:?}");
        assert!(requests > 10, "{requests}");
        let places = (1..=requests).flat_map(|at| match context {
            TWICE => vec![(at, false), (at, true)],
            _ => vec![(at, at % 2 == 0)],
        });
        let runs = futures_util::stream::iter(places).map(|(kill_at, after_effect)| async move {
            let (lasting, _) = outcome(context, kill_at, after_effect).await;
            (lasting, kill_at, after_effect)
        });
        let mut runs = runs.buffer_unordered(AT_ONCE);
        while let Some((lasting, kill_at, after_effect)) = runs.next().await {
            assert_eq!(
                lasting, undisturbed,
                "{context}, killed at {kill_at}, after effect: {after_effect}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn cleaning_up_after_a_killed_run_undoes_it_and_again_does_nothing() {
    let context = STORIES[0];
    let (undisturbed, requests) = outcome(context, 0, false).await;
    let mut undone = 0;
    for kill_at in (4..=requests).step_by(3) {
        let reaper = Reaper { after_effect: true, ..Reaper::default() };
        let mock = Mock::builder().custom_fault(reaper.clone());
        let mock = mock.start().await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let arguments = run_arguments(context, &folder.path().join("results"));
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let child = command(&mock, folder.path(), &arguments).spawn().unwrap();
        reaper.process.store(child.id(), Ordering::SeqCst);
        reaper.left.store(kill_at, Ordering::SeqCst);
        let waiting = tokio::task::spawn_blocking(move || child.wait_with_output());
        waiting.await.unwrap().unwrap();
        let mut outputs = Vec::new();
        for _ in 0..2 {
            let mut cleanup = command(&mock, folder.path(), &["cleanup"]);
            let output = tokio::task::spawn_blocking(move || cleanup.output());
            let output = output.await.unwrap().unwrap();
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert_eq!(output.status.code(), Some(0), "{kill_at}: {text}");
            outputs.push(text);
        }
        undone += usize::from(outputs[0].contains("of earlier runs"));
        assert!(!outputs[1].contains("of earlier runs"), "{}", outputs[1]);
        let lasting = lasting(&mock.control().state());
        assert!(lasting.iter().all(|one| undisturbed.contains(one)), "{kill_at}: {lasting:?}");
    }
    assert!(undone > 3, "{undone}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_undone_is_told_each_time_with_the_reason() {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let gateway = format!("{}/", mock.url());
    let line = |entry: &str, resource: &str, found_by: &str| {
        format!(
            "{{\"at\":\"2026-11-21T10:00:00.000Z\",\"entry\":\"{entry}\",\"event\":\"announced\",\
             \"resource\":\"{resource}\",\"gateway\":\"{gateway}\",\"operation\":\"o\",\
             \"scenario\":\"s\",\"step\":\"t\",\"actor\":\"owner\",\"account\":\"owner\",\
             \"found_by\":{found_by}}}\n"
        )
    };
    let text = line("e1", "post", "{\"url\":null,\"roomId\":null}")
        + &line("e2", "room", "{\"url\":\"never-created\"}")
        + &line("e3", "fixture", "{\"url\":\"rooms-fixture-0000000000-public\"}");
    std::fs::write(folder.path().join("ledger.jsonl"), text).unwrap();
    for open in [3, 2] {
        let mut cleanup = command(&mock, folder.path(), &["cleanup"]);
        let output = tokio::task::spawn_blocking(move || cleanup.output());
        let output = output.await.unwrap().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(4), "{text}");
        for part in
            [&format!("{open} entries")[..], "e1", "may or may not exist", "e3", "another account"]
        {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(!text.contains("e2"), "{text}");
    }
}
