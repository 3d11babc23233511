//! The files that a run against this mock reads: actors and environment. Both are readable by their owner only.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::Path;

use clap::ValueEnum;
use serde::Serialize;
use uuid::Uuid;

use crate::{Account, CLIENT_SECRET, CONFIDENTIAL_CLIENT_ID, Environment, Mock, OwnAccount};

/// How both begin. A file that begins otherwise may hold somebody's logins, and is not replaced.
const HEAD: &str = "# Written by rooms-mock, which replaces it.";

/// Which client a run uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[non_exhaustive]
pub enum ClientKind {
    /// Without a secret.
    Public,
    /// With one.
    Confidential,
}

#[derive(Serialize)]
struct Actors<'a> {
    owner: Actor<'a>,
    member: Actor<'a>,
    outsider: Actor<'a>,
}

#[derive(Serialize)]
struct Actor<'a> {
    user_id: &'a str,
    email: &'a str,
    access_token: &'a str,
    refresh_token: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_at: Option<&'a str>,
    expired_access_token: &'a str,
    legacy_groups: Own<'a, i64>,
    ucs: Own<'a, Uuid>,
}

/// A sub-table: an api with ids and tokens of its own.
#[derive(Serialize)]
struct Own<'a, Id> {
    user_id: &'a Id,
    access_token: &'a str,
    expired_access_token: &'a str,
}

/// The actors file: the three accounts of a mock.
///
/// # Errors
///
/// Never, as far as is known: all of it is text.
pub fn actors(mock: &Mock) -> Result<String, toml::ser::Error> {
    let (accounts, expires_at) = (mock.accounts(), mock.control().accounts_expire_at());
    let actor = |account| actor(account, expires_at.as_deref());
    let actors = Actors {
        owner: actor(&accounts.owner),
        member: actor(&accounts.member),
        outsider: actor(&accounts.outsider),
    };
    toml::to_string(&actors).map(|text| format!("{HEAD}\n{text}"))
}

fn actor<'a>(account: &'a Account, expires_at: Option<&'a str>) -> Actor<'a> {
    Actor {
        user_id: &account.user_id,
        email: &account.email,
        access_token: &account.access_token,
        refresh_token: &account.refresh_token,
        expires_at,
        expired_access_token: &account.expired_access_token,
        legacy_groups: own(&account.legacy_groups),
        ucs: own(&account.ucs),
    }
}

fn own<Id>(account: &OwnAccount<Id>) -> Own<'_, Id> {
    Own {
        user_id: &account.user_id,
        access_token: &account.access_token,
        expired_access_token: &account.expired_access_token,
    }
}

/// The environment file: the variables of a run against a mock.
///
/// # Errors
///
/// When the path of the actors file cannot be made absolute.
pub fn environment(
    mock: &Mock,
    environment: Environment,
    client: ClientKind,
    actors: Option<&Path>,
) -> io::Result<String> {
    let mut text = format!("{HEAD}\n");
    let mut set = |name: &str, value: &str| {
        let value = value.replace('\\', "\\\\").replace('"', "\\\"").replace('$', "\\$");
        // A text takes everything.
        let _ = writeln!(text, "{name}=\"{value}\"");
    };
    set("QF_ENV", environment.name());
    set("QF_API_BASE_URL", mock.url());
    set("QF_OAUTH_BASE_URL", mock.url());
    set("QF_LEGACY_GROUPS_BASE_URL", &format!("{}/legacy-groups", mock.url()));
    set("QF_UCS_BASE_URL", &format!("{}/ucs", mock.url()));
    match client {
        ClientKind::Public => set("QF_CLIENT_ID", mock.client_id()),
        ClientKind::Confidential => {
            set("QF_CLIENT_ID", CONFIDENTIAL_CLIENT_ID);
            set("QF_CLIENT_SECRET", CLIENT_SECRET);
        }
    }
    set("QF_RATE", "unlimited");
    if let Some(path) = actors {
        set("QF_ACTORS_FILE", &std::path::absolute(path)?.to_string_lossy());
    }
    Ok(text)
}

/// Writes a file that only its owner may read, whatever its mode was before.
///
/// # Errors
///
/// When it cannot be written, or a file is there that a mock did not write.
pub fn write_private(path: &Path, text: &str) -> io::Result<()> {
    let is_file = fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() > 0);
    if is_file && !fs::read(path)?.starts_with(HEAD.as_bytes()) {
        let text = "it is there already, and no mock wrote it; name another file, or remove it";
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, text));
    }
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    #[cfg(unix)]
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    file.write_all(text.as_bytes())
}
