//! Runs the measurements, which are a program of their own: this crate must not depend on the client.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::{exit::Outcome, paths::workspace_root};

/// Builds the program and runs it. A quick run is not worth an optimised build.
///
/// # Errors
///
/// When it can't be built, or does not come to its end.
pub(crate) fn run(quick: bool, builds: bool) -> Result<Outcome> {
    let status = Command::new("cargo")
        .current_dir(workspace_root()?)
        .args(arguments(quick, builds))
        .status()
        .context("failed to start cargo")?;
    ensure!(status.success(), "the measurements did not come to their end");
    Ok(Outcome::Fine)
}

fn arguments(quick: bool, builds: bool) -> Vec<&'static str> {
    let mut arguments = vec!["run", "--quiet", "--locked", "--package", "rooms-bench"];
    if !quick {
        arguments.push("--release");
    }
    arguments.push("--");
    let wanted = [("--quick", quick), ("--builds", builds)];
    arguments.extend(wanted.iter().filter(|(_, is)| *is).map(|(name, _)| *name));
    arguments
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_quick_run_does_without_optimisation() {
        assert!(!arguments(true, false).contains(&"--release"));
        let whole = arguments(false, true);
        let (ours, theirs) =
            whole.split_at(whole.iter().position(|it| *it == "--").expect("two sides"));
        assert!(ours.contains(&"--release"));
        assert_eq!(theirs, ["--", "--builds"]);
    }
}
