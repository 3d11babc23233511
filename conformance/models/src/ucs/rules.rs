//! What comes of an act in a room of `ucs`, and what the room looks like afterwards.

use std::collections::BTreeSet;

use super::{Act, Room, Ucs};
use crate::nouns::{Answer, Keep, Person, Refusals, Wanted, quoted};

impl Ucs {
    pub(super) fn decide(&mut self, me: Person, act: &Act) -> Result<Answer, Answer> {
        match act {
            Act::Create { room, with, started } => Ok(self.create(me, *room, *with, *started)),
            Act::List => Ok(self.list(me)),
            Act::Read { room } => {
                let room = self.entered(me, *room)?;
                let status = quoted(room.status());
                Ok(Answer::status(200, "participant-calls-need-participant").is(
                    "status-follows-the-clock",
                    "/data/status",
                    status,
                ))
            }
            Act::People { room } => Ok(self.entered(me, *room)?.listed()),
            Act::Archive { room, archive } => {
                let room = self.entered(me, *room)?;
                room.unclear.remove(&me);
                if *archive {
                    room.archived.insert(me);
                } else {
                    room.archived.remove(&me);
                }
                Ok(Answer::status(200, "archive-is-per-user").is(
                    "archive-is-per-user",
                    "/data/archive_room",
                    archive,
                ))
            }
            Act::Rename { room } => {
                let (_, refusals) = self.run(me, *room)?;
                refusals.answer().map_or(Ok(()), Err)?;
                Ok(Answer::status(200, "admin-calls-need-admin"))
            }
            Act::End { room } => {
                let (room, refusals) = self.run(me, *room)?;
                refusals.answer().map_or(Ok(()), Err)?;
                room.ended = true;
                Ok(Answer::status(200, "end-now-by-default"))
            }
            Act::Add { room, whom } => {
                let (room, refusals) = self.run(me, *room)?;
                refusals.answer().map_or(Ok(()), Err)?;
                if room.people.contains(whom) {
                    return Ok(Answer::status(200, "adding-twice-changes-nothing"));
                }
                room.people.push(*whom);
                Ok(Answer::status(200, "only-the-invited-participate"))
            }
            Act::Remove { room, whom } => {
                let (room, mut refusals) = self.run(me, *room)?;
                refusals.add(!room.people.contains(whom), 404, "remove-target-participates");
                refusals.add(room.needs(*whom), 409, "last-admin-stays");
                refusals.answer().map_or(Ok(()), Err)?;
                room.people.retain(|person| person != whom);
                room.admins.remove(whom);
                if room.archived.remove(whom) {
                    room.unclear.insert(*whom);
                }
                Ok(Answer::status(200, "removed-participant-is-out"))
            }
            Act::Grant { room, whom } => {
                let (room, mut refusals) = self.run(me, *room)?;
                refusals.add(!room.people.contains(whom), 404, "grant-target-participates");
                refusals.answer().map_or(Ok(()), Err)?;
                let rule = if room.admins.insert(*whom) {
                    "granted-participant-administers"
                } else {
                    "granting-twice-changes-nothing"
                };
                Ok(Answer::status(200, rule))
            }
            Act::Revoke { room, whom } => {
                let (room, mut refusals) = self.run(me, *room)?;
                refusals.add(!room.people.contains(whom), 404, "revoke-target-participates");
                refusals.add(room.needs(*whom), 409, "last-admin-stays");
                refusals.answer().map_or(Ok(()), Err)?;
                let rule = if room.admins.remove(whom) {
                    "revoked-participant-administers-no-more"
                } else {
                    "revoking-twice-changes-nothing"
                };
                Ok(Answer::status(200, rule))
            }
        }
    }

    pub(super) fn create(
        &mut self,
        me: Person,
        room: u32,
        with: Option<Person>,
        started: bool,
    ) -> Answer {
        let others = with.into_iter().filter(|person| *person != me);
        let created = Room {
            started,
            ended: false,
            people: [me].into_iter().chain(others).collect(),
            admins: BTreeSet::from([me]),
            archived: BTreeSet::new(),
            unclear: BTreeSet::new(),
        };
        let rule = if started { "past-start-starts-at-once" } else { "status-follows-the-clock" };
        let answer = Answer::status(200, "anyone-may-create")
            .is(rule, "/data/status", quoted(created.status()))
            .is("creator-administers", "/data/admin_user_id", format!("[\"{}\"]", me.user()))
            .keep(Keep::Node { name: format!("ROOM_{room}"), pointer: "/data/id" });
        self.rooms.insert(room, created);
        answer
    }

    pub(super) fn list(&self, me: Person) -> Answer {
        let own = self.rooms.iter().filter(|(_, room)| room.people.contains(&me));
        let mut own: Vec<_> = own.collect();
        // In the order of start: those that have started before those that are booked.
        own.sort_by_key(|(number, room)| (!room.started, **number));
        let items = own.iter().map(|(number, _)| format!("\"<ROOM_{number}>\"")).collect();
        let list = Wanted::List { key: "/id", items };
        let mut answer = Answer::status(200, "list-shows-own-rooms").claim(
            "list-shows-own-rooms",
            "/data",
            list,
        );
        for (place, (_, room)) in own.iter().enumerate() {
            let status = quoted(room.status());
            answer = answer.is("list-tells-status", format!("/data/{place}/status"), status);
        }
        answer
    }

    pub(super) fn there(&mut self, room: u32) -> Result<&mut Room, Answer> {
        let found = self.rooms.get_mut(&room);
        found.ok_or_else(|| Answer::status(404, "unknown-room-not-found"))
    }

    /// A room of somebody who is in it.
    pub(super) fn entered(&mut self, me: Person, room: u32) -> Result<&mut Room, Answer> {
        let room = self.there(room)?;
        if room.people.contains(&me) {
            Ok(room)
        } else {
            Err(Answer::status(403, "participant-calls-need-participant"))
        }
    }

    /// A room and what stands against changing it.
    pub(super) fn run(&mut self, me: Person, room: u32) -> Result<(&mut Room, Refusals), Answer> {
        let room = self.there(room)?;
        let mut refusals = Refusals::default();
        refusals.add(!room.admins.contains(&me), 403, "admin-calls-need-admin");
        refusals.add(room.ended, 400, "ended-room-refuses-changes");
        Ok((room, refusals))
    }
}

impl Room {
    pub(super) fn status(&self) -> &'static str {
        match (self.ended, self.started) {
            (true, _) => "ended",
            (false, true) => "started",
            (false, false) => "booked",
        }
    }

    /// Whether somebody is the last who administers it.
    pub(super) fn needs(&self, whom: Person) -> bool {
        self.admins.len() == 1 && self.admins.contains(&whom)
    }

    pub(super) fn listed(&self) -> Answer {
        let items = self.people.iter().map(|person| quoted(&person.user())).collect();
        let list = Wanted::List { key: "/id", items };
        let order = "participants-in-order-of-arrival";
        let mut answer = Answer::status(200, "participant-calls-need-participant");
        answer = answer.claim(order, "/data", list);
        for (place, person) in self.people.iter().enumerate() {
            let admin = self.admins.contains(person);
            answer = answer.is("list-tells-admins", format!("/data/{place}/is_admin"), admin);
            if !self.unclear.contains(person) {
                let archived = self.archived.contains(person);
                let pointer = format!("/data/{place}/archive_room");
                answer = answer.is("participants-have-profiles", pointer, archived);
            }
        }
        answer
    }
}
