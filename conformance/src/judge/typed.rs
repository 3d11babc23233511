//! Where the typed client stumbles over an answer that somebody else received.

use crate::api::Undecoded;

impl Undecoded {
    /// Whether it stumbled over one of these places, or something around one.
    pub(crate) fn is_at(&self, pointers: &[String]) -> bool {
        pointers.iter().any(|pointer| {
            let place = place(pointer);
            let rest = place.strip_prefix(&self.place);
            rest.is_some_and(|rest| {
                self.place.is_empty() || rest.is_empty() || rest.starts_with(['.', '['])
            })
        })
    }
}

/// A JSON pointer as the client writes places.
fn place(pointer: &str) -> String {
    let mut place = String::new();
    for segment in pointer.split('/').skip(1) {
        if !segment.is_empty() && segment.bytes().all(|byte| byte.is_ascii_digit()) {
            place.push_str(&format!("[{segment}]"));
        } else {
            let dot = if place.is_empty() { "" } else { "." };
            place.push_str(dot);
            place.push_str(&rooms_openapi::pointer::unescape(segment));
        }
    }
    place
}
