//! Which rules of the document a run has seen to hold.
//!
//! That a scenario cites a rule is not enough: on some targets its step is not exercised, and then
//! the expectation is never evaluated.

use std::collections::BTreeMap;

use rooms_openapi::{Document, Level};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::cell::Ratio;
use crate::{finding::LevelName, scenario::Tally};

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RuleRecord {
    /// Its id.
    pub id: String,
    /// Whether upstream documents it.
    #[serde(with = "crate::finding::level")]
    #[schemars(with = "LevelName")]
    pub level: Level,
    /// The expectations that cite it and were evaluated.
    #[serde(flatten)]
    pub tally: Tally,
}

/// The rules of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Rules {
    /// Rules that upstream documents: held, and all.
    pub documented: Ratio,
    /// Rules that we concluded: held, and all.
    pub inferred: Ratio,
    /// Each of them, in the order of the document.
    pub rules: Vec<RuleRecord>,
}

impl Rules {
    /// Sums up what scenarios tell about the rules of a document.
    #[must_use]
    pub fn of<'a>(
        document: &Document,
        told: impl IntoIterator<Item = &'a BTreeMap<String, Tally>>,
    ) -> Self {
        let mut sums: BTreeMap<&str, Tally> = BTreeMap::new();
        for (id, tally) in told.into_iter().flatten() {
            let sum = sums.entry(id).or_default();
            sum.held += tally.held;
            sum.broken += tally.broken;
            sum.not_judged += tally.not_judged;
        }
        let stated = document.rules().map(|stated| {
            let (id, level) = (stated.rule.id.clone(), stated.rule.level);
            let tally = sums.get(id.as_str()).copied().unwrap_or_default();
            RuleRecord { id, level, tally }
        });
        Self::from_rules(stated.collect())
    }

    fn from_rules(rules: Vec<RuleRecord>) -> Self {
        let mut all = Self::default();
        for rule in &rules {
            let ratio = match rule.level {
                Level::Documented => &mut all.documented,
                Level::Inferred => &mut all.inferred,
            };
            ratio.of += 1;
            ratio.exercised += usize::from(rule.held());
        }
        Self { rules, ..all }
    }

    /// Adds how the rules of the same document fared in another run.
    pub fn add(&mut self, other: &Self) {
        let mut rules = std::mem::take(&mut self.rules);
        for rule in &other.rules {
            match rules.iter_mut().find(|known| known.id == rule.id) {
                Some(known) => {
                    known.tally.held += rule.tally.held;
                    known.tally.broken += rule.tally.broken;
                    known.tally.not_judged += rule.tally.not_judged;
                }
                None => rules.push(rule.clone()),
            }
        }
        *self = Self::from_rules(rules);
    }
}

impl RuleRecord {
    /// Whether it was seen to hold, and never to be broken.
    #[must_use]
    pub fn held(&self) -> bool {
        self.tally.held > 0 && self.tally.broken == 0
    }
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Environment};

    use super::*;

    #[test]
    fn a_rule_holds_if_it_was_looked_at_and_never_broken() {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let tally = |held, broken| Tally { held, broken, not_judged: 1 };
        let told = BTreeMap::from([
            ("owner-cannot-leave".to_owned(), tally(2, 0)),
            ("creator-owns-group".to_owned(), tally(1, 1)),
            ("joining-twice-changes-nothing".to_owned(), tally(1, 0)),
            ("admin-may-resign".to_owned(), tally(0, 0)),
        ]);
        let rules = Rules::of(&document, [&told]);
        assert_eq!((rules.documented.exercised, rules.inferred.exercised), (1, 1));
        assert_eq!(rules.documented.of + rules.inferred.of, rules.rules.len());
    }
}
