//! The command `judge`: what it says, and how it ends.

use super::*;

fn command(arguments: &[&str]) -> (Option<i32>, String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_conformance"))
        .arg("judge")
        .args(arguments)
        .output()
        .unwrap();
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8_lossy(&text).into_owned())
}

#[test]
fn the_command_tells_by_its_status_what_came_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    };
    let results = folder.path().join("results").to_string_lossy().into_owned();
    let judge = |file: &str| command(&[file, "--results", &results]);
    let refusal = json!({"message": "No such room.", "type": "not_found", "success": false});
    let fine = write("fine.har", &captured("/quran-reflect/v1/rooms/7", 404, &refusal).to_string());
    let (code, text) = judge(&fine);
    assert_eq!(code, Some(0), "{text}");
    assert!(text.contains("quran_reflect: 1 of"), "{text}");
    let wrong =
        write("wrong.har", &captured("/quran-reflect/v1/rooms/7", 418, &refusal).to_string());
    let (code, text) = judge(&wrong);
    assert_eq!(code, Some(1), "{text}");
    assert!(text.contains("status_documented") && text.contains("GET /v1/rooms/{id}"), "{text}");
    assert!(folder.path().join("results/judge.json").is_file());
    let mut unanswered = captured("/quran-reflect/v1/rooms/7", 404, &refusal);
    for status in [0, 99999] {
        unanswered["log"]["entries"][0]["response"]["status"] = status.into();
        let (code, text) = judge(&write("unanswered.har", &unanswered.to_string()));
        assert_eq!(code, Some(2), "{text}");
        let part =
            "could be judged: no exchange of a documented operation is complete (exchange 1, ";
        assert!(text.contains(part), "{text}");
    }
    let (code, text) = command(&[&wrong, "--api", "ucs"]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("none of the 1 exchanges"), "{text}");
    let (code, text) = judge(&write("page.har", "<html>"));
    assert_eq!(code, Some(2), "{text}");
    assert_eq!(text.matches("`<` (byte 1)").count(), 1, "{text}");
    let (code, text) = judge("nowhere.har");
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("failed to read nowhere.har"), "{text}");
}

#[test]
fn answers_that_came_from_no_server_are_told_as_such() {
    let folder = tempfile::tempdir().unwrap();
    let mut archive = captured("/quran-reflect/v1/rooms/7", 200, &json!({}));
    archive["log"]["entries"][0]["_fromCache"] = "disk".into();
    let path = folder.path().join("cached.har");
    std::fs::write(&path, archive.to_string()).unwrap();
    let (code, text) = command(&[&path.to_string_lossy()]);
    assert_eq!(code, Some(2), "{text}");
    assert!(text.contains("with the cache disabled"), "{text}");
    assert!(!text.contains("export it again"), "{text}");
}

#[test]
fn exchanges_are_listed_by_their_number() {
    let one = captured("/quran-reflect/v1/rooms/7", 418, &json!({}));
    let entry = one["log"]["entries"][0].clone();
    let archive = json!({"log": {"entries": vec![entry; 12]}});
    let told = judge::summary(&judged(&archive));
    assert!(told.contains("exchange 1, exchange 2, exchange 3"), "{told}");
    assert!(told.contains("exchange 9, exchange 10"), "{told}");
}

#[test]
fn what_is_no_archive_says_so() {
    for (text, part) in [
        ("<html>", "no HTTP archive"),
        ("", "no HTTP archive"),
        ("{\"log\": {}}", "entries"),
        ("[]", "no HTTP archive"),
    ] {
        let error = config().judge(|| Ok(text.as_bytes()));
        let error = error.expect_err(text).to_string();
        assert!(error.contains(part), "{error}");
    }
}
