//! What browsers do between `authorize` and the redirect back: log in, consent. Served below `/__mock/oauth2/`, because
//! the documentation says nothing of these pages.

use std::collections::HashMap;

use chrono::TimeDelta;
use http::Method;
use http::request::Parts;

use super::authorize::{back, redirect};
use super::browser;
use super::page;
use super::rule;
use super::state::Flow;
use crate::account::Accounts;
use crate::control::Control;
use crate::control_data::NewAccount;
use crate::domain::{RuleId, Time};
use crate::input::{self, Payload};
use crate::quran_reflect::{User, World};
use crate::reply::Reply;
use crate::serve::Served;
use crate::store::Store;

/// Where users consent.
pub(crate) const CONSENT: &str = "/__mock/oauth2/consent";
/// How many people the login page shows.
const SHOWN: usize = 10;
/// How long a login may take.
const PATIENCE: TimeDelta = TimeDelta::minutes(30);

type Fields = HashMap<String, String>;

/// Serves a page, or what its form sends; `path` is what follows `/__mock/oauth2/`.
pub(crate) fn serve(
    control: &Control,
    parts: &Parts,
    base: &str,
    path: &str,
    payload: &Payload,
) -> Served {
    let posted = parts.method == Method::POST;
    let fields: Fields = match (posted, payload) {
        (true, Payload::Complete(bytes)) => {
            url::form_urlencoded::parse(bytes).into_owned().collect()
        }
        (true, _) => Fields::new(),
        (false, _) => {
            input::pairs(parts.uri.query(), |_| true).unwrap_or_default().into_iter().collect()
        }
    };
    let mut faults = Vec::new();
    if (posted, path) == (true, "account") {
        return create(control, &fields).unwrap_or_else(page::lost).into();
    }
    let mut store = control.store().lock();
    let served = match (posted, path) {
        (false, "goodbye") => Ok(page::goodbye()),
        (false, "login") => show_login(&store, &fields),
        (true, "login") => log_in(&mut store, &fields),
        (false, "consent") => show_consent(&store, &fields),
        (true, "consent") => {
            let keep_state;
            (keep_state, faults) = control.authority().returns_state();
            let before = control.keeps_sessions().then(|| browser::id(&parts.headers));
            decide(&mut store, &fields, keep_state, before, base)
        }
        _ => Err("There is no such page."),
    };
    Served { faults, ..served.unwrap_or_else(page::lost).into() }
}

fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.get(name).map_or("", String::as_str)
}

/// The flow that a page belongs to.
fn flow<'s, 'f>(store: &'s Store, fields: &'f Fields) -> Result<(&'f str, &'s Flow), &'static str> {
    let challenge = field(fields, "challenge");
    let flow = store.oauth.flows.get(challenge);
    let now: Time = store.clock.now();
    flow.filter(|flow| now < flow.requested_at + PATIENCE)
        .map(|flow| (challenge, flow))
        .ok_or("This login is over, or never began.")
}

/// The flow that a form belongs to: only the page itself knows its proof.
fn own_flow<'s, 'f>(
    store: &'s Store,
    fields: &'f Fields,
) -> Result<(&'f str, &'s Flow), &'static str> {
    let (challenge, flow) = flow(store, fields)?;
    match field(fields, "proof") == flow.proof {
        true => Ok((challenge, flow)),
        false => Err("This form does not belong to the login."),
    }
}

fn user<'a>(world: &'a World, flow: &Flow) -> Result<&'a User, &'static str> {
    let user = flow.user.and_then(|id| world.user(id));
    user.ok_or("Nobody has logged in yet.")
}

/// What users read of the client.
fn name<'s>(store: &'s Store, flow: &'s Flow) -> &'s str {
    let client = store.oauth.clients.get(&flow.client);
    client.map_or(&flow.client, |client| &client.name)
}

fn show_login(store: &Store, fields: &Fields) -> Result<Reply, &'static str> {
    let (challenge, flow) = flow(store, fields)?;
    let wanted = field(fields, "search").trim().to_lowercase();
    let role = |user: &User| {
        let id = user.id.to_string();
        let fixed = Accounts::fixed();
        let mut roles = fixed.named().filter(|(_, account)| account.user_id == id);
        roles.next().map(|(role, _)| role)
    };
    let found = |user: &User| {
        let texts = [&user.username, &user.email, &user.first_name, &user.last_name];
        texts.iter().any(|text| text.to_lowercase().contains(&wanted))
    };
    let mut people: Vec<_> = store
        .quran_reflect
        .users()
        .filter(|user| found(user))
        .map(|user| (role(user), user))
        .collect();
    // Those whom the mock always has come first, by role, then the newest.
    people.sort_by_key(|(role, user)| {
        let place = ["owner", "member", "outsider"].iter().position(|known| Some(*known) == *role);
        (place.unwrap_or(3), std::cmp::Reverse(user.created_at), user.id)
    });
    let rest = people.len().saturating_sub(SHOWN);
    people.truncate(SHOWN);
    Ok(page::login(challenge, flow, name(store, flow), (&people, rest), &wanted))
}

/// Everybody can log in; some have a password.
fn log_in(store: &mut Store, fields: &Fields) -> Result<Reply, &'static str> {
    let (challenge, _) = own_flow(store, fields)?;
    let user = store.quran_reflect.user_by_name(field(fields, "account"));
    let user = user.ok_or("There is no such account.")?;
    let wanted = store.oauth.passwords.get(&user.id).map(String::as_str);
    let given = fields.get("password").map(String::as_str);
    if wanted.is_some() && wanted != given {
        let (_, flow) = flow(store, fields)?;
        return Ok(page::password(challenge, flow, user, given.is_some()));
    }
    let user = user.id;
    if let Some(flow) = store.oauth.flows.get_mut(challenge) {
        flow.user = Some(user);
    }
    Ok(onward(&format!("{CONSENT}?challenge={challenge}")))
}

/// Somebody new, who is logged in at once.
fn create(control: &Control, fields: &Fields) -> Result<Reply, &'static str> {
    own_flow(&control.store().lock(), fields)?;
    let given =
        |name: &str| Some(field(fields, name).trim().to_owned()).filter(|text| !text.is_empty());
    let new = NewAccount {
        first_name: given("first_name"),
        last_name: given("last_name"),
        username: given("username"),
        email: given("email"),
    };
    let account = control.create_account(new);
    let account = account.map_err(|_| "Somebody else has this handle or address.")?;
    let mut fields = fields.clone();
    fields.insert("account".to_owned(), account.username);
    log_in(&mut control.store().lock(), &fields)
}

fn show_consent(store: &Store, fields: &Fields) -> Result<Reply, &'static str> {
    let (challenge, flow) = flow(store, fields)?;
    Ok(page::consent(challenge, flow, name(store, flow), user(&store.quran_reflect, flow)?))
}

/// `before` is the session that the browser had, if there are sessions.
fn decide(
    store: &mut Store,
    fields: &Fields,
    keep_state: bool,
    before: Option<Option<&str>>,
    base: &str,
) -> Result<Reply, &'static str> {
    let (challenge, flow) = own_flow(store, fields)?;
    let user = user(&store.quran_reflect, flow)?.id;
    let allowed = match field(fields, "decision") {
        "allow" => true,
        "deny" => false,
        _ => return Err("The form says neither yes nor no."),
    };
    let flow = flow.clone();
    store.oauth.flows.remove(challenge);
    let state = ("state", flow.state.as_str());
    let state = Some(state).filter(|_| keep_state);
    if !allowed {
        let mut outcome =
            vec![("error", "access_denied"), ("error_description", "The user did not consent.")];
        outcome.extend(state);
        return to_client(&flow, &outcome, Some(rule::USER_MAY_REFUSE));
    }
    let now = store.clock.now();
    let code = flow.clone().granted(store, user, now);
    let scopes = flow.scopes.to_string();
    let mut outcome = vec![("code", code.as_str()), ("scope", scopes.as_str())];
    outcome.extend(state);
    let reply = to_client(&flow, &outcome, None)?;
    Ok(match before {
        Some(before) => browser::remember(store, before, &flow, user, base, reply),
        None => reply,
    })
}

fn to_client(
    flow: &Flow,
    outcome: &[(&str, &str)],
    rule: Option<RuleId>,
) -> Result<Reply, &'static str> {
    let reply = back(&flow.redirect_uri, outcome);
    let reply = reply.map_err(|_| "The application cannot be reached.")?;
    Ok(Reply { status: 303, rule, ..reply })
}

/// A redirect after a form: the browser goes on with GET.
fn onward(to: &str) -> Reply {
    Reply { status: 303, ..redirect(to) }
}
