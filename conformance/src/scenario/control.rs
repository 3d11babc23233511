//! What happens outside the api: letters are read, pages approved, time passes.
//!
//! Each is a step like any other. Where the target lacks the capability it is not exercised, and
//! neither is what needs its outcome.

use std::time::Duration;

use serde_json::Value;

use super::{
    actor::Actor,
    context::Context,
    invitations::NoInvitation,
    step::Step,
    step_value::{StepValue, Unavailable},
};
use crate::{
    finding::{Disagreement, Finding, Place},
    reason::Needed,
    targets::{Capability, ControlError, Message, NotGiven, RequestedPage},
    transcript::{Outcome, StepKind},
};

/// A state of the target that it can return to, for as long as the scenario goes on.
#[derive(Clone, Debug)]
pub struct Checkpoint(u64);

impl<'s> Actor<'s> {
    /// Reads the newest invitation to a room in the mailbox of this actor; its token is returned.
    pub async fn reads_invitation(&self, label: &str, room: &StepValue<i64>) -> StepValue<String> {
        let mut actor = self.requiring(Capability::Mailbox).given(room);
        let (None, Some(slot), Ok(id)) = (&actor.blocked, self.slot(), room.get()) else {
            let step = actor.control(label);
            let lacks = || Unavailable::lacks(Capability::Mailbox);
            return StepValue::unavailable(step.unavailable().unwrap_or_else(lacks));
        };
        let token = self.context.invitation_token(slot, id).await;
        if let Err(NoInvitation::Unavailable(unavailable)) = &token {
            actor.blocked = Some(unavailable.clone());
        }
        let step = actor.control(label);
        match token {
            Ok(token) => {
                step.introduce(vec![("invite-token", token.clone())]);
                StepValue::value(token)
            }
            Err(NoInvitation::NeverSent) => {
                step.lacks("letter_sent", "a letter with an invite token", "no letter");
                step.brings_no(Needed::Letter)
            }
            Err(NoInvitation::NobodyInvited) => step.brings_no(Needed::Letter),
            Err(NoInvitation::Unavailable(unavailable)) => StepValue::unavailable(unavailable),
        }
    }

    /// Accepts an invitation of `legacy_groups`: by the link in a letter, because there is no operation
    /// for it.
    pub async fn accepts_group_invitation(&self, label: &str, group: &StepValue<i64>) -> Step<'s> {
        let mut actor = self.requiring(Capability::Mailbox).given(group);
        let control = self.context.stage.control();
        if control.is_none() && actor.blocked.is_none() {
            let why = "an invitation to a group is accepted by the link in a letter, in a browser";
            actor.blocked = Some(Unavailable::NotExercised(why.into()));
        }
        let step = actor.control(label);
        let (None, Some(control), Ok(group)) = (step.unavailable(), control, group.get()) else {
            return step;
        };
        let accepted = match self.user_id().parse() {
            Ok(user) => control.accept_legacy_invitation(group, user).await,
            // Whose id is of another kind was never invited.
            Err(_) => {
                step.lacks("letter_sent", "an invitation to accept", "none");
                return step;
            }
        };
        match accepted {
            Ok(()) => {}
            Err(ControlError::Refused { .. }) => {
                step.lacks("letter_sent", "an invitation to accept", "none");
            }
            Err(error) => {
                self.context.out_of_control(label, &error);
            }
        }
        step
    }

    /// Likes a post, on the website: no operation of the document does.
    pub async fn likes(&self, label: &str, post: &StepValue<i64>) -> Step<'s> {
        let step = self.requiring(Capability::Likes).given(post).control(label);
        let control = self.context.stage.control();
        let (None, Some(control), Ok(post)) = (step.unavailable(), control, post.get()) else {
            return step;
        };
        match control.like(post, &self.user_id()).await {
            Ok(()) => {}
            Err(ControlError::Refused { message, .. }) => {
                step.lacks("post_liked", "a post to like", &message);
            }
            Err(error) => {
                self.context.out_of_control(label, &error);
            }
        }
        step
    }

    /// A step outside the api, taken unless something blocks the actor.
    fn control(&self, label: &str) -> Step<'s> {
        let outcome = self.blocked.clone().map_or(Outcome::Exercised, Outcome::from);
        self.calling(label, StepKind::Control).without_exchange(outcome)
    }
}

impl Context {
    /// The service's staff approve the page that was requested under a subdomain; the id of the new
    /// room is returned.
    pub async fn approve_page(
        &self,
        label: &str,
        requested: &Step<'_>,
        subdomain: &str,
    ) -> StepValue<i64> {
        let actor = self.anonymous().requiring(Capability::ApprovePage).after(requested);
        let (None, Some(approval)) = (&actor.blocked, self.stage.approval()) else {
            let step = actor.control(label);
            let lacks = || Unavailable::lacks(Capability::ApprovePage);
            return StepValue::unavailable(step.unavailable().unwrap_or_else(lacks));
        };
        let id = requested.json().and_then(|page| page.pointer("/data/id")?.as_i64());
        let page = RequestedPage { id, subdomain: subdomain.to_owned() };
        let approved = approval.approve(&page).await;
        match approved {
            Ok(id) => {
                let step = actor.control(label);
                step.introduce(vec![("room", id.to_string())]);
                StepValue::value(id)
            }
            Err(NotGiven::Missing(_)) if approval.is_complete() => {
                let step = actor.control(label);
                step.lacks("page_requested", "a page that waits for approval", "none");
                step.brings_no(Needed::Page)
            }
            Err(given) => {
                let unavailable = match given {
                    NotGiven::Missing(why) => Unavailable::NotExercised(why.into()),
                    NotGiven::Failed(why) => {
                        self.error(format!("step '{label}': {why}"));
                        Unavailable::stopped(why)
                    }
                };
                let mut actor = actor;
                actor.blocked = Some(unavailable.clone());
                actor.control(label);
                StepValue::unavailable(unavailable)
            }
        }
    }

    /// Somebody sends a message to the chat of a room of `ucs`, with a file or without.
    pub async fn sends_message(
        &self,
        actor: &Actor<'_>,
        label: &str,
        room: &StepValue<String>,
        text: &str,
        file: Option<&StepValue<String>>,
    ) -> Step<'_> {
        let mut sender = Actor::new(self, actor.role).requiring(Capability::Chat).given(room);
        if let Some(file) = file {
            sender = sender.given(file);
        }
        let step = sender.control(label);
        let (None, Some(control)) = (step.unavailable(), self.stage.control()) else {
            return step;
        };
        let user = sender.user_id();
        let (Ok(room), false) = (room.get(), user.is_empty()) else {
            step.lacks("ids_usable", "ids of a room and of a user", "none");
            return step;
        };
        let file = file.and_then(|file| file.get().ok());
        let message = Message {
            room: &room,
            user: &user,
            text,
            file: file.as_deref().map(|id| (id, "notes.bin")),
        };
        match control.send_message(&message).await {
            Ok(()) => {}
            Err(ControlError::Refused { message, .. }) => {
                step.lacks("message_sent", "a message in the chat", &message);
            }
            Err(error) => {
                self.out_of_control(label, &error);
            }
        }
        step
    }

    /// Remembers everything that the target knows, to return to it. None where that cannot be done; a scenario
    /// that needs it requires [`Capability::Checkpoints`].
    pub async fn checkpoint(&self) -> Option<Checkpoint> {
        match self.stage.control()?.checkpoint().await {
            Ok(number) => Some(Checkpoint(number)),
            Err(error) => {
                self.out_of_control("checkpoint", &error);
                None
            }
        }
    }

    /// Returns to a state that was remembered.
    pub async fn restore(&self, checkpoint: &Checkpoint) {
        if let Some(control) = self.stage.control()
            && let Err(error) = control.restore(checkpoint.0).await
        {
            self.out_of_control("restore", &error);
        }
    }

    /// Everything that the target knows, without tokens: what a call changed shows here.
    pub async fn world(&self) -> Option<Value> {
        match self.stage.control()?.world().await {
            Ok(world) => Some(world),
            Err(error) => {
                self.out_of_control("world", &error);
                None
            }
        }
    }

    /// Time passes at the service.
    pub async fn advance_clock(&self, label: &str, by: Duration) -> Step<'_> {
        let step = self.anonymous().requiring(Capability::Clock).control(label);
        if let (None, Some(control)) = (step.unavailable(), self.stage.control())
            && let Err(error) = control.advance_clock(by).await
        {
            self.out_of_control(label, &error);
        }
        step
    }

    /// Records that the control did not do what it was asked for, and gives the reason for what depends on it.
    fn out_of_control(&self, label: &str, error: &ControlError) -> Unavailable {
        self.error(format!("step '{label}': {error}"));
        Unavailable::stopped(error.to_string())
    }
}

impl Step<'_> {
    /// A finding about something outside the api that did not happen.
    pub(crate) fn lacks(&self, check: &str, documented: &str, received: &str) {
        let record = self.record();
        let place = Place {
            scenario: self.context.scenario.name,
            step: &record.label,
            actor: &record.actor,
            ..Place::default()
        };
        let seen = Disagreement::new(documented, received);
        let finding = Finding::of_check(check, &place, seen);
        self.context.state().findings.push(finding);
    }
}
