//! The formats that documents use.
//!
//! Registered explicitly: draft 4 knows neither `uuid` nor `date`, and validators ignore formats they
//! do not know. Integer formats become bounds in `convert`.

use chrono::{DateTime, NaiveDate};

type Check = fn(&str) -> bool;

/// Formats of strings, with their checks. `int32` and `int64` are bounds, not checks of text.
pub(super) const FORMATS: [(&str, Check); 3] =
    [("date", date), ("date-time", date_time), ("uuid", uuid)];

/// Formats that the validator library checks by itself.
pub(super) const BUILT_IN: [&str; 2] = ["email", "uri"];

/// Whether documents may use this format: any other one would go unchecked.
#[must_use]
pub fn is_format(name: &str) -> bool {
    FORMATS.iter().any(|(known, _)| *known == name)
        || BUILT_IN.contains(&name)
        || ["int32", "int64"].contains(&name)
}

/// RFC 3339, strictly: with `T` and with an offset.
fn date_time(text: &str) -> bool {
    matches!(text.as_bytes().get(10), Some(b'T' | b't'))
        && DateTime::parse_from_rfc3339(text).is_ok()
}

fn date(text: &str) -> bool {
    text.len() == 10 && NaiveDate::parse_from_str(text, "%Y-%m-%d").is_ok()
}

/// The hyphenated form only; the parser alone also takes the braced, the simple and the URN form.
fn uuid(text: &str) -> bool {
    text.len() == 36 && uuid::Uuid::try_parse(text).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_time_is_strict_rfc_3339() {
        for good in
            ["2026-03-14T09:26:53Z", "2026-03-14T09:26:53.589+03:00", "2026-03-14t09:26:53z"]
        {
            assert!(date_time(good), "{good}");
        }
        for bad in [
            "2000-01-21 00:00:00",
            "2000-01-21 00:00:00Z",
            "2000-01-21T00:00:00",
            "2000-02-30T00:00:00Z",
            "2000-01-21",
            "",
        ] {
            assert!(!date_time(bad), "{bad}");
        }
    }

    #[test]
    fn uuid_is_the_hyphenated_form_only() {
        assert!(uuid("6a1f0c52-5a0e-4f6b-9a57-0d6f5f2f9d11"));
        assert!(!uuid("6a1f0c525a0e4f6b9a570d6f5f2f9d11"));
        assert!(!uuid("{6a1f0c52-5a0e-4f6b-9a57-0d6f5f2f9d11}"));
        assert!(!uuid("6a1f0c52-5a0e-4f6b-9a57-0d6f5f2f9dxx"));
    }

    #[test]
    fn date_is_a_calendar_day() {
        assert!(date("2024-02-29"));
        assert!(!date("2023-02-29"));
        assert!(!date("2024-2-9"));
    }
}
