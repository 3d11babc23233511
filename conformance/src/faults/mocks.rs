//! Where the faulty mocks come from: each is a process of its own, which ends with this one, whatever happens.

use std::{
    fmt,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use futures_util::future::BoxFuture;
use reqwest::Url;
use rooms_mock::{ClockKind, Environment, Mock, files};
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, BufReader},
    process::{Child, ChildStderr, Command},
    task::JoinHandle,
    time::timeout,
};

/// The hidden command that serves a faulty mock.
const COMMAND: &str = "faulty-mock";

/// How long a mock may take to begin.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long something may take that is about to happen.
const MOMENT: Duration = Duration::from_millis(500);

/// How much is kept of what a mock says before it ends.
const LAST_WORDS: usize = 2000;

/// Why a mock did not start.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct NotStarted(pub String);

/// Starts mocks, each with one fault or with none.
pub trait Mocks: fmt::Debug + Send + Sync + 'static {
    /// Starts a mock. If there is a folder, the files of a live run are written there, and the mock goes by the time
    /// of the machine.
    fn start<'a>(
        &'a self,
        fault: Option<&'a str>,
        live: Option<&'a Path>,
    ) -> BoxFuture<'a, Result<Running, NotStarted>>;
}

/// A mock that runs for as long as this is held.
#[derive(Debug)]
pub struct Running {
    /// Where it is.
    pub(super) url: Url,
    life: Life,
}

#[derive(Debug)]
enum Life {
    Here {
        _mock: Box<Mock>,
    },
    /// A process, and what it writes to stderr until it ends.
    Process {
        child: Child,
        said: JoinHandle<String>,
    },
}

impl Running {
    /// A mock in this process.
    ///
    /// # Errors
    ///
    /// When its address is no URL.
    pub fn here(mock: Mock) -> Result<Self, NotStarted> {
        let url = Url::parse(mock.url()).map_err(|error| NotStarted(error.to_string()))?;
        let life = Life::Here { _mock: Box::new(mock) };
        Ok(Self { url, life })
    }

    /// Whether it ended by itself.
    pub(super) fn has_ended(&mut self) -> bool {
        match &mut self.life {
            Life::Here { .. } => false,
            Life::Process { child, .. } => matches!(child.try_wait(), Ok(Some(_))),
        }
    }

    /// How it ended, if it did so by itself, perhaps a moment from now.
    pub(super) async fn end(&mut self) -> Option<String> {
        match &mut self.life {
            Life::Here { .. } => None,
            Life::Process { child, said } => {
                let status = timeout(MOMENT, child.wait()).await.ok()?.ok()?;
                Some(format!("{status}{}", last_words(said).await))
            }
        }
    }
}

/// Mocks in this process.
#[derive(Clone, Copy, Debug)]
pub struct Here;

impl Mocks for Here {
    fn start<'a>(
        &'a self,
        fault: Option<&'a str>,
        live: Option<&'a Path>,
    ) -> BoxFuture<'a, Result<Running, NotStarted>> {
        Box::pin(async move {
            let mock = faulty_mock(fault, live).await;
            Running::here(mock.map_err(|error| NotStarted(format!("{error:#}")))?)
        })
    }
}

/// Starts a mock with a fault, or without. With a folder, it goes by the time of the machine, and the files `actors.toml`
/// and `env` of a live run are written there.
///
/// # Errors
///
/// When it does not start, or the files cannot be written.
pub async fn faulty_mock(fault: Option<&str>, live: Option<&Path>) -> anyhow::Result<Mock> {
    let clock = match live {
        Some(_) => ClockKind::Wall,
        None => ClockKind::Fixed,
    };
    let builder = Mock::builder().clock(clock);
    let builder = fault.into_iter().fold(builder, |builder, name| builder.fault(name));
    let mock = builder.start().await?;
    if let Some(folder) = live {
        let actors = folder.join("actors.toml");
        files::write_private(&actors, &files::actors(&mock)?)?;
        let kind = files::ClientKind::Public;
        let text = files::environment(&mock, Environment::PreLive, kind, Some(&actors))?;
        files::write_private(&folder.join("env"), &text)?;
    }
    Ok(mock)
}

/// Mocks in processes of their own.
#[derive(Clone, Debug)]
pub struct Processes {
    /// The program that has the hidden command: this one.
    pub program: PathBuf,
}

impl Processes {
    async fn launch(
        &self,
        fault: Option<&str>,
        live: Option<&Path>,
    ) -> Result<Running, NotStarted> {
        let shown = self.program.display();
        let mut command = Command::new(&self.program);
        command.arg(COMMAND);
        if let Some(name) = fault {
            command.args(["--fault", name]);
        }
        if let Some(folder) = live {
            command.arg("--live").arg(folder);
        }
        // It ends when its stdin does, so even if this process is killed.
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        // Ctrl-C is for this process, which then ends its mocks.
        #[cfg(unix)]
        command.process_group(0);
        let mut child = command.spawn().map_err(|error| {
            NotStarted(format!(
                "`{shown} {COMMAND}` cannot be started ({error}): build it with \
                 `cargo build -p conformance`, and do not build while the faults run"
            ))
        })?;
        let mut said = tokio::spawn(listen(child.stderr.take()));
        let mut first = String::new();
        if let Some(stdout) = child.stdout.take() {
            let mut stdout = BufReader::new(stdout);
            let read = timeout(PATIENCE, stdout.read_line(&mut first)).await;
            if read.is_err() {
                let seconds = PATIENCE.as_secs();
                let text = format!("`{shown} {COMMAND}` says nothing after {seconds} s");
                return Err(NotStarted(text));
            }
        }
        let url = first.trim().strip_prefix("listening on ");
        match url.and_then(|url| Url::parse(url).ok()) {
            Some(url) => Ok(Running { url, life: Life::Process { child, said } }),
            None => {
                let status = child.wait().await;
                let status = status.map_or_else(|error| error.to_string(), |it| it.to_string());
                let words = last_words(&mut said).await;
                Err(NotStarted(format!("`{shown} {COMMAND}` did not start: {status}{words}")))
            }
        }
    }
}

impl Mocks for Processes {
    fn start<'a>(
        &'a self,
        fault: Option<&'a str>,
        live: Option<&'a Path>,
    ) -> BoxFuture<'a, Result<Running, NotStarted>> {
        Box::pin(self.launch(fault, live))
    }
}

/// The end of what a process says.
async fn listen(stderr: Option<ChildStderr>) -> String {
    let (mut said, mut buffer) = (Vec::new(), [0; 1024]);
    if let Some(mut stderr) = stderr {
        while let Ok(read @ 1..) = stderr.read(&mut buffer).await {
            said.extend_from_slice(&buffer[..read]);
            let excess = said.len().saturating_sub(LAST_WORDS);
            said.drain(..excess);
        }
    }
    String::from_utf8_lossy(&said).trim().to_owned()
}

async fn last_words(said: &mut JoinHandle<String>) -> String {
    match timeout(MOMENT, said).await {
        Ok(Ok(words)) if !words.is_empty() => format!("; its last words: {words}"),
        _ => String::new(),
    }
}
