//! What is told before a live run: by `doctor`, and by a dry run.

use std::path::Path;

use conformance::{
    live::doctor::{self, Fitness, Sign},
    rehearsal, scenarios,
    targets::{Kind, LiveConfig, Settings},
};
use rooms_mock::{Account, CLIENT_SECRET, CONFIDENTIAL_CLIENT_ID, Mock};

use crate::{private, server::Server};

fn settings(mock: &Mock) -> Settings {
    Settings::of([
        ("QF_API_BASE_URL", mock.url()),
        ("QF_OAUTH_BASE_URL", mock.url()),
        ("QF_CLIENT_ID", CONFIDENTIAL_CLIENT_ID),
        ("QF_CLIENT_SECRET", CLIENT_SECRET),
        ("QF_RATE", "10"),
    ])
}

fn actors(mock: &Mock, folder: &Path, tokens: impl Fn(&str, &Account) -> String) {
    let tables = mock.accounts().named().map(|(name, account)| {
        let (id, email) = (&account.user_id, &account.email);
        let tokens = tokens(name, account);
        format!("[{name}]\nuser_id = '{id}'\nemail = '{email}'\n{tokens}")
    });
    private::write(&folder.join("actors.toml"), tables.collect::<String>());
}

fn access(_: &str, account: &Account) -> String {
    format!("access_token = '{}'\n", account.access_token)
}

async fn examined(settings: &Settings, folder: &Path) -> (Fitness, Vec<Sign>) {
    let mut signs = Vec::new();
    let tell = |sign: &Sign| signs.push(sign.clone());
    let fit = doctor::examine(Kind::PreLive, settings, folder, tell).await;
    (fit, signs)
}

fn problems(signs: &[Sign]) -> Vec<String> {
    let problems = signs.iter().filter(|sign| sign.advice.is_some());
    problems.map(ToString::to_string).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fit_configuration_has_no_problem_and_nothing_is_written() {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    actors(&mock, folder.path(), |name, account| {
        let refresh = format!("refresh_token = '{}'\n", account.refresh_token);
        access(name, account) + &refresh
    });
    let path = folder.path().join("actors.toml");
    let (before, state) = (std::fs::read(&path).unwrap(), mock.control().state());
    let (fit, signs) = examined(&settings(&mock), folder.path()).await;
    assert_eq!(problems(&signs), [""; 0]);
    assert_eq!(fit, Fitness::Fit);
    let scopes = signs.iter().filter(|sign| sign.text.contains("by introspection"));
    assert_eq!(scopes.count(), 3);
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(mock.control().state()["rooms"], state["rooms"]);
    let requests = mock.control().requests();
    assert!(requests.iter().all(|one| one.path != "/oauth2/token"), "no token is used up");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_problem_comes_with_what_to_do() {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let owner = mock.accounts().owner.clone();
    actors(&mock, folder.path(), |name, account| match name {
        // Of somebody else; over; and unknown.
        "owner" => format!("access_token = '{}'\n", mock.accounts().member.access_token),
        "member" => {
            format!("{}expires_at = '2026-01-01T00:00:00Z'\n", access(name, account))
        }
        _ => "access_token = 'nobody-issued-this'\n".to_owned(),
    });
    let (fit, signs) = examined(&settings(&mock), folder.path()).await;
    assert_eq!(fit, Fitness::Unfit);
    let outcome = problems(&signs).join("\n");
    for part in [
        "the token belongs to the user",
        &owner.user_id,
        "there is no refresh token",
        "login member",
        "the gateway refuses the token (401",
        "login outsider",
        "introspection says",
    ] {
        assert!(outcome.contains(part), "{part}: {outcome}");
    }
    assert!(!outcome.contains("nobody-issued-this"), "{outcome}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_nobody_knows_is_a_problem() {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    actors(&mock, folder.path(), |name, account| {
        let refresh = format!("refresh_token = '{}'\n", account.refresh_token);
        access(name, account) + &refresh
    });
    // Of a public one, nothing says so but the refusals.
    for (secret, wanted) in [(None, Fitness::Unsure), (Some(CLIENT_SECRET), Fitness::Unfit)] {
        let secret = secret.map(|secret| ("QF_CLIENT_SECRET", secret));
        let settings = Settings::of(
            [
                ("QF_API_BASE_URL", mock.url()),
                ("QF_OAUTH_BASE_URL", mock.url()),
                ("QF_CLIENT_ID", "nobody-knows-this-client"),
                ("QF_RATE", "10"),
            ]
            .into_iter()
            .chain(secret),
        );
        let (fit, signs) = examined(&settings, folder.path()).await;
        assert_eq!(fit, wanted, "{signs:?}");
        let outcome = problems(&signs).join("\n");
        assert!(outcome.contains("QF_CLIENT_ID"), "{outcome}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_token_is_unsure_and_one_that_has_ended_is_untried() {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    for (end, wanted) in
        [("2999-01-01T00:00:00Z", Fitness::Unsure), ("2026-01-01T00:00:00Z", Fitness::Untried)]
    {
        actors(&mock, folder.path(), |name, account| match name {
            "owner" => format!(
                "access_token = 'wrong'\nrefresh_token = 'wrong-too'\nexpires_at = '{end}'\n"
            ),
            _ => access(name, account),
        });
        let (fit, signs) = examined(&settings(&mock), folder.path()).await;
        assert_eq!(fit, wanted, "{signs:?}");
        let outcome = problems(&signs).join("\n");
        assert_eq!(outcome.contains("login owner"), fit == Fitness::Unsure);
        assert!(!outcome.contains("QF_CLIENT_ID"), "{outcome}");
    }
    let requests = mock.control().requests();
    assert!(requests.iter().all(|one| one.path != "/oauth2/token"));
}

#[tokio::test(flavor = "multi_thread")]
async fn hosts_and_settings_that_do_not_work_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let (fit, signs) = examined(&Settings::default(), folder.path()).await;
    assert!(fit == Fitness::Unfit && problems(&signs)[0].contains("QF_CLIENT_ID"), "{signs:?}");
    let settings =
        Settings::of([("QF_API_BASE_URL", "http://127.0.0.1:1"), ("QF_CLIENT_ID", "rooms")]);
    let (_, signs) = examined(&settings, folder.path()).await;
    let outcome = problems(&signs).join("\n");
    for part in ["http://127.0.0.1:1 cannot be reached", "QF_OAUTH_BASE_URL", "does not exist"] {
        assert!(outcome.contains(part), "{part}: {outcome}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_host_that_answers_is_never_said_to_be_out_of_reach() {
    let folder = tempfile::tempdir().unwrap();
    let mut expired = rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
    expired.not_after = rcgen::date_time_ymd(2002, 1, 1);
    let strange = rcgen::CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
    for (params, is_given, part) in [
        (expired, true, "it expired on 2002-01-01 00:00 UTC"),
        (strange, false, "nobody who is trusted here has signed it"),
    ] {
        let key = rcgen::KeyPair::generate().unwrap();
        let made = params.self_signed(&key).unwrap();
        let tls = rooms_mock::Tls::from_pem(made.pem(), key.serialize_pem());
        let mock = Mock::builder().tls(tls).start().await.unwrap();
        let file = folder.path().join("authority.pem");
        std::fs::write(&file, made.pem()).unwrap();
        let file = file.to_str().unwrap();
        let settings = [
            ("QF_API_BASE_URL", mock.url()),
            ("QF_OAUTH_BASE_URL", mock.url()),
            ("QF_CLIENT_ID", "rooms"),
        ];
        let authority = is_given.then_some(("QF_CA_FILE", file));
        let settings = Settings::of(settings.into_iter().chain(authority));
        let (_, signs) = examined(&settings, folder.path()).await;
        let outcome = problems(&signs).join("\n");
        assert_eq!(outcome.matches(part).count(), 2, "gateway and OAuth2 host: {outcome}");
        assert!(outcome.contains("is there, and is not trusted"), "{outcome}");
        assert!(!outcome.contains("cannot be reached"), "{outcome}");
    }
    // Plain HTTP where TLS is expected, and something that is no HTTP at all.
    let mock = Mock::start().await.unwrap();
    let strange = Server::answering(vec![b"220 ready\r\n".to_vec()]).await;
    for (gateway, part) in [
        (mock.url().replace("http:", "https:"), "speaks no TLS"),
        (strange.url(), "speaks no HTTP"),
    ] {
        let settings = [("QF_API_BASE_URL", gateway.as_str()), ("QF_CLIENT_ID", "rooms")];
        let (_, signs) = examined(&Settings::of(settings), folder.path()).await;
        let outcome = problems(&signs).join("\n");
        assert!(outcome.contains(part), "{outcome}");
        assert!(!outcome.contains("cannot be reached"), "{outcome}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_tells_what_a_run_does_and_contacts_nobody() {
    let mock = Mock::start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    actors(&mock, folder.path(), access);
    let config = LiveConfig::read(Kind::PreLive, &settings(&mock), folder.path()).unwrap();
    let selected = ["posts_of_a_private_room_are_hidden", "an_invitation_expires"];
    let all = scenarios::all().iter();
    let selected: Vec<_> = all.filter(|one| selected.contains(&one.name)).collect();
    let rehearsed = rehearsal::rehearse(&config, selected.clone()).await.unwrap();
    assert!(mock.control().requests().is_empty(), "nobody is contacted");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is written");
    // The same for real.
    let target = conformance::targets::Target::live(config, folder.path()).unwrap();
    let suite = conformance::suite::Suite {
        target: std::sync::Arc::new(target),
        scenarios: selected,
        jobs: 1,
    };
    let run = suite.run(|_| {}).await.unwrap();
    let requests: usize = run.results.iter().map(|one| one.exchanges()).sum();
    let (first, again) = rehearsed.requests();
    // The preflight asks once for each account.
    assert_eq!(requests + 3, first);
    assert!(again < first, "{again}");
    let state = mock.control().state();
    let count = |list: &str| state[list].as_array().unwrap().len();
    assert_eq!(rehearsed.writes("create_group"), (count("rooms"), 0));
    assert_eq!(rehearsed.writes("create_post").1, count("posts"));
    let report = rehearsed.report();
    for part in ["at 10 per second", "create_post ×", "no mailbox", "Nobody was contacted"] {
        assert!(report.contains(part), "{part}: {report}");
    }
}
