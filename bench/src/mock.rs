//! A reply of the mock against a handler that answers the same bytes.

use crate::{
    effort::Effort,
    load::{Load, Sample},
    report::{Goal, Section},
    server::{Child, Kind},
    spread::Spread,
    turns::{Course, Watch, take},
    usage::{memory_of, time_of},
};

const CONCURRENCY: u64 = 64;
const NAMES: [&str; 3] = ["mock", "mock with a fault that changes nothing", "bare handler"];
/// How often memory is looked at.
const LOOKS: u64 = 10;

/// Measures both, one request after the other and over 64 connections.
pub(crate) async fn speed(
    effort: &Effort,
    mock: &Child,
    sample: &Sample,
) -> anyhow::Result<Section> {
    let axum = Child::start(Kind::Axum, &sample.body)?;
    let faulty = Child::start(Kind::Faulty, "")?;
    let servers = [mock, &faulty, &axum];
    let mut section = Section::new(
        "A reply: `GET /v1/rooms/{id}` of the mock against an axum handler that answers the same bytes",
        format!(
            "{} turns each of {} requests over one connection and {} over {CONCURRENCY}; the mock checks credentials \
             and parameters, applies its rules, writes each reply anew and keeps its log. Beside it is one that compares \
             what its fault was given with what the fault made of it.",
            effort.turns, effort.sequential, effort.concurrent
        ),
    );
    for (manner, connections, requests) in
        [("1 connection", 1, effort.sequential), ("64 connections", CONCURRENCY, effort.concurrent)]
    {
        let mut loads = [
            Load::open(servers[0], sample, connections).await?,
            Load::open(servers[1], sample, connections).await?,
            Load::open(servers[2], sample, connections).await?,
        ];
        let [mock, faulty, axum]: [Course; 3] = take::<3>(effort.turns, async |candidate| {
            let process = servers[candidate].id();
            let watch = Watch::start(|| time_of(process));
            let made = loads[candidate].run(requests).await?;
            Ok(watch.stop(made))
        })
        .await?;
        for (name, course) in NAMES.iter().zip([&mock, &faulty, &axum]) {
            section.value(format!("{name}, {manner}"), "requests/s", course.rate.clone());
            section.value(format!("{name}, {manner}: CPU"), "µs/request", course.work.clone());
        }
        section.ratio(
            format!("throughput of the mock, {manner}"),
            mock.rate.over(&axum.rate),
            Some(Goal::AtLeast(0.6)),
        );
        section.ratio(
            format!("throughput with a fault that changes nothing, {manner}"),
            faulty.rate.over(&axum.rate),
            None,
        );
    }
    Ok(section)
}

/// Watches the memory of the mock under many requests.
pub(crate) async fn memory(
    effort: &Effort,
    mock: &Child,
    sample: &Sample,
) -> anyhow::Result<Section> {
    let mut load = Load::open(mock, sample, CONCURRENCY).await?;
    let mut section = Section::new(
        "Memory of the mock",
        format!("Looked at {LOOKS} times while it answers {} requests.", effort.watched),
    );
    let mut seen = Vec::new();
    for _ in 0..LOOKS {
        load.run(effort.watched / LOOKS).await?;
        seen.extend(memory_of(mock.id()));
    }
    if let (Some(first), Some(last)) = (seen.first().copied(), seen.last().copied()) {
        section.value("memory", "MiB", Spread::of(seen));
        section.ratio(
            "last look by first look",
            Spread::of(vec![last / first]),
            Some(Goal::AtMost(1.05)),
        );
    }
    Ok(section)
}
