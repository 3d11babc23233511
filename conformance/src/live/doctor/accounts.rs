//! Whether the accounts are who they should be, and may do what is needed.

use chrono::{DateTime, Utc};
use reqwest::StatusCode;
use secrecy::ExposeSecret;
use serde_json::Value;

use super::{Patient, Sign, hosts, scopes};
use crate::{
    exchange::transport_error::innermost,
    live::login::unverified,
    redact::{self, Sort},
    targets::{Account, AccountSlot},
};

/// The accounts that could be read.
pub(crate) struct Accounts {
    pub(crate) signs: Vec<Sign>,
    pub(crate) found: Vec<(AccountSlot, Account)>,
}

pub(crate) fn read(patient: &Patient) -> Accounts {
    let file = &patient.connection.actors_file;
    let mut signs = Vec::new();
    let mut found = Vec::new();
    match file.tables() {
        Err(error) => signs.push(Sign::problem(
            "actors file",
            error.to_string(),
            "log each account in, or put the file right",
        )),
        Ok(mut tables) => {
            signs.push(Sign::fine(
                "actors file",
                format!("{} is readable by its owner only", file.shown()),
            ));
            for slot in AccountSlot::ALL {
                match account(slot, tables.remove(slot.name())) {
                    Ok(account) => found.push((slot, account)),
                    Err(sign) => signs.push(sign),
                }
            }
        }
    }
    for (slot, account) in &found {
        let name = slot.name().to_uppercase();
        redact::learn(Sort::Private, &account.email, &format!("EMAIL_{name}"));
        let tokens = [&account.access_token, &account.refresh_token, &account.expired_access_token];
        for token in tokens.into_iter().flatten() {
            let token = token.expose_secret();
            redact::learn(Sort::Credential, token, &format!("TOKEN_{name}"));
        }
    }
    Accounts { signs, found }
}

fn account(slot: AccountSlot, table: Option<toml::Value>) -> Result<Account, Sign> {
    let Some(toml::Value::Table(table)) = table else {
        let text = format!("there is no table [{}]", slot.name());
        return Err(Sign::problem(slot.name(), text, slot.login()));
    };
    let mut defects = Vec::new();
    let account = crate::targets::of_table(slot, table, &mut defects);
    account.ok_or_else(|| Sign::problem(slot.name(), defects.join("; "), slot.login()))
}

/// What is known about one account.
pub(crate) struct Examined {
    pub(crate) signs: Vec<Sign>,
    /// Whether the gateway refuses its access token.
    pub(crate) refused: bool,
}

/// Everything about one account.
pub(crate) async fn examine(
    patient: &Patient,
    (slot, account): &(AccountSlot, Account),
    gateway: bool,
) -> Examined {
    let (slot, topic) = (*slot, slot.name());
    let mut signs = vec![token(slot, account)];
    let mut refused = false;
    let expired = ends(account).is_some_and(|end| end <= Utc::now());
    if let Some(token) = account.access_token.as_ref().filter(|_| !expired) {
        if gateway {
            let (sign, status) = who(patient, slot, account).await;
            refused = matches!(status, Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN));
            signs.push(sign);
        }
        let granted = scopes::granted(patient, token).await;
        let renewable = account.refresh_token.is_some();
        signs.push(scopes::judge(topic, patient, granted, renewable));
    }
    Examined { signs, refused }
}

/// When the access token ends, by the file or by the token itself.
fn ends(account: &Account) -> Option<DateTime<Utc>> {
    let token = account.access_token.as_ref()?;
    account.expires_at.or_else(|| {
        let claims = unverified(token.expose_secret())?;
        DateTime::from_timestamp(claims["exp"].as_i64()?, 0)
    })
}

fn token(slot: AccountSlot, account: &Account) -> Sign {
    let topic = slot.name();
    let renewable = account.refresh_token.is_some();
    let end = ends(account);
    let left = end.map(|end| (end - Utc::now()).num_seconds());
    match (&account.access_token, left, renewable) {
        (None, _, _) => Sign::untried(
            topic,
            "no access token, but a refresh token: the next run gets one. (Whether it still works is \
             not tried here, because that may use it up)",
        ),
        (Some(_), Some(left), true) if left <= 0 => Sign::untried(
            topic,
            format!(
                "the access token ended {} ago, and there is a refresh token: the next run renews \
                 it. (Not tried here, because that may use it up)",
                span(-left)
            ),
        ),
        (Some(_), Some(left), false) if left <= 0 => Sign::problem(
            topic,
            format!("the access token ended {} ago, and there is no refresh token", span(-left)),
            slot.login(),
        ),
        (Some(_), Some(left), renewable) => {
            let then = if renewable {
                "it can be renewed"
            } else {
                "it cannot be renewed, for lack of a refresh token"
            };
            Sign::fine(topic, format!("the access token is good for {}; {then}", span(left)))
        }
        (Some(_), None, true) => {
            Sign::fine(topic, "the access token does not say when it ends; it can be renewed")
        }
        (Some(_), None, false) => {
            Sign::fine(topic, "the access token does not say when it ends, and cannot be renewed")
        }
    }
}

fn span(seconds: i64) -> String {
    match seconds {
        0..120 => format!("{seconds} s"),
        120..7200 => format!("{} min", seconds / 60),
        7200..172_800 => format!("{} h", seconds / 3600),
        _ => format!("{} days", seconds / 86_400),
    }
}

/// Asks the gateway whose the token is; with the status of the answer, if one came.
async fn who(
    patient: &Patient,
    slot: AccountSlot,
    account: &Account,
) -> (Sign, Option<StatusCode>) {
    let topic = slot.name();
    let token = account.access_token.clone().unwrap_or_default();
    patient.pace.wait().await;
    let request = patient
        .http
        .get(hosts::profile(patient))
        .header("x-auth-token", token.expose_secret())
        .header("x-client-id", &patient.connection.client_id);
    let answer = match request.send().await {
        Ok(answer) => answer,
        Err(error) => {
            let text = format!("its profile cannot be asked for: {}", innermost(&error));
            let advice = "check the network, and try again";
            return (Sign::problem(topic, text, advice), None);
        }
    };
    patient.pace.heed(answer.status(), answer.headers());
    let status = answer.status();
    let body: Value = answer.json().await.unwrap_or_default();
    let sign = judge(slot, account, status, body["id"].as_str());
    (sign, Some(status))
}

/// What the answer to the request for the own profile says.
fn judge(slot: AccountSlot, account: &Account, status: StatusCode, id: Option<&str>) -> Sign {
    let topic = slot.name();
    match (status, id) {
        (StatusCode::OK, Some(id)) if id == account.user_id => {
            Sign::fine(topic, "the gateway accepts the token, and the user_id is the token's own")
        }
        (StatusCode::OK, Some(id)) => Sign::problem(
            topic,
            format!("the token belongs to the user {id}, and the user_id says {}", account.user_id),
            format!("set user_id of [{topic}] to the former, or {}", slot.login()),
        ),
        (StatusCode::UNAUTHORIZED, _) if account.refresh_token.is_some() => Sign::unsure(
            topic,
            "the gateway refuses the access token, and there is a refresh token. (Not tried here, \
             because that may use it up)",
            format!("the next run tries to renew it; if it cannot: {}", slot.login()),
        ),
        (StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN, _) => Sign::problem(
            topic,
            format!("the gateway refuses the token ({status})"),
            format!(
                "it has ended, or belongs to another environment or client id: {}",
                slot.login()
            ),
        ),
        (StatusCode::TOO_MANY_REQUESTS, _) => {
            Sign::problem(topic, "the gateway is busy (429)", "try again in a while")
        }
        (status, _) => Sign::problem(
            topic,
            format!(
                "the gateway answers the request for a profile with {status} and without a profile"
            ),
            "has the account been opened in Quran Reflect once? If so, try again later",
        ),
    }
}

/// Three accounts have to be three people.
pub(crate) fn differ(found: &[(AccountSlot, Account)]) -> Option<Sign> {
    for (index, (slot, account)) in found.iter().enumerate() {
        let mut before = found[..index].iter();
        if let Some((other, _)) = before.find(|(_, one)| one.user_id == account.user_id) {
            return Some(Sign::problem(
                "accounts",
                format!("[{}] and [{}] are the same account", other.name(), slot.name()),
                format!("three different ones are needed: {}", slot.login()),
            ));
        }
    }
    (found.len() == AccountSlot::ALL.len())
        .then(|| Sign::fine("accounts", "three different accounts"))
}
