//! The world as it is saved: what cannot be concluded from the rest. Indices are built anew.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::model::{Invite, InviteStatus, PageRequest, Post, Room, User};
use super::state::World;

/// A world as it is saved.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct Saved {
    users: Vec<User>,
    rooms: Vec<Room>,
    posts: Vec<Post>,
    /// By address, the oldest first.
    invites: Vec<Invite>,
    page_requests: Vec<PageRequest>,
}

impl From<World> for Saved {
    fn from(world: World) -> Self {
        Self {
            invites: world.mails().cloned().collect(),
            users: world.users.into_values().collect(),
            rooms: world.rooms.into_values().collect(),
            posts: world.posts.into_values().collect(),
            page_requests: world.page_requests.into_values().collect(),
        }
    }
}

impl TryFrom<Saved> for World {
    type Error = String;

    fn try_from(saved: Saved) -> Result<Self, String> {
        let mut world = Self::default();
        for user in saved.users {
            let (name, id) = (user.username.clone(), user.id);
            if world.user_by_name(&name).or(world.user(id)).is_some() {
                return Err(format!("two users are called {name}, or have the id {id}"));
            }
            world.add_user(user);
        }
        let following: Vec<_> =
            world.users.values().map(|user| (user.id, user.following.clone())).collect();
        for (follower, followee) in following
            .iter()
            .flat_map(|(one, others)| others.iter().map(move |other| (*one, *other)))
        {
            let followee = world.users.get_mut(&followee);
            let missing = || format!("user {follower} follows somebody who does not exist");
            followee.ok_or_else(missing)?.followers.insert(follower);
        }
        for room in saved.rooms {
            world.add_saved_room(room)?;
        }
        for post in saved.posts {
            world.add_saved_post(post)?;
        }
        for user in world.users.values() {
            if let Some(post) = user.saved.iter().find(|id| world.post(**id).is_none()) {
                return Err(format!(
                    "user {} has saved post {post}, which does not exist",
                    user.id
                ));
            }
        }
        for invite in saved.invites {
            if world.room(invite.room).is_none() || world.user(invite.invited_by).is_none() {
                let (room, email) = (invite.room, invite.email);
                return Err(format!(
                    "the invitation of {email} to {room} is from nobody, or to no room"
                ));
            }
            let (token, status) = (invite.token.clone(), invite.status);
            let open = invite.status == InviteStatus::Open;
            let before = world.open_invites.get(&(invite.room, invite.email.clone())).cloned();
            let key = (invite.room, invite.email.clone());
            world.add_invite(invite);
            if !open {
                // It was not open, so it takes the place of none.
                world.open_invites.remove(&key);
                if let Some(before) = before {
                    if let Some(earlier) = world.invites.get_mut(&before) {
                        earlier.status = InviteStatus::Open;
                    }
                    world.open_invites.insert(key, before);
                }
                if let Some(invite) = world.invites.get_mut(&token) {
                    invite.status = status;
                }
            }
        }
        for request in saved.page_requests {
            if world.user(request.requester).is_none() {
                return Err(format!("page request {} is of nobody", request.id));
            }
            world.add_page_request(request);
        }
        Ok(world)
    }
}

impl World {
    fn add_saved_room(&mut self, mut room: Room) -> Result<(), String> {
        let (id, slug) = (room.id, room.slug.clone());
        if slug.to_lowercase() != slug {
            return Err(format!("the url of room {id} is not in lower case"));
        }
        if self.room(id).is_some() {
            return Err(format!("two rooms have the id {id}"));
        }
        if self.user(room.owner).is_none() {
            return Err(format!("the owner of room {id} does not exist"));
        }
        if self.room_by_slug(room.kind, &slug).is_some() {
            self.broken = Some(format!("two rooms have the url {slug}"));
        }
        if !room.is_member(room.owner) {
            self.broken = Some(format!("the owner of room {id} is no member of it"));
        }
        room.joined = room.members.iter().map(|(user, it)| (it.joined_at, *user)).collect();
        let members: BTreeSet<_> = room.members.keys().copied().collect();
        for member in members {
            let user = self.users.get_mut(&member);
            let missing = || format!("member {member} of room {id} does not exist");
            user.ok_or_else(missing)?.rooms.insert(id);
        }
        self.add_room(room);
        Ok(())
    }

    fn add_saved_post(&mut self, post: Post) -> Result<(), String> {
        let id = post.id;
        if self.post(id).is_some() {
            return Err(format!("two posts have the id {id}"));
        }
        if post.room.is_some_and(|room| self.room(room).is_none()) {
            return Err(format!("post {id} is in a room that does not exist"));
        }
        if let Some(nobody) = post.likes.iter().find(|user| self.user(**user).is_none()) {
            return Err(format!("post {id} is liked by {nobody}, who does not exist"));
        }
        let missing = || format!("the author of post {id} does not exist");
        let author = self.users.get_mut(&post.author).ok_or_else(missing)?;
        author.likes += u64::try_from(post.likes.len()).unwrap_or(u64::MAX);
        if post.removed {
            self.posts.insert(id, post);
        } else {
            self.add_post(post);
        }
        Ok(())
    }
}
