//! Whether a live run could begin, in plain words and without writing anything.
//!
//! No refresh token is used: it may work only once, and the next run needs it.

mod accounts;
mod hosts;
mod scopes;

use std::{fmt, path::Path};

use rooms_openapi::Api;

use crate::{
    pace::Pace,
    recorder::Upstream,
    redact,
    target::{Connection, Kind, Rate, Settings, VARIABLES},
};

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// What it is about.
    pub topic: &'static str,
    /// What is known.
    pub text: String,
    /// What to do about it, if it is a problem.
    pub advice: Option<String>,
}

impl Sign {
    fn fine(topic: &'static str, text: impl Into<String>) -> Self {
        Self {
            topic,
            text: text.into(),
            advice: None,
        }
    }

    fn problem(topic: &'static str, text: impl Into<String>, advice: impl Into<String>) -> Self {
        Self {
            topic,
            text: text.into(),
            advice: Some(advice.into()),
        }
    }
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.advice.is_none() {
            "ok"
        } else {
            "problem"
        };
        write!(f, "{word:<8} {:<14} {}", self.topic, self.text)?;
        match &self.advice {
            Some(advice) => write!(f, "\n{:24}→ {advice}", ""),
            None => Ok(()),
        }
    }
}

/// What is talked to.
pub(in crate::doctor) struct Patient {
    connection: Connection,
    http: reqwest::Client,
    pace: Pace,
}

/// Looks at everything; `tell` hears of each thing at once. Whether all is fit is returned.
pub async fn examine(
    kind: Kind,
    settings: &Settings,
    root: &Path,
    mut tell: impl FnMut(&Sign),
) -> bool {
    let mut fit = true;
    let mut note = |sign: Sign| {
        fit &= sign.advice.is_none();
        let clean = Sign {
            text: redact::outgoing(&sign.text),
            ..sign
        };
        tell(&clean);
    };
    let patient = match prepare(kind, settings, root) {
        Ok(patient) => patient,
        Err(signs) => {
            signs.into_iter().for_each(&mut note);
            return false;
        }
    };
    note(Sign::fine("configuration", configured(settings)));
    let hosts = hosts::examine(&patient).await;
    let gateway = hosts.gateway;
    hosts.signs.into_iter().for_each(&mut note);
    let accounts = accounts::read(&patient);
    for sign in accounts.signs {
        note(sign);
    }
    for account in &accounts.found {
        for sign in accounts::examine(&patient, account, gateway).await {
            note(sign);
        }
    }
    accounts::differ(&accounts.found)
        .into_iter()
        .for_each(&mut note);
    fit
}

fn prepare(kind: Kind, settings: &Settings, root: &Path) -> Result<Patient, Vec<Sign>> {
    let connection = Connection::read(kind, settings, root).map_err(|error| {
        let advice = "set it in the environment or in .env at the workspace root";
        let defects = error.defects().iter();
        let signs = defects.map(|defect| Sign::problem("configuration", defect, advice));
        signs.collect::<Vec<_>>()
    })?;
    let http = Upstream::http(connection.authority.clone()).map_err(|error| {
        vec![Sign::problem(
            "configuration",
            error.to_string(),
            "check QF_CA_FILE",
        )]
    })?;
    let pace = match connection.rate {
        Rate::PerSecond(rate) => Pace::per_second(rate),
        Rate::Unlimited => Pace::unlimited(),
    };
    Ok(Patient {
        connection,
        http,
        pace,
    })
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
