//! Where the entries of an archive begin and end, without reading what is in them.
//!
//! Whatever an entry contains (half a surrogate pair, bytes that are no text, `NaN`), the next one is found.

use std::io::{self, BufRead};

use super::HarError;

/// How many bytes an entry may have. One with a body of 16 MiB fits in.
const LARGEST: usize = 64 * 1024 * 1024;

/// What comes next in an archive.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// An element of the list, as it is written.
    Element(Vec<u8>),
    /// An element that is too large to be looked at.
    TooLarge,
    /// The file ends before the archive does.
    CutOff,
    /// Behind the archive stands something else.
    MoreBehind,
}

/// How far the reading has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Before,
    Archive,
    Log,
    Entries,
    Behind,
    Done,
}

/// A walk over the list of entries.
#[derive(Debug)]
pub(super) struct Scanner<R> {
    from: R,
    place: Place,
    /// Whether the list was seen.
    begun: bool,
    /// How many bytes were read.
    read: u64,
    /// What is wrong with what stands in the place of the list.
    instead: Option<&'static str>,
}

impl<R: BufRead> Scanner<R> {
    pub(super) fn new(from: R) -> Self {
        Self { from, place: Place::Before, begun: false, read: 0, instead: None }
    }

    /// What comes next, if something does.
    pub(super) fn next(&mut self) -> Result<Option<Found>, HarError> {
        loop {
            let next = self.skip(self.place != Place::Before && self.place != Place::Behind)?;
            let byte = match (self.place, next) {
                (Place::Done, _) | (Place::Behind, None) => return Ok(None),
                (Place::Behind, Some(_)) => {
                    self.place = Place::Done;
                    return Ok(Some(Found::MoreBehind));
                }
                (_, None) if self.begun => {
                    self.place = Place::Done;
                    return Ok(Some(Found::CutOff));
                }
                (_, None) => return Err(self.shape("the file ends before any entry")),
                (_, Some(byte)) => byte,
            };
            match (self.place, byte) {
                (Place::Before, b'{') => self.enter(Place::Archive),
                (Place::Before, 0xff | 0xfe) => {
                    return Err(self.shape("it looks like UTF-16; save it as UTF-8"));
                }
                (Place::Before, 0x1f) => {
                    return Err(self.shape("it looks like gzip; unpack it first"));
                }
                (Place::Before, b'P') => {
                    return Err(self.shape("it looks like a zip archive; unpack it first"));
                }
                (Place::Before, b'[') => return Err(self.shape("it is a list")),
                (Place::Archive, b'}') if self.begun => self.enter(Place::Behind),
                (Place::Log, b'}') => self.enter(Place::Archive),
                (Place::Entries, b']') => self.enter(Place::Log),
                (Place::Archive | Place::Log, b'"') => self.member()?,
                (Place::Entries, _) => {
                    let mut element = Vec::new();
                    let found = match self.value(Some(&mut element))? {
                        false => {
                            self.place = Place::Done;
                            Found::CutOff
                        }
                        true if element.len() > LARGEST => Found::TooLarge,
                        true => Found::Element(element),
                    };
                    return Ok(Some(found));
                }
                (Place::Archive, b'}') => {
                    let unavailable = self.instead.unwrap_or("`log.entries` is missing");
                    return Err(self.shape(unavailable));
                }
                (_, byte) => {
                    let shown = char::from(byte);
                    return Err(self.shape(&format!("`{}`", shown.escape_default())));
                }
            }
        }
    }

    fn shape(&self, what: &str) -> HarError {
        HarError::Shape(format!("{what} (byte {})", self.read + 1))
    }

    fn enter(&mut self, place: Place) {
        self.consume(1);
        self.begun |= place == Place::Entries;
        self.place = place;
    }

    /// A name, and what it names: the place to go on at, or what is passed over.
    fn member(&mut self) -> Result<(), HarError> {
        let mut name = Vec::new();
        let is_whole = self.value(Some(&mut name))?;
        if !is_whole || self.skip(false)? != Some(b':') {
            return Err(self.shape("a name without a value"));
        }
        self.consume(1);
        let name = rooms_client::json::from_slice::<String>(&name).unwrap_or_default();
        match (self.place, name.as_str(), self.skip(false)?) {
            (Place::Archive, "log", Some(b'{')) => self.enter(Place::Log),
            (Place::Log, "entries", Some(b'[')) => self.enter(Place::Entries),
            (place, name, _) => {
                match (place, name) {
                    (Place::Archive, "log") => self.instead = Some("`log` is no object"),
                    (Place::Log, "entries") => self.instead = Some("`log.entries` is no list"),
                    _ => {}
                }
                // Where it is cut off, the next step notices.
                self.value(None)?;
            }
        }
        Ok(())
    }

    /// Passes over white space, and the commas between values. Says what comes then.
    fn skip(&mut self, commas: bool) -> io::Result<Option<u8>> {
        loop {
            let buffer = self.from.fill_buf()?;
            if buffer.is_empty() {
                return Ok(None);
            }
            let begins_with_mark = self.read == 0 && buffer.starts_with(b"\xef\xbb\xbf");
            let is_between = |byte: &u8| byte.is_ascii_whitespace() || (commas && *byte == b',');
            let between = match begins_with_mark {
                true => 3,
                false => buffer.iter().take_while(|byte| is_between(byte)).count(),
            };
            let next = buffer.get(between).copied();
            self.consume(between);
            if next.is_some() && !begins_with_mark {
                return Ok(next);
            }
        }
    }

    fn consume(&mut self, length: usize) {
        self.from.consume(length);
        self.read += length as u64;
    }

    /// Reads one value. Of a large one only the beginning is kept, but more than may be. Says whether it is whole.
    fn value(&mut self, mut keep: Option<&mut Vec<u8>>) -> io::Result<bool> {
        let mut walk = Walk::default();
        loop {
            let buffer = self.from.fill_buf()?;
            if buffer.is_empty() {
                return Ok(walk.is_scalar());
            }
            let end = walk.end(buffer);
            let length = end.unwrap_or(buffer.len());
            if let Some(keep) = keep.as_mut().filter(|keep| keep.len() <= LARGEST) {
                keep.extend_from_slice(&buffer[..length]);
            }
            self.consume(length);
            if end.is_some() {
                return Ok(true);
            }
        }
    }
}

/// The way to the end of a value.
#[derive(Default)]
struct Walk {
    begun: bool,
    depth: usize,
    in_string: bool,
    escaped: bool,
}

impl Walk {
    /// Whether what was seen ends with whatever comes next.
    fn is_scalar(&self) -> bool {
        self.begun && self.depth == 0 && !self.in_string
    }

    /// Where in the bytes the value ends, if it does.
    fn end(&mut self, bytes: &[u8]) -> Option<usize> {
        // A loop over numbers, because iterators cost most of the time in a build without optimisation. Nearly all of an
        // archive are strings.
        let mut at = 0;
        while at < bytes.len() {
            if self.in_string && !self.escaped {
                match memchr::memchr2(b'"', b'\\', &bytes[at..]) {
                    Some(plain) => at += plain,
                    None => break,
                }
            }
            let byte = bytes[at];
            if self.in_string {
                if self.escaped {
                    self.escaped = false;
                } else if byte == b'\\' {
                    self.escaped = true;
                } else if byte == b'"' {
                    self.in_string = false;
                    if self.depth == 0 {
                        return Some(at + 1);
                    }
                }
            } else {
                match byte {
                    b'"' if self.is_scalar() => return Some(at),
                    b'"' => self.in_string = true,
                    b'{' | b'[' => self.depth += 1,
                    b'}' | b']' if self.depth == 0 => {
                        return Some(at.max(usize::from(!self.begun)));
                    }
                    b'}' | b']' => {
                        self.depth -= 1;
                        if self.depth == 0 {
                            return Some(at + 1);
                        }
                    }
                    b',' | b' ' | b'\t' | b'\r' | b'\n' if self.depth == 0 => return Some(at),
                    _ => {}
                }
            }
            self.begun = true;
            at += 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    fn scanned(text: &[u8]) -> Result<Vec<Found>, String> {
        // So small a buffer ends in the middle of everything.
        let mut scanner = Scanner::new(BufReader::with_capacity(3, text));
        let mut all = Vec::new();
        while let Some(found) = scanner.next().map_err(|error| error.to_string())? {
            all.push(found);
        }
        Ok(all)
    }

    fn element(text: &str) -> Found {
        Found::Element(text.as_bytes().to_vec())
    }

    #[test]
    fn entries_are_found_whatever_is_in_them_and_around_them() {
        let two = vec![element(r#"{"a":"}]\"\\"}"#), element("[ { } ]")];
        for text in [
            r#"{"log":{"entries":[{"a":"}]\"\\"},[ { } ]]}}"#,
            "\u{feff} {\"x\": {\"log\": [1]}, \"log\": {\"v\": \"1.2\", \"pages\": [{}], \"entries\" : [ {\"a\":\"}]\\\"\\\\\"} , [ { } ] ], \"z\": 1}, \"y\": null}\n",
            r#"{"\u006cog":{"entries":[{"a":"}]\"\\"},[ { } ]]}}"#,
            r#"{"log":{"entries":[{"a":"}]\"\\"}],"entries":[[ { } ]]}}"#,
            r#"{"log":7,"log":{"entries":"none","entries":[{"a":"}]\"\\"} [ { } ]]}}"#,
        ] {
            assert_eq!(scanned(text.as_bytes()).as_ref(), Ok(&two), "{text}");
        }
        let odd = scanned(b"{\"log\":{\"entries\":[null,NaN,\"x\",-1,\"\xff\",{\"a\":\"\xff\"}]}}");
        assert_eq!(odd.expect("an archive").len(), 6);
        assert_eq!(scanned(br#"{"log":{"entries":[]}}"#), Ok(Vec::new()));
    }

    #[test]
    fn what_is_cut_off_has_what_came_before() {
        let whole = r#"{"log":{"entries":[{"a":1},{"b":"x"}]}}"#;
        for length in 27..whole.len() {
            let found = scanned(&whole.as_bytes()[..length]).expect("an archive");
            assert_eq!(found[0], element(r#"{"a":1}"#), "{length}");
            assert_eq!(found.last(), Some(&Found::CutOff), "{length}");
        }
        let more = format!("{whole}{whole}");
        let found = scanned(more.as_bytes()).expect("an archive");
        assert_eq!((found.len(), &found[2]), (3, &Found::MoreBehind));
    }

    #[test]
    fn what_is_no_archive_says_where() {
        for (text, part) in [
            ("", "ends before any entry"),
            ("<html>", "`<` (byte 1)"),
            ("[]", "it is a list"),
            ("\u{1f}\u{8b}", "gzip; unpack it"),
            ("PK\u{3}\u{4}", "zip archive; unpack it"),
            (r#"{"log": null}"#, "`log` is no object"),
            (r#"{"log": {"entries": null}}"#, "`log.entries` is no list"),
            ("{}", "`log.entries` is missing"),
            (r#"{"log": {}}"#, "`log.entries` is missing"),
            (r#"{"log": {"entries": {}}}"#, "`log.entries` is no list"),
            (r#"{"log" 1}"#, "a name without a value"),
            (r#"{"log"#, "a name without a value"),
            ("{]", "`]`"),
        ] {
            let error = scanned(text.as_bytes()).expect_err(text);
            assert!(error.contains(part), "{text}: {error}");
        }
        let error = scanned(b"\xff\xfe{\0").expect_err("UTF-16");
        assert!(error.contains("UTF-8"), "{error}");
    }
}
