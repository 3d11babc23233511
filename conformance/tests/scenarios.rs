//! Every registered scenario as one test, on the embedded mock, or with the feature `prelive` on the
//! configured target.
//!
//! A custom harness, because scenarios are a list and not functions. Insta stores the snapshots; the
//! comparison itself is the library's.
//!
//! `ROOMS_REPORT=FOLDER` makes each process leave what it told in a folder below that one, for
//! `conformance report --merge FOLDER`. Under nextest that is one per test.

use std::{
    panic::AssertUnwindSafe,
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use chrono::{DateTime, Utc};
use conformance::{
    coverage::Exclusions,
    finding::Finding,
    report::{self, RunRecord},
    scenario::Scenario,
    scenarios, snapshot,
    suite::{self, Run, ScenarioResult},
    targets::{Capability, Kind, LiveConfig, Settings, Target},
};
use libtest_mimic::{Arguments, Failed, Trial};
use rooms_openapi::Api;
use tokio::runtime::Runtime;

fn main() -> ExitCode {
    suite::show_only_the_place_of_panics();
    let arguments = Arguments::from_args();
    let runtime = Arc::new(Runtime::new().expect("a runtime starts"));
    let results = Arc::new(Mutex::new(Vec::new()));
    let (trials, target) = match target(&runtime) {
        Ok(target) => (trials(&runtime, &target, &results), Some(target)),
        // One failure that says what is wrong, instead of one per scenario.
        Err(message) => {
            let fail = move || Err(Failed::from(message));
            (vec![Trial::test("the_target_is_ready", fail)], None)
        }
    };
    let complete = is_complete(&arguments);
    let (started_at, began) = (Utc::now(), Instant::now());
    let conclusion = libtest_mimic::run(&arguments, trials);
    let mut failed = conclusion.has_failed();
    let Some(target) = target else {
        return ExitCode::from(101);
    };
    let mut results = results.lock().unwrap_or_else(PoisonError::into_inner);
    results.sort_by_key(|result: &ScenarioResult| result.scenario.name);
    if complete && !failed {
        failed = !what_was_not_exercised_is_on_record(&target, &results);
    }
    let run =
        Run { results: std::mem::take(&mut results), duration: began.elapsed(), ..Run::default() };
    if let Err(error) = leave_report(&target, &run, started_at) {
        eprintln!("{error}");
        failed = true;
    }
    ExitCode::from(if failed { 101 } else { 0 })
}

/// A folder of its own, because under nextest every test is a process.
fn leave_report(target: &Target, run: &Run, started_at: DateTime<Utc>) -> Result<(), String> {
    let Some(folder) = std::env::var_os("ROOMS_REPORT") else {
        return Ok(());
    };
    let Some(first) = run.results.first() else {
        return Ok(());
    };
    let folder = conformance::paths::workspace_root().join(folder).join(first.scenario.name);
    let exclusions = Exclusions::committed().map_err(|error| error.to_string())?;
    let all = scenarios::all();
    let record = RunRecord::new(target, run, all, &exclusions, false, started_at);
    let written = report::write_shard(&folder, &record, run);
    written.map_err(|error| format!("{} cannot be written: {error}", folder.display()))
}

/// Whether this process runs all scenarios.
fn is_complete(arguments: &Arguments) -> bool {
    arguments.filter.is_none() && arguments.skip.is_empty() && !arguments.list
}

fn target(runtime: &Runtime) -> Result<Arc<Target>, String> {
    if !cfg!(feature = "prelive") {
        let target = Target::mock().map_err(|error| error.to_string())?;
        return Ok(Arc::new(target));
    }
    let root = conformance::paths::workspace_root();
    let settings = Settings::read(&root).map_err(|error| error.to_string())?;
    let config = LiveConfig::read(Kind::PreLive, &settings, &root).map_err(|e| e.to_string())?;
    let folder = conformance::paths::live_files();
    let mut target = Target::live(config, &folder).map_err(|error| error.to_string())?;
    let ready = runtime.block_on(suite::preflight(&mut target));
    ready.map_err(|error| error.to_string())?;
    let target = Arc::new(target);
    let cleaned = runtime.block_on(suite::clean_up(Arc::clone(&target)));
    let cleaned = cleaned.map_err(|error| error.to_string())?;
    for left in &cleaned.left_behind {
        eprintln!("left behind by an earlier run: {}: {}", left.what, left.why);
    }
    Ok(target)
}

type Results = Arc<Mutex<Vec<ScenarioResult>>>;

fn trials(runtime: &Arc<Runtime>, target: &Arc<Target>, results: &Results) -> Vec<Trial> {
    let live = target.kind() != Kind::Mock;
    // A live target is called by one scenario at a time.
    let turn = Arc::new(Mutex::new(()));
    let trial = |scenario: &'static Scenario| {
        let (runtime, target) = (Arc::clone(runtime), Arc::clone(target));
        let (results, turn) = (Arc::clone(results), Arc::clone(&turn));
        Trial::test(scenario.name, move || {
            let _turn = live.then(|| turn.lock().unwrap_or_else(PoisonError::into_inner));
            // Each further scenario would only wait for another timeout.
            if let Some(message) = went_away(&results) {
                return Err(Failed::from(message));
            }
            let outcome = runtime.block_on(suite::run_scenario(Arc::clone(&target), scenario));
            let result = outcome.map_err(|error| Failed::from(error.to_string()))?;
            let verdict = judge(target.kind(), &result);
            let mut results = results.lock().unwrap_or_else(PoisonError::into_inner);
            results.push(result);
            verdict
        })
    };
    scenarios::all().iter().map(trial).collect()
}

/// Why nothing more is told, once a live target went away.
fn went_away(results: &Results) -> Option<String> {
    let results = results.lock().unwrap_or_else(PoisonError::into_inner);
    let stopped = results.iter().find(|result| result.stop.is_some())?;
    let (name, reason) = (stopped.scenario.name, &stopped.stop.as_ref()?.reason);
    Some(format!("not told after {name}: {reason}"))
}

fn judge(kind: Kind, result: &ScenarioResult) -> Result<(), Failed> {
    // Insta shows and stores what differs; the finding about it would only repeat that.
    let findings: Vec<String> = result
        .counting(kind, false)
        .filter(|finding| finding.check != "snapshot")
        .map(outcome)
        .collect();
    let left = result.left_behind.iter();
    let left = left.map(|one| format!("left behind: {}: {}", one.what, one.why));
    let errors = result.errors.iter().cloned();
    // Whatever a scenario on the mock tables is compared.
    let blocks = result.snapshot.merged.len();
    let left_out =
        kind == Kind::Mock && result.scenario.kind.is_generated() && result.compared() < blocks;
    let left_out = left_out.then(|| "the tables were not compared".to_owned());
    let errors = errors.chain(left_out);
    let problems: Vec<String> = errors.chain(findings).chain(left).collect();
    let snapshot = compare(kind, result);
    if problems.is_empty() {
        return snapshot;
    }
    let mut message = problems.join("\n\n");
    if let Err(differs) = snapshot {
        message = format!("{message}\n\n{}", differs.message().unwrap_or_default());
    }
    Err(Failed::from(message))
}

fn outcome(finding: &Finding) -> String {
    let mut text = format!("{finding}\n  level: {}", finding.level);
    for (name, value) in
        [("document", &finding.schema_pointer), ("page", &finding.page), ("repeat", &finding.curl)]
    {
        if let Some(value) = value {
            text = format!("{text}\n  {name}: {value}");
        }
    }
    text
}

fn compare(kind: Kind, result: &ScenarioResult) -> Result<(), Failed> {
    // On a live target, blocks that differ for an inferred reason only are not held against it.
    let mut counting = result.counting(kind, false);
    let differs = counting.any(|finding| finding.check == "snapshot");
    let lives = kind != Kind::Mock;
    if (lives && !differs) || result.transcript.steps.is_empty() {
        return Ok(());
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(conformance::paths::snapshots().join(result.scenario.api.name()));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_sort_maps(true);
    settings.set_description(result.scenario.claim);
    let roles = result.scenario.cast.iter();
    settings.set_info(&roles.map(|(role, _)| role.name()).collect::<Vec<_>>());
    let text = snapshot::text(&result.snapshot.merged);
    let held = std::panic::catch_unwind(AssertUnwindSafe(|| {
        settings.bind(|| insta::assert_snapshot!(result.scenario.name, text));
    }));
    held.map_err(|_| {
        let diffs = result.snapshot.differences.iter();
        let diffs = diffs.map(|difference| format!("{}\n{}", difference.label, difference.diff));
        let diffs = diffs.collect::<Vec<_>>().join("\n");
        Failed::from(format!("snapshot: the scenario is not as it is stored\n{diffs}"))
    })
}

/// What a live target cannot show is itself on record, for each api that runs there.
fn what_was_not_exercised_is_on_record(target: &Target, results: &[ScenarioResult]) -> bool {
    if target.kind() == Kind::Mock {
        return true;
    }
    let mut held = true;
    for api in scenarios::apis() {
        let client = (api == Api::OAuth2).then_some(Capability::PublicClient);
        let mut lacking = [Capability::ExpiredTokens].into_iter().chain(client);
        let lacking = lacking.find_map(|capability| target.lacks(capability));
        let read = target.capabilities().has(Capability::Mailbox);
        let read = read.then(|| "letters are read, which others lack".to_owned());
        if let Some(reason) = target.lacks_api(api).or(lacking).or(read) {
            eprintln!("not-exercised/{api}.snap is not compared: {reason}");
            continue;
        }
        // Those made from the document need a state that can be put back, as a whole.
        let results = results
            .iter()
            .filter(|one| one.scenario.api == api && !one.scenario.kind.is_generated());
        held &= is_on_record(api, results);
    }
    held
}

fn is_on_record<'a>(api: Api, results: impl Iterator<Item = &'a ScenarioResult>) -> bool {
    let mut text = String::new();
    for result in results {
        for one in &result.not_exercised {
            let step = one.step.as_deref().unwrap_or("(the whole scenario)");
            text = format!("{text}{}\n  {step}: {}\n", one.scenario, one.reason);
        }
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(conformance::paths::snapshots().join("not-exercised"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings
        .set_description("What a target without mailbox, approval, clock and login cannot show.");
    let held = std::panic::catch_unwind(AssertUnwindSafe(|| {
        settings.bind(|| insta::assert_snapshot!(api.name(), text));
    }));
    held.is_ok()
}
