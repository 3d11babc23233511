//! What can be said on the command line.

use clap::{Args, Parser, Subcommand};
use conformance::target::Kind;
use rooms_openapi::Api;

/// Holds a server to what its documentation says.
#[derive(Debug, Parser)]
#[command(
    name = "conformance",
    version,
    after_help = "\
Exit status: 0 conformant, 1 findings, 2 wrong usage or nothing selected, 3 target unreachable or \
not authorised, 4 clean-up incomplete; if several hold: 2, then the highest."
)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Runs the scenarios and reports what disagrees with the document.
    Run(RunArguments),
}

/// The arguments of `run`.
#[derive(Debug, Args)]
pub struct RunArguments {
    /// What to run against: mock, prelive or production.
    #[arg(long, default_value = "mock", value_name = "TARGET")]
    pub target: Kind,
    /// Lists the scenarios instead of running them.
    #[arg(long)]
    pub list: bool,
    /// Only the scenario of this name; may be given several times.
    #[arg(long = "scenario", value_name = "NAME")]
    pub scenarios: Vec<String>,
    /// Only the scenarios of this api.
    #[arg(long, value_name = "NAME")]
    pub api: Option<Api>,
    /// Findings about inferred promises count on a live target too.
    #[arg(long)]
    pub strict: bool,
    /// How many scenarios at once on the mock; a live target always gets one after another.
    #[arg(long, value_name = "N")]
    pub jobs: Option<usize>,
}
