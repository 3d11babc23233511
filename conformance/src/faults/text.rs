//! The fault detection table for people: in columns on a terminal, and as Markdown.

use std::fmt::Write as _;

use super::detection::{FaultDetection, FaultRecord, Notice, Outcome};
use crate::{report::plural, sanitize};

const HEADINGS: [&str; 7] =
    ["fault", "api", "class", "noticed first by", "at", "in the scenario", "time"];

/// The table in columns, and what follows from it.
#[must_use]
pub fn text(table: &FaultDetection) -> String {
    let rows = table.faults.iter();
    let rows: Vec<_> = rows.map(|record| row(record, sanitize::line)).collect();
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([HEADINGS[column].len()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..HEADINGS.len()).map(width).collect();
    let mut text = String::new();
    let headings = HEADINGS.map(str::to_owned);
    for row in [&headings].into_iter().chain(&rows) {
        let cells = row.iter().zip(&widths);
        let line: Vec<String> = cells.map(|(cell, width)| format!("{cell:width$}")).collect();
        let _ = writeln!(text, "{}", line.join("  ").trim_end());
    }
    text.push('\n');
    verdict(table, sanitize::line, &mut text);
    text
}

/// The table as Markdown.
#[must_use]
pub fn markdown(table: &FaultDetection) -> String {
    let mut text = String::from("# Fault detection\n\n");
    verdict(table, sanitize::markdown, &mut text);
    let _ = writeln!(text, "\n| {} |", HEADINGS.join(" | "));
    let _ = writeln!(text, "|{}", "---|".repeat(HEADINGS.len()));
    for record in &table.faults {
        let cells = row(record, sanitize::markdown).join(" | ");
        let _ = writeln!(text, "| {cells} |");
    }
    text
}

fn row(record: &FaultRecord, plain: fn(&str) -> String) -> [String; 7] {
    let (witness, place, scenario) = match &record.outcome {
        Outcome::Noticed(notice) => {
            (notice.witness().to_owned(), place(notice, plain), notice.scenario.clone())
        }
        Outcome::Survived => ("nothing".to_owned(), String::new(), String::new()),
        Outcome::NotTold { .. } => ("not told".to_owned(), String::new(), String::new()),
    };
    [
        record.fault.clone(),
        record.api.clone(),
        record.class.clone(),
        witness,
        place,
        scenario,
        format!("{:.1} s", record.duration_ms / 1000.0),
    ]
}

fn place(notice: &Notice, plain: fn(&str) -> String) -> String {
    let operation = notice.operation.as_deref().unwrap_or("-");
    match &notice.body_pointer {
        Some(pointer) => format!("{operation} {}", plain(pointer)),
        None => operation.to_owned(),
    }
}

/// What follows from the table. What a target or its mock said is made harmless for the medium.
fn verdict(table: &FaultDetection, plain: fn(&str) -> String, text: &mut String) {
    let noticed = table.faults.iter().filter(|one| one.is_noticed()).count();
    let _ = writeln!(
        text,
        "- {noticed} of {} noticed on the road to {}, in {:.0} s",
        plural(table.faults.len(), "fault"),
        table.target,
        table.duration_ms / 1000.0
    );
    for record in &table.faults {
        let name = &record.fault;
        let _ = match (&record.outcome, &record.recorded) {
            (Outcome::Survived, Some(reason)) => {
                writeln!(text, "- not noticed, as recorded: {name}: {reason}")
            }
            (Outcome::Survived, None) => writeln!(
                text,
                "- NOT NOTICED: {name} ({}, {}; breaks {})",
                record.api, record.class, record.breaks
            ),
            (Outcome::Noticed(notice), Some(_)) => writeln!(
                text,
                "- NOTICED ALTHOUGH RECORDED as not noticed: {name}, by {}: take it off \
                 conformance/faults-not-noticed.toml",
                notice.witness()
            ),
            (Outcome::NotTold { error }, _) => {
                writeln!(text, "- NOT TOLD: {name}: {}", plain(error))
            }
            (Outcome::Noticed(_), None) => Ok(()),
        };
    }
    for notice in &table.false_findings {
        let _ = writeln!(
            text,
            "- FALSE FINDING on a mock without faults, in {}: {}",
            notice.scenario,
            plain(&notice.message)
        );
    }
    if let Some(error) = &table.not_told {
        let _ = writeln!(text, "- NOT TOLD: the mock without faults: {}", plain(error));
    }
}
