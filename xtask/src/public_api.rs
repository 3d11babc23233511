//! The public interface of the client, an item a line: committed, so that a change of it is seen in review.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::{
    emit::{self, Mode, Output},
    exit::Outcome,
    paths::workspace_root,
};

/// Where the listing is.
const LISTING: &str = "client/public-api.txt";

/// Everything but the stubs, which follow from the document, and schemas, which add one trait to each type.
const FEATURES: &str = "legacy-groups,ucs,middleware,blocking,test-util";

/// Lists the interface, then writes or compares.
///
/// # Errors
///
/// When the client does not compile, or its documentation can't be read: `public-api` has to know the form in which the
/// pinned compiler writes it.
pub(crate) fn run(mode: Mode) -> Result<Outcome> {
    let root = workspace_root()?;
    // Of its own, because everything is compiled anew when the variable below comes and goes.
    let target = root.join("target").join("public-api");
    let status = Command::new("cargo")
        .current_dir(&root)
        .env("CARGO_TARGET_DIR", &target)
        // Documentation as JSON is not stable yet, and the compiler is pinned.
        .env("RUSTC_BOOTSTRAP", "1")
        .args(["rustdoc", "--quiet", "--locked", "--package", "rooms-client", "--lib"])
        .args(["--features", FEATURES, "--"])
        .args(["-Z", "unstable-options", "--output-format", "json", "--cap-lints", "allow"])
        .status()
        .context("failed to start cargo")?;
    ensure!(status.success(), "the client's documentation could not be built");
    let listing = public_api::Builder::from_rustdoc_json(target.join("doc/rooms_client.json"))
        .omit_blanket_impls(true)
        .omit_auto_trait_impls(true)
        .omit_auto_derived_impls(true)
        .build()
        .context("failed to read the client's documentation")?;
    let output = Output { path: LISTING.into(), text: listing.to_string() };
    emit::emit(&root, mode, &[output], &[])
}
