//! The table of a scenario: per constraint what violated it and what came, what met it and what came.

use rooms_openapi::Document;
use serde_json::Value;

use super::{constraint::Constraint, draft::text_of};
use crate::{artifacts::Keyword, exchange::Exchange, scenario::Context};

/// What came of one request.
#[derive(Clone, Debug)]
pub(super) struct Outcome {
    class: String,
    came: String,
    pub(super) remark: Option<String>,
}

impl Outcome {
    pub(super) fn new(class: &str, exchange: &Exchange) -> Self {
        let status = exchange.status();
        let mut came = status.map_or("no answer".to_owned(), |status| status.to_string());
        if exchange.sends_back_an_error() {
            came.push_str(" with an error");
        }
        Self { class: class.to_owned(), came, remark: None }
    }

    fn line(&self, mark: &str) -> String {
        let remark = self.remark.as_deref();
        let remark = remark.map_or_else(String::new, |remark| format!(", {remark}"));
        format!("  {mark} {} → {}{remark}\n", self.class, self.came)
    }
}

/// What came of one constraint.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    head: String,
    pub(super) violations: Vec<Outcome>,
    pub(super) boundaries: Vec<Outcome>,
    pub(super) inviolable: Option<String>,
}

impl Entry {
    pub(super) fn of(document: &Document, constraint: &Constraint) -> Self {
        let value = document.at(&constraint.pointer).filter(|value| {
            // Lists and media types are long, and where they stand is said already.
            matches!(value, Value::Number(_) | Value::String(_))
        });
        let value = value.map_or_else(String::new, |value| format!(" {}", text_of(value)));
        let shape = constraint.shape.as_deref();
        let shape = shape.map_or_else(String::new, |shape| format!("{shape}: "));
        Self {
            head: format!(
                "{shape}{} {}{}\n  {}\n",
                constraint.subject,
                constraint.keyword,
                // The name of a required field is no value of the keyword.
                if constraint.keyword == Keyword::Required { "" } else { &value },
                constraint.pointer
            ),
            violations: Vec::new(),
            boundaries: Vec::new(),
            inviolable: None,
        }
    }

    fn text(&self) -> String {
        let mut text = self.head.clone();
        for outcome in &self.violations {
            text.push_str(&outcome.line("✗"));
        }
        if let Some(reason) = &self.inviolable {
            text.push_str(&format!("  ✗ nothing: {reason}\n"));
        }
        for outcome in &self.boundaries {
            text.push_str(&outcome.line("✓"));
        }
        text
    }
}

/// All of them, and what came of requests that are legal but nasty.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    entries: Vec<Entry>,
    nasty: Vec<Outcome>,
}

impl Table {
    pub(super) fn push(&mut self, entry: Entry) {
        self.entries.push(entry);
    }

    pub(super) fn push_nasty(&mut self, outcome: Outcome) {
        self.nasty.push(outcome);
    }

    pub(super) fn put_on_record(self, context: &Context) {
        let entries: Vec<String> = self.entries.iter().map(Entry::text).collect();
        if !entries.is_empty() {
            context.table("constraints", entries.join("\n"));
        }
        let nasty: Vec<String> = self.nasty.iter().map(|one| one.line("·")).collect();
        context.table("legal but nasty", nasty.concat());
    }
}
