//! The tables of the README are those of the code.

use conformance::{checks, exit_status::ExitStatus, targets};

const README: &str = include_str!("../../README.md");

fn holds(table: &str) {
    assert!(README.contains(table), "the README should hold:\n\n{table}");
}

#[test]
fn it_lists_every_setting() {
    let rows = targets::VARIABLES.iter().map(|variable| {
        format!("| `{}` | {} | {} |\n", variable.name, variable.meaning, variable.default)
    });
    holds(&rows.collect::<String>());
}

#[test]
fn it_lists_every_check() {
    let rows = checks::catalogue().map(|check| {
        let (level, title) = (check.level, check.title);
        format!("| `{}` | {level} | {title} | {} |\n", check.id, check.source)
    });
    holds(&rows.collect::<String>());
}

#[test]
fn it_lists_every_exit_status() {
    for (status, meaning) in [
        (ExitStatus::CONFORMANT, "conformant"),
        (
            ExitStatus::FINDINGS,
            "findings, something that could not be told, an empty cell of coverage, or a known deviation that does not hold",
        ),
        (ExitStatus::USAGE, "wrong usage or configuration, or nothing selected"),
        (ExitStatus::UNREACHABLE, "target unreachable or not authorised"),
        (ExitStatus::CLEANUP_INCOMPLETE, "clean-up incomplete"),
    ] {
        holds(&format!("| {} | {meaning} |\n", status.code()));
    }
}
