//! What actors do: every call of the typed client, one method for each operation.
//!
//! Labels follow from who does what to which room: `admin.removes(&member, &room)` is "admin removes member".

use rooms_client::{Client, quran_reflect::calls};
use serde_json::Value;

use super::{
    listing::Listing,
    nouns::{Key, Person, Post, Room},
    posting::Posting,
};
use crate::{
    scenario::{Expect, Step, Unavailable, Wanted},
    targets::Capability,
};

user!(Client);

impl Wanted for User<'_> {
    fn wanted(&self) -> Result<Value, Unavailable> {
        Ok(self.user_id().into())
    }
}

impl<'s> User<'s> {
    /// The same person, whose next calls make sense only if that is there.
    pub(crate) fn given(&self, needed: &dyn Wanted) -> Self {
        Self(self.0.given(needed))
    }

    /// The same person, whose next calls need a capability of the target.
    pub(crate) fn requiring(&self, capability: Capability) -> Self {
        Self(self.0.requiring(capability))
    }

    pub(crate) async fn creates_group(
        &self,
        what: &str,
        (name, url): (&str, &str),
        fields: impl FnOnce(calls::CreateGroupCall) -> calls::CreateGroupCall,
    ) -> Step<'s> {
        self.calls(format!("creates a group {what}"), |client| {
            Ok(fields(client.create_group(name, url)).send())
        })
        .await
    }

    /// A group whose URL is taken.
    pub(crate) async fn creates_group_at(&self, room: &Room) -> Step<'s> {
        let what = format!("create a group at the URL of {room}");
        let act = |client: &'s Client| Ok(client.create_group("Mine", room.url()?).send());
        self.0.tries(what, act).await
    }

    pub(crate) async fn updates_group(
        &self,
        what: &str,
        room: &Room,
        fields: impl FnOnce(calls::UpdateGroupCall) -> calls::UpdateGroupCall,
    ) -> Step<'s> {
        self.calls(format!("updates {room}: {what}"), |client| {
            Ok(fields(client.update_group(room.id()?)).send())
        })
        .await
    }

    pub(crate) async fn renames(&self, room: &Room, name: &str) -> Step<'s> {
        self.updates_group("name", room, |group| group.name(name)).await
    }

    /// Gives a group the URL of a group.
    pub(crate) async fn moves_group(&self, room: &Room, to: &Room) -> Step<'s> {
        self.calls(format!("moves {room} to the URL of {to}"), |client| {
            Ok(client.update_group(room.id()?).url(to.url()?).send())
        })
        .await
    }

    pub(crate) async fn opens(&self, room: &Room) -> Step<'s> {
        self.updates_group("visibility", room, |group| group.public(true)).await
    }

    /// Asks for a page, which staff of the service have to approve.
    pub(crate) async fn requests_page(&self, subdomain: &str) -> Step<'s> {
        let user = self.requiring(Capability::DisposableRooms);
        user.calls(format!("requests the page {subdomain}"), |client| {
            Ok(client
                .create_page()
                .name("Cordoba Community Mosque")
                .description("Lessons, circles and open days.")
                .job_title("Coordinator")
                .contact_number("+34 600 000 000")
                .organization_name("Cordoba Community Mosque Association")
                .purpose("Share the weekly lessons.")
                .country("TR")
                .url(subdomain)
                .send())
        })
        .await
    }

    pub(crate) async fn updates_page(
        &self,
        what: &str,
        room: &Room,
        fields: impl FnOnce(calls::UpdatePageCall) -> calls::UpdatePageCall,
    ) -> Step<'s> {
        self.calls(format!("updates {room}: {what}"), |client| {
            Ok(fields(client.update_page(room.id()?)).send())
        })
        .await
    }

    pub(crate) async fn reads(&self, room: &Room) -> Step<'s> {
        self.calls(format!("reads {room}"), |client| Ok(client.get_room(room.id()?).send())).await
    }

    /// Reads a group by its URL.
    pub(crate) async fn reads_by_url(&self, room: &Room) -> Step<'s> {
        self.calls(format!("reads {room} by its URL"), |client| {
            Ok(client.get_group_by_url(room.url()?).send())
        })
        .await
    }

    /// Reads a page by its subdomain.
    pub(crate) async fn reads_by_subdomain(&self, room: &Room) -> Step<'s> {
        self.calls(format!("reads {room} by its subdomain"), |client| {
            Ok(client.get_page_by_subdomain(room.url()?).send())
        })
        .await
    }

    pub(crate) async fn joins(&self, room: &Room) -> Step<'s> {
        self.calls(format!("joins {room}"), |client| Ok(client.join_group(room.id()?).send())).await
    }

    pub(crate) async fn leaves(&self, room: &Room) -> Step<'s> {
        self.calls(format!("leaves {room}"), |client| Ok(client.leave_group(room.id()?).send()))
            .await
    }

    pub(crate) async fn follows(&self, room: &Room) -> Step<'s> {
        self.calls(format!("follows {room}"), |client| Ok(client.follow_page(room.id()?).send()))
            .await
    }

    pub(crate) async fn unfollows(&self, room: &Room) -> Step<'s> {
        self.calls(format!("unfollows {room}"), |client| {
            Ok(client.unfollow_page(room.id()?).send())
        })
        .await
    }

    /// Follows the private link of a group.
    pub(crate) async fn enters_group(&self, room: &Room, key: &Key) -> Step<'s> {
        self.calls(format!("enters {room} by {key}"), |client| {
            Ok(client.accept_group_link(room.url()?, key.token.get()?).send())
        })
        .await
    }

    /// Follows the private link of a page.
    pub(crate) async fn enters_page(&self, room: &Room, key: &Key) -> Step<'s> {
        self.calls(format!("enters {room} by {key}"), |client| {
            Ok(client.accept_page_link(room.url()?, key.token.get()?).send())
        })
        .await
    }

    /// Invites people by user id.
    pub(crate) async fn invites(&self, people: &[&dyn Person], room: &Room) -> Step<'s> {
        let what = format!("invites {}{}", all_of(self, people), room.unless_clear("to"));
        self.calls(what, |client| {
            let (users, emails) = (people.iter().map(|one| one.id()), Vec::<String>::new());
            Ok(client.invite_users(room.id()?).users(users).emails(emails).send())
        })
        .await
    }

    /// Invites somebody by e-mail address.
    pub(crate) async fn invites_by_email(&self, person: &User<'s>, room: &Room) -> Step<'s> {
        self.calls(format!("invites {} by e-mail", whom(self, person)), |client| {
            let (users, emails) = (Vec::<String>::new(), [person.email()]);
            Ok(client.invite_users(room.id()?).users(users).emails(emails).send())
        })
        .await
    }

    pub(crate) async fn accepts(&self, key: &Key, room: &Room) -> Step<'s> {
        self.calls(format!("accepts {key}{}", room.unless_clear("for")), |client| {
            Ok(client.accept_invite(room.id()?, key.token.get()?).send())
        })
        .await
    }

    pub(crate) async fn rejects(&self, key: &Key, room: &Room) -> Step<'s> {
        self.calls(format!("rejects {key}{}", room.unless_clear("for")), |client| {
            Ok(client.reject_invite(room.id()?, key.token.get()?).send())
        })
        .await
    }

    pub(crate) async fn grants_admin(&self, person: &User<'_>, room: &Room) -> Step<'s> {
        sets_admin(self, "grants admin access to", (person, true), room).await
    }

    pub(crate) async fn revokes_admin(&self, person: &User<'_>, room: &Room) -> Step<'s> {
        sets_admin(self, "revokes admin access of", (person, false), room).await
    }

    pub(crate) async fn removes(&self, person: &User<'_>, room: &Room) -> Step<'s> {
        let whom = whom(self, person);
        self.calls(format!("removes {whom}{}", room.unless_clear("from")), |client| {
            Ok(client.remove_member(room.id()?, person.user_id()).send())
        })
        .await
    }

    pub(crate) fn lists_members(&self, room: &Room) -> Listing<'s> {
        Listing::members(self, room)
    }

    pub(crate) fn lists_posts(&self, room: &Room) -> Listing<'s> {
        Listing::posts(self, room)
    }

    pub(crate) fn lists_joined_rooms(&self, query: &'static str) -> Listing<'s> {
        Listing::joined_rooms(self, query)
    }

    pub(crate) fn lists_managed_rooms(&self, query: &'static str) -> Listing<'s> {
        Listing::managed_rooms(self, query)
    }

    pub(crate) fn searches(&self, query: &'static str) -> Listing<'s> {
        Listing::search(self, query)
    }

    pub(crate) fn posts(&self, body: &'static str) -> Posting<'s> {
        Posting::new(self, body)
    }

    pub(crate) async fn reads_post(&self, post: &Post) -> Step<'s> {
        self.calls(format!("reads {post}"), |client| Ok(client.get_post(post.id.get()?).send()))
            .await
    }

    pub(crate) async fn deletes_post(&self, post: &Post) -> Step<'s> {
        self.calls(format!("deletes {post}"), |client| {
            Ok(client.delete_post(post.id.get()?).send())
        })
        .await
    }

    /// Shows a post to everybody.
    pub(crate) async fn publishes(&self, post: &Post, room: &Room) -> Step<'s> {
        sets_public(self, "publishes", (post, true), room).await
    }

    /// Shows a post to members alone.
    pub(crate) async fn hides(&self, post: &Post, room: &Room) -> Step<'s> {
        sets_public(self, "hides", (post, false), room).await
    }

    pub(crate) async fn reads_own_profile(&self) -> Step<'s> {
        let what = "reads the own profile".to_owned();
        self.calls(what, |client| Ok(client.get_own_profile().send())).await
    }

    /// The own profile, with the details of the account.
    pub(crate) async fn reads_own_account(&self) -> Step<'s> {
        let what = "reads the own account".to_owned();
        self.calls(what, |client| Ok(client.get_own_profile().qdc(true).send())).await
    }

    pub(crate) async fn reads_profile(&self, person: &dyn Person) -> Step<'s> {
        self.calls(format!("reads the profile of {}", whom(self, person)), |client| {
            Ok(client.get_user(person.id()).send())
        })
        .await
    }

    /// A profile, with the details of the account.
    pub(crate) async fn reads_account(&self, person: &dyn Person) -> Step<'s> {
        self.calls(format!("reads the account of {}", whom(self, person)), |client| {
            Ok(client.get_user(person.id()).qdc(true).send())
        })
        .await
    }

    /// Opens the newest letter that invites to a room.
    pub(crate) async fn reads_letter(&self, room: &Room) -> Key {
        let label = self.label("reads the letter");
        Key::new(self.reads_invitation(&label, &room.id).await, "the invitation")
    }

    /// Likes a post, on the website.
    pub(crate) async fn likes_post(&self, post: &Post) -> Step<'s> {
        let label = self.label(format!("likes {post}"));
        self.likes(&label, &post.id).await
    }
}

async fn sets_admin<'s>(
    user: &User<'s>,
    verb: &str,
    (person, admin): (&User<'_>, bool),
    room: &Room,
) -> Step<'s> {
    let whom = whom(user, person);
    let what = format!("{verb} {whom}{}", room.unless_clear("in"));
    user.calls(what, |client| {
        Ok(client.update_admin_access(room.id()?, person.user_id(), admin).send())
    })
    .await
}

async fn sets_public<'s>(
    user: &User<'s>,
    verb: &str,
    (post, public): (&Post, bool),
    room: &Room,
) -> Step<'s> {
    user.calls(format!("{verb} {post}{}", room.unless_clear("in")), |client| {
        Ok(client.update_post_privacy(room.id()?, post.id.get()?, public).send())
    })
    .await
}

/// Whom somebody does something to, as labels say it.
fn whom(user: &User<'_>, person: &dyn Person) -> String {
    let name = person.called();
    if user.name() == name { "themself".to_owned() } else { name }
}

pub(crate) fn all_of(user: &User<'_>, people: &[&dyn Person]) -> String {
    let names: Vec<_> = people.iter().map(|one| whom(user, *one)).collect();
    if names.is_empty() { "nobody".to_owned() } else { names.join(" and ") }
}

/// The staff of the service approve the page that was requested.
pub(crate) async fn approval(requested: &Step<'_>, subdomain: &str) -> Room {
    let context = requested.context;
    let label = context.unused_label(format!("the staff approve {subdomain}"));
    Room::page(context.approve_page(&label, requested, subdomain).await, subdomain)
}

/// Expectations about the lists of this api, all of which have ids below `data`.
pub(crate) trait Lists: Sized {
    fn has(self, wanted: &dyn Wanted) -> Self;
    fn has_no(self, wanted: &dyn Wanted) -> Self;
    /// What follows is about that item.
    fn item_of(self, wanted: &dyn Wanted) -> Self;
    fn has_in_order(self, wanted: &[&dyn Wanted]) -> Self;
}

impl Lists for Expect<'_> {
    fn has(self, wanted: &dyn Wanted) -> Self {
        self.lists("/data", "/id", wanted)
    }

    fn has_no(self, wanted: &dyn Wanted) -> Self {
        self.does_not_list("/data", "/id", wanted)
    }

    fn item_of(self, wanted: &dyn Wanted) -> Self {
        self.item("/data", "/id", wanted)
    }

    fn has_in_order(self, wanted: &[&dyn Wanted]) -> Self {
        self.lists_in_order("/data", "/id", wanted)
    }
}
