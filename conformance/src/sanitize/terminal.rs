//! Terminals, and the logs of CI systems, which read what a program prints.

use super::{escaped, shortened, without_commands};

/// How many characters of foreign text one line shows.
const MOST_FOREIGN: usize = 1000;
/// How many characters a line of output has.
const MOST: usize = 4000;

/// Foreign text as a part of one line: what is unseen is written out, and no CI system takes it for a command. It has
/// to stand behind words of ours.
#[must_use]
pub fn line(text: &str) -> String {
    without_commands(&escaped(&shortened(text, MOST_FOREIGN)))
}

/// Output of ours, which may have several lines, as the last thing before it is printed: nothing in it but line feeds
/// moves a cursor, and no line of it is a command.
#[must_use]
pub fn lines(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let line = line.strip_suffix('\r').unwrap_or(line);
        let line = without_commands(&escaped(&shortened(line, MOST)));
        // GitHub looks behind the spaces at the beginning of a line.
        let indented = line.trim_start();
        match indented.strip_prefix("::") {
            Some(rest) => {
                let indent = &line[..line.len() - indented.len()];
                format!("{indent}: :{rest}")
            }
            None => line,
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_text_stays_on_its_line_and_moves_no_cursor() {
        for (text, shown) in [
            ("plain ü 日本 – ok", "plain ü 日本 – ok"),
            ("a\nb\r\nc\td", "a\\nb\\r\\nc\\td"),
            ("\u{1b}[2J\u{7}\u{0}", "\\u{1b}[2J\\u{7}\\u{0}"),
            ("\u{9b}31m\u{85}", "\\u{9b}31m\\u{85}"),
            ("\u{202e}txt\u{2066}\u{200f}", "\\u{202e}txt\\u{2066}\\u{200f}"),
            ("a\u{2028}b\u{2029}c", "a\\u{2028}b\\u{2029}c"),
            ("\u{e0041}\u{feff}", "\\u{e0041}\\u{feff}"),
        ] {
            assert_eq!(line(text), shown);
        }
    }

    #[test]
    fn nothing_is_a_command_of_a_ci_system() {
        assert_eq!(line("x ##[error]no"), "x # #[error]no");
        assert_eq!(line("###[group]"), "## #[group]");
        assert_eq!(line("##vso[task.x]##teamcity[y]"), "# #vso[task.x]# #teamcity[y]");
        assert_eq!(line("## heading [a]"), "## heading [a]");
        let text = "ok\n::error file=x::y\n  ::add-mask::z\r\na ::b\n\u{1b}[0m::stop";
        let shown = "ok\n: :error file=x::y\n  : :add-mask::z\na ::b\n\\u{1b}[0m::stop";
        assert_eq!(lines(text), shown);
    }

    #[test]
    fn a_line_has_an_end() {
        let shown = line(&"x".repeat(10_000));
        assert!(shown.ends_with("… (9000 characters more)"), "{shown}");
        let shown = lines(&format!("{}\nshort", "y".repeat(10_000)));
        assert!(shown.lines().all(|line| line.chars().count() < 4_100));
        assert!(shown.ends_with("\nshort"), "{shown}");
    }
}
