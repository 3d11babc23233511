//! Sessions of the login page: what a browser may do without a page.

use std::collections::BTreeMap;

use reqwest::Method;
use rooms_mock::{CONFIDENTIAL_CLIENT_ID, Mock};
use url::Url;

use super::support::{Answer, Oauth, claims, encoded, hidden};
use super::support::{CHALLENGE, REDIRECT, SCOPES};

/// An authorisation request without a page, by a browser with a cookie.
async fn silent(api: &Oauth, cookie: &str, changed: &[(&str, &str)]) -> BTreeMap<String, String> {
    let usual = [
        ("response_type", "code"),
        ("client_id", rooms_mock::CLIENT_ID),
        ("redirect_uri", REDIRECT),
        ("scope", SCOPES),
        ("state", "st-2"),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
        ("prompt", "none"),
    ];
    let to = format!("/oauth2/auth?{}", encoded(&usual, changed));
    let answer = api.send(api.request(Method::GET, &to).header("cookie", cookie)).await;
    assert_eq!(answer.status, 302, "{}", answer.text);
    // It has an effect, so nothing is said about it.
    assert_eq!(answer.headers.get("x-mock-warning"), None);
    let back = Url::parse(&answer.location()).unwrap();
    assert_eq!(back.path(), "/callback");
    back.query_pairs().into_owned().collect()
}

/// The answer that ends a login.
async fn logged_in(api: &Oauth) -> Answer {
    let login = api.authorize(&[]).await.location();
    let mut fields = hidden(&api.get(&login).await.text);
    fields.push(("account".to_owned(), "amina.rahman".to_owned()));
    let consent = api.submit("/__mock/oauth2/login", &fields).await.location();
    let mut fields = hidden(&api.get(&consent).await.text);
    fields.push(("decision".to_owned(), "allow".to_owned()));
    api.submit("/__mock/oauth2/consent", &fields).await
}

#[tokio::test]
async fn what_prompt_does_not_do_is_told() {
    let api = Oauth::start().await;
    let usual = [("prompt", "login"), ("code_challenge", CHALLENGE)];
    let login = api.authorize(&usual).await;
    let told = login.headers["x-mock-warning"].to_str().unwrap();
    assert!(told.contains("without effect: `prompt`"), "{told}");
}

#[tokio::test]
async fn a_known_browser_gets_a_code_without_a_page_until_it_logs_out() {
    let api = Oauth::start().await;
    let other = "theme=dark; rooms_mock_session=unknown";
    assert_eq!(silent(&api, other, &[]).await["error"], "login_required");
    let answer = logged_in(&api).await;
    let cookie = answer.headers["set-cookie"].to_str().unwrap();
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax"), "{cookie}");
    let cookie = cookie.split(';').next().unwrap();
    let back = silent(&api, cookie, &[("nonce", "no-2")]).await;
    assert_eq!(
        (back["state"].as_str(), back["scope"].as_str()),
        ("st-2", "offline_access openid room")
    );
    let tokens = api.exchange(&back["code"], &[]).await.ok();
    let told = claims(&tokens["id_token"]);
    let owner = &api.mock.accounts().owner.user_id;
    assert_eq!(
        (told["sub"].as_str(), told["nonce"].as_str()),
        (Some(owner.as_str()), Some("no-2"))
    );
    // Less is granted, too; more is not, nor is anything to another client.
    assert!(silent(&api, cookie, &[("scope", "openid")]).await.contains_key("code"));
    let more = silent(&api, cookie, &[("scope", "openid post")]).await;
    assert_eq!(more["error"], "consent_required");
    let another = silent(&api, cookie, &[("client_id", CONFIDENTIAL_CLIENT_ID)]).await;
    assert_eq!(another["error"], "consent_required");
    let leave = api.request(Method::GET, "/oauth2/sessions/logout");
    let left = api.send(leave.header("cookie", cookie)).await;
    assert!(left.headers["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
    assert_eq!(silent(&api, cookie, &[]).await["error"], "login_required");
}

#[tokio::test]
async fn without_sessions_no_browser_is_known() {
    let api = Oauth::with(Mock::builder().sessions(false)).await;
    let answer = logged_in(&api).await;
    assert!(answer.headers.get("set-cookie").is_none());
    assert_eq!(silent(&api, "", &[]).await["error"], "login_required");
}
