//! The archive of a proxy: complete after every exchange, however the process ends.

use std::{
    fs::File,
    io::{self, Seek as _, SeekFrom, Write as _},
    path::PathBuf,
};

use serde_json::Value;

use super::ProxyError;
use crate::{
    har::{self, Captured, Scene},
    redact,
};

/// What closes the list of entries and the archive.
const END: &[u8] = b"\n]}}\n";

#[derive(Debug)]
pub(super) struct Archive {
    path: PathBuf,
    file: File,
    entries: usize,
    /// Told once, not with every exchange.
    failed: bool,
}

impl Archive {
    pub(super) fn create(path: PathBuf) -> Result<Self, ProxyError> {
        let begin = || -> io::Result<File> {
            let mut file = File::create(&path)?;
            // The entries come last, so that one can be added without writing the others again.
            let log = &har::archive(Vec::new())["log"];
            let (version, creator) = (&log["version"], &log["creator"]);
            write!(
                file,
                "{{\"log\":{{\"version\":{version},\"creator\":{creator},\"entries\":["
            )?;
            file.write_all(END)?;
            Ok(file)
        };
        match begin() {
            Ok(file) => Ok(Self {
                path,
                file,
                entries: 0,
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
        let before = if self.entries == 0 { "\n" } else { ",\n" };
        let back = i64::try_from(END.len()).unwrap_or_default();
        self.file.seek(SeekFrom::End(-back))?;
        self.file.write_all(format!("{before}{entry}").as_bytes())?;
        self.file.write_all(END)?;
        self.entries += 1;
        Ok(())
    }
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
