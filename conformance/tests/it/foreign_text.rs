//! What others wrote does no harm wherever it is shown.

use std::process::{Command, Output};

use serde_json::json;

/// Everything that a terminal, a CI system, a summary page or an XML parser would take for its own.
const HOSTILE: &str = "x\n::error file=x.rs::gone\r\n##[add-mask]y\n\u{1b}[2J\u{1b}]0;z\u{7}\u{9b}31m\u{85}\u{2028}\
     \u{202e}\u{2066}\u{fffe}\u{ffff}\u{0}</code><script>alert(1)</script>`# h\n![i](https://e.example/i.png)|";

fn conformance(arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_conformance"));
    let ours = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with("QF_");
    for (name, _) in std::env::vars_os().filter(|(name, _)| ours(name)) {
        program.env_remove(name);
    }
    program.args(arguments).output().unwrap()
}

/// An archive whose every text is hostile that may be.
fn archive() -> serde_json::Value {
    let base = "https://apis-prelive.quran.foundation/quran-reflect/v1/rooms";
    let entry = |method: &str, url: String, request: &str, status: u16, body: serde_json::Value| {
        json!({
            "startedDateTime": "2026-01-01T00:00:00Z",
            "time": 1.0,
            "request": {
                "method": method, "url": url, "httpVersion": "HTTP/1.1",
                "headers": [{"name": "x-auth-token", "value": "a-token-of-somebody"},
                            {"name": "content-type", "value": "application/json"}],
                "postData": {"mimeType": "application/json", "text": request},
            },
            "response": {
                "status": status, "statusText": HOSTILE,
                "headers": [{"name": "content-type", "value": "application/json"}],
                "content": {"mimeType": "application/json", "text": body.to_string()},
            },
        })
    };
    let hostile =
        || json!({HOSTILE: HOSTILE, "message": HOSTILE, "type": HOSTILE, "success": HOSTILE});
    json!({"log": {"version": "1.2", "entries": [
        entry("GET", format!("{base}/1767225600123456"), "", 200, hostile()),
        entry("GET", format!("{base}/7?a=%0A::error::b"), "", 404, hostile()),
        entry("POST", format!("{base}/groups"), &json!({"name": HOSTILE, "url": HOSTILE, HOSTILE: 1}).to_string(), 200, hostile()),
        entry("GET", format!("{base}/no/such/%1B[2J%E2%80%AE/path"), "", 200, hostile()),
        entry("GET", format!("{base}/group/x/::error::y"), "", 200, hostile()),
    ]}})
}

fn is_harmless(text: &str) {
    for line in text.split('\n') {
        let begins = line.trim_start();
        assert!(!begins.starts_with("::") && !line.contains("##["), "{line:?}");
        assert!(!line.contains(char::is_control), "{line:?}");
        assert!(!line.contains(['\u{2028}', '\u{202e}', '\u{2066}']), "{line:?}");
        assert!(line.chars().count() < 4_100, "{line:?}");
    }
}

#[test]
fn what_judge_prints_is_one_line_for_each_finding_and_obeyed_by_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hostile.har");
    std::fs::write(&path, archive().to_string()).unwrap();
    let results = folder.path().join("results");
    let arguments = ["judge", path.to_str().unwrap(), "--results", results.to_str().unwrap()];
    let output = conformance(&arguments);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{text}");
    is_harmless(&text);
    is_harmless(&String::from_utf8(output.stderr).unwrap());
    // Each line is one of ours, with words of ours at its beginning.
    let ours = ["#", "- ", "  ", "Held to ", "In ", "report:", "Not listed", "Passed on"];
    for line in text.lines().filter(|line| !line.is_empty()) {
        let counts = line.contains("exchange") || line.contains("responses seen");
        assert!(counts || ours.iter().any(|word| line.starts_with(word)), "{line:?}");
    }
    assert!(text.contains("::error file=x.rs::gone"), "it is shown all the same: {text}");
}

#[test]
fn an_archive_that_cannot_be_read_is_refused_on_one_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("odd\u{202e}name\u{1b}[2J.har");
    std::fs::write(&path, format!("{{\"log\": \"{HOSTILE}")).unwrap();
    let output = conformance(&["judge", path.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(2));
    is_harmless(&String::from_utf8(output.stderr).unwrap());
}

mod reports {
    use conformance::{
        coverage::Exclusions,
        finding::{Disagreement, Finding, Place},
        report::{self, DedupedFinding, Detail, ResultsFolder, RunRecord},
        targets::Target,
    };

    use super::{HOSTILE, is_harmless};
    use crate::suite::run;

    /// Markdown without its spans of code.
    fn without_code(markdown: &str) -> String {
        let (mut text, mut rest) = (String::new(), markdown);
        while let Some(at) = rest.find('`') {
            text.push_str(&rest[..at]);
            if text.ends_with('\\') {
                rest = &rest[at + 1..];
                continue;
            }
            let fence = rest[at..].len() - rest[at..].trim_start_matches('`').len();
            let fence = &rest[at..at + fence];
            let inside = &rest[at + fence.len()..];
            let mut end = inside.find(fence).expect("a span of code ends");
            while inside[end + fence.len()..].starts_with('`') {
                let run = inside[end..].len() - inside[end..].trim_start_matches('`').len();
                end += run + inside[end + run..].find(fence).expect("a span of code ends");
            }
            rest = &inside[end + fence.len()..];
        }
        text + rest
    }

    /// A report that somebody else made, every text of it hostile.
    fn record() -> RunRecord {
        let target = Target::mock().unwrap();
        let scenarios = conformance::scenarios::all();
        let exclusions = Exclusions::committed().unwrap();
        let now = chrono::DateTime::UNIX_EPOCH;
        let mut record = RunRecord::new(&target, run(), scenarios, &exclusions, true, now);
        let place = Place {
            scenario: HOSTILE,
            step: HOSTILE,
            actor: HOSTILE,
            curl: Some(HOSTILE.to_owned()),
            ..Place::default()
        };
        let seen = Disagreement::new(HOSTILE, HOSTILE)
            .with_body_pointer(HOSTILE)
            .with_schema_pointer(HOSTILE);
        let mut finding = Finding::of_check(HOSTILE, &place, seen.clone());
        finding.label = Some(HOSTILE.to_owned());
        finding.page = Some("javascript:alert(1)".to_owned());
        let compared = Finding::of_check("snapshot", &place, {
            let received = format!("\n--- stored\n+++ received\n{HOSTILE}");
            Disagreement { received, ..seen }
        });
        let scenario = record.scenarios[0].name.clone();
        for finding in [finding, compared] {
            record.findings.push(DedupedFinding {
                finding,
                api: "quran_reflect".to_owned(),
                occurrences: 1,
                scenarios: [scenario.clone(), HOSTILE.to_owned()].into(),
                counts: true,
                evidence: None,
            });
        }
        let first = &mut record.scenarios[0];
        first.errors = vec![HOSTILE.to_owned()];
        first.claim = HOSTILE.to_owned();
        first.verdict = conformance::suite::Verdict::Findings;
        record.scenarios[1].errors = vec![HOSTILE.to_owned()];
        record.scenarios[1].verdict = conformance::suite::Verdict::Errors;
        record
    }

    #[test]
    fn no_medium_obeys_a_stored_report() {
        let record = record();
        is_harmless(&report::summary(&record, Detail::Short));
        is_harmless(&report::summary(&record, Detail::Full));
        let junit = report::junit(&record).unwrap();
        assert!(junit.chars().all(|letter| {
            matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
        }));
        let folder = tempfile::tempdir().unwrap();
        let mut results = ResultsFolder::open(folder.path()).unwrap();
        report::write_report(&mut results, &record).unwrap();
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        let summary = read("summary.md");
        is_harmless(&summary);
        let text = without_code(&summary);
        for markup in ["<script", "![i](", "\n# h", "](https:", "https://e.example", "`"] {
            assert!(!text.contains(markup), "{markup}: {text}");
        }
        let page = read("report.html");
        for markup in ["<script>alert", "href=\"javascript:", "\u{202e}", "\u{2066}"] {
            assert!(!page.contains(markup), "{markup}");
        }
    }
}
