//! Letters are read from a mailbox by IMAP, on a real server.

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
        fs::set_permissions(&made, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
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
    let read = fs::read_dir(maildir.join("cur")).unwrap().map(|entry| entry.unwrap().file_name());
    let read: Vec<_> = read.filter(|name| name.to_string_lossy().ends_with('S')).collect();
    assert!(read.is_empty(), "{read:?}");
    let why = mailbox.token(&invitation).await.unwrap_err().to_string();
    assert!(why.contains("1 used before"), "{why}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_keeps_a_mailbox_shut_is_told_without_the_password() {
    let Some(dovecot) = Dovecot::start().await else { return };
    let refused = dovecot.mailbox("the-wrong-password", Some(&dovecot.authority)).examine().await;
    let strange = dovecot.mailbox("a-password-of-its-own", None).examine().await;
    for (outcome, part) in
        [(refused, "the login of yusuf@example.org is refused"), (strange, "QF_CA_FILE")]
    {
        let Err(NotGiven::Failed(why)) = outcome else { panic!("{outcome:?}") };
        for part in ["[member]", "imaps://127.0.0.1", part, "[member.mail]"] {
            assert!(why.contains(part), "{why}");
        }
        assert!(!why.contains("password-of-its-own") && !why.contains("wrong-password"), "{why}");
    }
}
