//! What a text means once it is decoded: escapes, base64 and hexadecimal, with the place that every
//! byte has in the text.

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
const ROUNDS: usize = 4;

/// What stands where a text was cut off.
pub(super) const CUT_OFF: &str = "…";

/// Bytes, and from where to where each of them stands in the text that they come from.
#[derive(Clone, Debug)]
pub(super) struct Layer {
    pub(super) bytes: Vec<u8>,
    places: Vec<(usize, usize)>,
    /// Whether the text was cut off behind them.
    pub(super) cut_off: bool,
}

impl Layer {
    /// The bytes of a text after each round of decoding its escapes, the text itself not included.
    pub(super) fn unescaped(text: &[u8]) -> Vec<Self> {
        rounds(unescape(text))
    }

    /// What stands in a text as base64 or as hexadecimal, if that may be so many bytes, after each
    /// round of decoding escapes in it.
    pub(super) fn packed(text: &[u8], least: usize) -> Vec<Self> {
        let mut found = Vec::new();
        for (start, end) in runs(text, (least * 8).div_ceil(6), is_base64) {
            // A value may begin at each of four letters.
            let layers = (0..4).filter_map(|skipped| base64(&text[start..end], skipped));
            found.extend(layers.map(|layer| layer.moved(start, end, text)));
        }
        for (start, end) in runs(text, least * 2, |byte| byte.is_ascii_hexdigit()) {
            let layers = (0..2).map(|skipped| hexadecimal(&text[start..end], skipped));
            found.extend(layers.map(|layer| layer.moved(start, end, text)));
        }
        let layers = found.into_iter().flat_map(|one| {
            let below = rounds(unescape(&one.bytes).map(|inner| inner.within(&one)));
            std::iter::once(one).chain(below).collect::<Vec<_>>()
        });
        layers.collect()
    }

    /// Where the bytes from one to another stand in the text.
    pub(super) fn place(&self, start: usize, end: usize) -> (usize, usize) {
        let first = self.places.get(start).map_or(0, |place| place.0);
        let last = end.checked_sub(1).and_then(|last| self.places.get(last));
        (first, last.map_or(first, |place| place.1))
    }

    /// The same, of what itself is a part of another layer.
    pub(super) fn within(mut self, outer: &Self) -> Self {
        for place in &mut self.places {
            *place = outer.place(place.0, place.1);
        }
        self
    }

    /// The same, of what stands in a text from one place to another.
    fn moved(mut self, start: usize, end: usize, text: &[u8]) -> Self {
        for place in &mut self.places {
            *place = (place.0 + start, place.1 + start);
        }
        self.cut_off = text[end..].starts_with(CUT_OFF.as_bytes());
        if let Some(last) = self.places.last_mut().filter(|_| self.cut_off) {
            last.1 = end;
        }
        self
    }
}

/// The value as it is once all its escapes are decoded.
pub(super) fn canonical(value: &[u8]) -> Vec<u8> {
    let last = Layer::unescaped(value).pop();
    last.map_or_else(|| value.to_vec(), |layer| layer.bytes)
}

fn rounds(first: Option<Layer>) -> Vec<Layer> {
    let mut layers: Vec<Layer> = first.into_iter().collect();
    while let Some(last) = layers.last()
        && layers.len() < ROUNDS
        && let Some(next) = unescape(&last.bytes)
    {
        let next = next.within(last);
        layers.push(next);
    }
    layers
}

/// One round of decoding, if there is something to decode.
fn unescape(text: &[u8]) -> Option<Layer> {
    // `contains` looks at many bytes at once.
    if !b"%\\&+".iter().any(|mark| text.contains(mark)) {
        return None;
    }
    let mut layer = Layer {
        bytes: Vec::with_capacity(text.len()),
        places: Vec::with_capacity(text.len()),
        cut_off: false,
    };
    let (mut at, mut changed) = (0, false);
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
        let taken = decoded.map_or(1, |(_, taken)| taken);
        let place = (at, at + taken);
        match decoded {
            Some((Meant::Byte(meant), _)) => {
                layer.bytes.push(meant);
                layer.places.push(place);
            }
            Some((Meant::Character(meant), _)) => {
                let mut buffer = [0; 4];
                for byte in meant.encode_utf8(&mut buffer).bytes() {
                    layer.bytes.push(byte);
                    layer.places.push(place);
                }
            }
            None => {
                layer.bytes.push(*byte);
                layer.places.push(place);
            }
        }
        changed |= decoded.is_some();
        at += taken;
    }
    changed.then_some(layer)
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

fn base64(run: &[u8], skipped: usize) -> Option<Layer> {
    let letters = run.get(skipped..)?;
    // A single letter at the end is no whole byte.
    let whole = letters.len() - usize::from(letters.len() % 4 == 1);
    let same_alphabet = letters[..whole].iter().map(|letter| match letter {
        b'+' => b'-',
        b'/' => b'_',
        other => *other,
    });
    let bytes = BASE64.decode(same_alphabet.collect::<Vec<_>>()).ok()?;
    // The letters that depend on a byte alone, in every three bytes of four letters.
    let places = (0..bytes.len()).map(|byte| {
        let (first, last) = [(0, 1), (2, 2), (3, 4)][byte % 3];
        let group = skipped + byte / 3 * 4;
        (group + first, group + last)
    });
    let places = places.collect();
    Some(Layer {
        bytes,
        places,
        cut_off: false,
    })
}

fn hexadecimal(run: &[u8], skipped: usize) -> Layer {
    let pairs = run.get(skipped..).unwrap_or_default().chunks_exact(2);
    let byte = |pair: &[u8]| hex(Some(pair)).and_then(|code| u8::try_from(code).ok());
    let bytes: Vec<u8> = pairs.map(|pair| byte(pair).unwrap_or_default()).collect();
    let places = (0..bytes.len()).map(|byte| (skipped + byte * 2, skipped + byte * 2 + 2));
    let places = places.collect();
    Layer {
        bytes,
        places,
        cut_off: false,
    }
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
    fn a_byte_knows_its_place_through_all_layers() {
        let given = b"x=%2541%42&y";
        let layers = Layer::unescaped(given);
        let last = layers.last().expect("a layer");
        assert_eq!(text(last), "x=AB&y");
        assert_eq!(last.place(2, 4), (2, 10));
        // "ab:secret" as base64, behind something that could belong to it.
        let packed = Layer::packed(b"/v1/YWI6c2VjcmV0.", 6);
        let layer = packed.iter().find(|one| one.bytes.ends_with(b"ab:secret"));
        let layer = layer.expect("a layer");
        let end = layer.bytes.len();
        assert_eq!(layer.place(end - 6, end), (8, 16));
        let packed = Layer::packed(b"x736563726574", 6);
        let layer = packed.iter().find(|one| text(one) == "secret");
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
