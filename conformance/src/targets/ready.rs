//! A target ready for use: what all scenarios of a run share.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::{Arc, OnceLock},
    time::Duration,
};

use reqwest::Url;
use rooms_mock::{Mock, MockBuilder, Seed};
use rooms_openapi::{Api, Document, Environment};
use secrecy::ExposeSecret;
use tokio::sync::Mutex;

use super::{
    account::AccountSlot,
    capability::{Capabilities, Capability},
    config::{LiveConfig, Rate},
    control::Control,
    ended_early::EndedEarly,
    kind::Kind,
    lock::LiveLock,
    presence::Presence,
    stage::{Ground, Stage, StageError},
    tokens::{Seen, Tokens},
};
use crate::{
    api::Service,
    apis,
    deviations::Known,
    guard::{Guard, Shared, ledger::Ledger, pace::Pace},
    recorder::{Network, Upstream},
    redact::{Secrets, Sort},
    sequences::SequencePlan,
};

/// How long a target may take for an answer. One that takes longer ends its step.
const LONGEST_ANSWER: Duration = Duration::from_secs(30);

/// What a run is pointed at, with everything that all its scenarios share.
#[derive(Debug)]
pub struct Target {
    kind: Kind,
    environment: Environment,
    capabilities: Capabilities,
    /// Capabilities that were configured and turned out not to be there, with the reason.
    withdrawn: BTreeMap<Capability, String>,
    ended_early: OnceLock<EndedEarly>,
    presence: Presence,
    live: Option<LiveConfig>,
    tokens: Option<[Tokens; 3]>,
    seen: Arc<Seen>,
    faults: Vec<String>,
    known: Known,
    sequences: SequencePlan,
    elsewhere: Option<Elsewhere>,
    http: reqwest::Client,
    network: Network,
    client_http: reqwest::Client,
    pace: Arc<Pace>,
    guard: Arc<Guard>,
    _lock: Option<LiveLock>,
}

/// A mock that runs already, perhaps in another process. It has one state, so scenarios take turns.
#[derive(Debug)]
struct Elsewhere {
    url: Url,
    turn: Arc<Mutex<()>>,
}

impl Target {
    /// The embedded mock.
    ///
    /// # Errors
    ///
    /// When no HTTP client can be built.
    pub fn mock() -> Result<Self, StageError> {
        Ok(Self {
            kind: Kind::Mock,
            environment: Kind::Mock.environment(),
            capabilities: Capabilities::all(),
            withdrawn: BTreeMap::new(),
            ended_early: OnceLock::new(),
            presence: Presence::default(),
            live: None,
            tokens: None,
            seen: Arc::default(),
            faults: Vec::new(),
            known: Known::default(),
            sequences: SequencePlan::default(),
            elsewhere: None,
            http: Upstream::http(None)?,
            network: Network::new(None).with_limit(LONGEST_ANSWER),
            client_http: Upstream::patient_http(None)?,
            pace: Arc::new(Pace::unlimited()),
            guard: Arc::new(Guard::Free),
            _lock: None,
        })
    }

    /// A mock that runs at a URL, in this process or another, with its control. It is brought back to its start
    /// before each scenario, and scenarios are told one after another.
    ///
    /// # Errors
    ///
    /// When no HTTP client can be built.
    pub fn mock_at(url: Url) -> Result<Self, StageError> {
        let turn = Arc::default();
        Ok(Self { elsewhere: Some(Elsewhere { url, turn }), ..Self::mock()? })
    }

    /// The same with defects of the embedded mock, by name.
    #[must_use]
    pub fn with_faults(mut self, faults: impl IntoIterator<Item = String>) -> Self {
        self.faults.extend(faults);
        self
    }

    /// The same with findings that are accepted for a while.
    #[must_use]
    pub fn with_known_deviations(mut self, known: Known) -> Self {
        self.known = known;
        self
    }

    /// The findings that are accepted for a while.
    #[must_use]
    pub fn known_deviations(&self) -> &Known {
        &self.known
    }

    /// The same with further random sequences.
    #[must_use]
    pub fn with_sequences(mut self, plan: SequencePlan) -> Self {
        self.sequences = plan;
        self
    }

    /// How many random sequences are played beyond those of every run.
    pub(crate) fn sequence_plan(&self) -> SequencePlan {
        self.sequences
    }

    /// A configured live target, with its ledger and its lock in a folder. Holds the lock as long as
    /// it lives, and waits for it.
    ///
    /// # Errors
    ///
    /// When the HTTP client, the ledger or the lock are not to be had.
    pub fn live(config: LiveConfig, folder: &Path) -> Result<Self, StageError> {
        let environment = config.kind.environment();
        let lock = LiveLock::take(folder)?;
        let guard = match config.kind {
            Kind::Production => Guard::ReadOnly,
            Kind::PreLive | Kind::Mock => {
                let accounts = config.accounts.iter();
                let addressees: BTreeSet<String> = accounts
                    .flat_map(|(_, account)| [account.user_id.clone(), account.email.clone()])
                    .collect();
                let (gateway, ledger) = (config.gateway.to_string(), Ledger::open(folder)?);
                let mut tokens = Secrets::default();
                for (token, variable) in config.accounts.secrets() {
                    tokens.add(Sort::Credential, token, variable);
                }
                let shared = Shared::new(addressees, gateway, ledger);
                Guard::Shared(Box::new(shared.with_tokens(tokens)))
            }
        };
        let all = AccountSlot::ALL.map(|slot| config.accounts.get(slot));
        let expired = all.iter().any(|one| one.expired_access_token.is_some());
        let client = match config.client_secret {
            Some(_) => Capability::ConfidentialClient,
            None => Capability::PublicClient,
        };
        let capabilities = expired.then_some(Capability::ExpiredTokens);
        let letters = config.mailboxes.iter().any(Option::is_some);
        let letters = letters.then_some(Capability::Mailbox);
        let approval = config.approval.as_ref().map(|_| Capability::ApprovePage);
        let capabilities = capabilities.into_iter().chain([client]).chain(letters).chain(approval);
        let pace = match config.rate {
            Rate::PerSecond(rate) => Pace::per_second(rate),
            Rate::Unlimited => Pace::unlimited(),
        };
        config.keep_out();
        let http = Upstream::http(config.authority.as_ref())?;
        let seen = Arc::new(Seen::default());
        let tokens = |slot| Tokens::of(slot, &config, http.clone(), &seen);
        let [owner, member, outsider] = AccountSlot::ALL.map(tokens);
        Ok(Self {
            tokens: Some([owner?, member?, outsider?]),
            seen,
            kind: config.kind,
            environment,
            capabilities: Capabilities::of(capabilities),
            withdrawn: BTreeMap::new(),
            ended_early: OnceLock::new(),
            presence: Presence::default(),
            http,
            client_http: Upstream::patient_http(None)?,
            pace: Arc::new(pace),
            guard: Arc::new(guard),
            network: Network::new(config.authority.clone()).with_limit(LONGEST_ANSWER),
            faults: Vec::new(),
            known: Known::default(),
            sequences: SequencePlan::default(),
            elsewhere: None,
            live: Some(config),
            _lock: Some(lock),
        })
    }

    /// What kind of target it is. For reports; scenarios cannot see it.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The environment whose documents it is held to.
    #[must_use]
    pub fn environment(&self) -> Environment {
        self.environment
    }

    /// The document of an api that it is held to.
    #[must_use]
    pub fn document(&self, api: Api) -> Arc<Document> {
        Document::load(api, self.environment)
    }

    /// What it can show.
    #[must_use]
    pub fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    /// Why a capability is missing, if it is.
    #[must_use]
    pub fn lacks(&self, capability: Capability) -> Option<String> {
        if self.capabilities.has(capability) {
            return None;
        }
        let withdrawn = self.withdrawn.get(&capability).cloned();
        Some(withdrawn.unwrap_or_else(|| capability.reason().to_owned()))
    }

    /// Takes a capability away that turned out not to be there.
    pub(crate) fn withdraw(&mut self, capability: Capability, reason: String) {
        self.capabilities.remove(capability);
        self.withdrawn.insert(capability, reason);
    }

    /// Asks the run to end: no further step is taken, but what was created is removed again.
    pub fn end_early(&self, why: EndedEarly) {
        // Who asked first is why.
        let _ = self.ended_early.set(why);
    }

    /// Why the run was asked to end, if it was.
    #[must_use]
    pub fn ended_early(&self) -> Option<EndedEarly> {
        self.ended_early.get().copied()
    }

    /// Whether it is still there.
    pub(crate) fn presence(&self) -> &Presence {
        &self.presence
    }

    /// The pace at which it is called.
    pub(crate) fn pace(&self) -> &Pace {
        &self.pace
    }

    /// Whether it is the mock in this process, of which nothing is anybody's.
    pub(crate) fn is_embedded(&self) -> bool {
        self.live.is_none() && self.elsewhere.is_none()
    }

    /// The configuration, unless it is the embedded mock.
    #[must_use]
    pub fn live_config(&self) -> Option<&LiveConfig> {
        self.live.as_ref()
    }

    /// The access tokens of an account, unless it is the embedded mock.
    pub(crate) fn tokens(&self, slot: AccountSlot) -> Option<&Tokens> {
        Some(&self.tokens.as_ref()?[slot as usize])
    }

    /// The credentials that turned up.
    #[must_use]
    pub fn seen(&self) -> &Seen {
        &self.seen
    }

    /// What may be done to it.
    pub(crate) fn guard(&self) -> &Guard {
        &self.guard
    }

    /// The HTTP client for what is asked beside the recorders, with its certificate authority.
    pub(crate) fn http(&self) -> reqwest::Client {
        self.http.clone()
    }

    /// The HTTP client with which actors reach their recorders.
    pub(crate) fn client_http(&self) -> reqwest::Client {
        self.client_http.clone()
    }

    /// The way to an api, if it is anywhere.
    pub(crate) fn upstream(&self, stage: &Stage, api: Api) -> Option<Upstream> {
        let base = stage.base(api)?.clone();
        let (pace, guard) = (Arc::clone(&self.pace), Arc::clone(&self.guard));
        let document = self.document(api);
        let origins = stage.bases().map(Url::origin);
        let upstream = Upstream::new(self.network.clone(), base, document, pace, guard);
        Some(upstream.with_origins(origins.collect::<Vec<_>>()))
    }

    /// Why an api is not run here, if it is not: nobody says where it is, or who the accounts are
    /// there.
    #[must_use]
    pub fn lacks_api(&self, api: Api) -> Option<String> {
        let live = self.live.as_ref()?;
        let Service { variable, table, .. } = apis::of(api).service();
        if !live.bases.contains_key(&api) {
            return Some(format!("{variable} is not set, so {api} is not run here"));
        }
        let mut accounts = live.accounts.iter();
        let (slot, _) = accounts.find(|(_, account)| account.identity(api).is_none())?;
        let (slot, table) = (slot.name(), table.unwrap_or_default());
        Some(format!(
            "[{slot}.{table}] of the actors file has no user_id and access_token, so {api} is not \
             run here"
        ))
    }

    /// Secrets beyond those of the accounts.
    #[must_use]
    pub fn secrets(&self) -> Secrets {
        let mut secrets = Secrets::default();
        let secret = self.live.as_ref().and_then(|live| live.client_secret.as_ref());
        if let Some(secret) = secret {
            secrets.add(Sort::Credential, secret.expose_secret(), "QF_CLIENT_SECRET");
        }
        secrets
    }

    /// The stage for one scenario.
    ///
    /// # Errors
    ///
    /// When the mock does not start.
    pub async fn stage(&self) -> Result<Stage, StageError> {
        if let (Some(live), Some(tokens)) = (&self.live, &self.tokens) {
            return Ok(Stage::of_live(live, tokens));
        }
        if let Some(Elsewhere { url, turn }) = &self.elsewhere {
            let turn = Arc::clone(turn).lock_owned().await;
            let control = Control::of(self.http(), url);
            control.reset().await?;
            return Stage::on(url, control, Ground::Elsewhere { _turn: turn }).await;
        }
        let builder = Mock::builder().seed(Seed::Empty).environment(self.environment);
        let builder =
            self.faults.iter().fold(builder, |builder, name| MockBuilder::fault(builder, name));
        let mock = builder.start().await?;
        let url = Url::parse(mock.url())?;
        let control = Control::of(self.http(), &url);
        let ground = Ground::Embedded { _mock: Box::new(mock) };
        Stage::on(&url, control, ground).await
    }
}
