//! The callback: a server on the loopback to which the browser comes back with a code.
//!
//! Whoever does not know the state of the login is sent away and changes nothing: any page in the
//! browser could call it.

use std::{net::Ipv4Addr, time::Duration};

use bytes::Bytes;
use http::{Method, Response, StatusCode, header};
use http_body_util::Full;
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use rooms_client::oauth2::{LoginError as Refusal, PendingLogin};
use secrecy::ExposeSecret;
use tokio::{
    net::TcpListener,
    sync::mpsc,
    time::{Instant, sleep_until},
};

use super::{LoginError, page::page};
use crate::{
    recorder::next_connection,
    redact::{self, Sort},
};

/// The path of the redirect URI.
const PATH: &str = "/callback";

/// How long the browser gets for its answer once the login is over.
const FAREWELL: Duration = Duration::from_millis(200);

/// A listener on the loopback.
#[derive(Debug)]
pub(crate) struct Callback {
    listener: TcpListener,
    url: String,
}

/// What a visit brought.
enum Visit {
    /// The path and query that it came with.
    Code(String),
    Refused(String, Option<String>),
    Strange,
}

impl Callback {
    /// Listens on a port, or on any free one.
    pub(crate) async fn listen(port: Option<u16>) -> Result<Self, LoginError> {
        let address = (Ipv4Addr::LOCALHOST, port.unwrap_or_default());
        let listener = TcpListener::bind(address).await;
        let listener = listener.map_err(|error| LoginError::Port {
            port: port.unwrap_or_default(),
            reason: error.to_string(),
        })?;
        let address =
            listener.local_addr().map_err(|error| LoginError::Callback(error.to_string()))?;
        Ok(Self { url: format!("http://{address}{PATH}"), listener })
    }

    /// The redirect URI.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Waits for the browser with a code that belongs to this state, and tells what it came back to.
    pub(crate) async fn visit(
        self,
        login: &PendingLogin,
        patience: Duration,
        tell: &mut impl FnMut(&str),
    ) -> Result<String, LoginError> {
        let deadline = Instant::now() + patience;
        let (sender, mut visits) = mpsc::channel(8);
        let server = tokio::spawn(serve(self.listener, login.clone(), sender));
        let mut strange = "";
        let outcome = loop {
            let visit = tokio::select! {
                visit = visits.recv() => visit,
                () = sleep_until(deadline) => None,
            };
            match visit {
                Some(Visit::Code(back)) => break Ok(back),
                Some(Visit::Refused(code, description)) => {
                    break Err(LoginError::Refused { code, description });
                }
                Some(Visit::Strange) => {
                    strange = ", except for one whose state is not that of this login";
                    tell(
                        "a browser came back with a state that is not that of this login; it was \
                         sent away (an older window?)",
                    );
                }
                None => {
                    break Err(LoginError::TimeUp {
                        seconds: patience.as_secs(),
                        callback: self.url.clone(),
                        strange,
                    });
                }
            }
        };
        tokio::time::sleep(FAREWELL).await;
        server.abort();
        outcome
    }
}

async fn serve(listener: TcpListener, login: PendingLogin, visits: mpsc::Sender<Visit>) {
    let mut connections = tokio::task::JoinSet::new();
    loop {
        let connection = next_connection(&listener).await;
        let (login, visits) = (login.clone(), visits.clone());
        connections.spawn(async move {
            let service = service_fn(|request| answer(request, &login, &visits));
            let _ = http1::Builder::new().serve_connection(TokioIo::new(connection), service).await;
        });
    }
}

async fn answer(
    request: http::Request<Incoming>,
    login: &PendingLogin,
    visits: &mpsc::Sender<Visit>,
) -> Result<Response<Full<Bytes>>, std::convert::Infallible> {
    if request.uri().path() != PATH || request.method() != Method::GET {
        return Ok(html(StatusCode::NOT_FOUND, "Nothing here", "The login is elsewhere."));
    }
    let back = request.uri().to_string();
    let (visit, status, title, text) = match judge(&back, login) {
        Visit::Strange => (
            Visit::Strange,
            StatusCode::BAD_REQUEST,
            "Not this login",
            "This does not belong to the login that is under way. Nothing was stored.",
        ),
        refused @ Visit::Refused(..) => (
            refused,
            StatusCode::OK,
            "Not logged in",
            "The terminal says why. You can close this page.",
        ),
        code @ Visit::Code(_) => (
            code,
            StatusCode::OK,
            "Thank you",
            "The terminal says how it went on. You can close this page.",
        ),
    };
    let _ = visits.send(visit).await;
    Ok(html(status, title, text))
}

/// What a visit is worth; `back` is the path and query to which the browser came back.
fn judge(back: &str, login: &PendingLogin) -> Visit {
    match login.code(back) {
        Ok(code) => {
            redact::learn(Sort::Credential, code.expose_secret(), "CODE");
            Visit::Code(back.to_owned())
        }
        Err(Refusal::Refused { error, description }) => Visit::Refused(error, description),
        Err(_) => Visit::Strange,
    }
}

fn html(status: StatusCode, title: &str, text: &str) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(page(title, text)));
    *response.status_mut() = status;
    for (name, value) in [
        (header::CONTENT_TYPE, "text/html; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        ),
        (header::CONNECTION, "close"),
    ] {
        response.headers_mut().insert(name, http::HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_knows_the_state_is_listened_to() {
        let host = "http://127.0.0.1:1";
        let client = rooms_client::oauth2::Client::builder().base_url(host);
        let client = client.build().expect("a client");
        let application = rooms_client::OAuthClient::public("rooms");
        let login = client.login(application, "http://127.0.0.1:2/callback").begin();
        let url = url::Url::parse(login.url()).expect("a URL");
        let state = url.query_pairs().find(|(name, _)| name == "state");
        let (_, state) = state.expect("a state");
        let visit = |query: &str| judge(&format!("{PATH}?{query}"), &login);
        assert!(matches!(visit(&format!("code=c&state={state}")), Visit::Code(_)));
        let denied = format!("error=access_denied&error_description=no&state={state}");
        let Visit::Refused(code, description) = visit(&denied) else {
            panic!("not taken for a refusal");
        };
        assert_eq!((code.as_str(), description.as_deref()), ("access_denied", Some("no")));
        for query in [
            String::new(),
            "code=c".to_owned(),
            "code=c&state=".to_owned(),
            "code=c&state=other".to_owned(),
            "error=access_denied".to_owned(),
            "error=access_denied&state=other".to_owned(),
            format!("state={state}"),
        ] {
            assert!(matches!(visit(&query), Visit::Strange), "{query}");
        }
    }
}
