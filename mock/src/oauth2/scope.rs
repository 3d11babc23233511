//! Scopes: words with a dot between parent and child.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

/// A set of scopes, in the order of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Scopes(BTreeSet<String>);

/// What a scope lets a client do, as the consent page says it.
const MEANINGS: &[(&str, &str)] = &[
    ("openid", "know who you are"),
    ("offline_access", "stay connected while you are away"),
    ("room", "do everything with your rooms"),
    ("room.read", "read rooms and the lists of your rooms"),
    ("room.search", "search rooms"),
    ("post", "do everything with your posts"),
    ("post.read", "read posts"),
    ("comment", "do everything with your comments"),
    ("comment.read", "read comments"),
    ("user", "do everything with your profile"),
    ("user.profile.read", "read your profile"),
    ("tag", "use tags"),
    ("tag.read", "read tags"),
];

impl Scopes {
    /// Words separated by spaces.
    pub(crate) fn parse(text: &str) -> Self {
        Self(text.split_ascii_whitespace().map(str::to_owned).collect())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether the very word is there.
    pub(crate) fn contains(&self, scope: &str) -> bool {
        self.0.contains(scope)
    }

    /// The words that clients may ask for, each with a meaning of its own.
    pub(crate) fn meaningful() -> Self {
        let names = MEANINGS.iter().map(|(name, _)| (*name).to_owned());
        Self(names.collect())
    }

    /// With these words as well.
    pub(crate) fn and<'a>(mut self, words: impl IntoIterator<Item = &'a String>) -> Self {
        self.0.extend(words.into_iter().cloned());
        self
    }

    /// With the words of another as well.
    pub(crate) fn with(mut self, other: &Self) -> Self {
        self.0.extend(other.0.iter().cloned());
        self
    }

    /// The words that are not among the others.
    pub(crate) fn without(&self, others: &Self) -> Self {
        Self(self.0.difference(&others.0).cloned().collect())
    }

    /// Whether every word is among the others: `scope-must-be-approved`.
    pub(crate) fn is_within(&self, others: &Self) -> bool {
        self.0.is_subset(&others.0)
    }

    /// Whether a scope is there, or the parent that includes it: `parent-scope-covers-children`.
    pub(crate) fn cover(&self, scope: &str) -> bool {
        let parent = scope.split_once('.').map(|(parent, _)| parent);
        self.contains(scope) || parent.is_some_and(|parent| self.contains(parent))
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, scope) in self.iter().enumerate() {
            let gap = if index == 0 { "" } else { " " };
            write!(f, "{gap}{scope}")?;
        }
        Ok(())
    }
}

/// What a scope lets a client do.
pub(crate) fn meaning(scope: &str) -> &'static str {
    let found = MEANINGS.iter().find(|(name, _)| *name == scope);
    found.map_or("something this page has no words for", |(_, text)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_parent_covers_its_children_and_nobody_elses() {
        let scopes = Scopes::parse("room  post.read");
        assert_eq!(scopes.to_string(), "post.read room");
        for covered in ["room", "room.members.read", "post.read"] {
            assert!(scopes.cover(covered), "{covered}");
        }
        for other in ["post", "post.create", "roomy.read", "openid"] {
            assert!(!scopes.cover(other), "{other}");
        }
    }
}
