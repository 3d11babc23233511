//! Who can log in, and where the browser may end up.

use reqwest::Method;
use rooms_mock::{Mock, Seed};
use serde_json::json;

use super::support::{Answer, Oauth, claims, hidden};

async fn login_page(api: &Oauth, search: &str) -> (String, Answer) {
    let to = api.authorize(&[]).await.location();
    let page = api.get(&format!("{to}&search={search}")).await;
    (to, page)
}

#[tokio::test]
async fn the_login_page_finds_everybody() {
    let api = Oauth::with(Mock::builder().seed(Seed::Demo)).await;
    let (_, page) = login_page(&api, "").await;
    let first = page.text.find("amina.rahman").unwrap();
    assert!(first < page.text.find("leila.haddad").unwrap());
    assert!(page.text.contains("more: search for them"), "{}", page.text);
    let people = api.mock.control().people();
    let demo = people[5]["username"].as_str().unwrap();
    let (_, page) = login_page(&api, &demo[..5].to_uppercase()).await;
    assert!(page.text.contains(&format!("value=\"{demo}\"")), "{}", page.text);
    let (_, page) = login_page(&api, "%3Cscript%3E").await;
    assert!(page.text.contains("Nobody is called so") && !page.text.contains("<script>"));
    // And whoever is found can log in.
    let back = api.walk(&[], demo, "allow").await;
    let tokens = api.exchange(&back["code"], &[]).await.ok();
    assert_eq!(claims(&tokens["id_token"])["sub"], people[5]["userId"]);
}

#[tokio::test]
async fn a_new_account_is_logged_in_at_once() {
    let api = Oauth::start().await;
    let (_, page) = login_page(&api, "").await;
    let mut fields = hidden(&page.text);
    fields.push(("first_name".to_owned(), "Noor".to_owned()));
    fields.push(("username".to_owned(), "noor".to_owned()));
    let consent = api.submit("/__mock/oauth2/account", &fields).await.location();
    let page = api.get(&consent).await;
    assert!(page.text.contains("Noor"), "{}", page.text);
    let (_, page) = login_page(&api, "noor").await;
    assert!(page.text.contains("value=\"noor\""), "{}", page.text);
    let mut fields = hidden(&page.text);
    fields.push(("username".to_owned(), "amina.rahman".to_owned()));
    assert_eq!(api.submit("/__mock/oauth2/account", &fields).await.status, 400);
    // Without the proof of a login nobody is created.
    let forged =
        [("challenge".to_owned(), fields[0].1.clone()), ("username".to_owned(), "x".to_owned())];
    assert_eq!(api.submit("/__mock/oauth2/account", &forged).await.status, 400);
    assert!(!api.mock.control().people().to_string().contains("\"x\""));
}

#[tokio::test]
async fn who_has_a_password_is_asked_for_it() {
    let config = json!({ "users": [{ "username": "noor", "password": "open sesame" }] });
    let api = Oauth::with(Mock::builder().config(serde_json::from_value(config).unwrap())).await;
    let (_, page) = login_page(&api, "").await;
    let mut fields = hidden(&page.text);
    fields.push(("account".to_owned(), "noor".to_owned()));
    let asked = api.submit("/__mock/oauth2/login", &fields).await;
    assert!(asked.status == 200 && asked.text.contains("type=\"password\""), "{}", asked.text);
    for (password, right) in [("wrong", false), ("", false), ("open sesame", true)] {
        let mut fields = fields.clone();
        fields.push(("password".to_owned(), password.to_owned()));
        let answer = api.submit("/__mock/oauth2/login", &fields).await;
        assert_eq!(answer.status == 303, right, "{password}");
    }
}

#[tokio::test]
async fn an_unregistered_redirect_uri_is_shown_with_the_line_that_adds_it() {
    let api = Oauth::start().await;
    let wanted = "http://localhost:5173/it's/done";
    let to = format!(
        "/oauth2/auth?response_type=code&client_id=rooms-mock-client&state=st-1&scope=openid&redirect_uri={}",
        "http%3A%2F%2Flocalhost%3A5173%2Fit's%2Fdone"
    );
    let plain = api.get(&to).await;
    plain.refused(400, "invalid_request", "redirect-uri-registered");
    let browser = async || {
        let response =
            api.request(Method::GET, &to).header("accept", "text/html,*/*").send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    let (status, page) = browser().await;
    assert_eq!(status, 400);
    for expected in
        ["http://localhost:5173/it&#39;s/done", "http://127.0.0.1/callback", "redirectUris"]
    {
        assert!(page.contains(expected), "{page}");
    }
    let line = page.split("<pre><code>").nth(1).unwrap().split("</code>").next().unwrap();
    let line = line.replace("&#39;", "'").replace("&quot;", "\"").replace("&amp;", "&");
    let typed = tokio::task::spawn_blocking(move || {
        std::process::Command::new("bash").args(["-c", &line]).output()
    });
    let typed = typed.await.unwrap().unwrap();
    assert!(typed.status.success());
    assert!(api.mock.control().clients().to_string().contains(wanted));
    // On to the next mistake, which the application hears of.
    assert_eq!(browser().await.0, 302);
}
