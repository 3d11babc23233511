//! Calls without a step, for whoever makes many of them to find the few that tell something.
//!
//! They go the same way as steps, through the recorder of their actor, but nothing is checked and nothing is
//! put on record. What comes of them is made a step afterwards, or is no evidence.

use super::{actor::Actor, context::Context, outcome::Reproduction, raw_request::Raw};
use crate::{
    exchange::Exchange, redact::Sort, scenario::Token, sequences::SequencePlan,
    targets::ControlError, transcript::StepKind,
};

impl<'s> Actor<'s> {
    /// The same person at another device: their calls do not wait for each other.
    #[must_use]
    pub fn at_another_device(&self) -> Self {
        let mut actor = self.clone();
        actor.token = Token::Again;
        actor
    }

    /// Sends a request and returns the exchange. None if none took place; the reason is on record.
    pub(crate) async fn quietly(&self, raw: Raw) -> Option<Exchange> {
        let calling = self.calling("a call without a step", StepKind::Raw);
        match calling.quietly(raw).await {
            Ok(exchange) => Some(exchange),
            Err(outcome) => {
                if let Some(reason) = outcome.reason() {
                    self.context.error(format!("a call without a step: {reason}"));
                }
                None
            }
        }
    }
}

impl Context {
    /// The token in the newest letter to somebody about a room, if there is one. None if nobody can see; the reason is on
    /// record.
    pub(crate) async fn newest_letter(&self, to: &Actor<'_>, room: i64) -> Option<Option<String>> {
        let letters = self.stage.control()?.letters(&to.email()).await;
        let letters = self.controlled("letters", letters)?;
        let mut newest_first = letters.into_iter().rev();
        let letter = newest_first.find(|letter| letter.room_id == room);
        let token = letter.map(|letter| letter.token);
        if let Some(token) = &token {
            let mut state = self.state();
            state.secrets.add(Sort::Private, token.clone(), "INVITE_TOKEN");
        }
        Some(token)
    }

    /// Approves the page that was requested under a subdomain; its id.
    pub(crate) async fn approve_quietly(&self, subdomain: &str) -> Option<i64> {
        let control = self.stage.control()?;
        let pages = self.controlled("pages", control.pending_pages().await)?;
        let mut newest_first = pages.into_iter().rev();
        let page = newest_first.find(|page| page.subdomain.eq_ignore_ascii_case(subdomain))?;
        let approved = control.approve_page(page.id).await;
        self.controlled("approval", approved).map(|()| page.id)
    }

    /// Accepts an invitation of a legacy group; whether there was one.
    pub(crate) async fn accept_quietly(&self, group: i64, user: i64) -> bool {
        let Some(control) = self.stage.control() else {
            return false;
        };
        match control.accept_legacy_invitation(group, user).await {
            Err(ControlError::Refused { .. }) => false,
            other => self.controlled("acceptance", other).is_some(),
        }
    }

    /// Puts on record how the target can be made to disagree again.
    pub(crate) fn reproduction(&self, reproduction: Reproduction) {
        self.state().reproductions.push(reproduction);
    }

    /// Gives the findings of a step the command sessions that lead to them; whether there are any.
    pub(crate) fn explain_findings(&self, step: &str, commands: &str) -> bool {
        let mut explained = false;
        for finding in &mut self.state().findings {
            if finding.step == step && finding.check == "expectation" {
                finding.curl = Some(commands.to_owned());
                explained = true;
            }
        }
        explained
    }

    /// How many sequences are played beyond those of every run.
    pub(crate) fn sequence_plan(&self) -> SequencePlan {
        self.target.sequence_plan()
    }

    fn controlled<T>(&self, what: &str, result: Result<T, ControlError>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(error) => {
                self.error(format!("{what}: {error}"));
                None
            }
        }
    }
}
