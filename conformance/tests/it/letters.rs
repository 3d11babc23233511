//! Letters on a live target: whoever runs the suite says where they are read, and what is left open is declined.

mod imap;

use std::{process::Command, sync::Arc};

use conformance::{
    live::mail,
    redact, scenarios,
    suite::{Run, Suite, Verdict},
    targets::{Capability, Kind, LiveConfig, Settings, Target},
};
use rooms_mock::{ClockKind, MailState, Mock};

use crate::private;

/// The scenarios with invitations to the accounts.
const WITH_INVITATIONS: [&str; 6] = [
    "an_invitation_expires",
    "a_rejected_invitation_is_dead",
    "an_invitation_belongs_to_one_person_and_one_room",
    "an_invitation_reports_each_target",
    "an_invited_person_becomes_a_member_and_may_leave",
    "the_newest_invitation_counts",
];

/// A program that reads the mailbox of a mock. None where curl is not installed, which is said.
fn program(mock: &Mock) -> Option<String> {
    if Command::new("curl").arg("--version").output().is_err() {
        eprintln!(
            "NOT RUN: curl, with which a program reads the mailbox of the mock, is not installed"
        );
        return None;
    }
    let script = conformance::paths::workspace_root().join(".ci/mail/mailbox");
    Some(format!("'{}' '{}'", script.display(), mock.url()))
}

/// A configuration whose accounts have this table for their mail.
fn config(mock: &Mock, mail: &str, variables: &[(&str, &str)]) -> LiveConfig {
    let folder = tempfile::tempdir().unwrap();
    let tables = mock.accounts().named().map(|(name, account)| {
        let mail = if mail.is_empty() { String::new() } else { format!("[{name}.mail]\n{mail}\n") };
        format!(
            "[{name}]\nuser_id = '{}'\nemail = '{}'\naccess_token = '{}'\n{mail}",
            account.user_id, account.email, account.access_token
        )
    });
    private::write(&folder.path().join("actors.toml"), tables.collect::<String>());
    let settings = [
        ("QF_API_BASE_URL", mock.url()),
        ("QF_CLIENT_ID", mock.client_id()),
        ("QF_RATE", "unlimited"),
    ];
    let settings = Settings::of(settings.into_iter().chain(variables.iter().copied()));
    LiveConfig::read(Kind::PreLive, &settings, folder.path()).unwrap()
}

async fn run(config: LiveConfig, names: &[&str]) -> Run {
    let folder = tempfile::tempdir().unwrap();
    let target = Arc::new(Target::live(config, folder.path()).unwrap());
    assert!(target.capabilities().has(Capability::Mailbox));
    let all = scenarios::all().iter();
    let scenarios: Vec<_> = all.filter(|one| names.contains(&one.name)).collect();
    assert_eq!(scenarios.len(), names.len(), "they are called so");
    Suite { target, scenarios, jobs: 1 }.run(|_| {}).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_that_a_program_prints_carry_invitations_to_their_end() {
    let mock = Mock::builder().clock(ClockKind::Wall).start().await.unwrap();
    let Some(program) = program(&mock) else { return };
    let mail = format!(
        "command = \"{program}\"
wait_seconds = 5"
    );
    let config = config(&mock, &mail, &[]);
    let run = run(config, &WITH_INVITATIONS).await;
    for result in &run.results {
        let name = result.scenario.name;
        assert_eq!(result.errors, [""; 0], "{name}");
        let findings: Vec<_> = result.findings.iter().map(ToString::to_string).collect();
        assert!(findings.is_empty(), "{name}: {}", findings.join("\n"));
        assert!(result.left_behind.is_empty(), "{name}: {:?}", result.left_behind);
        // What is missing is the room that would stay.
        for one in &result.not_exercised {
            assert!(!one.reason.contains("letter"), "{name}: {}", one.reason);
        }
    }
    let life = run
        .results
        .iter()
        .find(|one| one.scenario.name == "an_invited_person_becomes_a_member_and_may_leave");
    let life = life.unwrap();
    let mut steps = life.transcript.steps.iter();
    let accepted = steps.any(|step| step.operation.as_deref() == Some("accept_invite"));
    assert!(accepted, "{:?}", life.not_exercised);
    assert_eq!(life.not_exercised.len(), 1, "{:?}", life.not_exercised);
    // Each was answered, and no token is printed.
    let mails = mock.control().mails();
    assert!(mails.len() >= WITH_INVITATIONS.len(), "{mails:?}");
    for mail in mails {
        assert!(!mail.open, "{mail:?}");
        assert_eq!(redact::outgoing(&mail.token), "$INVITE_TOKEN");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_that_nobody_answered_is_declined_at_the_end() {
    let mock = Mock::builder().clock(ClockKind::Wall).start().await.unwrap();
    let Some(program) = program(&mock) else { return };
    let config = config(&mock, &format!("command = \"{program}\""), &[]);
    // It waits for the token to expire, which a live target cannot be made to show.
    let run = run(config, &["an_invitation_expires"]).await;
    let result = &run.results[0];
    assert_eq!(result.errors, [""; 0]);
    assert!(result.left_behind.is_empty(), "{:?}", result.left_behind);
    let states: Vec<_> = mock.control().mails().into_iter().map(|mail| mail.state).collect();
    assert_eq!(states, [MailState::Rejected]);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_does_not_come_is_no_finding_and_is_said_to_be_left_open() {
    let mock = Mock::start().await.unwrap();
    let asked = tempfile::NamedTempFile::new().unwrap();
    let mail = format!("command = 'echo asked >> {}'\nwait_seconds = 1", asked.path().display());
    let config = config(&mock, &mail, &[]);
    let run = run(config, &["an_invited_person_becomes_a_member_and_may_leave"]).await;
    let result = &run.results[0];
    assert_eq!(result.errors, [""; 0]);
    assert!(result.findings.is_empty(), "{:?}", result.findings);
    let reason = &result.not_exercised.last().unwrap().reason;
    for part in ["no letter for [outsider]", "within 1 s of asking command", "none at all"] {
        assert!(reason.contains(part), "{reason}");
    }
    let left = &result.left_behind[0];
    assert!(left.what.contains("an invitation of [outsider]"), "{left:?}");
    assert!(left.why.contains("no letter"), "{left:?}");
    // Nobody waits for it again at the end.
    assert_eq!(std::fs::read_to_string(asked.path()).unwrap(), "asked\n");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_does_not_work_is_an_error_that_says_what_to_do() {
    let mock = Mock::start().await.unwrap();
    let command = "command = 'echo https://rooms.example/i?token=tok-in-an-error >&2; exit 7'";
    let run =
        run(config(&mock, command, &[]), &["an_invited_person_becomes_a_member_and_may_leave"])
            .await;
    let result = &run.results[0];
    assert_eq!(result.verdict(Kind::PreLive, false), Verdict::Errors);
    let told = result.errors.join("\n");
    for part in ["[outsider]", "command", "exit status: 7", "[outsider.mail]", "QF_MAIL"] {
        assert!(told.contains(part), "{told}");
    }
    assert!(!redact::outgoing(&told).contains("tok-in-an-error"), "{told}");
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn an_account_without_a_mailbox_is_not_asked_for_letters() {
    let mock = Mock::start().await.unwrap();
    let Some(program) = program(&mock) else { return };
    let mut config = config(&mock, &format!("command = \"{program}\""), &[]);
    // The scenario invites the outsider.
    config.mailboxes[2] = None;
    let run = run(config, &["an_invited_person_becomes_a_member_and_may_leave"]).await;
    let result = &run.results[0];
    assert_eq!(result.errors, [""; 0]);
    let reason = &result.not_exercised.last().unwrap().reason;
    assert!(reason.contains("set [outsider.mail] of the actors file, or QF_MAIL"), "{reason}");
}
