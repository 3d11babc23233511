//! The fault detection table as a chapter of the page: would the suite have noticed?

use std::collections::BTreeMap;

use super::{
    filters::ms,
    grid::{self, Cell, Grid, Mark, Row},
    view::{Chapter, Part},
};
use crate::{
    faults::{FaultDetection, FaultRecord, Outcome},
    report::plural,
};

/// The chapter.
pub(crate) fn chapter(table: &FaultDetection) -> Chapter {
    let mut classes: BTreeMap<&str, Vec<&FaultRecord>> = BTreeMap::new();
    for record in &table.faults {
        classes.entry(&record.class).or_default().push(record);
    }
    let noticed = table.faults.iter().filter(|one| one.is_noticed()).count();
    let wrong =
        table.faults.iter().filter(|one| is_wrong(one)).count() + table.false_findings.len();
    let mut note = format!(
        "Would this suite have noticed? It was pointed at {}, one defect each, on {}: {noticed} were noticed, and {} held against \
         the same mock without any defect.",
        plural(table.faults.len(), "misbehaving mock"),
        table.started_at.format("%Y-%m-%d"),
        match table.false_findings.len() {
            0 => "nothing was".to_owned(),
            1 => "1 finding was".to_owned(),
            some => format!("{some} findings were"),
        },
    );
    if let Some(why) = &table.not_told {
        note += &format!(" The mock without defects could not be judged: {why}.");
    }
    Chapter {
        id: "faults".to_owned(),
        title: "Faults".to_owned(),
        note,
        count: (wrong > 0).then_some(wrong),
        bad: wrong > 0,
        tables: Vec::new(),
        parts: classes.into_iter().map(|(class, faults)| part(class, &faults)).collect(),
    }
}

fn is_wrong(record: &FaultRecord) -> bool {
    record.is_survivor()
        || record.is_recorded_in_vain()
        || matches!(record.outcome, Outcome::NotTold { .. })
}

fn part(class: &str, faults: &[&FaultRecord]) -> Part {
    let wrong = faults.iter().filter(|one| is_wrong(one)).count();
    let noticed = faults.iter().filter(|one| one.is_noticed()).count();
    Part {
        title: class.to_owned(),
        note: format!("{noticed} of {} noticed", faults.len()),
        count: (wrong > 0).then_some(wrong),
        bad: wrong > 0,
        tables: vec![Grid {
            title: format!("Faults: {class}"),
            head: "fault".to_owned(),
            wide: true,
            columns: grid::columns(["noticed first by", "after", "api", "breaks", "what was said"]),
            rows: faults.iter().map(|one| row(one)).collect(),
            ..Grid::default()
        }],
        text: String::new(),
    }
}

fn row(record: &FaultRecord) -> Row {
    let mark = if is_wrong(record) { Mark::Open } else { Mark::Held };
    let (by, said) = match (&record.outcome, &record.recorded) {
        (Outcome::Noticed(notice), None) => {
            (Cell::new(mark, notice.witness()), notice.message.clone())
        }
        (Outcome::Noticed(notice), Some(_)) => (
            Cell::new(mark, notice.witness()),
            "noticed although on record as not noticed".to_owned(),
        ),
        (Outcome::Survived, Some(why)) => {
            (Cell::new(Mark::Excluded, "nothing, as recorded"), why.clone())
        }
        (Outcome::Survived, None) => (Cell::new(mark, "nothing"), String::new()),
        (Outcome::NotTold { error }, _) => (Cell::new(mark, "not told"), error.clone()),
    };
    let plain = |text: &str| Cell::new(Mark::None, text);
    Row {
        label: record.fault.clone(),
        title: String::new(),
        cells: vec![
            by,
            plain(&format!("{}, {}", ms(record.duration_ms), plural(record.scenarios, "scenario"))),
            plain(&record.api),
            plain(&record.breaks),
            plain(&said),
        ],
    }
}
