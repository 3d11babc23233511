//! A browser and two client applications.

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use reqwest::header::{HeaderMap, LOCATION};
use reqwest::{Method, RequestBuilder};
use rooms_mock::{CLIENT_ID, CLIENT_SECRET, CONFIDENTIAL_CLIENT_ID, Mock, MockBuilder};
use rooms_openapi::{Api as DocumentedApi, Document, Environment};
use serde_json::Value;
use url::Url;
use url::form_urlencoded::Serializer;

pub(crate) const REDIRECT: &str = "http://127.0.0.1:8765/callback";
/// The pair of RFC 7636, appendix B.
pub(crate) const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
pub(crate) const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
pub(crate) const SCOPES: &str = "openid offline_access room";

/// Fields of a query or a form. Later ones of the same name replace earlier ones; an empty one is left out.
pub(crate) type Fields<'a> = [(&'a str, &'a str)];

/// How a client shows who it is.
#[derive(Clone, Copy, Debug)]
pub(crate) enum As {
    Public,
    Confidential,
    /// HTTP Basic with anything.
    Basic(&'static str, &'static str),
    Nobody,
}

pub(crate) struct Oauth {
    pub(crate) mock: Mock,
    pub(crate) document: Arc<Document>,
    pub(crate) http: reqwest::Client,
}

#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    pub(crate) body: Value,
    pub(crate) rule: Option<&'static str>,
}

pub(crate) fn encoded(base: &Fields<'_>, changed: &Fields<'_>) -> String {
    let fields: BTreeMap<&str, &str> = base.iter().chain(changed).copied().collect();
    let fields = fields.into_iter().filter(|(_, value)| !value.is_empty());
    Serializer::new(String::new()).extend_pairs(fields).finish()
}

impl Oauth {
    pub(crate) async fn start() -> Self {
        Self::with(Mock::builder()).await
    }

    pub(crate) async fn with(builder: MockBuilder) -> Self {
        Self {
            mock: builder.start().await.unwrap(),
            document: Document::load(DocumentedApi::OAuth2, Environment::PreLive),
            http: reqwest::Client::builder()
                .redirect(reqwest::redirect::Policy::none())
                .build()
                .unwrap(),
        }
    }

    /// A request to a path, or to a whole address of this mock.
    pub(crate) fn request(&self, method: Method, to: &str) -> RequestBuilder {
        assert!(to.starts_with('/'), "not on the mock: {to}");
        self.http.request(method, format!("{}{to}", self.mock.url()))
    }

    pub(crate) async fn send(&self, request: RequestBuilder) -> Answer {
        let request = request.build().unwrap();
        let (method, path) = (request.method().clone(), request.url().path().to_owned());
        let response = self.http.execute(request).await.unwrap();
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let text = response.text().await.unwrap();
        let body = serde_json::from_str(&text).unwrap_or(Value::Null);
        if let Some(route) = self.document.route(method.as_str(), &path) {
            let found = self.document.check_response(route.operation, status, &body);
            assert!(found.is_empty(), "{method} {path} → {status} {text}\n{found:#?}");
            let documented = route.operation.response(status).unwrap();
            assert_eq!(documented.schema.is_none(), text.is_empty(), "{text}");
        }
        let line = self.mock.control().requests().pop().unwrap();
        Answer { status, headers, text, body, rule: line.rule }
    }

    pub(crate) async fn get(&self, to: &str) -> Answer {
        self.send(self.request(Method::GET, to)).await
    }

    pub(crate) async fn form(&self, to: &str, client: As, fields: &Fields<'_>) -> Answer {
        let mut request = self
            .request(Method::POST, to)
            .header("content-type", "application/x-www-form-urlencoded");
        let mut named = Vec::new();
        match client {
            As::Public => named.push(("client_id", CLIENT_ID)),
            As::Confidential => {
                request = request.basic_auth(CONFIDENTIAL_CLIENT_ID, Some(CLIENT_SECRET));
            }
            As::Basic(id, secret) => request = request.basic_auth(id, Some(secret)),
            As::Nobody => {}
        }
        self.send(request.body(encoded(&named, fields))).await
    }

    pub(crate) async fn token(&self, client: As, fields: &Fields<'_>) -> Answer {
        self.form("/oauth2/token", client, fields).await
    }

    /// An authorisation request of the public client, with some fields changed.
    pub(crate) async fn authorize(&self, changed: &Fields<'_>) -> Answer {
        let usual = [
            ("response_type", "code"),
            ("client_id", CLIENT_ID),
            ("redirect_uri", REDIRECT),
            ("scope", SCOPES),
            ("state", "st-1"),
            ("nonce", "no-1"),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        let query = encoded(&usual, changed);
        self.get(&format!("/oauth2/auth?{query}")).await
    }

    /// Walks from the authorisation request through the forms, and returns what the client gets.
    pub(crate) async fn walk(
        &self,
        changed: &Fields<'_>,
        account: &str,
        decision: &str,
    ) -> BTreeMap<String, String> {
        let login = self.authorize(changed).await.location();
        let page = self.get(&login).await;
        assert_eq!(page.status, 200, "{}", page.text);
        let mut fields = hidden(&page.text);
        fields.push(("account".to_owned(), account.to_owned()));
        let consent = self.submit("/__mock/oauth2/login", &fields).await.location();
        let page = self.get(&consent).await;
        let mut fields = hidden(&page.text);
        fields.push(("decision".to_owned(), decision.to_owned()));
        let back = self.submit("/__mock/oauth2/consent", &fields).await;
        assert_eq!(back.status, 303, "{}", back.text);
        let back = Url::parse(&back.location()).unwrap();
        assert_eq!(back.path(), "/callback");
        back.query_pairs().into_owned().collect()
    }

    pub(crate) async fn submit(&self, to: &str, fields: &[(String, String)]) -> Answer {
        let fields: Vec<_> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.form(to, As::Nobody, &fields).await
    }

    /// A code for the public client.
    pub(crate) async fn code(&self) -> String {
        self.walk(&[], "amina.rahman", "allow").await["code"].clone()
    }

    /// Exchanges a code as the public client, with some fields changed.
    pub(crate) async fn exchange(&self, code: &str, changed: &Fields<'_>) -> Answer {
        let mut fields = vec![
            ("grant_type", "authorization_code"),
            ("code", code),
            ("redirect_uri", REDIRECT),
            ("code_verifier", VERIFIER),
        ];
        fields.extend_from_slice(changed);
        self.token(As::Public, &fields).await
    }

    /// Tokens of the public client for some scopes.
    pub(crate) async fn log_in(&self, scope: &str) -> Value {
        let back = self.walk(&[("scope", scope)], "amina.rahman", "allow").await;
        self.exchange(&back["code"], &[]).await.ok()
    }

    pub(crate) async fn refresh(&self, token: &str) -> Answer {
        let fields = [("grant_type", "refresh_token"), ("refresh_token", token)];
        self.token(As::Public, &fields).await
    }

    pub(crate) async fn introspect(&self, token: &str) -> Value {
        let fields = [("token", token)];
        let answer = self.form("/oauth2/introspect", As::Confidential, &fields);
        answer.await.ok()
    }

    pub(crate) async fn is_active(&self, token: &str) -> bool {
        self.introspect(token).await["active"].as_bool().unwrap()
    }

    /// The status of a call to the Rooms api with a token.
    pub(crate) async fn call(&self, client_id: &str, token: &str, path: &str) -> u16 {
        let request = self
            .request(Method::GET, &format!("/quran-reflect{path}"))
            .header("x-client-id", client_id)
            .header("x-auth-token", token);
        self.send(request).await.status
    }
}

impl Answer {
    #[track_caller]
    pub(crate) fn ok(self) -> Value {
        assert_eq!(self.status, 200, "{}", self.text);
        self.body
    }

    #[track_caller]
    pub(crate) fn location(&self) -> String {
        let location = self.headers.get(LOCATION).unwrap_or_else(|| panic!("{}", self.text));
        location.to_str().unwrap().to_owned()
    }

    /// The answer has to be a refusal with this status and error, by this rule.
    #[track_caller]
    pub(crate) fn refused<'a>(&self, status: u16, error: &str, rule: impl Into<Option<&'a str>>) {
        let told = (self.status, self.body["error"].as_str().unwrap_or_default());
        assert_eq!(told, (status, error), "{}", self.text);
        assert_eq!(self.rule, rule.into(), "{}", self.text);
    }

    /// The browser has to be sent back to the client with this error, by this rule.
    #[track_caller]
    pub(crate) fn sent_back<'a>(&self, error: &str, rule: impl Into<Option<&'a str>>) {
        assert_eq!(self.status, 302, "{}", self.text);
        let to = Url::parse(&self.location()).unwrap();
        let fields: BTreeMap<_, _> = to.query_pairs().into_owned().collect();
        assert_eq!(fields["error"], error, "{to}");
        assert_eq!(self.rule, rule.into(), "{to}");
    }
}

/// The hidden fields of a form.
pub(crate) fn hidden(page: &str) -> Vec<(String, String)> {
    let inputs = page.split("<input type=\"hidden\" name=\"").skip(1);
    inputs
        .map(|input| {
            let (name, rest) = input.split_once("\" value=\"").unwrap();
            let (value, _) = rest.split_once('"').unwrap();
            (name.to_owned(), value.to_owned())
        })
        .collect()
}

/// The claims of a token, unchecked.
pub(crate) fn claims(token: &Value) -> Value {
    let middle = token.as_str().unwrap().split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(middle).unwrap()).unwrap()
}
