//! Archives of other people's tools: what nobody would judge spoils nothing, what was not kept is not judged, and what
//! HTTP itself answers is nobody's finding.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};

use conformance::{
    deviations::Known,
    har::HarError,
    judge::{self, JudgeConfig, JudgeOutcome},
};
use rooms_openapi::{Api, Environment};
use serde_json::{Value, json};

const HOST: &str = "https://apis-prelive.quran.foundation";

pub fn judged(archive: &str) -> Result<JudgeOutcome, HarError> {
    let config = JudgeConfig {
        environment: Environment::PreLive,
        at: Vec::new(),
        apis: Api::ALL.to_vec(),
        strict: true,
        known: Known::default(),
    };
    config.judge(|| Ok(archive.as_bytes()))
}

fn archive_of(entries: &[Value]) -> String {
    json!({"log": {"version": "1.2", "entries": entries}}).to_string()
}

fn judged_entries(entries: &[Value]) -> JudgeOutcome {
    judged(&archive_of(entries)).unwrap()
}

/// A perfect call.
fn joined() -> Value {
    entry("POST", "/quran-reflect/v1/rooms/7/join", 200, &json!({"joined": true}))
}

fn entry(method: &str, path: &str, status: u16, body: &Value) -> Value {
    json!({
        "time": 12.5,
        "request": {
            "method": method, "url": format!("{HOST}{path}"), "bodySize": 0,
            "headers": [{"name": "x-auth-token", "value": "a-token-of-nobody"}],
        },
        "response": {
            "status": status,
            "headers": [{"name": "Content-Type", "value": "application/json; charset=utf-8"}],
            "content": {"size": body.to_string().len(), "mimeType": "application/json", "text": body.to_string()},
        },
    })
}

fn with_header(mut entry: Value, part: &str, name: &str, value: &str) -> Value {
    let headers = entry[part]["headers"].as_array_mut().unwrap();
    headers.push(json!({"name": name, "value": value}));
    entry
}

fn checks(judgement: &JudgeOutcome) -> Vec<&str> {
    let findings = judgement.findings.iter();
    findings.map(|one| one.finding.check.as_str()).collect()
}

#[test]
fn an_entry_that_nobody_would_judge_spoils_no_other() {
    let foreign = r#"{"request": {"method": "GET", "url": "https://cdn.example.org/app.js"}, "response": HERE}"#;
    let of_foreign = |response: &str| foreign.replace("HERE", response);
    for odd in [
        "null".to_owned(),
        "NaN".to_owned(),
        "{}".to_owned(),
        r#"{"request": {"method": "CONNECT", "url": "127.0.0.1:443"}}"#.to_owned(),
        r#"{"request": {"method": "GET", "url": "data:,x"}, "response": null}"#.to_owned(),
        of_foreign("null"),
        of_foreign(r#"{"status": 200, "content": {"text": "cut \ud83d"}}"#),
        of_foreign(
            r#"{"status": 200, "content": {"text": "console.log(1)", "encoding": "base64", "size": null}}"#,
        ),
        of_foreign(r#"{"status": 200, "headers": [{"name": "x", "value": null}]}, "time": null"#),
    ] {
        let text = format!(r#"{{"log": {{"entries": [{}, {odd}, {}]}}}}"#, joined(), joined());
        let judgement = judged(&text).unwrap();
        assert_eq!((judgement.matched, judgement.judged), (2, 2), "{odd}");
        assert!(judgement.findings.is_empty(), "{odd}: {:?}", judgement.findings);
        assert_eq!(judgement.foreign + judgement.unreadable.len(), 1, "{odd}");
    }
    let bytes = |text: &str| text.replace("HERE", "\u{1}").into_bytes();
    let mut text = bytes(&archive_of(&[json!({"request": {"url": "HERE"}}), joined()]));
    *text.iter_mut().find(|byte| **byte == 1).unwrap() = 0xff;
    let folder = tempfile::tempdir().unwrap();
    let (code, outcome) = command(&written(folder.path(), &text));
    assert_eq!(code, Some(0), "{outcome}");
    assert!(outcome.contains("- entry 1: its URL is not valid"), "{outcome}");
}

#[test]
fn an_archive_that_is_cut_off_is_judged_as_far_as_it_goes() {
    let whole = archive_of(&[joined(), joined()]);
    let judgement = judged(&whole[..whole.len() - 20]).unwrap();
    assert_eq!((judgement.exchanges, judgement.judged), (1, 1));
    let outcome = judge::summary(&judgement);
    assert!(outcome.contains("entry 2: the archive ends here"), "{outcome}");
    assert!(judged("{\"log\": ").is_err());
}

#[test]
fn a_body_that_the_archive_does_not_have_is_nobodys_finding() {
    let mut minimal = joined();
    minimal["response"]["content"] =
        json!({"size": -1, "mimeType": "application/json", "_file": "9a.json"});
    let mut type_alone = joined();
    type_alone["response"]["content"] = json!({"mimeType": "application/json"});
    for response in [minimal, type_alone] {
        let judgement = judged_entries(&[response.clone(), joined()]);
        assert!(judgement.findings.is_empty(), "{:?}", judgement.findings);
        assert_eq!((judgement.judged, judgement.incomplete.len()), (1, 1), "{response}");
    }
    let taken = json!({"message": "`url` is taken", "type": "invalid_request", "success": false});
    let mut created = entry("POST", "/quran-reflect/v1/rooms/groups", 400, &taken);
    created["request"]["postData"] =
        json!({"mimeType": "application/json", "text": "", "params": [], "_file": "9a.json"});
    let created = with_header(created, "request", "content-length", "38");
    let judgement = judged_entries(std::slice::from_ref(&created));
    assert!(judgement.findings.is_empty(), "{:?}", judgement.findings);
    assert_eq!(judgement.judged, 1, "the response is complete");
    let outcome = &judgement.incomplete[0];
    assert!(outcome.ends_with("the archive does not have the body of the request"), "{outcome}");
    // One that was really empty is an application's mistake, and an empty answer the server's.
    let mut empty = created;
    empty["request"]["postData"] = json!({"mimeType": "application/json", "text": ""});
    empty["request"]["headers"] = json!([{"name": "content-length", "value": "0"}]);
    empty["response"]["content"] = json!({"size": 0, "text": ""});
    let judgement = judged_entries(&[empty]);
    assert!(judgement.incomplete.is_empty());
    assert_eq!(checks(&judgement), ["body_is_json", "request_conformance"]);
}

#[test]
fn what_http_itself_answers_is_counted_apart() {
    let answer = |status: u16| {
        let mut entry = entry("GET", "/quran-reflect/v1/rooms/7", status, &json!({}));
        entry["response"]["content"] = json!({"size": 0, "mimeType": "x-unknown"});
        entry["response"]["headers"] = json!([]);
        entry
    };
    let asked = |status, name, value| with_header(answer(status), "request", name, value);
    let mut kept = answer(304);
    kept["response"]["content"] = json!({"size": 2, "text": "{}"});
    let mut cached = entry("GET", "/quran-reflect/v1/rooms/7", 200, &json!({"old": 1}));
    cached["_fromCache"] = "disk".into();
    let mut upgraded = answer(307);
    upgraded["response"]["headers"] =
        json!([{"name": "Non-Authoritative-Reason", "value": "HSTS"}]);
    let apart = [
        asked(304, "If-None-Match", "W/\"b\""),
        asked(304, "if-modified-since", "Fri, 20 Nov 2026 10:00:00 GMT"),
        kept,
        cached,
        asked(206, "Range", "bytes=0-1"),
        asked(416, "Range", "bytes=9-"),
        asked(412, "If-Match", "\"a\""),
        asked(417, "Expect", "100-continue"),
        asked(101, "Upgrade", "websocket"),
        answer(103),
        with_header(answer(407), "response", "proxy-authenticate", "Basic"),
        upgraded,
        answer(511),
    ];
    let mut entries = apart.to_vec();
    entries.push(joined());
    let judgement = judged_entries(&entries);
    assert!(judgement.findings.is_empty(), "{:?}", judgement.findings);
    assert_eq!(judgement.of_http.values().sum::<usize>(), apart.len());
    assert_eq!((judgement.matched, judgement.elsewhere()), (1, 0));
    let outcome = judge::summary(&judgement);
    assert!(outcome.contains("section 15.4.5"), "{outcome}");
    // Whoever asked nothing of the kind gets no such answer, and neither does one who writes.
    let mut post = joined();
    post["response"]["status"] = 304.into();
    post["response"]["content"] = json!({});
    for entry in [
        answer(304),
        answer(206),
        answer(416),
        answer(412),
        answer(417),
        answer(101),
        answer(407),
        answer(307),
        with_header(post, "request", "if-none-match", "\"a\""),
    ] {
        let judgement = judged_entries(std::slice::from_ref(&entry));
        assert!(judgement.of_http.is_empty(), "{entry}");
        assert!(checks(&judgement).contains(&"status_documented"), "{entry}");
    }
}

#[test]
fn half_a_surrogate_pair_leaves_the_rest_of_the_body_to_be_judged() {
    let entry = |body: &str| {
        let mut entry = entry("GET", "/quran-reflect/v1/rooms/7", 404, &json!({}));
        entry["response"]["content"] = json!({"size": body.len(), "text": body});
        entry
    };
    let fine = r#"{"message": "cut \ud83d", "type": "not_found", "success": false}"#;
    assert!(judged_entries(&[entry(fine)]).findings.is_empty());
    let wrong = fine.replace("false", "7");
    let judgement = judged_entries(&[entry(&wrong)]);
    assert_eq!(checks(&judgement), ["response_schema_conformance"]);
    assert_eq!(judgement.findings[0].finding.body_pointer.as_deref(), Some("/success"));
    for (no_json, part) in [
        (fine.replace("false", "NaN"), "NaN"),
        (format!("\u{feff}{fine}"), "a byte order mark"),
        (format!("{fine} x"), "false} x"),
    ] {
        let judgement = judged_entries(&[entry(&no_json)]);
        assert_eq!(checks(&judgement), ["body_is_json"], "{no_json}");
        assert!(judgement.findings[0].finding.received.contains(part), "{no_json}");
    }
}

#[test]
fn what_the_typed_client_cannot_read_is_found_in_recorded_traffic() {
    let judgement = judged_entries(&[entry(
        "POST",
        "/quran-reflect/v1/rooms/7/join",
        200,
        &json!({"joined": "yes"}),
    )]);
    assert_eq!(checks(&judgement), ["response_schema_conformance", "typed_decode_conformance"]);
    let finding = &judgement.findings[1].finding;
    assert!(finding.received.contains("(at `joined`)"), "{finding}");
    assert!(finding.received.contains("invalid type"), "{finding}");
    // Every call has a client, and each of them reads what the documents give as an example.
    let mut read = BTreeMap::new();
    for api in Api::ALL {
        let document = rooms_openapi::Document::load(*api, Environment::PreLive);
        for operation in document.operations() {
            let success = operation.responses.iter().find(|one| one.status < 300);
            let Some(success) = success.filter(|one| one.schema.is_some()) else {
                continue;
            };
            let path = operation.path.replace(['{', '}'], "");
            let path = format!("{}{path}", api.mount_path());
            let mut entry = entry(&operation.method, &path, success.status, &json!([7]));
            entry["request"]["url"] = format!("http://127.0.0.1:4010{path}").into();
            let judgement = judged_entries(&[entry]);
            let found = checks(&judgement).contains(&"typed_decode_conformance");
            read.insert(format!("{api} {}", operation.id), found);
        }
    }
    let unread: Vec<_> = read.iter().filter(|(_, found)| !**found).collect();
    assert!(read.len() > 40 && unread.is_empty(), "{unread:?} of {}", read.len());
}

#[test]
fn what_was_replaced_is_not_judged_as_if_it_had_been_sent() {
    let sent = json!({"emails": ["$EMAIL"], "userIds": ["$ID"]});
    let came = json!({"message": "no", "type": "$TYPE", "success": "$SUCCESS"});
    let mut entry = entry("POST", "/quran-reflect/v1/rooms/7/invite", 400, &came);
    entry["request"]["postData"] =
        json!({"mimeType": "application/json", "text": sent.to_string()});
    let judgement = judged_entries(std::slice::from_ref(&entry));
    assert_eq!(checks(&judgement).len(), 2, "{:?}", judgement.findings);
    entry["_redacted"] = json!({
        "/request/postData/text": ["/emails/0"], "/response/content/text": ["/success"],
    });
    let judgement = judged_entries(&[entry]);
    assert!(judgement.findings.is_empty(), "{:?}", judgement.findings);
}

fn written(folder: &Path, text: &[u8]) -> PathBuf {
    let path = folder.join("traffic.har");
    std::fs::write(&path, text).unwrap();
    path
}

fn command(file: &Path) -> (Option<i32>, String) {
    let results = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_conformance"))
        .arg("judge")
        .arg(file)
        .arg("--results")
        .arg(results.path())
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&text).into_owned())
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_refused_before_it_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe.har");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for (path, part) in [
        (pipe.as_path(), "no regular file"),
        (folder.path(), "a folder"),
        (Path::new("/dev/zero"), "no regular file"),
    ] {
        let (code, outcome) = command(path);
        assert_eq!(code, Some(2), "{outcome}");
        assert!(
            outcome.contains(part) && outcome.contains("save the archive to a file"),
            "{outcome}"
        );
    }
}
