//! Recorded traffic: what a run writes is judged as it was, and nothing secret gets out.

mod command;
mod hosts;

use conformance::{
    coverage::Dimension,
    deviations::Known,
    judge::{self, JudgeConfig, JudgeOutcome},
    report::{self, RunRecord},
};
use rooms_openapi::{Api, Document, Environment};
use serde_json::{Value, json};

use crate::suite::run;

fn config() -> JudgeConfig {
    JudgeConfig {
        environment: Environment::PreLive,
        at: Vec::new(),
        apis: Api::ALL.to_vec(),
        strict: true,
        known: Known::default(),
    }
}

fn judged_text(archive: &str) -> JudgeOutcome {
    let judged = config().judge(|| Ok(archive.as_bytes()));
    judged.expect("an archive")
}

fn judged(archive: &Value) -> JudgeOutcome {
    judged_text(&archive.to_string())
}

/// The archive that a run of the whole suite leaves.
fn archive() -> Value {
    let folder = tempfile::tempdir().unwrap();
    let target = conformance::targets::Target::mock().unwrap();
    let scenarios = conformance::scenarios::all();
    let exclusions = conformance::coverage::Exclusions::committed().unwrap();
    let now = chrono::DateTime::UNIX_EPOCH;
    let record = RunRecord::new(&target, run(), scenarios, &exclusions, true, now);
    report::write(&mut crate::report::results(folder.path()), &record, run()).unwrap();
    let text = std::fs::read_to_string(folder.path().join("run.har")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// One exchange, as Chromium writes it: header names in capitals, pseudo headers, base64.
fn captured(path: &str, status: u16, body: &Value) -> Value {
    let url = format!("https://apis-prelive.quran.foundation{path}");
    json!({"log": {"version": "1.2", "pages": [], "entries": [{
        "_initiator": {"type": "script"},
        "request": {
            "method": "GET", "url": url, "httpVersion": "h2",
            "headers": [
                {"name": ":authority", "value": "apis-prelive.quran.foundation"},
                {"name": "X-Auth-Token", "value": "a-token-that-nobody-may-see"},
                {"name": "X-Client-Id", "value": "a-client"},
            ],
        },
        "response": {
            "status": status,
            "headers": [
                {"name": "Content-Type", "value": "application/json"},
                {"name": "Content-Length", "value": "7"},
            ],
            "content": {"text": body.to_string(), "mimeType": "application/json"},
        },
        "time": 12.5,
    }]}})
}

#[test]
fn the_archive_of_a_run_is_judged_as_the_run_was() {
    let archive = archive();
    let judgement = judged(&archive);
    let exchanges: usize = run().results.iter().map(|result| result.exchanges()).sum();
    assert!(exchanges > 400, "{exchanges}");
    // The pages on which people log in belong to no api, and neither does the storage of files.
    let entries = archive["log"]["entries"].as_array().unwrap();
    let pages = entries.iter().filter(|entry| {
        let url = entry["request"]["url"].as_str().unwrap_or_default();
        url.contains("/__mock/") || url.contains("/ucs-files/")
    });
    assert_eq!(judgement.foreign, pages.count());
    let urls = entries.iter().filter_map(|entry| entry["request"]["url"].as_str());
    let signed: Vec<_> = urls.filter(|url| url.contains("$SIGN")).collect();
    assert!(signed.len() > 5, "{signed:?}");
    for url in signed {
        let rest = url.strip_prefix("http://127.0.0.1:").unwrap_or_default();
        let place = rest.trim_start_matches(|digit: char| digit.is_ascii_digit());
        assert!(place.starts_with("/ucs-files/"), "{url}");
    }
    // Scenarios send wrong requests on purpose; those are none of the server's.
    let findings: Vec<_> = judgement
        .findings
        .iter()
        .filter(|one| one.counts)
        .map(|one| one.finding.to_string())
        .collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    let complaints = judgement.findings.iter().filter(|one| !one.counts);
    for one in complaints {
        // What was replaced was not sent.
        let words = one.finding.received.split('$').skip(1);
        for word in words {
            assert!(!word.starts_with(|first: char| first.is_ascii_uppercase()), "{}", one.finding);
        }
    }
    let seen = &judgement.coverage["quran_reflect"];
    let statuses = seen.of_dimension(Dimension::Status);
    let empty: Vec<_> = statuses.filter(|cell| cell.exercised == 0).collect();
    assert!(empty.is_empty(), "{empty:?}");
}

#[test]
fn a_field_that_is_missing_in_an_archive_is_found_with_its_place() {
    let room = json!({"details": {}, "message": 7, "type": "not_found", "success": false});
    let judgement = judged(&captured("/quran-reflect/v1/rooms/7", 404, &room));
    let finding = &judgement.findings.first().expect("a finding").finding;
    assert_eq!(finding.operation.as_deref(), Some("get_room"));
    let mut archive = archive();
    let entries = archive["log"]["entries"].as_array_mut().unwrap();
    let mut found = 0;
    for entry in entries {
        let content = &mut entry["response"]["content"]["text"];
        let Some(mut body) =
            content.as_str().and_then(|text| serde_json::from_str::<Value>(text).ok())
        else {
            continue;
        };
        if body.as_object_mut().is_some_and(|body| body.remove("membersCount").is_some()) {
            *content = body.to_string().into();
            found += 1;
        }
    }
    assert!(found > 0, "no room in the archive");
    let judgement = judged(&archive);
    assert!(!judgement.findings.is_empty() && judgement.has_findings());
    for one in judgement.findings.iter().filter(|one| one.counts) {
        let text = one.finding.to_string();
        assert!(text.contains("membersCount"), "{text}");
        assert!(one.finding.label.is_some() && one.finding.curl.is_some());
    }
}

/// What a real Chromium exported, cut down and without anybody's ports and tokens. Where there is a browser,
/// `tests/browser` judges a fresh one.
const CHROMIUM: &str = include_str!("../fixtures/chromium.har");

#[test]
fn an_archive_of_chromium_is_judged_and_its_preflights_are_no_calls() {
    let judgement = judged_text(CHROMIUM);
    let counted = (judgement.exchanges, judgement.foreign, judgement.matched);
    assert_eq!(counted, (13, 1, 8));
    assert_eq!((judgement.preflights, judgement.elsewhere()), (4, 0));
    assert!(judgement.incomplete.is_empty() && judgement.unmatched.is_empty());
    assert!(judgement.findings.is_empty(), "{:?}", judgement.findings);
    let outcome = judge::summary(&judgement);
    assert!(outcome.contains("In 4 a browser asked"), "{outcome}");
    assert!(CHROMIUM.contains("membersCount\\\":1,"), "the new group");
    let without = CHROMIUM.replace("\\\"membersCount\\\":1,", "");
    let judgement = judged_text(&without);
    let seen = judgement.findings.iter().map(|one| {
        let finding = &one.finding;
        (finding.operation.as_deref(), finding.body_pointer.as_deref())
    });
    let expected = [
        (Some("create_group"), Some("/data/membersCount")),
        (Some("get_room"), Some("/membersCount")),
        // The typed client cannot read them either.
        (Some("create_group"), None),
        (Some("get_room"), None),
    ];
    assert_eq!(seen.collect::<Vec<_>>(), expected);
}

#[test]
fn a_body_that_the_tool_did_not_keep_is_noticed_also_without_a_length() {
    let mut archive: Value = serde_json::from_str(CHROMIUM).unwrap();
    for entry in archive["log"]["entries"].as_array_mut().unwrap() {
        let response = &mut entry["response"];
        response["content"].as_object_mut().unwrap().remove("text");
        let headers = response["headers"].as_array_mut().unwrap();
        headers.retain(|header| header["name"] != "content-length");
    }
    let judgement = judged(&archive);
    // All but the one that has no body.
    assert_eq!(judgement.incomplete.len(), judgement.matched - 1);
    assert!(judgement.findings.is_empty(), "{:?}", judgement.findings);
}

#[test]
fn nothing_secret_of_an_archive_is_repeated() {
    let body = json!({
        "token": "a-token-that-nobody-may-see", "email": "amina@example.org", "unknown": "x",
    });
    let judgement =
        judged(&captured("/quran-reflect/v1/rooms/7?token=an-invite-token-of-ours", 200, &body));
    assert!(judgement.has_findings());
    let outcome = format!(
        "{}{}{judgement:?}",
        judge::summary(&judgement),
        serde_json::to_string(&judgement).unwrap()
    );
    for secret in ["nobody-may-see", "amina@example.org", "an-invite-token-of-ours"] {
        assert!(!outcome.contains(secret), "{secret} is in {outcome}");
    }
    assert!(is_echoed(&judgement), "{:?}", judgement.findings);
}

fn is_echoed(judgement: &JudgeOutcome) -> bool {
    let mut findings = judgement.findings.iter();
    findings.any(|one| one.finding.check == "credentials_not_echoed")
}

#[test]
fn what_the_documents_call_secret_is_not_repeated_either() {
    let url = "https://files.example/a-file?expires=1767225600&signature=0123456789abcdef0123";
    let mut archive = captured(
        "/quran-reflect/v1/rooms/group/evening/accept/pl_nobody-may-know",
        418,
        &json!({}),
    );
    let uploaded = json!({"data": {"url": url, "file_id": 7}});
    let path = "/participant/room/0d1a9c1e-5b7a-4c39-9a6e-2f41d0c7b815/upload";
    let mut upload = captured(path, 200, &uploaded)["log"]["entries"][0].clone();
    upload["request"]["url"] = json!(format!("http://127.0.0.1:4010/ucs{path}"));
    // Somebody passes the URL on, where nobody documents one.
    let mut passed_on = captured("/quran-reflect/v1/rooms/7", 418, &json!({}));
    let header = json!({"name": "x-file", "value": url});
    let entry = &mut passed_on["log"]["entries"][0];
    entry["request"]["headers"].as_array_mut().unwrap().push(header);
    let entries = archive["log"]["entries"].as_array_mut().unwrap();
    entries.extend([upload, passed_on["log"]["entries"][0].clone()]);
    let judgement = judged(&archive);
    assert_eq!(judgement.matched, 3, "{judgement:?}");
    let outcome = judge::summary(&judgement);
    for secret in ["pl_nobody", "0123456789abcdef"] {
        assert!(!outcome.contains(secret), "{secret} is in {outcome}");
    }
    assert!(outcome.contains("evening/accept/'\"$PRIVATE_TOKEN\""), "{outcome}");
    assert!(outcome.contains("a-file?'\"$SIGNATURE\""), "{outcome}");
}

#[test]
fn a_setting_in_a_cookie_is_no_secret_and_a_long_cookie_is_not_repeated() {
    let said = "English was accepted by example.org, Strict";
    let refusal = json!({"message": said, "type": "not_found", "success": false});
    let mut archive = captured("/quran-reflect/v1/rooms/7", 404, &refusal);
    let entry = &mut archive["log"]["entries"][0];
    let session = "5e55105e55105e55105e5510";
    let cookies = format!("lang=English; consent=accepted; session={session}");
    let header = json!({"name": "Cookie", "value": cookies});
    entry["request"]["headers"].as_array_mut().unwrap().push(header);
    let cookie = "theme=ordinary; Domain=example.org; SameSite=Strict; Path=/quran-reflect/v1";
    let header = json!({"name": "Set-Cookie", "value": cookie});
    entry["response"]["headers"].as_array_mut().unwrap().push(header);
    let judgement = judged(&archive);
    assert!(!is_echoed(&judgement), "{:?}", judgement.findings);
    archive["log"]["entries"][0]["response"]["status"] = json!(418);
    let outcome = judge::summary(&judged(&archive));
    assert!(outcome.contains("/quran-reflect/v1/rooms/7"), "{outcome}");
    assert!(outcome.contains("-H \"cookie: $COOKIE\""), "{outcome}");
    assert!(!outcome.contains(session), "{outcome}");
}

#[test]
fn what_an_error_says_is_no_secret_although_it_stands_below_the_name_of_one() {
    let explained = json!({"success": false, "error": {"code": "x", "details": {"email": "is missing", "token": "is missing"}}});
    for body in [
        json!({"type": "bad_request", "success": false, "details": explained}),
        json!({"type": "bad_request", "success": false, "code": "is missing"}),
    ] {
        let judgement = judged(&captured("/quran-reflect/v1/rooms/7", 400, &body));
        let outcome = judge::summary(&judgement);
        assert!(outcome.contains("`message` is missing"), "{outcome}");
    }
}

#[test]
fn what_belongs_to_no_api_or_operation_is_counted_and_not_judged() {
    let mut archive = captured("/quran-reflect/v1/rooms/7/archive", 500, &json!({}));
    let entries = archive["log"]["entries"].as_array_mut().unwrap();
    let mut other = entries[0].clone();
    other["request"]["url"] = json!("https://example.org/picture.png");
    let mut unanswered = entries[0].clone();
    unanswered["request"]["url"] = json!("http://127.0.0.1:4010/quran-reflect/v1/rooms/7");
    unanswered["response"] =
        json!({"status": 0, "headers": [], "content": {}, "_error": "net::ERR_FAILED"});
    let mut without_body = unanswered.clone();
    without_body["response"] = json!({
        "status": 200, "headers": [{"name": "content-length", "value": "10"}], "content": {},
    });
    entries.extend([other, unanswered, without_body]);
    let judgement = judged(&archive);
    assert_eq!((judgement.exchanges, judgement.foreign, judgement.matched), (4, 1, 2));
    assert_eq!(judgement.unmatched.len(), 1);
    assert_eq!(judgement.incomplete.len(), 2, "{:?}", judgement.incomplete);
}
