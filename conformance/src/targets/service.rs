//! What an api needs of a target: where it is, and how its callers show who they are.
//!
//! Everything about this that differs between apis stands in the table here.

use rooms_openapi::Api;
use secrecy::SecretString;
use toml::{Table, Value};

use super::account::Account;

/// How one api is reached and called.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Service {
    /// The variable with its base URL.
    pub(crate) variable: &'static str,
    /// The sub-table of an account for a system with users and tokens of its own.
    pub(crate) table: Option<&'static str>,
    /// The headers that carry a token, and the id of the client if it travels along.
    headers: fn(&str, &str) -> Vec<(&'static str, String)>,
}

impl Service {
    /// The service of an api.
    pub(crate) fn of(api: Api) -> Self {
        match api {
            Api::OAuth2 => Self { variable: "QF_OAUTH_BASE_URL", table: None, headers: bearer },
            Api::LegacyGroups => Self {
                variable: "QF_LEGACY_GROUPS_BASE_URL",
                table: Some("legacy_groups"),
                headers: |token, _| vec![("o_t_h", token.to_owned())],
            },
            Api::Ucs => Self { variable: "QF_UCS_BASE_URL", table: Some("ucs"), headers: bearer },
            _ => Self {
                variable: "QF_API_BASE_URL",
                table: None,
                headers: |token, client_id| {
                    vec![("x-auth-token", token.to_owned()), ("x-client-id", client_id.to_owned())]
                },
            },
        }
    }

    /// The headers that make a call one of whoever holds the token.
    pub(crate) fn credentials(self, token: &str, client_id: &str) -> Vec<(&'static str, String)> {
        (self.headers)(token, client_id)
    }
}

fn bearer(token: &str, _: &str) -> Vec<(&'static str, String)> {
    vec![("authorization", format!("Bearer {token}"))]
}

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
        let Some(name) = Service::of(api).table else {
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
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_api_has_a_variable_of_its_own() {
        let variables: BTreeSet<_> =
            Api::ALL.iter().map(|api| Service::of(*api).variable).collect();
        assert_eq!(variables.len(), Api::ALL.len());
    }

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

    #[test]
    fn a_token_travels_as_its_api_wants_it() {
        let credentials = |api| Service::of(api).credentials("t", "c");
        let names: Vec<_> =
            credentials(Api::QuranReflect).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["x-auth-token", "x-client-id"]);
        let expected = vec![("authorization", "Bearer t".to_owned())];
        assert_eq!(credentials(Api::OAuth2), expected);
    }
}
