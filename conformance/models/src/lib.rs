//! Reference models: what the rules of the documents say, small enough to be read beside them.
//!
//! A model is written from the documents alone. This crate depends on nothing else of the workspace, so it cannot know
//! the mock, or anything of the suite. Where a document leaves an outcome open, a model either allows every outcome or
//! does not make the call.

#![expect(
    missing_docs,
    reason = "fields and variants have the names of the documents, where their meaning stands"
)]

pub mod callers;
pub mod legacy_groups;
pub mod nouns;
pub mod quran_reflect;
pub mod ucs;

use std::fmt::Debug;

use proptest::strategy::BoxedStrategy;

use nouns::{Answer, Call, Person, Sent};

/// A model of one api: a state and the calls that change it.
pub trait Model: Clone + Debug + Send + Sync + 'static {
    /// What somebody does.
    type Act: Clone + Debug + PartialEq + Send + Sync;
    /// What sequences may be about.
    type Theme: Copy + Debug + Send + Sync;

    /// Calls that make sense now.
    fn calls(&self, theme: Self::Theme) -> BoxedStrategy<Call<Self::Act>>;

    /// The call made by, and done to, those whom it fits. `luck` chooses among them; left to chance most calls would
    /// be refused, and a sequence of refusals leads nowhere.
    fn fitting(&self, call: Call<Self::Act>, luck: usize) -> Call<Self::Act>;

    /// Whether everything that a call refers to is there, and its outcome is not left open.
    fn is_possible(&self, call: &Call<Self::Act>) -> bool;

    /// What a call is on the wire.
    fn sent(&self, call: &Call<Self::Act>) -> Sent;

    /// Makes the call, and says what has to be answered.
    fn apply(&mut self, call: &Call<Self::Act>) -> Answer;

    /// Reads that show the whole state to everybody.
    fn audit(&self) -> Vec<Call<Self::Act>>;

    /// The call with less to it, for shorter scenarios of failures.
    fn simpler(_call: &Call<Self::Act>) -> Vec<Call<Self::Act>> {
        Vec::new()
    }

    /// What somebody does, in words.
    fn words(call: &Call<Self::Act>) -> String;
}

/// One of several people, by luck.
fn one_of(people: impl IntoIterator<Item = Person>, luck: usize) -> Option<Person> {
    let people: Vec<_> = people.into_iter().collect();
    people.get(luck % people.len().max(1)).copied()
}
