//! One line of the catalogue, and how the lists of the apis are written.

use std::fmt;

use rooms_openapi::{Api, Document, Environment};

use crate::fault::Armed;

/// A fault that can be asked for by name.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub struct Entry {
    /// The name.
    pub name: &'static str,
    /// The api that misbehaves.
    pub api: Api,
    /// What sort of defect it is.
    pub class: &'static str,
    /// The rule that it breaks, or the part of the contract.
    pub breaks: &'static str,
    pub(super) arm: fn(&mut Armed),
}

impl fmt::Debug for Entry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Entry").field(&self.name).finish()
    }
}

impl Entry {
    /// Adds a fresh fault that remembers nothing.
    pub(crate) fn arm(&self, armed: &mut Armed) {
        (self.arm)(armed);
    }

    /// What has to be called, and with what, for the fault to show.
    #[must_use]
    pub fn trigger(&self) -> String {
        let mut armed = Armed::default();
        self.arm(&mut armed);
        armed.trigger().unwrap_or_else(|| stated(self.api, self.breaks))
    }
}

/// Where something is at stake: a rule, an operation, or a field.
fn stated(api: Api, what: &str) -> String {
    let document = Document::load(api, Environment::PreLive);
    match (document.rule(what), document.operation(what)) {
        (Some(_), _) => of_rules(api, &[what], "where this is at stake"),
        (None, Some(operation)) => format!("any call of {}", operation.id),
        (None, None) => format!("any reply that has `{what}`"),
    }
}

/// The operations of rules, a word on them, and what the rules say.
pub(in crate::fault) fn of_rules(api: Api, rules: &[&str], word: &str) -> String {
    let document = Document::load(api, Environment::PreLive);
    let mut operations: Vec<&str> = Vec::new();
    let mut texts = Vec::new();
    for rule in rules.iter().filter_map(|rule| document.rule(rule)) {
        let sharing = document.operations().iter();
        let sharing = sharing.filter(|one| one.shared_rules.contains(&rule.rule.id));
        operations
            .extend(std::iter::once(rule.operation).chain(sharing).map(|one| one.id.as_str()));
        texts.push(rule.rule.text.as_str());
    }
    operations.dedup();
    let named = match operations.as_slice() {
        [first, second, _, _, _, ..] => {
            format!("{first}, {second} and {} other operations", operations.len() - 2)
        }
        few => few.join(", "),
    };
    format!("{named}, {word}: {}", texts.join(" "))
}

/// The faults of an api: `Domain: "class" { "name" breaks what => fault; … } …`.
macro_rules! faults {
    ($domain:ident: $($class:literal { $($name:literal breaks $breaks:expr => $fault:expr;)* })*) => {
        pub(super) const FAULTS: &[Entry] = &[$($(Entry {
            name: $name,
            api: <$domain as $crate::domain::Domain>::API,
            class: $class,
            breaks: $breaks,
            arm: |armed| armed.add::<$domain>($name, Box::new($fault)),
        }),*),*];
    };
}

/// Rules of an api that are no longer kept.
macro_rules! broken {
    ($($rule:ident),+) => { Broken(&[$(rule::$rule),+]) };
}

pub(super) use {broken, faults};
