//! The grid: everything that a document says, and how often a run showed it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rooms_openapi::{Document, Level};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    cell::{Cell, Dimension, Ratio},
    count::Observed,
    denominators::Denominators,
    exclusions::{Exclusions, fits},
};
use crate::{
    artifacts::{Artifacts, ConstraintSeen, Keyword},
    constraints::{self},
    exchange::Exchange,
    transcript::Transcript,
};

/// What a run covered of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Coverage {
    /// All cells, in the order of the document.
    pub cells: Vec<Cell>,
    /// Exclusions that name nothing the document has.
    pub stale: Vec<String>,
}

/// One dimension of the grid in numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DimensionRatio {
    /// What the operations are crossed with.
    pub dimension: Dimension,
    /// Cells that upstream documents.
    pub documented: Ratio,
    /// Cells that we concluded.
    pub inferred: Ratio,
    /// How many of them are left out with a reason.
    pub excluded: usize,
}

impl Coverage {
    /// Counts what scenarios show of a document: their transcripts, and what they saw of constraints.
    #[must_use]
    pub fn of<'a>(
        document: &Document,
        told: impl IntoIterator<Item = (&'a Transcript, &'a Artifacts)>,
        exclusions: &Exclusions,
    ) -> Self {
        let mut counted = Counted::new(document);
        for (transcript, artifacts) in told {
            counted.denominators.count(transcript);
            artifacts.constraints().for_each(|seen| counted.constraint(seen));
        }
        let mut coverage = counted.coverage();
        coverage.exclude(document.api().name(), exclusions);
        coverage
    }

    fn exclude(&mut self, api: &str, exclusions: &Exclusions) {
        let patterns: Vec<_> = exclusions.of(api).collect();
        let mut used = vec![false; patterns.len()];
        let mut without: BTreeMap<(String, u16), String> = BTreeMap::new();
        let names: BTreeSet<String> = self.cells.iter().map(Cell::name).collect();
        // The name of a cell stands for that cell alone, also if there is a star in it.
        let exact = |one: &str| names.contains(one) || !one.contains('*');
        let exact: Vec<_> = patterns.iter().map(|(one, _)| exact(one)).collect();
        let starts = patterns.iter().map(|(one, _)| one.split('*').next());
        let starts: Vec<_> = starts.map(Option::unwrap_or_default).collect();
        for cell in &mut self.cells {
            let name = cell.name();
            for (index, (pattern, reason)) in patterns.iter().enumerate() {
                // Nearly all patterns are told apart by their start, which costs little.
                let stands_for_it = match exact[index] {
                    true => name == *pattern,
                    false => name.starts_with(starts[index]) && fits(pattern, &name),
                };
                if stands_for_it {
                    used[index] = true;
                    cell.excluded.get_or_insert_with(|| (*reason).to_owned());
                }
            }
            if let (Dimension::Status, Some(status), Some(reason)) =
                (cell.dimension, cell.status, &cell.excluded)
            {
                without.insert((cell.operation.clone(), status), reason.clone());
            }
        }
        // What is in a response that is left out is left out for the same reason.
        for cell in &mut self.cells {
            if let Some(status) = cell.status
                && let Some(reason) = without.get(&(cell.operation.clone(), status))
            {
                cell.excluded.get_or_insert_with(|| reason.clone());
            }
        }
        let unused = patterns.iter().zip(used).filter(|(_, used)| !used);
        self.stale = unused.map(|((one, _), _)| (*one).to_owned()).collect();
    }

    /// The ratio of the responses of one level. Excluded cells stay in the denominator.
    #[must_use]
    pub fn ratio(&self, level: Level) -> Ratio {
        self.ratio_of(Dimension::Status, level)
    }

    /// The ratio of one dimension and level.
    #[must_use]
    pub fn ratio_of(&self, dimension: Dimension, level: Level) -> Ratio {
        let cells = self.cells.iter();
        let cells = cells.filter(|cell| cell.dimension == dimension && cell.level == level);
        cells.fold(Ratio::default(), |ratio, cell| Ratio {
            exercised: ratio.exercised + usize::from(cell.exercised > 0),
            of: ratio.of + 1,
        })
    }

    /// Every dimension in numbers.
    #[must_use]
    pub fn dimensions(&self) -> Vec<DimensionRatio> {
        let numbers = Dimension::ALL.into_iter().map(|dimension| DimensionRatio {
            dimension,
            documented: self.ratio_of(dimension, Level::Documented),
            inferred: self.ratio_of(dimension, Level::Inferred),
            excluded: {
                let cells = self.cells.iter();
                let cells = cells.filter(|cell| cell.dimension == dimension);
                cells.filter(|cell| cell.excluded.is_some()).count()
            },
        });
        numbers.collect()
    }

    /// The grid of one dimension.
    pub fn of_dimension(&self, dimension: Dimension) -> impl Iterator<Item = &Cell> {
        let cells = self.cells.iter();
        cells.filter(move |cell| cell.dimension == dimension)
    }

    /// Adds what another run showed of the same document.
    pub fn add(&mut self, other: &Self) {
        let known: HashMap<String, usize> =
            self.cells.iter().enumerate().map(|(index, cell)| (cell.name(), index)).collect();
        for cell in &other.cells {
            match known.get(&cell.name()) {
                Some(index) => {
                    let known = &mut self.cells[*index];
                    known.exercised += cell.exercised;
                    if known.excluded.is_none() {
                        known.excluded.clone_from(&cell.excluded);
                    }
                }
                None => self.cells.push(cell.clone()),
            }
        }
    }

    /// What is wrong with the coverage of a complete run: cells that are empty without a reason,
    /// and reasons that do not hold.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        for cell in &self.cells {
            let name = cell.name();
            match (cell.exercised, &cell.excluded) {
                (0, None) => problems.push(format!(
                    "{name} ({}) is exercised by no scenario and has no exclusion",
                    cell.level
                )),
                (1.., Some(_)) => {
                    problems.push(format!("{name} is excluded and exercised all the same"));
                }
                _ => {}
            }
        }
        let stale = self.stale.iter();
        problems.extend(stale.map(|one| format!("the exclusion {one} names nothing documented")));
        problems
    }
}

/// A count under way.
#[derive(Clone, Debug)]
pub(crate) struct Counted {
    denominators: Denominators,
    constraints: HashMap<(String, String, Keyword), [Option<usize>; 2]>,
}

impl Counted {
    /// Nothing was seen yet.
    pub(crate) fn new(document: &Document) -> Self {
        let mut denominators = Denominators::of(document);
        let mut numbers = HashMap::new();
        for one in constraints::of_document(document) {
            let subject = match &one.shape {
                Some(shape) => format!("{} of {shape}", one.subject),
                None => one.subject.to_string(),
            };
            let level = one.level(document);
            let mut cell = |how: &str| {
                let cell = Cell::new(Dimension::Constraint, &one.operation, level);
                let shown = format!("{how} {}", one.keyword);
                denominators.cells.push(cell.at(&subject).shown(shown));
                denominators.cells.len() - 1
            };
            // A permission cannot be violated.
            let violated = (one.keyword != Keyword::Nullable).then(|| cell("violated"));
            let cells = [violated, Some(cell("met"))];
            numbers.insert((one.operation, one.pointer, one.keyword), cells);
        }
        Self { denominators, constraints: numbers }
    }

    /// Counts an exchange that nobody expected anything of.
    pub(crate) fn saw(&mut self, operation: &str, exchange: &Exchange) {
        self.denominators.see(Observed {
            operation,
            caller: None,
            exchange,
            held: true,
            held_at: &BTreeSet::new(),
        });
    }

    fn constraint(&mut self, seen: &ConstraintSeen) {
        let key = (seen.operation.clone(), seen.pointer.clone(), seen.keyword);
        let Some(cells) = self.constraints.get(&key) else {
            return;
        };
        let shown = [seen.violated, seen.met];
        let reasons = [&seen.inviolable, &seen.unmeetable];
        for ((number, shown), reason) in cells.iter().zip(shown).zip(reasons) {
            let Some(cell) = number.and_then(|number| self.denominators.cells.get_mut(number))
            else {
                continue;
            };
            cell.exercised += usize::from(shown);
            if cell.excluded.is_none() {
                cell.excluded.clone_from(reason);
            }
        }
    }

    /// What was counted so far, nothing excluded but what scenarios gave reasons for.
    pub(crate) fn coverage(&self) -> Coverage {
        Coverage { cells: self.denominators.cells.clone(), stale: Vec::new() }
    }
}

#[cfg(test)]
mod tests {
    use rooms_openapi::{Api, Environment};

    use super::*;
    use crate::coverage::Exclusion;

    fn exclusions(cells: &[&str]) -> Exclusions {
        let exclusion = Exclusion {
            api: "quran_reflect".to_owned(),
            cells: cells.iter().map(|one| (*one).to_owned()).collect(),
            reason: "a reason".to_owned(),
            fact: "a fact".to_owned(),
        };
        Exclusions { list: vec![exclusion] }
    }

    #[test]
    fn an_empty_cell_needs_an_exclusion_and_an_exclusion_needs_a_cell() {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let none = Coverage::of(&document, [], &Exclusions::default());
        let count = none.cells.len();
        assert_eq!(none.problems().len(), count);
        let some = exclusions(&["parameter list_members query.page *", "status join_group 418"]);
        let problems = Coverage::of(&document, [], &some).problems();
        assert_eq!(problems.len(), count - 2 + 1);
        assert!(problems.iter().any(|problem| problem.contains("join_group 418 names nothing")));
    }

    #[test]
    fn what_is_in_a_response_that_is_left_out_is_left_out_with_it() {
        let document = Document::load(Api::QuranReflect, Environment::PreLive);
        let some = exclusions(&["status join_group 404"]);
        let coverage = Coverage::of(&document, [], &some);
        let cells = coverage.cells.iter();
        let mut cells =
            cells.filter(|cell| cell.operation == "join_group" && cell.status == Some(404));
        assert!(cells.clone().count() > 3);
        assert!(cells.all(|cell| cell.excluded.is_some()));
    }

    #[test]
    fn every_cell_has_a_name_of_its_own() {
        for api in Api::ALL {
            let document = Document::load(*api, Environment::PreLive);
            let coverage = Coverage::of(&document, [], &Exclusions::default());
            let mut names = BTreeSet::new();
            for cell in &coverage.cells {
                assert!(names.insert(cell.name()), "{api}: {}", cell.name());
            }
            for dimension in Dimension::ALL {
                eprintln!("{api} {dimension}: {}", coverage.of_dimension(dimension).count());
            }
        }
    }
}
