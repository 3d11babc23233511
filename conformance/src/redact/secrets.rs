//! What never leaves memory: credentials and, in everything that is stored, what leads to a person or
//! opens a room.

use std::fmt;

/// What a secret is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// It must never come back in a response: access tokens, client secret.
    Credential,
    /// It comes and goes, and is only kept out of what is stored: addresses, links, invite tokens.
    Private,
}

#[derive(Clone)]
struct Known {
    secret: String,
    variable: String,
    sort: Sort,
}

/// Known secrets, each with the name of the variable that stands for it.
#[derive(Clone, Default)]
pub struct Secrets {
    known: Vec<Known>,
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.known.iter().map(|one| &one.variable);
        f.debug_list().entries(names).finish()
    }
}

impl Secrets {
    /// Makes a secret known. Anything shorter than six characters is no secret: replacing it would
    /// destroy text that has nothing to do with it.
    pub fn add(&mut self, sort: Sort, secret: impl Into<String>, variable: impl Into<String>) {
        let (secret, variable) = (secret.into(), variable.into());
        let known = self.known.iter().any(|one| one.secret == secret);
        if secret.len() >= 6 && !known {
            self.known.push(Known {
                secret,
                variable,
                sort,
            });
            // The longest first: one secret may be a part of another.
            self.known.sort_by_key(|one| usize::MAX - one.secret.len());
        }
    }

    /// The variable that stands for exactly this value.
    #[must_use]
    pub fn variable(&self, value: &str) -> Option<&str> {
        let found = self.known.iter().find(|one| one.secret == value);
        found.map(|one| one.variable.as_str())
    }

    /// The text with every secret replaced by its variable.
    #[must_use]
    pub fn replace(&self, text: &str) -> String {
        self.replace_by(text, |variable| format!("${variable}"))
    }

    /// The text with every secret replaced by what is made of its variable.
    #[must_use]
    pub fn replace_by(&self, text: &str, make: impl Fn(&str) -> String) -> String {
        self.known.iter().fold(text.to_owned(), |text, one| {
            if text.contains(&one.secret) {
                text.replace(&one.secret, &make(&one.variable))
            } else {
                text
            }
        })
    }

    /// The variable of a credential that the text contains.
    #[must_use]
    pub fn credential_in(&self, text: &str) -> Option<&str> {
        let mut credentials = self.known.iter().filter(|one| one.sort == Sort::Credential);
        let found = credentials.find(|one| text.contains(&one.secret));
        found.map(|one| one.variable.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_that_contains_another_is_replaced_as_a_whole() {
        let mut secrets = Secrets::default();
        secrets.add(Sort::Credential, "abcdef", "SHORT");
        secrets.add(Sort::Credential, "abcdef-ghi", "LONG");
        assert_eq!(secrets.replace("x abcdef-ghi abcdef"), "x $LONG $SHORT");
        assert_eq!(secrets.credential_in("token=abcdef;"), Some("SHORT"));
    }

    #[test]
    fn an_address_is_kept_out_of_files_but_is_no_credential() {
        let mut secrets = Secrets::default();
        secrets.add(Sort::Private, "amina@example.org", "EMAIL_OWNER");
        assert_eq!(secrets.replace("to amina@example.org"), "to $EMAIL_OWNER");
        assert_eq!(secrets.credential_in("to amina@example.org"), None);
    }

    #[test]
    fn debug_output_shows_names_only() {
        let mut secrets = Secrets::default();
        secrets.add(Sort::Credential, "a-very-secret-token", "TOKEN_OWNER");
        assert_eq!(format!("{secrets:?}"), "[\"TOKEN_OWNER\"]");
    }
}
