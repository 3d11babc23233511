//! The ways in which one secret can be written.

/// The letters of base64, and those of its variant for URLs.
const ALPHABETS: [&[u8; 64]; 2] = [
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
];

/// A secret of which at least so many characters are left was cut off in a message.
const CUT_OFF: usize = 6;

/// A secret in all its spellings.
#[derive(Clone)]
pub(super) struct Spelling {
    plain: Vec<char>,
    /// Addresses are the same in either case.
    either_case: bool,
    /// Base64 at each of the three places where a secret may begin in an encoded text, and
    /// hexadecimal.
    encoded: Vec<String>,
    /// Every byte that a spelling may begin with, because texts are long.
    first: Vec<u8>,
}

impl Spelling {
    pub(super) fn of(secret: &str) -> Self {
        let hex: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
        let mut encoded = vec![hex];
        for alphabet in ALPHABETS {
            let starts = (0..3).map(|before| base64(secret.as_bytes(), before, alphabet));
            encoded.extend(starts.filter(|text| text.len() >= 8));
        }
        encoded.sort();
        encoded.dedup();
        let begin = [secret]
            .into_iter()
            .chain(encoded.iter().map(String::as_str));
        let begin = begin.filter_map(|text| text.bytes().next());
        let mut first: Vec<u8> = begin
            .flat_map(|byte| [byte.to_ascii_lowercase(), byte.to_ascii_uppercase()])
            .chain(*b"%\\")
            .collect();
        first.sort_unstable();
        first.dedup();
        Self {
            plain: secret.chars().collect(),
            either_case: secret.contains('@'),
            encoded,
            first,
        }
    }

    /// How many bytes of the text the secret takes, if the text begins with it.
    pub(super) fn at_start_of(&self, text: &str) -> Option<usize> {
        if !self.first.contains(text.as_bytes().first()?) {
            return None;
        }
        let encoded = self.encoded.iter().filter(|form| text.starts_with(*form));
        let encoded = encoded.map(String::len).max();
        encoded.max(self.character_by_character(text))
    }

    fn character_by_character(&self, text: &str) -> Option<usize> {
        let mut rest = text;
        for (position, wanted) in self.plain.iter().enumerate() {
            if rest.starts_with('…') && position >= CUT_OFF {
                break;
            }
            let (came, after) = character(rest)?;
            let same = came == *wanted || (self.either_case && came.eq_ignore_ascii_case(wanted));
            // A backslash or a percent sign may also stand for itself.
            rest = match rest.strip_prefix(*wanted) {
                _ if same => after,
                Some(after) => after,
                None => return None,
            };
        }
        Some(text.len() - rest.len())
    }
}

/// The character that a text begins with, and what follows it.
fn character(text: &str) -> Option<(char, &str)> {
    let escaped = match text.as_bytes().first()? {
        b'%' => percent_encoded(text),
        b'\\' => json_escaped(text),
        _ => None,
    };
    escaped.or_else(|| {
        let first = text.chars().next()?;
        Some((first, &text[first.len_utf8()..]))
    })
}

fn percent_encoded(text: &str) -> Option<(char, &str)> {
    let mut bytes = Vec::new();
    // A character has up to four bytes.
    for position in 0..4 {
        let at = position * 3;
        let digits = text.get(at..)?.strip_prefix('%')?.get(..2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        if let Ok(whole) = std::str::from_utf8(&bytes) {
            return Some((whole.chars().next()?, &text[at + 3..]));
        }
    }
    None
}

fn json_escaped(text: &str) -> Option<(char, &str)> {
    let escape = text.get(1..2)?;
    if escape == "u" {
        let code = u32::from_str_radix(text.get(2..6)?, 16).ok()?;
        return Some((char::from_u32(code)?, &text[6..]));
    }
    let meant = match escape {
        "n" => '\n',
        "r" => '\r',
        "t" => '\t',
        "\"" | "\\" | "/" => escape.chars().next()?,
        _ => return None,
    };
    Some((meant, &text[2..]))
}

/// The letters that depend on these bytes alone when so many bytes stand before them, in any number
/// of threes.
fn base64(bytes: &[u8], before: usize, alphabet: &[u8; 64]) -> String {
    let mut padded = vec![0; before];
    padded.extend_from_slice(bytes);
    let bits = padded.len() * 8;
    let first = (before * 8).div_ceil(6);
    let letters = (first..bits / 6).map(|letter| {
        let value = (letter * 6..letter * 6 + 6).fold(0, |value, bit| {
            let byte = padded.get(bit / 8).copied().unwrap_or_default();
            value << 1 | usize::from(byte >> (7 - bit % 8) & 1)
        });
        char::from(alphabet[value])
    });
    letters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_the_part_that_does_not_depend_on_the_neighbours() {
        let standard = ALPHABETS[0];
        // "secret" is c2VjcmV0; "xsecret" is eHNlY3JldA==; "xxsecret" is eHhzZWNyZXQ=.
        assert_eq!(base64(b"secret", 0, standard), "c2VjcmV0");
        assert_eq!(base64(b"secret", 1, standard), "NlY3JldA"[..7].to_owned());
        assert_eq!(base64(b"secret", 2, standard), "zZWNyZX");
    }

    #[test]
    fn what_is_left_of_a_secret_in_a_shortened_message_is_found() {
        let spelling = Spelling::of("a-long-token");
        assert_eq!(spelling.at_start_of("a-long-t…"), Some(8));
        assert_eq!(spelling.at_start_of("a-l…"), None);
        assert_eq!(spelling.at_start_of("a-long-t"), None);
    }

    #[test]
    fn text_that_only_looks_escaped_is_left_alone() {
        let spelling = Spelling::of("100%sure");
        assert_eq!(spelling.at_start_of("100%sure!"), Some(8));
        assert_eq!(spelling.at_start_of("100%25sure"), Some(10));
        assert_eq!(spelling.at_start_of("100%zz"), None);
        assert_eq!(spelling.at_start_of("é"), None);
    }
}
