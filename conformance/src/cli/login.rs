//! `login`: gets the tokens of an account.

use std::{str::FromStr, time::Duration};

use conformance::{
    exit_status::ExitStatus,
    live::login::{self, LoggedIn, Login},
    paths, sanitize,
    targets::{AccountSlot, Connection, Kind, Settings},
};

use crate::cli::{
    arguments::LoginArguments,
    failure::Failure,
    output::{complain, say},
};

/// The target that is meant: the one given, else that of `QF_ENV`, else pre-live.
pub fn kind(given: Option<Kind>, settings: &Settings) -> Result<Kind, Failure> {
    let kind = match (given, settings.get("QF_ENV")) {
        (Some(kind), _) => kind,
        (None, Some(name)) => Kind::from_str(name)
            .map_err(|_| anyhow::anyhow!("QF_ENV is `{name}`: set it to prelive or production"))
            .map_err(Failure::usage)?,
        (None, None) => Kind::PreLive,
    };
    if kind == Kind::Mock {
        return Err(Failure::usage(anyhow::anyhow!(
            "the embedded mock has its own accounts and leaves nothing behind: the target is \
             prelive or production"
        )));
    }
    Ok(kind)
}

/// Logs an account in.
///
/// # Errors
///
/// When nobody was logged in.
pub async fn login(arguments: LoginArguments) -> Result<ExitStatus, Failure> {
    let root = paths::workspace_root();
    let settings = Settings::read(&root).map_err(Failure::usage)?;
    let kind = kind(arguments.target, &settings)?;
    let connection = Connection::read(kind, &settings, &root).map_err(Failure::usage)?;
    let scopes = match &arguments.scope {
        Some(scopes) => scopes.split_whitespace().map(str::to_owned).collect(),
        None => login::default_scopes(kind),
    };
    let file = connection.actors_file.clone();
    let slot = arguments.actor;
    let login = Login {
        connection,
        slot,
        scopes,
        port: arguments.redirect_port,
        patience: Duration::from_secs(arguments.timeout),
    };
    let logged_in = login
        .run(say)
        .await
        .map_err(|error| Failure { status: error.exit_status(), error: error.into() })?;
    tell_login(slot, file.shown(), &logged_in);
    if is_in_danger(&root, file.path()) {
        complain(&format!(
            "{} is not ignored by git: do not commit it, it holds tokens",
            file.shown()
        ));
    }
    Ok(ExitStatus::CONFORMANT)
}

fn tell_login(slot: AccountSlot, file: &str, logged_in: &LoggedIn) {
    let name = slot.name();
    say(&format!(
        "[{name}] is stored in {file}, readable by you only: user {}",
        sanitize::line(&logged_in.user_id)
    ));
    if !logged_in.lasts {
        say(
            "no refresh token came, because offline_access was not granted: the login lasts only as \
             long as its access token",
        );
    }
    if !logged_in.missing.is_empty() {
        let missing = sanitize::line(&logged_in.missing.join(", "));
        say(&format!("not granted: {missing}; what needs it will be refused"));
    }
    if !logged_in.has_email {
        say(&format!(
            "the host tells no e-mail address: add `email` to [{name}] in {file} yourself"
        ));
    }
}

/// Whether git would take the file.
fn is_in_danger(root: &std::path::Path, file: &std::path::Path) -> bool {
    if !file.starts_with(root) {
        return false;
    }
    let ignored = std::process::Command::new("git")
        .current_dir(root)
        .args(["check-ignore", "--quiet", "--"])
        .arg(file)
        .stderr(std::process::Stdio::null())
        .status();
    // Without git, or outside of a repository, there is nothing to fear.
    ignored.is_ok_and(|status| status.code() == Some(1))
}
