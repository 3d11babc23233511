//! What the validation proxy adds to a call.

use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use serde::Deserialize;

use crate::{
    effort::Effort,
    load::{Load, Sample},
    report::{Goal, Section},
    server::{Child, Kind},
    spread::Spread,
};

/// Measures the same call with and without the proxy in between, one after the other.
pub(crate) async fn measure(
    effort: &Effort,
    mock: &Child,
    sample: &Sample,
) -> anyhow::Result<Section> {
    let proxy = Child::start(Kind::Proxy, &mock.url())?;
    let mut section = Section::new(
        "The proxy: `GET /v1/rooms/{id}` of the mock through `conformance proxy` against the same call without it",
        format!(
            "{} turns each of {} calls over one connection; of each turn the median of its calls. The proxy judges every \
             exchange meanwhile, on the same processors.",
            effort.turns, effort.sequential
        ),
    );
    let mut loads = [Load::open(mock, sample, 1).await?, Load::open(&proxy, sample, 1).await?];
    let mut medians: [Vec<f64>; 2] = Default::default();
    for round in 0..=effort.turns {
        for place in 0..2 {
            let candidate = (round + place) % 2;
            let calls = loads[candidate].timed(effort.sequential).await?;
            // The first round warms up.
            if round > 0 {
                let calls = calls.iter().map(Duration::as_secs_f64);
                let calls = Spread::of(calls.map(|seconds| seconds * 1e6).collect());
                medians[candidate].push(calls.median);
            }
        }
    }
    drop(loads);
    let passed_on = (effort.turns as u64 + 1) * effort.sequential;
    let judged = judged(&proxy, passed_on).await?;
    let [direct, through] = medians;
    let added = direct.iter().zip(&through);
    let added = added.map(|(direct, through)| (through - direct) / 1000.0);
    let added = Spread::of(added.collect());
    section.value("directly", "µs/call", Spread::of(direct));
    section.value("through the proxy", "µs/call", Spread::of(through));
    section.ratio("milliseconds that the proxy adds", added, Some(Goal::AtMost(1.0)));
    let share = judged as f64 / passed_on as f64;
    section.ratio("exchanges judged, of those passed on", Spread::of(vec![share]), None);
    Ok(section)
}

#[derive(Deserialize)]
struct JudgeOutcome {
    exchanges: u64,
    matched: u64,
    unlisted: Unlisted,
    findings: Vec<serde_json::Value>,
}

#[derive(Deserialize)]
struct Unlisted {
    unjudged: u64,
}

/// How many of the exchanges the proxy had time to judge. Waits until it is through.
async fn judged(proxy: &Child, passed_on: u64) -> anyhow::Result<u64> {
    let report = proxy.report.as_deref().context("a proxy without a report")?;
    for _ in 0..600 {
        let answer = reqwest::get(format!("{report}judgement.json")).await?;
        let judgement: JudgeOutcome = answer.error_for_status()?.json().await?;
        if judgement.exchanges + judgement.unlisted.unjudged >= passed_on {
            ensure!(
                judgement.findings.is_empty() && judgement.matched == judgement.exchanges,
                "the proxy found something in the mock's answers; see `conformance proxy`"
            );
            return Ok(judgement.exchanges);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    bail!("the proxy did not judge {passed_on} exchanges within a minute")
}
