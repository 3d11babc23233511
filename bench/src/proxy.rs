//! What the validation proxy adds to a call.

use std::time::Duration;

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
    let mut loads = [
        Load::open(mock, sample, 1).await?,
        Load::open(&proxy, sample, 1).await?,
    ];
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
    let [direct, through] = medians;
    let added = direct.iter().zip(&through);
    let added = added.map(|(direct, through)| (through - direct) / 1000.0);
    let added = Spread::of(added.collect());
    section.value("directly", "µs/call", Spread::of(direct));
    section.value("through the proxy", "µs/call", Spread::of(through));
    section.ratio(
        "milliseconds that the proxy adds",
        added,
        Some(Goal::AtMost(1.0)),
    );
    Ok(section)
}
