//! Schemas that are written in the same words in both documents, as is all that they refer to: most of two
//! states of one document.

use std::collections::{HashMap, HashSet};

use serde_json::{Value, json};

use super::{
    conjunction::Conjunction,
    side::{Side, references},
};

/// What the two documents have in common word by word.
#[derive(Debug)]
pub(super) struct Alike<'a> {
    /// References that lead to the same words.
    same: HashSet<&'a str>,
}

impl<'a> Alike<'a> {
    pub(super) fn of(upstream: Side<'a>, ours: Side<'a>) -> Self {
        let mut same = HashSet::new();
        // Beside a reference words mean something in one version only.
        if upstream.is_modern() != ours.is_modern() {
            return Self { same };
        }
        let mut users: HashMap<&str, Vec<&str>> = HashMap::new();
        let mut different = Vec::new();
        let mut open = references(ours.document);
        while let Some(reference) = open.pop() {
            if !same.insert(reference) {
                continue;
            }
            let (theirs, mine) = (upstream.target(reference), ours.target(reference));
            if !theirs.zip(mine).is_some_and(|(theirs, mine)| is_same(reference, theirs, mine)) {
                different.push(reference);
            }
            for used in mine.map(references).unwrap_or_default() {
                users.entry(used).or_default().push(reference);
                open.push(used);
            }
        }
        while let Some(reference) = different.pop() {
            if same.remove(reference) {
                different.extend(users.remove(reference).unwrap_or_default());
            }
        }
        Self { same }
    }

    /// Whether two schemas mean the same because they are written so.
    pub(super) fn are(&self, theirs: &Conjunction<'_>, mine: &Conjunction<'_>) -> bool {
        match (theirs.parts.as_slice(), mine.parts.as_slice()) {
            ([one], [other]) => {
                one.extent == other.extent
                    && theirs.only == mine.only
                    && one.node == other.node
                    && references(other.node).iter().all(|reference| self.same.contains(reference))
            }
            _ => false,
        }
    }

    /// Whether a component is the same under the same name.
    pub(super) fn is_component(&self, name: &str) -> bool {
        let reference = format!("#/components/schemas/{name}");
        self.same.contains(reference.as_str())
    }
}

/// Whether a reference leads to the same words, but for where ours say that they come from.
fn is_same(reference: &str, theirs: &Value, mine: &Value) -> bool {
    let (Value::Object(theirs), Value::Object(mine)) = (theirs, mine) else {
        return theirs == mine;
    };
    let origin = mine.get("x-upstream");
    let name = reference.rsplit('/').next().unwrap_or_default();
    let more = usize::from(origin.is_some() && !theirs.contains_key("x-upstream"));
    origin.is_none_or(|origin| *origin == json!(name))
        && mine.len() == theirs.len() + more
        && theirs.iter().all(|(key, value)| mine.get(key) == Some(value))
}
