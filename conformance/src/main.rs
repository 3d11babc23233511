//! The binary: runs the suite against a target and says what it found.

mod arguments;
mod command;

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
            return if misuse {
                ExitStatus::USAGE
            } else {
                ExitStatus::CONFORMANT
            }
            .into();
        }
    };
    let status = match command {
        Command::Run(arguments) => command::run(arguments).await,
    };
    match status {
        Ok(status) => status.into(),
        Err(failure) => {
            eprintln!("{:#}", failure.error);
            failure.status.into()
        }
    }
}
