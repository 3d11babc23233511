//! Stable names: the same raw value gets the same name throughout a scenario.
//!
//! Identity stays visible (`[room-1]` here is `[room-1]` there), only the value is gone. The shape
//! is looked at before a value is replaced: a room id that is not a number stays as it is, and so
//! shows up in the snapshot.

use std::collections::BTreeMap;

use serde_json::Value;

use super::body::Origin;

/// The names given so far.
#[derive(Clone, Debug, Default)]
pub struct Names {
    given: BTreeMap<(String, String), String>,
    count: BTreeMap<String, usize>,
    fixed: BTreeMap<String, String>,
}

impl Names {
    /// Fixes the name of a value that is known beforehand, wherever it turns up.
    pub fn fix(&mut self, raw: impl Into<String>, name: impl Into<String>) {
        let raw = raw.into();
        if !raw.is_empty() {
            self.fixed.insert(raw, name.into());
        }
    }

    /// Fixes the name of a value of a kind that is known beforehand, where the document says that a
    /// value is of that kind: a bare number means nothing anywhere else.
    pub fn know(&mut self, kind: &str, raw: &str, name: impl Into<String>) {
        self.given.insert((kind.to_owned(), raw.to_owned()), name.into());
    }

    /// Names a value that the scenario comes to know at this point, wherever it turns up afterwards. An
    /// invite token has the kind of the links that it travels among.
    pub fn introduce(&mut self, kind: &str, raw: &str) {
        let name = self.of(kind, raw);
        if kind == "invite-token" {
            self.given.insert(("private-token".to_owned(), raw.to_owned()), name);
        }
    }

    /// The name of a value of a kind; a new one if the value is new.
    #[must_use]
    pub fn of(&mut self, kind: &str, raw: &str) -> String {
        if let Some(name) = self.fixed.get(raw) {
            return name.clone();
        }
        if let Some(name) = self.given.get(&(kind.to_owned(), raw.to_owned())) {
            return name.clone();
        }
        let count = self.count.entry(kind.to_owned()).or_default();
        *count += 1;
        let name = format!("[{kind}-{count}]");
        let key = (kind.to_owned(), raw.to_owned());
        self.given.insert(key, name.clone());
        name
    }

    /// The name of a value that the scenario sends. One that no response brought before is made up by
    /// the scenario, the same on every target, and stays as it is; so it does when it comes back.
    #[must_use]
    pub fn of_sent(&mut self, kind: &str, raw: &str) -> String {
        if let Some(name) = self.fixed.get(raw) {
            return name.clone();
        }
        let key = (kind.to_owned(), raw.to_owned());
        if let Some(name) = self.given.get(&key) {
            return name.clone();
        }
        // A known value that was altered on purpose, such as a slug in capitals, shows its origin.
        let same_kind = self.given.iter().filter(|((one, _), _)| one == kind);
        let origin = same_kind
            .filter(|((_, known), name)| known.len() > 5 && name.starts_with('['))
            .find_map(|((_, known), name)| {
                if known.to_uppercase() == raw {
                    return Some(name.to_uppercase());
                }
                raw.contains(known).then(|| raw.replace(known, name))
            });
        let name = origin.unwrap_or_else(|| raw.to_owned());
        self.given.insert(key, name.clone());
        name
    }

    /// Whether a value of a kind has been named already.
    #[must_use]
    pub fn knows(&self, kind: &str, raw: &str) -> bool {
        let key = (kind.to_owned(), raw.to_owned());
        self.fixed.contains_key(raw) || self.given.contains_key(&key)
    }

    /// The name of a value of a kind, if the value looks like one.
    #[must_use]
    pub(super) fn of_value(&mut self, kind: &str, value: &Value, origin: Origin) -> Option<Value> {
        let raw = scalar(value)?;
        let shaped = match kind {
            "post" => is_number(value),
            // The systems differ: numbers in one, UUIDs in the other.
            "room" => is_number(value) || is_uuid(&raw),
            "user" => is_number(value) || is_uuid(&raw) || self.knows(kind, &raw),
            _ => value.is_string() && !raw.is_empty(),
        };
        if !shaped {
            return None;
        }
        let name = match origin {
            Origin::Sent => self.of_sent(kind, &raw),
            Origin::Received | Origin::SharedList => self.of(kind, &raw),
        };
        // What has no name keeps its type too.
        (name != raw).then_some(Value::String(name))
    }

    /// The text with every fixed value replaced.
    #[must_use]
    pub fn in_text(&self, text: &str) -> String {
        if let Some(name) = self.fixed.get(text) {
            return name.clone();
        }
        self.fixed.iter().rev().fold(text.to_owned(), |text, (raw, name)| text.replace(raw, name))
    }
}

/// A value as it would stand in a path.
pub(super) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn is_number(value: &Value) -> bool {
    value.as_u64().is_some_and(|id| id > 0)
}

fn is_uuid(raw: &str) -> bool {
    let groups: Vec<usize> = raw.split('-').map(str::len).collect();
    let hex = |byte: u8| byte == b'-' || byte.is_ascii_hexdigit();
    groups == [8, 4, 4, 4, 12] && raw.bytes().all(hex)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn identity_stays_visible_and_kinds_are_counted_apart() {
        let mut names = Names::default();
        assert_eq!(names.of("room", "101"), "[room-1]");
        assert_eq!(names.of("post", "101"), "[post-1]");
        assert_eq!(names.of("room", "102"), "[room-2]");
        assert_eq!(names.of("room", "101"), "[room-1]");
    }

    #[test]
    fn a_slug_in_capitals_is_recognised() {
        let mut names = Names::default();
        assert_eq!(names.of("slug", "evening-circle"), "[slug-1]");
        assert_eq!(names.of_sent("slug", "EVENING-CIRCLE"), "[SLUG-1]");
        assert_eq!(names.of_sent("slug", "evening-circle-2"), "[slug-1]-2");
    }

    #[test]
    fn what_the_scenario_makes_up_stays_as_it_is() {
        let mut names = Names::default();
        assert_eq!(names.of_sent("room", "999"), "999");
        assert_eq!(names.of("room", "999"), "999");
        assert_eq!(names.of("room", "101"), "[room-1]");
        assert_eq!(names.of_sent("room", "101"), "[room-1]");
    }

    #[test]
    fn a_value_of_the_wrong_shape_is_left_alone() {
        let mut names = Names::default();
        let mut named = |kind: &str, value| names.of_value(kind, &value, Origin::Received);
        assert_eq!(named("room", json!("101")), None);
        assert_eq!(named("user", json!("amina")), None);
        assert_eq!(named("room", json!(101)), Some(json!("[room-1]")));
    }

    #[test]
    fn known_accounts_are_named_by_their_role() {
        let mut names = Names::default();
        names.fix("amina@example.org", "[owner-email]");
        let text = names.in_text("no user amina@example.org");
        assert_eq!(text, "no user [owner-email]");
    }
}
