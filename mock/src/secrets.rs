//! Secrets in the URLs and texts that the mock logs or shows, blotted out.

/// Query parameters that are secrets, or lead to one, beside those whose name has `token` in it.
const SECRETS: [&str; 7] =
    ["signature", "code", "state", "nonce", "challenge", "code_challenge", "proof"];

/// Whether a parameter is a secret by its name, however that is spelt.
pub(crate) fn is_secret(name: &str) -> bool {
    let name = percent_encoding::percent_decode_str(name).decode_utf8_lossy().to_lowercase();
    let telling = ["token", "secret", "password", "verifier"];
    telling.iter().any(|word| name.contains(word)) || SECRETS.contains(&name.as_str())
}

/// Path and query with secrets blotted out: those query parameters, and whatever follows `/accept/`.
pub(crate) fn blotted(path: &str, query: Option<&str>) -> String {
    let (mut text, mut before) = (String::with_capacity(path.len()), None);
    for segment in path.split('/') {
        if before.is_some() {
            text.push('/');
        }
        text.push_str(if before == Some("accept") { "…" } else { segment });
        before = Some(segment);
    }
    for (index, pair) in query.into_iter().flat_map(|query| query.split('&')).enumerate() {
        text.push(if index == 0 { '?' } else { '&' });
        match pair.split_once('=') {
            Some((name, _)) if is_secret(name) => {
                text.push_str(name);
                text.push_str("=…");
            }
            _ => text.push_str(pair),
        }
    }
    text
}

/// What begins a token, or a secret that leads to one.
const TOKENS: [&str; 10] =
    ["at_", "bs_", "rt_", "iv_", "pl_", "ac_", "lc_", "pf_", "eyJ", "legacy-at_"];

/// Whether a text has an escape, or what a token begins with; most have neither.
fn may_have_tokens(text: &str) -> bool {
    // Of what begins a token only two have no underscore.
    let mut others = TOKENS.iter().chain(&["ucs-at_"]);
    text.contains('%')
        || text.contains("eyJ")
        || text.contains("rooms-mock-")
        || text.contains('_') && others.any(|begin| text.contains(begin))
}

/// A text without tokens, wherever they stand in it and however they are escaped.
pub(crate) fn covered(text: &str) -> String {
    if !may_have_tokens(text) {
        return text.to_owned();
    }
    let plain = percent_encoding::percent_decode_str(text).decode_utf8_lossy();
    let covered = without_tokens(&plain);
    match covered == plain {
        true => text.to_owned(),
        false => covered.replace(char::is_control, " "),
    }
}

pub(crate) fn without_tokens(text: &str) -> String {
    let is_part =
        |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-' | '.');
    let is_token = |word: &str| {
        let word = word.trim_matches(['.', '-', '_']);
        let fixed = word.starts_with("rooms-mock-")
            && (word.ends_with("-token") || word.ends_with("-secret"));
        let long = word.len() >= 16
            && TOKENS.iter().chain(&["ucs-at_"]).any(|start| word.starts_with(start));
        fixed || long
    };
    let mut covered = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let end = match is_part(letter) {
            true => rest.find(|letter| !is_part(letter)).unwrap_or(rest.len()),
            false => letter.len_utf8(),
        };
        let (word, after) = rest.split_at(end);
        covered.push_str(if is_token(word) { "…" } else { word });
        rest = after;
    }
    covered
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_do_not_reach_the_log() {
        assert_eq!(blotted("/v1/rooms/group/a/accept/pl_1", None), "/v1/rooms/group/a/accept/…");
        assert_eq!(
            blotted("/v1/rooms/1/accept-invite", Some("a=b&token=iv_1")),
            "/v1/rooms/1/accept-invite?a=b&token=…"
        );
    }

    #[test]
    fn tokens_in_odd_places_do_not_reach_the_log_either() {
        for (path, query) in [
            ("/v1/rooms/rooms-mock-owner-token", None),
            ("/v1/rooms/rooms-mock-owner-token.", Some("..iv_0123456789abcdef-")),
            ("/x/rooms-mock-owner%2Dtoken", Some("a=%61t_0123456789abcdef")),
            ("/v1/rooms/group/a,iv_0123456789abcdef", None),
            ("/x", Some("to%6ben=at_0123456789abcdef")),
            ("/x", Some("a=rooms-mock-client-secret&client_secret=other")),
            ("/x", Some("Bearer%20eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2EvIn0.c2ln")),
            ("/x", Some("q=legacy-at_0123456789abcdef&p=ucs-at_0123456789abcdef")),
        ] {
            let text = covered(&blotted(path, query));
            for secret in ["0123456789", "owner", "eyJ", "rooms-mock", "other"] {
                assert!(!text.contains(secret), "{text}");
            }
        }
        let harmless = "/quran-reflect/v1/rooms/group/at_night ä · `atlas_of` rooms-mock";
        assert_eq!(covered(harmless), harmless);
    }
}
