//! People with their tokens, what waits in their mailboxes, and the pages that they asked for.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::view::List;
use crate::account::Accounts;
use crate::control::Control;
use crate::control_data::{Mail, MailState};
use crate::domain::instant;
use crate::quran_reflect::{User, World};

/// How many are shown.
const PEOPLE: usize = 200;
const LETTERS: usize = 100;

/// Somebody who can log in.
#[derive(Serialize)]
pub(crate) struct Person {
    id: String,
    username: String,
    name: String,
    email: String,
    role: Option<&'static str>,
    token: Option<String>,
    /// The tokens of the apis that have their own.
    legacy_token: Option<String>,
    ucs_token: Option<String>,
    password: Option<String>,
    /// Further tokens and ids, each with what it is.
    facts: Vec<(&'static str, String)>,
}

/// Everybody of a list of the control.
pub(super) fn people(known: &[Value]) -> List<Person> {
    let fixed = Accounts::fixed();
    List::of(known.iter(), PEOPLE, |person| {
        let id = text(person, "/userId").unwrap_or_default();
        let role = fixed.named().find(|(_, account)| account.user_id == id);
        let facts = [
            ("Refresh token", "/refreshToken"),
            ("Expired token", "/expiredAccessToken"),
            ("legacy_groups id", "/legacyGroups/userId"),
            ("legacy_groups token", "/legacyGroups/accessToken"),
            ("ucs id", "/ucs/userId"),
            ("ucs token", "/ucs/accessToken"),
        ];
        let facts =
            facts.into_iter().filter_map(|(label, pointer)| Some((label, text(person, pointer)?)));
        Person {
            username: text(person, "/username").unwrap_or_default(),
            name: text(person, "/name").unwrap_or_default(),
            email: text(person, "/email").unwrap_or_default(),
            role: role.map(|(role, _)| role),
            token: text(person, "/accessToken"),
            legacy_token: text(person, "/legacyGroups/accessToken"),
            ucs_token: text(person, "/ucs/accessToken"),
            password: text(person, "/password"),
            facts: facts.collect(),
            id,
        }
    })
}

fn text(person: &Value, pointer: &str) -> Option<String> {
    match person.pointer(pointer)? {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    }
}

/// A letter with an invitation.
#[derive(Serialize)]
pub(super) struct Letter {
    token: String,
    room: i64,
    email: String,
    /// Who has this address.
    user: Option<String>,
    name: Option<String>,
    /// Their access token.
    as_token: Option<String>,
    subject: String,
    text: String,
    link: String,
    state: MailState,
    sent_at: String,
}

/// The letters, newest first.
pub(super) fn letters(mut mails: Vec<Mail>, known: &[Value], base: &str) -> List<Letter> {
    let by_email: BTreeMap<String, &Value> = known
        .iter()
        .filter_map(|person| Some((text(person, "/email")?.to_lowercase(), person)))
        .collect();
    mails.sort_by(|one, other| other.sent_at.cmp(&one.sent_at));
    List::of(mails.into_iter(), LETTERS, |mail| {
        let person = by_email.get(&mail.email);
        let of = |pointer| person.and_then(|person| text(person, pointer));
        let name = of("/name").filter(|name| !name.is_empty());
        Letter {
            user: of("/userId"),
            name: name.or(of("/username")),
            as_token: of("/accessToken"),
            link: mail.link(base),
            token: mail.token,
            room: mail.room_id,
            email: mail.email,
            subject: mail.subject,
            text: mail.text,
            state: mail.state,
            sent_at: mail.sent_at,
        }
    })
}

/// A page that waits for approval.
#[derive(Serialize)]
pub(super) struct Waiting {
    id: i64,
    name: String,
    subdomain: String,
    description: String,
    requester: String,
    requested_at: String,
}

/// Those pages, oldest first.
pub(super) fn waiting(control: &Control) -> Vec<Waiting> {
    let store = control.store().lock();
    let world = &store.quran_reflect;
    let waiting = world.page_requests().map(|request| Waiting {
        id: request.id,
        name: request.name.clone(),
        subdomain: request.slug.clone(),
        description: request.description.clone(),
        requester: world.user(request.requester).map(name).unwrap_or_default(),
        requested_at: instant(request.requested_at),
    });
    waiting.collect()
}

/// What somebody is called.
pub(super) fn name(user: &User) -> String {
    let name = format!("{} {}", user.first_name, user.last_name);
    match name.trim() {
        "" => user.username.clone(),
        name => name.to_owned(),
    }
}

/// What somebody is called who may be gone.
pub(super) fn name_of(world: &World, user: crate::quran_reflect::UserId) -> String {
    world.user(user).map_or_else(|| user.to_string(), name)
}
