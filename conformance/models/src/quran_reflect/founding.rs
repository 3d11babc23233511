//! How rooms come into being, and how they are changed.

use std::collections::BTreeSet;

use super::{
    acts::{Change, Kind, Number},
    world::{Room, Rooms, id, name, unless},
};
use crate::nouns::{Answer, Keep, Person, Refusals, quoted};

impl Rooms {
    pub(super) fn create(
        &mut self,
        me: Person,
        room: Number,
        slug: &str,
        public: Option<bool>,
    ) -> Result<Answer, Answer> {
        let mut refusals = Refusals::default();
        let taken = self.taken_by(Kind::Group, slug, room).is_some();
        refusals.add(taken, 400, "group-url-unique");
        unless(refusals)?;
        let founded = founded(me, room, Kind::Group, slug, public);
        let answer = Answer::status(201, "creator-owns-group")
            .is("creator-owns-group", "/data/isOwner", true)
            .is("creator-owns-group", "/data/ownerId", quoted(&me.user()))
            .is("owner-belongs-from-the-start", "/data/isMember", true)
            .is("owner-belongs-from-the-start", "/data/isAdmin", true)
            .is("owner-belongs-from-the-start", "/data/membersCount", 1)
            .is("group-public-by-default", "/data/isPublic", founded.public)
            .is("group-url-lowercased", "/data/url", quoted(&founded.slug));
        self.rooms.insert(room, founded);
        Ok(answer.keep(Keep::Node { name: format!("ROOM_{room}"), pointer: "/data/id" }))
    }

    pub(super) fn request_page(
        &mut self,
        me: Person,
        room: Number,
        slug: &str,
        public: Option<bool>,
    ) -> Result<Answer, Answer> {
        let taken = self.taken_by(Kind::Page, slug, room);
        let approved = taken.is_some_and(|(_, room)| room.approved);
        let mut refusals = Refusals::default();
        refusals.add(approved, 400, "page-url-unique");
        let waits = taken.is_some() && !approved;
        refusals.add(waits, 400, "requested-page-url-is-taken");
        unless(refusals)?;
        let founded = founded(me, room, Kind::Page, slug, public);
        self.rooms.insert(room, founded);
        Ok(Answer::status(201, "page-needs-approval"))
    }

    pub(super) fn approve(&mut self, room: Number) -> Answer {
        if let Some(room) = self.rooms.get_mut(&room) {
            room.approved = true;
        }
        Answer::default()
    }

    pub(super) fn update(
        &mut self,
        me: Person,
        number: Number,
        kind: Kind,
        change: &Change,
    ) -> Result<Answer, Answer> {
        let conflict = match change {
            Change::Slug(slug) => self.taken_by(kind, slug, number).is_some(),
            Change::Public(_) | Change::Name(_) => false,
        };
        let room = self.of_kind(number, kind)?;
        let mut refusals = Refusals::default();
        refusals.add(!room.is_run_by(me), 403, "update-needs-admin");
        let rule = match kind {
            Kind::Group => "group-url-conflict-on-update",
            Kind::Page => "page-url-conflict-on-update",
        };
        refusals.add(conflict, 400, rule);
        unless(refusals)?;
        match change {
            Change::Public(None) => {}
            Change::Public(Some(public)) => room.set_public(*public),
            Change::Slug(slug) => room.slug = slug.to_lowercase(),
            Change::Name(which) => room.name = name(number, *which),
        }
        Ok(Answer::status(200, "update-needs-admin"))
    }
}

fn founded(me: Person, room: Number, kind: Kind, slug: &str, public: Option<bool>) -> Room {
    let public = public.unwrap_or(true);
    Room {
        kind,
        slug: slug.to_lowercase(),
        name: name(room, 0),
        public,
        approved: kind == Kind::Group,
        owner: me,
        members: vec![me],
        admins: BTreeSet::from([me]),
        epoch: u32::from(!public),
        links: BTreeSet::new(),
        because: match kind {
            Kind::Group => "owner-belongs-from-the-start",
            Kind::Page => "page-requester-becomes-owner",
        },
    }
}

/// The page that somebody asked for, as the approval names it.
pub(super) fn approval(room: Number) -> String {
    id(room).trim_matches(['<', '>']).to_owned()
}
