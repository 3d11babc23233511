//! Posts: who writes, reads and deletes them.

use super::{
    acts::{Audience, Number},
    world::{Post, Rooms, id, post_id, unknown, unless},
};
use crate::nouns::{Answer, Keep, Person, Refusals, quoted};

impl Rooms {
    pub(super) fn write(
        &mut self,
        me: Person,
        post: Number,
        room: Option<Number>,
        draft: bool,
        audience: Audience,
    ) -> Result<Answer, Answer> {
        if let Some(room) = room {
            let room = self.room(room).ok_or_else(unknown)?;
            let mut refusals = Refusals::default();
            refusals.add(!room.has(me), 403, "room-post-needs-membership");
            let speaks = audience == Audience::InTheNameOfTheRoom;
            let may = room.is_run_by(me);
            refusals.add(speaks && !may, 403, "as-room-needs-admin");
            unless(refusals)?;
        }
        let rule = match room {
            Some(_) => "room-post-needs-membership",
            None => "post-as-self-only",
        };
        let mut answer = Answer::status(201, rule)
            .is("post-as-self-only", "/data/authorId", quoted(&me.user()))
            .is("drafts-are-private", "/data/draft", draft)
            .keep(Keep::Node { name: format!("POST_{post}"), pointer: "/data/id" });
        if let (Some(room), false) = (room, draft) {
            answer = answer.is(rule, "/data/roomId", id(room));
        }
        let written =
            Post { author: me, room, draft, open: audience != Audience::Members, deleted: false };
        self.posts.insert(post, written);
        Ok(answer)
    }

    pub(super) fn read(&self, me: Person, post: Number) -> Result<Answer, Answer> {
        let found = self.seen(me, post)?;
        let rule = if found.author == me {
            "authors-keep-their-posts"
        } else {
            "members-only-posts-for-members"
        };
        Ok(Answer::status(200, rule).is(rule, "/id", post_id(post)).is(
            rule,
            "/authorId",
            quoted(&found.author.user()),
        ))
    }

    pub(super) fn delete(&mut self, me: Person, post: Number) -> Result<Answer, Answer> {
        let found = self.seen(me, post)?;
        let room = found.room.and_then(|room| self.room(room));
        let runs = room.is_some_and(|room| room.is_run_by(me));
        let mut refusals = Refusals::default();
        let may = found.author == me || runs;
        refusals.add(!may, 403, "delete-needs-author-or-admin");
        unless(refusals)?;
        let rule = if found.author == me {
            "authors-keep-their-posts"
        } else {
            "delete-needs-author-or-admin"
        };
        if let Some(post) = self.posts.get_mut(&post) {
            post.deleted = true;
        }
        Ok(Answer::status(200, rule))
    }

    pub(super) fn set_privacy(
        &mut self,
        me: Person,
        number: Number,
        post: Number,
        public: bool,
    ) -> Result<Answer, Answer> {
        let room = self.room(number).ok_or_else(unknown)?;
        let found = self.posts.get(&post).filter(|post| !post.deleted);
        let there = found.is_some_and(|post| post.room == Some(number));
        let mut refusals = Refusals::default();
        refusals.add(!room.is_run_by(me), 403, "privacy-needs-admin");
        refusals.add(room.hides_from(me), 404, "posts-of-private-room-hidden");
        let rule = if found.is_some() { "post-must-be-in-room" } else { "deleted-post-is-gone" };
        refusals.add(!there, 404, rule);
        unless(refusals)?;
        if let Some(post) = self.posts.get_mut(&post) {
            post.open = public;
        }
        Ok(Answer::status(200, "privacy-needs-admin"))
    }

    /// A post that somebody may see, or the refusal.
    fn seen(&self, me: Person, post: Number) -> Result<&Post, Answer> {
        let found = self.posts.get(&post).filter(|post| !post.deleted);
        let post = found.ok_or_else(|| Answer::status(404, "deleted-post-is-gone"))?;
        match self.hidden(me, post) {
            Some(rule) => Err(Answer::status(404, rule)),
            None => Ok(post),
        }
    }

    /// The rule by which somebody does not see a post.
    pub(super) fn hidden(&self, me: Person, post: &Post) -> Option<&'static str> {
        if post.author == me {
            return None;
        }
        if post.draft {
            return Some("drafts-are-private");
        }
        let room = self.room(post.room?)?;
        if post.open || room.has(me) {
            return None;
        }
        Some(if room.public {
            "members-only-posts-for-members"
        } else {
            "privacy-changes-visibility"
        })
    }
}
