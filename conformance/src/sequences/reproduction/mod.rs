//! A failing sequence for people: as a list of steps, as a shell script, as a Rust test.

mod rust;
mod script;
mod steps;

pub(super) use rust::test;
pub(super) use script::script;
pub(super) use steps::steps;

use rooms_openapi::Api;

use crate::apis;

use super::{compare::Breach, play::Made};
use conformance_models::nouns::{Claim, Person, Sent, Token, Wanted, Who};

/// What is told.
#[derive(Clone, Copy, Debug)]
pub(super) struct FailingSequence<'a> {
    pub(super) api: Api,
    pub(super) scenario: &'a str,
    /// Which sequence it is.
    pub(super) title: &'a str,
    pub(super) made: &'a [Made],
    pub(super) breach: &'a Breach,
    /// The ids of what was there from the start.
    pub(super) ids: &'a [(String, String)],
    /// What the rule says.
    pub(super) rule: &'a str,
}

impl FailingSequence<'_> {
    /// Where the calls stand in a name of a file or of a test.
    pub(super) fn name(&self) -> String {
        format!("{}_{}", self.scenario, self.title.replace(' ', "_"))
    }
}

/// The variable that a token travels in. None where there is no token, or none that means anything.
fn token_variable(api: Api, who: Who) -> Option<String> {
    let name = who.person?.name().to_uppercase();
    let variable = match who.token {
        Token::Valid => "TOKEN",
        Token::Expired => "EXPIRED_TOKEN",
        Token::Narrow => "NARROW_ACCESS_TOKEN",
        Token::Unknown => return None,
    };
    Some(match (apis::of(api).service().table, who.token) {
        (None, _) => format!("{variable}_{name}"),
        (Some(table), Token::Expired) => {
            format!("EXPIRED_ACCESS_TOKEN_{}_{name}", table.to_uppercase())
        }
        (Some(table), _) => format!("ACCESS_TOKEN_{}_{name}", table.to_uppercase()),
    })
}

/// The people whose ids or tokens the calls need.
fn people(made: &[Made]) -> Vec<Person> {
    let named = |person: &Person| {
        let upper = person.name().to_uppercase();
        ["USER", "EMAIL"].iter().any(|what| mentions(made, &format!("{what}_{upper}")))
    };
    let calls = |person: &Person| made.iter().any(|made| made.by.person == Some(*person));
    let all = Person::ALL.into_iter();
    all.filter(|person| named(person) || calls(person)).collect()
}

/// Whether calls, or what is claimed of the last answer, need something by its name.
fn mentions(made: &[Made], name: &str) -> bool {
    let sent = |made: &Made| match &made.sent {
        Sent::Request { path, body, .. } => {
            path.contains(name) || body.as_ref().is_some_and(|body| body.contains(name))
        }
        Sent::Approval { .. } => false,
        Sent::Acceptance { group, .. } => group.contains(name),
    };
    let claimed = |claim: &Claim| {
        let wanted = match &claim.wanted {
            Wanted::Is(value) => value.contains(name),
            Wanted::Present | Wanted::Absent => false,
            Wanted::List { items, .. } => items.iter().any(|item| item.contains(name)),
        };
        wanted || claim.pointer.contains(name)
    };
    let last = made.last().into_iter();
    made.iter().any(sent) || last.flat_map(|made| &made.answer.claims).any(claimed)
}
