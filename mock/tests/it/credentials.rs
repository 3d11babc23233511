//! Who calls.

use reqwest::{Method, StatusCode};
use rooms_mock::CLIENT_ID;
use serde_json::Value;

use crate::support::Api;

/// The answer to a call with these headers: status, message, rule.
async fn answer(
    api: &Api,
    path: &str,
    headers: &[(&str, &str)],
) -> (StatusCode, String, Option<&'static str>) {
    let mut request = api.raw(Method::GET, path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = request.send().await.unwrap();
    let status = response.status();
    let body: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
    let rule = api.mock.control().requests().pop().unwrap().rule;
    (status, body["message"].as_str().unwrap_or_default().to_owned(), rule)
}

#[tokio::test]
async fn every_operation_refuses_a_token_without_its_scope_whatever_else_is_wrong() {
    // missing-scope-refused
    let api = Api::demo().await;
    let control = api.mock.control();
    let owner = &api.mock.accounts().owner.user_id;
    let narrow = control.issue_access_token(owner, "openid").unwrap();
    let before = api.state();
    for operation in api.document.operations() {
        let path = format!("/quran-reflect{}", operation.path.replace(['{', '}'], ""));
        let method: Method = operation.method.parse().unwrap();
        let headers = |token: &str| {
            let request = api.raw(method.clone(), &path);
            let request = request.header("x-client-id", CLIENT_ID);
            request.header("x-auth-token", token)
        };
        let response = headers(&narrow).send().await.unwrap();
        assert_eq!(response.status(), 403, "{}", operation.id);
        let body: Value = serde_json::from_str(&response.text().await.unwrap()).unwrap();
        let found = api.document.check_response(operation, 403, &body);
        assert_eq!(found, [], "{body}");
        let line = control.requests().pop().unwrap();
        assert_eq!(line.rule, Some("missing-scope-refused"), "{}", operation.id);
        let scope = operation.scopes.first().unwrap();
        let enough = control.issue_access_token(owner, scope).unwrap();
        headers(&enough).send().await.unwrap();
        let line = control.requests().pop().unwrap();
        assert_ne!(line.rule, Some("missing-scope-refused"), "{}", operation.id);
    }
    assert_eq!(before["users"], api.state()["users"]);
    assert_eq!(control.issue_access_token("nobody", "openid"), None);
    assert_eq!(control.issue_access_token(owner, "openid bogus"), None);
}

#[tokio::test]
async fn the_usual_mistakes_are_named() {
    let api = Api::start().await;
    let path = "/quran-reflect/v1/users/profile";
    let token = &api.mock.accounts().owner.access_token;
    let (status, message, _) =
        answer(&api, path, &[("authorization", &format!("Bearer {token}"))]).await;
    assert_eq!(status, 401);
    assert!(message.contains("x-auth-token") && message.contains("Authorization"), "{message}");
    let (_, message, _) = answer(&api, path, &[("x-auth-token", &format!("Bearer {token}"))]).await;
    assert!(message.contains("without `Bearer`"), "{message}");
    let (_, message, _) = answer(&api, path, &[("x-auth-token", token)]).await;
    assert!(message.contains("x-client-id"), "{message}");
}
