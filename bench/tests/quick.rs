//! A quick run measures everything but builds, and writes it down.

use std::{env, fs, path::Path, process::Command};

#[test]
fn a_quick_run_prints_a_table_and_writes_a_report() {
    let program = Path::new(env!("CARGO_BIN_EXE_rooms-bench"));
    // The report goes beside the program, so this one gets a program of its own.
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("debug");
    fs::create_dir(&place).expect("a folder");
    let copy = place.join("rooms-bench");
    fs::copy(program, &copy).expect("a copy");
    let output = Command::new(copy).arg("--quick").output().expect("a run");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    let table = String::from_utf8(output.stdout).expect("text");
    for part in [
        "these numbers mean nothing",
        "throughput of the typed call, in a row",
        "throughput of the typed call, 64 in flight",
        "CPU of the typed call, 64 in flight",
        "throughput of the mock, 64 connections",
        "a page of rooms",
        "validated",
        "milliseconds that the proxy adds",
    ] {
        assert!(table.contains(part), "{part} is missing in:\n{table}");
    }
    let report = fs::read(folder.path().join("bench/report.json")).expect("a report");
    let report: serde_json::Value = serde_json::from_slice(&report).expect("JSON");
    let sections = report["sections"].as_array().expect("sections");
    assert_eq!(sections.len(), 5);
    let ratio = &sections[0]["ratios"][0];
    assert_eq!(ratio["goal"]["at_least"], 0.97);
    assert!(ratio["median"].as_f64().is_some_and(|ratio| ratio > 0.0), "{ratio}");
    assert_eq!(ratio["all"].as_array().map(Vec::len), Some(2));
}
