//! The command `report`, which contacts nobody.

use anyhow::Context as _;
use conformance::{
    exit_status::ExitStatus,
    paths,
    report::{self, Detail, ResultsFolder, RunRecord, plural},
    targets::Kind,
};

use crate::cli::{
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
        let mut own = ResultsFolder::open(&folder).map_err(Failure::usage)?;
        report::write_report(&mut own, &record)
            .with_context(|| format!("the report cannot be written to {}", folder.display()))
            .map_err(Failure::usage)?;
        return Ok(outcome(&record, &folder));
    }
    let parts = report::find(&arguments.merge).map_err(Failure::usage)?;
    let record = report::merge(&parts).map_err(Failure::usage)?;
    let folder = match arguments.results {
        Some(folder) => folder,
        // The name comes from a file that somebody else may have written.
        None => {
            let kind = record.target.parse::<Kind>();
            let kind = kind.context(
                "the folder of the report is named after its target: choose one with --results",
            );
            paths::results(kind.map_err(Failure::usage)?.name())
        }
    };
    report::write_merged(&folder, &record, &parts).map_err(Failure::usage)?;
    say(&format!("{} merged\n", plural(parts.len(), "report")));
    Ok(outcome(&record, &folder))
}

fn outcome(record: &RunRecord, folder: &std::path::Path) -> ExitStatus {
    say(&report::summary(record, Detail::Short));
    say(&format!("report: {}", shown(&folder.join("report.html"))));
    record.exit_status()
}
