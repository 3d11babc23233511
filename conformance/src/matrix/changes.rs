//! What a call changed, in a few words: `+member caller`, `room.name`.
//!
//! Times of changes are left out, and so is what only says the same from the other side: a member's list of rooms,
//! a room's list of posts.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::{finding::Disagreement, matchers};

/// Fields that follow from others.
const FOLLOWS: [&str; 4] = ["updatedAt", "updatedBy", "rooms", "posts"];

/// Who is behind an item, by whichever field tells it.
const BEHIND: [&str; 8] =
    ["owner", "authorId", "requester", "email", "askedBy", "userId", "updatedBy", "id"];

/// What people are called, by id or address.
pub(crate) type Names = BTreeMap<String, &'static str>;

/// What differs between two states.
pub(crate) fn changes(before: &Value, after: &Value, names: &Names) -> Vec<String> {
    let mut found = Found { names, changes: Vec::new() };
    found.worlds(before, after);
    found.changes
}

/// Holds what came of a call to what was wanted, in any order.
pub(crate) fn same(
    nothing: &str,
    mut wanted: Vec<String>,
    mut came: Vec<String>,
) -> matchers::Match {
    wanted.sort();
    came.sort();
    if wanted == came {
        return Ok(());
    }
    let told = |list: &[String]| match list.is_empty() {
        true => format!("nothing {nothing}"),
        false => format!("{nothing}: {}", list.join(", ")),
    };
    Err(Disagreement::new(told(&wanted), told(&came)))
}

struct Found<'a> {
    names: &'a Names,
    changes: Vec<String>,
}

impl Found<'_> {
    /// Everything, or what one api keeps.
    fn worlds(&mut self, before: &Value, after: &Value) {
        for key in keys(before, after) {
            let (old, new) = (&before[key], &after[key]);
            if old == new {
                continue;
            }
            match (old, new) {
                (Value::Object(_), Value::Object(_)) => self.worlds(old, new),
                _ => self.items(key, old, new),
            }
        }
    }

    /// A list of rooms, posts, people in a room, …
    fn items(&mut self, list: &str, before: &Value, after: &Value) {
        let noun = noun(list);
        let (old, new) = (by_identity(before), by_identity(after));
        for (id, item) in &new {
            match old.get(id) {
                None => {
                    let of = self.of(noun, item);
                    self.changes.push(format!("+{of}"));
                    if administers(item) {
                        self.changes.push(format!("+admin {}", self.behind(item)));
                    }
                }
                Some(known) if known != item => self.fields(noun, known, item),
                Some(_) => {}
            }
        }
        for (id, item) in &old {
            if !new.contains_key(id) {
                let of = self.of(noun, item);
                self.changes.push(format!("-{of}"));
            }
        }
    }

    fn fields(&mut self, noun: &str, before: &Value, after: &Value) {
        for key in keys(before, after) {
            let (old, new) = (&before[key], &after[key]);
            if old == new || FOLLOWS.contains(&key) {
                continue;
            }
            let lists_of_objects = [old, new].into_iter().all(|list| {
                let mut items = list.as_array().into_iter().flatten();
                list.is_array() && items.all(Value::is_object)
            });
            let change = match key {
                "admin" | "is_admin" => {
                    let sign = if *new == Value::Bool(true) { '+' } else { '-' };
                    format!("{sign}admin {}", self.behind(after))
                }
                "active" => {
                    let sign = if *new == Value::Bool(true) { '+' } else { '-' };
                    format!("{sign}{}", self.behind(after))
                }
                "removed" if *new == Value::Bool(true) => {
                    format!("-{}", self.of(noun, after))
                }
                "status" => format!("{noun} {}", new.as_str().unwrap_or("changed")),
                _ if lists_of_objects => {
                    self.items(key, old, new);
                    continue;
                }
                _ if is_person(noun) => format!("{noun}.{key} {}", self.behind(after)),
                _ => format!("{noun}.{key}"),
            };
            self.changes.push(change);
        }
    }

    fn of(&self, noun: &str, item: &Value) -> String {
        let behind = self.behind(item);
        match is_person(noun) {
            true => format!("{noun} {behind}"),
            false => format!("{noun} of {behind}"),
        }
    }

    fn behind(&self, item: &Value) -> &'static str {
        let mut ids = BEHIND.iter().filter_map(|field| item.get(field)).map(text);
        ids.find_map(|id| self.names.get(&id).copied()).unwrap_or("somebody")
    }
}

fn noun(list: &str) -> &str {
    match list {
        "rooms" => "room",
        "posts" => "post",
        "users" => "user",
        "files" => "file",
        "members" => "member",
        "participants" => "participant",
        "messages" => "message",
        "invites" | "invited" => "invitation",
        "pageRequests" => "page request",
        other => other,
    }
}

/// Whether items of that noun are people in a room, so that their name says all.
fn is_person(noun: &str) -> bool {
    matches!(noun, "member" | "participant" | "user")
}

fn administers(item: &Value) -> bool {
    item["admin"] == true || item["is_admin"] == true
}

fn keys<'a>(one: &'a Value, other: &'a Value) -> BTreeSet<&'a str> {
    let maps = [one, other].into_iter().filter_map(Value::as_object);
    maps.flat_map(Map::keys).map(String::as_str).collect()
}

/// The items of a list by what never changes about them.
fn by_identity(list: &Value) -> BTreeMap<String, &Value> {
    let items = list.as_array().into_iter().flatten();
    let identity = |item: &Value| {
        let alone = item.get("id").or_else(|| item.get("userId"));
        alone.map_or_else(
            || {
                let parts = ["roomId", "email", "sentAt", "uid", "timestamp"];
                parts.map(|part| text(&item[part])).join(" ")
            },
            text,
        )
    };
    items.map(|item| (identity(item), item)).collect()
}

fn text(value: &Value) -> String {
    let text = value.as_str().map(str::to_owned);
    text.unwrap_or_else(|| value.to_string())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(before: &Value, after: &Value) -> Vec<String> {
        let names = [("u1", "owner"), ("u2", "caller"), ("7", "other")];
        let names = names.map(|(id, name)| (id.to_owned(), name));
        changes(before, after, &names.into())
    }

    #[test]
    fn people_come_and_go_by_name() {
        let room = |members: Value| json!({"rooms": [{"id": 1, "members": members}]});
        let alone = room(json!([{"userId": "u1", "admin": true}]));
        let both = room(json!([
            {"userId": "u1", "admin": true},
            {"userId": "u2", "admin": false},
        ]));
        let admins = room(json!([
            {"userId": "u1", "admin": true},
            {"userId": "u2", "admin": true},
        ]));
        assert_eq!(told(&alone, &both), ["+member caller"]);
        assert_eq!(told(&both, &alone), ["-member caller"]);
        assert_eq!(told(&both, &admins), ["+admin caller"]);
        assert_eq!(told(&alone, &admins), ["+member caller", "+admin caller"]);
    }

    #[test]
    fn every_api_is_looked_at_and_times_are_not() {
        let world = |invited: Value, at: &str| {
            json!({
                "legacy_groups": {"rooms": [{"id": 2, "invited": invited, "updatedAt": at}]},
            })
        };
        let (before, after) = (world(json!([]), "1"), world(json!([{"userId": 7}]), "2"));
        assert_eq!(told(&before, &after), ["+invitation of other"]);
        assert_eq!(told(&before, &world(json!([]), "2")), [""; 0]);
    }

    #[test]
    fn fields_are_named_and_removal_that_is_a_mark_is_a_removal() {
        let world = |name: &str, removed: bool, status: &str| {
            json!({
                "rooms": [{"id": 1, "name": name}],
                "posts": [{"id": 2, "authorId": "u2", "removed": removed}],
                "invites": [{"roomId": 1, "email": "u2", "sentAt": "t", "status": status}],
            })
        };
        let (before, after) = (world("a", false, "open"), world("b", true, "accepted"));
        assert_eq!(told(&before, &after), ["invitation accepted", "-post of caller", "room.name"]);
    }
}
