//! A matrix as text, which is stored and read by people.

use crate::artifacts::{Cell, Grid, Matrix, Reason};

/// What a cell says where no such call can be made.
const NO_CALL: &str = "·";

/// The grids, each with its title; what is below them comes last.
pub(super) fn blocks(matrix: &Matrix) -> Vec<(String, String)> {
    let mut blocks: Vec<_> =
        matrix.grids.iter().map(|grid| (grid.title.clone(), grid_text(grid))).collect();
    blocks.push(("reasons".to_owned(), reasons(matrix)));
    if !matrix.left_out.is_empty() {
        blocks.push(("left out".to_owned(), matrix.left_out.join("\n")));
    }
    blocks
}

fn grid_text(grid: &Grid) -> String {
    let head = std::iter::once(format!("caller \\ {}", grid.axis));
    let mut lines = vec![head.chain(grid.columns.iter().cloned()).collect::<Vec<_>>()];
    for row in &grid.rows {
        let cells = row.cells.iter();
        let cells = cells.map(|cell| cell.as_ref().map_or(NO_CALL.to_owned(), cell_text));
        lines.push(std::iter::once(row.caller.clone()).chain(cells).collect());
    }
    aligned(&lines)
}

/// `200 +member caller [c]`, `!500 - [c]` if it is not as the document wants it, or `? - []` if there was no call.
fn cell_text(cell: &Cell) -> String {
    let mark = if cell.agrees == Some(false) { "!" } else { "" };
    let status = cell.status.map_or("?".to_owned(), |code| code.to_string());
    let changes = match cell.changes.is_empty() {
        true => "-".to_owned(),
        false => cell.changes.join(" "),
    };
    let shows = match cell.shows.is_empty() {
        true => String::new(),
        false => format!(" sees {}", cell.shows.join(", ")),
    };
    format!("{mark}{status} {changes}{shows} [{}]", cell.reason)
}

fn aligned(lines: &[Vec<String>]) -> String {
    let columns = lines.first().map_or(0, Vec::len);
    let width = |column: usize| {
        let cells = lines.iter().filter_map(|line| line.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let shown = lines.iter().map(|line| {
        let cells = line.iter().zip(&widths);
        let padded = cells.map(|(cell, width)| format!("{cell:width$}", width = *width));
        padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    });
    shown.collect::<Vec<_>>().join("\n")
}

fn reasons(matrix: &Matrix) -> String {
    let shown = matrix.reasons.iter().map(|reason| {
        let cited = match &reason.rule {
            Some(rule) => format!("{rule} ({})", reason.level),
            None => format!("response {} ({})", reason.status, reason.level),
        };
        format!("[{}] {} {cited}: {}", reason.mark, reason.status, reason.text)
    });
    shown.collect::<Vec<_>>().join("\n")
}

/// The same with marks in the order in which a reader comes to them.
pub(super) fn in_reading_order(mut matrix: Matrix) -> Matrix {
    let mut order: Vec<String> = Vec::new();
    for cell in matrix.cells() {
        if !order.contains(&cell.reason) {
            order.push(cell.reason.clone());
        }
    }
    order.retain(|given| matrix.reasons.iter().any(|reason| reason.mark == *given));
    let renamed = |given: &str| order.iter().position(|one| one == given).map(mark);
    for cell in matrix.cells_mut() {
        cell.reason = renamed(&cell.reason).unwrap_or_default();
    }
    let position = |reason: &Reason| order.iter().position(|one| *one == reason.mark);
    matrix.reasons.sort_by_key(position);
    for (index, reason) in matrix.reasons.iter_mut().enumerate() {
        reason.mark = mark(index);
    }
    matrix
}

/// The mark of the n-th reason: a, b, … z, aa, ab, …
pub(super) fn mark(index: usize) -> String {
    const LETTERS: usize = 26;
    let letter = |index: usize| char::from(b'a' + u8::try_from(index).unwrap_or_default());
    match index.checked_sub(LETTERS) {
        None => letter(index).to_string(),
        Some(rest) => format!("{}{}", mark(rest / LETTERS), letter(rest % LETTERS)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::artifacts::Row;

    fn cell(status: u16, changes: &[&str], reason: &str, agrees: bool) -> Option<Cell> {
        Some(Cell {
            status: Some(status),
            changes: changes.iter().map(|change| (*change).to_owned()).collect(),
            reason: reason.to_owned(),
            agrees: Some(agrees),
            ..Cell::default()
        })
    }

    #[test]
    fn columns_are_aligned_and_what_disagrees_stands_out() {
        let row = |caller: &str, cells| Row { caller: caller.to_owned(), cells };
        let grid = Grid {
            title: "joining".to_owned(),
            axis: "room".to_owned(),
            columns: vec!["public group".to_owned(), "page".to_owned()],
            rows: vec![
                row("anonymous", vec![cell(401, &[], "a", true), None]),
                row(
                    "outsider",
                    vec![
                        cell(200, &["+member caller"], "b", true),
                        cell(200, &["+member caller"], "c", false),
                    ],
                ),
            ],
        };
        let matrix = Matrix {
            grids: vec![grid],
            reasons: vec![Reason {
                mark: "a".to_owned(),
                rule: Some("credentials-required".to_owned()),
                status: 401,
                level: "documented".to_owned(),
                text: "Who calls says so.".to_owned(),
                pointer: String::new(),
            }],
            ..Matrix::default()
        };
        let blocks = blocks(&matrix);
        assert_eq!(
            blocks[0].1,
            "caller \\ room  public group            page\n\
             anonymous      401 - [a]               ·\n\
             outsider       200 +member caller [b]  !200 +member caller [c]"
        );
        assert_eq!(blocks[1].1, "[a] 401 credentials-required (documented): Who calls says so.");
    }

    #[test]
    fn marks_go_on_after_z() {
        let marks = [0, 25, 26, 27, 52].map(mark);
        assert_eq!(marks, ["a", "z", "aa", "ab", "ba"]);
    }
}
