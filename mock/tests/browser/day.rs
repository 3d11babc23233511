//! A day of application development: an application of another origin, two people in two browsers, and the page of the mock in a
//! third.

use std::path::Path;

use serde_json::{Value, json};

use crate::driver::Browser;
use crate::running::{self, Running};

const LEILA: &str = "leila.haddad@example.org";

/// One of the two people, with the application open.
struct Person {
    browser: Browser,
}

impl Person {
    /// Logs in with the library, by the login page of the mock.
    async fn logs_in(application: &str, mock: &str, username: &str) -> Self {
        let browser = Browser::start().await;
        browser.open(&format!("{application}/?mock={mock}")).await;
        browser.click("#login").await;
        browser.arrives_at("Log in").await;
        browser.click(&format!("button[value=\"{username}\"]")).await;
        browser.arrives_at("Allow access").await;
        browser.click("button[value=allow]").await;
        browser.arrives_at(&format!("Reader: {username}")).await;
        Self { browser }
    }

    /// What a call of the application comes to.
    async fn call(&self, method: &str, path: &str, body: Value) -> Value {
        let script = "const [method, path, body, done] = arguments; \
                      application.call(method, path, body).then(done, error => done({ error: String(error) }));";
        self.browser.promised(script, json!([method, path, body])).await
    }

    async fn get(&self, path: &str) -> Value {
        self.call("GET", path, Value::Null).await
    }
}

/// The page of the mock, as it is at last.
async fn sees(page: &Browser, script: &str, wanted: Value) {
    page.comes_to(&format!("return {script}"), wanted).await;
}

async fn group(person: &Person, name: &str, url: &str) -> i64 {
    let new = json!({ "name": name, "url": url, "public": false });
    let made = person.call("POST", "/v1/rooms/groups", new).await;
    assert_eq!(made["status"], 201, "{made}");
    made["body"]["data"]["id"].as_i64().unwrap()
}

fn config(folder: &Path, application: &str) -> String {
    let file = folder.join("world.json");
    let redirect = format!("{application}/login/done");
    let world = json!({ "clients": [{ "id": "reader-app", "redirectUris": [redirect] }] });
    std::fs::write(&file, world.to_string()).unwrap();
    file.to_string_lossy().into_owned()
}

pub async fn works() {
    let folder = tempfile::tempdir().unwrap();
    let application = running::application().await;
    let config = config(folder.path(), &application);
    let state = folder.path().join("state.json");
    let state = state.to_string_lossy();
    let options = ["--seed", "demo", "--config", &config, "--state", &state];
    let mock = Running::start(&options);

    let page = Browser::start().await;
    page.open(&format!("{}/", mock.url)).await;
    page.arrives_at("Rooms mock").await;
    let (amina, leila) = tokio::join!(
        Person::logs_in(&application, &mock.url, "amina.rahman"),
        Person::logs_in(&application, &mock.url, "leila.haddad"),
    );
    let renewed =
        "const [done] = arguments; application.renew().then(done, error => done(String(error)));";
    assert_eq!(amina.browser.promised(renewed, json!([])).await, true);

    let room = group(&amina, "Night Readers", "night-readers").await;
    let members = format!("/v1/rooms/{room}/members");
    invitation_is_accepted_from_the_mailbox(&page, &amina, &leila, room).await;
    page_is_approved(&page, &amina).await;
    fault_comes_and_goes(&page, &amina).await;
    page.look("mock").await;

    // The process is restarted; everything is still there, logins included.
    let file = folder.path().join("saved.json");
    let saved = "const [done] = arguments; fetch(document.querySelector('a[download]').href)\
                 .then(one => one.text()).then(done, error => done(String(error)));";
    let saved = page.promised(saved, json!([])).await;
    std::fs::write(&file, saved.as_str().unwrap()).unwrap();
    let mock = mock.restart(&options);
    for person in [&amina, &leila] {
        let known = person.get(&members).await;
        assert_eq!(known["status"], 200, "{known}");
    }
    let found = amina.get("/v1/rooms/page/night-library").await;
    assert_eq!(found["status"], 200, "{found}");
    // The page finds the mock again by itself.
    sees(&page, "document.getElementById('live').textContent", json!("live")).await;
    sees(&page, &letter_of("accepted"), json!(1)).await;

    // What is lost by a reset comes back from the file.
    page.script("window.confirm = () => true").await;
    page.click("#reset").await;
    sees(&page, &format!("!document.getElementById('room-{room}')"), json!(true)).await;
    assert_eq!(leila.get(&members).await["status"], 401);
    page.choose_file("#load", &file).await;
    sees(&page, &format!("!!document.getElementById('room-{room}')"), json!(true)).await;
    assert_eq!(leila.get(&members).await["status"], 200);

    assert_eq!(page.complaints().await, Vec::<String>::new());
    for browser in [page, amina.browser, leila.browser] {
        browser.end().await;
    }
    drop(mock);
}

/// How many letters of Amina's new group to Leila stand so.
fn letter_of(state: &str) -> String {
    format!(
        "[...document.querySelectorAll('.letter')].filter(one => one.textContent.includes('Night Readers') \
         && one.textContent.includes('{LEILA}') && one.querySelector('.badge').textContent === '{state}').length"
    )
}

async fn invitation_is_accepted_from_the_mailbox(
    page: &Browser,
    amina: &Person,
    leila: &Person,
    room: i64,
) {
    let members = format!("/v1/rooms/{room}/members");
    assert_eq!(leila.get(&members).await["status"], 404);
    let body = json!({ "userIds": [], "emails": [LEILA] });
    let invited = amina.call("POST", &format!("/v1/rooms/{room}/invite"), body).await;
    assert_eq!(invited["status"], 200, "{invited}");
    // Letter and request show up without a reload.
    sees(page, &letter_of("open"), json!(1)).await;
    let lines = "!!document.querySelector('#requests [data-item]')";
    sees(page, lines, json!(true)).await;
    // By keyboard.
    page.script(&format!(
        "document.querySelector('[data-answer=accept][data-room=\"{room}\"]').focus()"
    ))
    .await;
    page.press("\u{e007}").await;
    sees(page, &letter_of("accepted"), json!(1)).await;
    // The button is gone; whoever used it is where it was.
    let focus = "document.activeElement.id";
    sees(page, focus, json!("mailbox")).await;
    assert_eq!(leila.get(&members).await["status"], 200);
}

async fn page_is_approved(page: &Browser, amina: &Person) {
    let wanted = json!({
        "name": "Night Library",
        "url": "night-library",
        "jobTitle": "Librarian",
        "contactNumber": "+34 957 555 010",
        "organizationName": "Night Library",
        "purpose": "Reading.",
    });
    let asked = amina.call("POST", "/v1/rooms/pages", wanted).await;
    assert_eq!(asked["status"], 201, "{asked}");
    let id = asked["body"]["data"]["id"].as_i64().unwrap();
    let path = "/v1/rooms/page/night-library";
    assert_eq!(amina.get(path).await["status"], 404);
    let waits = format!("!!document.getElementById('approve-{id}')");
    sees(page, &waits, json!(true)).await;
    page.click(&format!("#approve-{id}")).await;
    sees(page, &waits, json!(false)).await;
    assert_eq!(amina.get(path).await["status"], 200);
}

async fn fault_comes_and_goes(page: &Browser, amina: &Person) {
    let (with, without) =
        (group(amina, "Leavers", "leavers").await, group(amina, "Stayers", "stayers").await);
    let leave = |room: i64| format!("/v1/rooms/{room}/leave");
    page.click("#faults summary").await;
    page.click("#fault-owner-may-leave").await;
    sees(page, "!!document.getElementById('off-owner-may-leave')", json!(true)).await;
    let left = amina.call("POST", &leave(with), Value::Null).await;
    assert_eq!(left["status"], 200, "{left}");
    assert_eq!(left["fault"], "owner-may-leave");
    // The navigation counts what is on, far to the right.
    page.look("trouble").await;
    page.click("#off-owner-may-leave").await;
    sees(page, "!!document.getElementById('off-owner-may-leave')", json!(false)).await;
    let kept = amina.call("POST", &leave(without), Value::Null).await;
    assert_eq!(kept["status"], 403, "{kept}");
    // The refusal says itself, with rule and sentence, and the request is there with its secrets covered.
    let last = "document.querySelector('#requests li summary').textContent";
    sees(page, &format!("{last}.includes('owner-cannot-leave')"), json!(true)).await;
    page.click("#requests li summary").await;
    let shown =
        "document.querySelector('#requests li .headers')?.textContent.includes('x-auth-token…')";
    sees(page, shown, json!(true)).await;
    page.click("#requests li [data-secrets]").await;
    let token =
        "document.querySelector('#requests li .headers').textContent.includes('x-auth-tokeneyJ')";
    sees(page, token, json!(true)).await;
}
