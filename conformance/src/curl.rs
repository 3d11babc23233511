//! A request as a command line that anybody with the credentials can repeat.
//!
//! Credentials are shell variables, never values.

use rooms_openapi::Api;

use crate::{
    apis,
    exchange::Request,
    redact::{Piece, Secrets},
    sanitize,
};

/// Headers that a client adds by itself, like all of a browser's that begin with `sec-`.
const IMPLIED: [&str; 7] =
    ["accept", "accept-encoding", "connection", "content-length", "host", "referer", "user-agent"];

/// The command line for a request to an api.
#[must_use]
pub fn command(api: Api, request: &Request, secrets: &Secrets) -> String {
    let mut path = request.path.clone();
    if let Some(query) = &request.query {
        path = format!("{path}?{query}");
    }
    let mut words = vec![
        "curl -i".to_owned(),
        format!("-X {}", word(&request.method, secrets)),
        match request.elsewhere() {
            Some(url) => quoted(&url, secrets),
            None => {
                let variable = apis::of(api).service().variable;
                format!("\"${variable}\"{}", quoted(&path, secrets))
            }
        },
    ];
    for (name, value) in &request.headers.0 {
        if IMPLIED.contains(&name.as_str()) || name.starts_with("sec-") {
            continue;
        }
        let word = match (secrets.variable(value), name.as_str()) {
            (Some(variable), name) if is_plain(name) => format!("-H \"{name}: ${variable}\""),
            (None, "x-client-id") => format!("-H \"{name}: $QF_CLIENT_ID\""),
            _ => format!("-H {}", quoted(&format!("{name}: {value}"), secrets)),
        };
        words.push(word);
    }
    if let Some(text) = request.body.text().filter(|text| !text.is_empty()) {
        words.push(format!("--data-raw {}", quoted(text, secrets)));
    }
    words.join(" ")
}

/// Whether a shell takes it as it is, in double quotes too.
fn is_plain(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    !text.is_empty() && text.bytes().all(is_plain)
}

fn word(text: &str, secrets: &Secrets) -> String {
    match is_plain(text) {
        true => text.to_owned(),
        false => quoted(text, secrets),
    }
}

/// In single quotes, which open for each secret so that the shell puts its variable in. What a terminal would obey is
/// written in the escapes of bash, so that a command is one line and still says the same.
fn quoted(text: &str, secrets: &Secrets) -> String {
    let is_escaped = text.contains(sanitize::is_unseen);
    let open = if is_escaped { "$'" } else { "'" };
    let pieces = secrets.pieces(text).into_iter().map(|piece| match piece {
        Piece::Text(text) if is_escaped => text.chars().map(in_bash).collect(),
        Piece::Text(text) => text.replace('\'', r"'\''"),
        Piece::Variable(variable) => format!("'\"${variable}\"{open}"),
    });
    format!("{open}{}'", pieces.collect::<String>())
}

/// A character between `$'` and `'`.
fn in_bash(letter: char) -> String {
    match letter {
        '\'' | '\\' => format!("\\{letter}"),
        '\n' => r"\n".to_owned(),
        '\r' => r"\r".to_owned(),
        '\t' => r"\t".to_owned(),
        _ if sanitize::is_unseen(letter) => format!("\\U{:08x}", u32::from(letter)),
        _ => letter.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exchange::{Body, Headers},
        redact::Sort,
    };

    #[test]
    fn a_token_becomes_a_variable_and_a_quote_is_escaped() {
        let mut secrets = Secrets::default();
        secrets.add(Sort::Credential, "t0k3n-of-owner", "TOKEN_OWNER");
        secrets.add(Sort::Private, "amina@example.org", "EMAIL_OWNER");
        let request = Request {
            method: "POST".to_owned(),
            path: "/quran-reflect/v1/rooms/groups".to_owned(),
            query: None,
            headers: Headers(vec![
                ("x-auth-token".to_owned(), "t0k3n-of-owner".to_owned()),
                ("x-client-id".to_owned(), "rooms".to_owned()),
                ("host".to_owned(), "127.0.0.1:1".to_owned()),
            ]),
            body: Body(r#"{"name":"Amina's","to":"amina@example.org"}"#.into()),
        };
        assert_eq!(
            command(Api::QuranReflect, &request, &secrets),
            "curl -i -X POST \"$QF_API_BASE_URL\"'/quran-reflect/v1/rooms/groups' \
             -H \"x-auth-token: $TOKEN_OWNER\" -H \"x-client-id: $QF_CLIENT_ID\" \
             --data-raw '{\"name\":\"Amina'\\''s\",\"to\":\"'\"$EMAIL_OWNER\"'\"}'"
        );
    }

    #[test]
    fn a_command_is_one_line_that_runs_nothing_else() {
        let mut secrets = Secrets::default();
        secrets.add(Sort::Credential, "t0k3n-of-owner", "TOKEN_OWNER");
        let request = Request {
            method: "GET; rm x".to_owned(),
            path: "/a".to_owned(),
            query: None,
            headers: Headers(vec![("x\"; rm y #".to_owned(), "t0k3n-of-owner".to_owned())]),
            body: Body("a'\n::error::b\\\u{1b}[2J\u{202e} t0k3n-of-owner\t".into()),
        };
        assert_eq!(
            command(Api::QuranReflect, &request, &secrets),
            "curl -i -X 'GET; rm x' \"$QF_API_BASE_URL\"'/a' -H 'x\"; rm y #: '\"$TOKEN_OWNER\"'' \
             --data-raw $'a\\'\\n::error::b\\\\\\U0000001b[2J\\U0000202e '\"$TOKEN_OWNER\"$'\\t'"
        );
    }

    #[test]
    fn path_and_query_hold_no_secret_in_any_spelling() {
        let mut secrets = Secrets::default();
        secrets.add(Sort::Private, "t0k'n+of/room", "PRIVATE_TOKEN");
        let request = Request {
            method: "GET".to_owned(),
            path: "/v1/rooms/group/x/accept/t0k'n%2Bof%2Froom".to_owned(),
            query: Some("token=t0k%27n%2bof%2froom".to_owned()),
            headers: Headers::default(),
            body: Body::default(),
        };
        assert_eq!(
            command(Api::QuranReflect, &request, &secrets),
            "curl -i -X GET \"$QF_API_BASE_URL\"'/v1/rooms/group/x/accept/'\"$PRIVATE_TOKEN\"'?token='\"$PRIVATE_TOKEN\"''"
        );
    }
}
