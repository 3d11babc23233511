//! Profiles of rooms: what everybody is shown of them.

use super::{
    acts::{Kind, Number},
    world::{Room, Rooms, id, link, unknown},
};
use crate::nouns::{Answer, Keep, Person, Wanted, quoted};

impl Rooms {
    pub(super) fn look_up(&mut self, me: Person, number: Number) -> Result<Answer, Answer> {
        let posts = self.count_posts(number);
        let room = self.room_mut(number).ok_or_else(unknown)?;
        Ok(profile(me, number, room, posts, "private-profile-visible"))
    }

    pub(super) fn look_up_by_slug(
        &mut self,
        me: Person,
        kind: Kind,
        slug: &str,
    ) -> Result<Answer, Answer> {
        let (number, room) = self.taken_by(kind, slug, 0).ok_or_else(unknown)?;
        if !room.approved {
            return Err(Answer::status(404, "requested-page-is-hidden"));
        }
        let posts = self.count_posts(number);
        let room = self.room_mut(number).ok_or_else(unknown)?;
        let rule = "profile-by-url-ignores-case";
        Ok(profile(me, number, room, posts, rule))
    }

    fn count_posts(&self, number: Number) -> usize {
        self.room_posts(number).count()
    }
}

/// The profile of a room as somebody sees it. Whoever runs a private room is shown its link.
fn profile(
    me: Person,
    number: Number,
    room: &mut Room,
    posts: usize,
    rule: &'static str,
) -> Answer {
    let relation = "profile-tells-relation";
    let slug = match room.kind {
        Kind::Group => ("group-url-lowercased", "/url"),
        Kind::Page => ("page-url-becomes-subdomain", "/subdomain"),
    };
    let owns = match room.kind {
        Kind::Group => "creator-owns-group",
        Kind::Page => "page-requester-becomes-owner",
    };
    let mut answer = Answer::status(200, rule)
        .is(rule, "/id", id(number))
        .is(relation, "/isOwner", room.owner == me)
        .is(relation, "/isAdmin", room.is_run_by(me))
        .is(relation, "/isMember", room.has(me))
        .is(owns, "/ownerId", quoted(&room.owner.user()))
        .is(room.because, "/membersCount", room.members.len())
        .is("group-public-by-default", "/isPublic", room.public)
        .is(slug.0, slug.1, quoted(&room.slug))
        .is("rooms-sorted-by-name", "/name", quoted(&room.name));
    if room.has(me) {
        answer = answer.is("deleted-post-is-gone", "/postsCount", posts);
    }
    let shown = !room.public && room.is_run_by(me);
    let token = "private-token-for-admins";
    if !shown {
        return answer.claim(token, "/privateToken", Wanted::Absent);
    }
    room.links.insert(room.epoch);
    let keep = Keep::Node { name: link(number, room.epoch), pointer: "/privateToken" };
    answer.claim(token, "/privateToken", Wanted::Present).keep(keep)
}
