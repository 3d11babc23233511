//! The secrets of this process, for what it prints: output belongs to the process, and tokens come while
//! it goes on.

use std::sync::{LazyLock, PoisonError, RwLock};

use super::secrets::{Secrets, Sort};

static VAULT: LazyLock<RwLock<Secrets>> = LazyLock::new(RwLock::default);

/// Makes a secret known, so that nothing is printed with it.
pub fn learn(sort: Sort, secret: &str, variable: &str) {
    let mut vault = VAULT.write().unwrap_or_else(PoisonError::into_inner);
    vault.add(sort, secret, variable);
}

/// The variable of a known credential that a text contains.
#[must_use]
pub fn credential_in(text: &str) -> Option<String> {
    let vault = VAULT.read().unwrap_or_else(PoisonError::into_inner);
    vault.credential_in(text).map(str::to_owned)
}

/// The text as it may be printed: every known secret is replaced by its variable.
#[must_use]
pub fn outgoing(text: &str) -> String {
    let vault = VAULT.read().unwrap_or_else(PoisonError::into_inner);
    vault.replace(text)
}
