//! The authorization matrices as tables of the page.

use super::{
    grid::{self, Cell, Grid, Mark, Row},
    view::{Chapter, Part},
};
use crate::{
    artifacts::{self, Matrix},
    report::{plural, record::RunRecord},
};

/// The chapter, if the run told any.
pub(super) fn chapter(record: &RunRecord) -> Option<Chapter> {
    let all = record.matrix.iter();
    let parts: Vec<Part> =
        all.flat_map(|(api, matrices)| matrices.iter().map(move |one| part(api, one))).collect();
    let wrong: usize = parts.iter().filter_map(|part| part.count).sum();
    let all: Vec<_> = record.matrix.values().flatten().flat_map(Matrix::cells).collect();
    let not_judged = all.iter().filter(|cell| cell.agrees.is_none()).count();
    (!parts.is_empty()).then(|| Chapter {
        id: "matrix".to_owned(),
        title: "Who may do what".to_owned(),
        note: format!(
            "{} of {}, each called once from a fresh state: the status that came, what the call changed, and by the letter why it \
             has to be so.{}",
            plural(all.len(), "cell"),
            plural(parts.len(), "operation"),
            match not_judged {
                0 => String::new(),
                some => format!(" Not judged: {}.", plural(some, "cell")),
            }
        ),
        count: (wrong > 0).then_some(wrong),
        bad: wrong > 0,
        parts,
        ..Chapter::default()
    })
}

fn part(api: &str, matrix: &Matrix) -> Part {
    let wrong = matrix.cells().filter(|cell| cell.agrees == Some(false)).count();
    let mut tables: Vec<Grid> = matrix.grids.iter().map(|grid| table(matrix, grid)).collect();
    tables.push(reasons(matrix));
    Part {
        title: matrix.label.clone(),
        note: format!("{api}, {}", plural(matrix.cells().count(), "cell")),
        count: (wrong > 0).then_some(wrong),
        bad: wrong > 0,
        tables,
        text: matrix.left_out.join("\n"),
    }
}

fn table(matrix: &Matrix, grid: &artifacts::Grid) -> Grid {
    let rows = grid.rows.iter().map(|row| Row {
        label: row.caller.clone(),
        title: String::new(),
        cells: row.cells.iter().map(|one| cell(matrix, one.as_ref())).collect(),
    });
    Grid {
        title: grid.title.clone(),
        note: format!("caller × {}", grid.axis),
        head: "caller".to_owned(),
        wide: true,
        columns: grid::columns(&grid.columns),
        rows: rows.collect(),
    }
}

fn cell(matrix: &Matrix, cell: Option<&artifacts::Cell>) -> Cell {
    let Some(cell) = cell else {
        return Cell::default();
    };
    let status = cell.status.map_or_else(|| "none".to_owned(), |status| status.to_string());
    let mut text = format!("{status} {}", cell.reason);
    for what in cell.changes.iter().chain(&cell.shows) {
        text += &format!("\n{what}");
    }
    let mut reasons = matrix.reasons.iter();
    let reason = reasons.find(|one| one.mark == cell.reason);
    let documented = reason.is_some_and(|one| one.level == "documented");
    let (mark, word) = match (cell.agrees, documented) {
        (None, _) => (Mark::None, "not judged"),
        (Some(false), _) => (Mark::Open, "not as documented"),
        (Some(true), true) => (Mark::Held, ""),
        (Some(true), false) => (Mark::Inferred, ""),
    };
    Cell {
        mark,
        text,
        word: word.to_owned(),
        title: reason.map_or_else(|| cell.step.clone(), |one| one.text.clone()),
    }
}

fn reasons(matrix: &Matrix) -> Grid {
    let rows = matrix.reasons.iter().map(|reason| Row {
        label: reason.mark.clone(),
        title: reason.pointer.clone(),
        cells: vec![
            Cell::new(Mark::None, reason.status.to_string()),
            Cell::new(Mark::None, reason.level.clone()),
            Cell::new(Mark::None, reason.rule.clone().unwrap_or_else(|| "the response".to_owned())),
            Cell::new(Mark::None, reason.text.clone()),
        ],
    });
    Grid {
        title: "Reasons".to_owned(),
        head: "letter".to_owned(),
        wide: true,
        columns: grid::columns(["status", "level", "rule", "what the document says"]),
        rows: rows.collect(),
        ..Grid::default()
    }
}
