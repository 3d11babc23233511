//! Where letters are read, from the settings.

use std::{io::IsTerminal as _, sync::Arc, time::Duration};

use toml::{Table, Value};

use super::{Mail, PATIENCE, Used, imap::Imap};
use crate::{
    recorder::Authority,
    targets::{Account, AccountSlot, Accounts, Mailbox, Mailboxes, Settings},
};

/// The longest that a letter may be waited for, in seconds.
const LONGEST: i64 = 3600;

/// Where letters are read.
#[derive(Debug)]
pub(crate) enum Source {
    /// Whoever runs the suite is asked on the terminal.
    Prompt,
    /// A program prints them.
    Command(String),
    /// An IMAP server has them.
    Imap(Box<Imap>),
}

impl Source {
    /// What messages call it.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Prompt => "prompt".to_owned(),
            Self::Command(_) => "command".to_owned(),
            Self::Imap(imap) => imap.shown().to_owned(),
        }
    }
}

/// The mailboxes of all accounts. Whatever is wrong is added to the defects.
pub fn mailboxes(
    accounts: &Accounts,
    settings: &Settings,
    authority: Option<&Authority>,
    defects: &mut Vec<String>,
) -> Mailboxes {
    let used = Used::default();
    AccountSlot::ALL.map(|slot| {
        let account = accounts.get(slot);
        of_account_with(slot, account, settings, authority, &used).unwrap_or_else(|defect| {
            if !defects.contains(&defect) {
                defects.push(defect);
            }
            None
        })
    })
}

/// The mailbox of one account, if it has one.
///
/// # Errors
///
/// What is wrong with the settings.
pub fn of_account(
    slot: AccountSlot,
    account: &Account,
    settings: &Settings,
    authority: Option<&Authority>,
) -> Result<Option<Arc<dyn Mailbox>>, String> {
    of_account_with(slot, account, settings, authority, &Used::default())
}

fn of_account_with(
    slot: AccountSlot,
    account: &Account,
    settings: &Settings,
    authority: Option<&Authority>,
    used: &Used,
) -> Result<Option<Arc<dyn Mailbox>>, String> {
    let name = slot.name();
    let own_password = format!("QF_MAIL_PASSWORD_{}", name.to_uppercase());
    let password = settings.get(&own_password).or_else(|| settings.get("QF_MAIL_PASSWORD"));
    let (source, patience) = match account.rest.get("mail") {
        Some(Value::Table(table)) => of_table(table, password, authority)
            .map_err(|defect| format!("[{name}.mail] of the actors file {defect}"))?,
        Some(_) => {
            return Err(format!(
                "[{name}] mail of the actors file is no table: write [{name}.mail]"
            ));
        }
        None => match settings.get("QF_MAIL") {
            None => return Ok(None),
            Some(text) => {
                let source = of_text(text, password, authority);
                (source.map_err(|defect| format!("QF_MAIL {defect}"))?, PATIENCE)
            }
        },
    };
    let can_ask = std::io::stdin().is_terminal() && std::io::stderr().is_terminal();
    if matches!(source, Source::Prompt) && !can_ask {
        return Ok(None);
    }
    Ok(Some(Arc::new(Mail { account: name, source, patience, used: Arc::clone(used) })))
}

fn of_text(
    text: &str,
    password: Option<&str>,
    authority: Option<&Authority>,
) -> Result<Source, String> {
    match text.split_once(':') {
        _ if text == "prompt" => Ok(Source::Prompt),
        Some(("command", command)) if !command.trim().is_empty() => {
            Ok(Source::Command(command.trim().to_owned()))
        }
        Some(("imap" | "imaps", _)) => {
            Ok(Source::Imap(Box::new(Imap::new(text, password, None, authority)?)))
        }
        // It may hold a password.
        _ => Err("is none of `prompt`, `command:PROGRAM` and `imaps://user@host/INBOX`".to_owned()),
    }
}

fn of_table(
    table: &Table,
    password: Option<&str>,
    authority: Option<&Authority>,
) -> Result<(Source, Duration), String> {
    let text = |key: &str| match table.get(key) {
        None => Ok(None),
        Some(Value::String(text)) if !text.trim().is_empty() => Ok(Some(text.trim())),
        Some(_) => Err(format!("has a {key} that is no text")),
    };
    let known = ["prompt", "command", "imap", "password_command", "wait_seconds"];
    if let Some(key) = table.keys().find(|key| !known.contains(&key.as_str())) {
        return Err(format!("has an unknown key {key}: known are {}", known.join(", ")));
    }
    let prompt = match table.get("prompt") {
        None | Some(Value::Boolean(false)) => false,
        Some(Value::Boolean(true)) => true,
        Some(_) => return Err("has a prompt that is neither true nor false".to_owned()),
    };
    let patience = match table.get("wait_seconds") {
        None => PATIENCE,
        Some(Value::Integer(seconds @ 1..=LONGEST)) => Duration::from_secs(seconds.unsigned_abs()),
        Some(_) => return Err(format!("has wait_seconds that are no number from 1 to {LONGEST}")),
    };
    let source = match (prompt, text("command")?, text("imap")?) {
        (true, None, None) => Source::Prompt,
        (false, Some(command), None) => Source::Command(command.to_owned()),
        (false, None, Some(url)) => {
            let by_command = text("password_command")?;
            Source::Imap(Box::new(Imap::new(url, password, by_command, authority)?))
        }
        _ => {
            return Err(
                "needs one of prompt = true, command = \"…\" and imap = \"imaps://…\"".to_owned()
            );
        }
    };
    Ok((source, patience))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(table: &str) -> Result<String, String> {
        let table: Table = table.parse().expect("TOML");
        let (source, patience) = of_table(&table, Some("secret-word"), None)?;
        Ok(format!("{} {}", source.name(), patience.as_secs()))
    }

    #[test]
    fn a_table_names_one_source() {
        assert_eq!(of("prompt = true").as_deref(), Ok("prompt 120"));
        assert_eq!(of("command = 'letters'\nwait_seconds = 5").as_deref(), Ok("command 5"));
        let imap = "imap = 'imaps://yusuf%40example.org@mail.example/INBOX/Rooms'";
        assert_eq!(of(imap).as_deref(), Ok("imaps://mail.example/INBOX/Rooms 120"));
        for (table, why) in [
            ("", "needs one of"),
            ("prompt = true\ncommand = 'x'", "needs one of"),
            ("prompt = 'yes'", "neither true nor false"),
            ("comand = 'x'", "unknown key comand"),
            ("command = 3", "no text"),
            ("command = 'x'\nwait_seconds = 0", "from 1 to 3600"),
            ("imap = 'imaps://mail.example/INBOX'", "who logs in"),
            ("imap = 'imap://u@mail.example/INBOX'", "on the loopback"),
            ("imap = 'imaps://u:hunter2@mail.example/INBOX'", "password_command"),
            ("imap = 'https://mail.example'", "imaps://user@host/INBOX"),
        ] {
            let defect = of(table).expect_err(table);
            assert!(defect.contains(why) && !defect.contains("hunter2"), "{table}: {defect}");
        }
    }

    #[test]
    fn a_variable_names_a_source_for_all() {
        let name = |text| of_text(text, Some("secret-word"), None).map(|source| source.name());
        assert_eq!(name("prompt").as_deref(), Ok("prompt"));
        assert_eq!(name("command: letters --all").as_deref(), Ok("command"));
        assert_eq!(name("imaps://u@mail.example").as_deref(), Ok("imaps://mail.example/INBOX"));
        for text in ["mutt", "command:", "prompt:", "pop3://mail.example"] {
            assert!(name(text).is_err(), "{text}");
        }
        let without = of_text("imaps://u@mail.example", None, None).map(|source| source.name());
        assert!(without.is_err_and(|why| why.contains("QF_MAIL_PASSWORD")));
    }
}
