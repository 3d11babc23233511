//! The command `report`, which contacts nobody.

use anyhow::Context as _;
use conformance::{
    exit::ExitStatus,
    paths,
    report::{self, Detail, RunRecord, plural},
    target::Kind,
};

use crate::{
    arguments::ReportArguments,
    failure::Failure,
    output::{say, shown},
};

/// Makes the report of a folder again, or one report of several.
///
/// # Errors
///
/// When a report cannot be read or written, or several do not fit together.
pub fn report(arguments: ReportArguments) -> Result<ExitStatus, Failure> {
    if arguments.schema {
        say(report::schema().trim_end());
        return Ok(ExitStatus::CONFORMANT);
    }
    if arguments.merge.is_empty() {
        let folder = arguments.folder;
        let folder = folder.unwrap_or_else(|| paths::results(Kind::Mock.name()));
        let record = report::read(&folder).map_err(Failure::usage)?;
        report::write_report(&folder, &record)
            .with_context(|| format!("the report cannot be written to {}", folder.display()))
            .map_err(Failure::usage)?;
        return Ok(told(&record, &folder));
    }
    let parts = report::find(&arguments.merge).map_err(Failure::usage)?;
    let record = report::merge(&parts).map_err(Failure::usage)?;
    let folder = arguments.results;
    let folder = folder.unwrap_or_else(|| paths::results(&record.target));
    report::write_merged(&folder, &record, &parts).map_err(Failure::usage)?;
    say(&format!("{} merged\n", plural(parts.len(), "report")));
    Ok(told(&record, &folder))
}

fn told(record: &RunRecord, folder: &std::path::Path) -> ExitStatus {
    say(&report::summary(record, Detail::Short));
    say(&format!("report: {}", shown(&folder.join("report.html"))));
    record.exit_status()
}
