//! Whoever reads may stop: the exit status is what it would have been.

use std::process::{Command, Stdio};

/// Runs the program with an output that nobody reads.
fn unread(arguments: &[&str]) -> (Option<i32>, String) {
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .stdout(writer)
        .stderr(Stdio::piped())
        .output()
        .expect("it runs");
    let said = String::from_utf8(output.stderr).expect("text");
    (output.status.code(), said)
}

#[test]
fn an_output_that_nobody_reads_on_is_no_error_in_any_format() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("upstream.json");
    let upstream = r#"{"openapi": "3.0.0", "info": {"title": "OAuth2 APIs"}, "paths": {}}"#;
    std::fs::write(&path, upstream).expect("written");
    let path = path.to_str().expect("a name");
    for more in [
        ["--format", "text"].as_slice(),
        &["--format", "json"],
        &["--format", "markdown"],
        &["--print-entries"],
    ] {
        let arguments = [&["drift", path], more].concat();
        assert_eq!(unread(&arguments), (Some(1), String::new()), "{more:?}");
    }
    assert_eq!(unread(&["lint"]).0, Some(0));
}
