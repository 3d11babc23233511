//! What is printed: never a secret, and nothing that a terminal or a CI system obeys, however it got into a message.

use std::{
    io::{self, Write},
    path::Path,
};

use conformance::{paths, redact, sanitize};
use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

/// Says something on stdout.
pub fn say(text: &str) {
    // A reader that closed the pipe, such as `head`, is no reason to panic.
    let _ = writeln!(io::stdout(), "{}", outgoing(text));
}

/// Says something on stderr.
pub fn complain(text: &str) {
    let _ = writeln!(io::stderr(), "{}", outgoing(text));
}

/// Secrets are looked for in the text as it is, before anything of it is spelt otherwise or left out.
fn outgoing(text: &str) -> String {
    sanitize::lines(&redact::outgoing(text))
}

/// A path as people would type it: below the workspace, if it is there.
pub fn shown(path: &Path) -> String {
    let root = paths::workspace_root();
    path.strip_prefix(&root).unwrap_or(path).display().to_string()
}

/// Prints logs on stderr if `RUST_LOG` asks for any.
pub fn log() {
    let Ok(filter) = EnvFilter::try_from_default_env() else {
        return;
    };
    let logs =
        tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(Clean);
    // Nobody else sets one.
    let _ = logs.try_init();
}

/// Makes writers that hold an event back until it is complete, and leave secrets out.
struct Clean;

struct Event(Vec<u8>);

impl MakeWriter<'_> for Clean {
    type Writer = Event;

    fn make_writer(&self) -> Event {
        Event(Vec::new())
    }
}

impl Write for Event {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Event {
    fn drop(&mut self) {
        let text = String::from_utf8_lossy(&self.0);
        let _ = write!(io::stderr(), "{}", outgoing(&text));
    }
}
