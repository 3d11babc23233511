//! Applies events to the world and keeps its indices true. The only place that changes the world.

use super::event::{AvatarChange, Event, RoomChange};
use super::model::{
    Invite, InviteStatus, Membership, PageRequest, Post, PostId, Room, RoomId, Time, User, UserId,
};
use super::state::World;

impl World {
    /// Applies one event. An event about something that is gone does nothing.
    pub fn apply(&mut self, event: Event) {
        match event {
            Event::UserCreated(user) => self.add_user(*user),
            Event::RoomCreated(room) => self.add_room(*room),
            Event::RoomUpdated { room, change, .. } => self.update_room(room, *change),
            Event::PageRequested(request) => self.add_page_request(*request),
            Event::PageRequestClosed(id) => self.close_page_request(id),
            Event::MemberJoined { room, user, at } => self.add_member(room, user, at),
            Event::MemberLeft { room, user } => self.remove_member(room, user),
            Event::AdminAccessChanged { room, user, admin } => {
                if let Some(membership) =
                    self.rooms.get_mut(&room).and_then(|room| room.members.get_mut(&user))
                {
                    membership.admin = admin;
                }
            }
            Event::InviteSent(invite) => self.add_invite(*invite),
            Event::InviteClosed { token, status } => self.close_invite(&token, status),
            Event::PostCreated(post) => self.add_post(*post),
            Event::PostVisibilityChanged { post, visibility, at } => {
                if let Some(post) = self.posts.get_mut(&post) {
                    post.visibility = visibility;
                    post.updated_at = at;
                }
            }
            Event::PostDeleted { post, at } => self.delete_post(post, at),
            Event::PostLiked { post, user } => self.like_post(post, user),
            Event::PostSaved { post, user } => {
                if let Some(user) = self.users.get_mut(&user) {
                    user.saved.insert(post);
                }
            }
            Event::UserFollowed { follower, followee } => {
                if let Some(user) = self.users.get_mut(&follower) {
                    user.following.insert(followee);
                }
                if let Some(user) = self.users.get_mut(&followee) {
                    user.followers.insert(follower);
                }
            }
        }
    }

    pub(super) fn add_user(&mut self, user: User) {
        self.usernames.insert(user.username.to_lowercase(), user.id);
        self.emails.insert(user.email.to_lowercase(), user.id);
        self.users.insert(user.id, user);
    }

    pub(super) fn add_room(&mut self, room: Room) {
        self.slugs.insert((room.kind, room.slug.clone()), room.id);
        self.rooms.insert(room.id, room);
    }

    fn update_room(&mut self, id: RoomId, change: RoomChange) {
        let Some(room) = self.rooms.get_mut(&id) else {
            return;
        };
        if let Some(slug) = change.slug {
            let old = std::mem::replace(&mut room.slug, slug);
            // A slug that another room has taken meanwhile is left to that room.
            if self.slugs.get(&(room.kind, old.clone())) == Some(&id) {
                self.slugs.remove(&(room.kind, old));
            }
            self.slugs.insert((room.kind, room.slug.clone()), id);
        }
        if let Some(name) = change.name {
            room.name = name;
        }
        if let Some(description) = change.description {
            room.description = description;
        }
        if let Some(country) = change.country {
            room.country = country;
        }
        if let Some(public) = change.public {
            room.public = public;
        }
        if let Some(hide) = change.hide_follow_join_button {
            room.hide_follow_join_button = hide;
        }
        if let Some(website) = change.website {
            room.website = Some(website);
        }
        match change.avatar {
            Some(AvatarChange::Set) => {
                room.avatar = Some(room.avatar.unwrap_or(0).saturating_add(1))
            }
            Some(AvatarChange::Removed) => room.avatar = None,
            None => {}
        }
    }

    pub(super) fn add_page_request(&mut self, request: PageRequest) {
        self.requested_slugs.insert(request.slug.clone(), request.id);
        self.page_requests.insert(request.id, request);
    }

    fn close_page_request(&mut self, id: RoomId) {
        if let Some(request) = self.page_requests.remove(&id) {
            self.requested_slugs.remove(&request.slug);
        }
    }

    fn add_member(&mut self, id: RoomId, user: UserId, at: Time) {
        let (Some(room), Some(member)) = (self.rooms.get_mut(&id), self.users.get_mut(&user))
        else {
            return;
        };
        if room.members.contains_key(&user) {
            return;
        }
        room.members.insert(user, Membership { joined_at: at, admin: false });
        room.joined.insert((at, user));
        member.rooms.insert(id);
    }

    fn remove_member(&mut self, id: RoomId, user: UserId) {
        let Some(room) = self.rooms.get_mut(&id) else {
            return;
        };
        if let Some(membership) = room.members.remove(&user) {
            room.joined.remove(&(membership.joined_at, user));
        }
        if let Some(member) = self.users.get_mut(&user) {
            member.rooms.remove(&id);
        }
    }

    pub(super) fn add_invite(&mut self, invite: Invite) {
        let key = (invite.room, invite.email.clone());
        if let Some(earlier) = self.open_invites.insert(key, invite.token.clone()) {
            self.close_invite(&earlier, InviteStatus::Replaced);
        }
        self.mailboxes.entry(invite.email.clone()).or_default().push(invite.token.clone());
        self.invites.insert(invite.token.clone(), invite);
    }

    fn close_invite(&mut self, token: &str, status: InviteStatus) {
        if let Some(invite) = self.invites.get_mut(token) {
            invite.status = status;
            let key = (invite.room, invite.email.clone());
            if self.open_invites.get(&key).is_some_and(|open| open == token) {
                self.open_invites.remove(&key);
            }
        }
    }

    pub(super) fn add_post(&mut self, post: Post) {
        if !post.draft {
            if let Some(author) = self.users.get_mut(&post.author) {
                author.posts.insert(post.id);
            }
            if let Some(room) = post.room.and_then(|room| self.rooms.get_mut(&room)) {
                room.posts.insert(post.id);
            }
        }
        self.posts.insert(post.id, post);
    }

    fn delete_post(&mut self, id: PostId, at: Time) {
        let Some(post) = self.posts.get_mut(&id) else {
            return;
        };
        post.removed = true;
        post.updated_at = at;
        if let Some(author) = self.users.get_mut(&post.author) {
            author.posts.remove(&id);
        }
        if let Some(room) = post.room.and_then(|room| self.rooms.get_mut(&room)) {
            room.posts.remove(&id);
        }
    }

    fn like_post(&mut self, id: PostId, user: UserId) {
        let Some(post) = self.posts.get_mut(&id) else {
            return;
        };
        if post.likes.insert(user)
            && let Some(author) = self.users.get_mut(&post.author)
        {
            author.likes += 1;
        }
    }
}
