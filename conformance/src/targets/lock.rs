//! The lock of live runs: never two at once, whichever process starts them.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::Path,
};

/// Held as long as a live run goes on.
#[derive(Debug)]
pub struct LiveLock {
    _file: File,
}

impl LiveLock {
    /// Takes the lock in a folder; none if another run holds it.
    ///
    /// # Errors
    ///
    /// When the file cannot be opened or locked.
    pub fn try_take(folder: &Path) -> io::Result<Option<Self>> {
        let file = open(folder)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// Takes the lock in a folder, after the run that holds it. Blocks.
    ///
    /// # Errors
    ///
    /// When the file cannot be opened or locked.
    pub fn take(folder: &Path) -> io::Result<Self> {
        let file = open(folder)?;
        file.lock()?;
        Ok(Self { _file: file })
    }
}

fn open(folder: &Path) -> io::Result<File> {
    std::fs::create_dir_all(folder)?;
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    options.open(folder.join("live.lock"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_run_does_not_get_the_lock_until_the_first_ends() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let first = LiveLock::try_take(folder.path())?;
        assert!(first.is_some());
        assert!(LiveLock::try_take(folder.path())?.is_none());
        drop(first);
        assert!(LiveLock::try_take(folder.path())?.is_some());
        Ok(())
    }
}
