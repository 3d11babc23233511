//! A mock under test, asked in the name of one of the apis that have nothing but a token. Every answer is held to the
//! document, and every refusal to leaving the state alone.

use std::collections::BTreeSet;
use std::sync::Arc;

use reqwest::{Method, RequestBuilder};
use rooms_mock::{Mock, MockBuilder};
use rooms_openapi::{Api, Document, Environment};
use serde_json::Value;

use crate::support::Answer;

/// A mock, and how one of its apis is called.
pub(crate) struct Checked {
    pub(crate) mock: Mock,
    pub(crate) document: Arc<Document>,
    pub(crate) http: reqwest::Client,
    /// Whether answers are held to the document. Those of a faulty mock are not.
    strict: bool,
}

impl Checked {
    pub(crate) async fn start(api: Api) -> Self {
        Self::with(api, Mock::builder()).await
    }

    pub(crate) async fn with(api: Api, builder: MockBuilder) -> Self {
        Self {
            mock: builder.start().await.unwrap(),
            document: Document::load(api, Environment::PreLive),
            http: reqwest::Client::new(),
            strict: true,
        }
    }

    /// The same with answers that are not held to the document, because the mock is faulty.
    pub(crate) fn unheld(self) -> Self {
        Self { strict: false, ..self }
    }

    fn state(&self) -> Value {
        let mut state = self.mock.control().state();
        state["now"] = Value::Null;
        state
    }

    /// A request as it is, below the prefix of the api.
    pub(crate) fn raw(&self, method: Method, path: &str) -> RequestBuilder {
        let prefix = self.document.api().mount_path();
        self.http.request(method, format!("{}{prefix}{path}", self.mock.url()))
    }

    pub(crate) async fn call(
        &self,
        token: &str,
        method: Method,
        path: &str,
        body: Option<Value>,
    ) -> Answer {
        let mut request = self.raw(method.clone(), path);
        request = match self.document.api() {
            Api::LegacyGroups => request.header("o_t_h", token),
            _ => request.bearer_auth(token),
        };
        if let Some(body) = &body {
            request = request.json(body);
        }
        self.send(method, path, request).await
    }

    /// Sends a request and holds the answer to the document.
    pub(crate) async fn send(&self, method: Method, path: &str, request: RequestBuilder) -> Answer {
        let before = self.state();
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let text = response.text().await.unwrap();
        let body: Value = serde_json::from_str(&text).unwrap_or(Value::Null);
        let label = format!("{method} {path} → {status} {text}");
        if self.strict {
            let path = path.split('?').next().unwrap();
            let route = self.document.route(method.as_str(), path);
            let operation = route.unwrap_or_else(|| panic!("no operation: {label}")).operation;
            let violations = self.document.check_response(operation, status, &body);
            assert!(violations.is_empty(), "{label}\n{violations:#?}");
            if status >= 400 {
                assert_eq!(before, self.state(), "a refusal changed something: {label}");
            }
        }
        let requests = self.mock.control().requests();
        let rule = requests.last().and_then(|line| line.rule);
        Answer { status, body, rule }
    }

    pub(crate) async fn get(&self, token: &str, path: &str) -> Answer {
        self.call(token, Method::GET, path, None).await
    }

    /// Every documented status of every operation that nobody has seen, and every one that was seen but is not documented.
    pub(crate) fn unreached(&self) -> (Vec<Cell>, Vec<Cell>) {
        let seen: BTreeSet<(String, u16)> = self
            .mock
            .control()
            .requests()
            .into_iter()
            .filter_map(|line| Some((line.operation?, line.status)))
            .collect();
        let operations = self.document.operations().iter();
        let documented: BTreeSet<(String, u16)> = operations
            .flat_map(|one| one.responses.iter().map(|two| (one.id.clone(), two.status)))
            .collect();
        (
            documented.difference(&seen).cloned().collect(),
            seen.difference(&documented).cloned().collect(),
        )
    }
}

/// An operation and a status.
pub(crate) type Cell = (String, u16);

/// The ids of a list.
pub(crate) fn ids(list: &Value) -> Vec<Value> {
    let items = list.as_array().unwrap();
    items.iter().map(|item| item["id"].clone()).collect()
}
