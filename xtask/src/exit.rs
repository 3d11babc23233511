//! What the exit status of `cargo xtask` says.

use std::process::ExitCode;

/// Nothing to report.
const FINE: u8 = 0;
/// Something is out of date, wrong or unexplained; it was printed.
const FINDINGS: u8 = 1;
/// The question could not be answered.
const COULD_NOT_RUN: u8 = 2;

/// How a subcommand ended that could run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Fine,
    Findings,
}

/// Turns the result of a subcommand into an exit status, after printing why it could not run.
pub(crate) fn code(result: anyhow::Result<Outcome>) -> ExitCode {
    ExitCode::from(match result {
        Ok(Outcome::Fine) => FINE,
        Ok(Outcome::Findings) => FINDINGS,
        Err(error) => {
            eprintln!("error: {}", crate::out::harmless(&format!("{error:#}")));
            COULD_NOT_RUN
        }
    })
}
