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

/// A path as it is told to people: within the workspace, from its root on.
pub(crate) fn shown(path: &Path) -> String {
    let root = workspace_root().ok();
    let within = root.and_then(|root| path.strip_prefix(root).map(Path::to_path_buf).ok());
    within.as_deref().unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_the_workspace_are_told_from_its_root_on() {
        let root = workspace_root().expect("a workspace");
        assert_eq!(shown(&root.join("openapi/x.yaml")), "openapi/x.yaml");
        let elsewhere = root.parent().expect("a folder").join("x");
        assert_eq!(shown(&elsewhere), elsewhere.display().to_string());
    }
}
