//! Everything that can be named by a finding, in one list: the checks of exchanges, and what else looks at a target.

use std::fmt;

use super::ALL;

/// How firm the findings of a check are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckLevel {
    /// What it asks is documented everywhere.
    Documented,
    /// We concluded what it asks.
    Inferred,
    /// As firm as the promise that it holds the target to: the weakest of rule, response and schema.
    AsPromised,
}

impl fmt::Display for CheckLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Documented => "documented",
            Self::Inferred => "inferred",
            Self::AsPromised => "as promised",
        })
    }
}

/// One check, as lists show it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The stable id.
    pub id: &'static str,
    /// How firm its findings are.
    pub level: CheckLevel,
    /// What it holds the target to.
    pub title: &'static str,
    /// Where the promise comes from.
    pub source: &'static str,
}

/// What looks at more than one exchange, or only where somebody expects something.
const OTHERS: &[Listed] = &[
    Listed {
        id: "expectation",
        level: CheckLevel::AsPromised,
        title: "what a scenario expects by a rule comes; the finding names the rule",
        source: "x-rules of the operation",
    },
    Listed {
        id: "documented_success",
        level: CheckLevel::AsPromised,
        title: "a step on which a scenario builds succeeds, and brings what later steps need",
        source: "responses of the operation",
    },
    Listed {
        id: "operation_answers",
        level: CheckLevel::Documented,
        title: "an operation that is called again and again answers, as others do in between",
        source: "responses of the operation",
    },
    Listed {
        id: "lookup_fits",
        level: CheckLevel::AsPromised,
        title: "a lookup that the suite builds on gives what was asked for: slug, id, owner and ledger agree",
        source: "parameters and response of the operation",
    },
    Listed {
        id: "snapshot",
        level: CheckLevel::AsPromised,
        title: "a step shows what its snapshot holds",
        source: "the stored snapshot of the scenario",
    },
    Listed {
        id: "authorization",
        level: CheckLevel::AsPromised,
        title: "a call is answered, and changes and shows what it does, as its caller's part in the room allows",
        source: "x-rules and responses of the operation",
    },
    Listed {
        id: "constraint_violation_refused",
        level: CheckLevel::AsPromised,
        title: "what violates a constraint on the wire is refused with a status that the operation lists",
        source: "the keyword in the schema of the parameter or body",
    },
    Listed {
        id: "constraint_violation_status",
        level: CheckLevel::AsPromised,
        title: "invalid input is refused with the status that the operation lists for it",
        source: "responses of the operation",
    },
    Listed {
        id: "constraint_boundary_accepted",
        level: CheckLevel::AsPromised,
        title: "what just about keeps a constraint is accepted",
        source: "the keyword in the schema of the parameter or body",
    },
    Listed {
        id: "constraint_boundary_read_back",
        level: CheckLevel::AsPromised,
        title: "an accepted value is shown as it was sent",
        source: "the keyword in the schema of the body",
    },
    Listed {
        id: "refusal_changes_nothing",
        level: CheckLevel::AsPromised,
        title: "a refused request leaves everything as it was",
        source: "effect and responses of the operation",
    },
    Listed {
        id: "nasty_no_server_error",
        level: CheckLevel::AsPromised,
        title: "what is legal but nasty makes nothing fail",
        source: "no operation documents a 5xx response",
    },
    Listed {
        id: "nasty_but_legal_accepted",
        level: CheckLevel::Inferred,
        title: "what is nasty and allowed by the document is accepted",
        source: "the schemas of parameters and body",
    },
    Listed {
        id: "nasty_text_kept",
        level: CheckLevel::AsPromised,
        title: "an accepted text is shown as it was sent, whatever it is written in",
        source: "the schema of the body",
    },
    Listed {
        id: "nasty_keeps_state_consistent",
        level: CheckLevel::AsPromised,
        title: "after an accepted request, counts equal lists",
        source: "the schemas of the responses",
    },
    Listed {
        id: "request_conformance",
        level: CheckLevel::AsPromised,
        title: "an application's request is one that the document allows; none of the target's findings",
        source: "parameters and body of the operation",
    },
];

/// All of them.
pub fn catalogue() -> impl Iterator<Item = Listed> {
    let exchanges = ALL.iter().map(|check| Listed {
        id: check.id,
        level: check.level,
        title: check.title,
        source: check.source,
    });
    exchanges.chain(OTHERS.iter().copied())
}

/// The check with an id.
#[must_use]
pub fn listed(id: &str) -> Option<Listed> {
    catalogue().find(|one| one.id == id)
}
