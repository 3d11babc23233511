//! Rules about ledgers, each broken once.

use super::{super::ledger, API};

const LEDGER: &str = "
api: quran_reflect
differences:
  - why: Upstream declares the ids as floating point numbers, which lose digits.
    quirk: T1
    source: https://docs.example.org/get
    entries:
      - {pointer: 'A#/x', upstream: number, ours: integer}
      - {pointer: 'B#/x', upstream: number, ours: integer}
  - why: The property is there in production's document only, and never required.
    environment: production
    entries:
      - {pointer: 'C#/x', upstream: absent, ours: string}
";

#[test]
fn a_ledger_without_problems_has_none() {
    assert_eq!(ledger::check(API, LEDGER), []);
}

#[test]
fn ledgers_are_well_formed_unique_sorted_and_specific() {
    let first = "Upstream declares the ids as floating point numbers, which lose digits.";
    for (from, to, pointer, message) in [
        ("api: quran_reflect", "api: ucs", "#/api", "not the api"),
        (first, "Ids are numbers.", "#/differences/0/why", "not specific"),
        (
            first,
            "TODO say why this is different, and where it was seen.",
            "#/differences/0/why",
            "not specific",
        ),
        (
            "The property is there in production's document only, and never required.",
            first,
            "#/differences/1/why",
            "same reason",
        ),
        ("quirk: T1", "quirk: integers", "#/differences/0/quirk", "no quirk id"),
        ("source: https://", "source: ftp://", "#/differences/0/source", "no web address"),
        ("'B#/x'", "'A#/x'", "#/differences/0/entries/1", "explained twice"),
        ("'C#/x'", "'A#/x'", "#/differences/1/entries/0", "explained twice"),
        ("'A#/x'", "'Z#/x'", "#/differences/0/entries/1", "out of order"),
        ("ours: string", "ours: absent", "#/differences/1/entries/0", "both sides"),
        ("quirk:", "quirks:", "", "unknown field"),
        ("environment: production", "environment: staging", "", "staging"),
        (
            "    entries:\n      - {pointer: 'C#/x', upstream: absent, ours: string}",
            "    entries: []",
            "#/differences/1/entries",
            "nothing",
        ),
        ("upstream: absent, ", "", "", "missing field"),
    ] {
        assert!(LEDGER.contains(from), "the ledger holds {from}");
        let found = ledger::check(API, &LEDGER.replacen(from, to, 1));
        assert_eq!(found.len(), 1, "{from}: {found:#?}");
        assert_eq!(found[0].pointer, pointer, "{from}");
        assert!(found[0].message.contains(message), "{from}: {}", found[0].message);
    }
}
