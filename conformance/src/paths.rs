//! Where things lie on disk.
//!
//! Everything hangs on the workspace root, so a command works the same from any directory. What a verdict depends on lies
//! nowhere: it is compiled in.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::targets::Kind;

/// The root of the workspace; relative paths of the configuration resolve here. It is where this program was built, if it
/// still lies there; else the workspace that the current directory is in; else the current directory.
#[must_use]
pub fn workspace_root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let built_in = here.parent().unwrap_or(here);
    let program = env::current_exe().and_then(fs::canonicalize);
    let current = env::current_dir().unwrap_or_default();
    root(built_in, program.ok().as_deref(), &current)
}

fn root(built_in: &Path, program: Option<&Path>, current: &Path) -> PathBuf {
    let lies_there = |root: &Path| program.is_some_and(|program| program.starts_with(root));
    // A program whose source is gone may lie where it was, and has nothing else there.
    if fs::canonicalize(built_in).is_ok_and(|root| is_root(&root) && lies_there(&root)) {
        return built_in.to_path_buf();
    }
    let around = current.ancestors().find(|folder| is_root(folder));
    around.unwrap_or(current).to_path_buf()
}

/// Whether a folder is the root of this workspace.
fn is_root(folder: &Path) -> bool {
    ["Cargo.toml", "conformance/Cargo.toml", "openapi/Cargo.toml"]
        .iter()
        .all(|file| folder.join(file).is_file())
}

/// The snapshots of all apis, which tests read and write.
#[must_use]
pub fn snapshots() -> PathBuf {
    workspace_root().join("conformance").join("snapshots")
}

/// What has to outlive `cargo clean`: the ledger of what was created on live targets, and the lock
/// that keeps live runs from overlapping.
#[must_use]
pub fn live_files() -> PathBuf {
    workspace_root().join(".conformance")
}

/// Where the runs against a target leave their files.
#[must_use]
pub fn results(target: &str) -> PathBuf {
    workspace_root().join("target").join("conformance").join(target)
}

/// Where the fault detection table of a road lies: `faults` for the mock with its control.
#[must_use]
pub fn fault_detection(kind: Kind) -> PathBuf {
    match kind {
        Kind::Mock => results("faults"),
        other => results(&format!("faults-{other}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_was_moved_looks_around_where_it_is_called() {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = fs::canonicalize(folder.path()).expect("a folder");
        let workspace = |name: &str| {
            for package in ["", "conformance", "openapi"] {
                let package = folder.join(name).join(package);
                fs::create_dir_all(&package).expect("a folder");
                fs::write(package.join("Cargo.toml"), "").expect("a file");
            }
            folder.join(name)
        };
        let (one, other) = (workspace("one"), workspace("other"));
        let program = one.join("target/debug/conformance");
        // From any directory it is the workspace that it was built in.
        assert_eq!(root(&one, Some(&program), &other), one);
        assert_eq!(root(&one, Some(&program), &folder), one);
        let moved = folder.join("bin/conformance");
        assert_eq!(root(&one, Some(&moved), &other.join("conformance")), other);
        assert_eq!(root(&one, Some(&moved), &folder), folder);
        // Its source is gone.
        fs::remove_file(one.join("conformance/Cargo.toml")).expect("removed");
        assert_eq!(root(&one, Some(&program), &folder), folder);
    }
}
