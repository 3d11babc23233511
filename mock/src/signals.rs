//! What asks a program to end: Ctrl-C, SIGTERM, and SIGHUP when its terminal is closed.

use std::io;

/// Hears of every request to end, from the moment on that this is made. Without it the system ends the program at once.
#[derive(Debug)]
pub struct Signals {
    #[cfg(unix)]
    interrupted: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminated: tokio::signal::unix::Signal,
    /// None where it is ignored already: whoever starts a program with `nohup` wants it to go on.
    #[cfg(unix)]
    hung_up: Option<tokio::signal::unix::Signal>,
}

/// A request to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Request {
    /// Ctrl-C.
    Interrupt,
    /// SIGTERM.
    Terminate,
    /// SIGHUP. A closed terminal may send it several times.
    HangUp,
}

#[cfg(unix)]
impl Signals {
    /// Begins to listen. Needs a runtime.
    ///
    /// # Errors
    ///
    /// When the system does not allow it.
    pub fn listen() -> io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};

        let hung_up = (!hang_up_is_ignored()).then(|| signal(SignalKind::hangup()));
        Ok(Self {
            interrupted: signal(SignalKind::interrupt())?,
            terminated: signal(SignalKind::terminate())?,
            hung_up: hung_up.transpose()?,
        })
    }

    /// Waits for the next request.
    pub async fn next(&mut self) -> Request {
        let Self { interrupted, terminated, hung_up } = self;
        let hung_up = async {
            match hung_up {
                Some(hung_up) => hung_up.recv().await,
                None => std::future::pending().await,
            }
        };
        tokio::select! {
            _ = interrupted.recv() => Request::Interrupt,
            _ = terminated.recv() => Request::Terminate,
            _ = hung_up => Request::HangUp,
        }
    }
}

#[cfg(not(unix))]
impl Signals {
    /// Begins to listen. Needs a runtime.
    ///
    /// # Errors
    ///
    /// When the system does not allow it.
    pub fn listen() -> io::Result<Self> {
        Ok(Self {})
    }

    /// Waits for the next request.
    pub async fn next(&mut self) -> Request {
        // Nothing is heard where nothing can be asked.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
        Request::Interrupt
    }
}

/// Whether SIGHUP was ignored when the program began. Only Linux tells without unsafe code.
#[cfg(unix)]
fn hang_up_is_ignored() -> bool {
    std::fs::read_to_string("/proc/self/status").is_ok_and(|status| ignores_hang_up(&status))
}

/// The mask of ignored signals; SIGHUP is the first one.
#[cfg(unix)]
fn ignores_hang_up(status: &str) -> bool {
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    mask.is_some_and(|mask| mask & 1 == 1)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_under_nohup_ignores_that_its_terminal_is_closed() {
        let status = |mask: &str| format!("Name:\tx\nSigBlk:\t01\nSigIgn:\t{mask}\nSigCgt:\t01\n");
        assert!(ignores_hang_up(&status("0000000000001001")));
        assert!(!ignores_hang_up(&status("0000000000001000")));
        assert!(!ignores_hang_up(""));
    }
}
