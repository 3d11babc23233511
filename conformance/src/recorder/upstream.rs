//! The connection to the target that all listeners of a run share.

use std::{sync::Arc, time::Duration};

use http::{HeaderMap, HeaderValue, StatusCode, header::RETRY_AFTER};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};
use reqwest::{Url, redirect};
use rooms_openapi::Document;
use url::{Origin, Position};

use super::network::{Authority, Network};
use crate::{
    exchange::{Headers, Request},
    guard::{Admission, Guard, Intent, pace::Pace},
};

/// Why no connection could be prepared.
#[derive(Debug, thiserror::Error)]
#[error("the HTTP client towards the target could not be built")]
pub enum UpstreamError {
    /// The client itself.
    Http(#[from] reqwest::Error),
    /// What it needs for https.
    Tls(#[from] rustls::Error),
}

/// Where the recorder forwards to, and under which rules.
#[derive(Clone, Debug)]
pub struct Upstream {
    pub(super) network: Network,
    pub(super) base: Url,
    pub(super) document: Arc<Document>,
    pub(super) pace: Arc<Pace>,
    pub(super) guard: Arc<Guard>,
    /// Where the explicit route leads to, if there is one.
    origins: Option<Vec<Origin>>,
}

/// What stands before the origin in the path of a request that is not for the api.
const ELSEWHERE: &str = "/-/elsewhere/";

/// Everything in an origin that a path does not take as it is.
const ORIGIN: &AsciiSet = &CONTROLS.add(b'/').add(b'%').add(b'?').add(b'#');

/// Where a request goes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// To the api.
    Api,
    /// To a place that the target told the caller of.
    Elsewhere(Url),
    /// Nowhere, for this reason.
    Nowhere(String),
}

impl Upstream {
    /// The HTTP client for what a run asks by itself: no redirects, no proxy, no decompression, no retry.
    ///
    /// # Errors
    ///
    /// When the additional certificate authority is not acceptable.
    pub fn http(authority: Option<&Authority>) -> Result<reqwest::Client, UpstreamError> {
        let builder = trusting(plain(), authority)?;
        Ok(builder.timeout(Duration::from_secs(60)).build()?)
    }

    /// The same without a time limit: for actors, towards their recorders, which wait for as long as the pace takes
    /// and limit what comes after that.
    ///
    /// # Errors
    ///
    /// When the additional certificate authority is not acceptable.
    pub fn patient_http(authority: Option<&Authority>) -> Result<reqwest::Client, UpstreamError> {
        Ok(trusting(plain(), authority)?.build()?)
    }

    /// Towards the base URL of an api, which its document describes.
    #[must_use]
    pub fn new(
        network: Network,
        base: Url,
        document: Arc<Document>,
        pace: Arc<Pace>,
        guard: Arc<Guard>,
    ) -> Self {
        Self { network, base, document, pace, guard, origins: Some(Vec::new()) }
    }

    /// Towards a base URL for whoever calls: everything is passed on at once, whatever it is, and no path means
    /// anything here.
    #[must_use]
    pub fn passing_on(network: Network, base: Url, document: Arc<Document>) -> Self {
        let (pace, guard) = (Arc::new(Pace::free()), Arc::new(Guard::Free));
        Self { origins: None, ..Self::new(network, base, document, pace, guard) }
    }

    /// The same with origins that the explicit route leads to.
    #[must_use]
    pub fn with_origins(mut self, origins: impl IntoIterator<Item = Origin>) -> Self {
        self.origins = Some(origins.into_iter().collect());
        self
    }

    /// Where a request goes, by its path and query. Anything but the api has to be asked for, by the
    /// explicit route, and only to origins that are on the list.
    pub(super) fn destination(&self, path_and_query: &str) -> Destination {
        let (Some(origins), Some(rest)) = (&self.origins, path_and_query.strip_prefix(ELSEWHERE))
        else {
            return Destination::Api;
        };
        let (origin, path) = rest.split_once('/').unwrap_or((rest, ""));
        let origin = percent_decode_str(origin).decode_utf8_lossy();
        match Url::parse(&format!("{origin}/{path}")) {
            Ok(url) if origins.contains(&url.origin()) => Destination::Elsewhere(url),
            Ok(_) => Destination::Nowhere(format!("{origin} is no origin of this target")),
            Err(error) => Destination::Nowhere(format!("`{origin}` is no origin: {error}")),
        }
    }

    /// Whether everything is passed on, as it comes.
    pub(super) fn passes_on(&self) -> bool {
        self.origins.is_none()
    }

    /// Takes notice of a pause that the target asks for.
    pub(super) fn heed(&self, status: u16, headers: &Headers) {
        let value = headers.get(RETRY_AFTER.as_str());
        let value = value.and_then(|value| HeaderValue::from_str(value).ok());
        if let (Some(value), Ok(status)) = (value, StatusCode::from_u16(status)) {
            let headers = HeaderMap::from_iter([(RETRY_AFTER, value)]);
            self.pace.heed(status, &headers);
        }
    }

    /// Why a request stays here, if it does.
    pub(super) fn holds_back(
        &self,
        destination: &Destination,
        intent: &Intent,
        request: &Request,
        operation: &str,
    ) -> Option<String> {
        if let Destination::Nowhere(reason) = destination {
            return Some(reason.clone());
        }
        if let Some(reason) = self.pace.stopped() {
            return Some(reason.to_owned());
        }
        match self.guard.admit(&self.document, intent, request) {
            Admission::HoldBack(reason) => Some(reason),
            Admission::Forward => self.network.left_alone(operation),
        }
    }
}

/// The path and query by which a recorder is asked to forward to a URL elsewhere.
pub(super) fn route_to(url: &Url) -> String {
    let origin = url.origin().ascii_serialization();
    let origin = utf8_percent_encode(&origin, ORIGIN);
    format!("{ELSEWHERE}{origin}{}", &url[Position::BeforePath..])
}

fn trusting(
    builder: reqwest::ClientBuilder,
    authority: Option<&Authority>,
) -> reqwest::Result<reqwest::ClientBuilder> {
    Ok(match authority {
        Some(authority) => builder.tls_certs_merge(authority.certificates()?),
        None => builder,
    })
}

fn plain() -> reqwest::ClientBuilder {
    reqwest::Client::builder()
        .redirect(redirect::Policy::none())
        .retry(reqwest::retry::never())
        .no_proxy()
        .http1_only()
        .connect_timeout(Duration::from_secs(10))
}

#[cfg(test)]
mod tests {
    use rooms_openapi::Environment;

    use super::*;

    #[test]
    fn the_explicit_route_leads_to_listed_origins_alone() {
        let base = Url::parse("http://127.0.0.1:1/ucs").expect("a URL");
        let document = Document::load(rooms_openapi::Api::Ucs, Environment::PreLive);
        let (pace, guard) = (Arc::new(Pace::unlimited()), Arc::new(Guard::Free));
        let network = Network::new(None);
        let upstream = Upstream::new(network, base.clone(), document, pace, guard);
        let upstream = upstream.with_origins([base.origin()]);
        assert_eq!(upstream.destination("/room?a=b"), Destination::Api);
        let file = Url::parse("http://127.0.0.1:1/files/a%2Fb?signature=x%20y").expect("a URL");
        let destination = upstream.destination(&route_to(&file));
        assert_eq!(destination, Destination::Elsewhere(file));
        for other in
            ["http://127.0.0.1:2/files/a", "https://127.0.0.1:1/", "http://user@127.0.0.1:3/"]
        {
            let other = Url::parse(other).expect("a URL");
            let destination = upstream.destination(&route_to(&other));
            assert!(matches!(destination, Destination::Nowhere(_)), "{destination:?}");
        }
    }

    #[test]
    fn only_what_happens_behind_the_pace_has_a_time_limit() {
        let towards_target = format!("{:?}", Upstream::http(None).expect("a client"));
        assert!(towards_target.contains("60s"), "{towards_target}");
        let patient = format!("{:?}", Upstream::patient_http(None).expect("a client"));
        assert!(!patient.contains("60s"), "{patient}");
    }
}
