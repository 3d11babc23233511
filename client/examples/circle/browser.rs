//! The browser and the person in front of it, for the login pages of the mock.
#![expect(clippy::unwrap_used, reason = "it walks pages that are known")]

use reqwest::{Client, Response, header::LOCATION, redirect::Policy};

/// Opens the URL of a login, signs in, consents, and returns the URL that the browser is sent back to.
pub(crate) async fn sign_in(url: &str, username: &str) -> String {
    let origin = url.split("/oauth2/").next().unwrap();
    let http = Client::builder().redirect(Policy::none()).no_proxy().build().unwrap();
    let login = location(http.get(url).send().await.unwrap());
    let consent = submit(&http, origin, &login, "login", ("account", username)).await;
    submit(&http, origin, &consent, "consent", ("decision", "allow")).await
}

/// Fetches a page and sends its form with one more field.
async fn submit(
    http: &Client,
    origin: &str,
    page: &str,
    form: &str,
    field: (&str, &str),
) -> String {
    let page = absolute(origin, page);
    let page = http.get(page).send().await.unwrap().error_for_status().unwrap();
    let page = page.text().await.unwrap();
    let hidden = page.split("<input").filter(|input| input.contains("type=\"hidden\""));
    let mut body = url::form_urlencoded::Serializer::new(String::new());
    for input in hidden {
        body.append_pair(quoted(input, "name"), quoted(input, "value"));
    }
    body.append_pair(field.0, field.1);
    let request = http.post(format!("{origin}/__mock/oauth2/{form}"));
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    location(request.body(body.finish()).send().await.unwrap())
}

fn location(response: Response) -> String {
    assert!(response.status().is_redirection(), "{}", response.status());
    response.headers()[LOCATION].to_str().unwrap().to_owned()
}

fn absolute(origin: &str, url: &str) -> String {
    if url.starts_with('/') { format!("{origin}{url}") } else { url.to_owned() }
}

fn quoted<'a>(tag: &'a str, name: &str) -> &'a str {
    tag.split(&format!("{name}=\"")).nth(1).unwrap().split('"').next().unwrap()
}
