//! JSON pointers, a segment at a time ([RFC 6901](https://www.rfc-editor.org/rfc/rfc6901)).

/// A name as a segment of a JSON pointer.
#[must_use]
pub fn escape(segment: &str) -> String {
    segment.replace('~', "~0").replace('/', "~1")
}

/// The name that a segment of a JSON pointer stands for.
#[must_use]
pub fn unescape(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_comes_back_from_its_segment() {
        for (name, segment) in [("/v1/rooms", "~1v1~1rooms"), ("~1", "~01"), ("a~/b", "a~0~1b")] {
            assert_eq!(escape(name), segment);
            assert_eq!(unescape(segment), name);
        }
    }
}
