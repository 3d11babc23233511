//! The actors file: read with every defect told apart, and written without losing what we do not know.
//!
//! It is replaced as a whole by renaming a finished file, under a lock beside it (`<file>.lock`), so
//! that two processes take turns and a crash leaves the old or the new one. Comments, and keys of
//! other tools, stay.

use std::{
    fmt,
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Write},
    path::{Path, PathBuf},
};

use toml::Table;
use toml_edit::{DocumentMut, Item, Table as EditedTable, TableLike};

use super::account::{self, AccountSlot, Accounts};

/// Where the accounts of a live target are kept.
#[derive(Clone, Debug)]
pub struct ActorsFile {
    path: PathBuf,
    shown: String,
}

/// What is wrong with an actors file, all of it at once.
#[derive(Debug)]
pub struct ActorsError {
    /// The file, as messages name it.
    pub file: String,
    /// One entry per defect.
    pub defects: Vec<String>,
}

impl fmt::Display for ActorsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let defects = self.defects.join("; ");
        write!(f, "the actors file {} (QF_ACTORS_FILE): {defects}", self.file)
    }
}

impl std::error::Error for ActorsError {}

impl ActorsFile {
    /// The file at a path, which resolves in `root` if it is relative.
    #[must_use]
    pub fn new(root: &Path, path: impl AsRef<Path>) -> Self {
        let path = root.join(path);
        let shown = path.strip_prefix(root).unwrap_or(&path).display();
        Self { shown: shown.to_string(), path }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How messages name it.
    #[must_use]
    pub fn shown(&self) -> &str {
        &self.shown
    }

    fn error(&self, defects: Vec<String>) -> ActorsError {
        ActorsError { file: self.shown.clone(), defects }
    }

    /// The text, or what to do about its absence.
    fn text(&self) -> Result<String, String> {
        let needed = "needed are the tables [owner], [member] and [outsider], each with user_id, \
                      email, and access_token or refresh_token";
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let login = AccountSlot::Owner.login();
                return Err(format!("does not exist: `{login}` begins it; {needed}"));
            }
            Err(error) => {
                return Err(format!(
                    "cannot be read ({error}): check what it is and who may read it; {needed}"
                ));
            }
        };
        if let Some(mode) = open_to_others(&self.path) {
            let path = self.path.display();
            return Err(format!(
                "can be read by other users of this machine (mode {mode:o}): chmod 600 {path}"
            ));
        }
        String::from_utf8(bytes).map_err(|_| "is not UTF-8: save it as UTF-8 text".to_owned())
    }

    /// The tables.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or is not TOML.
    pub fn tables(&self) -> Result<Table, ActorsError> {
        let read = self.text().and_then(|text| tables(&text));
        read.map_err(|defect| self.error(vec![defect]))
    }

    /// The three accounts.
    ///
    /// # Errors
    ///
    /// When it cannot be read; else everything that is missing, at once.
    pub fn accounts(&self) -> Result<Accounts, ActorsError> {
        let tables = self.tables()?;
        account::of_tables(tables).map_err(|defects| self.error(defects))
    }

    #[cfg(test)]
    pub(crate) fn parse(&self, text: &str) -> Result<Accounts, ActorsError> {
        let tables = tables(text).map_err(|defect| self.error(vec![defect]))?;
        account::of_tables(tables).map_err(|defects| self.error(defects))
    }

    /// Waits until nobody else changes the file, and keeps others from it until the lock is dropped.
    ///
    /// # Errors
    ///
    /// When the file of the lock cannot be opened or locked.
    pub fn lock(&self) -> io::Result<File> {
        let file = private(&beside(&self.path, ".lock"), OpenOptions::new().create(true))?;
        file.lock()?;
        Ok(file)
    }

    /// Changes the table of an account. To be called under the lock.
    ///
    /// # Errors
    ///
    /// When the file cannot be read, is not TOML, or cannot be written.
    pub fn change(
        &self,
        slot: AccountSlot,
        change: impl FnOnce(&mut dyn TableLike),
    ) -> io::Result<()> {
        let invalid = |text: &str| io::Error::new(ErrorKind::InvalidData, text.to_owned());
        let text = match fs::read_to_string(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            Err(error) => return Err(error),
        };
        // The parser's own message quotes the file.
        let mut document: DocumentMut = text.parse().map_err(|_| invalid("it is not TOML"))?;
        let table = document.entry(slot.name()).or_insert_with(|| Item::Table(EditedTable::new()));
        let table = table.as_table_like_mut();
        change(table.ok_or_else(|| invalid("a table of it is none"))?);
        // A link leads to the file that is meant.
        let path = fs::canonicalize(&self.path).unwrap_or_else(|_| self.path.clone());
        replace(&path, &document.to_string())
    }
}

/// Sets a key and keeps the comment beside it.
pub(crate) fn set(table: &mut dyn TableLike, key: &str, text: &str) {
    let mut value = toml_edit::Value::from(text);
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        None => {
            table.insert(key, Item::Value(value));
        }
    }
}

fn tables(text: &str) -> Result<Table, String> {
    text.parse().map_err(|error: toml::de::Error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        let line = before.map_or(1, |before| before.matches('\n').count() + 1);
        // The parser's own message quotes the line, which may hold a token.
        format!("is not TOML, line {line}: {}", error.message())
    })
}

/// The mode of a file that others can read.
#[cfg(unix)]
fn open_to_others(path: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt;

    let mode = fs::metadata(path).ok()?.permissions().mode() & 0o777;
    (mode & 0o077 != 0).then_some(mode)
}

#[cfg(not(unix))]
fn open_to_others(_: &Path) -> Option<u32> {
    None
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut path = path.as_os_str().to_owned();
    path.push(suffix);
    path.into()
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let new = beside(path, ".new");
    // What a killed process left behind may be incomplete, or readable by others.
    if let Err(error) = fs::remove_file(&new)
        && error.kind() != ErrorKind::NotFound
    {
        return Err(error);
    }
    let mut file = private(&new, OpenOptions::new().create_new(true))?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    fs::rename(&new, path)
}

/// Opens a file that only its owner can read.
fn private(path: &Path, options: &mut OpenOptions) -> io::Result<File> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options.write(true).open(path)
}
