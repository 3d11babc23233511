//! The README's quick start does what it says, word for word but for the port.

use std::process::Command;

use rooms_mock::{ClockKind, Mock, Seed};
use serde_json::Value;

const README: &str = include_str!("../../README.md");

/// The block that starts with a text.
fn block(beginning: &str) -> &'static str {
    let start = README.find(beginning).unwrap();
    &README[start..start + README[start..].find("```").unwrap()]
}

/// Runs a block against a mock, as one would type it.
fn typed(mock: &Mock, beginning: &str) -> String {
    let script = block(beginning).replace("http://127.0.0.1:4010", mock.url());
    let output = Command::new("bash").args(["-e", "-c", &script]).output().unwrap();
    let complained = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.success(), "{complained}");
    String::from_utf8(output.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_takes_the_way_of_the_readme() {
    let mock = Mock::builder().seed(Seed::Demo).clock(ClockKind::Wall).start().await.unwrap();
    let said = typed(&mock, "ucs=http");
    assert!(said.ends_with("Pause at every verse."), "{said}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_quick_start_works_word_for_word() {
    let mock = Mock::builder().seed(Seed::Demo).clock(ClockKind::Wall).start().await.unwrap();
    let said = typed(&mock, "api=http");
    for expected in [
        "evening-reflections",
        "night-readers",
        "\"accepted\":true",
        "The owner cannot leave the group.",
    ] {
        assert!(said.contains(expected), "{expected} is not in {said}");
    }
    let statuses: Vec<u16> = mock.control().requests().iter().map(|line| line.status).collect();
    assert_eq!(statuses, [200, 201, 200, 200, 200, 200, 403]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn trouble_comes_and_goes_as_the_readme_says() {
    let mock = Mock::start().await.unwrap();
    let said = typed(&mock, "mock=http");
    assert_eq!(said.matches("\"id\":").count(), 2, "{said}");
    assert!(mock.control().interventions().is_empty());
    let settings = block("curl -X PATCH").replace("curl", "# the same shell\ncurl");
    let before = "mock=http://127.0.0.1:4010/__mock\njson=(-H 'content-type: application/json')\n";
    let script = format!("{before}{settings}").replace("http://127.0.0.1:4010", mock.url());
    let output = Command::new("bash").args(["-e", "-c", &script]).output();
    let said = String::from_utf8(output.unwrap().stdout).unwrap();
    for expected in ["\"accessTokenLifetime\":20", "\"medianMs\":120", "\"latency\":null"] {
        assert!(said.contains(expected), "{expected} is not in {said}");
    }
    assert_eq!(mock.control().settings(), Default::default());
}

#[test]
fn the_accounts_of_the_readme_exist() {
    for (role, account) in rooms_mock::Accounts::fixed().named() {
        for fact in [
            role,
            &account.user_id,
            &account.access_token,
            &account.expired_access_token,
            &account.legacy_groups.user_id.to_string(),
            &account.legacy_groups.access_token,
            &account.ucs.user_id.to_string(),
            &account.ucs.access_token,
        ] {
            assert!(README.contains(fact), "{fact}");
        }
    }
}

#[tokio::test]
async fn the_readme_lists_the_same_control_as_the_mock() {
    let mock = Mock::start().await.unwrap();
    let index =
        reqwest::get(format!("{}/__mock/", mock.url())).await.unwrap().text().await.unwrap();
    let calls = |text: &str| {
        let words =
            text.split_whitespace().filter(|word| word.trim_matches('`').starts_with("/__mock/"));
        words.map(|word| word.trim_matches('`').to_owned()).collect::<Vec<_>>()
    };
    let table = &README[README.find("### Control").unwrap()..README.find("### Remember").unwrap()];
    assert_eq!(calls(table), calls(&index));
    let _: Value = mock.control().state();
}
