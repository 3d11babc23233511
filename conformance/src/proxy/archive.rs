//! The archive of a proxy: complete after every exchange, however the process ends.
//!
//! It does not grow for ever: when it is large, it becomes the previous one, and a new one begins.

use std::{
    fs::{self, File},
    io::{self, Seek as _, SeekFrom, Write as _},
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
    written: u64,
    largest: u64,
    /// Told once, not with every exchange.
    failed: bool,
}

impl Archive {
    pub(super) fn create(path: PathBuf) -> Result<Self, ProxyError> {
        match begin(&path) {
            Ok(file) => Ok(Self {
                path,
                file,
                entries: 0,
                written: 0,
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
        if self.written >= self.largest {
            fs::rename(&self.path, previous(&self.path))?;
            self.file = begin(&self.path)?;
            (self.entries, self.written) = (0, 0);
        }
        let entry = entry.to_string();
        self.written += entry.len() as u64;
        let before = if self.entries == 0 { "\n" } else { ",\n" };
        let back = i64::try_from(END.len()).unwrap_or_default();
        self.file.seek(SeekFrom::End(-back))?;
        self.file.write_all(format!("{before}{entry}").as_bytes())?;
        self.file.write_all(END)?;
        self.entries += 1;
        Ok(())
    }
}

/// An archive without entries.
fn begin(path: &Path) -> io::Result<File> {
    let mut file = File::create(path)?;
    // The entries come last, so that one can be added without writing the others again.
    let log = &har::archive(Vec::new())["log"];
    let (version, creator) = (&log["version"], &log["creator"]);
    write!(
        file,
        "{{\"log\":{{\"version\":{version},\"creator\":{creator},\"entries\":["
    )?;
    file.write_all(END)?;
    Ok(file)
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
        archive.largest = 500;
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
}
