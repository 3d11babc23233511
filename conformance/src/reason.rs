//! Why something did not take place: data for whoever acts on it, a sentence for people.

use std::fmt;

use serde::{Serialize, Serializer};

use crate::{
    scenario::Stop,
    targets::{Capability, EndedEarly},
};

/// A step of the same scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRef {
    /// Its place in the transcript.
    index: usize,
    /// Its label, for people.
    label: String,
}

impl StepRef {
    pub(crate) fn new(index: usize, label: impl Into<String>) -> Self {
        Self { index, label: label.into() }
    }

    /// The place in the transcript.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// The label.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.label
    }
}

/// What a step did not bring that another one needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needed {
    /// The node of the response at this JSON pointer.
    Node(String),
    /// This parameter of the redirect.
    Parameter(String),
    /// A letter.
    Letter,
    /// A page that waits for approval.
    Page,
    /// What was asked for, in place of which something else came.
    Asked,
}

/// Why a step did not take place, or a value is absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The target cannot do what is needed.
    Lacks(Capability, String),
    /// The guard of the target held the request back.
    HeldBack(String),
    /// The target asks for a longer pause than anybody waits.
    Paused(String),
    /// There is no long-lived group as the scenario needs it.
    Fixture(String),
    /// The run was asked to end.
    EndedEarly(EndedEarly),
    /// Nothing more is told, in no scenario.
    RunStopped(Stop),
    /// The target went away.
    WentAway,
    /// The target did not answer in a step, so nobody knows what it did.
    Unanswered(StepRef),
    /// A step that is needed failed.
    Failed(StepRef, Box<Self>),
    /// A step did not bring what is needed.
    NotBrought(StepRef, Needed),
    /// Anything else that nobody decides by.
    Other(String),
}

impl Reason {
    /// The step that is to blame, by its place in the transcript.
    #[must_use]
    pub fn step(&self) -> Option<usize> {
        match self {
            Self::Unanswered(step) | Self::Failed(step, _) | Self::NotBrought(step, _) => {
                Some(step.index)
            }
            Self::Lacks(..)
            | Self::HeldBack(_)
            | Self::Paused(_)
            | Self::Fixture(_)
            | Self::EndedEarly(_)
            | Self::RunStopped(_)
            | Self::WentAway
            | Self::Other(_) => None,
        }
    }

    /// That the target lacks something, in the usual words.
    #[must_use]
    pub fn lacks(capability: Capability) -> Self {
        Self::Lacks(capability, capability.reason().to_owned())
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lacks(_, why)
            | Self::HeldBack(why)
            | Self::Paused(why)
            | Self::Fixture(why)
            | Self::Other(why) => f.write_str(why),
            Self::EndedEarly(why) => f.write_str(why.sentence()),
            Self::RunStopped(Stop { step, reason, .. }) => {
                write!(f, "nothing was told after step '{step}': {reason}")
            }
            Self::WentAway => f.write_str("the target went away"),
            Self::Unanswered(step) => {
                write!(f, "the target did not answer in step '{}'", step.label)
            }
            Self::Failed(step, reason) => {
                write!(f, "needs step '{}', which failed: {reason}", step.label)
            }
            Self::NotBrought(StepRef { label, .. }, needed) => match needed {
                Needed::Node(pointer) => {
                    write!(f, "needs {pointer} of step '{label}', which did not bring it")
                }
                Needed::Parameter(name) => {
                    write!(f, "needs `{name}` of step '{label}', which did not bring it")
                }
                Needed::Letter => {
                    write!(f, "needs the letter of step '{label}', which never came")
                }
                Needed::Page => {
                    write!(f, "needs the page of step '{label}', which nobody requested")
                }
                Needed::Asked => {
                    write!(f, "needs what step '{label}' asked for, which gave something else")
                }
            },
        }
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl From<String> for Reason {
    fn from(text: String) -> Self {
        Self::Other(text)
    }
}

impl From<&str> for Reason {
    fn from(text: &str) -> Self {
        Self::Other(text.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_names_its_step_by_place_and_by_label() {
        let step = StepRef::new(3, "owner looks");
        let needed = Needed::Node("/data/id".to_owned());
        let reason = Reason::NotBrought(step.clone(), needed);
        assert_eq!(reason.step(), Some(3));
        assert_eq!(
            reason.to_string(),
            "needs /data/id of step 'owner looks', which did not bring it"
        );
        let failed = Reason::Failed(step, Box::new("no answer came".into()));
        assert_eq!(failed.to_string(), "needs step 'owner looks', which failed: no answer came");
        assert_eq!(Reason::WentAway.step(), None);
        assert_eq!(Reason::from("'owner looks'").step(), None);
    }
}
