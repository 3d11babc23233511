//! The archive of a proxy: complete after every exchange, however the process ends.
//!
//! An entry is written together with what closes the archive, and what could not be written whole is taken back. It does not grow for ever: when it is large, it becomes the previous one, and a new one begins.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::ProxyError;
use crate::har::{self, Captured, Scene};

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
        match make_room(&path).and_then(|()| begin(&path)) {
            Ok((file, end)) => {
                Ok(Self { path, file, entries: 0, end, largest: LARGEST, failed: false })
            }
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

/// Makes sure that nothing of somebody else's is replaced, now or when the archive has become large. An archive of ours
/// that is there becomes the previous one.
fn make_room(path: &Path) -> io::Result<()> {
    for place in [path, &previous(path)] {
        match fs::symlink_metadata(place) {
            Ok(found) if found.is_file() && (found.len() == 0 || is_ours(place)?) => {}
            Ok(_) => {
                let place = place.display();
                let text =
                    format!("{place} is there already, and is no archive that `proxy` wrote");
                return Err(io::Error::new(ErrorKind::AlreadyExists, text));
            }
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    match fs::metadata(path) {
        Ok(found) if found.len() > 0 => fs::rename(path, previous(path)),
        _ => Ok(()),
    }
}

/// Whether a file begins as our archives do, those of other versions included.
fn is_ours(path: &Path) -> io::Result<bool> {
    let mut begins = String::new();
    let read = File::open(path)?.take(200).read_to_string(&mut begins);
    Ok(read.is_ok() && begins.starts_with("{\"log\":") && begins.contains(har::CREATOR))
}

/// How an archive begins. The entries come last, so that one can be added without writing the others again.
fn head() -> String {
    let log = &har::archive(Vec::new())["log"];
    let (version, creator) = (&log["version"], &log["creator"]);
    format!("{{\"log\":{{\"version\":{version},\"creator\":{creator},\"entries\":[")
}

/// An archive without entries, and where they belong.
fn begin(path: &Path) -> io::Result<(File, u64)> {
    let mut file = File::create(path)?;
    file.write_all(head().as_bytes())?;
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
    har::entry_without_secrets(scene, &captured.exchange, replace)
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
    fn a_file_of_somebody_else_is_left_alone_and_an_archive_of_ours_becomes_the_previous_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = |name: &str| folder.path().join(name);
        let read = |name: &str| fs::read_to_string(place(name)).expect("a file");
        fs::write(place("notes.har"), "mine").expect("written");
        let error = Archive::create(place("notes.har")).expect_err("it is there");
        assert!(error.to_string().contains("name a file of its own"), "{error}");
        assert_eq!(read("notes.har"), "mine");
        // What it would become later is somebody's as well.
        fs::write(place("traffic.previous.har"), "mine").expect("written");
        Archive::create(place("traffic.har")).expect_err("the previous one is there");
        assert_eq!(read("traffic.previous.har"), "mine");
        fs::remove_file(place("traffic.previous.har")).expect("removed");
        let mut first = Archive::create(place("traffic.har")).expect("an archive");
        first.add(&json!({"request": {"method": "GET", "url": "http://127.0.0.1/"}, "response": {"status": 200}}));
        let written = read("traffic.har");
        Archive::create(place("traffic.har")).expect("ours");
        assert_eq!(read("traffic.previous.har"), written);
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(place("notes.har"), place("link.har")).expect("a link");
            Archive::create(place("link.har")).expect_err("it leads to somebody's");
            assert_eq!(read("notes.har"), "mine");
        }
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
        archive.file.seek(SeekFrom::Start(archive.end)).expect("a place");
        archive.file.write_all(b",\n{\"request\": {").expect("written");
        archive.add(&entry);
        assert_eq!(entries(), 2);
    }
}
