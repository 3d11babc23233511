//! Faults, interventions and settings, as the page shows them.

use std::sync::LazyLock;

use serde::Serialize;

use crate::control::Control;
use crate::fault;
use crate::trouble::{Intervention, Latency, Settings};

/// All of it.
#[derive(Serialize)]
pub(super) struct Trouble {
    /// How much of it is on.
    troubles: usize,
    faults: Vec<Fault>,
    interventions: Vec<Waiting>,
    settings: Settings,
    /// The settings that are on, in words.
    settings_on: Vec<String>,
    latency: Wait,
    /// The ids of all operations.
    operations: Vec<String>,
}

#[derive(Serialize)]
struct Fault {
    on: bool,
    #[serde(flatten)]
    known: &'static Known,
}

/// What is known of a fault, whether it is on or not.
#[derive(Serialize)]
struct Known {
    name: &'static str,
    api: &'static str,
    class: &'static str,
    breaks: &'static str,
    trigger: String,
}

static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
    let all = fault::catalogue().iter().map(|entry| Known {
        name: entry.name,
        api: entry.api.name(),
        class: entry.class,
        breaks: entry.breaks,
        trigger: entry.trigger(),
    });
    all.collect()
});

#[derive(Serialize)]
struct Waiting {
    id: u64,
    met: u64,
    what: String,
}

/// A latency as the form has it.
#[derive(Default, Serialize)]
struct Wait {
    distribution: &'static str,
    low: Option<u64>,
    high: Option<u64>,
}

pub(super) fn of(control: &Control) -> Trouble {
    let on = control.faults();
    let interventions = control.interventions();
    let settings = control.settings();
    let settings_on = in_words(&settings);
    let documents = control.apis().documents();
    let mut operations: Vec<_> = documents
        .iter()
        .flat_map(|(document, _)| document.operations())
        .map(|operation| operation.id.clone())
        .collect();
    operations.sort();
    operations.dedup();
    let faults = KNOWN.iter().map(|known| Fault { on: on.contains(&known.name), known });
    Trouble {
        troubles: on.len() + interventions.len() + settings_on.len(),
        faults: faults.collect(),
        interventions: interventions.iter().map(waiting).collect(),
        latency: settings.latency.map(wait).unwrap_or_default(),
        settings,
        settings_on,
        operations,
    }
}

fn waiting(one: &Intervention) -> Waiting {
    let what = &one.what;
    let mut does = Vec::new();
    if let Some(ms) = what.delay_ms {
        does.push(format!("is held back {ms} ms"));
    }
    match (what.drop, what.status, &what.body) {
        (true, _, _) => does.push("is cut off".to_owned()),
        (_, Some(status), _) => does.push(format!("is answered with {status}")),
        (_, None, Some(_)) => does.push("is answered with another body".to_owned()),
        (_, None, None) => {}
    }
    let mut text =
        format!("{} {}", what.operation.as_deref().unwrap_or("every call"), does.join(", and "));
    if let Some(callers) = &what.callers {
        text += &format!(", of {}", callers.join(", "));
    }
    if let Some(probability) = what.probability {
        text += &format!(", with a probability of {probability}");
    }
    if let Some(times) = what.times {
        text += &format!(", {times} more {}", if times == 1 { "time" } else { "times" });
    }
    Waiting { id: one.id, met: one.met, what: text }
}

fn in_words(settings: &Settings) -> Vec<String> {
    let mut on = Vec::new();
    if let Some(every) = settings.rate_limit_every {
        on.push(format!("one of {every} calls is refused with 429"));
    }
    if let Some(seconds) = settings.access_token_lifetime {
        on.push(format!("access tokens last {seconds} s"));
    }
    match settings.latency {
        None => {}
        Some(Latency::Fixed { ms }) => on.push(format!("replies are held back {ms} ms")),
        Some(Latency::Uniform { min_ms, max_ms }) => {
            on.push(format!("replies are held back {min_ms} to {max_ms} ms"));
        }
        Some(Latency::LogNormal { median_ms, p99_ms }) => on.push(format!(
            "replies are held back {median_ms} ms mostly, and {p99_ms} ms sometimes"
        )),
    }
    on
}

fn wait(latency: Latency) -> Wait {
    let (distribution, low, high) = match latency {
        Latency::Fixed { ms } => ("fixed", ms, None),
        Latency::Uniform { min_ms, max_ms } => ("uniform", min_ms, Some(max_ms)),
        Latency::LogNormal { median_ms, p99_ms } => ("logNormal", median_ms, Some(p99_ms)),
    };
    Wait { distribution, low: Some(low), high }
}
