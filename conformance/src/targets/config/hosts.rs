//! Which hosts belong to which environment.

use rooms_openapi::Environment;
use url::Url;

/// The documented gateway of an environment.
pub(crate) fn gateway_of(environment: Environment) -> &'static str {
    match environment {
        Environment::PreLive => "https://apis-prelive.quran.foundation",
        Environment::Production => "https://apis.quran.foundation",
    }
}

/// The documented OAuth2 host of an environment.
pub(crate) fn oauth_of(environment: Environment) -> &'static str {
    match environment {
        Environment::PreLive => "https://prelive-oauth2.quran.foundation",
        Environment::Production => "https://oauth2.quran.foundation",
    }
}

/// Domains whose hosts are those of the service itself.
const SERVICE: [&str; 4] =
    ["quran.foundation", "quran.com", "quranreflect.com", "quranreflect.org"];

/// Whether a URL leads to a host of the service in the other environment: a run that is meant for
/// one must never write to the other. Every host of the service says whether it is pre-live; hosts
/// of anybody else, such as a proxy or a mock, are nobody's.
pub(crate) fn belongs_to_another(url: &Url, environment: Environment) -> bool {
    let host = url.host_str().unwrap_or_default().to_ascii_lowercase();
    let host = host.trim_end_matches('.');
    let is_service = SERVICE.iter().any(|domain| {
        let above = host.strip_suffix(domain);
        above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
    });
    let is_prelive = host.contains("prelive");
    is_service && is_prelive != (environment == Environment::PreLive)
}

pub(crate) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
