//! Care with a target that other people use too.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, MutexGuard, PoisonError},
};

use rooms_openapi::{Document, Operation};
use serde_json::Value;

use super::{
    admit::{Admission, Intent, operation},
    settlement::Open,
};
use crate::{
    apis,
    exchange::Request,
    guard::ledger::{Announcement, Ledger},
    redact::{self, Secrets},
};

/// A call that is about to leave.
#[derive(Debug)]
pub struct Call<'a> {
    /// What is called.
    pub operation: &'a Operation,
    /// On whose behalf.
    pub intent: &'a Intent,
    /// With what.
    pub request: &'a Request,
    accounts: &'a Shared,
}

impl Call<'_> {
    /// Whether a user id or an e-mail address is that of one of the accounts.
    #[must_use]
    pub fn is_ours(&self, addressee: &str) -> bool {
        self.accounts.addressees.contains(addressee)
    }

    /// The name of a token in a text that the run itself lives on: one of the actors file, or one that came since.
    #[must_use]
    pub fn token_in_use(&self, text: &str) -> Option<String> {
        let known = self.accounts.tokens.credential_in(text).map(str::to_owned);
        known.or_else(|| redact::credential_in(text))
    }
}

/// Whether a call may leave, beyond what its document says of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Care {
    /// Nothing: it may leave.
    None,
    /// It may not leave, for this reason.
    HoldBack(String),
}

/// What is needed to be careful.
#[derive(Debug)]
pub struct Shared {
    addressees: BTreeSet<String>,
    /// The tokens of the accounts.
    tokens: Secrets,
    pub(super) gateway: String,
    pub(super) ledger: Ledger,
    /// By scenario and step: an attempt that is repeated has the entry of the first one.
    announced: Mutex<BTreeMap<(String, String), Open>>,
}

impl Shared {
    /// For the target at a gateway; invitations go to these user ids and e-mail addresses only.
    #[must_use]
    pub fn new(addressees: BTreeSet<String>, gateway: String, ledger: Ledger) -> Self {
        Self {
            addressees,
            tokens: Secrets::default(),
            gateway,
            ledger,
            announced: Mutex::default(),
        }
    }

    /// The same, with tokens that the run lives on.
    #[must_use]
    pub fn with_tokens(mut self, tokens: Secrets) -> Self {
        self.tokens = tokens;
        self
    }

    pub(super) fn admit(
        &self,
        document: &Document,
        intent: &Intent,
        request: &Request,
    ) -> Admission {
        let Some(operation) = operation(document, request) else {
            if request.method == "GET" {
                return Admission::Forward;
            }
            let reason = "it leads to no documented operation, so nobody knows what it changes";
            return Admission::HoldBack(reason.to_owned());
        };
        let call = Call { operation, intent, request, accounts: self };
        match apis::of(document.api()).care(&call) {
            Care::None => self.admit_creation(&call, document),
            Care::HoldBack(reason) => Admission::HoldBack(reason),
        }
    }

    /// What a call creates is written down first. What nothing removes again is asked for only where it may stay.
    fn admit_creation(&self, call: &Call<'_>, document: &Document) -> Admission {
        let Call { operation, intent, request, .. } = call;
        let Some(creates) = &operation.creates else {
            return Admission::Forward;
        };
        let resource = &creates.resource;
        let undone = operation.undone_by.as_deref().and_then(|id| document.operation(id));
        if undone.is_none() && !intent.may_leave_traces {
            let reason = format!(
                "the {resource} would stay for ever: there is no operation that deletes one"
            );
            return Admission::HoldBack(reason);
        }
        let body = request.body.json().unwrap_or_default();
        let found_by = creates.found_by.iter();
        let found_by: serde_json::Map<String, Value> = found_by
            .map(|(name, place)| (name.clone(), body.pointer(place).cloned().unwrap_or_default()))
            .collect();
        let announcement = Announcement {
            resource: resource.clone(),
            gateway: self.gateway.clone(),
            operation: operation.id.clone(),
            scenario: intent.scenario.clone(),
            step: intent.step.clone(),
            actor: intent.actor.clone(),
            account: intent.account.map(str::to_owned),
            found_by: found_by.into(),
        };
        self.announce(&announcement)
    }

    fn announce(&self, announcement: &Announcement) -> Admission {
        let key = (announcement.scenario.clone(), announcement.step.clone());
        let mut announced = self.announced();
        if announced.contains_key(&key) {
            return Admission::Forward;
        }
        match self.ledger.announce(announcement) {
            Ok(entry) => {
                let resource = announcement.resource.clone();
                announced.insert(key, Open { entry, resource });
                Admission::Forward
            }
            Err(error) => Admission::HoldBack(format!("the ledger cannot be written: {error}")),
        }
    }

    pub(super) fn announced(&self) -> MutexGuard<'_, BTreeMap<(String, String), Open>> {
        self.announced.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
