//! The request log: one readable line per request, kept in a ring and printed to stderr if wanted.
//!
//! Tokens never get here: secrets in paths and queries are blotted out before a line is written.

use std::collections::VecDeque;
use std::fmt;
use std::io::Write as _;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;

use crate::events::Watchers;
use crate::exchange::Exchange;
use crate::shown::{cut, on_one_line};

/// How many lines are kept.
const KEPT: usize = 1000;

/// How many bytes of headers and bodies are kept of them, about; those of the oldest go first.
const KEPT_BYTES: usize = 16 * 1024 * 1024;

/// How many characters of a path or message are kept, and of a method.
const LONGEST: usize = 300;
pub(crate) const LONGEST_METHOD: usize = 20;

/// One request as the log tells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LoggedRequest {
    /// Counts requests from 1.
    pub number: u64,
    /// The method.
    pub method: String,
    /// Path and query, secrets blotted out.
    pub path: String,
    /// The status answered.
    pub status: u16,
    /// The api that served it; none if it was none.
    pub api: Option<&'static str>,
    /// The operation, if one was found. Other apis may have one of the same id.
    pub operation: Option<String>,
    /// The handle of the caller, if known.
    pub caller: Option<String>,
    /// The rule that refused, if one did.
    pub rule: Option<&'static str>,
    /// What the caller was told, if refused.
    pub message: Option<String>,
    /// What the caller was told about names that the document does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
    /// What made the reply another than it would be: faults, interventions, settings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
}

impl fmt::Display for LoggedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.status, self.method, self.path)?;
        if let Some(operation) = &self.operation {
            write!(f, " · {operation}")?;
        }
        if let Some(caller) = &self.caller {
            write!(f, " by {caller}")?;
        }
        if let Some(rule) = self.rule {
            write!(f, " · refused by {rule}")?;
        }
        if let Some(message) = &self.message {
            write!(f, " · {}", on_one_line(message))?;
        }
        if let Some(warning) = &self.warning {
            write!(f, " · warning: {}", on_one_line(warning))?;
        }
        if !self.faults.is_empty() {
            write!(f, " · changed by {}", self.faults.join(", "))?;
        }
        Ok(())
    }
}

/// The log of a mock.
#[derive(Debug)]
pub(crate) struct Journal {
    to_stderr: bool,
    kept: Mutex<Kept>,
    watchers: Watchers,
}

/// What is kept of it.
#[derive(Debug, Default)]
struct Kept {
    last: u64,
    lines: VecDeque<Noted>,
    /// How many bytes the exchanges have, and how many of the oldest lines have none any more.
    bytes: usize,
    bare: usize,
}

/// A line of the log, and what went over the wire for as long as that is kept.
#[derive(Clone, Debug)]
pub(crate) struct Noted {
    pub(crate) line: LoggedRequest,
    pub(crate) exchange: Option<Arc<Exchange>>,
}

impl Journal {
    pub(crate) fn new(to_stderr: bool) -> Self {
        Self { to_stderr, kept: Mutex::default(), watchers: Watchers::default() }
    }

    /// Those who watch it.
    pub(crate) fn watchers(&self) -> &Watchers {
        &self.watchers
    }

    /// Notes a request; its number is given here.
    pub(crate) fn note(&self, mut line: LoggedRequest, exchange: Exchange) {
        line.path = cut(&line.path, LONGEST);
        line.message = line.message.map(|message| cut(&message, LONGEST));
        line.method = cut(&line.method, LONGEST_METHOD);
        let mut kept = self.kept();
        kept.last += 1;
        line.number = kept.last;
        let number = line.number;
        if self.to_stderr {
            // A closed stderr is no reason to stop serving.
            let _ = writeln!(std::io::stderr().lock(), "{line}");
        }
        let oldest = kept.push(line, exchange);
        // What is forgotten goes while others may note theirs.
        drop(kept);
        drop(oldest);
        self.watchers.tell(number);
    }

    pub(crate) fn lines(&self) -> Vec<LoggedRequest> {
        let kept = self.kept();
        kept.lines.iter().map(|noted| noted.line.clone()).collect()
    }

    /// The last lines, newest first.
    pub(crate) fn last(&self, most: usize) -> Vec<Noted> {
        self.kept().lines.iter().rev().take(most).cloned().collect()
    }

    /// A line by its number.
    pub(crate) fn noted(&self, number: u64) -> Option<Noted> {
        let kept = self.kept();
        let first = kept.lines.front()?.line.number;
        let place = usize::try_from(number.checked_sub(first)?).ok()?;
        kept.lines.get(place).cloned()
    }

    pub(crate) fn clear(&self) {
        *self.kept() = Kept::default();
    }

    /// Nothing that panics happens under the lock.
    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Kept {
    /// Keeps a line; the oldest that makes room for it is returned.
    fn push(&mut self, line: LoggedRequest, exchange: Exchange) -> Option<Noted> {
        let mut oldest = None;
        if self.lines.len() == KEPT {
            oldest = self.lines.pop_front();
            let exchange = oldest.as_ref().and_then(|noted| noted.exchange.clone());
            self.forget(exchange);
            self.bare = self.bare.saturating_sub(1);
        }
        self.bytes += exchange.size();
        let exchange = Some(Arc::new(exchange));
        self.lines.push_back(Noted { line, exchange });
        while self.bytes > KEPT_BYTES && self.bare < self.lines.len() {
            let exchange = self.lines[self.bare].exchange.take();
            self.forget(exchange);
            self.bare += 1;
        }
        oldest
    }

    fn forget(&mut self, exchange: Option<Arc<Exchange>>) {
        let size = exchange.map_or(0, |exchange| exchange.size());
        self.bytes = self.bytes.saturating_sub(size);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line() -> LoggedRequest {
        LoggedRequest {
            number: 0,
            method: "GET".to_owned(),
            path: "/".to_owned(),
            status: 200,
            api: None,
            operation: None,
            caller: None,
            rule: None,
            message: None,
            warning: None,
            faults: Vec::new(),
        }
    }

    #[test]
    fn only_the_last_thousand_lines_are_kept() {
        let journal = Journal::new(false);
        (0..1500).for_each(|_| journal.note(line(), Exchange::of_bytes(0)));
        let lines = journal.lines();
        assert_eq!((lines.len(), lines[0].number), (KEPT, 501));
        let long = LoggedRequest { path: "ä".repeat(5000), method: "M".repeat(100_000), ..line() };
        journal.note(long, Exchange::of_bytes(0));
        let last = &journal.lines()[KEPT - 1];
        assert_eq!(last.path.chars().count(), LONGEST + 1);
        assert_eq!(last.method.chars().count(), LONGEST_METHOD + 1);
    }

    #[test]
    fn of_headers_and_bodies_the_newest_are_kept_within_a_bound() {
        let journal = Journal::new(false);
        for _ in 0..1500 {
            journal.note(line(), Exchange::of_bytes(50_000));
            assert!(journal.kept().bytes <= KEPT_BYTES);
        }
        let kept = journal.last(KEPT);
        let whole = kept.iter().take_while(|noted| noted.exchange.is_some());
        let whole = whole.count();
        assert!((300..340).contains(&whole), "{whole}");
        assert!(kept[whole..].iter().all(|noted| noted.exchange.is_none()));
        assert_eq!(journal.noted(1500).map(|noted| noted.line.number), Some(1500));
        assert!(journal.noted(500).is_none() && journal.noted(1501).is_none());
        journal.clear();
        assert!(journal.noted(1500).is_none() && journal.kept().bytes == 0);
    }
}
