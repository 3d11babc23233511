//! What came of it, for people.

use std::fmt::Write as _;

use rooms_openapi::Level;

use super::{
    config::{JudgeOutcome, Unlisted},
    request::REQUEST,
};
use crate::{
    report::{DedupedFinding, plural},
    sanitize,
};

/// How many exchanges that are not complete, and entries that cannot be read, are listed; the record has more.
const LATEST: usize = 10;

/// What came of it, as Markdown that reads well on a terminal too.
#[must_use]
pub fn summary(judgement: &JudgeOutcome) -> String {
    let mut text = String::new();
    let verdict = judgement.verdict().words();
    let _ = writeln!(text, "# recorded traffic: {verdict}\n");
    for (api, hash) in &judgement.documents {
        let hash = hash.get(..12).unwrap_or(hash);
        // One of another environment has its name already.
        let of = match api.contains(' ') {
            true => String::new(),
            false => format!(" of {}", judgement.environment),
        };
        let _ = writeln!(text, "Held to {api}{of}, document {hash}.\n");
    }
    let (requests, findings): (Vec<_>, Vec<_>) =
        judgement.findings.iter().partition(|one| one.finding.check == REQUEST);
    let (counting, other): (Vec<_>, Vec<_>) = findings.into_iter().partition(|one| one.counts);
    let accepted = |one: &&DedupedFinding| one.finding.accepted.is_some();
    let (known, other): (Vec<_>, Vec<_>) = other.into_iter().partition(accepted);
    for (title, list) in [
        ("Findings", counting),
        ("Findings about inferred promises, which count with --strict", other),
        ("Known deviations", known),
        ("Requests that the document does not allow", requests),
    ] {
        if !list.is_empty() {
            let _ = writeln!(text, "## {title}\n");
        }
        for seen in list {
            let _ = crate::report::finding(&mut text, seen);
        }
    }
    if !judgement.unmatched.is_empty() {
        let _ = writeln!(text, "## Requests that lead to no documented operation\n");
        for (label, count) in &judgement.unmatched {
            let _ = writeln!(text, "- {} ({count})", sanitize::line(label));
        }
        text.push('\n');
    }
    if !judgement.unreadable.is_empty() {
        let _ = writeln!(text, "## Entries that cannot be read\n");
        let lines = judgement.unreadable.iter().take(LATEST);
        lines.for_each(|line| {
            let _ = writeln!(text, "- {line}");
        });
        let count = judgement.unreadable.len() + judgement.unlisted.unreadable;
        if count > LATEST {
            let _ = writeln!(text, "- and {} after these", count - LATEST);
        }
        text.push('\n');
    }
    if !judgement.incomplete.is_empty() {
        let _ = writeln!(text, "## Exchanges that are not complete\n");
        let lines = judgement.incomplete.iter().rev().take(LATEST).rev();
        lines.for_each(|line| {
            let _ = writeln!(text, "- {}", sanitize::line(line));
        });
        let earlier = judgement.kept_in_part().saturating_sub(LATEST);
        if earlier > 0 {
            let _ = writeln!(text, "- and {earlier} before these");
        }
        text.push('\n');
    }
    let _ = writeln!(
        text,
        "{}: {} of documented operations, {} to other places of these apis, {} to no documented place; {} not \
         complete.",
        plural(judgement.exchanges, "exchange"),
        judgement.matched,
        judgement.elsewhere(),
        judgement.foreign,
        judgement.kept_in_part()
    );
    let elsewhere: usize = judgement.other_hosts.values().sum();
    if elsewhere > 0 {
        let hosts = judgement.other_hosts.keys().take(LATEST);
        let hosts: Vec<_> = hosts.map(|host| sanitize::line(host)).collect();
        let more = judgement.other_hosts.len().saturating_sub(LATEST);
        let more = (more > 0).then(|| format!(" and {more} more"));
        let _ = writeln!(
            text,
            "{} of these went to a path of an api on a host that is not known as one of its own ({}{}), and nobody \
             judged them: --at URL names such a host.",
            elsewhere,
            hosts.join(", "),
            more.unwrap_or_default()
        );
    }
    if judgement.preflights > 0 {
        let _ = writeln!(
            text,
            "In {} a browser asked whether a page may call (CORS); no document has these.",
            judgement.preflights
        );
    }
    for (kind, count) in &judgement.of_http {
        let _ = writeln!(
            text,
            "In {count} HTTP itself answered, between browser and server: {kind}; no document has these."
        );
    }
    for line in unlisted(judgement.unlisted) {
        let _ = writeln!(text, "{line}");
    }
    for (api, coverage) in &judgement.coverage {
        let (documented, inferred) =
            (coverage.ratio(Level::Documented), coverage.ratio(Level::Inferred));
        let _ = writeln!(
            text,
            "{api}: {} of {} documented and {} of {} inferred responses seen.",
            documented.exercised, documented.of, inferred.exercised, inferred.of
        );
    }
    text
}

/// A sentence about each number of what is not listed.
pub(crate) fn unlisted(unlisted: Unlisted) -> Vec<String> {
    const FULL: &str = "Not listed, because the list is full:";
    let lines = [
        (
            unlisted.unmatched,
            "request",
            format!("{FULL} {{}} that lead to no documented operation."),
        ),
        (unlisted.counting, "occurrence", format!("{FULL} {{}} of further findings.")),
        (
            unlisted.other,
            "occurrence",
            format!("{FULL} {{}} of further findings that do not count."),
        ),
        (
            unlisted.unjudged,
            "exchange",
            "Passed on and not judged, because too much came at once: {}.".to_owned(),
        ),
    ];
    let counted = lines.into_iter().filter(|(count, ..)| *count > 0);
    counted.map(|(count, word, line)| line.replace("{}", &plural(count, word))).collect()
}
