//! What things cost: a call of the client, a reply of the mock, a validation, a detour through the proxy, a build.
//!
//! Whatever is compared is measured in turns, within one run, so that a machine that is busy is busy for
//! all. Servers are processes of their own, started from this same program, so that the processor time of a
//! client is the client's. Ratios are taken within a turn, and their median is what counts.
//!
//! The table goes to stdout, and with all numbers to `bench/report.json` in the target folder.

mod builds;
mod calls;
mod effort;
mod judging;
mod load;
mod mock;
mod prism;
mod proxy;
mod report;
mod server;
mod spread;
mod turns;
mod usage;

use std::{
    env, fs,
    io::{self, Write as _},
    path::PathBuf,
    process::ExitCode,
};

use anyhow::Context as _;
use clap::{Parser, Subcommand, ValueEnum};

use crate::{
    calls::Way,
    effort::Effort,
    report::{Machine, Report},
    server::{Child, Kind},
};

/// Measure the client, the mock and the documents.
#[derive(Debug, Parser)]
#[command(name = "rooms-bench", version)]
struct Arguments {
    /// A few calls of each, to see that it runs: the numbers mean nothing.
    #[arg(long)]
    quick: bool,
    /// Measure builds of the client too: cold ones, which takes long.
    #[arg(long)]
    builds: bool,
    /// Measure this part alone; may be repeated.
    #[arg(long, value_name = "PART")]
    only: Vec<Part>,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What can be measured by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Calls of the client.
    Calls,
    /// Replies of the mock.
    Mock,
    /// Replies of the mock against those of Prism, which takes node and npm.
    Prism,
    /// Memory of the mock.
    Memory,
    /// Parsing and validating.
    Judging,
    /// What the validation proxy adds.
    Proxy,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Be a server, until stdin ends.
    #[command(hide = true)]
    Serve { kind: Kind },
    /// Make the same call so often, one after the other, for a program that counts instructions.
    Repeat { of: Way, calls: u64 },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match arguments.command {
        Some(Command::Serve { kind }) => server::serve(kind),
        Some(Command::Repeat { of, calls }) => repeat(of, calls),
        None => measure(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn repeat(of: Way, calls: u64) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let mock = Child::start(Kind::Mock, "")?;
        let sample = load::Sample::of(&mock).await?;
        calls::repeat(of, calls, &sample).await
    })
}

fn measure(arguments: &Arguments) -> anyhow::Result<()> {
    let effort = Effort::of(arguments.quick);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut report = Report::new(Machine::here(), arguments.quick);
    let mut tell = |line: &str| writeln!(io::stderr(), "{line}").unwrap_or_default();
    runtime.block_on(async {
        tell("starting the mock");
        let mock = Child::start(Kind::Mock, "")?;
        let sample = load::Sample::of(&mock).await?;
        let wanted = |part| arguments.only.is_empty() || arguments.only.contains(&part);
        if wanted(Part::Calls) {
            tell("calls of the client");
            report.add(calls::measure(&effort, &sample).await?);
        }
        if wanted(Part::Mock) {
            tell("replies of the mock");
            report.add(mock::speed(&effort, &mock, &sample).await?);
        }
        // A quick run shows that the program runs, and installs nothing.
        if wanted(Part::Prism) && !arguments.quick {
            tell("replies of Prism");
            let folder = target_folder()?.join("bench/prism");
            match prism::measure(&effort, &mock, &sample, &folder).await {
                Ok(section) => report.add(section),
                Err(error) => tell(&format!("NOT MEASURED: Prism, because {error:#}")),
            }
        }
        if wanted(Part::Memory) {
            tell("memory of the mock");
            report.add(mock::memory(&effort, &mock, &sample).await?);
        }
        if wanted(Part::Judging) {
            tell("parsing and validating");
            report.add(judging::measure(&effort, &sample).await?);
        }
        if wanted(Part::Proxy) {
            tell("calls through the proxy");
            report.add(proxy::measure(&effort, &mock, &sample).await?);
        }
        anyhow::Ok(())
    })?;
    if arguments.builds {
        report.add(builds::measure(&mut tell)?);
    }
    let folder = target_folder()?.join("bench");
    fs::create_dir_all(&folder).context("the folder for the report cannot be made")?;
    let file = folder.join("report.json");
    fs::write(&file, serde_json::to_string_pretty(&report)? + "\n")
        .context("the report cannot be written")?;
    write!(io::stdout(), "{report}")?;
    Ok(())
}

/// Where cargo puts what it builds: this program lies two folders below.
fn target_folder() -> anyhow::Result<PathBuf> {
    let program = env::current_exe()?;
    let folder = program.ancestors().nth(2);
    Ok(folder.context("the program lies nowhere")?.to_owned())
}
