//! The states in which calls are made: built once each, and returned to before every cell.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    cast::{Caller, Relation, Room},
    changes::Names,
    plan::{Scene, Wanted},
};
use crate::api::ApiUnderTest;
use crate::scenario::{Checkpoint, Context, Raw, Role, Unavailable};

/// The states of one scenario.
pub(crate) struct Worlds<'s> {
    context: &'s Context,
    api: &'static dyn ApiUnderTest,
    start: Checkpoint,
    /// One per room, with nobody in it but the owner.
    rooms: BTreeMap<Room, Result<Opened, Unavailable>>,
    scenes: BTreeMap<Wanted, Result<Scene, Unavailable>>,
    /// The state that the target is known to be in.
    at: Option<Wanted>,
}

/// What is known about a room: its id, slug and link.
pub(crate) type Values = BTreeMap<String, String>;

#[derive(Clone, Debug)]
struct Opened {
    values: Values,
    checkpoint: Checkpoint,
}

impl<'s> Worlds<'s> {
    /// Begins with the state that the scenario finds.
    pub(crate) async fn new(
        context: &'s Context,
        api: &'static dyn ApiUnderTest,
    ) -> Result<Self, Unavailable> {
        Ok(Self {
            context,
            api,
            start: checkpoint(context).await?,
            rooms: BTreeMap::new(),
            scenes: BTreeMap::new(),
            at: None,
        })
    }

    /// The state that is wanted. The target may be in any.
    pub(crate) async fn scene(&mut self, wanted: Wanted) -> Result<Scene, Unavailable> {
        if let Some(known) = self.scenes.get(&wanted) {
            return known.clone();
        }
        let made = self.make(wanted).await;
        self.at = made.is_ok().then_some(wanted);
        self.scenes.insert(wanted, made.clone());
        made
    }

    /// Brings the target to the state, unless it is in it.
    pub(crate) async fn enter(&mut self, wanted: Wanted, scene: &Scene) {
        if self.at != Some(wanted) {
            self.context.restore(&scene.checkpoint).await;
            self.at = Some(wanted);
        }
    }

    /// What the target knows after a call; none if it cannot be seen. If that is what it knew before, the state is still the one that it was,
    /// unless not all of it can be seen.
    pub(crate) async fn after(&mut self, scene: &Scene) -> Option<Value> {
        let setup = Setup { context: self.context, name: "afterwards".to_owned(), wanted: None };
        let world = self.world(&setup, &scene.values).await;
        if world.as_ref() != Some(&scene.world) || self.api.applications().is_some() {
            self.at = None;
        }
        world
    }

    /// What the target knows. Of tokens it does not tell, so whether they work is asked for.
    async fn world(&self, setup: &Setup<'_>, values: &Values) -> Option<Value> {
        if let Some(applications) = self.api.applications() {
            return applications.world(setup, values).await;
        }
        let mut world = self.context.world().await?;
        if let Some(fields) = world.as_object_mut() {
            fields.remove("now");
        }
        Some(world)
    }

    /// The scene as the caller knows it.
    pub(crate) fn seen_by(&self, scene: Scene, caller: Caller) -> Scene {
        match self.api.applications() {
            Some(applications) => applications.seen_by(&scene, caller),
            None => scene,
        }
    }

    async fn make(&mut self, wanted: Wanted) -> Result<Scene, Unavailable> {
        let opened = self.opened(wanted.room).await?;
        self.context.restore(&opened.checkpoint).await;
        let setup = Setup::new(self.context, wanted);
        let mut values = opened.values;
        self.api.gather(&setup, &mut values).await?;
        let context = self.context;
        let world = self.world(&setup, &values).await;
        let world = world.ok_or_else(no_checkpoints)?;
        Ok(Scene {
            people: people(context, wanted.caller),
            values,
            checkpoint: checkpoint(context).await?,
            world,
        })
    }

    async fn opened(&mut self, room: Room) -> Result<Opened, Unavailable> {
        if let Some(known) = self.rooms.get(&room) {
            return known.clone();
        }
        let opened = self.open(room).await;
        self.rooms.insert(room, opened.clone());
        opened
    }

    async fn open(&mut self, room: Room) -> Result<Opened, Unavailable> {
        self.context.restore(&self.start).await;
        let setup = Setup { context: self.context, name: room.name().to_owned(), wanted: None };
        let values = self.api.open(&setup, room).await?;
        let checkpoint = checkpoint(self.context).await?;
        Ok(Opened { values, checkpoint })
    }

    /// What the people are called in changes.
    pub(crate) fn names(&self, caller: Caller) -> Names {
        if let Some(applications) = self.api.applications() {
            return applications.names(caller);
        }
        let mut names = Names::new();
        // The caller comes last, to be called so if it is the owner.
        for (name, role) in roles(caller.relation()) {
            let actor = self.context.actor(role);
            names.insert(actor.user_id(), name);
            names.insert(actor.email().to_lowercase(), name);
        }
        names
    }
}

fn roles(caller: Relation) -> [(&'static str, Role); 3] {
    [("owner", Role::Owner), ("other", Role::Other), ("caller", caller.role())]
}

fn people(context: &Context, caller: Relation) -> BTreeMap<&'static str, String> {
    let ids = roles(caller).map(|(name, role)| (name, context.actor(role).user_id()));
    ids.into()
}

async fn checkpoint(context: &Context) -> Result<Checkpoint, Unavailable> {
    context.checkpoint().await.ok_or_else(no_checkpoints)
}

fn no_checkpoints() -> Unavailable {
    Unavailable::lacks(crate::targets::Capability::Checkpoints)
}

/// A state in the making.
pub(crate) struct Setup<'s> {
    pub(crate) context: &'s Context,
    name: String,
    wanted: Option<Wanted>,
}

impl<'s> Setup<'s> {
    fn new(context: &'s Context, wanted: Wanted) -> Self {
        let mut name = format!("{}, {}", wanted.room.name(), wanted.caller.name());
        if let Some(other) = wanted.other {
            name = format!("{name}, another {}", other.name());
        }
        Self {
            context,
            name: format!("{name}, {:?}", wanted.needs).to_lowercase(),
            wanted: Some(wanted),
        }
    }

    /// What the people are to the room, besides the owner.
    pub(crate) fn people(&self) -> Vec<(&'static str, Role, Relation)> {
        let Some(wanted) = self.wanted else {
            return Vec::new();
        };
        let caller = ("caller", wanted.caller.role(), wanted.caller);
        let other = wanted.other.map(|other| ("other", Role::Other, other));
        let all = [Some(caller), other].into_iter().flatten();
        all.filter(|(_, role, _)| *role != Role::Owner).collect()
    }

    /// What is wanted; nothing while the room is being opened.
    pub(crate) fn wanted(&self) -> Option<Wanted> {
        self.wanted
    }

    /// A label that says what the state is for.
    pub(crate) fn label(&self, what: &str) -> String {
        format!("{}: {what}", self.name)
    }

    /// A call that has to succeed, and its answer.
    pub(crate) async fn call(
        &self,
        role: Role,
        what: &str,
        raw: Raw,
    ) -> Result<Value, Unavailable> {
        let actor = self.context.actor(role);
        let step = actor.prepare(&self.label(what), || Ok(raw)).await;
        if let Some(unavailable) = step.unavailable() {
            return Err(unavailable);
        }
        match step.should_succeed().status() {
            Some(200..=299) => Ok(step.json().unwrap_or_default()),
            status => {
                let status = status.map_or("nothing".to_owned(), |status| status.to_string());
                let reason = format!("'{}' gave {status}", self.label(what));
                Err(Unavailable::stopped(reason))
            }
        }
    }

    /// A value of an answer, as text.
    pub(crate) fn take(&self, answer: &Value, pointer: &str) -> Result<String, Unavailable> {
        match answer.pointer(pointer) {
            Some(Value::String(text)) => Ok(text.clone()),
            Some(Value::Number(number)) => Ok(number.to_string()),
            _ => {
                let reason = format!("'{}' brought no {pointer}", self.name);
                Err(Unavailable::stopped(reason))
            }
        }
    }
}
