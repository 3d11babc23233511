//! The program: its output, its files, its exit status.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use rooms_mock::fault;

fn rooms_mock() -> Command {
    Command::new(env!("CARGO_BIN_EXE_rooms-mock"))
}

/// A running program that is stopped at the end of a test, and the url that it announced.
struct Running {
    child: Child,
    url: String,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let mut command = rooms_mock();
        command.args(["--listen", "127.0.0.1:0"]).args(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let url = line
            .strip_prefix("listening on ")
            .unwrap_or_else(|| panic!("{line}"))
            .trim()
            .to_owned();
        Self { child, url }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn run(arguments: &[&str]) -> Output {
    rooms_mock().args(arguments).output().unwrap()
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn files_are_there_before_the_line_and_private() {
    let folder = tempfile::tempdir().unwrap();
    let (actors, env) = (folder.path().join("actors.toml"), folder.path().join("run env"));
    std::fs::write(&actors, "# Written by rooms-mock, which replaces it.\nfor everybody").unwrap();
    let running = Running::start(&[
        "--seed",
        "demo",
        "--write-actors",
        actors.to_str().unwrap(),
        "--write-env",
        env.to_str().unwrap(),
    ]);
    #[cfg(unix)]
    assert_eq!((mode(&actors), mode(&env)), (0o600, 0o600));
    let env = std::fs::read_to_string(env).unwrap();
    assert!(env.contains(&format!("QF_API_BASE_URL=\"{}\"", running.url)), "{env}");
    assert!(env.contains(actors.to_str().unwrap()), "{env}");
    for (variable, below) in
        [("QF_LEGACY_GROUPS_BASE_URL", "legacy-groups"), ("QF_UCS_BASE_URL", "ucs")]
    {
        let line = format!("{variable}=\"{}/{below}\"", running.url);
        assert!(env.contains(&line), "{env}");
    }
    let actors: toml::Table = std::fs::read_to_string(actors).unwrap().parse().unwrap();
    for (name, id) in [("owner", "8d0f2c1e"), ("member", "c4a7e913"), ("outsider", "2b6e5f90")] {
        let actor = actors[name].as_table().unwrap();
        assert!(actor["user_id"].as_str().unwrap().starts_with(id));
        let own = |api: &str| actor[api].as_table().unwrap()["access_token"].as_str().unwrap();
        let http = reqwest::Client::new();
        let legacy = http.get(format!("{}/legacy-groups/v1/groups/", running.url));
        let legacy = legacy.header("o_t_h", own("legacy_groups"));
        assert_eq!(legacy.send().await.unwrap().status(), 200);
        let ucs = http.get(format!("{}/ucs/participant/room", running.url));
        let ucs = ucs.bearer_auth(own("ucs"));
        assert_eq!(ucs.send().await.unwrap().status(), 200);
        let answer = http
            .get(format!("{}/quran-reflect/v1/users/profile?qdc=true", running.url))
            .header("x-client-id", "rooms-mock-client")
            .header("x-auth-token", actor["access_token"].as_str().unwrap());
        let body = answer.send().await.unwrap().text().await.unwrap();
        assert!(body.contains(actor["email"].as_str().unwrap()), "{body}");
    }
}

#[test]
fn a_port_in_use_is_said_and_is_status_2() {
    let running = Running::start(&[]);
    let address = running.url.trim_start_matches("http://");
    let output = run(&["--listen", address]);
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains(&format!("cannot listen on {address}; choose another")), "{error}");
    assert!(output.stdout.is_empty());
}

#[test]
fn a_file_that_cannot_be_used_is_told_with_its_option() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("none/file");
    let missing = missing.to_str().unwrap();
    let there = folder.path().join("there.pem");
    std::fs::write(&there, "").unwrap();
    let there = there.to_str().unwrap();
    for (arguments, option) in [
        (vec!["--tls-cert", missing, "--tls-key", there], "--tls-cert"),
        (vec!["--tls-cert", there, "--tls-key", missing], "--tls-key"),
        (vec!["--write-actors", missing], "--write-actors"),
        (vec!["--write-env", missing], "--write-env"),
    ] {
        let output = run(&[vec!["--listen", "127.0.0.1:0"], arguments].concat());
        assert_eq!(output.status.code(), Some(2));
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains(&format!("check {option}: ")), "{error}");
    }
}

#[test]
fn an_unknown_fault_is_a_usage_error_that_has_the_closest_names() {
    let output = run(&["--fault", "owner-may-leav"]);
    assert_eq!(output.status.code(), Some(2));
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("did you mean `owner-may-leave`?"), "{error}");
    assert!(error.contains("--list-faults shows them all"), "{error}");
    let far = run(&["--fault", "zzzz"]);
    let error = String::from_utf8(far.stderr).unwrap();
    assert!(
        error.contains("no fault is called `zzzz`") && !error.contains("did you mean"),
        "{error}"
    );
    for wrong in [["--seed", "full"], ["--environment", "moon"], ["--listen", "nowhere"]] {
        assert_eq!(run(&wrong).status.code(), Some(2), "{wrong:?}");
    }
}

/// What a program says on stderr until it is ready.
fn warned(listen: &str) -> String {
    let mut command = rooms_mock();
    command.args(["--listen", listen]).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    let out = child.stdout.as_mut().unwrap();
    BufReader::new(out).read_line(&mut line).unwrap();
    child.kill().unwrap();
    let output = child.wait_with_output().unwrap();
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn listening_where_others_can_reach_it_is_warned_of() {
    assert_eq!(warned("127.0.0.1:0"), "");
    let told = warned("0.0.0.0:0");
    assert!(told.contains("warning") && told.contains("other machines"), "{told}");
}

#[test]
fn what_is_no_public_url_is_refused_at_once() {
    for wrong in ["rooms.example", "ftp://rooms.example", "http://rooms.example/?a=b"] {
        let output = run(&["--public-url", wrong]);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
    }
}

#[test]
fn what_is_no_origin_is_refused_at_once() {
    for wrong in ["nonsense", "http://localhost:5173/application", "localhost:5173", "null"] {
        let output = run(&["--allow-origin", wrong]);
        assert_eq!(output.status.code(), Some(2), "{wrong}");
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains("http://localhost:5173\n"), "{error}");
    }
}

#[test]
fn what_is_wrong_in_a_toml_file_is_said_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("world.toml");
    std::fs::write(&file, "[[user]]\n").unwrap();
    let output = run(&["--config", file.to_str().unwrap()]);
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(error.matches("unknown field `user`").count(), 1, "{error}");
}

#[test]
fn a_configuration_is_read_and_its_schema_printed() {
    let schema = run(&["--config-schema"]);
    assert!(schema.status.success());
    assert_eq!(schema.stdout, include_bytes!("../../config.schema.json"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    for (text, word) in [("{\"user\": []}", "unknown field `user`"), ("[", "EOF")] {
        std::fs::write(&path, text).unwrap();
        let output = run(&["--config", path.to_str().unwrap()]);
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(
            output.status.code() == Some(2)
                && told.contains(word)
                && told.contains("check --config"),
            "{told}"
        );
    }
}

#[test]
fn faults_are_listed() {
    let output = run(&["--list-faults"]);
    assert!(output.status.success());
    let list = String::from_utf8(output.stdout).unwrap();
    let (triggers, lines): (Vec<_>, Vec<_>) =
        list.lines().partition(|line| line.starts_with("      when: "));
    let (apis, faults): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.ends_with(':'));
    assert_eq!(apis, ["quran_reflect:", "oauth2:", "legacy_groups:", "ucs:"]);
    assert_eq!(faults.len(), fault::catalogue().len());
    assert_eq!(triggers.len(), faults.len());
    assert!(list.contains("\n      when: get_room where it answers 404\n"), "{list}");
}

#[test]
fn a_reader_who_has_read_enough_is_no_error() {
    let mut listing = rooms_mock();
    listing.arg("--list-faults").stdout(Stdio::piped());
    let mut listing = listing.stderr(Stdio::piped()).spawn().unwrap();
    drop(listing.stdout.take());
    let output = listing.wait_with_output().unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && told.is_empty(), "{told}");
}

#[test]
fn an_address_without_a_host_is_told_how_to_get_one() {
    for (given, advice) in
        [("4711", "write 127.0.0.1:4711"), ("here", "127.0.0.1:4010 for example")]
    {
        let output = run(&["--listen", given]);
        assert_eq!(output.status.code(), Some(2));
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains(advice), "{told}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn it_stops_when_told_to_even_with_a_connection_open() {
    for signal in ["-INT", "-TERM", "-HUP"] {
        let mut running = Running::start(&[]);
        let client = reqwest::Client::new();
        let answer = client.get(&running.url).send().await.unwrap();
        assert!(answer.status().is_success());
        let id = running.child.id().to_string();
        let sent = Command::new("kill").args([signal, &id]).status().unwrap();
        assert!(sent.success());
        assert!(running.child.wait().unwrap().success(), "{signal}");
    }
}

#[test]
fn a_file_that_no_mock_wrote_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    for option in ["--write-actors", "--write-env"] {
        let path = folder.path().join(option);
        let given = path.to_str().unwrap();
        // Its own it replaces.
        for _ in 0..2 {
            Running::start(&[option, given]);
        }
        std::fs::write(&path, "[owner]\naccess_token = 'mine'\n").unwrap();
        let output = run(&["--listen", "127.0.0.1:0", option, given]);
        assert_eq!(output.status.code(), Some(2));
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("no mock wrote it"), "{told}");
        assert!(std::fs::read_to_string(&path).unwrap().contains("mine"));
    }
}

#[tokio::test]
async fn a_confidential_client_and_a_short_lifetime_are_written_down() {
    let folder = tempfile::tempdir().unwrap();
    let (actors, env) = (folder.path().join("actors.toml"), folder.path().join("env"));
    let running = Running::start(&[
        "--client",
        "confidential",
        "--access-token-lifetime",
        "20",
        "--write-actors",
        actors.to_str().unwrap(),
        "--write-env",
        env.to_str().unwrap(),
    ]);
    let env = std::fs::read_to_string(env).unwrap();
    for line in [
        format!("QF_OAUTH_BASE_URL=\"{}\"", running.url),
        "QF_CLIENT_ID=\"rooms-mock-confidential-client\"".to_owned(),
        "QF_CLIENT_SECRET=\"rooms-mock-client-secret\"".to_owned(),
    ] {
        assert!(env.contains(&line), "{env}");
    }
    let actors: toml::Table = std::fs::read_to_string(actors).unwrap().parse().unwrap();
    for (role, actor) in &actors {
        let text = |key: &str| actor[key].as_str().unwrap().to_owned();
        assert_eq!(text("refresh_token"), format!("rooms-mock-{role}-refresh-token"));
        assert!(text("expires_at").starts_with("20"), "{actor}");
        let form = format!("grant_type=refresh_token&refresh_token={}", text("refresh_token"));
        let answer = reqwest::Client::new()
            .post(format!("{}/oauth2/token", running.url))
            .basic_auth("rooms-mock-confidential-client", Some("rooms-mock-client-secret"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form);
        let body = answer.send().await.unwrap().text().await.unwrap();
        assert!(body.contains("\"expires_in\":20"), "{body}");
    }
}

#[tokio::test]
async fn https_and_the_rate_limit_are_options() {
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key) = (folder.path().join("cert.pem"), folder.path().join("key.pem"));
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
    std::fs::write(&certificate, made.cert.pem()).unwrap();
    std::fs::write(&key, made.signing_key.serialize_pem()).unwrap();
    let running = Running::start(&[
        "--tls-cert",
        certificate.to_str().unwrap(),
        "--tls-key",
        key.to_str().unwrap(),
        "--rate-limit-every",
        "1",
    ]);
    let trusted = reqwest::Certificate::from_pem(made.cert.pem().as_bytes()).unwrap();
    let client = reqwest::Client::builder().tls_certs_only([trusted]).build().unwrap();
    let url = format!("{}/quran-reflect/v1/users/profile", running.url);
    assert!(url.starts_with("https://127.0.0.1:"), "{url}");
    let address = running.url.strip_prefix("https://").unwrap();
    let asked = run(&["--health-check", "--listen", address]);
    assert_eq!(asked.status.code(), Some(0));
    assert_eq!(client.get(url).send().await.unwrap().status(), 429);
    for wrong in [
        vec!["--tls-cert", "cert.pem"],
        vec!["--rate-limit-every", "0"],
        vec!["--access-token-lifetime", "0"],
        vec!["--client", "other"],
        vec!["--tls-cert", "missing.pem", "--tls-key", "missing.pem"],
    ] {
        assert_eq!(run(&wrong).status.code(), Some(2), "{wrong:?}");
    }
}

#[test]
fn a_health_check_asks_the_mock_and_says_why_it_is_not_well() {
    let running = Running::start(&["--seed", "demo"]);
    let address = running.url.strip_prefix("http://").unwrap().to_owned();
    let asked = |listen: &str| run(&["--health-check", "--listen", listen]);
    let asked_by_variable = |listen: &str| {
        let mut command = rooms_mock();
        command.arg("--health-check").env("ROOMS_MOCK_LISTEN", listen);
        command.output().unwrap().status.code()
    };
    let port = address.rsplit(':').next().unwrap();
    for listen in [&address, &format!("0.0.0.0:{port}")] {
        assert_eq!(asked(listen).status.code(), Some(0), "{listen}");
        assert_eq!(asked_by_variable(listen), Some(0), "{listen}");
    }
    drop(running);
    assert_eq!(asked_by_variable(&address), Some(1));
    // Something else listens there, or nothing that ever answers.
    let other = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let elsewhere = other.local_addr().unwrap().to_string();
    let closing = std::thread::spawn(move || {
        drop(other.accept().unwrap());
        other
    });
    for (listen, why) in [
        (address.as_str(), "no mock answers at"),
        (elsewhere.as_str(), "no "),
        ("127.0.0.1:0", "needs the port"),
    ] {
        let output = asked(listen);
        assert_eq!(output.status.code(), Some(1), "{listen}");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains(why), "{told}");
    }
    let silent = closing.join().unwrap();
    let output = asked(&silent.local_addr().unwrap().to_string());
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("does not answer"), "{told}");
}
