//! Whether letters are read and pages approved, and which setting brings what is missing.

use super::Sign;
use crate::{
    live::{approval, mail},
    targets::{Account, AccountSlot, Connection, Settings},
};

/// What does not come from the api.
pub(crate) async fn examine(
    settings: &Settings,
    connection: &Connection,
    accounts: &[(AccountSlot, Account)],
) -> Vec<Sign> {
    let mut signs = Vec::new();
    let mut without = Vec::new();
    for (slot, account) in accounts {
        let topic = slot.name();
        let advice = || format!("put right [{topic}.mail] of the actors file, or QF_MAIL");
        match mail::of_account(*slot, account, settings, connection.authority.as_ref()) {
            Err(defect) => signs.push(Sign::problem(topic, defect, advice())),
            Ok(None) => without.push(topic),
            Ok(Some(mailbox)) => signs.push(match mailbox.examine().await {
                Ok(how) => Sign::fine(topic, format!("its letters are {how}")),
                Err(why) => Sign::problem(topic, why.to_string(), advice()),
            }),
        }
    }
    if !without.is_empty() {
        let text = format!(
            "those of {} are not read, so invitations to them are neither accepted nor declined. QF_MAIL or [ACCOUNT.mail] brings \
             them: prompt (on a terminal), command or imap",
            without.join(", ")
        );
        signs.push(Sign::fine("letters", text));
    }
    signs.push(match approval::of_settings(settings) {
        Err(defect) => Sign::problem("pages", defect, "put QF_APPROVE right"),
        Ok(Some(_)) => Sign::fine("pages", "approved by QF_APPROVE"),
        Ok(None) => Sign::fine(
            "pages",
            "not approved. QF_APPROVE brings that: prompt (on a terminal) or command:PROGRAM",
        ),
    });
    signs
}
