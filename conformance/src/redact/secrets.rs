//! What never leaves memory: credentials and, in everything that is stored, what leads to a person or
//! opens a room.
//!
//! A secret is found however it is written: character by character, any of them percent-encoded or
//! escaped as in JSON, or as base64 or hexadecimal as a whole.

use std::fmt;

use url::form_urlencoded;

use super::spelling::Spelling;

/// Parameters of a signed URL of so many characters belong to the signature; shorter ones are times and names.
const SIGNED: usize = 16;

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
    spelling: Spelling,
    variable: String,
    sort: Sort,
}

/// Known secrets, each with the name of the variable that stands for it.
#[derive(Clone, Default)]
pub struct Secrets {
    known: Vec<Known>,
    /// How many there may be, if that is limited.
    most: Option<usize>,
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names = self.known.iter().map(|one| &one.variable);
        f.debug_list().entries(names).finish()
    }
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Nothing secret.
    Text(&'a str),
    /// A secret, by its variable.
    Variable(&'a str),
}

impl Secrets {
    /// Room for so many secrets: the one that was not met for longest makes way for the next. Only for
    /// whoever learns all that is in a text before anything of it is shown.
    #[must_use]
    pub fn with_room_for(most: usize) -> Self {
        Self {
            known: Vec::new(),
            most: Some(most),
        }
    }

    /// Makes a secret known. Anything shorter than six characters is no secret: replacing it would
    /// destroy text that has nothing to do with it.
    pub fn add(&mut self, sort: Sort, secret: impl Into<String>, variable: impl Into<String>) {
        let (secret, variable) = (secret.into(), variable.into());
        let known = self.known.iter().position(|one| one.secret == secret);
        if let (Some(position), Some(_)) = (known, self.most) {
            let met_again = self.known.remove(position);
            self.known.push(met_again);
        }
        if secret.len() >= 6 && known.is_none() {
            if self.most.is_some_and(|most| self.known.len() >= most) {
                self.known.remove(0);
            }
            self.known.push(Known {
                spelling: Spelling::of(&secret),
                secret,
                variable,
                sort,
            });
        }
    }

    /// Makes a value known if it is secret by its kind, which is the `x-redact` of a document.
    pub fn add_kind(&mut self, kind: &str, value: &str) {
        match kind {
            "private-token" => self.add(Sort::Private, value, "PRIVATE_TOKEN"),
            // Whoever has it needs nothing else.
            "signed-url" => self.add_signed_url(value),
            _ => {}
        }
    }

    /// Makes known what a signed URL is signed with: its query, also where that is written in parts. The place
    /// itself stays readable, unless there is nothing else that could be secret.
    fn add_signed_url(&mut self, url: &str) {
        let Some((_, query)) = url.split_once('?') else {
            self.add(Sort::Private, url, "SIGNED_URL");
            return;
        };
        self.add(Sort::Private, query, "SIGNATURE");
        for (_, value) in form_urlencoded::parse(query.as_bytes()) {
            if value.len() >= SIGNED {
                self.add(Sort::Private, value, "SIGNATURE");
            }
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
        let shown = self.pieces(text).into_iter().map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Variable(variable) => format!("${variable}"),
        });
        shown.collect()
    }

    /// The text, taken apart where a secret begins or ends. Where several begin, the longest is
    /// meant: one secret may be a part of another.
    #[must_use]
    pub fn pieces<'a>(&'a self, text: &'a str) -> Vec<Piece<'a>> {
        let (mut pieces, mut from, mut at) = (Vec::new(), 0, 0);
        while at < text.len() {
            let rest = &text[at..];
            let found = self.known.iter().filter_map(|one| {
                let length = one.spelling.at_start_of(rest)?;
                Some((length, one.variable.as_str()))
            });
            if let Some((length, variable)) = found.max_by_key(|(length, _)| *length) {
                if from < at {
                    pieces.push(Piece::Text(&text[from..at]));
                }
                pieces.push(Piece::Variable(variable));
                at += length;
                from = at;
            } else {
                at += rest.chars().next().map_or(1, char::len_utf8);
            }
        }
        if from < text.len() {
            pieces.push(Piece::Text(&text[from..]));
        }
        pieces
    }

    /// The variable of a credential that the text contains.
    #[must_use]
    pub fn credential_in(&self, text: &str) -> Option<&str> {
        let mut credentials = self.known.iter().filter(|one| one.sort == Sort::Credential);
        let found = credentials.find(|one| {
            let mut starts = text.char_indices();
            starts.any(|(at, _)| one.spelling.at_start_of(&text[at..]).is_some())
        });
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
    fn a_signed_url_shows_where_it_leads_and_not_what_opens_it() {
        let mut secrets = Secrets::default();
        secrets.add_signed_url(
            "https://files.example/a?expires=1767225600&signature=0123456789abcdef0123",
        );
        secrets.add_signed_url("https://files.example/0123456789/whoever-has-this");
        for (text, clean) in [
            (
                "https://files.example/a?expires=1767225600&signature=0123456789abcdef0123",
                "https://files.example/a?$SIGNATURE",
            ),
            (
                "expires=1767225600&signature=0123456789abcdef0123",
                "$SIGNATURE",
            ),
            ("0123456789abcdef0123", "$SIGNATURE"),
            (
                "https://files.example/0123456789/whoever-has-this",
                "$SIGNED_URL",
            ),
        ] {
            assert_eq!(secrets.replace(text), clean);
        }
    }

    #[test]
    fn a_secret_is_found_in_every_spelling() {
        let mut secrets = Secrets::default();
        secrets.add(Sort::Private, "amina+x@example.org", "EMAIL");
        secrets.add(Sort::Credential, "t0k/en\"of=owner", "TOKEN");
        for (text, clean) in [
            ("?email=amina%2Bx%40example.org&a", "?email=$EMAIL&a"),
            ("?email=amina%2bx@example.org", "?email=$EMAIL"),
            ("to Amina+X@Example.org", "to $EMAIL"),
            (
                r#"{"a":"amina\u002bx\u0040example.org"}"#,
                r#"{"a":"$EMAIL"}"#,
            ),
            (r#"{"a":"t0k\/en\"of=owner"}"#, r#"{"a":"$TOKEN"}"#),
            ("/accept/t0k%2Fen%22of%3Downer", "/accept/$TOKEN"),
            // As it is, and behind a client id as in HTTP Basic.
            ("Basic dDBrL2VuIm9mPW93bmVy", "Basic $TOKEN"),
            ("Basic cm9vbXM6dDBrL2VuIm9mPW93bmVy", "Basic cm9vbXM6$TOKEN"),
            ("74306b2f656e226f663d6f776e6572", "$TOKEN"),
        ] {
            assert_eq!(secrets.replace(text), clean, "{text}");
        }
        let encoded = secrets.credential_in("x=t0k%2Fen%22of%3Downer");
        assert_eq!(encoded, Some("TOKEN"));
    }

    #[test]
    fn where_room_is_limited_the_secret_that_was_not_met_for_longest_makes_way() {
        let mut secrets = Secrets::with_room_for(2);
        for secret in ["first-one", "second-one", "first-one", "third-one"] {
            secrets.add(Sort::Credential, secret, "TOKEN");
        }
        let text = "first-one second-one third-one";
        assert_eq!(secrets.replace(text), "$TOKEN second-one $TOKEN");
    }

    #[test]
    fn debug_output_shows_names_only() {
        let mut secrets = Secrets::default();
        secrets.add(Sort::Credential, "a-very-secret-token", "TOKEN_OWNER");
        assert_eq!(format!("{secrets:?}"), "[\"TOKEN_OWNER\"]");
    }
}
