//! What it costs to build the client, and how large it makes a program.
//!
//! Each set of features is built once from nothing, in a folder that is removed afterwards, so the numbers
//! have no spread. The machine should have nothing else to do.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    path::{Path, PathBuf},
    process::Command,
    time::{Instant, SystemTime},
};

use anyhow::{Context as _, ensure};

use crate::{report::Section, spread::Spread};

/// Sets of features, by what they are called.
const SETS: [(&str, &str); 5] = [
    ("Rooms without TLS", "quran-reflect"),
    ("as it comes", "rustls,quran-reflect,oauth2"),
    ("every api", "rustls,quran-reflect,oauth2,legacy-groups,ucs"),
    ("as it comes, with schemars", "rustls,quran-reflect,oauth2,schemars"),
    ("as it comes, with httpmock", "rustls,quran-reflect,oauth2,httpmock"),
];

const HELLO: &str = r#"//! The smallest program with a client.

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = rooms_client::Client::builder().build()?;
    println!("{}", client.get_room(7).await?.name);
    Ok(())
}
"#;

/// Builds everything.
pub(crate) fn measure(tell: &mut impl FnMut(&str)) -> anyhow::Result<Section> {
    let mut section = Section::new(
        "Builds of the client alone",
        "Debug builds from nothing and after a file of the client was touched; crates that are linked, the client \
         included; a program that makes one call: release build, and the same stripped with thin LTO and one codegen unit.",
    );
    let mut one = |what: String, unit, number| section.value(what, unit, Spread::of(vec![number]));
    for (name, features) in SETS {
        tell(&format!("builds with {name}"));
        let folder = tempfile::tempdir()?;
        let build = || {
            let mut build = cargo("build", features);
            build.arg("--target-dir").arg(folder.path());
            timed(&mut build)
        };
        one(format!("{name}: cold build"), "s", build()?);
        let touched = File::options().append(true).open(root().join("client/src/lib.rs"))?;
        touched.set_modified(SystemTime::now())?;
        one(format!("{name}: build after a change"), "s", build()?);
        one(format!("{name}: crates"), "crates", crates(features)?);
    }
    for (name, features) in &SETS[..2] {
        tell(&format!("a program with {name}"));
        let (plain, small) = sizes(features)?;
        one(format!("{name}: a program"), "MiB", plain);
        one(format!("{name}: a program made small"), "MiB", small);
    }
    Ok(section)
}

/// The workspace that this program was built from.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn cargo(command: &str, features: &str) -> Command {
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(root())
        .args([command, "--quiet", "--locked", "--package", "rooms-client"])
        .args(["--no-default-features", "--features", features]);
    cargo
}

/// How many seconds a command takes.
fn timed(command: &mut Command) -> anyhow::Result<f64> {
    let began = Instant::now();
    let status = command.status().context("cargo cannot be started")?;
    ensure!(status.success(), "cargo failed");
    Ok(began.elapsed().as_secs_f64())
}

fn crates(features: &str) -> anyhow::Result<f64> {
    let mut tree = cargo("tree", features);
    let tree = tree.args(["--edges", "normal", "--prefix", "none", "--format", "{p}"]);
    let output = tree.output().context("cargo cannot be started")?;
    ensure!(output.status.success(), "cargo failed");
    let text = String::from_utf8(output.stdout)?;
    let crates: BTreeSet<&str> = text.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    Ok(crates.len() as f64)
}

/// The sizes of a program, as it comes and made small.
fn sizes(features: &str) -> anyhow::Result<(f64, f64)> {
    let folder = tempfile::tempdir()?;
    let client = root().join("client").canonicalize()?;
    let manifest = format!(
        "[package]\nname = 'hello'\nversion = '0.0.0'\nedition = '2024'\n\n[workspace]\n\n[dependencies]\n\
         rooms-client = {{ path = '{}', default-features = false, features = [{}] }}\n\
         tokio = {{ version = '1', features = ['macros', 'rt'] }}\n\n\
         [profile.small]\ninherits = 'release'\nstrip = true\nlto = 'thin'\ncodegen-units = 1\n",
        client.display(),
        features.split(',').map(|feature| format!("'{feature}', ")).collect::<String>(),
    );
    fs::write(folder.path().join("Cargo.toml"), manifest)?;
    // The same versions as here.
    fs::copy(root().join("Cargo.lock"), folder.path().join("Cargo.lock"))?;
    fs::create_dir(folder.path().join("src"))?;
    fs::write(folder.path().join("src/main.rs"), HELLO)?;
    let size = |profile: &str| {
        let mut build = Command::new("cargo");
        build.current_dir(folder.path()).args(["build", "--quiet", "--profile", profile]);
        build.args(["--target-dir", "target"]);
        timed(&mut build)?;
        let program = folder.path().join("target").join(profile).join("hello");
        anyhow::Ok(fs::metadata(program)?.len() as f64 / 1024.0 / 1024.0)
    };
    Ok((size("release")?, size("small")?))
}
