//! A mock under test, its actors, and answers that were already checked.

use std::sync::Arc;

use reqwest::Method;
use rooms_mock::{Environment, Mock, MockBuilder, Seed};
use rooms_openapi::{Api as DocumentedApi, Document};
use serde_json::{Value, json};

/// A mock and a client for it.
pub(crate) struct Api {
    pub(crate) mock: Mock,
    pub(crate) document: Arc<Document>,
    pub(crate) http: reqwest::Client,
}

/// Somebody who calls.
#[derive(Clone)]
pub(crate) struct Actor<'a> {
    api: &'a Api,
    token: String,
    pub(crate) id: String,
    pub(crate) email: String,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Value,
    pub(crate) rule: Option<&'static str>,
}

impl Api {
    pub(crate) async fn start() -> Self {
        Self::with(Mock::builder()).await
    }

    pub(crate) async fn demo() -> Self {
        Self::with(Mock::builder().seed(Seed::Demo)).await
    }

    pub(crate) async fn with(builder: MockBuilder) -> Self {
        Self::of(Environment::PreLive, builder).await
    }

    /// A mock of an environment, held to the document of that environment.
    pub(crate) async fn of(environment: Environment, builder: MockBuilder) -> Self {
        let mock = builder.environment(environment).start().await.unwrap();
        let document = Document::load(DocumentedApi::QuranReflect, environment);
        Self { mock, document, http: reqwest::Client::new() }
    }

    pub(crate) fn owner(&self) -> Actor<'_> {
        self.actor(&self.mock.accounts().owner)
    }

    pub(crate) fn member(&self) -> Actor<'_> {
        self.actor(&self.mock.accounts().member)
    }

    pub(crate) fn outsider(&self) -> Actor<'_> {
        self.actor(&self.mock.accounts().outsider)
    }

    pub(crate) fn guest(&self) -> Actor<'_> {
        self.actor(&self.mock.control().create_account(Default::default()).unwrap())
    }

    fn actor(&self, account: &rooms_mock::Account) -> Actor<'_> {
        Actor {
            api: self,
            token: account.access_token.clone(),
            id: account.user_id.clone(),
            email: account.email.clone(),
        }
    }

    /// What the mock knows, without the time, which may pass.
    pub(crate) fn state(&self) -> Value {
        let mut state = self.mock.control().state();
        state["now"] = Value::Null;
        state
    }

    /// A request as it is, for what actors cannot do.
    pub(crate) fn raw(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.http.request(method, format!("{}{path}", self.mock.url()))
    }

    /// A group, public unless said otherwise, and its id.
    pub(crate) async fn group(&self, by: &Actor<'_>, url: &str, public: bool) -> i64 {
        let body = json!({ "name": url, "url": url, "public": public });
        by.post("/v1/rooms/groups", body).await.ok()["data"]["id"].as_i64().unwrap()
    }

    /// An approved page, and its id.
    pub(crate) async fn page(&self, by: &Actor<'_>, url: &str) -> i64 {
        let id =
            by.post("/v1/rooms/pages", application(url)).await.ok()["data"]["id"].as_i64().unwrap();
        self.mock.control().approve_page(id).unwrap();
        id
    }

    /// A post in a room, and its id. `status` is 0 as the room, 1 publicly, 2 for members only.
    pub(crate) async fn post(&self, by: &Actor<'_>, room: i64, status: i64) -> i64 {
        let body = new_post(json!({ "roomId": room, "roomPostStatus": status }));
        let created = by.post("/v1/posts", body).await.ok();
        // Pre-live's name for it, and production's.
        let post = created.get("data").or(created.get("post"));
        post.unwrap()["id"].as_i64().unwrap()
    }

    /// Invites somebody and returns the token that they got.
    pub(crate) async fn invite(&self, by: &Actor<'_>, room: i64, whom: &Actor<'_>) -> String {
        let body = json!({ "userIds": [whom.id], "emails": [] });
        by.post(&format!("/v1/rooms/{room}/invite"), body).await.ok();
        self.mock.control().mailbox(&whom.email).pop().unwrap().token
    }

    /// Makes somebody an administrator of a room they belong to.
    pub(crate) async fn promote(&self, by: &Actor<'_>, room: i64, whom: &Actor<'_>) {
        by.admin_access(room, whom, true).await.ok();
    }
}

/// A request for a page.
pub(crate) fn application(url: &str) -> Value {
    json!({
        "name": url,
        "url": url,
        "jobTitle": "Imam",
        "contactNumber": "+34 957 555 010",
        "organizationName": "Cordoba Community Mosque",
        "purpose": "Share our lessons.",
    })
}

/// A post with some fields replaced.
pub(crate) fn new_post(fields: Value) -> Value {
    let mut post = json!({ "body": "A thought worth keeping.", "draft": false, "references": [], "mentions": [] });
    for (name, value) in fields.as_object().unwrap() {
        post[name] = value.clone();
    }
    json!({ "post": post })
}

impl Actor<'_> {
    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.call(Method::GET, path, None).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Answer {
        self.call(Method::POST, path, Some(body)).await
    }

    pub(crate) async fn act(&self, path: &str) -> Answer {
        self.call(Method::POST, path, None).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Answer {
        self.call(Method::PATCH, path, Some(body)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Answer {
        self.call(Method::DELETE, path, None).await
    }

    pub(crate) async fn admin_access(&self, room: i64, whom: &Actor<'_>, admin: bool) -> Answer {
        let body = json!({ "roomId": room, "userId": whom.id, "admin": admin });
        self.post("/v1/rooms/admins-access", body).await
    }

    /// The profile of a room as this actor sees it.
    pub(crate) async fn profile(&self, room: i64) -> Value {
        self.get(&format!("/v1/rooms/{room}")).await.ok()
    }

    /// User ids of the first hundred members.
    pub(crate) async fn members(&self, room: i64) -> Vec<String> {
        let list = self.get(&format!("/v1/rooms/{room}/members?limit=100")).await.ok();
        strings(&list, "id")
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.api
            .raw(method, &format!("/quran-reflect{path}"))
            .header("x-client-id", self.api.mock.client_id())
            .header("x-auth-token", &self.token)
    }

    pub(crate) async fn call(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let mut request = self.request(method.clone(), path);
        if let Some(body) = &body {
            request = request.json(body);
        }
        self.send(method, path, request).await
    }

    /// Sends a request and holds the answer to the document.
    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        request: reqwest::RequestBuilder,
    ) -> Answer {
        let before = self.api.state();
        let response = request.send().await.unwrap();
        let status = response.status().as_u16();
        let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
        let text = response.text().await.unwrap();
        let body: Value = serde_json::from_str(&text).unwrap_or(Value::Null);
        let label = format!("{method} {path} → {status} {text}");
        assert!(kind.starts_with("application/json"), "{kind}: {label}");
        let route = self.api.document.route(method.as_str(), path.split('?').next().unwrap());
        let operation = route.unwrap_or_else(|| panic!("no operation: {label}")).operation;
        let violations = self.api.document.check_response(operation, status, &body);
        assert!(violations.is_empty(), "{label}\n{violations:#?}");
        if status >= 400 {
            assert_eq!(before, self.api.state(), "a refusal changed something: {label}");
        }
        let rule = self.api.mock.control().requests().pop().and_then(|line| line.rule);
        Answer { status, body, rule }
    }
}

impl Answer {
    /// The body of an answer that has to be a success.
    #[track_caller]
    pub(crate) fn ok(self) -> Value {
        assert!(self.status < 300, "{self:?}");
        self.body
    }

    /// The answer has to be a refusal with this status, by this rule; `None` for what simply does not exist.
    #[track_caller]
    pub(crate) fn refused<'a>(&self, status: u16, rule: impl Into<Option<&'a str>>) {
        assert_eq!((self.status, self.rule), (status, rule.into()), "{self:?}");
    }

    /// The answer has to be a 400 that names the field, in its message and in its details.
    #[track_caller]
    pub(crate) fn names(&self, field: &str) {
        assert_eq!(self.status, 400, "{self:?}");
        assert!(self.body["message"].as_str().unwrap().contains(field), "{self:?}");
        let details = self.body["details"]["error"]["details"].as_object().unwrap();
        assert!(details.contains_key(field), "{self:?}");
    }
}

/// One text field of each item of a list.
pub(crate) fn strings(list: &Value, field: &str) -> Vec<String> {
    let items = list["data"].as_array().unwrap();
    items.iter().map(|item| item[field].as_str().unwrap().to_owned()).collect()
}
