//! The accounts of a target, and how those of a live one stand in the actors file.
//!
//! Tokens are held as secrets: they show neither in debug output nor in messages.

use std::{collections::BTreeSet, fmt, str::FromStr};

use chrono::{DateTime, Utc};
use secrecy::{ExposeSecret, SecretString};
use toml::{Table, Value};

/// One of the three accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AccountSlot {
    /// The table `owner`.
    Owner,
    /// The table `member`.
    Member,
    /// The table `outsider`.
    Outsider,
}

/// A name that is no table of the actors file.
#[derive(Debug, thiserror::Error)]
#[error(
    "no actor is called `{0}`: a live target has owner, member and outsider; other roles of a \
     scenario, such as admin or invitee, are played by these three"
)]
pub struct UnknownSlot(String);

impl FromStr for AccountSlot {
    type Err = UnknownSlot;

    fn from_str(given: &str) -> Result<Self, Self::Err> {
        let found = Self::ALL.into_iter().find(|slot| slot.name() == given);
        found.ok_or_else(|| UnknownSlot(given.to_owned()))
    }
}

impl AccountSlot {
    /// The command that logs its account in.
    #[must_use]
    pub fn login(self) -> String {
        format!("cargo run -p conformance -- login {}", self.name())
    }

    /// All three.
    pub const ALL: [Self; 3] = [Self::Owner, Self::Member, Self::Outsider];

    /// The name of its table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Member => "member",
            Self::Outsider => "outsider",
        }
    }
}

/// An account with its credentials.
#[derive(Clone)]
pub struct Account {
    /// The id at the service.
    pub user_id: String,
    /// The address that letters go to.
    pub email: String,
    /// The access token, as it was configured; the current one comes from [`super::Tokens`].
    pub access_token: Option<SecretString>,
    /// When the configured access token ends, if that is known.
    pub expires_at: Option<DateTime<Utc>>,
    /// The token that gets new access tokens.
    pub refresh_token: Option<SecretString>,
    /// An access token of the same account that has expired.
    pub expired_access_token: Option<SecretString>,
    /// Everything else that its table holds.
    pub rest: Table,
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The rest holds tokens of other systems, as plain texts.
        f.debug_struct("Account")
            .field("user_id", &self.user_id)
            .field("email", &self.email)
            .field("access_token", &self.access_token)
            .field("expires_at", &self.expires_at)
            .field("refresh_token", &self.refresh_token)
            .field("expired_access_token", &self.expired_access_token)
            .finish_non_exhaustive()
    }
}

/// The three accounts of a target.
#[derive(Clone, Debug)]
pub struct Accounts([Account; 3]);

impl Accounts {
    /// In the order owner, member, outsider.
    #[must_use]
    pub fn new(owner: Account, member: Account, outsider: Account) -> Self {
        Self([owner, member, outsider])
    }

    /// The account of a slot.
    #[must_use]
    pub fn get(&self, slot: AccountSlot) -> &Account {
        &self.0[slot as usize]
    }

    /// Slots and accounts.
    pub fn iter(&self) -> impl Iterator<Item = (AccountSlot, &Account)> {
        AccountSlot::ALL.into_iter().zip(&self.0)
    }

    /// Every secret in the accounts, with the name of the variable that stands for it.
    pub fn secrets(&self) -> Vec<(String, String)> {
        let mut secrets = Vec::new();
        for (slot, account) in self.iter() {
            let name = slot.name().to_uppercase();
            for (token, variable) in [
                (&account.access_token, "TOKEN"),
                (&account.expired_access_token, "EXPIRED_TOKEN"),
                (&account.refresh_token, "REFRESH_TOKEN"),
            ] {
                if let Some(token) = token {
                    let token = token.expose_secret().to_owned();
                    secrets.push((token, format!("{variable}_{name}")));
                }
            }
            other_tokens(&account.rest, &name, &mut secrets);
        }
        secrets
    }
}

/// The tokens of other systems in sub-tables.
fn other_tokens(table: &Table, name: &str, secrets: &mut Vec<(String, String)>) {
    for (key, value) in table {
        let variable = format!("{}_{name}", key.to_uppercase());
        match value {
            Value::Table(inner) => other_tokens(inner, &variable, secrets),
            Value::String(token) if key.ends_with("token") => {
                secrets.push((token.clone(), variable));
            }
            _ => {}
        }
    }
}

/// The accounts of a parsed actors file.
///
/// # Errors
///
/// Every table and key that is missing or cannot be, at once.
pub(crate) fn of_tables(mut tables: Table) -> Result<Accounts, Vec<String>> {
    let mut defects = Vec::new();
    let mut accounts = Vec::new();
    for slot in AccountSlot::ALL {
        match tables.remove(slot.name()) {
            Some(Value::Table(found)) => accounts.extend(of_table(slot, found, &mut defects)),
            _ => defects.push(format!("table [{}] is missing ({})", slot.name(), slot.login())),
        }
    }
    let ids: BTreeSet<&str> = accounts.iter().map(|one: &Account| one.user_id.as_str()).collect();
    if ids.len() < accounts.len() {
        defects
            .push("two tables have the same user_id: three different accounts are needed".into());
    }
    for account in &accounts {
        let Some(expired) = account.expired_access_token.as_ref() else {
            continue;
        };
        let valid = |one: &Account| {
            let valid = one.access_token.as_ref().map(ExposeSecret::expose_secret);
            valid == Some(expired.expose_secret())
        };
        if accounts.iter().any(valid) {
            defects.push(
                "an expired_access_token is the access_token of an account: it has to be one that \
                 has expired"
                    .into(),
            );
            break;
        }
    }
    match <[Account; 3]>::try_from(accounts) {
        Ok(accounts) if defects.is_empty() => Ok(Accounts(accounts)),
        _ => Err(defects),
    }
}

/// One account. Whatever is wrong is added to the defects.
pub(crate) fn of_table(
    slot: AccountSlot,
    mut table: Table,
    defects: &mut Vec<String>,
) -> Option<Account> {
    let name = slot.name();
    let before = defects.len();
    let mut take = |key: &str, required: bool| match table.remove(key) {
        Some(Value::String(text)) if !text.is_empty() => Some(text),
        None if !required => None,
        Some(Value::String(_)) if !required => None,
        _ => {
            defects.push(format!("[{name}] has no {key}"));
            None
        }
    };
    let (user_id, email) = (take("user_id", true), take("email", true));
    let mut unsendable = Vec::new();
    let mut token = |key: &'static str| {
        let text = take(key, false)?;
        // One that was pasted with its line break would only be refused by the HTTP client, later.
        if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            unsendable.push(key);
        }
        Some(SecretString::from(text))
    };
    let access_token = token("access_token");
    let refresh_token = token("refresh_token");
    let expired_access_token = token("expired_access_token");
    for key in unsendable {
        defects.push(format!(
            "[{name}] {key} has a line break, a blank or another character that no header \
             carries: put the token on one line, between quotes"
        ));
    }
    if access_token.is_none() && refresh_token.is_none() {
        defects.push(format!(
            "[{name}] has neither access_token nor refresh_token ({})",
            slot.login()
        ));
    }
    let expires_at = match table.remove("expires_at").map(|value| instant(&value)) {
        Some(None) => {
            defects.push(format!("[{name}] expires_at is no time such as 2026-11-21T10:00:00Z"));
            None
        }
        known => known.flatten(),
    };
    if defects.len() > before {
        return None;
    }
    Some(Account {
        user_id: user_id?,
        email: email?,
        access_token,
        expires_at,
        refresh_token,
        expired_access_token,
        rest: table,
    })
}

/// A time as a text or as TOML's own.
pub(crate) fn instant(value: &Value) -> Option<DateTime<Utc>> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Datetime(time) => time.to_string(),
        _ => return None,
    };
    let time = DateTime::parse_from_rfc3339(text.trim()).ok()?;
    Some(time.to_utc())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::targets::ActorsFile;

    fn parse(text: &str) -> Result<Accounts, String> {
        ActorsFile::new(Path::new("/"), "/actors.toml")
            .parse(text)
            .map_err(|error| error.to_string())
    }

    const OWNER: &str = "[owner]\nuser_id = 'u1'\nemail = 'a@example.org'\n\
                         access_token = 'token-1'\nrefresh_token = 'refresh-1'\nnote = 'mine'\n\
                         [owner.ucs]\naccess_token = 'ucs-token'\n";

    #[test]
    fn everything_that_is_missing_is_told_at_once() {
        let text = format!("{OWNER}[member]\nuser_id = 'u2'\n");
        let error = parse(&text).expect_err("incomplete");
        assert_eq!(
            error,
            "the actors file actors.toml (QF_ACTORS_FILE): [member] has no email; [member] has \
             neither access_token nor refresh_token (cargo run -p conformance -- login member); \
             table [outsider] is missing (cargo run -p conformance -- login outsider)"
        );
    }

    #[test]
    fn unknown_keys_are_kept_and_every_token_is_a_secret() {
        let another = |name: &str, id: &str| OWNER.replace("owner", name).replace("u1", id);
        let others = another("member", "u2") + &another("outsider", "u3");
        let accounts = parse(&format!("{OWNER}{others}")).expect("complete");
        let owner = accounts.get(AccountSlot::Owner);
        assert_eq!(owner.rest["note"].as_str(), Some("mine"));
        let names: Vec<String> = accounts.secrets().into_iter().map(|(_, name)| name).collect();
        assert!(names.contains(&"REFRESH_TOKEN_OWNER".to_owned()), "{names:?}");
        assert!(names.contains(&"ACCESS_TOKEN_UCS_OWNER".to_owned()), "{names:?}");
        let shown = format!("{accounts:?}");
        for token in ["token-1", "refresh-1", "ucs-token"] {
            assert!(!shown.contains(token), "{shown}");
        }
    }

    #[test]
    fn a_syntax_error_does_not_quote_the_line() {
        let error = parse("[owner]\n\naccess_token = s3cr3t-value").expect_err("");
        assert!(!error.to_string().contains("s3cr3t"), "{error}");
    }

    #[test]
    fn a_valid_token_does_not_pass_for_an_expired_one() {
        let table = |name: &str, expired: &str| {
            format!(
                "[{name}]\nuser_id = '{name}'\nemail = 'a@example.org'\n\
                 access_token = '{name}-token'\nexpired_access_token = '{expired}'\n"
            )
        };
        let with = |expired: &str| {
            let text =
                table("owner", expired) + &table("member", "old") + &table("outsider", "old");
            parse(&text)
        };
        for valid in ["owner-token", "outsider-token"] {
            let error = with(valid).expect_err("still valid");
            assert!(error.contains("has expired"), "{error}");
            assert!(!error.contains(valid), "{error}");
        }
        assert!(with("another-token").is_ok());
    }
}
