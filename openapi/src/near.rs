//! Whether a word is another one misspelt. Advice that is far off is worse than none.

use strsim::damerau_levenshtein;

/// Whether somebody who wrote the one may have meant the other: `userId` and `userIds`, `isPublic` and `public`, `nmae` and
/// `name`. A word is not near itself.
#[must_use]
pub fn is_near(one: &str, other: &str) -> bool {
    // Nobody misspells so long a name, and the comparison takes the product of the lengths.
    const LONGEST: usize = 60;
    if one == other || one.len() > LONGEST || other.len() > LONGEST {
        return false;
    }
    let (one, other) = (plain(one), plain(other));
    let shorter = one.chars().count().min(other.chars().count());
    // A word of three letters is another one when one of them changes.
    one == other || damerau_levenshtein(&one, &other) <= shorter / 4
}

/// The names that somebody may have meant who wrote a longer one misspelt, or a part of it: the most similar ones, three at
/// most.
#[must_use]
pub fn closest<'a>(given: &str, names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    /// From where on two names are like each other.
    const LIKE: f64 = 0.85;
    /// A part of so few letters is a part of many.
    const SHORTEST: usize = 3;
    let likeness = |name: &str| {
        let part = given.len() >= SHORTEST && name.contains(given);
        strsim::jaro_winkler(name, given) + if part { 1.0 } else { 0.0 }
    };
    // The comparison takes the product of the lengths.
    let names = names.into_iter().filter(|_| given.len() < 200);
    let mut near: Vec<_> = names
        .map(|name| (likeness(name), name))
        .filter(|(likeness, _)| *likeness >= LIKE)
        .collect();
    near.sort_by(|one, other| other.0.total_cmp(&one.0));
    near.into_iter().take(3).map(|(_, name)| name).collect()
}

/// A name without what people vary: capitals, separators, `is` in front, the plural.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    let lower = letters.collect::<String>().to_lowercase();
    let rest = lower.strip_prefix("is").filter(|rest| rest.len() >= 4).unwrap_or(&lower);
    let singular = rest.strip_suffix('s').filter(|one| one.len() >= 3);
    singular.unwrap_or(rest).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_vary_and_a_slip_are_near_and_other_words_are_not() {
        for (one, other) in [
            ("userId", "userIds"),
            ("user_ids", "userIds"),
            ("isPublic", "public"),
            ("nmae", "name"),
            ("discription", "description"),
            ("URL", "url"),
        ] {
            assert!(is_near(one, other) && is_near(other, one), "{one} {other}");
        }
        for (one, other) in [
            ("name", "name"),
            ("url", "uri"),
            ("id", "is"),
            ("private", "public"),
            ("title", "name"),
            ("", "a"),
            ("query", "page"),
        ] {
            assert!(!is_near(one, other), "{one} {other}");
        }
        assert!(!is_near(&"a".repeat(61), &"a".repeat(62)));
    }

    #[test]
    fn a_misspelt_name_and_a_part_of_one_are_close_and_another_is_not() {
        let names = ["owner-may-leave", "owner-may-stay", "late-reply"];
        assert_eq!(closest("owner-may-leav", names)[0], "owner-may-leave");
        assert_eq!(closest("stay", names), ["owner-may-stay"]);
        for far in ["zzzz", "", "e"] {
            assert!(closest(far, names).is_empty(), "{far}");
        }
    }
}
