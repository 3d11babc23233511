//! The command `faults`, and the mocks that it starts.

use std::{
    io::{self, Write},
    sync::Arc,
    thread,
};

use anyhow::{Context, anyhow};
use conformance::{
    exit_status::ExitStatus,
    faults::{self, Expected, FaultRecord, Hunt, Outcome, Processes, Progress, Road},
    paths,
    report::{ResultsFolder, plural},
    select, suite,
    targets::Kind,
};
use rooms_mock::{
    fault::{Entry, catalogue},
    signals::Signals,
};
use tokio::sync::oneshot;

use crate::cli::{
    arguments::{FaultsArguments, FaultyMockArguments, at_once},
    failure::Failure,
    output::{complain, say, shown},
};

/// Points the suite at every fault.
///
/// # Errors
///
/// When the arguments or the files are wrong.
pub async fn faults(arguments: FaultsArguments) -> Result<ExitStatus, Failure> {
    let road = match arguments.target {
        Kind::Mock => Road::Mock,
        Kind::PreLive => Road::Live,
        Kind::Production => {
            let error = anyhow!(
                "faults are looked for with --target mock or prelive: nothing is written to production"
            );
            return Err(Failure::usage(error));
        }
    };
    let selected =
        select::select(catalogue(), &arguments.faults, arguments.api).map_err(Failure::usage)?;
    if arguments.list {
        for Entry { name, api, class, breaks, .. } in &selected {
            say(&format!("{name}  {api}, {class}: breaks {breaks}"));
        }
        return Ok(ExitStatus::CONFORMANT);
    }
    // The reports show the one of all faults, which one of some must not replace.
    let complete = arguments.faults.is_empty() && arguments.api.is_none();
    let own = complete.then(|| paths::fault_detection(arguments.target));
    let folder = arguments.results.or(own);
    let folder = folder.map(|folder| ResultsFolder::open(&folder));
    let folder = folder.transpose().map_err(Failure::usage)?;
    let program = std::env::current_exe()
        .context("this program cannot be found, which serves the faulty mocks as well")
        .map_err(Failure::usage)?;
    let count = selected.len();
    let hunt = Hunt {
        mocks: Arc::new(Processes { program }),
        road,
        faults: selected,
        scenarios: faults::in_order(),
        expected: Expected::committed().map_err(Failure::usage)?,
        // Whoever asks for one fault waits for that one.
        clean: arguments.faults.is_empty(),
        jobs: at_once(arguments.jobs),
    };
    suite::show_only_the_place_of_panics();
    let scenarios = plural(hunt.scenarios.len(), "scenario");
    let clean = if hunt.clean { ", and a mock without any" } else { "" };
    say(&format!("{}{clean}; up to {scenarios} each", plural(count, "fault")));
    let blank = 2 * count.to_string().len() + 3;
    let progress = |progress: Progress<'_>| match progress {
        Progress::Fault { done, record } => say(&line(done, count, record)),
        Progress::Survived(record) => say(&format!(
            "{:blank$} {} is not noticed by the scenarios ({:.1} s)",
            "",
            record.fault,
            record.duration_ms / 1000.0
        )),
        Progress::Survivors(survivors) => say(&format!(
            "the scenarios are over; what survived is told the rest: {}{clean}",
            plural(survivors, "fault")
        )),
    };
    let mut signals =
        Signals::listen().context("requests to end cannot be heard").map_err(Failure::usage)?;
    let table = tokio::select! {
        table = hunt.run(progress) => table,
        _ = signals.next() => {
            complain("interrupted: the mocks are ended, and no fault detection is written");
            return Ok(ExitStatus::UNREACHABLE);
        }
    };
    say(&format!("\n{}", faults::text(&table)));
    let Some(mut folder) = folder else {
        say(
            "of some faults only, so the fault detection table is not kept: --results FOLDER keeps it, and without \
             --fault and --api it is that of the report",
        );
        return Ok(table.exit_status());
    };
    faults::write(&mut folder, &table)
        .with_context(|| {
            let folder = folder.path().display();
            format!("the fault detection table cannot be written to {folder}")
        })
        .map_err(Failure::usage)?;
    say(&format!("fault detection: {}", shown(folder.path())));
    Ok(table.exit_status())
}

fn line(done: usize, of: usize, record: &FaultRecord) -> String {
    let what = match (&record.outcome, &record.recorded) {
        (Outcome::Noticed(notice), _) => format!("noticed by {}", notice.witness()),
        (Outcome::Survived, Some(_)) => "not noticed, as recorded".to_owned(),
        (Outcome::Survived, None) => "NOT NOTICED".to_owned(),
        (Outcome::NotTold { error }, _) => format!("NOT TOLD: {error}"),
    };
    let width = of.to_string().len();
    let seconds = record.duration_ms / 1000.0;
    format!("[{done:>width$}/{of}] {} {what} ({seconds:.1} s)", record.fault)
}

/// Serves a mock with a fault until stdin ends.
///
/// # Errors
///
/// When it does not start.
pub async fn mock(arguments: FaultyMockArguments) -> Result<ExitStatus, Failure> {
    let FaultyMockArguments { fault, live } = arguments;
    let mock = faults::faulty_mock(fault.as_deref(), live.as_deref());
    let mock = mock.await.map_err(Failure::usage)?;
    let (end, ended) = oneshot::channel();
    thread::spawn(move || {
        // Nothing is said there. It ends when whoever started this is over.
        let _ = io::copy(&mut io::stdin().lock(), &mut io::sink());
        let _ = end.send(());
    });
    // Whoever waits for this line has the other end.
    let mut stdout = io::stdout();
    let _ = writeln!(stdout, "listening on {}", mock.url()).and_then(|()| stdout.flush());
    let _ = ended.await;
    Ok(ExitStatus::CONFORMANT)
}
