//! Settings: environment variables, else the same keys in `.env`.
//!
//! The file is read into a map of our own and never put into the environment of the process, where
//! it would reach every child and every test.

use std::{collections::BTreeMap, path::Path};

/// Where configuration is looked up.
#[derive(Clone, Default)]
pub struct Settings {
    environment: BTreeMap<String, String>,
    file: BTreeMap<String, String>,
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
    pub fn read(folder: &Path) -> Result<Self, dotenvy::Error> {
        let environment = std::env::vars().filter(|(key, _)| key.starts_with("QF_"));
        let path = folder.join(".env");
        let file = if path.is_file() {
            dotenvy::from_path_iter(&path)?.collect::<Result<_, _>>()?
        } else {
            BTreeMap::new()
        };
        Ok(Self {
            environment: environment.collect(),
            file,
        })
    }

    /// These settings and nothing else.
    #[must_use]
    pub fn of<K: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (K, V)>) -> Self {
        let pairs = pairs.into_iter();
        Self {
            environment: pairs
                .map(|(key, value)| (key.into(), value.into()))
                .collect(),
            file: BTreeMap::new(),
        }
    }

    /// The value of a key. An empty one counts as unset.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&str> {
        let given = |map: &'_ BTreeMap<String, String>| map.get(key).is_some_and(|v| !v.is_empty());
        let map = [&self.environment, &self.file]
            .into_iter()
            .find(|map| given(map))?;
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
}
