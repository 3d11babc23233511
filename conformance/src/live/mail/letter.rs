//! Letters: as messages, or as the link or the token alone; and which of them an invitation is in.
//!
//! No page says what a letter looks like. So a token is looked for in links: a parameter whose name ends with `token`, or what
//! follows a word such as `accept`.

use std::{collections::BTreeSet, io::BufReader};

use chrono::{DateTime, Utc};
use mail_parser::{Address, HeaderName, HeaderValue, MessageParser, mailbox::mbox};
use percent_encoding::percent_decode_str;
use url::{Url, form_urlencoded};

use crate::{
    redact::{self, Sort},
    targets::Invitation,
};

/// What is shorter is a word, and no token.
const SHORTEST: usize = 6;

/// Headers that say who a message is for.
const RECIPIENTS: [&str; 5] = ["To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To"];

/// What a path has before a token.
const BEFORE_A_TOKEN: [&str; 6] =
    ["accept", "accept-invite", "reject-invite", "invite", "invitation", "invitations"];

/// What a path has before the id or the slug of a room.
const BEFORE_A_ROOM: [&str; 5] = ["room", "rooms", "group", "groups", "pages"];

/// A letter, as far as it matters here.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Letter {
    /// When it came, or was sent. Of a link alone nobody knows.
    came: Option<DateTime<Utc>>,
    /// Who it is for, in lower case. Of a link alone nobody knows.
    recipients: BTreeSet<String>,
    found: Vec<Found>,
}

/// A token, and what its link says about the room.
#[derive(Clone, PartialEq, Eq)]
struct Found {
    token: String,
    /// The parts of the link.
    parts: Vec<String>,
    /// Whether one of them is a room's.
    names_a_room: bool,
}

/// Without tokens.
impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letter")
            .field("came", &self.came)
            .field("tokens", &self.found.len())
            .finish_non_exhaustive()
    }
}

impl Letter {
    /// A message (RFC 5322). `came` is when the server got it; else its own date counts.
    pub(crate) fn of_message(raw: &[u8], came: Option<DateTime<Utc>>) -> Option<Self> {
        let message = MessageParser::default().parse(raw)?;
        let date = || DateTime::from_timestamp(message.date()?.to_timestamp(), 0);
        let mut text = String::new();
        for part in message.text_bodies().chain(message.html_bodies()) {
            text.push_str(part.text_contents().unwrap_or_default());
            text.push('\n');
        }
        let recipients = message.headers().iter().filter(|header| {
            let name = header.name.as_str();
            RECIPIENTS.iter().any(|one| one.eq_ignore_ascii_case(name))
        });
        let recipients = recipients.flat_map(|header| addresses(&header.name, &header.value));
        let recipients = recipients.map(|address| address.to_lowercase()).collect();
        Some(Self { came: came.or_else(date), recipients, found: found(&text) })
    }

    /// Whether it is younger than an invitation. Headers know no parts of a second.
    fn is_younger(&self, invitation: &Invitation) -> bool {
        self.came.is_none_or(|came| came.timestamp() >= invitation.since.timestamp())
    }

    fn is_to(&self, address: &str) -> bool {
        self.recipients.is_empty() || self.recipients.contains(&address.to_lowercase())
    }
}

/// The addresses in a header.
fn addresses<'a>(name: &HeaderName<'_>, value: &'a HeaderValue<'a>) -> Vec<&'a str> {
    match value {
        HeaderValue::Address(Address::List(list)) => {
            list.iter().filter_map(|one| one.address()).collect()
        }
        HeaderValue::Address(Address::Group(groups)) => {
            let all = groups.iter().flat_map(|group| &group.addresses);
            all.filter_map(|one| one.address()).collect()
        }
        HeaderValue::Text(text) if !matches!(name, HeaderName::To | HeaderName::Cc) => {
            vec![text.trim().trim_matches(['<', '>'])]
        }
        _ => Vec::new(),
    }
}

/// What a program prints, or somebody pastes: messages, one behind the other as in a mailbox file (RFC 4155), or a link or a token
/// on each line, the newest last.
pub(crate) fn printed(bytes: &[u8]) -> Vec<Letter> {
    let text = bytes.trim_ascii_start();
    let letters: Vec<Letter> = if text.starts_with(b"From ") {
        let messages = mbox::MessageIterator::new(BufReader::new(text)).map_while(Result::ok);
        messages.filter_map(|one| Letter::of_message(one.contents(), None)).collect()
    } else if begins_with_a_header(text) {
        Letter::of_message(text, None).into_iter().collect()
    } else {
        String::from_utf8_lossy(text).lines().filter_map(of_line).collect()
    };
    learn(&letters);
    letters
}

fn begins_with_a_header(text: &[u8]) -> bool {
    let Some(colon) = text.iter().position(|byte| *byte == b':') else {
        return false;
    };
    let (name, rest) = text.split_at(colon);
    let is_name =
        !name.is_empty() && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
    // Behind the headers of a message comes an empty line.
    let mut lines = text.split(|byte| *byte == b'\n');
    let has_body = lines.any(|line| line.trim_ascii().is_empty());
    is_name && has_body && rest.get(1).is_some_and(u8::is_ascii_whitespace)
}

/// The link or the token on a line.
fn of_line(line: &str) -> Option<Letter> {
    let line = line.trim();
    let mut found = found(line);
    let is_token = !line.contains("://") && line.bytes().all(|byte| byte.is_ascii_graphic());
    if found.is_empty() && is_token && line.len() >= SHORTEST {
        found.push(Found { token: line.to_owned(), parts: Vec::new(), names_a_room: false });
    }
    let letter = Letter { came: None, recipients: BTreeSet::new(), found };
    (!line.is_empty()).then_some(letter)
}

/// Keeps the tokens of letters out of whatever is printed.
pub(crate) fn learn(letters: &[Letter]) {
    for found in letters.iter().flat_map(|letter| &letter.found) {
        redact::learn(Sort::Private, &found.token, "INVITE_TOKEN");
    }
}

/// Keeps the tokens in the links of a text out of whatever is printed.
pub(crate) fn learn_links(text: &str) {
    for found in found(text) {
        redact::learn(Sort::Private, &found.token, "INVITE_TOKEN");
    }
}

/// The tokens in the links of a text, each once.
fn found(text: &str) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    for (at, _) in text.match_indices("http") {
        let rest = &text[at..];
        if !(rest.starts_with("http://") || rest.starts_with("https://")) {
            continue;
        }
        let is_end = |letter: char| letter.is_whitespace() || "\"'<>`|\\".contains(letter);
        let link = rest.split(is_end).next().unwrap_or_default();
        let link = link.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '*', '_']);
        let link = link.replace("&amp;", "&");
        if let Some(found) = Url::parse(&link).ok().as_ref().and_then(of_link)
            && all.iter().all(|one| one.token != found.token)
        {
            all.push(found);
        }
    }
    all
}

fn of_link(url: &Url) -> Option<Found> {
    // Pages of one document have paths and queries of their own behind the number sign.
    let inner = url.fragment().unwrap_or_default();
    let (inner_path, inner_query) = inner.split_once('?').unwrap_or((inner, ""));
    let path = url.path().split('/').chain(inner_path.split('/'));
    let path = path.map(|part| percent_decode_str(part).decode_utf8_lossy().into_owned());
    let path: Vec<String> = path.filter(|part| !part.is_empty()).collect();
    let query = url.query().unwrap_or_default();
    let parsed = |query: &'_ str| form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let pairs: [Vec<(String, String)>; 2] = [parsed(query), parsed(inner_query)];
    let pairs = pairs.concat();
    let is_token = |name: &str| name.to_ascii_lowercase().ends_with("token");
    let in_query = pairs.iter().find(|(name, _)| is_token(name)).map(|(_, token)| token.clone());
    let in_path = || {
        let pairs = path.windows(2).rev();
        let mut pairs = pairs.filter(|pair| {
            let is_word = BEFORE_A_TOKEN.contains(&pair[0].to_ascii_lowercase().as_str());
            is_word && !pair[1].bytes().all(|byte| byte.is_ascii_digit())
        });
        pairs.next().map(|pair| pair[1].clone())
    };
    let token = in_query.or_else(in_path).filter(|token| token.len() >= SHORTEST)?;
    let names_a_room = path.windows(2).any(|pair| {
        let word = |part: &str| part.to_ascii_lowercase();
        BEFORE_A_ROOM.contains(&word(&pair[0]).as_str())
            && !BEFORE_A_ROOM.contains(&word(&pair[1]).as_str())
    });
    let values = pairs.into_iter().filter(|(name, _)| !is_token(name)).map(|(_, value)| value);
    let parts = path.into_iter().chain(values).collect();
    Some(Found { token, parts, names_a_room })
}

/// The token of an invitation, of the youngest letter that has it.
///
/// # Errors
///
/// What there was instead, in words.
pub(crate) fn choose(
    letters: &[Letter],
    invitation: &Invitation,
    used: &BTreeSet<String>,
) -> Result<String, String> {
    let mut seen = Seen::default();
    let mut chosen: Option<(bool, Option<DateTime<Utc>>, &str)> = None;
    for letter in letters {
        if !letter.is_younger(invitation) {
            seen.older += 1;
        } else if !letter.is_to(&invitation.to) {
            seen.to_others += 1;
        } else if letter.found.is_empty() {
            seen.without += 1;
        } else {
            for found in &letter.found {
                let says_so = found.is_of(invitation);
                if found.names_a_room && !says_so {
                    seen.elsewhere += 1;
                } else if used.contains(&found.token) {
                    seen.used += 1;
                } else {
                    let next = (says_so, letter.came, found.token.as_str());
                    // Of two from the same second the later one counts.
                    if chosen.is_none_or(|(said, came, _)| (said, came) <= (next.0, next.1)) {
                        chosen = Some(next);
                    }
                }
            }
        }
    }
    chosen.map(|(_, _, token)| token.to_owned()).ok_or_else(|| seen.in_words())
}

impl Found {
    /// Whether the link names the room.
    fn is_of(&self, invitation: &Invitation) -> bool {
        let id = invitation.room.to_string();
        let slug = invitation.slug.as_deref();
        let same =
            |part: &String| *part == id || slug.is_some_and(|slug| part.eq_ignore_ascii_case(slug));
        self.parts.iter().any(same)
    }
}

/// What there was that no token was taken from.
#[derive(Debug, Default)]
struct Seen {
    older: usize,
    to_others: usize,
    without: usize,
    elsewhere: usize,
    used: usize,
}

impl Seen {
    fn in_words(&self) -> String {
        let counts = [
            (self.older, "older than the invitation (do the clocks agree?)"),
            (self.to_others, "to another address"),
            (self.without, "without a link that has a token"),
            (self.elsewhere, "for another room"),
            (self.used, "used before"),
        ];
        let counts = counts.iter().filter(|(count, _)| *count > 0);
        let counts: Vec<_> = counts.map(|(count, what)| format!("{count} {what}")).collect();
        if counts.is_empty() { "none at all".to_owned() } else { counts.join(", ") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::targets::AccountSlot;

    fn invitation() -> Invitation {
        Invitation {
            account: AccountSlot::Member,
            to: "Yusuf@example.org".to_owned(),
            room: 42,
            slug: Some("rooms-suite-x".to_owned()),
            since: DateTime::from_timestamp(1_800_000_000, 700_000_000).expect("a time"),
        }
    }

    fn chosen(text: &str) -> Result<String, String> {
        choose(&printed(text.as_bytes()), &invitation(), &BTreeSet::new())
    }

    fn message(date: &str, to: &str, body: &str) -> String {
        format!("Date: {date}\r\nTo: {to}\r\nSubject: An invitation\r\nMIME-Version: 1.0\r\n{body}")
    }

    const AFTER: &str = "Fri, 15 Jan 2027 08:00:00 +0000";
    const BEFORE: &str = "Fri, 15 Jan 2027 07:59:59 +0000";
    const ADDRESS: &str = "Yusuf <yusuf@example.org>";

    #[test]
    fn links_and_tokens_are_found_alone_and_in_sentences() {
        for text in [
            "tok-abcdef\n",
            "https://rooms.example/v1/rooms/42/accept-invite?token=tok-abcdef",
            "Join: <https://rooms.example/i?roomId=42&inviteToken=tok-abcdef>.",
            "https://rooms.example/rooms/group/rooms-suite-x/accept/tok-abcdef\n",
            "https://app.example/#/rooms/42?a=b&invite_token=tok-abcdef",
            "https://rooms.example/invitation/tok-abcdef",
        ] {
            assert_eq!(chosen(text).as_deref(), Ok("tok-abcdef"), "{text}");
        }
        for (text, why) in [
            ("", "none at all"),
            ("https://rooms.example/rooms/42", "1 without a link that has a token"),
            ("nothing new today", "1 without a link that has a token"),
            ("https://rooms.example/rooms/43/accept-invite?token=tok-abcdef", "1 for another room"),
        ] {
            assert_eq!(chosen(text).as_ref().map_err(String::as_str), Err(why), "{text}");
        }
    }

    #[test]
    fn messages_are_read_in_whatever_encoding_they_come() {
        let plain =
            "Content-Type: text/plain\r\n\r\nhttps://r.example/rooms/42/i?token=tok-abcdef\r\n";
        let quoted = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
                      <a href=3D\"https://r.example/rooms/42/i?x=3Dy&amp;token=3Dtok-=\r\nabcdef\">Join</a>\r\n";
        let packed = "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n\
                      aHR0cHM6Ly9yLmV4YW1wbGUvcm9vbXMvNDIvaT90b2tlbj10b2stYWJjZGVm\r\n";
        for body in [plain, quoted, packed] {
            assert_eq!(
                chosen(&message(AFTER, ADDRESS, body)).as_deref(),
                Ok("tok-abcdef"),
                "{body}"
            );
        }
        let why = |date, to| chosen(&message(date, to, plain)).expect_err("another one's");
        assert_eq!(why(BEFORE, ADDRESS), "1 older than the invitation (do the clocks agree?)");
        assert_eq!(why(AFTER, "amina@example.org"), "1 to another address");
    }

    #[test]
    fn the_youngest_letter_counts_and_no_token_twice() {
        let later = "Fri, 15 Jan 2027 08:00:07 +0000";
        let one = |date: &str, token: &str| {
            let body = format!("\r\nhttps://r.example/rooms/42/i?token={token}\r\n");
            format!(
                "From x@example.org Fri Jan 15 08:00:00 2027\r\n{}",
                message(date, ADDRESS, &body)
            )
        };
        let text = one(later, "tok-second") + &one(AFTER, "tok-first");
        assert_eq!(chosen(&text).as_deref(), Ok("tok-second"));
        let used = BTreeSet::from(["tok-second".to_owned(), "tok-first".to_owned()]);
        let letters = printed(text.as_bytes());
        let why = choose(&letters, &invitation(), &used).expect_err("none is left");
        assert_eq!(why, "2 used before");
        assert!(!format!("{letters:?}").contains("tok-"), "{letters:?}");
        // Lines have no dates: the last one is the newest. One that names the room beats one that names none.
        assert_eq!(chosen("tok-older\ntok-newer\n").as_deref(), Ok("tok-newer"));
        let text =
            "https://r.example/rooms/42/i?token=tok-named\nhttps://r.example/i?token=tok-other";
        assert_eq!(chosen(text).as_deref(), Ok("tok-named"));
    }

    #[test]
    fn tokens_are_secrets_as_soon_as_they_are_read() {
        printed(b"https://r.example/rooms/1/i?token=tok-read-and-kept\nhttps://r.example/rooms/7");
        assert_eq!(redact::outgoing("see tok-read-and-kept"), "see $INVITE_TOKEN");
        learn_links("cannot open https://r.example/i?token=tok-in-a-complaint: no");
        assert_eq!(redact::outgoing("tok-in-a-complaint"), "$INVITE_TOKEN");
    }
}
