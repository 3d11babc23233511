//! Chores of the workspace: regenerate the client, lint the documents, compare them with upstream, measure.
//!
//! The only crate that depends on the code generator, and never on the client: a client that does not
//! compile must still be regenerable.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use rooms_openapi::{Api, Environment};

mod bench;
mod drift;
mod emit;
mod exit;
mod lint;
mod out;
mod paths;
mod public_api;
mod regen;

/// Regenerate, lint and compare the curated documents.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write the generated parts of the client, and docs/contradictions.md, from the curated documents.
    Regen {
        /// Compare instead of writing: print what differs and exit with status 1.
        #[arg(long)]
        check: bool,
    },
    /// Check the curated documents and their ledgers: every problem, where it is, what to do.
    Lint,
    /// Compare an upstream document with the curated one; report what the ledger does not explain.
    Drift {
        /// The upstream OpenAPI document, JSON: a file, or an address that starts with https://.
        upstream: String,
        /// Compare with an older state of the same document instead of the curated one.
        #[arg(long, value_name = "OLDER")]
        since: Option<String>,
        /// The environment that the upstream document describes: prelive or production.
        #[arg(long, default_value_t)]
        environment: Environment,
        /// The api that the document belongs to, if its title does not tell.
        #[arg(long, value_name = "NAME")]
        api: Option<Api>,
        /// How to report: every format has the same contents.
        #[arg(long, value_enum, default_value_t)]
        format: drift::Format,
        /// Print the unexplained differences as ledger entries instead of a report; the reasons are for people to write.
        #[arg(long)]
        print_entries: bool,
        /// Fail for what means nothing on the wire too, such as the new name of a component.
        #[arg(long)]
        strict: bool,
        /// If nothing is unexplained, note so, for `lint` to notice what no longer fits.
        #[arg(long, conflicts_with_all = ["since", "print_entries"])]
        reconcile: bool,
    },
    /// List the public interface of the client in client/public-api.txt.
    PublicApi {
        /// Compare instead of writing: print what differs and exit with status 1.
        #[arg(long)]
        check: bool,
    },
    /// Measure calls of the client, replies of the mock and validation; see `bench/`.
    Bench {
        /// A few calls of each, to see that it runs: the numbers mean nothing.
        #[arg(long)]
        quick: bool,
        /// Measure builds of the client too: cold ones, which takes long.
        #[arg(long)]
        builds: bool,
    },
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let outcome = match arguments.command {
        Command::Regen { check } => regen::run(mode(check)),
        Command::PublicApi { check } => public_api::run(mode(check)),
        Command::Lint => lint::run(),
        Command::Drift {
            upstream,
            since,
            environment,
            api,
            format,
            print_entries,
            strict,
            reconcile,
        } => drift::run(&drift::Options {
            upstream,
            since,
            environment,
            api,
            format,
            print_entries,
            strict,
            reconcile,
        }),
        Command::Bench { quick, builds } => bench::run(quick, builds),
    };
    exit::code(outcome)
}

fn mode(check: bool) -> emit::Mode {
    if check { emit::Mode::Check } else { emit::Mode::Write }
}
