//! Letters on a live target: whoever runs the suite says where they are read, and what is left open is declined.

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

mod imap {
    use std::{
        fs,
        net::TcpListener,
        path::{Path, PathBuf},
        process::{Child, Stdio},
        time::{Duration, SystemTime},
    };

    use chrono::{DateTime, Utc};
    use conformance::{
        recorder::Authority,
        targets::{Account, AccountSlot, Invitation, Mailbox, NotGiven},
    };

    use super::*;

    /// A Dovecot of its own, with certificates of its own.
    struct Dovecot {
        process: Child,
        folder: tempfile::TempDir,
        port: u16,
        authority: Authority,
    }

    impl Drop for Dovecot {
        fn drop(&mut self) {
            // Its children end with it.
            let _ = Command::new("kill").arg(self.process.id().to_string()).status();
            let _ = self.process.wait();
        }
    }

    impl Dovecot {
        /// None where it is not installed, which is said.
        async fn start() -> Option<Self> {
            let binary = ["/usr/sbin/dovecot", "/usr/bin/dovecot", "/usr/local/sbin/dovecot"];
            let Some(binary) = binary.into_iter().find(|path| Path::new(path).exists()) else {
                eprintln!(
                    "NOT RUN: no Dovecot is installed to read letters from; apt-get install dovecot-imapd brings one"
                );
                return None;
            };
            let folder = tempfile::Builder::new().prefix("mail").tempdir_in("/tmp").unwrap();
            let root = folder.path();
            let names = vec!["127.0.0.1".to_owned()];
            let key = rcgen::KeyPair::generate().unwrap();
            let made = rcgen::CertificateParams::new(names).unwrap().self_signed(&key).unwrap();
            fs::write(root.join("cert.pem"), made.pem()).unwrap();
            private::write(&root.join("key.pem"), key.serialize_pem());
            let id = |flag| {
                let output = Command::new("id").arg(flag).output().unwrap();
                String::from_utf8(output.stdout).unwrap().trim().to_owned()
            };
            // Whoever is root may not own mail; whoever is not can be nobody else.
            let (user, uid, gid, others) = match id("-u").as_str() {
                "0" => ("nobody".to_owned(), "65534".to_owned(), "65534".to_owned(), String::new()),
                uid => {
                    let name = id("-un");
                    let others = format!(
                        "default_login_user = {name}\ndefault_internal_user = {name}\ndefault_internal_group = {}\n",
                        id("-gn")
                    );
                    (name, uid.to_owned(), id("-g"), others)
                }
            };
            let maildir = root.join("mail");
            for name in ["new", "cur", "tmp"] {
                fs::create_dir_all(maildir.join(name)).unwrap();
            }
            let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            let at = root.display();
            fs::write(
                root.join("dovecot.conf"),
                format!(
                    "base_dir = {at}/run\nstate_dir = {at}/run\nlog_path = {at}/log\nprotocols = imap\n{others}\
                     ssl = required\nssl_cert = <{at}/cert.pem\nssl_key = <{at}/key.pem\n\
                     mail_location = maildir:{at}/mail\nfirst_valid_uid = 1\n\
                     service anvil {{\n chroot =\n}}\nservice imap-login {{\n chroot =\n\
                     inet_listener imap {{\n port = 0\n }}\n\
                     inet_listener imaps {{\n address = 127.0.0.1\n port = {port}\n ssl = yes\n }}\n}}\n\
                     passdb {{\n driver = static\n args = password=a-password-of-its-own\n}}\n\
                     userdb {{\n driver = static\n args = uid={uid} gid={gid} home={at}/home\n}}\n"
                ),
            )
            .unwrap();
            if user == "nobody" {
                let mut chown = Command::new("chown");
                chown.arg("-R").arg(format!("{uid}:{gid}")).arg(&maildir);
                assert!(chown.status().unwrap().success());
                let open = |path: &Path| {
                    use std::os::unix::fs::PermissionsExt as _;
                    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
                };
                open(root);
            }
            let process = Command::new(binary)
                .arg("-F")
                .arg("-c")
                .arg(root.join("dovecot.conf"))
                .stdin(Stdio::null())
                .spawn()
                .unwrap();
            let authority = Authority::from_pem(made.pem().as_bytes()).unwrap();
            let mut dovecot = Self { process, folder, port, authority };
            for _ in 0..500 {
                if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                    return Some(dovecot);
                }
                let ended = dovecot.process.try_wait().unwrap();
                assert!(ended.is_none(), "Dovecot ended: {}", dovecot.log());
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            panic!("Dovecot does not listen: {}", dovecot.log());
        }

        fn log(&self) -> String {
            fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
        }

        fn mailbox(&self, password: &str, authority: Option<&Authority>) -> Arc<dyn Mailbox> {
            let rest = format!(
                "[mail]\nimap = 'imaps://yusuf%40example.org@127.0.0.1:{}/INBOX'\n\
                 password_command = 'echo {password}'\nwait_seconds = 3\n",
                self.port
            );
            let account = Account {
                user_id: "u".to_owned(),
                email: "yusuf@example.org".to_owned(),
                access_token: None,
                expires_at: None,
                refresh_token: None,
                expired_access_token: None,
                rest: rest.parse().unwrap(),
            };
            let settings = Settings::default();
            let made = mail::of_account(AccountSlot::Member, &account, &settings, authority);
            made.unwrap().unwrap()
        }

        /// Puts a letter into the mailbox, as if it had come then.
        fn deliver(
            &self,
            maildir: &Path,
            name: &str,
            to: &str,
            token: &str,
            came: SystemTime,
        ) -> PathBuf {
            let text = format!(
                "Date: {}\r\nFrom: Rooms <invitations@rooms.example>\r\nTo: {to}\r\nSubject: An invitation\r\n\
                 MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
                 <p>Salam, <a href=\"https://rooms.example/rooms/42/accept?a=b&amp;token={token}\">join</a></p>\r\n",
                DateTime::<Utc>::from(came).to_rfc2822()
            );
            let (made, path) = (maildir.join("tmp").join(name), maildir.join("new").join(name));
            fs::write(&made, text).unwrap();
            fs::File::options().write(true).open(&made).unwrap().set_modified(came).unwrap();
            fs::set_permissions(&made, std::os::unix::fs::PermissionsExt::from_mode(0o644))
                .unwrap();
            fs::rename(&made, &path).unwrap();
            path
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn the_letter_that_came_after_the_invitation_is_found_by_imap() {
        let Some(dovecot) = Dovecot::start().await else { return };
        let maildir = dovecot.folder.path().join("mail");
        let now = SystemTime::now();
        let hour = Duration::from_secs(3600);
        let invitation = Invitation {
            account: AccountSlot::Member,
            to: "yusuf@example.org".to_owned(),
            room: 42,
            slug: None,
            since: now.into(),
        };
        let mailbox = dovecot.mailbox("a-password-of-its-own", Some(&dovecot.authority));
        let words = mailbox.examine().await;
        let words = words.unwrap_or_else(|why| panic!("{why}\n{}", dovecot.log()));
        assert!(words.contains("which opens"), "{words}");

        dovecot.deliver(&maildir, "1.old", "yusuf@example.org", "tok-of-an-old-one", now - hour);
        dovecot.deliver(&maildir, "2.other", "amina@example.org", "tok-of-another", now + hour);
        let why = mailbox.token(&invitation).await.unwrap_err();
        let NotGiven::Missing(why) = why else { panic!("{why}") };
        for part in ["[member]", "room 42", "imaps://127.0.0.1", "1 to another address"] {
            assert!(why.contains(part), "{why}");
        }

        // One that comes while it is waited for.
        let waiting = tokio::spawn({
            let (mailbox, invitation) = (Arc::clone(&mailbox), invitation.clone());
            async move { mailbox.token(&invitation).await }
        });
        tokio::time::sleep(Duration::from_millis(500)).await;
        let to = "Yusuf <Yusuf@Example.org>";
        dovecot.deliver(&maildir, "3.new", to, "tok-of-the-new-one", SystemTime::now());
        assert_eq!(waiting.await.unwrap().as_deref(), Ok("tok-of-the-new-one"));
        assert_eq!(
            redact::outgoing("tok-of-the-new-one tok-of-another"),
            "$INVITE_TOKEN $INVITE_TOKEN"
        );
        // Nobody marks what is only looked at, and no token is given twice.
        let read =
            fs::read_dir(maildir.join("cur")).unwrap().map(|entry| entry.unwrap().file_name());
        let read: Vec<_> = read.filter(|name| name.to_string_lossy().ends_with('S')).collect();
        assert!(read.is_empty(), "{read:?}");
        let why = mailbox.token(&invitation).await.unwrap_err().to_string();
        assert!(why.contains("1 used before"), "{why}");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn what_keeps_a_mailbox_shut_is_told_without_the_password() {
        let Some(dovecot) = Dovecot::start().await else { return };
        let refused =
            dovecot.mailbox("the-wrong-password", Some(&dovecot.authority)).examine().await;
        let strange = dovecot.mailbox("a-password-of-its-own", None).examine().await;
        for (outcome, part) in
            [(refused, "the login of yusuf@example.org is refused"), (strange, "QF_CA_FILE")]
        {
            let Err(NotGiven::Failed(why)) = outcome else { panic!("{outcome:?}") };
            for part in ["[member]", "imaps://127.0.0.1", part, "[member.mail]"] {
                assert!(why.contains(part), "{why}");
            }
            assert!(
                !why.contains("password-of-its-own") && !why.contains("wrong-password"),
                "{why}"
            );
        }
    }
}
