//! The ledger of a live target: what was created there, written down *before* the call.
//!
//! One JSON object per line, only ever appended, so that a run that dies between the call and its
//! answer still leaves a trace to clean up after.

use std::{
    fs::{File, OpenOptions},
    io::{self, Write},
    path::Path,
    sync::{Mutex, PoisonError},
};

use chrono::{SecondsFormat, Utc};
use serde::Serialize;
use serde_json::Value;

/// What is known about a resource before it exists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Announcement {
    /// `room` or `post`.
    pub resource: String,
    /// The gateway of the target.
    pub gateway: String,
    /// The operation that creates it.
    pub operation: String,
    /// The scenario.
    pub scenario: String,
    /// The step.
    pub step: String,
    /// Who calls.
    pub actor: String,
    /// What to find it by when the answer never arrives: the slug of a room, the room of a post.
    pub found_by: Value,
}

#[derive(Serialize)]
struct Line<'a> {
    at: String,
    entry: &'a str,
    #[serde(flatten)]
    event: Event<'a>,
}

#[derive(Serialize)]
#[serde(tag = "event", rename_all = "snake_case")]
enum Event<'a> {
    Announced(&'a Announcement),
    Settled { status: Option<u16>, id: &'a Value },
    Removed,
}

/// An open ledger.
#[derive(Debug)]
pub struct Ledger {
    inner: Mutex<Inner>,
}

#[derive(Debug)]
struct Inner {
    file: File,
    session: String,
    entries: usize,
}

impl Ledger {
    /// Opens the ledger in a folder, which is created if need be.
    ///
    /// # Errors
    ///
    /// When folder or file cannot be written.
    pub fn open(folder: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let path = folder.join("ledger.jsonl");
        let file = OpenOptions::new().create(true).append(true).open(path)?;
        let session = Utc::now().format("%Y%m%dT%H%M%S%3f").to_string();
        Ok(Self {
            inner: Mutex::new(Inner {
                file,
                session,
                entries: 0,
            }),
        })
    }

    /// Writes down that something is about to be created; the entry's name is returned.
    ///
    /// # Errors
    ///
    /// When the line cannot be written: then the call must not be made.
    pub fn announce(&self, announcement: &Announcement) -> io::Result<String> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.entries += 1;
        let entry = format!("{}-{}", inner.session, inner.entries);
        inner.append(&entry, Event::Announced(announcement))?;
        Ok(entry)
    }

    /// Writes down how the call ended.
    ///
    /// # Errors
    ///
    /// When the line cannot be written.
    pub fn settle(&self, entry: &str, status: Option<u16>, id: &Value) -> io::Result<()> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.append(entry, Event::Settled { status, id })
    }

    /// Writes down that the resource is gone again.
    ///
    /// # Errors
    ///
    /// When the line cannot be written.
    pub fn removed(&self, entry: &str) -> io::Result<()> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.append(entry, Event::Removed)
    }
}

impl Inner {
    fn append(&mut self, entry: &str, event: Event<'_>) -> io::Result<()> {
        let at = Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true);
        let mut line = serde_json::to_vec(&Line { at, entry, event })?;
        line.push(b'\n');
        self.file.write_all(&line)?;
        self.file.sync_data()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_entry_is_on_disk_before_the_call_and_settled_after_it() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let ledger = Ledger::open(folder.path())?;
        let entry = ledger.announce(&Announcement {
            resource: "room".to_owned(),
            gateway: "https://rooms.example.org/".to_owned(),
            operation: "create_group".to_owned(),
            scenario: "a_story".to_owned(),
            step: "owner creates a group".to_owned(),
            actor: "owner".to_owned(),
            found_by: json!({"url": "evening-circle"}),
        })?;
        let path = folder.path().join("ledger.jsonl");
        let announced = std::fs::read_to_string(&path)?;
        assert!(announced.contains("\"event\":\"announced\""), "{announced}");
        assert!(announced.contains("evening-circle"), "{announced}");
        ledger.settle(&entry, Some(201), &json!(7))?;
        assert_eq!(std::fs::read_to_string(&path)?.lines().count(), 2);
        Ok(())
    }
}
