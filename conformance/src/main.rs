//! The binary: runs the suite against a target, and prepares and tidies up live runs.

mod cli;

use std::process::ExitCode;

use clap::Parser;
use conformance::exit_status::ExitStatus;

use crate::cli::{
    arguments::{Arguments, Command},
    cleanup, doctor, faults, judge, login, output, proxy, report, run,
};

#[tokio::main]
async fn main() -> ExitCode {
    let Arguments { command } = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version come this way too, and are no misuse.
            let _ = error.print();
            let misuse = error.use_stderr();
            return if misuse { ExitStatus::USAGE } else { ExitStatus::CONFORMANT }.into();
        }
    };
    output::log();
    let status = match command {
        Command::Run(arguments) => run::run(arguments).await,
        Command::Faults(arguments) => faults::faults(arguments).await,
        Command::FaultyMock(arguments) => faults::mock(arguments).await,
        Command::Report(arguments) => report::report(arguments),
        Command::Login(arguments) => login::login(arguments).await,
        Command::Doctor(arguments) => doctor::doctor(arguments).await,
        Command::Cleanup(arguments) => cleanup::cleanup(arguments).await,
        Command::Judge(arguments) => judge::judge(arguments),
        Command::Proxy(arguments) => proxy::proxy(arguments).await,
    };
    match status {
        Ok(status) => status.into(),
        Err(failure) => {
            output::complain(&format!("{:#}", failure.error));
            failure.status.into()
        }
    }
}
