//! `doctor`: whether a live run could begin.

use conformance::{
    exit_status::ExitStatus,
    live::doctor::{self, Fitness},
    paths,
    targets::Settings,
};

use super::{arguments::LiveArguments, failure::Failure, login::kind, output::say};

/// Looks at everything that a live run needs.
///
/// # Errors
///
/// When there is nothing to look at.
pub async fn doctor(arguments: LiveArguments) -> Result<ExitStatus, Failure> {
    let root = paths::workspace_root();
    let settings = Settings::read(&root).map_err(Failure::usage)?;
    let kind = kind(arguments.target, &settings)?;
    let fitness = doctor::examine(kind, &settings, &root, |sign| say(&sign.to_string())).await;
    let next = format!("cargo run -p conformance -- run --target {kind} --dry-run");
    let (text, status) = match fitness {
        Fitness::Fit => (format!("fit for a run: {next}"), ExitStatus::CONFORMANT),
        Fitness::Untried => (
            format!("fit for a run, if the refresh tokens work, which are not tried here: {next}"),
            ExitStatus::CONFORMANT,
        ),
        Fitness::Unsure => (
            "perhaps not fit for a run: see what is unsure above".to_owned(),
            ExitStatus::UNREACHABLE,
        ),
        Fitness::Unfit => {
            ("not fit for a run yet: see the problems above".to_owned(), ExitStatus::UNREACHABLE)
        }
    };
    say(&text);
    Ok(status)
}
