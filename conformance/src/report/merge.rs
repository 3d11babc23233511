//! Runs that tell parts of the same suite, such as the shards of a build, as one run.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    gather::snapshots_last,
    record::{CoverageRecord, DedupedFinding, RunRecord},
    timing::Timing,
};
use crate::coverage::Ratio;

/// Why runs are not parts of one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum MergeError {
    /// There is none.
    #[error("there is no run to merge")]
    Nothing,
    /// They were held to something else, or are of something else.
    #[error("{one} and {other} cannot be merged: {what} is {of_one} there and {of_other} here")]
    Mismatch {
        /// Where the first one comes from.
        one: String,
        /// Where the one comes from that does not fit.
        other: String,
        /// What differs.
        what: String,
        /// What the first one says.
        of_one: String,
        /// What the other one says.
        of_other: String,
    },
    /// Both tell the same scenario, so its numbers would count twice.
    #[error(
        "{one} and {other} cannot be merged: both tell the scenario {scenario}; merge one of them only"
    )]
    Twice {
        /// Where the first one comes from.
        one: String,
        /// Where the other one comes from.
        other: String,
        /// The scenario.
        scenario: String,
    },
}

impl RunRecord {
    /// One record of runs that told different scenarios of the same suite to the same kind of target, held to the same
    /// documents. Each comes with a name for messages, such as its folder.
    ///
    /// # Errors
    ///
    /// When they do not fit together; the message names both.
    pub fn merge(records: impl IntoIterator<Item = (String, Self)>) -> Result<Self, MergeError> {
        let mut records = records.into_iter();
        let (first, mut merged) = records.next().ok_or(MergeError::Nothing)?;
        let origin = |record: &Self, name: &str| -> BTreeMap<String, String> {
            let scenarios = record.scenarios.iter();
            scenarios.map(|one| (one.name.clone(), name.to_owned())).collect()
        };
        let mut told = origin(&merged, &first);
        // Who has said so first which document it is.
        let mut sources: BTreeMap<String, String> =
            merged.documents.keys().map(|api| (api.clone(), first.clone())).collect();
        for (name, record) in records {
            fits(&first, &merged, &name, &record, &sources)?;
            for (scenario, other) in origin(&record, &name) {
                if let Some(one) = told.insert(scenario.clone(), other.clone()) {
                    return Err(MergeError::Twice { one, other, scenario });
                }
            }
            for api in record.documents.keys() {
                sources.entry(api.clone()).or_insert_with(|| name.clone());
            }
            merged.add(record);
        }
        merged.settle();
        Ok(merged)
    }

    fn add(&mut self, other: Self) {
        self.timing = Timing::merged([&self.timing, &other.timing]);
        if other.started_at < self.started_at {
            self.started_at = other.started_at;
        }
        self.duration_ms += other.duration_ms;
        self.selected.exercised += other.selected.exercised;
        self.documents.extend(other.documents);
        self.scenarios.extend(other.scenarios);
        let mut findings: BTreeMap<(String, String), DedupedFinding> = BTreeMap::new();
        for seen in std::mem::take(&mut self.findings).into_iter().chain(other.findings) {
            let key = (seen.api.clone(), seen.finding.key.clone());
            match findings.get_mut(&key) {
                Some(known) => {
                    known.occurrences += seen.occurrences;
                    known.counts |= seen.counts;
                    known.scenarios.extend(seen.scenarios);
                }
                None => {
                    findings.insert(key, seen);
                }
            }
        }
        self.findings = snapshots_last(findings.into_values().collect());
        for fared in other.deviations.known {
            let known = self.deviations.known.iter_mut();
            let mut same = known.filter(|one| (&one.name, &one.step) == (&fared.name, &fared.step));
            match same.next() {
                Some(known) => known.add(&fared),
                None => self.deviations.known.push(fared),
            }
        }
        self.not_exercised.extend(other.not_exercised);
        self.left_behind.extend(other.left_behind);
        for (api, coverage) in other.coverage {
            match self.coverage.get_mut(&api) {
                Some(known) => known.add(&coverage),
                None => {
                    self.coverage.insert(api, coverage);
                }
            }
        }
        for (api, matrices) in other.matrix {
            self.matrix.entry(api).or_default().extend(matrices);
        }
        for (api, rules) in other.rules {
            self.rules.entry(api).or_default().add(&rules);
        }
        self.snapshots.compared += other.snapshots.compared;
        self.snapshots.differing += other.snapshots.differing;
        self.untold += other.untold;
        self.stop = self.stop.take().or(other.stop);
        self.ended_early = self.ended_early.or(other.ended_early);
    }
}

impl CoverageRecord {
    fn add(&mut self, other: &Self) {
        self.told.exercised += other.told.exercised;
        self.grid.add(&other.grid);
        let stale: BTreeSet<_> = self.grid.stale.iter().chain(&other.grid.stale).collect();
        self.grid.stale = stale.into_iter().cloned().collect();
    }
}

fn fits(
    first: &str,
    merged: &RunRecord,
    name: &str,
    record: &RunRecord,
    sources: &BTreeMap<String, String>,
) -> Result<(), MergeError> {
    let selected = |ratio: Ratio| format!("{} scenarios", ratio.of);
    let strict =
        |record: &RunRecord| if record.strict { "strict" } else { "not strict" }.to_owned();
    let pairs = [
        ("the target", merged.target.clone(), record.target.clone()),
        ("the environment", merged.environment.clone(), record.environment.clone()),
        ("the version of the suite", merged.version.clone(), record.version.clone()),
        ("the whole suite", selected(merged.selected), selected(record.selected)),
        ("the judgement", strict(merged), strict(record)),
    ];
    let mismatch = |one: &str, what: String, of_one: String, of_other: String| {
        Err(MergeError::Mismatch {
            one: one.to_owned(),
            other: name.to_owned(),
            what,
            of_one,
            of_other,
        })
    };
    for (what, of_one, of_other) in pairs {
        if of_one != of_other {
            return mismatch(first, what.to_owned(), of_one, of_other);
        }
    }
    for (api, hash) in &record.documents {
        if let Some(known) = merged.documents.get(api).filter(|known| *known != hash) {
            let one = sources.get(api).map_or(first, String::as_str);
            let what = format!("the document of {api}");
            return mismatch(one, what, known.clone(), hash.clone());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use chrono::{DateTime, Utc};

    use super::*;
    use crate::{
        coverage::Exclusions,
        finding::{Disagreement, Finding, Place},
        scenarios,
        suite::{Run, ScenarioResult},
        targets::Target,
    };

    /// The record of a run of one scenario of the suite.
    fn shard(position: usize) -> (String, RunRecord) {
        let scenario = &scenarios::all()[position];
        let mut result = ScenarioResult::not_exercised(scenario, "a reason");
        let seen = Disagreement::new("this", "that");
        result.findings = vec![Finding::of_check("snapshot", &Place::default(), seen)];
        let run = Run { results: vec![result], duration: Duration::from_secs(1), ..Run::default() };
        let target = Target::mock().expect("a target");
        let record = RunRecord::new(
            &target,
            &run,
            scenarios::all(),
            &Exclusions::default(),
            false,
            DateTime::<Utc>::UNIX_EPOCH,
        );
        (format!("shard-{position}"), record)
    }

    #[test]
    fn shards_add_up() {
        let (one, other) = (shard(0), shard(1));
        let documents = one.1.documents.clone();
        let merged = RunRecord::merge([one, other]).expect("they fit");
        assert_eq!(merged.scenarios.len(), 2);
        assert_eq!(merged.selected.exercised, 2);
        assert_eq!(merged.not_exercised.len(), 2);
        assert_eq!(merged.documents, documents);
        let [finding] = merged.findings.as_slice() else {
            panic!("the same defect in both: {:?}", merged.findings);
        };
        assert_eq!(finding.occurrences, 2);
        let api = scenarios::all()[0].api.name();
        assert_eq!(merged.coverage[api].told.exercised, 2);
    }

    #[test]
    fn a_record_reads_back_as_it_was_written() {
        let (_, record) = shard(0);
        let text = serde_json::to_string(&record).expect("JSON");
        let read: RunRecord = serde_json::from_str(&text).expect("a record");
        assert_eq!(read, record);
    }

    #[test]
    fn what_does_not_fit_is_refused_with_both_names() {
        type Change = fn(&mut RunRecord);
        let changes: [(&str, Change); 5] = [
            ("the target", |one| one.target = "prelive".to_owned()),
            ("the environment", |one| one.environment = "production".to_owned()),
            ("the version", |one| one.version = "0.0.1".to_owned()),
            ("the whole suite", |one| one.selected.of += 1),
            ("the document of", |one| {
                one.documents.values_mut().for_each(|hash| *hash = "0f".to_owned());
            }),
        ];
        for (what, change) in changes {
            let mut other = shard(1);
            change(&mut other.1);
            let error = RunRecord::merge([shard(0), other]).expect_err("a mismatch");
            let text = error.to_string();
            for part in ["shard-0", "shard-1", what] {
                assert!(text.contains(part), "{text}");
            }
        }
        let twice = RunRecord::merge([shard(0), shard(0)]).expect_err("told twice");
        let name = scenarios::all()[0].name;
        assert!(twice.to_string().contains(name), "{twice}");
        assert_eq!(RunRecord::merge([]), Err(MergeError::Nothing));
    }
}
