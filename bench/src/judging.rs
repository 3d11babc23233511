//! Parsing and validating a response.

use std::hint::black_box;

use anyhow::{Context as _, ensure};
use rooms_client::quran_reflect::types::{PaginatedRooms, RoomProfile};
use rooms_openapi::{Api, Document, Environment, Operation};
use serde_json::Value;

use crate::{
    effort::Effort,
    load::Sample,
    report::Section,
    turns::{Course, Turn, Watch, take},
    usage::own_time,
};

/// Measures one room and a page of rooms.
pub(crate) async fn measure(effort: &Effort, sample: &Sample) -> anyhow::Result<Section> {
    let document = Document::load(Api::QuranReflect, Environment::PreLive);
    let operation = |id: &str| document.operation(id).context("an unknown operation");
    let mut section = Section::new(
        "A response: parsing and validating",
        format!("{} turns each of {} responses.", effort.turns, effort.judged),
    );
    let one = Case {
        document: &document,
        operation: operation("get_room")?,
        text: &sample.body,
        parse: |text| Ok(black_box(serde_json::from_str::<RoomProfile>(text)).map(drop)?),
    };
    one.measure(effort, "a room", &mut section).await?;
    let page = Case {
        operation: operation("search_rooms")?,
        text: &sample.list,
        parse: |text| Ok(black_box(serde_json::from_str::<PaginatedRooms>(text)).map(drop)?),
        ..one
    };
    page.measure(effort, "a page of rooms", &mut section).await?;
    Ok(section)
}

/// A response of an operation.
struct Case<'a> {
    document: &'a Document,
    operation: &'a Operation,
    text: &'a str,
    parse: fn(&str) -> anyhow::Result<()>,
}

impl Case<'_> {
    async fn measure(
        &self,
        effort: &Effort,
        name: &str,
        section: &mut Section,
    ) -> anyhow::Result<()> {
        let value: Value = serde_json::from_str(self.text)?;
        let size = self.text.len();
        let [typed, untyped, judged]: [Course; 3] =
            take::<3>(effort.turns, async |candidate| match candidate {
                0 => repeat(effort, || (self.parse)(self.text)),
                1 => repeat(effort, || {
                    black_box(serde_json::from_str::<Value>(self.text)?);
                    Ok(())
                }),
                _ => repeat(effort, || {
                    let found = self.document.check_response(self.operation, 200, &value);
                    ensure!(found.is_empty(), "the sample is not as documented: {found:?}");
                    Ok(())
                }),
            })
            .await?;
        let mut add = |what: &str, course: Course| {
            section.value(format!("{name} ({size} bytes): {what}"), "µs", course.time);
        };
        add("parsed into its type", typed);
        add("parsed into a value", untyped);
        add("validated", judged);
        Ok(())
    }
}

fn repeat(effort: &Effort, work: impl Fn() -> anyhow::Result<()>) -> anyhow::Result<Turn> {
    let watch = Watch::start(own_time);
    for _ in 0..effort.judged {
        work()?;
    }
    Ok(watch.stop(effort.judged))
}
