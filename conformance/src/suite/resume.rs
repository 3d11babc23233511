//! Before a live run, and on request: what earlier runs left is undone.

use std::sync::Arc;

use super::{outcome::ScenarioResult, run::run_scenario};
use crate::{
    scenario::{CLEAN_UP, LeftBehind, Stop},
    targets::{StageError, Target},
};

/// What came of cleaning up after earlier runs.
#[derive(Clone, Debug, Default)]
pub struct CleanedUp {
    /// How many entries of the ledger were open.
    pub open: usize,
    /// What could not be undone.
    pub left_behind: Vec<LeftBehind>,
    /// What could not be told.
    pub errors: Vec<String>,
    /// Why nothing more could be done.
    pub stop: Option<Stop>,
}

/// Undoes by the ledger what earlier runs left on a live target, for example because they were killed.
/// Does nothing where there is no ledger, and asks the target nothing if nothing is open.
///
/// # Errors
///
/// When the ledger cannot be read.
pub async fn clean_up(target: Arc<Target>) -> Result<CleanedUp, StageError> {
    let open = target.guard().open_entries()?.len();
    if open == 0 {
        return Ok(CleanedUp::default());
    }
    let ScenarioResult { left_behind, errors, stop, .. } = run_scenario(target, &CLEAN_UP).await?;
    Ok(CleanedUp { open, left_behind, errors, stop })
}
