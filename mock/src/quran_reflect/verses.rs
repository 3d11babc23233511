//! How many verses each chapter has, and what is wrong with a reference.

use super::model::Reference;

/// Verses per chapter, in order.
const VERSES: [i64; 114] = [
    7, 286, 200, 176, 120, 165, 206, 75, 129, 109, 123, 111, 43, 52, 99, 128, 111, 110, 98, 135,
    112, 78, 118, 64, 77, 227, 93, 88, 69, 60, 34, 30, 73, 54, 45, 83, 182, 88, 75, 85, 54, 53, 89,
    59, 37, 35, 38, 29, 18, 45, 60, 49, 62, 55, 78, 96, 29, 22, 24, 13, 14, 11, 11, 18, 12, 12, 30,
    52, 52, 44, 28, 28, 20, 56, 40, 31, 50, 40, 46, 42, 29, 19, 36, 25, 22, 17, 19, 26, 30, 20, 15,
    21, 11, 8, 8, 19, 5, 8, 8, 11, 11, 8, 3, 9, 5, 4, 7, 3, 6, 3, 5, 4, 5, 6,
];

/// What is wrong with a reference: the field and a reason. From 0 to 0 is the whole chapter.
pub(super) fn mistake(reference: Reference) -> Option<(&'static str, &'static str)> {
    let Reference { chapter, from, to } = reference;
    let verses = chapter
        .checked_sub(1)
        .and_then(|index| usize::try_from(index).ok())
        .and_then(|index| VERSES.get(index));
    let Some(&verses) = verses else {
        return Some(("chapterId", "must be a chapter, 1 to 114"));
    };
    match (from, to) {
        (0, 0) => None,
        (from, _) if from < 1 => {
            Some(("from", "must be a verse of the chapter, or 0 together with to 0"))
        }
        (from, to) if to < from => Some(("to", "must not come before from")),
        (_, to) if to > verses => Some(("to", "must be a verse of the chapter")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(chapter: i64, from: i64, to: i64) -> Option<&'static str> {
        mistake(Reference { chapter, from, to }).map(|(field, _)| field)
    }

    #[test]
    fn there_are_6236_verses() {
        assert_eq!(VERSES.iter().sum::<i64>(), 6236);
    }

    #[test]
    fn a_reference_lies_within_its_chapter() {
        assert_eq!(field(1, 1, 7), None);
        assert_eq!(field(2, 0, 0), None);
        assert_eq!(field(1, 1, 8), Some("to"));
        assert_eq!(field(1, 3, 2), Some("to"));
        assert_eq!(field(1, 0, 5), Some("from"));
        assert_eq!(field(115, 1, 1), Some("chapterId"));
        assert_eq!(field(i64::MIN, i64::MIN, i64::MAX), Some("chapterId"));
    }
}
