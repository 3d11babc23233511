//! As a shell script, with variables for ids and secrets.

use rooms_openapi::Api;

use super::{FailingSequence, mentions, people, token_variable};
use crate::{
    apis,
    sequences::{
        compare::{Piece, pieces},
        play::Made,
    },
};
use conformance_models::nouns::{Keep, Sent};

/// Curl commands that lead a fresh mock to the disagreement.
pub(crate) fn script(subject: &FailingSequence<'_>) -> String {
    let mut lines = head(subject);
    let last = subject.made.len();
    for (index, made) in subject.made.iter().enumerate() {
        let statuses = made.answer.statuses.iter();
        let statuses: Vec<_> = statuses.map(|(status, _)| status.to_string()).collect();
        let documented = match statuses.as_slice() {
            [] => String::new(),
            some => format!(" (documented: {})", some.join(" or ")),
        };
        let line = format!("{}. {}{documented}", index + 1, made.words);
        lines.push(format!("\necho {}", single(&line)));
        lines.extend(command(subject.api, made));
        if made.at_once && index + 1 == last {
            lines.push("wait".to_owned());
        }
        if index + 1 < last {
            lines.extend(made.answer.keeps.iter().map(kept));
        }
    }
    let seen = &subject.breach.seen;
    let place = seen.body_pointer.as_ref();
    let place = place.map_or(String::new(), |pointer| format!(" at {pointer}"));
    let order = if subject.made.iter().any(|made| made.at_once) {
        ", or both calls the other way round"
    } else {
        ""
    };
    let end = format!("documented{place}: {}{order}", seen.documented);
    lines.push(format!("\necho {}", single(&end)));
    lines.join("\n") + "\n"
}

fn head(subject: &FailingSequence<'_>) -> Vec<String> {
    let variable = apis::of(subject.api).service().variable;
    let mut needed = vec![variable.to_owned()];
    let headers = apis::of(subject.api).service().credentials("", "$QF_CLIENT_ID");
    if headers.iter().any(|(_, value)| value == "$QF_CLIENT_ID") {
        needed.push("QF_CLIENT_ID".to_owned());
    }
    if subject.made.iter().any(is_outside) {
        needed.push("ROOMS_MOCK".to_owned());
    }
    let mut own = Vec::new();
    for person in people(subject.made) {
        let name = person.name().to_uppercase();
        let variables = [format!("USER_{name}"), format!("EMAIL_{name}")];
        own.extend(variables.into_iter().filter(|name| mentions(subject.made, name)));
    }
    for made in subject.made {
        let letter = |keep: &Keep| match keep {
            Keep::Letter { to, .. } => Some(format!("EMAIL_{}", to.name().to_uppercase())),
            Keep::Node { .. } => None,
        };
        own.extend(made.answer.keeps.iter().filter_map(letter));
        if matches!(made.sent, Sent::Request { .. }) {
            own.extend(token_variable(subject.api, made.by));
        }
    }
    own.sort();
    own.dedup();
    let mut lines = vec![
        "#!/bin/sh".to_owned(),
        format!("# {}, {}", subject.scenario, subject.title),
        format!("# {}: {}", subject.breach.rule, subject.rule),
        "# For a fresh rooms-mock (--seed empty); needs curl and jq. Tokens, ids and addresses are those of its actors file,".to_owned(),
        "# ROOMS_MOCK is where it listens.".to_owned(),
        "set -u".to_owned(),
    ];
    let needed = needed.iter().chain(&own);
    lines.extend(needed.map(|variable| format!(": \"${{{variable}:?}}\"")));
    let nobody = ("USER_NOBODY", "00000000-0000-4000-8000-000000000000");
    let ids = subject.ids.iter().map(|(name, id)| (name.as_str(), id.as_str()));
    let known = ids.chain([nobody]);
    let known = known.filter(|(name, _)| mentions(subject.made, &format!("<{name}>")));
    lines.extend(known.map(|(name, id)| format!("{name}={id}")));
    lines.push("field() { printf '%s' \"$answer\" | sed '$d' | jq -r \"$1\"; }".to_owned());
    lines
}

/// Whether a call, or what it brings, is outside the api.
fn is_outside(made: &Made) -> bool {
    let letter = |keep: &Keep| matches!(keep, Keep::Letter { .. });
    !matches!(made.sent, Sent::Request { .. }) || made.answer.keeps.iter().any(letter)
}

fn command(api: Api, made: &Made) -> Vec<String> {
    match &made.sent {
        Sent::Request { .. } if made.at_once => vec![format!("{} &", curl(api, made))],
        Sent::Request { .. } => {
            vec![format!("answer=$({})", curl(api, made)), "printf '%s\\n' \"$answer\"".to_owned()]
        }
        Sent::Approval { subdomain, name } => vec![
            format!(
                "{name}=$(curl -sS \"$ROOMS_MOCK/__mock/pages\" | jq -r '[.pages[] | select(.subdomain == \"{subdomain}\")] | last | .id')"
            ),
            format!("curl -sS -o /dev/null -X POST \"$ROOMS_MOCK/__mock/pages/${name}/approve\""),
        ],
        Sent::Acceptance { group, person } => vec![format!(
            "curl -sS -o /dev/null -X POST \"$ROOMS_MOCK\"{} -H 'content-type: application/json' --data-raw {}",
            quoted(&format!("/__mock/legacy-groups/{group}/accept")),
            quoted(&format!("{{\"userId\":{}}}", person.user())),
        )],
    }
}

fn curl(api: Api, made: &Made) -> String {
    let Sent::Request { method, path, body } = &made.sent else {
        return String::new();
    };
    let variable = apis::of(api).service().variable;
    let path = quoted(&format!("{}{path}", api.base_path()));
    let mut words = vec![
        r"curl -sS -w '\n%{http_code}\n'".to_owned(),
        format!("-X {method}"),
        format!("\"${variable}\"{path}"),
    ];
    let token = token_variable(api, made.by).map(|variable| format!("${variable}"));
    let never = made.by.person.map(|_| "this-token-was-never-issued".to_owned());
    if let Some(token) = token.or(never) {
        let headers = apis::of(api).service().credentials(&token, "$QF_CLIENT_ID");
        let headers = headers.iter();
        words.extend(headers.map(|(name, value)| format!("-H \"{name}: {value}\"")));
    }
    if let Some(body) = body {
        words.push("-H 'content-type: application/json'".to_owned());
        words.push(format!("--data-raw {}", quoted(body)));
    }
    words.join(" ")
}

fn kept(keep: &Keep) -> String {
    match keep {
        Keep::Node { name, pointer } => {
            format!("{name}=$(field '{}')", pointer.replace('/', "."))
        }
        Keep::Letter { name, to, room } => {
            let email = format!("EMAIL_{}", to.name().to_uppercase());
            let room = quoted(room);
            format!(
                "{name}=$(curl -sS -G \"$ROOMS_MOCK/__mock/mailbox\" --data-urlencode \"email=${email}\" | jq -r --argjson room {room} '[.mails[] | select(.roomId == $room)] | last | .token')"
            )
        }
    }
}

/// A text in single quotes, which open for each variable.
fn quoted(text: &str) -> String {
    let pieces = pieces(text).map(|piece| match piece {
        Piece::Text("") => String::new(),
        Piece::Text(text) => single(text),
        Piece::Name(name) => format!("\"${name}\""),
    });
    pieces.collect()
}

fn single(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}
