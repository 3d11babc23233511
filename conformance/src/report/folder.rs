//! The folder of a report: whose it is, and what in it may be replaced.
//!
//! People name folders that hold other things. So a folder is taken only if it is new, empty or bears our marker. The
//! marker lists the files that we wrote: only these are removed. A file is written beside its place and moved there, so
//! nothing is ever written through a link. The marker is locked: two runs do not mix their files.

use std::{
    collections::BTreeSet,
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind, Read as _, Seek as _, Write as _},
    path::{Path, PathBuf},
};

use serde_json::Value;

use super::stored::REPORT;

/// The marker of our folders.
pub const MARKER: &str = ".conformance-results";

/// The record of the run before, with which the page compares.
pub(super) const PREVIOUS: &str = "report.previous.json";
/// What went over the wire.
pub(super) const TRAFFIC: &str = "run.har";
/// The folder of what went over the wire, scenario by scenario.
pub(super) const TRANSCRIPTS: &str = "transcripts";
/// The folder of what random sequences led to.
pub(super) const SEQUENCES: &str = "sequences";

/// How the marker begins. The names of our files follow, one a line.
const HEAD: &str =
    "Written by `conformance`, which replaces and removes the files below and no others:";

/// What commands write beside the two folders.
const FILES: [&str; 9] = [
    REPORT,
    PREVIOUS,
    "report.html",
    "junit.xml",
    "summary.md",
    TRAFFIC,
    "judge.json",
    "faults.json",
    "faults.md",
];

/// Records by which the folder of an earlier version is known, the keys that such a record has, and what is written with it.
const RECORDS: [(&str, [&str; 4], &[&str]); 4] = [
    (REPORT, ["target", "environment", "scenarios", "findings"], OF_RUN),
    (PREVIOUS, ["target", "environment", "scenarios", "findings"], OF_RUN),
    (
        "judge.json",
        ["environment", "documents", "exchanges", "findings"],
        &["judge.json", "summary.md"],
    ),
    ("faults.json", ["target", "started_at", "scenarios", "faults"], &["faults.json", "faults.md"]),
];

const OF_RUN: &[&str] = &[REPORT, PREVIOUS, "report.html", "junit.xml", "summary.md", TRAFFIC];

/// A folder that is ours as long as this value lives.
#[derive(Debug)]
pub struct ResultsFolder {
    path: PathBuf,
    /// Locked.
    marker: File,
    /// What we wrote: names of files, or `folder/file`.
    files: BTreeSet<String>,
}

impl ResultsFolder {
    /// Takes a folder. It is created if need be.
    ///
    /// # Errors
    ///
    /// When nothing can be written there, it holds what is not ours, or another run writes there (`WouldBlock`); with what
    /// to do.
    pub fn open(path: &Path) -> io::Result<Self> {
        Self::claim(path).map_err(|error| {
            let text = format!(
                "the report cannot be written to {} ({error}), so nothing was begun: choose another folder with --results",
                path.display()
            );
            io::Error::new(error.kind(), text)
        })
    }

    fn claim(path: &Path) -> io::Result<Self> {
        fs::create_dir_all(path)?;
        let mut files = BTreeSet::new();
        let place = path.join(MARKER);
        let is_marked = match fs::symlink_metadata(&place) {
            Ok(found) if found.is_file() => true,
            Ok(_) => return Err(refused(&format!("its {MARKER} is no file"))),
            Err(error) if error.kind() == ErrorKind::NotFound => false,
            Err(error) => return Err(error),
        };
        if !is_marked && fs::read_dir(path)?.next().is_some() {
            files = of_earlier_version(path).ok_or_else(|| {
                refused(
                    "it is not empty, and no report of ours is in it; what is in it could be lost",
                )
            })?;
        }
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let mut marker = options.open(&place)?;
        match marker.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => {
                let why = "another run is writing there; wait for its end";
                return Err(io::Error::new(ErrorKind::WouldBlock, why));
            }
            // Some network drives have no locks.
            Err(fs::TryLockError::Error(error)) if error.kind() == ErrorKind::Unsupported => {}
            Err(fs::TryLockError::Error(error)) => return Err(error),
        }
        if is_marked {
            let mut text = String::new();
            marker.read_to_string(&mut text)?;
            let mut lines = text.lines();
            // Another run may have made it a moment ago, and not come further.
            if lines.next().is_some_and(|first| first != HEAD) {
                return Err(refused(&format!("its {MARKER} is not ours")));
            }
            files.extend(lines.filter(|line| is_ours(line)).map(str::to_owned));
        }
        let mut folder = Self { path: path.to_path_buf(), marker, files };
        folder.is_fit()?;
        folder.mark()?;
        // Not only the marker has to find room.
        tempfile::tempfile_in(path)?;
        Ok(folder)
    }

    /// Whether everything can be put in its place.
    fn is_fit(&self) -> io::Result<()> {
        for (names, is_folder) in [(&FILES[..], false), (&[TRANSCRIPTS, SEQUENCES], true)] {
            for name in names {
                let Ok(found) = fs::symlink_metadata(self.path.join(name)) else {
                    continue;
                };
                let fits = match is_folder {
                    true => found.is_dir(),
                    // A link to a file is replaced, and not followed.
                    false => found.is_file() || found.is_symlink(),
                };
                if !fits {
                    let what = if is_folder { "folder" } else { "file" };
                    return Err(refused(&format!("{name} in it is no {what}")));
                }
            }
        }
        Ok(())
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Puts a file in its place, which is a name or `folder/name`. One that is there is replaced, even a link.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn write(&mut self, name: &str, content: impl AsRef<[u8]>) -> io::Result<()> {
        if !is_ours(name) {
            return Err(refused(&format!("`{name}` is no name of a file")));
        }
        let place = self.path.join(name);
        let parent = match name.split_once('/') {
            Some((folder, _)) => self.folder(folder)?,
            None => self.path.clone(),
        };
        // First on the list, then in the folder: a run that is killed leaves nothing that nobody removes.
        if self.files.insert(name.to_owned()) {
            writeln!(self.marker, "{name}")?;
        }
        let mut builder = tempfile::Builder::new();
        builder.prefix(".").suffix(".part");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = builder.tempfile_in(parent)?;
        file.write_all(content.as_ref())?;
        file.persist(place).map_err(|error| error.error)?;
        Ok(())
    }

    /// A folder in it, which is no link.
    fn folder(&self, name: &str) -> io::Result<PathBuf> {
        let path = self.path.join(name);
        match fs::create_dir(&path) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
            _ => {}
        }
        if fs::symlink_metadata(&path)?.is_dir() {
            Ok(path)
        } else {
            Err(refused(&format!("{name} in it is no folder")))
        }
    }

    /// Makes room for a new report: what an earlier run left would be taken for this one's. Its record becomes the
    /// previous one.
    ///
    /// # Errors
    ///
    /// When a file cannot be moved or removed.
    pub fn begin(&mut self) -> io::Result<()> {
        let record = self.path.join(REPORT);
        if fs::symlink_metadata(&record).is_ok_and(|found| found.is_file()) {
            fs::rename(record, self.path.join(PREVIOUS))?;
            self.files.insert(PREVIOUS.to_owned());
        }
        let gone: Vec<String> = self.files.iter().cloned().collect();
        for name in gone.iter().filter(|name| *name != PREVIOUS) {
            if let Some((folder, _)) = name.split_once('/')
                && !fs::symlink_metadata(self.path.join(folder)).is_ok_and(|found| found.is_dir())
            {
                continue;
            }
            match fs::remove_file(self.path.join(name)) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
                _ => self.files.remove(name),
            };
        }
        for folder in [TRANSCRIPTS, SEQUENCES] {
            // What others put there keeps it.
            let _ = fs::remove_dir(self.path.join(folder));
        }
        self.mark()
    }

    /// Writes the marker anew.
    fn mark(&mut self) -> io::Result<()> {
        let mut text = format!("{HEAD}\n");
        for name in &self.files {
            text.push_str(name);
            text.push('\n');
        }
        self.marker.set_len(0)?;
        self.marker.rewind()?;
        self.marker.write_all(text.as_bytes())
    }
}

fn refused(why: &str) -> io::Error {
    io::Error::new(ErrorKind::InvalidInput, why)
}

/// What is ours in a folder without a marker, if it holds a record of ours.
fn of_earlier_version(path: &Path) -> Option<BTreeSet<String>> {
    let mut records = RECORDS.iter().filter_map(|(name, keys, written)| {
        let place = path.join(name);
        let is_file = fs::symlink_metadata(&place).is_ok_and(|found| found.is_file());
        let text = is_file.then(|| fs::read_to_string(place).ok()).flatten()?;
        let record: Value = serde_json::from_str(&text).ok()?;
        let is_ours = keys.iter().all(|key| record.get(key).is_some());
        is_ours.then_some((record, written))
    });
    let (record, written) = records.next()?;
    let files = written.iter().map(|name| (*name).to_owned());
    let scenarios = record["scenarios"].as_array().into_iter().flatten();
    let scenarios = scenarios.filter_map(|one| one["name"].as_str());
    let transcripts = scenarios.map(|name| format!("{TRANSCRIPTS}/{name}.json"));
    Some(files.chain(transcripts).filter(|name| is_ours(name)).collect())
}

/// Whether a name, which may come from a file, is one of a file of ours.
pub(super) fn is_ours(name: &str) -> bool {
    match name.split_once('/') {
        None => FILES.contains(&name),
        Some((folder, file)) => {
            let mut parts = file.rsplitn(2, '.');
            let (ending, stem) = (parts.next(), parts.next());
            let endings: &[&str] = match folder {
                TRANSCRIPTS => &["json"],
                SEQUENCES => &["txt", "sh", "rs"],
                _ => &[],
            };
            ending.is_some_and(|ending| endings.contains(&ending)) && stem.is_some_and(is_name)
        }
    }
}

/// Whether a text that comes from a file may be part of a path.
pub(super) fn is_name(text: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || "_-".contains(letter);
    (1..=200).contains(&text.len()) && text.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_our_files_are_ours() {
        for name in [REPORT, "transcripts/a_story.json", "sequences/seed-1_of-x.sh"] {
            assert!(is_ours(name), "{name}");
        }
        for name in [
            "",
            "/",
            "notes.md",
            "../report.json",
            "transcripts/../../x.json",
            "transcripts/a/b.json",
            "transcripts/.json",
            "sequences/a.json",
            "elsewhere/a.json",
            "/etc/a.json",
            "transcripts/a.b.json",
            "transcripts/a",
            MARKER,
        ] {
            assert!(!is_ours(name), "{name}");
        }
    }
}
