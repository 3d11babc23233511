//! Merging what a run showed into what is stored, and comparing the two.

use similar::TextDiff;

use super::block::Block;

/// A block that is not as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The label of the step.
    pub label: String,
    /// What is stored, and what came, as a unified diff.
    pub diff: String,
}

/// The file as it should be after a run: the blocks of all steps in the order of the scenario, fresh
/// where the step was exercised, else as stored. Stored blocks of steps that the scenario no longer
/// has are gone.
#[must_use]
pub fn merge<'a>(
    stored: &[Block],
    steps: impl IntoIterator<Item = &'a str>,
    fresh: &[Block],
) -> Vec<Block> {
    let find = |blocks: &[Block], label: &str| {
        let found = blocks.iter().find(|block| block.label == label);
        found.cloned()
    };
    steps
        .into_iter()
        .filter_map(|label| find(fresh, label).or_else(|| find(stored, label)))
        .collect()
}

/// What differs between the stored blocks and those after a run.
#[must_use]
pub fn compare(stored: &[Block], merged: &[Block]) -> Vec<Difference> {
    let text = |blocks: &[Block], label: &str| -> Option<String> {
        let found = blocks.iter().find(|block| block.label == label);
        found.map(|block| format!("{}\n", block.text))
    };
    let mut differences = Vec::new();
    for block in merged {
        let before = text(stored, &block.label).unwrap_or_default();
        let after = format!("{}\n", block.text);
        if before != after {
            differences
                .push(Difference { label: block.label.clone(), diff: diff(&before, &after) });
        }
    }
    for block in stored {
        if text(merged, &block.label).is_none() {
            differences.push(Difference {
                label: block.label.clone(),
                diff: diff(&format!("{}\n", block.text), ""),
            });
        }
    }
    let order = |blocks: &[Block]| -> Vec<String> {
        blocks.iter().map(|block| block.label.clone()).collect()
    };
    if differences.is_empty() && order(stored) != order(merged) {
        let (before, after) = (order(stored).join("\n"), order(merged).join("\n"));
        differences.push(Difference {
            label: "the order of the steps".to_owned(),
            diff: diff(&before, &after),
        });
    }
    differences
}

fn diff(before: &str, after: &str) -> String {
    let diff = TextDiff::from_lines(before, after);
    let mut unified = diff.unified_diff();
    unified.context_radius(3).header("stored", "received");
    bounded(&unified.to_string())
}

/// A body may have any size, and a difference is shown in several places. Lines are shown whole or not at all: nobody
/// would know a part of a secret.
fn bounded(diff: &str) -> String {
    const MOST: usize = 32 * 1024;
    const LONGEST: usize = 4 * 1024;
    let (mut shown, mut left_out) = (String::new(), 0);
    for line in diff.lines() {
        if left_out > 0 || shown.len() > MOST {
            left_out += 1;
        } else if line.len() > LONGEST {
            let sign = line.chars().next().unwrap_or_default();
            let length = line.chars().count() - 1;
            shown.push_str(&format!("{sign}(a line of {length} characters)\n"));
        } else {
            shown.push_str(line);
            shown.push('\n');
        }
    }
    if left_out > 0 {
        shown.push_str(&format!("(and {left_out} more lines)\n"));
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(label: &str, text: &str) -> Block {
        Block { label: label.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_difference_of_any_size_is_shown_in_bounded_room_and_says_what_is_left_out() {
        let lines: String = (0..10_000).map(|line| format!("line {line}\n")).collect();
        let shown = diff("", &lines);
        assert!(shown.len() < 40_000, "{}", shown.len());
        let listed = shown.lines().filter(|line| line.starts_with("+line")).count();
        let rest = format!("(and {} more lines)", 10_000 - listed);
        assert_eq!(shown.lines().last(), Some(rest.as_str()));
        let long = diff("", &format!("{}\nb\n", "x".repeat(100_000)));
        assert!(long.ends_with("+(a line of 100000 characters)\n+b\n"), "{long}");
    }

    #[test]
    fn a_step_that_was_not_exercised_keeps_its_stored_block() {
        let stored = [block("a", "1"), block("b", "2"), block("c", "3")];
        let fresh = [block("a", "1"), block("c", "3")];
        let merged = merge(&stored, ["a", "b", "c"], &fresh);
        assert_eq!(merged, stored);
        assert_eq!(compare(&stored, &merged), []);
    }

    #[test]
    fn a_changed_block_is_reported_by_its_step() {
        let stored = [block("a", "200\n{}")];
        let merged = merge(&stored, ["a"], &[block("a", "403\n{}")]);
        let differences = compare(&stored, &merged);
        assert_eq!(differences.len(), 1);
        assert_eq!(differences[0].label, "a");
        assert!(differences[0].diff.contains("-200\n+403"));
    }

    #[test]
    fn a_stored_block_without_a_step_and_a_step_without_a_stored_block_are_differences() {
        let stored = [block("gone", "1")];
        let merged = merge(&stored, ["new"], &[block("new", "2")]);
        let labels: Vec<_> =
            compare(&stored, &merged).into_iter().map(|difference| difference.label).collect();
        assert_eq!(labels, ["new", "gone"]);
    }

    #[test]
    fn steps_in_another_order_are_a_difference() {
        let stored = [block("a", "1"), block("b", "2")];
        let merged = merge(&stored, ["b", "a"], &stored);
        assert_eq!(compare(&stored, &merged).len(), 1);
    }
}
