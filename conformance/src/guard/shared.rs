//! Care with a target that other people use too.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, MutexGuard, PoisonError},
};

use rooms_openapi::{Api, Document, Effect, Operation};
use serde_json::{Value, json};

use super::{
    admit::{Intent, Verdict, operation},
    settlement::Open,
};
use crate::{
    exchange::Request,
    guard::ledger::{Announcement, Ledger},
    redact::{self, Secrets},
};

/// Operations whose outcome stays until somebody removes it, and what they create.
const CREATING: [(&str, &str); 3] =
    [("create_group", "room"), ("create_page", "room"), ("create_post", "post")];

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

    pub(super) fn admit(&self, document: &Document, intent: &Intent, request: &Request) -> Verdict {
        let Some(operation) = operation(document, request) else {
            if request.method == "GET" {
                return Verdict::Forward;
            }
            let reason = "it leads to no documented operation, so nobody knows what it changes";
            return Verdict::HoldBack(reason.to_owned());
        };
        match document.api() {
            Api::QuranReflect => self.admit_to_rooms(operation, intent, request),
            Api::OAuth2 => self.admit_to_tokens(operation, intent, request),
            // What of another api could be undone is not known here.
            _ if operation.effect == Effect::Read => Verdict::Forward,
            api => Verdict::HoldBack(format!("of {api}, only what reads is asked for here")),
        }
    }

    /// The tokens of the accounts are what the run itself lives on, and a login is nobody's but theirs:
    /// none of them is exchanged, revoked or logged out. What may be asked for is what has to be
    /// refused, and a token for the client itself.
    fn admit_to_tokens(
        &self,
        operation: &Operation,
        intent: &Intent,
        request: &Request,
    ) -> Verdict {
        let changes = ["exchange_token", "revoke_token", "end_session"];
        if !changes.contains(&operation.id.as_str()) {
            return Verdict::Forward;
        }
        let form = request.form().unwrap_or_default();
        let for_itself = form["grant_type"] == "client_credentials";
        if !for_itself && !intent.may_leave_traces {
            let reason = "the sessions of the accounts are in use and stay as they are";
            return Verdict::HoldBack(reason.to_owned());
        }
        let body = request.body.text().unwrap_or_default();
        let query = request.query.as_deref().unwrap_or_default();
        // Those of the actors file, and those that came since.
        let own = |text| {
            let known = self.tokens.credential_in(text).map(str::to_owned);
            known.or_else(|| redact::credential_in(text))
        };
        match own(body).or(own(query)) {
            Some(token) => Verdict::HoldBack(format!("${token} is in use and must not end")),
            None => Verdict::Forward,
        }
    }

    fn admit_to_rooms(&self, operation: &Operation, intent: &Intent, request: &Request) -> Verdict {
        let body = request.body.json().unwrap_or_default();
        if operation.id == "invite_users" {
            return self.only_to_addressees(&body);
        }
        let renames = operation.id == "update_group" || operation.id == "update_page";
        let readable = body.is_object();
        if renames && (!readable || body.get("url").is_some()) && !intent.may_leave_traces {
            let reason = "a fixture group is found again by its slug, which therefore stays";
            return Verdict::HoldBack(reason.to_owned());
        }
        let creates = CREATING.iter().find(|(id, _)| *id == operation.id);
        let Some((_, resource)) = creates else {
            return Verdict::Forward;
        };
        if *resource == "room" && !intent.may_leave_traces {
            let reason = "the room would stay for ever: there is no operation that deletes one";
            return Verdict::HoldBack(reason.to_owned());
        }
        let announcement = Announcement {
            resource: (*resource).to_owned(),
            gateway: self.gateway.clone(),
            operation: operation.id.clone(),
            scenario: intent.scenario.clone(),
            step: intent.step.clone(),
            actor: intent.actor.clone(),
            account: intent.account.map(str::to_owned),
            found_by: json!({
                "url": body.get("url"),
                "roomId": body.pointer("/post/roomId"),
            }),
        };
        self.announce(resource, &announcement)
    }

    fn announce(&self, resource: &'static str, announcement: &Announcement) -> Verdict {
        let key = (announcement.scenario.clone(), announcement.step.clone());
        let mut announced = self.announced();
        if announced.contains_key(&key) {
            return Verdict::Forward;
        }
        match self.ledger.announce(announcement) {
            Ok(entry) => {
                announced.insert(key, Open { entry, resource });
                Verdict::Forward
            }
            Err(error) => Verdict::HoldBack(format!("the ledger cannot be written: {error}")),
        }
    }

    /// Anything that is not plainly a list of known people might reach somebody else.
    fn only_to_addressees(&self, body: &Value) -> Verdict {
        let known = |one: &Value| one.as_str().is_some_and(|one| self.addressees.contains(one));
        let plain = body.as_object().is_some_and(|fields| {
            fields.iter().all(|(field, value)| {
                matches!(field.as_str(), "userIds" | "emails")
                    && value.as_array().is_some_and(|list| list.iter().all(known))
            })
        });
        if plain {
            return Verdict::Forward;
        }
        Verdict::HoldBack("invitations go to the configured actors only".to_owned())
    }

    pub(super) fn announced(&self) -> MutexGuard<'_, BTreeMap<(String, String), Open>> {
        self.announced.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
