//! Who the accounts of a target are to the system behind an api.

use rooms_openapi::Api;
use secrecy::SecretString;
use toml::{Table, Value};

use super::account::Account;
use crate::apis;

/// The key of an account's token with hardly any scope.
pub(crate) const NARROW: &str = "narrow_access_token";

/// Who an account is to one system.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The id there.
    pub user_id: String,
    /// The access token, as it was configured.
    pub access_token: Option<SecretString>,
    /// An access token of the same account that has expired.
    pub expired_access_token: Option<SecretString>,
    /// An access token of the same account with hardly any scope.
    pub narrow_access_token: Option<SecretString>,
}

impl Account {
    /// Who this account is to the system behind an api. None if nothing is known about it.
    #[must_use]
    pub fn identity(&self, api: Api) -> Option<Identity> {
        let Some(name) = apis::of(api).service().table else {
            return Some(Identity {
                user_id: self.user_id.clone(),
                access_token: self.access_token.clone(),
                expired_access_token: self.expired_access_token.clone(),
                narrow_access_token: text(&self.rest, NARROW).map(SecretString::from),
            });
        };
        let table = self.rest.get(name)?.as_table()?;
        let secret = |key: &str| text(table, key).map(SecretString::from);
        Some(Identity {
            user_id: text(table, "user_id")?,
            access_token: Some(secret("access_token")?),
            expired_access_token: secret("expired_access_token"),
            narrow_access_token: None,
        })
    }
}

/// A text, or a number as text: some systems count their users.
fn text(table: &Table, key: &str) -> Option<String> {
    match table.get(key)? {
        Value::String(text) if !text.is_empty() => Some(text.clone()),
        Value::Integer(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_somebody_else_to_another_system() {
        let rest = "[legacy_groups]\nuser_id = 7\naccess_token = 'legacy-token'\n";
        let account = Account {
            user_id: "u1".to_owned(),
            email: "a@example.org".to_owned(),
            access_token: Some("token".to_owned().into()),
            expires_at: None,
            refresh_token: None,
            expired_access_token: None,
            rest: rest.parse().expect("TOML"),
        };
        let here = account.identity(Api::OAuth2).expect("the same account");
        assert_eq!(here.user_id, "u1");
        assert!(here.access_token.is_some());
        let table = account.rest["legacy_groups"].as_table().expect("a table");
        assert_eq!(text(table, "user_id").as_deref(), Some("7"));
        assert_eq!(text(table, "expired_access_token"), None);
    }
}
