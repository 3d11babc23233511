//! Questions to whoever runs the suite.

use std::{
    io::{BufRead as _, Write as _},
    sync::{LazyLock, OnceLock},
    thread,
    time::Duration,
};

use tokio::sync::{Mutex, MutexGuard, mpsc};

use crate::{redact, sanitize};

/// How long nothing more comes until what was pasted is complete.
const PASTED: Duration = Duration::from_millis(400);

/// So many bytes are pasted at most.
const MOST: usize = 1024 * 1024;

/// What came as an answer.
pub(crate) enum Answer {
    /// One line or more.
    Text(String),
    /// Enter alone.
    Skipped,
    /// Nobody is there any more.
    Ended,
}

static TERMINAL: LazyLock<Mutex<Terminal>> = LazyLock::new(Mutex::default);

/// One question at a time.
pub(crate) async fn take() -> MutexGuard<'static, Terminal> {
    TERMINAL.lock().await
}

/// The terminal that the suite was started in.
#[derive(Debug, Default)]
pub(crate) struct Terminal {
    lines: OnceLock<Mutex<mpsc::Receiver<String>>>,
}

impl Terminal {
    /// Says something, on stderr.
    pub(crate) fn say(&mut self, text: &str) {
        let text = sanitize::lines(&redact::outgoing(text));
        let _ = writeln!(std::io::stderr(), "{text}");
    }

    /// What is typed or pasted next.
    pub(crate) async fn answer(&mut self) -> Answer {
        let lines = self.lines.get_or_init(|| Mutex::new(lines()));
        let mut lines = lines.lock().await;
        let Some(mut text) = lines.recv().await else {
            return Answer::Ended;
        };
        if text.trim().is_empty() {
            return Answer::Skipped;
        }
        while text.len() < MOST
            && let Ok(Some(line)) = tokio::time::timeout(PASTED, lines.recv()).await
        {
            text.push_str(&line);
        }
        Answer::Text(text)
    }
}

/// The lines of stdin. The thread that reads them is nobody's that the end of the process waits for.
fn lines() -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel(64);
    thread::spawn(move || {
        let mut stdin = std::io::stdin().lock();
        let mut line = Vec::new();
        while stdin.read_until(b'\n', &mut line).is_ok_and(|count| count > 0) {
            let text = String::from_utf8_lossy(&line).into_owned();
            if sender.blocking_send(text).is_err() {
                return;
            }
            line.clear();
        }
    });
    receiver
}
