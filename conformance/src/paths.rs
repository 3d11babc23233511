//! Where things lie on disk.
//!
//! Everything hangs on the workspace root, so a command works the same from any directory.

use std::path::{Path, PathBuf};

use crate::target::Kind;

/// The root of the workspace; relative paths of the configuration resolve here.
#[must_use]
pub fn workspace_root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// The committed snapshots of all apis.
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
    workspace_root()
        .join("target")
        .join("conformance")
        .join(target)
}

/// Where the kill table of a road lies: `faults` for the mock with its control.
#[must_use]
pub fn kill_table(kind: Kind) -> PathBuf {
    match kind {
        Kind::Mock => results("faults"),
        other => results(&format!("faults-{other}")),
    }
}
