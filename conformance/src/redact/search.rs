//! Where known values stand in bytes, all of them in one pass.
//!
//! Values come one by one while traffic goes on, and an automaton has to be built anew for each. So
//! there are several: one is merged with the next once that is as large, and each value is built in
//! as often as the number of values doubles.

use std::sync::{Arc, OnceLock};

use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};

/// An automaton has so many bytes of a value; the rest is compared where they are found. It bounds
/// the memory that a long value takes.
const BEGINNING: usize = 128;

/// Below so many values, an automaton is built within a moment.
const FEW: usize = 16;

/// One value, and what it is called by.
#[derive(Clone)]
struct Pattern {
    bytes: Arc<[u8]>,
    id: u64,
}

/// Values that are looked for together.
#[derive(Clone, Default)]
struct Segment {
    patterns: Vec<Pattern>,
    /// Built when it is first needed. None if these are too many for one automaton.
    automaton: OnceLock<Option<AhoCorasick>>,
}

/// Values to look for.
#[derive(Clone, Default)]
pub(super) struct Search {
    either_case: bool,
    segments: Vec<Segment>,
}

impl Search {
    /// A search to which capitals and small letters of ASCII are the same.
    pub(super) fn in_either_case() -> Self {
        Self { either_case: true, segments: Vec::new() }
    }

    pub(super) fn add(&mut self, bytes: Arc<[u8]>, id: u64) {
        let mut last = Segment::default();
        last.patterns.push(Pattern { bytes, id });
        while let Some(before) = self.segments.pop_if(|before| {
            let (before, last) = (before.patterns.len(), last.patterns.len());
            before < FEW || before <= last
        }) {
            let mut patterns = before.patterns;
            patterns.append(&mut last.patterns);
            last = Segment { patterns, automaton: OnceLock::new() };
        }
        self.segments.push(last);
    }

    /// Forgets the values that are not to be kept.
    pub(super) fn retain(&mut self, keep: impl Fn(u64) -> bool) {
        let segments = std::mem::take(&mut self.segments);
        let patterns = segments.into_iter().flat_map(|one| one.patterns);
        for pattern in patterns.filter(|pattern| keep(pattern.id)) {
            self.add(pattern.bytes, pattern.id);
        }
    }

    /// Every place at which a value stands, overlapping ones too: what it is called by, where it
    /// begins, and where it ends. A number is no part of a longer one.
    pub(super) fn each(&self, haystack: &[u8], mut found: impl FnMut(u64, usize, usize)) {
        for segment in &self.segments {
            let mut compare = |pattern: &Pattern, start: usize| {
                let end = start + pattern.bytes.len();
                let same = haystack.get(start..end).is_some_and(|came| {
                    if self.either_case {
                        came.eq_ignore_ascii_case(&pattern.bytes)
                    } else {
                        *came == *pattern.bytes
                    }
                });
                if same && !is_part_of_a_number(haystack, start, end) {
                    found(pattern.id, start, end);
                }
            };
            match segment.automaton.get_or_init(|| self.built(segment)) {
                Some(automaton) => {
                    for hit in automaton.find_overlapping_iter(haystack) {
                        if let Some(pattern) = segment.patterns.get(hit.pattern().as_usize()) {
                            compare(pattern, hit.start());
                        }
                    }
                }
                None => (0..haystack.len()).for_each(|start| {
                    segment.patterns.iter().for_each(|pattern| compare(pattern, start));
                }),
            }
        }
    }

    fn built(&self, segment: &Segment) -> Option<AhoCorasick> {
        let beginnings = segment.patterns.iter().map(|pattern| {
            let most = pattern.bytes.len().min(BEGINNING);
            &pattern.bytes[..most]
        });
        // Of the kinds that are quick to build, the second one takes longer and is faster then.
        let kind = if segment.patterns.len() < FEW {
            AhoCorasickKind::NoncontiguousNFA
        } else {
            AhoCorasickKind::ContiguousNFA
        };
        AhoCorasick::builder()
            .kind(Some(kind))
            .match_kind(MatchKind::Standard)
            .ascii_case_insensitive(self.either_case)
            .build(beginnings)
            .ok()
    }
}

/// Whether what stands there are digits alone, and next to them stand more.
fn is_part_of_a_number(bytes: &[u8], start: usize, end: usize) -> bool {
    let digit = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_digit);
    let before = start.checked_sub(1).and_then(|before| bytes.get(before));
    (digit(before) || digit(bytes.get(end))) && bytes[start..end].iter().all(u8::is_ascii_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(search: &Search, text: &str) -> Vec<(u64, String)> {
        let mut found = Vec::new();
        search.each(text.as_bytes(), |id, start, end| {
            found.push((id, text[start..end].to_owned()));
        });
        found.sort();
        found
    }

    #[test]
    fn values_that_overlap_are_all_found() {
        let mut search = Search::default();
        for (id, value) in ["abcdef", "cdefgh", "def"].into_iter().enumerate() {
            search.add(value.as_bytes().into(), id as u64);
        }
        let expected = [(0, "abcdef"), (1, "cdefgh"), (2, "def")];
        let expected = expected.map(|(id, text)| (id, text.to_owned()));
        assert_eq!(found(&search, "xabcdefgh"), expected);
    }

    #[test]
    fn values_that_begin_alike_are_told_apart_by_their_ends() {
        let mut search = Search::default();
        let long = |end: &str| format!("{}{end}", "x".repeat(BEGINNING));
        search.add(long("-one").into_bytes().into(), 1);
        search.add(long("-two").into_bytes().into(), 2);
        assert_eq!(found(&search, &long("-two")), [(2, long("-two"))]);
        assert_eq!(found(&search, &long("-tw")), []);
    }

    #[test]
    fn values_that_come_between_searches_are_found_and_the_automatons_stay_few() {
        let mut search = Search::default();
        let value = |number: u64| format!("value-{number:05}");
        for number in 0..1000 {
            search.add(value(number).into_bytes().into(), number);
            let text = format!("{} {}", value(0), value(number));
            assert_eq!(found(&search, &text).last(), Some(&(number, value(number))));
        }
        assert!(search.segments.len() < 10, "{}", search.segments.len());
        search.retain(|id| id == 7);
        assert_eq!(found(&search, &value(7)), [(7, value(7))]);
        assert_eq!(found(&search, &value(8)), []);
    }

    #[test]
    fn case_counts_unless_it_is_said_not_to() {
        let (mut exact, mut either) = (Search::default(), Search::in_either_case());
        for search in [&mut exact, &mut either] {
            search.add("Amina@Example.org".as_bytes().into(), 1);
        }
        assert_eq!(found(&exact, "amina@example.org"), []);
        assert_eq!(found(&either, "amina@example.org").len(), 1);
    }
}
