//! The model of `legacy_groups`: who belongs to groups that are there, who runs them, who is invited.

use std::collections::{BTreeMap, BTreeSet};

use proptest::{
    prelude::{Just, Strategy},
    sample::select,
    strategy::{BoxedStrategy, Union},
};

use crate::{
    Model,
    callers::who,
    nouns::{Answer, Call, Person, Refusals, Sent, Token, Wanted, Who, quoted},
    one_of,
};

/// A group or a page.
#[derive(Clone, Debug, Default)]
pub struct Group {
    pub page: bool,
    pub public: bool,
    pub members: BTreeSet<Person>,
    pub admins: BTreeSet<Person>,
    /// Members who are none of the accounts. Nothing happens to them.
    pub strangers: usize,
    /// Who has a letter with a link.
    pub invited: BTreeSet<Person>,
    /// The rule by which its members last changed.
    pub because: Option<&'static str>,
}

/// All groups and pages, in the order of creation. No operation creates any.
#[derive(Clone, Debug, Default)]
pub struct Legacy {
    pub groups: BTreeMap<u32, Group>,
}

/// Who is invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invited {
    Id(Person),
    /// An address that belongs to nobody.
    Address,
    /// An id that belongs to nobody.
    Nobody,
}

/// What somebody does. The group with the number 0 does not exist.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    List,
    Read {
        group: u32,
    },
    Assign {
        group: u32,
        whom: Person,
    },
    Invite {
        group: u32,
        target: Invited,
    },
    Remove {
        group: u32,
        whom: Person,
    },
    /// By the link in the letter.
    Accept {
        group: u32,
    },
}

impl Model for Legacy {
    type Act = Act;
    type Theme = ();

    fn calls(&self, (): ()) -> BoxedStrategy<Call<Act>> {
        let mut groups: Vec<_> = self.groups.keys().copied().cycle().take(20).collect();
        groups.push(0);
        let group = || select(groups.clone());
        let person = || select(&Person::ALL[..]);
        let target = Union::new_weighted(vec![
            (8, person().prop_map(Invited::Id).boxed()),
            (1, Just(Invited::Address).boxed()),
            (1, Just(Invited::Nobody).boxed()),
        ]);
        let act = Union::new_weighted(vec![
            (2, Just(Act::List).boxed()),
            (3, group().prop_map(|group| Act::Read { group }).boxed()),
            (6, (group(), person()).prop_map(|(group, whom)| Act::Assign { group, whom }).boxed()),
            (
                8,
                (group(), target).prop_map(|(group, target)| Act::Invite { group, target }).boxed(),
            ),
            (6, (group(), person()).prop_map(|(group, whom)| Act::Remove { group, whom }).boxed()),
            (12, group().prop_map(|group| Act::Accept { group }).boxed()),
        ]);
        (who(), act).prop_map(|(by, act)| Call { by, act }).boxed()
    }

    fn fitting(&self, mut call: Call<Act>, luck: usize) -> Call<Act> {
        let (mut callers, mut others) = (BTreeSet::new(), BTreeSet::new());
        if let Act::Assign { group, .. }
        | Act::Invite { group, .. }
        | Act::Remove { group, .. }
        | Act::Accept { group } = &call.act
            && let Some(found) = self.groups.get(group)
        {
            let accepts = matches!(call.act, Act::Accept { .. });
            callers.clone_from(if accepts { &found.invited } else { &found.admins });
            others.clone_from(&found.members);
        }
        if let (Some(_), Some(fitting)) = (call.by.known(), one_of(callers, luck)) {
            call.by.person = Some(fitting);
        }
        if let (Act::Assign { whom, .. } | Act::Remove { whom, .. }, Some(fitting)) =
            (&mut call.act, one_of(others, luck / 3))
        {
            *whom = fitting;
        }
        call
    }

    fn is_possible(&self, call: &Call<Act>) -> bool {
        // This api has no scopes.
        if call.by.token == Token::Narrow {
            return false;
        }
        let there = |group: &u32| *group == 0 || self.groups.contains_key(group);
        match &call.act {
            Act::List => true,
            Act::Read { group }
            | Act::Assign { group, .. }
            | Act::Invite { group, .. }
            | Act::Remove { group, .. } => there(group),
            Act::Accept { group } => call.by.known().is_some_and(|person| {
                let group = self.groups.get(group);
                group.is_some_and(|group| group.invited.contains(&person))
            }),
        }
    }

    fn sent(&self, call: &Call<Act>) -> Sent {
        let at = |group: u32, rest: &str| format!("/v1/groups/<ROOM_{group}>{rest}");
        let user = |id: &str| format!("{{\"userId\":{id}}}");
        match &call.act {
            Act::List => Sent::get("/v1/groups/".to_owned()),
            Act::Read { group } => Sent::get(at(*group, "")),
            Act::Assign { group, whom } => {
                Sent::json("PUT", at(*group, "/assignAsAdmin"), user(&whom.user()))
            }
            Act::Invite { group, target } => {
                let body = match target {
                    Invited::Id(person) => user(&person.user()),
                    Invited::Address => "{\"email\":\"grandmother@example.org\"}".to_owned(),
                    Invited::Nobody => user("9007199254740990"),
                };
                Sent::json("PUT", at(*group, "/inviteUser"), body)
            }
            Act::Remove { group, whom } => {
                Sent::json("PUT", at(*group, "/removeUser"), user(&whom.user()))
            }
            Act::Accept { group } => Sent::Acceptance {
                group: format!("<ROOM_{group}>"),
                person: call.by.person.unwrap_or(Person::Owner),
            },
        }
    }

    fn apply(&mut self, call: &Call<Act>) -> Answer {
        let Some(me) = call.by.known() else {
            return Answer::status(403, "token-required");
        };
        self.decide(me, &call.act).unwrap_or_else(|refused| refused)
    }

    fn audit(&self) -> Vec<Call<Act>> {
        let reads = self.groups.keys().map(|group| Act::Read { group: *group });
        let acts: Vec<_> = reads.chain([Act::List]).collect();
        let by = |person: &Person| {
            let by = Who::from(*person);
            acts.clone().into_iter().map(move |act| Call { by, act })
        };
        Person::ALL.iter().flat_map(by).collect()
    }

    fn words(call: &Call<Act>) -> String {
        match &call.act {
            Act::List => "lists groups and pages".to_owned(),
            Act::Read { group } => format!("reads group {group}"),
            Act::Assign { group, whom } => format!("makes {} admin of group {group}", whom.name()),
            Act::Invite { group, target } => {
                let whom = match target {
                    Invited::Id(person) => person.name(),
                    Invited::Address => "an address of nobody",
                    Invited::Nobody => "somebody who does not exist",
                };
                format!("invites {whom} to group {group}")
            }
            Act::Remove { group, whom } => format!("removes {} from group {group}", whom.name()),
            Act::Accept { group } => format!("accepts the invitation to group {group} by its link"),
        }
    }
}

impl Legacy {
    fn decide(&mut self, me: Person, act: &Act) -> Result<Answer, Answer> {
        match act {
            Act::List => Ok(self.list(me)),
            Act::Read { group } => {
                let group = self.group(*group)?;
                let hidden = !group.public && !group.members.contains(&me);
                let mut refusals = Refusals::default();
                refusals.add(hidden, 403, "private-group-for-members");
                refusals.answer().map_or(Ok(()), Err)?;
                Ok(group.shown(me, "/data", Answer::status(200, "private-group-for-members")))
            }
            Act::Assign { group, whom } => {
                let group = self.group(*group)?;
                let mut refusals = Refusals::default();
                refusals.add(!group.admins.contains(&me), 403, "assign-needs-admin");
                refusals.add(!group.members.contains(whom), 404, "assign-target-is-member");
                refusals.answer().map_or(Ok(()), Err)?;
                let rule = if group.admins.insert(*whom) {
                    "assign-makes-admin"
                } else {
                    "assigning-twice-changes-nothing"
                };
                Ok(Answer::status(200, rule))
            }
            Act::Invite { group, target } => {
                let group = self.group(*group)?;
                let mut refusals = Refusals::default();
                refusals.add(!group.admins.contains(&me), 403, "invite-needs-admin");
                let member = |person: &Person| group.members.contains(person);
                let rule = match target {
                    Invited::Id(person) if member(person) => {
                        refusals.add(true, 422, "member-is-not-invited");
                        ""
                    }
                    Invited::Id(_) => "inviting-again-is-fine",
                    Invited::Address => "anybody-with-an-address",
                    Invited::Nobody => {
                        refusals.add(true, 404, "invited-user-exists");
                        ""
                    }
                };
                refusals.answer().map_or(Ok(()), Err)?;
                if let Invited::Id(person) = target {
                    group.invited.insert(*person);
                }
                Ok(Answer::status(200, rule))
            }
            Act::Remove { group, whom } => {
                let group = self.group(*group)?;
                let mut refusals = Refusals::default();
                refusals.add(!group.admins.contains(&me), 403, "remove-needs-admin");
                refusals.add(!group.members.contains(whom), 404, "remove-target-is-member");
                let last = group.admins.len() == 1 && group.admins.contains(whom);
                refusals.add(last, 422, "last-admin-stays");
                refusals.answer().map_or(Ok(()), Err)?;
                group.members.remove(whom);
                group.admins.remove(whom);
                group.because = Some("remove-ends-membership");
                Ok(Answer::status(200, "remove-ends-membership"))
            }
            Act::Accept { group } => {
                let group = self.group(*group)?;
                group.invited.remove(&me);
                group.members.insert(me);
                group.because = Some("invitation-is-no-membership");
                Ok(Answer::default())
            }
        }
    }

    fn group(&mut self, group: u32) -> Result<&mut Group, Answer> {
        let found = self.groups.get_mut(&group);
        found.ok_or_else(|| Answer::status(404, "unknown-group-not-found"))
    }

    fn list(&self, me: Person) -> Answer {
        let mut answer = Answer::status(200, "list-shows-callers-rooms");
        for (page, pointer) in [(false, "/data/groups"), (true, "/data/pages")] {
            let own = |group: &Group| group.page == page && group.members.contains(&me);
            let groups = self.groups.iter().filter(|(_, group)| own(group));
            let ids = groups.clone().map(|(number, _)| format!("<ROOM_{number}>"));
            let items = ids.collect();
            let list = Wanted::List { key: "/id", items };
            answer = answer.claim("list-shows-callers-rooms", pointer, list);
            for (place, (_, group)) in groups.enumerate() {
                answer = group.shown(me, &format!("{pointer}/{place}"), answer);
            }
        }
        answer
    }
}

impl Group {
    /// What somebody is shown of it.
    fn shown(&self, me: Person, at: &str, answer: Answer) -> Answer {
        let because = self.because.unwrap_or("list-shows-callers-rooms");
        let count = self.members.len() + self.strangers;
        let kind = quoted(if self.page { "page" } else { "group" });
        answer
            .is(because, format!("{at}/membersCount"), count)
            .is("kind-tells-slug-or-subdomain", format!("{at}/roomType"), kind)
            .is(
                "current-user-is-admin",
                format!("{at}/currentUserIsAdmin"),
                self.admins.contains(&me),
            )
    }
}
