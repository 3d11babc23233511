//! What is refused, and with which words.

use super::*;

fn folder_with_actors() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let table = |name: &str| {
        format!(
            "[{name}]\nuser_id = '{name}-id'\nemail = '{name}@example.org'\n\
             access_token = '{name}-token'\n"
        )
    };
    let text = ["owner", "member", "outsider"].map(table).concat();
    write(&folder, &text);
    folder
}

fn write(folder: &tempfile::TempDir, text: impl AsRef<[u8]>) {
    let path = folder.path().join("actors.toml");
    std::fs::write(&path, text).expect("written");
    let mut mode = std::fs::metadata(&path).expect("a file").permissions();
    #[cfg(unix)]
    std::os::unix::fs::PermissionsExt::set_mode(&mut mode, 0o600);
    std::fs::set_permissions(&path, mode).expect("private");
}

fn read(kind: Kind, pairs: &[(&str, &str)]) -> Result<LiveConfig, ConfigError> {
    let folder = folder_with_actors();
    LiveConfig::read(kind, &Settings::of(pairs.iter().copied()), folder.path())
}

#[test]
fn nothing_configured_is_one_message_with_everything_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let none = Settings::default();
    let error = LiveConfig::read(Kind::PreLive, &none, folder.path()).expect_err("nothing set");
    let message = error.to_string();
    for part in ["QF_CLIENT_ID", "actors.toml", "[outsider]", ".env", "README"] {
        assert!(message.contains(part), "{part} is not in: {message}");
    }
}

#[test]
fn defaults_fill_what_is_not_set() {
    let config = read(Kind::PreLive, &[("QF_CLIENT_ID", "rooms")]).expect("complete");
    assert_eq!(config.gateway.as_str(), "https://apis-prelive.quran.foundation/");
    assert_eq!(config.rate, Rate::PerSecond(2.0));
}

#[test]
fn the_documented_oauth2_host_goes_with_the_documented_gateway_only() {
    let usual = read(Kind::PreLive, &[("QF_CLIENT_ID", "rooms")]).expect("complete");
    let host = usual.bases.get(&Api::OAuth2).map(Url::as_str);
    assert_eq!(host, Some("https://prelive-oauth2.quran.foundation/"));
    let local = [
        ("QF_CLIENT_ID", "rooms"),
        ("QF_API_BASE_URL", "http://127.0.0.1:4010"),
        ("QF_OAUTH_BASE_URL", "http://127.0.0.1:4011"),
    ];
    let without = read(Kind::PreLive, &local[..2]).expect("complete");
    assert!(!without.bases.contains_key(&Api::OAuth2));
    let with = read(Kind::PreLive, &local).expect("complete");
    assert_eq!(with.bases[&Api::OAuth2].port(), Some(4011));
    assert_eq!(with.bases[&Api::QuranReflect].port(), Some(4010));
    let foreign =
        [("QF_CLIENT_ID", "rooms"), ("QF_OAUTH_BASE_URL", "https://oauth2.quran.foundation")];
    let error = read(Kind::PreLive, &foreign).expect_err("of production");
    assert!(error.to_string().contains("QF_OAUTH_BASE_URL"), "{error}");
}

#[test]
fn unlimited_is_for_the_loopback_only() {
    let base = [("QF_CLIENT_ID", "rooms"), ("QF_RATE", "unlimited")];
    let error = read(Kind::PreLive, &base).expect_err("refused");
    assert!(error.to_string().contains("QF_RATE"), "{error}");
    let local = [base[0], base[1], ("QF_API_BASE_URL", "http://127.0.0.1:4010")];
    let config = read(Kind::PreLive, &local).expect("complete");
    assert_eq!(config.rate, Rate::Unlimited);
}

#[test]
fn the_rate_has_bounds() {
    let with = |rate: &str, gateway: &str| {
        let pairs = [("QF_CLIENT_ID", "rooms"), ("QF_RATE", rate), ("QF_API_BASE_URL", gateway)];
        read(Kind::PreLive, &pairs)
    };
    let (away, local) = ("https://rooms.example.org", "http://127.0.0.1:4010");
    for rate in ["0.01", "0.5", "10"] {
        assert!(with(rate, away).is_ok(), "{rate}");
    }
    for rate in ["0", "1e-20", "0.009", "10.1", "1e300", "inf", "NaN", "-1", "fast"] {
        let message = with(rate, away).expect_err(rate).to_string();
        assert!(message.contains("from 0.01 to 10"), "{message}");
    }
    assert!(with("500", local).is_ok());
    assert!(with("1e-20", local).is_err());
}

#[test]
fn tokens_do_not_travel_in_the_clear() {
    let pairs = [("QF_CLIENT_ID", "rooms"), ("QF_API_BASE_URL", "http://example.org")];
    assert!(read(Kind::PreLive, &pairs).is_err());
}

#[test]
fn production_has_to_be_meant() {
    let error = read(Kind::Production, &[("QF_CLIENT_ID", "rooms")]).expect_err("refused");
    assert!(error.to_string().contains("QF_ENV"), "{error}");
}

#[test]
fn a_gateway_of_another_environment_is_refused() {
    let with = |kind, gateway: &str| {
        let environment = if kind == Kind::PreLive { "prelive" } else { "production" };
        let pairs =
            [("QF_ENV", environment), ("QF_CLIENT_ID", "rooms"), ("QF_API_BASE_URL", gateway)];
        read(kind, &pairs)
    };
    for production in [
        "https://apis.quran.foundation",
        "https://APIS.Quran.Foundation./quran-reflect",
        "https://oauth2.quran.foundation",
        "https://auth.quran.com",
        "https://user@apis.quran.foundation:443",
    ] {
        let error = with(Kind::PreLive, production).expect_err(production);
        let message = error.to_string();
        assert!(message.contains("does not belong to prelive"), "{message}");
    }
    let prelive = "https://apis-prelive.quran.foundation";
    assert!(with(Kind::Production, prelive).is_err());
    assert!(with(Kind::Production, "https://prelive-oauth2.quran.foundation").is_err());
    for own in [prelive, "http://127.0.0.1:4010", "https://rooms.example.org"] {
        assert!(with(Kind::PreLive, own).is_ok(), "{own}");
    }
    assert!(with(Kind::Production, "https://apis.quran.foundation").is_ok());
}

fn with_actors(text: impl AsRef<[u8]>) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    write(&folder, text);
    let settings = Settings::of([("QF_CLIENT_ID", "rooms")]);
    let error = LiveConfig::read(Kind::PreLive, &settings, folder.path()).expect_err("defects");
    error.to_string()
}

#[test]
fn defects_of_the_actors_file_are_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let settings = Settings::of([("QF_CLIENT_ID", "rooms")]);
    let read = || LiveConfig::read(Kind::PreLive, &settings, folder.path());
    let missing = read().expect_err("missing").to_string();
    assert!(missing.contains("does not exist: `cargo run"), "{missing}");
    std::fs::create_dir(folder.path().join("actors.toml")).expect("created");
    let folder = read().expect_err("a folder").to_string();
    assert!(folder.contains("cannot be read ("), "{folder}");
    let text = with_actors(b"[owner]\nemail = '\xff'\n");
    assert!(text.contains("is not UTF-8"), "{text}");
    let text = with_actors("[owner]\nemail = 'a'\ntoken = s3cr3t\n");
    assert!(text.contains("is not TOML, line 3"), "{text}");
    assert!(!text.contains("s3cr3t"), "{text}");
}

#[cfg(unix)]
#[test]
fn an_actors_file_that_others_can_read_is_refused() {
    use std::os::unix::fs::PermissionsExt;

    let folder = folder_with_actors();
    let path = folder.path().join("actors.toml");
    std::fs::set_permissions(&path, PermissionsExt::from_mode(0o640)).expect("opened");
    let settings = Settings::of([("QF_CLIENT_ID", "rooms")]);
    let error = LiveConfig::read(Kind::PreLive, &settings, folder.path()).expect_err("open");
    let told = error.to_string();
    assert!(told.contains("(mode 640): chmod 600"), "{told}");
}

#[test]
fn a_token_with_a_line_break_is_told_before_it_is_sent() {
    let text = "[owner]\nuser_id = 'u'\nemail = 'e'\naccess_token = \"s3cr3t\\n\"\n";
    let told = with_actors(text);
    assert!(told.contains("[owner] access_token has a line break"), "{told}");
    assert!(!told.contains("s3cr3t"), "{told}");
}

#[test]
fn a_file_that_is_no_certificate_is_no_authority() {
    let folder = folder_with_actors();
    std::fs::write(folder.path().join("ca.pem"), "no certificate").expect("written");
    let settings = Settings::of([("QF_CLIENT_ID", "rooms"), ("QF_CA_FILE", "ca.pem")]);
    let error = LiveConfig::read(Kind::PreLive, &settings, folder.path()).expect_err("no PEM");
    assert!(error.to_string().contains("no certificate in PEM"), "{error}");
    let settings = Settings::of([("QF_CLIENT_ID", "rooms"), ("QF_CA_FILE", "none.pem")]);
    let error = LiveConfig::read(Kind::PreLive, &settings, folder.path()).expect_err("missing");
    assert!(error.to_string().contains("none.pem cannot be read"), "{error}");
}

#[test]
fn an_account_without_access_token_needs_a_host_to_get_one_from() {
    let own = [("QF_CLIENT_ID", "rooms"), ("QF_API_BASE_URL", "http://127.0.0.1:4010")];
    let folder = tempfile::tempdir().expect("a folder");
    let table = |name: &str| {
        format!("[{name}]\nuser_id = '{name}'\nemail = 'e'\nrefresh_token = 'r-{name}'\n")
    };
    write(&folder, ["owner", "member", "outsider"].map(table).concat());
    let read = |settings: &[(&str, &str)]| {
        LiveConfig::read(Kind::PreLive, &Settings::of(settings.iter().copied()), folder.path())
    };
    let told = read(&own).expect_err("nowhere to renew").to_string();
    assert!(told.contains("QF_OAUTH_BASE_URL is not set"), "{told}");
    let named = [own[0], own[1], ("QF_OAUTH_BASE_URL", "http://127.0.0.1:4011")];
    assert!(read(&named).is_ok());
}
