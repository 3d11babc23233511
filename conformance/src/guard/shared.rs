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

/// What has to be done so that a call harms nobody.
#[derive(Clone, Debug, PartialEq)]
pub enum Care {
    /// Nothing: it may leave.
    None,
    /// It may not leave, for this reason.
    HoldBack(String),
    /// It is written down first: what it creates stays until somebody removes it.
    Announce {
        /// What is created.
        resource: &'static str,
        /// What of the request finds it again.
        found_by: Value,
    },
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
            Care::None => Admission::Forward,
            Care::HoldBack(reason) => Admission::HoldBack(reason),
            Care::Announce { resource, found_by } => {
                let announcement = Announcement {
                    resource: resource.to_owned(),
                    gateway: self.gateway.clone(),
                    operation: operation.id.clone(),
                    scenario: intent.scenario.clone(),
                    step: intent.step.clone(),
                    actor: intent.actor.clone(),
                    account: intent.account.map(str::to_owned),
                    found_by,
                };
                self.announce(resource, &announcement)
            }
        }
    }

    fn announce(&self, resource: &'static str, announcement: &Announcement) -> Admission {
        let key = (announcement.scenario.clone(), announcement.step.clone());
        let mut announced = self.announced();
        if announced.contains_key(&key) {
            return Admission::Forward;
        }
        match self.ledger.announce(announcement) {
            Ok(entry) => {
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
