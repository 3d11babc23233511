//! What was announced, and what came of it.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::admit::{Guard, Intent};
use crate::guard::ledger::{Announcement, Entry};

/// How the creation of something ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The entry of the ledger.
    pub entry: String,
    /// What it is, as the document calls it.
    pub resource: String,
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
    pub(super) fn of(status: Option<u16>, id: &Value) -> Self {
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
pub(super) struct Open {
    pub(super) entry: String,
    pub(super) resource: String,
}

impl Guard {
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
        let settled = Settled { entry, resource, existence };
        Some((settled, written))
    }

    /// The entries of a scenario that were announced and never settled, because it broke off.
    #[must_use]
    pub fn unsettled(&self, scenario: &str) -> Vec<Settled> {
        let Self::Shared(shared) = self else {
            return Vec::new();
        };
        let mut announced = shared.announced();
        let (open, others) =
            std::mem::take(&mut *announced).into_iter().partition(|((of, _), _)| of == scenario);
        *announced = others;
        drop(announced);
        let open: BTreeMap<(String, String), Open> = open;
        open.into_values()
            .map(|Open { entry, resource }| Settled {
                entry,
                resource,
                existence: Existence::Unknown("the scenario broke off"),
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

    /// The id of the group that was created at a slug, as far as the ledger knows.
    ///
    /// # Errors
    ///
    /// When the ledger cannot be read.
    pub fn created_group(&self, url: &str) -> std::io::Result<Option<i64>> {
        let Self::Shared(shared) = self else {
            return Ok(None);
        };
        let entries = shared.ledger.open_entries(&shared.gateway)?;
        let id = |entry: &Entry| {
            let slug = entry.announcement.found_by["url"].as_str()?;
            let here = entry.announcement.resource == "room" && slug.eq_ignore_ascii_case(url);
            let (status, id) = entry.settled.as_ref().filter(|_| here)?;
            match Existence::of(*status, id) {
                Existence::Yes(id) => Some(id),
                Existence::No | Existence::Unknown(_) => None,
            }
        };
        Ok(entries.iter().rev().find_map(id))
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
