//! `summary.md`: the report as the summary page of a CI job shows it.
//!
//! What a server sent stands in code, or has its markup taken away: these pages render HTML as well. A stored report
//! may be somebody else's, so names are taken for no better.

use std::fmt::Write as _;

use super::{
    difference::Difference,
    page::numbers,
    plural,
    record::{DedupedFinding, RunRecord},
    verdict::Verdict,
};
use crate::{
    coverage::Dimension,
    sanitize::{code, markdown as plain},
};

/// CI pages cut off what is longer than a megabyte; the report has all of it.
const MOST: usize = 50;

/// The summary of a run.
#[must_use]
pub(super) fn markdown(record: &RunRecord, difference: Option<&Difference>) -> String {
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = head(&mut text, record);
    let _ = changes(&mut text, difference);
    let _ = findings(&mut text, record);
    let _ = problems(&mut text, record);
    let _ = coverage(&mut text, record);
    let _ = not_exercised(&mut text, record);
    let _ = foot(&mut text, record);
    text
}

fn head(text: &mut String, record: &RunRecord) -> std::fmt::Result {
    let verdict = Verdict::of(record);
    writeln!(text, "# {} {}: {}\n", verdict.sign, plain(&record.target), verdict.word)?;
    writeln!(text, "{}\n", plain(&verdict.sentence))?;
    let numbers = numbers(record);
    let line = |of: &dyn Fn(&super::page::Number) -> String| {
        let cells: Vec<String> = numbers.iter().map(of).collect();
        format!("| {} |", cells.join(" | "))
    };
    writeln!(text, "{}", line(&|one| one.name.to_owned()))?;
    writeln!(text, "{}", line(&|_| "---".to_owned()))?;
    writeln!(
        text,
        "{}\n",
        line(&|one| match one.of {
            Some(of) => format!("{} of {of}", one.value),
            None => one.value.clone(),
        })
    )
}

fn changes(text: &mut String, difference: Option<&Difference>) -> std::fmt::Result {
    let Some(difference) = difference.filter(|one| !one.is_none()) else {
        return Ok(());
    };
    writeln!(text, "## Since the previous run\n")?;
    for (what, lines) in [("new", &difference.new), ("gone", &difference.gone)] {
        for line in lines.iter().take(MOST) {
            let label = line.label.as_deref().unwrap_or_default();
            let told = short(&line.text);
            let (subject, label) = (code(&line.subject), plain(label));
            writeln!(text, "- **{what}**: {subject} {label} {told}")?;
        }
        rest(text, lines.len())?;
    }
    for change in &difference.coverage {
        writeln!(text, "- {}: {} → {}", plain(&change.what), change.before, change.now)?;
    }
    for (names, what) in [
        (&difference.scenarios_new, "told for the first time"),
        (&difference.scenarios_gone, "not told this time"),
    ] {
        if !names.is_empty() {
            writeln!(text, "- {} {what}", plural(names.len(), "scenario"))?;
        }
    }
    writeln!(text)
}

fn findings(text: &mut String, record: &RunRecord) -> std::fmt::Result {
    let (counting, other): (Vec<_>, Vec<_>) = record.findings.iter().partition(|one| one.counts);
    let (known, lighter): (Vec<_>, Vec<_>) =
        other.into_iter().partition(|one| one.finding.accepted.is_some());
    for (title, findings) in [
        ("Findings", counting),
        ("Findings about inferred promises, which count with --strict", lighter),
        ("Known deviations", known),
    ] {
        if findings.is_empty() {
            continue;
        }
        writeln!(text, "## {title}\n")?;
        for seen in findings.iter().take(MOST) {
            finding(text, seen)?;
        }
        rest(text, findings.len())?;
        writeln!(text)?;
    }
    Ok(())
}

fn finding(text: &mut String, seen: &DedupedFinding) -> std::fmt::Result {
    let one = &seen.finding;
    let subject = one.rule.as_ref().unwrap_or(&one.check);
    let label = one.label.as_ref().map_or(String::new(), |label| format!(" {}", code(label)));
    writeln!(text, "- **{}**{label} ({})", code(subject), one.level)?;
    writeln!(text, "  - expected {}", short(&one.documented))?;
    writeln!(text, "  - got {}", short(&one.received))?;
    let pointer =
        one.body_pointer.as_ref().map_or(String::new(), |at| format!(", at {}", code(at)));
    writeln!(
        text,
        "  - in {}, step “{}”{pointer}, {}",
        code(&one.scenario),
        plain(&one.step),
        plural(seen.occurrences, "time")
    )?;
    if let Some(page) = &one.page {
        writeln!(text, "  - page: {}", link(page))?;
    }
    if let Some(accepted) = &one.accepted {
        let why = plain(&accepted.reason);
        writeln!(
            text,
            "  - accepted until {}: {why} ({})",
            plain(&accepted.expires),
            link(&accepted.link)
        )?;
    }
    if let Some(curl) = &one.curl {
        writeln!(text, "  - repeat: {}", code(curl))?;
    }
    Ok(())
}

fn problems(text: &mut String, record: &RunRecord) -> std::fmt::Result {
    let errors = record.scenarios.iter();
    let errors = errors.flat_map(|one| {
        one.errors.iter().map(move |error| format!("{}: {}", code(&one.name), short(error)))
    });
    let coverage = record.coverage.values().flat_map(|one| &one.problems);
    let left = record.left_behind.iter();
    let left = left
        .map(|one| format!("{}: {} ({})", code(&one.scenario), plain(&one.what), plain(&one.why)));
    let lists: [(&str, Vec<String>); 4] = [
        (
            "Known deviations that do not hold",
            record.deviations.problems.iter().map(|one| plain(one)).collect(),
        ),
        ("What could not be told", errors.collect()),
        ("Coverage problems", coverage.map(|one| plain(one)).collect()),
        ("Left behind", left.collect()),
    ];
    for (title, lines) in lists.iter().filter(|(_, lines)| !lines.is_empty()) {
        writeln!(text, "## {title}\n")?;
        for line in lines.iter().take(MOST) {
            writeln!(text, "- {line}")?;
        }
        rest(text, lines.len())?;
        writeln!(text)?;
    }
    Ok(())
}

fn coverage(text: &mut String, record: &RunRecord) -> std::fmt::Result {
    let titles = Dimension::ALL.map(Dimension::title).join(" | ");
    writeln!(text, "## Coverage\n\n| api | {titles} | rules |")?;
    writeln!(text, "|---|{}", "---|".repeat(Dimension::ALL.len() + 1))?;
    for (api, covered) in &record.coverage {
        let mut cells: Vec<String> = Vec::new();
        for one in &covered.dimensions {
            let mut sum = one.documented;
            sum += one.inferred;
            cells.push(if sum.of == 0 { String::new() } else { sum.to_string() });
        }
        let rules = record.rules.get(api).map_or(String::new(), |rules| {
            let mut sum = rules.documented;
            sum += rules.inferred;
            sum.to_string()
        });
        writeln!(text, "| {} | {} | {rules} |", plain(api), cells.join(" | "))?;
    }
    writeln!(text, "\nDocumented and inferred together; `report.html` has them apart.\n")
}

fn not_exercised(text: &mut String, record: &RunRecord) -> std::fmt::Result {
    let reasons = super::page::not_exercised(record);
    if reasons.is_empty() {
        return Ok(());
    }
    writeln!(text, "## Not exercised\n")?;
    for reason in reasons {
        let why = plain(reason.reason);
        let (steps, scenarios) =
            (plural(reason.steps, "step"), plural(reason.scenarios.len(), "scenario"));
        writeln!(text, "- {why}: {steps} of {scenarios}")?;
        for one in reason.scenarios {
            writeln!(text, "  - {}: {}", code(one.scenario), plain(&one.steps.join("; ")))?;
        }
    }
    writeln!(text)
}

fn foot(text: &mut String, record: &RunRecord) -> std::fmt::Result {
    let documents = record.documents.iter().map(|(api, hash)| {
        let hash = hash.get(..12).unwrap_or(hash);
        format!("{api} of {} ({hash})", record.environment_of(api))
    });
    let documents: Vec<_> = documents.collect();
    writeln!(
        text,
        "Held to {}; suite {}; began {}, took {:.1} s.",
        plain(&documents.join(", ")),
        plain(&record.version),
        plain(&record.started_at),
        record.duration_ms / 1000.0
    )
}

fn rest(text: &mut String, all: usize) -> std::fmt::Result {
    match all.checked_sub(MOST).filter(|more| *more > 0) {
        Some(more) => writeln!(text, "- and {more} more, in `report.html`"),
        None => Ok(()),
    }
}

/// One line of it.
fn short(said: &str) -> String {
    match said.starts_with('\n') {
        true => "something else, see the comparison in `report.html`".to_owned(),
        false => plain(said),
    }
}

/// A link, if it is one to the web that is nothing else; text otherwise.
fn link(address: &str) -> String {
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    let in_urls = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/?#=&%+,;".contains(&byte);
    match is_web && address.bytes().all(in_urls) {
        true => format!("<{}>", address.replace('&', "&amp;")),
        false => plain(address),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comparison_of_lines_is_in_the_report() {
        assert_eq!(short("\n--- a\n+++ b"), "something else, see the comparison in `report.html`");
        assert_eq!(short("a\n# b"), "a\\\\n# b");
    }

    #[test]
    fn only_an_address_is_a_link() {
        assert_eq!(link("https://a.example/b?c=d"), "<https://a.example/b?c=d>");
        assert_eq!(link("javascript:x"), "javascript:x");
        assert_eq!(link("https://a.example/) ![x](y"), "https&#58;//a.example/) \\!\\[x\\](y");
    }
}
