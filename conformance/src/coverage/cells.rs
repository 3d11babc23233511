//! The grid of operations and statuses.

use rooms_openapi::{Document, Level};
use serde::Serialize;

use super::exclusions::Exclusions;
use crate::{
    finding::level_name,
    transcript::{StepKind, Transcript},
};

/// One documented response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    /// The api.
    pub api: String,
    /// The operation id.
    pub operation: String,
    /// The status.
    pub status: u16,
    /// Whether upstream documents it.
    #[serde(serialize_with = "level_name")]
    pub level: Level,
    /// How many steps showed it under an expectation.
    pub exercised: usize,
    /// Why it is left out.
    pub excluded: Option<String>,
}

/// Exercised and documented.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ratio {
    /// Cells that were exercised.
    pub exercised: usize,
    /// Cells there are.
    pub of: usize,
}

/// What a run covered of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// All cells, in the order of the document.
    pub cells: Vec<Cell>,
    /// Exclusions that name nothing the document has.
    pub stale: Vec<String>,
}

impl Coverage {
    /// Counts what transcripts show of a document.
    #[must_use]
    pub fn of<'a>(
        document: &Document,
        transcripts: impl IntoIterator<Item = &'a Transcript>,
        exclusions: &Exclusions,
    ) -> Self {
        let api = document.api().name();
        let mut cells: Vec<Cell> = document
            .operations()
            .iter()
            .flat_map(|operation| {
                operation.responses.iter().map(|response| Cell {
                    api: api.to_owned(),
                    operation: operation.id.clone(),
                    status: response.status,
                    level: response.level,
                    exercised: 0,
                    excluded: exclusions
                        .find(api, &operation.id, response.status)
                        .map(|exclusion| exclusion.reason.clone()),
                })
            })
            .collect();
        let steps = transcripts.into_iter().flat_map(|told| &told.steps);
        for step in steps {
            let came = step
                .exchange
                .as_ref()
                .and_then(|exchange| exchange.status());
            let (Some(operation), Some(status)) = (&step.operation, came) else {
                continue;
            };
            let story = step.kind != StepKind::Setup && step.was_exercised();
            if !story || step.pinned_status != Some(status) {
                continue;
            }
            let cell = cells
                .iter_mut()
                .find(|cell| cell.operation == *operation && cell.status == status);
            if let Some(cell) = cell {
                cell.exercised += 1;
            }
        }
        let known = |operation: &str, status: u16| {
            let operation = document.operation(operation);
            operation.is_some_and(|operation| operation.response(status).is_some())
        };
        let stale = exclusions
            .list
            .iter()
            .filter(|one| one.api == api && !known(&one.operation, one.status))
            .map(|one| format!("{} {}", one.operation, one.status))
            .collect();
        Self { cells, stale }
    }

    /// Counts one more response of an operation.
    pub(crate) fn saw(&mut self, operation: &str, status: Option<u16>) {
        let cells = self.cells.iter_mut();
        let mut cells = cells.filter(|cell| cell.operation == operation);
        if let Some(cell) = cells.find(|cell| Some(cell.status) == status) {
            cell.exercised += 1;
        }
    }

    /// The ratio of one level. Excluded cells stay in the denominator.
    #[must_use]
    pub fn ratio(&self, level: Level) -> Ratio {
        let cells = self.cells.iter().filter(|cell| cell.level == level);
        cells.fold(Ratio::default(), |ratio, cell| Ratio {
            exercised: ratio.exercised + usize::from(cell.exercised > 0),
            of: ratio.of + 1,
        })
    }

    /// What is wrong with the coverage of a complete run: cells that are empty without a reason,
    /// and reasons that do not hold.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        for cell in &self.cells {
            let Cell {
                operation, status, ..
            } = cell;
            match (cell.exercised, &cell.excluded) {
                (0, None) => problems.push(format!(
                    "{operation} {status} ({}) is exercised by no scenario and has no exclusion",
                    cell.level
                )),
                (1.., Some(_)) => problems.push(format!(
                    "{operation} {status} is excluded and exercised all the same"
                )),
                _ => {}
            }
        }
        let stale = self.stale.iter();
        problems.extend(stale.map(|one| format!("the exclusion {one} names nothing documented")));
        problems
    }
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Environment};

    use super::*;
    use crate::coverage::Exclusion;

    fn exclusion(operation: &str, status: u16) -> Exclusion {
        Exclusion {
            api: "quran_reflect".to_owned(),
            operation: operation.to_owned(),
            status,
            reason: "a reason".to_owned(),
            fact: "a fact".to_owned(),
        }
    }

    #[test]
    fn an_empty_cell_needs_an_exclusion_and_an_exclusion_needs_a_cell() {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let none = Coverage::of(&document, [], &Exclusions::default());
        let count = none.cells.len();
        assert_eq!(none.problems().len(), count);
        let some = Exclusions {
            list: vec![exclusion("join_group", 403), exclusion("join_group", 418)],
        };
        let problems = Coverage::of(&document, [], &some).problems();
        assert_eq!(problems.len(), count);
        assert!(
            problems
                .iter()
                .any(|problem| problem.contains("join_group 418 names nothing"))
        );
    }

    #[test]
    fn the_committed_exclusions_give_reasons() {
        let exclusions = Exclusions::committed().expect("the file parses");
        for one in exclusions.list {
            let text = one.reason.len() > 20 && !one.fact.is_empty();
            assert!(text, "{} {} needs a reason", one.operation, one.status);
        }
    }
}
