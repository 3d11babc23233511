//! Calls that many scenarios make, under names that read like the scenario.

use rooms_client::{
    Client, PostAudience,
    quran_reflect::{calls, types},
};
use rooms_openapi::Api;

use crate::{
    scenario::{
        Actor, Cast, Context, Role, Scenario, ScenarioFuture, ScenarioKind, Step, StepValue,
        Unavailable,
    },
    targets::AccountSlot,
};

/// A scenario of this api that may write. The page is that of the operation it is about.
pub(crate) const fn scenario(
    name: &'static str,
    claim: &'static str,
    operation: &'static str,
    cast: Cast,
    run: for<'a> fn(&'a Context) -> ScenarioFuture<'a>,
) -> Scenario {
    Scenario {
        name,
        claim,
        operation,
        api: Api::QuranReflect,
        cast,
        requires: &[],
        reads_only: false,
        kind: ScenarioKind::Written,
        run,
    }
}

/// Three people: one owns the room, one is or becomes a member, one has nothing to do with it.
pub(crate) const OWNER_MEMBER_OUTSIDER: Cast = &[
    (Role::Owner, AccountSlot::Owner),
    (Role::Member, AccountSlot::Member),
    (Role::Outsider, AccountSlot::Outsider),
];

/// Three people: one owns the room, one is made an admin, one is an ordinary member.
pub(crate) const OWNER_ADMIN_MEMBER: Cast = &[
    (Role::Owner, AccountSlot::Owner),
    (Role::Admin, AccountSlot::Member),
    (Role::Member, AccountSlot::Outsider),
];

/// Three people: one owns the room, one is invited, one has nothing to do with it.
pub(crate) const OWNER_INVITEE_OUTSIDER: Cast = &[
    (Role::Owner, AccountSlot::Owner),
    (Role::Invitee, AccountSlot::Member),
    (Role::Outsider, AccountSlot::Outsider),
];

/// A room id that belongs to nobody, on shared targets too: the greatest that every JSON reader
/// keeps exactly.
pub(crate) const NO_ROOM: i64 = 9_007_199_254_740_991;

/// A post id that belongs to nobody.
pub(crate) const NO_POST: i64 = 9_007_199_254_740_991;

/// A user id that belongs to nobody.
pub(crate) const NO_USER: &str = "00000000-0000-4000-8000-000000000000";

/// An `StepValue` that a scenario knows from the start.
pub(crate) fn known(id: i64) -> StepValue<i64> {
    StepValue::value(id)
}

/// Somebody reads a room.
pub(crate) async fn look<'s>(actor: &Actor<'s>, label: &str, room: &StepValue<i64>) -> Step<'s> {
    actor.call(label, |client| Ok(client.get_room(room.get()?).send())).await
}

/// Somebody joins a public group.
pub(crate) async fn join<'s>(actor: &Actor<'s>, label: &str, group: &StepValue<i64>) -> Step<'s> {
    actor.call(label, |client| Ok(client.join_group(group.get()?).send())).await
}

/// Somebody leaves a group.
pub(crate) async fn leave<'s>(actor: &Actor<'s>, label: &str, group: &StepValue<i64>) -> Step<'s> {
    actor.call(label, |client| Ok(client.leave_group(group.get()?).send())).await
}

/// Somebody lists the members of a room.
pub(crate) async fn members<'s>(actor: &Actor<'s>, label: &str, room: &StepValue<i64>) -> Step<'s> {
    actor.call(label, |client| Ok(client.list_members(room.get()?).send())).await
}

/// Somebody lists the posts of a room.
pub(crate) async fn posts<'s>(actor: &Actor<'s>, label: &str, room: &StepValue<i64>) -> Step<'s> {
    actor.call(label, |client| Ok(client.list_room_posts(room.get()?).send())).await
}

/// Somebody reads a post.
pub(crate) async fn read_post<'s>(
    actor: &Actor<'s>,
    label: &str,
    post: &StepValue<i64>,
) -> Step<'s> {
    actor.call(label, |client| Ok(client.get_post(post.get()?).send())).await
}

/// Somebody deletes a post.
pub(crate) async fn delete_post<'s>(
    actor: &Actor<'s>,
    label: &str,
    post: &StepValue<i64>,
) -> Step<'s> {
    actor.call(label, |client| Ok(client.delete_post(post.get()?).send())).await
}

/// Somebody grants or revokes admin access.
pub(crate) async fn set_admin<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<i64>,
    user: impl Into<String>,
    admin: bool,
) -> Step<'s> {
    let user = user.into();
    actor
        .call(label, |client| {
            let room = room.get()?;
            Ok(client.update_admin_access(room, user, admin).send())
        })
        .await
}

/// Somebody removes a member.
pub(crate) async fn remove<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<i64>,
    user: impl Into<String>,
) -> Step<'s> {
    let user = user.into();
    actor.call(label, |client| Ok(client.remove_member(room.get()?, user).send())).await
}

/// Somebody invites people by user id.
pub(crate) async fn invite<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<i64>,
    users: Vec<String>,
) -> Step<'s> {
    invite_all(actor, label, room, users, Vec::new()).await
}

/// Somebody invites people by user id and by e-mail address.
pub(crate) async fn invite_all<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<i64>,
    users: Vec<String>,
    emails: Vec<String>,
) -> Step<'s> {
    actor
        .call(label, |client| {
            Ok(client.invite_users(room.get()?).users(users).emails(emails).send())
        })
        .await
}

/// Somebody accepts an invitation.
pub(crate) async fn accept<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<i64>,
    token: &StepValue<String>,
) -> Step<'s> {
    actor.call(label, |client| Ok(client.accept_invite(room.get()?, token.get()?).send())).await
}

/// Somebody declines an invitation.
pub(crate) async fn reject<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<i64>,
    token: &StepValue<String>,
) -> Step<'s> {
    actor.call(label, |client| Ok(client.reject_invite(room.get()?, token.get()?).send())).await
}

/// What a post of a scenario says and where.
#[derive(Clone, Debug)]
pub(crate) struct PostPlan {
    pub(crate) body: &'static str,
    pub(crate) room: Option<StepValue<i64>>,
    pub(crate) audience: Option<PostAudience>,
    pub(crate) draft: bool,
    pub(crate) post_as: Option<String>,
    /// Whom the text names.
    pub(crate) mentions: Vec<String>,
    /// Chapter and verse.
    pub(crate) about: Vec<(i64, i64)>,
    /// Words to file it under.
    pub(crate) tags: Vec<String>,
}

impl PostPlan {
    pub(crate) fn new(body: &'static str) -> Self {
        Self {
            body,
            room: None,
            audience: None,
            draft: false,
            post_as: None,
            mentions: Vec::new(),
            about: Vec::new(),
            tags: Vec::new(),
        }
    }

    pub(crate) fn in_room(mut self, room: &StepValue<i64>) -> Self {
        self.room = Some(room.clone());
        self
    }

    pub(crate) fn publicly(mut self) -> Self {
        self.audience = Some(PostAudience::Public);
        self
    }

    pub(crate) fn for_members(mut self) -> Self {
        self.audience = Some(PostAudience::Members);
        self
    }

    pub(crate) fn on_behalf_of_the_room(mut self) -> Self {
        self.audience = Some(PostAudience::AsRoom);
        self
    }

    pub(crate) fn unpublished(mut self) -> Self {
        self.draft = true;
        self
    }

    pub(crate) fn in_the_name_of(mut self, user: String) -> Self {
        self.post_as = Some(user);
        self
    }

    pub(crate) fn about(mut self, chapter: i64, verse: i64) -> Self {
        self.about.push((chapter, verse));
        self
    }

    pub(crate) fn tagged(mut self, tag: &str) -> Self {
        self.tags.push(tag.to_owned());
        self
    }

    pub(crate) fn naming(mut self, users: Vec<String>) -> Self {
        self.mentions = users;
        self
    }

    fn request(self, client: &Client) -> Result<calls::CreatePostCall, Unavailable> {
        let room = self.room.map(|room| room.get()).transpose()?;
        let call = client
            .create_post(self.body)
            .draft(self.draft)
            .references(references(&self.about))
            .mentions(mentions(&self.mentions)?)
            .set_tags(Some(self.tags).filter(|tags| !tags.is_empty()))
            .set_room(room)
            .set_audience(self.audience)
            .set_post_as_author(self.post_as);
        Ok(call)
    }
}

fn references(verses: &[(i64, i64)]) -> Vec<types::NewPostReference> {
    let reference =
        |(chapter, verse): &(i64, i64)| types::NewPostReference::new(*chapter, *verse, *verse);
    verses.iter().map(reference).collect()
}

/// Mentions of these people, each with a marker of its own.
fn mentions(users: &[String]) -> Result<Vec<types::NewPostMention>, Unavailable> {
    let mentions = users.iter().enumerate().map(|(index, user)| {
        let marker = format!("{{{{0b9d2f64-71c3-4e58-a0f6-{index:012}}}}}");
        let marker = marker.parse().map_err(|error: types::error::ConversionError| {
            Unavailable::stopped(error.to_string())
        })?;
        Ok(types::NewPostMention::new("A reader", marker, user))
    });
    mentions.collect()
}

/// Somebody writes a post.
pub(crate) async fn write_post<'s>(actor: &Actor<'s>, label: &str, plan: PostPlan) -> Step<'s> {
    actor.call(label, |client: &'s Client| Ok(plan.request(client)?.send())).await
}

/// Somebody opens a tab of the posts of a room.
pub(crate) async fn tab<'s>(
    actor: &Actor<'s>,
    label: &str,
    room: &StepValue<i64>,
    tab: &str,
) -> Step<'s> {
    actor.call(label, |client| Ok(client.list_room_posts(room.get()?).tab(tab).send())).await
}
