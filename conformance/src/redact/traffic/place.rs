//! Where a value stands: the same name means one thing here and another there.

use std::collections::BTreeSet;

/// Parameters that stand beside those of a login.
pub(super) const LOGIN: [&str; 9] = [
    "client_id",
    "code_challenge",
    "code_verifier",
    "grant_type",
    "id_token_hint",
    "post_logout_redirect_uri",
    "redirect_uri",
    "response_type",
    "session_state",
];

/// Where a value stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Place<'a> {
    /// Whether the server sent it.
    pub(super) received: bool,
    /// In JSON, where names have more meanings than in parameters.
    pub(super) field: bool,
    /// Among the parameters of a login.
    pub(super) login: bool,
    /// What is said there explains an error.
    pub(super) explains: bool,
    /// In a body that no parser reads.
    pub(super) body: bool,
    /// In a text whose letters take two bytes each.
    pub(super) wide: bool,
    /// In how many texts the text stands.
    pub(super) depth: usize,
    /// Pointers of what the document of the operation has.
    pub(super) documented: Option<&'a BTreeSet<String>>,
}

impl Place<'_> {
    pub(super) fn deeper(self) -> Self {
        Self { depth: self.depth + 1, body: false, documented: None, ..self }
    }
}

/// Whether these are parameters of a login, or of what a login brings back.
pub(super) fn is_login<'a>(names: impl Iterator<Item = &'a str>) -> bool {
    let names: BTreeSet<&str> = names.collect();
    let all = |wanted: [&str; 2]| wanted.iter().all(|name| names.contains(name));
    LOGIN.iter().any(|name| names.contains(name))
        || all(["code", "state"])
        || all(["error", "state"])
}
