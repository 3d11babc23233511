//! What the page shows, as it is at one moment.

use serde::Serialize;

use super::people::{self, Letter, Person, Waiting};
use super::rooms::{self, Room};
use super::traffic::{self, Row};
use super::trouble::{self, Trouble};
use crate::account::CLIENT_ID;
use crate::clock::ClockKind;
use crate::control::Control;

/// All of it.
#[derive(Serialize)]
pub(super) struct View {
    base: String,
    client: &'static str,
    /// Whether there is a reference to try the apis with.
    docs: bool,
    apis: Vec<&'static str>,
    people: List<Person>,
    letters: List<Letter>,
    open_letters: usize,
    pages: Vec<Waiting>,
    rooms: List<Room>,
    traffic: Vec<Row>,
    now: String,
    clock: ClockKind,
    checkpoints: Vec<u64>,
    #[serde(flatten)]
    trouble: Trouble,
}

/// The first of a list, and how long it is.
#[derive(Serialize)]
pub(super) struct List<T> {
    pub(super) shown: Vec<T>,
    pub(super) total: usize,
}

impl<T> List<T> {
    pub(super) fn of<S>(
        all: impl ExactSizeIterator<Item = S>,
        most: usize,
        show: impl FnMut(S) -> T,
    ) -> Self {
        Self { total: all.len(), shown: all.take(most).map(show).collect() }
    }
}

/// How many checkpoints are offered; the newest.
const CHECKPOINTS: usize = 5;

pub(super) fn of(control: &Control, base: &str) -> View {
    let known = control.people();
    let known = known.as_array().map_or(&[][..], Vec::as_slice);
    let mails = control.mails();
    let open = |mail: &&crate::Mail| mail.state == crate::MailState::Open;
    let documents = control.apis().documents();
    let traffic = control.journal().last(traffic::LINES);
    let mut checkpoints = control.kept().numbers();
    checkpoints.drain(..checkpoints.len().saturating_sub(CHECKPOINTS));
    View {
        base: base.to_owned(),
        client: CLIENT_ID,
        docs: cfg!(feature = "docs"),
        apis: documents.iter().map(|(document, _)| document.api().name()).collect(),
        people: people::people(known),
        open_letters: mails.iter().filter(open).count(),
        letters: people::letters(mails, known, base),
        pages: people::waiting(control),
        rooms: rooms::rooms(control, base),
        traffic: traffic.iter().map(Row::new).collect(),
        now: control.now(),
        clock: control.clock_kind(),
        checkpoints,
        trouble: trouble::of(control),
    }
}
