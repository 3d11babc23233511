//! Findings: where a target disagrees with its document.
//!
//! A check or an expectation only says *what* differs ([`Disagreement`]); the place where it was
//! seen is added once, here, so that every finding carries the same context. A finding is never an
//! error: what could not be told is reported as such elsewhere.

use std::fmt;

use rooms_openapi::{Level, Operation};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{deviations::Accepted, redact::Secrets, sanitize};

/// What differs, without the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// What the document, or the rule, asks for.
    pub documented: String,
    /// What came; a finding has the beginning of it.
    pub received: String,
    /// Where in the body.
    pub body_pointer: Option<String>,
    /// Where in the document.
    pub schema_pointer: Option<String>,
    /// Whether the broken promise is documented or inferred.
    pub level: Level,
}

impl Disagreement {
    /// A disagreement about a documented promise.
    #[must_use]
    pub fn new(documented: impl Into<String>, received: impl Into<String>) -> Self {
        Self {
            documented: documented.into(),
            received: bounded(received.into()),
            body_pointer: None,
            schema_pointer: None,
            level: Level::Documented,
        }
    }

    /// The same at another level.
    #[must_use]
    pub fn with_level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// The same with a pointer into the body.
    #[must_use]
    pub fn with_body_pointer(mut self, pointer: impl Into<String>) -> Self {
        self.body_pointer = Some(pointer.into());
        self
    }

    /// The same with a pointer into the document.
    #[must_use]
    pub fn with_schema_pointer(mut self, pointer: impl Into<String>) -> Self {
        self.schema_pointer = Some(pointer.into());
        self
    }
}

/// Where something was seen.
#[derive(Clone, Debug, Default)]
pub struct Place<'a> {
    /// The scenario.
    pub scenario: &'a str,
    /// The label of the step.
    pub step: &'a str,
    /// The actor, as snapshots call it.
    pub actor: &'a str,
    /// The operation, if the request led to one.
    pub operation: Option<&'a Operation>,
    /// The status that came.
    pub status: Option<u16>,
    /// The request as a command line without secrets.
    pub curl: Option<String>,
}

/// A disagreement at its place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// The check that noticed, or `expectation`.
    pub check: String,
    /// The rule that an expectation cites.
    pub rule: Option<String>,
    /// Documented or inferred.
    #[serde(with = "level")]
    #[schemars(with = "LevelName")]
    pub level: Level,
    /// The operation id.
    pub operation: Option<String>,
    /// Method and path template.
    pub label: Option<String>,
    /// The documentation page of the operation.
    pub page: Option<String>,
    /// The scenario.
    pub scenario: String,
    /// The label of the step.
    pub step: String,
    /// Who called.
    pub actor: String,
    /// The status that came.
    pub status: Option<u16>,
    /// What was asked for.
    pub documented: String,
    /// What came.
    pub received: String,
    /// Where in the body.
    pub body_pointer: Option<String>,
    /// Where in the document.
    pub schema_pointer: Option<String>,
    /// The request as a command line without secrets.
    pub curl: Option<String>,
    /// The same for the same defect, wherever and however often it shows.
    pub key: String,
    /// Why it does not count, if it is a known deviation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted: Option<Accepted>,
}

impl Finding {
    /// A finding of a check.
    #[must_use]
    pub fn of_check(check: &str, place: &Place<'_>, seen: Disagreement) -> Self {
        let key = Self::key_of_check(check, place, &seen);
        Self::new(check, None, place, seen, key)
    }

    /// What all findings of a check about the same defect have in common.
    #[must_use]
    pub fn key_of_check(check: &str, place: &Place<'_>, seen: &Disagreement) -> String {
        let operation = place.operation.map_or("-", |operation| &operation.id);
        // The schema pointer names the promise; without one, the shape of the body pointer does.
        let promise = match (&seen.schema_pointer, &seen.body_pointer) {
            (Some(pointer), _) => pointer.clone(),
            (None, Some(pointer)) => without_indices(pointer),
            (None, None) => place.status.map_or("-".to_owned(), |code| code.to_string()),
        };
        format!("{check} {operation} {promise}")
    }

    /// A finding of an expectation that cites a rule.
    #[must_use]
    pub fn of_rule(rule: &str, place: &Place<'_>, seen: Disagreement) -> Self {
        let operation = place.operation.map_or("-", |operation| &operation.id);
        let promise =
            seen.body_pointer.as_deref().map_or_else(|| seen.documented.clone(), without_indices);
        let key = format!("{rule} {operation} {promise}");
        Self::new("expectation", Some(rule), place, seen, key)
    }

    /// The same without anything secret, and no longer than it has to be: half of a secret would not be known.
    #[must_use]
    pub fn without(mut self, secrets: &Secrets) -> Self {
        let texts = [&mut self.documented, &mut self.received, &mut self.key];
        for text in texts.into_iter().chain(self.body_pointer.as_mut()) {
            *text = secrets.replace(text);
        }
        self.curl = self.curl.map(|curl| secrets.replace(&curl));
        // A comparison with a snapshot has lines, all of which belong to it.
        if self.check != "snapshot" {
            self.received = shorten(&self.received);
        }
        self
    }

    fn new(
        check: &str,
        rule: Option<&str>,
        place: &Place<'_>,
        seen: Disagreement,
        key: String,
    ) -> Self {
        Self {
            check: check.to_owned(),
            rule: rule.map(str::to_owned),
            level: seen.level,
            operation: place.operation.map(|operation| operation.id.clone()),
            label: place.operation.map(Operation::label),
            page: place.operation.map(|operation| operation.upstream.page.clone()),
            scenario: place.scenario.to_owned(),
            step: place.step.to_owned(),
            actor: place.actor.to_owned(),
            status: place.status,
            documented: seen.documented,
            received: seen.received,
            body_pointer: seen.body_pointer,
            schema_pointer: seen.schema_pointer,
            curl: place.curl.clone(),
            key,
            accepted: None,
        }
    }
}

/// One line, except for the comparison with a snapshot, which is one of lines.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = sanitize::line;
        let subject = shown(self.rule.as_deref().unwrap_or(&self.check));
        write!(f, "{subject}: expected {}", shown(&self.documented))?;
        if let Some(pointer) = &self.body_pointer {
            write!(f, " at {}", shown(pointer))?;
        }
        match self.received.strip_prefix('\n') {
            Some(compared) if self.check == "snapshot" => {
                write!(f, ", got \n{}", sanitize::lines(compared))?;
            }
            _ => write!(f, ", got {}", shown(&self.received))?,
        }
        let step = shown(&self.step);
        match &self.label {
            Some(label) => write!(f, " ({}, step '{step}')", shown(label)),
            None => write!(f, " (step '{step}')"),
        }
    }
}

/// The names of the levels, in files and their schemas.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum LevelName {
    /// Upstream's documentation says so.
    Documented,
    /// Upstream is silent or contradicts itself.
    Inferred,
}

/// A level in files.
pub(crate) mod level {
    use rooms_openapi::Level;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::LevelName;

    pub(crate) fn serialize<S: Serializer>(level: &Level, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(level.name())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Level, D::Error> {
        Ok(match LevelName::deserialize(from)? {
            LevelName::Documented => Level::Documented,
            LevelName::Inferred => Level::Inferred,
        })
    }
}

/// Much more than a finding shows, and not the whole of a large body.
fn bounded(mut text: String) -> String {
    const MOST: usize = 16 * 1024;
    if text.len() > MOST {
        let end = (0..=MOST).rev().find(|end| text.is_char_boundary(*end));
        text.truncate(end.unwrap_or_default());
        text.push('…');
    }
    text
}

/// At most 300 characters, so that a message stays readable; the transcript has the rest.
pub(crate) fn shorten(text: &str) -> String {
    const MOST: usize = 300;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// A pointer with `*` for each array index, so that the third item is the same defect as the first.
pub(crate) fn without_indices(pointer: &str) -> String {
    let generic = |segment: &str| {
        let is_index = !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit());
        if is_index { "*" } else { segment }.to_owned()
    };
    pointer.split('/').map(generic).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::Sort;

    #[test]
    fn the_key_does_not_depend_on_the_place_in_a_list() {
        let seen = |pointer: &str| Disagreement::new("a", "b").with_body_pointer(pointer);
        let place = Place::default();
        let first = Finding::of_check("undocumented_field", &place, seen("/data/0/x"));
        let third = Finding::of_check("undocumented_field", &place, seen("/data/2/x"));
        assert_eq!(first.key, third.key);
        assert_eq!(first.key, "undocumented_field - /data/*/x");
    }

    #[test]
    fn long_values_are_cut_between_characters() {
        let seen = Disagreement::new("short", "ü".repeat(40_000));
        assert_eq!(seen.received.len(), 16 * 1024 + '…'.len_utf8());
        let finding = Finding::of_check("undocumented_field", &Place::default(), seen);
        let finding = finding.without(&Secrets::default());
        assert_eq!(finding.received.chars().count(), 301);
        assert_eq!(finding.clone().without(&Secrets::default()), finding);
    }

    #[test]
    fn no_part_of_a_secret_stays_where_a_value_is_cut() {
        let mut secrets = Secrets::default();
        secrets.add(Sort::Private, "QQQQ-QQQQQQ-QQQQ", "TOKEN");
        for before in 280..=300 {
            let came = format!("{}QQQQ-QQQQQQ-QQQQ, and more", "x".repeat(before));
            let seen = Disagreement::new("short", came);
            let finding =
                Finding::of_check("undocumented_field", &Place::default(), seen).without(&secrets);
            assert!(!finding.received.contains('Q'), "{}", finding.received);
        }
    }

    #[test]
    fn a_message_is_one_line_whatever_was_received() {
        let hostile = "a\n::error file=x::b\r\u{1b}[2J\u{85}\u{2028}\u{202e}";
        let place = Place { step: hostile, ..Place::default() };
        let seen = Disagreement::new(hostile, hostile).with_body_pointer(hostile);
        let text = Finding::of_check(hostile, &place, seen).to_string();
        assert!(!text.contains(char::is_control), "{text:?}");
        assert!(!text.contains(['\u{2028}', '\u{202e}']), "{text:?}");
    }

    #[test]
    fn a_message_names_rule_step_and_both_sides() {
        let place = Place { step: "owner tries to leave", ..Place::default() };
        let seen = Disagreement::new("status 403", "200");
        let finding = Finding::of_rule("owner-cannot-leave", &place, seen);
        assert_eq!(
            finding.to_string(),
            "owner-cannot-leave: expected status 403, got 200 (step 'owner tries to leave')"
        );
    }
}
