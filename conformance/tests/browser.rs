//! A real browser logs the actors in, and the suite then passes over TLS, with tokens that live 20 s and
//! every 30th response a refusal.
//!
//! A custom harness, so that it is reported as ignored where there is no browser: `chromedriver` and
//! `chromium` have to be on the path. `ROOMS_SCREENSHOTS=FOLDER` keeps what the pages look like.
#![expect(clippy::unwrap_used, reason = "tests")]

use std::{
    fs,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Child, Command, ExitCode, Stdio},
    time::Duration,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use libtest_mimic::{Arguments, Trial};
use rooms_mock::{ClockKind, Mock, Tls};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

fn main() -> ExitCode {
    let arguments = Arguments::from_args();
    let found = ["chromedriver", "chromium"].map(find);
    let missing = found.iter().any(Option::is_none);
    if missing && !arguments.list {
        eprintln!("no browser: chromedriver and chromium are not on the path, so nothing is tried");
    }
    let trial = Trial::test(
        "a_browser_logs_in_and_the_suite_passes_over_tls",
        move || {
            let runtime = Runtime::new().unwrap();
            runtime.block_on(logs_in_and_passes());
            Ok(())
        },
    );
    libtest_mimic::run(&arguments, vec![trial.with_ignored_flag(missing)]).exit_code()
}

fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let mut places = std::env::split_paths(&path).map(|folder| folder.join(program));
    places.find(|place| place.is_file())
}

/// A browser behind its driver. Both end with it.
struct Browser {
    driver: Child,
    http: reqwest::Client,
    session: String,
}

impl Browser {
    async fn start() -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(driver.stdout.take().unwrap()).lines();
        let port = loop {
            let line = lines.next().unwrap().unwrap();
            if let Some((_, port)) = line.split_once("successfully on port ") {
                break port.trim_end_matches('.').to_owned();
            }
        };
        // Nobody may be kept waiting by what it says.
        std::thread::spawn(move || lines.count());
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let sessions = format!("http://127.0.0.1:{port}/session");
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=900,900",
        ];
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            // The suite trusts the certificate by QF_CA_FILE; the browser has no such file.
            "acceptInsecureCerts": true,
            "goog:chromeOptions": {"binary": find("chromium"), "args": arguments},
        }}});
        let answer = http.post(&sessions).json(&wanted).send().await.unwrap();
        let answer: Value = answer.json().await.unwrap();
        let id = answer["value"]["sessionId"].as_str();
        let id = id.unwrap_or_else(|| panic!("no session: {answer}"));
        Self {
            driver,
            http,
            session: format!("{sessions}/{id}"),
        }
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let url = format!("{}{path}", self.session);
        let answer = self.http.post(url).json(&body).send().await.unwrap();
        let status = answer.status();
        let answer: Value = answer.json().await.unwrap();
        assert!(status.is_success(), "{path}: {answer}");
        answer["value"].clone()
    }

    async fn open(&self, url: &str) {
        self.post("/url", json!({ "url": url })).await;
    }

    async fn script(&self, script: &str) -> Value {
        self.post("/execute/sync", json!({"script": script, "args": []}))
            .await
    }

    async fn click(&self, selector: &str) {
        let wanted = json!({"using": "css selector", "value": selector});
        let found = self.post("/element", wanted).await;
        let (_, id) = found.as_object().unwrap().iter().next().unwrap();
        self.post(
            &format!("/element/{}/click", id.as_str().unwrap()),
            json!({}),
        )
        .await;
    }

    /// A click comes back before the next page is there.
    async fn arrives_at(&self, title: &str) {
        let mut last = Value::Null;
        for _ in 0..100 {
            last = self.script("return document.title").await;
            if last == title {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("the page is called {last}, not {title}");
    }

    /// Looks at the page in light and dark, wide and narrow.
    async fn look(&self, name: &str) {
        for (scheme, width) in [("light", 900), ("dark", 900), ("light", 360)] {
            let media = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
            let size =
                json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false});
            for (command, parameters) in [
                ("Emulation.setEmulatedMedia", media),
                ("Emulation.setDeviceMetricsOverride", size),
            ] {
                let body = json!({"cmd": command, "params": parameters});
                self.post("/goog/cdp/execute", body).await;
            }
            let fits = "return document.documentElement.scrollWidth <= window.innerWidth";
            assert_eq!(self.script(fits).await, true, "{name} at {width}");
            let Some(folder) = std::env::var_os("ROOMS_SCREENSHOTS") else {
                continue;
            };
            let url = format!("{}/screenshot", self.session);
            let answer = self.http.get(url).send().await.unwrap();
            let answer: Value = answer.json().await.unwrap();
            let picture = STANDARD.decode(answer["value"].as_str().unwrap()).unwrap();
            let file = Path::new(&folder).join(format!("{name}-{scheme}-{width}.png"));
            fs::write(file, picture).unwrap();
        }
    }

    async fn end(self) {
        let _ = self.http.delete(&self.session).send().await;
    }
}

/// Also when the test fails.
impl Drop for Browser {
    fn drop(&mut self) {
        // The driver ends its browser when it is asked to end, not when it is killed.
        let id = self.driver.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.driver.wait();
    }
}

async fn mock(folder: &Path) -> Mock {
    let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
    fs::write(folder.join("cert.pem"), made.cert.pem()).unwrap();
    let mock = Mock::builder()
        .clock(ClockKind::Wall)
        .tls(Tls::from_pem(
            made.cert.pem(),
            made.signing_key.serialize_pem(),
        ))
        .access_token_lifetime(Duration::from_secs(20))
        .rate_limit_every(30);
    mock.start().await.unwrap()
}

fn command(mock: &Mock, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_conformance"));
    command
        .args(arguments)
        .env("QF_ENV", "prelive")
        .env("QF_API_BASE_URL", mock.url())
        .env("QF_OAUTH_BASE_URL", mock.url())
        .env("QF_CLIENT_ID", mock.client_id())
        .env("QF_ACTORS_FILE", folder.join("actors.toml"))
        .env("QF_CA_FILE", folder.join("cert.pem"))
        .env("QF_RATE", "unlimited")
        .stdout(Stdio::piped());
    command
}

async fn logs_in_and_passes() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let mock = mock(folder).await;
    let browser = Browser::start().await;
    for (slot, account) in mock.accounts().named() {
        let mut login = command(&mock, folder, &["login", slot, "--timeout", "60"])
            .spawn()
            .unwrap();
        let mut stdout = BufReader::new(login.stdout.take().unwrap());
        let url = loop {
            let mut line = String::new();
            assert!(
                stdout.read_line(&mut line).unwrap() > 0,
                "no URL was printed"
            );
            if line.starts_with("https://") {
                break line.trim().to_owned();
            }
        };
        browser.open(&url).await;
        browser.arrives_at("Log in").await;
        browser.look("login").await;
        browser
            .click(&format!("button[value=\"{}\"]", account.username))
            .await;
        browser.arrives_at("Allow access").await;
        browser.look("consent").await;
        browser.click("button[value=allow]").await;
        browser.arrives_at("Thank you").await;
        browser.look("back").await;
        let mut told = String::new();
        stdout.read_to_string(&mut told).unwrap();
        assert!(login.wait().unwrap().success(), "{told}");
        assert!(told.contains(&format!("[{slot}] is stored in")), "{told}");
    }
    browser.end().await;
    let (live, results) = (folder.join("live"), folder.join("results"));
    let [live, results] = [live, results].map(|path| path.to_string_lossy().into_owned());
    let run = [
        "run",
        "--target",
        "prelive",
        "--live-files",
        &live,
        "--results",
        &results,
    ];
    for arguments in [&["doctor"][..], &run, &["cleanup", "--live-files", &live]] {
        let mut command = command(&mock, folder, arguments);
        let output = tokio::task::spawn_blocking(move || command.output());
        let output = output.await.unwrap().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {text}");
    }
    let requests = mock.control().requests().into_iter();
    let renewed = requests.filter(|one| one.path == "/oauth2/token").count();
    assert!(
        renewed > 3,
        "tokens were renewed while the suite ran: {renewed}"
    );
}
