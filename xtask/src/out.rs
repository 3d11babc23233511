//! Standard output, whose reader may have read enough: `| head`.

use std::io::{ErrorKind, Result, StdoutLock, Write};

/// Takes everything, also when nobody reads on: the exit status is for those who do not.
#[derive(Debug)]
pub(crate) struct Out(StdoutLock<'static>);

/// Standard output.
pub(crate) fn out() -> Out {
    Out(std::io::stdout().lock())
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        unless_closed(self.0.write(bytes), bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        unless_closed(self.0.flush(), ())
    }
}

fn unless_closed<T>(written: Result<T>, all: T) -> Result<T> {
    match written {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(all),
        other => other,
    }
}
