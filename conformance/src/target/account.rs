//! The accounts of a target, and the actors file that brings those of a live one.
//!
//! Tokens are held as secrets: they show neither in debug output nor in messages, and a key of the
//! file that we do not know is kept, because other tools write there too.

use std::{collections::BTreeSet, fmt, path::PathBuf};

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

impl AccountSlot {
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
#[derive(Clone, Debug)]
pub struct Account {
    /// The id at the service.
    pub user_id: String,
    /// The address that letters go to.
    pub email: String,
    /// The access token.
    pub access_token: SecretString,
    /// An access token of the same account that has expired.
    pub expired_access_token: Option<SecretString>,
    /// Everything else that its table holds.
    pub rest: Table,
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
            let token = account.access_token.expose_secret();
            secrets.push((token.to_owned(), format!("TOKEN_{name}")));
            if let Some(expired) = &account.expired_access_token {
                let expired = expired.expose_secret().to_owned();
                secrets.push((expired, format!("EXPIRED_TOKEN_{name}")));
            }
            other_tokens(&account.rest, &name, &mut secrets);
        }
        secrets
    }
}

/// Refresh tokens, and the tokens of other systems in sub-tables.
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

/// What is wrong with an actors file, all of it at once.
#[derive(Debug)]
pub struct ActorsError {
    /// The file.
    pub file: PathBuf,
    /// One entry per defect.
    pub defects: Vec<String>,
}

impl fmt::Display for ActorsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.defects.join("; "))
    }
}

impl std::error::Error for ActorsError {}

/// Reads the text of an actors file.
///
/// # Errors
///
/// Every table and key that is missing, in one error.
pub(super) fn parse(file: PathBuf, text: &str) -> Result<Accounts, ActorsError> {
    // The parser's own message quotes the line, which may hold a token.
    let mut table: Table = match text.parse() {
        Ok(table) => table,
        Err(error) => {
            let error: toml::de::Error = error;
            let defects = vec![format!("is not TOML: {}", error.message())];
            return Err(ActorsError { file, defects });
        }
    };
    let mut defects = Vec::new();
    let mut accounts = Vec::new();
    for slot in AccountSlot::ALL {
        match table.remove(slot.name()) {
            Some(Value::Table(found)) => accounts.extend(account(slot, found, &mut defects)),
            _ => defects.push(format!("table [{}] is missing", slot.name())),
        }
    }
    let ids: BTreeSet<&str> = accounts
        .iter()
        .map(|one: &Account| one.user_id.as_str())
        .collect();
    if ids.len() < accounts.len() {
        defects
            .push("two tables have the same user_id: three different accounts are needed".into());
    }
    for account in &accounts {
        let expired = account.expired_access_token.as_ref();
        let expired = expired.map(ExposeSecret::expose_secret);
        let valid = |one: &Account| Some(one.access_token.expose_secret()) == expired;
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
        _ => Err(ActorsError { file, defects }),
    }
}

fn account(slot: AccountSlot, mut table: Table, defects: &mut Vec<String>) -> Option<Account> {
    let mut take = |key: &str, required: bool| match table.remove(key) {
        Some(Value::String(text)) if !text.is_empty() => Some(text),
        None if !required => None,
        _ => {
            defects.push(format!("[{}] has no {key}", slot.name()));
            None
        }
    };
    let (user_id, email) = (take("user_id", true), take("email", true));
    let access_token = take("access_token", true);
    let expired = take("expired_access_token", false);
    Some(Account {
        user_id: user_id?,
        email: email?,
        access_token: access_token?.into(),
        expired_access_token: expired.map(SecretString::from),
        rest: table,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWNER: &str = "[owner]\nuser_id = 'u1'\nemail = 'a@example.org'\n\
                         access_token = 'token-1'\nrefresh_token = 'refresh-1'\nnote = 'mine'\n\
                         [owner.ucs]\naccess_token = 'ucs-token'\n";

    #[test]
    fn everything_that_is_missing_is_told_at_once() {
        let text = format!("{OWNER}[member]\nuser_id = 'u2'\n");
        let error = parse("actors.toml".into(), &text).expect_err("incomplete");
        assert_eq!(
            error.to_string(),
            "actors.toml: [member] has no email; [member] has no access_token; \
             table [outsider] is missing"
        );
    }

    #[test]
    fn unknown_keys_are_kept_and_every_token_is_a_secret() {
        let another = |name: &str, id: &str| OWNER.replace("owner", name).replace("u1", id);
        let others = another("member", "u2") + &another("outsider", "u3");
        let accounts = parse("actors.toml".into(), &format!("{OWNER}{others}")).expect("complete");
        let owner = accounts.get(AccountSlot::Owner);
        assert_eq!(owner.rest["note"].as_str(), Some("mine"));
        let names: Vec<String> = accounts
            .secrets()
            .into_iter()
            .map(|(_, name)| name)
            .collect();
        assert!(
            names.contains(&"REFRESH_TOKEN_OWNER".to_owned()),
            "{names:?}"
        );
        assert!(
            names.contains(&"ACCESS_TOKEN_UCS_OWNER".to_owned()),
            "{names:?}"
        );
        assert!(!format!("{owner:?}").contains("token-1"));
    }

    #[test]
    fn a_syntax_error_does_not_quote_the_line() {
        let error =
            parse("actors.toml".into(), "[owner]\naccess_token = s3cr3t-value").expect_err("");
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
            parse("actors.toml".into(), &text)
        };
        for valid in ["owner-token", "outsider-token"] {
            let error = with(valid).expect_err("still valid").to_string();
            assert!(error.contains("has expired"), "{error}");
            assert!(!error.contains(valid), "{error}");
        }
        assert!(with("another-token").is_ok());
    }
}
