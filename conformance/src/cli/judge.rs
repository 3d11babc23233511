//! The command `judge`, which contacts nobody.

use std::{
    fs::{self, File},
    io::{BufReader, Read as _, Seek as _},
    path::Path,
};

use anyhow::{Context as _, anyhow};
use conformance::{
    exit_status::ExitStatus,
    judge::{self, JudgeConfig, JudgeOutcome},
    paths,
    report::ResultsFolder,
};

use crate::cli::{
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
    let mut config = arguments.config.config().map_err(Failure::usage)?;
    config.at = arguments.at;
    let names: Vec<_> = config.apis.iter().map(|api| api.name()).collect();
    let judgement = judged(&config, &file).map_err(Failure::usage)?;
    if judgement.matched == 0 && judgement.of_http.is_empty() {
        let elsewhere = judgement.other_hosts.keys().next();
        let elsewhere = elsewhere.map(|host| {
            let count: usize = judgement.other_hosts.values().sum();
            format!("; {count} went to a path of an api elsewhere, such as on {host} (--at {host} judges it)")
        });
        let unreadable = judgement.unreadable.first();
        let unreadable = unreadable.map(|line| format!("; not all of it can be read ({line})"));
        return Err(Failure::usage(anyhow!(
            "none of the {} exchanges in {} belongs to an operation of {}; requests count that went to a documented \
             host, to one that --at names, or to a mock{}{}",
            judgement.exchanges,
            file.display(),
            names.join(", "),
            elsewhere.unwrap_or_default(),
            unreadable.unwrap_or_default()
        )));
    }
    if judgement.judged == 0 && !judgement.has_findings() {
        let file = file.display();
        return Err(Failure::usage(match judgement.incomplete.first() {
            Some(reason) => anyhow!(
                "nothing in {file} could be judged: no exchange of a documented operation is complete ({reason}); \
                 export it again with the contents of the responses"
            ),
            None => anyhow!(
                "nothing in {file} could be judged: every answer of a documented operation came from HTTP itself or \
                 from the browser's own store ({}); record it again with the cache disabled",
                Vec::from_iter(judgement.of_http.keys().copied()).join("; ")
            ),
        }));
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
    Ok(if judgement.has_findings() { ExitStatus::FINDINGS } else { ExitStatus::CONFORMANT })
}

/// Judges what is in a file, which is read as a stream, and twice.
fn judged(config: &JudgeConfig, path: &Path) -> anyhow::Result<JudgeOutcome> {
    let shown = path.display();
    let kind = fs::metadata(path).with_context(|| format!("failed to read {shown}"))?;
    // Opening a named pipe waits for whoever writes, and a device may have no end.
    if !kind.is_file() {
        let what = if kind.is_dir() { "a folder" } else { "no regular file" };
        return Err(anyhow!("{shown} is {what}: save the archive to a file, and name that"));
    }
    let file = File::open(path).with_context(|| format!("failed to read {shown}"))?;
    // What is written meanwhile was not there when it was opened.
    let length = file.metadata()?.len();
    let open = || {
        let mut again = file.try_clone()?;
        again.rewind()?;
        Ok(BufReader::with_capacity(1 << 16, again.take(length)))
    };
    config.judge(open).with_context(|| format!("{shown} cannot be judged"))
}
