//! The sessions of browsers: a cookie, by which an application renews its tokens without a page (`prompt=none`).

use std::collections::BTreeMap;

use http::{HeaderMap, header};

use super::state::{Browser, Flow};
use crate::domain::Time;
use crate::quran_reflect::UserId;
use crate::reply::Reply;
use crate::store::Store;

/// The cookie.
const COOKIE: &str = "rooms_mock_session";
/// How many browsers are remembered; the oldest make room.
const MOST: usize = 1000;

/// The id of the session that a request belongs to, whether it goes on or not.
pub(super) fn id(headers: &HeaderMap) -> Option<&str> {
    let mut pairs = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='));
    pairs.find_map(|(name, value)| (name == COOKIE).then_some(value))
}

/// Somebody has logged in with a browser and consented. The reply is the one that ends the login.
pub(super) fn remember(
    store: &mut Store,
    before: Option<&str>,
    flow: &Flow,
    user: UserId,
    base: &str,
    reply: Reply,
) -> Reply {
    let now = store.clock.now();
    let earlier = before.and_then(|id| store.oauth.browsers.remove(id));
    let mut browser = earlier.filter(|browser| browser.user == user).unwrap_or(Browser {
        user,
        logged_in_at: now,
        granted: BTreeMap::new(),
    });
    browser.logged_in_at = now;
    let granted = browser.granted.entry(flow.client.clone()).or_default();
    *granted = std::mem::take(granted).with(&flow.scopes);
    let browsers = &mut store.oauth.browsers;
    if browsers.len() >= MOST {
        let oldest = browsers.iter().min_by_key(|(_, browser)| browser.logged_in_at);
        let oldest = oldest.map(|(id, _)| id.clone()).unwrap_or_default();
        browsers.remove(&oldest);
    }
    // A new id for each login: nobody can have known it before.
    let id = format!("{}{}", store.ids.token("bs"), store.ids.uuid().simple());
    store.oauth.browsers.insert(id.clone(), browser);
    reply.with_header(header::SET_COOKIE, &cookie(&id, base, ""))
}

/// The session is over.
pub(super) fn forget(store: &mut Store, headers: &HeaderMap, base: &str, reply: Reply) -> Reply {
    match id(headers) {
        Some(id) => {
            store.oauth.browsers.remove(id);
            reply.with_header(header::SET_COOKIE, &cookie("", base, "; Max-Age=0"))
        }
        None => reply,
    }
}

/// What a browser may do without a page.
pub(super) fn silent(
    store: &Store,
    headers: &HeaderMap,
    flow: &Flow,
) -> Result<(UserId, Time), &'static str> {
    let browser = id(headers).and_then(|id| store.oauth.browsers.get(id));
    let browser = browser.filter(|browser| store.quran_reflect.user(browser.user).is_some());
    let browser = browser.ok_or("login_required")?;
    let granted = browser.granted.get(&flow.client);
    match granted.is_some_and(|granted| flow.scopes.is_within(granted)) {
        true => Ok((browser.user, browser.logged_in_at)),
        false => Err("consent_required"),
    }
}

/// Frames of pages of other origins send it only over HTTPS; of the same host, on whatever port, always.
fn cookie(id: &str, base: &str, more: &str) -> String {
    let site = match base.starts_with("https:") {
        true => "SameSite=None; Secure",
        false => "SameSite=Lax",
    };
    format!("{COOKIE}={id}; Path=/; HttpOnly; {site}{more}")
}
