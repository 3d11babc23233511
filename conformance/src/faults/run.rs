//! All faults, several at a time.

use std::{
    collections::BTreeMap,
    sync::{Arc, atomic::AtomicBool},
    time::Instant,
};

use chrono::Utc;
use rooms_mock::fault::Entry;
use tokio::task::{Id, JoinSet};

use super::{
    detection::{FaultDetection, FaultRecord, Outcome},
    expected::Expected,
    mocks::Mocks,
    search::{FaultOutcome, FaultRun, Road},
};
use crate::scenario::Scenario;

/// What the suite is pointed at, and how.
#[derive(Clone, Debug)]
pub struct Hunt {
    /// Where the mocks come from.
    pub mocks: Arc<dyn Mocks>,
    /// How the suite gets to them.
    pub road: Road,
    /// The faults.
    pub faults: Vec<&'static Entry>,
    /// What each mock is told, in this order.
    pub scenarios: Vec<&'static Scenario>,
    /// Which faults are known not to be noticed.
    pub expected: Expected,
    /// Whether a mock without any fault is told everything, too.
    pub clean: bool,
    /// How many mocks at once.
    pub jobs: usize,
}

/// What a hunt tells while it goes on.
#[derive(Debug)]
pub enum Progress<'a> {
    /// A fault was noticed, or the mock could not be judged.
    Fault {
        /// How many faults are done.
        done: usize,
        /// What came of this one.
        record: &'a FaultRecord,
    },
    /// The scenarios are over for this fault, and nothing was noticed so far.
    Survived(&'a FaultRecord),
    /// The scenarios are over; so many faults survived them and are told the rest.
    Survivors(usize),
}

/// The fault of a trial, by its place on the list; none is the mock without faults.
type Suspect = Option<usize>;

impl Hunt {
    /// Tells every mock its scenarios: the scenarios first, then, to the survivors, what is made from the documents, in
    /// as many parts as there are jobs.
    pub async fn run(&self, mut progress: impl FnMut(Progress<'_>)) -> FaultDetection {
        let (started_at, began) = (Utc::now(), Instant::now());
        let (generated, scenarios): (Vec<_>, Vec<_>) =
            self.scenarios.iter().partition(|one| one.kind.is_generated());
        let mut sums: BTreeMap<Suspect, FaultOutcome> = BTreeMap::new();
        let mut suspects: Vec<Suspect> = (0..self.faults.len()).map(Some).collect();
        if self.clean {
            suspects.push(None);
        }
        let mut done = 0;
        let fault_runs = suspects.iter().map(|one| (*one, self.fault_run(*one, &scenarios)));
        self.hold(fault_runs.collect(), |suspect, told| {
            let over = suspect.is_some() && !told.survived();
            sums.entry(suspect).or_default().then(told);
            if let (Some(index), Some(told)) = (suspect, sums.get(&suspect)) {
                let record = &self.record(index, told);
                if over {
                    done += 1;
                    progress(Progress::Fault { done, record });
                } else {
                    progress(Progress::Survived(record));
                }
            }
        })
        .await;
        let survived = |one: &Suspect| match sums.get(one) {
            // What is found on a mock without faults ends nothing.
            Some(told) => told.error.is_none() && (one.is_none() || told.notices.is_empty()),
            None => false,
        };
        let survivors: Vec<Suspect> = suspects.into_iter().filter(survived).collect();
        if !generated.is_empty() {
            progress(Progress::Survivors(survivors.iter().flatten().count()));
            let parts = self.parts(&generated);
            let fault_runs = survivors.iter().flat_map(|one| {
                let fault_run = self.fault_run(*one, &[]);
                let part = |scenarios: &Vec<_>| {
                    let scenarios = scenarios.clone();
                    let fault_run = fault_run.clone();
                    (*one, FaultRun { scenarios, ..fault_run })
                };
                parts.iter().map(part).collect::<Vec<_>>()
            });
            let mut rest: BTreeMap<Suspect, FaultOutcome> = BTreeMap::new();
            self.hold(fault_runs.collect(), |suspect, told| {
                rest.entry(suspect).or_default().beside(told);
            })
            .await;
            for (suspect, told) in rest {
                sums.entry(suspect).or_default().then(told);
            }
        }
        for index in survivors.into_iter().flatten() {
            if let Some(told) = sums.get(&Some(index)) {
                done += 1;
                let record = &self.record(index, told);
                progress(Progress::Fault { done, record });
            }
        }
        let clean = sums.remove(&None).unwrap_or_default();
        let records = sums.iter().filter_map(|(one, told)| Some(self.record((*one)?, told)));
        FaultDetection {
            target: self.road.kind().name().to_owned(),
            started_at,
            duration_ms: began.elapsed().as_secs_f64() * 1000.0,
            scenarios: self.scenarios.len(),
            false_findings: clean.notices,
            not_told: clean.error,
            faults: records.collect(),
        }
    }

    fn fault_run(&self, suspect: Suspect, scenarios: &[&'static Scenario]) -> FaultRun {
        FaultRun {
            fault: suspect.map(|index| self.faults[index].name),
            scenarios: scenarios.to_vec(),
            road: self.road,
            noticed: Arc::new(AtomicBool::new(false)),
        }
    }

    /// The scenarios dealt out to as many mocks as there are jobs.
    fn parts(&self, scenarios: &[&'static Scenario]) -> Vec<Vec<&'static Scenario>> {
        let mut parts = vec![Vec::new(); self.jobs.clamp(1, scenarios.len().max(1))];
        let count = parts.len();
        for (index, scenario) in scenarios.iter().enumerate() {
            parts[index % count].push(*scenario);
        }
        parts
    }

    /// Holds the trials, so many at once. All of them end when this is dropped.
    async fn hold(
        &self,
        fault_runs: Vec<(Suspect, FaultRun)>,
        mut ended: impl FnMut(Suspect, FaultOutcome),
    ) {
        let mut waiting = fault_runs.into_iter();
        let mut under_way = JoinSet::new();
        let mut whose: BTreeMap<Id, Suspect> = BTreeMap::new();
        loop {
            while under_way.len() < self.jobs.max(1)
                && let Some((suspect, fault_run)) = waiting.next()
            {
                let task = under_way.spawn(fault_run.held(Arc::clone(&self.mocks)));
                whose.insert(task.id(), suspect);
            }
            let (id, told) = match under_way.join_next_with_id().await {
                None => return,
                Some(Ok(told)) => told,
                Some(Err(error)) => {
                    let text = "the suite itself panicked".to_owned();
                    let told = FaultOutcome { error: Some(text), ..FaultOutcome::default() };
                    (error.id(), told)
                }
            };
            if let Some(suspect) = whose.remove(&id) {
                ended(suspect, told);
            }
        }
    }

    fn record(&self, index: usize, told: &FaultOutcome) -> FaultRecord {
        let entry = self.faults[index];
        let outcome = match (told.notices.first(), &told.error) {
            (Some(notice), _) => Outcome::Noticed(Box::new(notice.clone())),
            (None, Some(error)) => Outcome::NotTold { error: error.clone() },
            (None, None) => Outcome::Survived,
        };
        let recorded = self.expected.reason(self.road.kind().name(), entry.name);
        FaultRecord {
            fault: entry.name.to_owned(),
            api: entry.api.name().to_owned(),
            class: entry.class.to_owned(),
            breaks: entry.breaks.to_owned(),
            outcome,
            recorded: recorded.map(str::to_owned),
            duration_ms: told.duration_ms,
            scenarios: told.scenarios,
        }
    }
}

impl FaultOutcome {
    fn survived(&self) -> bool {
        self.notices.is_empty() && self.error.is_none()
    }

    /// What came afterwards.
    fn then(&mut self, other: Self) {
        let duration_ms = self.duration_ms + other.duration_ms;
        self.beside(other);
        self.duration_ms = duration_ms;
    }

    /// What came at the same time.
    fn beside(&mut self, other: Self) {
        self.notices.extend(other.notices);
        self.error = self.error.take().or(other.error);
        self.scenarios += other.scenarios;
        self.duration_ms = self.duration_ms.max(other.duration_ms);
    }
}
