//! Refresh tokens in a file.
//!
//! The file is replaced as a whole by renaming a finished one, and both are readable by their owner alone from
//! the moment they exist.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use tokio::task::spawn_blocking;

use super::{BoxFuture, StoreLock, StoredTokens, TokenStore};

/// Keeps tokens in a JSON file, mode 0600, written atomically under a lock beside it (`<file>.lock`).
///
/// Processes that share the file take turns, so none is left with a refresh token that another one used up.
#[derive(Clone, Debug)]
pub struct FileStore {
    path: PathBuf,
}

impl FileStore {
    /// A store in this file; it is created when there is something to keep. Its folder must exist.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    fn beside(&self, suffix: &str) -> PathBuf {
        let mut path = self.path.clone().into_os_string();
        path.push(suffix);
        path.into()
    }

    fn lock_now(&self) -> io::Result<File> {
        let file = private(&self.beside(".lock"), OpenOptions::new().create(true))?;
        file.lock()?;
        Ok(file)
    }

    fn load_now(&self) -> io::Result<StoredTokens> {
        let text = match fs::read(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(StoredTokens::default()),
            Err(error) => return Err(error),
        };
        // The error of the parser might quote the file.
        serde_json::from_slice(&text)
            .map_err(|_| io::Error::new(ErrorKind::InvalidData, "it is no token file"))
    }

    fn save_now(&self, tokens: &StoredTokens) -> io::Result<()> {
        let new = self.beside(".new");
        // What a killed process left behind may be incomplete, or readable by others.
        if let Err(error) = fs::remove_file(&new)
            && error.kind() != ErrorKind::NotFound
        {
            return Err(error);
        }
        let mut file = private(&new, OpenOptions::new().create_new(true))?;
        file.write_all(&serde_json::to_vec_pretty(tokens)?)?;
        file.sync_all()?;
        fs::rename(&new, &self.path)
    }
}

impl TokenStore for FileStore {
    fn lock(&self) -> BoxFuture<'_, io::Result<StoreLock>> {
        self.on_a_thread(|store| store.lock_now().map(StoreLock::new))
    }

    fn load(&self) -> BoxFuture<'_, io::Result<StoredTokens>> {
        self.on_a_thread(Self::load_now)
    }

    fn save(&self, tokens: StoredTokens) -> BoxFuture<'_, io::Result<()>> {
        self.on_a_thread(move |store| store.save_now(&tokens))
    }
}

impl FileStore {
    /// Files block, and a lock may do so for long.
    fn on_a_thread<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Self) -> io::Result<T> + Send + 'static,
    ) -> BoxFuture<'static, io::Result<T>> {
        let store = self.clone();
        Box::pin(async move {
            let work = spawn_blocking(move || work(&store));
            work.await.map_err(io::Error::other)?
        })
    }
}

/// Opens a file that only its owner can read.
fn private(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.write(true).open(path)
}
