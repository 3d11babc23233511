//! `cleanup`: undoes what earlier live runs left.

use std::sync::Arc;

use conformance::{
    exit_status::ExitStatus,
    paths, suite,
    targets::{Kind, Settings},
};

use super::{
    arguments::LiveArguments,
    failure::Failure,
    login::kind,
    output::{complain, say},
    run::{left, live, tell_cleaned},
};

/// Undoes what can be undone.
///
/// # Errors
///
/// When the target is not there.
pub async fn cleanup(arguments: LiveArguments) -> Result<ExitStatus, Failure> {
    let root = paths::workspace_root();
    let settings = Settings::read(&root).map_err(Failure::usage)?;
    let kind = kind(arguments.target, &settings)?;
    if kind == Kind::Production {
        say("production is for reading only, so there is nothing to clean up");
        return Ok(ExitStatus::CONFORMANT);
    }
    let folder = arguments.live_files.unwrap_or_else(paths::live_files);
    let target = Arc::new(live(kind, &folder).await?);
    let cleaned = suite::clean_up(Arc::clone(&target)).await;
    let cleaned = cleaned.map_err(Failure::of_stage)?;
    tell_cleaned(&cleaned);
    for problem in target.seen().problems() {
        complain(&problem);
    }
    let status = left(&cleaned);
    if status == ExitStatus::CONFORMANT {
        say(
            "clean: no posts of ours, and the long-lived groups are private and without our members. \
             The groups themselves stay, because no operation deletes a room, and invitations that \
             were sent to the three accounts cannot be withdrawn",
        );
    }
    Ok(status)
}
