//! What answers for a thing of ours has to be that thing.
//!
//! A group is looked up by its slug, and whatever is done afterwards is done to the id that came. So before anything is
//! written, everything that knows of the group has to agree: the slug, the id, the owner, and the ledger. Where they do not,
//! that is a finding about the operation, and the group is left alone.

use rooms_client::Client;
use serde_json::Value;

use super::{actor::Actor, step::Step, step_value::Unavailable};
use crate::{
    finding::Disagreement,
    reason::{Needed, Reason},
};

/// The check that a lookup gives what was asked for.
const FITS: &str = "lookup_fits";

/// What the lookup and the profile of a room say alike.
const ALIKE: [&str; 4] = ["url", "name", "ownerId", "roomType"];

/// A group, as one answer shows it.
#[derive(Clone, Copy, Debug)]
struct Shown<'a, 's> {
    step: Step<'s>,
    /// Where in the body.
    at: &'a str,
    group: &'a Value,
}

impl Shown<'_, '_> {
    fn differs(&self, field: &str, documented: &str) {
        let pointer = format!("{}/{field}", self.at);
        self.step.differs(&pointer, documented, &self.group[field]);
    }
}

impl<'s> Actor<'s> {
    /// The id of the long-lived group of this account at a slug; none if there is none.
    pub(crate) async fn own_group(
        &self,
        label: &str,
        url: &str,
    ) -> Result<Option<i64>, Unavailable> {
        let look = self.set_up(label, |client| Ok(client.get_group_by_url(url).send()));
        let step = look.await?;
        match step.status() {
            Some(404) => return Ok(None),
            Some(200) => {}
            _ => return Err(self.gave_nothing(&step)),
        }
        let group = step.json().unwrap_or_default();
        let known = self.known_group(url)?;
        self.is_group_at(url, &step, ("", &group), known).await.map(Some)
    }

    /// The id of the group that was just created at a slug.
    pub(crate) async fn created_group(
        &self,
        url: &str,
        step: &Step<'s>,
    ) -> Result<i64, Unavailable> {
        let body = step.json().unwrap_or_default();
        // The ledger has nothing but this answer.
        let id = self.is_group_at(url, step, ("/data", &body["data"]), None).await;
        if id.is_err() {
            let entry = self.context.state().founded.take();
            let guard = self.context.target.guard();
            // There is a group, and nobody knows its id: the next clean-up looks for it.
            if let Some(Err(error)) = entry.map(|entry| guard.found(&entry, 201, &Value::Null)) {
                self.context.error(format!("the ledger cannot be written: {error}"));
            }
        }
        id
    }

    /// The id of the group that an answer shows, if everybody agrees that it is the one of this account at a slug.
    async fn is_group_at(
        &self,
        url: &str,
        step: &Step<'s>,
        (at, group): (&str, &Value),
        known: Option<i64>,
    ) -> Result<i64, Unavailable> {
        let step = *step;
        let shown = Shown { step, at, group };
        let documented = format!("the id of the group at {url}");
        let Some(id) = group["id"].as_i64() else {
            shown.differs("id", &documented);
            return Err(is_another(&step));
        };
        let look = self.set_up("fixture: look at the group by its id", |client: &Client| {
            Ok(client.get_room(id).send())
        });
        let by_id = look.await?;
        let profile = match by_id.status() {
            Some(200) => by_id.json().unwrap_or_default(),
            Some(404) => {
                shown.differs("id", &documented);
                return Err(is_another(&step));
            }
            _ => return Err(self.gave_nothing(&by_id)),
        };
        let profile = Shown { step: by_id, at: "", group: &profile };
        if let Some(step) = self.disagrees(url, &shown, &profile, known) {
            return Err(is_another(&step));
        }
        let both = [&shown, &profile];
        let is_at = both.iter().any(|one| one.group["url"].is_string());
        let mut fields = self.owner_fields().into_iter();
        let is_own = fields.any(|(field, own)| both.iter().any(|one| one.group[field] == own));
        if !is_own || !is_at && known.is_none() {
            // Nobody says that it is another one; nobody says that it is this one either.
            return Err(Unavailable::NotExercised(Reason::Fixture(format!(
                "no answer shows URL and owner of group {id}, so nothing is done with it"
            ))));
        }
        step.hold(FITS, Ok(()));
        Ok(id)
    }

    /// The step that shows something else than the rest does; none if all agree.
    fn disagrees(
        &self,
        url: &str,
        shown: &Shown<'_, 's>,
        profile: &Shown<'_, 's>,
        known: Option<i64>,
    ) -> Option<Step<'s>> {
        let blamed = |one: &Shown<'_, 's>, field: &str, documented: &str| {
            one.differs(field, documented);
            Some(one.step)
        };
        let id = &shown.group["id"];
        if profile.group["id"] != *id {
            return blamed(profile, "id", &id.to_string());
        }
        if let Some(known) = known.filter(|known| *id != *known) {
            let documented = format!("the id of the group at {url}, by the ledger {known}");
            return blamed(shown, "id", &documented);
        }
        let is_other = |one: &Shown<'_, '_>| {
            let slug = one.group["url"].as_str();
            slug.is_some_and(|slug| !slug.eq_ignore_ascii_case(url))
        };
        if is_other(shown) {
            return blamed(shown, "url", url);
        }
        if is_other(profile) {
            return match known {
                Some(_) => blamed(profile, "url", url),
                None => blamed(shown, "id", &format!("the id of the group at {url}")),
            };
        }
        for one in [shown, profile] {
            for (field, wanted) in self.owner_fields() {
                // What is not shown is a finding of the schema.
                if !one.group[field].is_null() && one.group[field] != wanted {
                    return blamed(one, field, "this account as the owner");
                }
            }
        }
        let differs = |field: &&str| {
            let (one, other) = (&shown.group[*field], &profile.group[*field]);
            !one.is_null() && !other.is_null() && one != other
        };
        let field = ALIKE.into_iter().find(|field| differs(field))?;
        let documented = format!("{}, as its profile shows it", profile.group[field]);
        blamed(shown, field, &documented)
    }

    /// What a group shows whose owner is this account.
    fn owner_fields(&self) -> [(&'static str, Value); 2] {
        [("ownerId", self.user_id().into()), ("isOwner", Value::Bool(true))]
    }

    /// The id that the ledger has for the group at a slug.
    fn known_group(&self, url: &str) -> Result<Option<i64>, Unavailable> {
        let known = self.context.target.guard().created_group(url);
        known.map_err(|error| {
            let reason = format!("the ledger cannot be read: {error}");
            self.context.error(reason.clone());
            Unavailable::stopped(reason)
        })
    }

    /// That a lookup was not answered with success: a finding, and nothing to go on with.
    pub(crate) fn gave_nothing(&self, step: &Step<'s>) -> Unavailable {
        step.should_succeed();
        let status = step.status();
        let status = status.map_or("nothing".to_owned(), |status| status.to_string());
        Unavailable::NotExercised(Reason::Fixture(format!(
            "the fixture could not be made ready: '{}' gave {status}",
            step.reference().label()
        )))
    }

    /// Holds the members of a room, as they are listed, to being those of a room that this account owns.
    pub(crate) fn are_members_of_own(&self, listed: &Listed<'s>) -> Result<(), Unavailable> {
        let own = Value::from(self.user_id());
        if listed.items.iter().any(|member| member["id"] == own) {
            return Ok(());
        }
        let ids = listed.items.iter().map(|member| member["id"].clone());
        let ids = Value::from(ids.collect::<Vec<_>>());
        listed.step.differs("/data", "members with the owner among them", &ids);
        Err(is_another(&listed.step))
    }

    /// Holds a post to belonging to a room.
    pub(crate) fn is_post_in(
        &self,
        step: &Step<'s>,
        (at, post): (&str, &Value),
        room: i64,
    ) -> Result<(), Unavailable> {
        match post.get("roomId") {
            Some(shown) if *shown == room => Ok(()),
            Some(other) => {
                step.differs(&format!("{at}/roomId"), &format!("room {room}"), other);
                Err(is_another(step))
            }
            None => Err(Unavailable::NotExercised(Reason::Fixture(format!(
                "'{}' does not show which room a post belongs to, so none is removed",
                step.reference().label()
            )))),
        }
    }

    /// Removes a post of this account, if it is one; why it is still there, if it is.
    pub(crate) async fn remove_post(
        &self,
        post: i64,
        room: Option<i64>,
    ) -> Result<Option<String>, Unavailable> {
        let look = self
            .set_up("clean up: look at a post", |client: &Client| Ok(client.get_post(post).send()));
        let look = look.await?;
        let shown = match look.status() {
            Some(404) => return Ok(None),
            Some(200) => look.json().unwrap_or_default(),
            status => return Ok(Some(refused("looking at it", status))),
        };
        for (field, wanted) in [("id", Value::from(post)), ("authorId", self.user_id().into())] {
            if shown[field] != wanted {
                let documented = format!("{wanted}, since this account wrote post {post}");
                look.differs(&format!("/{field}"), &documented, &shown[field]);
                return Err(is_another(&look));
            }
        }
        if let Some(room) = room {
            self.is_post_in(&look, ("", &shown), room)?;
        }
        let delete = self.set_up("clean up: delete a post", |client: &Client| {
            Ok(client.delete_post(post).send())
        });
        Ok(match delete.await?.status() {
            Some(200..=299 | 404) => None,
            status => Some(refused("deleting it", status)),
        })
    }
}

/// What came of something that had to succeed.
pub(crate) fn refused(what: &str, status: Option<u16>) -> String {
    match status {
        Some(status) => format!("{what} was answered with {status}"),
        None => format!("{what} was not answered"),
    }
}

/// All items of a list, and the step with the last of them.
#[derive(Debug)]
pub(crate) struct Listed<'s> {
    pub(crate) step: Step<'s>,
    pub(crate) items: Vec<Value>,
}

impl Step<'_> {
    fn differs(&self, pointer: &str, documented: &str, came: &Value) {
        let seen = Disagreement::new(documented, came.to_string());
        self.hold(FITS, Err(seen.with_body_pointer(pointer)));
    }
}

/// That a step gave something else, so that nothing is done with it.
fn is_another(step: &Step<'_>) -> Unavailable {
    Unavailable::NotExercised(Reason::NotBrought(step.reference(), Needed::Asked))
}
