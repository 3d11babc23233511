//! Reading: the entries of an archive, one after the other.

use std::io::BufRead;

use super::{
    Captured, Entry, HarError, entry,
    scan::{Found, Scanner},
};

/// The entries of an archive as they are written, in its order.
#[derive(Debug)]
pub struct Written<R> {
    scanner: Scanner<R>,
}

/// Begins to read an archive.
pub fn written<R: BufRead>(from: R) -> Written<R> {
    Written { scanner: Scanner::new(from) }
}

/// One entry as it is written.
#[derive(Debug)]
pub struct WrittenEntry(Found);

impl WrittenEntry {
    /// What it has.
    #[must_use]
    pub fn read(&self) -> Entry {
        let unreadable = |reason: &str| Entry::Unreadable(reason.to_owned());
        match &self.0 {
            Found::Element(element) => entry::read(element).unwrap_or_else(Entry::Unreadable),
            Found::TooLarge => unreadable("it is larger than 64 MiB"),
            Found::CutOff => unreadable("the archive ends here, before its end"),
            Found::MoreBehind => {
                unreadable("the archive ends before here, and what follows is no part of it")
            }
        }
    }
}

impl<R: BufRead> Iterator for Written<R> {
    type Item = Result<WrittenEntry, HarError>;

    fn next(&mut self) -> Option<Self::Item> {
        let found = self.scanner.next().transpose()?;
        Some(found.map(WrittenEntry))
    }
}

/// The exchanges of an archive that can be read.
///
/// # Errors
///
/// When the text is no archive.
pub fn read(text: &str) -> Result<Vec<Captured>, HarError> {
    let mut captured = Vec::new();
    for written in written(text.as_bytes()) {
        if let Entry::Captured(one) = written?.read() {
            captured.push(*one);
        }
    }
    Ok(captured)
}
