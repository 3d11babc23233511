//! The configuration of a live run.
//!
//! Everything that is missing or wrong is collected first and told in one message, with the way to
//! supply it.

use std::{
    collections::BTreeMap,
    fmt,
    path::{Path, PathBuf},
};

use reqwest::Certificate;
use rooms_openapi::{Api, Environment};
use secrecy::SecretString;
use url::Url;

use super::{
    account::{self, Accounts},
    service::Service,
    settings::Settings,
    target_kind::Kind,
};
use crate::pace::SLOWEST;

/// How fast a live run may go.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rate {
    /// So many requests per second.
    PerSecond(f64),
    /// As fast as it goes; on the loopback only.
    Unlimited,
}

/// The fastest pace beyond the loopback, in requests per second.
const FASTEST: f64 = 10.0;

/// A complete configuration.
#[derive(Clone, Debug)]
pub struct LiveConfig {
    /// Pre-live or production.
    pub kind: Kind,
    /// The API gateway.
    pub gateway: Url,
    /// The base URL of each api that runs, the gateway among them.
    pub bases: BTreeMap<Api, Url>,
    /// The OAuth2 client id.
    pub client_id: String,
    /// The OAuth2 client secret, kept only to keep it out of everything that is written.
    pub client_secret: Option<SecretString>,
    /// The accounts.
    pub accounts: Accounts,
    /// The pace.
    pub rate: Rate,
    /// An additional certificate authority.
    pub authority: Option<Certificate>,
}

/// Everything that keeps a live run from starting.
#[derive(Debug)]
pub struct ConfigError {
    kind: Kind,
    defects: Vec<String>,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "the {} target is not configured:", self.kind)?;
        for defect in &self.defects {
            writeln!(f, "  - {defect}")?;
        }
        write!(
            f,
            "Set the variables in the environment, or in a file .env at the workspace root \
             (relative paths resolve there). conformance/README.md, \"Live targets\", tells where \
             each value comes from; `--target mock` needs none of them."
        )
    }
}

impl std::error::Error for ConfigError {}

impl LiveConfig {
    /// Reads the configuration of a live target; relative paths resolve in `root`.
    ///
    /// # Errors
    ///
    /// Everything that is missing or wrong, at once.
    pub fn read(kind: Kind, settings: &Settings, root: &Path) -> Result<Self, ConfigError> {
        let mut reader = Reader {
            settings,
            root,
            defects: Vec::new(),
        };
        reader.environment(kind);
        let gateway = reader.gateway(kind.environment());
        let bases = reader.bases(gateway.as_ref(), kind.environment());
        let client_id = reader.client_id();
        let accounts = reader.accounts();
        let rate = reader.rate(gateway.as_ref());
        let authority = reader.authority();
        match (gateway, client_id, accounts, rate, authority) {
            (Some(gateway), Some(client_id), Some(accounts), Some(rate), Some(authority))
                if reader.defects.is_empty() =>
            {
                Ok(Self {
                    kind,
                    gateway,
                    bases,
                    client_id,
                    client_secret: settings.get("QF_CLIENT_SECRET").map(SecretString::from),
                    accounts,
                    rate,
                    authority,
                })
            }
            _ => Err(ConfigError {
                kind,
                defects: reader.defects,
            }),
        }
    }
}

struct Reader<'a> {
    settings: &'a Settings,
    root: &'a Path,
    defects: Vec<String>,
}

impl Reader<'_> {
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
            let variable = Service::of(api).variable;
            let given = self.settings.get(variable);
            let default = (api == Api::OAuth2 && usual).then(|| authority_of(environment));
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

    fn accounts(&mut self) -> Option<Accounts> {
        let path = self
            .path("QF_ACTORS_FILE")
            .unwrap_or_else(|| self.root.join("actors.toml"));
        let Ok(text) = std::fs::read_to_string(&path) else {
            let shown = path.strip_prefix(self.root).unwrap_or(&path).display();
            return self.defect(format!(
                "the actors file {shown} (QF_ACTORS_FILE) cannot be read: a TOML file with tables \
                 [owner], [member] and [outsider], each with user_id, email and access_token"
            ));
        };
        match account::parse(path, &text) {
            Ok(accounts) => Some(accounts),
            Err(error) => {
                let shown = error.file.strip_prefix(self.root).unwrap_or(&error.file);
                let defects = error.defects.join("; ");
                self.defect(format!("the actors file {}: {defects}", shown.display()))
            }
        }
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
    fn authority(&mut self) -> Option<Option<Certificate>> {
        let Some(path) = self.path("QF_CA_FILE") else {
            return Some(None);
        };
        let pem = std::fs::read(&path).ok();
        match pem.and_then(|pem| Certificate::from_pem(&pem).ok()) {
            Some(certificate) => Some(Some(certificate)),
            None => {
                let shown = path.display();
                self.defect(format!(
                    "QF_CA_FILE {shown} is not a readable PEM certificate"
                ))
            }
        }
    }
}

/// The documented gateway of an environment.
fn gateway_of(environment: Environment) -> &'static str {
    match environment {
        Environment::PreLive => "https://apis-prelive.quran.foundation",
        Environment::Production => "https://apis.quran.foundation",
    }
}

/// The documented OAuth2 host of an environment.
fn authority_of(environment: Environment) -> &'static str {
    match environment {
        Environment::PreLive => "https://prelive-oauth2.quran.foundation",
        Environment::Production => "https://oauth2.quran.foundation",
    }
}

/// Domains whose hosts are those of the service itself.
const SERVICE: [&str; 4] = [
    "quran.foundation",
    "quran.com",
    "quranreflect.com",
    "quranreflect.org",
];

/// Whether a URL leads to a host of the service in the other environment: a run that is meant for
/// one must never write to the other. Every host of the service says whether it is pre-live; hosts
/// of anybody else, such as a proxy or a mock, are nobody's.
fn belongs_to_another(url: &Url, environment: Environment) -> bool {
    let host = url.host_str().unwrap_or_default().to_ascii_lowercase();
    let host = host.trim_end_matches('.');
    let is_service = SERVICE.iter().any(|domain| {
        let above = host.strip_suffix(domain);
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    });
    let is_prelive = host.contains("prelive");
    is_service && is_prelive != (environment == Environment::PreLive)
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with_actors() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        let table = |name: &str| {
            format!(
                "[{name}]\nuser_id = '{name}-id'\nemail = '{name}@example.org'\n\
                 access_token = '{name}-token'\n"
            )
        };
        let text = ["owner", "member", "outsider"].map(table).concat();
        std::fs::write(folder.path().join("actors.toml"), text).expect("written");
        folder
    }

    fn read(kind: Kind, pairs: &[(&str, &str)]) -> Result<LiveConfig, ConfigError> {
        let folder = folder_with_actors();
        LiveConfig::read(kind, &Settings::of(pairs.iter().copied()), folder.path())
    }

    #[test]
    fn nothing_configured_is_one_message_with_everything_in_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let none = Settings::default();
        let error = LiveConfig::read(Kind::PreLive, &none, folder.path()).expect_err("nothing set");
        let message = error.to_string();
        for part in [
            "QF_CLIENT_ID",
            "actors.toml",
            "[outsider]",
            ".env",
            "README",
        ] {
            assert!(message.contains(part), "{part} is not in: {message}");
        }
    }

    #[test]
    fn defaults_fill_what_is_not_set() {
        let config = read(Kind::PreLive, &[("QF_CLIENT_ID", "rooms")]).expect("complete");
        assert_eq!(
            config.gateway.as_str(),
            "https://apis-prelive.quran.foundation/"
        );
        assert_eq!(config.rate, Rate::PerSecond(2.0));
    }

    #[test]
    fn the_documented_oauth2_host_goes_with_the_documented_gateway_only() {
        let usual = read(Kind::PreLive, &[("QF_CLIENT_ID", "rooms")]).expect("complete");
        let host = usual.bases.get(&Api::OAuth2).map(Url::as_str);
        assert_eq!(host, Some("https://prelive-oauth2.quran.foundation/"));
        let local = [
            ("QF_CLIENT_ID", "rooms"),
            ("QF_API_BASE_URL", "http://127.0.0.1:4010"),
            ("QF_OAUTH_BASE_URL", "http://127.0.0.1:4011"),
        ];
        let without = read(Kind::PreLive, &local[..2]).expect("complete");
        assert!(!without.bases.contains_key(&Api::OAuth2));
        let with = read(Kind::PreLive, &local).expect("complete");
        assert_eq!(with.bases[&Api::OAuth2].port(), Some(4011));
        assert_eq!(with.bases[&Api::QuranReflect].port(), Some(4010));
        let foreign = [
            ("QF_CLIENT_ID", "rooms"),
            ("QF_OAUTH_BASE_URL", "https://oauth2.quran.foundation"),
        ];
        let error = read(Kind::PreLive, &foreign).expect_err("of production");
        assert!(error.to_string().contains("QF_OAUTH_BASE_URL"), "{error}");
    }

    #[test]
    fn unlimited_is_for_the_loopback_only() {
        let base = [("QF_CLIENT_ID", "rooms"), ("QF_RATE", "unlimited")];
        let error = read(Kind::PreLive, &base).expect_err("refused");
        assert!(error.to_string().contains("QF_RATE"), "{error}");
        let local = [
            base[0],
            base[1],
            ("QF_API_BASE_URL", "http://127.0.0.1:4010"),
        ];
        let config = read(Kind::PreLive, &local).expect("complete");
        assert_eq!(config.rate, Rate::Unlimited);
    }

    #[test]
    fn the_rate_has_bounds() {
        let with = |rate: &str, gateway: &str| {
            let pairs = [
                ("QF_CLIENT_ID", "rooms"),
                ("QF_RATE", rate),
                ("QF_API_BASE_URL", gateway),
            ];
            read(Kind::PreLive, &pairs)
        };
        let (away, local) = ("https://rooms.example.org", "http://127.0.0.1:4010");
        for rate in ["0.01", "0.5", "10"] {
            assert!(with(rate, away).is_ok(), "{rate}");
        }
        for rate in [
            "0", "1e-20", "0.009", "10.1", "1e300", "inf", "NaN", "-1", "fast",
        ] {
            let message = with(rate, away).expect_err(rate).to_string();
            assert!(message.contains("from 0.01 to 10"), "{message}");
        }
        assert!(with("500", local).is_ok());
        assert!(with("1e-20", local).is_err());
    }

    #[test]
    fn tokens_do_not_travel_in_the_clear() {
        let pairs = [
            ("QF_CLIENT_ID", "rooms"),
            ("QF_API_BASE_URL", "http://example.org"),
        ];
        assert!(read(Kind::PreLive, &pairs).is_err());
    }

    #[test]
    fn production_has_to_be_meant() {
        let error = read(Kind::Production, &[("QF_CLIENT_ID", "rooms")]).expect_err("refused");
        assert!(error.to_string().contains("QF_ENV"), "{error}");
    }

    #[test]
    fn a_gateway_of_another_environment_is_refused() {
        let with = |kind, gateway: &str| {
            let environment = if kind == Kind::PreLive {
                "prelive"
            } else {
                "production"
            };
            let pairs = [
                ("QF_ENV", environment),
                ("QF_CLIENT_ID", "rooms"),
                ("QF_API_BASE_URL", gateway),
            ];
            read(kind, &pairs)
        };
        for production in [
            "https://apis.quran.foundation",
            "https://APIS.Quran.Foundation./quran-reflect",
            "https://oauth2.quran.foundation",
            "https://auth.quran.com",
            "https://user@apis.quran.foundation:443",
        ] {
            let error = with(Kind::PreLive, production).expect_err(production);
            let message = error.to_string();
            assert!(message.contains("does not belong to prelive"), "{message}");
        }
        let prelive = "https://apis-prelive.quran.foundation";
        assert!(with(Kind::Production, prelive).is_err());
        assert!(with(Kind::Production, "https://prelive-oauth2.quran.foundation").is_err());
        for own in [
            prelive,
            "http://127.0.0.1:4010",
            "https://rooms.example.org",
        ] {
            assert!(with(Kind::PreLive, own).is_ok(), "{own}");
        }
        assert!(with(Kind::Production, "https://apis.quran.foundation").is_ok());
    }
}
