//! What a rule reports.
//!
//! Where, what and what to do stay apart, so that every message has all three.

use std::fmt;

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Problem {
    pub(crate) file: String,
    /// JSON pointer, or empty if the text could not be parsed.
    pub(crate) pointer: String,
    pub(crate) message: String,
    pub(crate) advice: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}", self.file, self.pointer)?;
        writeln!(f, "  problem: {}", self.message)?;
        writeln!(f, "  advice:  {}", self.advice)
    }
}

/// The problems of one file.
#[derive(Debug)]
pub(crate) struct Report<'a> {
    file: &'a str,
    pub(crate) problems: Vec<Problem>,
}

impl<'a> Report<'a> {
    pub(crate) fn new(file: &'a str) -> Self {
        Self { file, problems: Vec::new() }
    }

    pub(crate) fn add(
        &mut self,
        pointer: impl Into<String>,
        message: impl Into<String>,
        advice: impl Into<String>,
    ) {
        self.problems.push(Problem {
            file: self.file.to_owned(),
            pointer: pointer.into(),
            message: message.into(),
            advice: advice.into(),
        });
    }
}
