//! What was covered of each document, and what was not.

use std::{collections::BTreeMap, sync::Arc};

use rooms_openapi::Document;
use serde::Serialize;

use super::grid::{self, Grid};
use crate::{
    coverage::{Cell, Dimension},
    report::record::RunRecord,
};

#[derive(Debug, Serialize)]
pub(super) struct ApiCoverage {
    name: String,
    note: String,
    grids: Vec<Grid>,
    lists: Vec<List>,
}

#[derive(Debug, Serialize)]
struct List {
    title: String,
    count: usize,
    more: usize,
    names: Vec<String>,
}

/// More than this nobody reads here; `report.json` has all of it.
const MOST_NAMES: usize = 400;

pub(super) fn coverage(record: &RunRecord, documents: &[Arc<Document>]) -> Vec<ApiCoverage> {
    let covered = record.coverage.iter().map(|(api, covered)| {
        let document = grid::of_api(documents, api);
        let never = Dimension::ALL.into_iter().filter_map(|dimension| {
            let cells = covered.grid.of_dimension(dimension);
            let open = cells.filter(|cell| cell.is_open()).map(Cell::name);
            List::of(format!("Never shown: {}", dimension.title()), open.collect())
        });
        let mut reasons: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for cell in covered.grid.cells.iter().filter(|cell| cell.exercised == 0) {
            if let Some(reason) = &cell.excluded {
                reasons.entry(reason).or_default().push(cell.name());
            }
        }
        let left_out = reasons
            .into_iter()
            .filter_map(|(reason, names)| List::of(format!("Left out: {reason}"), names));
        ApiCoverage {
            name: api.clone(),
            note: format!(
                "{} documented and {} inferred responses",
                covered.documented, covered.inferred
            ),
            grids: vec![
                grid::responses(&covered.grid, document),
                grid::dimensions(&covered.grid, document),
            ],
            lists: never.chain(left_out).collect(),
        }
    });
    covered.collect()
}

impl List {
    fn of(title: String, mut names: Vec<String>) -> Option<Self> {
        let count = names.len();
        names.truncate(MOST_NAMES);
        (count > 0).then_some(Self { title, count, more: count - names.len(), names })
    }
}
