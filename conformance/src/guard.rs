//! What a run may do to its target, decided before a request leaves.
//!
//! The decision sits in the recorder and reads the wire, so no scenario can forget it, and no
//! scenario has to ask which target it runs on. Holding back is not a finding: the step is *not
//! exercised*, with the reason.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Mutex, PoisonError},
};

use rooms_openapi::{Api, Document, Effect, Operation};
use serde_json::{Value, json};

use crate::{
    exchange::Request,
    ledger::{Announcement, Entry, Ledger},
    redact::{self, Secrets},
};

/// Operations whose outcome stays until somebody removes it, and what they create.
const CREATING: [(&str, &str); 3] = [
    ("create_group", "room"),
    ("create_page", "room"),
    ("create_post", "post"),
];

/// On whose behalf a request is made.
#[derive(Clone, Debug, Default)]
pub struct Intent {
    /// The scenario.
    pub scenario: String,
    /// The label of the step.
    pub step: String,
    /// The actor.
    pub actor: String,
    /// The table of the account whose valid token is used, if one is.
    pub account: Option<&'static str>,
    /// Whether something may be asked for that nobody can undo, such as a room: in the set-up of a
    /// fixture, or in a call that is declared as one that the target has to refuse. Nothing else
    /// makes it so, not even a token that should be refused: a lenient target might accept it.
    pub may_leave_traces: bool,
}

/// How the creation of something ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The entry of the ledger.
    pub entry: String,
    /// `room` or `post`.
    pub resource: &'static str,
    /// Whether there is something now.
    pub existence: Existence,
}

/// Whether something came into being.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Existence {
    /// It was refused.
    No,
    /// It has this id.
    Yes(i64),
    /// Nobody can tell, for this reason.
    Unknown(&'static str),
}

impl Existence {
    fn of(status: Option<u16>, id: &Value) -> Self {
        match (status, id.as_i64()) {
            (None, _) => Self::Unknown("no answer came"),
            (Some(200..=299), Some(id)) => Self::Yes(id),
            (Some(200..=299), None) => Self::Unknown("the answer has no usable id"),
            // The service says itself that it did not take the request.
            (Some(503), _) => Self::No,
            (Some(500..), _) => Self::Unknown("the answer is a server error"),
            _ => Self::No,
        }
    }
}

/// An entry of the ledger whose call is not settled yet.
#[derive(Clone, Debug)]
struct Open {
    entry: String,
    resource: &'static str,
}

/// Whether a request leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Forward,
    /// It does not, for this reason.
    HoldBack(String),
}

/// The policy of a target.
#[derive(Debug)]
pub enum Guard {
    /// The target belongs to the run alone.
    Free,
    /// Other people use the target too.
    Shared(Shared),
    /// Nothing may be changed.
    ReadOnly,
}

/// What is needed to be careful.
#[derive(Debug)]
pub struct Shared {
    addressees: BTreeSet<String>,
    /// The tokens of the accounts.
    tokens: Secrets,
    gateway: String,
    ledger: Ledger,
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

    fn admit(&self, document: &Document, intent: &Intent, request: &Request) -> Verdict {
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
        let known = |one: &Value| {
            one.as_str()
                .is_some_and(|one| self.addressees.contains(one))
        };
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

    fn announced(&self) -> std::sync::MutexGuard<'_, BTreeMap<(String, String), Open>> {
        self.announced
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Guard {
    /// Decides on one request to the api of a document.
    #[must_use]
    pub fn admit(&self, document: &Document, intent: &Intent, request: &Request) -> Verdict {
        match self {
            Self::Free => Verdict::Forward,
            Self::Shared(shared) => shared.admit(document, intent, request),
            Self::ReadOnly => {
                let reads = match operation(document, request) {
                    Some(operation) => operation.effect == Effect::Read,
                    None => request.method == "GET",
                };
                if reads {
                    return Verdict::Forward;
                }
                Verdict::HoldBack("this target is for reading only".to_owned())
            }
        }
    }

    /// Writes down how a step ended that was to create something. What came of it is told whether
    /// or not the ledger could be written.
    pub fn settle(
        &self,
        scenario: &str,
        step: &str,
        status: Option<u16>,
        id: &Value,
    ) -> Option<(Settled, std::io::Result<()>)> {
        let Self::Shared(shared) = self else {
            return None;
        };
        let key = (scenario.to_owned(), step.to_owned());
        let Open { entry, resource } = shared.announced().remove(&key)?;
        let written = shared.ledger.settle(&entry, status, id);
        let existence = Existence::of(status, id);
        let settled = Settled {
            entry,
            resource,
            existence,
        };
        Some((settled, written))
    }

    /// The entries of a scenario that were announced and never settled, because it broke off.
    #[must_use]
    pub fn unsettled(&self, scenario: &str) -> Vec<Settled> {
        let Self::Shared(shared) = self else {
            return Vec::new();
        };
        let mut announced = shared.announced();
        let (open, others) = std::mem::take(&mut *announced)
            .into_iter()
            .partition(|((of, _), _)| of == scenario);
        *announced = others;
        drop(announced);
        let open: BTreeMap<(String, String), Open> = open;
        open.into_values()
            .map(|Open { entry, resource }| Settled {
                entry,
                resource,
                existence: Existence::Unknown("the story broke off"),
            })
            .collect()
    }

    /// Writes down that a long-lived group is taken into use, until it is restored.
    ///
    /// # Errors
    ///
    /// When the ledger cannot be written: then it must not be used.
    pub fn occupy(&self, intent: &Intent, url: &str) -> std::io::Result<Option<String>> {
        let Self::Shared(shared) = self else {
            return Ok(None);
        };
        let entry = shared.ledger.announce(&Announcement {
            resource: "fixture".to_owned(),
            gateway: shared.gateway.clone(),
            operation: "update_group".to_owned(),
            scenario: intent.scenario.clone(),
            step: intent.step.clone(),
            actor: intent.actor.clone(),
            account: intent.account.map(str::to_owned),
            found_by: json!({ "url": url }),
        })?;
        Ok(Some(entry))
    }

    /// What earlier runs created or used here and is not known to be gone or restored.
    ///
    /// # Errors
    ///
    /// When the ledger cannot be read.
    pub fn open_entries(&self) -> std::io::Result<Vec<Entry>> {
        let Self::Shared(shared) = self else {
            return Ok(Vec::new());
        };
        let mut entries = shared.ledger.open_entries(&shared.gateway)?;
        entries.retain(|entry| match &entry.settled {
            Some((status, id)) => match Existence::of(*status, id) {
                Existence::No => false,
                // A long-lived group is meant to stay, and is found again by its slug.
                Existence::Yes(_) => {
                    entry.announcement.resource != "room" || !is_fixture(&entry.announcement)
                }
                Existence::Unknown(_) => true,
            },
            None => true,
        });
        Ok(entries)
    }

    /// Writes down what was found out about an entry later.
    ///
    /// # Errors
    ///
    /// When the ledger cannot be written.
    pub fn found(&self, entry: &str, status: u16, id: &Value) -> std::io::Result<()> {
        match self {
            Self::Shared(shared) => shared.ledger.settle(entry, Some(status), id),
            Self::Free | Self::ReadOnly => Ok(()),
        }
    }

    /// Writes down that what an entry speaks of is gone again.
    ///
    /// # Errors
    ///
    /// When the ledger cannot be written.
    pub fn removed(&self, entry: &str) -> std::io::Result<()> {
        match self {
            Self::Shared(shared) => shared.ledger.removed(entry),
            Self::Free | Self::ReadOnly => Ok(()),
        }
    }
}

/// What the slugs of long-lived groups begin with.
pub(crate) const FIXTURE: &str = "rooms-fixture-";

fn is_fixture(announcement: &Announcement) -> bool {
    let url = announcement.found_by["url"].as_str();
    url.is_some_and(|url| url.starts_with(FIXTURE))
}

/// The operation of a document that a request leads to.
pub(crate) fn operation<'a>(document: &'a Document, request: &Request) -> Option<&'a Operation> {
    let path = request.path.strip_prefix(document.api().base_path())?;
    let found = document.route(&request.method, path)?;
    Some(found.operation)
}

#[cfg(test)]
mod tests;
