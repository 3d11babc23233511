//! What is secret by its name, and what a value looks like that is.
//!
//! Names are taken apart into words, so that `refresh_token`, `refreshToken`, `X-Refresh-Token` and
//! `refreshtoken` are one name. The last word says what something is: a `tokenType` is a type.

mod lists;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDateTime};
use percent_encoding::percent_decode_str;

use self::lists::{
    BESIDE_REDIRECT, CODES, COUNTS, ENDINGS, KEYS, NAMES, NEUTRAL, PAGES, PARAMETER, PASSES,
    PERHAPS, SECRET, SECRET_ALONE,
};

/// How sure a name makes that its value is secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Whatever the value is.
    Secret,
    /// Whatever the value is in a header, a parameter or a cookie; elsewhere the word has other meanings.
    Parameter,
    /// If the value looks as if a machine had made it.
    Perhaps,
    /// The same in requests alone; beside a redirect whatever the value is. In responses it is the name of an error.
    BesideRedirect,
    /// If the value is a number, or looks as if a machine had made it.
    Number,
}

/// The words of a name, in lower case.
pub(super) fn words(name: &str) -> Vec<String> {
    let characters: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (position, character) in characters.iter().enumerate() {
        let before = position.checked_sub(1).and_then(|before| characters.get(before));
        let after = characters.get(position + 1);
        let lower = |one: Option<&char>| one.is_some_and(|one| one.is_lowercase());
        let begins = before.is_some_and(|before| {
            let digits = (before.is_ascii_digit(), character.is_ascii_digit());
            // `idToken`, `SAMLResponse`, `token2`.
            digits.0 != digits.1
                || (character.is_uppercase() && (!before.is_uppercase() || lower(after)))
        });
        if begins || !character.is_alphanumeric() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| character.is_alphanumeric()) {
            word.extend(character.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// What the words of a name say of its value.
pub(super) fn kind(words: &[String]) -> Option<Kind> {
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    let says_nothing =
        |word: &str| NEUTRAL.contains(&word) || word.bytes().all(|byte| byte.is_ascii_digit());
    let is_connection_string = words.ends_with(&["connection", "string"]);
    while words.pop_if(|word| says_nothing(word)).is_some() {}
    let (last, before) = words.split_last()?;
    let last = ENDINGS
        .iter()
        .find_map(|ending| last.strip_suffix(ending).filter(|rest| !rest.is_empty()))
        .unwrap_or(last);
    let singular = last.strip_suffix('s').filter(|one| !one.ends_with('s'));
    let one = singular.unwrap_or(last);
    let joined = before.concat() + one;
    // How many there are, or may be: `max_tokens`, `prompt_tokens`, `maxtokens`.
    let is_count = before.iter().any(|word| COUNTS.contains(word))
        || one.strip_suffix("token").is_some_and(|first| COUNTS.contains(&first));
    let before = before.last().copied();
    let is_one_of = |list: &[&str]| before.is_some_and(|word| list.contains(&word));
    // A name in small letters, such as `devicecode`.
    let is_compact = |word: &str, list: &[&str]| {
        let first = one.strip_suffix(word);
        first.is_some_and(|first| list.contains(&first))
    };
    Some(match one {
        _ if is_connection_string => Kind::Secret,
        "token" if is_one_of(&PAGES) || is_count => Kind::Perhaps,
        _ if singular.is_some() && is_count => Kind::Perhaps,
        "hint" if before == Some("token") => Kind::Secret,
        "id" if is_one_of(&["session", "sess", "secret"]) => Kind::Secret,
        "request" | "response" if is_one_of(&["saml", "recaptcha", "captcha", "turnstile"]) => {
            Kind::Secret
        }
        "check" if before == Some("app") => Kind::Secret,
        "phrase" if is_one_of(&["pass", "recovery", "seed", "secret"]) => Kind::Secret,
        "pass" if before.is_none() || is_one_of(&PASSES) => Kind::Secret,
        "pin" => Kind::Number,
        "code" if is_one_of(&CODES) || joined.ends_with("onetimecode") => Kind::Secret,
        // `status_code`, `languageCode`.
        "code" if before.is_some() => return None,
        "state" if before.is_some() && !is_one_of(&["auth", "login", "oauth", "x"]) => return None,
        "key" if is_one_of(&NAMES) => return None,
        "key" if is_one_of(&KEYS) => Kind::Secret,
        "challenge" | "verifier" if before.is_some() => Kind::Secret,
        _ if SECRET.iter().any(|word| one.ends_with(word)) => Kind::Secret,
        // In pieces, or where capitals mislead: `pass_word`, `APIkey`. A short word may be found between two.
        _ if SECRET
            .iter()
            .any(|word| joined == *word || (word.len() > 5 && joined.ends_with(word))) =>
        {
            Kind::Secret
        }
        _ if [one, last].iter().any(|word| SECRET_ALONE.contains(word)) => Kind::Secret,
        _ if is_compact("code", &CODES) || is_compact("key", &KEYS) => Kind::Secret,
        _ if is_compact("pass", &PASSES) => Kind::Secret,
        _ if PARAMETER.contains(&one) => Kind::Parameter,
        _ if PERHAPS.contains(&one) => Kind::Perhaps,
        _ if BESIDE_REDIRECT.contains(&one) => Kind::BesideRedirect,
        _ => return None,
    })
}

/// The variable that stands for what is called so: short, and safe wherever it is shown.
pub(super) fn variable(words: &[String]) -> String {
    const LONGEST: usize = 40;
    let plain = |word: &String| -> String {
        let letters = word.chars().filter(char::is_ascii_alphanumeric);
        letters.map(|letter| letter.to_ascii_uppercase()).collect()
    };
    let words: Vec<String> = words.iter().map(plain).filter(|word| !word.is_empty()).collect();
    let mut name = words.join("_");
    name.truncate(LONGEST);
    if name.starts_with(|first: char| !first.is_ascii_alphabetic()) || name.is_empty() {
        name.insert_str(0, "SECRET_");
    }
    name.trim_end_matches('_').to_owned()
}

/// Whether a value is an e-mail address.
pub(super) fn is_address(value: &str) -> bool {
    let Some((who, host)) = value.split_once('@') else {
        return false;
    };
    let plain =
        |character: char| character.is_alphanumeric() || ".!#$%&'*+-/=?^_`{|}~".contains(character);
    let labels =
        host.chars().all(|character| character.is_alphanumeric() || ".-".contains(character));
    !who.is_empty() && who.chars().all(plain) && labels && host.trim_matches('.').contains('.')
}

/// Whether a value stands for a secret already, in an archive of ours: `$TOKEN_OWNER`.
pub(crate) fn is_variable(value: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    let name = value.strip_prefix('$');
    name.is_some_and(|name| !name.is_empty() && name.bytes().all(plain))
}

/// Whether a value looks as if a machine had made it, so that nobody can guess it. Words, slugs, numbers, times and
/// addresses of pages do not.
pub(super) fn is_random(value: &str) -> bool {
    let value = percent_decode_str(value.trim()).decode_utf8_lossy();
    let is_time = DateTime::parse_from_rfc3339(&value).is_ok()
        || NaiveDateTime::parse_from_str(&value, "%Y-%m-%d %H:%M:%S").is_ok();
    let is_place = value.starts_with('/') || value.contains("://");
    if value.chars().any(char::is_whitespace) || is_time || is_place {
        return false;
    }
    let mut chunks = value.split(|character: char| !character.is_ascii_alphanumeric());
    let (mut changes, mut capitals) = (0, 0);
    let long = chunks.any(|chunk| {
        for pair in chunk.as_bytes().windows(2) {
            changes += usize::from(pair[0].is_ascii_digit() != pair[1].is_ascii_digit());
            capitals += usize::from(pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
        }
        chunk.len() >= 20 && !chunk.bytes().all(|byte| byte.is_ascii_digit())
    });
    long || changes >= 2 || capitals >= 3
}
