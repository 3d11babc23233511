//! What a matrix holds, as data: the text that is stored and the report are made from it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What one operation answered to everybody who called it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Matrix {
    /// The operation id.
    pub operation: String,
    /// Method and path template.
    pub label: String,
    /// One grid per way to call it.
    pub grids: Vec<Grid>,
    /// Why the cells have to be as they are; cells refer to them by their marks.
    pub reasons: Vec<Reason>,
    /// Rows and columns that are left out, each with the reason as a sentence.
    pub left_out: Vec<String>,
}

impl Matrix {
    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        let rows = self.grids.iter().flat_map(|grid| &grid.rows);
        rows.flat_map(|row| row.cells.iter().flatten())
    }

    /// All cells, to change them.
    pub(crate) fn cells_mut(&mut self) -> impl Iterator<Item = &mut Cell> {
        let rows = self.grids.iter_mut().flat_map(|grid| &mut grid.rows);
        rows.flat_map(|row| row.cells.iter_mut().flatten())
    }
}

/// Callers by kinds of rooms, or by whom a call is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Grid {
    /// The way of calling: `granting, in a public group`. Unique in the matrix.
    pub title: String,
    /// What the columns are: `room`, `target`.
    pub axis: String,
    /// The names of the columns.
    pub columns: Vec<String>,
    /// One row per caller.
    pub rows: Vec<Row>,
}

/// What one caller got.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Row {
    /// Who called: `anonymous`, `expired token`, `member`.
    pub caller: String,
    /// One per column; none where such a call cannot be made.
    pub cells: Vec<Option<Cell>>,
}

/// What came of one call.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cell {
    /// The label of the step; findings about the cell carry it.
    pub step: String,
    /// The status that came. None if nothing did, or the state could not be prepared.
    pub status: Option<u16>,
    /// What the call changed: `+member outsider`. Empty if nothing.
    pub changes: Vec<String>,
    /// What the response showed that others are not shown.
    pub shows: Vec<String>,
    /// The mark of the reason.
    pub reason: String,
    /// Whether all of it is as the document wants it. None if that was not judged: the call was not made, or not all of
    /// what came of it could be seen.
    #[serde(default)]
    pub agrees: Option<bool>,
}

/// Why a cell has to be as it is: a rule, or a response of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Reason {
    /// What the cells have: `a`, `b`, …
    pub mark: String,
    /// The id of the rule, or none where it is the response that is cited.
    pub rule: Option<String>,
    /// The status that it leads to.
    pub status: u16,
    /// `documented` or `inferred`.
    pub level: String,
    /// What the document says.
    pub text: String,
    /// JSON pointer into the document.
    pub pointer: String,
}
