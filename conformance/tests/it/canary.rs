//! No secret of a live run is anywhere but in the actors file: not as it is, not encoded, not in parts.

use std::{
    collections::BTreeSet,
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use base64::{
    Engine,
    engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD},
};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use rooms_mock::{
    CLIENT_SECRET, CONFIDENTIAL_CLIENT_ID, ClockKind, Fault, Mock, Tls, domain::Call,
};
use serde_json::Value;
use url::Url;

use crate::{browser::click, private};

/// Gives back every secret that it can get hold of, as it is and in disguise.
#[derive(Debug)]
struct Echo(Watch);

impl Fault for Echo {
    fn body(&self, call: &Call, body: &mut Value) {
        if call.operation == "get_room" {
            let seen = self.0.seen.lock().unwrap();
            let disguised =
                seen.iter().map(|secret| STANDARD_NO_PAD.encode(format!("ab:{secret}")));
            let plain = seen.iter().cloned();
            body["echo"] = plain.chain(disguised).collect();
        }
    }
}

/// A mock over TLS whose tokens end soon, which refuses now and then, and is wrong about something.
async fn mock(folder: &Path, watch: &Watch) -> Mock {
    let names = vec!["127.0.0.1".to_owned()];
    let made = rcgen::generate_simple_self_signed(names).unwrap();
    fs::write(folder.join("cert.pem"), made.cert.pem()).unwrap();
    let tls = Tls::from_pem(made.cert.pem(), made.signing_key.serialize_pem());
    let mock = Mock::builder()
        .clock(ClockKind::Wall)
        .tls(tls)
        .access_token_lifetime(Duration::from_secs(3))
        .rate_limit_every(30)
        .fault("field-missing")
        .custom_fault(Echo(watch.clone()));
    mock.start().await.unwrap()
}

fn command(mock: &Mock, folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_conformance"));
    command
        .args(arguments)
        .env("QF_ENV", "prelive")
        .env("QF_API_BASE_URL", mock.url())
        .env("QF_OAUTH_BASE_URL", mock.url())
        .env("QF_CLIENT_ID", CONFIDENTIAL_CLIENT_ID)
        .env("QF_CLIENT_SECRET", CLIENT_SECRET)
        .env("QF_ACTORS_FILE", folder.join("actors.toml"))
        .env("QF_CA_FILE", folder.join("cert.pem"))
        .env("QF_RATE", "unlimited")
        .env("RUST_LOG", "trace")
        .env("RUST_BACKTRACE", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// All secrets that turn up in the actors file while a process runs.
#[derive(Clone, Debug, Default)]
struct Watch {
    seen: Arc<Mutex<BTreeSet<String>>>,
    over: Arc<AtomicBool>,
}

impl Watch {
    fn look(&self, actors: &Path) {
        // In the middle of a replacement there may be none.
        let text = fs::read_to_string(actors).unwrap_or_default();
        let tables: toml::Table = text.parse().unwrap();
        for (_, table) in tables {
            for (key, value) in table.as_table().unwrap() {
                if key.ends_with("token") || key == "email" {
                    let secret = value.as_str().unwrap().to_owned();
                    self.seen.lock().unwrap().insert(secret);
                }
            }
        }
    }

    /// Looks again and again until the process has ended.
    async fn outputs(&self, child: Child, actors: PathBuf) -> Output {
        let (watch, file) = (self.clone(), actors.clone());
        let watching = tokio::task::spawn_blocking(move || {
            while !watch.over.load(Ordering::SeqCst) {
                watch.look(&file);
                std::thread::sleep(Duration::from_millis(20));
            }
        });
        let waiting = tokio::task::spawn_blocking(move || child.wait_with_output());
        let output = waiting.await.unwrap().unwrap();
        self.over.store(true, Ordering::SeqCst);
        watching.await.unwrap();
        self.over.store(false, Ordering::SeqCst);
        self.look(&actors);
        output
    }
}

/// A login in the browser, with the code that it brought.
async fn log_in(mock: &Mock, folder: &Path, slot: &str, account: &str) -> (Output, String) {
    let mut child = command(mock, folder, &["login", slot]).spawn().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut outcome = String::new();
    let url = loop {
        let mut line = String::new();
        assert!(stdout.read_line(&mut line).unwrap() > 0, "{outcome}");
        outcome.push_str(&line);
        if line.starts_with("https://") {
            break Url::parse(line.trim()).unwrap();
        }
    };
    // Whoever does not read this keeps the process waiting.
    let stderr = child.stderr.take().unwrap();
    let stderr = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        std::io::Read::read_to_end(&mut BufReader::new(stderr), &mut bytes).unwrap();
        bytes
    });
    let pem = fs::read(folder.join("cert.pem")).unwrap();
    let trusted = reqwest::Certificate::from_pem(&pem).unwrap();
    let browser = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .tls_certs_only([trusted])
        .build()
        .unwrap();
    let back = click(&browser, &url, account, "allow").await;
    let mut pairs = back.query_pairs();
    let (_, code) = pairs.find(|(key, _)| key == "code").unwrap();
    let code = code.into_owned();
    browser.get(back).send().await.unwrap();
    std::io::Read::read_to_string(&mut stdout, &mut outcome).unwrap();
    let status = child.wait().unwrap();
    let stderr = stderr.join().unwrap();
    let output = Output { status, stdout: outcome.into_bytes(), stderr };
    (output, code)
}

/// A secret as it might be written.
fn forms(secret: &str) -> Vec<String> {
    let mut forms = vec![
        secret.to_owned(),
        utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string(),
        secret.bytes().map(|byte| format!("{byte:02x}")).collect(),
    ];
    // At each of the places where it may begin in an encoded text, without the letters that depend on
    // its neighbours.
    for before in 0..3 {
        let mut padded = vec![b'x'; before];
        padded.extend_from_slice(secret.as_bytes());
        let whole = padded.len() * 8 / 6;
        let first = (before * 8_usize).div_ceil(6);
        for text in [STANDARD_NO_PAD.encode(&padded), URL_SAFE_NO_PAD.encode(&padded)] {
            forms.push(text[first..whole].to_owned());
        }
    }
    // The parts of a JWT. The first says nothing.
    let segments: Vec<&str> = secret.split('.').collect();
    if segments.len() == 3 && secret.starts_with("eyJ") {
        forms.extend(segments[1..].iter().map(|segment| (*segment).to_owned()));
        let claims = URL_SAFE_NO_PAD.decode(segments[1]).unwrap();
        forms.push(String::from_utf8(claims).unwrap());
    }
    forms
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let lists = paths.map(|path| match path.is_dir() {
        true => files(&path),
        false => vec![path],
    });
    lists.flatten().collect()
}

fn is_in(text: &[u8], form: &str) -> bool {
    let form = form.as_bytes();
    let first = form[0];
    let mut rest = text;
    while let Some(at) = rest.iter().position(|byte| *byte == first) {
        rest = &rest[at..];
        if rest.starts_with(form) {
            return true;
        }
        rest = &rest[1..];
    }
    false
}

#[tokio::test(flavor = "multi_thread")]
async fn no_secret_of_a_live_run_is_anywhere_but_in_the_actors_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let watch = Watch::default();
    let mock = mock(path, &watch).await;
    let actors = path.join("actors.toml");
    let mut outputs = Vec::new();
    let mut secrets = BTreeSet::from([CLIENT_SECRET.to_owned()]);
    for (slot, account) in mock.accounts().named() {
        let (output, code) = log_in(&mock, path, slot, &account.username).await;
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        secrets.insert(code);
        secrets.insert(account.email.clone());
        secrets.insert(account.expired_access_token.clone());
        outputs.push((format!("login {slot}"), output));
    }
    // Expired tokens come from elsewhere.
    let mut text = fs::read_to_string(&actors).unwrap();
    for (slot, account) in mock.accounts().named() {
        let expired = &account.expired_access_token;
        text = text.replace(
            &format!("[{slot}]\n"),
            &format!("[{slot}]\nexpired_access_token = '{expired}'\n"),
        );
    }
    private::write(&actors, text);
    let (live, results) = (path.join("live"), path.join("results"));
    let [live, results] = [live, results].map(|path| path.to_string_lossy().into_owned());
    let run = ["run", "--target", "prelive", "--live-files", &live, "--results", &results];
    let scenarios = [
        "a_post_is_created_read_and_deleted",
        "an_invitation_reports_each_target",
        "an_email_address_is_shown_to_its_owner_only",
        "posts_of_a_private_room_are_hidden",
        "every_operation_refuses_an_expired_token",
    ];
    let scenarios = scenarios.iter().flat_map(|context| ["--scenario", context]);
    let run: Vec<&str> = run.into_iter().chain(scenarios).collect();
    for arguments in [&["doctor"][..], &run, &["cleanup", "--live-files", &live]] {
        let child = command(&mock, path, arguments).spawn().unwrap();
        let output = watch.outputs(child, actors.clone()).await;
        outputs.push((arguments[0].to_owned(), output));
    }
    secrets.extend(watch.seen.lock().unwrap().iter().cloned());
    assert!(secrets.len() > 15, "tokens were renewed: {}", secrets.len());

    let mut texts = Vec::new();
    for (name, output) in outputs {
        let code = output.status.code();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert!(code.is_some_and(|code| code < 2 || name == "doctor"), "{name}: {code:?}");
        assert!(stderr.contains("TRACE"), "{name} logs");
        texts.push((format!("stdout of {name}"), output.stdout));
        texts.push((format!("stderr of {name}"), output.stderr));
    }
    for file in files(path) {
        if file != actors {
            texts.push((file.display().to_string(), fs::read(&file).unwrap()));
        }
    }
    let outcome = |name: &str, part: &str| {
        let mut found = texts.iter().filter(|(outcome, _)| outcome.ends_with(name));
        let (_, text) = found.next().unwrap();
        assert!(is_in(text, part), "{part} is not in {name}");
    };
    // There is something to find secrets in.
    outcome("summary.md", "curl ");
    outcome("report.json", "credentials_not_echoed");
    outcome("ledger.jsonl", "announced");
    for secret in &secrets {
        for form in forms(secret) {
            for (place, text) in &texts {
                let shown: String = secret.chars().take(16).collect();
                assert!(!is_in(text, &form), "{shown}… is in {place}, {} letters", form.len());
            }
        }
    }
}
