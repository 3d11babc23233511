//! The summary: the same on the terminal and, with more detail, in `summary.md`.

use std::{collections::BTreeMap, fmt::Write as _};

use super::{
    record::{DedupedFinding, RunRecord},
    verdict::Verdict as Word,
};
use crate::{coverage::DimensionRatio, deviations::Accepted, sanitize, suite::Verdict};

/// How much a summary tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Everything, for the file.
    Full,
    /// Steps that were not exercised are counted only, for the terminal.
    Short,
}

/// The summary of a run, as Markdown that reads well on a terminal too.
#[must_use]
pub fn summary(record: &RunRecord, detail: Detail) -> String {
    let mut text = String::new();
    let _ = head(&mut text, record);
    let _ = problems(&mut text, record, detail);
    let _ = numbers(&mut text, record);
    let _ = not_exercised(&mut text, record, detail);
    text
}

fn head(text: &mut String, record: &RunRecord) -> std::fmt::Result {
    let verdict = Word::of(record);
    writeln!(text, "# {}: {}\n", record.target, verdict.word)?;
    writeln!(text, "{}\n", verdict.sentence)?;
    for (api, hash) in &record.documents {
        let hash = hash.get(..12).unwrap_or(hash);
        let environment = record.environment_of(api);
        writeln!(text, "Held to {api} of {environment}, document {hash}.\n")?;
    }
    Ok(())
}

fn problems(text: &mut String, record: &RunRecord, detail: Detail) -> std::fmt::Result {
    let (counting, other): (Vec<_>, Vec<_>) = record.findings.iter().partition(|one| one.counts);
    if !counting.is_empty() {
        writeln!(text, "## Findings\n")?;
        counting.into_iter().try_for_each(|one| finding(text, one))?;
    }
    let accepted = |one: &&DedupedFinding| one.finding.accepted.is_some();
    let (known, other): (Vec<_>, Vec<_>) = other.into_iter().partition(accepted);
    if !known.is_empty() {
        writeln!(text, "## Known deviations\n")?;
        known.into_iter().try_for_each(|one| finding(text, one))?;
    }
    let problems = &record.deviations.problems;
    section(text, "Known deviations that do not hold", problems, Clone::clone)?;
    if !other.is_empty() {
        writeln!(text, "## Findings about inferred promises, which count with --strict\n")?;
        other.into_iter().try_for_each(|one| finding(text, one))?;
    }
    let errors = record.scenarios.iter();
    let errors: Vec<_> =
        errors.flat_map(|one| one.errors.iter().map(move |error| (&one.name, error))).collect();
    section(text, "What could not be told", &errors, |(name, error)| format!("{name}: {error}"))?;
    let coverage = record.coverage.values();
    let coverage: Vec<_> = coverage.flat_map(|one| &one.problems).collect();
    let most = if detail == Detail::Full { usize::MAX } else { 40 };
    let more = coverage.len().saturating_sub(most);
    let mut coverage: Vec<_> = coverage.into_iter().take(most).cloned().collect();
    if more > 0 {
        coverage.push(format!("and {more} more, see summary.md"));
    }
    section(text, "Coverage problems", &coverage, Clone::clone)?;
    section(text, "Left behind", &record.left_behind, |one| {
        format!("{}: {} ({})", one.scenario, one.what, one.why)
    })
}

/// One finding with all that a reader needs to look it up and repeat it.
pub(crate) fn finding(text: &mut String, seen: &DedupedFinding) -> std::fmt::Result {
    let one = &seen.finding;
    writeln!(text, "- {one}")?;
    let count = match seen.occurrences {
        1 => "once".to_owned(),
        count => format!("{count} times"),
    };
    let mut scenarios: Vec<_> = seen.scenarios.iter().map(String::as_str).collect();
    // Exchanges of recorded traffic are numbered.
    let number = |name: &str| name.rsplit(' ').next()?.parse::<u64>().ok();
    scenarios.sort_by_key(|name| number(name));
    let scenarios = sanitize::line(&scenarios.join(", "));
    writeln!(text, "  {} · {count} · {scenarios}", one.level)?;
    for (name, value) in [
        ("document", &one.schema_pointer),
        ("page", &one.page),
        ("repeat", &one.curl),
        ("key", &Some(one.key.clone())),
    ] {
        if let Some(value) = value {
            writeln!(text, "  {name}: {}", shown(name, value))?;
        }
    }
    if let Some(accepted) = &one.accepted {
        let Accepted { reason, link, expires } = accepted;
        let why = sanitize::line(&format!("{expires}: {reason} ({link})"));
        writeln!(text, "  accepted until {why}")?;
    }
    writeln!(text)
}

/// A command line is shown whole, as far as a line goes: it is there to be repeated.
fn shown(name: &str, value: &str) -> String {
    match name {
        "repeat" => sanitize::lines(&value.replace('\n', "\\n")),
        _ => sanitize::line(value),
    }
}

fn section<T>(
    text: &mut String,
    title: &str,
    items: &[T],
    show: impl Fn(&T) -> String,
) -> std::fmt::Result {
    if items.is_empty() {
        return Ok(());
    }
    writeln!(text, "## {title}\n")?;
    for item in items {
        writeln!(text, "- {}", sanitize::line(&show(item)))?;
    }
    writeln!(text)
}

fn numbers(text: &mut String, record: &RunRecord) -> std::fmt::Result {
    let verdicts = |wanted: Verdict| {
        let all = record.scenarios.iter();
        all.filter(|one| one.verdict == wanted).count()
    };
    let sum = |count: fn(&super::ScenarioRecord) -> usize| -> usize {
        record.scenarios.iter().map(count).sum()
    };
    writeln!(text, "## Numbers\n")?;
    writeln!(
        text,
        "- scenarios: {} passed, {} with findings, {} with errors, {} not exercised ({} of {} selected{})",
        verdicts(Verdict::Passed),
        verdicts(Verdict::Findings),
        verdicts(Verdict::Errors),
        verdicts(Verdict::NotExercised),
        record.selected.exercised,
        record.selected.of,
        match record.untold {
            0 => String::new(),
            untold => format!(", {untold} not told"),
        },
    )?;
    let steps = sum(|one| one.steps);
    let not = record.not_exercised.len();
    writeln!(text, "- steps: {steps} exercised, {not} not exercised")?;
    writeln!(text, "- exchanges: {}", sum(|one| one.exchanges))?;
    writeln!(text, "- expectations held: {}", sum(|one| one.expectations_held))?;
    let mut not_judged: BTreeMap<&str, usize> = BTreeMap::new();
    let scenarios = record.scenarios.iter();
    for (reason, count) in scenarios.flat_map(|one| &one.expectations_not_judged) {
        *not_judged.entry(reason).or_default() += count;
    }
    if !not_judged.is_empty() {
        let sum: usize = not_judged.values().sum();
        let reasons = not_judged.iter();
        let reasons: Vec<_> =
            reasons.map(|(reason, count)| format!("{reason} ({count})")).collect();
        writeln!(text, "- expectations not judged: {sum}; {}", reasons.join("; "))?;
    }
    writeln!(text, "- findings: {}", record.findings.len())?;
    for (api, coverage) in &record.coverage {
        let numbers = coverage.dimensions.iter().filter_map(dimension);
        let numbers: Vec<_> = numbers.collect();
        writeln!(text, "- coverage of {api}: {}", numbers.join("; "))?;
    }
    for (api, rules) in &record.rules {
        writeln!(
            text,
            "- rules of {api}: {} documented and {} inferred rules held",
            rules.documented, rules.inferred,
        )?;
    }
    let snapshots = record.snapshots;
    writeln!(
        text,
        "- snapshots: {} blocks compared, {} differ",
        snapshots.compared, snapshots.differing
    )?;
    writeln!(
        text,
        "- response time: median {:.1} ms, 95th percentile {:.1} ms",
        record.timing.median_ms, record.timing.p95_ms
    )?;
    writeln!(text, "- took {:.1} s", record.duration_ms / 1000.0)
}

/// One dimension of the coverage; none if the document has nothing of that kind.
fn dimension(one: &DimensionRatio) -> Option<String> {
    let mut parts = Vec::new();
    for (ratio, level) in [(one.documented, "documented"), (one.inferred, "inferred")] {
        if ratio.of > 0 {
            parts.push(format!("{ratio} {level}"));
        }
    }
    let left_out = match one.excluded {
        0 => String::new(),
        count => format!(" ({count} left out)"),
    };
    let title = one.dimension.title();
    (!parts.is_empty()).then(|| format!("{title} {}{left_out}", parts.join(", ")))
}

/// Grouped by reason: a reader wants to know what is missing before what it is missing for.
fn not_exercised(text: &mut String, record: &RunRecord, detail: Detail) -> std::fmt::Result {
    if record.not_exercised.is_empty() {
        return Ok(());
    }
    let mut reasons: BTreeMap<&str, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for one in &record.not_exercised {
        let scenarios = reasons.entry(&one.reason).or_default();
        let steps = scenarios.entry(&one.scenario).or_default();
        steps.push(one.step.as_deref().unwrap_or("the whole scenario"));
    }
    writeln!(text, "\n## Not exercised\n")?;
    for (reason, scenarios) in reasons {
        let steps: usize = scenarios.values().map(Vec::len).sum();
        let (step, count) = (plural(steps, "step"), scenarios.len());
        let reason = sanitize::line(reason);
        writeln!(text, "- {reason}: {step} of {}", plural(count, "scenario"))?;
        if detail == Detail::Full {
            for (scenario, steps) in scenarios {
                let told = sanitize::line(&format!("{scenario}: {}", steps.join("; ")));
                writeln!(text, "  - {told}")?;
            }
        }
    }
    Ok(())
}

/// So many of them.
#[must_use]
pub fn plural(count: usize, word: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {word}{ending}")
}
