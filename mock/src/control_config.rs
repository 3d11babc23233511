//! The control of what a mock has: everything of a configuration, at run time, and everybody with their tokens.

use serde_json::{Value, json};

use crate::account::{Account, OwnAccount, token_of};
use crate::config::{self, Config, ConfigError};
use crate::control::Control;
use crate::domain::instant;
use crate::fault;
use crate::quran_reflect::User;
use crate::store::Store;
use crate::trouble::SettingsChange;

impl Control {
    /// Adds clients, users and rooms to what there is, switches the faults of the configuration on, if it names any, and
    /// changes the settings that it has.
    ///
    /// # Errors
    ///
    /// If it contradicts itself or what there is; then nothing changes.
    pub fn add(&self, config: &Config) -> Result<(), ConfigError> {
        if config.smtp.is_some() {
            let text =
                "where letters are sent is said at the start: --smtp, --config, MockBuilder::smtp";
            return Err(ConfigError::Contradiction(text.to_owned()));
        }
        fault::named(&config.faults)?;
        let some = |setting: Option<u64>| setting.map(Some);
        let change = SettingsChange {
            rate_limit_every: some(config.rate_limit_every),
            access_token_lifetime: some(config.access_token_lifetime),
            latency: config.latency.map(Some),
        };
        if let Some(mistake) = change.mistake() {
            return Err(ConfigError::Contradiction(mistake));
        }
        let mut added = {
            let mut store = self.store().lock();
            let now = store.clock.now();
            if let Some(at) = config.clock.as_ref().and_then(|clock| clock.at)
                && at < now
            {
                let (at, now) = (instant(at), instant(now));
                let text =
                    format!("`clock.at` is {at}, and it is {now} already; time goes forward only");
                return Err(ConfigError::Contradiction(text));
            }
            let before = store.clone();
            config::plant(&mut store, config).inspect_err(|_| *store = before.clone())?;
            before
        };
        if let Err(error) = self.intervene_all(&config.interventions) {
            std::mem::swap(&mut *self.store().lock(), &mut added);
            return Err(error);
        }
        if !config.faults.is_empty() {
            self.set_faults(&config.faults)?;
        }
        // It was looked at before.
        let _ = self.change_settings(change);
        Ok(())
    }

    /// Everybody who can log in, with their tokens: accounts in the order of their arrival, then the demo community.
    #[must_use]
    pub fn people(&self) -> Value {
        let store = self.store().lock();
        let accounts = store.accounts.iter().map(|account| {
            let id = account.user_id.parse().unwrap_or_default();
            let mut person = account_json(account);
            let user = store.quran_reflect.user(id);
            person["name"] = user.map(name).into();
            person["password"] = json!(store.oauth.passwords.get(&id));
            person
        });
        let has_account = |user: &&User| {
            let id = user.id.to_string();
            store.accounts.iter().any(|account| account.user_id == id)
        };
        let others = store.quran_reflect.users().filter(|user| !has_account(user));
        let others = others.map(|user| {
            let token = token_of(&user.username);
            json!({
                "userId": user.id,
                "username": user.username,
                "email": user.email,
                "name": name(user),
                "accessToken": store.tokens.grant(&token).map(|_| token),
            })
        });
        accounts.chain(others).collect()
    }

    /// The OAuth2 clients, with their secrets and redirect URIs.
    #[must_use]
    pub fn clients(&self) -> Value {
        let store: &Store = &self.store().lock();
        json!(store.oauth.clients.values().collect::<Vec<_>>())
    }
}

fn name(user: &User) -> String {
    format!("{} {}", user.first_name, user.last_name).trim().to_owned()
}

pub(crate) fn account_json(account: &Account) -> Value {
    json!({
        "userId": account.user_id,
        "username": account.username,
        "email": account.email,
        "accessToken": account.access_token,
        "refreshToken": account.refresh_token,
        "expiredAccessToken": account.expired_access_token,
        "legacyGroups": own_json(&account.legacy_groups),
        "ucs": own_json(&account.ucs),
    })
}

fn own_json<Id: serde::Serialize>(account: &OwnAccount<Id>) -> Value {
    json!({
        "userId": account.user_id,
        "accessToken": account.access_token,
        "expiredAccessToken": account.expired_access_token,
    })
}
