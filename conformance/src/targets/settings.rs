//! Settings: environment variables, else the same keys in `.env`.
//!
//! The file is read into a map of our own and never put into the environment of the process, where
//! it would reach every child and every test.

use std::{cell::Cell, collections::BTreeMap, io, path::Path};

/// Where configuration is looked up.
#[derive(Clone, Default)]
pub struct Settings {
    environment: BTreeMap<String, String>,
    file: BTreeMap<String, String>,
}

/// Why `.env` could not be read. It never quotes the file, which holds secrets.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SettingsError {
    /// The file.
    #[error(".env cannot be read")]
    File(#[from] io::Error),
    /// A line of it. The parser's own message quotes the line, so only its number is taken over.
    #[error(".env, line {line}: not KEY=value; a value with blanks or quotes in it needs quotes")]
    Syntax {
        /// The number of the line, counted from 1.
        line: usize,
    },
}

/// Reads a text line by line, so that the number of lines read tells how far a parser has come.
struct Counted<'a> {
    rest: &'a [u8],
    lines: &'a Cell<usize>,
}

impl io::Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let end = self.rest.iter().position(|byte| *byte == b'\n');
        let length = end.map_or(self.rest.len(), |end| end + 1);
        let length = length.min(buffer.len());
        let (line, rest) = self.rest.split_at(length);
        buffer[..length].copy_from_slice(line);
        self.rest = rest;
        if line.ends_with(b"\n") || (rest.is_empty() && !line.is_empty()) {
            self.lines.set(self.lines.get() + 1);
        }
        Ok(length)
    }
}

fn parse(text: &str) -> Result<BTreeMap<String, String>, SettingsError> {
    let lines = Cell::new(0);
    let counted = Counted { rest: text.as_bytes(), lines: &lines };
    dotenvy::from_read_iter(counted)
        .collect::<Result<_, _>>()
        .map_err(|_| SettingsError::Syntax { line: lines.get() })
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let keys: Vec<_> = self.environment.keys().chain(self.file.keys()).collect();
        f.debug_struct("Settings").field("keys", &keys).finish()
    }
}

impl Settings {
    /// The `QF_` variables of this process, else the keys of `.env` in a folder.
    ///
    /// # Errors
    ///
    /// When `.env` exists and cannot be read or parsed.
    pub fn read(folder: &Path) -> Result<Self, SettingsError> {
        // Whatever else is in the environment need not be text; a value of ours that is not will
        // not be accepted where it is used.
        let text = |text: std::ffi::OsString| text.to_string_lossy().into_owned();
        let environment = std::env::vars_os()
            .map(|(key, value)| (text(key), text(value)))
            .filter(|(key, _)| key.starts_with("QF_"));
        let path = folder.join(".env");
        let file =
            if path.is_file() { parse(&std::fs::read_to_string(&path)?)? } else { BTreeMap::new() };
        Ok(Self { environment: environment.collect(), file })
    }

    /// What a text like `.env` says and nothing else.
    ///
    /// # Errors
    ///
    /// When a line of it cannot be parsed.
    pub fn parse(text: &str) -> Result<Self, SettingsError> {
        Ok(Self { environment: BTreeMap::new(), file: parse(text)? })
    }

    /// These settings and nothing else.
    #[must_use]
    pub fn of<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        let pairs = pairs.into_iter();
        Self {
            environment: pairs.map(|(key, value)| (key.into(), value.into())).collect(),
            file: BTreeMap::new(),
        }
    }

    /// The value of a key. An empty one counts as unset.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        let given = |map: &'_ BTreeMap<String, String>| map.get(key).is_some_and(|v| !v.is_empty());
        let map = [&self.environment, &self.file].into_iter().find(|map| given(map))?;
        map.get(key).map(|value| value.trim())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read_without_touching_the_environment() {
        let folder = tempfile::tempdir().expect("a folder");
        let text = "QF_SETTINGS_TEST_ONLY=from-file\nQF_EMPTY=\n";
        std::fs::write(folder.path().join(".env"), text).expect("written");
        let settings = Settings::read(folder.path()).expect("readable");
        assert_eq!(settings.get("QF_SETTINGS_TEST_ONLY"), Some("from-file"));
        assert_eq!(settings.get("QF_EMPTY"), None);
        assert!(std::env::var_os("QF_SETTINGS_TEST_ONLY").is_none());
    }

    #[test]
    fn a_syntax_error_names_the_place_and_does_not_quote_the_line() {
        let folder = tempfile::tempdir().expect("a folder");
        let text = "# mine\n\nQF_CLIENT_SECRET=s3cr3t value\nQF_CLIENT_ID=rooms\n";
        std::fs::write(folder.path().join(".env"), text).expect("written");
        let error = Settings::read(folder.path()).expect_err("no quotes");
        let told = format!("{error} {error:?}");
        assert!(told.contains("line 3"), "{told}");
        assert!(!told.contains("s3cr3t"), "{told}");
    }
}
