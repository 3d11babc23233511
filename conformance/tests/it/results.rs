//! The folder of a report, and what of somebody else's is in it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use conformance::report::{self, MARKER, ResultsFolder};
use serde_json::Value;

use crate::report::{broken_run, record, results};

fn conformance(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_conformance"));
    command.args(arguments).arg(folder).output().unwrap()
}

/// All files below a folder, with their content; links are not followed.
fn content(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let found = fs::symlink_metadata(&path).unwrap();
        if found.is_dir() {
            all.extend(content(&path));
        } else if found.is_symlink() {
            let target = fs::read_link(&path).unwrap();
            all.push((path, target.to_string_lossy().into_owned().into_bytes()));
        } else {
            all.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    all.sort();
    all
}

#[test]
fn a_folder_of_somebody_else_is_refused_before_anything_runs_and_stays_as_it_is() {
    type Fill = fn(&Path);
    let fills: [(&str, Fill); 6] = [
        ("a file", |folder| fs::write(folder.join("notes.md"), "mine").unwrap()),
        ("a hidden file", |folder| fs::write(folder.join(".env"), "mine").unwrap()),
        ("transcripts of interviews", |folder| {
            fs::create_dir(folder.join("transcripts")).unwrap();
            fs::write(folder.join("transcripts/monday.json"), "mine").unwrap();
        }),
        ("an empty folder", |folder| fs::create_dir(folder.join("sequences")).unwrap()),
        ("a report of another tool", |folder| {
            fs::write(folder.join("report.json"), r#"{"findings": []}"#).unwrap();
        }),
        ("a marker of somebody else", |folder| fs::write(folder.join(MARKER), "mine").unwrap()),
    ];
    for (what, fill) in fills {
        let folder = tempfile::tempdir().unwrap();
        fill(folder.path());
        let before = content(folder.path());
        let archive = folder.path().join("none.har");
        let archive = archive.to_str().unwrap();
        for command in
            [&["run", "--results"][..], &["faults", "--results"], &["judge", archive, "--results"]]
        {
            let output = conformance(command, folder.path());
            let outcome = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(2), "{what}: {outcome}");
            assert!(outcome.contains("choose another folder with --results"), "{what}: {outcome}");
            assert!(output.stdout.is_empty(), "{what}");
        }
        assert_eq!(content(folder.path()), before, "{what}");
    }
}

#[tokio::test]
async fn only_files_that_we_wrote_are_removed() {
    let folder = tempfile::tempdir().unwrap();
    let mut run = broken_run().await;
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    let mine =
        ["notes.md", "transcripts/monday.json", "transcripts/deep/a.json", "sequences/mine.txt"];
    for name in mine {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "mine").unwrap();
    }
    let transcript = folder.path().join("transcripts/an_owner_cannot_leave.json");
    assert!(transcript.is_file());
    run.results.retain(|one| one.scenario.name != "an_owner_cannot_leave");
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    assert!(!transcript.exists(), "it is no part of this run");
    for name in mine {
        let path = folder.path().join(name);
        assert_eq!(fs::read_to_string(path).unwrap(), "mine", "{name}");
    }
    // A marker may come from anywhere too.
    let outside = tempfile::tempdir().unwrap();
    let victim = outside.path().join("victim.json");
    fs::write(&victim, "mine").unwrap();
    let marker = folder.path().join(MARKER);
    let names = format!(
        "{}{}\n../{}/victim.json\ntranscripts/../notes.md\nnotes.md\n",
        fs::read_to_string(&marker).unwrap(),
        victim.display(),
        outside.path().file_name().unwrap().to_string_lossy()
    );
    fs::write(&marker, names).unwrap();
    results(folder.path()).begin().unwrap();
    assert!(victim.is_file() && folder.path().join("notes.md").is_file());
}

#[cfg(unix)]
#[tokio::test]
async fn nothing_is_written_or_removed_through_a_link() {
    use std::os::unix::fs::symlink;

    let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let run = broken_run().await;
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    let links = [
        "report.json",
        "report.html",
        "summary.md",
        "junit.xml",
        "run.har",
        "transcripts/an_owner_cannot_leave.json",
    ];
    for name in links {
        let path = folder.path().join(name);
        fs::remove_file(&path).unwrap();
        let victim = outside.path().join(name.replace('/', "-"));
        fs::write(&victim, "mine").unwrap();
        symlink(victim, path).unwrap();
    }
    // One that leads nowhere makes no file there either.
    fs::remove_file(folder.path().join("report.previous.json")).unwrap_or_default();
    symlink(outside.path().join("new"), folder.path().join("report.previous.json")).unwrap();
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    for name in links {
        let victim = outside.path().join(name.replace('/', "-"));
        assert_eq!(fs::read_to_string(victim).unwrap(), "mine", "{name}");
        let written = fs::symlink_metadata(folder.path().join(name)).unwrap();
        assert!(written.is_file(), "{name}");
    }
    assert!(!outside.path().join("new").exists());
    // A folder that is a link is refused as a whole.
    let transcripts = folder.path().join("transcripts");
    fs::remove_dir_all(&transcripts).unwrap();
    fs::write(outside.path().join("an_owner_cannot_leave.json"), "mine").unwrap();
    symlink(outside.path(), &transcripts).unwrap();
    let before = content(outside.path());
    let output = conformance(&["run", "--results"], folder.path());
    let outcome = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{outcome}");
    assert!(outcome.contains("transcripts in it is no folder"), "{outcome}");
    assert_eq!(content(outside.path()), before);
}

#[test]
fn a_second_run_does_not_write_where_the_first_one_does() {
    let folder = tempfile::tempdir().unwrap();
    let first = results(folder.path());
    let error = ResultsFolder::open(folder.path()).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::WouldBlock);
    assert!(error.to_string().contains("another run is writing there"), "{error}");
    drop(first);
    results(folder.path());
}

#[tokio::test]
async fn the_folder_of_an_earlier_version_is_known_by_its_report() {
    let folder = tempfile::tempdir().unwrap();
    let run = broken_run().await;
    report::write(&mut results(folder.path()), &record(&run), &run).unwrap();
    fs::remove_file(folder.path().join(MARKER)).unwrap();
    fs::write(folder.path().join("transcripts/monday.json"), "mine").unwrap();
    let before = fs::read(folder.path().join("report.json")).unwrap();
    results(folder.path()).begin().unwrap();
    let left: Vec<_> = content(folder.path()).into_iter().map(|(path, _)| path).collect();
    let name = |name: &str| folder.path().join(name);
    assert_eq!(left, [MARKER, "report.previous.json", "transcripts/monday.json"].map(name));
    assert_eq!(fs::read(name("report.previous.json")).unwrap(), before);
}

#[cfg(unix)]
#[tokio::test]
async fn a_part_of_somebody_else_leads_nowhere() {
    use std::os::unix::fs::symlink;

    let folder = tempfile::tempdir().unwrap();
    let part = folder.path().join("part");
    let run = broken_run().await;
    report::write_shard(&part, &record(&run), &run).unwrap();
    let secret = folder.path().join("secret");
    fs::write(&secret, "mine").unwrap();
    symlink(&secret, part.join("transcripts/a_secret.json")).unwrap();
    fs::write(part.join("transcripts/.profile"), "theirs").unwrap();
    let read = || -> Value {
        serde_json::from_str(&fs::read_to_string(part.join("report.json")).unwrap()).unwrap()
    };
    let all = folder.path().join("all");
    let merge = |record: &Value| {
        fs::write(part.join("report.json"), record.to_string()).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_conformance"));
        command.args(["report", "--merge"]).arg(&part);
        command
    };
    let report = read();
    let mut command = merge(&report);
    let output = command.arg("--results").arg(&all).output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let transcripts = fs::read_dir(all.join("transcripts")).unwrap();
    let names: Vec<_> = transcripts.map(|one| one.unwrap().file_name()).collect();
    assert!(names.iter().any(|name| name == "an_owner_cannot_leave.json"), "{names:?}");
    assert!(!names.iter().any(|name| name == "a_secret.json" || name == ".profile"), "{names:?}");
    // The folder is named by the report, if nobody else names it.
    for target in ["../../../evil", "/evil", "..", "", "judge", "a/b"] {
        let mut report = report.clone();
        report["target"] = target.into();
        let output = merge(&report).output().unwrap();
        let outcome = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{target}: {outcome}");
    }
    let mut evil = report;
    evil["scenarios"][0]["name"] = "../../evil".into();
    let output = merge(&evil).arg("--results").arg(&all).output().unwrap();
    let outcome = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{outcome}");
    assert!(outcome.contains("is no name of a scenario"), "{outcome}");
}
