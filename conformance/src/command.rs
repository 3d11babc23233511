//! The command `run`.

use std::{io::Write, sync::Arc, thread};

use anyhow::Context;
use chrono::Utc;
use conformance::{
    coverage::Exclusions,
    exit::ExitStatus,
    paths,
    report::{self, Detail, RunRecord},
    scenario::Scenario,
    scenarios,
    suite::{self, PreflightError, ScenarioResult, Suite, Verdict},
    target::{Kind, LiveConfig, LiveLock, Settings, Target},
};

use crate::arguments::RunArguments;

/// Why there is no report, and how the process ends for it.
#[derive(Debug)]
pub struct Failure {
    /// The message.
    pub error: anyhow::Error,
    /// The status.
    pub status: ExitStatus,
}

impl Failure {
    fn usage(error: impl Into<anyhow::Error>) -> Self {
        Self {
            error: error.into(),
            status: ExitStatus::USAGE,
        }
    }

    fn unreachable(error: impl Into<anyhow::Error>) -> Self {
        Self {
            error: error.into(),
            status: ExitStatus::UNREACHABLE,
        }
    }
}

/// Runs the suite.
///
/// # Errors
///
/// When the run could not take place.
pub async fn run(arguments: RunArguments) -> Result<ExitStatus, Failure> {
    let selected = suite::select(scenarios::all(), &arguments.scenarios, arguments.api)
        .map_err(Failure::usage)?;
    if arguments.list {
        for scenario in &selected {
            say(&format!("{}  {}", scenario.name, scenario.claim));
        }
        return Ok(ExitStatus::CONFORMANT);
    }
    let exclusions = Exclusions::committed().map_err(Failure::usage)?;
    let target = Arc::new(target(arguments.target).await?);
    let folder = paths::results(target.kind().name());
    let kind = target.kind();
    let started_at = Utc::now();
    let count = selected.len();
    say(&format!("{count} scenarios on the {kind} target"));
    let suite = Suite {
        target: Arc::clone(&target),
        scenarios: selected,
        jobs: arguments.jobs.unwrap_or_else(default_jobs),
    };
    let mut finished = 0;
    let progress = |result: &ScenarioResult| {
        finished += 1;
        let verdict = result.verdict(kind, arguments.strict);
        say(&line(finished, count, verdict, result));
    };
    suite::tell_only_the_place_of_panics();
    tokio::spawn(end_on_request(Arc::clone(&target)));
    let run = suite.run(progress).await.map_err(Failure::unreachable)?;
    let all: &[Scenario] = scenarios::all();
    let record = RunRecord::new(
        &target,
        &run,
        all,
        &exclusions,
        arguments.strict,
        started_at,
    );
    report::write(&folder, &record, &run)
        .with_context(|| format!("the report cannot be written to {}", folder.display()))
        .map_err(Failure::usage)?;
    say(&format!("\n{}", report::summary(&record, Detail::Short)));
    let root = paths::workspace_root();
    let shown = folder.strip_prefix(&root).unwrap_or(&folder);
    say(&format!("report: {}", shown.display()));
    Ok(record.exit_status())
}

async fn target(kind: Kind) -> Result<Target, Failure> {
    if kind == Kind::Mock {
        return Target::mock().map_err(Failure::unreachable);
    }
    let root = paths::workspace_root();
    let settings = Settings::read(&root).map_err(Failure::usage)?;
    let config = LiveConfig::read(kind, &settings, &root).map_err(Failure::usage)?;
    let folder = paths::live_files();
    if let Ok(None) = LiveLock::try_take(&folder) {
        eprintln!("another live run is under way; waiting for it to end");
    }
    let mut target = Target::live(config, &folder).map_err(Failure::usage)?;
    match suite::preflight(&mut target).await {
        Ok(()) => Ok(target),
        Err(error @ PreflightError::OtherAccount { .. }) => Err(Failure::usage(error)),
        Err(error) => Err(Failure::unreachable(error)),
    }
}

/// The first Ctrl-C ends the run in good order, the second one at once.
async fn end_on_request(target: Arc<Target>) {
    if tokio::signal::ctrl_c().await.is_err() {
        return;
    }
    target.interrupt();
    eprintln!("interrupted: ending after the step under way, then cleaning up and reporting");
    if tokio::signal::ctrl_c().await.is_ok() {
        eprintln!("interrupted again: what was created is in .conformance/ledger.jsonl");
        std::process::exit(ExitStatus::CLEANUP_INCOMPLETE.code().into());
    }
}

/// Scenarios mostly wait for each other's connections, so a few more than there are cores.
fn default_jobs() -> usize {
    thread::available_parallelism().map_or(4, |cores| cores.get() * 2)
}

fn line(number: usize, of: usize, verdict: Verdict, result: &ScenarioResult) -> String {
    let word = match verdict {
        Verdict::Passed => "ok",
        Verdict::Findings => "FINDINGS",
        Verdict::Errors => "ERROR",
        Verdict::NotExercised => "not exercised",
    };
    let name = result.scenario.name;
    let skipped = match result.not_exercised.len() {
        0 => String::new(),
        count => format!(", {count} not exercised"),
    };
    let steps = result.exercised();
    let width = of.to_string().len();
    format!("[{number:>width$}/{of}] {word:<8} {name} ({steps} steps{skipped})")
}

fn say(text: &str) {
    // A reader that closed the pipe, such as `head`, is no reason to panic.
    let _ = writeln!(std::io::stdout(), "{text}");
}
