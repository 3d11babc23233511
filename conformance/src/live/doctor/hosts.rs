//! Whether the hosts are there and what they should be.

use reqwest::StatusCode;
use rooms_openapi::{Api, Document};
use url::Url;

use super::{Patient, Sign};
use crate::{exchange::transport_error, live::login::Discovery, targets::Kind};

/// What is known about the hosts.
pub(crate) struct Hosts {
    pub(crate) signs: Vec<Sign>,
    /// Whether it is worth while to ask the gateway.
    pub(crate) gateway: bool,
}

pub(crate) async fn examine(patient: &Patient) -> Hosts {
    let (gateway, reachable) = gateway(patient).await;
    let authority = authority(patient).await;
    Hosts { signs: vec![gateway, authority], gateway: reachable }
}

/// Where the own profile is.
pub(crate) fn profile(patient: &Patient) -> String {
    let environment = patient.connection.kind.environment();
    let document = Document::load(Api::QuranReflect, environment);
    let operation = document.operation("get_own_profile");
    let path = operation.map_or("/v1/users/profile", |operation| operation.path.as_str());
    let gateway = patient.connection.gateway.as_str().trim_end_matches('/');
    format!("{gateway}{}{path}", Api::QuranReflect.base_path())
}

async fn gateway(patient: &Patient) -> (Sign, bool) {
    let shown = patient.connection.gateway.as_str().trim_end_matches('/');
    patient.pace.wait().await;
    let answer = patient.http.get(profile(patient)).send().await;
    let secure = match patient.connection.gateway.scheme() {
        "https" => " over TLS",
        _ => "",
    };
    match answer.map(|answer| answer.status()) {
        Ok(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::TOO_MANY_REQUESTS) => {
            let text = format!("{shown} answers{secure}, and refuses callers without credentials");
            (Sign::fine("gateway", text), true)
        }
        Ok(status) => {
            let text = format!("{shown} answers a call without credentials with {status}");
            let advice = "401 was expected: is QF_API_BASE_URL the gateway, without a path?";
            (Sign::problem("gateway", text, advice), true)
        }
        Err(error) => {
            let text = format!("{shown} {}", transport_error::failure(&error));
            let advice = "check QF_API_BASE_URL, the network and QF_CA_FILE";
            (Sign::problem("gateway", text, advice), false)
        }
    }
}

async fn authority(patient: &Patient) -> Sign {
    let Some(base) = patient.connection.bases.get(&Api::OAuth2) else {
        return Sign::problem(
            "OAuth2 host",
            "it is not configured, so nobody can log in and no token is renewed",
            "set QF_OAUTH_BASE_URL: it is not guessed for a gateway of your own",
        );
    };
    match Discovery::fetch(&patient.http, base).await {
        Err(error) => Sign::problem(
            "OAuth2 host",
            error.to_string(),
            "check QF_OAUTH_BASE_URL, the network and QF_CA_FILE",
        ),
        Ok(discovery) => {
            let host = |text: &str| {
                let url = Url::parse(text).ok()?;
                Some(url.host_str()?.to_owned())
            };
            let (own, issuer) = (host(base.as_str()), host(&discovery.issuer));
            if own != issuer {
                let environment = patient.connection.kind;
                return Sign::problem(
                    "OAuth2 host",
                    format!("it calls itself {}", discovery.issuer),
                    format!("{base} may not be of {environment}: check QF_OAUTH_BASE_URL"),
                );
            }
            let kind: Kind = patient.connection.kind;
            let shown = base.as_str().trim_end_matches('/');
            Sign::fine("OAuth2 host", format!("{shown} answers, for {kind}"))
        }
    }
}
