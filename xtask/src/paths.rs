//! Where things are in the workspace.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The root of the workspace, found from the environment of `cargo run` or from the current folder.
///
/// # Errors
///
/// When no folder upwards holds the workspace's documents.
pub(crate) fn workspace_root() -> Result<PathBuf> {
    let start = match std::env::var_os("CARGO_MANIFEST_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => std::env::current_dir().context("failed to read the current folder")?,
    };
    start
        .ancestors()
        .find(|folder| folder.join("openapi").is_dir() && folder.join("xtask").is_dir())
        .map(Path::to_path_buf)
        .with_context(|| format!("no workspace root above {}", start.display()))
}
