//! Scopes at the Rooms api.

use reqwest::Method;
use rooms_mock::{CLIENT_ID, CONFIDENTIAL_CLIENT_ID, Mock, Seed};
use rooms_openapi::{Api, Document, Environment};

use super::support::{As, Oauth};

/// Status and message of a call with a token.
async fn call(oauth: &Oauth, client: &str, token: &str, method: &str, path: &str) -> (u16, String) {
    let method: Method = method.parse().unwrap();
    let request = oauth
        .request(method, &format!("/quran-reflect{path}"))
        .header("x-client-id", client)
        .header("x-auth-token", token);
    let answer = oauth.send(request).await;
    let message = answer.body["message"].as_str().unwrap_or_default();
    (answer.status, message.to_owned())
}

#[tokio::test]
async fn every_operation_asks_for_its_scope() {
    let oauth = Oauth::start().await;
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let tokens = oauth.log_in("openid").await;
    let token = tokens["access_token"].as_str().unwrap();
    for operation in document.operations() {
        let path = operation.path.replace(['{', '}'], "");
        let (status, message) = call(&oauth, CLIENT_ID, token, &operation.method, &path).await;
        let expected = if operation.response(403).is_some() { 403 } else { 401 };
        assert_eq!(status, expected, "{}: {message}", operation.id);
        assert!(message.contains(&operation.scopes[0]), "{message}");
    }
}

#[tokio::test]
async fn a_parent_scope_is_enough_and_a_child_is_only_itself() {
    // parent-scope-covers-children
    let oauth = Oauth::start().await;
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let parents = oauth.log_in("room post user").await;
    let child = oauth.log_in("room.read").await;
    let (parents, child) =
        (parents["access_token"].as_str().unwrap(), child["access_token"].as_str().unwrap());
    for operation in document.operations() {
        let path = operation.path.replace(['{', '}'], "");
        let (_, message) = call(&oauth, CLIENT_ID, parents, &operation.method, &path).await;
        assert!(!message.contains("lacks the scope"), "{}: {message}", operation.id);
        let (_, message) = call(&oauth, CLIENT_ID, child, &operation.method, &path).await;
        let covered = operation.scopes.iter().any(|scope| scope == "room.read");
        assert_eq!(!covered, message.contains("lacks the scope"), "{}: {message}", operation.id);
    }
}

#[tokio::test]
async fn a_token_belongs_to_its_client() {
    // credentials-required
    let oauth = Oauth::start().await;
    let tokens = oauth.log_in("room").await;
    let token = tokens["access_token"].as_str().unwrap();
    assert_eq!(oauth.call(CLIENT_ID, token, "/v1/rooms/joined-rooms").await, 200);
    let foreign = oauth.call(CONFIDENTIAL_CLIENT_ID, token, "/v1/rooms/joined-rooms");
    assert_eq!(foreign.await, 401);
    let fixed = oauth.mock.accounts().owner.access_token.clone();
    for client in [CLIENT_ID, CONFIDENTIAL_CLIENT_ID] {
        assert_eq!(oauth.call(client, &fixed, "/v1/rooms/joined-rooms").await, 200);
    }
}

#[tokio::test]
async fn a_client_by_itself_reads_posts_and_nothing_else() {
    let oauth = Oauth::with(Mock::builder().seed(Seed::Demo)).await;
    let fields = [("grant_type", "client_credentials"), ("scope", "post.read room user")];
    let tokens = oauth.token(As::Confidential, &fields).await.ok();
    let token = tokens["access_token"].as_str().unwrap();
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    for operation in document.operations() {
        let mut path = operation.path.clone();
        for parameter in &operation.parameters {
            let example = parameter.example.as_ref().map(ToString::to_string);
            let example = example.unwrap_or_default().replace('"', "");
            path = path.replace(&format!("{{{}}}", parameter.name), &example);
        }
        let (status, message) =
            call(&oauth, CONFIDENTIAL_CLIENT_ID, token, &operation.method, &path).await;
        match operation.id.as_str() {
            "get_post" => assert_eq!(status, 200, "{message}"),
            _ => assert!([401, 403].contains(&status), "{} {status} {message}", operation.id),
        }
    }
}
