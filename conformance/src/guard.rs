//! What a run may do to its target, decided before a request leaves.
//!
//! The decision sits in the recorder and reads the wire, so no scenario can forget it, and no
//! scenario has to ask which target it runs on. Holding back is not a finding: the step is *not
//! exercised*, with the reason.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};

use rooms_openapi::{Document, Effect, Operation};
use serde_json::{Value, json};

use crate::{
    exchange::Request,
    ledger::{Announcement, Ledger},
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
    /// Whether something may be asked for that nobody can undo, such as a room: in the set-up of a
    /// fixture, or in a call that the target has to refuse.
    pub may_leave_traces: bool,
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
    ReadOnly(Vec<Arc<Document>>),
}

/// What is needed to be careful.
#[derive(Debug)]
pub struct Shared {
    documents: Vec<Arc<Document>>,
    addressees: BTreeSet<String>,
    ledger: Ledger,
    announced: Mutex<BTreeMap<String, String>>,
}

impl Shared {
    /// For a target that is held to these documents; invitations go to these user ids and e-mail
    /// addresses only.
    #[must_use]
    pub fn new(
        documents: Vec<Arc<Document>>,
        addressees: BTreeSet<String>,
        ledger: Ledger,
    ) -> Self {
        Self {
            documents,
            addressees,
            ledger,
            announced: Mutex::default(),
        }
    }

    fn admit(&self, intent: &Intent, request: &Request) -> Verdict {
        let Some(operation) = operation(&self.documents, request) else {
            return Verdict::Forward;
        };
        let body = request.body.json().unwrap_or_default();
        if operation.id == "invite_users" {
            return self.only_to_addressees(&body);
        }
        let renames = operation.id == "update_group" || operation.id == "update_page";
        if renames && body.get("url").is_some() && !intent.may_leave_traces {
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
            operation: operation.id.clone(),
            scenario: intent.scenario.clone(),
            step: intent.step.clone(),
            actor: intent.actor.clone(),
            found_by: json!({
                "url": body.get("url"),
                "roomId": body.pointer("/post/roomId"),
            }),
        };
        match self.ledger.announce(&announcement) {
            Ok(entry) => {
                self.announced().insert(intent.step.clone(), entry);
                Verdict::Forward
            }
            Err(error) => Verdict::HoldBack(format!("the ledger cannot be written: {error}")),
        }
    }

    fn only_to_addressees(&self, body: &Value) -> Verdict {
        let named = ["userIds", "emails"].into_iter().filter_map(|field| {
            let list = body.get(field)?.as_array()?;
            Some(list.iter().filter_map(Value::as_str))
        });
        let stranger = named.flatten().any(|one| !self.addressees.contains(one));
        if stranger {
            let reason = "invitations go to the configured actors only";
            return Verdict::HoldBack(reason.to_owned());
        }
        Verdict::Forward
    }

    fn announced(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, String>> {
        self.announced
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Guard {
    /// Decides on one request.
    #[must_use]
    pub fn admit(&self, intent: &Intent, request: &Request) -> Verdict {
        match self {
            Self::Free => Verdict::Forward,
            Self::Shared(shared) => shared.admit(intent, request),
            Self::ReadOnly(documents) => {
                let reads = match operation(documents, request) {
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

    /// Writes down how a step ended that created something. The ledger entry is returned if there
    /// is something to remove.
    ///
    /// # Errors
    ///
    /// When the ledger cannot be written.
    pub fn settle(
        &self,
        step: &str,
        status: Option<u16>,
        id: &Value,
    ) -> std::io::Result<Option<String>> {
        let Self::Shared(shared) = self else {
            return Ok(None);
        };
        let Some(entry) = shared.announced().remove(step) else {
            return Ok(None);
        };
        shared.ledger.settle(&entry, status, id)?;
        Ok(status
            .is_some_and(|status| (200..300).contains(&status))
            .then_some(entry))
    }

    /// Writes down that what an entry speaks of is gone again.
    ///
    /// # Errors
    ///
    /// When the ledger cannot be written.
    pub fn removed(&self, entry: &str) -> std::io::Result<()> {
        match self {
            Self::Shared(shared) => shared.ledger.removed(entry),
            Self::Free | Self::ReadOnly(_) => Ok(()),
        }
    }
}

/// The operation that a request leads to, among several documents.
pub(crate) fn operation<'a>(
    documents: &'a [Arc<Document>],
    request: &Request,
) -> Option<&'a Operation> {
    documents.iter().find_map(|document| {
        let path = request.path.strip_prefix(document.api().base_path())?;
        let found = document.route(&request.method, path)?;
        Some(found.operation)
    })
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Environment};

    use super::*;
    use crate::exchange::{Body, Headers};

    fn request(method: &str, path: &str, body: &Value) -> Request {
        Request {
            method: method.to_owned(),
            path: format!("/quran-reflect{path}"),
            query: None,
            headers: Headers::default(),
            body: Body(body.to_string().into()),
        }
    }

    fn shared(folder: &std::path::Path) -> Guard {
        let documents = vec![Document::load(Api::QuranReflect, Environment::PreLive)];
        let addressees = BTreeSet::from(["amina@example.org".to_owned()]);
        let ledger = Ledger::open(folder).expect("a ledger");
        Guard::Shared(Shared::new(documents, addressees, ledger))
    }

    fn forwards(guard: &Guard, may_leave_traces: bool, request: &Request) -> bool {
        let intent = Intent {
            may_leave_traces,
            ..Intent::default()
        };
        guard.admit(&intent, request) == Verdict::Forward
    }

    #[test]
    fn a_shared_target_gets_no_room_by_accident() {
        let folder = tempfile::tempdir().expect("a folder");
        let guard = shared(folder.path());
        let create = request("POST", "/v1/rooms/groups", &json!({"url": "x"}));
        assert!(!forwards(&guard, false, &create));
        assert!(forwards(&guard, true, &create));
        let ledger = std::fs::read_to_string(folder.path().join("ledger.jsonl")).expect("a file");
        assert_eq!(
            ledger.lines().count(),
            1,
            "the attempt is on record: {ledger}"
        );
    }

    #[test]
    fn invitations_go_to_known_people_only() {
        let folder = tempfile::tempdir().expect("a folder");
        let guard = shared(folder.path());
        let invite = |email: &str| {
            let body = json!({"userIds": [], "emails": [email]});
            request("POST", "/v1/rooms/7/invite", &body)
        };
        assert!(forwards(&guard, false, &invite("amina@example.org")));
        assert!(!forwards(&guard, true, &invite("stranger@example.org")));
    }

    #[test]
    fn a_fixture_keeps_its_slug() {
        let folder = tempfile::tempdir().expect("a folder");
        let guard = shared(folder.path());
        let rename = request("PATCH", "/v1/rooms/groups", &json!({"id": 7, "url": "x"}));
        let describe = request("PATCH", "/v1/rooms/groups", &json!({"id": 7, "name": "x"}));
        assert!(!forwards(&guard, false, &rename));
        assert!(forwards(&guard, false, &describe));
    }

    #[test]
    fn what_only_reads_is_told_by_the_effect_and_not_by_the_method() {
        let documents = vec![Document::load(Api::QuranReflect, Environment::Production)];
        let guard = Guard::ReadOnly(documents);
        let accept = request("GET", "/v1/rooms/group/x/accept/token", &Value::Null);
        assert!(!forwards(&guard, true, &accept));
        assert!(forwards(
            &guard,
            true,
            &request("GET", "/v1/rooms/7", &Value::Null)
        ));
    }
}
