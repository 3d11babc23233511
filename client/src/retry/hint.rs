//! The server's wish: `Retry-After`.

use std::time::{Duration, SystemTime};

use http::{
    HeaderMap, HeaderName,
    header::{DATE, RETRY_AFTER},
};

/// How long the server asks to wait, given in seconds or as a date.
///
/// A date is compared with the server's own clock, if it tells: the one here may be wrong.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = |name: HeaderName| headers.get(name)?.to_str().ok().map(str::trim);
    let wish = text(RETRY_AFTER)?;
    if !wish.is_empty() && wish.bytes().all(|digit| digit.is_ascii_digit()) {
        return Some(Duration::from_secs(wish.parse().unwrap_or(u64::MAX)));
    }
    let until = date(wish)?;
    let now = text(DATE).and_then(date).unwrap_or_else(SystemTime::now);
    Some(until.duration_since(now).unwrap_or_default())
}

/// A date of HTTP, in the form that RFC 9110 tells servers to write.
fn date(text: &str) -> Option<SystemTime> {
    chrono::DateTime::parse_from_rfc2822(text).ok().map(SystemTime::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(wish: &str, date: Option<&str>) -> Option<Duration> {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, wish.parse().expect("a header"));
        if let Some(date) = date {
            headers.insert(DATE, date.parse().expect("a header"));
        }
        retry_after(&headers)
    }

    #[test]
    fn seconds_and_dates_are_understood_and_nonsense_is_no_wish() {
        assert_eq!(asked("7", None), Some(Duration::from_secs(7)));
        let date = Some("Sat, 21 Nov 2026 10:00:00 GMT");
        let ninety = Some(Duration::from_secs(90));
        assert_eq!(asked("Sat, 21 Nov 2026 10:01:30 GMT", date), ninety);
        assert_eq!(asked("Sat, 21 Nov 2020 10:01:30 GMT", date), Some(Duration::ZERO));
        assert_eq!(asked("Thu, 01 Jan 1970 00:00:00 GMT", None), Some(Duration::ZERO));
        for nonsense in ["", "-1", "soon", "1.5"] {
            assert_eq!(asked(nonsense, None), None, "{nonsense}");
        }
        assert_eq!(asked(&"9".repeat(30), None), Some(Duration::from_secs(u64::MAX)));
    }
}
