//! A call of the client against the same call written by hand.
//!
//! By hand means what a careful hand would write with `reqwest`: one client, the same time limits, no
//! redirects, the status checked, the body parsed into the same type. What it does without is what the client
//! is for: tokens that are renewed, retries, limits of size, errors that keep the answer, spans.

use std::{future::Future, time::Duration};

use anyhow::ensure;
use clap::ValueEnum;
use http::{HeaderValue, header::ACCEPT};
use rooms_client::{
    AccessToken, Client, Credentials, Environment, RoomId, quran_reflect::types::RoomProfile,
};
use rooms_mock::CLIENT_ID;
use tokio::task::JoinSet;

use crate::{
    effort::Effort,
    load::Sample,
    report::{Goal, Section},
    server::{Child, Kind},
    turns::{Course, Turn, Watch, take},
    usage::own_time,
};

/// Calls in flight at a time.
const CONCURRENCY: u64 = 64;
const HOUR: Duration = Duration::from_secs(3600);
const NAMES: [&str; 2] = ["typed call", "by hand"];

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Way {
    /// A call of the client.
    Typed,
    /// The same by hand.
    ByHand,
}

/// Makes the same call so often, one after the other.
pub(crate) async fn repeat(way: Way, calls: u64, sample: &Sample) -> anyhow::Result<()> {
    let server = Child::start(Kind::Bytes, &sample.body)?;
    let (typed, by_hand) = (typed(&server, sample)?, ByHand::new(&server, sample)?);
    let room = RoomId::from(sample.room);
    for _ in 0..calls {
        let answered = match way {
            Way::Typed => typed.get_room(room).await?.id,
            Way::ByHand => by_hand.call(room).await?.id,
        };
        ensure!(answered == room, "another room was answered");
    }
    Ok(())
}

/// Measures both, one call after the other and with 64 in flight.
pub(crate) async fn measure(effort: &Effort, sample: &Sample) -> anyhow::Result<Section> {
    let server = Child::start(Kind::Bytes, &sample.body)?;
    let typed = typed(&server, sample)?;
    let by_hand = ByHand::new(&server, sample)?;
    let mut section = Section::new(
        "A call: `get_room` against the same call by hand",
        format!(
            "{} turns each of {} calls in a row and {} calls with {CONCURRENCY} in flight; a body of {} bytes parsed \
             into the same type; renewed tokens and retries on; the server is another process.",
            effort.turns,
            effort.sequential,
            effort.concurrent,
            sample.body.len()
        ),
    );
    for (manner, concurrency, calls) in
        [("in a row", 1, effort.sequential), ("64 in flight", CONCURRENCY, effort.concurrent)]
    {
        let room = RoomId::from(sample.room);
        let courses = take::<2>(effort.turns, async |candidate| {
            let (typed, by_hand) = (typed.clone(), by_hand.clone());
            match candidate {
                0 => {
                    let call = move || {
                        let client = typed.clone();
                        async move { Ok(client.get_room(room).await?.id) }
                    };
                    turn(concurrency, calls, room, call).await
                }
                _ => {
                    let call = move || {
                        let by_hand = by_hand.clone();
                        async move { Ok(by_hand.call(room).await?.id) }
                    };
                    turn(concurrency, calls, room, call).await
                }
            }
        });
        let [typed, by_hand]: [Course; 2] = courses.await?;
        for (name, course) in NAMES.iter().zip([&typed, &by_hand]) {
            section.value(format!("{name}, {manner}"), "calls/s", course.rate.clone());
            section.value(format!("{name}, {manner}: CPU"), "µs/call", course.work.clone());
        }
        section.ratio(
            format!("throughput of the typed call, {manner}"),
            typed.rate.over(&by_hand.rate),
            Some(Goal::AtLeast(0.97)),
        );
        section.ratio(
            format!("CPU of the typed call, {manner}"),
            typed.work.over(&by_hand.work),
            Some(Goal::AtMost(1.04)),
        );
    }
    Ok(section)
}

/// The client as an application would have it, its tokens renewed by a source.
fn typed(server: &Child, sample: &Sample) -> anyhow::Result<Client> {
    let token = sample.token.clone();
    let source = move || {
        let token = token.clone();
        async move { Ok(AccessToken::new(token).expires_in(HOUR)) }
    };
    Ok(Client::builder()
        .environment(Environment::custom(server.url())?)
        .credentials(Credentials::from_source(CLIENT_ID, source))
        .no_proxy()
        .build()?)
}

/// What one writes without a client.
#[derive(Clone, Debug)]
struct ByHand {
    http: reqwest::Client,
    url: String,
    token: HeaderValue,
    client_id: HeaderValue,
}

impl ByHand {
    fn new(server: &Child, sample: &Sample) -> anyhow::Result<Self> {
        let mut token = HeaderValue::from_str(&sample.token)?;
        token.set_sensitive(true);
        Ok(Self {
            http: reqwest::Client::builder()
                .redirect(reqwest::redirect::Policy::none())
                .connect_timeout(Duration::from_secs(10))
                .read_timeout(Duration::from_secs(20))
                .timeout(Duration::from_secs(30))
                .no_proxy()
                .build()?,
            url: server.url(),
            token,
            client_id: HeaderValue::from_static(CLIENT_ID),
        })
    }

    async fn call(&self, room: RoomId) -> reqwest::Result<RoomProfile> {
        let request = self
            .http
            .get(format!("{}/quran-reflect/v1/rooms/{room}", self.url))
            .header(ACCEPT, "application/json")
            .header("x-auth-token", self.token.clone())
            .header("x-client-id", self.client_id.clone());
        request.send().await?.error_for_status()?.json().await
    }
}

/// One turn: so many calls, so many of them in flight at a time.
async fn turn<F>(
    concurrency: u64,
    calls: u64,
    room: RoomId,
    call: impl Fn() -> F + Clone + Send + 'static,
) -> anyhow::Result<Turn>
where
    F: Future<Output = anyhow::Result<RoomId>> + Send,
{
    let share = calls / concurrency;
    let watch = Watch::start(own_time);
    let mut running = JoinSet::new();
    for _ in 0..concurrency {
        let call = call.clone();
        running.spawn(async move {
            for _ in 0..share {
                ensure!(call().await? == room, "another room was answered");
            }
            Ok(())
        });
    }
    while let Some(ended) = running.join_next().await {
        ended??;
    }
    Ok(watch.stop(share * concurrency))
}
