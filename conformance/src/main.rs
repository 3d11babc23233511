//! The binary: runs the suite against a target, and prepares and tidies up live runs.

mod arguments;
mod between;
mod command;
mod failure;
mod faulty;
mod live;
mod offline;
mod output;
mod reporting;

use std::process::ExitCode;

use clap::Parser;
use conformance::exit::ExitStatus;

use crate::arguments::{Arguments, Command};

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
        Command::Run(arguments) => command::run(arguments).await,
        Command::Faults(arguments) => faulty::faults(arguments).await,
        Command::FaultyMock(arguments) => faulty::mock(arguments).await,
        Command::Report(arguments) => reporting::report(arguments),
        Command::Login(arguments) => live::login(arguments).await,
        Command::Doctor(arguments) => live::doctor(arguments).await,
        Command::Cleanup(arguments) => live::cleanup(arguments).await,
        Command::Judge(arguments) => offline::judge(arguments),
        Command::Proxy(arguments) => between::proxy(arguments).await,
    };
    match status {
        Ok(status) => status.into(),
        Err(failure) => {
            output::complain(&format!("{:#}", failure.error));
            failure.status.into()
        }
    }
}
