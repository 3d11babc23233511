//! A reply of the mock against Prism, the usual mock that answers with the examples of a document.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child as Process, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use rooms_openapi::{Api, Document, Environment};

use crate::{
    effort::Effort,
    load::{Load, Sample},
    report::{Goal, Section},
    server::Child,
    turns::{Course, Watch, take},
    usage::time_of,
};

const VERSION: &str = "5.16.0";
const CONCURRENCY: u64 = 64;
/// Prism gets so many requests fewer, or it would take minutes.
const FEWER: u64 = 20;
/// How often it is asked whether it listens, and how long there is between.
const TRIES: u32 = 150;
const BETWEEN: Duration = Duration::from_millis(200);

/// A process that ends with this.
#[derive(Debug)]
struct Prism(Process);

impl Drop for Prism {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Measures both in turns, over 64 connections. Takes node, and npm to install Prism into a folder.
pub(crate) async fn measure(
    effort: &Effort,
    mock: &Child,
    sample: &Sample,
    folder: &Path,
) -> anyhow::Result<Section> {
    let program = installed(folder)?;
    let document = folder.join("quran-reflect.json");
    let published = Document::load(Api::QuranReflect, Environment::PreLive).published();
    fs::write(&document, published.to_string())?;
    // A port that was free a moment ago.
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let process = Command::new("node")
        .arg(program)
        .args(["mock", "--verboseLevel", "error", "--host", "127.0.0.1"])
        .args(["--port", &port.to_string()])
        .arg(&document)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("Prism cannot be started")?;
    let prism = Prism(process);
    let (address, prefix) = (format!("127.0.0.1:{port}"), Api::QuranReflect.mount_path());
    let mut open = None;
    for _ in 0..TRIES {
        open = Load::at(&address, "", sample, CONCURRENCY).await.ok();
        if open.is_some() {
            break;
        }
        tokio::time::sleep(BETWEEN).await;
    }
    let Some(open) = open else { bail!("Prism does not listen") };
    let mut loads = [Load::at(&mock.address, prefix, sample, CONCURRENCY).await?, open];
    let (ids, requests) =
        ([mock.id(), prism.0.id()], [effort.concurrent, effort.concurrent / FEWER]);
    let [ours, theirs]: [Course; 2] = take::<2>(effort.turns, async |candidate| {
        let watch = Watch::start(|| time_of(ids[candidate]));
        let made = loads[candidate].run(requests[candidate].max(CONCURRENCY)).await?;
        Ok(watch.stop(made))
    })
    .await?;
    let mut section = Section::new(
        "A reply: the mock against Prism, which answers with an example",
        format!(
            "Prism {VERSION}; {} turns each over {CONCURRENCY} connections, with {FEWER} times fewer requests to Prism.",
            effort.turns
        ),
    );
    for (name, course) in [("mock", &ours), ("Prism", &theirs)] {
        section.value(name, "requests/s", course.rate.clone());
        section.value(format!("{name}: CPU"), "µs/request", course.work.clone());
    }
    section.ratio(
        "throughput of the mock by that of Prism",
        ours.rate.over(&theirs.rate),
        Some(Goal::AtLeast(30.0)),
    );
    Ok(section)
}

/// Where Prism is, installed if it is not there.
fn installed(folder: &Path) -> anyhow::Result<std::path::PathBuf> {
    let program = folder.join("node_modules/@stoplight/prism-cli/dist/index.js");
    if !program.exists() {
        fs::create_dir_all(folder)?;
        let installed = Command::new("npm")
            .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"])
            .arg(folder)
            .arg(format!("@stoplight/prism-cli@{VERSION}"))
            .stdout(Stdio::null())
            .status()
            .context("npm is not there")?;
        ensure!(installed.success(), "npm did not install Prism");
    }
    Ok(program)
}
