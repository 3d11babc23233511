//! Whether one request leaves.

use rooms_openapi::{Document, Effect, Operation};

use super::shared::Shared;
use crate::exchange::Request;

/// On whose behalf a request is made.
#[derive(Clone, Debug, Default)]
pub struct Intent {
    /// The scenario.
    pub scenario: String,
    /// The label of the step.
    pub step: String,
    /// The actor.
    pub actor: String,
    /// The table of the account whose valid token is used, if one is.
    pub account: Option<&'static str>,
    /// Whether something may be asked for that nobody can undo, such as a room: in the set-up of a
    /// fixture, or in a call that is declared as one that the target has to refuse. Nothing else
    /// makes it so, not even a token that should be refused: a lenient target might accept it.
    pub may_leave_traces: bool,
}

/// Whether a request leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Admission {
    /// It does.
    Forward,
    /// It does not, for this reason.
    HoldBack(String),
}

/// The policy of a target.
#[derive(Debug)]
pub enum Guard {
    /// The target belongs to the run alone.
    Free,
    /// Other people use the target too.
    Shared(Box<Shared>),
    /// Nothing may be changed.
    ReadOnly,
}

impl Guard {
    /// Decides on one request to the api of a document.
    #[must_use]
    pub fn admit(&self, document: &Document, intent: &Intent, request: &Request) -> Admission {
        match self {
            Self::Free => Admission::Forward,
            Self::Shared(shared) => shared.admit(document, intent, request),
            Self::ReadOnly => {
                let reads = match operation(document, request) {
                    Some(operation) => operation.effect == Effect::Read,
                    None => request.method == "GET",
                };
                if reads {
                    return Admission::Forward;
                }
                Admission::HoldBack("this target is for reading only".to_owned())
            }
        }
    }
}

/// The operation of a document that a request leads to.
pub(crate) fn operation<'a>(document: &'a Document, request: &Request) -> Option<&'a Operation> {
    let path = request.path.strip_prefix(document.api().base_path())?;
    let found = document.route(&request.method, path)?;
    Some(found.operation)
}
