//! Secrets that are known by their shape: a JWT, what follows the word `Bearer`, a password in a URL.

use crate::redact::kind::is_random;

/// What is secret in a text by its shape, with a name for it.
pub(super) fn shapes(text: &str) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices("eyJ") {
        if at < from {
            continue;
        }
        let letter = |one: char| one.is_ascii_alphanumeric() || "-_.".contains(one);
        let length = text[at..].find(|one| !letter(one));
        let token = &text[at..length.map_or(text.len(), |length| at + length)];
        // Its second part begins like the first.
        from = at + token.len();
        let parts: Vec<&str> = token.split('.').take(5).collect();
        if parts.len() < 3 || (parts[1].is_empty() && parts[2].is_empty()) {
            continue;
        }
        // Signed in three parts, encrypted in five. Without a signature it may end a sentence.
        for most in [3, parts.len()] {
            let token = parts[..most].join(".");
            found.push(("jwt", token.trim_end_matches('.').to_owned()));
        }
    }
    for (at, word) in text.match_indices("earer ") {
        let rest = text[at + word.len()..].trim_start();
        let end =
            rest.find(|character: char| character.is_whitespace() || "\"'<>,;".contains(character));
        let token = &rest[..end.unwrap_or(rest.len())];
        if is_random(token) {
            found.push(("bearer", token.to_owned()));
        }
    }
    for (at, mark) in text.match_indices("://") {
        let rest = &text[at + mark.len()..];
        let end = rest
            .find(|character: char| character.is_whitespace() || "/?#\"'<>".contains(character));
        let authority = &rest[..end.unwrap_or(rest.len())];
        if let Some((user, _)) = authority.rsplit_once('@') {
            let password = user.split_once(':').map_or(user, |(_, password)| password);
            found.push(("password", password.to_owned()));
        }
    }
    found
}
