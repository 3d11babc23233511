//! Letters that are mails, as a third-party SMTP server gets them and a third-party parser reads them.

use std::io::{BufRead as _, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use rooms_mock::{Config, Mock, StartError};
use serde_json::{Value, json};

use crate::support::Api;

/// A server of its own, and what it got.
struct Server {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
    port: u64,
}

impl Server {
    /// `None` where it is not installed, which is said.
    fn start(credentials: &[&str]) -> Option<Self> {
        Self::with(credentials, &[])
    }

    /// With more in its environment.
    fn with(credentials: &[&str], environment: &[(&str, &str)]) -> Option<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.ci/mail");
        if !folder.join("node_modules/smtp-server").exists() {
            let how = "npm ci --prefix .ci/mail --ignore-scripts";
            eprintln!(
                "NOT RUN: no SMTP server is installed to send letters to; {how} installs one"
            );
            return None;
        }
        let mut process = Command::new("node")
            .arg(folder.join("server.mjs"))
            .args(credentials)
            .envs(environment.iter().copied())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let first: Value = serde_json::from_str(&lines.next().unwrap().unwrap()).unwrap();
        let port = first["port"].as_u64().unwrap();
        Some(Self { process, lines, port })
    }

    fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// The next mail.
    async fn mail(&mut self) -> Value {
        let lines = &mut self.lines;
        let line = tokio::task::block_in_place(|| lines.next().unwrap().unwrap());
        serde_json::from_str(&line).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_is_a_mail_that_says_who_invites_where_to_and_how_to_accept() {
    let Some(mut server) = Server::start(&[]) else {
        return;
    };
    let config = json!({
        "smtp": server.url(),
        "clock": { "at": "2031-05-06T07:08:09Z" },
        "users": [{ "username": "noor", "firstName": "Nóór", "lastName": "Ибрагимова", "email": "noor@example.net" }],
    });
    let config: Config = serde_json::from_value(config).unwrap();
    let api = Api::with(Mock::builder().config(config)).await;
    let owner = api.owner();
    let body = json!({ "name": "Чай & Tee\r\nBcc: all@example.org\r\n\r\n<b>", "url": "tea", "public": false });
    let room = owner.post("/v1/rooms/groups", body).await.ok()["data"]["id"].as_i64().unwrap();
    let body = json!({ "userIds": [], "emails": ["Noor@Example.net"] });
    owner.post(&format!("/v1/rooms/{room}/invite"), body).await.ok();

    let mail = server.mail().await;
    let letter = api.mock.control().mailbox("noor@example.net").remove(0);
    assert_eq!(
        mail["envelope"],
        json!({
            "from": "invitations@rooms-mock.example.org",
            "to": ["noor@example.net"],
        })
    );
    assert_eq!(mail["to"], json!([{ "address": "noor@example.net", "name": "Nóór Ибрагимова" }]));
    assert_eq!(mail["from"][0]["name"], "Rooms");
    let subject = mail["subject"].as_str().unwrap();
    assert_eq!(
        subject,
        "Amina Rahman invites you to Чай & Tee\\r\\nBcc: all@example.org\\r\\n\\r\\n<b>"
    );
    // The headers of a mail, and no others: what somebody wrote cannot begin one.
    let mut headers: Vec<_> =
        mail["headers"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
    headers.sort_unstable();
    assert_eq!(
        headers,
        [
            "content-transfer-encoding",
            "content-type",
            "date",
            "from",
            "message-id",
            "mime-version",
            "subject",
            "to",
        ]
    );
    assert!(mail["raw"].as_str().unwrap().is_ascii());
    // The clock is that of the mock.
    assert!(mail["date"].as_str().unwrap().starts_with("2031-05-06T07:08:1"), "{mail}");
    let text = mail["text"].as_str().unwrap();
    for part in
        [&letter.text.replace("\r\n", "\\r\\n"), &letter.token, &letter.link(api.mock.url())]
    {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("\nBcc:"), "{text}");
    let id = mail["id"].as_str().unwrap();
    assert!(id.ends_with("@rooms-mock.example.org>") && !id.contains(&letter.token), "{id}");

    // Two letters have two ids, and one that nobody has the address of has no name.
    let body = json!({ "userIds": [], "emails": ["stranger@example.net"] });
    owner.post(&format!("/v1/rooms/{room}/invite"), body).await.ok();
    let second = server.mail().await;
    assert_ne!(second["id"], mail["id"]);
    assert_eq!(second["to"][0]["name"], "");
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_sent_after_a_reset_with_a_password_and_at_the_end() {
    let Some(mut server) = Server::start(&["rooms", "p@ss word"]) else {
        return;
    };
    let url = format!("smtp://rooms:p%40ss%20word@127.0.0.1:{}", server.port);
    let api = Api::with(Mock::builder().smtp(url)).await;
    api.mock.control().reset();
    let checkpoint = api.mock.control().checkpoint();
    api.mock.control().restore(&checkpoint);
    let owner = api.owner();
    let room = api.group(&owner, "tea", false).await;
    let emails: Vec<_> = (0..20).map(|n| format!("guest{n}@example.org")).collect();
    let body = json!({ "userIds": [], "emails": emails });
    owner.post(&format!("/v1/rooms/{room}/invite"), body).await.ok();
    drop(owner);
    api.mock.stop().await;
    for email in &emails {
        let mail = server.mail().await;
        assert_eq!(mail["to"][0]["address"], *email);
        assert_eq!(mail["user"], "rooms");
    }
}

/// The program in a process of its own, because its environment says which authority it trusts, and what it says there.
async fn invited(url: &str, trusted: Option<&Path>) -> std::process::ChildStderr {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rooms-mock"));
    command.args(["--listen", "127.0.0.1:0", "--seed", "demo", "--smtp", url]);
    if let Some(file) = trusted {
        command.env("SSL_CERT_FILE", file);
    }
    let mut program = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
    let first = lines.next().unwrap().unwrap();
    let mock = first.strip_prefix("listening on ").unwrap().trim();
    // `family-halaqa`.
    let path = "/quran-reflect/v1/rooms/1768582800730264/invite";
    let request = reqwest::Client::new().post(format!("{mock}{path}"));
    let request = request.header("x-client-id", "rooms-mock-client");
    let request = request.header("x-auth-token", "rooms-mock-owner-token");
    let request = request.json(&json!({ "userIds": [], "emails": ["noor@example.net"] }));
    assert_eq!(request.send().await.unwrap().status(), 200);
    // It sends its letters before it ends.
    let id = program.id().to_string();
    assert!(Command::new("kill").arg(id).status().unwrap().success());
    let said = program.stderr.take().unwrap();
    tokio::task::block_in_place(|| program.wait()).unwrap();
    said
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_go_over_tls_from_the_beginning_or_once_it_is_asked_for_to_whom_is_trusted() {
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key) = authority_and_server();
    let (trusted, cert_file, key_file) = (
        folder.path().join("ca.pem"),
        folder.path().join("cert.pem"),
        folder.path().join("key.pem"),
    );
    std::fs::write(&trusted, &certificate.1).unwrap();
    std::fs::write(&cert_file, certificate.0).unwrap();
    std::fs::write(&key_file, key).unwrap();
    for (kind, url) in [
        ("wrapper", "smtps://rooms:p%40ss@127.0.0.1:PORT"),
        ("starttls", "smtp://rooms:p%40ss@127.0.0.1:PORT?tls=required"),
    ] {
        let environment = [
            ("ROOMS_TLS", kind),
            ("ROOMS_TLS_CERT", cert_file.to_str().unwrap()),
            ("ROOMS_TLS_KEY", key_file.to_str().unwrap()),
        ];
        let Some(mut server) = Server::with(&["rooms", "p@ss"], &environment) else {
            return;
        };
        let url = url.replace("PORT", &server.port.to_string());
        let mut said = String::new();
        std::io::Read::read_to_string(&mut invited(&url, None).await, &mut said).unwrap();
        assert!(
            said.contains("was not taken by the SMTP server") && said.contains("certificate"),
            "{said}"
        );
        assert!(!said.contains("p@ss") && !said.contains("p%40ss"), "{said}");
        invited(&url, Some(&trusted)).await;
        let mail = server.mail().await;
        assert_eq!(mail["to"][0]["address"], "noor@example.net");
        assert_eq!((&mail["secure"], &mail["user"]), (&json!(true), &json!("rooms")), "{kind}");
    }
}

/// The certificate of a server at 127.0.0.1 and that of the authority which signed it, and the key of the server.
fn authority_and_server() -> ((String, String), String) {
    use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
    let authority_key = KeyPair::generate().unwrap();
    let mut authority = CertificateParams::new(Vec::<String>::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let signed = authority.self_signed(&authority_key).unwrap();
    let issuer = Issuer::new(authority, authority_key);
    let key = KeyPair::generate().unwrap();
    let server = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
    let server = server.signed_by(&key, &issuer).unwrap();
    ((server.pem(), signed.pem()), key.serialize_pem())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_not_there_or_refuses_keeps_nobody_waiting() {
    // Somebody who takes connections and says nothing.
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = silent.local_addr().unwrap();
    let api = Api::with(Mock::builder().smtp(format!("smtp://{address}"))).await;
    let owner = api.owner();
    let room = api.group(&owner, "tea", false).await;
    // More than wait.
    for turn in 0..6 {
        let emails: Vec<_> = (0..200).map(|n| format!("guest{turn}-{n}@example.org")).collect();
        let body = json!({ "userIds": [], "emails": emails });
        owner.post(&format!("/v1/rooms/{room}/invite"), body).await.ok();
    }
    assert_eq!(api.mock.control().mails().len(), 1200);
    // One of them is under way, as many as there is room for wait, and the others stay where they are.
    drop(owner);
    let ended = tokio::time::timeout(std::time::Duration::from_secs(30), api.mock.stop()).await;
    assert!(ended.is_ok());
}

#[tokio::test]
async fn an_address_that_is_none_is_refused_at_the_start_without_its_password() {
    for url in ["localhost:1025", "http://localhost", "smtp://", "smtp://a:geheim@host?tls=never"] {
        let error = Mock::builder().smtp(url).start().await.unwrap_err();
        assert!(matches!(error, StartError::Smtp(_)), "{error:?}");
        let text = error.to_string();
        assert!(text.contains("smtp://localhost:1025") && !text.contains("geheim"), "{text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_is_not_taken_is_one_line_that_says_what_to_do() {
    let Some(server) = Server::start(&[]) else {
        return;
    };
    let mut command = Command::new(env!("CARGO_BIN_EXE_rooms-mock"));
    let mut program = command
        .args(["--listen", "127.0.0.1:0", "--smtp", &server.url()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut first = BufReader::new(program.stdout.take().unwrap()).lines();
    let url = first.next().unwrap().unwrap().replace("listening on ", "");
    let mut told = BufReader::new(program.stderr.take().unwrap()).lines();
    let http = reqwest::Client::new();
    let post = async |path: &str, body: Value| {
        let request = http.post(format!("{url}/quran-reflect{path}")).json(&body);
        let request = request.header("x-client-id", rooms_mock::CLIENT_ID);
        let request = request.header("x-auth-token", "rooms-mock-owner-token");
        request.send().await.unwrap().json::<Value>().await.unwrap()
    };
    let group = post("/v1/rooms/groups", json!({ "name": "Tea", "url": "tea" })).await;
    let path = format!("/v1/rooms/{}/invite", group["data"]["id"]);
    let body = json!({ "userIds": [], "emails": ["refused@example.org"] });
    assert_eq!(post(&path, body).await["invited"], true);
    let line = tokio::task::block_in_place(|| {
        told.by_ref().map_while(Result::ok).find(|line| line.contains("SMTP"))
    });
    let _ = program.kill();
    let _ = program.wait();
    let line = line.unwrap();
    for part in [
        "refused@example.org",
        "127.0.0.1:",
        "no such mailbox",
        "check --smtp",
        "GET /__mock/mailbox",
    ] {
        assert!(line.contains(part), "{part}: {line}");
    }
    let forged = told.map_while(Result::ok).any(|line| line.starts_with("FORGED"));
    assert!(!forged);
}
