//! What a scenario holds while it is told, and what is left when it ends.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rooms_openapi::{Document, Operation};
use secrecy::ExposeSecret;

use super::{
    actor::Actor,
    invitations::Sent,
    outcome::{LeftBehind, Reproduction, ScenarioOutcome, Stop, Tally},
    session::Sessions,
    step::Step,
};
use crate::{
    artifacts::{Artifact, Artifacts},
    finding::{Disagreement, Finding},
    guard::{Existence, Settled},
    matchers::Judgement,
    reason::StepRef,
    redact::{Names, Secrets, Sort},
    scenario::{Role, Scenario},
    snapshot::Block,
    targets::{Stage, Target},
    transcript::Transcript,
};

/// A post to remove when the scenario ends.
#[derive(Clone, Debug)]
pub(crate) struct Created {
    pub(crate) entry: String,
    pub(crate) role: Role,
    pub(crate) post: i64,
    /// The room that it was written in.
    pub(crate) room: Option<i64>,
}

/// A long-lived group that the scenario uses.
#[derive(Clone, Debug)]
pub(crate) struct Fixture {
    pub(crate) url: String,
    pub(crate) owner: Role,
    /// The entry of the ledger.
    pub(crate) entry: Option<String>,
    /// Known once it is found, or created.
    pub(crate) id: Option<i64>,
}

/// Something that could not be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ScenarioError {
    /// The step in which, by its place in the transcript.
    step: Option<usize>,
    text: String,
}

impl ScenarioError {
    pub(crate) fn of_step(index: usize, text: String) -> Self {
        Self { step: Some(index), text }
    }

    pub(crate) fn of_scenario(text: String) -> Self {
        Self { step: None, text }
    }
}

#[derive(Debug, Default)]
pub(crate) struct State {
    pub(crate) transcript: Transcript,
    pub(crate) tables: Vec<Block>,
    pub(crate) artifacts: Artifacts,
    pub(crate) findings: Vec<Finding>,
    pub(crate) reproductions: Vec<Reproduction>,
    pub(crate) errors: Vec<ScenarioError>,
    pub(crate) held: usize,
    /// How often there was nothing to compare, by reason.
    pub(crate) not_judged: BTreeMap<&'static str, usize>,
    pub(crate) rules: BTreeMap<String, Tally>,
    pub(crate) secrets: Secrets,
    /// How many of the credentials that turned up in the run are among them.
    pub(crate) learnt: usize,
    /// Ids and slugs that a step makes known, by the position of the step.
    pub(crate) introduced: BTreeMap<usize, Vec<(&'static str, String)>>,
    /// The step that got no answer. What it did is not known, so the rest of the scenario means nothing.
    pub(crate) unanswered: Option<StepRef>,
    /// Why nothing more can be told, in no scenario.
    pub(crate) stop: Option<Stop>,
    pub(crate) created: Vec<Created>,
    pub(crate) left_behind: Vec<LeftBehind>,
    /// The invitations that went out to our accounts, the newest last.
    pub(crate) invitations: Vec<Sent>,
    /// The entry of the ledger for the group that was created last, to be a fixture.
    pub(crate) founded: Option<String>,
    /// Fixture groups in use, so that two groups of a scenario are never the same one.
    pub(crate) fixtures: Vec<Fixture>,
    /// Whether the scenario is over and its traces are removed.
    pub(crate) cleaning: bool,
}

impl State {
    /// Counts a judgement; what is broken is given back.
    pub(crate) fn count(&mut self, judgement: Judgement) -> Option<Disagreement> {
        match judgement {
            Judgement::Held => self.held += 1,
            Judgement::NotJudged(reason) => *self.not_judged.entry(reason).or_default() += 1,
            Judgement::Broken(seen) => return Some(seen),
        }
        None
    }
}

/// The context of a scenario under way.
#[derive(Debug)]
pub struct Context {
    pub(crate) scenario: &'static Scenario,
    pub(crate) target: Arc<Target>,
    pub(crate) document: Arc<Document>,
    pub(crate) stage: Stage,
    pub(crate) sessions: Sessions,
    state: Mutex<State>,
}

impl Context {
    /// A scenario about to be told on a stage.
    #[must_use]
    pub fn new(scenario: &'static Scenario, target: Arc<Target>, stage: Stage) -> Self {
        let document = target.document(scenario.api);
        let roles = scenario.cast.iter().map(|(role, _)| *role);
        let mut secrets = target.secrets();
        for (secret, variable) in stage.accounts().secrets() {
            secrets.add(Sort::Credential, secret, variable);
        }
        for (_, secret) in stage.clients() {
            if let Some(secret) = secret {
                let secret = secret.expose_secret();
                secrets.add(Sort::Credential, secret, "QF_CLIENT_SECRET");
            }
        }
        for (slot, account) in stage.accounts().iter() {
            let variable = format!("EMAIL_{}", slot.name().to_uppercase());
            secrets.add(Sort::Private, account.email.as_str(), variable);
        }
        Self {
            sessions: Sessions::of(scenario.api, roles.chain([Role::Anonymous, Role::Application])),
            state: Mutex::new(State { secrets, ..State::default() }),
            scenario,
            target,
            document,
            stage,
        }
    }

    /// The scenario that is told.
    pub(crate) fn scenario(&self) -> &'static Scenario {
        self.scenario
    }

    /// The document that the target is held to, for steps that are made from it.
    #[must_use]
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The operation that the scenario is about.
    #[must_use]
    pub fn operation(&self) -> Option<&Operation> {
        self.document.operation(self.scenario.operation)
    }

    /// Puts a table on record, which is compared with the one that is stored: the snapshot of a scenario whose
    /// steps are made from the document. No line of it may start with `== `.
    pub fn table(&self, label: &str, text: String) {
        let label = label.to_owned();
        // As a file gives it back.
        let text = text.trim_end().to_owned();
        self.state().tables.push(Block { label, text });
    }

    /// Puts something on record beside the steps, for reports and coverage.
    pub fn artifact(&self, artifact: Artifact) {
        self.state().artifacts.push(artifact);
    }

    /// Records that the target disagrees with the document.
    pub fn finding(&self, finding: Finding) {
        self.state().findings.push(finding);
    }

    /// Who owns the room.
    #[must_use]
    pub fn owner(&self) -> Actor<'_> {
        self.actor(Role::Owner)
    }

    /// Who is made an admin.
    #[must_use]
    pub fn admin(&self) -> Actor<'_> {
        self.actor(Role::Admin)
    }

    /// Who is, or becomes, a member.
    #[must_use]
    pub fn member(&self) -> Actor<'_> {
        self.actor(Role::Member)
    }

    /// Who is invited.
    #[must_use]
    pub fn invitee(&self) -> Actor<'_> {
        self.actor(Role::Invitee)
    }

    /// Who has nothing to do with the room.
    #[must_use]
    pub fn outsider(&self) -> Actor<'_> {
        self.actor(Role::Outsider)
    }

    /// Who has no credentials.
    #[must_use]
    pub fn anonymous(&self) -> Actor<'_> {
        self.actor(Role::Anonymous)
    }

    /// A client application.
    #[must_use]
    pub fn application(&self) -> Actor<'_> {
        self.actor(Role::Application)
    }

    /// Who plays a role.
    #[must_use]
    pub fn actor(&self, role: Role) -> Actor<'_> {
        if role.needs_account() && self.scenario.account(role).is_none() {
            self.error(format!("the cast has no {role}"));
        }
        Actor::new(self, role)
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records that something could not be told.
    pub(crate) fn error(&self, text: String) {
        let error = ScenarioError::of_scenario(text);
        let mut state = self.state();
        if !state.errors.contains(&error) {
            state.errors.push(error);
        }
    }

    /// Counts that something was not compared.
    pub(crate) fn not_judged(&self, reason: &'static str) {
        self.state().count(Judgement::NotJudged(reason));
    }

    /// Whether nothing is wrong so far.
    pub(crate) fn is_flawless(&self) -> bool {
        let state = self.state();
        state.findings.is_empty() && state.errors.is_empty()
    }

    /// Goes on after a step that got no answer, because that itself is what the scenario finds.
    pub(crate) fn go_on_after(&self, step: &Step<'_>) {
        let gone_on = Some(step.index);
        let mut state = self.state();
        state.unanswered.take_if(|one| one.index() == step.index);
        state.errors.retain(|error| error.step != gone_on);
    }

    /// Takes notice of tokens that came while the scenario goes on.
    pub(crate) fn learn(&self) {
        let mut state = self.state();
        for seen in self.target.seen().after(state.learnt) {
            state.learnt += 1;
            let secret = seen.secret.expose_secret();
            state.secrets.add(Sort::Credential, secret, seen.variable);
        }
    }

    /// Puts on record what nobody will remove.
    pub(crate) fn leave_behind(&self, settled: &Settled) {
        let (resource, entry) = (settled.resource.clone(), &settled.entry);
        let (what, why) = match settled.existence {
            Existence::No => return,
            Existence::Yes(id) => (
                format!("{resource} {id}"),
                format!("it was created against expectation, see ledger entry {entry}"),
            ),
            Existence::Unknown(why) => {
                (format!("a {resource}"), format!("it may exist, see ledger entry {entry}: {why}"))
            }
        };
        self.state().left_behind.push(LeftBehind {
            scenario: self.scenario.name.to_owned(),
            what,
            why,
        });
    }

    /// Ends the scenario.
    #[must_use]
    pub fn end(self) -> ScenarioOutcome {
        self.hold_sent();
        self.learn();
        let names = self.names();
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        // Only now everything that is secret is known.
        let secrets = &state.secrets;
        let findings = state.findings.into_iter();
        let errors = state.errors.iter();
        let reproductions = state.reproductions.into_iter();
        ScenarioOutcome {
            transcript: state.transcript,
            tables: state.tables,
            artifacts: state.artifacts,
            findings: findings.map(|one| one.without(secrets)).collect(),
            reproductions: reproductions.map(|one| one.without(secrets)).collect(),
            errors: errors.map(|error| secrets.replace(&error.text)).collect(),
            held: state.held,
            not_judged: state.not_judged,
            rules: state.rules,
            names,
            secrets: state.secrets,
            introduced: state.introduced,
            stop: state.stop,
            left_behind: state.left_behind,
        }
    }

    /// Names by role for all that is known about the accounts. An account without a role in this
    /// scenario is named after its slot.
    fn names(&self) -> Names {
        let mut names = Names::default();
        for (id, secret) in self.stage.clients() {
            let kind = if secret.is_some() { "confidential" } else { "public" };
            names.fix(id, format!("[{kind}-client]"));
            if let Some(secret) = secret {
                names.fix(secret.expose_secret(), "[client-secret]");
            }
        }
        for (slot, account) in self.stage.accounts().iter() {
            let cast = self.scenario.cast.iter().find(|(_, cast)| *cast == slot);
            let role = cast.map_or(slot.name(), |(role, _)| role.name());
            names.fix(&account.user_id, format!("[{role}]"));
            names.fix(&account.email, format!("[{role}-email]"));
            if let Some(identity) = account.identity(self.scenario.api) {
                names.know("user", &identity.user_id, format!("[{role}]"));
                if let Some(token) = &identity.access_token {
                    names.fix(token.expose_secret(), format!("[{role}-token]"));
                }
            }
            let seen = self.target.seen().after(0).into_iter();
            for one in seen.filter(|one| one.is_access_token && one.slot == slot) {
                names.fix(one.secret.expose_secret(), format!("[{role}-token]"));
            }
        }
        names
    }
}
