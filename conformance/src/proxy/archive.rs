//! The archive of a proxy: complete after every exchange, however the process ends.
//!
//! An entry is written together with what closes the archive, and what could not be written whole is taken back. It does not grow for ever: when it is large, it becomes the previous one, and a new one begins.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::ProxyError;
use crate::{
    har::{self, Captured, Scene},
    redact,
};

/// What closes the list of entries and the archive.
const END: &[u8] = b"\n]}}\n";

/// How large an archive may be. Tools that show one read it as a whole.
const LARGEST: u64 = 256 * 1024 * 1024;

#[derive(Debug)]
pub(super) struct Archive {
    path: PathBuf,
    file: File,
    entries: usize,
    /// Where the entries end, and what closes the archive begins.
    end: u64,
    largest: u64,
    /// Told once, not with every exchange.
    failed: bool,
}

impl Archive {
    pub(super) fn create(path: PathBuf) -> Result<Self, ProxyError> {
        match begin(&path) {
            Ok((file, end)) => Ok(Self {
                path,
                file,
                entries: 0,
                end,
                largest: LARGEST,
                failed: false,
            }),
            Err(reason) => Err(ProxyError::Archive { path, reason }),
        }
    }

    pub(super) fn add(&mut self, entry: &Value) {
        if let Err(error) = self.append(entry)
            && !std::mem::replace(&mut self.failed, true)
        {
            tracing::error!("the archive {} is incomplete: {error}", self.path.display());
        }
    }

    fn append(&mut self, entry: &Value) -> io::Result<()> {
        if self.end >= self.largest {
            match fs::rename(&self.path, previous(&self.path)) {
                // It has been moved already, and the next one could not begin then.
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            (self.file, self.end) = begin(&self.path)?;
            self.entries = 0;
        }
        let before = if self.entries == 0 { "\n" } else { ",\n" };
        let mut text = format!("{before}{entry}").into_bytes();
        let end = self.end + text.len() as u64;
        text.extend_from_slice(END);
        if let Err(error) = self.write(&text) {
            // The bytes that close it have their place in the file already, so there is room for them.
            self.write(END)?;
            return Err(error);
        }
        self.end = end;
        self.entries += 1;
        Ok(())
    }

    /// Writes what comes after the entries, and nothing stays behind it.
    fn write(&mut self, text: &[u8]) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.end))?;
        self.file.write_all(text)?;
        self.file.set_len(self.end + text.len() as u64)
    }
}

/// An archive without entries, and where they belong.
fn begin(path: &Path) -> io::Result<(File, u64)> {
    let mut file = File::create(path)?;
    // The entries come last, so that one can be added without writing the others again.
    let log = &har::archive(Vec::new())["log"];
    let (version, creator) = (&log["version"], &log["creator"]);
    write!(
        file,
        "{{\"log\":{{\"version\":{version},\"creator\":{creator},\"entries\":["
    )?;
    let end = file.stream_position()?;
    file.write_all(END)?;
    Ok((file, end))
}

/// What an archive is called once the next one has begun: `traffic.previous.har`.
fn previous(path: &Path) -> PathBuf {
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    path.with_extension(format!("previous.{extension}").trim_end_matches('.'))
}

/// One exchange as an entry without secrets.
pub(super) fn entry(captured: &Captured, replace: &impl Fn(&str) -> String) -> Value {
    let ended = chrono::Utc::now();
    let took = chrono::TimeDelta::microseconds((captured.exchange.duration_ms * 1000.0) as i64);
    let began = ended.checked_sub_signed(took).unwrap_or(ended);
    let scene = Scene {
        scenario: "",
        step: "passed on",
        actor: "proxy",
        origin: &captured.origin,
        started_at: &began.to_rfc3339_opts(chrono::SecondsFormat::Millis, true),
    };
    redact::texts(har::entry(scene, &captured.exchange), replace)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_large_archive_becomes_the_previous_one_and_both_can_be_read() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("traffic.har");
        let mut archive = Archive::create(path.clone()).expect("an archive");
        archive.largest = 650;
        let entry = |number: usize| {
            let url = format!("http://127.0.0.1/{number}");
            json!({
                "request": {"method": "GET", "url": url}, "response": {"status": 200},
                "comment": "x".repeat(150),
            })
        };
        for number in 0..8 {
            archive.add(&entry(number));
        }
        let paths = |file: &str| -> Vec<String> {
            let text = fs::read_to_string(folder.path().join(file)).expect("an archive");
            let read = har::read(&text).expect("an archive").into_iter();
            read.map(|one| one.exchange.request.path).collect()
        };
        assert_eq!(paths("traffic.har"), ["/6", "/7"]);
        assert_eq!(paths("traffic.previous.har"), ["/3", "/4", "/5"]);
        assert!(!archive.failed);
    }

    #[test]
    fn what_was_written_in_part_is_taken_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("traffic.har");
        let mut archive = Archive::create(path.clone()).expect("an archive");
        let entry = json!({
            "request": {"method": "GET", "url": "http://127.0.0.1/"}, "response": {"status": 200},
        });
        let entries = || {
            let text = fs::read_to_string(&path).expect("an archive");
            har::read(&text).expect("an archive").len()
        };
        archive.add(&entry);
        let writable = std::mem::replace(&mut archive.file, File::open(&path).expect("a file"));
        archive.add(&entry);
        assert!(archive.failed);
        assert_eq!(entries(), 1);
        archive.file = writable;
        // As a disk leaves it that is full in the middle of an entry.
        archive
            .file
            .seek(SeekFrom::Start(archive.end))
            .expect("a place");
        archive
            .file
            .write_all(b",\n{\"request\": {")
            .expect("written");
        archive.add(&entry);
        assert_eq!(entries(), 2);
    }
}
