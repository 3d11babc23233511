//! From settings to a configuration, with every defect noted.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use rooms_openapi::{Api, Environment};
use secrecy::SecretString;
use url::Url;

use super::{
    ConfigError, Connection, Rate,
    hosts::{belongs_to_another, gateway_of, is_loopback, oauth_of},
};
use crate::{
    apis,
    guard::pace::SLOWEST,
    live::{approval, mail},
    recorder::Authority,
    targets::{Account, AccountSlot, Accounts, ActorsFile, Approval, Kind, Mailboxes, Settings},
};

/// The fastest pace beyond the loopback, in requests per second.
const FASTEST: f64 = 10.0;

/// What is to be said of a file without one.
pub const NO_CERTIFICATE: &str =
    "holds no certificate in PEM: it begins with -----BEGIN CERTIFICATE-----";

/// Collects defects.
pub(crate) struct Reader<'a> {
    settings: &'a Settings,
    root: &'a Path,
    defects: Vec<String>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(settings: &'a Settings, root: &'a Path) -> Self {
        Self { settings, root, defects: Vec::new() }
    }

    /// What was read, unless there are defects.
    pub(crate) fn end<T>(self, kind: Kind, read: Option<T>) -> Result<T, ConfigError> {
        read.filter(|_| self.defects.is_empty()).ok_or(ConfigError { kind, defects: self.defects })
    }

    pub(crate) fn connection(&mut self, kind: Kind) -> Option<Connection> {
        self.environment(kind);
        let gateway = self.gateway(kind.environment());
        let bases = self.bases(gateway.as_ref(), kind.environment());
        let client_id = self.client_id();
        let rate = self.rate(gateway.as_ref());
        let authority = self.authority();
        let secret = self.settings.get("QF_CLIENT_SECRET");
        Some(Connection {
            kind,
            gateway: gateway?,
            bases,
            client_id: client_id?,
            client_secret: secret.map(SecretString::from),
            rate: rate?,
            authority: authority?,
            actors_file: self.actors_file(),
        })
    }

    fn defect<T>(&mut self, text: String) -> Option<T> {
        self.defects.push(text);
        None
    }

    fn environment(&mut self, kind: Kind) {
        let wanted = kind.environment().name();
        // The credentials of one environment are refused by the other, so this is worth a word.
        match self.settings.get("QF_ENV") {
            Some(given) if given != wanted => {
                self.defect::<()>(format!(
                    "QF_ENV is `{given}`, but the target is {kind}: set it to `{wanted}`"
                ));
            }
            None if kind == Kind::Production => {
                self.defect::<()>("QF_ENV is not set: set it to `production`".to_owned());
            }
            _ => {}
        }
    }

    fn gateway(&mut self, environment: Environment) -> Option<Url> {
        let default = gateway_of(environment);
        let given = self.settings.get("QF_API_BASE_URL").unwrap_or(default);
        self.base_url("QF_API_BASE_URL", given, environment)
    }

    /// Where each api is. OAuth2 has a documented host, which fits the documented gateway and no
    /// other; an api that nobody says the place of is not run.
    fn bases(&mut self, gateway: Option<&Url>, environment: Environment) -> BTreeMap<Api, Url> {
        let documented = Url::parse(gateway_of(environment)).ok();
        let usual = gateway == documented.as_ref();
        let mut bases = BTreeMap::new();
        for api in Api::ALL.iter().copied() {
            let variable = apis::of(api).service().variable;
            let given = self.settings.get(variable);
            let default = (api == Api::OAuth2 && usual).then(|| oauth_of(environment));
            let base = match given.or(default) {
                _ if api == Api::QuranReflect => gateway.cloned(),
                Some(given) => self.base_url(variable, given, environment),
                None => None,
            };
            bases.extend(base.map(|base| (api, base)));
        }
        bases
    }

    fn base_url(&mut self, variable: &str, given: &str, environment: Environment) -> Option<Url> {
        match Url::parse(given) {
            Ok(url) if url.has_host() && matches!(url.scheme(), "http" | "https") => {
                if url.scheme() == "http" && !is_loopback(&url) {
                    return self.defect(format!(
                        "{variable} is http: tokens travel over https, except on the loopback"
                    ));
                }
                if belongs_to_another(&url, environment) {
                    let (host, name) = (url.host_str().unwrap_or_default(), environment.name());
                    let gateway = gateway_of(environment);
                    return self.defect(format!(
                        "{variable} leads to {host}, which does not belong to {name}: unset it, or \
                         give one of {name}, where the gateway is {gateway}"
                    ));
                }
                Some(url)
            }
            _ => self.defect(format!("{variable} is not an http or https URL")),
        }
    }

    fn client_id(&mut self) -> Option<String> {
        match self.settings.get("QF_CLIENT_ID") {
            Some(id) => Some(id.to_owned()),
            None => self.defect(
                "QF_CLIENT_ID is not set: the id of an OAuth2 client, from the Developer Console"
                    .to_owned(),
            ),
        }
    }

    fn path(&self, key: &str) -> Option<PathBuf> {
        self.settings.get(key).map(|path| self.root.join(path))
    }

    fn actors_file(&self) -> ActorsFile {
        let path = self.settings.get("QF_ACTORS_FILE").unwrap_or("actors.toml");
        ActorsFile::new(self.root, path)
    }

    /// `oauth` tells whether tokens can be renewed, if that is known.
    pub(crate) fn accounts(&mut self, oauth: Option<bool>) -> Option<Accounts> {
        let file = self.actors_file();
        let accounts = match file.accounts() {
            Ok(accounts) => accounts,
            Err(error) => return self.defect(error.to_string()),
        };
        let unusable = |(_, one): &(AccountSlot, &Account)| one.access_token.is_none();
        if let (Some(false), Some((slot, _))) = (oauth, accounts.iter().find(unusable)) {
            return self.defect(format!(
                "QF_OAUTH_BASE_URL is not set: [{}] has no access_token, and a gateway of your own needs to \
                 be told where tokens are renewed",
                slot.name()
            ));
        }
        Some(accounts)
    }

    /// Where letters are read, and who approves pages.
    pub(crate) fn outside(
        &mut self,
        accounts: &Accounts,
        authority: Option<&Authority>,
    ) -> (Mailboxes, Option<Arc<dyn Approval>>) {
        let mailboxes = mail::mailboxes(accounts, self.settings, authority, &mut self.defects);
        let approval = approval::of_settings(self.settings);
        (mailboxes, approval.unwrap_or_else(|defect| self.defect(defect)))
    }

    fn rate(&mut self, gateway: Option<&Url>) -> Option<Rate> {
        let given = self.settings.get("QF_RATE").unwrap_or("2");
        if given == "unlimited" {
            if gateway.is_some_and(|url| !is_loopback(url)) {
                return self.defect(
                    "QF_RATE is `unlimited`, which is for the loopback only: give requests per \
                     second"
                        .to_owned(),
                );
            }
            return Some(Rate::Unlimited);
        }
        // On the loopback nobody else is slowed down.
        let loopback = gateway.is_some_and(is_loopback);
        let most = if loopback { f64::MAX } else { FASTEST };
        match given.parse::<f64>() {
            Ok(rate) if (SLOWEST..=most).contains(&rate) => Some(Rate::PerSecond(rate)),
            _ => self.defect(format!(
                "QF_RATE is `{given}`: give requests per second, from {SLOWEST} to {FASTEST} (more \
                 on the loopback only)"
            )),
        }
    }

    /// The outer option is about defects, the inner one about the setting.
    fn authority(&mut self) -> Option<Option<Authority>> {
        let Some(path) = self.path("QF_CA_FILE") else {
            return Some(None);
        };
        let shown = path.strip_prefix(self.root).unwrap_or(&path).display();
        let pem = match std::fs::read(&path) {
            Ok(pem) => pem,
            Err(error) => {
                return self.defect(format!("QF_CA_FILE {shown} cannot be read: {error}"));
            }
        };
        match Authority::from_pem(&pem) {
            Some(authority) => Some(Some(authority)),
            None => self.defect(format!("QF_CA_FILE {shown} {NO_CERTIFICATE}")),
        }
    }
}
