//! A browser, played here: it follows redirects by hand and fills in forms.

use reqwest::{header::LOCATION, redirect::Policy};
use url::Url;

/// A browser that trusts whom everybody trusts.
pub fn browser() -> reqwest::Client {
    let client = reqwest::Client::builder().redirect(Policy::none());
    client.build().unwrap()
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let (_, after) = page.split_once(&format!("name=\"{name}\" value=\"")).unwrap();
    after.split('"').next().unwrap().to_owned()
}

fn form(pairs: &[(&str, &str)]) -> String {
    let mut form = url::form_urlencoded::Serializer::new(String::new());
    form.extend_pairs(pairs).finish()
}

/// Clicks through login and consent; where the browser is sent in the end is returned.
pub async fn click(browser: &reqwest::Client, url: &Url, account: &str, decision: &str) -> Url {
    let mut at = url.clone();
    let mut page = browser.get(at.clone()).send().await.unwrap();
    for (name, value) in [("account", account), ("decision", decision)] {
        while let Some(to) = page.headers().get(LOCATION) {
            at = at.join(to.to_str().unwrap()).unwrap();
            page = browser.get(at.clone()).send().await.unwrap();
        }
        let text = page.text().await.unwrap();
        let (challenge, proof) = (hidden(&text, "challenge"), hidden(&text, "proof"));
        let body = form(&[("challenge", &challenge), ("proof", &proof), (name, value)]);
        at.set_query(None);
        page = browser
            .post(at.clone())
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body)
            .send()
            .await
            .unwrap();
    }
    at.join(page.headers()[LOCATION].to_str().unwrap()).unwrap()
}
