//! What recorded traffic is held to, and what came of it.

use std::{
    collections::BTreeMap,
    io::{self, BufRead},
};

use rooms_openapi::{Api, Environment};
use serde::Serialize;
use url::Url;

use super::{exchange::Judge, limits::Limits, route::Located};
use crate::{
    coverage::Coverage,
    deviations::Known,
    har::{self, Entry, HarError},
    report::DedupedFinding,
};

/// From so many bytes of bodies on, what was read is learnt before more is.
const BATCH: usize = 16 * 1024 * 1024;

/// What an exchange takes besides its bodies.
const HEAD: usize = 2048;

/// What recorded traffic is held to.
#[derive(Clone, Debug)]
pub struct JudgeConfig {
    /// The environment whose documents count where the host does not tell.
    pub environment: Environment,
    /// Where apis are served besides documented hosts and private ones.
    pub at: Vec<Url>,
    /// The apis to look for.
    pub apis: Vec<Api>,
    /// Findings about inferred promises count too.
    pub strict: bool,
    /// Findings that are accepted for a while.
    pub known: Known,
}

/// What came of it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct JudgeOutcome {
    /// The environment whose documents counted where the host did not tell.
    pub environment: String,
    /// The documents that something was found of, with their hashes. Those of another environment have its name.
    pub documents: BTreeMap<String, String>,
    /// How many exchanges there were that can be read.
    pub exchanges: usize,
    /// How many of them were answered, if only in part.
    pub answered: usize,
    /// How many belong to an operation.
    pub matched: usize,
    /// How many of these are complete, so that all of it could be judged.
    pub judged: usize,
    /// Requests to an api that lead to none of its operations, with how often they occur.
    pub unmatched: BTreeMap<String, usize>,
    /// How many exchanges belong to none of the apis.
    pub foreign: usize,
    /// Of these, how many went to the path of an api, by the host that nobody named.
    pub other_hosts: BTreeMap<String, usize>,
    /// Questions of browsers to an api: whether a page may call it. They are no part of its document.
    pub preflights: usize,
    /// Answers of HTTP itself, between browser and server: which, and how many.
    pub of_http: BTreeMap<&'static str, usize>,
    /// Exchanges of which there is a part only, or a request alone, and why; the latest ones.
    pub incomplete: Vec<String>,
    /// Entries of an archive that cannot be read, and why; the first ones.
    pub unreadable: Vec<String>,
    /// What was counted and is not listed, because lists were full.
    pub unlisted: Unlisted,
    /// Findings, each with the number of its occurrences.
    pub findings: Vec<DedupedFinding>,
    /// What was seen of each document.
    pub coverage: BTreeMap<String, Coverage>,
}

/// What can be said of the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Something was judged, and nothing was found.
    Conformant,
    /// There are findings.
    Findings,
    /// There were requests, and an answer to none of them.
    Unanswered,
    /// Nothing can be said: no exchange of a documented operation is complete.
    NothingJudged,
}

impl Verdict {
    /// The verdict in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Conformant => "conformant",
            Self::Findings => "not conformant",
            Self::Unanswered => "nothing was answered",
            Self::NothingJudged => "nothing could be judged",
        }
    }
}

/// How much was counted and is not listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Unlisted {
    /// Requests to an api that lead to none of its operations.
    pub unmatched: usize,
    /// Exchanges that only a part was kept of: the earliest ones.
    pub incomplete: usize,
    /// Entries of an archive that cannot be read.
    pub unreadable: usize,
    /// Occurrences of findings that count against the server.
    pub counting: usize,
    /// Occurrences of other findings.
    pub other: usize,
    /// Exchanges that were passed on faster than they could be judged.
    pub unjudged: usize,
}

impl JudgeOutcome {
    /// Whether a finding counts against the server.
    #[must_use]
    pub fn has_findings(&self) -> bool {
        self.unlisted.counting > 0 || self.findings.iter().any(|one| one.counts)
    }

    /// What can be said of the server. Traffic that nobody could judge says nothing in its favour.
    #[must_use]
    pub fn verdict(&self) -> Verdict {
        if self.has_findings() {
            Verdict::Findings
        } else if self.judged > 0 {
            Verdict::Conformant
        } else if self.exchanges > 0 && self.answered == 0 {
            Verdict::Unanswered
        } else {
            Verdict::NothingJudged
        }
    }

    /// How many exchanges there is only a part of.
    #[must_use]
    pub fn kept_in_part(&self) -> usize {
        self.incomplete.len() + self.unlisted.incomplete
    }

    /// How many exchanges went to an api and lead to none of its operations.
    #[must_use]
    pub fn elsewhere(&self) -> usize {
        let of_http: usize = self.of_http.values().sum();
        self.exchanges - self.matched - self.foreign - self.preflights - of_http
    }
}

impl JudgeConfig {
    /// Judges an archive, which is opened twice: what is secret at its end was secret at its beginning. Of all that is
    /// read, only a few exchanges are kept at a time.
    ///
    /// # Errors
    ///
    /// When it is no archive, or cannot be read.
    pub fn judge<R: BufRead>(
        &self,
        open: impl Fn() -> io::Result<R>,
    ) -> Result<JudgeOutcome, HarError> {
        let mut judge = Judge::open(self.clone(), Limits::FOR_ARCHIVES);
        let (mut batch, mut size) = (Vec::new(), 0);
        let mut foreign = Vec::new();
        for written in har::written(open()?) {
            let entry = written?.read();
            foreign.push(self.is_foreign(&entry));
            if let Entry::Captured(captured) = entry {
                let exchange = &captured.exchange;
                let received = exchange.response.as_ref().map(|response| response.body.0.len());
                size += HEAD + exchange.request.body.0.len() + received.unwrap_or_default();
                batch.push(*captured);
            }
            if size > BATCH {
                judge.learn(&batch);
                batch.clear();
                size = 0;
            }
        }
        judge.learn(&batch);
        drop(batch);
        for (written, is_foreign) in har::written(open()?).zip(foreign) {
            let written = written?;
            // Once is enough to know that nobody judges it.
            judge.try_entry(if is_foreign { Entry::Elsewhere } else { written.read() });
        }
        Ok(judge.judgement())
    }

    fn is_foreign(&self, entry: &Entry) -> bool {
        match entry {
            Entry::Captured(captured) => matches!(self.locate(captured), Located::Nowhere),
            Entry::Elsewhere => true,
            Entry::Unreadable(_) => false,
        }
    }
}
