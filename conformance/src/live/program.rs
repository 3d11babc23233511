//! Programs of whoever runs the suite: they read letters, approve pages, and know passwords.
//!
//! What they print is bounded in size and in time, and made harmless before it is shown.

use std::{process::Stdio, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncReadExt as _},
    process::{Child, Command},
};

use crate::{redact, sanitize};

/// How long a program may take.
const LONGEST: Duration = Duration::from_secs(30);

/// So many bytes a program may print.
const MOST: u64 = 4 * 1024 * 1024;

/// So many bytes of a complaint are kept.
const COMPLAINT: usize = 300;

/// Runs a program with further variables, by the shell; what it printed.
///
/// # Errors
///
/// When it cannot be started, fails, prints too much or takes too long: in words, with the beginning of what it complained.
pub(crate) async fn run(program: &str, variables: &[(&str, &str)]) -> Result<Vec<u8>, String> {
    let running = Running::start(program, variables)?;
    match tokio::time::timeout(LONGEST, running.end()).await {
        Ok(ended) => ended,
        Err(_) => Err(format!("the program took more than {} s and was ended", LONGEST.as_secs())),
    }
}

/// A program under way, with whatever it started. Nothing of it is left when this is dropped.
struct Running(Child);

impl Running {
    fn start(program: &str, variables: &[(&str, &str)]) -> Result<Self, String> {
        let (shell, flag) = if cfg!(windows) { ("cmd", "/C") } else { ("sh", "-c") };
        let mut command = Command::new(shell);
        command
            .args([flag, program])
            .envs(variables.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        #[cfg(unix)]
        command.process_group(0);
        let child = command.spawn();
        child.map(Self).map_err(|error| format!("the program cannot be started: {error}"))
    }

    async fn end(mut self) -> Result<Vec<u8>, String> {
        let (stdout, stderr) = (self.0.stdout.take(), self.0.stderr.take());
        let (printed, complained) = tokio::join!(read(stdout), read(stderr));
        let status = self.0.wait().await;
        let status = status.map_err(|error| format!("the program is gone: {error}"))?;
        if printed.len() as u64 > MOST {
            return Err(format!("the program prints more than {MOST} bytes"));
        }
        if !status.success() {
            return Err(format!("the program ended with {status}{}", said(&complained)));
        }
        Ok(printed)
    }
}

#[cfg(unix)]
impl Drop for Running {
    fn drop(&mut self) {
        use rustix::process::{Pid, Signal, kill_process_group};

        // Of a program that has ended there is no id.
        let group = self.0.id().and_then(|id| Pid::from_raw(id.try_into().ok()?));
        if let Some(group) = group {
            let _ = kill_process_group(group, Signal::KILL);
        }
    }
}

/// What comes, up to a byte more than there may be.
async fn read(from: Option<impl AsyncRead + Unpin>) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Some(from) = from {
        // What is cut off shows in the status of the program.
        let _ = from.take(MOST + 1).read_to_end(&mut bytes).await;
    }
    bytes
}

/// The beginning of a complaint, harmless.
fn said(complaint: &[u8]) -> String {
    let complaint = String::from_utf8_lossy(complaint);
    match redact::outgoing(complaint.trim()) {
        nothing if nothing.is_empty() => ", and said nothing".to_owned(),
        text => format!(", and said: {}", sanitize::line(&sanitize::shortened(&text, COMPLAINT))),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_program_gets_variables_and_its_output_is_read() {
        let printed = run("printf %s \"$ROOMS_A\"; echo no >&2", &[("ROOMS_A", "a b")]).await;
        assert_eq!(printed.expect("it works"), b"a b");
    }

    #[tokio::test]
    async fn a_program_that_fails_is_quoted_harmlessly() {
        let why = run("printf '\\033[2J::error::x' >&2; exit 3", &[]).await.expect_err("it fails");
        assert!(why.contains("exit status: 3"), "{why}");
        assert!(why.contains("\\u{1b}[2J"), "{why}");
        let why = run("yes | head -c 9000 >&2; exit 1", &[]).await.expect_err("it fails");
        assert!(why.len() < 1000, "{why}");
    }

    #[tokio::test]
    async fn a_program_that_prints_without_an_end_is_stopped() {
        let why = run("yes", &[]).await.expect_err("too much");
        assert!(why.contains("more than"), "{why}");
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn nothing_that_a_program_started_outlives_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("pid");
        let program = format!("sleep 600 & echo $! > '{}'; wait", file.display());
        let running = Running::start(&program, &[]).expect("started");
        let pid = loop {
            match std::fs::read_to_string(&file) {
                Ok(text) if text.ends_with('\n') => break text.trim().to_owned(),
                _ => tokio::time::sleep(Duration::from_millis(10)).await,
            }
        };
        let is_alive = || {
            // A process that nobody has waited for yet is over as well.
            let stat = std::fs::read_to_string(format!("/proc/{pid}/stat"));
            stat.is_ok_and(|stat| !stat.contains(") Z "))
        };
        assert!(is_alive());
        drop(running);
        for _ in 0..500 {
            if !is_alive() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("process {pid} is still there");
    }
}
