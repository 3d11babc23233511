//! Tables of the page as data: whoever has something to tabulate fills one, and the template draws it.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use rooms_openapi::{Document, Level};
use serde::Serialize;

use crate::{
    coverage::{self, Coverage, Dimension},
    report::{plural, record::RunRecord},
};

/// What a cell says at a glance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// There is nothing to be said.
    #[default]
    None,
    /// As documented.
    Held,
    /// As inferred.
    Inferred,
    /// Some of it.
    Partly,
    /// Missing, or not as it should be.
    Open,
    /// Left out with a reason.
    Excluded,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// What it says at a glance.
    pub mark: Mark,
    /// What stands in it.
    pub text: String,
    /// The same for those who do not see the mark.
    pub word: String,
    /// More of it.
    pub title: String,
}

impl Cell {
    /// A cell with a text.
    #[must_use]
    pub fn new(mark: Mark, text: impl Into<String>) -> Self {
        Self { mark, text: text.into(), ..Self::default() }
    }
}

/// The head of a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Column {
    /// What stands in it.
    pub label: String,
    /// More of it.
    pub title: String,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Row {
    /// What stands at its head.
    pub label: String,
    /// More of it.
    pub title: String,
    /// One for each column.
    pub cells: Vec<Cell>,
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Grid {
    /// Its caption.
    pub title: String,
    /// What to know about it.
    pub note: String,
    /// What the heads of the rows are.
    pub head: String,
    /// Whether its cells hold more than a word.
    pub wide: bool,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// Columns that need no more than their labels.
pub(crate) fn columns<T: Into<String>>(labels: impl IntoIterator<Item = T>) -> Vec<Column> {
    let column = |label: T| Column { label: label.into(), title: String::new() };
    labels.into_iter().map(column).collect()
}

/// How much of each api was covered, by what its operations are crossed with.
pub(super) fn summary(record: &RunRecord) -> Grid {
    let levels = [Level::Documented, Level::Inferred];
    let rows = record.coverage.iter().flat_map(|(api, covered)| {
        levels.map(|level| {
            let of = |dimension| {
                let cells = covered.grid.of_dimension(dimension);
                share(level, cells.filter(|cell| cell.level == level))
            };
            let mut cells: Vec<Cell> = Dimension::ALL.into_iter().map(of).collect();
            if let Some(rules) = record.rules.get(api) {
                let ratio = match level {
                    Level::Documented => rules.documented,
                    Level::Inferred => rules.inferred,
                };
                cells.push(counted(level, ratio.exercised, ratio.of, 0));
            }
            Row { label: format!("{api}, {level}"), title: String::new(), cells }
        })
    });
    Grid {
        title: "By api".to_owned(),
        note: "shown of all; what is left out has a reason below".to_owned(),
        head: "api and level".to_owned(),
        columns: columns(Dimension::ALL.map(Dimension::title).into_iter().chain(["rules"])),
        rows: rows.filter(|row| row.cells.iter().any(|cell| !cell.text.is_empty())).collect(),
        ..Grid::default()
    }
}

/// How many of some cells were shown.
fn share<'a>(level: Level, cells: impl Iterator<Item = &'a coverage::Cell>) -> Cell {
    let (mut shown, mut of, mut excluded) = (0, 0, 0);
    for cell in cells {
        of += 1;
        shown += usize::from(cell.exercised > 0);
        excluded += usize::from(cell.exercised == 0 && cell.excluded.is_some());
    }
    counted(level, shown, of, excluded)
}

fn counted(level: Level, shown: usize, of: usize, excluded: usize) -> Cell {
    if of == 0 {
        return Cell::default();
    }
    let open = of.saturating_sub(shown + excluded);
    let mark = match (open, level) {
        (0, _) if shown == 0 => Mark::Excluded,
        (0, Level::Documented) => Mark::Held,
        (0, Level::Inferred) => Mark::Inferred,
        _ if shown == 0 => Mark::Open,
        _ => Mark::Partly,
    };
    let mut title = format!("{shown} of {of} shown");
    if excluded > 0 {
        title += &format!(", {excluded} left out with a reason");
    }
    if open > 0 {
        title += &format!(", {open} never shown");
    }
    Cell { mark, text: format!("{shown}/{of}"), word: String::new(), title }
}

/// Operation × status of one api.
pub(super) fn responses(coverage: &Coverage, document: Option<&Document>) -> Grid {
    let cells: Vec<_> = coverage.of_dimension(Dimension::Status).collect();
    let statuses: BTreeSet<u16> = cells.iter().filter_map(|cell| cell.status).collect();
    let rows = operations(coverage).into_iter().map(|operation| {
        let of = |status: &u16| {
            let mut cells = cells.iter();
            let found =
                cells.find(|cell| cell.operation == operation && cell.status == Some(*status));
            found.map_or_else(Cell::default, |cell| response(cell))
        };
        Row {
            label: label(document, operation),
            title: operation.to_owned(),
            cells: statuses.iter().map(of).collect(),
        }
    });
    Grid {
        title: "Responses".to_owned(),
        note: "operation × status: how many steps showed it under an expectation".to_owned(),
        head: "operation".to_owned(),
        columns: columns(statuses.iter().map(u16::to_string)),
        rows: rows.collect(),
        ..Grid::default()
    }
}

/// Operation × everything else that is counted.
pub(super) fn dimensions(coverage: &Coverage, document: Option<&Document>) -> Grid {
    let others = Dimension::ALL.into_iter().filter(|one| *one != Dimension::Status);
    let others: Vec<_> = others.collect();
    let mut cells: BTreeMap<(&str, Dimension), Vec<&coverage::Cell>> = BTreeMap::new();
    for cell in &coverage.cells {
        cells.entry((&cell.operation, cell.dimension)).or_default().push(cell);
    }
    let rows = operations(coverage).into_iter().map(|operation| {
        let of = |dimension: &Dimension| {
            let found = cells.get(&(operation, *dimension)).map(Vec::as_slice).unwrap_or_default();
            let inferred = found.iter().all(|cell| cell.level == Level::Inferred);
            let level = if inferred { Level::Inferred } else { Level::Documented };
            share(level, found.iter().copied())
        };
        Row {
            label: label(document, operation),
            title: operation.to_owned(),
            cells: others.iter().map(of).collect(),
        }
    });
    Grid {
        title: "Everything else".to_owned(),
        note: "shown of all, documented and inferred together".to_owned(),
        head: "operation".to_owned(),
        columns: columns(others.iter().map(|one| one.title())),
        rows: rows.collect(),
        ..Grid::default()
    }
}

/// In the order of the document.
fn operations(coverage: &Coverage) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    let all = coverage.cells.iter().map(|cell| cell.operation.as_str());
    all.filter(|operation| seen.insert(*operation)).collect()
}

fn response(cell: &coverage::Cell) -> Cell {
    let level = cell.level;
    let (mark, text, title) = match (cell.exercised, &cell.excluded) {
        (0, Some(reason)) => (Mark::Excluded, "–".to_owned(), reason.clone()),
        (0, None) => (Mark::Open, "0".to_owned(), "never shown".to_owned()),
        (count, _) => {
            let mark = match level {
                Level::Documented => Mark::Held,
                Level::Inferred => Mark::Inferred,
            };
            (mark, count.to_string(), format!("shown by {}", plural(count, "step")))
        }
    };
    let word = match mark {
        Mark::Excluded => format!("{level}, left out"),
        _ => level.to_string(),
    };
    Cell { mark, text, word, title: format!("{level}: {title}") }
}

/// The document of an api, if it is at hand.
pub(crate) fn of_api<'a>(documents: &'a [Arc<Document>], api: &str) -> Option<&'a Document> {
    let found = documents.iter().find(|one| one.api().name() == api);
    found.map(AsRef::as_ref)
}

/// Method and path of an operation, if the document is at hand.
pub(crate) fn label(document: Option<&Document>, operation: &str) -> String {
    let found = document.and_then(|document| document.operation(operation));
    found.map_or_else(|| operation.to_owned(), rooms_openapi::Operation::label)
}
