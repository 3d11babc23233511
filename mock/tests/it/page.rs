//! The page at `/__mock/`: who gets it, what is on it, and what it keeps out.

use reqwest::{Method, RequestBuilder, Response};
use rooms_mock::{MailState, Mock, Seed};
use serde_json::{Value, json};

use crate::support::Api;

const BROWSER: &str = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

fn looked_at(api: &Api, path: &str) -> RequestBuilder {
    api.raw(Method::GET, path).header("accept", BROWSER)
}

async fn page(api: &Api) -> String {
    let response = looked_at(api, "/__mock/").send().await.unwrap();
    assert_eq!(response.status(), 200);
    // The template engine writes slashes out, too.
    response.text().await.unwrap().replace("&#x2f;", "/")
}

fn header<'a>(response: &'a Response, name: &str) -> &'a str {
    let value = response.headers().get(name);
    value.map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn browsers_get_a_page_and_programs_get_the_list_of_calls() {
    let api = Api::demo().await;
    let response = looked_at(&api, "/__mock/").send().await.unwrap();
    assert_eq!(header(&response, "content-type"), "text/html; charset=utf-8");
    assert_eq!(header(&response, "vary"), "accept");
    let program = |accept| api.raw(Method::GET, "/__mock/").header("accept", accept);
    let text = program("*/*").send().await.unwrap().text().await.unwrap();
    assert!(text.contains("POST /__mock/reset"), "{text}");
    let list = program("application/json").send().await.unwrap();
    let list: Value = list.json().await.unwrap();
    let reset = json!({ "method": "POST", "path": "/__mock/reset" });
    let calls = list["calls"].as_array().unwrap().iter();
    let found =
        calls.filter(|call| call["path"] == reset["path"] && call["method"] == reset["method"]);
    assert_eq!(found.count(), 1, "{list}");
    // Without its slash, and at the front door, a browser is sent there.
    for path in ["/__mock", "/"] {
        let response = looked_at(&api, path).send().await.unwrap();
        assert_eq!(response.url().path(), "/__mock/");
    }
    let index = api.raw(Method::GET, "/").send().await.unwrap();
    assert_eq!(header(&index, "content-type"), "text/plain; charset=utf-8");
    // Looking leaves no line, but for the two that programs sent.
    let lines = api.mock.control().requests();
    assert_eq!(lines.len(), 3, "{lines:?}");
}

#[tokio::test]
async fn the_page_has_accounts_letters_pages_rooms_trouble_and_clock() {
    let api = Api::demo().await;
    api.mock.control().set_faults(&["owner-may-leave"]).unwrap();
    let text = page(&api).await;
    let account = &api.mock.accounts().member;
    for expected in [
        account.access_token.as_str(),
        &account.ucs.access_token,
        "Leila Haddad",
        "Evening Reflections",
        "2026-03-01 08:00:00",
        "id=\"off-owner-may-leave\"",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    for mail in api.mock.control().mails() {
        assert!(text.contains(&mail.link(api.mock.url())), "{}", mail.link(""));
    }
    let waiting = api.mock.control().pending_pages();
    assert!(!waiting.is_empty());
    for page in waiting {
        assert!(text.contains(&format!("POST pages/{}/approve", page.id)));
    }
    // One that has nothing says so.
    let text = page_of(Mock::builder()).await;
    for expected in ["No letters.", "Nobody waits.", "Nothing is wrong"] {
        assert!(text.contains(expected), "{expected}");
    }
}

async fn page_of(builder: rooms_mock::MockBuilder) -> String {
    page(&Api::with(builder).await).await
}

#[tokio::test]
async fn other_peoples_text_is_text_on_the_page() {
    let api = Api::demo().await;
    let owner = api.owner();
    let nasty = "\"'></p><script>alert(1)</script><img src=x>\u{202e}";
    let body = json!({ "name": nasty, "url": "nasty", "public": false, "description": nasty });
    let room = owner.post("/v1/rooms/groups", body).await.ok()["data"]["id"].as_i64().unwrap();
    let body = json!({ "userIds": [], "emails": ["o'brien@example.org"] });
    owner.post(&format!("/v1/rooms/{room}/invite"), body).await.ok();
    let new = json!({ "firstName": nasty, "lastName": nasty, "username": "nasty" });
    let made = api.raw(Method::POST, "/__mock/accounts").json(&new);
    assert_eq!(made.send().await.unwrap().status(), 201);
    let text = page(&api).await;
    assert!(text.contains("&lt;script&gt;"), "it is shown");
    for hostile in ["<script>alert", "<img src=x", "\u{202e}", "\"'>"] {
        assert!(!text.contains(hostile), "{hostile}");
    }
    assert!(text.contains("o&#x27;brien") || text.contains("o&#39;brien"));
}

#[tokio::test]
async fn nothing_but_what_is_ours_runs_on_the_page_and_nobody_frames_it() {
    let api = Api::start().await;
    let response = looked_at(&api, "/__mock/").send().await.unwrap();
    let policy = header(&response, "content-security-policy").to_owned();
    for directive in [
        "default-src 'none'",
        "script-src 'sha256-",
        "style-src 'sha256-",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    ] {
        assert!(policy.contains(directive), "{directive}: {policy}");
    }
    assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
    for (name, value) in [
        ("cache-control", "no-store"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
    ] {
        assert_eq!(header(&response, name), value);
    }
    let text = response.text().await.unwrap();
    for attribute in [" style=", " onclick=", " onload=", " src=", "javascript:"] {
        assert!(!text.contains(attribute), "{attribute}");
    }
}

#[tokio::test]
async fn pages_of_other_origins_and_other_hosts_do_not_see_the_page() {
    let api = Api::demo().await;
    let foreign = looked_at(&api, "/__mock/").header("origin", "http://attacker.example");
    let response = foreign.send().await.unwrap();
    assert_eq!(response.status(), 403);
    let framed = looked_at(&api, "/__mock/")
        .header("sec-fetch-site", "same-site")
        .header("sec-fetch-mode", "navigate")
        .header("sec-fetch-dest", "iframe");
    assert_eq!(framed.send().await.unwrap().status(), 403);
    let rebound = looked_at(&api, "/__mock/").header("host", "attacker.example");
    assert_eq!(rebound.send().await.unwrap().status(), 421);
    let script = api
        .raw(Method::GET, "/__mock/state")
        .header("sec-fetch-site", "cross-site")
        .header("sec-fetch-mode", "no-cors")
        .header("sec-fetch-dest", "script");
    assert_eq!(script.send().await.unwrap().status(), 403);
    let token = &api.mock.accounts().owner.access_token;
    for line in api.mock.control().requests() {
        assert!(!line.to_string().contains(token.as_str()));
    }
}

#[tokio::test]
async fn a_letter_has_a_subject_a_text_a_link_that_works_and_a_state() {
    let api = Api::demo().await;
    let (owner, outsider) = (api.owner(), api.outsider());
    let room = api.group(&owner, "letters", false).await;
    let invite = json!({ "userIds": [outsider.id], "emails": [] });
    let path = format!("/v1/rooms/{room}/invite");
    for _ in 0..2 {
        owner.post(&path, invite.clone()).await.ok();
    }
    let last = || {
        let mut mails = api.mock.control().mailbox(&outsider.email);
        mails.retain(|mail| mail.room_id == room);
        mails
    };
    let states = || last().iter().map(|mail| mail.state).collect::<Vec<_>>();
    assert_eq!(states(), [MailState::Replaced, MailState::Open]);
    let mail = last().pop().unwrap();
    assert!(mail.subject.contains("Amina Rahman") && mail.subject.contains("letters"));
    assert!(mail.text.contains("letters") && !mail.text.contains(&mail.token));
    // The time that the rule goes by decides.
    let eight_days = std::time::Duration::from_secs(8 * 86_400);
    let before = api.mock.control().checkpoint();
    api.mock.control().advance_clock(eight_days);
    assert_eq!(states(), [MailState::Replaced, MailState::Expired]);
    api.mock.control().restore(&before);
    let link = mail.link(api.mock.url());
    let answer = api
        .http
        .get(&link)
        .header("x-client-id", api.mock.client_id())
        .header("x-auth-token", &api.mock.accounts().outsider.access_token)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(states(), [MailState::Replaced, MailState::Accepted]);
    let body: Value =
        api.raw(Method::GET, "/__mock/mailbox").send().await.unwrap().json().await.unwrap();
    assert!(body["mails"][0]["state"].is_string() && body["mails"][0]["subject"].is_string());
}

#[tokio::test]
async fn a_page_of_the_demo_community_is_written_quickly_enough_to_be_looked_at() {
    // Not a time, but a size: what a browser has to take in.
    let text = page_of(Mock::builder().seed(Seed::Demo)).await;
    assert!(text.len() < 400_000, "{} bytes", text.len());
}
