//! Actors: who calls.

use std::future::Future;

use rooms_client::{Client, Error, Response};

use super::{
    context::Context,
    perform::Calling,
    raw_request::Raw,
    step::Step,
    step_value::{Unavailable, Wanted},
};
use crate::{
    reason::Reason,
    scenario::{Role, Token},
    targets::{Account, AccountSlot, Capability, Identity},
    transcript::StepKind,
};

/// Somebody in the scenario. Cheap to clone; [`Actor::after`] and [`Actor::requiring`] make a clone
/// whose calls depend on something.
#[derive(Clone, Debug)]
pub struct Actor<'s> {
    pub(crate) context: &'s Context,
    pub(crate) role: Role,
    pub(crate) token: Token,
    pub(crate) blocked: Option<Unavailable>,
}

impl<'s> Actor<'s> {
    pub(crate) fn new(context: &'s Context, role: Role) -> Self {
        Self { context, role, token: Token::Valid, blocked: None }
    }

    /// The same person with an access token that has expired. Not exercised where there is none.
    #[must_use]
    pub fn with_expired_token(&self) -> Self {
        let there = self.identity().is_some_and(|identity| identity.expired_access_token.is_some());
        let mut actor = self.requiring(Capability::ExpiredTokens);
        actor.token = Token::Expired;
        if !there {
            actor.block(Unavailable::lacks(Capability::ExpiredTokens));
        }
        actor
    }

    /// The same person with an access token that may do next to nothing. Not exercised where there
    /// is none.
    #[must_use]
    pub fn with_narrow_token(&self) -> Self {
        let mut actor = self.requiring(Capability::NarrowTokens);
        actor.token = Token::Narrow;
        actor
    }

    /// The same person with an access token that nobody ever issued.
    #[must_use]
    pub fn with_broken_token(&self) -> Self {
        let mut actor = self.clone();
        actor.token = Token::Broken;
        actor
    }

    /// The same person, whose next calls make sense only if that step took place.
    #[must_use]
    pub fn after(&self, step: &Step<'_>) -> Self {
        let mut actor = self.clone();
        if let Some(unavailable) = step.unavailable() {
            actor.block(unavailable);
        }
        actor
    }

    /// The same person, whose next calls make sense only if that value is there.
    #[must_use]
    pub fn given(&self, value: &dyn Wanted) -> Self {
        let mut actor = self.clone();
        if let Err(unavailable) = value.wanted() {
            actor.block(unavailable);
        }
        actor
    }

    /// The same person, whose next calls need a capability of the target.
    #[must_use]
    pub fn requiring(&self, capability: Capability) -> Self {
        let mut actor = self.clone();
        if let Some(reason) = self.context.target.lacks(capability) {
            actor.block(Unavailable::NotExercised(Reason::Lacks(capability, reason)));
        }
        actor
    }

    fn block(&mut self, unavailable: Unavailable) {
        self.blocked.get_or_insert(unavailable);
    }

    /// The user id of the account, as the api of the scenario knows it.
    #[must_use]
    pub fn user_id(&self) -> String {
        let identity = self.identity();
        identity.map_or_else(String::new, |identity| identity.user_id)
    }

    /// The e-mail address of the account.
    #[must_use]
    pub fn email(&self) -> String {
        let account = self.account();
        account.map_or_else(String::new, |account| account.email.clone())
    }

    /// The name in snapshots and reports.
    #[must_use]
    pub fn name(&self) -> String {
        match self.token {
            Token::Valid => self.role.name().to_owned(),
            Token::Expired => format!("{} with an expired token", self.role),
            Token::Narrow => format!("{} with a token without scopes", self.role),
            Token::Broken => format!("{} with an unknown token", self.role),
            Token::Again => format!("{} at another device", self.role),
        }
    }

    pub(crate) fn slot(&self) -> Option<AccountSlot> {
        self.context.scenario.account(self.role)
    }

    pub(crate) fn account(&self) -> Option<&'s Account> {
        Some(self.context.stage.accounts().get(self.slot()?))
    }

    /// Who the account is to the api of the scenario.
    pub(crate) fn identity(&self) -> Option<Identity> {
        self.account()?.identity(self.context.scenario.api)
    }

    pub(crate) fn calling(&self, label: &str, kind: StepKind) -> Calling<'s> {
        Calling { actor: self.clone(), label: label.to_owned(), kind, may_leave_traces: false }
    }

    /// A step: one call of the typed client.
    ///
    /// `act` builds the request and returns its future; a value that is absent (`id.get()?`) makes
    /// the step one that is not exercised.
    pub async fn call<T, F, Fut>(&self, label: &str, act: F) -> Step<'s>
    where
        F: FnOnce(&'s Client) -> Result<Fut, Unavailable>,
        Fut: Future<Output = Result<Response<T>, Error>>,
    {
        self.call_with(label, act).await
    }

    /// The same with the typed client of another api than `quran_reflect`; the closure says which:
    /// `|client: &legacy_groups::Client| …`. It has to be the one of the scenario's api.
    pub async fn call_with<C, T, F, Fut>(&self, label: &str, act: F) -> Step<'s>
    where
        C: 'static,
        F: FnOnce(&'s C) -> Result<Fut, Unavailable>,
        Fut: Future<Output = Result<Response<T>, Error>>,
    {
        self.calling(label, StepKind::Call).typed(act).await
    }

    /// A step that the target has to refuse. Only so may a scenario try to create a room on a
    /// target that keeps its rooms.
    pub async fn attempt<T, F, Fut>(&self, label: &str, act: F) -> Step<'s>
    where
        F: FnOnce(&'s Client) -> Result<Fut, Unavailable>,
        Fut: Future<Output = Result<Response<T>, Error>>,
    {
        self.attempt_with(label, act).await
    }

    /// The same with the typed client of another api, see [`Actor::call_with`].
    pub async fn attempt_with<C, T, F, Fut>(&self, label: &str, act: F) -> Step<'s>
    where
        C: 'static,
        F: FnOnce(&'s C) -> Result<Fut, Unavailable>,
        Fut: Future<Output = Result<Response<T>, Error>>,
    {
        let mut calling = self.calling(label, StepKind::Call);
        calling.may_leave_traces = true;
        calling.typed(act).await
    }

    /// A step: one request that the typed client could not send.
    pub async fn raw(
        &self,
        label: &str,
        make: impl FnOnce() -> Result<Raw, Unavailable>,
    ) -> Step<'s> {
        self.calling(label, StepKind::Raw).raw(make).await
    }

    /// One request that brings about what the scenario needs: checked and recorded, but no part of the scenario.
    pub(crate) async fn prepare(
        &self,
        label: &str,
        make: impl FnOnce() -> Result<Raw, Unavailable>,
    ) -> Step<'s> {
        self.calling(label, StepKind::Setup).raw(make).await
    }

    /// A step: one request at a URL that the target handed out, such as a signed one. The path of the
    /// request is that URL, and no credentials go along.
    pub async fn at_url(
        &self,
        label: &str,
        make: impl FnOnce() -> Result<Raw, Unavailable>,
    ) -> Step<'s> {
        self.calling(label, StepKind::Raw).elsewhere(make).await
    }

    /// The same, for a request that cannot create anything even on a lenient target: it has no
    /// valid credentials, or lacks what a room is made of. See [`Actor::attempt`].
    pub async fn attempt_raw(
        &self,
        label: &str,
        make: impl FnOnce() -> Result<Raw, Unavailable>,
    ) -> Step<'s> {
        let mut calling = self.calling(label, StepKind::Raw);
        calling.may_leave_traces = true;
        calling.raw(make).await
    }
}
