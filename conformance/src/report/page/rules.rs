//! The chapter about the rules of the documents.

use std::sync::Arc;

use rooms_openapi::{Document, Level};

use super::{
    grid::{self, Cell, Grid, Mark, Row},
    view::{Chapter, Part},
};
use crate::report::{plural, record::RunRecord};

/// The rules of each document, and whether expectations that cite them held.
pub(super) fn chapter(record: &RunRecord, documents: &[Arc<Document>]) -> Option<Chapter> {
    let parts: Vec<Part> = record
        .rules
        .iter()
        .filter(|(_, rules)| !rules.rules.is_empty())
        .map(|(api, rules)| {
            let document = grid::of_api(documents, api);
            let broken = rules.rules.iter().filter(|rule| rule.tally.broken > 0).count();
            let held = rules.rules.iter().filter(|rule| rule.held()).count();
            let rows = rules.rules.iter().map(|rule| {
                let stated = document.and_then(|document| {
                    document
                        .rules()
                        .find(|one| one.rule.id == rule.id)
                        .map(|one| one.rule.text.clone())
                });
                let mark = match (rule.tally.held, rule.tally.broken) {
                    (_, 1..) => Mark::Open,
                    (0, 0) => Mark::Excluded,
                    _ if rule.level == Level::Documented => Mark::Held,
                    _ => Mark::Inferred,
                };
                let word = match mark {
                    Mark::Open => "broken",
                    Mark::Excluded => "never looked at",
                    _ => "held",
                };
                Row {
                    label: rule.id.clone(),
                    title: String::new(),
                    cells: vec![
                        Cell::new(mark, word),
                        Cell::new(Mark::None, rule.level.to_string()),
                        Cell::new(
                            Mark::None,
                            format!("{} held, {} broken", rule.tally.held, rule.tally.broken),
                        ),
                        Cell::new(Mark::None, stated.unwrap_or_default()),
                    ],
                }
            });
            Part {
                title: api.clone(),
                note: format!("{held} of {} held", plural(rules.rules.len(), "rule")),
                count: (broken > 0).then_some(broken),
                bad: broken > 0,
                tables: vec![Grid {
                    title: format!("Rules of {api}"),
                    head: "rule".to_owned(),
                    wide: true,
                    columns: grid::columns(["", "level", "expectations", "text"]),
                    rows: rows.collect(),
                    ..Grid::default()
                }],
                ..Part::default()
            }
        })
        .collect();
    (!parts.is_empty()).then(|| Chapter {
        id: "rules".to_owned(),
        title: "Rules".to_owned(),
        note: "Business rules of the documents. One is held if an expectation that cites it was evaluated and none was broken."
            .to_owned(),
        parts,
        ..Chapter::default()
    })
}
