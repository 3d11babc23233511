//! The result of a comparison: what every difference is about, and three ways to write it down.

use std::{fmt::Write as _, io::Write};

use anyhow::Result;
use rooms_openapi::{Api, Environment};
use serde::Serialize;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::{
    advice::advice,
    class::{Class, class},
    defects::Defect,
    difference::{Difference, plain},
    judge::Verdict,
    ledger::Entry,
    places::Places,
    renamed::is_only_renamed,
    side::Side,
    subject::{Direction, Usage, subject},
};

/// How a report is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// For people at a terminal.
    #[default]
    Text,
    /// For programs.
    Json,
    /// For issues and pull requests.
    Markdown,
}

/// What two documents disagree about.
#[derive(Debug, Serialize)]
pub(super) struct Report {
    api: &'static str,
    environment: &'static str,
    /// The document that may have moved.
    upstream: String,
    /// The document that it is compared with.
    compared_with: String,
    /// Differences that the ledger explains.
    explained: usize,
    /// Differences that nothing explains, the worst first.
    differences: Vec<Item>,
    /// Ledger entries whose difference is not there any more.
    obsolete: Vec<Obsolete>,
    /// Where the upstream document is no valid OpenAPI. They don't count as differences.
    defects: Vec<Defect>,
    #[serde(skip)]
    names: Names,
}

/// What the two sides are called.
#[derive(Clone, Copy, Debug)]
pub(super) struct Names {
    pub(super) theirs: &'static str,
    pub(super) mine: &'static str,
    /// What to do when there is something; nothing if there is no ledger.
    pub(super) api: Option<Api>,
}

#[derive(Debug, Serialize)]
struct Item {
    /// The same for the same difference, whatever else differs.
    fingerprint: String,
    class: Class,
    direction: Direction,
    subject: String,
    /// The operations that it reaches.
    operations: Vec<String>,
    pointer: String,
    /// Where it is in the files.
    places: Places,
    upstream: Value,
    ours: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    recorded: Option<Recorded>,
    advice: &'static str,
}

/// What a ledger entry says that has the pointer and other values.
#[derive(Debug, Serialize)]
struct Recorded {
    upstream: Value,
    ours: Value,
}

#[derive(Debug, Serialize)]
struct Obsolete {
    fingerprint: String,
    class: Class,
    pointer: String,
    upstream: Value,
    ours: Value,
    advice: &'static str,
}

/// What a report is about.
#[derive(Debug)]
pub(super) struct About<'a> {
    pub(super) api: Api,
    pub(super) environment: Environment,
    pub(super) upstream: String,
    pub(super) compared_with: String,
    pub(super) theirs: &'a Value,
    pub(super) ours: &'a Value,
    pub(super) names: Names,
}

impl Report {
    pub(super) fn new(about: About<'_>, verdict: &Verdict<'_>, defects: Vec<Defect>) -> Self {
        let usage = Usage::of(about.ours);
        let mut differences: Vec<_> = verdict
            .unexplained
            .iter()
            .map(|(difference, entry)| Item::new(&about, &usage, difference, *entry))
            .collect();
        // The worst first; otherwise by pointer, as they came.
        differences.sort_by_key(|item| std::cmp::Reverse(item.class));
        let obsolete = verdict.obsolete.iter();
        Self {
            api: about.api.name(),
            environment: about.environment.name(),
            upstream: about.upstream,
            compared_with: about.compared_with,
            explained: verdict.explained,
            differences,
            obsolete: obsolete.map(|entry| Obsolete::new(about.api, entry)).collect(),
            defects,
            names: about.names,
        }
    }

    /// Whether all that is told means nothing on the wire.
    pub(super) fn is_only_text(&self) -> bool {
        let text = |item: &Item| item.class == Class::Text;
        self.obsolete.is_empty() && self.differences.iter().all(text)
    }

    /// Writes it.
    ///
    /// # Errors
    ///
    /// When the place cannot be written to.
    pub(super) fn write(&self, format: Format, out: &mut impl Write) -> Result<()> {
        match format {
            Format::Text => out.write_all(self.text()?.as_bytes())?,
            Format::Json => {
                serde_json::to_writer_pretty(&mut *out, self)?;
                writeln!(out)?;
            }
            Format::Markdown => out.write_all(self.markdown()?.as_bytes())?,
        }
        Ok(())
    }

    fn verdict(&self) -> String {
        let count = |class| self.differences.iter().filter(|item| item.class == class).count();
        let classes = [Class::Breaking, Class::Weaker, Class::Additive, Class::Text];
        let parts: Vec<_> =
            classes.into_iter().map(|class| format!("{} {class}", count(class))).collect();
        let (all, parts) = (self.differences.len(), parts.join(", "));
        match self.names.api {
            Some(_) => format!(
                "{} explained, {all} unexplained ({parts}), {} obsolete",
                counted(self.explained, "difference", "differences"),
                counted(self.obsolete.len(), "ledger entry", "ledger entries")
            ),
            None => format!("{} ({parts})", counted(all, "difference", "differences")),
        }
    }

    fn next(&self) -> Option<String> {
        let api = self.names.api?;
        let clean = self.differences.is_empty() && self.obsolete.is_empty();
        (!clean).then(|| {
            format!(
                "correct openapi/{}, or put the difference and its reason on record in openapi/{}",
                api.file_name(),
                api.curation_file_name()
            )
        })
    }

    fn text(&self) -> Result<String> {
        let mut text = String::new();
        let (theirs, mine) = (self.names.theirs, self.names.mine);
        let width = theirs.len().max(mine.len()) + 1;
        if !self.defects.is_empty() {
            writeln!(
                text,
                "the upstream document has {} that validators refuse:",
                counted(self.defects.len(), "defect", "defects")
            )?;
        }
        for defect in &self.defects {
            writeln!(text, "    {}: {}", defect.at, defect.what)?;
        }
        for item in &self.differences {
            let Item { class, direction, pointer, .. } = item;
            writeln!(text, "{class} ({direction}) {pointer}  [{}]", item.fingerprint)?;
            let said = |name: &str| format!("{name}:");
            let places = [
                (theirs, &item.upstream, &item.places.upstream),
                (mine, &item.ours, &item.places.ours),
            ];
            for (name, value, place) in places {
                let place = place.as_ref().map(|at| format!("  at #{at}")).unwrap_or_default();
                writeln!(text, "    {:width$} {}{place}", said(name), plain(value))?;
            }
            if let Some(recorded) = &item.recorded {
                let (upstream, ours) = (plain(&recorded.upstream), plain(&recorded.ours));
                writeln!(
                    text,
                    "    the ledger records other values: upstream {upstream}, ours {ours}"
                )?;
            }
            if !pointer.contains(' ') && !item.operations.is_empty() {
                writeln!(text, "    reaches {}", item.operations.join(", "))?;
            }
            if self.names.api.is_some() {
                writeln!(text, "    {}", item.advice)?;
            }
        }
        for entry in &self.obsolete {
            writeln!(text, "obsolete ledger entry {}  [{}]", entry.pointer, entry.fingerprint)?;
            let (upstream, ours) = (plain(&entry.upstream), plain(&entry.ours));
            writeln!(text, "    it records: upstream {upstream}, ours {ours}")?;
            writeln!(text, "    {}", entry.advice)?;
        }
        writeln!(text, "{}", self.verdict())?;
        if let Some(next) = self.next() {
            writeln!(text, "{next}")?;
        }
        Ok(text)
    }

    fn markdown(&self) -> Result<String> {
        let cell = |value: &str| format!("`{}`", value.replace('|', "\\|").replace('`', "'"));
        let mut text =
            format!("## Drift of `{}` ({})\n\n{}.\n", self.api, self.environment, self.verdict());
        if !self.differences.is_empty() {
            let (theirs, mine) = (self.names.theirs, self.names.mine);
            writeln!(
                text,
                "\n| class | direction | where | {theirs} | {mine} | advice | fingerprint |"
            )?;
            writeln!(text, "|---|---|---|---|---|---|---|")?;
        }
        for item in &self.differences {
            let (upstream, ours) = (plain(&item.upstream), plain(&item.ours));
            writeln!(
                text,
                "| {} | {} | {} | {} | {} | {} | {} |",
                item.class,
                item.direction,
                cell(&item.pointer),
                cell(&upstream),
                cell(&ours),
                item.advice,
                item.fingerprint
            )?;
        }
        if !self.obsolete.is_empty() {
            writeln!(text, "\nObsolete ledger entries:\n")?;
        }
        for entry in &self.obsolete {
            writeln!(text, "- {}: {}", cell(&entry.pointer), entry.advice)?;
        }
        if !self.defects.is_empty() {
            let count = counted(self.defects.len(), "defect", "defects");
            writeln!(text, "\n<details><summary>{count} of the upstream document</summary>\n")?;
            for defect in &self.defects {
                writeln!(text, "- {}: {}", cell(&defect.at), defect.what)?;
            }
            writeln!(text, "\n</details>")?;
        }
        if let Some(next) = self.next() {
            writeln!(text, "\nNext: {next}.")?;
        }
        Ok(text)
    }
}

impl Item {
    fn new(
        about: &About<'_>,
        usage: &Usage,
        difference: &Difference,
        entry: Option<&Entry>,
    ) -> Self {
        let side = Side { document: about.theirs };
        let (subject, direction) = subject(difference);
        let (owner, _) = difference.owner();
        let (direction, operations) = match direction {
            Some(direction) if owner.contains(' ') => (direction, [owner.to_owned()].into()),
            Some(direction) => (direction, std::collections::BTreeSet::new()),
            None => usage.component(owner),
        };
        Self {
            fingerprint: fingerprint(
                about.api,
                &difference.pointer,
                &difference.upstream,
                &difference.ours,
            ),
            class: match entry {
                Some(entry) if is_only_renamed(entry, difference, side) => Class::Text,
                _ => class(difference, subject, direction),
            },
            direction,
            subject: subject.name().to_owned(),
            operations: operations.into_iter().collect(),
            pointer: difference.pointer.clone(),
            places: difference.places.clone(),
            upstream: difference.upstream.clone(),
            ours: difference.ours.clone(),
            recorded: entry.map(|entry| Recorded {
                upstream: entry.upstream.clone(),
                ours: entry.ours.clone(),
            }),
            advice: advice(difference, subject, direction, entry.is_some()),
        }
    }
}

impl Obsolete {
    fn new(api: Api, entry: &Entry) -> Self {
        Self {
            fingerprint: fingerprint(api, &entry.pointer, &entry.upstream, &entry.ours),
            // Upstream says what we say.
            class: Class::Text,
            pointer: entry.pointer.clone(),
            upstream: entry.upstream.clone(),
            ours: entry.ours.clone(),
            advice: "the difference is gone (or the entry is there twice): remove the entry",
        }
    }
}

/// Twelve hexadecimal digits that stay the same as long as both sides say what they say.
fn fingerprint(api: Api, pointer: &str, upstream: &Value, ours: &Value) -> String {
    let text = format!("{}\n{pointer}\n{upstream}\n{ours}", api.name());
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(6).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn counted(count: usize, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}
