//! The invitations of a scenario: their letters are read, and those that are still open at the end are declined.

use std::{collections::BTreeSet, time::Duration};

use chrono::{DateTime, TimeDelta, Utc};
use rooms_openapi::Effect;

use super::{actor::Actor, context::Context, step::Step, step_value::Unavailable};
use crate::{
    apis,
    exchange::Exchange,
    reason::Reason,
    redact::Sort,
    scenario::Role,
    targets::{AccountSlot, Capability, Invitation, NotGiven},
    transcript::StepKind,
};

/// How often somebody looks whether the run was asked to end.
const GLANCE: Duration = Duration::from_millis(200);

/// An invitation that went out.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    room: i64,
    account: AccountSlot,
    since: DateTime<Utc>,
    /// Once its letter was read.
    token: Option<String>,
    /// Why its letter could not be read, once it was looked for.
    missing: Option<String>,
}

/// Why there is no token.
#[derive(Clone, Debug)]
pub(crate) enum NoInvitation {
    /// The letter was never sent, which a complete mailbox shows.
    NeverSent,
    /// Nobody was invited, so there is no letter to wait for.
    NobodyInvited,
    /// Anything else; it is on record if it is an error.
    Unavailable(Unavailable),
}

impl Context {
    /// Takes notice of the invitations that a step sent.
    pub(crate) fn notice_invitations(&self, step: &Step<'_>) {
        let record = step.record();
        let operation = record.operation.as_deref().and_then(|id| self.document.operation(id));
        let (Some(exchange), Some(operation)) = (&record.exchange, operation) else {
            return;
        };
        let invited = apis::of(self.scenario.api).invited(operation, exchange);
        if invited.is_empty() {
            return;
        }
        let since = sent_at(exchange, Utc::now());
        for one in invited {
            let mut accounts = self.stage.accounts().iter();
            let found = accounts.find(|(_, account)| {
                account.user_id == one.who || account.email.eq_ignore_ascii_case(&one.who)
            });
            let Some((account, _)) = found else { continue };
            let sent = Sent { room: one.room, account, since, token: None, missing: None };
            self.state().invitations.push(sent);
        }
    }

    /// The token of the newest invitation of an account to a room, from its letter.
    pub(crate) async fn invitation_token(
        &self,
        account: AccountSlot,
        room: i64,
    ) -> Result<String, NoInvitation> {
        let Some(mailbox) = self.stage.mailbox(account) else {
            let name = account.name();
            let why = format!(
                "the letters of [{name}] are not read: set [{name}.mail] of the actors file, or QF_MAIL"
            );
            let reason = Reason::Lacks(Capability::Mailbox, why);
            return Err(NoInvitation::Unavailable(Unavailable::NotExercised(reason)));
        };
        let is_it = |one: &Sent| one.account == account && one.room == room;
        let sent = self.state().invitations.iter().rev().find(|one| is_it(one)).cloned();
        if sent.is_none() && !mailbox.is_complete() {
            return Err(NoInvitation::NobodyInvited);
        }
        let invitation = Invitation {
            account,
            to: self.stage.accounts().get(account).email.clone(),
            room,
            slug: self.slug_of(room),
            since: sent.map_or_else(Utc::now, |sent| sent.since),
        };
        let ended = async {
            while self.target.ended_early().is_none() {
                tokio::time::sleep(GLANCE).await;
            }
        };
        let given = tokio::select! {
            given = mailbox.token(&invitation) => given,
            () = ended => Err(NotGiven::Missing("the run was asked to end while a letter was waited for".to_owned())),
        };
        match given {
            Ok(token) => {
                let mut state = self.state();
                state.secrets.add(Sort::Private, token.as_str(), "INVITE_TOKEN");
                if let Some(sent) = state.invitations.iter_mut().rev().find(|one| is_it(one)) {
                    sent.token = Some(token.clone());
                }
                Ok(token)
            }
            Err(NotGiven::Missing(_)) if mailbox.is_complete() => Err(NoInvitation::NeverSent),
            Err(NotGiven::Missing(why)) => {
                let mut state = self.state();
                if let Some(sent) = state.invitations.iter_mut().rev().find(|one| is_it(one)) {
                    sent.missing = Some(why.clone());
                }
                drop(state);
                Err(NoInvitation::Unavailable(Unavailable::NotExercised(why.into())))
            }
            Err(NotGiven::Failed(why)) => {
                self.error(why.clone());
                Err(NoInvitation::Unavailable(Unavailable::stopped(why)))
            }
        }
    }

    /// The slug of a room, if the scenario made it known.
    fn slug_of(&self, room: i64) -> Option<String> {
        let id = room.to_string();
        let state = self.state();
        let mut introduced = state.introduced.values();
        let of_room = introduced.find(|names| names.contains(&("room", id.clone())))?;
        of_room.iter().find(|(kind, _)| *kind == "slug").map(|(_, slug)| slug.clone())
    }

    /// Declines the invitations that nobody answered, so that no letter stays open. Nothing is to be done where the target
    /// vanishes with the scenario, and nothing can be where letters are not read.
    pub(crate) async fn decline_open_invitations(&self) {
        if self.stage.control().is_some() {
            return;
        }
        let sent = std::mem::take(&mut self.state().invitations);
        let mut seen = BTreeSet::new();
        // The newest one of somebody to a room is the one that counts.
        for one in sent.into_iter().rev() {
            if !seen.insert((one.account, one.room)) || self.stage.mailbox(one.account).is_none() {
                continue;
            }
            let answered = one.token.as_deref().is_some_and(|token| self.was_answered(token));
            let what = || format!("an invitation of [{}] to room {}", one.account.name(), one.room);
            if !answered && let Err(why) = self.decline(&one).await {
                self.remains(what(), why);
            }
        }
    }

    /// Whether a token was accepted or declined.
    fn was_answered(&self, token: &str) -> bool {
        let state = self.state();
        let mut steps = state.transcript.steps.iter();
        steps.any(|step| {
            let operation = step.operation.as_deref().and_then(|id| self.document.operation(id));
            let writes = operation.is_some_and(|operation| operation.effect != Effect::Read);
            step.exchange.as_ref().is_some_and(|exchange| {
                let query = exchange.request.query.as_deref().unwrap_or_default();
                let is_success =
                    exchange.status().is_some_and(|status| (200..300).contains(&status));
                let values = url::form_urlencoded::parse(query.as_bytes());
                writes && is_success && values.into_iter().any(|(_, value)| value == token)
            })
        })
    }

    async fn decline(&self, sent: &Sent) -> Result<(), String> {
        let Some(role) = self.role_of(sent.account) else {
            return Err("nobody in this scenario can decline it".to_owned());
        };
        let token = match (&sent.token, &sent.missing) {
            (Some(token), _) => token.clone(),
            // Nobody waits for it, or is asked for it, twice.
            (None, Some(why)) => return Err(why.clone()),
            (None, None) => {
                // It was taken from the list, by which it is looked for.
                self.state().invitations.push(sent.clone());
                let token = self.invitation_token(sent.account, sent.room).await;
                token.map_err(|why| match why {
                    NoInvitation::Unavailable(why) => why.reason().to_string(),
                    NoInvitation::NeverSent | NoInvitation::NobodyInvited => {
                        "its letter never came".to_owned()
                    }
                })?
            }
        };
        let request = apis::of(self.scenario.api).decline(sent.room, &token);
        let request = request.ok_or("no operation declines it")?;
        let label = format!("clean up: decline the invitation of {role} to room {}", sent.room);
        let step = Actor::new(self, role).calling(&label, StepKind::Setup);
        let step = step.raw(|| Ok(request)).await;
        match (step.status(), step.unavailable()) {
            // What is refused as invalid is open no more.
            (Some(200..=299 | 400), _) => Ok(()),
            (Some(status), _) => Err(format!("declining it was answered with status {status}")),
            (None, Some(why)) => Err(why.reason().to_string()),
            (None, None) => Err("declining it got no answer".to_owned()),
        }
    }

    fn role_of(&self, account: AccountSlot) -> Option<Role> {
        let mut cast = self.scenario.cast.iter();
        cast.find(|(_, slot)| *slot == account).map(|(role, _)| *role)
    }
}

/// When a request was sent that has been answered by now: by our clock, or by the one of whoever answered, if that is behind.
fn sent_at(exchange: &Exchange, now: DateTime<Utc>) -> DateTime<Utc> {
    let taken = Duration::try_from_secs_f64(exchange.duration_ms / 1000.0).unwrap_or_default();
    let ours = now - TimeDelta::from_std(taken).unwrap_or_default();
    let date = exchange.response.as_ref().and_then(|response| response.headers.get("date"));
    let theirs = date.and_then(|date| DateTime::parse_from_rfc2822(date).ok());
    theirs.map_or(ours, |theirs| ours.min(theirs.to_utc()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::{Headers, Request, Response};

    #[test]
    fn the_clock_that_is_behind_decides_which_letters_are_old() {
        let now = DateTime::parse_from_rfc3339("2027-01-15T08:00:10Z").expect("a time").to_utc();
        let exchange = |date: Option<&str>| Exchange {
            request: Request {
                method: "POST".to_owned(),
                path: "/v1/rooms/1/invite".to_owned(),
                query: None,
                headers: Headers::default(),
                body: Default::default(),
            },
            response: Some(Response {
                status: 200,
                headers: Headers(
                    date.into_iter().map(|date| ("date".to_owned(), date.to_owned())).collect(),
                ),
                body: Default::default(),
            }),
            failure: None,
            duration_ms: 3_000.0,
        };
        let at = |date| sent_at(&exchange(date), now).format("%H:%M:%S").to_string();
        assert_eq!(at(None), "08:00:07");
        assert_eq!(at(Some("Fri, 15 Jan 2027 08:00:09 GMT")), "08:00:07");
        assert_eq!(at(Some("Fri, 15 Jan 2027 07:58:00 GMT")), "07:58:00");
        assert_eq!(at(Some("yesterday")), "08:00:07");
    }
}
