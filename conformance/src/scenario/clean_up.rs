//! Undoing what earlier runs left on a live target, by the ledger.
//!
//! A run that died between a call and its answer does not know what it did; the ledger does, because it
//! is written first. Everything here is set-up, through the recorder and its guard like any call.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{
    actor::Actor, context::Context, fixture::GroupPlan, identity::refused, step_value::Unavailable,
};
use crate::{
    guard::{FIXTURE, ledger::Entry},
    scenario::{Role, Scenario, ScenarioFuture, ScenarioKind},
    targets::AccountSlot,
};

/// Who undoes what which account did.
const CAST: &[(Role, AccountSlot)] = &[
    (Role::Owner, AccountSlot::Owner),
    (Role::Member, AccountSlot::Member),
    (Role::Outsider, AccountSlot::Outsider),
];

/// The cleaning up as a scenario of its own.
pub(crate) static CLEAN_UP: Scenario = Scenario {
    name: "clean-up",
    claim: "What earlier runs left is undone.",
    operation: "delete_post",
    api: rooms_openapi::Api::QuranReflect,
    cast: CAST,
    requires: &[],
    reads_only: false,
    kind: ScenarioKind::Written,
    run,
};

fn run(context: &Context) -> ScenarioFuture<'_> {
    Box::pin(context.tidy())
}

/// What nobody can look for.
const MAY_EXIST: &str = "no answer came, so it may or may not exist, and nothing is known to find it \
                         by: look for it in the application, logged in as this account";

/// The label of a lookup.
const LOOK: &str = "clean up: look for a group";

const FOR_EVER: &str = "there is no operation that deletes a room";

impl Context {
    async fn tidy(&self) {
        self.state().cleaning = true;
        let entries = match self.target.guard().open_entries() {
            Ok(entries) => entries,
            Err(error) => return self.error(format!("the ledger cannot be read: {error}")),
        };
        // Groups come first: with them go the posts in them whose ids nobody knows.
        let mut restored = BTreeSet::new();
        for entry in of(&entries, "fixture") {
            self.restore_fixture(entry, &mut restored).await;
        }
        for entry in of(&entries, "room") {
            self.look_for_room(entry).await;
        }
        for entry in of(&entries, "post") {
            self.remove_post(entry).await;
        }
    }

    /// Whoever made an entry, if that is one of the accounts.
    fn maker(&self, entry: &Entry) -> Option<Actor<'_>> {
        let account = entry.announcement.account.as_deref()?;
        let mut cast = CAST.iter().filter(|(_, slot)| slot.name() == account);
        let (role, _) = cast.next()?;
        Some(self.actor(*role))
    }

    fn stays(&self, entry: &Entry, what: String, why: &str) {
        let outcome = &entry.announcement;
        let whose = outcome.account.as_deref().unwrap_or("nobody");
        let (scenario, name) = (&outcome.scenario, &entry.name);
        let why = format!("{why} (account [{whose}], scenario {scenario}, ledger entry {name})");
        self.remains(what, why);
    }

    async fn restore_fixture(&self, entry: &Entry, restored: &mut BTreeSet<String>) {
        let url = url(entry).unwrap_or_default();
        if restored.contains(url) {
            return self.is_gone(&entry.name);
        }
        let what = format!("fixture group {url}");
        let Some(owner) = self.maker(entry).filter(|owner| is_of(owner, url)) else {
            let why = "it belongs to another account than those of the actors file now: log in as \
                       that account and clean up again";
            return self.stays(entry, what, why);
        };
        let restoring = async {
            // If there is none, it was never created.
            if let Some(id) = owner.own_group(LOOK, url).await? {
                owner.remove_posts(id).await?;
                owner.restore(id).await?;
            }
            Ok::<_, Unavailable>(())
        };
        match restoring.await {
            Ok(()) => {
                restored.insert(url.to_owned());
                self.is_gone(&entry.name);
            }
            Err(unavailable) => self.stays(entry, what, &unavailable.reason().to_string()),
        }
    }

    /// A room cannot be deleted, but whether there is one can be found out.
    async fn look_for_room(&self, entry: &Entry) {
        if let Some(id) = id(entry) {
            return self.stays(entry, format!("room {id}"), FOR_EVER);
        }
        let what = || "a room".to_owned();
        // Without valid credentials nobody creates anything.
        let Some(maker) = self.maker(entry) else {
            return self.is_gone(&entry.name);
        };
        let Some(url) = url(entry) else {
            return self.stays(entry, what(), MAY_EXIST);
        };
        // A room of somebody else is why the attempt was refused.
        match maker.own_group_id(url).await {
            Ok(None) => self.is_gone(&entry.name),
            Ok(Some(id)) if url.to_lowercase().starts_with(FIXTURE) => {
                // It is meant to stay.
                let found = self.target.guard().found(&entry.name, 201, &Value::from(id));
                if let Err(error) = found {
                    self.error(format!("the ledger cannot be written: {error}"));
                }
            }
            Ok(Some(id)) => self.stays(entry, format!("room {id} at {url}"), FOR_EVER),
            Err(unavailable) => self.stays(entry, what(), &unavailable.reason().to_string()),
        }
    }

    async fn remove_post(&self, entry: &Entry) {
        let Some(maker) = self.maker(entry) else {
            return self.is_gone(&entry.name);
        };
        let id = id(entry);
        let what = id.map_or_else(|| "a post".to_owned(), |id| format!("post {id}"));
        let outcome = match (id, entry.announcement.found_by["roomId"].as_i64()) {
            (Some(id), room) => maker.remove_post(id, room).await,
            (None, Some(room)) => self.remove_posts_of_fixture(room).await,
            (None, None) => return self.stays(entry, what, MAY_EXIST),
        };
        match outcome {
            Ok(None) => self.is_gone(&entry.name),
            Ok(Some(why)) => self.stays(entry, what, &why),
            Err(unavailable) => self.stays(entry, what, &unavailable.reason().to_string()),
        }
    }

    /// All posts of our accounts in a room, if it is one of our long-lived groups.
    async fn remove_posts_of_fixture(&self, room: i64) -> Result<Option<String>, Unavailable> {
        for (role, _) in CAST {
            let owner = self.actor(*role);
            for url in slugs(&owner) {
                if owner.own_group(LOOK, &url).await? == Some(room) {
                    owner.remove_posts(room).await?;
                    return Ok(None);
                }
            }
        }
        Ok(Some(format!(
            "no answer came, so it may exist, in room {room}, which is none of the long-lived groups"
        )))
    }
}

impl Actor<'_> {
    /// The id of the group at a slug, if there is one and this account owns it. Nothing is done with it.
    async fn own_group_id(&self, url: &str) -> Result<Option<i64>, Unavailable> {
        let found = self.look(url).await?;
        Ok(found.filter(|(_, is_own)| *is_own).map(|(id, _)| id))
    }

    /// The id of the group at a slug, and whether it is this account's own.
    async fn look(&self, url: &str) -> Result<Option<(i64, bool)>, Unavailable> {
        let look = self.set_up(LOOK, |client| Ok(client.get_group_by_url(url).send()));
        let step = look.await?;
        match step.status() {
            Some(404) => Ok(None),
            Some(200) => {
                let body = step.json().unwrap_or_default();
                // Where nothing is said, it may be.
                let is_own = body["isOwner"].as_bool().unwrap_or(true);
                Ok(Some((step.id("/id").get()?, is_own)))
            }
            status => Err(Unavailable::stopped(refused("looking for it", status))),
        }
    }
}

fn of<'a>(entries: &'a [Entry], resource: &'a str) -> impl Iterator<Item = &'a Entry> {
    let entries = entries.iter();
    entries.filter(move |entry| entry.announcement.resource == resource)
}

fn url(entry: &Entry) -> Option<&str> {
    entry.announcement.found_by["url"].as_str()
}

/// The id that the answer gave.
fn id(entry: &Entry) -> Option<i64> {
    let (_, id) = entry.settled.as_ref()?;
    id.as_i64()
}

/// The slugs of the long-lived groups of an account.
fn slugs(owner: &Actor<'_>) -> [String; 2] {
    let id = owner.user_id();
    [GroupPlan::public(""), GroupPlan::private("")].map(|plan| plan.fixture_slug(&id))
}

/// Whether a long-lived group is this account's.
fn is_of(owner: &Actor<'_>, url: &str) -> bool {
    slugs(owner).iter().any(|slug| slug == url)
}
