//! How values are written on the page.

use chrono::DateTime;
use minijinja::{Environment, HtmlEscape, Value};

use crate::sanitize;

pub(super) fn add(environment: &mut Environment<'_>) {
    environment.add_filter("when", when);
    environment.add_filter("ms", ms);
    environment.add_filter("duration", duration);
    environment.add_filter("plural", |count: usize, word: &str| crate::report::plural(count, word));
    environment.add_filter("is_long", |text: &str| text.contains('\n'));
    environment.add_filter("differences", differences);
    environment.add_test("web", is_web);
}

/// Nothing else becomes a link, whatever a file that is read again says.
fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}

/// What is not seen, or changes what is; lines and columns do no harm on a page.
pub(super) fn is_misleading(letter: char) -> bool {
    sanitize::is_unseen(letter) && !matches!(letter, '\n' | '\r' | '\t')
}

/// The text with that written out.
pub(super) fn written_out(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match is_misleading(letter) {
            true => plain.extend(letter.escape_default()),
            false => plain.push(letter),
        }
    }
    plain
}

fn when(time: &str) -> String {
    DateTime::parse_from_rfc3339(time).map_or_else(
        |_| time.to_owned(),
        |time| time.to_utc().format("%Y-%m-%d %H:%M UTC").to_string(),
    )
}

pub(super) fn ms(ms: f64) -> String {
    match ms {
        ..0.095 => "0.1 ms".to_owned(),
        ..9.95 => format!("{ms:.1} ms"),
        ..999.5 => format!("{ms:.0} ms"),
        _ => format!("{:.1} s", ms / 1000.0),
    }
}

fn duration(ms: f64) -> String {
    let seconds = ms / 1000.0;
    if seconds < 90.0 {
        return format!("{seconds:.1} s");
    }
    format!("{:.0} min {:.0} s", (seconds / 60.0).floor(), seconds % 60.0)
}

/// The lines of a comparison, marked by what they begin with.
fn differences(text: &str) -> Value {
    let text = text.trim();
    if !text.contains('\n') {
        return text.into();
    }
    let lines = text.lines().map(|line| {
        let line = written_out(line);
        let shown = HtmlEscape(&line);
        match line.as_bytes().first() {
            Some(b'-') => format!("<del>{shown}</del>"),
            Some(b'+') => format!("<ins>{shown}</ins>"),
            _ => shown.to_string(),
        }
    });
    Value::from_safe_string(lines.collect::<Vec<_>>().join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_short_and_comparisons_escaped() {
        let shown = [0.04, 3.26, 127.4, 2_340.0].map(ms);
        assert_eq!(shown, ["0.1 ms", "3.3 ms", "127 ms", "2.3 s"]);
        assert_eq!(duration(125_000.0), "2 min 5 s");
        assert_eq!(when("2026-11-21T18:33:48Z"), "2026-11-21 18:33 UTC");
        assert_eq!(when("<yesterday>"), "<yesterday>");
        let marked = differences("a\n-<b>\n+c").to_string();
        assert_eq!(marked, "a\n<del>-&lt;b&gt;</del>\n<ins>+c</ins>");
        assert!(!is_web("javascript:alert(1)"));
    }
}
