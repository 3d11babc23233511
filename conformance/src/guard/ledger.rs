//! The ledger of a live target: what was created there, written down *before* the call.
//!
//! One JSON object per line, only ever appended, so that a run that dies between the call and its
//! answer still leaves a trace to clean up after.

use std::{
    collections::BTreeMap,
    fs::{File, OpenOptions},
    io::{self, Read, Seek, SeekFrom, Write},
    path::Path,
    sync::{Mutex, PoisonError},
};

use chrono::{SecondsFormat, Utc};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What is known about a resource before it exists.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Announcement {
    /// `room` or `post`; `fixture` for the use of a long-lived group, which ends when it is restored.
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
    /// The table of the account that the actor calls with, if there is one.
    #[serde(default)]
    pub account: Option<String>,
    /// What to find it by when the answer never arrives: the slug of a room, the room of a post.
    pub found_by: Value,
}

/// An entry with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name.
    pub name: String,
    /// What was announced.
    pub announcement: Announcement,
    /// Status and id of the answer; none if no answer was written down.
    pub settled: Option<(Option<u16>, Value)>,
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

/// The name of the file.
pub const LEDGER: &str = "ledger.jsonl";

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
        let path = folder.join(LEDGER);
        let mut file = OpenOptions::new().create(true).read(true).append(true).open(path)?;
        end_torn_line(&mut file)?;
        let session = Utc::now().format("%Y%m%dT%H%M%S%3f").to_string();
        Ok(Self { inner: Mutex::new(Inner { file, session, entries: 0 }) })
    }

    /// The entries of a target whose resource is not known to be gone, in their order.
    ///
    /// # Errors
    ///
    /// When the file cannot be read.
    pub fn open_entries(&self, gateway: &str) -> io::Result<Vec<Entry>> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.file.seek(SeekFrom::Start(0))?;
        let mut text = Vec::new();
        inner.file.read_to_end(&mut text)?;
        let mut entries: BTreeMap<String, (usize, Entry)> = BTreeMap::new();
        // A torn line was never acted upon: it is on disk before the call.
        for (number, line) in text.split(|byte| *byte == b'\n').enumerate() {
            let Ok(line) = serde_json::from_slice::<Value>(line) else {
                continue;
            };
            let name = line["entry"].as_str().unwrap_or_default().to_owned();
            match line["event"].as_str() {
                Some("announced") => {
                    if let Ok(announcement) = serde_json::from_value(line) {
                        let entry = Entry { name: name.clone(), announcement, settled: None };
                        entries.insert(name, (number, entry));
                    }
                }
                Some("settled") => {
                    if let Some((_, entry)) = entries.get_mut(&name) {
                        let status = line["status"].as_u64();
                        let status = status.and_then(|status| u16::try_from(status).ok());
                        entry.settled = Some((status, line["id"].clone()));
                    }
                }
                Some("removed") => {
                    entries.remove(&name);
                }
                _ => {}
            }
        }
        let mut entries: Vec<_> = entries.into_values().collect();
        entries.sort_by_key(|(number, _)| *number);
        let entries = entries.into_iter().map(|(_, entry)| entry);
        Ok(entries.filter(|one| one.announcement.gateway == gateway).collect())
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

/// A process that died while it wrote left a line without an end, which the next must not continue.
fn end_torn_line(file: &mut File) -> io::Result<()> {
    if file.metadata()?.len() == 0 {
        return Ok(());
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0];
    file.read_exact(&mut last)?;
    if last != *b"\n" {
        file.write_all(b"\n")?;
    }
    Ok(())
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
            account: Some("owner".to_owned()),
            found_by: json!({"url": "evening-circle"}),
        })?;
        let path = folder.path().join("ledger.jsonl");
        let announced = std::fs::read_to_string(&path)?;
        assert!(announced.contains("\"event\":\"announced\""), "{announced}");
        assert!(announced.contains("evening-circle"), "{announced}");
        ledger.settle(&entry, Some(201), &json!(7))?;
        assert_eq!(std::fs::read_to_string(&path)?.lines().count(), 2);
        drop(ledger);
        // A run that died in the middle of a line.
        let mut torn = OpenOptions::new().append(true).open(&path)?;
        torn.write_all(b"{\"at\":\"2026")?;
        let ledger = Ledger::open(folder.path())?;
        let gateway = "https://rooms.example.org/";
        let open = ledger.open_entries(gateway)?;
        assert_eq!(open.len(), 1);
        assert_eq!(open[0].settled, Some((Some(201), json!(7))));
        assert_eq!(ledger.open_entries("https://elsewhere.example.org/")?, []);
        ledger.removed(&entry)?;
        assert_eq!(ledger.open_entries(gateway)?, []);
        Ok(())
    }
}
