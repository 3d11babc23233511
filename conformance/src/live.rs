//! The commands around a live run: `login`, `doctor` and `cleanup`.

use std::{str::FromStr, sync::Arc, time::Duration};

use conformance::{
    doctor::{self, Fitness},
    exit::ExitStatus,
    harmless,
    login::{self, LoggedIn, Login},
    paths, suite,
    target::{AccountSlot, Connection, Kind, Settings},
};

use crate::{
    arguments::{LiveArguments, LoginArguments},
    command::{left, live, tell_cleaned},
    failure::Failure,
    output::{complain, say},
};

/// The target that is meant: the one given, else that of `QF_ENV`, else pre-live.
fn kind(given: Option<Kind>, settings: &Settings) -> Result<Kind, Failure> {
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
        harmless::line(&logged_in.user_id)
    ));
    if !logged_in.lasts {
        say(
            "no refresh token came, because offline_access was not granted: the login lasts only as \
             long as its access token",
        );
    }
    if !logged_in.missing.is_empty() {
        let missing = harmless::line(&logged_in.missing.join(", "));
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

/// Looks at everything that a live run needs.
///
/// # Errors
///
/// When there is nothing to look at.
pub async fn doctor(arguments: LiveArguments) -> Result<ExitStatus, Failure> {
    let root = paths::workspace_root();
    let settings = Settings::read(&root).map_err(Failure::usage)?;
    let kind = kind(arguments.target, &settings)?;
    let fitness = doctor::examine(kind, &settings, &root, |sign| say(&sign.to_string())).await;
    let next = format!("cargo run -p conformance -- run --target {kind} --dry-run");
    let (text, status) = match fitness {
        Fitness::Fit => (format!("fit for a run: {next}"), ExitStatus::CONFORMANT),
        Fitness::Untried => (
            format!("fit for a run, if the refresh tokens work, which are not tried here: {next}"),
            ExitStatus::CONFORMANT,
        ),
        Fitness::Unsure => (
            "perhaps not fit for a run: see what is unsure above".to_owned(),
            ExitStatus::UNREACHABLE,
        ),
        Fitness::Unfit => {
            ("not fit for a run yet: see the problems above".to_owned(), ExitStatus::UNREACHABLE)
        }
    };
    say(&text);
    Ok(status)
}

/// Undoes what can be undone.
///
/// # Errors
///
/// When the target is not there.
pub async fn cleanup(arguments: LiveArguments) -> Result<ExitStatus, Failure> {
    let root = paths::workspace_root();
    let settings = Settings::read(&root).map_err(Failure::usage)?;
    let kind = kind(arguments.target, &settings)?;
    if kind == Kind::Production {
        say("production is for reading only, so there is nothing to clean up");
        return Ok(ExitStatus::CONFORMANT);
    }
    let folder = arguments.live_files.unwrap_or_else(paths::live_files);
    let target = Arc::new(live(kind, &folder).await?);
    let cleaned = suite::clean_up(Arc::clone(&target)).await;
    let cleaned = cleaned.map_err(Failure::of_stage)?;
    tell_cleaned(&cleaned);
    for problem in target.seen().problems() {
        complain(&problem);
    }
    let status = left(&cleaned);
    if status == ExitStatus::CONFORMANT {
        say(
            "clean: no posts of ours, and the long-lived groups are private and without our members. \
             The groups themselves stay, because no operation deletes a room, and invitations that \
             were sent to the three accounts cannot be withdrawn",
        );
    }
    Ok(status)
}
