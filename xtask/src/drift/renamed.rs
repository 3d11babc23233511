//! Whether upstream says what the ledger records, but for the names of components.

use super::{class::Offer, difference::Difference, ledger::Entry, side::Side};

/// A component that the ledger names may have got another name, or be written in place now.
pub(super) fn is_only_renamed(entry: &Entry, difference: &Difference, upstream: Side<'_>) -> bool {
    if entry.ours != difference.ours {
        return false;
    }
    let told = |value: &serde_json::Value| -> Option<(bool, Offer)> {
        let text = value.as_str()?;
        let bare = text.strip_prefix("required ");
        Some((bare.is_some(), Offer::of(bare.unwrap_or(text))))
    };
    let (Some((was_required, was)), Some((required, now))) =
        (told(&entry.upstream), told(&difference.upstream))
    else {
        return false;
    };
    let mut left = now.types;
    let mut gone = Vec::new();
    for one in &was.types {
        match left.iter().position(|other| signature(other, upstream) == signature(one, upstream)) {
            Some(same) => {
                left.remove(same);
            }
            None => gone.push(one),
        }
    }
    was_required == required
        && was.exactly_one == now.exactly_one
        && gone.len() == left.len()
        && gone.iter().all(|name| is_name(name) && upstream.component(name).is_none())
        && left.iter().all(|told| is_name(told) || told.starts_with("object {"))
}

/// Whether a text names a component, as all types are in small letters.
fn is_name(told: &str) -> bool {
    told.starts_with(|first: char| first.is_uppercase())
}

/// What a component is, or what is told in place of one.
fn signature(told: &str, upstream: Side<'_>) -> String {
    let component = upstream.component(told).map(|node| upstream.shape(node).signature());
    component.unwrap_or_else(|| told.to_owned())
}
