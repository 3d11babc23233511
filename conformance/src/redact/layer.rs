//! What a text means once it is decoded: escapes, base64 and hexadecimal, with the place that every
//! byte has in the text. A body may be large, so nothing is kept for each byte.

use base64::{
    Engine as _,
    alphabet::URL_SAFE,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

/// Base64 from any letter of a longer text: what its last letters mean depends on those that follow.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_decode_allow_trailing_bits(true)
        .with_decode_padding_mode(DecodePaddingMode::RequireNone),
);

/// Text is escaped at most so often: a URL in a parameter of a URL in a text of JSON, for example.
pub(super) const ROUNDS: usize = 4;

/// What stands where a text was cut off.
pub(super) const CUT_OFF: &str = "…";

/// Bytes that stand in a text in another spelling.
pub(super) struct Layer {
    pub(super) bytes: Vec<u8>,
    places: Places,
    /// Whether the text was cut off behind them.
    pub(super) cut_off: bool,
}

/// Where each of the bytes stands in the text.
enum Places {
    /// The bytes as they are, but for these escapes.
    Escapes(Vec<Escape>),
    /// In three bytes of four letters, from here on.
    Base64 { from: usize },
    /// In two digits each, from here on.
    Hexadecimal { from: usize },
}

/// An escape, from where to where it stands in the text, and in the bytes.
#[derive(Clone, Copy, Default)]
struct Escape {
    text: (usize, usize),
    bytes: (usize, usize),
}

impl Layer {
    /// One round of decoding escapes, if there are any.
    pub(super) fn unescaped(text: &[u8]) -> Option<Self> {
        // `contains` looks at many bytes at once.
        if !b"%\\&+".iter().any(|mark| text.contains(mark)) {
            return None;
        }
        let (mut bytes, mut escapes) = (Vec::with_capacity(text.len()), Vec::new());
        let mut at = 0;
        while let Some(byte) = text.get(at) {
            let rest = &text[at..];
            let decoded = match byte {
                b'%' => percent(rest),
                b'\\' => backslash(rest),
                b'&' => entity(rest),
                // In forms it is a space. A value that has one is found either way.
                b'+' => Some((Meant::Byte(b' '), 1)),
                _ => None,
            };
            let Some((meant, taken)) = decoded else {
                bytes.push(*byte);
                at += 1;
                continue;
            };
            let first = bytes.len();
            match meant {
                Meant::Byte(meant) => bytes.push(meant),
                Meant::Character(meant) => {
                    bytes.extend_from_slice(meant.encode_utf8(&mut [0; 4]).as_bytes());
                }
            }
            escapes.push(Escape { text: (at, at + taken), bytes: (first, bytes.len()) });
            at += taken;
        }
        (!escapes.is_empty()).then_some(Self {
            bytes,
            places: Places::Escapes(escapes),
            cut_off: false,
        })
    }

    /// What stands in a text as base64 or as hexadecimal, one after the other, if that may be so many bytes.
    pub(super) fn packed(text: &[u8], least: usize) -> impl Iterator<Item = Self> {
        let base64 = runs(text, (least * 8).div_ceil(6), is_base64).into_iter();
        // A value may begin at each of four letters.
        let base64 = base64.flat_map(move |(start, end)| {
            (start..end.min(start + 4)).filter_map(move |from| Self::base64(text, from, end))
        });
        let hexadecimal = runs(text, least * 2, |byte| byte.is_ascii_hexdigit()).into_iter();
        let hexadecimal = hexadecimal.flat_map(move |(start, end)| {
            (start..end.min(start + 2)).map(move |from| Self::hexadecimal(text, from, end))
        });
        base64.chain(hexadecimal)
    }

    fn base64(text: &[u8], from: usize, end: usize) -> Option<Self> {
        let letters = &text[from..end];
        // A single letter at the end is no whole byte.
        let whole = letters.len() - usize::from(letters.len() % 4 == 1);
        let mut letters = letters[..whole].to_vec();
        for letter in &mut letters {
            match letter {
                b'+' => *letter = b'-',
                b'/' => *letter = b'_',
                _ => {}
            }
        }
        Some(Self {
            bytes: BASE64.decode(letters).ok()?,
            places: Places::Base64 { from },
            cut_off: is_cut_off(text, end),
        })
    }

    fn hexadecimal(text: &[u8], from: usize, end: usize) -> Self {
        let pairs = text[from..end].chunks_exact(2);
        let byte = |pair: &[u8]| hex(Some(pair)).and_then(|code| u8::try_from(code).ok());
        Self {
            bytes: pairs.map(|pair| byte(pair).unwrap_or_default()).collect(),
            places: Places::Hexadecimal { from },
            cut_off: is_cut_off(text, end),
        }
    }

    /// Where the bytes from one to another stand in the text. Of letters of base64, those that depend on these bytes
    /// alone; where the text was cut off, all that is left.
    pub(super) fn place(&self, start: usize, end: usize) -> (usize, usize) {
        let more = usize::from(self.cut_off && end == self.bytes.len());
        match &self.places {
            Places::Escapes(escapes) => {
                let last = end.saturating_sub(1);
                (origin(escapes, start).0, origin(escapes, last).1)
            }
            Places::Base64 { from } => (
                from + (start * 8).div_ceil(6),
                from + end * 8 / 6 + more * usize::from(!end.is_multiple_of(3)),
            ),
            Places::Hexadecimal { from } => (from + start * 2, from + end * 2),
        }
    }
}

/// Where a byte stands in the text that has these escapes.
fn origin(escapes: &[Escape], byte: usize) -> (usize, usize) {
    let after = escapes.partition_point(|escape| escape.bytes.0 <= byte);
    let before = after.checked_sub(1).and_then(|last| escapes.get(last));
    let before = before.copied().unwrap_or_default();
    if byte < before.bytes.1 {
        return before.text;
    }
    let at = before.text.1 + (byte - before.bytes.1);
    (at, at + 1)
}

fn is_cut_off(text: &[u8], end: usize) -> bool {
    text[end..].starts_with(CUT_OFF.as_bytes())
}

/// The value as it is once all its escapes are decoded.
pub(super) fn canonical(value: &[u8]) -> Vec<u8> {
    let mut value = value.to_vec();
    for _ in 0..ROUNDS {
        let Some(layer) = Layer::unescaped(&value) else {
            break;
        };
        value = layer.bytes;
    }
    value
}

/// What an escape stands for.
#[derive(Clone, Copy)]
enum Meant {
    Byte(u8),
    Character(char),
}

fn percent(text: &[u8]) -> Option<(Meant, usize)> {
    let byte = u8::try_from(hex(text.get(1..3))?).ok()?;
    Some((Meant::Byte(byte), 3))
}

/// An escape of JSON or of a program.
fn backslash(text: &[u8]) -> Option<(Meant, usize)> {
    let byte = match text.get(1)? {
        b'n' => b'\n',
        b'r' => b'\r',
        b't' => b'\t',
        b'b' => 8,
        b'f' => 12,
        same @ (b'"' | b'\\' | b'/' | b'\'') => *same,
        b'x' => u8::try_from(hex(text.get(2..4))?).ok()?,
        b'u' => {
            let code = hex(text.get(2..6))?;
            if let Some(character) = char::from_u32(code) {
                return Some((Meant::Character(character), 6));
            }
            // Two that belong together.
            let second = text.get(6..8).filter(|escape| *escape == br"\u");
            let second = second.and_then(|_| hex(text.get(8..12)))?;
            let both = [code, second].map(|code| u16::try_from(code).unwrap_or_default());
            let character = char::decode_utf16(both).next()?.ok()?;
            return Some((Meant::Character(character), 12));
        }
        _ => return None,
    };
    let taken = if text.get(1) == Some(&b'x') { 4 } else { 2 };
    Some((Meant::Byte(byte), taken))
}

/// A character reference of HTML or XML.
fn entity(text: &[u8]) -> Option<(Meant, usize)> {
    let end = text.iter().take(10).position(|byte| *byte == b';')?;
    let name = std::str::from_utf8(text.get(1..end)?).ok()?;
    let character = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    };
    Some((Meant::Character(character), end + 1))
}

fn hex(digits: Option<&[u8]>) -> Option<u32> {
    let digits = digits.filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

fn is_base64(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_')
}

/// Where so many bytes of a class stand side by side.
fn runs(text: &[u8], least: usize, class: impl Fn(u8) -> bool) -> Vec<(usize, usize)> {
    let (mut found, mut start) = (Vec::new(), 0);
    // From the end of what would be the shortest: most of a text need not be looked at.
    while let Some(window) = text.get(start..start + least) {
        if let Some(other) = window.iter().rposition(|byte| !class(*byte)) {
            start += other + 1;
            continue;
        }
        let rest = &text[start + least..];
        let more = rest.iter().position(|byte| !class(*byte));
        let end = start + least + more.unwrap_or(rest.len());
        found.push((start, end));
        start = end + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(layer: &Layer) -> String {
        String::from_utf8_lossy(&layer.bytes).into_owned()
    }

    #[test]
    fn every_escape_means_what_it_stands_for() {
        for (escaped, meant) in [
            ("a%2Fb%c3%a9", "a/bé"),
            (r#"a\/b\"\\\u00e9\x2f"#, "a/b\"\\é/"),
            (r"\ud83d\ude00", "😀"),
            ("a&amp;b&#x2F;&#47;&quot;", "a&b//\""),
            ("a+b", "a b"),
            ("a%252Fb", "a/b"),
            (r"%5Cu0041%22", "A\""),
            // What only looks escaped.
            ("100%zz &co; \\q \\ud83d %", "100%zz &co; \\q \\ud83d %"),
        ] {
            let meaning = canonical(escaped.as_bytes());
            assert_eq!(String::from_utf8_lossy(&meaning), meant, "{escaped}");
        }
    }

    #[test]
    fn bytes_know_their_place() {
        let layer = Layer::unescaped(b"x=%2541\\u00e9&y").expect("escapes");
        assert_eq!(text(&layer), "x=%41é&y");
        assert_eq!(layer.place(0, 2), (0, 2));
        assert_eq!(layer.place(2, 5), (2, 7));
        assert_eq!(layer.place(5, 8), (7, 14));
        let inner = Layer::unescaped(&layer.bytes).expect("escapes");
        assert_eq!((text(&inner), inner.place(2, 3)), ("x=Aé&y".to_owned(), (2, 5)));
        // "ab:secret" as base64, behind something that could belong to it.
        let mut packed = Layer::packed(b"/v1/YWI6c2VjcmV0.", 6);
        let layer = packed.find(|one| one.bytes.ends_with(b"ab:secret"));
        let layer = layer.expect("a layer");
        let end = layer.bytes.len();
        assert_eq!(layer.place(end - 6, end), (8, 16));
        let mut packed = Layer::packed(b"x736563726574", 6);
        let layer = packed.find(|one| text(one) == "secret");
        assert_eq!(layer.map(|one| one.place(0, 6)), Some((1, 13)));
    }

    #[test]
    fn runs_are_as_long_as_they_are_and_no_shorter_than_asked_for() {
        let digits = |text: &str, least| runs(text.as_bytes(), least, |byte| byte.is_ascii_digit());
        assert_eq!(digits("a123 12 12345", 3), [(1, 4), (8, 13)]);
        assert_eq!(digits("12", 3), []);
        assert_eq!(digits("a1b123", 3), [(3, 6)]);
    }
}
