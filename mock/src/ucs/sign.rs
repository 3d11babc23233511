//! Signed URLs: an address that proves by itself what may be done with it, and until when.

use chrono::DateTime;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::model::{FileId, Time};

/// What stands before the paths of files on the mock.
pub(super) const FILES: &str = "/ucs-files/";

/// For how many seconds a URL works: `signed-url-expires`.
pub(super) const LIFETIME: i64 = 60;

/// Everybody can read it here, so what it signs proves nothing to anybody but the mock.
const KEY: &[u8] = b"rooms-mock signs the addresses of files with this";

fn mac(method: &str, file: FileId, expires: i64) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(KEY).ok()?;
    mac.update(format!("{method}\n{file}\n{expires}").as_bytes());
    Some(mac)
}

/// The address at which a method may be used on a file for a while.
pub(super) fn url(origin: &str, method: &str, file: FileId, now: Time) -> Option<String> {
    let expires = now.timestamp().saturating_add(LIFETIME);
    let signature = mac(method, file, expires)?.finalize().into_bytes();
    let signature: String = signature.iter().map(|byte| format!("{byte:02x}")).collect();
    Some(format!("{origin}{FILES}{file}?expires={expires}&signature={signature}"))
}

/// Whether a signature is that of this method, file and expiry. The comparison takes the same time whatever is wrong.
pub(super) fn is_genuine(method: &str, file: FileId, expires: i64, signature: &str) -> bool {
    let bytes = signature.as_bytes().chunks(2).map(|pair| {
        let digits = std::str::from_utf8(pair).ok().filter(|two| two.len() == 2)?;
        let lower = digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
        u8::from_str_radix(digits, 16).ok().filter(|_| lower)
    });
    let bytes: Option<Vec<u8>> = bytes.collect();
    match (bytes, mac(method, file, expires)) {
        (Some(bytes), Some(mac)) => mac.verify_slice(&bytes).is_ok(),
        _ => false,
    }
}

/// Whether the time of a URL is over.
pub(super) fn is_expired(expires: i64, now: Time) -> bool {
    DateTime::from_timestamp(expires, 0).is_none_or(|at| at <= now)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_signature_is_for_one_method_one_file_and_one_expiry() {
        let (file, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let url = url("http://mock", "PUT", file, Time::UNIX_EPOCH).expect("signed");
        let signature = url.rsplit('=').next().expect("the last parameter");
        assert!(is_genuine("PUT", file, LIFETIME, signature));
        assert!(!is_genuine("GET", file, LIFETIME, signature));
        assert!(!is_genuine("PUT", other, LIFETIME, signature));
        assert!(!is_genuine("PUT", file, LIFETIME + 1, signature));
        for wrong in ["", "x", "0", "é", &signature.to_uppercase(), &signature[2..]] {
            assert!(!is_genuine("PUT", file, LIFETIME, wrong), "{wrong}");
        }
    }

    #[test]
    fn the_time_is_over_after_sixty_seconds() {
        let at = |seconds| DateTime::from_timestamp(seconds, 0).expect("an instant");
        assert!(!is_expired(LIFETIME, at(59)));
        assert!(is_expired(LIFETIME, at(60)));
        assert!(is_expired(i64::MAX, at(60)));
    }
}
