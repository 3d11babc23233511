//! One mock, one scenario after another, until something is noticed.

use std::{
    fmt,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Instant,
};

use super::{
    detection::Notice,
    mocks::{Mocks, Running},
};
use crate::{
    scenario::Scenario,
    suite,
    targets::{Kind, LiveConfig, Settings, Target},
};

/// How the suite gets to a mock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Road {
    /// With the control of the mock, so that everything can be shown.
    Mock,
    /// As to a live target: by the files of a live run, with three accounts and no control.
    Live,
}

impl Road {
    /// The kind of target that it leads to.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Mock => Kind::Mock,
            Self::Live => Kind::PreLive,
        }
    }
}

impl fmt::Display for Road {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.kind().fmt(f)
    }
}

/// One mock to be told scenarios.
#[derive(Clone, Debug)]
pub(super) struct FaultRun {
    /// None is the mock that has no fault: it is told everything, and whatever is found is false.
    pub(super) fault: Option<&'static str>,
    pub(super) scenarios: Vec<&'static Scenario>,
    pub(super) road: Road,
    /// Somebody else has noticed the same fault.
    pub(super) noticed: Arc<AtomicBool>,
}

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct FaultOutcome {
    pub(super) notices: Vec<Notice>,
    pub(super) error: Option<String>,
    pub(super) scenarios: usize,
    pub(super) duration_ms: f64,
}

impl FaultRun {
    pub(super) async fn held(self, mocks: Arc<dyn Mocks>) -> FaultOutcome {
        let began = Instant::now();
        let mut outcome = FaultOutcome::default();
        if let Err(error) = self.hold(&*mocks, &mut outcome).await {
            outcome.error = Some(error);
        }
        outcome.duration_ms = began.elapsed().as_secs_f64() * 1000.0;
        outcome
    }

    async fn hold(&self, mocks: &dyn Mocks, outcome: &mut FaultOutcome) -> Result<(), String> {
        let folder = tempfile::tempdir().map_err(|error| format!("no folder: {error}"))?;
        let live = (self.road == Road::Live).then(|| folder.path());
        let mut mock = mocks.start(self.fault, live).await.map_err(|error| error.to_string())?;
        let target = match live {
            None => Target::mock_at(mock.url.clone()).map_err(|error| error.to_string()),
            Some(folder) => live_target(folder).await,
        };
        let target = match target {
            Ok(target) => Arc::new(target),
            Err(error) => return Err(explain(&mut mock, "the preparations", error).await),
        };
        for scenario in &self.scenarios {
            if self.noticed.load(Ordering::Relaxed) {
                return Ok(());
            }
            let result = match suite::run_scenario(Arc::clone(&target), scenario).await {
                Ok(result) => result,
                Err(error) => {
                    return Err(explain(&mut mock, scenario.name, error.to_string()).await);
                }
            };
            outcome.scenarios += 1;
            if self.fault.is_none() {
                outcome.notices.extend(result.findings.iter().map(Notice::outcome));
                if let Some(error) = result.errors.first() {
                    return Err(explain(&mut mock, scenario.name, error.clone()).await);
                }
            } else if let Some(notice) = result.findings.iter().find_map(Notice::of) {
                outcome.notices.push(notice);
                self.noticed.store(true, Ordering::Relaxed);
                return Ok(());
            }
            if mock.has_ended() {
                let error = "nobody answers any more".to_owned();
                return Err(explain(&mut mock, scenario.name, error).await);
            }
        }
        Ok(())
    }
}

/// The target that the files of a live run lead to.
async fn live_target(folder: &Path) -> Result<Target, String> {
    let text = std::fs::read_to_string(folder.join("env")).map_err(|error| error.to_string())?;
    let settings = Settings::parse(&text).map_err(|error| error.to_string())?;
    let config = LiveConfig::read(Kind::PreLive, &settings, folder);
    let config = config.map_err(|error| error.to_string())?;
    let mut target = Target::live(config, folder).map_err(|error| error.to_string())?;
    let ready = suite::preflight(&mut target).await;
    ready.map_err(|error| error.to_string())?;
    Ok(target)
}

/// What went wrong: that the mock ended, if it did.
async fn explain(mock: &mut Running, during: &str, error: String) -> String {
    match mock.end().await {
        Some(end) => format!("the mock ended by itself during {during}: {end}"),
        None => format!("{during}: {error}"),
    }
}
