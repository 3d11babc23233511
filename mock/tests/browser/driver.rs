//! A browser behind its driver.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

/// Where a program is on the path.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let mut places = std::env::split_paths(&path).map(|folder| folder.join(program));
    places.find(|place| place.is_file())
}

/// A browser behind its driver. Both end with it.
pub struct Browser {
    driver: Child,
    /// The browser itself.
    process: u64,
    http: reqwest::Client,
    session: String,
    /// Where developer tools connect, as host and port.
    debugger: String,
}

impl Browser {
    pub async fn start() -> Self {
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
            // Developer tools in a window of their own connect like anybody else.
            "--remote-allow-origins=*",
            "--window-size=900,900",
        ];
        let wanted = json!({"capabilities": {"alwaysMatch": {
            "browserName": "chrome",
            // The suite trusts the certificate by QF_CA_FILE; the browser has no such file.
            "acceptInsecureCerts": true,
            "goog:loggingPrefs": {"browser": "ALL"},
            "goog:chromeOptions": {"binary": find("chromium"), "args": arguments},
        }}});
        let answer = http.post(&sessions).json(&wanted).send().await.unwrap();
        let answer: Value = answer.json().await.unwrap();
        let id = answer["value"]["sessionId"].as_str();
        let id = id.unwrap_or_else(|| panic!("no session: {answer}"));
        // Developer tools may connect to the address, and not to the name.
        let debugger = answer["value"]["capabilities"]["goog:chromeOptions"]["debuggerAddress"]
            .as_str()
            .unwrap()
            .replace("localhost", "127.0.0.1");
        let process = answer["value"]["capabilities"]["goog:processID"].as_u64().unwrap();
        Self { driver, process, http, session: format!("{sessions}/{id}"), debugger }
    }

    async fn post(&self, path: &str, body: Value) -> Value {
        let url = format!("{}{path}", self.session);
        let answer = self.http.post(url).json(&body).send().await.unwrap();
        let status = answer.status();
        let answer: Value = answer.json().await.unwrap();
        assert!(status.is_success(), "{path}: {answer}");
        answer["value"].clone()
    }

    pub async fn open(&self, url: &str) {
        self.post("/url", json!({ "url": url })).await;
    }

    pub async fn script(&self, script: &str) -> Value {
        self.post("/execute/sync", json!({"script": script, "args": []})).await
    }

    /// The path of an element.
    async fn element(&self, selector: &str) -> String {
        let wanted = json!({"using": "css selector", "value": selector});
        let found = self.post("/element", wanted).await;
        let (_, id) = found.as_object().unwrap().iter().next().unwrap();
        format!("/element/{}", id.as_str().unwrap())
    }

    pub async fn click(&self, selector: &str) {
        // What sticks to the edge of a page may lie over what has just been scrolled in.
        let script = "document.querySelector(arguments[0])?.scrollIntoView({ block: 'center', behavior: 'instant' })";
        let seen = json!({"script": script, "args": [selector]});
        self.post("/execute/sync", seen).await;
        let element = self.element(selector).await;
        self.post(&format!("{element}/click"), json!({})).await;
    }

    /// Gives a file to a field that takes one.
    pub async fn choose_file(&self, selector: &str, file: &Path) {
        let element = self.element(selector).await;
        let keys = json!({"text": file.to_string_lossy()});
        self.post(&format!("{element}/value"), keys).await;
    }

    /// What the browser complained of since it was asked last: scripts that fail, what a policy refuses.
    pub async fn complaints(&self) -> Vec<String> {
        let entries = self.post("/se/log", json!({"type": "browser"})).await;
        let entries = entries.as_array().unwrap().iter();
        let told = entries.filter(|one| one["source"] != "network");
        told.map(|one| one["message"].as_str().unwrap().to_owned()).collect()
    }

    /// Waits until a script comes to something.
    pub async fn comes_to(&self, script: &str, wanted: Value) {
        let mut last = Value::Null;
        for _ in 0..200 {
            last = self.script(script).await;
            if last == wanted {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{script} comes to {last}, not {wanted}");
    }

    /// A command of the protocol behind developer tools.
    pub async fn protocol(&self, command: &str, parameters: Value) -> Value {
        let body = json!({"cmd": command, "params": parameters});
        self.post("/goog/cdp/execute", body).await
    }

    /// Presses a key, wherever the focus is.
    pub async fn press(&self, key: &str) {
        let [down, up] = ["keyDown", "keyUp"].map(|kind| json!({"type": kind, "value": key}));
        let keys = json!({"type": "key", "id": "keyboard", "actions": [down, up]});
        self.post("/actions", json!({"actions": [keys]})).await;
    }

    /// What a script comes to that takes its time; it is given the arguments and then a function to call.
    pub async fn promised(&self, script: &str, arguments: Value) -> Value {
        let body = json!({"script": script, "args": arguments});
        self.post("/execute/async", body).await
    }

    /// Opens the browser's own developer tools on the window that is looked at, in another one.
    pub async fn developer_tools(&self) -> Tools<'_> {
        let url = format!("{}/window", self.session);
        let answer = self.http.get(url).send().await.unwrap();
        let answer: Value = answer.json().await.unwrap();
        let page = answer["value"].clone();
        let opened = self.post("/window/new", json!({"type": "tab"})).await;
        let tools = Tools { browser: self, window: opened["handle"].clone() };
        tools.to_front(&tools.window).await;
        let target = format!("{}/devtools/page/{}", self.debugger, page.as_str().unwrap());
        self.open(&format!("devtools://devtools/bundled/inspector.html?ws={target}")).await;
        // They listen to the page only from here on.
        let script = "const [done] = arguments;
            const connected = async () => {
                const [sdk, logs] = await Promise.all([
                    import('./core/sdk/sdk.js'), import('./models/logs/logs.js'),
                ]);
                logs.NetworkLog.NetworkLog.instance();
                const targets = () => sdk.TargetManager.TargetManager.instance().primaryPageTarget();
                while (!targets()?.model(sdk.NetworkManager.NetworkManager)) {
                    await new Promise(later => setTimeout(later, 50));
                }
                return 'connected';
            };
            connected().then(done, error => done(String(error)));";
        assert_eq!(self.promised(script, json!([])).await, "connected");
        tools.to_front(&page).await;
        tools
    }

    /// A click comes back before the next page is there.
    pub async fn arrives_at(&self, title: &str) {
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
    pub async fn look(&self, name: &str) {
        for (scheme, width) in [("light", 900), ("dark", 900), ("light", 360)] {
            let media = json!({"features": [{"name": "prefers-color-scheme", "value": scheme}]});
            let size = json!({"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600});
            for (command, parameters) in [
                ("Emulation.setEmulatedMedia", media),
                ("Emulation.setDeviceMetricsOverride", size),
            ] {
                self.protocol(command, parameters).await;
            }
            // On a phone the window would grow with what is too wide for it.
            let fits = format!("return document.documentElement.scrollWidth <= {width}");
            assert_eq!(self.script(&fits).await, true, "{name} at {width}");
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

    pub async fn end(self) {
        let _ = self.http.delete(&self.session).send().await;
    }
}

/// Developer tools in a window of their own.
pub struct Tools<'a> {
    browser: &'a Browser,
    window: Value,
}

impl Tools<'_> {
    async fn to_front(&self, window: &Value) {
        self.browser.post("/window", json!({ "handle": window })).await;
    }

    /// What the network panel saves as HAR: the same code writes it that does so behind the button.
    pub async fn exported(&self, sanitized: bool) -> String {
        self.to_front(&self.window).await;
        let script = "const [sanitize, done] = arguments;
            const exported = async () => {
                const [logs, har] = await Promise.all([
                    import('./models/logs/logs.js'), import('./models/har/har.js'),
                ]);
                const requests = [...logs.NetworkLog.NetworkLog.instance().requests()];
                const progress = {createSubProgress: () => ({})};
                return har.Writer.Writer.harStringForRequests(requests, {sanitize}, progress);
            };
            exported().then(done, error => done(String(error)));";
        let text = self.browser.promised(script, json!([sanitized])).await;
        text.as_str().unwrap().to_owned()
    }
}

/// Also when the test fails.
impl Drop for Browser {
    fn drop(&mut self) {
        // The driver does not end its browser when a test breaks off.
        for id in [self.process, self.driver.id().into()] {
            let _ = Command::new("kill").args(["-TERM", &id.to_string()]).status();
        }
        let _ = self.driver.wait();
    }
}
