//! Lists: members, rooms and posts, page by page.

use super::{
    acts::{Kind, Number, Part, Tab},
    world::{Post, Room, Rooms, id, post_id, unknown},
};
use crate::nouns::{Answer, Person, Wanted, quoted};

impl Rooms {
    pub(super) fn members(&self, me: Person, room: Number, part: Part) -> Result<Answer, Answer> {
        let room = self.room(room).ok_or_else(unknown)?;
        if room.hides_from(me) {
            return Err(Answer::status(404, "members-of-private-room-hidden"));
        }
        let order = "members-in-stable-order";
        let people = room.members.iter();
        let people: Vec<_> = people.map(|one| quoted(&one.user())).collect();
        let mut answer = listed(order, room.because, &people, part);
        for (place, person) in cut(&room.members, part).iter().enumerate() {
            answer = answer
                .is("creator-owns-group", format!("/data/{place}/isOwner"), room.owner == *person)
                .is(
                    "admin-access-needs-admin",
                    format!("/data/{place}/isAdmin"),
                    room.is_run_by(*person),
                );
        }
        Ok(answer)
    }

    pub(super) fn own_rooms(
        &self,
        me: Person,
        managed: bool,
        query: Option<&str>,
        descending: bool,
        part: Part,
    ) -> Answer {
        let rule =
            if managed { "managed-lists-administered-rooms" } else { "joined-lists-callers-rooms" };
        let mut rooms = self.named(|room| {
            let belongs = if managed { room.is_run_by(me) } else { room.has(me) };
            belongs && query.is_none_or(|query| contains(&room.name, query))
        });
        if descending {
            rooms.reverse();
        }
        let ids: Vec<_> = rooms.iter().map(|(number, _)| id(*number)).collect();
        let mut answer = listed("rooms-sorted-by-name", rule, &ids, part);
        answer.statuses = vec![(200, rule)];
        for (place, (_, room)) in cut(&rooms, part).iter().enumerate() {
            let pointer = |field: &str| format!("/data/{place}/{field}");
            answer = answer
                .is("profile-tells-relation", pointer("isOwner"), room.owner == me)
                .is("profile-tells-relation", pointer("isAdmin"), room.is_run_by(me))
                .is(room.because, pointer("membersCount"), room.members.len());
        }
        answer
    }

    pub(super) fn search(&self, query: Option<&str>, kind: Option<Kind>, part: Part) -> Answer {
        let found = self.named(|room| {
            let fits = kind.is_none_or(|kind| room.kind == kind);
            let described = contains(DESCRIPTION, query.unwrap_or_default());
            let named = query.is_none_or(|query| contains(&room.name, query));
            room.public && fits && (named || described)
        });
        let ids: Vec<_> = found.iter().map(|(number, _)| id(*number)).collect();
        let mut answer = listed("search-in-stable-order", "search-shows-public-only", &ids, part);
        answer.statuses = vec![(200, "search-shows-public-only")];
        answer
    }

    pub(super) fn posts_of(
        &self,
        me: Person,
        number: Number,
        tab: Tab,
        part: Part,
    ) -> Result<Answer, Answer> {
        let room = self.room(number).ok_or_else(unknown)?;
        if room.hides_from(me) {
            return Err(Answer::status(404, "posts-of-private-room-hidden"));
        }
        let posts = self.room_posts(number).filter(|(_, post)| {
            let chosen = match tab {
                Tab::All => true,
                Tab::Public => post.open,
                Tab::MembersOnly => !post.open,
                Tab::Saved => false,
            };
            chosen && self.hidden(me, post).is_none()
        });
        let mut ids: Vec<_> = posts.map(|(number, _)| post_id(number)).collect();
        // The latest first.
        ids.reverse();
        let rule = match tab {
            Tab::All => "members-only-posts-for-members",
            Tab::Public | Tab::MembersOnly | Tab::Saved => "tabs-select-posts",
        };
        Ok(listed("posts-sorted", rule, &ids, part))
    }

    /// The posts that a room has, the earliest first.
    pub(super) fn room_posts(&self, number: Number) -> impl Iterator<Item = (Number, &Post)> {
        let posts = self.posts.iter().map(|(number, post)| (*number, post));
        posts.filter(move |(_, post)| post.room == Some(number) && !post.draft && !post.deleted)
    }

    /// The rooms that fit, by name.
    fn named(&self, fits: impl Fn(&Room) -> bool) -> Vec<(Number, &Room)> {
        let rooms = self.rooms.iter().map(|(number, room)| (*number, room));
        let rooms = rooms.filter(|(_, room)| room.approved && fits(room));
        let mut rooms: Vec<_> = rooms.collect();
        rooms.sort_by(|(_, one), (_, other)| one.name.cmp(&other.name));
        rooms
    }
}

/// What every room is described with.
pub(super) const DESCRIPTION: &str = "Verses after sunset.";

fn contains(text: &str, words: &str) -> bool {
    text.to_lowercase().contains(&words.to_lowercase())
}

/// The items of one page.
fn cut<T>(all: &[T], part: Part) -> &[T] {
    let start = ((part.page - 1) * part.limit).min(all.len());
    &all[start..(start + part.limit).min(all.len())]
}

/// One page of a list: how many there are at all is told by `count`, which of them stand here by `order`.
fn listed(order: &'static str, count: &'static str, all: &[String], part: Part) -> Answer {
    let items = cut(all, part).to_vec();
    let past = items.is_empty() && part.page > 1;
    let rule = if past { "page-past-the-end-is-empty" } else { order };
    let list = Wanted::List { key: "/id", items };
    Answer::status(200, count)
        .is(count, "/total", all.len())
        .is(rule, "/currentPage", part.page)
        .claim(rule, "/data", list)
}
