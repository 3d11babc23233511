//! Letters that whoever runs the suite pastes into the terminal.

use super::letter::Letter;
use crate::live::terminal::{self, Answer};
use crate::targets::{Invitation, NotGiven};

/// Asks for the letter of an invitation; Enter skips it.
pub(crate) async fn ask(
    invitation: &Invitation,
    choose: impl Fn(&[Letter]) -> Result<String, String> + Send + Sync,
) -> Result<String, NotGiven> {
    let question = format!(
        "letter for [{}], invited to room {} at {}: paste its link, its token or all of it; Enter skips it",
        invitation.account.name(),
        invitation.room,
        invitation.since.format("%H:%M:%S UTC"),
    );
    let mut terminal = terminal::take().await;
    terminal.say(&question);
    loop {
        match terminal.answer().await {
            Answer::Text(text) => match choose(&super::letter::printed(text.as_bytes())) {
                Ok(token) => return Ok(token),
                Err(seen) => terminal.say(&format!(
                    "no token for this invitation is in it ({seen}); again, or Enter to skip"
                )),
            },
            Answer::Skipped => {
                let skipped = "whoever ran the suite skipped this letter";
                return Err(NotGiven::Missing(skipped.to_owned()));
            }
            Answer::Ended => {
                let ended = "the terminal was closed while this letter was asked for";
                return Err(NotGiven::Missing(ended.to_owned()));
            }
        }
    }
}
