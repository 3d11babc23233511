//! A state as it is saved: in a file that survives restarts, and over HTTP.
//!
//! It has a version. One that this program does not know is refused by name instead of half understood.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::NamedTempFile;

use crate::clock::ClockKind;
use crate::store::{Shared, Store};

/// The version of what is written here.
const VERSION: u64 = 1;

/// How long a change may wait to be saved, at least.
const SOON: Duration = Duration::from_millis(200);

/// What is wrong with a saved state.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StateError {
    /// It is something else.
    #[error("this is no state of a rooms-mock: it has no `version`")]
    NoVersion,
    /// Another version wrote it.
    #[error("the state has version {found}, and this rooms-mock {} reads version {VERSION}", env!("CARGO_PKG_VERSION"))]
    OtherVersion {
        /// The version as written.
        found: Value,
    },
    /// It is not as it was written, or contradicts itself.
    #[error("the state cannot be used")]
    Unusable(#[from] serde_json::Error),
}

/// Why a state is not kept in a file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StateFileError {
    /// What is in the file.
    #[error("{path} is left as it is; choose another file, or remove it to begin anew")]
    State {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        source: StateError,
    },
    /// The file itself.
    #[error("the state cannot be kept in {path}; check the folder and its permissions")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// Somebody else keeps a state there.
    #[error("another rooms-mock keeps its state in {path}; stop it, or choose another file")]
    InUse {
        /// The file.
        path: PathBuf,
    },
}

/// A state as it is saved.
pub(crate) fn written(store: &Store) -> Result<Value, StateError> {
    Ok(json!({ "version": VERSION, "saved": serde_json::to_value(store)? }))
}

/// A state from what was saved, on a clock of this mock.
pub(crate) fn read(mut from: Value, clock: ClockKind) -> Result<Store, StateError> {
    match from.get("version") {
        None => return Err(StateError::NoVersion),
        Some(version) if *version == VERSION => {}
        Some(found) => {
            let found = found.clone();
            return Err(StateError::OtherVersion { found });
        }
    }
    let saved = from["saved"].take();
    let size = saved.to_string().len();
    let mut store: Store = serde_json::from_value(saved)?;
    // It counts like what is told call by call: checkpoints of it are as large.
    store.written = u64::try_from(size).unwrap_or(u64::MAX);
    // What a fault has brought about is what it is; without one it is a mistake in the file.
    if let Some(rule) = store.quran_reflect.broken()
        && store.changed_by.is_empty()
    {
        return Err(StateError::Unusable(serde::de::Error::custom(rule)));
    }
    store.clock = store.clock.kept_by(clock);
    Ok(store)
}

/// A file that a state is kept in. Nobody else keeps one there at the same time.
#[derive(Debug)]
pub(crate) struct StateFile {
    path: PathBuf,
    /// Locked for as long as it is open.
    _lock: File,
}

impl StateFile {
    /// Takes a file, and the state that is in it if there is one.
    pub(crate) fn open(
        path: &Path,
        clock: ClockKind,
    ) -> Result<(Self, Option<Store>), StateFileError> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let failed = |source| StateFileError::File { path: path.clone(), source };
        let mut beside = path.clone().into_os_string();
        beside.push(".lock");
        let lock = File::options().create(true).append(true).open(beside).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(std::fs::TryLockError::WouldBlock) => return Err(StateFileError::InUse { path }),
            Err(std::fs::TryLockError::Error(error)) => return Err(failed(error)),
        }
        let store = match std::fs::read(&path) {
            Ok(bytes) => {
                let value = serde_json::from_slice(&bytes).map_err(StateError::from);
                let store = value.and_then(|value| read(value, clock));
                let unusable = |source| StateFileError::State { path: path.clone(), source };
                Some(store.map_err(unusable)?)
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(failed(error)),
        };
        Ok((Self { path, _lock: lock }, store))
    }

    /// Writes a state. Whoever reads the file sees the one before or this one, and only its owner may read it.
    pub(crate) fn save(&self, store: &Store) -> Result<(), StateFileError> {
        let state = written(store)
            .map_err(|source| StateFileError::State { path: self.path.clone(), source })?;
        let write = || {
            let folder = self.path.parent().unwrap_or(Path::new("."));
            let mut file = NamedTempFile::new_in(folder)?;
            file.write_all(state.to_string().as_bytes())?;
            file.as_file().sync_all()?;
            file.persist(&self.path)?;
            Ok(())
        };
        write().map_err(|source| StateFileError::File { path: self.path.clone(), source })
    }

    /// Saves what changes until the other end of `stopped` is gone, and then once more. What cannot be saved is told, once
    /// for as long as it lasts.
    pub(crate) async fn keep(
        self,
        store: Arc<Shared>,
        mut stopped: tokio::sync::oneshot::Receiver<()>,
    ) {
        let file = Arc::new(self);
        let (mut saved, mut wait, mut told) = (None, SOON, false);
        loop {
            let ends = tokio::time::timeout(wait, &mut stopped).await.is_ok();
            let (changes, state) = {
                let store = store.lock();
                let changed = saved != Some(store.changes());
                (store.changes(), changed.then(|| store.clone()))
            };
            if let Some(state) = state {
                let (begun, file) = (Instant::now(), Arc::clone(&file));
                let written = tokio::task::spawn_blocking(move || file.save(&state)).await;
                match written {
                    Ok(Ok(())) => (saved, told) = (Some(changes), false),
                    Ok(Err(error)) if !told => {
                        told = true;
                        // A closed stderr leaves nobody to tell.
                        let _ = writeln!(io::stderr(), "rooms-mock: {error}; it is tried again");
                    }
                    _ => {}
                }
                // A large state is not written all the time.
                wait = SOON.max(begun.elapsed() * 10);
            }
            if ends {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seed::Seed;

    #[test]
    fn a_state_that_was_read_counts_with_its_size_however_small_the_one_before_was() {
        let small = Store::seeded(ClockKind::Fixed, Seed::Demo, None);
        let mut state = written(&small).expect("a state");
        let text = "x".repeat(1_000_000);
        state["saved"]["quranReflect"]["posts"][0]["body"] = text.into();
        let large = read(state, ClockKind::Fixed).expect("a state");
        assert!(large.size() >= small.size() + 999_000);
        let again = read(written(&large).expect("a state"), ClockKind::Fixed);
        assert_eq!(again.expect("a state").size(), large.size());
    }
}
