//! What never leaves memory: tokens, client secret and, in stored evidence, e-mail addresses.

use std::fmt;

/// Known secrets, each with the name of the variable that stands for it.
#[derive(Clone, Default)]
pub struct Secrets {
    known: Vec<(String, String)>,
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.known.iter().map(|(_, name)| name);
        f.debug_list().entries(names).finish()
    }
}

impl Secrets {
    /// Makes a secret known. Anything shorter than six characters is no secret: replacing it would
    /// destroy text that has nothing to do with it.
    pub fn add(&mut self, secret: impl Into<String>, variable: impl Into<String>) {
        let secret = secret.into();
        let known = self.known.iter().any(|(one, _)| *one == secret);
        if secret.len() >= 6 && !known {
            self.known.push((secret, variable.into()));
            // The longest first: one secret may be a part of another.
            self.known.sort_by_key(|(one, _)| usize::MAX - one.len());
        }
    }

    /// The variable that stands for exactly this value.
    #[must_use]
    pub fn variable(&self, value: &str) -> Option<&str> {
        let found = self.known.iter().find(|(secret, _)| secret == value);
        found.map(|(_, name)| name.as_str())
    }

    /// The text with every secret replaced by its variable.
    #[must_use]
    pub fn replace(&self, text: &str) -> String {
        self.known
            .iter()
            .fold(text.to_owned(), |text, (secret, name)| {
                text.replace(secret, &format!("${name}"))
            })
    }

    /// The variable of a secret that the text contains.
    #[must_use]
    pub fn found_in(&self, text: &str) -> Option<&str> {
        let found = self.known.iter().find(|(secret, _)| text.contains(secret));
        found.map(|(_, name)| name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_that_contains_another_is_replaced_as_a_whole() {
        let mut secrets = Secrets::default();
        secrets.add("abcdef", "SHORT");
        secrets.add("abcdef-ghi", "LONG");
        assert_eq!(secrets.replace("x abcdef-ghi abcdef"), "x $LONG $SHORT");
        assert_eq!(secrets.found_in("token=abcdef;"), Some("SHORT"));
    }

    #[test]
    fn debug_output_shows_names_only() {
        let mut secrets = Secrets::default();
        secrets.add("a-very-secret-token", "TOKEN_OWNER");
        assert_eq!(format!("{secrets:?}"), "[\"TOKEN_OWNER\"]");
    }
}
