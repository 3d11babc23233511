//! Whether a live run could begin, in plain words and without writing anything.
//!
//! No refresh token is used: it may work only once, and the next run needs it.

mod accounts;
mod hosts;
mod outside;
mod scopes;

use std::{fmt, path::Path};

use rooms_openapi::Api;

use crate::{
    guard::pace::Pace,
    recorder::Upstream,
    redact, sanitize,
    targets::{Connection, Kind, Rate, Settings, VARIABLES},
};

/// Whether a run could begin, as far as one thing tells, or all of them: the worst decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fitness {
    /// It could.
    Fit,
    /// It could if a refresh token works, which is not tried.
    Untried,
    /// Something was refused that a run may be able to renew.
    Unsure,
    /// It could not.
    Unfit,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// What it is about.
    pub topic: &'static str,
    /// What is known.
    pub text: String,
    /// What to do about it, unless it is fine.
    pub advice: Option<String>,
    /// What it says about a run.
    pub fitness: Fitness,
}

impl Sign {
    fn fine(topic: &'static str, text: impl Into<String>) -> Self {
        Self { topic, text: text.into(), advice: None, fitness: Fitness::Fit }
    }

    fn untried(topic: &'static str, text: impl Into<String>) -> Self {
        Self { fitness: Fitness::Untried, ..Self::fine(topic, text) }
    }

    fn unsure(topic: &'static str, text: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { fitness: Fitness::Unsure, ..Self::problem(topic, text, advice) }
    }

    fn problem(topic: &'static str, text: impl Into<String>, advice: impl Into<String>) -> Self {
        Self { topic, text: text.into(), advice: Some(advice.into()), fitness: Fitness::Unfit }
    }
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = match self.fitness {
            Fitness::Fit | Fitness::Untried => "ok",
            Fitness::Unsure => "unsure",
            Fitness::Unfit => "problem",
        };
        let text = sanitize::line(&self.text);
        write!(f, "{word:<8} {:<14} {text}", self.topic)?;
        match &self.advice {
            Some(advice) => write!(f, "\n{:24}→ {}", "", sanitize::line(advice)),
            None => Ok(()),
        }
    }
}

/// What is talked to.
pub(crate) struct Patient {
    connection: Connection,
    http: reqwest::Client,
    pace: Pace,
}

/// Looks at everything; `tell` hears of each thing at once.
pub async fn examine(
    kind: Kind,
    settings: &Settings,
    root: &Path,
    mut tell: impl FnMut(&Sign),
) -> Fitness {
    let mut fitness = Fitness::Fit;
    let mut note = |sign: Sign| {
        fitness = fitness.max(sign.fitness);
        let clean = Sign { text: redact::outgoing(&sign.text), ..sign };
        tell(&clean);
    };
    let patient = match prepare(kind, settings, root) {
        Ok(patient) => patient,
        Err(signs) => {
            signs.into_iter().for_each(&mut note);
            return Fitness::Unfit;
        }
    };
    note(Sign::fine("configuration", configured(settings)));
    let hosts = hosts::examine(&patient).await;
    let gateway = hosts.gateway;
    hosts.signs.into_iter().for_each(&mut note);
    scopes::client(&patient).await.into_iter().for_each(&mut note);
    let accounts = accounts::read(&patient);
    for sign in accounts.signs {
        note(sign);
    }
    let mut refused = 0;
    for account in &accounts.found {
        let examined = accounts::examine(&patient, account, gateway).await;
        refused += usize::from(examined.refused);
        examined.signs.into_iter().for_each(&mut note);
    }
    outside::examine(settings, &patient.connection, &accounts.found)
        .await
        .into_iter()
        .for_each(&mut note);
    accounts::differ(&accounts.found).into_iter().for_each(&mut note);
    if refused > 1 && refused == accounts.found.len() {
        note(Sign::unsure(
            "QF_CLIENT_ID",
            "the gateway refuses the access tokens of all accounts",
            "a token is good with the client id that it was issued to: is this the one? Then the \
             tokens have ended, or are of another environment",
        ));
    }
    fitness
}

fn prepare(kind: Kind, settings: &Settings, root: &Path) -> Result<Patient, Vec<Sign>> {
    let connection = Connection::read(kind, settings, root).map_err(|error| {
        let advice = "set it in the environment or in .env at the workspace root";
        let defects = error.defects().iter();
        let signs = defects.map(|defect| Sign::problem("configuration", defect, advice));
        signs.collect::<Vec<_>>()
    })?;
    let http = Upstream::http(connection.authority.as_ref()).map_err(|error| {
        vec![Sign::problem("configuration", error.to_string(), "check QF_CA_FILE")]
    })?;
    let pace = match connection.rate {
        Rate::PerSecond(rate) => Pace::per_second(rate),
        Rate::Unlimited => Pace::unlimited(),
    };
    Ok(Patient { connection, http, pace })
}

/// Which settings are given; the others have their defaults.
fn configured(settings: &Settings) -> String {
    let names = VARIABLES.iter().map(|variable| variable.name);
    let given: Vec<_> = names.filter(|name| settings.get(name).is_some()).collect();
    format!("{} set, the rest has defaults", given.join(", "))
}

impl Patient {
    fn base(&self, api: Api) -> Option<&str> {
        let base = self.connection.bases.get(&api)?;
        Some(base.as_str().trim_end_matches('/'))
    }
}
