//! The command `judge`, which contacts nobody.

use std::fs;

use anyhow::{Context as _, anyhow};
use conformance::{exit::ExitStatus, har, judge, paths, report::ResultsFolder};

use crate::{
    arguments::JudgeArguments,
    failure::Failure,
    output::{say, shown},
};

/// Judges an archive.
///
/// # Errors
///
/// When the archive cannot be read, nothing in it belongs to an api, or the report cannot be written.
pub fn judge(arguments: JudgeArguments) -> Result<ExitStatus, Failure> {
    let folder = arguments.results.unwrap_or_else(|| paths::results("judge"));
    let mut folder = ResultsFolder::open(&folder).map_err(Failure::usage)?;
    let file = arguments.file;
    let read = || -> anyhow::Result<_> {
        let shown = file.display();
        let text = fs::read_to_string(&file).with_context(|| format!("failed to read {shown}"))?;
        har::read(&text).with_context(|| format!("{shown} cannot be judged"))
    };
    let captured = read().map_err(Failure::usage)?;
    let court = arguments.court.court().map_err(Failure::usage)?;
    let names: Vec<_> = court.apis.iter().map(|api| api.name()).collect();
    let judgement = court.judge(captured);
    if judgement.matched == 0 {
        return Err(Failure::usage(anyhow!(
            "none of the {} exchanges in {} belongs to an operation of {}; requests count that went to a documented \
             host of {}, or to a mock",
            judgement.exchanges,
            file.display(),
            names.join(", "),
            court.environment
        )));
    }
    if judgement.judged == 0 && !judgement.has_findings() {
        let reason = judgement.incomplete.first();
        return Err(Failure::usage(anyhow!(
            "nothing in {} could be judged: no exchange of a documented operation is complete ({}); export it again \
             with the contents of the responses",
            file.display(),
            reason.map_or_else(String::new, Clone::clone)
        )));
    }
    let mut write = || -> anyhow::Result<()> {
        let text = serde_json::to_string_pretty(&judgement)? + "\n";
        folder.write("judge.json", text)?;
        folder.write("summary.md", judge::summary(&judgement))?;
        Ok(())
    };
    let written = write();
    let shown_folder = shown(folder.path());
    written
        .with_context(|| format!("the report cannot be written to {shown_folder}"))
        .map_err(Failure::usage)?;
    say(&judge::summary(&judgement));
    say(&format!("report: {shown_folder}"));
    Ok(if judgement.has_findings() {
        ExitStatus::FINDINGS
    } else {
        ExitStatus::CONFORMANT
    })
}
