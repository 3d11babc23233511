//! The command `run`.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::Context;
use chrono::Utc;
use conformance::{
    checks,
    coverage::Exclusions,
    deviations::Deviations,
    exit_status::ExitStatus,
    guard::ledger::LEDGER,
    paths, rehearsal,
    report::{self, Detail, ResultsFolder, RunRecord, plural},
    scenario::Scenario,
    scenarios, select,
    sequences::SequencePlan,
    suite::{self, CleanedUp, PreflightError, Run, ScenarioResult, Suite, Verdict},
    targets::{EndedEarly, Kind, LiveConfig, LiveLock, Settings, Target},
};
use rooms_mock::signals::{Request, Signals};

use crate::cli::{
    arguments::{RunArguments, at_once},
    failure::Failure,
    output::{complain, say, shown},
};

/// Runs the suite.
///
/// # Errors
///
/// When the run could not take place.
pub async fn run(arguments: RunArguments) -> Result<ExitStatus, Failure> {
    if arguments.list_checks {
        for check in checks::catalogue() {
            say(&format!("{}  {}: {} ({})", check.id, check.level, check.title, check.source));
        }
        return Ok(ExitStatus::CONFORMANT);
    }
    let selected = select::select(scenarios::all(), &arguments.scenarios, arguments.api)
        .map_err(Failure::usage)?;
    let selected = match arguments.partition {
        Some(partition) => partition.of(selected),
        None => selected,
    };
    if selected.is_empty() {
        return Err(Failure::usage(anyhow::anyhow!(
            "there are more parts than selected scenarios, and this one is empty: choose fewer parts"
        )));
    }
    if arguments.list {
        for scenario in &selected {
            say(&format!("{}  {}", scenario.name, scenario.claim));
        }
        return Ok(ExitStatus::CONFORMANT);
    }
    if arguments.dry_run {
        return dry_run(arguments.target, selected).await;
    }
    let exclusions = Exclusions::committed().map_err(Failure::usage)?;
    let live_files = arguments.live_files.unwrap_or_else(paths::live_files);
    let folder = paths::results(arguments.target.name());
    let folder = arguments.results.unwrap_or(folder);
    let began = Instant::now();
    let started_at = Utc::now();
    let known = Deviations::committed().map_err(Failure::usage)?;
    let known = known.of(arguments.target, started_at.date_naive());
    let ready = async {
        let folder = results(arguments.target, &folder).await?;
        Ok((folder, target(arguments.target, &live_files).await?))
    };
    let ready = match arguments.max_time {
        None => ready.await,
        Some(most) => tokio::time::timeout(most, ready).await.unwrap_or_else(|_| {
            let error = anyhow::anyhow!(
                "--max-time was over before the target was ready, so nothing was begun"
            );
            Err(Failure::unreachable(error))
        }),
    };
    let (mut folder, target) = ready?;
    let target = target.with_known_deviations(known);
    let target = Arc::new(
        target.with_sequences(SequencePlan { seed: arguments.seed, count: arguments.sequences }),
    );
    let kind = target.kind();
    let count = selected.len();
    let signals = Signals::listen()
        .context("requests to end the run cannot be heard")
        .map_err(Failure::usage)?;
    suite::show_only_the_place_of_panics();
    tokio::spawn(end_on_request(Arc::clone(&target), live_files, signals));
    if let Some(most) = arguments.max_time {
        tokio::spawn(end_in_time(Arc::clone(&target), most.saturating_sub(began.elapsed())));
    }
    let cleaned_up = clean_up(&target).await?;
    say(&format!("{} on the {kind} target", plural(count, "scenario")));
    let suite =
        Suite { target: Arc::clone(&target), scenarios: selected, jobs: at_once(arguments.jobs) };
    let mut finished = 0;
    let progress = |result: &ScenarioResult| {
        finished += 1;
        let verdict = result.verdict(kind, arguments.strict);
        let found = result.counting(kind, arguments.strict).next().is_some();
        say(&line(finished, count, (verdict, found), result));
    };
    // A run that is killed leaves no report of an earlier one in the place of its own.
    folder.begin().map_err(Failure::usage)?;
    let run = suite.run(progress).await.map_err(Failure::of_stage)?;
    let run = Run { cleaned_up, ..run };
    let all: &[Scenario] = scenarios::all();
    let record = RunRecord::new(&target, &run, all, &exclusions, arguments.strict, started_at);
    report::write(&mut folder, &record, &run)
        .with_context(|| {
            let folder = folder.path().display();
            format!("the report cannot be written to {folder}")
        })
        .map_err(Failure::usage)?;
    let folder = folder.path();
    say(&format!("\n{}", report::summary(&record, Detail::Short)));
    for reproduction in run.results.iter().flat_map(|result| &result.reproductions) {
        say(&reproduction.steps);
        let (name, folder) = (&reproduction.name, shown(folder));
        say(&format!(
            "  as commands and as a test: {folder}/sequences/{name}.sh and .rs
"
        ));
    }
    say(&format!("report: {}", shown(&folder.join("report.html"))));
    for problem in target.seen().problems() {
        complain(&problem);
    }
    Ok(record.exit_status())
}

/// Undoes what earlier runs left, and says so.
async fn clean_up(target: &Arc<Target>) -> Result<CleanedUp, Failure> {
    let cleaned = suite::clean_up(Arc::clone(target)).await;
    let cleaned = cleaned.map_err(Failure::of_stage)?;
    tell_cleaned(&cleaned);
    Ok(cleaned)
}

/// What came of the entries that were open.
pub fn tell_cleaned(cleaned: &CleanedUp) {
    if cleaned.open == 0 {
        return;
    }
    let left = cleaned.left_behind.len();
    say(&format!(
        "{} of earlier runs in the ledger {} open: {} undone, {left} left",
        plural(cleaned.open, "entry").replace("entrys", "entries"),
        if cleaned.open == 1 { "was" } else { "were" },
        cleaned.open.saturating_sub(left),
    ));
    for one in &cleaned.left_behind {
        say(&format!("  left behind: {}: {}", one.what, one.why));
    }
    for error in &cleaned.errors {
        say(&format!("  error: {error}"));
    }
}

/// How clean things are.
pub fn left(cleaned: &CleanedUp) -> ExitStatus {
    if cleaned.stop.is_some() {
        ExitStatus::UNREACHABLE
    } else if cleaned.left_behind.is_empty() && cleaned.errors.is_empty() {
        ExitStatus::CONFORMANT
    } else {
        ExitStatus::CLEANUP_INCOMPLETE
    }
}

async fn dry_run(kind: Kind, selected: Vec<&'static Scenario>) -> Result<ExitStatus, Failure> {
    if kind == Kind::Mock {
        return Err(Failure::usage(anyhow::anyhow!(
            "--dry-run is for live targets: add --target prelive. On the embedded mock everything \
             vanishes with it anyway"
        )));
    }
    let root = paths::workspace_root();
    let settings = Settings::read(&root).map_err(Failure::usage)?;
    let config = LiveConfig::read(kind, &settings, &root).map_err(Failure::usage)?;
    complain(&format!(
        "rehearsing {} twice on the embedded mock; nobody else is contacted",
        plural(selected.len(), "scenario")
    ));
    let rehearsed = rehearsal::rehearse(&config, selected).await;
    let rehearsed =
        rehearsed.context("the rehearsal on the embedded mock failed").map_err(Failure::usage)?;
    say(&rehearsed.report());
    Ok(ExitStatus::CONFORMANT)
}

/// The configured live target, found ready.
pub async fn live(kind: Kind, folder: &Path) -> Result<Target, Failure> {
    target(kind, folder).await
}

/// The folder of the report. Live runs wait for each other.
async fn results(kind: Kind, folder: &Path) -> Result<ResultsFolder, Failure> {
    let mut is_told = false;
    loop {
        match ResultsFolder::open(folder) {
            Err(error) if error.kind() == ErrorKind::WouldBlock && kind != Kind::Mock => {
                if !std::mem::replace(&mut is_told, true) {
                    complain("another live run is writing its report there; waiting for it to end");
                }
                tokio::time::sleep(Duration::from_millis(200)).await;
            }
            opened => return opened.map_err(Failure::usage),
        }
    }
}

async fn target(kind: Kind, folder: &Path) -> Result<Target, Failure> {
    if kind == Kind::Mock {
        return Target::mock().map_err(Failure::of_stage);
    }
    let root = paths::workspace_root();
    let settings = Settings::read(&root).map_err(Failure::usage)?;
    let config = LiveConfig::read(kind, &settings, &root).map_err(Failure::usage)?;
    let mut is_told = false;
    while let Ok(None) = LiveLock::try_take(folder) {
        if !std::mem::replace(&mut is_told, true) {
            complain("another live run is under way; waiting for it to end");
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let mut target = Target::live(config, folder).map_err(Failure::of_stage)?;
    match suite::preflight(&mut target).await {
        Ok(()) => Ok(target),
        Err(error @ PreflightError::OtherAccount { .. }) => Err(Failure::usage(error)),
        Err(error) => Err(Failure::unreachable(error)),
    }
}

/// The first request ends the run in good order, the second one at once.
async fn end_on_request(target: Arc<Target>, live_files: PathBuf, mut signals: Signals) {
    signals.next().await;
    target.end_early(EndedEarly::Interrupted);
    complain("interrupted: ending after the step under way, then cleaning up and reporting");
    // A terminal that is closed may say so several times.
    while signals.next().await == Request::HangUp {}
    let status = if target.kind() == Kind::PreLive {
        complain(&format!(
            "interrupted again: what was created is in {}, and the next run undoes it",
            shown(&live_files.join(LEDGER))
        ));
        ExitStatus::CLEANUP_INCOMPLETE
    } else {
        complain("interrupted again: no report is written, and nothing is left behind");
        ExitStatus::FINDINGS
    };
    std::process::exit(status.code().into());
}

/// Ends the run in good order when its time is over.
async fn end_in_time(target: Arc<Target>, most: Duration) {
    tokio::time::sleep(most).await;
    target.end_early(EndedEarly::TimeLimit);
    complain("--max-time is over: ending after the step under way, then cleaning up and reporting");
}

/// What came of a scenario, in a line. `found` is whether it has findings that count.
fn line(
    number: usize,
    of: usize,
    (verdict, found): (Verdict, bool),
    result: &ScenarioResult,
) -> String {
    let word = match verdict {
        Verdict::Errors if found => "FINDINGS, ERROR",
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
    let steps = plural(steps, "step");
    format!("[{number:>width$}/{of}] {word:<8} {name} ({steps}{skipped})")
}
