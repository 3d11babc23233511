//! Reading: the entries of an archive, one after the other.

use std::io::BufRead;

use super::{
    Captured, Entry, HarError, entry,
    scan::{Found, Scanner},
};

/// The entries of an archive, in its order.
#[derive(Debug)]
pub struct Entries<R> {
    scanner: Scanner<R>,
}

/// Begins to read an archive.
pub fn entries<R: BufRead>(from: R) -> Entries<R> {
    Entries {
        scanner: Scanner::new(from),
    }
}

/// The exchanges of an archive that can be read.
///
/// # Errors
///
/// When the text is no archive.
pub fn read(text: &str) -> Result<Vec<Captured>, HarError> {
    let mut captured = Vec::new();
    for entry in entries(text.as_bytes()) {
        if let Entry::Captured(one) = entry? {
            captured.push(*one);
        }
    }
    Ok(captured)
}

impl<R: BufRead> Iterator for Entries<R> {
    type Item = Result<Entry, HarError>;

    fn next(&mut self) -> Option<Self::Item> {
        let unreadable = |reason: &str| Entry::Unreadable(reason.to_owned());
        let found = self.scanner.next().transpose()?;
        Some(found.map(|found| match found {
            Found::Element(element) => match entry::read(&element) {
                Ok(entry) => entry,
                Err(reason) => Entry::Unreadable(reason),
            },
            Found::TooLarge => unreadable("it is larger than 64 MiB"),
            Found::CutOff => unreadable("the archive ends here, before its end"),
            Found::MoreBehind => {
                unreadable("the archive ends before here, and what follows is no part of it")
            }
        }))
    }
}
