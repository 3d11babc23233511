//! The plot of response times: for each operation how many responses took how long, on a logarithmic scale.

use std::sync::Arc;

use rooms_openapi::Document;
use serde::Serialize;

use super::grid::{label, of_api};
use crate::report::timing::{Timing, class, end};

/// In units of the drawing.
const WIDTH: f64 = 320.0;
const HEIGHT: f64 = 18.0;

/// The plot.
#[derive(Debug, Serialize)]
pub(super) struct Plot {
    count: usize,
    width: f64,
    bar: String,
    ticks: Vec<Tick>,
    apis: Vec<ApiTimes>,
}

#[derive(Debug, Serialize)]
struct Tick {
    x: String,
    label: String,
}

#[derive(Debug, Serialize)]
struct ApiTimes {
    name: String,
    slowest_ms: f64,
    operations: Vec<Times>,
}

#[derive(Debug, Serialize)]
struct Times {
    operation: String,
    label: String,
    count: usize,
    fastest_ms: f64,
    median_ms: f64,
    p95_ms: f64,
    slowest_ms: f64,
    median_x: String,
    bars: Vec<Bar>,
}

#[derive(Debug, Serialize)]
struct Bar {
    x: String,
    y: String,
    height: String,
}

pub(super) fn timing(timing: &Timing, documents: &[Arc<Document>]) -> Plot {
    let classes = timing.operations.iter().flat_map(|one| one.classes.keys().copied());
    let (first, last) =
        classes.fold((u32::MAX, 0), |(first, last), class| (first.min(class), last.max(class)));
    let first = first.min(last);
    let bar = WIDTH / f64::from(last - first + 1);
    let x = |class: u32| f64::from(class.saturating_sub(first)) * bar;
    let mut apis: Vec<ApiTimes> = Vec::new();
    for one in &timing.operations {
        let document = of_api(documents, &one.api);
        let most = one.classes.values().copied().max().unwrap_or(1).max(1);
        let bars = one.classes.iter().map(|(class, count)| {
            // A single slow response among thousands is what one looks for, so it has to be seen.
            let height = (HEIGHT * (*count as f64 / most as f64).sqrt()).max(2.0);
            Bar { x: number(x(*class)), y: number(HEIGHT - height), height: number(height) }
        });
        let times = Times {
            operation: one.operation.clone(),
            label: label(document, &one.operation),
            count: one.count,
            fastest_ms: one
                .classes
                .keys()
                .next()
                .map_or(0.0, |class| end(*class))
                .min(one.slowest_ms),
            median_ms: one.median_ms,
            p95_ms: one.p95_ms,
            slowest_ms: one.slowest_ms,
            median_x: number(x(class(one.median_ms)) + bar / 2.0),
            bars: bars.collect(),
        };
        match apis.last_mut().filter(|api| api.name == one.api) {
            Some(api) => {
                api.slowest_ms = api.slowest_ms.max(one.slowest_ms);
                api.operations.push(times);
            }
            None => apis.push(ApiTimes {
                name: one.api.clone(),
                slowest_ms: one.slowest_ms,
                operations: vec![times],
            }),
        }
    }
    for api in &mut apis {
        // Whoever looks here looks for what is slow.
        let slowest = |one: &Times, other: &Times| other.p95_ms.total_cmp(&one.p95_ms);
        api.operations.sort_by(slowest);
    }
    let powers = (0..8).map(|power| 10_f64.powi(power - 1));
    let shown = powers.filter(|ms| (first..=last).contains(&class(*ms)) && *ms <= end(last));
    Plot {
        count: timing.operations.iter().map(|one| one.count).sum(),
        width: WIDTH,
        bar: number((bar - 0.6).max(0.5)),
        ticks: shown
            .map(|ms| Tick {
                x: number((x(class(ms)) + bar).clamp(18.0, WIDTH - 18.0)),
                label: if ms < 1000.0 { format!("{ms} ms") } else { format!("{} s", ms / 1000.0) },
            })
            .collect(),
        apis,
    }
}

/// Short, because there are thousands of them.
fn number(value: f64) -> String {
    let text = format!("{value:.1}");
    text.strip_suffix(".0").unwrap_or(&text).to_owned()
}
