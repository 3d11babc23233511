//! The binary, as a shell sees it.

use std::process::{Command, Output};

use conformance::scenarios;

fn conformance(arguments: &[&str], settings: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_conformance"));
    command.args(arguments);
    let ours = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with("QF_");
    for (name, _) in std::env::vars_os().filter(|(name, _)| ours(name)) {
        command.env_remove(name);
    }
    command.envs(settings.iter().copied()).output().unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn actors(folder: &tempfile::TempDir) -> String {
    let table = |name: &str| {
        format!(
            "[{name}]\nuser_id = '{name}'\nemail = '{name}@example.org'\naccess_token = \
             'a-token-of-{name}'\n"
        )
    };
    let path = folder.path().join("actors.toml");
    crate::private::write(&path, ["owner", "member", "outsider"].map(table).concat());
    path.to_string_lossy().into_owned()
}

#[test]
fn a_conformant_scenario_ends_with_0() {
    let name = scenarios::all()[0].name;
    // Whoever runs the tests keeps the report of their own run.
    let results = tempfile::tempdir().expect("a folder");
    let folder = results.path().to_str().expect("a path");
    let arguments = ["run", "--scenario", name, "--results", folder];
    let output = conformance(&arguments, &[]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{text}{}", stderr(&output));
    assert!(text.contains("[1/1] ok"), "{text}");
    assert!(text.contains("# mock: conformant"), "{text}");
}

#[test]
fn a_program_that_was_moved_judges_as_before() {
    let folder = tempfile::tempdir().unwrap();
    let moved = folder.path().join("moved");
    std::fs::copy(env!("CARGO_BIN_EXE_conformance"), &moved).unwrap();
    let output = Command::new(&moved)
        .args(["run", "--scenario", "an_owner_cannot_leave"])
        .current_dir(folder.path())
        .env_clear()
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{text}{}", stderr(&output));
    let compared = text.lines().find(|line| line.contains("blocks compared"));
    assert!(compared.is_some_and(|line| !line.contains(" 0 blocks")), "{text}");
    // Nothing is looked for, or left, where it was built.
    let report = folder.path().join("target/conformance/mock/report.json");
    assert!(report.is_file(), "{text}");
}

#[test]
fn the_list_shows_every_scenario() {
    let output = conformance(&["run", "--list"], &[]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0));
    for scenario in scenarios::all() {
        assert!(text.contains(scenario.name), "{}", scenario.name);
    }
}

#[test]
fn nothing_selected_ends_with_2_and_the_closest_names() {
    let name = scenarios::all()[0].name;
    let output = conformance(&["run", "--scenario", &name[..name.len() - 3]], &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains(name), "{}", stderr(&output));
}

#[test]
fn wrong_usage_ends_with_2() {
    for arguments in [
        &["run", "--target", "moon"][..],
        &["fly"],
        &["run", "--api", "x"],
        &["run", "--jobs", "0"],
        &["faults", "--jobs", "0"],
        &["faults", "--jobs", "65"],
        &["login", "owner", "--timeout", "18446744073709551615"],
        &["report", "somewhere", "--results", "elsewhere"],
        &["report", "--schema", "--results", "elsewhere"],
        &[],
    ] {
        assert_eq!(conformance(arguments, &[]).status.code(), Some(2), "{arguments:?}");
    }
    assert_eq!(conformance(&["--help"], &[]).status.code(), Some(0));
}

#[test]
fn a_folder_that_cannot_have_the_report_is_told_before_anything_is_begun() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a-file");
    std::fs::write(&file, "").unwrap();
    let file = file.to_str().unwrap();
    for command in ["run", "faults"] {
        let output = conformance(&[command, "--results", file], &[]);
        assert_eq!(output.status.code(), Some(2));
        let text = stderr(&output);
        assert!(text.contains("choose another folder with --results"), "{text}");
        assert!(output.stdout.is_empty(), "nothing is begun");
    }
}

#[test]
fn a_report_that_is_not_there_says_where_there_may_be_one() {
    let output = conformance(&["report", "nope"], &[]);
    assert_eq!(output.status.code(), Some(2));
    let text = stderr(&output);
    assert!(text.contains("`run` leaves one"), "{text}");
}

#[test]
fn a_fault_detection_of_one_fault_does_not_replace_that_of_all() {
    let own = conformance::paths::fault_detection(conformance::targets::Kind::Mock);
    let kept = || std::fs::metadata(own.join("faults.json")).and_then(|it| it.modified());
    let before = kept().ok();
    let output = conformance(&["faults", "--fault", "owner-may-leave"], &[]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{text}{}", stderr(&output));
    assert!(text.contains("the fault detection table is not kept"), "{text}");
    assert_eq!(kept().ok(), before);
}

#[test]
fn missing_configuration_ends_with_2_and_one_message() {
    let settings = [("QF_ACTORS_FILE", "no/such/file.toml"), ("QF_RATE", "fast")];
    let output = conformance(&["run", "--target", "prelive"], &settings);
    assert_eq!(output.status.code(), Some(2));
    let message = stderr(&output);
    for part in ["QF_RATE", "no/such/file.toml", "[outsider]"] {
        assert!(message.contains(part), "{part} is not in {message}");
    }
    assert_eq!(message.matches("is not configured").count(), 1, "{message}");
}

#[test]
fn an_unreachable_target_ends_with_3_and_a_plain_message() {
    let folder = tempfile::tempdir().unwrap();
    let actors = actors(&folder);
    let settings = [
        ("QF_ENV", "prelive"),
        ("QF_API_BASE_URL", "http://127.0.0.1:1"),
        ("QF_CLIENT_ID", "rooms"),
        ("QF_ACTORS_FILE", actors.as_str()),
    ];
    let output = conformance(&["run", "--target", "prelive"], &settings);
    let message = stderr(&output);
    assert_eq!(output.status.code(), Some(3), "{message}");
    assert!(message.contains("http://127.0.0.1:1 cannot be reached"), "{message}");
    assert!(!message.contains("a-token-of-owner"), "{message}");
}

#[cfg(unix)]
#[test]
fn variables_that_are_no_text_do_no_harm() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};

    let odd = OsStr::from_bytes(b"\xff\xfe");
    let output = Command::new(env!("CARGO_BIN_EXE_conformance"))
        .args(["run", "--target", "prelive"])
        .env("SOMEBODY_ELSES", odd)
        .env("QF_RATE", odd)
        .env("QF_ACTORS_FILE", "no/such/file.toml")
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(stderr(&output).contains("QF_RATE"), "{}", stderr(&output));
}

#[test]
fn a_fault_is_noticed_in_another_process_and_the_fault_detection_says_by_what() {
    let folder = tempfile::tempdir().unwrap();
    let results = folder.path().to_string_lossy().into_owned();
    let output = conformance(&["faults", "--fault", "owner-may-leave", "--results", &results], &[]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{text}{}", stderr(&output));
    assert!(text.contains("1 of 1 fault noticed"), "{text}");
    assert!(text.contains("owner-cannot-leave"), "{text}");
    assert!(folder.path().join("faults.json").is_file());
}

#[test]
fn an_unknown_fault_ends_with_2_and_the_closest_names() {
    let output = conformance(&["faults", "--fault", "owner-may-leaf"], &[]);
    assert_eq!(output.status.code(), Some(2));
    let text = stderr(&output);
    assert!(text.contains("did you mean `owner-may-leave`?"), "{text}");
    let output = conformance(&["faults", "--target", "production"], &[]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_faulty_mock_ends_with_whoever_started_it() {
    use std::io::{BufRead, BufReader};

    let mut child = Command::new(env!("CARGO_BIN_EXE_conformance"))
        .args(["faulty-mock", "--fault", "owner-may-leave"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = String::new();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    stdout.read_line(&mut first).unwrap();
    assert!(first.starts_with("listening on http://127.0.0.1:"), "{first}");
    drop(child.stdin.take());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}
